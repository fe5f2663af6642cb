participation-programs-files = Le tout sous forme de fichiers :
participation-programs-data-processes = Ce que la commune a demandé
participation-programs-data-processes-text = Toutes les démarches participatives : qui demande quoi, de quand à quand, et pourquoi celles qui ont été retirées l’ont été.
participation-programs-data-proposals = Ce que les habitants ont proposé
participation-programs-data-proposals-text = Toutes les propositions qui figurent dans une démarche participative, avec leur texte, leur avancement et le nombre de soutiens. Qui a proposé n’y figure pas.
participation-programs-data-decisions = Ce qui a été décidé après avoir demandé
participation-programs-data-decisions-text = Toutes les décisions d’une démarche participative : pourquoi, par qui, sur quoi elles reposent, ce qu’elles coûtent et où elles en sont.
participation-programs-data-projects = Les projets et ce qu’ils coûtent
participation-programs-data-projects-text = Tous les projets auxquels l’argent d’une démarche participative peut servir : leur coût, comment il a été estimé, s’ils sont réalisables et pourquoi.
participation-programs-data-keywords = participation, propositions, décisions, budget
participation-programs-import = Reprendre les propositions d’un autre système
participation-programs-import-text = Choisissez le fichier de propositions exporté par Decidim ou CONSUL, en CSV. Vous voyez d’abord ce qu’il ferait. Rien de ce qui est déjà ici n’arrive une seconde fois, et ce qui ne va pas dans une ligne est indiqué.
participation-programs-import-source = D’où viennent-elles ?
participation-programs-import-source-hint = Le nom que les gens connaissent, par exemple Decide Madrid. Donnez chaque fois le même nom : il permet de savoir ce qui est déjà ici.
participation-programs-import-lang = Dans quelle langue sont-elles ?
participation-programs-import-file = Le fichier
participation-programs-import-look = Voir ce qu’il ferait
participation-programs-import-preview = Ce que ferait le fichier
participation-programs-import-counts = De { $source }. Nouvelles : { $new }. Déjà ici : { $known }. Non reprises : { $refused }.
participation-programs-import-first = Les premières
participation-programs-import-nothing = Il n’y a rien à reprendre.
participation-programs-import-take = Les reprendre
participation-programs-import-again = Choisir un autre fichier
participation-programs-import-refused = Lignes qui ne sont pas reprises
participation-programs-import-more = { $count ->
    [one] et 1 autre ligne
   *[other] et { $count } autres lignes
 }
participation-programs-import-because = C’était ainsi là où elle a été proposée. Aucun motif ne l’accompagnait.
participation-programs-import-missing = Choisissez un fichier
participation-programs-import-fault-utf8 = Le fichier n’est pas en UTF-8. Enregistrez-le en « CSV UTF-8 » et choisissez-le de nouveau.
participation-programs-import-fault-table = Ce n’est pas un tableau de propositions de Decidim ou de CONSUL : il faut des colonnes pour l’identifiant et le titre
participation-programs-import-fault-long = Le fichier a plus de 20 000 lignes. Divisez-le et reprenez une partie après l’autre.
participation-programs-import-fault-source = Donnez le nom de leur origine, en 60 lettres au plus
participation-programs-import-stopped = Cette démarche a été retirée : plus rien n’y entre.
participation-programs-imported = C’est repris. Nouvelles : { $new }. Modifiées : { $changed }. Laissées telles qu’elles sont ici, parce que des gens les soutiennent ou qu’une réponse a été donnée : { $kept }. Inchangées : { $unchanged }.
participation-programs-column-line = Ligne
participation-programs-column-id = Identifiant
participation-programs-column-why = Motif
participation-programs-refused-id = Elle n’a pas d’identifiant, ou il dépasse 100 lettres
participation-programs-refused-title = Elle n’a pas de titre
participation-programs-refused-title-long = Son titre dépasse 150 lettres
participation-programs-refused-text-long = Son texte dépasse 8 000 lettres
participation-programs-refused-twice = Son identifiant figure déjà plus haut dans le fichier
participation-programs-refused-amendment = Elle modifie une autre proposition et n’en est pas une
participation-programs-refused-count = Son nombre de soutiens n’est pas un nombre
participation-programs-refused-width = Elle a plus ou moins de cellules qu’il n’y a d’en-têtes
participation-programs-came-from = de { $source }
participation-programs-came-supported = de { $source }, où { $count ->
    [one] 1 personne l’a soutenue
   *[other] { $count } personnes l’ont soutenue
 }
