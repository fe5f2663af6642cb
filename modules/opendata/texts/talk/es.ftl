## Requests for data

talk-requests = Peticiones de datos
talk-requests-lead = Lo que los vecinos quieren que se publique. Pida más o vote lo que ya hay.
talk-requests-none = Todavía nadie ha pedido nada aquí.
talk-ask = Pedir datos
talk-ask-title = ¿Qué datos necesita?
talk-ask-title-hint = En pocas palabras, por ejemplo: ruido nocturno por calle
talk-ask-text = ¿Qué debe contener y para qué sirve?
talk-ask-text-hint = Todo el mundo puede leerlo. No escriba sobre personas que se puedan reconocer.
talk-ask-agency = ¿Quién los tiene?
talk-ask-agency-unknown = No lo sé
talk-asked = Su petición es pública y ha votado por ella.
talk-asked-at = Pedido
talk-public-at-once = Su petición es pública de inmediato, sin su nombre. Guardamos su dirección para escribirle cuando haya respuesta.
talk-send = Enviar
talk-send-all-the-same = Enviar de todos modos
talk-alike-datasets = Datos publicados que quizá sean los que busca
talk-alike-requests = Peticiones parecidas
talk-by-votes = Más votadas primero
talk-by-newest = Más recientes primero
talk-request-open = Abierta
talk-request-looking = En estudio
talk-request-answered = Respondida
talk-request-declined = Rechazada
talk-request-closed = Esta petición ya tiene respuesta: no se cuentan más votos.
talk-wanted-by = Apoyada por
talk-vote = Yo también lo quiero
talk-vote-secret = Un voto por dirección confirmada. Nada de lo que guardamos dice quién votó.
talk-voted = Su voto está contado.
talk-voted-already = Ya ha votado por esto.
talk-you-voted = Ha votado por esto.
talk-not-voted = No había votado por esto.
talk-take-back = Retirar mi voto
talk-taken-back = Su voto se ha retirado.
talk-answer = Responder a esta petición
talk-answer-title = Respuesta
talk-answer-hint = Dé las razones. Todo el mundo puede leerlo; si se rechaza un comentario, solo su autor.
talk-answer-dataset = Conjunto de datos que resultó
talk-answer-dataset-hint = La última parte de su dirección; puede quedar vacío
talk-answered = La petición está respondida.
talk-came-of-it = De ahí salió:
talk-is-hidden = Oculta: solo el personal ve esta petición.
talk-hide-request = Ocultar esta petición
talk-show-request = Mostrarla de nuevo

## Showcase

talk-showcase = Hecho con nuestros datos
talk-showcase-lead = Aplicaciones, artículos y mapas que otros hicieron con datos publicados.
talk-showcase-none = Todavía no se muestra nada.
talk-suggest = Muestre lo que ha hecho
talk-suggested = Gracias. Alguien lo mirará antes de mostrarlo.
talk-looked-at-first = Alguien lo mira antes de que otros puedan leerlo. No se muestran su nombre ni su dirección; le escribiremos qué ha sido de ello.
talk-item = Una reutilización
talk-item-title = Título
talk-item-text = Qué es
talk-item-url = Dirección, empezando por https://
talk-item-datasets = ¿Qué conjuntos de datos usa?
talk-item-datasets-hint = Sus direcciones, o la última parte; una por línea
talk-item-picture = Imagen (no hace falta)
talk-item-waiting = A la espera de revisión
talk-item-published = Se muestra
talk-item-declined = No se muestra
talk-made-of = Hecho con:
talk-made-of-it = Hecho con estos datos

## Comments

talk-said = Comentarios
talk-all-comments = Todos los comentarios
talk-comments-on = Comentarios sobre { $title }
talk-comments-none = Todavía nadie ha dicho nada.
talk-comment = Comentar o avisar de un error
talk-report-error = Avisar de un error
talk-comment-kind = ¿Qué es?
talk-kind-comment = Comentario
talk-kind-error = Error
talk-comment-place = Columna o fila
talk-comment-place-hint = Puede quedar vacío
talk-comment-text = ¿Qué quiere decir?
talk-commented = Gracias. Lo leerá quien responde de este conjunto de datos.
talk-comment-waiting = A la espera de revisión
talk-comment-public = Público
talk-comment-answered = Respondido
talk-comment-corrected = Corregido
talk-comment-declined = Rechazado
talk-corrected-in = Corregido en la versión { $version }
talk-queue-comments = Lo que dicen los lectores
talk-of-own-body = De mi organismo
talk-of-all-bodies = De todos los organismos
talk-decision = ¿Qué se hace con ello?
talk-decision-publish = Todo el mundo puede leerlo
talk-decision-answer = Publicarlo con una respuesta
talk-decision-correct = El error está corregido en una versión
talk-decision-decline = No mostrarlo
talk-decision-show = Mostrarlo
talk-decision-missing = Elija qué se hace con ello.
talk-decided = Su decisión está guardada.
talk-version = Número de la versión
talk-version-unknown = No hay tal versión de este conjunto de datos.
talk-reason-hint = Hace falta si no se muestra; lo lee quien lo envió.

## Following

talk-follow = Seguir
talk-follow-search = Seguir esta búsqueda
talk-feed = Canal de noticias (Atom)
talk-feed-entry = { $title }, versión { $version }
talk-everything = Todo lo que se publica
talk-way = ¿Cómo quiere que le avisemos?
talk-way-daily = Un correo al día, por la mañana
talk-way-at-once = Un correo por cada versión, enseguida
talk-way-webhook = Un mensaje a un servidor (webhook)
talk-webhook-url = Dirección del servidor
talk-webhook-hint = Primero recibe un mensaje webhook.challenge y debe responder con la palabra que contiene.
talk-webhook-made = El webhook está creado
talk-webhook-asked = Ahora preguntamos al servidor. Los mensajes se firman con este secreto (Standard Webhooks):
talk-webhook-once = El secreto se muestra solo esta vez. Guárdelo donde su programa lo encuentre.
talk-followed = Le avisaremos.
talk-followed-already = Ya sigue esto.
talk-follows-too-many = Ya sigue todo lo que una dirección puede seguir. Termine algo antes.
talk-follow-ended = Esto ya ha terminado.
talk-following = Lo que sigo y he dicho
talk-following-none = No sigue ningún dato.
talk-not-confirmed = Aún sin confirmar
talk-own-requests = Lo que he pedido
talk-own-items = Lo que he hecho
talk-own-comments = Lo que he dicho
talk-own-data = Lo que se guarda sobre mí, y borrarlo
talk-stop = Dejar de seguir
talk-stop-title = ¿Terminar estos mensajes?
talk-stopped = Ya no le avisaremos.

## Faults

talk-text-missing = Escriba algo aquí.
talk-text-too-long = Use como mucho { $most } caracteres.
talk-url-wrong = Escriba una dirección completa, como https://example.org/map
talk-dataset-unknown = No hay tal conjunto de datos publicado.
talk-datasets-missing = Nombre al menos un conjunto de datos.

## Mails

talk-mail-hello = Hola:
talk-mail-look = Mire aquí: { $url }
talk-mail-stop = Recibe esto porque lo pidió. Un clic lo termina: { $url }
talk-mail-new-request = Alguien pide datos
talk-mail-new-showcase = Alguien ha hecho algo con sus datos
talk-mail-new-comment = Alguien ha comentado un conjunto de datos
talk-mail-new-error = Alguien avisa de un error en un conjunto de datos
talk-mail-about = Acerca de: { $title }
talk-mail-request-open = Su petición de datos «{ $title }» vuelve a estar abierta.
talk-mail-request-looking = Su petición de datos «{ $title }» está en estudio.
talk-mail-request-answered = Su petición de datos «{ $title }» tiene respuesta.
talk-mail-request-declined = Su petición de datos «{ $title }» se ha rechazado.
talk-mail-showcase-waiting = «{ $title }» espera revisión.
talk-mail-showcase-published = «{ $title }» ya se muestra.
talk-mail-showcase-declined = «{ $title }» no se muestra.
talk-mail-comment-waiting = Lo que escribió sobre «{ $title }» espera revisión.
talk-mail-comment-public = Lo que escribió sobre «{ $title }» ya es público.
talk-mail-comment-answered = Lo que escribió sobre «{ $title }» tiene respuesta.
talk-mail-comment-corrected = El error del que avisó en «{ $title }» está corregido.
talk-mail-comment-declined = Lo que escribió sobre «{ $title }» no se muestra y lo hemos borrado.
talk-mail-news-lead = Esto es nuevo en los datos que sigue.
talk-mail-news-version = { $title }: se ha publicado la versión { $version }
talk-mail-news-withdrawn = { $title }: retirado

## For those who look at the record

event-data-asked-for = Alguien pidió datos
event-data-vote-given = Alguien votó una petición de datos
event-data-vote-taken-back = Alguien retiró su voto a una petición de datos
event-data-request-answered = Se respondió a una petición de datos
event-data-request-hidden = Se ocultó o se volvió a mostrar una petición de datos
event-showcase-suggested = Alguien mostró lo que hizo con los datos
event-showcase-decided = Se decidió si se muestra una reutilización
event-data-commented = Alguien comentó un conjunto de datos o avisó de un error
event-data-comment-decided = Un comentario a un conjunto de datos se publicó, respondió o rechazó
event-data-followed = Alguien sigue datos
event-data-webhook-confirmed = Un servidor confirmó que quiere recibir avisos de datos
event-data-following-stopped = Alguien ya no sigue unos datos
job-kind-opendata-tell-steward = Correo a un organismo sobre lo que dicen los lectores
job-kind-opendata-tell-author = Correo a un lector sobre qué ha sido de ello
job-kind-opendata-data-news = Correo de novedades de datos
job-kind-opendata-challenge-webhook = Preguntar a un servidor si quiere mensajes sobre datos
job-kind-opendata-deliver-webhook = Mensaje sobre datos a un servidor
follower-opendata-news = Novedades para quienes siguen datos
policy-opendata-residents-talk-about-data = Los vecinos con dirección confirmada piden datos, los comentan, muestran lo que hicieron con ellos y los siguen
policy-opendata-votes-for-data-are-nobodys = Un voto por unos datos se cuenta sin nombre
policy-opendata-analysts-answer-about-data = Los analistas y gestores responden a lo que se dice de los datos de su organismo
policy-opendata-managers-answer-about-data = Los responsables y administradores responden a lo que se dice de todos los datos y eligen qué reutilizaciones se muestran
action-ask-for-data = Pedir datos
action-vote-for-data = Votar una petición de datos
action-suggest-showcase = Mostrar lo hecho con datos
action-comment-on-data = Comentar datos
action-follow-data = Seguir datos
action-answer-data-request = Responder a una petición de datos
action-decide-comment = Decidir sobre un comentario
action-decide-showcase = Decidir si se muestra una reutilización
resource-data-talk = Lo que se dice de los datos
talk-held-said = Lo que dijo sobre datos, hasta que alguien lo mire
talk-held-said-why = Para decidir si puede ser público

## Counts

talk-votes =
    { $count ->
        [0] Nadie todavía
        [one] { $count } persona
       *[other] { $count } personas
    }
talk-followers =
    { $count ->
        [one] { $count } lo sigue
       *[other] { $count } lo siguen
    }
talk-too-much =
    { $minutes ->
        [one] Ha enviado mucho. Pruebe de nuevo en { $minutes } minuto.
       *[other] Ha enviado mucho. Pruebe de nuevo en { $minutes } minutos.
    }
talk-mail-news =
    { $count ->
        [one] Datos nuevos: { $title }
       *[other] Datos nuevos: { $title } y más
    }
