## Rows of a large table

opendata-rows-at-least = au moins { $count } lignes (les compter toutes prendrait trop de temps)
