# Páginas de lo que piden los programas.

opendata-ogc-title = OGC API
opendata-ogc-lead = Tablas publicadas cuyas filas tienen un lugar, para sistemas de información geográfica: como entidades y como teselas vectoriales, según OGC API – Features y OGC API – Tiles.
opendata-ogc-collections = Tablas con lugares
opendata-ogc-conformance = Normas que se cumplen
opendata-ogc-api = Todas las interfaces para programas
opendata-ogc-none = Todavía no se ha publicado ninguna tabla con lugares.
opendata-ogc-items = Ver las filas
opendata-ogc-item = Fila
opendata-ogc-dataset = El conjunto de datos
