participation-tell-hear = Saber qué pasa después
participation-tell-follow = Seguir
participation-tell-lead = Le escribimos cuando ocurre algo aquí o en lo que resulte de ello.
participation-tell-how-often = Con qué frecuencia
participation-tell-rhythm-at-once = En el momento
participation-tell-rhythm-daily = Una vez al día, por la mañana
participation-tell-rhythm-weekly = Una vez por semana, el lunes
participation-tell-rhythm-never = Nunca
participation-tell-email = Su dirección de correo electrónico
participation-tell-email-hint = Primero le enviamos un enlace, para que nadie le suscriba sin su permiso. No usamos la dirección para nada más.
participation-tell-followed = Le informaremos de lo que pase.
participation-tell-asked = Le hemos enviado un correo. Abra su enlace para confirmar que lo desea.
participation-tell-followed-already = Ya recibe información sobre esto.
participation-tell-too-many = { $minutes ->
    [one] Se han pedido demasiados correos. Inténtelo de nuevo en { $minutes } minuto.
   *[other] Se han pedido demasiados correos. Inténtelo de nuevo en { $minutes } minutos.
}
participation-tell-confirm-title = ¿Quiere recibir información sobre esto?
participation-tell-confirm = Sí, escríbanme
participation-tell-stop-title = ¿Dejar de recibir estos correos?
participation-tell-stop = Dejar de recibir estos correos
participation-tell-stopped = Ya no recibirá correos sobre esto.
participation-tell-link-gone = Este enlace ya se usó o es demasiado antiguo
participation-tell-everything = Todo lo que ha dicho y todo aquello sobre lo que le escribimos
participation-tell-mine = Sobre qué le informamos
participation-tell-mine-followed = Lo que sigue
participation-tell-mine-none = Aún no sigue nada.
participation-tell-mine-own = Lo que ha dicho
participation-tell-mine-own-lead = Le informamos en el momento de lo que pasa con lo que ha dicho, si no elige otra cosa. Lo que elija para una de ellas prevalece sobre lo que elija para todas.
participation-tell-choose = Cambiar
participation-tell-thread = Qué resultó de qué
participation-tell-thread-lead = De lo que la gente dijo a lo que se decidió y a lo que resultó.
participation-tell-thread-none = Aún no ha resultado nada de ello.
participation-tell-thread-before = De dónde viene
participation-tell-thread-after = Qué resultó de ello
participation-tell-thread-staff = Diga qué resultó de qué. A partir de entonces, quien dijo o sigue lo primero sabrá qué pasa con lo segundo.
participation-tell-before-became = se hizo a partir de ello
participation-tell-before-answers = lo responde
participation-tell-before-rests-on = se apoya en ello, entre otras cosas
participation-tell-before-came-of = resultó de ello
participation-tell-after-became = se hizo a partir de ello
participation-tell-after-answers = lo responde
participation-tell-after-rests-on = se apoya en ello, entre otras cosas
participation-tell-after-came-of = resultó de ello
participation-tell-field-from = Lo que fue primero
participation-tell-field-to = Lo que resultó de ello
participation-tell-field-bond = Cómo se une lo segundo a lo primero
participation-tell-reference-hint = Su referencia, como la muestra su página, por ejemplo M-P12. De un proceso: process- y su nombre en la dirección.
participation-tell-link = Guardar el vínculo
participation-tell-linked-already = Esto ya estaba dicho.
participation-tell-fault-thing = Escriba la referencia de algo que todo el mundo pueda ver, distinta en cada campo
participation-tell-mail-hello = Hola:
participation-tell-mail-ask = ¿Quiere recibir información sobre «{ $title }»?
participation-tell-mail-asked = Alguien, probablemente usted, nos pidió que informáramos a esta dirección de lo que pase con «{ $title }». Si lo desea, abra:
participation-tell-mail-not-you = Si no fue usted, no haga nada: no le escribiremos más y olvidaremos la dirección.
participation-tell-mail-one = { $what }: { $title }
participation-tell-mail-many = { $count ->
    [one] { $count } novedad: { $title }
   *[other] { $count } novedades: { $title } y más
}
participation-tell-mail-more = { $count ->
    [one] Y { $count } más.
   *[other] Y { $count } más.
}
participation-tell-mail-yours = Recibe esto porque escribió «{ $title }».
participation-tell-mail-came-of-yours = Recibe esto porque escribió «{ $title }», de donde resultó.
participation-tell-mail-followed = Recibe esto porque sigue «{ $title }».
participation-tell-mail-came-of-followed = Recibe esto porque sigue «{ $title }», de donde resultó.
participation-tell-mail-stop =
    Dejar de recibir estos correos: { $url }

    Elegir con qué frecuencia escribimos: { $choose }
participation-tell-held-follow = Lo que sigue de lo que se pregunta al municipio y con qué frecuencia se le informa
participation-tell-held-follow-why = Para escribirle cuando pasa algo con ello
