## Graphiques

opendata-chart-of = Graphique : { $title }
opendata-chart-of-query = Graphique d’une réponse
opendata-chart-open = Dessiner un graphique
opendata-chart-kind = Type de graphique
opendata-chart-kind-bars = Barres
opendata-chart-kind-line = Ligne
opendata-chart-kind-area = Aires
opendata-chart-kind-points = Points
opendata-chart-kind-histogram = Histogramme
opendata-chart-kind-heat-map = Carte de chaleur
opendata-chart-x = Le long de la base, ou une barre pour chaque
opendata-chart-y = Sur le côté (points et cartes de chaleur)
opendata-chart-value = Ce qui est montré
opendata-chart-colour = Une couleur pour chaque
opendata-chart-step = Pas de temps
opendata-chart-none = Rien
opendata-chart-step-fitting = Comme il convient
opendata-chart-step-hour = Heures
opendata-chart-step-day = Jours
opendata-chart-step-week = Semaines
opendata-chart-step-month = Mois
opendata-chart-step-quarter = Trimestres
opendata-chart-step-year = Années
opendata-chart-draw = Dessiner
opendata-chart-rows = Voir les lignes
opendata-chart-nothing = Il n’y a rien à dessiner : aucune ligne n’a ce sur quoi repose le graphique.
opendata-chart-title-by = { $value } par { $x }
opendata-chart-title-points = { $y } selon { $x }
opendata-chart-title-heat-map = { $value } par { $x } et { $y }
opendata-chart-description = { $kind } : { $title }. { $count ->
    [one] Un chiffre, qui se trouve
   *[other] { $count } chiffres, qui se trouvent
} dans le tableau à côté de l’image.
opendata-chart-missing = (manquant)
opendata-chart-others = (tous les autres)
opendata-chart-figures = Les chiffres en tableau
opendata-chart-some-figures = Les { $count } premiers chiffres sur { $all }. Le CSV les contient tous.
opendata-chart-together = { $count ->
    [one] Une valeur est réunie
   *[other] { $count } valeurs sont réunies
} sous « (tous les autres) », pour que le reste soit lisible.
opendata-chart-left-out = { $count ->
    [one] Une valeur est omise
   *[other] { $count } valeurs sont omises
}, pour que le reste soit lisible.
opendata-chart-cut = Seuls { $count } chiffres sont dessinés : il y en a davantage. Choisissez moins de lignes ou des pas plus grands.
opendata-chart-take = Emporter le graphique
opendata-chart-png = Image (PNG)
opendata-chart-embed = Pour le montrer sur un autre site, mettez cette ligne dans sa page :
opendata-chart-copy = Copier la ligne
opendata-chart-copied = Copiée
opendata-chart-source = Source : { $title }
opendata-chart-source-query = Source : une question aux données ouvertes
opendata-chart-x-missing = Choisissez sur quoi repose le graphique.
opendata-chart-y-missing = Choisissez une colonne pour le côté.
opendata-chart-no-scale = Choisissez une colonne de nombres ou de temps : les mots n’ont pas d’échelle.
opendata-chart-value-not-number = Choisissez une colonne de nombres : seuls ceux-ci s’additionnent ou font une moyenne.
opendata-chart-no-query = Posez d’abord une question.
