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

# Ce qui ne va pas dans le fichier d’un service, et ce que trouve une importation.

services-file-fault-line = Ligne { $line }, { $place } : { $what }
services-fault-said = { $what }
services-fault-too-long = Il dépasse { $max } octets. Raccourcissez-le.
services-fault-range = Indiquez un nombre entier de { $min } à { $max }.
services-fault-slug = Utilisez de 2 à 60 lettres minuscules, chiffres et traits d’union, en commençant par une lettre.
services-fault-form-slug = Écrivez ici aussi le slug du service.
services-fault-begin-at = Écrivez le chemin d’une page de ce site, comme /pay/bills.
services-fault-pages-elsewhere = On commence sur une autre page, le formulaire ne demande donc rien : écrivez « pages: [] », ou retirez begin_at.
services-fault-large-file = Un fichier peut avoir { $max } octets au plus. Fixez une taille plus petite.
services-fault-signatories = Laissez signer { $most } personnes au plus : fixez max sur la page répétée qui les nomme.
services-fault-no-text = Il n’y a pas de texte en « { $language } ». Écrivez-en un.
services-fault-months = Indiquez un nombre de mois de 1 à 1200. Laissez-le de côté si c’est pour toujours.
services-fault-title-long = Restez sous { $max } lettres : chaque permis le porte.
services-fault-currency = Écrivez les trois lettres d’une monnaie, comme EUR.
services-fault-amount = Indiquez un prix supérieur à zéro, en plus petites unités (centimes). Retirez le tarif si c’est gratuit.
services-fault-too-many = Il y en a trop : { $max } au plus.
services-fault-step-key = Utilisez de 1 à 40 lettres minuscules, chiffres et traits d’union, un autre nom que les autres étapes, et pas « appeal ».
services-fault-step-circle = Ces étapes s’attendent l’une l’autre en rond. Changez ce qui les précède.
services-fault-step-unknown = Il n’y a pas d’étape « { $step } ». Nommez-en une autre.
services-fault-items-none = Dites ce qui est examiné : ajoutez des éléments (items).
services-fault-items-needless = Seuls les contrôles et les inspections ont une liste. Retirez les éléments.
services-fault-item-key = « { $key } » n’est pas un nom propre. Utilisez des minuscules, des chiffres et des traits d’union, chaque nom une fois.
services-fault-approval-first = Placez une approbation après le contrôle qu’elle approuve.
services-fault-letter-unknown = Nommez une des lettres de ce service.
services-fault-letter-needless = Seule une étape du type « letter » en envoie une. Retirez la lettre.
services-fault-tacit-law = Dites sous « law » quelle loi accorde ce que personne ne décide à temps.
services-fault-renewal-months = Seul ce qui prend fin se renouvelle. Indiquez les mois de validité, ou retirez le renouvellement.
services-fault-letter-key = Utilisez des minuscules, des chiffres et des traits d’union, et un autre nom que les autres lettres.
services-fault-letter-twice = Il y a déjà une lettre pour cela. Retirez l’une des deux.
services-fault-field-unknown = Il n’y a pas de champ « { $field } ». Corrigez son nom.
services-fault-only-if = Nommez une question du type choice, et un de ses choix.
services-fault-no-column = Il n’y a pas de colonne « { $column } » dans le registre.
services-fault-column-both = « { $column } » est personnelle et ne peut pas être publique.
services-fault-column-kind = Les fichiers, signatures et sommes ne peuvent pas être des colonnes.
services-fault-column-differs = La colonne « { $column } » contient un autre type de réponse que la question « { $question } ».
services-fault-column-type = Une colonne garde son type. Ajoutez-en une autre.
services-fault-column-moved = Une colonne reste personnelle ou non. Ajoutez-en une autre.
services-fault-column-was-personal = Cette colonne a été personnelle et le reste. Marquez-la comme personnelle, ou donnez une autre clé à la nouvelle colonne.
services-fault-no-register = Il n’y a pas de registre « { $register } ». Créez-le d’abord.
services-fault-no-question = Il n’y a pas de question « { $question } ». Corrigez son nom, ou ajoutez-la.
services-fault-no-input = La réponse à « { $question } » n’est rien qu’un tableau puisse examiner.
services-fault-check-only = « { $question } » n’est demandée que dans la vérification. Le formulaire doit la poser.
services-fault-check-key = Choisissez une autre clé : le formulaire a celle-ci, ou c’est « day ».
services-fault-check-when = La vérification demande tout à la fois. Retirez « when ».
services-fault-fee-too = Indiquez aussi le tarif avec sa monnaie : il vaut quand aucune ligne n’en dit autrement.
services-fault-reason-words = Le motif « { $reason } » n’a pas de texte. Ajoutez-le à « reasons ».
services-fault-first-output = Son premier résultat doit être « { $name } », du type { $type }.
services-fault-other-output = Il ne peut pas donner « { $other } ». Il donne « { $name } » et « reason ».
services-fault-policy = Une seule ligne décide : utilisez la politique UNIQUE, ANY, FIRST ou PRIORITY. Seul un tarif peut être COLLECT, avec une agrégation.
services-fault-no-law = Elle ne nomme aucun article de loi.
services-fault-no-example = Il n’a pas d’exemple pour l’essayer.
services-fault-example-table = Il n’y a pas de tableau « { $table } ».
services-fault-example-day = Dites quel jour (« on ») : le tableau change avec les jours.
services-fault-example-input = Le tableau ne demande pas « { $name } ».
services-fault-example-nothing = Dites ce qui est attendu.
services-fault-example-output = Le tableau n’a pas de résultat « { $name } ».
services-fault-example-differs = { $name } vaut { $got } et non { $expected }.
form-without-language = Le formulaire ne nomme aucune langue. Choisissez-en une.
form-language-malformed = { $language } n’est pas le code d’une langue. Écrivez par exemple en, es ou fr-CA.
form-language-twice = La langue { $language } est nommée deux fois. Retirez-en une.
form-without-pages = Le formulaire n’a pas de page. Ajoutez-en une avec une question.
form-too-many = Il y a trop d’éléments ({ $what ->
    [languages] langues
    [pages] pages
    [questions] questions
    [choices] choix
    [declarations] déclarations
   *[other] { $what }
}) : { $count }, et { $max } sont permis. Divisez le formulaire, ou retirez-en.
form-slug-malformed = Le nom { $slug } ne peut avoir que des minuscules, des chiffres et des traits d’union, 64 au plus, et commence par une lettre.
form-slug-reserved = Une page ne peut pas s’appeler « end » : c’est le mot pour la fin du formulaire.
form-slug-taken = Deux pages s’appellent { $slug }. Donnez un autre nom à l’une.
form-key-malformed = Le nom { $key } ne peut avoir que des lettres, des chiffres, des tirets bas et des traits d’union, 64 au plus.
form-key-taken = Deux questions s’appellent { $key }. Donnez un autre nom à l’une ; les noms sont uniques dans tout le formulaire.
form-choice-taken = Le choix { $choice } figure deux fois. Donnez une autre clé à l’un.
form-declaration-taken = Deux déclarations s’appellent { $key }. Donnez un autre nom à l’une.
form-signatory-taken = Deux signataires s’appellent { $key }. Donnez un autre nom à l’un.
form-page-without-questions = La page ne demande rien. Ajoutez une question, ou retirez la page.
form-without-choices = Il n’y a rien à choisir. Ajoutez deux choix ou plus.
form-page-unknown = Elle mène à la page { $target }, qui n’existe pas. Nommez une page du formulaire, ou « end ».
form-page-unreachable = Personne n’arrive à cette page. Changez où mène une page précédente, ou retirez-la.
form-go-to-unreachable = Un chemin sans condition précède d’autres, qui ne sont jamais examinés. Placez-le en dernier.
form-loop = Ces pages tournent en rond : { $pages }. Faites avancer l’une d’elles au lieu de revenir.
form-question-unknown = Elle dépend de la question { $asked }, qui n’existe pas. Nommez une question du formulaire.
form-question-later = Elle dépend de la question { $asked }, qui n’est pas posée avant. Déplacez cette question plus tôt.
form-value-unknown = Elle compare { $asked } à { $value }, qui n’est pas un de ses choix. Nommez l’un d’eux.
form-value-of-wrong-kind = Elle compare { $asked }, une question du type { $kind }, à { $value }, qu’une telle réponse n’est jamais.
form-not-comparable = Elle demande si { $asked } est plus grand ou plus petit, ce qui ne vaut que pour des nombres, montants, dates et heures.
form-condition-too-deep = Les conditions s’emboîtent sur plus de { $max } niveaux. Écrivez-les plus simplement.
form-condition-empty = Une condition « all », « any » ou « one_of » est vide. Ajoutez quelque chose, ou retirez-la.
form-sum-unknown = Elle additionne { $asked }, qui n’est pas une question. Nommez des questions de nombres et de montants.
form-sum-of-wrong-kind = Elle additionne { $asked }, qui n’est ni un nombre ni un montant dans la même monnaie que le reste.
form-email-unknown = Qui signe est joint par { $asked }, qui n’est pas une question du type email.
form-limits-crossed = Le minimum ({ $min }) dépasse le maximum ({ $max }). Échangez-les.
form-limit-too-great = { $name } vaut { $value }, et le maximum possible est { $max }.
form-limit-too-small = { $name } vaut { $value }, et le minimum sensé est { $min }.
form-country-unknown = { $country } n’est pas le code d’un pays. Écrivez deux majuscules d’ISO 3166-1, comme ES.
form-language-unknown = { $language } n’est pas le code d’une langue. Écrivez des minuscules d’ISO 639, comme es.
form-currency-unknown = { $currency } n’est pas le code d’une monnaie. Écrivez trois majuscules d’ISO 4217, comme EUR.
form-text-missing = Il manque un texte en { $language } ({ $what ->
    [title] titre
    [hint] aide
    [label] question
    [item] nom de chacun
    [text] phrase
    [purpose] but
   *[other] { $what }
}). Écrivez-le.
draft-calculation = Elle est calculée par « { $expression } », qui n’est pas une somme. Calculez-la par une règle, ou laissez-la ; elle a été laissée de côté.
draft-choice-filter = Les choix sont filtrés par « { $expression } ». Tous sont proposés ; divisez la question si c’est trop.
draft-choices-elsewhere = Ses choix sont dans un autre fichier, { $file }. Écrivez-les ici ; d’ici là, elle demande un texte.
draft-choices-missing = La liste de choix « { $list } » n’est pas dans le fichier. Écrivez-les.
draft-condition = La condition « { $expression } » n’a pas pu être reprise. La question est toujours posée ; réécrivez la condition.
draft-constraint = La contrainte « { $expression } » n’a pas pu être reprise. Choisissez un type de question qui la vérifie, ou fixez des limites.
draft-default = Elle avait d’avance la réponse « { $value } », que les formulaires ne suggèrent pas ici.
draft-group-unclosed = Le groupe ne finit pas, ou finit sans commencer. Regardez où il devrait.
draft-include = Il inclut un autre formulaire, { $file }. Importez-le et copiez ses pages.
draft-key = Son nom est devenu { $key }, unique et bien formé ici.
draft-language = La langue « { $language } » n’est pas connue. Ses textes sont sous { $tag } ; écrivez le bon code (BCP 47).
draft-less = Elle est devenue du type { $type }, qui est moins que ne l’était « { $was } ». Voyez si cela suffit.
draft-loop = Elle est posée en boucle sur la liste « { $list } ». Elle est devenue une page ; écrivez ce qui est demandé pour chacun.
draft-media = Elle a une image, un son ou un film, « { $file } ». Mettez-le où on le trouve, et liez-le dans l’aide.
draft-metadata = Il enregistre « { $was } » tout seul, ce que les formulaires ne demandent pas ici. Cela a été laissé de côté.
draft-no-label = Elle n’avait pas d’intitulé. Écrivez ce qui est demandé.
draft-other = Elle permet d’écrire une autre réponse. Un choix « other » a été ajouté ; ajoutez une question qui demande laquelle.
draft-piped = Un texte montre la réponse à une autre question, { $name }, ce qui n’est pas possible ici. Écrivez-le sans.
draft-repeat-count = Le nombre de fois dépend de « { $expression } ». Elle peut être posée jusqu’à { $max } fois ; fixez la limite.
draft-repeat-nested = Elle se répète dans quelque chose qui se répète. Elle est devenue une page qui se répète seule.
draft-required = Elle n’est obligatoire que si « { $expression } ». Elle ne l’est plus ; posez-la plutôt sous condition.
draft-script = Un script décide ici : « { $expression } ». Il a été laissé de côté ; écrivez une condition ou une règle.
draft-type = Le type « { $was } » n’est pas connu. Elle demande un texte ; choisissez un type.
services-fault-fee-reads = Le prix ne peut pas reposer sur un registre, comme le fait « { $question } ».
services-fault-translation-needless = Aucun tableau n’a cet intitulé ou cet article de loi.
services-fault-team = Écrivez le nom court d’une équipe.
services-fault-from-day = Nommez une question qui demande une date, sur une page qui ne se répète pas.
services-fault-choices-own = « { $question } » a ses propres choix. Laissez-les vides : « choices: [] ».
services-fault-choices-none = « { $question } » n’est pas une question à choix.
services-fault-column-private = La colonne « { $column } » n’est pas publique. Nommez-en une que tout le monde peut lire.
services-fault-column-text = « { $column } » n’est pas une colonne de texte.
services-fault-column-no-key = Le fichier du registre ne nomme pas « { $column } » parmi ses clés. Ajoutez-la.
services-fault-keys-stay = Un registre de plus de { $max } lignes garde ses clés. Laissez-les telles quelles.
services-fault-look-up-key = Dites par quelle colonne les lignes sont trouvées.
services-fault-look-up-gives = Dites ce que les règles savent des lignes.
services-fault-look-up-pages = Ses questions se trouvent sur plus d’une page répétée. Nommez celles d’une seule page.
services-fault-look-up-name = Utilisez des minuscules, des chiffres et des tirets bas pour un nom, et commencez par une lettre.
services-fault-look-up-taken = Choisissez un autre nom. Une question ou une autre consultation porte celui-ci, ou c’est « day ».
services-fault-fee-one-step = Une étape de la procédure, et aucune autre, doit demander le tarif : « fee: true ».
services-fault-fee-at-step = Une étape de la procédure demande le tarif. Écrivez ici « payment: step ».
services-fault-fee-paid = Dites-le à l’étape qui demande le tarif.
services-fault-fee-currency = Écrivez la monnaie du tarif.
services-fault-payment-none = Dites ce qui est à payer.
services-fault-payment-needless = Seule une étape du type « payment » demande de l’argent. Laissez le paiement de côté.
services-fault-payment-amount = Indiquez un seul parmi « amount », « between » et « fee: true ».
services-fault-price = Indiquez un prix supérieur à zéro, en unités mineures (centimes).
services-fault-price-between = Indiquez le minimum et le maximum, en unités mineures (centimes).
services-fault-share-key = Donnez à chaque part sa propre clé : minuscules, chiffres et traits d’union.
services-fault-share-sum = Tous les pourcentages ensemble doivent faire 100, et aucun ne peut être 0.
services-fault-share-name = Donnez à chaque part un nom dans toutes les langues du formulaire.
services-fault-no-channel = Il n’y a pas de tel canal. Corrigez son nom.
services-fault-channel-cost = Indiquez « yearly », ou bien « minutes » et « hourly », en unités mineures (centimes).
