participation-tell-hear = Savoir ce que cela devient
participation-tell-follow = Suivre
participation-tell-lead = Nous vous écrivons quand il se passe quelque chose ici, ou dans ce qui en découle.
participation-tell-how-often = À quelle fréquence
participation-tell-rhythm-at-once = Tout de suite
participation-tell-rhythm-daily = Une fois par jour, le matin
participation-tell-rhythm-weekly = Une fois par semaine, le lundi
participation-tell-rhythm-never = Jamais
participation-tell-email = Votre adresse électronique
participation-tell-email-hint = Nous vous envoyons d’abord un lien, pour que personne ne vous abonne à votre place. L’adresse ne sert à rien d’autre.
participation-tell-followed = Vous saurez ce que cela devient.
participation-tell-asked = Nous vous avons envoyé un courriel. Ouvrez son lien pour confirmer.
participation-tell-followed-already = Vous êtes déjà informé de cela.
participation-tell-too-many = { $minutes ->
    [one] Trop de courriels ont été demandés. Réessayez dans { $minutes } minute.
   *[other] Trop de courriels ont été demandés. Réessayez dans { $minutes } minutes.
}
participation-tell-confirm-title = Voulez-vous être informé de cela ?
participation-tell-confirm = Oui, écrivez-moi
participation-tell-stop-title = Arrêter ces courriels ?
participation-tell-stop = Arrêter ces courriels
participation-tell-stopped = Vous ne recevrez plus de courriels à ce sujet.
participation-tell-link-gone = Ce lien a déjà servi ou est trop ancien
participation-tell-everything = Tout ce que vous avez dit, et tout ce dont nous vous informons
participation-tell-mine = Ce dont vous êtes informé
participation-tell-mine-followed = Ce que vous suivez
participation-tell-mine-none = Vous ne suivez rien pour l’instant.
participation-tell-mine-own = Ce que vous avez dit
participation-tell-mine-own-lead = Vous apprenez tout de suite ce que devient ce que vous avez dit, sauf si vous choisissez autre chose. Ce que vous choisissez pour l’un compte avant ce que vous choisissez pour tous.
participation-tell-choose = Modifier
participation-tell-thread = Ce qui a donné quoi
participation-tell-thread-lead = De ce que les gens ont dit à ce qui a été décidé, et à ce qui en est sorti.
participation-tell-thread-none = Rien n’en est encore sorti.
participation-tell-thread-before = D’où cela vient
participation-tell-thread-after = Ce qui en est sorti
participation-tell-thread-staff = Dites ce qui a donné quoi. Ceux qui ont dit ou suivent la première chose apprennent dès lors ce que devient la seconde.
participation-tell-before-became = cela en a été fait
participation-tell-before-answers = cela y répond
participation-tell-before-rests-on = cela repose dessus, entre autres
participation-tell-before-came-of = cela en est sorti
participation-tell-after-became = en a été fait
participation-tell-after-answers = y répond
participation-tell-after-rests-on = repose dessus, entre autres
participation-tell-after-came-of = en est sorti
participation-tell-field-from = Ce qui était d’abord
participation-tell-field-to = Ce qui en est sorti
participation-tell-field-bond = Comment la seconde chose tient à la première
participation-tell-reference-hint = Sa référence, telle que sa page l’indique, par exemple M-P12. D’une démarche : process- et son nom dans l’adresse.
participation-tell-link = Enregistrer le lien
participation-tell-linked-already = Cela était déjà dit.
participation-tell-fault-thing = Écrivez la référence d’une chose que tout le monde peut voir, différente dans chaque champ
participation-tell-mail-hello = Bonjour,
participation-tell-mail-ask = Voulez-vous être informé de « { $title } » ?
participation-tell-mail-asked = Quelqu’un, sans doute vous, nous a demandé d’écrire à cette adresse ce que devient « { $title } ». Si vous le souhaitez, ouvrez :
participation-tell-mail-not-you = Si ce n’était pas vous, ne faites rien : nous n’écrirons plus et oublierons l’adresse.
participation-tell-mail-one = { $what } : { $title }
participation-tell-mail-many = { $count ->
    [one] { $count } nouvelle : { $title }
   *[other] { $count } nouvelles : { $title } et d’autres
}
participation-tell-mail-more = { $count ->
    [one] Et { $count } autre.
   *[other] Et { $count } autres.
}
participation-tell-mail-yours = Vous recevez ceci parce que vous avez écrit « { $title } ».
participation-tell-mail-came-of-yours = Vous recevez ceci parce que vous avez écrit « { $title } », dont c’est issu.
participation-tell-mail-followed = Vous recevez ceci parce que vous suivez « { $title } ».
participation-tell-mail-came-of-followed = Vous recevez ceci parce que vous suivez « { $title } », dont c’est issu.
participation-tell-mail-stop =
    Arrêter ces courriels : { $url }

    Choisir à quelle fréquence nous écrivons : { $choose }
participation-tell-held-follow = Ce que vous suivez de ce qui est demandé à la ville, et à quelle fréquence
participation-tell-held-follow-why = Pour vous écrire quand cela avance
