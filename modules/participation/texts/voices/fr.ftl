participation-voices-proposals = Propositions
participation-voices-write = Écrire une proposition
participation-voices-mine = Vos propositions
participation-voices-none = Il n’y a pas encore de proposition ici.
participation-voices-none-yours = Vous n’avez encore rien proposé.
participation-voices-choose = Quelles propositions
participation-voices-order-newest = Les plus récentes
participation-voices-order-supported = Les plus soutenues
participation-voices-stage-draft = Brouillon
participation-voices-stage-open = Pas encore de réponse
participation-voices-stage-considered = À l’étude
participation-voices-stage-accepted = Retenue
participation-voices-stage-declined = Non retenue
participation-voices-stage-done = Réalisée
participation-voices-stage-withdrawn = Retirée
participation-voices-stage-merged = Fusionnée avec une autre
participation-voices-stage-split = Divisée en plusieurs
participation-voices-somebody = Quelqu’un d’ici
participation-voices-unsupported = Personne ne la soutient encore
participation-voices-supports = { $count ->
    [one] 1 personne la soutient
   *[other] { $count } personnes la soutiennent
 }
participation-voices-yours-too = Vous en faites partie
participation-voices-public = Tout le monde peut lire ce que vous écrivez ici. N’écrivez rien qui ne regarde personne.
participation-voices-title-hint = Ce que vous souhaitez, en quelques mots.
participation-voices-text-hint = Comment est-ce aujourd’hui, que faut-il changer, et pour qui ?
participation-voices-name = Nom qui l’accompagne
participation-voices-name-hint = Laissez ce champ vide si vous ne voulez pas être nommé.
participation-voices-send = Envoyer
participation-voices-send-all-the-same = Envoyer la mienne quand même
participation-voices-keep = Garder et continuer plus tard
participation-voices-kept = C’est gardé. Vous seul pouvez la lire jusqu’à l’envoi.
participation-voices-sent = Tout le monde peut maintenant lire votre proposition.
participation-voices-alike = La vôtre est-elle parmi celles-ci ?
participation-voices-alike-text = Ceci a déjà été proposé. Si l’une d’elles dit ce que vous souhaitez, soutenez-la : une proposition portée par beaucoup de voix dit plus que beaucoup de propositions portées par une seule.
participation-voices-go-on = Continuer à écrire
participation-voices-edit = Modifier votre proposition
participation-voices-withdraw = Retirer votre proposition
participation-voices-withdraw-text = Tout le monde pourra encore la lire, avec votre raison. Plus personne ne pourra la soutenir. C’est définitif.
participation-voices-withdrawn = Votre proposition est retirée.
participation-voices-support = Je la soutiens
participation-voices-support-withdraw = Retirer mon soutien
participation-voices-supported = Votre soutien est compté.
participation-voices-support-withdrawn = Votre soutien est retiré.
participation-voices-became = Ce qu’elle est devenue
participation-voices-reference = Référence
participation-voices-answer = Répondre à cette proposition
participation-voices-answered = Tout le monde peut maintenant lire votre réponse.
participation-voices-answer-stage = Que devient-elle ?
participation-voices-answer-hint = Tout le monde la lit, et d’abord la personne qui a écrit la proposition. Dites ce qui a décidé de l’affaire.
participation-voices-answer-send = Publier la réponse
participation-voices-answer-considered = Vous l’étudiez et répondrez de nouveau
participation-voices-answer-accepted = Vous la reprenez
participation-voices-answer-declined = Vous ne la reprenez pas
participation-voices-answer-done = Ce qu’elle demande existe
participation-voices-too-much = { $minutes ->
    [one] Vous avez beaucoup envoyé en peu de temps. Réessayez dans 1 minute
   *[other] Vous avez beaucoup envoyé en peu de temps. Réessayez dans { $minutes } minutes
 }
participation-voices-sent-already = Ce brouillon a déjà été envoyé.
participation-voices-fixed = Quelqu’un la soutient déjà, ou elle a reçu une réponse : ses mots restent tels quels. Vous pouvez la retirer.
participation-voices-decided = C’est décidé ou retiré.
participation-voices-taken-back = C’est retiré.
participation-voices-supported-already = Vous la soutenez déjà.
participation-voices-not-supported = Vous ne la soutenez pas.
participation-voices-held-name = Le nom que vous avez laissé avec une proposition
participation-voices-held-name-why = Pour que d’autres voient qui propose, là où vous le souhaitez
participation-voices-comments = Commentaires
participation-voices-comment = Commentaire
participation-voices-say = Dire quelque chose
participation-voices-said = Tout le monde peut maintenant lire ce que vous avez dit.
participation-voices-unspoken = Personne n’a encore rien dit
participation-voices-spoken = { $count ->
    [one] 1 commentaire
   *[other] { $count } commentaires
 }
participation-voices-side = De quel côté êtes-vous ?
participation-voices-side-for = Pour
participation-voices-side-against = Contre
participation-voices-side-none = Ni l’un ni l’autre
participation-voices-choose-comments = Quels commentaires
participation-voices-more = Plus de ceux-ci
participation-voices-all-newest = Tous les commentaires, les plus récents d’abord
participation-voices-said-of = { $ups } pour, { $downs } contre
participation-voices-up = D’accord
participation-voices-down = Pas d’accord
participation-voices-voted = Votre voix est comptée.
participation-voices-said-already = Votre voix est déjà comptée ainsi.
participation-voices-answer-it = Répondre
participation-voices-answers = Réponses
participation-voices-replies = { $count ->
    [one] 1 réponse
   *[other] { $count } réponses
 }
participation-voices-answer-the-first = Ceci est déjà une réponse. Répondez au commentaire qui l’a commencée.
participation-voices-rules = Règles pour ce que vous écrivez ici
participation-voices-rules-text = Elles valent pour tout le monde, dans les propositions, les commentaires et les affirmations.
participation-voices-rule-topic = Restez dans le sujet
participation-voices-rule-topic-text = Écrivez sur ce qui est demandé. Pour le reste, il y a d’autres lieux.
participation-voices-rule-respect = Soyez respectueux
participation-voices-rule-respect-text = Critiquez les idées, pas les personnes. Pas d’insultes, pas de menaces, pas de mépris de qui que ce soit pour ce qu’il est.
participation-voices-rule-private = Ce qui est privé reste privé
participation-voices-rule-private-text = Pas d’adresses, de numéros de téléphone, de données de santé ni d’autres affaires privées, ni les vôtres ni celles des autres.
participation-voices-rule-own = Soyez vous-même
participation-voices-rule-own-text = Vous n’avez pas à donner de nom, mais ne vous faites pas passer pour quelqu’un d’autre. Si vous citez, dites-le, et dites qui.
participation-voices-rule-once = Dites-le une seule fois
participation-voices-rule-once-text = N’envoyez pas sans cesse la même chose et ne faites pas de publicité. Si quelqu’un l’a déjà dit, soutenez-le.
participation-voices-rule-law = Respectez la loi
participation-voices-rule-law-text = Rien qu’il soit interdit de dire ni qui appartienne à d’autres.
participation-voices-rules-stays = Ce que vous écrivez reste
participation-voices-rules-stays-text = Tout le monde peut le lire. Si vous retirez une proposition, elle reste lisible avec votre raison.
