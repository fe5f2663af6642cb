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

## Questions gardées

opendata-tables-hint = Ouvrez une table pour voir ses colonnes.
opendata-insert = Insérer
opendata-query-fault-line = Ligne { $line } de la requête :
opendata-saved-title = Questions gardées
opendata-saved-lead = Des questions aux données ouvertes qui méritent d’être posées à nouveau.
opendata-saved-none = Il n’y en a pas encore sur la liste.
opendata-saved-unlisted = Hors de la liste
opendata-saved-is-listed = Sur la liste publique
opendata-saved-change = Modifier la question
opendata-saved-list = Mettre sur la liste publique
opendata-saved-unlist = Retirer de la liste
opendata-saved-remove = Supprimer
opendata-saved-now-listed = La question est sur la liste publique.
opendata-saved-now-unlisted = La question n’est plus sur la liste.
opendata-saved-now-removed = La question a été supprimée.
opendata-saved-now = La question est gardée. Partagez l’adresse de cette page.
opendata-saved-save = Garder cette question
opendata-saved-save-lead = Elle reçoit une adresse courte que vous pouvez partager. Quiconque a l’adresse peut la lire ; la réponse est toujours celle d’aujourd’hui.
opendata-saved-field-title = Titre
opendata-saved-field-text = À quoi elle sert (facultatif)
opendata-saved-no-names = Tout le monde peut le lire. Ne nommez pas de particuliers.
opendata-saved-title-missing = Saisissez un titre.
opendata-saved-too-long = La requête est trop longue pour être gardée : 20 000 caractères au plus.
opendata-saved-already = Cette question était déjà gardée.

event-query-saved = Une question aux données ouvertes a été gardée
event-query-listed = Une question a été mise sur la liste publique
event-query-unlisted = Une question a été retirée de la liste publique
event-query-removed = Une question gardée a été supprimée

## Recherche

opendata-search-hint = Trouve aussi les noms de colonnes et leurs valeurs les plus fréquentes.
opendata-did-you-mean = Vouliez-vous dire
opendata-found-instead = Rien ne contient « { $words } ». Ceci contient « { $meant } » :
opendata-keyword = Mot-clé
opendata-year = Année de publication
opendata-related = Données apparentées

## Cartes

opendata-map-title = Carte : { $title }
opendata-map-open = Voir sur une carte
opendata-map-count = { $count ->
    [one] Un lieu.
   *[other] { $count } lieux.
}
opendata-map-cut = Plus de { $count } lieux. La carte les dessine tous ; ceux qui sont très proches forment un seul point jusqu’à ce que vous zoomiez.
opendata-map-none = Aucune ligne n’a de lieu sur la carte.
opendata-map-script = La carte est dessinée là où les scripts fonctionnent. La liste ci-dessous donne les premiers lieux en mots.
opendata-map-list = Les premiers lieux en mots
opendata-map-zoom-in = Agrandir
opendata-map-zoom-out = Réduire
opendata-map-close = Fermer
opendata-map-attribution = D’où vient la carte
opendata-map-unavailable = La carte ne peut pas être dessinée dans ce navigateur. La liste ci-dessous donne les premiers lieux en mots.
action-save-query = Garder une question sous une adresse courte
action-list-query = Choisir les questions de la liste publique
policy-opendata-residents-and-staff-save-queries = Toute personne connectée peut garder une question sous une adresse courte
policy-opendata-staff-list-queries = Les analystes, responsables et administrateurs choisissent les questions de la liste publique et retirent ce qui n’y a pas sa place
