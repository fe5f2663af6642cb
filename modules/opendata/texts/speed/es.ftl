## Rows of a large table

opendata-rows-at-least = al menos { $count } filas (contarlas todas tardaría demasiado)
