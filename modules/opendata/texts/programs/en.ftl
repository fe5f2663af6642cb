# Pages of what programs ask.

opendata-ogc-title = OGC API
opendata-ogc-lead = Published tables whose rows have a place, for geographic information systems: as features and as vector tiles, by OGC API – Features and OGC API – Tiles.
opendata-ogc-collections = Tables with places
opendata-ogc-conformance = Standards that are kept
opendata-ogc-api = All interfaces for programs
opendata-ogc-none = No table with places is published yet.
opendata-ogc-items = Look at the rows
opendata-ogc-item = Row
opendata-ogc-dataset = The dataset
