## Rows of a large table

opendata-rows-at-least = at least { $count } rows (counting them all would take too long)
