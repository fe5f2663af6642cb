participation-frame-verb-answer = Répondre
participation-frame-kind-survey = Enquête : les gens répondent à des questions ; les résultats ont leur marge d’erreur, et aucune réponse ne peut être rattachée à une personne
participation-frame-template-survey = Quelques questions
participation-frame-template-survey-what = Enquête : 3 semaines pour répondre à des questions, 30 jours pour votre réponse
participation-frame-template-asking = Réponses aux questions
participation-survey-missing = Ajoutez au moins une question à l’enquête
participation-survey-empty = Il n’y a pas encore de question.
participation-survey-questions = { $count ->
    [one] 1 question.
   *[other] { $count } questions.
}
participation-survey-answers = { $count ->
    [0] Personne n’a encore répondu.
    [one] 1 personne a répondu.
   *[other] { $count } personnes ont répondu.
}
participation-survey-answer = Répondre aux questions
participation-survey-you-answered = Vous avez répondu. Merci. Nous ne pouvons pas vous montrer vos réponses : nous ne savons pas lesquelles sont les vôtres.
participation-survey-see-results = Voir les résultats
participation-survey-results-later = Tout le monde verra les résultats ici quand l’enquête sera terminée.
participation-survey-once = Vous pouvez répondre une seule fois, et ne pourrez pas changer vos réponses ensuite : nous ne saurons pas lesquelles sont les vôtres.
participation-survey-send = Envoyer mes réponses
participation-survey-thanks = Merci. Vos réponses sont enregistrées, et rien ne dit qu’elles sont de vous.
participation-survey-optional = { $question } (facultatif)
participation-survey-any = Choisissez tout ce qui convient.
participation-survey-up-to = { $max ->
    [one] Choisissez 1 réponse.
   *[other] Choisissez jusqu’à { $max } réponses.
}
participation-survey-no-names = N’écrivez ni votre nom ni rien qui dise qui vous êtes : le personnel lit ce que vous écrivez.
participation-survey-closed-choice = Nous avons assez de réponses de ce groupe.
participation-survey-holds = Comment vos réponses restent séparées de vous
participation-survey-holds-apart = Le fait que vous avez répondu est gardé à un endroit, comme une empreinte qui ne nomme personne, pour que personne ne réponde deux fois. Ce que vous avez répondu est gardé ailleurs, sans votre nom, votre adresse, votre navigateur ni l’heure.
participation-survey-holds-mixed = Vos réponses sont mêlées à celles d’autres et triées selon ce qu’elles disent. Leur place ne dit pas qui est venu quand.
participation-survey-holds-ledger = Le registre public dit que quelqu’un a répondu, et quand. Il ne dit ni qui ni quoi.
participation-survey-holds-few = Les résultats sont montrés dès que cinq personnes ont répondu. Dans les tableaux de deux questions, les groupes de moins de cinq sont masqués.
participation-survey-holds-first = Mêler suppose qu’il y en ait d’autres : tant que peu de gens ont répondu, peu de réponses peuvent être les vôtres.
participation-survey-holds-machine = Ce que cela ne peut pas empêcher : quelqu’un qui gère la machine pourrait observer pendant que vous répondez, ou comparer des copies de la base de données d’avant et d’après.
participation-survey-holds-said = Le personnel lit toutes les réponses quand l’enquête est terminée, dans un ordre qui ne dit rien. Ce que vous dites peut révéler qui vous êtes, si vous en dites assez sur vous.
participation-survey-holds-live = Les résultats sont montrés pendant que l’on répond encore. Qui regarde juste avant et juste après votre réponse pourrait voir ce qui s’est ajouté.
participation-survey-results = Résultats
participation-survey-too-few = Montré dès que { $least } personnes ont répondu, pour que l’on ne puisse deviner les réponses de personne.
participation-survey-margin = Comment lire ces chiffres
participation-survey-margin-text = À côté de chaque part se trouve sa marge : dans 95 enquêtes semblables sur 100, la part parmi tous ceux dont il s’agit est entre ces deux nombres (intervalle de Wilson).
participation-survey-margin-limits = C’est vrai si le hasard décide qui répond. Ici les gens décident eux-mêmes, et les marges ne disent rien de ceux qui n’ont pas participé.
participation-survey-weighted-text = Les chiffres pondérés comptent certaines réponses plus et d’autres moins, pour que les groupes aient les parts qu’ils ont parmi tous. Il faut pour cela { $effect } fois plus de réponses pour la même marge. La réponse qui compte le plus compte { $greatest } fois.
participation-survey-weighted-unmet = Les parts connues n’ont pas toutes pu être atteintes : dans certains groupes personne n’a répondu.
participation-survey-base = { $count ->
    [0] Personne n’y a répondu.
    [one] 1 réponse.
   *[other] { $count } réponses.
}
participation-survey-words-kept = Les gens ont répondu avec leurs propres mots. Le personnel les lit.
participation-survey-mean = Moyenne : { $mean }, à { $margin } près.
participation-survey-mean-weighted = Moyenne pondérée : { $mean }, à { $margin } près.
participation-survey-option = Réponse
participation-survey-count = Personnes
participation-survey-share = Part
participation-survey-between = Marge
participation-survey-share-weighted = Part pondérée
participation-survey-between-weighted = Marge pondérée
participation-survey-from-to = de { $low } à { $high }
participation-survey-results-file = Ces chiffres dans un fichier (CSV)
participation-survey-cross = Une question selon une autre
participation-survey-cross-rows = En lignes
participation-survey-cross-columns = En colonnes
participation-survey-cross-show = Montrer le tableau
participation-survey-cross-caption = { $rows } · { $columns }
participation-survey-hidden = masqué
participation-survey-hidden-text = Les nombres inférieurs à { $least } sont masqués, ainsi que ceux qui permettraient de les calculer.
participation-survey-build = Questions de l’enquête
participation-survey-questions-title = Questions
participation-survey-add = Ajouter une question
participation-survey-change = Modifier une question
participation-survey-up = Monter
participation-survey-stands = Les questions et les réglages restent tels quels dès que quelqu’un a répondu, ou que la démarche est retirée.
participation-survey-run = Comment l’enquête est menée
participation-survey-live-legend = Quand les résultats sont montrés
participation-survey-live = Montrer les résultats pendant que l’on répond encore
participation-survey-live-hint = Qui regarde juste avant et juste après une réponse pourrait voir ce qui s’est ajouté. On le dit aux gens.
participation-survey-texts-legend = Ce que les gens écrivent avec leurs propres mots
participation-survey-texts = Le mettre à côté de leurs autres réponses dans le fichier pour le personnel
participation-survey-texts-hint = Sinon, c’est dans un fichier à part, pour que ce que quelqu’un a écrit ne dise pas ce qu’il a répondu d’autre.
participation-survey-files = Fichiers de réponses
participation-survey-files-later = Vous pourrez lire les réponses quand plus personne ne pourra répondre : avant, vous pourriez voir qui a ajouté quoi.
participation-survey-file-answers = Toutes les réponses, triées selon ce qu’elles disent (CSV)
participation-survey-file-words = Ce que les gens ont écrit avec leurs propres mots (CSV)
participation-survey-kind-one = Une réponse parmi plusieurs
participation-survey-kind-several = Plusieurs réponses parmi plusieurs
participation-survey-kind-scale = Une échelle de 1 à un nombre
participation-survey-kind-number = Un nombre entier
participation-survey-kind-words = Avec leurs propres mots
participation-survey-field-label = La question
participation-survey-field-kind = Comment on répond
participation-survey-field-options = Réponses à choisir
participation-survey-field-options-hint = Une par ligne, et autant dans chaque langue. Pour une échelle, deux lignes : ce que veulent dire le premier et le dernier degré. Laissez vide pour les nombres et les mots libres.
participation-survey-field-least = Le plus petit nombre
participation-survey-field-least-hint = Seulement pour les nombres.
participation-survey-field-most = Le plus grand nombre
participation-survey-field-most-hint = Pour les nombres ; pour plusieurs réponses, combien on peut en choisir ; pour une échelle, son dernier degré, de 3 à 10.
participation-survey-field-optional-legend = S’il faut répondre
participation-survey-field-optional = On peut ne pas répondre
participation-survey-balance = Limites et poids
participation-survey-balance-quota = Limites : dès que tant de personnes d’un groupe ont répondu, le groupe est fermé. Laissez le champ vide s’il n’y a pas de limite.
participation-survey-balance-share = Poids : si vous savez quelle part chaque groupe a parmi tous ceux dont il s’agit, les résultats sont aussi montrés pondérés. Donnez la part de tous les groupes d’une question, ou d’aucun.
participation-survey-quota = { $choice } : réponses au plus
participation-survey-known-share = { $choice } : part parmi tous, en pour cent
participation-survey-answered-already = Vous avez déjà répondu à cette enquête.
participation-survey-changed = Les questions ont changé pendant que vous répondiez. Regardez-les de nouveau et renvoyez vos réponses.
participation-survey-fault-missing = Répondez à cette question
participation-survey-fault-choice = Choisissez une réponse de la liste
participation-survey-fault-few = Choisissez au moins { $min }
participation-survey-fault-many = Choisissez { $max } au plus
participation-survey-fault-number = Écrivez un nombre entier, comme 12
participation-survey-fault-small = Écrivez { $min } ou plus
participation-survey-fault-great = Écrivez { $max } ou moins
participation-survey-fault-long = Raccourcissez à { $max } lettres
participation-survey-fault-closed = Nous avons assez de réponses de ce groupe et ne pouvons plus en accepter
participation-survey-fault-options = Écrivez entre 2 et 30 réponses, autant dans chaque langue ; 2 pour une échelle
participation-survey-fault-most = Écrivez un nombre entre 1 et le nombre de réponses, ou rien
participation-survey-fault-steps = Écrivez un nombre de 3 à 10
participation-survey-fault-crossed = Le plus grand nombre est inférieur au plus petit
participation-survey-fault-questions = Ces questions ne peuvent pas être posées ainsi
participation-survey-fault-quota = Écrivez un nombre entier à partir de 1, ou rien
participation-survey-fault-share = Écrivez un pourcentage de 0 à 100, avec une décimale au plus
participation-survey-fault-whole = Donnez la part de chaque groupe : ensemble elles font 100 pour cent
