participation-election-missing = Préparez le vote : dites ce qu’on peut choisir
participation-election-sign-in = Connectez-vous en tant qu’habitant pour obtenir un bulletin
participation-election-not-prepared = Ce vote n’est pas encore préparé.
participation-election-waits = Le vote est terminé. Le résultat paraîtra ici quand les dépositaires de clé auront ouvert les enveloppes.
participation-election-options = Ce qu’on peut choisir
participation-election-how-many = { $most ->
    [one] Choisissez-en { $most }.
   *[other] Choisissez-en { $most } au plus.
}
participation-election-step-paper = Obtenez votre bulletin : connectez-vous et notez votre code de vote.
participation-election-step-cast = Votez avec le code, maintenant ou plus tard, sur n’importe quel appareil. Personne ne demande qui vous êtes.
participation-election-paper = Obtenir votre bulletin
participation-election-cast = Voter
participation-election-holds = Ce qui est secret et ce qui ne l’est pas
participation-election-holds-paper = La ville signe votre bulletin sans le voir. Ce qu’elle garde ne dit pas de qui est le bulletin d’un vote.
participation-election-holds-envelope = Votre vote est gardé dans une enveloppe scellée. Seuls les dépositaires de clé réunis peuvent l’ouvrir, après la fin du vote.
participation-election-holds-program = Si votre navigateur exécute notre script, votre code est créé et votre vote scellé sur votre propre appareil, et le programme de la ville ne voit ni l’un ni l’autre. Sinon, le programme de la ville fait les deux pour vous et ne garde rien : qui le modifierait pourrait voir votre vote. Chaque page dit laquelle des deux façons est employée. Le script lui-même vient de la ville : qui ne se fie à aucun script utilise son propre programme.
participation-election-holds-time = Le registre montre quand des bulletins ont été remis et quand des votes ont été émis, pas par qui. Votez quelque temps après avoir obtenu votre bulletin, pour que les deux heures ne disent rien.
participation-election-holds-show = Vous pouvez montrer à d’autres ce que vous avez voté. Si quelqu’un fait pression sur vous, revotez plus tard : seul votre dernier vote compte.
participation-election-keys = Clés pour vérifier ce vote
participation-election-key-papers = Les bulletins sont signés avec cette clé (RSA, le module en hexadécimal ; RFC 9474) :
participation-election-key-box = Les enveloppes sont scellées pour cette clé (P-256, en hexadécimal ; RFC 9180) :
participation-election-papers = Bulletins remis
participation-election-counted = Votes comptés
participation-election-replaced = Enveloppes remplacées par leurs propres votants
participation-election-invalid = Votes nuls
participation-election-unreadable = Enveloppes sans vote à l’intérieur
participation-election-result = Résultat
participation-election-option = Choix
participation-election-votes = Voix
participation-election-result-text = Chaque vote compte une fois pour chaque choix qu’il nomme. Les choix à égalité sont dans l’ordre du bulletin.
participation-election-ballots = Votes
participation-election-what = Quoi
participation-election-number = Nombre
participation-election-check = Vérifier que votre vote y est
participation-election-file = Tous les votes dans un fichier
participation-election-envelopes = Toutes les enveloppes scellées dans un fichier, pour vérifier les bulletins
participation-election-digest = SHA-256 du fichier des votes, tel qu’il est au registre :
participation-election-fault-options = Écrivez entre 2 et 100 choix, un par ligne, et autant dans chaque langue
participation-election-fault-most = Saisissez un nombre entre 1 et le nombre de choix
participation-election-fault-key = Saisissez la clé publique des feuilles des dépositaires : 130 lettres et chiffres qui commencent par 04
participation-election-fault-code = Saisissez votre code de vote comme vous l’avez noté : 28 lettres et chiffres
participation-election-fault-no-paper = Aucun bulletin n’a été remis pour ce code dans ce vote
participation-election-fault-envelope = Ce n’est pas une enveloppe de ce vote
participation-election-fault-choice = Choisissez au moins un choix, et pas plus que permis
participation-election-turn = Un autre vote avec ce code est arrivé au même moment. Votez de nouveau.
participation-election-has-paper = Vous avez votre bulletin. Il y en a un par personne, et nous ne pouvons pas remplacer un code perdu.
participation-election-not-over = On peut encore voter. Les enveloppes s’ouvrent après la fin du vote.
participation-election-opened-already = Les enveloppes ont déjà été ouvertes.
participation-election-fault-share = Saisissez les 80 lettres et chiffres de chaque feuille, une feuille par ligne
participation-election-fault-few-shares = Il n’y a pas assez de dépositaires : il faut d’autres feuilles
participation-election-fault-same-share = La même feuille y est deux fois
participation-election-fault-other-key = Ces feuilles sont d’une autre clé que celle de ce vote
participation-election-paper-text = Vous recevez un code de vote de 28 lettres et chiffres. Quiconque l’a peut voter à votre place.
participation-election-code-once = Nous montrons le code une seule fois et ne le gardons pas. Ayez de quoi écrire.
participation-election-draw = Montrer mon code de vote
participation-election-code = Votre code de vote
participation-election-write-down = Notez le code maintenant et gardez-le bien. Nous ne pouvons pas le remplacer.
participation-election-written = Je l’ai noté : donnez-moi mon bulletin
participation-election-ready = Votre bulletin est prêt. Votre code suffit pour voter.
participation-election-later = Il vaut mieux voter quelques heures plus tard, pour que personne ne devine à l’heure quel vote est le vôtre.
participation-election-no-paper-yet = Si vous n’avez pas de code de vote, obtenez d’abord votre bulletin
participation-election-code-hint = 28 lettres et chiffres. Les espaces et les minuscules ne comptent pas.
participation-election-again = Vous pouvez revoter avec le même code jusqu’à la fin du vote. Seul votre dernier vote compte.
participation-election-done = Votre vote est enregistré
participation-election-replaced-own = Il remplace le vote que vous aviez émis.
participation-election-receipt = Reçu
participation-election-tracking = Numéro de suivi
participation-election-keep-receipt = Notez les deux : cette page n’est montrée qu’une fois. Le reçu montre que votre enveloppe a été reçue.
participation-election-see-receipt = Voir le reçu au registre
participation-election-keep-tracking = À l’ouverture des enveloppes, votre vote est publié sous le numéro de suivi. Ne le montrez à personne si personne ne doit savoir ce que vous avez voté.
participation-election-not-opened = Les enveloppes ne sont pas encore ouvertes. Les votes seront publiés ici quand elles le seront.
participation-election-check-text = Saisissez les deux premières lettres ou chiffres de votre numéro de suivi. Nous montrons tous les votes qui commencent ainsi, sans savoir lequel est le vôtre.
participation-election-start = Les deux premières lettres ou chiffres
participation-election-show = Afficher les votes
participation-election-none-begin = Aucun numéro de suivi ne commence ainsi.
participation-election-chosen = Choisi
participation-election-prepare = Préparer le vote
participation-election-options-hint = Écrivez un choix par ligne, dans le même ordre dans chaque langue.
participation-election-most = Combien on peut en choisir
participation-election-keyholders = Dépositaires de clé
participation-election-keyholders-text = Les dépositaires de clé ouvrent ensemble les enveloppes. Choisissez des personnes qui ne dépendent pas les unes des autres. Faites leurs feuilles sur un ordinateur à part, avec cette commande :
participation-election-keyholders-lost = Donnez à chaque dépositaire une feuille, imprimée deux fois, et ne gardez pas de copie. Si trop de feuilles sont perdues, personne ne peut ouvrir les enveloppes et le vote est perdu.
participation-election-box-key = Clé publique
participation-election-box-key-hint = Elle est au-dessus des feuilles et commence par 04. Elle n’est pas secrète.
participation-election-save = Enregistrer le vote
participation-election-open = Ouvrir les enveloppes
participation-election-as-promised = Le vote reste tel qu’il a été publié. Les enveloppes pourront être ouvertes ici quand il sera terminé.
participation-election-opened = Les enveloppes ont été ouvertes et les votes comptés.
participation-election-open-text = Les dépositaires se réunissent devant cet écran et saisissent ce qui est sur leur feuille. La clé est reconstituée pour ce seul moment et n’est pas gardée. On ne peut pas revenir en arrière.
participation-election-shares = Ce qui est sur les feuilles
participation-election-shares-hint = Une feuille par ligne
participation-election-fault-most-projects = Saisissez un nombre entre 1 et 100
participation-election-fault-points = Indiquez combien de points a chaque votant : entre 1 et 1 000
participation-election-fault-least = Indiquez combien de voix il faut à un projet, ou laissez vide
participation-election-fault-rule = Cette façon de compter ne va pas avec ce type de bulletin ou avec les autres choix
participation-election-fault-approval = Choisissez au moins un projet, et pas plus qu’il n’est permis
participation-election-fault-points-given = Donnez des points à un projet au moins, en nombres entiers, et pas plus au total que vous n’en avez
participation-election-fault-ranking = Écrivez 1 à côté du projet que vous préférez, 2 à côté du suivant, etc. : chaque nombre une fois, sans en sauter
participation-election-fault-knapsack = Choisissez au moins un projet, sans dépasser l’argent disponible ni le nombre permis
participation-election-stands = Sur quoi vote-t-on ?
participation-election-stands-options = Des options que j’écris ici
participation-election-stands-projects = Les projets de cette démarche qui sont réalisables quand le vote commence
participation-election-projects = Quels projets ?
participation-election-form = Comment remplit-on son bulletin ?
participation-election-form-approval = On coche les projets que l’on veut
participation-election-form-points = On donne des points aux projets
participation-election-form-ranking = On classe les projets
participation-election-form-knapsack = On coche des projets jusqu’à épuiser l’argent
participation-election-points = Combien de points a chaque votant ?
participation-election-rule = Comment compte-t-on les voix ?
participation-election-rule-hint = Cela est annoncé avant le vote et ne peut plus être changé.
participation-election-rule-equal-shares = Parts égales
participation-election-rule-equal-shares-text = L’argent est partagé également entre les votants. À chaque fois, on finance le projet qui demande le moins à celles et ceux qui l’ont choisi : ils le paient ensemble.
participation-election-rule-greedy = Les plus choisis d’abord
participation-election-rule-greedy-text = Les projets sont pris dans l’ordre des voix, du plus choisi au moins choisi. Chacun est financé s’il tient dans l’argent qui reste.
participation-election-rule-bos = Parts égales avec dépassement
participation-election-rule-bos-text = L’argent est partagé également entre les votants. À chaque fois, on finance le projet qui demande le moins à celles et ceux qui l’ont choisi, même si leur argent n’en couvre qu’une partie.
participation-election-rule-phragmen = Gagner ensemble (Phragmén)
participation-election-rule-phragmen-text = Chaque votant gagne de l’argent au même rythme. Dès que les votants d’un projet ont gagné ensemble son coût, il est financé, et ils repartent de zéro.
participation-election-rule-maximin-support = Charge partagée
participation-election-rule-maximin-support-text = Les projets sont financés un à un, de sorte que le votant qui en porte le plus en porte le moins possible.
participation-election-rule-expanding-approvals = Les premières places d’abord
participation-election-rule-expanding-approvals-text = L’argent est partagé également entre les votants. D’abord seules les premières places comptent, puis aussi les deuxièmes, etc. : dès que les votants d’un projet peuvent le payer, il est financé.
participation-election-rule-welfare = Le plus pour l’argent
participation-election-rule-welfare-text = De tous les ensembles de projets que l’argent peut payer, on finance celui qui vaut le plus pour tous les votants ensemble.
participation-election-utility = Que vaut un projet financé pour qui l’a choisi ?
participation-election-utility-hint = Dans le doute, laissez tel quel.
participation-election-utility-usual = Ce qui va avec les bulletins
participation-election-utility-cost = Son coût
participation-election-utility-cost-text = Un projet vaut pour ses votants ce qu’il coûte : de l’argent dépensé pour ce qu’ils voulaient.
participation-election-utility-cardinality = Autant pour chaque projet
participation-election-utility-cardinality-text = Chaque projet vaut autant pour qui l’a choisi, quel que soit son coût.
participation-election-utility-sqrt-cost = La racine carrée de son coût
participation-election-utility-sqrt-cost-text = Un projet vaut pour ses votants la racine carrée de son coût : plus s’il est plus grand, mais pas autant.
participation-election-utility-points = Ses points
participation-election-utility-points-text = Un projet vaut pour un votant les points qu’il lui a donnés.
participation-election-utility-borda = Sa place
participation-election-utility-borda-text = Un projet vaut pour un votant autant de points qu’il y a de projets en dessous sur le bulletin.
participation-election-completion = Que devient l’argent qui reste ?
participation-election-completion-hint = Seules les parts égales laissent ainsi de l’argent.
participation-election-completion-none = Rien : il reste à la commune
participation-election-completion-add1 = Les parts grandissent pas à pas
participation-election-completion-add1-text = Comme il reste de l’argent, on recompte avec des parts plus grandes jusqu’à ce que les projets coûtent plus que ce qu’il y a ; le dernier résultat que l’argent peut payer compte.
participation-election-completion-add1-fill = Les parts grandissent, puis les plus choisis
participation-election-completion-add1-fill-text = Comme il reste de l’argent, on recompte avec des parts plus grandes jusqu’à ce que les projets coûtent plus que ce qu’il y a. Ce qui reste encore va aux projets les plus choisis qui tiennent.
participation-election-completion-epsilon = À ce que ses votants peuvent presque payer
participation-election-completion-epsilon-text = Ce qui reste va aux projets dont les votants peuvent payer la plus grande part ; les autres paient le reste.
participation-election-completion-greedy = Aux plus choisis
participation-election-completion-greedy-text = Ce qui reste va aux projets les plus choisis qui tiennent.
participation-election-least = Combien de voix faut-il au moins à un projet ? (facultatif)
participation-election-least-hint = Avec des points : combien de points
participation-election-least-text = Les projets avec moins de { $votes } voix ou points ne reçoivent pas d’argent.
participation-election-ties-text = En cas d’égalité, le projet avec le plus de voix gagne, puis le moins cher, puis celui au plus petit numéro.
participation-election-how-counted = Comment les voix sont comptées
participation-election-fill-approval = { $most ->
    [one] Cochez le projet que vous voulez.
   *[other] Cochez les projets que vous voulez, { $most } au plus.
}
participation-election-fill-points = Vous avez { $points } points. Donnez-en à chaque projet que vous voulez, à { $most } projets au plus.
participation-election-fill-ranking = Écrivez 1 à côté du projet que vous préférez, 2 à côté du suivant, etc., jusqu’à { $most }. Laissez les autres vides.
participation-election-fill-knapsack = Cochez les projets que vous paieriez avec l’argent qu’il y a, { $most } au plus.
participation-election-pot = { $pot } ({ $money })
participation-election-read-project = En savoir plus
participation-election-none-stands = Aucun projet n’est encore soumis au vote. Ils s’ajoutent ici quand ils sont réalisables et que leur coût est connu.
participation-election-none-won = Aucun projet ne reçoit d’argent.
participation-election-told-voters = { $voters ->
    [one] Une personne a choisi des projets ici.
   *[other] { $voters } personnes ont choisi des projets ici.
}
participation-election-told-spent = { $spent } sur { $budget } ont été attribués.
participation-election-told-share = Dans le décompte décisif, chaque votant avait { $share } à dépenser.
participation-election-told-won = Projets qui reçoivent leur argent
participation-election-told-lost = Projets qui n’en reçoivent pas
participation-election-told-paid = D’où vient l’argent
participation-election-told-why = Pourquoi, et ce qui l’aurait changé
participation-election-paid-left-over = Payé avec l’argent qui restait.
participation-election-paid-common = Payé avec l’argent de tous.
participation-election-paid-full = { $voters ->
    [one] Un de ses votants paie { $each }.
   *[other] { $voters } de ses votants paient { $each } chacun.
}
participation-election-paid-last = { $voters ->
    [one] Un paie ce qui restait de sa part.
   *[other] { $voters } paient ce qui restait de leurs parts.
}
participation-election-paid-tie = À égalité avec d’autres, l’ordre annoncé l’a mis devant :
participation-election-why-dear = Il coûte plus que tout l’argent disponible.
participation-election-why-no-votes = Personne ne l’a choisi.
participation-election-why-least = Il a moins de voix qu’il n’en faut.
participation-election-why-ended = Le décompte s’est terminé avant son tour.
participation-election-why-outweighed = D’autres projets ensemble valent plus pour les votants, pour le même argent.
participation-election-why-voters-short = { $votes ->
    [one] Il restait { $had } à ses votants ensemble : il manquait { $lacked }. Un votant de plus avec sa part entière aurait suffi.
   *[other] Il restait { $had } à ses votants ensemble : il manquait { $lacked }. { $votes } votants de plus avec leur part entière auraient suffi.
}
participation-election-why-budget-short = Quand son tour est venu, il restait { $left } : il manquait { $lacked }.
participation-election-why-votes-more = { $votes ->
    [one] Une voix de plus l’aurait placé à temps.
   *[other] { $votes } voix de plus l’auraient placé à temps.
}
participation-election-fair = À quel point le résultat est équitable
participation-election-fair-excluded = Votants qui n’ont rien choisi qui reçoive de l’argent : { $excluded } sur { $voters }.
participation-election-fair-at-least = Votants qui ont choisi au moins { $projects } des projets qui reçoivent de l’argent : { $voters }
participation-election-fair-holds = Aucun groupe de votants ayant un projet en commun n’aurait pu le payer avec sa part de l’argent et n’a reçu moins.
participation-election-fair-complaints = Pour ces projets, des groupes de votants auraient pu les payer avec leur part de l’argent, et ont reçu moins :
participation-election-fair-group = { $voters ->
    [one] 1 votant
   *[other] { $voters } votants
}
participation-election-plain = Ce qu’aurait donné le décompte simple
participation-election-plain-text = Le décompte simple finance d’abord les projets les plus choisis, tant qu’il y a de l’argent.
participation-election-plain-same = Il aurait financé les mêmes projets.
participation-election-plain-only = Seul le décompte simple aurait financé :
participation-election-plain-not = Il n’aurait pas financé :
participation-election-recount = Recompter
participation-election-recount-text = Ce fichier contient tous les bulletins qui comptent ici, sans noms. Avec le programme de cette commune, ou tout autre qui lit le format de Pabulib, chacun recompte et obtient les mêmes projets.
participation-election-pb = Les bulletins en fichier (.pb)
participation-election-pb-digest = SHA-256 du fichier, tel qu’il figure au registre :
participation-election-plain-better = Votants qui reçoivent plus de ce qu’ils ont choisi avec la règle annoncée : { $voters }
participation-election-plain-worse = Votants qui reçoivent moins : { $voters }
participation-election-plain-even = Votants qui reçoivent autant : { $voters }
participation-election-plain-excluded = Votants qui n’auraient rien reçu avec le décompte simple : { $voters }
participation-election-paid-point = { $voters ->
    [one] Un de ses votants paie { $each } par point.
   *[other] { $voters } de ses votants paient { $each } par point.
}
participation-election-seal-town = Cette page fonctionne sans script. Le programme de la ville scelle votre vote pour vous : il voit un instant ce que vous choisissez et ne le garde pas.
participation-election-seal-device = Votre vote est scellé sur cet appareil. Seule l’enveloppe scellée est envoyée : le programme de la ville ne voit ni votre code ni ce que vous choisissez.
participation-election-seal-error = Erreur :
participation-election-seal-working = Votre vote est en train d’être scellé et envoyé…
participation-election-seal-failed = Votre vote n’a pas pu être scellé ou envoyé. Vérifiez votre connexion et émettez-le à nouveau. Si cela ne marche pas sur cet appareil, prenez-en un autre. Ce que vous avez choisi n’a été envoyé à personne.
participation-election-paper-town = Cette page fonctionne sans script. Le programme de la ville crée votre code pour vous : il le voit un instant et ne le garde pas.
participation-election-paper-device = Votre code est créé sur cet appareil. Le programme de la ville signe votre bulletin sans jamais voir le code.
participation-election-paper-working = Votre bulletin est en train d’être signé…
participation-election-paper-failed = Votre bulletin n’a pas pu être signé. Vérifiez votre connexion et appuyez de nouveau sur le bouton, en gardant cette page ouverte. Si vous la quittez, essayez votre code au moment de voter : il est peut-être déjà valable.
participation-election-paper-forged = La réponse de la ville n’est pas une signature de votre bulletin. Ne votez pas avec ce code. Prévenez les responsables du vote.
participation-election-key-destroyed = La moitié secrète de cette clé a été détruite à l’ouverture des enveloppes, pour que personne ne puisse faire d’autres bulletins. Les sauvegardes d’avant peuvent encore la contenir, scellée.
participation-election-why-left-over-short = Quand l’argent restant a été attribué, il restait { $left } : il manquait { $lacked }.
participation-election-recount-title = Recompter un vote
participation-election-recount-what = Déposez les bulletins de n’importe quel budget participatif, de cette commune ou d’une autre, dans un fichier au format de Pabulib (.pb). Vous voyez ce qui gagne et pourquoi. Rien n’est conservé.
participation-election-recount-file = Fichier de bulletins (.pb)
participation-election-recount-ceilings = Respecter le minimum de voix par projet et le maximum par catégorie que fixe le fichier
participation-election-recount-limits = Limites
participation-election-recount-count = Compter
participation-election-recount-faults = Ces lignes du fichier ne se comprennent pas :
participation-election-recount-link = Recompter les bulletins de n’importe quel vote
participation-election-fault-pb = Choisissez un fichier de bulletins au format de Pabulib (.pb)
participation-election-recount-busy = D’autres comptent en ce moment. Réessayez dans une minute.
participation-election-fault-slow = Cette façon de compter est trop longue pour ce fichier. Choisissez-en une autre, ou comptez-le avec stoa tally
