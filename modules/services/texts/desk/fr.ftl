# Le bureau des instructeurs : la file, les transmissions, les absences, les avis et les chiffres.
services-desk-nobodys = De personne
services-desk-nobody = Personne
services-desk-filters = Filtres de la file
services-desk-filter = Filtrer
services-desk-clear = Effacer les filtres
services-desk-overdue = Seulement celles en retard
services-desk-agency = Organisme
services-desk-choose = Choisissez
services-desk-column-whose = À qui elle est
services-desk-no-reference = Aucune demande n’a cette référence. Vérifiez ses lettres et ses chiffres.
services-desk-count = { $count ->
    [one] 1 demande
   *[other] { $count } demandes
}
services-desk-count-more = 1 000 demandes ou plus
services-desk-acts = Que faire de celles qui sont cochées
services-desk-tick = Cochez des demandes pour agir sur plusieurs à la fois
services-desk-ticked = { $count ->
    [one] 1 demande cochée
   *[other] { $count } demandes cochées
}
services-desk-tick-all = Tout cocher
services-desk-tick-one = Cocher { $reference }
services-desk-choice = Choix
services-desk-none-chosen = Cochez au moins une demande, et pas plus de 200.
services-desk-assign = Donner à un collègue
services-desk-assignee = Collègue
services-desk-assignee-hint = Qui est absent est remplacé par la personne désignée. Personne : elle retourne dans la file.
services-desk-assignee-wrong = Choisissez un collègue de l’organisme qui décide, qui n’est pas absent et n’a pas de conflit d’intérêts.
services-desk-outcome = Ce qu’elles sont devenues
services-desk-done = { $count ->
    [one] 1 demande a été modifiée.
   *[other] { $count } demandes ont été modifiées.
}
services-desk-refused = { $count ->
    [one] 1 demande n’a pas été modifiée.
   *[other] { $count } demandes n’ont pas été modifiées.
}
services-desk-warning = Attention
services-desk-gone = Elle n’existe pas, ou il ne vous revient pas de la modifier.
services-desk-keys-title = Touches
services-desk-keys-down = Demande suivante
services-desk-keys-up = Demande précédente
services-desk-keys-tick = La cocher
services-desk-keys-enter = L’ouvrir
services-desk-keys-help = Montrer ces touches
services-desk-keys-on = Utiliser ces touches
services-desk-keys-close = Fermer

services-desk-find-title = Chercher par adresse électronique
services-desk-find-email = Adresse électronique du demandeur
services-desk-find-why = Pourquoi vous cherchez cette personne
services-desk-find-why-hint = Le demandeur le voit dans chaque demande que vous trouvez.
services-desk-find-why-missing = Dites pourquoi vous cherchez cette personne.
services-desk-find-button = Chercher
services-desk-email-missing = Saisissez une adresse électronique.
services-desk-opened-already = Vous l’avez déjà ouverte aujourd’hui pour la même raison.

services-desk-pass-on = Transmettre
services-desk-to-colleague = À un collègue
services-desk-to-agency = À un autre organisme
services-desk-hand-over = La remettre
services-desk-hand-over-hint = Le demandeur le lit. Ensuite, vous ne pourrez plus voir la demande.
services-desk-hand-over-why-missing = Donnez la raison pour laquelle un autre organisme décide.
services-desk-agency-missing = Choisissez l’organisme qui décide désormais.
services-desk-conflict = Vous avez un conflit d’intérêts
services-desk-conflict-words = Vous connaissez la personne qui demande, ou la décision vous concerne. Vous ne verrez plus cette demande et un collègue décide. Seul un responsable peut revenir là-dessus.
services-desk-step-back = Me retirer
services-desk-done-assigned = La demande a été transmise.
services-desk-done-handed-over = La demande a été remise à un autre organisme.
services-desk-done-stepped-back = Vous vous êtes retiré. Un collègue décide.

services-desk-absence-title = Absences
services-desk-absence-words = Qui vous remplace voit vos demandes parmi les siennes, et reçoit ce qui vous est donné entre-temps.
services-desk-away = Qui est absent
services-desk-first-day = Premier jour
services-desk-last-day = Dernier jour
services-desk-substitute = Qui remplace
services-desk-absence-button = Enregistrer l’absence
services-desk-absence-end = Y mettre fin
services-desk-day-missing = Saisissez un jour.
services-desk-day-before = Le dernier jour est avant le premier, ou déjà passé.
services-desk-day-late = Une absence dure 400 jours au plus.
services-desk-substitute-missing = Choisissez un collègue qui décide pour le même organisme.
services-desk-away-already = Il y a déjà une absence ces jours-là.
services-desk-done-away = L’absence est enregistrée.
services-desk-done-back = L’absence est terminée.

services-desk-entry-assigned = { $who } l’a transmise
services-desk-entry-stood-back = { $who } s’est retiré à cause d’un conflit d’intérêts
services-desk-entry-handed-over = { $who } l’a remise à un autre organisme
services-desk-entry-found = { $who } a cherché des demandes par adresse électronique
services-desk-entry-rated = { $who } a donné son avis

services-desk-score = Comment était-ce ?
services-desk-score-5 = Très bien
services-desk-score-4 = Bien
services-desk-score-3 = Ni bien ni mal
services-desk-score-2 = Mal
services-desk-score-1 = Très mal
services-desk-score-why = Ce qui pourrait être mieux (facultatif)
services-desk-score-why-hint = Seul le service le lit. Votre choix ci-dessus est compté sans votre nom.
services-desk-score-send = Envoyer
services-desk-score-missing = Choisissez comment c’était.
services-desk-rate-later = Vous pourrez donner votre avis quand nous aurons décidé.
services-desk-rated-already = Vous avez donné votre avis. Merci.
services-desk-done-rated = Merci de nous avoir dit comment c’était.

services-desk-figures-link = Ce service en chiffres
services-desk-figures-title = { $service } : chiffres
services-desk-figures-lead = Combien de personnes vont jusqu’au bout, combien de temps cela prend et si nous tenons nos promesses, sur les douze derniers mois.
services-desk-figures-few = Les nombres inférieurs à cinq ne sont pas montrés, pour que personne ne soit reconnu.
services-desk-fewer = moins de { $least }
services-desk-too-few = Trop peu pour le dire
services-desk-share = { $share } de { $of }
services-desk-mean = { $mean } sur 5, selon { $of } personnes
services-desk-sent = Demandes envoyées
services-desk-completion = Ont terminé, parmi ceux qui ont terminé ou renoncé
services-desk-digital = Envoyées en ligne par les demandeurs eux-mêmes
services-desk-days-to-take = Jusqu’à ce que quelqu’un la regarde
services-desk-days-to-decide = Jusqu’à la décision
services-desk-kept = { $days ->
    [one] Décidées en 1 jour ouvré, comme promis
   *[other] Décidées en { $days } jours ouvrés, comme promis
}
services-desk-satisfaction = Comment les gens l’ont jugé
services-desk-where-people-leave = Où les gens s’arrêtent
services-desk-column-page = Page
services-desk-column-answered = L’ont remplie
services-desk-column-left = Se sont arrêtés ici
services-desk-mistakes = Questions difficiles
services-desk-column-question = Question
services-desk-column-mistakes = Réponses refusées
services-desk-column-score = Ce qu’ils ont dit
services-desk-column-people = Personnes
services-desk-data-title = Demandes de services
services-desk-data-text = Combien de demandes de chaque service ont été commencées, envoyées, accordées, refusées, retirées ou abandonnées chaque mois. Les nombres inférieurs à cinq sont omis.
services-desk-data-keywords = services, demandes, permis, décisions

services-desk-mail-handed-over-subject = { $reference } : un autre organisme décide
services-desk-mail-handed-over =
    Votre demande « { $service } » ({ $reference }) a été remise à un autre organisme, qui décide désormais. Lisez pourquoi :
    { $url }

    { $town }

event-application-assigned = Une demande a été donnée à un collègue, ou remise dans la file
event-conflict-declared = Un agent s’est retiré d’une demande à cause d’un conflit d’intérêts
event-application-handed-over = Une demande a été remise à un autre organisme
event-application-found = Une demande a été trouvée par l’adresse électronique du demandeur, dans un but indiqué
event-feedback-given = Un demandeur a donné son avis
event-answers-refused = Des réponses d’une demande ont été refusées
event-absence-set = Un agent a dit quand il est absent
event-absence-ended = Une absence a pris fin
event-applicant-sought = Les demandes de quelqu’un ont été cherchées, dans un but indiqué

policy-services-those-with-a-conflict-stay-out = Qui a déclaré un conflit d’intérêts ne voit pas la demande et n’y fait rien
policy-services-caseworkers-pass-on = Les instructeurs et responsables de l’organisme donnent des demandes à des collègues, les remettent à un autre organisme et déclarent un conflit d’intérêts
policy-services-caseworkers-find-applicants = Les instructeurs et responsables cherchent les demandes de quelqu’un par son adresse électronique, et disent pourquoi
policy-services-staff-say-when-they-are-away = Les instructeurs et responsables disent quand ils sont absents et qui les remplace ; les responsables le disent pour ceux de leur organisme
policy-services-applicants-say-how-it-was = Le demandeur, connu par son lien, dit une fois comment c’était
action-assign-application = Donner une demande à un collègue
action-declare-conflict = Déclarer un conflit d’intérêts
action-hand-over-application = Remettre une demande à un autre organisme
action-give-feedback = Dire comment c’était
action-find-applicant = Chercher des demandes par adresse électronique
action-set-absence = Dire quand quelqu’un est absent
resource-absence = Une absence
attribute-barred = Numéros de ceux qui ont un conflit d’intérêts

services-desk-registers-title = Registres
services-desk-registers-none = Il n’y a pas encore de registres.
services-desk-register = Registre
services-desk-register-new = Ajouter un registre
services-desk-register-changed = Fichier modifié
services-desk-register-file = Le fichier du registre
services-desk-register-file-hint = En YAML : ses colonnes avec leurs types, lesquelles sont personnelles et lesquelles chacun peut lire.
services-desk-register-save = Enregistrer le registre
services-desk-register-public = Voir la page publique
services-desk-register-csv = Télécharger en CSV
services-desk-register-missing = Le registre où ce service écrit n’existe pas. Prévenez le responsable du service.
services-desk-done-register = Le registre est enregistré.
services-desk-rows-none = Il n’y a pas de lignes.
services-desk-row-number = Numéro
services-desk-row-title = Ligne { $number }
services-desk-row-add = Ajouter une ligne
services-desk-row-removed = Cette ligne a été retirée du registre.
services-desk-row-purpose = Pourquoi vous avez besoin de lire ce qui est personnel
services-desk-row-purpose-hint = C’est gardé avec votre nom dans l’historique de la ligne.
services-desk-row-open = Ouvrir la ligne
services-desk-row-reason = La raison
services-desk-row-reason-missing = Donnez la raison.
services-desk-row-correct = Corriger cette ligne
services-desk-row-remove = Retirer cette ligne
services-desk-row-before = Jusque-là : { $values }
services-desk-row-act-written = { $who } : écrite
services-desk-row-act-corrected = { $who } : corrigée
services-desk-row-act-removed = { $who } : retirée
services-desk-row-act-read = { $who } : colonnes personnelles lues
services-desk-done-row-added = La ligne est ajoutée.
services-desk-done-row-corrected = La ligne est corrigée.
services-desk-done-row-removed = La ligne est retirée.
services-desk-held-register = Ce qui figure sur vous dans un registre
services-desk-held-register-why = Pour savoir ce qui vous a été accordé, selon la loi sur le registre

event-register-saved = Le fichier d’un registre a été enregistré
event-register-row-written = Une ligne a été écrite dans un registre
event-register-row-corrected = Une ligne d’un registre a été corrigée
event-register-row-removed = Une ligne a été retirée d’un registre
event-register-row-read = Des colonnes personnelles d’une ligne d’un registre ont été lues, dans un but indiqué
policy-services-staff-see-registers = Les instructeurs, responsables, auditeurs et administrateurs voient quels registres il y a
policy-services-staff-see-a-register = Les auditeurs et administrateurs voient ce qui n’est pas personnel dans tout registre ; les instructeurs et responsables, dans ceux de leur organisme
policy-services-caseworkers-keep-registers = Les instructeurs et responsables de l’organisme qui tient un registre ajoutent, lisent, corrigent et retirent ses lignes, chaque fois avec une raison
policy-services-managers-set-registers-up = Les responsables écrivent les fichiers des registres de leur organisme
action-see-registers = Voir quels registres il y a
action-see-register = Voir un registre
action-save-register = Écrire le fichier d’un registre
action-add-register-row = Ajouter une ligne à un registre
action-correct-register-row = Corriger une ligne d’un registre
action-remove-register-row = Retirer une ligne d’un registre
action-read-register-row = Lire ce qui est personnel dans une ligne d’un registre
resource-register = Un registre
services-desk-team = Équipe
services-desk-team-hint = Elle attend dans la file de l’équipe jusqu’à ce que quelqu’un la prenne.
services-desk-no-team = N’importe qui de cet organisme
services-desk-to-team = À une équipe
services-desk-give-to-team = Confier à l’équipe
services-desk-team-missing = Choisissez une équipe de l’organisme qui décide.
services-desk-done-given-to-team = La demande attend l’équipe.
services-desk-conflicts-title = Conflits d’intérêts
services-desk-conflicts-words = Les collègues qui se sont retirés de demandes ouvertes. Ils n’en voient rien tant qu’un responsable ne le permet pas, avec un motif qui est consigné.
services-desk-conflicts-none = Personne ne s’est retiré d’une demande ouverte.
services-desk-lift = Permettre de nouveau d’y travailler
services-desk-lift-for = Lever le conflit de { $name }
services-desk-lift-hint = Les collègues le lisent avec la demande.
services-desk-lift-why-missing = Indiquez pourquoi il n’y a plus de conflit d’intérêts.
services-desk-done-lifted = Le conflit d’intérêts est levé.
services-desk-entry-lifted = { $who } a permis à un collègue d’y travailler de nouveau
event-application-given-to-team = Une demande a été confiée à une équipe
event-conflict-lifted = Un responsable a levé un conflit d’intérêts
policy-services-managers-lift-conflicts = Les responsables de l’organisme permettent de retravailler sur une demande à qui avait déclaré un conflit d’intérêts, avec un motif
policy-services-managers-see-conflicts = Les responsables voient les conflits d’intérêts déclarés dans leur propre organisme ; auditeurs et administrateurs, dans tous
action-lift-conflict = Lever un conflit d’intérêts
action-see-conflicts = Voir les conflits d’intérêts déclarés

# Canaux, coûts, étapes et recours parmi les chiffres.

services-desk-column-channel = Canal
services-desk-column-cost = Ce qu’une demande nous coûte
services-desk-cost = Ce qu’une demande nous coûte, tous canaux confondus
services-desk-cost-source = Source des coûts : { $source }
services-desk-steps = Durée de chaque étape
services-desk-column-step = Étape
services-desk-column-took = Durée
services-desk-appeals = Recours
services-desk-column-appeals = Quoi
services-desk-column-count = Combien
services-desk-appeals-made = Recours déposés
services-desk-appeals-upheld = La décision est maintenue
services-desk-appeals-changed = La décision est changée
services-desk-data-channels-title = Demandes par canal
services-desk-data-channels-text = Combien de demandes de chaque service sont arrivées par quel canal, mois par mois. Les nombres inférieurs à cinq n’y figurent pas.
services-desk-data-steps-title = Étapes des demandes
services-desk-data-steps-text = Durée des étapes de la procédure de chaque service, mois par mois : en combien de jours la moitié est terminée, et neuf sur dix. Les nombres inférieurs à cinq n’y figurent pas.
