# Services: paying, receipts, refunds, statements of the account, and bills.

services-pay-title = Payer
services-pay-done-title = Paiement reçu
services-pay-fee = Frais
services-pay-now = Payer les frais
services-pay-look = Voir les paiements
services-pay-to-application = Voir votre demande
services-pay-somebody-else = Quelqu’un d’autre paie
services-pay-somebody-else-words = Donnez-lui ce lien. Cette personne voit ce qui est à payer, et rien de votre demande.
services-pay-amount = Montant
services-pay-paid = Payé
services-pay-refunded = Remboursé
services-pay-left = Reste à payer
services-pay-due = À payer avant le
services-pay-nothing-open = Il n’y a plus rien à payer.
services-pay-failed = Le dernier paiement n’a pas abouti. Rien ne vous a été prélevé. Réessayez ou payez d’une autre manière.
services-pay-no-way = Demandez au service comment payer.
services-pay-changed-meanwhile = Quelque chose a changé entre-temps. Regardez de nouveau avant de continuer.
services-pay-booked-already = Ceci était déjà enregistré.

services-pay-state-open = À payer
services-pay-state-pending = En cours
services-pay-state-partly = Payé en partie
services-pay-state-paid = Payé
services-pay-state-failed = Paiement échoué
services-pay-state-partly-refunded = Remboursé en partie
services-pay-state-refunded = Remboursé
services-pay-state-looked-at = En cours d’examen
services-pay-state-dropped = N’est plus dû

services-pay-way-card = Carte
services-pay-way-transfer = Virement bancaire
services-pay-way-cash = En espèces au guichet
services-pay-way-terminal = Par carte au guichet

services-pay-card = Par carte
services-pay-card-words = Vous payez sur la page de notre prestataire de paiement. Nous ne voyons jamais le numéro de votre carte.
services-pay-card-button = Payer par carte
services-pay-begun = Vous avez commencé à payer par carte. Il peut s’écouler une minute avant que nous soyons prévenus du paiement.
services-pay-go-on = Continuer le paiement
services-pay-again = Recommencer
services-pay-how-after = Vous payez quand elle est acceptée.
services-pay-check = Vérifier si c’est payé
services-pay-checked-open = Aucun paiement ne nous a encore été annoncé. Si vous venez de payer, attendez une minute et vérifiez de nouveau.
services-pay-checked-paid = Votre paiement est arrivé. Merci.
services-pay-go-title = Aller chez le prestataire de paiement
services-pay-go-words = Vous payez { $amount } sur la page de notre prestataire de paiement, puis vous revenez ici.
services-pay-go-button = Continuer le paiement
services-pay-go-other = Payer d’une autre manière
services-pay-transfer = Par virement bancaire
services-pay-transfer-words = Indiquez la référence exactement comme elle est écrite ici, pour que nous sachions que le paiement vient de vous.
services-pay-holder = Bénéficiaire
services-pay-iban = Compte (IBAN)
services-pay-bic = Banque (BIC)
services-pay-transfer-reference = Référence du paiement
services-pay-code = Code pour l’application de votre banque
services-pay-code-words = Scannez-le avec l’application de votre banque. Il remplit le virement pour vous.
services-pay-code-label = Code qui remplit le virement dans l’application de votre banque
services-pay-counter = Au guichet
services-pay-counter-say = Donnez cette référence : { $reference }.

services-pay-movements = Paiements
services-pay-movements-none = Rien n’a encore été payé.
services-pay-column-day = Date
services-pay-column-way = Comment
services-pay-column-receipt = Reçu
services-pay-receipt = Reçu { $number }
services-pay-receipt-left = Reste à payer : { $amount }

services-pay-bills-title = Trouver et payer une facture
services-pay-bills-words = Pour les factures que nous vous avons envoyées, comme celle de la taxe foncière. Ayez la facture sous la main.
services-pay-bill-number = Numéro de la facture
services-pay-bill-number-hint = Il figure en haut de la facture, par exemple PT26-00417.
services-pay-bill-word = Code d’accès
services-pay-bill-word-hint = Il figure à côté du numéro. Vous pouvez l’écrire en majuscules ou en minuscules.
services-pay-bill-find = Trouver la facture
services-pay-bill-number-missing = Saisissez le numéro de la facture.
services-pay-bill-word-missing = Saisissez le code d’accès.
services-pay-bill-unknown = Le numéro et le code ne vont pas ensemble. Vérifiez les deux sur la facture.
services-pay-bill-property = Pour
services-pay-bill-sum = Montant de la facture
services-pay-bill-issued = Date de la facture
services-pay-bill-download = Télécharger la facture (PDF)
services-pay-parts-title = Payer en plusieurs fois
services-pay-parts-words = Vous payez une partie chaque mois, sans intérêts. Chaque partie a sa propre référence.
services-pay-parts = En combien de fois
services-pay-parts-count = { $count ->
    [one] { $count } fois
   *[other] { $count } fois
}
services-pay-parts-email-hint = Nous vous le rappelons une semaine avant chaque échéance.
services-pay-parts-agree = Convenir de payer en plusieurs fois
services-pay-parts-done = Vous payez désormais en plusieurs fois.
services-pay-parts-wrong = Choisissez l’un des nombres d’échéances.
services-pay-parts-late = Cette facture ne peut plus être divisée : elle l’a déjà été, ou un paiement a commencé.
services-pay-parts-list = Échéances
services-pay-part = Échéance
services-pay-part-open = Échéance { $number }
services-pay-arrears = { $amount } sont en retard. Payez maintenant ou appelez-nous.
services-pay-next = Prochain paiement : { $amount }, avant le { $day }.

services-pay-staff-title = Paiements
services-pay-search = Chercher par référence
services-pay-search-hint = Une référence de paiement, la référence d’une demande ou le numéro d’une facture
services-pay-search-none = Rien n’est dû sous cette référence.
services-pay-open-title = À payer
services-pay-open-none = Il n’y a rien à payer.
services-pay-concerns-title = À examiner
services-pay-refunds-title = Remboursements qui attendent une deuxième personne
services-pay-entries-title = Argent arrivé sans référence connue
services-pay-entries-words = Dites à quoi sert chacun. Laissez la référence vide si l’argent n’est pas pour une somme due ici.
services-pay-entry-unknown = ne nomme rien de connu
services-pay-entry-ambiguous = nomme plusieurs sommes dues
services-pay-entry-other-currency = est dans une autre monnaie
services-pay-entry-taken-back = a été repris par la banque
services-pay-entry-reference = Référence
services-pay-entry-reference-hint = De la somme due qu’il paie. Vide : pas pour nous.
services-pay-entry-settle = Régler
services-pay-entry-done = C’est réglé.
services-pay-reference-unknown = Rien n’est dû sous cette référence.
services-pay-reference-misfit = Cet argent ne peut pas y être enregistré : il est sorti, ou il est dans une autre monnaie.
services-pay-concern-wrong-amount = Le prestataire a encaissé un autre montant que celui que nous avons demandé ({ $id }). Il n’est pas enregistré.
services-pay-concern-contradiction = Deux montants différents ont été annoncés pour le même paiement ({ $id }). Aucun n’est enregistré.
services-pay-concern-overpaid = Il est arrivé plus que ce qui était dû. Remboursez le reste.
services-pay-concern-over-refunded = Il a été remboursé plus que ce qui est arrivé.
services-pay-concern-unknown-refund = Le prestataire annonce un remboursement que personne n’a demandé ici ({ $id }).
services-pay-concern-dropped = De l’argent est arrivé alors que rien n’est plus dû. Remboursez-le ou enregistrez-le ailleurs.
services-pay-cash-title = Encaisser au guichet
services-pay-cash-take = Encaisser
services-pay-cash-done = L’argent est enregistré. Le reçu est sur cette page.
services-pay-amount-wrong = Saisissez un montant, par exemple 12.50.
services-pay-amount-open = Saisissez un montant qui ne dépasse pas ce qui reste à payer.
services-pay-way-missing = Choisissez comment.
services-pay-no-card = Rien n’a été payé par carte chez le prestataire : choisissez une autre manière.
services-pay-reason-missing = Dites pourquoi l’argent est remboursé.
services-pay-refunds = Remboursements
services-pay-refund-title = Demander un remboursement
services-pay-refund-amount = Montant à rembourser
services-pay-refund-way = Comment il est remboursé
services-pay-refund-hint = Pour le collègue qui l’approuve.
services-pay-refund-ask = Demander le remboursement
services-pay-refund-asked-done = Le remboursement attend une deuxième personne.
services-pay-refund-too-much = { $most } au plus peuvent être remboursés.
services-pay-second-person = Vous avez demandé ce remboursement vous-même. Une autre personne doit décider.
services-pay-refund-approve = Approuver le remboursement
services-pay-refund-refuse = Refuser le remboursement
services-pay-refund-decided-done = La décision est enregistrée.
services-pay-refund-by = Demandé par
services-pay-refund-decided-by = Décidé par
services-pay-refund-asked = Attend une deuxième personne
services-pay-refund-approved = En route
services-pay-refund-done = Remboursé
services-pay-refund-failed = Le prestataire ne l’a pas remboursé
services-pay-refund-refused = Refusé
services-pay-statement-title = Importer un relevé bancaire
services-pay-statement-words = Chaque mouvement est enregistré une seule fois, même si le relevé est repris deux fois.
services-pay-statement-file = Le relevé
services-pay-statement-hint = Un fichier de votre banque : camt.053 (XML) ou MT940
services-pay-statement-none = Ce n’est pas un relevé que nous pouvons lire. Choisissez un fichier camt.053 ou MT940.
services-pay-statement-foreign = C’est le relevé d’un autre compte que celui de la commune.
services-pay-statement-done = Le relevé est repris. Payés : { $paid }. Payés en partie : { $partly }. À examiner : { $person }. Déjà connus : { $known }. Argent sorti : { $outgoing }. Remboursements sortis : { $back }.
services-pay-import = Reprendre
services-pay-file-missing = Choisissez un fichier.
services-pay-bills-import = Importer des factures
services-pay-bills-import-words = Les factures dont le numéro est déjà connu restent comme elles sont.
services-pay-bills-columns = Les colonnes du fichier
services-pay-bills-columns-words = Les montants ont un point avant les décimales, les jours s’écrivent 2026-03-31 et les lignes d’une adresse sont séparées par des points-virgules. « parts » est le plus grand nombre d’échéances que l’on peut choisir.
services-pay-bills-file = Les factures
services-pay-bills-file-hint = Un fichier CSV avec une ligne de titres, 10 000 factures au plus
services-pay-bills-no-csv = Il n’y a pas de factures dans ce fichier. Choisissez un fichier CSV avec une ligne de titres.
services-pay-bills-column = Le fichier n’a pas de colonne « { $column } ».
services-pay-bills-line = La ligne { $line } n’est pas correcte. Rien n’a été repris.
services-pay-bills-many = Il y a plus de 10 000 factures dans ce fichier. Divisez-le.
services-pay-bills-twice = Le numéro { $number } figure deux fois.
services-pay-bills-known = Il existe déjà une facture de ce numéro.
services-pay-bills-done = Nouvelles factures : { $added }. Déjà connues : { $known }.

services-pay-test-title = Paiement d’essai
services-pay-test-warning = Attention
services-pay-test-words = Ceci est un essai. Aucun argent ne circule. Ne saisissez jamais ici le numéro d’une vraie carte.
services-pay-test-card = Numéro de carte
services-pay-test-card-hint = L’une des cartes d’essai ci-dessous, par exemple 4242 4242 4242 4242
services-pay-test-pay = Payer
services-pay-test-give-up = Ne pas payer
services-pay-test-pending = La banque n’a pas encore répondu.
services-pay-test-settle = Faire répondre la banque
services-pay-test-over = Ce paiement d’essai est terminé.
services-pay-test-no-card = Ce n’est pas un numéro de carte. Saisissez l’une des cartes d’essai.
services-pay-test-real-card = Ce n’est pas une carte d’essai. N’en saisissez jamais une vraie ici.
services-pay-test-cards = Cartes d’essai
services-pay-test-does = Ce qui se passe
services-pay-test-pays = C’est payé.
services-pay-test-declined = La banque refuse.
services-pay-test-funds = Il n’y a pas assez d’argent.
services-pay-test-expired = La carte a expiré.
services-pay-test-error = Le prestataire est en panne.
services-pay-test-slow = La banque prend son temps.
services-pay-test-unheard = C’est payé, et personne ne nous prévient.

services-pay-mail-paid-subject = { $reference } : paiement reçu
services-pay-mail-paid =
    Nous avons reçu votre paiement pour « { $service } » ({ $reference }). Payé jusqu’ici : { $amount }. Votre reçu :
    { $url }

    { $town }
services-pay-mail-due-subject = { $reference } : à payer avant le { $day }
services-pay-mail-due =
    { $amount } pour « { $service } » ({ $reference }) sont à payer avant le { $day }. Payez ici :
    { $url }

    { $town }
services-pay-mail-refunded-subject = { $reference } : remboursement
services-pay-mail-refunded =
    Nous vous remboursons de l’argent que vous avez payé pour « { $service } » ({ $reference }). Voyez ici :
    { $url }

    { $town }

services-pay-held-bill = Vos factures : votre nom, votre adresse et leur objet
services-pay-held-bill-why = Pour vous envoyer les factures que la loi vous fait devoir, et savoir qui a payé
services-pay-held-words = Ce que vous avez écrit sur un virement vers notre compte
services-pay-held-words-why = Pour savoir à quoi sert un virement

event-charge-made = Quelque chose est dû désormais
event-charge-dropped = Quelque chose n’est plus dû
event-payment-begun = Quelqu’un a commencé à payer par carte
event-payment-booked = Ce qui a été annoncé d’un paiement a été enregistré
event-refund-asked = Quelqu’un a demandé un remboursement
event-refund-decided = Une deuxième personne a décidé d’un remboursement
event-refund-failed = Le prestataire n’a pas remboursé l’argent
event-statement-imported = Des mouvements du compte de la commune ont été repris
event-bank-entry-settled = Quelqu’un a dit à quoi sert un mouvement du compte
event-bills-imported = Des factures ont été reprises d’un fichier
event-bill-made = Une facture a été faite
event-bill-destroyed = Une facture gardée assez longtemps a été détruite
event-refund-account-asked = Le compte d’un remboursement a été redemandé
event-instalments-agreed = Quelqu’un a convenu de payer une facture en plusieurs fois

policy-services-anyone-with-the-link-pays = Qui a le lien de ce qui est dû le voit et le paie, et qui a celui d’une facture la divise en échéances
policy-services-staff-see-payments = Instructeurs, responsables, auditeurs et administrateurs voient ce qui est dû et payé
policy-services-staff-see-a-charge = Auditeurs et administrateurs voient toute somme due ; instructeurs et responsables, celles de leur propre organisme
policy-services-counters-take-money = Instructeurs et responsables de l’organisme créancier encaissent au guichet et demandent des remboursements
policy-services-managers-approve-refunds = Responsables de l’organisme payé et administrateurs approuvent les remboursements demandés par quelqu’un d’autre
policy-services-managers-take-statements-in = Responsables de l’organisme même du gouvernement et administrateurs reprennent les relevés de son compte
policy-services-managers-take-bills-in = Les responsables reprennent les factures des services de leur propre organisme
policy-services-bills-are-destroyed-in-the-end = Le programme détruit les factures gardées aussi longtemps que leur service l’indique, quand plus rien n’en est dû
policy-services-the-program-books-payments = Le programme enregistre ce que les prestataires de paiement lui annoncent et envoie les remboursements approuvés

action-pay-charge = Payer ce qui est dû
action-see-bill = Voir une facture
action-agree-instalments = Diviser une facture en échéances
action-see-payments = Voir ce qui est dû et payé
action-see-charge = Voir une somme due
action-take-cash = Encaisser au guichet
action-ask-refund = Demander un remboursement
action-decide-refund = Décider d’un remboursement
action-import-statement = Reprendre un relevé bancaire
action-settle-bank-entry = Dire à quoi sert un mouvement du compte
action-import-bills = Reprendre des factures
action-book-payment = Enregistrer un paiement
action-end-refund = Noter ce qu’est devenu un remboursement
resource-charge = Une somme due
resource-bill = Une facture

job-kind-services-tell-payer = Informer la personne qui paie, ou lui rappeler un paiement
job-kind-services-ask-provider = Demander au prestataire ce qu’est devenu un paiement
job-kind-services-send-refund = Envoyer un remboursement

# De l'argent à une étape d'une procédure, et des frais en plusieurs fois.

services-pay-how-step = Vous payez quand nous vous le demandons, avant la décision.
services-pay-what = Objet
services-pay-to-pay = À payer
services-pay-several = Chaque montant se paie séparément. La personne à qui vous donnez son lien peut le payer, et ne voit rien de votre demande.
services-pay-name-comma = {", "}
services-pay-kind-payment = Un paiement.
services-pay-kind-payment-of = Un paiement : { $sum }.
services-pay-price-later = { $price }, plus tard { $later }
services-pay-sum-span = de { $least } à { $most } { $currency }
services-pay-step-sum = { $sum } ({ $name })
services-pay-step-sum-when = { $sum } ({ $name }, selon vos réponses)
services-pay-state-waits = En attente du paiement
services-pay-clock = Le délai est suspendu jusqu'au paiement.
services-pay-clock-yours = Le délai est suspendu jusqu'à votre paiement.
services-pay-not-paid-yet = Ce qui doit être payé d'abord ne l'est pas encore.
services-pay-amount-set = Montant à payer
services-pay-amount-set-hint = De { $from } à { $to }
services-pay-amount-bounds = Saisissez un montant de { $from } à { $to }.
services-pay-amount-ask = Demander le paiement
services-pay-amount-done = Le montant peut maintenant être payé.
services-pay-entry-amount-set = { $who } a fixé le montant à payer
services-pay-divide-words = Vous payez en plusieurs fois, sans intérêts. Chaque échéance a sa propre référence.
services-pay-divide-late = Ce montant ne peut plus être divisé : il l'a déjà été, ou un paiement a commencé.
services-pay-refund-sent = Dans un fichier pour la banque
services-pay-refund-by-file = Proposé par les règles du service
services-pay-refund-why-withdrawn = La demande a été retirée.
services-pay-refund-why-refused = La demande a été refusée.

services-pay-mail-owed-subject = { $reference } : veuillez payer { $amount }
services-pay-mail-owed =
    Votre demande « { $service } » ({ $reference }) avance dès que { $amount } sont payés, au plus tard le { $day }. Payez ici, ou donnez ce lien à la personne qui paie :
    { $url }

    { $town }
services-pay-mail-expired-subject = { $reference } : non payé à temps
services-pay-mail-expired =
    Pour « { $service } » ({ $reference }), un montant n'a pas été payé à temps et n'est plus demandé. Voyez la suite :
    { $url }

    { $town }

services-pay-held-account = Le compte sur lequel nous vous remboursons
services-pay-held-account-why = Pour vous rembourser quand l'argent ne peut pas revenir par où il est venu

event-amount-set = Quelqu'un a fixé le montant à payer
action-set-amount = Fixer le montant à payer
action-divide-charge = Diviser en plusieurs fois ce qui est dû
action-expire-payment = Abandonner ce que personne n'a payé
policy-services-payers-divide-charges = Quiconque a le lien de ce qui est dû le divise en plusieurs fois si le service le permet, et dit où va un remboursement
policy-services-caseworkers-set-amounts = Quiconque fait une étape qui demande de l'argent en fixe le montant, dans les limites du fichier du service
policy-services-payments-expire = Le programme abandonne ce que personne n'a payé à temps, si le fichier du service le dit
job-kind-services-expire-payment = Abandonner ce que personne n'a payé à temps

# Remboursements par virement, dans un fichier pour la banque.

services-pay-account-title = Sur quel compte devons-nous vous rembourser ?
services-pay-account-words = Nous vous remboursons sur votre compte bancaire. Votre réponse est conservée chiffrée, et effacée quand l'argent est parti.
services-pay-account-known = Nous avons votre compte. S’il n’est pas correct, dites-le-nous : nous vous en demanderons un autre.
services-pay-account-holder = Nom du titulaire du compte
services-pay-account-holder-hint = En lettres latines, comme sur votre carte bancaire
services-pay-account-iban-hint = Par exemple BE68 5390 0754 7034
services-pay-account-send = Envoyer
services-pay-account-again = Demander un autre compte
services-pay-account-again-done = Ce compte n’est plus retenu. La personne qui a payé reçoit un courriel qui lui en demande un autre.
services-pay-account-done = Merci. Nous versons l'argent sur ce compte.
services-pay-account-late = Ce n'est plus modifiable.
services-pay-account-wanted = La personne qui a payé doit dire où va l'argent. Elle a reçu un courriel ; vous pouvez aussi le saisir pour elle.
services-pay-holder-missing = Saisissez le nom du titulaire du compte.
services-pay-holder-wrong = Saisissez le nom en 70 lettres latines au plus, comme sur la carte bancaire.
services-pay-iban-wrong = Ce n'est pas un numéro de compte (IBAN). Vérifiez-le lettre par lettre.
services-pay-transfers-title = Remboursements par virement
services-pay-transfers-words = Les remboursements approuvés partent dans un fichier de virements (pain.001). Téléchargez-le, donnez-le à la banque, et dites ici si la banque l'a. Le relevé suivant dit lesquels sont partis.
services-pay-transfers-waiting = En attente d'un fichier
services-pay-transfers-none-waiting = Aucun remboursement n'attend de virement.
services-pay-transfers-none = Il n'y a aucun remboursement dont le compte est connu.
services-pay-transfers-no-account = La ville n'a indiqué aucun compte. Demandez à l'exploitant.
services-pay-transfers-known = Le compte est connu
services-pay-transfers-asked = Saisir le compte
services-pay-transfers-make = Créer un fichier
services-pay-transfers-files = Fichiers
services-pay-transfers-taken = Ce fichier a déjà été téléchargé. S'il est perdu, dites que la banque ne l'a pas pris, et créez-en un autre.
services-pay-column-account = Compte
services-pay-column-file = Fichier
services-pay-column-made = Créé
services-pay-column-transfers = Virements
services-pay-column-next = Suite
services-pay-file-made = Nouveau
services-pay-file-taken = Téléchargé
services-pay-file-sent = À la banque
services-pay-file-refused = Non pris
services-pay-file-download = Télécharger, une fois
services-pay-file-say-sent = La banque l'a
services-pay-file-say-refused = La banque ne l'a pas pris
services-pay-file-made-done = Le fichier est créé. Téléchargez-le maintenant.
services-pay-file-sent-done = Il est noté que la banque a le fichier.
services-pay-file-refused-done = Ses remboursements attendent un autre fichier.

services-pay-mail-account-subject = { $reference } : sur quel compte devons-nous vous rembourser ?
services-pay-mail-account =
    Nous vous remboursons de l'argent pour « { $service } » ({ $reference }). Indiquez-nous le compte :
    { $url }

    { $town }

event-refund-account-given = Quelqu'un a dit où va un remboursement
event-refund-sent = Un remboursement a été mis dans un fichier pour la banque
event-transfer-file-made = Un fichier de virements a été créé
event-transfer-file-taken = Un fichier de virements a été téléchargé
event-transfer-file-ended = La banque a un fichier de virements, ou ne l'a pas pris
action-give-account = Dire où va un remboursement
action-see-transfers = Voir les remboursements par virement
action-make-transfer-file = Créer des fichiers de virements
policy-services-treasurers-send-transfers = Responsables de l’organisme même du gouvernement et administrateurs créent les fichiers de remboursement et les donnent à la banque
policy-services-treasurers-see-transfers = Responsables de l’organisme même du gouvernement, administrateurs et auditeurs voient quels remboursements partent par virement

# Problèmes d'argent, sur la page de ce qui n'a pas été transmis.

services-pay-troubles = Paiements
services-pay-trouble-what = Quoi
services-pay-trouble-why = Pourquoi
services-pay-trouble-provider = Prestataire de cartes
services-pay-trouble-unreachable = Il ne répond pas depuis le { $since }, la dernière fois le { $last }. Nous redemandons de nous-mêmes ; cette ligne disparaît quand il répond.
services-pay-trouble-callback = Des appels en son nom ont été refusés depuis le { $since }, le dernier le { $last }. Vérifiez la clé avec laquelle il signe, ou quelqu'un d'autre appelle.
services-pay-trouble-entry = Argent sur le compte
services-pay-trouble-seen = J'ai regardé
services-pay-trouble-seen-done = Il est noté que vous avez regardé.
event-provider-trouble = Un prestataire de cartes n'a pas répondu, ou n'a pas été cru
event-provider-trouble-over = Un problème avec un prestataire de cartes est terminé
action-note-trouble = Noter un problème avec un prestataire de cartes
action-end-trouble = Clore un problème avec un prestataire de cartes
policy-services-the-program-notes-troubles = Le programme note qu'un prestataire de cartes ne répond pas ou n'est pas cru, et qu'il va de nouveau bien
policy-services-treasurers-look-at-troubles = Responsables de l’organisme même du gouvernement et administrateurs disent qu'ils ont regardé un problème avec un prestataire de cartes
