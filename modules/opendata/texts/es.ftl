## The list

opendata-title = Datos abiertos
opendata-lead = Lo que sabe la administración, para que cualquiera lo vea, lo compruebe y lo use.
opendata-filters = Acotar la lista
opendata-search = Buscar
opendata-words = Palabras
opendata-theme = Tema
opendata-agency = Organismo
opendata-format = Formato
opendata-licence = Licencia
opendata-any = Cualquiera
opendata-clear = Quitar los filtros
opendata-remove = Quitar
opendata-none-found = No hay nada que coincida. Pruebe con menos filtros u otras palabras.
opendata-pages = Páginas
opendata-next = Siguiente
opendata-previous = Anterior
opendata-published = Publicado

## A dataset

opendata-work-on = Trabajar en este conjunto de datos
opendata-explore = Explorar la tabla
opendata-ask-in-sql = Consultar en SQL
opendata-rows = Filas
opendata-version = Versión
opendata-frequency = Actualización
opendata-span = Período que abarca
opendata-place = Lugar
opendata-keywords = Palabras clave
opendata-language = Idioma
opendata-contact = A quién preguntar
opendata-landing-page = Más información
opendata-record = Registro
opendata-record-link = Prueba de que nadie la ha cambiado
opendata-sample = Primeras filas
opendata-sample-busy = Hay demasiadas consultas en este momento para mostrar filas aquí. Vuelva dentro de un minuto.
opendata-columns = Columnas
opendata-columns-cut = Se muestran las primeras { $shown } de { $all } columnas. Una descarga las contiene todas.
opendata-missing = falta el { $share }
opendata-missing-cells = Faltan
opendata-about = unos { $count }
opendata-column-name = Nombre en las consultas
opendata-unit = Unidad
opendata-distinct = Valores distintos
opendata-least = Mínimo
opendata-greatest = Máximo
opendata-mean = Media
opendata-frequent = Valores más frecuentes
opendata-spread = Cómo se reparten los valores
opendata-from-value = Desde
opendata-value = Valor
opendata-yes = sí
opendata-no = no
opendata-kind-boolean = sí o no
opendata-kind-integer = número entero
opendata-kind-number = número
opendata-kind-date = fecha
opendata-kind-local-time = fecha y hora
opendata-kind-instant = fecha y hora con zona
opendata-kind-text = texto
opendata-kind-place = lugar en el mapa
opendata-fetch = Descargar los datos
opendata-as-table = Como tabla:
opendata-original = { $file }, tal como llegó
opendata-versions = Versiones
opendata-size = Tamaño
opendata-warning = Advertencia
opendata-is-withdrawn = Este conjunto de datos se ha retirado.
opendata-to-list = Todos los datos abiertos
opendata-prepared = Este conjunto de datos está en preparación
opendata-prepared-text = Todavía no es público. El registro público dice cuándo se hizo algo con él, y sus datos estarán aquí en cuanto alguien los publique.

## A version

opendata-version-title = versión { $number }
opendata-version-old = Esta no es la versión más reciente.
opendata-version-own = Los archivos de esta versión ya no se entregan: contienen lo que se ha ocultado desde entonces. Las huellas siguen mostrando qué se publicó.
opendata-version-newest = Ver la más reciente
opendata-version-body = Lo que se resumió, en JSON
opendata-digest = Huella en el registro
opendata-digest-text = La huella es el SHA-256 de todo lo publicado, donde los ficheros figuran por la suya. Está en el registro público y no cambia nunca.
opendata-files = Ficheros
opendata-file = Fichero

## The table

opendata-table-title = { $title }: la tabla
opendata-narrow = Solo algunas filas
opendata-column = Columna
opendata-sign = Comparación
opendata-sign-eq = es
opendata-sign-ne = no es
opendata-sign-lt = es menor que
opendata-sign-le = es como máximo
opendata-sign-gt = es mayor que
opendata-sign-ge = es como mínimo
opendata-sign-has = contiene
opendata-sign-none = falta
opendata-sign-some = figura
opendata-add-filter = Acotar
opendata-group-rows = Contar y agrupar
opendata-group-by = Una fila por cada
opendata-no-group = No agrupar
opendata-grouped-by = Agrupado por
opendata-measure = Y decir de las filas
opendata-only-rows = Cuántas hay
opendata-measure-sum = Suma
opendata-measure-avg = Media
opendata-measure-median = Mediana
opendata-measure-min = Mínimo
opendata-measure-max = Máximo
opendata-group = Agrupar
opendata-order-by = ordenar por esto
opendata-fetch-view = Descargar lo que ve
opendata-column-unknown = No hay ninguna columna «{ $column }».
opendata-value-misfit = «{ $value }» no puede estar en la columna «{ $column }». Escriba los números con punto y las fechas como 2026-03-02.

## Questions in SQL

opendata-query-title = Consultar en SQL
opendata-query-lead = Un SELECT sobre todo lo publicado; las tablas se pueden combinar. No se puede cambiar nada, y lo que tarda demasiado se detiene.
opendata-query-sql = Consulta
opendata-query-hint = Por ejemplo:
opendata-query-run = Consultar
opendata-query-explain = Explicar
opendata-query-plan = Cómo se ejecutaría
opendata-query-answer = Respuesta
opendata-query-cut = Las primeras { $count } filas. Descargue la respuesta para tenerlas todas.
opendata-query-refused = La consulta no se respondió: { $reason }.
opendata-format-unknown = No existe ese formato. Elija csv, json, ndjson, parquet, arrow, xlsx o geojson.
opendata-tables = Tablas

## Codes

opendata-theme-agri = Agricultura, pesca, silvicultura y alimentación
opendata-theme-econ = Economía y finanzas
opendata-theme-educ = Educación, cultura y deportes
opendata-theme-ener = Energía
opendata-theme-envi = Medio ambiente
opendata-theme-gove = Gobierno y sector público
opendata-theme-heal = Salud
opendata-theme-intr = Asuntos internacionales
opendata-theme-just = Justicia, sistema judicial y seguridad pública
opendata-theme-regi = Regiones y ciudades
opendata-theme-soci = Población y sociedad
opendata-theme-tech = Ciencia y tecnología
opendata-theme-tran = Transporte
opendata-frequency-update-cont = renovado sin cesar
opendata-frequency-cont = de forma continua
opendata-frequency-1min = cada minuto
opendata-frequency-5min = cada cinco minutos
opendata-frequency-10min = cada diez minutos
opendata-frequency-15min = cada cuarto de hora
opendata-frequency-30min = cada media hora
opendata-frequency-hourly = cada hora
opendata-frequency-bihourly = cada dos horas
opendata-frequency-trihourly = cada tres horas
opendata-frequency-12hrs = cada doce horas
opendata-frequency-daily-2 = dos veces al día
opendata-frequency-daily = cada día
opendata-frequency-weekly-3 = tres veces por semana
opendata-frequency-weekly-2 = dos veces por semana
opendata-frequency-weekly = cada semana
opendata-frequency-biweekly = cada dos semanas
opendata-frequency-monthly-3 = tres veces al mes
opendata-frequency-monthly-2 = dos veces al mes
opendata-frequency-monthly = cada mes
opendata-frequency-bimonthly = cada dos meses
opendata-frequency-quarterly = cada trimestre
opendata-frequency-annual-3 = tres veces al año
opendata-frequency-annual-2 = dos veces al año
opendata-frequency-annual = cada año
opendata-frequency-biennial = cada dos años
opendata-frequency-triennial = cada tres años
opendata-frequency-quadrennial = cada cuatro años
opendata-frequency-quinquennial = cada cinco años
opendata-frequency-decennial = cada diez años
opendata-frequency-bidecennial = cada veinte años
opendata-frequency-tridecennial = cada treinta años
opendata-frequency-as-needed = cuando hace falta
opendata-frequency-irreg = de vez en cuando
opendata-frequency-not-planned = no está previsto
opendata-frequency-never = nunca
opendata-frequency-op-datpro = los datos son provisionales
opendata-frequency-other = en otros momentos
opendata-frequency-unknown = no se sabe
opendata-state-draft = Borrador
opendata-state-review = Por revisar
opendata-state-published = Publicado
opendata-state-withdrawn = Retirado

## What programs are told

opendata-ckan-no-action = No existe esa acción. /api enumera las que hay.
opendata-ckan-no-json = El cuerpo no es un objeto JSON.
opendata-ckan-id-missing = Falta el valor
opendata-ckan-field-unknown = No existe esa columna.
opendata-ckan-deleted = Retirado por un programa del organismo que lo publicó.
opendata-key-unknown = La clave no se conoce aquí o se revocó.
opendata-key-missing = Esto requiere una clave. Envíela en la cabecera Authorization; pídala al municipio.

opendata-found =
    { $count ->
        [0] No se ha encontrado nada
        [one] { $count } conjunto de datos
       *[other] { $count } conjuntos de datos
    }
opendata-rows-found =
    { $count ->
        [0] Ninguna fila
        [one] { $count } fila
       *[other] { $count } filas
    }
