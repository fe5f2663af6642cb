# Registres que les services lisent : ce qui est consulté et pourquoi, qui a regardé.
services-registers-will-look = Nous consultons des registres :
services-registers-looked = Ce que nous avons consulté dans des registres
services-registers-looked-lead = Pour vérifier ce que vous nous avez dit, nous avons consulté ces registres. Personne ne les consulte sans raison.
services-registers-when = Quand
services-registers-who = Qui a regardé
services-registers-why = Pourquoi
services-registers-sought = Ce que nous avons cherché
services-registers-result = Ce que nous avons trouvé
services-registers-found = { $count ->
    [0] Rien
    [one] 1 entrée
   *[other] { $count } entrées
}
services-registers-by-program = Le programme de lui-même
services-registers-again = Consulter à nouveau les registres
services-registers-again-hint = La recommandation repose sur ce qui figurait dans les registres lors de la dernière consultation. Une nouvelle consultation est notée, et la personne qui demande la voit.
services-registers-looked-again = Les registres ont été consultés à nouveau.
services-registers-changed = Les registres disent maintenant autre chose que ce que vous avez vu. Consultez-les à nouveau, puis décidez.
services-registers-held-look = Ce qui a été consulté sur vous dans des registres
services-registers-held-look-why = Pour vérifier ce que vous nous avez dit avant de décider
services-registers-act-renewed = { $who } : renouvelée
services-registers-readings = Qui a regardé ce registre
services-registers-readings-lead = Chaque fois que quelqu’un ouvre une ligne, et chaque fois qu’un service en consulte une, c’est noté. Plus de { $rows } lignes ouvertes par une personne en un jour sont signalées comme inhabituelles.
services-registers-readings-cut = Il y a plus de lectures que cette page n’en examine. Choisissez moins de jours.
services-registers-readings-none = Personne n’a regardé ce registre pendant ces jours.
services-registers-by-day = Par jour et par personne
services-registers-each = Chaque lecture
services-registers-span = { $days ->
    [one] Le dernier jour
   *[other] Les { $days } derniers jours
}
services-registers-purpose = Dans quel but
services-registers-all = Montrer toutes les lectures
services-registers-day = Jour
services-registers-opened = Lignes ouvertes
services-registers-looked-up = Consultées pour des demandes
services-registers-unusual = Inhabituel
services-registers-for = Pour la demande
services-registers-more = Seules les plus récentes sont montrées ici. Le fichier CSV les contient toutes.

event-register-looked-up = Un service a consulté un registre pour une demande
event-register-row-renewed = Une ligne d’un registre a été renouvelée
policy-services-auditors-see-who-looked = Les auditeurs voient qui a regardé tout registre et dans quel but ; les responsables, ceux de leur organisme
action-audit-register = Voir qui a regardé un registre
