# Se connecter.
identity-sign-in-title = Se connecter
identity-sign-in-button = Se connecter
identity-sign-in-as-another = Vous êtes connecté en tant qu’habitant. Si vous vous connectez en tant que membre du personnel, vous serez déconnecté en tant qu’habitant.
identity-sign-in-wrong = Le nom ou le mot de passe n’est pas correct. Vérifiez les deux, puis réessayez.
identity-sign-in-forgotten = J’ai oublié mon mot de passe
identity-sign-in-forgotten-text = Demandez à un administrateur de vous envoyer un lien. Il vous permettra de choisir un nouveau mot de passe.
identity-sign-in-residents-title = Si vous êtes un habitant
identity-sign-in-residents = Vous n’avez pas besoin de compte. Pour voir ce que vous nous avez envoyé,
identity-sign-in-residents-link = recevez un lien par e-mail
identity-sign-in-first = Connectez-vous d’abord pour faire cela.
identity-too-many-tries = { $minutes ->
    [one] Il y a eu trop de tentatives. Attendez { $minutes } minute, puis réessayez.
   *[other] Il y a eu trop de tentatives. Attendez { $minutes } minutes, puis réessayez.
}
identity-continue = Continuer

# La deuxième étape.
identity-code-title = Saisissez votre code
identity-code-text = Ouvrez sur votre téléphone l’application qui affiche des codes, et saisissez celui de ce site.
identity-code-lost = Je ne peux pas obtenir de code
identity-code-lost-text = Saisissez à la place l’un de vos codes de secours. S’il ne vous en reste aucun, demandez l’aide d’un administrateur.
identity-code-missing = Saisissez le code
identity-code-wrong = Ce code n’est pas correct. Un code dure une demi-minute et ne sert qu’une fois : attendez le suivant et réessayez.
identity-step-gone = Trop de temps a passé. Recommencez.

# Clés d’accès.
identity-passkey-sign-in-button = Se connecter avec une clé d’accès
identity-passkey-waiting = Suivez les indications de votre appareil.
identity-passkey-failed = Votre appareil ne nous a pas donné de clé d’accès. Réessayez, ou connectez-vous avec votre mot de passe.
identity-passkey-refused = Cette clé d’accès n’a pas été acceptée. Réessayez, ou connectez-vous avec votre mot de passe.
identity-passkey-known = Cette clé d’accès est déjà utilisée.
identity-passkeys-title = Clés d’accès
identity-passkeys-text = Une clé d’accès vous permet de vous connecter avec votre empreinte, votre visage ou le code de votre appareil. Vous n’avez besoin ni de mot de passe ni de code, et personne ne peut vous la soutirer par la ruse.
identity-passkeys-not-here = Les clés d’accès ne peuvent pas être utilisées à cette adresse : le site doit être ouvert par https.
identity-passkey-name = Nom de la clé d’accès
identity-passkey-name-hint = Pour distinguer vos appareils, par exemple « Portable du travail »
identity-passkey-name-missing = Saisissez un nom de 60 caractères au plus pour la clé d’accès
identity-passkey-add = Ajouter une clé d’accès
identity-passkey-add-failed = La clé d’accès n’a pas été ajoutée. Vérifiez le nom et votre mot de passe, puis réessayez.
identity-passkey-needs-script = Pour ajouter une clé d’accès, votre navigateur a besoin de JavaScript.
identity-passkey-is-added = La clé d’accès a été ajoutée. Vous pouvez désormais vous connecter avec elle.
identity-passkey-is-removed = La clé d’accès a été supprimée.
identity-passkey-added = Ajoutée
identity-passkey-used = Dernière utilisation
identity-passkey-unused = Pas encore utilisée
identity-passkey-remove-title = Supprimer la clé d’accès « { $name } »
identity-passkey-remove-text = Vous ne pourrez plus vous connecter avec elle. Vous pouvez aussi l’effacer sur l’appareil lui-même.
identity-passkey-remove-button = Supprimer la clé d’accès
identity-remove = Supprimer

# Le lien d’un habitant.
identity-link-title = Recevoir un lien par e-mail
identity-link-text = Saisissez l’adresse e-mail que vous nous avez donnée lors d’un envoi. Nous vous enverrons un lien qui montre tout ce que vous avez envoyé. Vous n’avez pas besoin de mot de passe.
identity-link-newcomer = Saisissez votre adresse e-mail. Nous vous enverrons un lien qui la confirme. Vous n’avez pas besoin de mot de passe.
identity-link-hint = Elle ne sert qu’à vous envoyer le lien
identity-link-button = M’envoyer le lien
identity-link-staff = Si vous travaillez ici,
identity-link-staff-link = connectez-vous avec votre mot de passe ou votre clé d’accès
identity-link-sent-title = Consultez vos e-mails
identity-link-sent-text = { $hours ->
    [one] Si nous connaissons cette adresse, un lien y est en route. Il ne sert qu’une fois, pendant { $hours } heure.
   *[other] Si nous connaissons cette adresse, un lien y est en route. Il ne sert qu’une fois, pendant { $hours } heures.
}
identity-link-sent-nothing = Rien reçu après quelques minutes ? Regardez dans les courriers indésirables. S’il n’y a rien là non plus, vous nous avez peut-être donné une autre adresse.
identity-link-again = Demander un autre lien
identity-link-gone-title = Ce lien ne fonctionne plus
identity-link-gone = Il a déjà été utilisé ou il est trop ancien. Demandez-en un nouveau.
identity-follow-title = Voir ce que vous avez envoyé
identity-follow-text = Votre lien est valable. Continuez dans ce navigateur pour voir ce que vous nous avez envoyé. Ensuite, le lien ne pourra plus être utilisé.
identity-follow-newcomer-title = Confirmez votre adresse
identity-follow-newcomer = Votre lien est bon. Continuez dans ce navigateur : votre adresse sera confirmée et gardée dans le coffre, où vous pouvez la faire effacer.
identity-link-sent-newcomer = Un lien est en route vers cette adresse. Il ne sert qu’une fois, pendant { $hours } heures.

# Choisir un mot de passe par un lien.
identity-password-link-title = Choisissez un mot de passe
identity-password-link-gone = Il a déjà été utilisé ou il est trop ancien. Demandez à un administrateur de vous en envoyer un nouveau.
identity-password-set = Votre mot de passe est enregistré. Connectez-vous maintenant avec lui.
identity-password-button = Enregistrer le mot de passe
identity-field-new-password = Nouveau mot de passe
identity-new-password-hint = Au moins { $shortest } caractères. Trois ou quatre mots à la suite sont faciles à retenir et difficiles à deviner.
identity-password-too-short = Choisissez un mot de passe d’au moins { $shortest } caractères
identity-password-too-long = Choisissez un mot de passe plus court
identity-password-too-simple = Choisissez un mot de passe plus difficile à deviner
identity-password-wrong = Ce n’est pas votre mot de passe. Réessayez.

# Se déconnecter.
identity-sign-out-title = Se déconnecter
identity-sign-out-text = Vous serez déconnecté dans ce navigateur.
identity-sign-out-button = Se déconnecter
identity-stay-signed-in = Rester connecté
identity-signed-out = Vous êtes déconnecté.

# Le compte.
identity-account-title = Votre compte
identity-account-facts-text = Si quelque chose n’est pas correct, demandez à un administrateur de le modifier.
identity-account-sign-in-title = Comment vous vous connectez
identity-warning = Attention
identity-advice-second-factor = En tant qu’administrateur, vous décidez de ce que les autres peuvent faire ici. Protégez votre compte : ajoutez une clé d’accès ou activez les codes d’une application.
identity-advice-recovery-codes = Il ne vous reste aucun code de secours. Créez-en de nouveaux avant d’en avoir besoin.
identity-change = Modifier
identity-on = Activé
identity-off = Désactivé
identity-password-hidden = Vous seul le connaissez
identity-codes = Codes d’une application
identity-recovery-codes-left = { $count ->
    [0] Il ne reste aucun code de secours
    [one] Il reste { $count } code de secours
   *[other] Il reste { $count } codes de secours
}
identity-field-current-password = Votre mot de passe actuel
identity-current-password-hint = Pour nous assurer que c’est bien vous
identity-password-change-title = Changer votre mot de passe
identity-password-change-text = Vous serez déconnecté partout ailleurs.
identity-password-changed = Votre mot de passe a été changé et vous avez été déconnecté partout ailleurs.

# Codes d’une application.
identity-second-factor-title = Codes d’une application
identity-second-factor-text = Avec une application sur votre téléphone qui affiche un nouveau code toutes les trente secondes, personne ne peut se connecter avec votre seul mot de passe.
identity-second-factor-step-app = Installez sur votre téléphone une application pour de tels codes, si vous n’en avez pas encore.
identity-second-factor-step-scan = Dans l’application, scannez cette image :
identity-second-factor-step-type = Si vous ne pouvez pas la scanner, saisissez cette clé dans l’application :
identity-second-factor-step-code = Ci-dessous, saisissez le code que l’application affiche maintenant.
identity-qr-label = Image avec la clé pour votre application
identity-field-code-from-app = Code de l’application
identity-second-factor-button = Activer
identity-second-factor-is-on = Un code de votre application vous est demandé lorsque vous vous connectez avec votre mot de passe.
identity-second-factor-remove = Désactiver les codes d’une application
identity-second-factor-remove-text = Votre mot de passe suffira de nouveau pour vous connecter. Vos codes de secours ne fonctionneront plus.
identity-second-factor-remove-button = Désactiver
identity-second-factor-is-removed = Les codes d’une application sont désactivés.
identity-no-second-factor = Les codes d’une application ne sont pas activés.
identity-recovery-codes-title = Vos codes de secours
identity-recovery-codes-text = Si vous perdez votre téléphone, connectez-vous avec l’un de ceux-ci à la place d’un code. Chacun ne sert qu’une fois. Imprimez-les ou notez-les, et gardez-les en lieu sûr.
identity-recovery-codes-once = Vous ne les reverrez pas.
identity-recovery-codes-kept = Je les ai notés
identity-recovery-codes-renew = Créer de nouveaux codes de secours
identity-recovery-codes-renew-text = Les anciens codes de secours ne fonctionneront plus.

# Sessions.
identity-sessions-title = Où vous êtes connecté
identity-sessions-text = Si vous ne reconnaissez pas l’une de ces sessions, déconnectez-la et changez votre mot de passe.
identity-session-browser = Navigateur
identity-session-name = { $browser } sur { $system }
identity-session-nameless = Un navigateur sans nom
identity-session-here = Ce navigateur
identity-session-since = Connecté
identity-session-until = Fin
identity-session-end = Déconnexion
identity-session-end-button = Déconnecter
identity-session-ended = Ce navigateur a été déconnecté.

# Personnes.
identity-people-title = Personnes
identity-people-text = Nom
identity-people-filter = Choisir qui afficher
identity-people-show-left = Afficher les personnes parties
identity-people-apply = Afficher
identity-people-count = { $count ->
    [one] { $count } personne
   *[other] { $count } personnes
}
identity-people-add = Ajouter une personne
identity-people-add-text = Elle recevra un e-mail avec un lien pour choisir elle-même son mot de passe.
identity-people-add-button = Ajouter et envoyer le lien
identity-staff-added = { $name } a été ajouté et un lien est en route.
identity-staff-changed = Les modifications ont été enregistrées.
identity-save = Enregistrer
identity-cancel = Annuler
identity-protection = Protection
identity-two-factors = Deux facteurs
identity-password-alone = Mot de passe seul
identity-no-password-yet = Pas encore de mot de passe
identity-has-left = Ne travaille plus ici
identity-works-here = Travaille ici
identity-works-here-hint = Si vous décochez cette case, la personne est aussitôt déconnectée et ne peut plus se connecter. Son travail passé est conservé.
identity-field-name = Nom
identity-field-username = Nom d’utilisateur
identity-field-email = Adresse e-mail
identity-field-email-or-username = Adresse e-mail ou nom d’utilisateur
identity-field-password = Mot de passe
identity-field-code = Code
identity-field-roles = Rôles
identity-field-agency = Organisme
identity-field-teams = Équipes
identity-field-active = Situation
identity-name-hint = Tel que les collègues doivent le voir
identity-username-hint = Lettres, chiffres, points, tirets et tirets bas, par exemple a.ruiz
identity-email-hint = Le lien est envoyé à cette adresse. Elle permet aussi de se connecter.
identity-email-change-hint = Laissez vide pour garder l’adresse que nous avons
identity-teams-hint = La personne voit les signalements de ces équipes
identity-name-missing = Saisissez un nom de 100 caractères au plus
identity-username-form = Saisissez un nom d’utilisateur de 2 à 60 lettres, chiffres, points, tirets ou tirets bas
identity-email-taken = Quelqu’un qui travaille ici a déjà cette adresse
identity-roles-missing = Choisissez au moins un rôle
identity-roles-unknown = Choisissez parmi les rôles de la liste
identity-agency-unknown = Choisissez un organisme de la liste
identity-teams-unknown = Choisissez des équipes de la liste
identity-not-yourself = Vous ne pouvez pas mettre fin à votre propre accès. Demandez-le à un autre administrateur.
identity-not-your-own-role = Vous ne pouvez pas renoncer à votre propre rôle d’administrateur. Demandez-le à un autre administrateur.
identity-not-your-own-factors = Désactivez vos propres codes et clés d’accès sur la page de votre compte.
identity-role-administrator = Administrateur
identity-role-administrator-hint = Peut tout faire et décide qui travaille ici
identity-role-manager = Responsable
identity-role-manager-hint = Définit catégories, secteurs, équipes et textes, et voit tous les chiffres
identity-role-caseworker = Agent
identity-role-caseworker-hint = Traite les signalements de ses équipes
identity-role-analyst = Analyste
identity-role-analyst-hint = Lit tout sauf les données personnelles
identity-role-auditor = Auditeur
identity-role-auditor-hint = Lit tout, y compris le registre de qui a fait quoi, et ne modifie rien

# Aider à se connecter.
identity-help-link = Aider cette personne à se connecter, ou la déconnecter
identity-help-title = Aider { $name } à se connecter
identity-help-password-title = Nouveau mot de passe
identity-help-password-text = { $hours ->
    [one] Nous lui envoyons un lien pour choisir un nouveau mot de passe. Il ne sert qu’une fois, pendant { $hours } heure. L’ancien mot de passe reste valable jusqu’à ce choix.
   *[other] Nous lui envoyons un lien pour choisir un nouveau mot de passe. Il ne sert qu’une fois, pendant { $hours } heures. L’ancien mot de passe reste valable jusqu’à ce choix.
}
identity-help-password-button = Envoyer le lien
identity-help-password-done = Le lien est en route.
identity-help-sessions-title = Déconnecter cette personne
identity-help-sessions-text = Elle est aussitôt déconnectée partout et peut se reconnecter. Faites-le lorsqu’un appareil a été perdu.
identity-help-sessions-button = Déconnecter partout
identity-help-sessions-done = Cette personne est déconnectée partout.
identity-help-factors-title = Téléphone ou clé d’accès perdus
identity-help-factors-text = Ceci supprime ses codes, ses codes de secours et ses clés d’accès, et la déconnecte. Jusqu’à ce qu’elle configure autre chose, son mot de passe suffira pour se connecter. Assurez-vous que c’est bien elle qui vous le demande.
identity-help-factors-button = Supprimer les codes et les clés d’accès
identity-help-factors-done = Les codes et les clés d’accès de cette personne ont été supprimés.

# E-mails.
identity-mail-link-subject = Votre lien vers ce que vous avez envoyé à { $town }
identity-mail-newcomer =
    Bonjour,

    suivez ce lien pour confirmer votre adresse à { $town } :

    { $url }

    Il ne sert qu’une fois, pendant { $hours } heures.

    Si vous n’avez pas demandé ce lien, vous pouvez ignorer cet e-mail. Nous ne gardons rien de votre adresse.

    { $town }
identity-mail-link =
    Bonjour,

    suivez ce lien pour voir ce que vous avez envoyé à { $town } :

    { $url }

    { $hours ->
        [one] Il ne sert qu’une fois, pendant { $hours } heure.
       *[other] Il ne sert qu’une fois, pendant { $hours } heures.
    }

    Si vous n’avez pas demandé ce lien, vous pouvez ignorer cet e-mail. Sans lui, personne ne peut rien voir.

    { $town }
identity-mail-password-link-subject = Choisissez votre mot de passe pour { $town }
identity-mail-password-link =
    Bonjour { $name },

    suivez ce lien pour choisir votre mot de passe pour { $town } :

    { $url }

    { $hours ->
        [one] Il ne sert qu’une fois, pendant { $hours } heure.
       *[other] Il ne sert qu’une fois, pendant { $hours } heures.
    }

    Connectez-vous ensuite avec cette adresse e-mail ou avec votre nom d’utilisateur : { $username }

    { $town }
identity-mail-notice-subject = Votre compte à { $town } a été modifié
identity-mail-notice =
    Bonjour { $name },

    { $what }
    { $when }

    Si c’était vous, vous n’avez rien à faire.

    Si ce n’était pas vous, prévenez tout de suite un administrateur. Votre compte :
    { $url }

    { $town }
identity-notice-password-changed = Votre mot de passe a été changé.
identity-notice-passkey-added = Une clé d’accès a été ajoutée à votre compte.
identity-notice-passkey-removed = Une clé d’accès a été supprimée de votre compte.
identity-notice-second-factor-set-up = Les codes d’une application ont été activés pour votre compte.
identity-notice-second-factor-removed = Les codes d’une application ont été désactivés pour votre compte.
identity-notice-second-factors-cleared = Un administrateur a supprimé tous les codes et toutes les clés d’accès de votre compte.
identity-notice-recovery-code-used = Quelqu’un s’est connecté à votre compte avec un code de secours.
identity-notice-recovery-codes-renewed = De nouveaux codes de secours ont été créés pour votre compte.

# Ce qui est conservé sur les personnes.
identity-held-email = L’adresse e-mail des personnes qui travaillent ici
identity-held-email-why = Pour les connecter, et pour les prévenir lorsque quelqu’un modifie leur façon de se connecter
identity-held-name = Le nom des personnes qui travaillent ici
identity-held-name-why = Pour que les collègues sachent qui a fait quoi
identity-held-username = Le nom d’utilisateur des personnes qui travaillent ici
identity-held-username-why = Pour les connecter
identity-held-browser = Le nom du navigateur avec lequel quelqu’un est connecté
identity-held-browser-why = Pour que chacun reconnaisse où il est connecté
identity-held-passkey-name = Les noms que les personnes donnent à leurs clés d’accès
identity-held-passkey-name-why = Pour qu’elles distinguent leurs appareils

# Ce que le registre dit qu’il s’est passé : une clé par genre d’événement.
event-signed-in = Quelqu’un s’est connecté
event-signed-out = Quelqu’un s’est déconnecté
event-session-revoked = Une session a été fermée
event-sessions-ended = Toutes les sessions de quelqu’un ont été fermées
event-link-asked-for = Un lien par courriel a été demandé
event-link-followed = Un lien reçu par courriel a été utilisé
event-address-confirmed = Une adresse e-mail a été confirmée
event-staff-added = Un agent a été ajouté
event-staff-changed = La fiche d’un agent a été modifiée
event-password-link-sent = Un lien pour un nouveau mot de passe a été envoyé
event-password-set = Un mot de passe a été défini
event-second-factor-set-up = Les codes d’une application ont été activés
event-second-factor-removed = Les codes d’une application ont été désactivés
event-second-factors-cleared = Un administrateur a retiré les codes et les clés d’accès de quelqu’un
event-recovery-codes-renewed = De nouveaux codes de secours ont été créés
event-passkey-begun = Quelqu’un a commencé à ajouter une clé d’accès
event-passkey-added = Une clé d’accès a été ajoutée
event-passkey-removed = Une clé d’accès a été supprimée
event-passkey-sign-in-begun = Quelqu’un a commencé à se connecter avec une clé d’accès

# Pourquoi quelqu’un peut faire quelque chose : une clé par règle.
policy-identity-administrators-keep-staff = Les administrateurs ajoutent des agents, changent ce qu’ils peuvent faire et les aident quand ils ne peuvent pas se connecter
policy-identity-staff-see-staff = Quiconque travaille ici voit qui d’autre y travaille, et dans quel rôle
policy-identity-staff-keep-their-own-account = Chacun gère son propre mot de passe, ses codes et ses clés d’accès, et ceux de personne d’autre

# Ce qui est fait après les changements : une clé par genre de tâche et par suiveur du registre.
job-kind-identity-send-link = Envoyer son lien à un habitant
job-kind-identity-send-password-link = Envoyer à un agent le lien pour un nouveau mot de passe
job-kind-identity-tell-staff = Prévenir un agent d’un changement dans son compte

action-add-staff = Ajouter un membre du personnel
action-change-staff = Modifier un membre du personnel, son rôle et ses équipes
action-send-password-link = Envoyer à un membre du personnel un lien pour choisir un mot de passe
action-end-sessions = Déconnecter quelqu’un partout
action-clear-second-factors = Retirer les codes et les clés d’accès de quelqu’un
action-set-password = Définir un mot de passe en ligne de commande
action-see-staff = Voir qui travaille ici
action-keep-own-account = Gérer son propre compte
resource-staff-file = Un membre du personnel
identity-sign-out-unsent = Vous avez coché des points ou pris des photos d’une inspection qui ne sont pas encore envoyés. La déconnexion les efface de cet appareil.

# That somebody lives here: as they see it, as the office does, and what the record says of it.
identity-residence-title = Confirmer que vous habitez ici
identity-residence-why = Certaines décisions sont réservées aux personnes qui habitent ici. Pour celles-ci, nous devons savoir que c’est votre cas. Chaque personne compte une fois.
identity-residence-how-title = Comment faire
identity-residence-how-code = Obtenez un code sur cette page et notez-le.
identity-residence-how-office = Venez à notre bureau dans les 30 jours. Apportez le code et un document qui montre qui vous êtes et où vous habitez.
identity-residence-how-done = Nous regardons votre document et confirmons tout de suite. C’est valable deux ans.
identity-residence-ask = Obtenir un code
identity-residence-ask-again = Obtenir un nouveau code
identity-residence-asked = Vous avez un code utilisable jusqu’au { $day }. Si vous l’avez perdu, obtenez-en un nouveau : l’ancien ne fonctionnera plus.
identity-residence-kept-title = Ce que nous conservons
identity-residence-kept = Nous conservons le fait que vous habitez ici, depuis quand et jusqu’à quand, le type de document montré et un code tiré de votre nom et de votre date de naissance, pour que personne ne soit compté deux fois. Nous ne conservons ni adresse, ni numéro, ni copie de votre document.
identity-residence-confirmed = Il est confirmé que vous habitez ici.
identity-residence-field-way = Comment cela a été confirmé
identity-residence-way-office = À notre bureau, avec un document
identity-residence-field-since = Confirmé le
identity-residence-field-until = Valable jusqu’au
identity-residence-end-title = Si vous déménagez
identity-residence-end-text = Vous pouvez faire supprimer cela à tout moment. Vous ne pourrez alors plus participer à ce qui est réservé aux habitants, jusqu’à une nouvelle confirmation.
identity-residence-end = Supprimer
identity-residence-ended = C’est supprimé. Nous ne conservons plus que vous habitez ici.
identity-residence-code-text = Voici votre code. Notez-le maintenant : il n’est affiché qu’une fois.
identity-residence-code-next = Apportez-le à notre bureau dans les 30 jours, avec un document qui montre qui vous êtes et où vous habitez.
identity-residence-code-done = Je l’ai noté
identity-residence-already = Il est déjà confirmé que vous habitez ici.
identity-residence-none = Rien n’est conservé sur l’endroit où vous habitez.
identity-residence-office-title = Confirmer que quelqu’un habite ici
identity-residence-office-text = Demandez le code de son compte et un document qui montre qui est cette personne et où elle habite. Le nom et la date de naissance ne sont pas conservés : seulement un code qui en est tiré.
identity-residence-field-code = Son code
identity-residence-code-hint = Par exemple 7k2m-9xq4-c0tn
identity-residence-field-name = Nom complet
identity-residence-name-hint = Tous les noms et prénoms, comme sur le document
identity-residence-field-born = Date de naissance
identity-residence-day = Jour
identity-residence-month = Mois
identity-residence-year = Année
identity-residence-field-document = Qu’avez-vous vu ?
identity-residence-document-card = Une carte d’identité avec l’adresse
identity-residence-document-permit = Un titre de séjour avec l’adresse
identity-residence-document-register = Un extrait du registre des habitants et une pièce d’identité
identity-residence-document-bill = Un bail ou une facture avec l’adresse, et une pièce d’identité
identity-residence-field-moves = Cette personne ne peut plus utiliser l’ancienne adresse. Celle-ci perd la confirmation, la nouvelle la reçoit.
identity-residence-office-button = Confirmer
identity-residence-office-done = Il est confirmé que cette personne habite ici. Elle le voit dans son compte.
identity-residence-fault-code = Aucun compte n’a ce code. Vérifiez-le ou demandez un nouveau code de son compte : les codes sont valables 30 jours.
identity-residence-fault-name = Saisissez le nom complet
identity-residence-fault-born = Saisissez une vraie date de naissance, par exemple 27 3 1984
identity-residence-fault-document = Indiquez ce que vous avez vu
identity-residence-fault-moves = Quelqu’un avec ce nom et cette date de naissance a déjà cette confirmation avec une autre adresse. Cochez la case seulement si c’est la même personne.
identity-residence-of-another = Cette adresse est celle d’une autre personne déjà confirmée. Celle-ci doit d’abord la supprimer dans son compte, ou l’autre utilise sa propre adresse.
identity-residence-at-once = Quelqu’un vient de confirmer la même personne. Regardez à nouveau.
identity-held-residence = Le fait que quelqu’un habite ici, sous forme d’un code tiré de son nom et de sa date de naissance
identity-held-residence-why = Pour que les habitants participent à ce qui leur est réservé, chacun une fois
event-residence-code-made = Un habitant a obtenu un code pour le bureau
event-residence-confirmed = Il a été confirmé au bureau que quelqu’un habite ici
event-residence-ended = Un habitant a fait supprimer le fait qu’il habite ici
policy-identity-residents-keep-their-own-residence = Les habitants demandent la confirmation qu’ils habitent ici, et y mettent fin
policy-identity-the-office-confirms-residence = Les agents et responsables de la commune confirment au bureau qui habite ici
action-keep-own-residence = Demander la confirmation qu’ils habitent ici, et y mettre fin
action-confirm-residence = Confirmer au bureau que quelqu’un habite ici
resource-residence-file = Le lieu où quelqu’un habite
