## Qué ha cambiado una versión

opendata-changes-link = Qué ha cambiado esta versión
opendata-changes-title = Qué ha cambiado la versión { $number }
opendata-changes-first = Es la primera versión de la tabla: no hay otra con la que compararla.
opendata-changes-unknown = La tabla es nueva en esta versión, o todavía se está comparando con la anterior. Vuelva a mirar dentro de un minuto.
opendata-changes-no-tables = Ningún archivo de esta versión es una tabla, así que no hay nada que comparar fila por fila.
opendata-changes-rows-before = Filas en la versión anterior
opendata-changes-rows-after = Filas en esta versión
opendata-changes-added = Filas añadidas
opendata-changes-changed = Filas cambiadas
opendata-changes-removed = Filas quitadas
opendata-changes-told-by = Las filas se distinguen por
opendata-changes-by-wholes = todos sus valores
opendata-changes-same-columns = Las columnas son las mismas.
opendata-changes-columns-added = Columnas añadidas
opendata-changes-columns-removed = Columnas quitadas
opendata-changes-columns-renamed = Columnas con otro nombre
opendata-changes-columns-changed = Columnas con valores de otra clase
opendata-changes-when = Cuándo
opendata-changes-before = antes
opendata-changes-after = después
opendata-changes-all = Todas las filas que difieren:
opendata-changes-cut = Los archivos contienen las primeras { $count }.
opendata-changes-own = No se listan las filas mismas: lo que la administración ha retirado de sus propios registros ya no se muestra.
opendata-live = Las filas de esta tabla cambian entre versiones; la última vez, el { $time }. La próxima versión las recoge.

## Tablas que escriben programas

opendata-table-open-already = Esta tabla ya se puede escribir fila por fila.
opendata-own-rows = Estas filas son registros propios de la casa. Se cambian donde se llevan, no aquí.
opendata-no-table = Este recurso no tiene tabla. Envíe fields y records para crear una.
opendata-order-wrong = Nombre cada archivo del conjunto de datos una vez como mucho, y ningún otro.
opendata-rows-missing = Fila { $row }: no hay ninguna fila con esta clave que actualizar.
opendata-rows-taken = Fila { $row }: ya hay una fila con esta clave. Use el método upsert para poner esta en su lugar.
opendata-rows-no-key = Fila { $row }: faltan los campos «{ $column }», que forman parte de la clave.
opendata-rows-no-column = La tabla no tiene la columna «{ $column }».
opendata-rows-no-object = Fila { $row }: una fila es un objeto de campos con sus valores.
opendata-rows-unknown-field = Fila { $row }: los campos «{ $field }» no existen.
opendata-rows-wrong-kind = Fila { $row }: lo que hay en «{ $field }» no es { $kind }.
opendata-rows-filters-many = Estos filtros nombran demasiadas combinaciones. Envíelos en varias partes.
opendata-ckan-resource-twice = resource no se puede usar junto con resource_id
opendata-ckan-resource-missing = Hace falta resource_id o resource
opendata-ckan-resource-url = Una tabla que se escribe fila por fila no tiene dirección. Omita url, o use resource_create para un archivo que está en otro sitio.
opendata-ckan-resource-address = El recurso { $row } no tiene archivo aquí ni una dirección que empiece por https:// o http://.
opendata-ckan-read-only = Este recurso llegó como archivo. Envíe force=True para escribir su tabla fila por fila a partir de ahora.
opendata-ckan-records-wrong = records es una lista de objetos.
opendata-ckan-fields-many = Una tabla tiene como mucho 1600 campos.
opendata-ckan-field-name = «{ $field }» no es un nombre de campo válido: está vacío, aparece dos veces, empieza por _ o contiene comillas.
opendata-ckan-field-type = «{ $field }» no tiene un tipo válido. Use text, int, numeric, bool, date, timestamp o timestamptz.
opendata-ckan-field-other = El campo «{ $field }» es { $has } y no puede pasar a ser { $wants }. Omita su tipo o cree una tabla nueva.
opendata-aliases-many = Una tabla tiene como máximo otros 20 nombres.
opendata-alias-wrong = «{ $name }» no es un nombre de tabla: letras minúsculas de la a a la z, cifras y _, sin cifra al principio y como máximo 63.
opendata-alias-taken = Otra tabla ya se llama «{ $name }».
opendata-ckan-revise-match = El paquete tiene otra cosa en { $place }.
opendata-ckan-revise-pattern = «{ $place }» no es un patrón. Empiécelo con + para lo que queda o con - para lo que se quita.
opendata-ckan-revise-place = No se puede poner nada en { $place }: no existe ese elemento o hay algo de otra forma.
opendata-ckan-key-set = La tabla ya tiene otra clave primaria.
opendata-ckan-key-repeats = Algunas filas tienen los mismos valores en estos campos, o ninguno: no son una clave.
opendata-ckan-no-key = La tabla no tiene una clave única. Indique primary_key al crearla, o use el método insert.
opendata-ckan-method-unknown = method es upsert, insert o update.
opendata-ckan-filters-wrong = filters es un objeto de campos con sus valores.
opendata-ckan-name-taken = Este nombre ya existe.
opendata-ckan-organizations-fixed = Las organizaciones son los organismos de la administración. Sus administradores las añaden, renombran y cierran.
opendata-ckan-groups-fixed = Los grupos son los temas de datos de la Unión Europea, que nadie cambia aquí.
opendata-ckan-tags-fixed = Las etiquetas vienen y van con los paquetes que las tienen; no hay vocabularios.

## En el registro

event-dataset-table-opened = Se abrió una tabla para escribirla fila por fila
event-dataset-rows-changed = Cambiaron filas de una tabla
event-dataset-table-compacted = Se reunieron los archivos de una tabla
event-dataset-table-sealed = Los cambios de una tabla se convirtieron en una versión
event-dataset-table-closed = Se cerró una tabla
event-dataset-table-named = Se dieron otros nombres a una tabla
event-dataset-columns-added = Se añadieron columnas a una tabla
event-dataset-columns-removed = Se quitaron columnas de una tabla
event-dataset-files-reordered = Se cambió el orden de los archivos de un conjunto de datos
event-dataset-versions-compared = Se comparó una versión con la anterior
job-kind-opendata-compact-table = Reunir los archivos de una tabla
job-kind-opendata-seal-table = Hacer una versión de una tabla que cambió
job-kind-opendata-clear-pieces = Retirar archivos viejos de una tabla
job-kind-opendata-compare-versions = Comparar una versión con la anterior
opendata-ckan-sort-unknown = No se puede ordenar por «{ $field }».
opendata-ckan-resource-field = Los recursos se ordenan por id, name, url, format o created.
opendata-ckan-resource-query = «{ $query }» no es una búsqueda de recursos. Escriba campo:término con uno de los campos id, package_id, name, description, url, format y hash.
opendata-ckan-field-none = Aquí no hay ninguna columna «{ $field }».
opendata-ckan-query-wrong = Esto no es una consulta. Ponga & (y), | (o) o ! (no) entre las palabras, o no envíe plain.
opendata-ckan-form-unknown = records_format es objects, lists, csv o tsv.
opendata-ckan-field-of-key = «{ $field }» distingue las filas y no puede quitarse. Nómbrelo en fields.
opendata-ckan-fields-none = Una tabla conserva al menos un campo.
opendata-programs-names = Nombres en SQL
