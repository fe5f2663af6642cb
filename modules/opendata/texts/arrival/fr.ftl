# What a geometry is, where a page has no room for its points.
opendata-shape-point = Point
opendata-shape-linestring =
    Ligne, { $points ->
        [one] { $points } point
       *[other] { $points } points
    }
opendata-shape-polygon =
    Surface, { $points ->
        [one] { $points } point
       *[other] { $points } points
    }
opendata-shape-multipoint =
    Points, { $points ->
        [one] { $points } point
       *[other] { $points } points
    }
opendata-shape-multilinestring =
    Lignes, { $points ->
        [one] { $points } point
       *[other] { $points } points
    }
opendata-shape-multipolygon =
    Surfaces, { $points ->
        [one] { $points } point
       *[other] { $points } points
    }
opendata-shape-geometrycollection =
    Plusieurs formes, { $points ->
        [one] { $points } point
       *[other] { $points } points
    }

# Files that are fetched from addresses, and uploads that go on.
opendata-from-address = Depuis une adresse
opendata-from-address-hint = Le fichier est récupéré à cette adresse du web, et l’adresse reste à côté de lui.
opendata-fetch-every = À quelle fréquence
opendata-fetch-every-once = une fois
opendata-fetch-every-hourly = chaque heure, s’il est plus récent
opendata-fetch-every-daily = chaque jour, s’il est plus récent
opendata-fetch-every-weekly = chaque semaine, s’il est plus récent
opendata-fetch-every-hours =
    { $hours ->
        [one] chaque heure
       *[other] toutes les { $hours } heures
    }
opendata-fetch-every-wrong = Choisissez à quelle fréquence le fichier est récupéré.
opendata-fetch-file = Récupérer
opendata-fetched-from = Récupéré depuis
opendata-not-fetched = Non récupéré :
opendata-coming = En cours :
opendata-upload-coming = {"{"}percent{"}"} % du fichier sont arrivés.
opendata-upload-waiting = La connexion est perdue. L’envoi reprendra de lui-même à son retour.
opendata-upload-refused = Le fichier n’a pas été accepté. Envoyez-le encore une fois par le formulaire.
opendata-upload-foreign = Cet envoi ne vient pas d’une page de cette ville.
event-dataset-source-asked = Un jeu de données a interrogé la source de son fichier
job-kind-opendata-fetch-file = Récupérer un fichier à une adresse
job-kind-opendata-take-left = Prendre un fichier dans un lieu surveillé
follower-opendata-arrival = Fichiers déposés dans des lieux surveillés
