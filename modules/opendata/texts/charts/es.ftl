## Gráficos

opendata-chart-of = Gráfico: { $title }
opendata-chart-of-query = Gráfico de una respuesta
opendata-chart-open = Dibujar un gráfico
opendata-chart-kind = Tipo de gráfico
opendata-chart-kind-bars = Barras
opendata-chart-kind-line = Línea
opendata-chart-kind-area = Área
opendata-chart-kind-points = Puntos
opendata-chart-kind-histogram = Histograma
opendata-chart-kind-heat-map = Mapa de calor
opendata-chart-x = A lo largo de la base, o una barra por cada
opendata-chart-y = En el lado (puntos y mapas de calor)
opendata-chart-value = Qué se cuenta
opendata-chart-colour = Un color por cada
opendata-chart-step = Pasos de tiempo
opendata-chart-none = Nada
opendata-chart-step-fitting = Los que convengan
opendata-chart-step-hour = Horas
opendata-chart-step-day = Días
opendata-chart-step-week = Semanas
opendata-chart-step-month = Meses
opendata-chart-step-quarter = Trimestres
opendata-chart-step-year = Años
opendata-chart-draw = Dibujar
opendata-chart-rows = Ver las filas
opendata-chart-nothing = No hay nada que dibujar: ninguna fila tiene aquello en lo que se basa el gráfico.
opendata-chart-title-by = { $value } por { $x }
opendata-chart-title-points = { $y } frente a { $x }
opendata-chart-title-heat-map = { $value } por { $x } y { $y }
opendata-chart-description = { $kind }: { $title }. { $count ->
    [one] Una cifra, que está
   *[other] { $count } cifras, que están
} en la tabla junto a la imagen.
opendata-chart-missing = (falta)
opendata-chart-others = (todos los demás)
opendata-chart-figures = Las cifras en una tabla
opendata-chart-some-figures = Las primeras { $count } de { $all } cifras. El CSV las tiene todas.
opendata-chart-together = { $count ->
    [one] Un valor se ha reunido
   *[other] { $count } valores se han reunido
} en «(todos los demás)» para que se pueda leer el resto.
opendata-chart-left-out = { $count ->
    [one] Se ha omitido un valor
   *[other] Se han omitido { $count } valores
} para que se pueda leer el resto.
opendata-chart-cut = Solo se dibujan { $count } cifras: hay más. Elija menos filas o pasos más grandes.
opendata-chart-take = Llévese el gráfico
opendata-chart-png = Imagen (PNG)
opendata-chart-embed = Para mostrarlo en otro sitio, ponga esta línea en su página:
opendata-chart-copy = Copiar la línea
opendata-chart-copied = Copiada
opendata-chart-source = Fuente: { $title }
opendata-chart-source-query = Fuente: una pregunta a los datos abiertos
opendata-chart-x-missing = Elija en qué se basa el gráfico.
opendata-chart-y-missing = Elija una columna para el lado.
opendata-chart-no-scale = Elija una columna de números o de tiempos: las palabras no tienen escala.
opendata-chart-value-not-number = Elija una columna de números: solo esos se pueden sumar o promediar.
opendata-chart-no-query = Haga primero una pregunta.

## Preguntas guardadas

opendata-tables-hint = Abra una tabla para ver sus columnas.
opendata-insert = Insertar
opendata-query-fault-line = Línea { $line } de la consulta:
opendata-saved-title = Preguntas guardadas
opendata-saved-lead = Preguntas a los datos abiertos que vale la pena volver a hacer.
opendata-saved-none = Todavía no hay ninguna en la lista.
opendata-saved-unlisted = Fuera de la lista
opendata-saved-is-listed = En la lista pública
opendata-saved-change = Cambiar la pregunta
opendata-saved-list = Poner en la lista pública
opendata-saved-unlist = Quitar de la lista
opendata-saved-remove = Eliminar
opendata-saved-now-listed = La pregunta está en la lista pública.
opendata-saved-now-unlisted = La pregunta ya no está en la lista.
opendata-saved-now-removed = La pregunta se ha eliminado.
opendata-saved-now = La pregunta está guardada. Comparta la dirección de esta página.
opendata-saved-save = Guardar esta pregunta
opendata-saved-save-lead = Recibe una dirección corta que puede compartir. Quien tenga la dirección puede leerla; la respuesta es siempre la de hoy.
opendata-saved-field-title = Título
opendata-saved-field-text = Para qué sirve (opcional)
opendata-saved-no-names = Todos pueden leerlo. No nombre a particulares.
opendata-saved-title-missing = Escriba un título.
opendata-saved-too-long = La consulta es demasiado larga para guardarla: 20.000 caracteres como máximo.
opendata-saved-already = Esta pregunta ya estaba guardada.

event-query-saved = Se guardó una pregunta a los datos abiertos
event-query-listed = Se puso una pregunta en la lista pública
event-query-unlisted = Se quitó una pregunta de la lista pública
event-query-removed = Se eliminó una pregunta guardada

## Búsqueda

opendata-search-hint = También encuentra los nombres de columnas y sus valores más frecuentes.
opendata-did-you-mean = ¿Quería decir
opendata-found-instead = Nada contiene «{ $words }». Esto contiene «{ $meant }»:
opendata-keyword = Palabra clave
opendata-year = Año de publicación
opendata-related = Datos relacionados

## Mapas

opendata-map-title = Mapa: { $title }
opendata-map-open = Verlo en un mapa
opendata-map-count = { $count ->
    [one] Un lugar.
   *[other] { $count } lugares.
}
opendata-map-cut = Más de { $count } lugares. El mapa los dibuja todos; los que están muy juntos son un solo punto hasta que se acerque.
opendata-map-none = Ninguna fila tiene un lugar en el mapa.
opendata-map-script = El mapa se dibuja donde hay scripts. La lista de abajo tiene los primeros lugares en palabras.
opendata-map-list = Los primeros lugares en palabras
opendata-map-zoom-in = Acercar
opendata-map-zoom-out = Alejar
opendata-map-close = Cerrar
opendata-map-attribution = De dónde viene el mapa
opendata-map-unavailable = El mapa no se puede dibujar en este navegador. La lista de abajo tiene los primeros lugares en palabras.
action-save-query = Guardar una consulta bajo una dirección corta
action-list-query = Elegir las consultas de la lista pública
policy-opendata-residents-and-staff-save-queries = Quien ha iniciado sesión puede guardar una consulta bajo una dirección corta
policy-opendata-staff-list-queries = Analistas, gestores y administradores eligen las consultas de la lista pública y quitan lo que no corresponde
