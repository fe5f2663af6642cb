services-exchange-partners = Partenaires
services-exchange-lead = Programmes d’autres organisations qui font des demandes pour des personnes et suivent ce qu’ils ont envoyé, par OAuth 2.0 et JSON.
services-exchange-none = Aucun partenaire n’est encore admis.
services-exchange-name = Nom du partenaire
services-exchange-client = Identifiant client
services-exchange-secret = Secret client
services-exchange-token-address = Où il obtient ses jetons
services-exchange-warning = Attention
services-exchange-once = Copiez le secret maintenant. Il n’est affiché que cette fois et n’est conservé nulle part.
services-exchange-copied = Je l’ai copié
services-exchange-made = Le partenaire est admis
services-exchange-state = État
services-exchange-state-open = Admis
services-exchange-state-ended = Terminé
services-exchange-add = Admettre un partenaire
services-exchange-body = Pour les services de qui il fait des demandes
services-exchange-scopes = Ce qu’il peut faire
services-exchange-scope-read = Voir où en sont ses propres demandes
services-exchange-scope-write = Faire des demandes pour des personnes, répondre, écrire et retirer
services-exchange-let-in = Admis
services-exchange-made-by = Par { $who }, { $when }
services-exchange-hooks = Webhooks
services-exchange-hooks-lead = Un message est envoyé à ces adresses quand il arrive quelque chose à une demande de ce partenaire. Il dit de quelle demande il s’agit et où elle en est, et rien de ce que quelqu’un a écrit.
services-exchange-no-hooks = Il n’est averti nulle part.
services-exchange-url = Adresse
services-exchange-url-hint = Elle commence par https://
services-exchange-kinds = Ce dont il est averti
services-exchange-kind-received = Une demande a été reçue
services-exchange-kind-taken = Quelqu’un la traite
services-exchange-kind-asked = Le service a besoin de quelque chose
services-exchange-kind-written = Le service a écrit
services-exchange-kind-decided = Une décision a été prise
services-exchange-kind-withdrawn = Elle a été retirée
services-exchange-kind-permit = Un permis a été délivré ou révoqué
services-exchange-hook-add = Ajouter un webhook
services-exchange-hook-end = Retirer ce webhook
services-exchange-hook-ended = Le webhook est retiré.
services-exchange-hook-made = Le webhook est ajouté
services-exchange-hook-once = Copiez le secret avec lequel les messages sont signés (Standard Webhooks). Il n’est affiché que cette fois.
services-exchange-end = Mettre fin à ce partenaire
services-exchange-end-words = Son secret et ses jetons cessent aussitôt de fonctionner, et il n’est plus averti de rien. Ce qu’il a envoyé reste.
services-exchange-partner-ended = Il a été mis fin au partenaire.
services-exchange-name-missing = Saisissez le nom du partenaire
services-exchange-scopes-missing = Choisissez ce que le partenaire peut faire
services-exchange-url-wrong = Saisissez une adresse qui commence par https://
services-exchange-kinds-missing = Choisissez ce dont le partenaire est averti
services-exchange-ended-already = C’est déjà terminé.

services-exchange-no-service = Il n’y a pas de démarche de ce nom que l’on puisse demander
services-exchange-other-body = Cette démarche relève d’un autre organisme que celui qui vous a admis.
services-exchange-same-request = La même requête est en cours de traitement. Redemandez dans quelques secondes.
services-exchange-key-used = Cette clé a servi pour une autre requête
services-exchange-key-too-long = Utilisez une clé de 255 caractères au plus
services-exchange-no-json = Envoyez un objet en JSON, avec le type application/json.
services-exchange-no-text = Envoyez un texte ici
services-exchange-no-language = Utilisez en, es, fr ou ar
services-exchange-no-applicant = Dites qui fait la demande, par le nom que vous lui donnez
services-exchange-held-applicant = Comment un partenaire vous désigne
services-exchange-held-applicant-why = Pour que le partenaire qui a fait la demande pour vous retrouve votre demande
services-exchange-scope = Votre jeton ne permet pas cela.
services-exchange-token-title = Pas de jeton valable
services-exchange-token-text = Présentez un jeton d’accès dans l’en-tête Authorization. Il s’obtient à /oauth/token et vaut une heure.

services-exchange-hand-overs = Non remis
services-exchange-hand-overs-lead = Ce qui devait parvenir à un demandeur ou à un partenaire et n’est pas arrivé. Un nouvel essai se fait de lui-même ; vous êtes averti chaque matin jusqu’à ce qu’il ne reste rien.
services-exchange-all-taken = Tout a été transmis.
services-exchange-for = Demande
services-exchange-why = Pourquoi
services-exchange-since = Depuis
services-exchange-tries = Essais
services-exchange-next = Prochain essai
services-exchange-stopped = Plus d’essais
services-exchange-retry = Réessayer maintenant
services-exchange-give-up = Abandonner
services-exchange-retried = Un nouvel essai est en cours.
services-exchange-given-up = C’est abandonné.
services-exchange-why-unreachable = L’autre serveur est injoignable ou met trop de temps.
services-exchange-why-refused = L’autre serveur ne l’a pas accepté. Il a répondu { $status }.
services-exchange-why-address = L’adresse est fausse, ou il n’y a personne. Demandez au demandeur d’une autre façon.
services-exchange-why-broken = Une erreur de notre part. Qui gère le programme trouve les détails parmi les tâches.
services-exchange-digest-subject =
    { $count ->
        [one] 1 élément n’a pas été transmis
       *[other] { $count } éléments n’ont pas été transmis
    }
services-exchange-digest =
    { $count ->
        [one] Un élément de vos démarches n’a pas été transmis.
       *[other] { $count } éléments de vos démarches n’ont pas été transmis.
    } Voyez pourquoi, réessayez ou abandonnez :
    { $url }

    { $town }

event-partner-added = Le programme d’un partenaire a été admis
event-partner-ended = Il a été mis fin au programme d’un partenaire
event-partner-signed-in = Le programme d’un partenaire a obtenu un jeton
event-partner-signed-out = Le programme d’un partenaire a rendu un jeton
event-hook-added = Un webhook d’un partenaire a été ajouté
event-hook-ended = Un webhook d’un partenaire a pris fin
event-hand-over-failed = Quelque chose n’a pas pu être transmis
event-hand-over-done = Quelque chose a été transmis qui n’avait d’abord pas été accepté
event-hand-over-retried = Quelqu’un a fait transmettre quelque chose à nouveau
event-hand-over-given-up = Quelqu’un a renoncé à transmettre quelque chose
event-hand-overs-told = Les responsables ont été avertis de ce qui n’a pas été transmis

policy-services-partners-apply = Le programme d’un partenaire qui en a le droit fait des demandes pour des personnes
policy-services-partners-follow = Le programme d’un partenaire qui en a le droit voit où en sont ses propres demandes
policy-services-partners-sign-in = Le programme d’un partenaire qui a présenté son secret obtient un jeton, et le rend
policy-services-staff-see-partners = Les administrateurs et les auditeurs voient tous les partenaires, les responsables ceux de leur propre organisme
policy-services-managers-let-partners-in = Les responsables admettent des partenaires pour les démarches de leur propre organisme, les avertissent par webhooks et y mettent fin ; les administrateurs pour toutes
policy-services-staff-see-hand-overs = Les administrateurs et les auditeurs voient ce qu’aucun organisme n’a pu transmettre, les agents et les responsables ce que le leur n’a pas pu
policy-services-managers-mend-hand-overs = Les responsables font réessayer ce que leur propre organisme n’a pas pu transmettre, ou y renoncent ; les administrateurs pour tous les organismes

action-apply-by-program = Faire une demande pour quelqu’un, en tant que programme
action-follow-by-program = Voir où en sont des demandes, en tant que programme
action-sign-in-partner = Obtenir un jeton et le rendre, en tant que programme
action-see-partners = Voir les partenaires
action-manage-partners = Admettre des partenaires et y mettre fin
action-see-hand-overs = Voir ce qui n’a pas été transmis
action-mend-hand-over = Réessayer de transmettre quelque chose, ou y renoncer

job-kind-services-deliver-hook = Avertir le programme d’un partenaire à propos d’une demande
job-kind-services-hand-over-digest = Avertir les responsables de ce qui n’a pas été transmis
follower-services-hooks = Webhooks des partenaires
services-exchange-no-part = Il manque un fichier : aucune partie de la requête ne s’appelle « { $part } ».
services-exchange-part-unused = Aucune réponse ne nomme le fichier « { $part } ».
services-exchange-part-twice = Le fichier « { $part } » est nommé deux fois. Envoyez-le une seconde fois sous un autre nom.
services-exchange-email-missing = Indiquez l’adresse électronique de la personne qui demande : d’autres signent cette demande, et elle est prévenue quand c’est fait ou refusé.
services-exchange-feed-ended = Ce calendrier a pris fin : la personne qui l’a créé ne travaille plus pour ce bureau. Demandez-en un nouveau au bureau.
services-exchange-one-file = Envoyez un seul fichier dans la partie « file »
services-exchange-no-base64 = Ce n’est pas du base64
services-exchange-document-unknown = Aucun formulaire n’accepte « { $file } » : envoyez un PDF, une image, un document ou un tableur
services-exchange-documents-list = Envoyez une liste de { $max } adresses de documents au plus
services-exchange-no-document = Vous n’avez aucun document à cette adresse. Les documents qu’aucune demande ne mentionne sont gardés un jour.
