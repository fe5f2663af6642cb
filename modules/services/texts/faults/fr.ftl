# Ce qui ne va pas dans une réponse, et comment le corriger.

forms-missing = Répondez à cette question.
forms-text-too-long = Ce texte a { $length } caractères. Raccourcissez-le à { $max } au plus.

forms-nothing-chosen = Choisissez une réponse.
forms-no-such-choice = Cette réponse n’est pas proposée ici. Choisissez l’une de celles qui le sont.
forms-choice-excludes-others = L’une des réponses choisies exclut toutes les autres. Choisissez-la seule, ou retirez-la.
forms-too-few-chosen = { $min ->
    [one] Choisissez au moins { $min } réponse.
   *[other] Choisissez au moins { $min } réponses.
}
forms-too-many-chosen = { $max ->
    [one] Choisissez { $max } réponse seulement.
   *[other] Choisissez { $max } réponses au plus.
}

forms-not-a-date = Cette date n’existe pas. Écrivez le jour, le mois et l’année, comme 27 3 2026.
forms-date-lacks-part = { $part ->
    [day] Écrivez aussi le jour.
    [month] Écrivez aussi le mois.
    [year] Écrivez aussi l’année.
   *[other] Écrivez la date entière : jour, mois et année.
}
forms-date-year-of-four-digits = Écrivez l’année en quatre chiffres, comme 1984.
forms-date-in-the-past = Cette date est passée. Écrivez { $earliest } (aujourd’hui) ou une date ultérieure.
forms-date-in-the-future = Cette date est à venir. Écrivez { $latest } (aujourd’hui) ou une date antérieure.
forms-date-too-early = Cette date vient trop tôt. Écrivez { $earliest } ou une date ultérieure.
forms-date-too-late = Cette date vient trop tard. Écrivez { $latest } ou une date antérieure.
forms-not-a-time = Écrivez une heure de la journée, comme 14:30.
forms-time-too-early = Cette heure vient trop tôt. Écrivez { $earliest } ou une heure ultérieure.
forms-time-too-late = Cette heure vient trop tard. Écrivez { $latest } ou une heure antérieure.

forms-not-a-number = Écrivez un nombre en chiffres, comme 12.
forms-number-not-whole = Écrivez un nombre entier, comme 12.
forms-number-too-many-decimals = { $decimals ->
    [one] Écrivez un nombre avec { $decimals } chiffre au plus après la virgule.
   *[other] Écrivez un nombre avec { $decimals } chiffres au plus après la virgule.
}
forms-number-too-small = C’est trop peu. Écrivez { $min } ou plus.
forms-number-too-great = C’est trop. Écrivez { $max } ou moins.

forms-address-lacks-street = Écrivez la rue et le numéro.
forms-address-lacks-town = Écrivez la commune.
forms-address-lacks-postcode = Écrivez le code postal.
forms-not-a-postcode = Un code postal de ce pays ne s’écrit pas ainsi. Vérifiez ses lettres et ses chiffres.
forms-not-an-email = Écrivez une adresse électronique au bon format, comme nom@example.com.
forms-not-a-phone = Écrivez un numéro de téléphone, comme 01 99 00 00 00 ou +33 1 99 00 00 00.
forms-phone-without-country = Écrivez le numéro de téléphone avec l’indicatif du pays, comme +33 1 99 00 00 00.
forms-no-place = Dites où se trouve le lieu.
forms-not-a-place = Écrivez la latitude et la longitude en degrés, comme 40,4168 et -3,7038.
forms-place-outside = Ce lieu est en dehors de la zone desservie. Choisissez-en un à l’intérieur.

forms-no-file = Ajoutez un fichier.
forms-file-empty = « { $file } » est vide. Choisissez un fichier qui contient quelque chose.
forms-file-too-large = « { $file } » dépasse { $max } octets. Choisissez un fichier plus petit.
forms-file-of-wrong-kind = { $kinds ->
    [pdf] « { $file } » n’est pas un PDF. Choisissez un fichier PDF.
    [picture] « { $file } » n’est pas une image. Choisissez un fichier JPEG, PNG, WebP, GIF, HEIC ou TIFF.
    [document] « { $file } » n’est pas un document texte. Choisissez un fichier Word, OpenDocument, RTF ou texte brut.
    [spreadsheet] « { $file } » n’est pas un classeur. Choisissez un fichier Excel, OpenDocument ou CSV.
    [sound] « { $file } » n’est pas un enregistrement sonore. Choisissez un fichier MP3, M4A, Ogg, WAV ou WebM.
    [film] « { $file } » n’est pas une vidéo. Choisissez un fichier MP4, MOV, WebM ou Ogg.
   *[other] « { $file } » n’est pas d’un type accepté ici. Choisissez un autre type de fichier.
}
forms-too-many-files = { $max ->
    [one] Ajoutez { $max } fichier seulement.
   *[other] Ajoutez { $max } fichiers au plus.
}

forms-not-an-identity-number = { $scheme ->
    [es_dni_nie] Vérifiez le DNI ou le NIE : un chiffre ou une lettre est faux ou manque.
    [fr_nir] Vérifiez le numéro de sécurité sociale (NIR) : un chiffre est faux ou manque. Il en a 15 avec sa clé.
    [pl_pesel] Vérifiez le numéro PESEL : un chiffre est faux ou manque.
    [nl_bsn] Vérifiez le numéro de service citoyen (BSN) : un chiffre est faux ou manque.
    [be_nn] Vérifiez le numéro de registre national belge : un chiffre est faux ou manque.
    [it_codice_fiscale] Vérifiez le codice fiscale : une lettre ou un chiffre est faux ou manque.
    [de_steuer_id] Vérifiez le numéro fiscal allemand (Steuer-ID) : un chiffre est faux ou manque.
    [pt_nif] Vérifiez le NIF : un chiffre est faux ou manque.
    [se_personnummer] Vérifiez le personnummer suédois : un chiffre est faux ou manque.
    [fi_hetu] Vérifiez le henkilötunnus finlandais : un chiffre ou une lettre est faux ou manque.
    [br_cpf] Vérifiez le CPF : un chiffre est faux ou manque.
    [in_aadhaar] Vérifiez le numéro Aadhaar : un chiffre est faux ou manque.
    [gb_nhs] Vérifiez le numéro NHS : un chiffre est faux ou manque.
   *[other] Vérifiez le numéro : un chiffre ou une lettre est faux ou manque.
}
forms-iban-without-country = Écrivez un IBAN entier. Il commence par les deux lettres d’un pays, comme ES ou FR.
forms-iban-of-another-country = Écrivez un IBAN qui commence par les lettres d’un pays accepté : { $countries }.
forms-iban-of-wrong-length = Un IBAN qui commence par { $country } a { $length } caractères. Vérifiez s’il en manque ou s’il y en a trop.
forms-iban-mistyped = Vérifiez l’IBAN : un chiffre ou une lettre est faux, ou deux sont inversés.
forms-not-a-plate = Vérifiez l’immatriculation. Écrivez-la comme elle figure sur la plaque.

forms-not-agreed = Confirmez cette phrase, sinon vous ne pouvez pas continuer.
forms-not-signed = Signez : écrivez votre nom.
forms-not-a-signature = Le dessin n’a pas pu être lu. Signez de nouveau, ou écrivez votre nom.

forms-too-few-items = Cette page n’est pas terminée. Revenez-y et ajoutez ce qu’elle demande ({ $min } ou plus).
forms-too-many-items = Cette page a trop d’entrées. Revenez-y et laissez-en { $max } au plus.

forms-not-answers = Ces réponses ne peuvent pas être lues ici. Envoyez un objet de questions et de réponses, ou une liste de tels objets pour une page posée plusieurs fois.
forms-not-an-answer = Cette valeur ne convient pas à une question de type « { $type } ». Envoyez-en une que le schéma du formulaire admet.
forms-unknown-page = Ce formulaire n’a pas cette page. Retirez-la, ou corrigez son nom.
forms-unknown-question = Cette page n’a pas cette question. Retirez-la, ou corrigez son nom.
