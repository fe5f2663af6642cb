# Formularios en papel.

services-paper-link = Imprimir el formulario y rellenarlo a mano (PDF)
services-paper-others = En otros idiomas:
services-paper-where-label = Dónde se entrega el formulario en papel
services-paper-where-hint = La dirección a la que se envía o la ventanilla. Se imprime en el formulario.
services-paper-how = Escriba en mayúsculas, con bolígrafo oscuro. Deje en blanco lo que el formulario no le pregunte a usted.
services-paper-where = Entréguelo en { $town } o envíelo allí por correo.
services-paper-each = Rellene una parte como esta por cada { $item }, como máximo { $most }.
services-paper-none = Si no hay ninguno, déjelo en blanco.
services-paper-more = Si aquí no hay espacio suficiente, use la hoja del final del formulario.
services-paper-sheet = Hoja adicional para la parte { $part }
services-paper-sheet-copy = Copie esta página tantas veces como necesite: una por cada { $item } más.
services-paper-only-if = Solo si { $condition }.
services-paper-turn = Si { $condition }: continúe en la parte { $part }.
services-paper-go-on = Continúe en la parte { $part }.
services-paper-and = { $one } y { $other }
services-paper-or = { $one } o { $other }
services-paper-if-equals = respondió «{ $value }» a la pregunta { $question }
services-paper-if-not-equals = no respondió «{ $value }» a la pregunta { $question }
services-paper-if-greater = su respuesta a la pregunta { $question } es mayor que { $value }
services-paper-if-not-greater = su respuesta a la pregunta { $question } no es mayor que { $value }
services-paper-if-less = su respuesta a la pregunta { $question } es menor que { $value }
services-paper-if-not-less = su respuesta a la pregunta { $question } no es menor que { $value }
services-paper-if-answered = respondió a la pregunta { $question }
services-paper-if-not-answered = no respondió a la pregunta { $question }
services-paper-amount = Un importe en { $currency }
services-paper-enclose = Adjunte { $most ->
    [one] una copia
   *[other] copias, { $most } como máximo
}. Conserve el original.
services-paper-enclosed = Adjunto
services-paper-place = Indique con palabras dónde está o adjunte un mapa con una marca.
services-paper-sum = La suma de: { $questions }
services-paper-hour = Hora
services-paper-minute = Minuto
services-paper-country = País (opcional)
services-paper-signed = Cómo podemos contactar con usted y su firma
services-paper-email = Su correo electrónico (opcional)
services-paper-email-hint = Si no lo indica, le escribiremos por carta.
services-paper-applicant = La persona solicitante

# Introducido para otra persona, y cartas por imprimir.

services-hold-type-in = Introducir una solicitud para otra persona
services-hold-type-in-lead = Para personas que llaman por teléfono o acuden a la ventanilla, y para formularios en papel. Verá las mismas páginas que esas personas, con las mismas comprobaciones. Lo que empiece se conserva 28 días, para que pueda preguntarles y continuar.
services-hold-which = ¿Qué servicio es?
services-hold-no-service = No hay ningún servicio de su organismo que se pueda solicitar.
services-hold-unsent = Empezadas por usted y aún sin enviar
services-hold-done-sent = La solicitud está enviada. El enlace con el que la tecleó ya no vale; la persona solicitante tiene el suyo.
services-hold-came = Cómo llegó
services-hold-begun = Empezada
services-hold-kept-until = Se conserva hasta
services-hold-type-in-of = { $service }: introducir para otra persona
services-hold-old-paper = El papel es de la versión { $paper }. Hoy se solicita con la versión { $current }. Verá las páginas de la versión { $paper }, tal como se preguntó en el papel.
services-hold-how = ¿Cómo llega la solicitud?
services-hold-arrived = ¿Cuándo llegó el papel?
services-hold-arrived-hint = Solo para solicitudes en papel. Ese día cuenta como día de recepción. Hoy es { $today }.
services-hold-arrived-missing = Indique el día en que llegó el papel.
services-hold-arrived-wrong = Indique un día de los últimos 12 meses que no sea posterior a hoy.
services-hold-channel-missing = Elija cómo llega la solicitud.
services-hold-channel-ended = Este servicio ha terminado. Solo se puede introducir lo que llegó en papel.
services-hold-version-unknown = No existe esa versión de este formulario. Empiece desde la lista de servicios.
services-hold-language = Idioma de la persona solicitante
services-hold-language-hint = Los correos y las cartas a esa persona se escriben en este idioma.
services-hold-language-missing = Elija el idioma de la persona solicitante.
services-hold-channel-web = En estas páginas
services-hold-channel-program = Mediante el programa de una entidad asociada
services-hold-channel-phone = Por teléfono
services-hold-channel-counter = En la ventanilla
services-hold-channel-paper = En papel
services-hold-channel-assisted = Con ayuda de la oficina
services-hold-came-by = { $way }, introducida por { $who }
services-hold-came-on = { $way }, llegó el { $day }, introducida por { $who }
services-hold-read-out = Lea las respuestas en voz alta o compárelas con el papel. De un papel, lo que falta o no supera una comprobación se puede guardar tal como está; por teléfono o en la ventanilla, pregunte.
services-hold-email = Correo electrónico de la persona solicitante (opcional)
services-hold-email-hint = Sin él, lo que escribimos pasa a las cartas que hay que imprimir.
services-hold-post = Cartas por imprimir
services-hold-post-lead = Para personas cuya solicitud se introdujo aquí y que no dieron correo electrónico. Imprima cada carta, métala en un sobre con ventana y envíela. La persona ve que usted ha leído su nombre y su dirección.
services-hold-post-none = No hay cartas pendientes.
services-hold-post-done = Impresas recientemente
services-hold-post-about = Asunto
services-hold-post-since = Desde
services-hold-post-printed = Impresa
services-hold-post-print = Imprimir
services-hold-post-not-yet = Todavía no
services-hold-post-by = { $at }, por { $who }
services-hold-post-purpose = Para imprimir una carta dirigida a usted
services-hold-post-pay = Hay que pagar { $amount } antes del { $day }. Puede pagarlos en la ventanilla.
services-hold-post-pay-transfer = Hay que pagar { $amount } antes del { $day }: por transferencia a { $holder }, cuenta { $iban }, con la referencia { $reference }, o en la ventanilla.
services-hold-post-owed-subject = { $reference }: hay algo que pagar
services-hold-post-owed = Su solicitud de «{ $service }» ({ $reference }) sigue adelante cuando se paguen sus costes.
services-hold-post-already = Esta carta ya está en el correo.
services-hold-by-channel = Cómo llegaron

event-application-typed-in = El personal empezó a introducir una solicitud para otra persona
event-letters-to-print = Hay que imprimir cartas para una persona solicitante
event-letter-printed = Se imprimió una carta para una persona solicitante
policy-services-caseworkers-type-in = El personal tramitador y los responsables introducen solicitudes a los servicios de su propio organismo para personas por teléfono, en la ventanilla y en papel
policy-services-news-are-put-in-the-post = El programa pide cartas para las personas que no dieron correo electrónico
policy-services-caseworkers-print-letters = El personal tramitador y los responsables imprimen las cartas a las personas solicitantes de su propio organismo
action-type-in-application = Introducir una solicitud para otra persona
action-put-in-post = Pedir que se imprima una carta
action-print-post = Imprimir una carta para una persona solicitante

# Lo que un formulario en papel deja abierto.
services-paper-written = Lo que pone en el papel
services-paper-written-hint = Tal como está escrito. Déjelo vacío si no pone nada.
services-paper-mark = Guardarlo tal como está en el papel
services-paper-mark-words = Si el papel no da lo que se pregunta, guarde lo que pone. Después se le pedirá a la persona solicitante.
services-paper-take-in = Admitirla como incompleta
services-paper-take-in-words = Si en el papel falta alguna declaración, admita la solicitud de todos modos. Se le pedirá a la persona solicitante.
services-paper-open-count = { $count ->
    [one] Falta una respuesta. La solicitud cuenta como recibida y se le pide a la persona solicitante.
   *[other] Faltan { $count } respuestas. La solicitud cuenta como recibida y se le piden a la persona solicitante.
}
services-paper-not-on-paper = Esta solicitud no llegó en papel.
services-paper-complete = No falta nada. Envíe la solicitud.
services-paper-missing = Responder a lo que falta
services-paper-missing-lead = En su formulario faltan algunas respuestas, o no podemos usarlas. Todo lo demás lo tenemos. Seguiremos cuando haya respondido.
services-paper-stands = En el papel pone:
services-paper-has-come = Ya ha llegado
services-paper-enclose-later = Envíenoslo como archivo en la página de su solicitud, o tráigalo a la ventanilla.
services-paper-asking = En su formulario en papel faltan algunas respuestas, o no podemos usarlas. Díganos, por favor:
services-paper-asking-stands = (en el papel: «{ $written }»)
services-paper-asking-end = Responda, por favor, a más tardar el { $day }: en la página de su solicitud, por carta, por teléfono o en la ventanilla. El plazo no corre hasta entonces. Si no recibimos nada hasta ese día, podemos denegar la solicitud.
services-paper-done-more = Tenemos sus respuestas. Todavía falta algo.
services-paper-done-all = Gracias. Lo tenemos todo y seguimos con su solicitud.
services-paper-incomplete = Esta solicitud está incompleta. Se le ha pedido a la persona solicitante lo que falta, y tiene tiempo hasta el { $day }. Antes no se decide nada.
services-paper-undecidable = Faltan respuestas que se pidieron a la persona solicitante. No se puede conceder antes de que lleguen, ni denegar antes del día hasta el que tiene tiempo.
services-paper-type-in-answers = Introducir las respuestas que faltaban
services-paper-open-first = Abra primero las respuestas y diga para qué.
services-paper-stood = Lo que ponía en el papel donde no se pudo obtener una respuesta
services-paper-done-typed = Las respuestas están guardadas.
services-paper-mail-incomplete-subject = { $reference }: faltan respuestas en su formulario
services-paper-mail-incomplete =
    Hemos recibido su formulario en papel para «{ $service }» ({ $reference }). Faltan algunas respuestas, o no podemos usarlas. El plazo no corre hasta que responda:
    { $url }

    { $town }
services-paper-mail-complete-subject = { $reference }: ya está todo
services-paper-mail-complete =
    Tenemos todas las respuestas de su solicitud «{ $service }» ({ $reference }) y seguimos con ella. Vea en qué punto está y si hay algo que pagar:
    { $url }

    { $town }
services-paper-held = Lo que pone en su formulario en papel donde no pudimos usarlo
services-paper-held-why = Para pedirle lo que falta

# Introducido dos veces.
services-paper-second = Introducir el papel otra vez
services-paper-second-lead = Escriba lo que pone en el papel. No ve lo que se introdujo primero. Donde haya diferencias, se le preguntará qué pone.
services-paper-second-compare = Comparar
services-paper-second-purpose = Para comparar lo introducido con su formulario en papel
services-paper-second-asked = Espera a que otra persona lo introduzca otra vez. Entréguele el papel.
services-paper-second-waits = Ya espera a que otra persona lo introduzca otra vez.
services-paper-second-waiting = A la espera de introducirse otra vez
services-paper-second-back = Lo que pone en el papel lleva a más preguntas. Quien lo introdujo primero las introduce, y después se compara de nuevo.
services-paper-second-done = Ambas versiones coinciden. La solicitud está recibida.
services-paper-own = Usted mismo lo introdujo. Otra persona tiene que introducirlo otra vez.
services-paper-differs = Primero se introdujo otra cosa. Mire el papel otra vez y diga qué pone.
services-paper-which-stands = ¿Qué pone en el papel?
services-paper-left-open = Se dejó abierto.
services-paper-arrived = Llegó el
services-paper-typed-by = Introducido por

event-paper-marked = Quedaron abiertas respuestas de un formulario en papel
event-application-incomplete = Se recibió una solicitud en papel a la que le faltan respuestas
event-answers-supplied = Llegaron respuestas que faltaban en un formulario en papel
event-second-look-asked = Un formulario en papel espera a introducirse otra vez
event-paper-compared = Un formulario en papel se introdujo otra vez y hay diferencias
event-paper-settled = Está aclarado lo que pone en un formulario en papel
event-paper-sent-back = Un formulario en papel tiene más preguntas por introducir
policy-services-applicants-supply-answers = Quien presentó la solicitud, conocido por su enlace, responde a lo que su formulario en papel dejó abierto
policy-services-caseworkers-complete-papers = Los tramitadores y responsables marcan lo que un formulario en papel deja abierto, introducen las respuestas que llegan y vuelven a introducir formularios en papel, de su propio organismo
action-supply-answers = Responder a lo que un formulario en papel dejó abierto
action-mark-on-paper = Marcar lo que un formulario en papel deja abierto
action-type-in-answers = Introducir las respuestas que un formulario en papel dejó abiertas
action-compare-typed-in = Introducir un formulario en papel por segunda vez
