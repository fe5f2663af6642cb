# Déroulement : tâches, inspections, lettres, recours, renouvellement.

services-flow-tasks = Tâches
services-flow-tasks-whose = Tâches de qui
services-flow-tasks-all = Toutes celles que je peux faire
services-flow-tasks-mine = Les miennes
services-flow-tasks-none = Aucune tâche n’attend.
services-flow-tasks-open = Des tâches de cette demande ne sont pas terminées. Terminez-les avant de décider.
services-flow-failed = Une tâche de cette demande n’a pas abouti. Refusez la demande ou rouvrez la tâche.
services-flow-task = Tâche
services-flow-application = Demande
services-flow-assignee = Qui s’en charge
services-flow-due = avant le { $day }
services-flow-overdue = était due le { $day }
services-flow-take = Prendre cette tâche
services-flow-take-first = Prenez d’abord la tâche : elle n’est pas à vous.
services-flow-not-open = Cette tâche ne peut pas être faite maintenant. Regardez de nouveau la demande.
services-flow-not-due = Le délai de décision n’est pas écoulé, ou la décision est déjà prise.
services-flow-second-person = Vous avez fait une étape qui est approuvée ici. Quelqu’un d’autre doit l’approuver.

services-flow-state-waiting = Pas encore
services-flow-state-open = À faire
services-flow-state-running = En cours
services-flow-state-done = Faite
services-flow-state-dropped = N’est plus nécessaire
services-flow-checklist = Liste de contrôle
services-flow-not-applicable = Sans objet
services-flow-remark-on = Remarque sur : { $item } (facultatif)
services-flow-item-missing = Dites ce que vous avez constaté.
services-flow-item-is-no = Un point de la liste a la réponse « Non ». Choisissez « Non conforme » ou corrigez le point.
services-flow-result = Résultat
services-flow-result-approval = Êtes-vous d’accord avec les étapes précédentes ?
services-flow-result-passed = Conforme
services-flow-result-failed = Non conforme
services-flow-result-again = À refaire
services-flow-result-upheld = La décision est maintenue
services-flow-result-changed = L’autre décision la remplace
services-flow-result-missing = Choisissez le résultat.
services-flow-remarks = Remarques
services-flow-remarks-hint = Pour les collègues. Le demandeur lit la raison de la décision.
services-flow-remarks-missing = Dites pourquoi, pour que les collègues puissent continuer.
services-flow-finish = Terminer la tâche
services-flow-keep = Garder et continuer plus tard
services-flow-back = Renvoyer les étapes
services-flow-again = Rouvrir cette étape
services-flow-back-words = Ces étapes et toutes celles qui les suivent sont refaites.
services-flow-done-taken = La tâche est à vous maintenant.
services-flow-done-kept = Ce que vous avez constaté est gardé.
services-flow-done-finished = La tâche est terminée.
services-flow-done-back = Les étapes doivent être refaites.
services-flow-done-visit = La visite est convenue et le demandeur en est informé.

services-flow-visit = Visite
services-flow-visit-on = Nous visitons le lieu le { $when }.
services-flow-visit-day = Quel jour a lieu la visite ?
services-flow-visit-time = À quelle heure ?
services-flow-visit-time-hint = Par exemple 9:30
services-flow-visit-arrange = Convenir d’un jour
services-flow-visit-wrong = Saisissez un jour qui existe, par exemple 27 3 2026.
services-flow-time-wrong = Saisissez une heure, par exemple 9:30.
services-flow-visit-past = Choisissez un jour et une heure à venir.
services-flow-offline = Ouvrez cette page avant de partir. Avec JavaScript, elle s’ouvre sans réseau pendant trois jours et garde ce que vous cochez et vos photos jusqu’à l’envoi.
services-flow-offline-kept = Ce que vous avez coché est gardé sur cet appareil.
services-flow-offline-waits = Il n’y a pas de réseau. C’est gardé sur cet appareil pendant trois jours et envoyé quand le réseau est de retour et que cette page est ouverte, ou depuis « Mes inspections ».

services-flow-letter = Lettre
services-flow-letters = Lettres
services-flow-letters-yours = Lettres pour vous
services-flow-letters-none = Aucune lettre n’a été envoyée.
services-flow-letter-by = Qui l’a envoyée
services-flow-letter-at = Quand
services-flow-letter-new = Envoyer une lettre
services-flow-letter-which = Quelle lettre ?
services-flow-letter-text = Ce qu’elle doit dire
services-flow-letter-text-hint = Cela figure là où le texte de la lettre nomme la raison.
services-flow-letter-look = Voir la lettre
services-flow-letter-send = Envoyer la lettre
services-flow-letter-missing = Choisissez une lettre.
services-flow-letter-preview = La lettre avant l’envoi
services-flow-letter-preview-words = Rien n’est encore envoyé. Votre lecture est enregistrée, car la lettre nomme le demandeur.
services-flow-letter-purpose = Pour voir une lettre avant l’envoi
services-flow-letter-pdf = Ouvrir comme page à imprimer (PDF)
services-flow-done-letter = La lettre est envoyée.

services-flow-appeal = Recours
services-flow-appeal-title = Contester la décision
services-flow-appeal-words = Une personne qui n’a pas décidé réexamine le dossier et vous dit le résultat, avec la raison.
services-flow-appeal-why = Pourquoi pensez-vous que la décision est erronée ?
services-flow-appeal-send = Envoyer le recours
services-flow-appeal-missing = Dites pourquoi vous pensez que la décision est erronée.
services-flow-appeal-late = Vous ne pouvez pas faire de recours ici : il n’y a pas encore de décision, ou le délai est passé.
services-flow-appealed-already = Vous avez déjà fait un recours. Nous examinons d’abord celui-là.
services-flow-appeal-open = Nous réexaminons la décision et vous dirons le résultat.
services-flow-appeal-upheld = Nous avons réexaminé la décision : elle est maintenue.
services-flow-appeal-changed = Nous avons réexaminé la décision et l’avons changée.
services-flow-appeal-reasons = Pourquoi le demandeur fait un recours
services-flow-appeal-result = Quel est le résultat du recours ?
services-flow-appeal-decide = Décider du recours
services-flow-decided-it = Vous avez pris la décision. Quelqu’un d’autre doit examiner le recours.
services-flow-done-appealed = Votre recours est envoyé.
services-flow-done-appeal = Le recours est décidé et le demandeur en est informé.
services-flow-tacit = Si personne ne décide à temps, la loi accorde la demande. Le temps où nous attendons votre réponse ne compte pas.
services-flow-tacit-reason = Personne n’a décidé avant le { $day }. La loi accorde alors la demande : { $law }
services-flow-the-program = Sans intervention de personne

services-flow-renew = Renouveler
services-flow-renew-words = Ce que vous détenez prend fin le { $until }. Vous faites une nouvelle demande ; l’actuel reste valable jusqu’à sa fin.
services-flow-renew-with = Reprendre mes réponses de la dernière fois
services-flow-renew-with-hint = Vous pouvez tout changer avant l’envoi. Ce qui ne convient plus est redemandé.
services-flow-renew-early = Ceci ne peut pas être renouvelé maintenant. Nous vous écrirons le moment venu, si vous avez donné une adresse.
services-flow-renewal-open = Vous avez déjà demandé le renouvellement. Vous pourrez le demander à nouveau s’il est refusé ou retiré.
services-flow-renewal-granted = Ceci a déjà été renouvelé par une autre demande. Pour renouveler encore une fois, partez du permis le plus récent.
services-flow-renewal-beside = Ce que cette demande renouvelle a déjà été renouvelé par une autre. Refusez celle-ci et indiquez-le dans le motif.

services-flow-steps = Ce qui se passe, étape par étape
services-flow-see-steps = Voir ce qui se passe, étape par étape
services-flow-steps-yours = Ce qui se passe avec votre demande
services-flow-steps-none = Une personne examine la demande et décide.
services-flow-step-after = Elle vient après : { $steps }.
services-flow-step-when = Elle dépend de vos réponses.
services-flow-step-not-needed = Pas nécessaire ici
services-flow-kind-check = Nous vérifions ce que vous avez envoyé.
services-flow-kind-inspection = Nous visitons le lieu.
services-flow-kind-approval = Une deuxième personne donne son accord.
services-flow-kind-letter = Nous vous envoyons une lettre.
services-flow-step-days = { $days ->
    [one] Elle prend au plus { $days } jour ouvré.
   *[other] Elle prend au plus { $days } jours ouvrés.
}

services-flow-entry-passed = { $who } : étape terminée
services-flow-entry-failed = { $who } : étape terminée, non conforme
services-flow-entry-sent-back = { $who } : étapes rouvertes
services-flow-entry-visit = { $who } : visite convenue
services-flow-entry-letter = { $who } : lettre envoyée
services-flow-entry-appealed = { $who } : recours contre la décision
services-flow-entry-upheld = { $who } : décision réexaminée et maintenue
services-flow-entry-changed = { $who } : décision réexaminée et changée

services-flow-mail-visit-subject = { $reference } : nous vous rendons visite
services-flow-mail-visit =
    Une visite est convenue pour votre demande « { $service } » ({ $reference }). Le jour et l’heure sont ici :
    { $url }

    { $town }
services-flow-mail-letter-subject = { $reference } : une lettre pour vous
services-flow-mail-letter =
    Il y a une lettre au sujet de votre demande « { $service } » ({ $reference }) :
    { $url }

    { $town }
services-flow-mail-appeal-subject = { $reference } : le résultat de votre recours
services-flow-mail-appeal =
    Nous avons réexaminé la décision sur « { $service } » ({ $reference }). Le résultat et la raison sont ici :
    { $url }

    { $town }
services-flow-mail-renew-subject = { $reference } : cela prend bientôt fin
services-flow-mail-renew =
    Ce qui vous a été accordé comme « { $service } » ({ $reference }) prend bientôt fin. Vous pouvez le renouveler ici :
    { $url }

    { $town }
services-flow-held-remarks = Ce qui a été constaté lors de l’examen de votre demande
services-flow-held-remarks-why = Pour décider de votre demande et expliquer la décision
services-flow-held-letters = Lettres qui vous ont été envoyées
services-flow-held-letters-why = Pour que vous et le service ayez la même lettre

event-task-taken = Quelqu’un a pris une tâche d’une demande
event-checklist-kept = Ce qui a été constaté d’une liste a été gardé
event-task-finished = Une tâche d’une demande a été terminée
event-task-sent-back = Des étapes d’une demande ont été rouvertes
event-visit-arranged = Une visite a été convenue
event-letter-sent = Une lettre au sujet d’une demande a été envoyée
event-decision-appealed = Quelqu’un a contesté une décision
event-appeal-decided = Un recours a été décidé
event-granted-tacitly = La loi a accordé une demande, car personne n’a décidé à temps
event-renewal-begun = Quelqu’un a commencé à renouveler un permis

policy-services-staff-see-tasks = Les agents, responsables, auditeurs et administrateurs voient la liste des tâches
policy-services-staff-see-a-task = Les agents et responsables voient les tâches de leur organisme ; les auditeurs et administrateurs voient toutes
policy-services-caseworkers-do-tasks = Les agents font les tâches de leur organisme qui sont de leur rôle et de leur équipe, et décident des recours ; les responsables font toutes celles de leur organisme
policy-services-caseworkers-send-letters = Les agents et responsables de l’organisme qui répond d’un service envoient des lettres aux demandeurs
policy-services-applicants-appeal-and-renew = Le demandeur, connu par son lien, conteste la décision et renouvelle ce qu’il détient
policy-services-silence-grants = Le programme accorde ce que personne n’a décidé à temps, si la loi nommée par le service le dit

action-see-tasks = Voir la liste des tâches
action-see-task = Voir une tâche
action-take-task = Prendre une tâche
action-keep-checklist = Garder ce qui a été constaté d’une liste
action-finish-task = Terminer une tâche
action-send-task-back = Rouvrir des étapes
action-arrange-visit = Convenir d’une visite
action-decide-appeal = Décider d’un recours
action-send-letter = Envoyer une lettre
action-appeal-decision = Contester une décision
action-renew-permit = Renouveler un permis
action-grant-tacitly = Accorder ce que personne n’a décidé à temps
resource-task = Une tâche d’une demande
attribute-duty = À qui revient la tâche

job-kind-services-grant-tacitly = Regarder si une demande a été décidée à temps
job-kind-services-remind-holder = Prévenir qu’un permis prend bientôt fin
services-flow-offline-ready = Cette page s’ouvre maintenant sans réseau sur cet appareil.
services-flow-offline-changed = La tâche a changé depuis que vous avez rempli ceci. Ce que vous avez coché est de nouveau sur la page : relisez-le et envoyez-le.
services-flow-not-your-page = Quelqu’un d’autre a ouvert cette page sur cet appareil. Rien n’a été envoyé. Ouvrez la tâche de nouveau.
services-flow-inspections = Mes inspections
services-flow-inspections-none = Vous n’avez pris aucune inspection.
services-flow-photos = Photos de l’inspection
services-flow-photos-of = Photos de : { $item }
services-flow-photos-whole = Autres photos
services-flow-photos-count =
    { $count ->
        [one] { $count } photo a été prise.
       *[other] { $count } photos ont été prises.
    }
services-flow-photos-purpose = Pour regarder les photos de l’inspection
services-flow-photo-remove = Retirer
services-flow-photo-no-picture = « { $file } » n’est pas une image. Choisissez une photo.
services-flow-done-photo-removed = La photo a été retirée.
event-photos-kept = Des photos d’une inspection ont été gardées
event-photo-removed = Une photo d’une inspection a été retirée
services-flow-appeal-to = Si vous n’êtes toujours pas d’accord
services-flow-photos-optional = Photos (facultatif)
