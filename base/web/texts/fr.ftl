# Le cadre de chaque page.
web-skip = Aller au contenu principal
web-title-error = Erreur : { $title }
web-account-links = Votre compte
web-languages = Langue
web-menu = Menu
web-menu-label = Parties de ce site
web-breadcrumbs = Où vous êtes
web-back = Retour
web-notice-title = C’est fait
web-errors-title = Il y a un problème
web-errors-named = { $field } – { $what }
web-footer-label = À propos de ce site
web-footer-software = Ce site fonctionne avec Stoa { $version }, un logiciel libre sous AGPL 3.0.
web-sign-in = Se connecter
web-to-front-page = Aller à la page d’accueil
web-open-form-again = Rouvrir le formulaire

# Nombres et durées.
web-percent = { $value } %
web-size-bytes = { $value } octets
web-size-kilobytes = { $value } ko
web-size-megabytes = { $value } Mo
web-moment = moins d’une minute
web-just-now = à l’instant
web-ago = il y a { $length }
web-in-time = dans { $length }
web-minutes = { $count ->
    [one] { $count } minute
   *[other] { $count } minutes
}
web-hours = { $count ->
    [one] { $count } heure
   *[other] { $count } heures
}
web-days = { $count ->
    [one] { $count } jour
   *[other] { $count } jours
}
web-months = { $count ->
    [one] { $count } mois
   *[other] { $count } mois
}
web-years = { $count ->
    [one] { $count } an
   *[other] { $count } ans
}

# Quand quelque chose ne fonctionne pas.
web-problem-invalid = Quelque chose n’est pas correct
web-problem-invalid-text = Corrigez ceci, puis renvoyez le tout :
web-problem-not-found = Page introuvable
web-problem-not-found-text = Il n’y a pas de page à cette adresse. Si vous l’avez saisie, vérifiez qu’elle est juste. Si vous avez suivi un lien, la page a peut-être été retirée.
web-problem-denied = Vous ne pouvez pas voir ou faire cela
web-problem-conflict = Cela a changé entre-temps
web-problem-busy = Il y a trop de demandes en ce moment
web-problem-busy-text = { $seconds ->
    [one] Rien n’a été enregistré. Attendez { $seconds } seconde, puis réessayez.
   *[other] Rien n’a été enregistré. Attendez { $seconds } secondes, puis réessayez.
}
web-problem-broken = Désolé, quelque chose n’a pas fonctionné de notre côté
web-problem-broken-text = Vous n’y êtes pour rien, et nous en avons pris note. Réessayez plus tard. Si cela se reproduit, indiquez-nous ce numéro :
web-problem-reference = Numéro de référence :
web-problem-contact = Si vous avez besoin d’aide, écrivez à
web-problem-sign-in = Vous devez vous connecter
web-problem-sign-in-text = Seules les personnes connectées peuvent faire cela.
web-problem-unreadable = Nous n’avons pas pu lire ce qui a été envoyé
web-problem-foreign-form = Renvoyez ce formulaire
web-problem-foreign-form-text = Pour votre sécurité, nous n’acceptons que les formulaires ouverts récemment dans ce navigateur. Rien n’a été enregistré. Vous pouvez revenir en arrière dans votre navigateur pour copier ce que vous aviez écrit, puis rouvrir le formulaire.
web-problem-wrong-method = Cette page ne s’utilise pas de cette façon
web-problem-wrong-method-text = L’adresse existe, mais elle n’accepte pas ce type de demande.
web-problem-too-large = C’est trop à la fois
web-problem-too-often = Vous envoyez trop de choses trop vite
web-problem-too-often-text = { $seconds ->
    [one] Attendez { $seconds } seconde, puis réessayez.
   *[other] Attendez { $seconds } secondes, puis réessayez.
}
web-for-staff = Cette page est réservée au personnel.
web-for-residents = Cette page est destinée aux habitants. Déconnectez-vous de votre compte professionnel pour l’utiliser.
web-form-kind = Envoyez ceci comme un formulaire, et non comme un autre type de contenu.
web-form-broken = L’envoi a été interrompu ou endommagé. Réessayez.
web-form-too-large = Ce que vous avez envoyé est trop long. Raccourcissez-le, puis renvoyez-le.
web-field-too-long = L’une de vos réponses est trop longue. Raccourcissez-la, puis renvoyez-la.
web-file-too-large = Un fichier doit faire moins de { $megabytes } Mo.
web-too-many-files = { $count ->
    [one] Vous pouvez envoyer { $count } fichier à la fois.
   *[other] Vous pouvez envoyer jusqu’à { $count } fichiers à la fois.
}
web-not-text = Ce qui a été envoyé contient des caractères qui ne sont pas du texte.
web-fields-misfit = Certaines des valeurs envoyées ne sont pas du type attendu, par exemple un mot à la place d’un nombre.

# Ce que la maison elle-même a à dire.
kernel-denied = Vous n’avez pas la permission de faire cela.
kernel-changed-meanwhile = Quelqu’un d’autre a modifié ceci après que vous l’avez ouvert. Rouvrez-le pour voir ce qui est nouveau, puis faites votre modification.
kernel-job-at-work = Cette tâche est en cours ou déjà terminée. Regardez à nouveau dans un instant.
kernel-email-invalid = Saisissez une adresse e-mail au bon format, comme nom@exemple.com
kernel-username-taken = Quelqu’un se connecte déjà avec ce nom. Choisissez-en un autre.
kernel-photo-too-large = Une photo doit faire moins de 20 Mo
kernel-photo-damaged = Cette photo est endommagée et ne peut pas être ouverte. Choisissez-en une autre
kernel-photo-not-a-picture = Une photo doit être un fichier JPEG, PNG, WebP ou GIF
kernel-photo-too-many-pixels = Cette photo a trop de pixels. Choisissez-en une version plus petite

# La page où l’on choisit sa langue.
web-language-title = Choisissez une langue

# Accessibilité.
web-accessibility-title = Accessibilité
web-accessibility-intro = { $town } souhaite que le plus grand nombre puisse utiliser ce site. Vous pouvez :
web-accessibility-zoom = tout agrandir jusqu’à quatre fois sans que rien ne sorte de l’écran
web-accessibility-keyboard = utiliser chaque page avec le clavier seul
web-accessibility-reader = écouter chaque page avec un lecteur d’écran
web-accessibility-scripts = utiliser chaque formulaire sans JavaScript
web-accessibility-languages = tout lire en anglais, en espagnol, en français et en arabe
web-accessibility-standard-title = La norme que nous suivons
web-accessibility-standard = Les pages sont faites pour respecter les Règles pour l’accessibilité des contenus web (WCAG) 2.2 au niveau AA. Chaque type de page est vérifié automatiquement avant la publication d’une nouvelle version.
web-accessibility-maps-title = Cartes
web-accessibility-maps = Une carte ne peut pas être lue à voix haute. Partout où il y a une carte, vous pouvez saisir une adresse à la place, ou lire une liste qui dit la même chose.
web-accessibility-help-title = Si quelque chose ne fonctionne pas pour vous
web-accessibility-help = Dites-nous de quelle page il s’agit, ce que vous vouliez faire et ce qui s’est passé.

# Vie privée.
web-privacy-title = Vie privée
web-privacy-intro = Cette page dit ce que ce site sait de vous, pourquoi, et ce que vous pouvez y faire.
web-privacy-held-title = Ce que nous conservons
web-privacy-held-none = Ce site ne conserve aucune donnée personnelle.
web-privacy-what = Quoi
web-privacy-why = Pourquoi nous le conservons
web-privacy-kept-title = Comment nous le protégeons
web-privacy-kept = Tout ce qui dit qui vous êtes est chiffré avec une clé qui n’est qu’à vous. Pour vous oublier, nous détruisons cette clé : plus personne ne peut alors le lire, pas même dans nos sauvegardes. Chaque fois qu’un membre du personnel le lit, cela est enregistré avec le motif.
web-privacy-record-title = Le registre public
web-privacy-record = Chaque changement est inscrit dans un registre public que tout le monde peut vérifier. Il dit ce qui s’est passé et quand. Il ne dit jamais qui vous êtes.
web-privacy-cookies-title = Cookies
web-privacy-cookies = Nous n’utilisons que les cookies dont le site a besoin pour fonctionner. Aucun ne vous suit ailleurs. Il n’y a ni publicité ni mesure d’audience.
web-privacy-cookie-name = Nom
web-privacy-cookie-purpose = À quoi il sert
web-privacy-cookie-length = Combien de temps il reste
web-privacy-cookie-session = Vous garde connecté
web-privacy-cookie-visitor = S’assure que les formulaires que vous envoyez sont bien les vôtres
web-privacy-cookie-language = Retient votre langue
web-privacy-cookie-notice = Vous dit une fois que quelque chose a été fait
web-privacy-cookie-paying = Vous ramène à votre demande ou à votre facture quand vous avez payé par carte
web-privacy-rights-title = Vos droits
web-privacy-rights = Vous pouvez nous demander ce que nous conservons sur vous, le faire corriger ou le faire effacer.

# Pour les programmes.
web-api-title = Pour les programmes
web-api-intro = Voici ce que les programmes peuvent faire ici. Là où il faut une clé, c’est indiqué.
web-api-document = La description complète en OpenAPI 3.1 (JSON)
web-api-method = Méthode
web-api-path = Adresse
web-api-what = Ce qu’elle fait
web-api-other = Autres
web-gallery-title = Composants

# A page that is open while something happens to what it shows.
web-live-changed = Cette page a changé depuis que vous l’avez ouverte.
web-live-show = Afficher le changement
web-live-updated = Cette page a été mise à jour.

# Ce que le registre dit qu’il s’est passé : une clé par genre d’événement.
event-demo-town-made = Une partie de la ville de démonstration a été créée

# Pourquoi quelqu’un peut faire quelque chose : une clé par règle.
policy-kernel-house = Le programme le fait de lui-même, sans ordre de personne
