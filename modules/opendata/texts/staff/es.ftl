## Datasets at work

opendata-staff-title = Conjuntos de datos
opendata-new = Publicar datos
opendata-keys-title = Claves de los programas que publican
opendata-see-public = Lo que ve todo el mundo
opendata-all-states = Todos
opendata-nothing-here = Aún no hay nada aquí.
opendata-dataset = Conjunto de datos
opendata-state = Estado
opendata-changed = Modificado
opendata-new-lead = Suba un fichero: CSV, Excel, OpenDocument, JSON, GeoJSON y Parquet se convierten en tablas; lo demás se publica tal cual. Nadie lo ve antes de que lo publique.
opendata-new-title-hint = Si se deja vacío, se toma del nombre del primer fichero.
opendata-field-title = Título
opendata-field-text = Qué es y cómo se obtuvo
opendata-file-hint = Uno o varios, de cualquier tamaño. Cada fichero se conserva sin cambios junto a su tabla.
opendata-upload = Subir
opendata-still-missing = Antes de poder publicarlo
opendata-reading-runs = Se están leyendo ficheros.
opendata-look-again = Volver a mirar
opendata-no-files = Aún no tiene ningún fichero.
opendata-add-file = Añadir ficheros
opendata-review-by-another = Ha pedido una revisión: lo publica otra persona.
opendata-publish = Publicar
opendata-describe = Describir
opendata-ask-review = Pedir una revisión
opendata-withdraw = Retirar
opendata-see-page = Ver su página
opendata-address = Dirección
opendata-see-report = Informe
opendata-refused = Celdas que no encajan
opendata-to-look-at = Para revisar
opendata-not-given = Sin indicar
opendata-description = Descripción
opendata-ended = Terminada

## A file

opendata-file-reading = Leyéndose
opendata-file-table = Tabla
opendata-file-attachment = Tal cual
opendata-file-failed = No se puede leer
opendata-file-stopped = Detenido
opendata-file-cleared = Retirado
opendata-attach-text = El fichero puede publicarse tal como llegó, sin una tabla que se pueda consultar o mostrar.
opendata-attach = Publicarlo tal como llegó
opendata-file-not-failed = El fichero no ha fallado
opendata-report-title = Informe sobre { $file }
opendata-is-attachment = Este fichero no es una tabla. Se publica tal cual.
opendata-stop-reading = Detener la lectura
opendata-came = Llegó
opendata-encoding = Codificación
opendata-delimiter = Entre celdas
opendata-tab = tabulador
opendata-sheet = Hoja
opendata-preamble = Líneas antes de los encabezados
opendata-footer = Líneas después de las filas
opendata-nothing-found = Nada llama la atención.
opendata-kind = Tipo
opendata-row = Fila
opendata-line = Línea del fichero
opendata-expected = Se esperaba
opendata-expected-nothing = ninguna celda más
opendata-and-more = Y { $count } más.
opendata-instead = Para qué es
opendata-beside = Un fichero más
opendata-instead-of = Datos más recientes para «{ $title }»
opendata-file-title = Título del fichero
opendata-file-title-hint = De un solo fichero nuevo; si se deja vacío, su nombre.
opendata-file-missing = Elija un fichero.
opendata-file-empty = «{ $file }» está vacío. Elija otro o déjelo fuera.
opendata-instead-one = Elija un solo fichero en lugar de otro; varios solo se pueden añadir.
opendata-remove-file = Quitar
opendata-remove-file-title = ¿Quitar «{ $title }»?
opendata-remove-file-text = Las versiones publicadas lo conservan.
opendata-file-removed = El fichero se ha quitado.
opendata-file-not-reading = El fichero ya no se está leyendo.

## Forms

opendata-described = La descripción se ha guardado.
opendata-save = Guardar
opendata-choose = Elija
opendata-licence-hint = Cualquiera puede usar los datos dentro de sus términos.
opendata-keywords-hint = Una por línea: palabras con las que se busca.
opendata-place-hint = Por ejemplo, el municipio o un distrito.
opendata-from = Primer día de los datos
opendata-to = Último día de los datos
opendata-contact-hint = Una oficina, no una persona.
opendata-contact-email = Su buzón
opendata-landing-page-hint = Una página en otro sitio, que empiece por https://
opendata-publish-text = A partir de ahora cualquiera puede verlo y descargarlo. Lo publicado recibe un número y una huella en el registro público y no cambia nunca; lo que se cambie después será la versión siguiente.
opendata-publish-now = Publicar ahora
opendata-is-published = La versión { $number } está publicada.
opendata-ask-review-text = Otra persona lo mira y lo publica. Entonces usted ya no podrá hacerlo.
opendata-review-asked = Se ha pedido una revisión.
opendata-withdraw-text = Su página se queda y dice por qué. Los ficheros y las tablas dejan de entregarse. El registro conserva lo publicado.
opendata-reason = Motivo
opendata-reason-hint = Cualquiera puede leerlo.
opendata-withdrawn = El conjunto de datos se ha retirado.

## Keys

opendata-keys-lead = Los programas publican por la interfaz de CKAN con una clave de su organismo.
opendata-key-add = Crear una clave
opendata-key-once = La clave se muestra una sola vez y no se guarda en ninguna parte.
opendata-key-name = De quién es el programa
opendata-key-agency = Publica para
opendata-key-made = La clave nueva
opendata-key-copied = La he copiado
opendata-key-end = Terminar la clave
opendata-key-end-text = El programa no podrá publicar nada más desde este momento.
opendata-key-ended = La clave ha terminado.
opendata-key-name-missing = Diga de quién es el programa.
opendata-key-ended-already = La clave ya había terminado.

## What is wrong

opendata-title-missing = Póngale un título.
opendata-text-too-long = Este texto es demasiado largo.
opendata-licence-missing = Elija una licencia.
opendata-licence-unknown = Esta licencia no se conoce aquí.
opendata-theme-unknown = Este tema no se conoce aquí.
opendata-frequency-wrong = Elija con qué frecuencia se actualiza.
opendata-keywords-too-many = Como máximo 50 palabras clave de 100 letras.
opendata-to-before-from = El último día es anterior al primero.
opendata-day-wrong = Escriba el día como 2026-03-02.
opendata-mailbox-wrong = Escriba la dirección como nombre@example.org.
opendata-address-wrong = Escriba una dirección que empiece por https://
opendata-agency-unknown = Elija un organismo.
opendata-slug-wrong = Use letras minúsculas sin acentos, cifras y guiones, empezando por una letra.
opendata-slug-taken = Otro conjunto de datos ya tiene este nombre. Elija otro.
opendata-table-taken = Otro conjunto de datos ya tiene una tabla con este nombre.
opendata-files-missing = Añada un fichero.
opendata-file-still-reading = Espere a que se lean todos los ficheros.
opendata-file-not-read = Un fichero no se pudo leer. Sustitúyalo o quítelo.
opendata-changed-meanwhile = Alguien lo ha cambiado entretanto. Vuelva a mirarlo.
opendata-review-asked-already = Ya se ha pedido una revisión.
opendata-reason-missing = Diga por qué.
opendata-withdrawn-already = Ya se había retirado.

## What a report finds

opendata-finding-bad-bytes = Bytes que no son caracteres de { $encoding }: { $bytes }. Se leyeron como Windows-1252; revíselos.
opendata-finding-nul-bytes = Bytes NUL que se omitieron: { $bytes }.
opendata-finding-damaged-text = Columna { $column }: celdas que parecen dañadas, como «{ $example }»: { $cells }. Se leyeron una vez con otra codificación; expórtelas de nuevo.
opendata-finding-open-quotes = Comillas que no se cierran: { $count }. Se leyeron como caracteres normales.
opendata-finding-short-rows = Filas con menos celdas de las debidas: { $rows }, la primera es la fila { $first }. Lo que falta queda vacío en la tabla.
opendata-finding-long-rows = Filas con demasiadas celdas: { $rows }, la primera es la fila { $first }. Lo que sobra no está en la tabla.
opendata-finding-preamble = Omitido antes de los encabezados: { $text }
opendata-finding-footer = Omitido después de la última fila: { $text }
opendata-finding-no-headings = El fichero no tiene encabezados.
opendata-finding-same-heading = Varias columnas tienen el encabezado «{ $heading }»: { $columns }.
opendata-finding-no-heading = La columna { $column } no tiene encabezado.
opendata-finding-others = Solo se leyó una tabla. El fichero tiene otras: { $names }.
opendata-finding-empty-column = La columna { $column } está vacía.
opendata-finding-constant-column = La columna { $column } tiene el mismo valor en todas las filas: { $value }.
opendata-finding-placeholder = Columna { $column }: «{ $word }» se leyó como «sin valor», en tantas celdas: { $cells }.
opendata-finding-misfits = Columna { $column }: celdas que no encajan y no están en la tabla: { $cells }.
opendata-finding-ambiguous-dates = Columna { $column }: el día y el mes de sus fechas podrían estar al revés. Compruebe una que conozca.
opendata-finding-duplicate-rows = Filas iguales a una anterior: { $rows }, como la fila { $first }.
opendata-finding-outliers = Columna { $column }: números alejados de los demás, que están entre { $low } y { $high }: { $cells }, como { $example } en la fila { $row }.
opendata-finding-future-dates = Columna { $column }: fechas futuras, hasta { $latest }: { $cells }.
opendata-finding-outside-country = Columna { $column }: coordenadas lejos del municipio: { $cells }, como { $example } en la fila { $row }.

## What the record and the policies say

event-dataset-created = Se inició un conjunto de datos
event-dataset-described = Se describió un conjunto de datos
event-dataset-file-added = Llegó un fichero a un conjunto de datos
event-dataset-file-read = Se leyó un fichero de un conjunto de datos
event-dataset-file-stopped = Se detuvo la lectura de un fichero
event-dataset-file-attached = Un fichero se publica tal como llegó, sin tabla
event-dataset-files-cleared = Se retiraron ficheros antiguos de los registros propios
event-dataset-link-added = Un conjunto de datos nombró datos que están en otro sitio
event-dataset-file-removed = Se quitó un fichero de un conjunto de datos
event-dataset-review-asked = Se pidió la revisión de un conjunto de datos
event-dataset-published = Se publicó una versión de un conjunto de datos
event-dataset-withdrawn = Se retiró un conjunto de datos
event-data-key-added = Se dio a un programa una clave para publicar
event-data-key-revoked = Se terminó la clave de un programa para publicar
job-kind-opendata-read-file = Leer un fichero de un conjunto de datos
job-kind-opendata-publish-own = Publicar los registros propios del municipio
job-kind-opendata-clear-own = Retirar ficheros antiguos de los registros propios
follower-opendata-own = Los registros propios como datos abiertos
policy-opendata-anyone-sees-published-data = Todo el mundo ve lo publicado
policy-opendata-staff-see-all-data = Quien trabaja aquí ve también los borradores
policy-opendata-analysts-prepare-data = Analistas y gestores preparan los datos de su propio organismo
policy-opendata-managers-prepare-data = Responsables y administradores preparan los datos de todos los organismos
policy-opendata-managers-publish-data = Responsables y administradores publican y retiran datos
policy-opendata-programs-publish-data = Un programa con clave publica los datos del organismo de la clave
policy-opendata-managers-give-data-keys = Responsables y administradores dan a los programas claves para publicar
policy-opendata-nobody-publishes-what-they-asked-to-have-reviewed = Quien pide una revisión no lo publica
action-see-dataset = Ver un conjunto de datos
action-see-drafts = Ver los borradores de conjuntos de datos
action-create-dataset = Iniciar un conjunto de datos
action-describe-dataset = Describir un conjunto de datos y traer sus ficheros
action-publish-dataset = Publicar un conjunto de datos
action-withdraw-dataset = Retirar un conjunto de datos
action-manage-data-keys = Dar a los programas claves para publicar
resource-catalogue = Todos los conjuntos de datos
resource-dataset = Un conjunto de datos
attribute-state = Cómo está
attribute-public = Todo el mundo lo ve
attribute-asked = Pidió su revisión
