## Rows of a large table

opendata-rows-at-least = { $count } صف على الأقل (عدّها كلها يستغرق وقتًا طويلًا)
