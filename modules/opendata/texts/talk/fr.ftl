## Requests for data

talk-requests = Demandes de données
talk-requests-lead = Ce que les habitants aimeraient voir publié. Demandez autre chose, ou votez pour ce qui est là.
talk-requests-none = Personne n’a encore rien demandé ici.
talk-ask = Demander des données
talk-ask-title = De quelles données avez-vous besoin ?
talk-ask-title-hint = En quelques mots, par exemple : bruit nocturne par rue
talk-ask-text = Que doivent-elles contenir, et pour quoi faire ?
talk-ask-text-hint = Tout le monde peut le lire. N’écrivez rien sur des personnes reconnaissables.
talk-ask-agency = Qui les possède ?
talk-ask-agency-unknown = Je ne sais pas
talk-asked = Votre demande est publique, et vous avez voté pour elle.
talk-asked-at = Demandé
talk-public-at-once = Votre demande est publique aussitôt, sans votre nom. Nous gardons votre adresse pour vous écrire dès qu’il y a une réponse.
talk-send = Envoyer
talk-send-all-the-same = Envoyer quand même
talk-alike-datasets = Données publiées qui y ressemblent
talk-alike-requests = Demandes semblables
talk-by-votes = Les plus soutenues d’abord
talk-by-newest = Les plus récentes d’abord
talk-request-open = Ouverte
talk-request-looking = À l’étude
talk-request-answered = Répondue
talk-request-declined = Refusée
talk-request-closed = Cette demande a une réponse : les votes ne sont plus comptés.
talk-wanted-by = Soutenue par
talk-vote = Je le veux aussi
talk-vote-secret = Un vote par adresse confirmée. Rien de ce que nous gardons ne dit qui a voté.
talk-voted = Votre vote est compté.
talk-voted-already = Vous avez déjà voté pour cela.
talk-you-voted = Vous avez voté pour cela.
talk-not-voted = Vous n’aviez pas voté pour cela.
talk-take-back = Retirer mon vote
talk-taken-back = Votre vote est retiré.
talk-answer = Répondre à cette demande
talk-answer-title = Réponse
talk-answer-hint = Donnez les raisons. Tout le monde peut le lire ; si un commentaire est refusé, son auteur seul.
talk-answer-dataset = Jeu de données qui en est issu
talk-answer-dataset-hint = La dernière partie de son adresse ; peut rester vide
talk-answered = La demande a une réponse.
talk-came-of-it = Il en est issu :
talk-is-hidden = Masquée : seul le personnel voit cette demande.
talk-hide-request = Masquer cette demande
talk-show-request = La montrer de nouveau

## Showcase

talk-showcase = Fait avec nos données
talk-showcase-lead = Applications, articles et cartes que d’autres ont faits avec des données publiées.
talk-showcase-none = Rien n’est encore montré.
talk-suggest = Montrez ce que vous avez fait
talk-suggested = Merci. Quelqu’un le regardera avant de le montrer.
talk-looked-at-first = Quelqu’un le regarde avant que d’autres puissent le lire. Ni votre nom ni votre adresse ne sont montrés ; nous vous écrirons la suite.
talk-item = Une réutilisation
talk-item-title = Titre
talk-item-text = De quoi il s’agit
talk-item-url = Adresse, commençant par https://
talk-item-datasets = Quels jeux de données utilise-t-elle ?
talk-item-datasets-hint = Leurs adresses, ou la dernière partie ; une par ligne
talk-item-picture = Image (facultative)
talk-item-waiting = En attente d’examen
talk-item-published = Montrée
talk-item-declined = Non montrée
talk-made-of = Fait avec :
talk-made-of-it = Fait avec ces données

## Comments

talk-said = Commentaires
talk-all-comments = Tous les commentaires
talk-comments-on = Commentaires sur { $title }
talk-comments-none = Personne n’a encore rien dit.
talk-comment = Commenter ou signaler une erreur
talk-report-error = Signaler une erreur
talk-comment-kind = De quoi s’agit-il ?
talk-kind-comment = Commentaire
talk-kind-error = Erreur
talk-comment-place = Colonne ou ligne
talk-comment-place-hint = Peut rester vide
talk-comment-text = Que voulez-vous dire ?
talk-commented = Merci. La personne qui répond de ce jeu de données le lira.
talk-comment-waiting = En attente d’examen
talk-comment-public = Public
talk-comment-answered = Répondu
talk-comment-corrected = Corrigé
talk-comment-declined = Refusé
talk-corrected-in = Corrigé dans la version { $version }
talk-queue-comments = Ce que disent les lecteurs
talk-of-own-body = De mon organisme
talk-of-all-bodies = De tous les organismes
talk-decision = Qu’en faites-vous ?
talk-decision-publish = Tout le monde peut le lire
talk-decision-answer = Le publier avec une réponse
talk-decision-correct = L’erreur est corrigée dans une version
talk-decision-decline = Ne pas le montrer
talk-decision-show = Le montrer
talk-decision-missing = Choisissez ce que vous en faites.
talk-decided = Votre décision est enregistrée.
talk-version = Numéro de la version
talk-version-unknown = Ce jeu de données n’a pas une telle version.
talk-reason-hint = Nécessaire si elle n’est pas montrée ; la personne qui l’a envoyée le lit.

## Following

talk-follow = Suivre
talk-follow-search = Suivre cette recherche
talk-feed = Fil d’actualité (Atom)
talk-feed-entry = { $title }, version { $version }
talk-everything = Tout ce qui est publié
talk-way = Comment voulez-vous être prévenu ?
talk-way-daily = Un courriel par jour, le matin
talk-way-at-once = Un courriel pour chaque version, aussitôt
talk-way-webhook = Un message à un serveur (webhook)
talk-webhook-url = Adresse du serveur
talk-webhook-hint = Il reçoit d’abord un message webhook.challenge et doit répondre avec le mot qui s’y trouve.
talk-webhook-made = Le webhook est créé
talk-webhook-asked = Nous interrogeons maintenant le serveur. Les messages sont signés avec ce secret (Standard Webhooks) :
talk-webhook-once = Le secret n’est montré que cette fois. Gardez-le là où votre programme le trouve.
talk-followed = Vous serez prévenu.
talk-followed-already = Vous suivez déjà cela.
talk-follows-too-many = Vous suivez autant qu’une adresse le peut. Arrêtez d’abord quelque chose.
talk-follow-ended = C’est déjà terminé.
talk-following = Ce que je suis et ce que j’ai dit
talk-following-none = Vous ne suivez aucune donnée.
talk-not-confirmed = Pas encore confirmé
talk-own-requests = Ce que j’ai demandé
talk-own-items = Ce que j’ai fait
talk-own-comments = Ce que j’ai dit
talk-own-data = Ce qui est gardé sur moi, et le faire effacer
talk-stop = Ne plus suivre
talk-stop-title = Arrêter ces messages ?
talk-stopped = Vous n’êtes plus prévenu.

## Faults

talk-text-missing = Écrivez quelque chose ici.
talk-text-too-long = Utilisez au plus { $most } caractères.
talk-url-wrong = Écrivez une adresse complète, comme https://example.org/map
talk-dataset-unknown = Il n’y a pas de tel jeu de données publié.
talk-datasets-missing = Nommez au moins un jeu de données.

## Mails

talk-mail-hello = Bonjour,
talk-mail-look = Regardez ici : { $url }
talk-mail-stop = Vous recevez ceci parce que vous l’avez demandé. Un clic y met fin : { $url }
talk-mail-new-request = Quelqu’un demande des données
talk-mail-new-showcase = Quelqu’un a fait quelque chose avec vos données
talk-mail-new-comment = Quelqu’un a commenté un jeu de données
talk-mail-new-error = Quelqu’un signale une erreur dans un jeu de données
talk-mail-about = À propos de : { $title }
talk-mail-request-open = Votre demande de données « { $title } » est de nouveau ouverte.
talk-mail-request-looking = Votre demande de données « { $title } » est à l’étude.
talk-mail-request-answered = Votre demande de données « { $title } » a une réponse.
talk-mail-request-declined = Votre demande de données « { $title } » est refusée.
talk-mail-showcase-waiting = « { $title } » attend d’être examiné.
talk-mail-showcase-published = « { $title } » est maintenant montré.
talk-mail-showcase-declined = « { $title } » n’est pas montré.
talk-mail-comment-waiting = Ce que vous avez écrit sur « { $title } » attend d’être examiné.
talk-mail-comment-public = Ce que vous avez écrit sur « { $title } » est maintenant public.
talk-mail-comment-answered = Ce que vous avez écrit sur « { $title } » a une réponse.
talk-mail-comment-corrected = L’erreur que vous avez signalée dans « { $title } » est corrigée.
talk-mail-comment-declined = Ce que vous avez écrit sur « { $title } » n’est pas montré, et nous l’avons effacé.
talk-mail-news-lead = Voici ce qui est nouveau dans les données que vous suivez.
talk-mail-news-version = { $title } : la version { $version } est publiée
talk-mail-news-withdrawn = { $title } : retiré

## For those who look at the record

event-data-asked-for = Quelqu’un a demandé des données
event-data-vote-given = Quelqu’un a voté pour une demande de données
event-data-vote-taken-back = Quelqu’un a retiré son vote pour une demande de données
event-data-request-answered = Une demande de données a reçu une réponse
event-data-request-hidden = Une demande de données a été masquée ou montrée de nouveau
event-showcase-suggested = Quelqu’un a montré ce qu’il a fait des données
event-showcase-decided = Il a été décidé si une réutilisation est montrée
event-data-commented = Quelqu’un a commenté un jeu de données ou signalé une erreur
event-data-comment-decided = Un commentaire sur un jeu de données a été publié, répondu ou refusé
event-data-followed = Quelqu’un suit des données
event-data-webhook-confirmed = Un serveur a confirmé vouloir être prévenu de données
event-data-following-stopped = Quelqu’un ne suit plus des données
job-kind-opendata-tell-steward = Courriel à un organisme sur ce que disent les lecteurs
job-kind-opendata-tell-author = Courriel à un lecteur sur la suite donnée
job-kind-opendata-data-news = Courriel de nouvelles des données
job-kind-opendata-challenge-webhook = Demander à un serveur s’il veut des messages sur les données
job-kind-opendata-deliver-webhook = Message sur les données à un serveur
follower-opendata-news = Nouvelles pour ceux qui suivent des données
policy-opendata-residents-talk-about-data = Les habitants dont l’adresse est confirmée demandent des données, les commentent, montrent ce qu’ils en ont fait et les suivent
policy-opendata-votes-for-data-are-nobodys = Un vote pour des données est compté sans nom
policy-opendata-analysts-answer-about-data = Les analystes et gestionnaires répondent à ce qui est dit des données de leur organisme
policy-opendata-managers-answer-about-data = Les responsables et administrateurs répondent à ce qui est dit de toutes les données et choisissent les réutilisations montrées
action-ask-for-data = Demander des données
action-vote-for-data = Voter pour une demande de données
action-suggest-showcase = Montrer ce qui a été fait des données
action-comment-on-data = Commenter des données
action-follow-data = Suivre des données
action-answer-data-request = Répondre à une demande de données
action-decide-comment = Décider d’un commentaire
action-decide-showcase = Décider si une réutilisation est montrée
resource-data-talk = Ce qui est dit des données
talk-held-said = Ce que vous avez dit des données, jusqu’à ce que quelqu’un le regarde
talk-held-said-why = Pour décider s’il peut être public

## Counts

talk-votes =
    { $count ->
        [0] Personne encore
        [one] { $count } personne
       *[other] { $count } personnes
    }
talk-followers =
    { $count ->
        [one] { $count } le suit
       *[other] { $count } le suivent
    }
talk-too-much =
    { $minutes ->
        [one] Vous avez beaucoup envoyé. Réessayez dans { $minutes } minute.
       *[other] Vous avez beaucoup envoyé. Réessayez dans { $minutes } minutes.
    }
talk-mail-news =
    { $count ->
        [one] Nouvelles données : { $title }
       *[other] Nouvelles données : { $title }, et d’autres
    }
