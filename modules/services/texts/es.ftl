# Servicios: el catálogo, solicitar, seguir una solicitud, decidir y configurar los servicios.

services-title = Servicios
services-lead = Solicite permisos y licencias, y siga su solicitud.
services-search = Buscar servicios
services-life-event = Qué ocurre en su vida
services-audience = Para quién es
services-any = Cualquiera
services-search-button = Buscar
services-found = { $count ->
    [0] Ningún servicio encaja con lo que busca. Pruebe con menos palabras.
    [one] { $count } servicio
   *[other] { $count } servicios
}
services-event-moving = Cambiar de casa
services-event-car = Tener un coche
services-event-business = Llevar un negocio
services-event-birth = Tener un hijo
services-event-animals = Tener animales
services-event-home = Tener una vivienda propia
services-event-school = Ir al colegio
services-event-death = Cuando muere alguien
services-for-residents = Vecinos
services-for-businesses = Empresas
services-for-associations = Asociaciones
services-free = Gratis
services-pay-how = Paga después de enviarla, ahora o más tarde.
services-price = { $amount } { $currency }
services-price-span = De { $least } a { $most } { $currency }
services-start = Empezar ahora
services-ended = Esto ya no se puede solicitar.
services-cost = Coste
services-how-long = Cuánto tarda
services-promise = { $days ->
    [one] Decidimos en { $days } día hábil como máximo.
   *[other] Decidimos en { $days } días hábiles como máximo.
}
services-measured = En el último año, la mitad de las solicitudes se decidió en { $half ->
    [one] { $half } día
   *[other] { $half } días
} como máximo y nueve de cada diez en { $most ->
    [one] { $most } día
   *[other] { $most } días
}.
services-you-get = Qué obtiene
services-who-for = Para quién es
services-prepare = Qué conviene tener a mano
services-other-ways = Otras formas de solicitarlo
services-law = La ley
services-appeal = Cómo recurrir

services-status-begun = Sin enviar
services-status-received = Recibida
services-status-reviewing = En examen
services-status-waiting = A la espera de usted
services-status-waiting-applicant = En espera del solicitante
services-status-granted = Concedida
services-status-refused = Denegada
services-status-withdrawn = Retirada

services-optional = { $question } (opcional)
services-name-given = Nombre
services-name-family = Apellidos
services-address-line1 = Calle y número
services-address-line2 = Segunda línea (opcional)
services-address-town = Localidad
services-address-region = Región (opcional)
services-address-postcode = Código postal
services-place-lat = Latitud
services-place-lon = Longitud
services-day = Día
services-month = Mes
services-year = Año
services-sign = Escriba su nombre para firmar
services-yes = Sí
services-no = No
services-agree = Estoy de acuerdo
services-agreed = Aceptado
services-continue = Continuar
services-another = Guardar y añadir más: { $item }
services-none = No hay nada que añadir
services-kept = Sus respuestas se guardan hasta el { $day }. Con este enlace puede continuar en cualquier dispositivo:
services-not-answered = Sin respuesta
services-place-near = Cerca de { $address }
services-answer-question = Responda a la pregunta «{ $question }».
services-choose-answer = Elija una respuesta a «{ $question }».
services-change = Cambiar
services-check-title = Revise sus respuestas antes de enviarlas
services-answers = Respuestas
services-email = Su correo electrónico (opcional)
services-email-hint = Le escribimos cuando haya novedades. Si no lo da, guarde el enlace de la página siguiente.
services-declarations = Confirme, por favor
services-send = Enviar la solicitud
services-sent-already = Esta solicitud ya se ha enviado.

services-sent-title = Hemos recibido su solicitud
services-sent-reference = Su referencia
services-keep-link = Guarde este enlace: quien lo tenga ve su solicitud.
services-due-by = Decidimos, a más tardar, el { $day }.
services-due-late = Prometimos decidir, a más tardar, el { $day } y vamos con retraso.
services-clock-stands-still = El plazo no corre hasta que usted responda.
services-clock-waits = El plazo está suspendido hasta que responda el solicitante.
services-history = Lo que ha pasado
services-the-office = La oficina
services-the-applicant = Solicitante
services-you = Usted
services-entry-submitted = { $who }: solicitud enviada
services-entry-taken = { $who }: examen empezado
services-entry-asked = { $who }: pedido algo que falta
services-entry-answered = { $who }: aportado lo que se pidió
services-entry-written = { $who }: mensaje escrito
services-entry-noted = { $who }: nota escrita para los compañeros
services-entry-read = { $who }: respuestas leídas
services-entry-granted = { $who }: solicitud concedida
services-entry-refused = { $who }: solicitud denegada
services-entry-withdrawn = { $who }: solicitud retirada
services-granted-title = Su solicitud se ha concedido
services-refused-title = Su solicitud se ha denegado
services-asked-title = Necesitamos algo de usted
services-your-answer = Su respuesta
services-answer-send = Enviar la respuesta
services-write-office = Escribir a la oficina
services-message = Mensaje
services-write-send = Enviar el mensaje
services-withdraw = Retirar la solicitud
services-withdraw-words = Ya nadie decidirá sobre ella. Puede volver a solicitarlo en cualquier momento.
services-your-answers = Sus respuestas
services-text-missing = Escriba lo que quiere decir.
services-text-too-long = Esto pasa de 10.000 caracteres. Acórtelo.
services-nothing-asked = Ya nadie espera una respuesta.
services-not-open = Esta solicitud ya no está abierta.
services-done-answered = Su respuesta se ha enviado.
services-done-written = Su mensaje se ha enviado.
services-done-withdrawn = La solicitud está retirada.
services-my-title = Sus solicitudes
services-my-none = No tiene ninguna solicitud.
services-my-others = Solicitar otra cosa
services-my-known = Lo que sabemos de usted
services-my-words = Cada página dice en qué punto está la solicitud y quién la ha leído.

services-queue-title = Solicitudes
services-queue-whose = De quién son las solicitudes
services-queue-all = Todas
services-queue-mine = Mías
services-queue-empty = No hay nada pendiente.
services-queue-pages = Páginas de la lista
services-queue-next = Página siguiente
services-column-reference = Referencia
services-column-service = Servicio
services-column-status = Estado
services-column-received = Recibida
services-column-due = Hasta cuándo
services-purpose = Para qué necesita leer las respuestas
services-purpose-hint = Quien lo solicitó lo verá, y también que usted las ha leído.
services-purpose-missing = Diga para qué necesita leer las respuestas.
services-open-answers = Abrir las respuestas
services-act-take = Hacerme cargo
services-act-decide = Decidir
services-act-ask = Pedir algo a quien lo solicita
services-act-ask-what = Qué falta
services-act-write = Escribir a quien lo solicita
services-act-note = Escribir una nota para los compañeros
services-note = Nota
services-done-taken = La solicitud está ahora a su cargo.
services-done-asked = Se ha pedido lo que falta. El plazo no corre hasta que haya respuesta.
services-done-noted = La nota está guardada.
services-done-decided = La decisión está tomada y se comunica a quien lo solicitó.
services-decide-title = Decidir sobre la solicitud
services-decision = Decisión
services-decision-granted = Concederla
services-decision-refused = Denegarla
services-decision-missing = Elija si la concede o la deniega.
services-reason = El motivo
services-reason-hint = Quien lo solicitó lo lee. Nombre los hechos y la norma en que se apoya.
services-reason-missing = Indique el motivo: nadie tiene que aceptar una decisión sin él.
services-decide-button = Tomar la decisión
services-changed-meanwhile = Otra persona lo ha cambiado entretanto. Vuelva a mirarlo antes de seguir.

services-setup-title = Configurar los servicios
services-setup-new = Añadir un servicio
services-state-draft = Borrador
services-state-offered = Ofrecido
services-state-ended = Terminado
services-file = El archivo del servicio
services-file-hint = En YAML: para quién es, cuánto cuesta, las páginas del formulario y qué se obtiene.
services-file-fault = { $place }: { $what }
services-save = Guardar como borrador
services-publish = Publicar el borrador
services-publish-who = Usted ha escrito en este borrador, por eso no puede publicarlo. Puede hacerlo otra persona responsable del organismo al que pertenece el servicio, o alguien de administración.
services-end = Terminar este servicio
services-see-page = Ver la página del servicio
services-draft-by = Hay un borrador de { $who }. Tiene que publicarlo otra persona.
services-versions = Versiones
services-version-number = Número
services-version-author = Escrita por
services-version-approver = Publicada por
services-version-published = Publicada
services-version-digest = Huella
services-slug-taken = Ya hay un servicio con esta dirección. Elija otro «slug».
services-slug-changed = La dirección («slug») de un servicio no cambia nunca. Añada en su lugar un servicio nuevo.
services-not-offered = Este servicio no se ofrece.
services-second-person = Usted ha escrito en este borrador. Tiene que publicarlo alguien que no haya escrito en él.
services-done-saved = El borrador está guardado.
services-done-published = La versión está publicada: desde ahora se solicita con ella.
services-done-ended = El servicio ha terminado. Las solicitudes abiertas siguen su curso.

services-held-answers = Lo que respondió en solicitudes
services-held-answers-why = Para decidir sobre su solicitud, durante el tiempo que diga el servicio
services-held-messages = Lo que usted y la oficina escribieron sobre una solicitud
services-held-messages-why = Para decidir sobre su solicitud y explicar la decisión
services-held-email = Su correo electrónico
services-held-email-why = Para contarle qué ha sido de una solicitud

services-mail-kept-subject = Sus respuestas: { $service }
services-mail-kept =
    Sus respuestas a «{ $service }» están guardadas. Continúe aquí:
    { $url }

    { $town }
services-mail-sent-subject = { $reference }: hemos recibido su solicitud
services-mail-sent =
    Hemos recibido su solicitud «{ $service }». Su referencia es { $reference }.

    Sígala aquí y no comparta el enlace:
    { $url }

    { $town }
services-mail-asked-subject = { $reference }: necesitamos algo de usted
services-mail-asked =
    Para decidir sobre su solicitud «{ $service }» ({ $reference }) necesitamos algo de usted. El plazo no corre hasta que responda:
    { $url }

    { $town }
services-mail-decided-subject = { $reference }: la decisión
services-mail-decided =
    Hemos decidido sobre su solicitud «{ $service }» ({ $reference }). Lea la decisión, su motivo y cómo recurrir:
    { $url }

    { $town }
services-mail-news-subject = { $reference }: novedades
services-mail-news =
    Hay novedades de su solicitud «{ $service }» ({ $reference }):
    { $url }

    { $town }

event-service-saved = Se escribió un borrador de un servicio
event-service-published = Se publicó una versión de un servicio
event-service-ended = Se terminó un servicio
event-application-begun = Alguien empezó una solicitud
event-answers-kept = Se guardaron respuestas de una solicitud
event-application-sent = Se envió una solicitud
event-application-taken = Alguien se hizo cargo de una solicitud para decidirla
event-applicant-asked = Se pidió algo a quien presentó una solicitud
event-applicant-answered = Quien presentó una solicitud aportó lo que se le pidió
event-message-written = Se escribió un mensaje sobre una solicitud
event-application-noted = Se escribió una nota sobre una solicitud
event-application-read = Se leyeron las respuestas de una solicitud, para un fin que se indicó
event-application-decided = Se decidió una solicitud
event-application-withdrawn = Se retiró una solicitud
event-answers-forgotten = Se destruyeron respuestas que nadie envió

policy-services-anyone-applies = Cualquiera puede leer sobre un servicio que se ofrece y solicitarlo
policy-services-applicants-keep-their-own = Quien solicita, conocido por su enlace, guarda y envía sus respuestas, las sigue, escribe a la oficina y retira la solicitud
policy-services-staff-see-applications = Los tramitadores, responsables, auditores y administradores ven la bandeja de solicitudes
policy-services-staff-see-an-application = Los auditores y administradores ven en qué punto está cualquier solicitud; los tramitadores y responsables, las de su propio organismo
policy-services-caseworkers-decide = Los tramitadores y responsables del organismo que responde de un servicio leen las respuestas, escriben a quien lo solicita y deciden
policy-services-staff-see-services-setup = Los responsables, administradores y auditores ven cómo están configurados los servicios
policy-services-managers-set-services-up = Los responsables escriben, publican y terminan los servicios de su propio organismo; quien ha escrito en un borrador no lo publica
policy-services-answers-that-nobody-sent-are-forgotten = El programa destruye las respuestas que nunca se enviaron cuando se acaba su plazo

action-see-service = Ver un servicio
action-begin-application = Empezar una solicitud
action-keep-answers = Guardar respuestas de una solicitud
action-send-application = Enviar una solicitud
action-follow-application = Seguir una solicitud
action-answer-office = Aportar lo que pidió la oficina
action-write-to-office = Escribir a la oficina sobre una solicitud
action-withdraw-application = Retirar una solicitud
action-see-applications = Ver la bandeja de solicitudes
action-see-application = Ver en qué punto está una solicitud
action-read-answers = Leer las respuestas de una solicitud
action-take-application = Hacerse cargo de una solicitud
action-ask-applicant = Pedir algo a quien presentó una solicitud
action-write-to-applicant = Escribir a quien presentó una solicitud
action-note-on-application = Escribir una nota sobre una solicitud
action-decide-application = Decidir sobre una solicitud
action-see-services-setup = Ver cómo están configurados los servicios
action-save-service = Escribir el archivo de un servicio
action-publish-service = Publicar una versión de un servicio
action-end-service = Terminar un servicio
action-forget-answers = Destruir respuestas que nadie envió
resource-service = Un servicio
resource-services = Todos los servicios
resource-application = Una solicitud

job-kind-services-tell = Contar a quien presentó una solicitud qué ha sido de ella
job-kind-services-forget-answers = Destruir respuestas que nadie envió
services-rooms = Junto a esta página
