participation-election-missing = Configure la votación: diga qué se puede elegir
participation-election-sign-in = Identifíquese como residente para obtener una papeleta
participation-election-not-prepared = Esta votación aún no está preparada.
participation-election-waits = La votación ha terminado. El resultado aparecerá aquí cuando los custodios de clave hayan abierto los sobres.
participation-election-options = Qué se puede elegir
participation-election-how-many = { $most ->
    [one] Elija 1.
   *[other] Elija hasta { $most }.
}
participation-election-step-paper = Obtenga su papeleta: identifíquese y apunte su código de voto.
participation-election-step-cast = Vote con el código, ahora o más tarde, desde cualquier dispositivo. Nadie pregunta quién es usted.
participation-election-paper = Obtener su papeleta
participation-election-cast = Votar
participation-election-holds = Qué es secreto y qué no
participation-election-holds-paper = El municipio firma su papeleta sin verla. Lo que guarda no dice de quién es la papeleta de un voto.
participation-election-holds-envelope = Su voto se guarda en un sobre sellado. Solo los custodios de clave juntos pueden abrirlo, cuando termina la votación.
participation-election-holds-program = Si su navegador ejecuta nuestro script, el código se crea y el voto se sella en su propio dispositivo, y el programa del municipio no ve ninguno de los dos. Si no, el programa del municipio hace ambas cosas por usted y no guarda nada: quien lo modificara podría ver qué vota. Cada página dice cuál de las dos formas se usa. El propio script viene del municipio: quien no se fíe de ningún script puede usar un programa propio.
participation-election-holds-time = El registro muestra cuándo se entregaron papeletas y cuándo se votó, no quién. Vote un tiempo después de obtener su papeleta, para que las dos horas no digan nada.
participation-election-holds-show = Usted puede mostrar a otros qué votó. Si alguien le presiona, vuelva a votar más tarde: solo cuenta su último voto.
participation-election-keys = Claves para comprobar esta votación
participation-election-key-papers = Las papeletas se firman con esta clave (RSA, el módulo en hexadecimal; RFC 9474):
participation-election-key-box = Los sobres se sellan para esta clave (P-256, en hexadecimal; RFC 9180):
participation-election-papers = Papeletas entregadas
participation-election-counted = Votos contados
participation-election-replaced = Sobres sustituidos por sus propios votantes
participation-election-invalid = Votos nulos
participation-election-unreadable = Sobres sin voto dentro
participation-election-result = Resultado
participation-election-option = Opción
participation-election-votes = Votos
participation-election-result-text = Cada voto cuenta una vez para cada opción que nombra. Las opciones con igual número de votos están en el orden de la papeleta.
participation-election-ballots = Votos
participation-election-what = Qué
participation-election-number = Número
participation-election-check = Comprobar que su voto está
participation-election-file = Todos los votos en un archivo
participation-election-envelopes = Todos los sobres sellados en un archivo, para comprobar las papeletas
participation-election-digest = SHA-256 del archivo de votos, tal como está en el registro:
participation-election-fault-options = Escriba entre 2 y 100 opciones, una en cada línea, y las mismas en todos los idiomas
participation-election-fault-most = Escriba un número entre 1 y el número de opciones
participation-election-fault-key = Escriba la clave pública de las hojas de los custodios: 130 letras y cifras que empiezan por 04
participation-election-fault-code = Escriba su código de voto tal como lo apuntó: 28 letras y cifras
participation-election-fault-no-paper = En esta votación no se entregó ninguna papeleta para este código
participation-election-fault-envelope = Esto no es un sobre de esta votación
participation-election-fault-choice = Elija al menos una opción, y no más de las permitidas
participation-election-turn = En el mismo momento llegó otro voto con este código. Vote de nuevo.
participation-election-has-paper = Ya tiene su papeleta. Hay una por persona, y no podemos sustituir un código perdido.
participation-election-not-over = Todavía se puede votar. Los sobres se abren cuando termina la votación.
participation-election-opened-already = Los sobres ya se abrieron.
participation-election-fault-share = Escriba las 80 letras y cifras de cada hoja, una hoja en cada línea
participation-election-fault-few-shares = No hay suficientes custodios: hacen falta más hojas
participation-election-fault-same-share = La misma hoja está dos veces
participation-election-fault-other-key = Estas hojas son de otra clave que la de esta votación
participation-election-paper-text = Recibirá un código de voto de 28 letras y cifras. Quien lo tenga puede votar en su lugar.
participation-election-code-once = Mostramos el código una sola vez y no lo guardamos. Tenga con qué escribir.
participation-election-draw = Mostrar mi código de voto
participation-election-code = Su código de voto
participation-election-write-down = Apunte ahora el código y guárdelo bien. No podemos sustituirlo.
participation-election-written = Lo he apuntado: deme mi papeleta
participation-election-ready = Su papeleta está lista. Para votar solo necesita su código.
participation-election-later = Es mejor votar unas horas más tarde, para que nadie pueda adivinar por la hora qué voto es el suyo.
participation-election-no-paper-yet = Si no tiene código de voto, obtenga primero su papeleta
participation-election-code-hint = 28 letras y cifras. Los espacios y las minúsculas no importan.
participation-election-again = Puede volver a votar con el mismo código hasta que termine la votación. Solo cuenta su último voto.
participation-election-done = Su voto se ha emitido
participation-election-replaced-own = Sustituye al voto que emitió antes.
participation-election-receipt = Resguardo
participation-election-tracking = Número de seguimiento
participation-election-keep-receipt = Apunte los dos: esta página se muestra una sola vez. El resguardo muestra que su sobre se recibió.
participation-election-see-receipt = Ver el resguardo en el registro
participation-election-keep-tracking = Cuando se abran los sobres, su voto se publicará con el número de seguimiento. No lo muestre a nadie si nadie debe saber qué votó.
participation-election-not-opened = Los sobres aún no se han abierto. Los votos se publicarán aquí cuando se abran.
participation-election-check-text = Escriba las dos primeras letras o cifras de su número de seguimiento. Mostramos todos los votos que empiezan así, sin saber cuál es el suyo.
participation-election-start = Las dos primeras letras o cifras
participation-election-show = Mostrar los votos
participation-election-none-begin = Ningún número de seguimiento empieza así.
participation-election-chosen = Elegido
participation-election-prepare = Configurar la votación
participation-election-options-hint = Escriba una opción en cada línea, en el mismo orden en todos los idiomas.
participation-election-most = Cuántas se pueden elegir
participation-election-keyholders = Custodios de clave
participation-election-keyholders-text = Los custodios de clave abren juntos los sobres. Elija personas que no dependan unas de otras. Haga sus hojas en un ordenador aparte, con esta orden:
participation-election-keyholders-lost = Dé a cada custodio una hoja, impresa dos veces, y no guarde copia. Si se pierden demasiadas hojas, nadie podrá abrir los sobres y la votación se pierde.
participation-election-box-key = Clave pública
participation-election-box-key-hint = Está encima de las hojas y empieza por 04. No es secreta.
participation-election-save = Guardar la votación
participation-election-open = Abrir los sobres
participation-election-as-promised = La votación queda tal como se publicó. Los sobres se podrán abrir aquí cuando termine.
participation-election-opened = Los sobres se han abierto y los votos se han contado.
participation-election-open-text = Los custodios se reúnen ante esta pantalla y escriben lo que dice su hoja. La clave se reconstruye solo en ese momento y no se guarda. No se puede deshacer.
participation-election-shares = Lo que dicen las hojas
participation-election-shares-hint = Una hoja en cada línea
participation-election-fault-most-projects = Escriba un número entre 1 y 100
participation-election-fault-points = Indique cuántos puntos tiene cada votante: entre 1 y 1000
participation-election-fault-least = Indique cuántos votos necesita un proyecto o déjelo vacío
participation-election-fault-rule = Esta forma de contar no va con este tipo de papeleta o con las demás opciones
participation-election-fault-approval = Elija al menos un proyecto y no más de los permitidos
participation-election-fault-points-given = Dé puntos al menos a un proyecto, en números enteros, y en total no más de los que tiene
participation-election-fault-ranking = Escriba 1 junto al proyecto que prefiere, 2 junto al siguiente, etc.: cada número una vez y sin saltarse ninguno
participation-election-fault-knapsack = Elija al menos un proyecto, y no más de lo que alcanza el dinero y de los permitidos
participation-election-stands = ¿Qué se somete a votación?
participation-election-stands-options = Opciones que escribo aquí
participation-election-stands-projects = Los proyectos de este proceso que se pueden hacer cuando empiece la votación
participation-election-projects = ¿Qué proyectos?
participation-election-form = ¿Cómo se rellena la papeleta?
participation-election-form-approval = Marcan los proyectos que quieren
participation-election-form-points = Dan puntos a los proyectos
participation-election-form-ranking = Ordenan los proyectos
participation-election-form-knapsack = Marcan proyectos hasta gastar el dinero
participation-election-points = ¿Cuántos puntos tiene cada votante?
participation-election-rule = ¿Cómo se cuentan los votos?
participation-election-rule-hint = Se declara antes de la votación y después no se puede cambiar.
participation-election-rule-equal-shares = Partes iguales
participation-election-rule-equal-shares-text = El dinero se reparte por igual entre los votantes. Una y otra vez se financia el proyecto que menos pide a quienes lo votaron: lo pagan entre todos ellos.
participation-election-rule-greedy = Primero los más votados
participation-election-rule-greedy-text = Los proyectos se miran por orden de votos, primero los más votados. Cada uno se financia si cabe en el dinero que queda.
participation-election-rule-bos = Partes iguales con exceso
participation-election-rule-bos-text = El dinero se reparte por igual entre los votantes. Una y otra vez se financia el proyecto que menos pide a quienes lo votaron, aunque su dinero cubra solo una parte del coste.
participation-election-rule-phragmen = Ganar juntos (Phragmén)
participation-election-rule-phragmen-text = Cada votante gana dinero al mismo ritmo. En cuanto los votantes de un proyecto han ganado juntos su coste, se financia y vuelven a empezar de cero.
participation-election-rule-maximin-support = Carga repartida
participation-election-rule-maximin-support-text = Los proyectos se financian uno a uno, de modo que el votante que más carga con ellos cargue lo menos posible.
participation-election-rule-expanding-approvals = Primero los primeros puestos
participation-election-rule-expanding-approvals-text = El dinero se reparte por igual entre los votantes. Primero cuentan solo los primeros puestos de las papeletas, luego también los segundos, etc.: en cuanto los votantes de un proyecto pueden pagarlo, se financia.
participation-election-rule-welfare = Lo máximo por el dinero
participation-election-rule-welfare-text = De todos los conjuntos de proyectos que el dinero puede pagar, se financia el que más vale para todos los votantes juntos.
participation-election-utility = ¿Cuánto vale un proyecto financiado para quien lo votó?
participation-election-utility-hint = Si no está seguro, déjelo como está.
participation-election-utility-usual = Lo que corresponde a las papeletas
participation-election-utility-cost = Su coste
participation-election-utility-cost-text = Un proyecto vale para sus votantes lo que cuesta: dinero gastado en lo que querían.
participation-election-utility-cardinality = Lo mismo para cada proyecto
participation-election-utility-cardinality-text = Cada proyecto vale lo mismo para quienes lo votaron, cueste lo que cueste.
participation-election-utility-sqrt-cost = La raíz cuadrada de su coste
participation-election-utility-sqrt-cost-text = Un proyecto vale para sus votantes la raíz cuadrada de su coste: más si es mayor, pero no tanto más.
participation-election-utility-points = Sus puntos
participation-election-utility-points-text = Un proyecto vale para un votante los puntos que le dio.
participation-election-utility-borda = Su puesto
participation-election-utility-borda-text = Un proyecto vale para un votante tantos puntos como proyectos hay debajo en la papeleta.
participation-election-completion = ¿Qué pasa con el dinero que sobra?
participation-election-completion-hint = Solo las partes iguales dejan dinero así.
participation-election-completion-none = Nada: se queda en el municipio
participation-election-completion-add1 = Las partes crecen paso a paso
participation-election-completion-add1-text = Como así sobra dinero, el recuento se repite con partes mayores hasta que los proyectos costarían más de lo que hay; vale el último resultado que el dinero puede pagar.
participation-election-completion-add1-fill = Las partes crecen, luego los más votados
participation-election-completion-add1-fill-text = Como así sobra dinero, el recuento se repite con partes mayores hasta que los proyectos costarían más de lo que hay. Lo que aún queda va a los proyectos más votados que caben.
participation-election-completion-epsilon = A lo que sus votantes casi pueden pagar
participation-election-completion-epsilon-text = Lo que queda va a los proyectos cuyos votantes pueden pagar la mayor parte; el resto lo pagan los demás.
participation-election-completion-greedy = A los más votados
participation-election-completion-greedy-text = Lo que queda va a los proyectos más votados que caben.
participation-election-least = ¿Cuántos votos necesita como mínimo un proyecto? (opcional)
participation-election-least-hint = Con puntos: cuántos puntos
participation-election-least-text = Los proyectos con menos de { $votes } votos o puntos no reciben dinero.
participation-election-ties-text = Si hay empate, gana el proyecto con más votos, luego el más barato y luego el de número menor.
participation-election-how-counted = Cómo se cuentan los votos
participation-election-fill-approval = { $most ->
    [one] Marque el proyecto que quiere.
   *[other] Marque los proyectos que quiere, { $most } como máximo.
}
participation-election-fill-points = Tiene { $points } puntos. Dé algunos a cada proyecto que quiera, a { $most } proyectos como máximo.
participation-election-fill-ranking = Escriba 1 junto al proyecto que prefiere, 2 junto al siguiente, etc., hasta { $most }. Deje los demás vacíos.
participation-election-fill-knapsack = Marque los proyectos que pagaría con el dinero que hay, { $most } como máximo.
participation-election-pot = { $pot } ({ $money })
participation-election-read-project = Leer más
participation-election-none-stands = Todavía no hay proyectos a votación. Se añaden aquí cuando se pueden hacer y se conoce su coste.
participation-election-none-won = Ningún proyecto recibe dinero.
participation-election-told-voters = { $voters ->
    [one] Una persona votó proyectos aquí.
   *[other] { $voters } personas votaron proyectos aquí.
}
participation-election-told-spent = Se repartieron { $spent } de { $budget }.
participation-election-told-share = En el recuento decisivo, cada votante tenía { $share } para gastar.
participation-election-told-won = Proyectos que reciben su dinero
participation-election-told-lost = Proyectos que no lo reciben
participation-election-told-paid = De dónde sale el dinero
participation-election-told-why = Por qué, y qué lo habría cambiado
participation-election-paid-left-over = Pagado con dinero que sobró.
participation-election-paid-common = Pagado con el dinero de todos.
participation-election-paid-full = { $voters ->
    [one] Uno de sus votantes paga { $each }.
   *[other] { $voters } de sus votantes pagan { $each } cada uno.
}
participation-election-paid-last = { $voters ->
    [one] Uno paga lo que quedaba de su parte.
   *[other] { $voters } pagan lo que quedaba de sus partes.
}
participation-election-paid-tie = Estaba empatado con otros y el orden declarado lo puso delante:
participation-election-why-dear = Cuesta más que todo el dinero que hay.
participation-election-why-no-votes = Nadie lo votó.
participation-election-why-least = Tiene menos votos de los que necesita un proyecto.
participation-election-why-ended = El recuento terminó antes de su turno.
participation-election-why-outweighed = Otros proyectos juntos valen más para los votantes por el mismo dinero.
participation-election-why-voters-short = { $votes ->
    [one] A sus votantes les quedaban { $had } en total: faltaban { $lacked }. Un votante más con su parte entera habría bastado.
   *[other] A sus votantes les quedaban { $had } en total: faltaban { $lacked }. { $votes } votantes más con su parte entera habrían bastado.
}
participation-election-why-budget-short = Cuando le tocó quedaban { $left }: faltaban { $lacked }.
participation-election-why-votes-more = { $votes ->
    [one] Un voto más lo habría puesto a tiempo.
   *[other] { $votes } votos más lo habrían puesto a tiempo.
}
participation-election-fair = Qué tan justo es el resultado
participation-election-fair-excluded = Votantes que no eligieron nada que reciba dinero: { $excluded } de { $voters }.
participation-election-fair-at-least = Votantes que eligieron al menos { $projects } de los proyectos que reciben dinero: { $voters }
participation-election-fair-holds = Ningún grupo de votantes con un proyecto en común podría haberlo pagado con su parte del dinero y recibió menos.
participation-election-fair-complaints = Estos proyectos tienen grupos de votantes que podrían haberlos pagado con su parte del dinero y recibieron menos:
participation-election-fair-group = { $voters ->
    [one] 1 votante
   *[other] { $voters } votantes
}
participation-election-plain = Qué habría dado el recuento simple
participation-election-plain-text = El recuento simple financia primero los proyectos más votados mientras alcance el dinero.
participation-election-plain-same = Habría financiado los mismos proyectos.
participation-election-plain-only = Solo el recuento simple habría financiado:
participation-election-plain-not = No habría financiado:
participation-election-recount = Volver a contar
participation-election-recount-text = Este archivo tiene todas las papeletas que cuentan aquí, sin nombres. Con el programa de este municipio, o con otro que lea el formato de Pabulib, cualquiera puede volver a contar y obtener los mismos proyectos.
participation-election-pb = Las papeletas como archivo (.pb)
participation-election-pb-digest = SHA-256 del archivo, tal como consta en el registro:
participation-election-plain-better = Votantes que con la regla declarada reciben más de lo que eligieron: { $voters }
participation-election-plain-worse = Votantes que reciben menos: { $voters }
participation-election-plain-even = Votantes que reciben lo mismo: { $voters }
participation-election-plain-excluded = Votantes que con el recuento simple no habrían recibido nada: { $voters }
participation-election-paid-point = { $voters ->
    [one] Uno de sus votantes paga { $each } por punto.
   *[other] { $voters } de sus votantes pagan { $each } por punto.
}
participation-election-seal-town = Esta página funciona sin script. El programa del municipio sella su voto por usted: ve por un momento lo que elige y no lo guarda.
participation-election-seal-device = Su voto se sella en este dispositivo. Solo se envía el sobre sellado: el programa del municipio no ve ni su código ni lo que elige.
participation-election-seal-error = Error:
participation-election-seal-working = Se está sellando y enviando su voto…
participation-election-seal-failed = No se ha podido sellar o enviar su voto. Compruebe la conexión y vuelva a emitirlo. Si no funciona en este dispositivo, use otro. Lo que ha elegido no se ha enviado a nadie.
participation-election-paper-town = Esta página funciona sin script. El programa del municipio crea su código por usted: lo ve por un momento y no lo guarda.
participation-election-paper-device = Su código se crea en este dispositivo. El programa del municipio firma su papeleta sin ver nunca el código.
participation-election-paper-working = Se está firmando su papeleta…
participation-election-paper-failed = No se ha podido firmar su papeleta. Compruebe la conexión y pulse el botón otra vez, con esta página abierta. Si sale de esta página, pruebe su código al votar: puede que ya sea válido.
participation-election-paper-forged = La respuesta del municipio no es una firma de su papeleta. No vote con este código. Avise a quienes organizan la votación.
participation-election-key-destroyed = La mitad secreta de esta clave se destruyó al abrir los sobres, para que nadie pueda hacer más papeletas. Las copias de seguridad anteriores pueden tenerla aún, sellada.
participation-election-why-left-over-short = Cuando se repartió el dinero sobrante quedaban { $left }: faltaban { $lacked }.
participation-election-recount-title = Volver a contar una votación
participation-election-recount-what = Suba las papeletas de cualquier presupuesto participativo, de este municipio o de otro, en un archivo con el formato de Pabulib (.pb). Verá qué gana y por qué. No se guarda nada.
participation-election-recount-file = Archivo de papeletas (.pb)
participation-election-recount-ceilings = Respetar los votos mínimos por proyecto y el máximo por categoría que fija el archivo
participation-election-recount-limits = Límites
participation-election-recount-count = Contar
participation-election-recount-faults = Estas líneas del archivo no se entienden:
participation-election-recount-link = Volver a contar las papeletas de cualquier votación
participation-election-fault-pb = Elija un archivo de papeletas con el formato de Pabulib (.pb)
participation-election-recount-busy = Otras personas están contando ahora. Inténtelo de nuevo en un minuto.
participation-election-fault-slow = Esta forma de contar tarda demasiado con este archivo. Elija otra o cuéntelo con stoa tally
