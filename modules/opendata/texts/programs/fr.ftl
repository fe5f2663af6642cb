# Pages de ce que demandent les programmes.

opendata-ogc-title = OGC API
opendata-ogc-lead = Les tables publiées dont les lignes ont un lieu, pour les systèmes d’information géographique : en entités et en tuiles vectorielles, selon OGC API – Features et OGC API – Tiles.
opendata-ogc-collections = Tables avec des lieux
opendata-ogc-conformance = Normes respectées
opendata-ogc-api = Toutes les interfaces pour programmes
opendata-ogc-none = Aucune table avec des lieux n’est encore publiée.
opendata-ogc-items = Voir les lignes
opendata-ogc-item = Ligne
opendata-ogc-dataset = Le jeu de données
