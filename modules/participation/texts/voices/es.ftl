participation-voices-proposals = Propuestas
participation-voices-write = Escribir una propuesta
participation-voices-mine = Sus propuestas
participation-voices-none = Todavía no hay ninguna propuesta aquí.
participation-voices-none-yours = Todavía no ha propuesto nada.
participation-voices-choose = Qué propuestas
participation-voices-order-newest = Más recientes
participation-voices-order-supported = Más apoyadas
participation-voices-stage-draft = Borrador
participation-voices-stage-open = Sin respuesta todavía
participation-voices-stage-considered = En estudio
participation-voices-stage-accepted = Aceptada
participation-voices-stage-declined = Rechazada
participation-voices-stage-done = Realizada
participation-voices-stage-withdrawn = Retirada
participation-voices-stage-merged = Unida a otra
participation-voices-stage-split = Dividida en varias
participation-voices-somebody = Alguien de aquí
participation-voices-unsupported = Nadie la apoya todavía
participation-voices-supports = { $count ->
    [one] 1 persona la apoya
   *[other] { $count } personas la apoyan
 }
participation-voices-yours-too = Usted es una de ellas
participation-voices-public = Todo el mundo puede leer lo que escriba aquí. No escriba nada que no deba saberse.
participation-voices-title-hint = Lo que desea, en pocas palabras.
participation-voices-text-hint = ¿Cómo es hoy, qué debería cambiar y para quién?
participation-voices-name = Nombre que aparece con ella
participation-voices-name-hint = Déjelo vacío si no quiere que aparezca su nombre.
participation-voices-send = Enviar
participation-voices-send-all-the-same = Enviar la mía de todos modos
participation-voices-keep = Guardar y seguir más tarde
participation-voices-kept = Guardada. Solo usted puede leerla hasta que la envíe.
participation-voices-sent = Su propuesta está a la vista de todo el mundo.
participation-voices-alike = ¿Está la suya entre estas?
participation-voices-alike-text = Esto ya se ha propuesto. Si una de ellas dice lo que usted desea, apóyela: una propuesta con muchas voces dice más que muchas con una sola.
participation-voices-go-on = Seguir escribiendo
participation-voices-edit = Cambiar su propuesta
participation-voices-withdraw = Retirar su propuesta
participation-voices-withdraw-text = Seguirá a la vista de todo el mundo, con su motivo. Nadie podrá apoyarla ya. Esto no se puede deshacer.
participation-voices-withdrawn = Su propuesta está retirada.
participation-voices-support = La apoyo
participation-voices-support-withdraw = Retirar mi apoyo
participation-voices-supported = Su apoyo está contado.
participation-voices-support-withdrawn = Su apoyo está retirado.
participation-voices-became = Qué ha sido de ella
participation-voices-reference = Referencia
participation-voices-answer = Responder a esta propuesta
participation-voices-answered = Su respuesta está a la vista de todo el mundo.
participation-voices-answer-stage = ¿Qué será de ella?
participation-voices-answer-hint = La lee todo el mundo, y antes que nadie quien escribió la propuesta. Diga qué ha decidido el asunto.
participation-voices-answer-send = Publicar la respuesta
participation-voices-answer-considered = La estudian y volverán a responder
participation-voices-answer-accepted = La asumen
participation-voices-answer-declined = No la asumen
participation-voices-answer-done = Lo que pide ya existe
participation-voices-too-much = { $minutes ->
    [one] Ha enviado mucho en poco tiempo. Vuelva a intentarlo dentro de 1 minuto
   *[other] Ha enviado mucho en poco tiempo. Vuelva a intentarlo dentro de { $minutes } minutos
 }
participation-voices-sent-already = Este borrador ya se envió.
participation-voices-fixed = Alguien ya la apoya o ya tiene respuesta, de modo que sus palabras quedan como están. Puede retirarla.
participation-voices-decided = Esto ya está decidido o retirado.
participation-voices-taken-back = Esto se ha retirado.
participation-voices-supported-already = Ya la apoya.
participation-voices-not-supported = No la apoya.
participation-voices-held-name = El nombre que dejó con una propuesta
participation-voices-held-name-why = Para que otros vean quién propone algo, donde usted lo desea
participation-voices-comments = Comentarios
participation-voices-comment = Comentario
participation-voices-say = Decir algo
participation-voices-said = Lo que ha dicho está a la vista de todo el mundo.
participation-voices-unspoken = Nadie ha dicho nada todavía
participation-voices-spoken = { $count ->
    [one] 1 comentario
   *[other] { $count } comentarios
 }
participation-voices-side = ¿De qué lado está?
participation-voices-side-for = A favor
participation-voices-side-against = En contra
participation-voices-side-none = Ni lo uno ni lo otro
participation-voices-choose-comments = Qué comentarios
participation-voices-more = Más de estos
participation-voices-all-newest = Todos los comentarios, los más recientes primero
participation-voices-said-of = { $ups } a favor, { $downs } en contra
participation-voices-up = De acuerdo
participation-voices-down = En desacuerdo
participation-voices-voted = Su voz está contada.
participation-voices-said-already = Su voz ya está contada así.
participation-voices-answer-it = Responder
participation-voices-answers = Respuestas
participation-voices-replies = { $count ->
    [one] 1 respuesta
   *[other] { $count } respuestas
 }
participation-voices-answer-the-first = Esto ya es una respuesta. Responda al comentario con el que empezó.
participation-voices-rules = Reglas para lo que escribe aquí
participation-voices-rules-text = Valen para todas las personas, en propuestas, comentarios y afirmaciones.
participation-voices-rule-topic = Cíñase a la pregunta
participation-voices-rule-topic-text = Escriba sobre lo que se pregunta. Para lo demás hay otros lugares.
participation-voices-rule-respect = Sea respetuoso
participation-voices-rule-respect-text = Critique las ideas, no a las personas. Sin insultos, sin amenazas, sin desprecio a nadie por ser quien es.
participation-voices-rule-private = Lo privado es privado
participation-voices-rule-private-text = No escriba direcciones, teléfonos, datos de salud ni otros asuntos privados, ni suyos ni de otras personas.
participation-voices-rule-own = Sea usted
participation-voices-rule-own-text = No tiene que dar un nombre, pero no se haga pasar por otra persona. Si cita algo, diga que es una cita y de quién.
participation-voices-rule-once = Dígalo una sola vez
participation-voices-rule-once-text = No envíe lo mismo una y otra vez ni haga publicidad. Si alguien ya lo ha dicho, apóyelo.
participation-voices-rule-law = Respete la ley
participation-voices-rule-law-text = Nada que sea delito decir ni que pertenezca a otras personas.
participation-voices-rules-stays = Lo que escribe permanece
participation-voices-rules-stays-text = Cualquiera puede leerlo. Si retira una propuesta, se podrá seguir leyendo junto con su motivo.
