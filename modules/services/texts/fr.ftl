# Services : le catalogue, faire une demande, la suivre, décider et configurer les services.

services-title = Services
services-lead = Demandez des permis et des autorisations, et suivez votre demande.
services-search = Chercher un service
services-life-event = Ce qui se passe dans votre vie
services-audience = Pour qui
services-any = N’importe
services-search-button = Rechercher
services-found = { $count ->
    [0] Aucun service ne correspond à ce que vous cherchez. Essayez moins de mots.
    [one] { $count } service
   *[other] { $count } services
}
services-event-moving = Déménager
services-event-car = Avoir une voiture
services-event-business = Tenir une entreprise
services-event-birth = Avoir un enfant
services-event-animals = Avoir des animaux
services-event-home = Être propriétaire d’un logement
services-event-school = Aller à l’école
services-event-death = Quand quelqu’un meurt
services-for-residents = Habitants
services-for-businesses = Entreprises
services-for-associations = Associations
services-free = Gratuit
services-pay-how = Vous payez après l’envoi, tout de suite ou plus tard.
services-price = { $amount } { $currency }
services-price-span = De { $least } à { $most } { $currency }
services-start = Commencer
services-ended = Il n’est plus possible d’en faire la demande.
services-cost = Coût
services-how-long = En combien de temps
services-promise = { $days ->
    [one] Nous décidons en { $days } jour ouvré au plus.
   *[other] Nous décidons en { $days } jours ouvrés au plus.
}
services-measured = Au cours de l’année écoulée, la moitié des demandes ont été décidées en { $half ->
    [one] { $half } jour
   *[other] { $half } jours
} au plus, et neuf sur dix en { $most ->
    [one] { $most } jour
   *[other] { $most } jours
} au plus.
services-you-get = Ce que vous obtenez
services-who-for = Pour qui
services-prepare = Ce qu’il faut avoir sous la main
services-other-ways = D’autres façons de faire la demande
services-law = La loi
services-appeal = Comment contester

services-status-begun = Pas encore envoyée
services-status-received = Reçue
services-status-reviewing = En cours d’examen
services-status-waiting = En attente de votre part
services-status-waiting-applicant = En attente du demandeur
services-status-granted = Accordée
services-status-refused = Refusée
services-status-withdrawn = Retirée

services-optional = { $question } (facultatif)
services-name-given = Prénoms
services-name-family = Nom de famille
services-address-line1 = Rue et numéro
services-address-line2 = Deuxième ligne (facultatif)
services-address-town = Commune
services-address-region = Région (facultatif)
services-address-postcode = Code postal
services-place-lat = Latitude
services-place-lon = Longitude
services-day = Jour
services-month = Mois
services-year = Année
services-sign = Écrivez votre nom pour signer
services-yes = Oui
services-no = Non
services-agree = Je suis d’accord
services-agreed = Accepté
services-continue = Continuer
services-another = Enregistrer et ajouter encore : { $item }
services-none = Il n’y en a pas
services-kept = Vos réponses sont gardées jusqu’au { $day }. Avec ce lien, vous continuez sur n’importe quel appareil :
services-not-answered = Sans réponse
services-place-near = Près de : { $address }
services-answer-question = Répondez à la question « { $question } ».
services-choose-answer = Choisissez une réponse à « { $question } ».
services-change = Modifier
services-check-title = Vérifiez vos réponses avant de les envoyer
services-answers = Réponses
services-email = Votre adresse électronique (facultatif)
services-email-hint = Nous vous écrivons quand il se passe quelque chose. Sans adresse, gardez le lien de la page suivante.
services-declarations = Veuillez confirmer
services-send = Envoyer la demande
services-sent-already = Cette demande a déjà été envoyée.

services-sent-title = Nous avons reçu votre demande
services-sent-reference = Votre référence
services-keep-link = Gardez ce lien : quiconque l’a voit votre demande.
services-due-by = Nous décidons au plus tard le { $day }.
services-due-late = Nous avions promis de décider au plus tard le { $day } et nous sommes en retard.
services-clock-stands-still = Le délai est suspendu jusqu’à votre réponse.
services-clock-waits = Le délai est suspendu jusqu'à la réponse du demandeur.
services-history = Ce qui s’est passé
services-the-office = L’administration
services-the-applicant = Le demandeur
services-you = Vous
services-entry-submitted = { $who } : demande envoyée
services-entry-taken = { $who } : examen commencé
services-entry-asked = { $who } : quelque chose a été demandé
services-entry-answered = { $who } : ce qui était demandé a été fourni
services-entry-written = { $who } : message écrit
services-entry-noted = { $who } : note écrite pour les collègues
services-entry-read = { $who } : réponses lues
services-entry-granted = { $who } : demande accordée
services-entry-refused = { $who } : demande refusée
services-entry-withdrawn = { $who } : demande retirée
services-granted-title = Votre demande a été accordée
services-refused-title = Votre demande a été refusée
services-asked-title = Il nous faut quelque chose de votre part
services-your-answer = Votre réponse
services-answer-send = Envoyer la réponse
services-write-office = Écrire à l’administration
services-message = Message
services-write-send = Envoyer le message
services-withdraw = Retirer la demande
services-withdraw-words = Plus personne n’en décidera. Vous pouvez refaire une demande à tout moment.
services-your-answers = Vos réponses
services-text-missing = Écrivez ce que vous voulez dire.
services-text-too-long = Ce texte dépasse 10 000 caractères. Raccourcissez-le.
services-nothing-asked = Plus personne n’attend de réponse.
services-not-open = Cette demande n’est plus ouverte.
services-done-answered = Votre réponse est envoyée.
services-done-written = Votre message est envoyé.
services-done-withdrawn = La demande est retirée.
services-my-title = Vos demandes
services-my-none = Vous n’avez aucune demande.
services-my-others = Faire une autre demande
services-my-known = Ce que nous savons de vous
services-my-words = Chaque page dit où en est la demande et qui l’a lue.

services-queue-title = Demandes
services-queue-whose = À qui sont les demandes
services-queue-all = Toutes
services-queue-mine = Les miennes
services-queue-empty = Rien n’est en attente.
services-queue-pages = Pages de la liste
services-queue-next = Page suivante
services-column-reference = Référence
services-column-service = Service
services-column-status = Statut
services-column-received = Reçue
services-column-due = Jusqu’à quand
services-purpose = Pourquoi vous avez besoin de lire les réponses
services-purpose-hint = Le demandeur le voit, et aussi que vous les avez lues.
services-purpose-missing = Dites pourquoi vous avez besoin de lire les réponses.
services-open-answers = Ouvrir les réponses
services-act-take = Me l’attribuer
services-act-decide = Décider
services-act-ask = Demander quelque chose au demandeur
services-act-ask-what = Ce qui manque
services-act-write = Écrire au demandeur
services-act-note = Écrire une note pour les collègues
services-note = Note
services-done-taken = La demande vous est maintenant attribuée.
services-done-asked = Ce qui manque a été demandé. Le délai est suspendu jusqu’à la réponse du demandeur.
services-done-noted = La note est gardée.
services-done-decided = La décision est prise, et le demandeur en est informé.
services-decide-title = Décider de la demande
services-decision = Décision
services-decision-granted = L’accorder
services-decision-refused = La refuser
services-decision-missing = Choisissez de l’accorder ou de la refuser.
services-reason = La raison
services-reason-hint = Le demandeur la lit. Nommez les faits et la règle sur lesquels elle repose.
services-reason-missing = Donnez la raison : personne n’a à accepter une décision qui n’en a pas.
services-decide-button = Prendre la décision
services-changed-meanwhile = Quelqu’un d’autre a modifié ceci entre-temps. Regardez-le de nouveau avant de continuer.

services-setup-title = Configurer les services
services-setup-new = Ajouter un service
services-state-draft = Brouillon
services-state-offered = Proposé
services-state-ended = Terminé
services-file = Le fichier du service
services-file-hint = En YAML : pour qui il est, ce qu’il coûte, les pages du formulaire et ce que l’on obtient.
services-file-fault = { $place } : { $what }
services-save = Enregistrer comme brouillon
services-publish = Publier le brouillon
services-publish-who = Vous avez écrit dans ce brouillon et ne pouvez donc pas le publier vous-même. Un autre responsable de l’organisme dont relève le service peut le faire, ou un administrateur.
services-end = Mettre fin à ce service
services-see-page = Voir la page du service
services-draft-by = Il y a un brouillon de { $who }. Quelqu’un d’autre doit le publier.
services-versions = Versions
services-version-number = Numéro
services-version-author = Écrite par
services-version-approver = Publiée par
services-version-published = Publiée
services-version-digest = Empreinte
services-slug-taken = Un service a déjà cette adresse. Choisissez un autre « slug ».
services-slug-changed = L’adresse (« slug ») d’un service ne change jamais. Ajoutez plutôt un nouveau service.
services-not-offered = Ce service n’est pas proposé.
services-second-person = Vous avez écrit dans ce brouillon. Quelqu’un qui n’y a rien écrit doit le publier.
services-done-saved = Le brouillon est enregistré.
services-done-published = La version est publiée : désormais, les demandes se font avec elle.
services-done-ended = Le service a pris fin. Les demandes ouvertes suivent leur cours.

services-held-answers = Ce que vous avez répondu dans des demandes
services-held-answers-why = Pour décider de votre demande, aussi longtemps que le service le dit
services-held-messages = Ce que vous et l’administration avez écrit au sujet d’une demande
services-held-messages-why = Pour décider de votre demande et expliquer la décision
services-held-email = Votre adresse électronique
services-held-email-why = Pour vous dire ce que devient une demande

services-mail-kept-subject = Vos réponses : { $service }
services-mail-kept =
    Vos réponses à « { $service } » sont gardées. Continuez ici :
    { $url }

    { $town }
services-mail-sent-subject = { $reference } : nous avons reçu votre demande
services-mail-sent =
    Nous avons reçu votre demande « { $service } ». Sa référence est { $reference }.

    Suivez-la ici, et gardez le lien pour vous :
    { $url }

    { $town }
services-mail-asked-subject = { $reference } : il nous faut quelque chose de votre part
services-mail-asked =
    Pour décider de votre demande « { $service } » ({ $reference }), il nous faut quelque chose de votre part. Le délai est suspendu jusqu’à votre réponse :
    { $url }

    { $town }
services-mail-decided-subject = { $reference } : la décision
services-mail-decided =
    Nous avons décidé de votre demande « { $service } » ({ $reference }). Lisez la décision, sa raison et comment la contester :
    { $url }

    { $town }
services-mail-news-subject = { $reference } : du nouveau
services-mail-news =
    Il y a du nouveau pour votre demande « { $service } » ({ $reference }) :
    { $url }

    { $town }

event-service-saved = Un brouillon d’un service a été écrit
event-service-published = Une version d’un service a été publiée
event-service-ended = Un service a pris fin
event-application-begun = Quelqu’un a commencé une demande
event-answers-kept = Des réponses d’une demande ont été gardées
event-application-sent = Une demande a été envoyée
event-application-taken = Quelqu’un s’est attribué une demande pour en décider
event-applicant-asked = Quelque chose a été demandé à un demandeur
event-applicant-answered = Un demandeur a fourni ce qui lui était demandé
event-message-written = Un message au sujet d’une demande a été écrit
event-application-noted = Une note sur une demande a été écrite
event-application-read = Les réponses d’une demande ont été lues, dans un but qui a été indiqué
event-application-decided = Une demande a été décidée
event-application-withdrawn = Une demande a été retirée
event-answers-forgotten = Des réponses que personne n’a envoyées ont été détruites

policy-services-anyone-applies = Tout le monde peut se renseigner sur un service proposé et en faire la demande
policy-services-applicants-keep-their-own = Le demandeur, connu par son lien, garde et envoie ses réponses, les suit, écrit à l’administration et retire sa demande
policy-services-staff-see-applications = Les agents, responsables, auditeurs et administrateurs voient la file des demandes
policy-services-staff-see-an-application = Les auditeurs et administrateurs voient où en est toute demande ; les agents et responsables, celles de leur propre organisme
policy-services-caseworkers-decide = Les agents et responsables de l’organisme qui répond d’un service lisent les réponses, écrivent au demandeur et décident
policy-services-staff-see-services-setup = Les responsables, administrateurs et auditeurs voient comment les services sont configurés
policy-services-managers-set-services-up = Les responsables écrivent, publient et terminent les services de leur propre organisme ; qui a écrit dans un brouillon ne le publie pas
policy-services-answers-that-nobody-sent-are-forgotten = Le programme détruit les réponses jamais envoyées quand leur délai est passé

action-see-service = Voir un service
action-begin-application = Commencer une demande
action-keep-answers = Garder des réponses d’une demande
action-send-application = Envoyer une demande
action-follow-application = Suivre une demande
action-answer-office = Fournir ce que l’administration a demandé
action-write-to-office = Écrire à l’administration au sujet d’une demande
action-withdraw-application = Retirer une demande
action-see-applications = Voir la file des demandes
action-see-application = Voir où en est une demande
action-read-answers = Lire les réponses d’une demande
action-take-application = S’attribuer une demande
action-ask-applicant = Demander quelque chose à un demandeur
action-write-to-applicant = Écrire à un demandeur
action-note-on-application = Écrire une note sur une demande
action-decide-application = Décider d’une demande
action-see-services-setup = Voir comment les services sont configurés
action-save-service = Écrire le fichier d’un service
action-publish-service = Publier une version d’un service
action-end-service = Mettre fin à un service
action-forget-answers = Détruire des réponses que personne n’a envoyées
resource-service = Un service
resource-services = Tous les services
resource-application = Une demande

job-kind-services-tell = Dire à un demandeur ce que devient sa demande
job-kind-services-forget-answers = Détruire des réponses que personne n’a envoyées
services-rooms = À côté de cette page
