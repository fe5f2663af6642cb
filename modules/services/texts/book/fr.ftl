# Rendez-vous : guichets, heures libres, réservations, et ceux qui reçoivent.

services-book-title = Rendez-vous
services-book-lead = Réservez une heure dans un bureau pour ne pas attendre.
services-book-no-office = Aucun bureau ne prend de rendez-vous ici pour le moment.
services-book-minutes = { $count ->
    [one] { $count } minute
   *[other] { $count } minutes
}
services-book-when = { $day }, { $time }
services-book-choose = Choisissez une heure.
services-book-week-of = Semaine du { $day }
services-book-weeks = Semaines
services-book-week-before = Semaine précédente
services-book-week-after = Semaine suivante
services-book-none-free = Aucune heure n'est libre cette semaine.
services-book-next-free = La prochaine heure libre :
services-book-none-at-all = Aucune heure n'est libre plus tard non plus. Revenez dans quelques jours : les heures annulées se libèrent.
services-book-places = { $count ->
    [one] { $count } place
   *[other] { $count } places
}
services-book-other-time = Choisissez une autre heure
services-book-who = Qui vient
services-book-name = Nom complet
services-book-name-missing = Saisissez votre nom.
services-book-email = Adresse e-mail
services-book-email-hint = Nous y envoyons la confirmation et un rappel.
services-book-email-hint-staff = Laissez vide s'il n'y en a pas : dites à la personne le jour, l'heure et la référence.
services-book-email-missing = Saisissez votre adresse e-mail.
services-book-phone = Numéro de téléphone (facultatif)
services-book-too-many = Trois rendez-vous sont déjà pris avec cette adresse. Annulez-en un ou appelez-nous.
services-book-button = Réserver cette heure
services-book-taken = Quelqu'un d'autre vient de réserver cette heure. Choisissez-en une autre.
services-book-gone = Cette heure n'est plus libre. Choisissez-en une autre.
services-book-already = Vous avez déjà un rendez-vous pour cette demande.

services-book-yours = Votre rendez-vous
services-book-appointment = Rendez-vous
services-book-what = Pour quoi
services-book-when-title = Quand
services-book-where = Où
services-book-desk = Guichet, personne ou salle
services-book-reason = Pourquoi il ne peut avoir lieu
services-book-keep-link = Gardez ce lien pour vous. Il permet de voir, de changer ou d'annuler votre rendez-vous :
services-book-calendar = L'ajouter à votre agenda (.ics)
services-book-change = Changer l'heure
services-book-change-button = Prendre plutôt cette heure
services-book-still-yours = Votre rendez-vous reste tel quel tant que vous n'avez pas pris une autre heure : { $when }
services-book-too-late = Il est trop tard pour changer l'heure ici. Annulez le rendez-vous ou appelez-nous.
services-book-moved-often = { $count ->
    [one] Vous avez changé l'heure une fois ; elle ne peut plus être changée ici. Appelez-nous.
   *[other] Vous avez changé l'heure { $count } fois ; elle ne peut plus être changée ici. Appelez-nous.
}
services-book-cancel = Annuler le rendez-vous
services-book-cancel-words = Votre heure se libère aussitôt pour quelqu'un d'autre.
services-book-not-ahead = Ce rendez-vous est passé ou déjà annulé. Rien n'a été changé.
services-book-again = Prendre un autre rendez-vous
services-book-again-there = Ouvrez votre demande pour choisir un autre horaire.
services-book-choose-button = Choisir une heure
services-book-see = Voir, changer ou annuler le rendez-vous
services-book-state-booked = Réservé
services-book-state-came = Est venu
services-book-state-missed = N'est pas venu
services-book-state-cancelled = Annulé
services-book-state-called-off = Supprimé par le bureau
services-book-done-booked = Votre rendez-vous est réservé.
services-book-done-moved = Votre rendez-vous a maintenant une autre heure.
services-book-done-cancelled = Votre rendez-vous est annulé.

services-book-mail-booked-subject = { $reference } : votre rendez-vous, { $when }
services-book-mail-booked =
    Votre rendez-vous est réservé : { $kind }
    { $when }
    { $office }, { $address }
    { $desk }

    { $about }

    Voyez-le, changez-le ou annulez-le ici, et gardez le lien pour vous :
    { $url }

    { $town }
services-book-mail-moved-subject = { $reference } : votre rendez-vous est maintenant { $when }
services-book-mail-moved =
    Votre rendez-vous a maintenant une autre heure : { $kind }
    { $when }
    { $office }, { $address }
    { $desk }

    Voyez-le, changez-le ou annulez-le ici :
    { $url }

    { $town }
services-book-mail-cancelled-subject = { $reference } : votre rendez-vous est annulé
services-book-mail-cancelled =
    Vous avez annulé votre rendez-vous « { $kind } » ({ $when }). Vous n'avez rien d'autre à faire.

    { $town }
services-book-mail-called-off-subject = { $reference } : votre rendez-vous ne peut avoir lieu ({ $when })
services-book-mail-called-off =
    Nous sommes désolés : votre rendez-vous « { $kind } » ({ $when }) ne peut avoir lieu.

    Le motif : { $reason }

    { $town }
services-book-mail-reminder-subject = { $reference } : rappel de votre rendez-vous, { $when }
services-book-mail-reminder =
    Vous avez un rendez-vous : { $kind }
    { $when }
    { $office }, { $address }
    { $desk }

    { $about }

    Si vous ne pouvez pas venir, annulez-le ici pour que quelqu'un d'autre ait cette heure :
    { $url }

    { $town }

services-book-days-title = Qui vient
services-book-office = Bureau
services-book-day = Jour
services-book-show = Afficher
services-book-day-before = La veille
services-book-day-after = Le lendemain
services-book-nobody = Personne n'a réservé ce jour-là.
services-book-purpose = Pourquoi vous devez lire qui vient
services-book-purpose-hint = Par exemple : je reçois au guichet 1. Le registre garde que vous avez lu les noms, et pourquoi.
services-book-purpose-missing = Dites pourquoi vous devez lire qui vient.
services-book-open-names = Afficher les noms
services-book-time = Heure
services-book-acts = Que faire
services-book-mark-came = Est venu
services-book-mark-missed = N'est pas venu
services-book-done-marked = C'est noté.
services-book-not-booked = Ce rendez-vous a été annulé : personne n'était attendu.
services-book-not-yet = Vous pouvez noter si quelqu'un est venu le jour du rendez-vous, pas avant.
services-book-call-off = Supprimer
services-book-reason-hint = La personne le lit dans l'e-mail et sur la page du rendez-vous.
services-book-reason-missing = Donnez le motif : la personne le lit.
services-book-done-called-off = Le rendez-vous est supprimé. La personne est prévenue si elle a donné une adresse.
services-book-for-somebody = Réserver pour quelqu'un d'autre
services-book-nobody-there = Personne n'est là
services-book-hit = Ces rendez-vous étaient pris, et d'après ce fichier personne n'est là pour eux. Supprimez-les ou changez le fichier :

services-book-offices = Bureaux
services-book-office-new = Nouveau bureau
services-book-office-save = Enregistrer, en vigueur aussitôt
services-book-office-taken = Il y a déjà un bureau à cette adresse. Choisissez un autre « slug ».
services-book-file = Le fichier du bureau
services-book-file-hint = En YAML : où il est, quand il ouvre, les guichets et les personnes avec leurs absences, et pour quoi l'on vient. Les jours fériés sont fixés pour toute la commune et n'ont pas à figurer ici.
services-book-done-office = Le fichier du bureau est enregistré et en vigueur.
services-book-open = Prend des rendez-vous
services-book-closed = Ne prend pas de rendez-vous
services-book-since = En vigueur depuis
services-book-feed = Adresse d'agenda
services-book-feed-words = Votre logiciel d'agenda peut montrer quand un guichet, une personne ou une salle est réservé. Il ne montre aucun nom. Une nouvelle adresse met fin à celle que vous aviez.
services-book-feed-make = Créer une adresse
services-book-feed-made = Copiez maintenant cette adresse dans votre logiciel d'agenda : elle n'est montrée qu'une fois. Quiconque l'a voit les réservations.

services-book-held = Votre nom, votre e-mail et votre téléphone avec un rendez-vous
services-book-held-why = Pour vous recevoir et vous rappeler le rendez-vous, jusque quelque temps après

event-office-saved = Le fichier d'un bureau a été écrit
event-appointment-booked = Un rendez-vous a été réservé
event-appointment-moved = Un rendez-vous a été déplacé
event-appointment-cancelled = Un rendez-vous a été annulé par la personne
event-appointment-called-off = Un rendez-vous a été supprimé par le bureau
event-appointment-marked = Il a été noté si quelqu'un est venu
event-appointments-read = Qui vient à un bureau a été lu, pour un motif donné
event-calendar-feed-made = Une adresse secrète d'agenda a été créée
event-appointment-forgotten = Qui est venu à un rendez-vous a été détruit

policy-services-anyone-books-appointments = Chacun peut réserver une heure dans un bureau qui prend des rendez-vous
policy-services-people-change-their-own-appointments = Qui a un rendez-vous, reconnu par son lien, prend une autre heure ou l'annule
policy-services-staff-see-appointments = Les auditeurs et administrateurs voient comment sont réservés les jours de tout bureau ; les instructeurs et responsables, ceux de leur propre organisme
policy-services-staff-receive-people = Les instructeurs et responsables de l’organisme qui tient un bureau lisent qui vient, notent qui est venu, déplacent et suppriment des rendez-vous et ont un agenda
policy-services-managers-set-offices-up = Les responsables écrivent les bureaux de leur propre organisme : heures, guichets, absences et pour quoi l'on vient
policy-services-who-came-is-forgotten = Le programme détruit qui est venu à un rendez-vous quand le temps pendant lequel le bureau le garde est passé

action-book-appointment = Réserver un rendez-vous
action-move-appointment = Prendre une autre heure pour un rendez-vous
action-cancel-appointment = Annuler un rendez-vous
action-see-appointments = Voir comment sont réservés les jours d'un bureau
action-read-appointments = Lire qui vient à un bureau
action-make-calendar-feed = Créer une adresse secrète d'agenda
action-save-office = Écrire le fichier d'un bureau
action-mark-appointment = Noter si quelqu'un est venu
action-call-off-appointment = Supprimer un rendez-vous
action-forget-appointment = Détruire qui est venu à un rendez-vous
resource-office = Un bureau
resource-appointment = Un rendez-vous

job-kind-services-tell-of-appointment = Dire à quelqu'un ce qu'est devenu son rendez-vous
job-kind-services-remind-of-appointment = Rappeler à quelqu'un son rendez-vous
job-kind-services-forget-appointment = Détruire qui est venu à un rendez-vous
services-book-move = Déplacer à une autre heure
services-book-move-from = Il est le { $when }. Il y reste tant que vous n’avez pas choisi une autre heure.
services-book-done-rescheduled = Le rendez-vous a été déplacé et la personne est prévenue.
services-book-mail-rescheduled-subject = { $reference } : nous avons déplacé votre rendez-vous au { $when }
services-book-mail-rescheduled =
    Nous avons dû déplacer votre rendez-vous « { $kind } » ({ $reference }).

    Il est maintenant le { $when }
    { $office }, { $address }
    { $desk }

    Le motif : { $reason }

    Consultez-le, changez-le ou annulez-le ici :
    { $url }

    { $town }
event-appointment-rescheduled = Le bureau a déplacé un rendez-vous
action-reschedule-appointment = Déplacer le rendez-vous de quelqu’un
