## Words that many pages share

reports-title = Signalements
reports-my-title = Vos signalements
reports-report-a-problem = Signaler un problème
reports-continue = Continuer
reports-search = Rechercher
reports-or = ou
reports-reference = Référence
reports-month = Mois
reports-ward = Quartier
reports-category = Catégorie
reports-show-table = Voir ces chiffres dans un tableau

## The states of a report

reports-status-received = Reçu
reports-status-in-progress = En cours
reports-status-planned = Prévu
reports-status-handed-over = Transmis
reports-status-fixed = Résolu
reports-status-wont-fix = Ne sera pas fait
reports-status-duplicate = Déjà signalé
reports-status-withdrawn = Retiré
reports-status-open = Tous ceux qui sont ouverts
reports-status-closed = Tous ceux qui sont clos

## Maps

reports-map-zoom-in = Agrandir
reports-map-zoom-out = Réduire
reports-map-close = Fermer
reports-map-marker = Le lieu
reports-map-attribution = D’où vient la carte
reports-map-unavailable = Ce navigateur ne peut pas dessiner la carte. Tout ce qu’elle montre est écrit sur cette page.
reports-map-locate = Utiliser ma position
reports-map-locating = Recherche de votre position …
reports-map-locate-denied = Votre navigateur ne nous donne pas votre position. Écrivez une rue ou touchez la carte.
reports-map-locate-failed = Votre position est introuvable. Écrivez une rue ou touchez la carte.
reports-map-outside = Vous semblez être en dehors de la commune. Écrivez une rue ou touchez la carte.
reports-map-chosen = Le lieu est marqué. Vous pouvez faire glisser l’épingle ou la déplacer avec les flèches du clavier.
reports-map-chosen-near = Marqué près de { $name }. Vous pouvez faire glisser l’épingle ou la déplacer avec les flèches du clavier.
reports-map-reports = Carte des signalements
reports-map-reports-otherwise = Les mêmes signalements sont dans la liste de cette page.
reports-map-one = Carte du lieu
reports-map-status-open = Ouvert
reports-map-status-progress = En cours
reports-map-status-fixed = Résolu
reports-map-status-closed = Clos

## Reporting: all steps

reports-step = Signaler un problème : étape { $number } sur { $of }

## Reporting: the place

reports-place-title = Où est le problème ?
reports-place-danger = Si quelqu’un est en danger, appelez d’abord les secours.
reports-place-label = Rue, adresse ou lieu
reports-place-hint = Par exemple, Mill Lane 12
reports-place-search = Chercher
reports-place-suggestions = Suggestions : { $count }
reports-place-missing = Écrivez une rue ou une adresse, ou marquez le lieu sur la carte
reports-place-outside = Ce lieu est en dehors de la commune. Choisissez-en un à l’intérieur
reports-place-nothing = Nous n’avons rien trouvé pour « { $place } ». Vérifiez l’orthographe, essayez une rue voisine ou marquez le lieu sur la carte.
reports-place-as-written = Garder « { $place } » comme je l’ai écrit
reports-place-as-written-hint = Nous chercherons le lieu nous-mêmes. Cela peut prendre plus de temps.
reports-place-offers = De quel « { $place } » s’agit-il ?
reports-place-or-map = Ou marquez-le sur la carte
reports-place-map = Carte pour marquer le lieu
reports-place-map-hint = Touchez l’endroit. Au clavier, déplacez l’épingle avec les flèches et confirmez avec Entrée.
reports-place-map-otherwise = La carte a besoin de JavaScript. Elle n’est pas nécessaire : une rue ou une adresse suffit.
reports-place-note = Comment trouver l’endroit exact (facultatif)
reports-place-note-hint = Par exemple, en face du portail de l’école

## Reporting: the category

reports-category-title = Quel est le problème ?
reports-category-search = Chercher par un mot
reports-category-search-hint = Par exemple, lampadaire ou poubelle
reports-category-search-button = Chercher
reports-category-nothing = Rien ne contient ce mot. Voici tout ce que vous pouvez signaler.
reports-category-goes-to = Destinataire : { $agency }
reports-category-missing = Choisissez quel est le problème

## Reporting: what is known nearby

reports-similar-title = Est-ce l’un de ceux-ci ?
reports-similar-lead =
    { $count ->
        [one] Quelqu’un a déjà signalé quelque chose de semblable tout près. Si c’est la même chose, inutile de l’écrire de nouveau : nous vous y ajoutons.
       *[other] { $count } signalements semblables ont déjà été faits tout près. Si c’est la même chose, inutile de l’écrire de nouveau : nous vous y ajoutons.
    }
reports-similar-question = Le problème est
reports-similar-none = Aucun de ceux-ci
reports-similar-none-hint = Continuer avec un nouveau signalement
reports-similar-missing = Choisissez le signalement dont il s’agit, ou « Aucun de ceux-ci »
reports-similar-distance = à { $metres } m
reports-similar-look = Voir { $reference }
reports-similar-thanks = Merci. Vous êtes compté pour { $reference }. Voulez-vous être prévenu quand il se passe quelque chose ? Laissez votre adresse électronique plus bas.

## Reporting: the details

reports-details-title = Dites-nous-en plus
reports-details-description = Qu’est-ce qui ne va pas ?
reports-details-description-hint = Que voyez-vous, et depuis quand ? Tout le monde peut lire ceci : merci de ne mettre ni nom ni numéro de téléphone.
reports-details-limit =
    { $count ->
        [one] Vous pouvez écrire jusqu’à { $count } caractère
       *[other] Vous pouvez écrire jusqu’à { $count } caractères
    }
reports-details-left =
    { $count ->
        [one] Il vous reste { $count } caractère
       *[other] Il vous reste { $count } caractères
    }
reports-details-full = Il ne vous reste aucun caractère
reports-details-over =
    { $count ->
        [one] Vous avez { $count } caractère de trop
       *[other] Vous avez { $count } caractères de trop
    }
reports-details-optional = { $question } (facultatif)
reports-photos = Photos (facultatif)
reports-photos-hint =
    { $count ->
        [one] Jusqu’à { $count } photo. Nous enlevons où et avec quel téléphone elle a été prise. Merci d’éviter les visages et les plaques d’immatriculation.
       *[other] Jusqu’à { $count } photos. Nous enlevons où et avec quel téléphone elles ont été prises. Merci d’éviter les visages et les plaques d’immatriculation.
    }
reports-photos-chosen = { $count } photos sur { $max } choisies
reports-photos-remove = Retirer
reports-photos-remove-number = Retirer la photo { $number }
reports-photos-too-many = Vous pouvez ajouter { $max } photos au plus. Choisissez-en moins
reports-photos-too-big = { $name } dépasse { $max } Mo. Choisissez une photo plus petite.
reports-photos-gone =
    { $count ->
        [one] Vous avez commencé il y a plus d’un jour et votre photo n’est plus conservée. Veuillez l’ajouter de nouveau.
       *[other] Vous avez commencé il y a plus d’un jour et vos { $count } photos ne sont plus conservées. Veuillez les ajouter de nouveau.
    }
reports-photos-not-image = { $name } n’est pas une photo. Choisissez un fichier JPEG, PNG, WebP ou GIF.
reports-photos-kept = Photos que vous avez ajoutées
reports-photo-number = Photo { $number }

## Reporting: the last look

reports-check-title = Vérifier et envoyer
reports-check-report = Votre signalement
reports-check-place = Lieu
reports-check-on-the-map = L’endroit que vous avez marqué sur la carte
reports-check-category = De quoi il s’agit
reports-check-receiver = Qui le reçoit
reports-check-nobody = Ici, personne n’en répond encore. Nous chercherons à qui cela revient.
reports-check-description = Ce qui ne va pas
reports-check-photos = Photos
reports-check-no-photos = Aucune photo
reports-check-not-answered = Sans réponse
reports-check-change = Modifier
reports-check-you = Vous (facultatif)
reports-check-why = Vous n’avez pas besoin de dire qui vous êtes. Avec une adresse électronique, nous pouvons vous dire ce qui se passe et vous demander si quelque chose n’est pas clair.
reports-check-known = Vous êtes connecté : nous vous écrivons à l’adresse que vous avez confirmée. Tout ce que vous signalez est sur la page
reports-check-name = Votre nom
reports-check-email = Adresse électronique
reports-check-email-hint = Pour des nouvelles de ce signalement et rien d’autre
reports-check-phone = Numéro de téléphone
reports-check-phone-hint = Si l’équipe doit trouver l’endroit
reports-check-privacy = Votre nom, votre adresse et votre téléphone ne sont pas publiés. Ils sont conservés chiffrés, toute lecture par l’un de nous est notée, et vous pouvez les faire effacer.
reports-check-privacy-link = Comment nous utilisons vos données
reports-check-public = Ce que vous avez écrit, vos photos et le lieu sont publics.
reports-check-send = Envoyer le signalement

## After a report was sent

reports-sent-title = Nous avons reçu votre signalement
reports-sent-reference = Votre référence
reports-sent-mail = Nous vous avons envoyé un message avec la référence et un lien vers cette page.
reports-sent-next = Ce qui se passe maintenant
reports-sent-who = { $agency } l’examine.
reports-sent-who-team = { $team } ({ $agency }) l’examine.
reports-sent-nobody = Nous cherchons qui en répond et le lui transmettons.
reports-sent-respond = Vous devriez avoir une première réponse au plus tard le { $date }.
reports-sent-fix = Cela devrait être traité au plus tard le { $date }.
reports-sent-working-time = Ces dates comptent les jours ouvrés et les jours fériés.
reports-sent-watch = Ce qui est fait est écrit sur la page de votre signalement, où chacun peut le lire.
reports-sent-page = Voir votre signalement
reports-sent-receipt = Votre signalement est inscrit dans un registre que personne ne peut changer sans que cela se voie. Votre reçu le prouve :
reports-sent-another = Signaler autre chose
reports-sent-share = Dites-le à vos voisins, pour que personne n’ait à le signaler deux fois
reports-copy-link = Copier le lien
reports-copied = Le lien est copié

## The front page

reports-home-title = Quelque chose ne va pas à { $town } ?
reports-home-lead = Signalez-nous les nids-de-poule, les lampadaires éteints, les déchets et les autres problèmes de l’espace public. Vous verrez qui s’en occupe, jusqu’à quand, et ce qu’il en est advenu.
reports-home-no-account = Il ne faut ni compte ni nom.
reports-home-find = Trouver un signalement
reports-home-find-hint = Une rue, un mot ou une référence comme { $example }
reports-home-month = Ce mois-ci
reports-home-reported = signalés
reports-home-fixed = dont déjà résolus
reports-home-median = délai habituel avant résolution
reports-home-open = ouverts en ce moment
reports-home-more-figures = Tous les chiffres
reports-home-near = Signalé récemment
reports-home-all = Tous les signalements
reports-home-fixes = Résolu récemment
reports-home-no-reports = Personne n’a encore rien signalé. Vous pourriez être la première personne.
reports-home-also = Également ici
reports-home-follow = Suivre votre rue ou votre quartier
reports-home-follow-text = Recevez un message quand quelque chose est signalé près de chez vous, et quand c’est résolu.
reports-home-who = Qui répond de quoi
reports-home-who-text = Une carte de ceux qui s’occupent des rues, des lampadaires, de l’eau et des parcs, et selon quelle loi.
reports-home-ledger = Vérifier que rien n’a été changé
reports-home-ledger-text = Chaque étape est inscrite dans un registre public qui ne peut être modifié sans que cela se voie.
reports-home-data = Emporter les données
reports-home-data-text = Tous les signalements en tableau ou en fichier de carte, et une interface pour les programmes.

## The list of reports

reports-list-title = Signalements à { $town }
reports-list-count =
    { $count ->
        [0] Aucun signalement ne correspond
        [one] { $count } signalement
       *[other] { $count } signalements
    }
reports-list-count-many = Plus de { $count } signalements
reports-list-count-some = Au moins { $count } signalements
reports-list-words-cut = Les signalements qui contiennent ces mots sont si nombreux que tous n’ont pas pu être examinés pour cette page. La liste continue avec les plus anciens.
reports-list-words-behind = La recherche est en cours de mise à jour. Certains signalements contenant ces mots ne peuvent pas encore être trouvés ; revenez dans quelques minutes.
reports-list-nothing = Essayez avec moins de filtres ou d’autres mots.
reports-list-filters = Filtres
reports-list-filter = Afficher
reports-list-clear = Enlever tous les filtres
reports-list-remove = enlever ce filtre
reports-list-more = Plus de filtres
reports-list-text = Mots ou référence
reports-list-status = État
reports-list-order = Ordre
reports-list-newest = Les derniers signalés d’abord
reports-list-changed = Les derniers modifiés d’abord
reports-list-any-category = Toutes les catégories
reports-list-any-status = Tous les états
reports-list-any-ward = Tous les quartiers
reports-list-from = Signalé à partir du
reports-list-to = Signalé jusqu’au
reports-list-chip-text = « { $text } »
reports-list-chip-from = À partir du { $date }
reports-list-chip-to = Jusqu’au { $date }
reports-list-chip-near = À moins de { $metres } m d’un lieu
reports-list-chip-box = Dans une partie de la carte
reports-list-pages = Pages de la liste
reports-list-newer = Signalements plus récents
reports-list-older = Signalements plus anciens
reports-list-map = Carte
reports-list-map-bounded = Les signalements sont si nombreux que, de loin, la carte ne montre que les { $count } plus récents. Rapprochez-vous pour les voir tous.
reports-list-map-words = Les signalements qui contiennent ces mots sont si nombreux que la carte ne montre que les { $count } plus récents.
reports-list-near-me = Signalements près de moi
reports-list-supports =
    { $count ->
        [one] { $count } autre personne concernée
       *[other] { $count } autres personnes concernées
    }
reports-list-photo = Photo du problème
reports-list-take = Emporter cette liste
reports-list-csv = En tableau (CSV)
reports-list-geojson = Pour les cartes (GeoJSON)
reports-list-feed = En fil d’actualité (Atom)
reports-list-follow = Par courrier électronique, quand quelque chose de nouveau est signalé
reports-list-bounded = Un fichier contient au plus { $count } signalements, les plus récents. Pour les plus anciens, précisez les filtres.
reports-list-no-place = Sans lieu

## The page of a report: what is true of it now

reports-show-title = { $category } : { $place }
reports-now-received = { $agency } a ce signalement.
reports-now-received-answer-due = { $agency } a ce signalement et devrait donner une première réponse au plus tard le { $date }.
reports-now-received-answer-late = { $agency } a ce signalement. La première réponse était due le { $date } et elle est en retard.
reports-now-in-progress = { $agency } s’en occupe.
reports-now-fix-due = Cela devrait être résolu au plus tard le { $date }.
reports-now-fix-late = Cela devait être résolu au plus tard le { $date }. C’est en retard.
reports-now-planned = { $agency } a promis de le résoudre au plus tard le { $date }.
reports-now-planned-late = { $agency } avait promis de le résoudre au plus tard le { $date }. Ce jour est passé et personne n’a dit que c’était résolu.
reports-now-handed-over = C’est { $agency } qui en répond, pas nous. Nous avons transmis le signalement. Il reste ouvert ici jusqu’à ce que ce soit traité.
reports-now-handed-over-contact = S’adresser directement à { $agency }
reports-now-fixed = { $agency } dit que cela a été résolu le { $date }.
reports-now-wont-fix = { $agency } ne le fera pas.
reports-now-duplicate = Cela avait déjà été signalé. Ce qui se passe est écrit là :
reports-now-duplicate-plain = Cela avait déjà été signalé.
reports-now-withdrawn = La personne qui l’avait signalé l’a retiré.
reports-now-reason = La raison :
reports-now-said = Ils écrivent :
reports-now-nobody = La commune

## The page of a report: its parts

reports-show-warning = Attention
reports-show-hidden-now = Ce signalement est masqué pour le public.
reports-show-what = Ce qui a été signalé
reports-show-no-description = Rien n’a été écrit.
reports-show-photo-open = Ouvrir la photo { $number }
reports-show-history = Ce qui s’est passé
reports-show-who = Qui en répond
reports-show-agency = Organisme
reports-show-team = Équipe
reports-show-law = Selon
reports-show-first-answer = Première réponse
reports-show-due = Au plus tard le { $date }
reports-show-late = En retard
reports-show-first-answer-given = Donnée le { $date }
reports-show-fix = Résolu
reports-show-fix-done = Le { $date }
reports-show-where = Où c’est
reports-show-support = Cela me concerne aussi
reports-show-supported =
    { $count ->
        [0] Si vous avez le même problème, dites-le. Cela aide à décider ce qui passe en premier.
        [one] { $count } autre personne a aussi ce problème.
       *[other] { $count } autres personnes ont aussi ce problème.
    }
reports-show-follow = Recevoir des nouvelles par courrier électronique
reports-show-follow-text = Nous vous écrivons quand il se passe quelque chose. Vous pouvez arrêter à tout moment.
reports-show-follow-button = Suivre ce signalement
reports-show-say = En savez-vous plus ?
reports-show-comment = Ajouter quelque chose ou une photo
reports-show-fixed-question = Est-ce résolu ?
reports-show-fixed-text = Si ce n’est pas résolu alors que c’est écrit ici, dites-le-nous : le signalement est rouvert et l’équipe le voit.
reports-show-fixed-answer = Dire si c’est résolu
reports-show-hide = Faire masquer ou corriger quelque chose
reports-show-withdraw = Retirer votre signalement
reports-show-proof = Preuve
reports-show-proof-text = Chaque étape de ce signalement est inscrite dans un registre que personne ne peut changer sans que cela se voie.
reports-show-receipt = Reçu de { $reference }
reports-show-feed = Fil d’actualité de ce signalement (Atom)
reports-show-data = Ce signalement en données (JSON)
reports-show-staff = Travailler sur ce signalement

## What has happened

reports-event-reported = Signalé
reports-event-comment = Quelqu’un a ajouté
reports-event-published = Nouvelles
reports-event-fixed = Un habitant dit que c’est résolu
reports-event-not-fixed = Un habitant dit que ce n’est pas résolu
reports-event-recategorised = Désormais sous : { $category }
reports-event-moved = Le lieu a été corrigé
reports-event-routed = Passé à { $agency }
reports-event-sent = Envoyé à { $agency }
reports-event-merged = C’est la même chose que
reports-event-took-duplicate = La même chose a été signalée dans
reports-event-internal = Quelque chose a été mis en ordre
reports-event-by-resident = Un habitant
reports-event-hidden = Cette entrée est masquée, car elle disait quelque chose d’une personne ou ne respectait pas les règles de ce site.

## What a resident does about a report

reports-act-send = Envoyer
reports-act-public = Tout le monde peut lire ceci : merci de ne mettre ni nom ni numéro de téléphone.
reports-act-passed-on = { $agency } a ce signalement et reçoit ce que vous écrivez, sans votre nom.
reports-supported = Merci. Vous êtes compté.
reports-follow-title = Recevoir des nouvelles par courrier électronique
reports-follow-ended = Ce signalement est terminé. Nous vous écrivons s’il est rouvert.
reports-follow-sent = Regardez votre boîte aux lettres, s’il vous plaît. Nous vous avons envoyé un lien : ouvrez-le et vous suivrez ceci.
reports-follow-done = Vous suivez ceci. Nous vous écrivons quand il se passe quelque chose.
reports-follow-email-hint = Pour ces messages et rien d’autre. Chacun contient un lien pour y mettre fin.
reports-comment-title = Ajouter quelque chose
reports-comment-text = Que savez-vous à ce sujet ?
reports-comment-done = Merci. C’est maintenant sur la page.
reports-fixed-title = Est-ce résolu ?
reports-fixed-question = Votre réponse
reports-fixed-yes = Oui, c’est résolu
reports-fixed-no = Non, ce ne l’est pas
reports-fixed-no-hint = S’il était clos, le signalement est rouvert et l’équipe est prévenue
reports-fixed-text = Que voyez-vous ?
reports-fixed-text-hint = Nécessaire si ce n’est pas résolu. Tout le monde peut le lire.
reports-fixed-missing = Choisissez oui ou non
reports-fixed-thanks = Merci de nous l’avoir dit.
reports-fixed-reopened = Merci. Le signalement est de nouveau ouvert et l’équipe est prévenue.
reports-hide-title = Faire masquer ou corriger quelque chose
reports-hide-lead = Y a-t-il dans ce signalement quelque chose sur vous, une personne ou une plaque d’immatriculation sur une photo, ou quelque chose de contraire à la loi ? Dites-le-nous et nous le masquons ou le corrigeons. Ce que vous écrivez ici n’est pas publié.
reports-hide-text = Que faut-il masquer ou corriger, et pourquoi ?
reports-optional-email = Adresse électronique (facultatif)
reports-hide-email-hint = Si vous voulez savoir ce que nous avons décidé
reports-hide-done = Merci. Quelqu’un va regarder, en général le jour ouvré suivant.
reports-withdraw-title = Retirer votre signalement
reports-withdraw-lead = Le signalement est clos et dit que vous l’avez retiré. On peut toujours le lire, et d’autres peuvent signaler la même chose.
reports-withdraw-text = Pourquoi ? (facultatif)
reports-withdraw-button = Le retirer
reports-withdraw-done = Vous avez retiré le signalement.

## Following a ward

reports-area-title = Suivre une partie de la commune
reports-area-lead = Nous vous envoyons ce qui est signalé et ce qui est clos dans la partie de la commune que vous choisissez. Chaque message contient un lien pour y mettre fin.
reports-area-around = Autour d’une rue ou d’une adresse
reports-area-of-ward = Dans un quartier
reports-follow-rhythm = À quelle fréquence ?
reports-follow-daily = Une fois par jour, s’il y a du nouveau
reports-follow-at-once = Tout de suite, un message par nouveau signalement ; ce qui a été clos arrive une fois par jour
reports-follow-which-place = Quel lieu ?
reports-follow-this-place = Le lieu que vous avez choisi
reports-follow-how-far = Jusqu’à quelle distance ?
reports-follow-metres = { $metres } mètres
reports-locate-denied = Votre navigateur ne nous donne pas votre position. Écrivez plutôt une rue.
reports-locate-failed = Votre position est introuvable. Écrivez plutôt une rue.
reports-area-ward-missing = Choisissez un quartier
reports-area-choose = Choisissez un quartier
reports-area-button = Suivre
reports-area-feed = Des fils d’actualité au lieu de messages
reports-area-feed-text = Un lecteur de fils vous montre les nouvelles sans nous donner votre adresse. Chaque liste de signalements a un fil (Atom) de ce qui est nouveau et de ce qu’il en est advenu, avec les filtres que vous choisissez, aussi autour d’un lieu.
reports-area-feed-all = Fil de tous les signalements
reports-area-nothing = Nous n’avons rien trouvé pour « { $place } ».
reports-area-radius = À { $metres } m de { $place }
reports-area-feed-of = Fil
reports-confirm-title = Voulez-vous recevoir ces messages ?
reports-confirm-report = Nous vous écrivons quand il se passe quelque chose pour le signalement { $reference }.
reports-confirm-area = Une fois par jour, s’il y a du nouveau, nous vous écrivons ce qui a été signalé et clos ici : { $ward }.
reports-confirm-area-category = Une fois par jour, s’il y a du nouveau, nous vous écrivons ce qui a été signalé et clos ici : { $ward }. Seulement ceci : { $category }.
reports-confirm-area-at-once = Nous vous écrivons chaque fois que quelque chose est signalé ici et, une fois par jour, ce qui a été clos : { $ward }.
reports-confirm-area-at-once-category = Nous vous écrivons chaque fois que quelque chose est signalé ici et, une fois par jour, ce qui a été clos : { $ward }. Seulement ceci : { $category }.
reports-confirm-button = Oui, je les veux
reports-stop-title = Ne plus recevoir ces messages
reports-stop-report = Si vous y mettez fin, nous ne vous écrirons plus au sujet du signalement { $reference }.
reports-stop-area = Si vous y mettez fin, nous ne vous écrirons plus au sujet de ce qui est signalé ici : { $ward }.
reports-stop-button = Mettre fin aux messages
reports-stop-done = Nous ne vous écrirons plus à ce sujet.
reports-link-gone-title = Ce lien n’est plus valable
reports-link-gone = Ces messages sont déjà arrêtés. Si vous voulez des nouvelles, suivez de nouveau.

## A resident's own page

reports-my-lead = Ce que vous avez signalé avec l’adresse que vous avez confirmée, et ce que vous suivez.
reports-my-none = Avec cette adresse, rien n’a encore été signalé.
reports-my-follows = Ce que vous suivez
reports-my-no-follows = Vous ne suivez rien en ce moment.
reports-my-follow-report = Signalement { $reference }
reports-my-follow-at-once = tout de suite
reports-my-follow-waiting = attend que vous ouvriez le lien de notre message
reports-my-stop = Arrêter
reports-my-data = Ce que nous savons de vous
reports-my-data-text = C’est conservé chiffré. Toute lecture par l’un de nous est notée.
reports-my-data-save = Enregistrer
reports-my-data-saved = Vos données sont enregistrées.
reports-my-data-hide = Pour faire masquer quelque chose dans un de vos signalements, ouvrez-le et choisissez « Faire masquer ou corriger quelque chose ».
reports-my-data-email-fixed = L’adresse que vous avez confirmée. Pour en utiliser une autre, demandez un lien à celle-là.
reports-erase-title = Effacer ce que vous savez de moi
reports-erase-what = Votre nom, votre adresse électronique, votre téléphone et les lieux que vous suivez sont effacés, vous ne recevez plus de messages et toutes vos sessions sont fermées.
reports-erase-stays = Vos signalements restent lisibles, comme toujours, sans rien qui mène à vous. Pour y faire masquer quelque chose, demandez-le sur la page du signalement, de préférence avant d’effacer vos données. Vos demandes sont gardées aussi longtemps que le service l’indique ; vous pouvez les retirer sur leur propre page.
reports-erase-final = Personne ne peut revenir en arrière, ni nous ni vous.
reports-erase-button = Effacer mes données
reports-erase-done = Vos données sont effacées.

## Figures

reports-figures-link = Chiffres
reports-figures-title = Comment va la commune
reports-figures-lead = Combien est signalé, combien est résolu, et en combien de temps.
reports-figures-period = Signalé
reports-figures-last =
    { $count ->
        [one] le dernier mois
       *[other] les { $count } derniers mois
    }
reports-figures-all = toutes les années
reports-figures-show = Afficher
reports-figures-filter = Quels signalements
reports-figures-reported = Signalés
reports-figures-fixed = Résolus
reports-figures-open = Ouverts
reports-figures-closed = Terminés autrement
reports-figures-median = Délai habituel avant résolution
reports-figures-most = Neuf sur dix sont résolus en
reports-figures-in-time = Résolus à temps
reports-figures-months = Signalements par mois
reports-figures-by-category = Par catégorie
reports-figures-by-ward = Par quartier
reports-figures-by-agency = Par responsable
reports-figures-more = Combien ont été résolus, et en combien de temps
reports-figures-no-ward = Aucun quartier
reports-figures-none = Il n’y a ici aucun signalement à compter.
reports-figures-more-than = plus de deux ans
reports-figures-how = Comment c’est compté
reports-figures-how-month = Un signalement compte dans le mois où il a été fait, même s’il a été résolu plus tard. Les derniers mois paraissent donc moins bons qu’ils ne le seront.
reports-figures-how-time = Le temps court du signalement à la résolution, selon le calendrier : nuits, fins de semaine et jours fériés compris. Le délai habituel est la médiane : la moitié des signalements a pris moins, l’autre moitié plus. Il est lu sur des groupes de durées et peut être un peu approximatif.
reports-figures-how-late = « À temps » veut dire avant le jour fixé en temps de travail, sans les fins de semaine ni les jours fériés. Les signalements sans un tel jour comptent comme à temps.
reports-figures-how-closed = Les signalements qui ne seront pas traités, déjà faits ou retirés ne comptent pas comme résolus. Les clôtures plus de deux ans après le signalement sont des rangements de dossiers, pas des réparations : elles sont dans les nombres mais pas dans les délais, de même que celles dont personne n’a noté le jour.
reports-figures-how-hidden = Les signalements masqués ne sont pas comptés.
reports-figures-csv = Ces chiffres en tableau (CSV)
reports-figures-hours =
    { $count ->
        [one] { $count } heure
       *[other] { $count } heures
    }
reports-figures-days =
    { $count ->
        [one] { $count } jour
       *[other] { $count } jours
    }

## What personal data is held, and why

reports-held-name = Nom de la personne qui a signalé
reports-held-phone = Téléphone de la personne qui a signalé
reports-held-place = Un lieu autour duquel quelqu’un veut savoir ce qui est signalé
reports-held-place-why = Pour pouvoir l’en informer
reports-held-contact-why = Pour que l’équipe puisse poser une question et dire ce qu’est devenu un signalement
reports-held-request = Demandes de masquer ou de corriger quelque chose
reports-held-request-why = Pour que quelqu’un puisse en décider
reports-held-original = Ce qui était écrit avant d’être caviardé
reports-held-original-why = Pour que ceux qui en ont le droit vérifient pourquoi

## What is wrong with what was given

reports-answer-missing = Cette question demande une réponse
reports-answer-missing-to = Répondez : { $question }
reports-answer-one-only = Donnez une seule réponse
reports-answer-too-long = Cette réponse est trop longue. Écrivez { $most } caractères au plus
reports-answer-no-number = Écrivez un nombre, comme 3 ou 2,5
reports-answer-no-date = Écrivez une date, comme 2026-03-27
reports-answer-no-option = Choisissez l’une des réponses
reports-description-missing = Dites ce qui ne va pas
reports-text-too-long = Ce texte est trop long. Écrivez { $most } caractères au plus
reports-too-many-photos = Ajoutez { $most } photos au plus
reports-phone-invalid = Écrivez un numéro de téléphone, comme 01 99 00 00 00
reports-sent-already = Ce signalement a déjà été envoyé.
reports-changed-meanwhile = Quelqu’un d’autre l’a modifié entre-temps. Regardez-le de nouveau avant de le modifier.
reports-not-said-fixed = Personne n’a encore dit que c’était résolu. Si vous en savez plus, ajoutez-le au signalement.
reports-not-fixed-missing = Dites ce que vous voyez sur place, pour que l’équipe sache ce qui manque
reports-comment-missing = Écrivez ce que vous savez
reports-hide-reason-missing = Dites ce qu’il faut masquer ou corriger
reports-followed-already = Vous suivez déjà ceci.
reports-follow-place-missing = Choisissez le lieu
reports-follow-place-outside = Ce lieu est en dehors de la commune. Choisissez-en un à l’intérieur
reports-follow-metres-missing = Choisissez la distance autour du lieu
reports-follow-too-many =
    { $minutes ->
        [one] Trop de messages ont été demandés. Réessayez dans { $minutes } minute
       *[other] Trop de messages ont été demandés. Réessayez dans { $minutes } minutes
    }
reports-follow-confirmed-already = Vous l’aviez déjà confirmé : vous suivez ceci.
reports-follow-ended-already = Ces messages sont déjà arrêtés.
reports-supported-already = Vous êtes déjà compté.
reports-ended-already = Ce signalement est déjà terminé.
