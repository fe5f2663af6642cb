## The list

opendata-title = Données ouvertes
opendata-lead = Ce que sait l’administration, pour que chacun le voie, le vérifie et s’en serve.
opendata-filters = Affiner la liste
opendata-search = Rechercher
opendata-words = Mots
opendata-theme = Thème
opendata-agency = Organisme
opendata-format = Format
opendata-licence = Licence
opendata-any = N’importe
opendata-clear = Effacer les filtres
opendata-remove = Retirer
opendata-none-found = Rien ne correspond. Essayez moins de filtres ou d’autres mots.
opendata-pages = Pages
opendata-next = Suivant
opendata-previous = Précédent
opendata-published = Publié

## A dataset

opendata-work-on = Travailler sur ce jeu de données
opendata-explore = Explorer le tableau
opendata-ask-in-sql = Interroger en SQL
opendata-rows = Lignes
opendata-version = Version
opendata-frequency = Mise à jour
opendata-span = Période couverte
opendata-place = Lieu
opendata-keywords = Mots-clés
opendata-language = Langue
opendata-contact = À qui s’adresser
opendata-landing-page = En savoir plus
opendata-record = Registre
opendata-record-link = Preuve que personne ne l’a modifié
opendata-sample = Premières lignes
opendata-sample-busy = Trop de demandes en ce moment pour montrer des lignes ici. Revenez dans une minute.
opendata-columns = Colonnes
opendata-columns-cut = Les { $shown } premières colonnes sur { $all } sont affichées. Un téléchargement les contient toutes.
opendata-missing = { $share } manquants
opendata-missing-cells = Manquants
opendata-about = environ { $count }
opendata-column-name = Nom dans les requêtes
opendata-unit = Unité
opendata-distinct = Valeurs différentes
opendata-least = Minimum
opendata-greatest = Maximum
opendata-mean = Moyenne
opendata-frequent = Valeurs les plus fréquentes
opendata-spread = Répartition des valeurs
opendata-from-value = À partir de
opendata-value = Valeur
opendata-yes = oui
opendata-no = non
opendata-kind-boolean = oui ou non
opendata-kind-integer = nombre entier
opendata-kind-number = nombre
opendata-kind-date = date
opendata-kind-local-time = date et heure
opendata-kind-instant = date et heure avec fuseau
opendata-kind-text = texte
opendata-kind-place = lieu sur la carte
opendata-fetch = Télécharger les données
opendata-as-table = En tableau :
opendata-original = { $file }, tel que reçu
opendata-versions = Versions
opendata-size = Taille
opendata-warning = Attention
opendata-is-withdrawn = Ce jeu de données a été retiré.
opendata-to-list = Toutes les données ouvertes
opendata-prepared = Ce jeu de données est en préparation
opendata-prepared-text = Il n’est pas encore public. Le registre public dit quand quelque chose lui a été fait, et ses données se trouveront ici dès que quelqu’un les aura publiées.

## A version

opendata-version-title = version { $number }
opendata-version-old = Ce n’est pas la version la plus récente.
opendata-version-own = Les fichiers de cette version ne sont plus fournis : ils contiennent ce qui a été masqué depuis. Les empreintes attestent toujours ce qui a été publié.
opendata-version-newest = Voir la plus récente
opendata-version-body = Ce qui a été condensé, en JSON
opendata-digest = Empreinte au registre
opendata-digest-text = L’empreinte est le SHA-256 de tout ce qui a été publié, où les fichiers figurent par la leur. Elle est au registre public et ne change jamais.
opendata-files = Fichiers
opendata-file = Fichier

## The table

opendata-table-title = { $title } : le tableau
opendata-narrow = Certaines lignes seulement
opendata-column = Colonne
opendata-sign = Comparaison
opendata-sign-eq = est
opendata-sign-ne = n’est pas
opendata-sign-lt = est inférieur à
opendata-sign-le = est au plus
opendata-sign-gt = est supérieur à
opendata-sign-ge = est au moins
opendata-sign-has = contient
opendata-sign-none = manque
opendata-sign-some = est présent
opendata-add-filter = Affiner
opendata-group-rows = Compter et regrouper
opendata-group-by = Une ligne pour chaque
opendata-no-group = Ne pas regrouper
opendata-grouped-by = Regroupé par
opendata-measure = Et dire des lignes
opendata-only-rows = Leur nombre
opendata-measure-sum = Somme
opendata-measure-avg = Moyenne
opendata-measure-median = Médiane
opendata-measure-min = Minimum
opendata-measure-max = Maximum
opendata-group = Regrouper
opendata-order-by = trier par cette colonne
opendata-fetch-view = Télécharger ce que vous voyez
opendata-column-unknown = Il n’y a pas de colonne « { $column } ».
opendata-value-misfit = « { $value } » ne peut pas figurer dans la colonne « { $column } ». Écrivez les nombres avec un point et les dates comme 2026-03-02.

## Questions in SQL

opendata-query-title = Interroger en SQL
opendata-query-lead = Un SELECT sur tout ce qui est publié ; les tables peuvent être jointes. Rien ne peut être modifié, et ce qui dure trop est arrêté.
opendata-query-sql = Requête
opendata-query-hint = Par exemple :
opendata-query-run = Interroger
opendata-query-explain = Expliquer
opendata-query-plan = Comment elle serait exécutée
opendata-query-answer = Réponse
opendata-query-cut = Les { $count } premières lignes. Téléchargez la réponse pour les avoir toutes.
opendata-query-refused = La requête n’a pas reçu de réponse : { $reason }.
opendata-format-unknown = Ce format n’existe pas. Choisissez csv, json, ndjson, parquet, arrow, xlsx ou geojson.
opendata-tables = Tables

## Codes

opendata-theme-agri = Agriculture, pêche, sylviculture et alimentation
opendata-theme-econ = Économie et finances
opendata-theme-educ = Éducation, culture et sport
opendata-theme-ener = Énergie
opendata-theme-envi = Environnement
opendata-theme-gove = Gouvernement et secteur public
opendata-theme-heal = Santé
opendata-theme-intr = Questions internationales
opendata-theme-just = Justice, système juridique et sécurité publique
opendata-theme-regi = Régions et villes
opendata-theme-soci = Population et société
opendata-theme-tech = Science et technologie
opendata-theme-tran = Transports
opendata-frequency-update-cont = renouvelé sans cesse
opendata-frequency-cont = en continu
opendata-frequency-1min = chaque minute
opendata-frequency-5min = toutes les cinq minutes
opendata-frequency-10min = toutes les dix minutes
opendata-frequency-15min = tous les quarts d’heure
opendata-frequency-30min = toutes les demi-heures
opendata-frequency-hourly = chaque heure
opendata-frequency-bihourly = toutes les deux heures
opendata-frequency-trihourly = toutes les trois heures
opendata-frequency-12hrs = toutes les douze heures
opendata-frequency-daily-2 = deux fois par jour
opendata-frequency-daily = chaque jour
opendata-frequency-weekly-3 = trois fois par semaine
opendata-frequency-weekly-2 = deux fois par semaine
opendata-frequency-weekly = chaque semaine
opendata-frequency-biweekly = toutes les deux semaines
opendata-frequency-monthly-3 = trois fois par mois
opendata-frequency-monthly-2 = deux fois par mois
opendata-frequency-monthly = chaque mois
opendata-frequency-bimonthly = tous les deux mois
opendata-frequency-quarterly = chaque trimestre
opendata-frequency-annual-3 = trois fois par an
opendata-frequency-annual-2 = deux fois par an
opendata-frequency-annual = chaque année
opendata-frequency-biennial = tous les deux ans
opendata-frequency-triennial = tous les trois ans
opendata-frequency-quadrennial = tous les quatre ans
opendata-frequency-quinquennial = tous les cinq ans
opendata-frequency-decennial = tous les dix ans
opendata-frequency-bidecennial = tous les vingt ans
opendata-frequency-tridecennial = tous les trente ans
opendata-frequency-as-needed = quand il le faut
opendata-frequency-irreg = de temps en temps
opendata-frequency-not-planned = rien n’est prévu
opendata-frequency-never = jamais
opendata-frequency-op-datpro = les données sont provisoires
opendata-frequency-other = à d’autres moments
opendata-frequency-unknown = on ne sait pas
opendata-state-draft = Brouillon
opendata-state-review = À relire
opendata-state-published = Publié
opendata-state-withdrawn = Retiré

## What programs are told

opendata-ckan-no-action = Cette action n’existe pas. /api énumère celles qui existent.
opendata-ckan-no-json = Le corps n’est pas un objet JSON.
opendata-ckan-id-missing = Valeur manquante
opendata-ckan-field-unknown = Cette colonne n’existe pas.
opendata-ckan-deleted = Retiré par un programme de l’organisme qui l’a publié.
opendata-key-unknown = La clé est inconnue ici ou a été révoquée.
opendata-key-missing = Cela demande une clé. Envoyez-la dans l’en-tête Authorization ; demandez-en une à la commune.

opendata-found =
    { $count ->
        [0] Rien n’a été trouvé
        [one] { $count } jeu de données
       *[other] { $count } jeux de données
    }
opendata-rows-found =
    { $count ->
        [0] Aucune ligne
        [one] { $count } ligne
       *[other] { $count } lignes
    }
