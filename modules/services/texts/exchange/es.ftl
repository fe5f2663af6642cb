services-exchange-partners = Socios
services-exchange-lead = Programas de otros que presentan solicitudes en nombre de personas y siguen lo que enviaron, con OAuth 2.0 y JSON.
services-exchange-none = Todavía no se ha admitido a ningún socio.
services-exchange-name = Nombre del socio
services-exchange-client = ID de cliente
services-exchange-secret = Secreto de cliente
services-exchange-token-address = Dónde obtiene los tokens
services-exchange-warning = Advertencia
services-exchange-once = Copie el secreto ahora. Se muestra solo esta vez y no se guarda en ningún sitio.
services-exchange-copied = Lo he copiado
services-exchange-made = El socio está admitido
services-exchange-state = Estado
services-exchange-state-open = Admitido
services-exchange-state-ended = Terminado
services-exchange-add = Admitir a un socio
services-exchange-body = Qué servicios puede solicitar
services-exchange-scopes = Qué puede hacer
services-exchange-scope-read = Ver cómo están sus propias solicitudes
services-exchange-scope-write = Solicitar en nombre de personas, responder, escribir y retirar
services-exchange-let-in = Admitido
services-exchange-made-by = Por { $who }, { $when }
services-exchange-hooks = Webhooks
services-exchange-hooks-lead = Se envía un mensaje a estas direcciones cuando ocurre algo con una solicitud de este socio. Dice qué solicitud es y cómo está, y nada de lo que alguien escribió.
services-exchange-no-hooks = No se le avisa en ninguna dirección.
services-exchange-url = Dirección
services-exchange-url-hint = Empieza por https://
services-exchange-kinds = De qué se le avisa
services-exchange-kind-received = Se recibió una solicitud
services-exchange-kind-taken = Alguien trabaja en ella
services-exchange-kind-asked = La oficina necesita algo
services-exchange-kind-written = La oficina escribió
services-exchange-kind-decided = Se decidió
services-exchange-kind-withdrawn = Se retiró
services-exchange-kind-permit = Se expidió o revocó un permiso
services-exchange-hook-add = Añadir un webhook
services-exchange-hook-end = Quitar este webhook
services-exchange-hook-ended = El webhook se ha quitado.
services-exchange-hook-made = El webhook está añadido
services-exchange-hook-once = Copie el secreto con el que se firman los mensajes (Standard Webhooks). Se muestra solo esta vez.
services-exchange-end = Terminar con este socio
services-exchange-end-words = Su secreto y sus tokens dejan de funcionar en el acto y no se le avisa de nada más. Lo que envió permanece.
services-exchange-partner-ended = Se ha terminado con el socio.
services-exchange-name-missing = Introduzca el nombre del socio
services-exchange-scopes-missing = Seleccione qué puede hacer el socio
services-exchange-url-wrong = Introduzca una dirección que empiece por https://
services-exchange-kinds-missing = Seleccione de qué se avisa al socio
services-exchange-ended-already = Ya ha terminado.

services-exchange-no-service = No hay ningún servicio con este nombre que se pueda solicitar
services-exchange-other-body = Este servicio es de otro organismo que el que le admitió.
services-exchange-same-request = La misma petición se está tramitando en este momento. Vuelva a preguntar en unos segundos.
services-exchange-key-used = Esta clave se usó para otra petición
services-exchange-key-too-long = Use una clave de 255 caracteres como máximo
services-exchange-no-json = Envíe un objeto en JSON, con el tipo de medio application/json.
services-exchange-no-text = Envíe aquí un texto
services-exchange-no-language = Use en, es, fr o ar
services-exchange-no-applicant = Indique quién solicita, con el nombre que usted le da
services-exchange-held-applicant = Cómo le llama un socio
services-exchange-held-applicant-why = Para que el socio que solicitó en su nombre encuentre de nuevo su solicitud
services-exchange-scope = Su token no sirve para esto.
services-exchange-token-title = Sin token válido
services-exchange-token-text = Muestre un token de acceso en la cabecera Authorization. Se obtiene en /oauth/token y vale una hora.

services-exchange-hand-overs = Sin entregar
services-exchange-hand-overs-lead = Lo que debía llegar a un solicitante o a un socio y no llegó. Se vuelve a intentar por sí solo; se le avisa cada mañana hasta que no quede nada.
services-exchange-all-taken = Todo se ha entregado.
services-exchange-for = Solicitud
services-exchange-why = Por qué
services-exchange-since = Desde
services-exchange-tries = Intentos
services-exchange-next = Próximo intento
services-exchange-stopped = No hay más intentos
services-exchange-retry = Intentar de nuevo ahora
services-exchange-give-up = Desistir
services-exchange-retried = Se intenta de nuevo ahora.
services-exchange-given-up = Se ha desistido.
services-exchange-why-unreachable = No se puede llegar al otro servidor, o tarda demasiado.
services-exchange-why-refused = El otro servidor no lo aceptó. Respondió { $status }.
services-exchange-why-address = La dirección es incorrecta, o no hay nadie en ella. Pregunte al solicitante de otro modo.
services-exchange-why-broken = Un fallo nuestro. Quien gestiona el programa encuentra los detalles entre los trabajos.
services-exchange-digest-subject =
    { $count ->
        [one] 1 cosa no se entregó
       *[other] { $count } cosas no se entregaron
    }
services-exchange-digest =
    { $count ->
        [one] Algo de sus servicios no se entregó.
       *[other] { $count } cosas de sus servicios no se entregaron.
    } Vea por qué, inténtelo de nuevo o desista:
    { $url }

    { $town }

event-partner-added = Se admitió el programa de un socio
event-partner-ended = Se terminó con el programa de un socio
event-partner-signed-in = El programa de un socio obtuvo un token
event-partner-signed-out = El programa de un socio devolvió un token
event-hook-added = Se añadió un webhook de un socio
event-hook-ended = Terminó un webhook de un socio
event-hand-over-failed = Algo no se pudo entregar
event-hand-over-done = Se entregó algo que al principio no se aceptó
event-hand-over-retried = Alguien hizo que algo se entregara de nuevo
event-hand-over-given-up = Alguien desistió de entregar algo
event-hand-overs-told = Se avisó a los responsables de lo que no se entregó

policy-services-partners-apply = El programa de un socio con el permiso para ello presenta solicitudes en nombre de personas
policy-services-partners-follow = El programa de un socio con el permiso para ello ve cómo están sus propias solicitudes
policy-services-partners-sign-in = El programa de un socio que mostró su secreto obtiene un token, y lo devuelve
policy-services-staff-see-partners = Administradores y auditores ven a todos los socios; los responsables, a los de su propio organismo
policy-services-managers-let-partners-in = Los responsables admiten socios para los servicios de su propio organismo, les avisan por webhooks y terminan con ellos; los administradores, para todos
policy-services-staff-see-hand-overs = Administradores y auditores ven lo que cualquier organismo no pudo entregar; tramitadores y responsables, lo que no pudo el suyo
policy-services-managers-mend-hand-overs = Los responsables hacen que se intente de nuevo lo que su propio organismo no pudo entregar, o desisten; los administradores, para todos los organismos

action-apply-by-program = Solicitar en nombre de alguien, como programa
action-follow-by-program = Ver cómo están las solicitudes, como programa
action-sign-in-partner = Obtener un token y devolverlo, como programa
action-see-partners = Ver los socios
action-manage-partners = Admitir socios y terminar con ellos
action-see-hand-overs = Ver lo que no se entregó
action-mend-hand-over = Intentar entregar algo de nuevo, o desistir

job-kind-services-deliver-hook = Avisar al programa de un socio sobre una solicitud
job-kind-services-hand-over-digest = Avisar a los responsables de lo que no se entregó
follower-services-hooks = Webhooks de los socios
services-exchange-no-part = Falta un archivo: ninguna parte de la petición se llama «{ $part }».
services-exchange-part-unused = Ninguna respuesta nombra el archivo «{ $part }».
services-exchange-part-twice = El archivo «{ $part }» se nombra dos veces. Envíelo otra vez con otro nombre.
services-exchange-email-missing = Indique la dirección de correo de la persona solicitante: otras personas firman esta solicitud, y se le avisa cuando lo han hecho o no quieren hacerlo.
services-exchange-feed-ended = Este calendario ha terminado: quien lo creó ya no trabaja para esta oficina. Pida uno nuevo a la oficina.
services-exchange-one-file = Envíe un solo archivo en la parte «file»
services-exchange-no-base64 = Esto no es base64
services-exchange-document-unknown = Ningún formulario acepta «{ $file }»: envíe un PDF, una imagen, un documento o una hoja de cálculo
services-exchange-documents-list = Envíe una lista de { $max } direcciones de documentos como máximo
services-exchange-no-document = No tiene ningún documento en esta dirección. Los documentos que ninguna solicitud menciona se guardan un día.
