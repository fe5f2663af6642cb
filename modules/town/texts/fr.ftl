# Qui répond de quoi : les pages publiques.
town-responsibility-title = Qui répond de quoi
town-responsibility-lead = Découvrez qui s’occupe de l’éclairage, des rues, des arbres et du reste, dans quel délai, et quelle loi le dit.
town-responsibility-ask = Choisissez un sujet, un lieu et un jour
town-responsibility-none = Rien n’est encore écrit.
town-field-topic = Sujet
town-field-address = Rue ou adresse
town-field-day = Jour
town-all-topics = Tous les sujets
town-show = Afficher
town-clear = Effacer
town-search = Rechercher
town-on-day = Voici la situation au { $day }.
town-answers-all = Tous les sujets, dans toute la commune
town-answers-for = { $topic } : qui répond
town-answers-at = Qui répond à cette adresse : { $place }
town-answers-in = Qui répond dans ce secteur : { $name }
town-answers-download = Télécharger en GeoJSON
town-exceptions = { $count ->
    [one] Quelqu’un d’autre dans { $count } secteur
   *[other] Quelqu’un d’autre dans { $count } secteurs
}
town-address-unknown = Nous ne connaissons aucune rue ni adresse appelée « { $typed } ». Vérifiez l’orthographe ou écrivez-en moins.
town-address-several = Laquelle voulez-vous dire ?
town-suggestions = Suggestions : { $count }
town-place-in = Ce lieu se trouve dans : { $areas }.
town-place-outside = Ce lieu est en dehors des secteurs de la commune. Seul ce qui vaut pour toute la commune est affiché.
town-nobody = Personne
town-whole-town = Toute la commune
town-whole-town-but = Toute la commune, sauf les secteurs ci-dessous
town-any-topic = N’importe quel sujet
town-working-hours = { $count ->
    [one] { $count } heure ouvrée
   *[other] { $count } heures ouvrées
}
town-rule-number = Règle { $number }
town-rule-about = { $topic } – { $area }
town-rule-history = Toutes les versions de cette règle
town-rule-not-now = Cette règle n’est pas en vigueur aujourd’hui.
town-period = Du { $from } au { $until }
town-period-from = Depuis le { $from }
town-period-never = Jamais : elle a été remplacée avant de commencer
town-area-gone = Secteur { $number } (n’existe plus)
town-area-until = Ce secteur a été supprimé le { $day }.
town-area-history = Ce que ce secteur était auparavant
town-boundary-same = La même
town-boundary-other = Une autre
town-agency-answers-for = De quoi il répond
town-agency-answers-nothing = Il ne répond de rien en ce moment.
town-agency-over = Cet organisme n’est plus utilisé. Plus rien ne lui est transmis.
town-areas-download = Télécharger les secteurs en GeoJSON
town-point-missing = Indiquez un point sur la Terre : lat entre -90 et 90, lon entre -180 et 180.

# Titres des tableaux et noms des champs.
town-field-who = Qui répond
town-field-respond = Première réponse sous
town-field-fix = Réglé sous
town-field-law = Loi ou contrat
town-field-rule = Règle
town-field-area = Secteur
town-field-name = Nom
town-field-code = Code
town-field-kind = Type
town-field-population = Population
town-field-since = Ainsi depuis
town-field-from = Du
town-field-until = Au
town-field-boundary = Limite
town-field-team = Équipe
town-field-about = Sur quoi
town-field-priority = Priorité
town-field-period = Quand
town-field-version = Version
town-field-made = Notée
town-field-contact-url = Site web
town-field-contact-email = Adresse e-mail pour les transmissions
town-field-reached = Comment le joindre
town-field-handover = Comment les signalements sont transmis
town-field-agency = Organisme
town-field-email = Adresse e-mail
town-field-languages = Langues
town-field-change = Ce qui changerait
town-field-calendar = Calendrier
town-field-actions = Actions
town-field-whose = De qui
town-field-file = Fichier
town-field-size = Taille
town-field-started = Début
town-field-done = Fait
town-field-imported = Repris
town-field-refused = Refusés
town-field-unnamed = Laissés de côté, faute de nom
town-field-state = État
town-field-slug = Nom court
town-field-year = Année
town-field-last-day = Dernier jour
town-field-respond-hours = Première réponse sous
town-field-fix-hours = Réglé sous
town-field-open311-endpoint = Adresse de son serveur Open311
town-field-open311-jurisdiction = Juridiction
town-field-open311-key = Nom du secret qui contient sa clé

# Mots de la configuration.
town-setup-all = Réglages
town-setup-title = La commune
town-setup-lead = Ce que le reste du site sait de la commune. Chaque modification est inscrite au registre public.
town-setup-gaps = { $count ->
    [one] Personne ne répond de { $count } sujet, ou pas partout.
   *[other] Personne ne répond de { $count } sujets, ou pas partout.
}
town-setup-overlaps = { $count ->
    [one] { $count } paire de règles dit des choses différentes sur le même sujet et le même lieu.
   *[other] { $count } paires de règles disent des choses différentes sur le même sujet et le même lieu.
}
town-warning = Attention
town-save = Enregistrer
town-change = Modifier
town-remove = Retirer
town-cancel = Annuler
town-go-back = Revenir
town-continue = Continuer
town-choose = Choisissez
town-yes = Oui
town-no = Non
town-ended = Plus utilisé
town-filter = Réduire la liste
town-all-agencies = Tous les organismes
town-all-areas = Tous les secteurs
town-and-more = { $count ->
    [one] { $first } Il y a { $count } autre problème, indiqué en haut de la page.
   *[other] { $first } Il y a { $count } autres problèmes, indiqués en haut de la page.
}
town-end-title = Ne plus utiliser { $name }
town-use-again = L’utiliser de nouveau
town-slug-hint = Pour les adresses et les fichiers : lettres minuscules de a à z, chiffres et traits d’union, comme eclairage-public. Il ne pourra plus être modifié.
town-slug-form = Donnez un nom court avec des lettres minuscules de a à z, des chiffres et des traits d’union
town-slug-taken = Ce nom court est déjà pris. Choisissez-en un autre
town-names-hint = Remplissez au moins une langue. Dans les autres, on verra le nom anglais ou le premier qui existe.
town-name-missing = Saisissez un nom dans au moins une langue
town-name-long = Un nom doit comporter au plus 120 caractères
town-changed-meanwhile = Quelqu’un d’autre a modifié ceci après que vous l’avez ouvert. Ouvrez-le de nouveau pour voir ce qui a changé, puis faites votre modification.
town-end-by-itself = On ne peut pas mettre fin à ceci en l’enregistrant. Utilisez le lien « Ne plus utiliser ».
town-url-form = Saisissez une adresse web qui commence par https:// ou http://
town-email-form = Saisissez une adresse e-mail au bon format, comme nom@example.com
town-day-form = Saisissez un jour réel, comme 2026-03-04
town-year-form = Saisissez une année de quatre chiffres, comme 2026

# Organismes.
town-agencies-title = Organismes
town-agencies-lead = La mairie elle-même et les autres organismes qui répondent de quelque chose dans la commune.
town-agencies-none = Il n’y a pas encore d’organisme. Ajoutez d’abord la mairie.
town-agencies-count = { $count ->
    [one] { $count } organisme
   *[other] { $count } organismes
}
town-agency-add = Ajouter un organisme
town-agency-change = Modifier un organisme
town-agency-saved = L’organisme est enregistré.
town-agency-end = Ne plus utiliser cet organisme
town-agency-end-text = Plus rien ne lui sera transmis. Ce qu’il a fait reste au registre, et on pourra l’utiliser de nouveau.
town-agency-is-ended = L’organisme n’est plus utilisé.
town-agency-answers = { $count ->
    [one] Il répond encore de quelque chose, par { $count } règle. Modifiez-la ou mettez-y fin d’abord.
   *[other] Il répond encore de quelque chose, par { $count } règles. Modifiez-les ou mettez-y fin d’abord.
}
town-agency-has-teams = { $count ->
    [one] Il a encore { $count } équipe. Ne l’utilisez plus ou rattachez-la d’abord à un autre organisme.
   *[other] Il a encore { $count } équipes. Ne les utilisez plus ou rattachez-les d’abord à un autre organisme.
}
town-agency-missing = Choisissez un organisme encore utilisé
town-agency-kind-missing = Choisissez de quel type d’organisme il s’agit
town-agency-kind-council = Mairie ou autre partie de l’administration
town-agency-kind-utility = Eau, électricité ou autre réseau
town-agency-kind-road-authority = Gestionnaire des routes
town-agency-kind-police = Police
town-agency-kind-other = Autre organisme
town-agency-own = L’un des nôtres
town-agency-own-hint = Cochez pour la mairie et ses services. Les signalements des autres leur sont transmis.
town-agency-website = Site web
town-agency-public = Voir sa page publique
town-contact-url-hint = La page où les habitants le joignent
town-contact-email-hint = Les signalements lui sont envoyés par e-mail, sauf s’il a un serveur Open311
town-open311-title = Envoi des signalements par Open311
town-open311-text = Si l’organisme a un serveur de la norme Open311 GeoReport v2, les signalements lui sont envoyés et ses réponses reviennent d’elles-mêmes.
town-open311-key-hint = La clé se trouve sous ce nom dans la configuration du serveur, jamais ici
town-jurisdiction-form = Une juridiction n’a pas d’espaces et comporte au plus 200 caractères
town-secret-form = Le nom d’un secret comporte des lettres, des chiffres, des traits d’union et des tirets bas. N’écrivez pas la clé elle-même
town-handover-none = Inutile : il travaille ici
town-handover-open311 = Par Open311
town-handover-mail = Par e-mail
town-handover-by-hand = À la main : il n’a ni serveur ni adresse

# Équipes.
town-teams-title = Équipes
town-teams-lead = Des personnes qui travaillent ensemble. Une règle peut nommer une équipe, et les agents voient les files de leurs équipes.
town-teams-none = Il n’y a pas encore d’équipe.
town-teams-count = { $count ->
    [one] { $count } équipe
   *[other] { $count } équipes
}
town-team-add = Ajouter une équipe
town-team-change = Modifier une équipe
town-team-saved = L’équipe est enregistrée.
town-team-email-hint = La boîte de l’équipe, si elle en a une
town-team-end = Ne plus utiliser cette équipe
town-team-end-text = Plus rien ne lui sera confié. Ce qu’elle a fait reste au registre, et on pourra l’utiliser de nouveau.
town-team-is-ended = L’équipe n’est plus utilisée.
town-team-answers = { $count ->
    [one] { $count } règle nomme encore cette équipe. Modifiez-la ou mettez-y fin d’abord.
   *[other] { $count } règles nomment encore cette équipe. Modifiez-les ou mettez-y fin d’abord.
}
town-team-of-another = Choisissez une équipe de cet organisme encore utilisée
town-team-hint = Laissez vide si l’organisme s’organise lui-même
town-no-team = Aucune équipe

# Sujets.
town-topics-title = Sujets
town-topics-lead = Ce dont quelqu’un peut répondre. Chaque catégorie de signalements appartient à un sujet.
town-topics-none = Il n’y a pas encore de sujet.
town-topics-count = { $count ->
    [one] { $count } sujet
   *[other] { $count } sujets
}
town-topic-add = Ajouter un sujet
town-topic-change = Modifier un sujet
town-topic-saved = Le sujet est enregistré.
town-topic-end = Ne plus utiliser ce sujet
town-topic-end-text = Il ne sera plus proposé. Les règles et les signalements qui le nomment le gardent, et on pourra l’utiliser de nouveau.
town-topic-is-ended = Le sujet n’est plus utilisé.
town-topic-missing = Choisissez un sujet encore utilisé

# Règles.
town-rules-title = Carte des responsabilités
town-rules-doubts = { $count } points au sujet des règles attendent une décision :
town-rules-lead = Chaque règle dit qui répond d’un sujet dans un secteur. Une règle pour un secteur passe avant une règle pour toute la commune, puis une règle pour le sujet avant une règle pour tous, puis la priorité la plus haute.
town-rules-count = { $count ->
    [one] { $count } règle en vigueur aujourd’hui
   *[other] { $count } règles en vigueur aujourd’hui
}
town-rules-later = Règles qui commencent plus tard
town-rules-none = Aucune règle ne correspond.
town-rule-add = Ajouter une règle
town-rule-change = Modifier la règle { $number }
town-rule-change-text = Une modification commence aujourd’hui ou plus tard. D’ici là la règle reste telle quelle, et toutes ses versions sont conservées.
town-rule-saved = La règle est enregistrée.
town-rule-over = Cette règle a pris fin. L’enregistrer la fait recommencer.
town-rule-end = Mettre fin à cette règle
town-rule-end-title = Mettre fin à la règle { $number }
town-rule-end-text = Dès lors répond la règle suivante qui convient, comme celle de toute la commune. Toutes les versions sont conservées.
town-rule-is-ended = La règle prend fin comme vous l’avez indiqué.
town-rule-what = Sur quoi
town-rule-who = Qui répond
town-rule-targets = Dans quel délai, et pourquoi
town-rule-when = Quand
town-targets-hint = En heures du temps de travail de l’équipe. Laissez vide ce qui n’est pas promis.
town-hours-unit = heures
town-law-hint = Comme un juriste la citerait, par exemple « Code de la voirie routière, article L141-2 »
town-law-long = La loi doit comporter au plus 500 caractères
town-from-hint = Une règle qui commence aujourd’hui commence dès son enregistrement
town-until-hint = Le dernier jour où elle vaut. Laissez vide si elle vaut jusqu’à sa modification
town-priority-title = Priorité entre des règles aussi précises l’une que l’autre
town-priority-hint = Un nombre entier de -100 à 100. Le plus grand l’emporte. D’habitude 0
town-hours-range = Saisissez un nombre entier d’heures de 1 à 10 000
town-priority-range = Saisissez un nombre entier de -100 à 100
town-until-before-from = Le dernier jour ne peut pas précéder le premier
town-from-past = Une modification doit commencer aujourd’hui ou plus tard. Ce qui valait jusqu’ici reste au registre
town-last-day-hint = Laissez vide pour mettre fin à la règle maintenant
town-last-day-past = Le dernier jour doit être aujourd’hui ou plus tard
town-area-missing = Choisissez un secteur qui existe encore
town-gap-everywhere = Personne ne répond de « { $topic } ».
town-gap-in = Personne ne répond de « { $topic } » dans : { $wards }.
town-overlap = Deux règles sont aussi précises l’une que l’autre pour « { $about } ». { $winner } répond, car sa règle a commencé plus tard ; { $other } ne répond pas. Dites laquelle est voulue en mettant fin à l’une ou en lui donnant une priorité.
town-rule-ended-area = Une règle nomme un secteur qui n’existe plus : « { $about } ».
town-rule-ended-topic = Une règle nomme un sujet qui n’est plus utilisé : « { $about } ».
town-rule-ended-agency = Une règle nomme un organisme qui n’est plus utilisé : « { $about } ».
town-rule-ended-team = Une règle nomme une équipe qui n’est plus utilisée : « { $about } ».
town-see-rules = Voir les règles
town-see-public = Voir la page publique
town-map-of = { $topic } sur la carte

# Secteurs.
town-areas-title = Secteurs
town-areas-lead = Les cantons et autres divisions de la commune. Ils viennent d’un fichier, avec leurs limites ; ce qu’ils étaient auparavant est conservé.
town-areas-none = Il n’y a pas encore de secteur. Déposez d’abord les cantons.
town-wards-count = { $count ->
    [one] { $count } canton
   *[other] { $count } cantons
}
town-areas-ended = Secteurs supprimés
town-area-kind-ward = Cantons
town-area-kind-district = Arrondissements
town-area-kind-neighbourhood = Quartiers
town-area-kind-police-district = Circonscriptions de police
town-one-area-ward = Canton
town-one-area-district = Arrondissement
town-one-area-neighbourhood = Quartier
town-one-area-police-district = Circonscription de police
town-area-kind-question = Que sont les secteurs du fichier ?
town-area-kind-other = Autre chose
town-area-kind-other-name = Nom court du type
town-area-kind-form = Choisissez ce que sont les secteurs. Un nom court comporte des lettres minuscules de a à z, des chiffres et des traits d’union
town-areas-upload = Déposer des secteurs
town-areas-upload-text = Rien ne change encore : vous voyez d’abord ce que le fichier changerait.
town-areas-upload-again = Déposer un autre fichier
town-areas-file = Fichier de secteurs
town-areas-file-hint = GeoJSON en degrés (WGS 84), comme l’exporte tout logiciel de cartes. Au plus 25 Mo
town-areas-preview = Ce que ce fichier changerait
town-areas-preview-counts = { $added } nouveaux, { $changed } modifiés, { $unchanged } inchangés
town-areas-properties = Quelle propriété du fichier est quoi
town-areas-look-again = Regarder de nouveau
town-areas-mend = Corrigez le fichier dans votre logiciel de cartes ou choisissez d’autres propriétés ci-dessus. Rien n’a changé.
town-property-code = Code
town-property-code-none = Aucune : former les codes avec les noms
town-property-name = Nom en { $language }
town-property-population = Population
town-property-none = Aucune
town-change-added = Nouveau
town-change-changed = Modifié
town-change-none = Inchangé
town-change-name = nom
town-change-boundary = limite
town-change-population = population
town-change-returns = existe de nouveau
town-areas-missing = { $count ->
    [one] { $count } secteur d’aujourd’hui n’est pas dans le fichier ({ $kind }). Que doit-il devenir ?
   *[other] { $count } secteurs d’aujourd’hui ne sont pas dans le fichier ({ $kind }). Que doivent-ils devenir ?
}
town-areas-missing-names = { $count ->
    [one] Il s’agit de : { $names }
   *[other] Il s’agit de : { $names }
}
town-areas-missing-keep = Les laisser tels quels
town-areas-missing-end = Les supprimer dès maintenant
town-areas-missing-choose = Choisissez ce que deviennent les secteurs qui ne sont pas dans le fichier
town-areas-apply = Faire ces changements
town-areas-uploaded = Les secteurs sont modifiés : { $added } nouveaux, { $changed } modifiés, { $ended } supprimés.
town-areas-changed-meanwhile = Quelqu’un d’autre a modifié les secteurs après que vous avez regardé ce fichier. Regardez-le de nouveau pour voir ce qu’il changerait maintenant.
town-area-change = Modifier { $name }
town-area-change-text = La limite se modifie en déposant un fichier.
town-area-saved = Le secteur est enregistré.
town-area-end = Supprimer ce secteur
town-area-end-title = Supprimer { $name }
town-area-end-text = Dès maintenant aucun lieu ne s’y trouve. Ce qu’il était est conservé, et le déposer de nouveau le fait revenir.
town-area-has-rules = { $count ->
    [one] { $count } règle concerne ce secteur et ne répondra plus de rien.
   *[other] { $count } règles concernent ce secteur et ne répondront plus de rien.
}
town-area-is-ended = Le secteur a été supprimé.
town-population-hint = Un nombre entier. Laissez vide si elle n’est pas connue
town-population-form = Saisissez la population en nombre entier, comme 12500

# Fichiers qu’on ne peut pas lire.
town-file-missing = Choisissez un fichier
town-file-archive = C’est une archive ZIP, peut-être un shapefile. Ouvrez-la dans votre logiciel de cartes et exportez-la en GeoJSON en WGS 84 (EPSG:4326)
town-file-blank = Le fichier est vide. Choisissez-en un autre
town-file-not-json = Le fichier est abîmé ou n’est pas du GeoJSON : on ne peut pas le lire à partir de la ligne { $line }, colonne { $column }. Exportez-le de nouveau
town-file-no-type = Ce n’est pas du GeoJSON : il faut une FeatureCollection. Exportez-le de nouveau en GeoJSON
town-file-other-type = C’est un « { $found } », et il faut une FeatureCollection. Exportez-le de nouveau en GeoJSON
town-file-other-system = Les coordonnées du fichier sont en « { $name } ». Exportez-le de nouveau en WGS 84 (EPSG:4326)
town-file-no-features = Il n’y a rien dans ce fichier. Choisissez-en un autre
town-fault-more = { $count ->
    [one] Il y a encore { $count } problème de ce genre.
   *[other] Il y a encore { $count } problèmes de ce genre.
}
town-fault-unreadable = Élément { $feature } : sa géométrie est illisible. Redessinez-le dans votre logiciel de cartes ou retirez-le
town-fault-wrong-type = Élément { $feature } : une géométrie de type { $found } ne peut pas servir ici. Dessinez-le dans le type demandé ou retirez-le
town-fault-empty = Élément { $feature } : sa géométrie n’a aucun point. Dessinez-la ou retirez l’élément
town-fault-no-geometry = Élément { $feature } : il n’a pas de géométrie. Dessinez-la ou retirez l’élément
town-fault-projected = Élément { $feature } : les coordonnées { $x } et { $y } ne sont pas des degrés mais des mètres ou des pieds d’un quadrillage national. Exportez le fichier en WGS 84 (EPSG:4326)
town-fault-swapped = Élément { $feature } : la latitude et la longitude sont inversées ({ $first }, { $second }). En GeoJSON la longitude vient d’abord
town-fault-short-ring = Élément { $feature } : une limite a { $positions } points, et il en faut au moins quatre dont le dernier répète le premier
town-fault-open-ring = Élément { $feature } : sa limite n’est pas fermée ; elle se termine à la longitude { $lon }, latitude { $lat }. Faites du dernier point le même que le premier
town-fault-crossing = Élément { $feature } : sa limite se croise elle-même à la longitude { $lon }, latitude { $lat }. Corrigez-la à cet endroit dans votre logiciel de cartes
town-fault-no-name = Élément { $feature } : il n’a pas de nom. Remplissez la propriété ou choisissez-en une autre pour le nom
town-fault-long-name = Élément { $feature } : son nom a plus de 120 caractères. Raccourcissez-le
town-fault-no-code = Élément { $feature } : il n’a pas de code. Remplissez la propriété ou choisissez-en une autre pour le code
town-fault-long-code = Élément { $feature } : son code a plus de 60 caractères. Raccourcissez-le ou choisissez une autre propriété pour le code
town-fault-same-code = Élément { $feature } : il a le même code « { $code } » que l’élément { $first }. Donnez à chacun le sien ou faites des deux un MultiPolygon
town-fault-population = Élément { $feature } : sa population n’est pas un nombre entier. Corrigez-la ou choisissez une autre propriété
town-fault-no-layer = Élément { $feature } : rien ne dit si c’est de l’eau, un parc ou un lieu. Donnez-lui la propriété « layer » ou dites plus haut ce qu’est tout le fichier

# Rues et adresses.
town-streets-title = Rues et adresses
town-streets-lead = Elles permettent de trouver un lieu sans carte, et la carte de la commune est dessinée avec elles. Un fichier peut être importé de nouveau à tout moment : ce qui existe devient ce que dit le fichier.
town-streets-count = { $streets ->
    [one] { $streets } rue
   *[other] { $streets } rues
} et { $addresses ->
    [one] { $addresses } adresse
   *[other] { $addresses } adresses
}
town-streets-try = Essayer la recherche
town-streets-import = Importer un fichier
town-streets-import-text = Importez d’abord les rues, puis les adresses. Le travail continue tout seul, et vous pouvez l’arrêter.
town-import-kind-question = Que contient le fichier ?
town-import-kind-streets = Rues
town-import-kind-addresses = Adresses
town-import-kind-missing = Choisissez ce que contient le fichier
town-import-hint-streets = GeoJSON avec des lignes et un nom pour chacune, comme un extrait d’OpenStreetMap
town-import-hint-addresses = CSV avec les colonnes rue, numéro, latitude et longitude, et peut-être code postal
town-columns-title = Si le fichier nomme autrement ses colonnes
town-column-name = Propriété ou colonne du nom de la rue
town-column-name-hint = Laissez vide si elle s’appelle name, street, rue ou quelque chose de semblable
town-column-locality = Propriété ou colonne de la partie de la commune
town-column-locality-hint = Seulement si deux rues de la commune portent le même nom et que ceci les distingue
town-import-start = Lancer l’import
town-import-title = Import de { $file }
town-imports-title = Les derniers imports
town-import-runs = L’import est en cours. Vous pouvez quitter cette page, il continue.
town-import-look-again = Voir où il en est
town-import-of = { $done } sur { $total }
town-import-stop = Arrêter l’import
town-import-continue = Le laisser continuer
town-import-not-running = Cet import n’est plus en cours.
town-import-not-stopped = Cet import n’est pas arrêté.
town-import-faults = Ce qui a été refusé
town-import-line = Ligne { $line } : { $words }
town-import-state-running = En cours
town-import-state-stopped = Arrêté
town-import-state-done = Terminé
town-import-state-failed = Impossible
town-addresses-no-street = Aucune colonne ne contient la rue. Les colonnes du fichier sont : { $found }. Nommez-la « street » ou dites plus bas comment elle s’appelle
town-addresses-no-number = Aucune colonne ne contient le numéro. Les colonnes du fichier sont : { $found }. Nommez-la « number »
town-addresses-no-point = La latitude ou la longitude manque. Les colonnes du fichier sont : { $found }. Nommez-les « lat » et « lon »
town-addresses-no-locality = Il n’y a pas de colonne de ce nom pour la partie de la commune. Les colonnes du fichier sont : { $found }
town-addresses-row-street = la rue manque
town-addresses-row-number = le numéro d’une maison de { $street } manque
town-addresses-row-point = la latitude ou la longitude d’une maison de { $street } n’est pas un nombre
town-addresses-row-swapped = la latitude et la longitude d’une maison de { $street } sont inversées
town-addresses-row-projected = le lieu d’une maison de { $street } n’est pas en degrés mais dans un quadrillage national

# Ce que la carte dessine encore.
town-layers-title = Carte
town-layers-lead = La carte de la commune est dessinée avec ses rues et ses secteurs, ainsi qu’avec l’eau, les parcs et les noms de lieux. Rien ne vient d’un autre serveur.
town-layers-card = Eau, parcs et noms de lieux
town-layers-replace = Remplacer l’eau, les parcs ou les lieux
town-layers-replace-text = De chaque couche présente dans le fichier, tout est remplacé ; les autres couches restent. S’il y a une faute dans le fichier, rien ne change.
town-layers-replaced = La carte est modifiée : { $water } éléments d’eau, { $parks } parcs, { $places } lieux.
town-layer-question = Que contient le fichier ?
town-layer-tags = Plusieurs couches : chaque élément dit laquelle
town-layer-tags-hint = Par la propriété « layer » (water, park ou place) ou par les étiquettes d’OpenStreetMap
town-layer-water = Eau
town-layer-parks = Parcs
town-layer-places = Noms de lieux
town-layer-missing = Choisissez ce que contient le fichier
town-map-label = Carte : { $title }
town-map-otherwise = Le tableau dit la même chose que la carte.
town-map-needs-script = La carte a besoin de JavaScript.
town-map-zoom-in = Agrandir
town-map-zoom-out = Réduire
town-map-close = Fermer
town-map-marker = Lieu
town-map-attribution = D’où vient la carte
town-map-unavailable = La carte ne peut pas être affichée dans ce navigateur.
town-map-legend = Couleurs de la carte

# Heures de travail et jours fériés.
town-hours-title = Heures de travail
town-hours-card = Quand travaillent la commune et ses équipes, pour tous les délais promis
town-hours-lead = Les délais promis ne comptent que les heures de travail. Une équipe sans heures propres travaille comme son organisme, et un organisme comme la commune.
town-hours-of = Heures de travail : { $name }
town-hours-text = Les délais des signalements s’arrêtent en dehors de ces heures et les jours fériés.
town-hours-question = Quand travaillent-ils ?
town-hours-own = À ces heures
town-hours-always = Jour et nuit, tous les jours
town-hours-usual = Du lundi au vendredi : 09:00–17:00
town-hours-as-town = Comme la commune
town-hours-as-agency = Comme l’organisme
town-hours-hint = Par exemple 9:00-13:00, 14:00-17:30. Laissez un jour vide si personne ne travaille
town-hours-form = Saisissez des heures comme 9:00-17:00, plusieurs séparées par des virgules
town-hours-empty = Saisissez les heures d’au moins un jour
town-hours-choose = Choisissez quand ils travaillent
town-hours-saved = Les heures de travail sont enregistrées.
town-see-hours = Voir les heures
town-days-range = Du { $first } au { $last }
town-monday = lundi
town-tuesday = mardi
town-wednesday = mercredi
town-thursday = jeudi
town-friday = vendredi
town-saturday = samedi
town-sunday = dimanche
town-holidays-title = Jours fériés
town-holidays-lead = Les jours où personne ne travaille et où aucun délai ne court.
town-holidays-of = Jours fériés de { $year }
town-holidays-next = Prochain : { $day }, { $name }
town-holidays-none-ahead = Aucun dans l’année à venir
town-holidays-none-in = Il n’y a pas encore de jour férié en { $year }.
town-years = Années
town-calendar-town = La commune
town-calendar-hint = Les jours fériés de la commune valent pour tous ; un organisme peut en avoir d’autres
town-holiday-add = Ajouter un jour férié
town-holiday-saved = Le jour férié est enregistré.
town-holiday-remove = Retirer ce jour férié
town-holiday-remove-title = Retirer { $name }, { $day }
town-holiday-remove-text = Il devient un jour comme un autre. Les délais en cours sont recomptés.
town-holiday-removed = Le jour férié a été retiré.
town-holidays-import = Importer une année
town-holidays-import-text = La plupart des gouvernements publient leurs jours fériés sous forme de calendrier. Vous voyez d’abord les jours du fichier, puis vous choisissez lesquels ajouter.
town-holidays-file = Fichier de jours fériés
town-holidays-file-hint = Un calendrier (.ics) ou un CSV avec les colonnes date et nom. Des dates comme 2026-12-25 ou 25/12/2026, le jour d’abord
town-holidays-found = { $count ->
    [one] Le fichier contient { $count } jour férié de { $year }
   *[other] Le fichier contient { $count } jours fériés de { $year }
}
town-holidays-tick = Lesquels faut-il ajouter ?
town-holidays-apply = Ajouter les jours cochés
town-holidays-imported = { $count ->
    [one] { $count } jour férié a été ajouté.
   *[other] { $count } jours fériés ont été ajoutés.
}
town-holidays-other-years = { $count ->
    [one] { $count } entrée est d’une autre année et n’est pas reprise.
   *[other] { $count } entrées sont d’autres années et ne sont pas reprises.
}
town-holidays-left-out = { $count ->
    [one] { $count } entrée n’a pas pu être comprise
   *[other] { $count } entrées n’ont pas pu être comprises
}
town-holidays-none = Il n’y a aucun jour avec un nom dans ce fichier. Choisissez un calendrier (.ics) ou un fichier CSV
town-holidays-none-of-year = Il n’y a aucun jour férié de { $year } dans ce fichier. Choisissez un autre fichier ou une autre année
town-holidays-none-chosen = Cochez au moins un jour
town-holidays-too-many = Il y a { $count } jours d’une même année dans ce fichier, trop pour des jours fériés. Choisissez un autre fichier
town-holidays-bad-date = Ligne { $line } : « { $text } » n’est pas une date. Écrivez-la comme 2026-12-25
town-holidays-bad-row = La ligne { $line } ne peut pas être lue comme CSV
town-holidays-no-name = Ligne { $line } : le jour { $text } n’a pas de nom
town-holidays-rule = Ligne { $line } : « { $text } » se répète selon une règle que nous ne pouvons pas suivre. Ajoutez le jour à la main
town-holidays-long = Ligne { $line } : « { $text } » dure plus d’un mois

# Ce que le registre dit qu’il s’est passé : une clé par genre d’événement.
event-areas-uploaded = Des zones ont été reprises d’un fichier
event-area-changed = Une zone a été modifiée
event-area-ended = Une zone n’est plus utilisée
event-agency-saved = Un organisme a été ajouté ou modifié
event-agency-ended = Un organisme n’est plus utilisé
event-team-saved = Une équipe a été ajoutée ou modifiée
event-team-ended = Une équipe n’est plus utilisée
event-topic-saved = Un thème a été ajouté ou modifié
event-topic-ended = Un thème n’est plus utilisé
event-responsibility-set = Il a été fixé qui répond de quelque chose
event-responsibility-ended = Une règle sur qui répond de quelque chose a pris fin
event-holiday-added = Un jour férié a été ajouté
event-holiday-removed = Un jour férié a été retiré
event-holidays-imported = Des jours fériés ont été repris d’un calendrier
event-hours-set = Des heures de travail ont été fixées
event-streets-imported = Des rues et des adresses ont été reprises
event-street-import-started = La reprise d’un fichier de rues a commencé
event-street-import-stopped = La reprise d’un fichier de rues a été arrêtée
event-street-import-continued = La reprise d’un fichier de rues a continué
event-street-import-finished = La reprise d’un fichier de rues s’est terminée
event-map-layers-replaced = Le fond de la carte a été remplacé

# Pourquoi quelqu’un peut faire quelque chose : une clé par règle.
policy-town-managers-set-up-the-town = Les responsables et les administrateurs configurent la ville : zones, rues, organismes, horaires et qui répond de quoi
policy-town-staff-see-the-town-setup = Quiconque travaille ici voit comment la ville est configurée

# Ce qui est fait après les changements : une clé par genre de tâche et par suiveur du registre.
job-kind-town-import-streets = Reprendre un fichier de rues

action-manage-town = Changer l’organisation de la ville
action-see-town-setup = Voir l’organisation de la ville
resource-town = La ville
