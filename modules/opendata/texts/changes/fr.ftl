## Ce qu’une version a changé

opendata-changes-link = Ce que cette version a changé
opendata-changes-title = Ce que la version { $number } a changé
opendata-changes-first = C’est la première version de la table : il n’y en a pas d’autre à laquelle la comparer.
opendata-changes-unknown = La table est nouvelle dans cette version, ou sa comparaison avec la précédente est en cours. Revenez dans une minute.
opendata-changes-no-tables = Aucun fichier de cette version n’est une table : il n’y a rien à comparer ligne par ligne.
opendata-changes-rows-before = Lignes dans la version précédente
opendata-changes-rows-after = Lignes dans cette version
opendata-changes-added = Lignes ajoutées
opendata-changes-changed = Lignes changées
opendata-changes-removed = Lignes retirées
opendata-changes-told-by = Les lignes se distinguent par
opendata-changes-by-wholes = toutes leurs valeurs
opendata-changes-same-columns = Les colonnes sont les mêmes.
opendata-changes-columns-added = Colonnes ajoutées
opendata-changes-columns-removed = Colonnes retirées
opendata-changes-columns-renamed = Colonnes renommées
opendata-changes-columns-changed = Colonnes dont les valeurs sont d’une autre sorte
opendata-changes-when = Quand
opendata-changes-before = avant
opendata-changes-after = après
opendata-changes-all = Toutes les lignes qui diffèrent :
opendata-changes-cut = Les fichiers contiennent les { $count } premières.
opendata-changes-own = Les lignes elles-mêmes ne sont pas listées : ce que l’administration a retiré de ses propres registres n’est plus montré.
opendata-live = Les lignes de cette table changent entre les versions ; la dernière fois le { $time }. La prochaine version les reprend.

## Tables que des programmes écrivent

opendata-table-open-already = Cette table s’écrit déjà ligne par ligne.
opendata-own-rows = Ces lignes sont les propres registres de la maison. Elles changent là où elles sont tenues, pas ici.
opendata-no-table = Cette ressource n’a pas de table. Envoyez fields et records pour en faire une.
opendata-order-wrong = Nommez chaque fichier du jeu de données une fois au plus, et aucun autre.
opendata-rows-missing = Ligne { $row } : aucune ligne à mettre à jour n’a cette clé.
opendata-rows-taken = Ligne { $row } : une ligne a déjà cette clé. Utilisez la méthode upsert pour mettre celle-ci à sa place.
opendata-rows-no-key = Ligne { $row } : les champs « { $column } » manquent, et ils font partie de la clé.
opendata-rows-no-column = La table n’a pas de colonne « { $column } ».
opendata-rows-no-object = Ligne { $row } : une ligne est un objet de champs avec leurs valeurs.
opendata-rows-unknown-field = Ligne { $row } : les champs « { $field } » n’existent pas.
opendata-rows-wrong-kind = Ligne { $row } : ce qui est dans « { $field } » n’est pas de type { $kind }.
opendata-rows-filters-many = Ces filtres nomment trop de combinaisons. Envoyez-les en plusieurs parties.
opendata-ckan-resource-twice = resource ne s’utilise pas avec resource_id
opendata-ckan-resource-missing = Il faut resource_id ou resource
opendata-ckan-resource-url = Une table écrite ligne par ligne n’a pas d’adresse. Omettez url, ou utilisez resource_create pour un fichier qui se trouve ailleurs.
opendata-ckan-resource-address = La ressource { $row } n’a ni fichier ici ni adresse qui commence par https:// ou http://.
opendata-ckan-read-only = Cette ressource est venue comme fichier. Envoyez force=True pour écrire désormais sa table ligne par ligne.
opendata-ckan-records-wrong = records est une liste d’objets.
opendata-ckan-fields-many = Une table a au plus 1 600 champs.
opendata-ckan-field-name = « { $field } » n’est pas un nom de champ valable : il est vide, double, commence par _ ou contient un guillemet.
opendata-ckan-field-type = « { $field } » n’a pas de type valable. Utilisez text, int, numeric, bool, date, timestamp ou timestamptz.
opendata-ckan-field-other = Le champ « { $field } » est { $has } et ne peut pas devenir { $wants }. Omettez son type ou créez une nouvelle table.
opendata-aliases-many = Une table a au plus 20 autres noms.
opendata-alias-wrong = « { $name } » n’est pas un nom de table : lettres minuscules de a à z, chiffres et _, sans chiffre au début, 63 au plus.
opendata-alias-taken = Une autre table s’appelle déjà « { $name } ».
opendata-ckan-revise-match = Le paquet contient autre chose à { $place }.
opendata-ckan-revise-pattern = « { $place } » n’est pas un motif. Commencez-le par + pour ce qui reste ou par - pour ce qui part.
opendata-ckan-revise-place = Rien ne peut être mis à { $place } : cet élément n’existe pas, ou il s’y trouve autre chose.
opendata-ckan-key-set = La table a déjà une autre clé primaire.
opendata-ckan-key-repeats = Des lignes ont les mêmes valeurs dans ces champs, ou n’en ont pas : ils ne forment pas une clé.
opendata-ckan-no-key = La table n’a pas de clé unique. Nommez primary_key quand elle est faite, ou utilisez la méthode insert.
opendata-ckan-method-unknown = method est upsert, insert ou update.
opendata-ckan-filters-wrong = filters est un objet de champs avec leurs valeurs.
opendata-ckan-name-taken = Ce nom existe déjà.
opendata-ckan-organizations-fixed = Les organisations sont les organismes de l’administration. Ses administrateurs les ajoutent, les renomment et y mettent fin.
opendata-ckan-groups-fixed = Les groupes sont les thèmes de données de l’Union européenne, que personne ne change ici.
opendata-ckan-tags-fixed = Les mots-clés vont et viennent avec les paquets qui les portent ; il n’y a pas de vocabulaires.

## Dans le registre

event-dataset-table-opened = Une table a été ouverte pour être écrite ligne par ligne
event-dataset-rows-changed = Des lignes d’une table ont changé
event-dataset-table-compacted = Les fichiers d’une table ont été réunis
event-dataset-table-sealed = Les changements d’une table sont devenus une version
event-dataset-table-closed = Une table a été fermée
event-dataset-table-named = Une table a reçu d’autres noms
event-dataset-columns-added = Une table a reçu de nouvelles colonnes
event-dataset-columns-removed = Des colonnes ont été retirées d’une table
event-dataset-files-reordered = Les fichiers d’un jeu de données ont changé d’ordre
event-dataset-versions-compared = Une version a été comparée à la précédente
job-kind-opendata-compact-table = Réunir les fichiers d’une table
job-kind-opendata-seal-table = Faire une version d’une table qui a changé
job-kind-opendata-clear-pieces = Retirer les anciens fichiers d’une table
job-kind-opendata-compare-versions = Comparer une version à la précédente
opendata-ckan-sort-unknown = Rien ne peut être trié par « { $field } ».
opendata-ckan-resource-field = Les ressources se trient par id, name, url, format ou created.
opendata-ckan-resource-query = « { $query } » n’est pas une recherche de ressources. Écrivez champ:terme avec l’un des champs id, package_id, name, description, url, format et hash.
opendata-ckan-field-none = Il n’y a pas de colonne « { $field } » ici.
opendata-ckan-query-wrong = Ce n’est pas une requête. Mettez & (et), | (ou) ou ! (non) entre les mots, ou n’envoyez pas plain.
opendata-ckan-form-unknown = records_format vaut objects, lists, csv ou tsv.
opendata-ckan-field-of-key = « { $field } » distingue les lignes et ne peut pas être retiré. Nommez-le dans fields.
opendata-ckan-fields-none = Une table garde au moins un champ.
opendata-programs-names = Noms en SQL
