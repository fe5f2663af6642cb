## Datasets at work

opendata-staff-title = Jeux de données
opendata-new = Publier des données
opendata-keys-title = Clés des programmes qui publient
opendata-see-public = Ce que tout le monde voit
opendata-all-states = Tous
opendata-nothing-here = Il n’y a encore rien ici.
opendata-dataset = Jeu de données
opendata-state = État
opendata-changed = Modifié
opendata-new-lead = Envoyez un fichier : CSV, Excel, OpenDocument, JSON, GeoJSON et Parquet deviennent des tableaux ; le reste est publié tel quel. Personne ne le voit avant que vous le publiiez.
opendata-new-title-hint = Laissé vide, il est tiré du nom du premier fichier.
opendata-field-title = Titre
opendata-field-text = Ce que c’est, et son origine
opendata-file-hint = Un ou plusieurs, de toute taille. Chaque fichier est gardé inchangé à côté de son tableau.
opendata-upload = Envoyer
opendata-still-missing = Avant de pouvoir publier
opendata-reading-runs = Des fichiers sont en cours de lecture.
opendata-look-again = Regarder à nouveau
opendata-no-files = Il n’a pas encore de fichier.
opendata-add-file = Ajouter des fichiers
opendata-review-by-another = Vous avez demandé une relecture : quelqu’un d’autre publiera.
opendata-publish = Publier
opendata-describe = Décrire
opendata-ask-review = Demander une relecture
opendata-withdraw = Retirer
opendata-see-page = Voir sa page
opendata-address = Adresse
opendata-see-report = Rapport
opendata-refused = Cellules qui ne conviennent pas
opendata-to-look-at = À regarder
opendata-not-given = Non indiqué
opendata-description = Description
opendata-ended = Terminée

## A file

opendata-file-reading = En lecture
opendata-file-table = Tableau
opendata-file-attachment = Tel quel
opendata-file-failed = Illisible
opendata-file-stopped = Arrêté
opendata-file-cleared = Retiré
opendata-attach-text = Le fichier peut être publié tel quel, sans tableau à interroger ni à afficher.
opendata-attach = Le publier tel quel
opendata-file-not-failed = Le fichier n’est pas en échec
opendata-report-title = Rapport sur { $file }
opendata-is-attachment = Ce fichier n’est pas un tableau. Il est publié tel quel.
opendata-stop-reading = Arrêter la lecture
opendata-came = Reçu
opendata-encoding = Encodage
opendata-delimiter = Entre les cellules
opendata-tab = tabulation
opendata-sheet = Feuille
opendata-preamble = Lignes avant les en-têtes
opendata-footer = Lignes après les données
opendata-nothing-found = Rien ne se remarque.
opendata-kind = Type
opendata-row = Ligne
opendata-line = Ligne du fichier
opendata-expected = Attendu
opendata-expected-nothing = plus de cellule
opendata-and-more = Et { $count } de plus.
opendata-instead = À quoi il sert
opendata-beside = Un fichier de plus
opendata-instead-of = Données plus récentes pour « { $title } »
opendata-file-title = Titre du fichier
opendata-file-title-hint = D’un seul fichier nouveau ; laissé vide, son nom.
opendata-file-missing = Choisissez un fichier.
opendata-file-empty = « { $file } » est vide. Choisissez-en un autre, ou laissez-le de côté.
opendata-instead-one = Choisissez un seul fichier pour en remplacer un ; plusieurs peuvent seulement être ajoutés.
opendata-remove-file = Retirer
opendata-remove-file-title = Retirer « { $title } » ?
opendata-remove-file-text = Les versions publiées le gardent.
opendata-file-removed = Le fichier est retiré.
opendata-file-not-reading = Le fichier n’est plus en cours de lecture.

## Forms

opendata-described = La description est enregistrée.
opendata-save = Enregistrer
opendata-choose = Choisissez
opendata-licence-hint = Chacun peut utiliser les données selon ses termes.
opendata-keywords-hint = Un par ligne : les mots par lesquels on le cherche.
opendata-place-hint = Par exemple la commune, ou un quartier.
opendata-from = Premier jour des données
opendata-to = Dernier jour des données
opendata-contact-hint = Un bureau, pas une personne.
opendata-contact-email = Sa boîte aux lettres
opendata-landing-page-hint = Une page ailleurs, commençant par https://
opendata-publish-text = Dès maintenant, chacun peut le voir et le télécharger. Ce qui est publié reçoit un numéro et une empreinte au registre public et ne change jamais ; ce qui sera modifié ensuite formera la version suivante.
opendata-publish-now = Publier maintenant
opendata-is-published = La version { $number } est publiée.
opendata-ask-review-text = Quelqu’un d’autre le regarde et le publie. Vous ne pourrez alors plus le faire vous-même.
opendata-review-asked = Une relecture est demandée.
opendata-withdraw-text = Sa page reste et dit pourquoi. Fichiers et tableaux ne sont plus donnés. Le registre garde ce qui a été publié.
opendata-reason = Motif
opendata-reason-hint = Tout le monde peut le lire.
opendata-withdrawn = Le jeu de données est retiré.

## Keys

opendata-keys-lead = Les programmes publient par l’interface de CKAN avec une clé de leur organisme.
opendata-key-add = Créer une clé
opendata-key-once = La clé est montrée une seule fois et n’est gardée nulle part.
opendata-key-name = À qui est le programme
opendata-key-agency = Il publie pour
opendata-key-made = La nouvelle clé
opendata-key-copied = Je l’ai copiée
opendata-key-end = Mettre fin à la clé
opendata-key-end-text = Le programme ne pourra plus rien publier dès cet instant.
opendata-key-ended = La clé a pris fin.
opendata-key-name-missing = Dites à qui est le programme.
opendata-key-ended-already = La clé avait déjà pris fin.

## What is wrong

opendata-title-missing = Donnez-lui un titre.
opendata-text-too-long = Ce texte est trop long.
opendata-licence-missing = Choisissez une licence.
opendata-licence-unknown = Cette licence est inconnue ici.
opendata-theme-unknown = Ce thème est inconnu ici.
opendata-frequency-wrong = Choisissez la fréquence de mise à jour.
opendata-keywords-too-many = Au plus 50 mots-clés de 100 lettres.
opendata-to-before-from = Le dernier jour précède le premier.
opendata-day-wrong = Écrivez le jour comme 2026-03-02.
opendata-mailbox-wrong = Écrivez l’adresse comme nom@example.org.
opendata-address-wrong = Écrivez une adresse commençant par https://
opendata-agency-unknown = Choisissez un organisme.
opendata-slug-wrong = Utilisez des minuscules sans accents, des chiffres et des tirets, en commençant par une lettre.
opendata-slug-taken = Un autre jeu de données porte déjà ce nom. Choisissez-en un autre.
opendata-table-taken = Un autre jeu de données a déjà une table de ce nom.
opendata-files-missing = Ajoutez un fichier.
opendata-file-still-reading = Attendez que chaque fichier soit lu.
opendata-file-not-read = Un fichier n’a pas pu être lu. Remplacez-le ou retirez-le.
opendata-changed-meanwhile = Quelqu’un l’a modifié entre-temps. Regardez-le à nouveau.
opendata-review-asked-already = Une relecture est déjà demandée.
opendata-reason-missing = Dites pourquoi.
opendata-withdrawn-already = Il est déjà retiré.

## What a report finds

opendata-finding-bad-bytes = Octets qui ne sont pas des caractères de { $encoding } : { $bytes }. Ils ont été lus en Windows-1252 ; vérifiez-les.
opendata-finding-nul-bytes = Octets NUL écartés : { $bytes }.
opendata-finding-damaged-text = Colonne { $column } : cellules qui semblent abîmées, comme « { $example } » : { $cells }. Elles ont été lues un jour dans le mauvais encodage ; exportez-les à nouveau.
opendata-finding-open-quotes = Guillemets jamais fermés : { $count }. Ils ont été lus comme des caractères ordinaires.
opendata-finding-short-rows = Lignes avec trop peu de cellules : { $rows }, la première est la ligne { $first }. Ce qui manque est vide dans le tableau.
opendata-finding-long-rows = Lignes avec trop de cellules : { $rows }, la première est la ligne { $first }. Ce qui dépasse n’est pas dans le tableau.
opendata-finding-preamble = Écarté avant les en-têtes : { $text }
opendata-finding-footer = Écarté après la dernière ligne : { $text }
opendata-finding-no-headings = Le fichier n’a pas d’en-têtes.
opendata-finding-same-heading = Plusieurs colonnes ont l’en-tête « { $heading } » : { $columns }.
opendata-finding-no-heading = La colonne { $column } n’a pas d’en-tête.
opendata-finding-others = Un seul tableau a été lu. Le fichier en a d’autres : { $names }.
opendata-finding-empty-column = La colonne { $column } est vide.
opendata-finding-constant-column = La colonne { $column } a la même valeur à chaque ligne : { $value }.
opendata-finding-placeholder = Colonne { $column } : « { $word } » a été lu comme « sans valeur », en autant de cellules : { $cells }.
opendata-finding-misfits = Colonne { $column } : cellules qui ne conviennent pas et ne sont pas dans le tableau : { $cells }.
opendata-finding-ambiguous-dates = Colonne { $column } : le jour et le mois de ses dates pourraient être inversés. Vérifiez-en une que vous connaissez.
opendata-finding-duplicate-rows = Lignes égales à une précédente : { $rows }, comme la ligne { $first }.
opendata-finding-outliers = Colonne { $column } : nombres loin des autres, qui sont entre { $low } et { $high } : { $cells }, comme { $example } à la ligne { $row }.
opendata-finding-future-dates = Colonne { $column } : dates dans le futur, jusqu’au { $latest } : { $cells }.
opendata-finding-outside-country = Colonne { $column } : coordonnées loin de la commune : { $cells }, comme { $example } à la ligne { $row }.

## What the record and the policies say

event-dataset-created = Un jeu de données a été commencé
event-dataset-described = Un jeu de données a été décrit
event-dataset-file-added = Un fichier est arrivé dans un jeu de données
event-dataset-file-read = Un fichier d’un jeu de données a été lu
event-dataset-file-stopped = La lecture d’un fichier a été arrêtée
event-dataset-file-attached = Un fichier est publié tel quel, sans tableau
event-dataset-files-cleared = D’anciens fichiers des données propres ont été retirés
event-dataset-link-added = Un jeu de données a nommé des données situées ailleurs
event-dataset-file-removed = Un fichier a été retiré d’un jeu de données
event-dataset-review-asked = La relecture d’un jeu de données a été demandée
event-dataset-published = Une version d’un jeu de données a été publiée
event-dataset-withdrawn = Un jeu de données a été retiré
event-data-key-added = Un programme a reçu une clé pour publier
event-data-key-revoked = La clé d’un programme pour publier a pris fin
job-kind-opendata-read-file = Lire un fichier d’un jeu de données
job-kind-opendata-publish-own = Publier les registres de la commune
job-kind-opendata-clear-own = Retirer d’anciens fichiers des données propres
follower-opendata-own = Les registres de la commune en données ouvertes
policy-opendata-anyone-sees-published-data = Tout le monde voit ce qui est publié
policy-opendata-staff-see-all-data = Qui travaille ici voit aussi les brouillons
policy-opendata-analysts-prepare-data = Analystes et agents préparent les données de leur organisme
policy-opendata-managers-prepare-data = Responsables et administrateurs préparent les données de tous les organismes
policy-opendata-managers-publish-data = Responsables et administrateurs publient et retirent des données
policy-opendata-programs-publish-data = Un programme muni d’une clé publie les données de l’organisme de la clé
policy-opendata-managers-give-data-keys = Responsables et administrateurs donnent aux programmes des clés pour publier
policy-opendata-nobody-publishes-what-they-asked-to-have-reviewed = Qui demande une relecture ne publie pas lui-même
action-see-dataset = Voir un jeu de données
action-see-drafts = Voir les brouillons de jeux de données
action-create-dataset = Commencer un jeu de données
action-describe-dataset = Décrire un jeu de données et apporter ses fichiers
action-publish-dataset = Publier un jeu de données
action-withdraw-dataset = Retirer un jeu de données
action-manage-data-keys = Donner aux programmes des clés pour publier
resource-catalogue = Tous les jeux de données
resource-dataset = Un jeu de données
attribute-state = Où il en est
attribute-public = Tout le monde le voit
attribute-asked = A demandé sa relecture
