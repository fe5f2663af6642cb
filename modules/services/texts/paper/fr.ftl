# Formulaires sur papier.

services-paper-link = Imprimer le formulaire et le remplir à la main (PDF)
services-paper-others = Dans d’autres langues :
services-paper-where-label = Où déposer le formulaire papier
services-paper-where-hint = L’adresse à laquelle l’envoyer, ou le guichet. Elle est imprimée sur le formulaire.
services-paper-how = Écrivez en majuscules, avec un stylo foncé. Laissez en blanc ce que le formulaire ne vous demande pas.
services-paper-where = Déposez-le à { $town }, ou envoyez-le par la poste.
services-paper-each = Remplissez une partie comme celle-ci par { $item }, { $most } au plus.
services-paper-none = S’il n’y en a pas, laissez en blanc.
services-paper-more = Si la place manque ici, utilisez la feuille à la fin du formulaire.
services-paper-sheet = Feuille supplémentaire pour la partie { $part }
services-paper-sheet-copy = Copiez cette page autant de fois que nécessaire : une par { $item } en plus.
services-paper-only-if = Seulement si { $condition }.
services-paper-turn = Si { $condition } : passez à la partie { $part }.
services-paper-go-on = Passez à la partie { $part }.
services-paper-and = { $one } et { $other }
services-paper-or = { $one } ou { $other }
services-paper-if-equals = vous avez répondu « { $value } » à la question { $question }
services-paper-if-not-equals = vous n’avez pas répondu « { $value } » à la question { $question }
services-paper-if-greater = votre réponse à la question { $question } dépasse { $value }
services-paper-if-not-greater = votre réponse à la question { $question } ne dépasse pas { $value }
services-paper-if-less = votre réponse à la question { $question } est inférieure à { $value }
services-paper-if-not-less = votre réponse à la question { $question } n’est pas inférieure à { $value }
services-paper-if-answered = vous avez répondu à la question { $question }
services-paper-if-not-answered = vous n’avez pas répondu à la question { $question }
services-paper-amount = Un montant en { $currency }
services-paper-enclose = Joignez { $most ->
    [one] une copie
   *[other] des copies, { $most } au plus
}. Gardez l’original.
services-paper-enclosed = Joint
services-paper-place = Dites où c’est avec des mots, ou joignez un plan avec une marque.
services-paper-sum = La somme de : { $questions }
services-paper-hour = Heure
services-paper-minute = Minute
services-paper-country = Pays (facultatif)
services-paper-signed = Comment vous joindre, et votre signature
services-paper-email = Votre adresse e-mail (facultatif)
services-paper-email-hint = Sans adresse e-mail, nous vous écrirons par courrier.
services-paper-applicant = La personne qui fait la demande

# Saisi pour quelqu’un, et lettres à imprimer.

services-hold-type-in = Saisir une demande pour quelqu’un
services-hold-type-in-lead = Pour les personnes au téléphone ou au guichet, et pour les formulaires papier. Vous voyez les mêmes pages qu’elles, avec les mêmes contrôles. Ce que vous commencez est conservé 28 jours, pour que vous puissiez leur poser des questions et continuer.
services-hold-which = De quel service s’agit-il ?
services-hold-no-service = Votre organisme n’a aucun service pour lequel on puisse faire une demande.
services-hold-unsent = Commencées par vous et pas encore envoyées
services-hold-done-sent = La demande est envoyée. Le lien par lequel vous l’avez saisie n’est plus valable ; la personne qui demande a le sien.
services-hold-came = Comment elle est arrivée
services-hold-begun = Commencée
services-hold-kept-until = Conservée jusqu’au
services-hold-type-in-of = { $service } : saisir pour quelqu’un
services-hold-old-paper = Le papier est de la version { $paper }. Aujourd’hui, les demandes se font avec la version { $current }. Vous voyez les pages de la version { $paper }, telles que le papier les pose.
services-hold-how = Comment la demande arrive-t-elle ?
services-hold-arrived = Quand le papier est-il arrivé ?
services-hold-arrived-hint = Pour le papier seulement. Ce jour compte comme jour de réception. Nous sommes le { $today }.
services-hold-arrived-missing = Indiquez le jour où le papier est arrivé.
services-hold-arrived-wrong = Indiquez un jour des 12 derniers mois, pas après aujourd’hui.
services-hold-channel-missing = Choisissez comment la demande arrive.
services-hold-channel-ended = Ce service a pris fin. Seul ce qui est arrivé sur papier peut encore être saisi.
services-hold-version-unknown = Cette version du formulaire n’existe pas. Commencez par la liste des services.
services-hold-language = La langue de la personne
services-hold-language-hint = Les e-mails et les lettres à la personne sont dans cette langue.
services-hold-language-missing = Choisissez la langue de la personne.
services-hold-channel-web = Sur ces pages
services-hold-channel-program = Par le programme d’un partenaire
services-hold-channel-phone = Par téléphone
services-hold-channel-counter = Au guichet
services-hold-channel-paper = Sur papier
services-hold-channel-assisted = Avec l’aide du service
services-hold-came-by = { $way }, saisie par { $who }
services-hold-came-on = { $way }, arrivée le { $day }, saisie par { $who }
services-hold-read-out = Lisez les réponses à voix haute ou comparez-les au papier. Ce qui manque sur un papier ou ne passe pas un contrôle peut être gardé tel quel ; au téléphone ou au guichet, interrogez la personne.
services-hold-email = L’adresse e-mail de la personne (facultatif)
services-hold-email-hint = Sans adresse e-mail, ce que nous écrivons rejoint les lettres à imprimer.
services-hold-post = Lettres à imprimer
services-hold-post-lead = Pour les personnes dont la demande a été saisie ici et qui n’ont pas donné d’adresse e-mail. Imprimez chaque lettre, mettez-la dans une enveloppe à fenêtre et postez-la. La personne voit que vous avez lu son nom et son adresse.
services-hold-post-none = Aucune lettre n’attend.
services-hold-post-done = Dernières imprimées
services-hold-post-about = Objet
services-hold-post-since = Depuis
services-hold-post-printed = Imprimée
services-hold-post-print = Imprimer
services-hold-post-not-yet = Pas encore
services-hold-post-by = { $at }, par { $who }
services-hold-post-purpose = Pour imprimer une lettre qui vous est adressée
services-hold-post-pay = { $amount } sont à payer avant le { $day }. Vous pouvez les payer au guichet.
services-hold-post-pay-transfer = { $amount } sont à payer avant le { $day } : par virement à { $holder }, compte { $iban }, avec la référence { $reference }, ou au guichet.
services-hold-post-owed-subject = { $reference } : il y a quelque chose à payer
services-hold-post-owed = Votre demande « { $service } » ({ $reference }) avance dès que ses frais sont payés.
services-hold-post-already = Cette lettre est déjà au courrier.
services-hold-by-channel = Comment elles sont arrivées

event-application-typed-in = Un agent a commencé à saisir une demande pour quelqu’un
event-letters-to-print = Des lettres à une personne sont à imprimer
event-letter-printed = Une lettre à une personne a été imprimée
policy-services-caseworkers-type-in = Les agents et les responsables saisissent des demandes pour les services de leur organisme, pour des personnes au téléphone, au guichet et sur papier
policy-services-news-are-put-in-the-post = Le programme demande des lettres pour les personnes qui n’ont pas donné d’adresse e-mail
policy-services-caseworkers-print-letters = Les agents et les responsables impriment les lettres aux personnes de leur organisme
action-type-in-application = Saisir une demande pour quelqu’un
action-put-in-post = Demander l’impression d’une lettre
action-print-post = Imprimer une lettre à une personne

# Ce qu’un formulaire papier laisse ouvert.
services-paper-written = Ce qui est écrit sur le papier
services-paper-written-hint = Tel quel. Laissez vide s’il n’y a rien.
services-paper-mark = Garder ce qui est sur le papier
services-paper-mark-words = Si le papier ne donne pas ce qui est demandé, gardez ce qui y est écrit. La personne sera interrogée ensuite.
services-paper-take-in = Recevoir la demande comme incomplète
services-paper-take-in-words = S’il manque une déclaration sur le papier, recevez quand même la demande. La personne sera interrogée.
services-paper-open-count = { $count ->
    [one] Il manque une réponse. La demande compte comme reçue, et la personne est interrogée.
   *[other] Il manque { $count } réponses. La demande compte comme reçue, et la personne est interrogée.
}
services-paper-not-on-paper = Cette demande n’est pas arrivée sur papier.
services-paper-complete = Il ne manque rien. Envoyez la demande.
services-paper-missing = Répondre à ce qui manque
services-paper-missing-lead = Il manque des réponses sur votre formulaire, ou nous ne pouvons pas les utiliser. Nous avons tout le reste. Nous continuerons dès que vous aurez répondu.
services-paper-stands = Sur le papier, il est écrit :
services-paper-has-come = C’est arrivé
services-paper-enclose-later = Envoyez-nous ce document comme fichier sur la page de votre demande, ou apportez-le au guichet.
services-paper-asking = Sur votre formulaire papier, il manque des réponses, ou nous ne pouvons pas les utiliser. Merci de nous dire :
services-paper-asking-stands = (sur le papier : « { $written } »)
services-paper-asking-end = Merci de répondre au plus tard le { $day } : sur la page de votre demande, par lettre, par téléphone ou au guichet. Le délai est suspendu jusque-là. Sans réponse à cette date, nous pouvons refuser la demande.
services-paper-done-more = Nous avons vos réponses. Il manque encore quelque chose.
services-paper-done-all = Merci. Nous avons tout et continuons à traiter votre demande.
services-paper-incomplete = Cette demande est incomplète. La personne a été interrogée sur ce qui manque et a jusqu’au { $day } pour répondre. Rien n’est décidé avant.
services-paper-undecidable = Il manque des réponses qui ont été demandées à la personne. La demande ne peut pas être accordée avant leur arrivée, ni refusée avant le jour fixé.
services-paper-type-in-answers = Saisir les réponses manquantes
services-paper-open-first = Ouvrez d’abord les réponses, et dites pourquoi.
services-paper-stood = Ce qui était écrit sur le papier sans qu’on puisse en faire une réponse
services-paper-done-typed = Les réponses sont enregistrées.
services-paper-mail-incomplete-subject = { $reference } : il manque des réponses sur votre formulaire
services-paper-mail-incomplete =
    Nous avons reçu votre formulaire papier pour « { $service } » ({ $reference }). Il manque des réponses, ou nous ne pouvons pas les utiliser. Le délai est suspendu jusqu’à votre réponse :
    { $url }

    { $town }
services-paper-mail-complete-subject = { $reference } : tout est là
services-paper-mail-complete =
    Nous avons toutes les réponses pour votre demande « { $service } » ({ $reference }) et continuons à la traiter. Voyez où elle en est, et s’il y a quelque chose à payer :
    { $url }

    { $town }
services-paper-held = Ce qui est écrit sur votre formulaire papier là où nous n’avons pas pu l’utiliser
services-paper-held-why = Pour vous demander ce qui manque

# Saisi deux fois.
services-paper-second = Saisir le papier une seconde fois
services-paper-second-lead = Saisissez ce qui est écrit sur le papier. Vous ne voyez pas la première saisie. En cas de différence, nous vous demandons ce qui y est écrit.
services-paper-second-compare = Comparer
services-paper-second-purpose = Pour comparer la saisie avec votre formulaire papier
services-paper-second-asked = La demande attend qu’une autre personne la saisisse une seconde fois. Donnez-lui le papier.
services-paper-second-waits = Elle attend déjà qu’une autre personne la saisisse une seconde fois.
services-paper-second-waiting = En attente d’une seconde saisie
services-paper-second-back = Ce qui est écrit sur le papier mène à d’autres questions. La personne qui l’a saisi d’abord les saisit, puis on compare de nouveau.
services-paper-second-done = Les deux saisies concordent. La demande est reçue.
services-paper-own = Vous avez saisi ce papier vous-même. Une autre personne doit le saisir une seconde fois.
services-paper-differs = La première saisie est différente. Regardez encore le papier, et dites ce qui y est écrit.
services-paper-which-stands = Qu’est-il écrit sur le papier ?
services-paper-left-open = La réponse était restée ouverte.
services-paper-arrived = Arrivé le
services-paper-typed-by = Saisi par

event-paper-marked = Des réponses d’un formulaire papier sont restées ouvertes
event-application-incomplete = Une demande sur papier a été reçue, et il manque des réponses
event-answers-supplied = Des réponses qui manquaient sur un formulaire papier sont arrivées
event-second-look-asked = Un formulaire papier attend une seconde saisie
event-paper-compared = Un formulaire papier a été saisi une seconde fois, avec des différences
event-paper-settled = Ce qui est écrit sur un formulaire papier est établi
event-paper-sent-back = Un formulaire papier a d’autres questions à saisir
policy-services-applicants-supply-answers = La personne qui a fait la demande, connue par son lien, répond à ce que son formulaire papier a laissé ouvert
policy-services-caseworkers-complete-papers = Les agents et les responsables marquent ce qu’un formulaire papier laisse ouvert, saisissent les réponses qui arrivent et saisissent des formulaires une seconde fois, pour leur propre organisme
action-supply-answers = Répondre à ce qu’un formulaire papier a laissé ouvert
action-mark-on-paper = Marquer ce qu’un formulaire papier laisse ouvert
action-type-in-answers = Saisir les réponses qu’un formulaire papier a laissées ouvertes
action-compare-typed-in = Saisir un formulaire papier une seconde fois
