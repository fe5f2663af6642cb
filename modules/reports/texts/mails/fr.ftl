## Ce que tous les messages ont en commun

reports-mail-hello = Bonjour,
reports-mail-hello-name = Bonjour { $name },
reports-mail-subject = { $reference } : { $what } ({ $title })
reports-mail-about = Il s’agit de { $reference } : { $title }.
reports-mail-see = Tout ce qui s’y rapporte est ici : { $url }
reports-mail-writes = { $who } écrit :
reports-mail-somebody = Une habitante ou un habitant
reports-mail-stop = Pour ne plus recevoir ces messages, ou changer ce dont nous vous informons : { $url }

## Pour la personne qui a signalé

reports-mail-received-short = nous avons bien reçu votre signalement
reports-mail-received = Merci. Nous avons bien reçu votre signalement. Sa référence est { $reference }.
reports-mail-received-by = { $agency } va s’en occuper.
reports-mail-answer-due = Une première réponse est due au plus tard le { $date }.
reports-mail-own-link = Pour ajouter quelque chose à votre signalement ou le retirer, ouvrez vos signalements : { $my }. Pour ne plus recevoir ces messages : { $url }
reports-mail-is-it-fixed = Est-ce réparé ? Dites-le-nous ici : { $url }

## Ce qu’un signalement est devenu

reports-mail-now-received = { $agency } l’a reçu et va l’examiner de nouveau.
reports-mail-now-in-progress = { $agency } s’en occupe.
reports-mail-now-planned = { $agency } a promis de réparer au plus tard le { $date }.
reports-mail-now-handed-over = C’est { $agency } qui en répond, et non nous. Nous lui avons transmis le signalement. Il reste ouvert chez nous jusqu’à ce que ce soit réglé.
reports-mail-now-fixed = { $agency } indique que c’est réparé.
reports-mail-now-wont-fix = { $agency } ne le fera pas.
reports-mail-now-duplicate = Cela avait déjà été signalé, sous { $other }. Désormais, nous vous informons de ce qui s’y passe.
reports-mail-now-withdrawn = La personne qui l’avait signalé a retiré son signalement.
reports-mail-short-received = rouvert
reports-mail-short-in-progress = en cours
reports-mail-short-planned = prévu
reports-mail-short-handed-over = transmis
reports-mail-short-fixed = réparé
reports-mail-short-wont-fix = ne sera pas fait
reports-mail-short-duplicate = déjà signalé
reports-mail-short-withdrawn = retiré
reports-mail-reopened = Une habitante ou un habitant indique que ce n’est pas réparé. { $agency } s’en charge de nouveau, et les délais repartent de zéro.
reports-mail-reopened-short = pas réparé, rouvert
reports-mail-confirmed = Une habitante ou un habitant confirme que c’est réparé.
reports-mail-confirmed-short = réparé, confirme un habitant
reports-mail-commented-short = quelqu’un a ajouté quelque chose
reports-mail-routed = Il se trouvait au mauvais service. { $agency } l’a maintenant. Vous n’avez pas à écrire de nouveau, et le temps écoulé compte.
reports-mail-routed-short = désormais au bon service
reports-mail-took-duplicate = Quelqu’un d’autre a signalé la même chose. Son signalement fait maintenant partie de celui-ci.
reports-mail-news-short = du nouveau

## Suivre

reports-mail-confirm-subject = Voulez-vous recevoir ces messages ?
reports-mail-confirm = Quelqu’un, sans doute vous, souhaite être informé par courriel de : { $what }. Si c’est bien le cas, ouvrez ce lien et confirmez :
reports-mail-confirm-not-you = Si ce n’était pas vous, ne faites rien. Vous n’en entendrez plus parler.
reports-mail-area-subject =
    { $count ->
        [one] { $ward } : { $count } nouveau signalement
       *[other] { $ward } : { $count } nouveaux signalements
    }
reports-mail-area =
    { $count ->
        [one] { $ward } : { $count } nouveau problème a été signalé.
       *[other] { $ward } : { $count } nouveaux problèmes ont été signalés.
    }
reports-mail-place =
    { $count ->
        [one] { $place } : { $count } nouveau problème a été signalé à moins de { $metres } m.
       *[other] { $place } : { $count } nouveaux problèmes ont été signalés à moins de { $metres } m.
    }
reports-mail-area-closed-subject =
    { $count ->
        [one] { $ward } : { $count } signalement clos
       *[other] { $ward } : { $count } signalements clos
    }
reports-mail-area-closed = Clos ici ({ $around }) :
reports-mail-area-more =
    { $count ->
        [one] Et { $count } autre.
       *[other] Et { $count } autres.
    }

## Demandes de masquer quelque chose

reports-mail-request-short = au sujet de votre demande
reports-mail-request = Vous nous avez demandé de masquer ou de corriger quelque chose dans { $reference }.
reports-mail-request-granted = C’est fait. Notre réponse :
reports-mail-request-refused = Nous l’avons examinée et ne pouvons pas y donner suite. Notre réponse :

## Pour les équipes

reports-mail-team-reopened = Une habitante ou un habitant indique que ce n’est pas réparé. Le signalement est rouvert, et les délais repartent de zéro.
reports-mail-team-hiding = Une habitante ou un habitant demande que quelque chose soit masqué ou corrigé dans ce signalement. La raison se trouve avec le signalement.
reports-mail-team-hiding-short = demande de masquer quelque chose
reports-mail-remind-subject =
    { $count ->
        [0] Signalements bientôt à échéance
        [one] { $count } signalement en retard
       *[other] { $count } signalements en retard
    }
reports-mail-remind-late =
    { $count ->
        [one] { $count } signalement de votre équipe est en retard.
       *[other] { $count } signalements de votre équipe sont en retard.
    }
reports-mail-remind-soon =
    { $count ->
        [one] { $count } signalement arrive à échéance d’ici un jour.
       *[other] { $count } signalements arrivent à échéance d’ici un jour.
    }
reports-mail-remind-queue = La file de votre équipe : { $url }

## Pour d’autres organismes

reports-mail-hand-over-short = un signalement pour vous
reports-mail-hand-over = Une habitante ou un habitant a signalé à { $town } un problème dont vous répondez :
reports-mail-hand-over-due = Selon nos règles, il devrait être réparé au plus tard le { $date }.
reports-mail-hand-over-contact = Merci de nous dire ce qu’il en advient : { $email }
