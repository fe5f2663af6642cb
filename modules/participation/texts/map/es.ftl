participation-map-title = Quiénes piensan parecido y qué nos une
participation-map-asked = ¿Está de acuerdo?
participation-map-voted = Ha respondido a { $voted } de { $of } afirmaciones.
participation-map-no-statements = Todavía no hay afirmaciones.
participation-map-all-voted = Ha respondido a todas las afirmaciones que hay. Pueden venir más: vuelva a pasar por aquí.
participation-map-agree = De acuerdo
participation-map-disagree = En desacuerdo
participation-map-pass = Paso
participation-map-see = Ver qué piensan los demás
participation-map-vote = Responder a afirmaciones
participation-map-statements = Todas las afirmaciones
participation-map-statement = Afirmación
participation-map-statement-hint = Una sola idea con la que otros puedan estar de acuerdo o no. Hasta 140 letras.
participation-map-write = Escribir una afirmación
participation-map-waits = Gracias. Alguien la mira antes de que otros la vean.
participation-map-stated = Todo el mundo puede responder ya a su afirmación.
participation-map-moderate = Revisar afirmaciones
participation-map-numbers = { $people ->
    [one] Ha respondido 1 persona
   *[other] Han respondido { $people } personas
 }. { $statements ->
    [one] 1 afirmación
   *[other] { $statements } afirmaciones
 }.
participation-map-uniting = En qué está de acuerdo la mayoría
participation-map-none-uniting = Todavía no hay nada en lo que la mayoría piense lo mismo.
participation-map-bridges = Qué une a los grupos
participation-map-bridges-text = En cada grupo la gente se inclina hacia este lado, aunque en lo demás difieran.
participation-map-groups = Grupos de personas que responden parecido
participation-map-no-groups = Todavía hay muy pocas respuestas para distinguir grupos. Hacen falta personas que hayan respondido al menos a siete afirmaciones.
participation-map-picture = Un mapa de todos los que han respondido: quienes están cerca responden parecido. La lista de abajo dice qué piensa cada grupo.
participation-map-you = El anillo es usted.
participation-map-group = Grupo { $letter }
participation-map-people = { $count ->
    [one] 1 persona
   *[other] { $count } personas
 }
participation-map-they-agree = De acuerdo
participation-map-they-disagree = En desacuerdo
participation-map-they-pass = Pasan
participation-map-votes = Cómo ha respondido la gente
participation-map-files = Todo en la forma en que Pol.is exporta una conversación, sin el nombre de nadie, para volver a calcularlo:
participation-map-rejected = Retiradas
participation-map-because = Porque:
participation-map-why = Si la retira: ¿por qué?
participation-map-accept = Dejar que se responda
participation-map-reject = Retirarla
participation-map-state-waiting = Por revisar
participation-map-state-accepted = Se están respondiendo
participation-map-state-rejected = Retiradas antes
participation-map-none-here = Ninguna.
participation-map-seed = Empiece con afirmaciones propias
participation-map-seed-add = Añadir la afirmación
participation-map-look = ¿Cuándo revisa lo que la gente afirma?
participation-map-look-before = Antes de que otros lo vean
participation-map-look-after = Después: otros lo ven enseguida y usted puede retirarlo
participation-map-fault-long = Acórtela a 140 letras
participation-map-fault-stated = Alguien ya ha afirmado esto
participation-map-decided-already = Ya está así.
participation-map-taken-out = Esta afirmación se ha retirado.
participation-map-import = Incorporar una conversación hecha con Pol.is
participation-map-import-text = Elija dos archivos de su exportación. Los otros dos no dicen nada que estos no digan. Los participantes siguen siendo los números que allí son. Se puede hacer una vez, antes de que alguien haya votado aquí.
participation-map-import-votes = votes.csv
participation-map-import-comments = comments.csv
participation-map-import-send = Incorporarla
participation-map-import-missing = Elija este archivo de la exportación
participation-map-import-fault-file = Este no es ese archivo de una exportación de Pol.is
participation-map-import-fault-line = La línea { $line } no está como la escribe Pol.is
participation-map-import-fault-cell = En la línea { $line }, la columna { $column } no está como la escribe Pol.is
participation-map-import-not-empty = Aquí ya ha votado gente. Incorpore la conversación a un mapa nuevo.
participation-map-import-because = No tomó parte en la conversación tal como se hizo con Pol.is.
participation-map-imported = Afirmaciones incorporadas: { $statements }. Votos: { $votes }.
participation-map-embed = Para mostrar este mapa en una página suya, copie esta línea:
