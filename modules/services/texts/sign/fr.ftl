# Demander : ce qui figure d'avance dans les champs, les autres signataires, les pages restées ouvertes trop longtemps.

services-sign-check-along = Vos réponses sont reprises, pour que vous n'ayez pas à les saisir de nouveau. Vous pouvez les changer avant tout envoi.
services-sign-late = Cette page est restée ouverte longtemps et nous n'avons pas pu la prendre. Rien de ce que vous avez saisi n'est perdu : appuyez encore une fois sur le bouton.
services-sign-once-more = Cette page est restée ouverte longtemps. Appuyez encore une fois sur le bouton.

services-sign-known-check = Nous avons rempli ceci d'après votre vérification. Changez ce qui n'est pas juste.
services-sign-known-before = Nous avons rempli ceci d'après ce que vous nous avez déjà dit. Changez ce qui n'est pas juste.
services-sign-known-skip = Laisser celui-ci de côté et continuer
services-sign-known-title = Remplir avec ce que vous nous avez déjà dit
services-sign-known-lead = Nous pouvons reprendre ces réponses dans cette demande. Vous pourrez changer chacune d'elles. Rien n'est encore envoyé.
services-sign-known-from = D’une demande faite sous cette adresse, du { $day }
services-sign-known-account = L'adresse avec laquelle vous êtes connecté
services-sign-known-take = Remplir
services-sign-known-taken = Nous avons rempli ce que vous nous avez déjà dit. Vérifiez chaque page.
services-sign-known-held = Réponses qui figurent d'avance dans une nouvelle demande
services-sign-known-held-why = Pour que personne n'ait à saisir de nouveau ce qu'il nous a déjà dit. Elles viennent d'une vérification ou de demandes précédentes, seulement si la personne le veut, et sont détruites à l'envoi de la demande.

services-sign-status = En attente de signatures
services-sign-waiting-title = D'autres personnes doivent signer
services-sign-waiting-lead = Nous avons envoyé un courriel à toutes les personnes qui doivent signer. Votre demande est transmise au service quand toutes ont signé. Si ce n'est pas fait avant le { $day }, elle est détruite.
services-sign-who = Signe en tant que
services-sign-email = Adresse électronique
services-sign-asked-at = Dernier courriel
services-sign-state-asked = Pas encore signé
services-sign-state-signed = Signé
services-sign-state-declined = Ne signe pas
services-sign-remind = Renvoyer le courriel
services-sign-replace = Utiliser une autre adresse électronique
services-sign-replace-email = Nouvelle adresse électronique
services-sign-replace-hint = Le lien que nous avons envoyé avant ne fonctionne plus.
services-sign-replace-button = Demander à cette adresse
services-sign-back = Reprendre la demande pour la changer
services-sign-back-words = Vous pouvez changer vos réponses et envoyer la demande de nouveau. Toutes les personnes devront alors signer à nouveau, y compris celles qui ont signé.
services-sign-done-asked = Nous envoyons un courriel.
services-sign-done-back = Vous pouvez maintenant changer vos réponses. Envoyez la demande de nouveau quand elle est prête.
services-sign-reminded-lately = Cette personne a reçu un courriel il y a moins d'un jour. Vous pourrez la relancer demain.
services-sign-not-waiting = Cette signature n'est plus attendue.
services-sign-too-many = Trop de personnes ont été invitées à signer cette demande. Écrivez au service si vous avez besoin d'aide.

services-sign-title = Signer une demande
services-sign-lead = Quelqu'un fait cette demande et indique que vous signez en tant que : { $who }. Lisez ce qui suit. Vous pouvez signer jusqu'au { $day }.
services-sign-warning = Ne signez que si vous connaissez cette demande. Si vous ne savez pas pourquoi on vous le demande, ne signez pas.
services-sign-what = Ce que vous signez
services-sign-form = Votre signature
services-sign-declare = Ce que vous déclarez
services-sign-agree = J'ai lu ce qui précède et j'accepte que cette demande soit faite.
services-sign-button = Signer
services-sign-name-missing = Saisissez votre nom pour signer.
services-sign-not-agreed = Cochez ce que vous déclarez. Sans cela vous ne pouvez pas signer.
services-sign-not-asked = Cette signature n'est plus attendue.
services-sign-decline = Je ne veux pas signer
services-sign-decline-why = Pourquoi vous ne signez pas
services-sign-decline-hint = La personne qui fait la demande le lit. Si la demande est quand même envoyée plus tard, le service peut le lire aussi.
services-sign-decline-button = Ne pas signer
services-sign-reason-missing = Dites pourquoi vous ne signez pas.
services-sign-over-signed = Vous avez signé
services-sign-over-signed-words = Vous avez signé le { $when }. Vous n'avez plus rien à faire. La personne qui a fait la demande peut vous dire où elle en est.
services-sign-over-declined = Vous n'avez pas signé
services-sign-over-declined-words = Vous avez dit le { $when } que vous ne signez pas, et la personne qui a fait la demande sait pourquoi.
services-sign-over = Il n'y a rien à signer
services-sign-over-words = La demande a été reprise, ou son délai est passé. Si elle est envoyée de nouveau, vous recevrez un autre courriel.

services-sign-entry-signed = Signée par l'une des personnes qui signent aussi
services-sign-entry-declined = L'une des personnes sollicitées ne signe pas

services-sign-mail-subject = Merci de signer : { $service }
services-sign-mail-again-subject = Rappel : merci de signer : { $service }
services-sign-mail = Quelqu'un demande « { $service } » à { $town } et vous a désigné comme l'une des personnes qui doivent signer.

    Lisez la demande ici, et signez-la ou dites que vous ne le voulez pas, jusqu'au { $day } :
    { $url }

    Ce lien est pour vous seul. Ne le transmettez pas. Si vous ne connaissez pas cette demande, vous pouvez ignorer ce courriel.

    { $town }
services-sign-mail-declined-subject = { $reference } : quelqu'un ne signe pas
services-sign-mail-declined = L'une des personnes qui doivent signer votre demande « { $service } » ({ $reference }) ne le veut pas.

    Lisez pourquoi, puis changez la demande ou adressez-vous à quelqu'un d'autre :
    { $url }

    { $town }

services-sign-held = Qui signe une demande en plus de la personne qui la fait
services-sign-held-why = Pour pouvoir demander la signature par courriel et savoir qui a signé. C'est scellé avec la clé propre de la personne qui demande, et détruit avec elle.
action-sign-application = Signer une demande qui désigne le signataire
action-decline-signature = Refuser de signer une demande
action-remind-signatory = Solliciter de nouveau ceux qui doivent signer
action-take-back-application = Reprendre une demande avant qu'elle soit signée
action-take-known = Reprendre ce qu'on a déjà dit

services-sign-uploads-too-many = Trop de fichiers ont été envoyés pendant la dernière heure. Attendez une heure, puis ajoutez ce fichier de nouveau.
services-sign-late-title = Envoyez ceci encore une fois
services-sign-late-staff = La page est restée ouverte longtemps et rien n'a été fait. Rien de ce que vous avez écrit n'est perdu : relisez-le et envoyez-le encore une fois.
services-sign-late-out = Votre session est terminée.
services-sign-late-in = Connectez-vous d'abord, dans un nouvel onglet
services-sign-late-button = Envoyer encore une fois

event-application-signed = Une personne qui doit signer une demande l’a signée
event-application-taken-back = Une demande a été reprise avant que tout le monde ait signé
event-document-kept = Le programme d’un partenaire a envoyé un document
event-known-taken = Quelqu’un a repris ce qu’il avait déjà indiqué
event-signatory-reminded = Une personne qui doit signer a reçu un rappel
event-signatory-replaced = La signature est demandée à une autre adresse
event-signature-declined = Quelqu’un ne signe pas une demande
event-signatures-asked = D’autres personnes ont été invitées à signer une demande
policy-services-signatories-sign = Toute personne qu’une demande désigne comme signataire, reconnue par son propre lien, la signe ou refuse
policy-services-applicants-wait-for-signatures = La personne qui a fait la demande, reconnue par son lien, relance celles qui doivent signer, les sollicite à une autre adresse et reprend la demande
policy-services-residents-take-over-what-they-told = Une personne résidente connectée reprend ce qu’elle a déjà indiqué dans une demande dont elle a le lien
job-kind-services-ask-to-sign = Inviter quelqu’un à signer une demande
