## Mots communs à plusieurs pages des agents

reports-choose = Choisissez
reports-save = Enregistrer
reports-change = Modifier
reports-remove = Supprimer
reports-ended = Terminé
reports-told =
    { $count ->
        [0] Personne ne reçoit de courriel à ce sujet. Cela figure sur la page publique du signalement.
        [one] { $count } personne reçoit un courriel à ce sujet, et cela figure sur la page publique du signalement.
       *[other] { $count } personnes reçoivent un courriel à ce sujet, et cela figure sur la page publique du signalement.
    }
reports-told-nobody = Seuls les collègues le voient. Aucun habitant n’est informé.
reports-reason = Ce qui est dit aux habitants (facultatif)
reports-reason-needed = Ce qui est dit aux habitants
reports-reason-hint = Public. Dites ce qui va se passer ou pourquoi, avec des mots simples et sans noms.
reports-agency-choose = Organisme qui en répond

## Délais, en temps de travail

reports-clock-answer = Première réponse
reports-clock-fix = Réparation
reports-clock-left = encore { $length }
reports-clock-late = { $length } de retard
reports-clock-moment = moins d’une heure ouvrée
reports-clock-hours =
    { $count ->
        [one] { $count } heure ouvrée
       *[other] { $count } heures ouvrées
    }
reports-clock-days =
    { $count ->
        [one] { $count } jour ouvré
       *[other] { $count } jours ouvrés
    }
reports-clock-none = Pas de délai
reports-clock-due = Échéance : { $date }
reports-clock-given = donnée le { $date }
reports-clock-ended = clos le { $date }
reports-pace-due-soon = Échéance proche

## La file

reports-queue-link = File
reports-queue-title = File : { $queue }
reports-queue-filtered = Signalements filtrés
reports-queue-views = Files
reports-queue-mine = Mes signalements
reports-queue-all = Tous les signalements
reports-queue-hide-requests = Demandes de masquer quelque chose
reports-queue-saved = Vues enregistrées
reports-queue-keep = Enregistrer cette vue
reports-queue-late-count = { $count } en retard
reports-queue-at-least = { $count }+
reports-queue-narrow = Restreindre la liste
reports-queue-narrow-none = Toute cette liste
reports-queue-narrow-late = En retard
reports-queue-narrow-nobody = Encore à personne
reports-queue-narrow-mine = Les miens
reports-queue-write = Noter un signalement
reports-queue-filters = Chercher et filtrer
reports-queue-any-team = Toutes les équipes
reports-queue-any-agency = Tous les organismes
reports-queue-assignee = Attribué à
reports-queue-anybody = N’importe qui ou personne
reports-queue-nobody = Personne
reports-queue-only-late = En retard seulement
reports-queue-only-hidden = Masqués au public seulement
reports-queue-order-due = La plus proche échéance d’abord
reports-queue-order-newest = Les derniers reçus d’abord
reports-queue-order-changed = Les derniers modifiés d’abord
reports-queue-empty = Il n’y a rien ici. Choisissez une autre file ou moins de filtres.
reports-queue-caption = Signalements de cette file
reports-queue-choice = Cocher
reports-queue-what = Signalement
reports-queue-age = Signalé
reports-queue-clocks = Délais
reports-queue-whose = À qui
reports-queue-picture = Photo
reports-queue-hidden = Masqué
reports-queue-supports =
    { $count ->
        [0] personne d’autre
        [one] { $count } autre concerné
       *[other] { $count } autres concernés
    }
reports-queue-tick = Cochez des signalements pour en traiter plusieurs à la fois
reports-queue-tick-one = Cocher { $reference }
reports-queue-tick-all = Cocher tous ceux de cette page
reports-queue-ticked = { $count } cochés
reports-queue-actions = Traiter les signalements cochés
reports-queue-pages = Pages de la file
reports-queue-previous = Page précédente
reports-queue-next = Page suivante

## Ce que l’on peut faire d’un ou de plusieurs signalements

reports-act-take = Me l’attribuer
reports-act-assign = Attribuer
reports-act-status = Changer l’état
reports-act-category = Changer la catégorie
reports-act-merge = Fusionner les doublons

## Touches

reports-keys-open = Raccourcis clavier
reports-keys-title = Raccourcis clavier
reports-keys-down = Signalement suivant
reports-keys-up = Signalement précédent
reports-keys-tick = Cocher ou décocher
reports-keys-enter = Ouvrir le signalement
reports-keys-help = Afficher ces touches
reports-keys-send = Envoyer le formulaire d’une page
reports-keys-on = Utiliser des touches seules comme raccourcis
reports-keys-close = Fermer

## Plusieurs signalements à la fois

reports-bulk-title-take =
    { $count ->
        [one] S’attribuer { $count } signalement
       *[other] S’attribuer { $count } signalements
    }
reports-bulk-title-assign =
    { $count ->
        [one] Attribuer { $count } signalement
       *[other] Attribuer { $count } signalements
    }
reports-bulk-title-status =
    { $count ->
        [one] Changer l’état de { $count } signalement
       *[other] Changer l’état de { $count } signalements
    }
reports-bulk-title-status-to =
    { $count ->
        [one] Passer { $count } signalement à « { $status } »
       *[other] Passer { $count } signalements à « { $status } »
    }
reports-bulk-title-category =
    { $count ->
        [one] Changer la catégorie de { $count } signalement
       *[other] Changer la catégorie de { $count } signalements
    }
reports-bulk-title-merge =
    { $count ->
        [one] Fusionner { $count } signalement avec un autre
       *[other] Fusionner { $count } signalements
    }
reports-bulk-do =
    { $count ->
        [one] Le faire pour { $count } signalement
       *[other] Le faire pour { $count } signalements
    }
reports-bulk-done =
    { $count ->
        [0] Aucun signalement n’a été modifié.
        [one] { $count } signalement a été modifié.
       *[other] { $count } signalements ont été modifiés.
    }
reports-bulk-refused = Certains signalements n’ont pas pu être modifiés
reports-bulk-gone = Ce signalement n’existe plus.
reports-bulk-changed = Modifié entre-temps
reports-bulk-not-yours = Il ne vous revient pas de le modifier
reports-bulk-cannot = Ne peut pas passer à cet état

## Vues enregistrées

reports-views-title = Enregistrer cette vue
reports-views-name = Nom de cette vue
reports-views-name-hint = Par exemple, Nids-de-poule du centre ancien. Une vue du même nom est remplacée.
reports-views-keep = Enregistrer la vue
reports-views-kept = La vue « { $name } » est enregistrée.
reports-views-none = Vous n’avez encore enregistré aucune vue. Réglez des filtres dans la file, puis choisissez « Enregistrer cette vue ».
reports-views-remove = Supprimer
reports-views-removed = La vue est supprimée.

## Demandes de masquer quelque chose

reports-requests-title = Demandes de masquer ou de corriger quelque chose
reports-requests-lead = Des habitants les ont faites. Celle qui attend depuis le plus longtemps est en tête.
reports-requests-none = Rien n’attend de décision.
reports-requests-of-report = Demandes de masquer ou de corriger quelque chose
reports-requests-asked = Demandé
reports-request-waits = attend une décision
reports-request-granted = accordée
reports-request-refused = refusée
reports-request-decide = Décider
reports-request-title = Décider d’une demande
reports-request-first = Si vous l’accordez, masquez d’abord la photo, caviardez le texte ou masquez le signalement. Ce formulaire ne fait que répondre à l’habitant.
reports-request-question = La demande est-elle accordée ?
reports-request-yes = Oui
reports-request-yes-hint = Ce qui était demandé est maintenant masqué ou corrigé
reports-request-no = Non
reports-request-choose = Choisissez oui ou non
reports-request-answer = Ce qui est répondu à l’habitant
reports-request-answer-hint = Lui parvient par courriel et nulle part ailleurs.
reports-request-answer-nobody = La personne n’a pas laissé d’adresse : personne ne le reçoit. C’est gardé comme raison.
reports-request-button = Décider de la demande
reports-request-done = La demande sur { $reference } est décidée.

## Un signalement sur le bureau

reports-work-warning = Attention
reports-work-changed = Ce qui a changé pendant que vous écriviez
reports-work-look-again = Rien de ce que vous avez écrit n’est perdu : tout est dans le formulaire ci-dessous. Relisez-le et envoyez-le s’il est toujours juste.
reports-work-reminder = Le signalement
reports-work-cancel = Annuler
reports-work-and-next = Enregistrer et suivant de la file
reports-work-back = Retour à la file
reports-work-back-to-report = Retour au signalement
reports-work-onward = Suite
reports-work-next = Suivant de la file
reports-work-queue = Retour à la file
reports-work-public = Page publique
reports-work-actions = Autres actions
reports-work-states = Tous les états et ce qu’ils veulent dire
reports-work-update = Publier une nouvelle
reports-work-move = Corriger le lieu
reports-work-route = Passer à un autre organisme
reports-work-contact = Afficher qui l’a signalé
reports-work-withdraw = Retirer au nom de l’auteur
reports-work-hide = Masquer le signalement
reports-work-unhide = Réafficher le signalement
reports-work-redact = Caviarder
reports-work-original = Lire l’original
reports-work-clocks = Délais
reports-work-why = Pourquoi eux
reports-work-by-hand = Choisi à la main, ou personne n’en répond ici selon la carte
reports-work-handovers = Remis à d’autres organismes
reports-work-people = Personnes
reports-work-reporter = Auteur
reports-work-reporter-unknown = N’a donné ni nom ni adresse
reports-work-reporter-known = Connu, ne veut pas de courriels
reports-work-reporter-told = Connu, reçoit des courriels
reports-work-supports = Autres concernés
reports-work-followers = Suivis par courriel
reports-work-duplicates = Fusionnés avec celui-ci
reports-work-nearby = Signalés tout près
reports-work-same = C’est le même

## États

reports-status-title = Changer l’état
reports-status-title-to = Passer à l’état « { $status } »
reports-status-button = Passer à « { $status } »
reports-status-done = L’état de { $reference } est changé.
reports-status-missing = Choisissez un état
reports-status-promised = Sera réparé le
reports-status-promised-hint = Ce jour est montré à tous comme une promesse.
reports-status-hint-received = Il a été clos par erreur. Il attend de nouveau une réponse, et ses délais repartent.
reports-status-hint-in-progress = Quelqu’un y travaille ou a commencé à l’examiner.
reports-status-hint-planned = Ce sera réparé un jour que vous promettez.
reports-status-hint-handed-over = Un autre organisme en répond. Il lui est envoyé et reste ouvert jusqu’à ce qu’il le close.
reports-status-hint-fixed = C’est résolu. On demande aux habitants s’ils sont d’accord.
reports-status-hint-wont-fix = Ce ne sera pas fait. La raison est publique.

## Attribuer

reports-assign-title = Attribuer le signalement
reports-assign-no-team = Aucune équipe
reports-assign-button = Attribuer
reports-assign-done = { $reference } est attribué.

## Catégorie

reports-recategorise-title = Changer la catégorie
reports-recategorise-to = Nouvelle catégorie
reports-recategorise-choose = Choisir
reports-recategorise-button = Passer à « { $category } »
reports-recategorise-goes = Avec cette catégorie, il va à { $office }.
reports-recategorise-done = La catégorie de { $reference } est changée.

## Lieu

reports-move-title = Corriger le lieu
reports-move-search = Chercher une rue ou une adresse
reports-move-nothing = Rien n’a été trouvé. Marquez le lieu sur la carte ou saisissez des coordonnées.
reports-move-address = Le lieu en mots
reports-move-no-map = La carte a besoin de JavaScript. Sans lui, cherchez une adresse ci-dessus ou saisissez des coordonnées ci-dessous.
reports-move-lat = Latitude
reports-move-lon = Longitude
reports-move-no-point = Saisissez des coordonnées comme 41.65432 et -4.72345, ou laissez les deux vides
reports-move-button = Enregistrer le lieu
reports-move-done = Le lieu de { $reference } est corrigé.

## Fusionner

reports-merge-title = Fusionner avec un autre signalement
reports-merge-question = Avec quel signalement est-ce le même problème ?
reports-merge-stays = Quel signalement reste ouvert ?
reports-merge-other = Un autre signalement
reports-merge-reference = Sa référence
reports-merge-missing = Choisissez un signalement ou saisissez une référence
reports-merge-told =
    { $count ->
        [0] Ce signalement se termine comme « Déjà signalé ». Personne ne reçoit de courriel.
        [one] Ce signalement se termine comme « Déjà signalé ». { $count } personne est informée et suit désormais l’autre signalement.
       *[other] Ce signalement se termine comme « Déjà signalé ». { $count } personnes sont informées et suivent désormais l’autre signalement.
    }
reports-merge-button = Fusionner
reports-merge-done = { $reference } est fusionné.

## Passer à d’autres

reports-route-title = Passer à un autre organisme
reports-route-now = Il est chez { $office }. Ses délais courent où qu’il aille.
reports-route-same = Selon la carte des responsabilités, il est là où il doit être. Pour le passer quand même, choisissez à la main et dites pourquoi.
reports-route-question = Qui doit en répondre ?
reports-route-by-map = Comme le dit la carte : { $office }
reports-route-by-hand = Quelqu’un d’autre
reports-route-office = Organisme et équipe
reports-route-rule = Règle { $rule }, version { $version }
reports-route-button = Passer
reports-route-done = { $reference } est passé.

## Notes et nouvelles

reports-note-title = Écrire une note
reports-note-text = Note interne
reports-note-hint = Pour les collègues seulement. Les habitants ne la voient jamais.
reports-note-button = Ajouter la note
reports-note-done = La note est ajoutée.
reports-publish-title = Publier une nouvelle
reports-publish-text = Ce qui est en train d’être fait
reports-publish-button = Publier
reports-publish-done = La nouvelle sur { $reference } est publiée.
reports-templates-use = Commencer par un texte préparé

## Masquer et caviarder

reports-photo-hide-number = Masquer la photo { $number }
reports-photo-show-number = Réafficher la photo { $number }
reports-photo-hide-title = Masquer cette photo
reports-photo-hide-text = Les habitants ne la voient plus. Les collègues la voient, et elle peut être réaffichée.
reports-photo-hide = Masquer la photo
reports-photo-hidden = La photo est masquée.
reports-photo-show-title = Réafficher cette photo
reports-photo-show-text = Tout le monde la voit de nouveau.
reports-photo-show = Afficher la photo
reports-photo-shown = La photo est réaffichée.
reports-redact-title = Caviarder un texte
reports-redact-now = Ce que tout le monde lit maintenant
reports-redact-sealed = L’original est gardé sous scellés. Le lire demande un motif et est consigné.
reports-redact-text = Ce que tout le monde lira
reports-redact-hint = Retirez les noms, numéros et insultes ; marquez ce qui manque par […]. Ne changez rien d’autre.
reports-redact-button = Publier le texte caviardé
reports-redact-done = Le texte est caviardé.
reports-hide-report-title = Masquer tout le signalement
reports-hide-report-text = Il disparaît de toutes les listes, cartes et fichiers, et son adresse répond que cette page n’existe pas. Son auteur et les collègues le voient encore.
reports-hide-report-reason = Pourquoi
reports-hide-report-button = Masquer le signalement
reports-hidden-done = { $reference } est masqué.
reports-unhide-title = Réafficher le signalement
reports-unhide-text = Tout le monde le voit de nouveau, avec toute son histoire publique.
reports-unhide-button = Afficher le signalement
reports-shown-done = { $reference } est de nouveau public.
reports-withdraw-staff-title = Retirer au nom de l’auteur
reports-withdraw-for = Seulement si la personne qui l’a signalé l’a demandé. Il se termine comme « Retiré ».
reports-withdrawn-done = { $reference } est retiré.

## Lire ce qui est sous scellés

reports-read-reporter = Qui l’a signalé
reports-read-request = Lire la demande
reports-read-original = Lire le texte original
reports-read-recorded = Le fait que vous le lisez est inscrit dans l’histoire et dans le registre, avec votre nom et le motif.
reports-read-button = Lire
reports-read-name = Nom
reports-read-email = Adresse électronique
reports-read-phone = Numéro de téléphone
reports-read-nothing = Il n’y a rien à lire : ni nom ni adresse n’ont été donnés, ou la personne a demandé à être oubliée.
reports-purpose = Pourquoi en avez-vous besoin ?
reports-purpose-ask-back = Pour demander des précisions sur le problème
reports-purpose-find-place = Pour trouver le lieu
reports-purpose-answer = Pour répondre à la personne
reports-purpose-other = Autre chose
reports-purpose-other-text = Motif

## L’histoire telle que la voient les agents

reports-history-internal = Interne
reports-history-system = Le système
reports-history-status = État : de « { $before } » à « { $after } »
reports-history-assigned = Attribué à { $to }
reports-history-assigned-both = Attribué à { $person } ({ $team })
reports-history-assigned-nobody = Attribué à personne
reports-history-recategorised = Catégorie : de « { $before } » à « { $after } »
reports-history-moved = Lieu : de « { $before } » à « { $after } »
reports-history-routed = Passé de { $before } à { $after }
reports-history-sent = Envoyé à { $agency } : { $way }
reports-history-noted = Note
reports-history-published = Nouvelle publiée
reports-history-redacted = Un texte a été caviardé
reports-history-hidden-photo = Une photo a été masquée
reports-history-hidden-report = Le signalement a été masqué
reports-history-hidden-text = Un texte a été masqué
reports-history-shown-photo = Une photo a été réaffichée
reports-history-shown-report = Le signalement a été réaffiché
reports-history-shown-text = Un texte a été réaffiché
reports-history-read-reporter = A lu qui l’a signalé
reports-history-read-request = A lu une demande de masquer quelque chose
reports-history-read-original = A lu un texte original
reports-source-web = signalé sur ce site
reports-source-staff = noté par un agent
reports-source-open311 = envoyé par un programme (Open311)
reports-source-import = repris de { $name }
reports-handover-way-mail = par courriel
reports-handover-way-open311 = à leur serveur (Open311)
reports-handover-way-by-hand = en main propre
reports-handover-state-waiting = à envoyer
reports-handover-state-sent = ils l’ont
reports-handover-state-refused = refusé ou non remis
reports-handover-state-ended = terminé
reports-handover-their-id = Leur numéro : { $id }
reports-passed-on-waiting = À transmettre à { $agency }
reports-passed-on-sent = Transmis à { $agency }
reports-passed-on-refused = { $agency } ne l’a pas pris
reports-passed-on-ended = Non transmis à { $agency }

## Noter un signalement

reports-write-title = Noter un signalement
reports-write-lead = Pour quelqu’un au guichet ou au téléphone.
reports-write-again = Autre catégorie ou autre lieu
reports-write-which = Quel lieu ?
reports-write-as-said = « { $place } », comme il a été dit
reports-write-description-hint = Tout le monde peut lire ceci. N’indiquez ni noms ni numéros de téléphone.
reports-write-person = Qui le signale (facultatif)
reports-write-person-text = Dites que c’est gardé chiffré, utilisé seulement pour ce signalement et non publié.
reports-write-name = Nom
reports-write-email = Adresse électronique
reports-write-phone = Numéro de téléphone
reports-write-lang = Langue des courriels
reports-write-send = Enregistrer le signalement
reports-write-done = Le signalement est enregistré. Sa référence est { $reference } : lisez-la à voix haute, s’il vous plaît.
