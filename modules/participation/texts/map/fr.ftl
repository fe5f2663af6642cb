participation-map-title = Qui pense de même, et ce qui nous unit
participation-map-asked = Êtes-vous d’accord ?
participation-map-voted = Vous avez répondu à { $voted } affirmations sur { $of }.
participation-map-no-statements = Il n’y a pas encore d’affirmation.
participation-map-all-voted = Vous avez répondu à toutes les affirmations. D’autres peuvent venir : repassez.
participation-map-agree = D’accord
participation-map-disagree = Pas d’accord
participation-map-pass = Je passe
participation-map-see = Voir ce que pensent les autres
participation-map-vote = Répondre à des affirmations
participation-map-statements = Toutes les affirmations
participation-map-statement = Affirmation
participation-map-statement-hint = Une seule idée, avec laquelle on peut être d’accord ou non. Jusqu’à 140 lettres.
participation-map-write = Écrire une affirmation
participation-map-waits = Merci. Quelqu’un la regarde avant que d’autres la voient.
participation-map-stated = Tout le monde peut maintenant répondre à votre affirmation.
participation-map-moderate = Examiner les affirmations
participation-map-numbers = { $people ->
    [one] 1 personne a répondu
   *[other] { $people } personnes ont répondu
 }. { $statements ->
    [one] 1 affirmation
   *[other] { $statements } affirmations
 }.
participation-map-uniting = Ce que pense la plupart
participation-map-none-uniting = Rien encore sur quoi la plupart soient du même avis.
participation-map-bridges = Ce qui unit les groupes
participation-map-bridges-text = Dans chaque groupe on penche de ce côté, même si l’on diffère ailleurs.
participation-map-groups = Groupes de personnes qui répondent de même
participation-map-no-groups = Il y a encore trop peu de réponses pour distinguer des groupes. Il faut des personnes qui aient répondu à au moins sept affirmations.
participation-map-picture = Une carte de tous ceux qui ont répondu : qui se tient proche répond de même. La liste ci-dessous dit ce que pense chaque groupe.
participation-map-you = L’anneau, c’est vous.
participation-map-group = Groupe { $letter }
participation-map-people = { $count ->
    [one] 1 personne
   *[other] { $count } personnes
 }
participation-map-they-agree = D’accord
participation-map-they-disagree = Pas d’accord
participation-map-they-pass = Passent
participation-map-votes = Comment les gens ont répondu
participation-map-files = Le tout sous la forme dans laquelle Pol.is exporte une conversation, sans le nom de personne, à recalculer :
participation-map-rejected = Retirées
participation-map-because = Parce que :
participation-map-why = Si vous la retirez : pourquoi ?
participation-map-accept = Laisser y répondre
participation-map-reject = La retirer
participation-map-state-waiting = À examiner
participation-map-state-accepted = On y répond
participation-map-state-rejected = Retirées auparavant
participation-map-none-here = Aucune.
participation-map-seed = Commencez par vos propres affirmations
participation-map-seed-add = Ajouter l’affirmation
participation-map-look = Quand examinez-vous ce que les gens affirment ?
participation-map-look-before = Avant que d’autres le voient
participation-map-look-after = Après : d’autres le voient tout de suite, et vous pouvez le retirer
participation-map-fault-long = Raccourcissez-la à 140 lettres
participation-map-fault-stated = Quelqu’un l’a déjà affirmé
participation-map-decided-already = C’est déjà ainsi.
participation-map-taken-out = Cette affirmation a été retirée.
participation-map-import = Reprendre une conversation tenue avec Pol.is
participation-map-import-text = Choisissez deux fichiers de son export. Les deux autres ne disent rien que ceux-ci ne disent. Les participants restent les numéros qu’ils y sont. Cela se fait une fois, avant que quelqu’un ait voté ici.
participation-map-import-votes = votes.csv
participation-map-import-comments = comments.csv
participation-map-import-send = La reprendre
participation-map-import-missing = Choisissez ce fichier de l’export
participation-map-import-fault-file = Ce n’est pas ce fichier d’un export de Pol.is
participation-map-import-fault-line = La ligne { $line } n’est pas comme Pol.is l’écrit
participation-map-import-fault-cell = À la ligne { $line }, la colonne { $column } n’est pas comme Pol.is l’écrit
participation-map-import-not-empty = Des personnes ont déjà voté ici. Reprenez la conversation dans une nouvelle carte.
participation-map-import-because = Elle ne prenait pas part à la conversation telle qu’elle s’est tenue avec Pol.is.
participation-map-imported = Affirmations reprises : { $statements }. Votes : { $votes }.
participation-map-embed = Pour montrer cette carte sur une page à vous, copiez cette ligne :
