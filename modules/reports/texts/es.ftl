## Words that many pages share

reports-title = Avisos
reports-my-title = Sus avisos
reports-report-a-problem = Avisar de un problema
reports-continue = Continuar
reports-search = Buscar
reports-or = o
reports-reference = Referencia
reports-month = Mes
reports-ward = Distrito
reports-category = Categoría
reports-show-table = Ver estas cifras en una tabla

## The states of a report

reports-status-received = Recibido
reports-status-in-progress = En curso
reports-status-planned = Previsto
reports-status-handed-over = Traspasado
reports-status-fixed = Resuelto
reports-status-wont-fix = No se hará
reports-status-duplicate = Ya comunicado
reports-status-withdrawn = Retirado
reports-status-open = Todos los abiertos
reports-status-closed = Todos los cerrados

## Maps

reports-map-zoom-in = Acercar
reports-map-zoom-out = Alejar
reports-map-close = Cerrar
reports-map-marker = El lugar
reports-map-attribution = De dónde viene el mapa
reports-map-unavailable = Este navegador no puede dibujar el mapa. Todo lo que muestra está en esta página en palabras.
reports-map-locate = Usar mi ubicación
reports-map-locating = Buscando su ubicación …
reports-map-locate-denied = Su navegador no nos da su ubicación. Escriba una calle o toque el mapa.
reports-map-locate-failed = No se ha podido encontrar su ubicación. Escriba una calle o toque el mapa.
reports-map-outside = Parece que está fuera de la localidad. Escriba una calle o toque el mapa.
reports-map-chosen = El lugar está marcado. Puede arrastrar la chincheta o moverla con las teclas de flecha.
reports-map-chosen-near = Marcado cerca de { $name }. Puede arrastrar la chincheta o moverla con las teclas de flecha.
reports-map-reports = Mapa de los avisos
reports-map-reports-otherwise = Los mismos avisos están en la lista de esta página.
reports-map-one = Mapa del lugar
reports-map-status-open = Abierto
reports-map-status-progress = En curso
reports-map-status-fixed = Resuelto
reports-map-status-closed = Cerrado

## Reporting: all steps

reports-step = Avisar de un problema: paso { $number } de { $of }

## Reporting: the place

reports-place-title = ¿Dónde está el problema?
reports-place-danger = Si alguien corre peligro, llame primero a los servicios de emergencia.
reports-place-label = Calle, dirección o lugar
reports-place-hint = Por ejemplo, Mill Lane 12
reports-place-search = Buscar
reports-place-suggestions = Sugerencias: { $count }
reports-place-missing = Escriba una calle o una dirección, o marque el lugar en el mapa
reports-place-outside = Este lugar está fuera de la localidad. Elija uno que esté dentro
reports-place-nothing = No hemos encontrado nada para «{ $place }». Compruebe cómo lo ha escrito, pruebe con una calle cercana o marque el lugar en el mapa.
reports-place-as-written = Usar «{ $place }» tal como lo he escrito
reports-place-as-written-hint = Buscaremos el lugar nosotros. Puede tardar más.
reports-place-offers = ¿A qué «{ $place }» se refiere?
reports-place-or-map = O márquelo en el mapa
reports-place-map = Mapa para marcar el lugar
reports-place-map-hint = Toque el punto. Con el teclado, mueva la chincheta con las flechas y confirme con Intro.
reports-place-map-otherwise = El mapa necesita JavaScript. No hace falta el mapa: basta una calle o una dirección.
reports-place-note = Cómo encontrar el punto exacto (opcional)
reports-place-note-hint = Por ejemplo, frente a la puerta del colegio

## Reporting: the category

reports-category-title = ¿Cuál es el problema?
reports-category-search = Buscar por una palabra
reports-category-search-hint = Por ejemplo, farola o papelera
reports-category-search-button = Buscar
reports-category-nothing = Nada contiene esa palabra. Aquí está todo lo que puede comunicar.
reports-category-goes-to = Lo recibe: { $agency }
reports-category-missing = Elija cuál es el problema

## Reporting: what is known nearby

reports-similar-title = ¿Es uno de estos?
reports-similar-lead =
    { $count ->
        [one] Alguien ya ha avisado de algo parecido muy cerca. Si es lo mismo, no hace falta que lo escriba otra vez: le sumamos a ese aviso.
       *[other] Ya hay { $count } avisos parecidos muy cerca. Si es lo mismo, no hace falta que lo escriba otra vez: le sumamos a ese aviso.
    }
reports-similar-question = El problema es
reports-similar-none = Ninguno de estos
reports-similar-none-hint = Seguir con un aviso nuevo
reports-similar-missing = Elija el aviso que es, o «Ninguno de estos»
reports-similar-distance = a { $metres } m
reports-similar-look = Ver { $reference }
reports-similar-thanks = Gracias. Le hemos sumado a { $reference }. ¿Quiere que le escribamos cuando haya novedades? Deje su correo electrónico más abajo.

## Reporting: the details

reports-details-title = Cuéntenos más
reports-details-description = ¿Qué ocurre?
reports-details-description-hint = ¿Qué ve y desde cuándo? Todo el mundo puede leerlo: por favor, no escriba nombres ni números de teléfono.
reports-details-limit =
    { $count ->
        [one] Puede escribir hasta { $count } carácter
       *[other] Puede escribir hasta { $count } caracteres
    }
reports-details-left =
    { $count ->
        [one] Le queda { $count } carácter
       *[other] Le quedan { $count } caracteres
    }
reports-details-full = No le quedan caracteres
reports-details-over =
    { $count ->
        [one] Le sobra { $count } carácter
       *[other] Le sobran { $count } caracteres
    }
reports-details-optional = { $question } (opcional)
reports-photos = Fotos (opcional)
reports-photos-hint =
    { $count ->
        [one] Hasta { $count } foto. Quitamos dónde se hizo y con qué teléfono. Por favor, evite caras y matrículas.
       *[other] Hasta { $count } fotos. Quitamos dónde se hicieron y con qué teléfono. Por favor, evite caras y matrículas.
    }
reports-photos-chosen = { $count } de { $max } fotos elegidas
reports-photos-remove = Quitar
reports-photos-remove-number = Quitar la foto { $number }
reports-photos-too-many = Puede añadir hasta { $max } fotos. Elija menos
reports-photos-too-big = { $name } ocupa más de { $max } MB. Elija una foto más pequeña.
reports-photos-gone =
    { $count ->
        [one] Empezó hace más de un día y su foto ya no está guardada. Añádala de nuevo, por favor.
       *[other] Empezó hace más de un día y sus { $count } fotos ya no están guardadas. Añádalas de nuevo, por favor.
    }
reports-photos-not-image = { $name } no es una foto. Elija un archivo JPEG, PNG, WebP o GIF.
reports-photos-kept = Fotos que ha añadido
reports-photo-number = Foto { $number }

## Reporting: the last look

reports-check-title = Revisar y enviar
reports-check-report = Su aviso
reports-check-place = Lugar
reports-check-on-the-map = El punto que ha marcado en el mapa
reports-check-category = De qué se trata
reports-check-receiver = Quién lo recibe
reports-check-nobody = Aquí todavía no responde nadie de esto. Averiguaremos a quién corresponde.
reports-check-description = Qué ocurre
reports-check-photos = Fotos
reports-check-no-photos = Sin fotos
reports-check-not-answered = Sin respuesta
reports-check-change = Cambiar
reports-check-you = Sobre usted (opcional)
reports-check-why = No hace falta que diga quién es. Con un correo electrónico podemos contarle qué ocurre y preguntarle si algo no está claro.
reports-check-known = Ha iniciado sesión: le escribimos a la dirección que confirmó. Todo lo que comunica está en la página
reports-check-name = Su nombre
reports-check-email = Correo electrónico
reports-check-email-hint = Para noticias de este aviso y nada más
reports-check-phone = Número de teléfono
reports-check-phone-hint = Por si el equipo no encuentra el lugar
reports-check-privacy = Su nombre, su correo y su teléfono no se publican. Se guardan cifrados, queda registrado quién de nosotros los lee y puede pedir que se borren.
reports-check-privacy-link = Cómo usamos sus datos
reports-check-public = Lo que ha escrito, sus fotos y el lugar son públicos.
reports-check-send = Enviar el aviso

## After a report was sent

reports-sent-title = Hemos recibido su aviso
reports-sent-reference = Su referencia
reports-sent-mail = Le hemos enviado un correo con la referencia y un enlace a esta página.
reports-sent-next = Qué pasa ahora
reports-sent-who = { $agency } lo examina.
reports-sent-who-team = { $team } ({ $agency }) lo examina.
reports-sent-nobody = Averiguamos a quién corresponde y se lo pasamos.
reports-sent-respond = Debería tener una primera respuesta, a más tardar: { $date }.
reports-sent-fix = Debería estar atendido, a más tardar: { $date }.
reports-sent-working-time = En estas fechas se cuentan los días laborables y los festivos.
reports-sent-watch = Lo que se hace queda escrito en la página de su aviso, donde cualquiera puede leerlo.
reports-sent-page = Ir a su aviso
reports-sent-receipt = Su aviso queda escrito en un registro que nadie puede cambiar sin que se vea. Su justificante lo demuestra:
reports-sent-another = Avisar de otra cosa
reports-sent-share = Cuénteselo a sus vecinos, para que nadie tenga que avisar dos veces
reports-copy-link = Copiar el enlace
reports-copied = Enlace copiado

## The front page

reports-home-title = ¿Algo no funciona en { $town }?
reports-home-lead = Avísenos de baches, farolas apagadas, basura y otros problemas en la vía pública. Verá quién se ocupa, hasta cuándo y qué resultó.
reports-home-no-account = No hace falta cuenta ni nombre.
reports-home-find = Buscar un aviso
reports-home-find-hint = Una calle, una palabra o una referencia como { $example }
reports-home-month = Este mes
reports-home-reported = comunicados
reports-home-fixed = de ellos, ya resueltos
reports-home-median = tiempo habitual hasta resolverse
reports-home-open = abiertos ahora
reports-home-more-figures = Todas las cifras
reports-home-near = Comunicado hace poco
reports-home-all = Todos los avisos
reports-home-fixes = Resuelto hace poco
reports-home-no-reports = Nadie ha comunicado nada todavía. Puede ser la primera persona.
reports-home-also = También aquí
reports-home-follow = Seguir su calle o su distrito
reports-home-follow-text = Reciba un correo cuando se comunique algo cerca de usted y cuando se resuelva.
reports-home-who = Quién responde de qué
reports-home-who-text = Un mapa de quién cuida calles, farolas, agua y parques, y según qué ley.
reports-home-ledger = Compruebe que nada se ha cambiado
reports-home-ledger-text = Cada paso queda en un registro público que no se puede alterar sin que se vea.
reports-home-data = Llévese los datos
reports-home-data-text = Todos los avisos en una tabla o en un archivo de mapa, y una interfaz para programas.

## The list of reports

reports-list-title = Avisos en { $town }
reports-list-count =
    { $count ->
        [0] Ningún aviso encaja
        [one] { $count } aviso
       *[other] { $count } avisos
    }
reports-list-count-many = Más de { $count } avisos
reports-list-count-some = Al menos { $count } avisos
reports-list-words-cut = Son tantos los avisos que contienen estas palabras que para esta página no se han podido mirar todos. La lista continúa con los más antiguos.
reports-list-words-behind = La búsqueda se está poniendo al día. Algunos avisos con estas palabras aún no se pueden encontrar; vuelva a mirar dentro de unos minutos.
reports-list-nothing = Pruebe con menos filtros u otras palabras.
reports-list-filters = Filtros
reports-list-filter = Mostrar
reports-list-clear = Quitar todos los filtros
reports-list-remove = quitar este filtro
reports-list-more = Más filtros
reports-list-text = Palabras o referencia
reports-list-status = Estado
reports-list-order = Orden
reports-list-newest = Primero los últimos
reports-list-changed = Primero los últimos cambios
reports-list-any-category = Todas las categorías
reports-list-any-status = Todos los estados
reports-list-any-ward = Todos los distritos
reports-list-from = Comunicado desde
reports-list-to = Comunicado hasta
reports-list-chip-text = «{ $text }»
reports-list-chip-from = Desde { $date }
reports-list-chip-to = Hasta { $date }
reports-list-chip-near = A menos de { $metres } m de un lugar
reports-list-chip-box = En una parte del mapa
reports-list-pages = Páginas de la lista
reports-list-newer = Avisos más recientes
reports-list-older = Avisos más antiguos
reports-list-map = Mapa
reports-list-map-bounded = Encajan tantos avisos que, de lejos, el mapa muestra solo los { $count } más recientes. Acérquese para verlos todos.
reports-list-map-words = Son tantos los avisos que contienen estas palabras que el mapa muestra solo los { $count } más recientes.
reports-list-near-me = Avisos cerca de mí
reports-list-supports =
    { $count ->
        [one] { $count } persona más afectada
       *[other] { $count } personas más afectadas
    }
reports-list-photo = Foto del problema
reports-list-take = Llévese esta lista
reports-list-csv = Como tabla (CSV)
reports-list-geojson = Para mapas (GeoJSON)
reports-list-feed = Como canal de noticias (Atom)
reports-list-follow = Por correo, cuando se comunique algo nuevo
reports-list-bounded = Un archivo contiene como máximo { $count } avisos, los más recientes. Para los más antiguos, acote los filtros.
reports-list-no-place = Sin lugar

## The page of a report: what is true of it now

reports-show-title = { $category }: { $place }
reports-now-received = { $agency } tiene este aviso.
reports-now-received-answer-due = { $agency } tiene este aviso y debería dar una primera respuesta, a más tardar: { $date }.
reports-now-received-answer-late = { $agency } tiene este aviso. La primera respuesta debía llegar, a más tardar, el { $date } y se retrasa.
reports-now-in-progress = { $agency } se ocupa de ello.
reports-now-fix-due = Debería resolverse, a más tardar: { $date }.
reports-now-fix-late = Debía resolverse, a más tardar, el { $date }. Va con retraso.
reports-now-planned = { $agency } ha prometido resolverlo, a más tardar, el { $date }.
reports-now-planned-late = { $agency } había prometido resolverlo, a más tardar, el { $date }. Ese día ha pasado y nadie ha dicho que esté resuelto.
reports-now-handed-over = De esto responde { $agency }, no nosotros. Le hemos pasado el aviso. Aquí sigue abierto hasta que lo atiendan.
reports-now-handed-over-contact = Preguntar directamente a { $agency }
reports-now-fixed = { $agency } dice que se resolvió el { $date }.
reports-now-wont-fix = { $agency } no hará esto.
reports-now-duplicate = Ya se había comunicado antes. Lo que ocurre está escrito allí:
reports-now-duplicate-plain = Ya se había comunicado antes.
reports-now-withdrawn = Quien lo comunicó lo ha retirado.
reports-now-reason = El motivo:
reports-now-said = Escriben:
reports-now-nobody = El ayuntamiento

## The page of a report: its parts

reports-show-warning = Aviso
reports-show-hidden-now = Este aviso está oculto para el público.
reports-show-what = Lo que se comunicó
reports-show-no-description = No se escribió nada.
reports-show-photo-open = Abrir la foto { $number }
reports-show-history = Lo que ha pasado
reports-show-who = Quién responde de esto
reports-show-agency = Organismo
reports-show-team = Equipo
reports-show-law = Según
reports-show-first-answer = Primera respuesta
reports-show-due = Hasta el { $date }
reports-show-late = Con retraso
reports-show-first-answer-given = Dada el { $date }
reports-show-fix = Resuelto
reports-show-fix-done = El { $date }
reports-show-where = Dónde está
reports-show-support = A mí también me afecta
reports-show-supported =
    { $count ->
        [0] Si tiene el mismo problema, dígalo. Ayuda a decidir qué va primero.
        [one] { $count } persona más tiene este problema.
       *[other] { $count } personas más tienen este problema.
    }
reports-show-follow = Recibir noticias por correo
reports-show-follow-text = Le escribimos cuando pase algo con este aviso. Puede dejarlo en cualquier momento.
reports-show-follow-button = Seguir este aviso
reports-show-say = ¿Sabe algo más?
reports-show-comment = Añadir algo o una foto
reports-show-fixed-question = ¿Está resuelto?
reports-show-fixed-text = Si no está resuelto aunque aquí lo diga, cuéntenoslo: el aviso se abre de nuevo y el equipo lo ve.
reports-show-fixed-answer = Decir si está resuelto
reports-show-hide = Pedir que se oculte o corrija algo
reports-show-withdraw = Retirar su aviso
reports-show-proof = Prueba
reports-show-proof-text = Cada paso de este aviso queda en un registro que nadie puede cambiar sin que se vea.
reports-show-receipt = Justificante de { $reference }
reports-show-feed = Canal de noticias de este aviso (Atom)
reports-show-data = Este aviso como datos (JSON)
reports-show-staff = Trabajar en este aviso

## What has happened

reports-event-reported = Comunicado
reports-event-comment = Alguien añadió
reports-event-published = Novedades
reports-event-fixed = Un vecino dice que está resuelto
reports-event-not-fixed = Un vecino dice que no está resuelto
reports-event-recategorised = Ahora en: { $category }
reports-event-moved = Se corrigió el lugar
reports-event-routed = Pasado a { $agency }
reports-event-sent = Enviado a { $agency }
reports-event-merged = Es lo mismo que
reports-event-took-duplicate = Lo mismo se comunicó en
reports-event-internal = Se puso algo en orden
reports-event-by-resident = Un vecino
reports-event-hidden = Esta entrada está oculta porque decía algo de una persona o incumplía las normas de este sitio.

## What a resident does about a report

reports-act-send = Enviar
reports-act-public = Todo el mundo puede leerlo: por favor, no escriba nombres ni números de teléfono.
reports-act-passed-on = { $agency } tiene este aviso y recibe lo que usted escriba, sin su nombre.
reports-supported = Gracias. Le hemos sumado.
reports-follow-title = Recibir noticias por correo
reports-follow-ended = Este aviso ha terminado. Le escribimos si se abre de nuevo.
reports-follow-sent = Mire su buzón, por favor. Le hemos enviado un enlace: ábralo y seguirá esto.
reports-follow-done = Ya lo sigue. Le escribimos cuando pase algo.
reports-follow-email-hint = Para estos correos y nada más. Cada uno lleva un enlace para dejarlos.
reports-comment-title = Añadir algo
reports-comment-text = ¿Qué sabe de esto?
reports-comment-done = Gracias. Ya está en la página.
reports-fixed-title = ¿Está resuelto?
reports-fixed-question = Su respuesta
reports-fixed-yes = Sí, está resuelto
reports-fixed-no = No, no lo está
reports-fixed-no-hint = Si estaba cerrado, el aviso se abre de nuevo y se informa al equipo
reports-fixed-text = ¿Qué ve?
reports-fixed-text-hint = Hace falta si no está resuelto. Todo el mundo puede leerlo.
reports-fixed-missing = Elija sí o no
reports-fixed-thanks = Gracias por decírnoslo.
reports-fixed-reopened = Gracias. El aviso vuelve a estar abierto y se ha informado al equipo.
reports-hide-title = Pedir que se oculte o corrija algo
reports-hide-lead = ¿Hay en este aviso algo sobre usted, una persona o una matrícula en una foto, o algo contra la ley? Díganoslo y lo ocultamos o corregimos. Lo que escriba aquí no se publica.
reports-hide-text = ¿Qué hay que ocultar o corregir, y por qué?
reports-optional-email = Correo electrónico (opcional)
reports-hide-email-hint = Si quiere saber qué hemos decidido
reports-hide-done = Gracias. Alguien lo mirará, normalmente el siguiente día laborable.
reports-withdraw-title = Retirar su aviso
reports-withdraw-lead = El aviso se cierra y dice que lo ha retirado. Se puede seguir leyendo, y otras personas pueden comunicar lo mismo.
reports-withdraw-text = ¿Por qué? (opcional)
reports-withdraw-button = Retirarlo
reports-withdraw-done = Ha retirado el aviso.

## Following a ward

reports-area-title = Seguir una parte de la localidad
reports-area-lead = Le enviamos lo que se comunica y lo que se cierra en la parte de la localidad que elija. Cada correo lleva un enlace para dejarlos.
reports-area-around = Alrededor de una calle o dirección
reports-area-of-ward = En un distrito
reports-follow-rhythm = ¿Con qué frecuencia?
reports-follow-daily = Una vez al día, si hay algo nuevo
reports-follow-at-once = Al momento, un correo por cada aviso nuevo; lo que se ha cerrado llega una vez al día
reports-follow-which-place = ¿Qué lugar?
reports-follow-this-place = El lugar que ha elegido
reports-follow-how-far = ¿Hasta qué distancia?
reports-follow-metres = { $metres } metros
reports-locate-denied = Su navegador no nos da su ubicación. Escriba una calle.
reports-locate-failed = No se ha podido encontrar su ubicación. Escriba una calle.
reports-area-ward-missing = Elija un distrito
reports-area-choose = Elija un distrito
reports-area-button = Seguir
reports-area-feed = Canales de noticias en lugar de correo
reports-area-feed-text = Un lector de canales le muestra las novedades sin darnos su dirección. Cada lista de avisos tiene un canal (Atom) de lo nuevo y de lo que ha sido de ello, con los filtros que ponga, también alrededor de un lugar.
reports-area-feed-all = Canal de todos los avisos
reports-area-nothing = No hemos encontrado nada para «{ $place }».
reports-area-radius = A { $metres } m de { $place }
reports-area-feed-of = Canal
reports-confirm-title = ¿Quiere recibir estos correos?
reports-confirm-report = Le escribimos cuando pase algo con el aviso { $reference }.
reports-confirm-area = Una vez al día, si hay algo nuevo, le escribimos lo que se ha comunicado y cerrado aquí: { $ward }.
reports-confirm-area-category = Una vez al día, si hay algo nuevo, le escribimos lo que se ha comunicado y cerrado aquí: { $ward }. Solo esto: { $category }.
reports-confirm-area-at-once = Le escribimos cada vez que se comunique algo aquí y, una vez al día, lo que se ha cerrado: { $ward }.
reports-confirm-area-at-once-category = Le escribimos cada vez que se comunique algo aquí y, una vez al día, lo que se ha cerrado: { $ward }. Solo esto: { $category }.
reports-confirm-button = Sí, los quiero
reports-stop-title = Dejar de recibir estos correos
reports-stop-report = Si los deja, no le escribiremos más sobre el aviso { $reference }.
reports-stop-area = Si los deja, no le escribiremos más sobre lo que se comunique aquí: { $ward }.
reports-stop-button = Dejar los correos
reports-stop-done = No le escribiremos más sobre esto.
reports-link-gone-title = Este enlace ya no sirve
reports-link-gone = Estos correos ya han terminado. Si quiere noticias, sígalo de nuevo.

## A resident's own page

reports-my-lead = Lo que ha comunicado con el correo que confirmó, y lo que sigue.
reports-my-none = Con este correo todavía no se ha comunicado nada.
reports-my-follows = Lo que sigue
reports-my-no-follows = Ahora mismo no sigue nada.
reports-my-follow-report = Aviso { $reference }
reports-my-follow-at-once = al momento
reports-my-follow-waiting = espera a que abra el enlace de nuestro correo
reports-my-stop = Dejar
reports-my-data = Lo que sabemos de usted
reports-my-data-text = Se guarda cifrado. Queda registrado quién de nosotros lo lee.
reports-my-data-save = Guardar
reports-my-data-saved = Sus datos están guardados.
reports-my-data-hide = Para que se oculte algo en un aviso suyo, abra el aviso y elija «Pedir que se oculte o corrija algo».
reports-my-data-email-fixed = La dirección que confirmó. Para usar otra, pida un enlace a esa.
reports-erase-title = Borrar lo que saben de mí
reports-erase-what = Se borran su nombre, su correo, su teléfono y los lugares que sigue; no recibirá más correos y se cerrarán todas sus sesiones.
reports-erase-stays = Sus avisos siguen siendo públicos, como siempre, sin nada que lleve a usted. Si quiere ocultar algo en ellos, pídalo en la página del aviso, mejor antes de borrar sus datos. Lo que usted solicitó se conserva durante el tiempo que indica el servicio; puede retirarlo en su propia página.
reports-erase-final = Esto no se puede deshacer, ni por nosotros ni por usted.
reports-erase-button = Borrar mis datos
reports-erase-done = Sus datos están borrados.

## Figures

reports-figures-link = Cifras
reports-figures-title = Cómo va la localidad
reports-figures-lead = Cuánto se comunica, cuánto se resuelve y cuánto se tarda.
reports-figures-period = Comunicado en
reports-figures-last =
    { $count ->
        [one] el último mes
       *[other] los últimos { $count } meses
    }
reports-figures-all = todos los años
reports-figures-show = Mostrar
reports-figures-filter = Qué avisos
reports-figures-reported = Comunicados
reports-figures-fixed = Resueltos
reports-figures-open = Abiertos
reports-figures-closed = Terminados de otro modo
reports-figures-median = Tiempo habitual hasta resolverse
reports-figures-most = Nueve de cada diez se resuelven en
reports-figures-in-time = Resueltos a tiempo
reports-figures-months = Avisos por mes
reports-figures-by-category = Por categoría
reports-figures-by-ward = Por distrito
reports-figures-by-agency = Por quién responde
reports-figures-more = Cuántos se resolvieron y en cuánto tiempo
reports-figures-no-ward = Sin distrito
reports-figures-none = Aquí no hay avisos que contar.
reports-figures-more-than = más de dos años
reports-figures-how = Cómo se cuenta
reports-figures-how-month = Un aviso cuenta en el mes en que se comunicó, aunque se resolviera después. Por eso los últimos meses parecen peores de lo que serán.
reports-figures-how-time = El tiempo corre desde el aviso hasta que se resolvió, por calendario: incluye noches, fines de semana y festivos. El tiempo habitual es la mediana: la mitad de los avisos tardó menos y la otra mitad, más. Se lee de grupos de duraciones y puede desviarse un poco.
reports-figures-how-late = «A tiempo» quiere decir antes del día fijado en tiempo de trabajo, sin fines de semana ni festivos. Los avisos para los que no se fijó un día cuentan como a tiempo.
reports-figures-how-closed = Los avisos que no se harán, que ya se habían comunicado o que se retiraron no cuentan como resueltos. Los cierres más de dos años después del aviso son una limpieza de archivos, no un arreglo: están en los números pero no en los tiempos, igual que aquellos cuyo día nadie anotó.
reports-figures-how-hidden = Los avisos ocultos no se cuentan.
reports-figures-csv = Estas cifras en una tabla (CSV)
reports-figures-hours =
    { $count ->
        [one] { $count } hora
       *[other] { $count } horas
    }
reports-figures-days =
    { $count ->
        [one] { $count } día
       *[other] { $count } días
    }

## What personal data is held, and why

reports-held-name = Nombre de quien comunicó algo
reports-held-phone = Teléfono de quien comunicó algo
reports-held-place = Un lugar alrededor del cual alguien quiere saber qué se comunica
reports-held-place-why = Para poder avisarle
reports-held-contact-why = Para que el equipo pueda preguntar y contar qué fue de un aviso
reports-held-request = Peticiones de ocultar o corregir algo
reports-held-request-why = Para que alguien pueda decidir sobre ellas
reports-held-original = Lo que se había escrito antes de tacharlo
reports-held-original-why = Para que quienes pueden verlo comprueben por qué se tachó

## What is wrong with what was given

reports-answer-missing = Esta pregunta necesita una respuesta
reports-answer-missing-to = Responda: { $question }
reports-answer-one-only = Dé una sola respuesta
reports-answer-too-long = Esta respuesta es demasiado larga. Escriba como máximo { $most } caracteres
reports-answer-no-number = Escriba un número, como 3 o 2,5
reports-answer-no-date = Escriba una fecha, como 2026-03-27
reports-answer-no-option = Elija una de las respuestas
reports-description-missing = Diga qué ocurre
reports-text-too-long = Este texto es demasiado largo. Escriba como máximo { $most } caracteres
reports-too-many-photos = Añada como máximo { $most } fotos
reports-phone-invalid = Escriba un número de teléfono, como 910 000 000
reports-sent-already = Este aviso ya se ha enviado.
reports-changed-meanwhile = Otra persona ha cambiado esto entretanto. Vuelva a mirarlo antes de cambiarlo.
reports-not-said-fixed = Nadie ha dicho todavía que esto esté resuelto. Si sabe algo más, añádalo al aviso.
reports-not-fixed-missing = Diga qué ve allí, para que el equipo sepa qué falta
reports-comment-missing = Escriba lo que sabe
reports-hide-reason-missing = Diga qué hay que ocultar o corregir
reports-followed-already = Ya lo sigue.
reports-follow-place-missing = Elija el lugar
reports-follow-place-outside = Este lugar está fuera de la localidad. Elija uno que esté dentro
reports-follow-metres-missing = Elija la distancia alrededor del lugar
reports-follow-too-many =
    { $minutes ->
        [one] Se han pedido demasiados correos. Inténtelo de nuevo dentro de { $minutes } minuto
       *[other] Se han pedido demasiados correos. Inténtelo de nuevo dentro de { $minutes } minutos
    }
reports-follow-confirmed-already = Ya lo había confirmado: lo sigue.
reports-follow-ended-already = Estos correos ya han terminado.
reports-supported-already = Ya le hemos sumado.
reports-ended-already = Este aviso ya ha terminado.
