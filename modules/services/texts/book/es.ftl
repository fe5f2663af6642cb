# Citas: oficinas, horas libres, reservas y quienes reciben.

services-book-title = Citas
services-book-lead = Reserve una hora en una oficina para no tener que esperar.
services-book-no-office = Por ahora ninguna oficina admite reservas aquí.
services-book-minutes = { $count ->
    [one] { $count } minuto
   *[other] { $count } minutos
}
services-book-when = { $day }, { $time }
services-book-choose = Elija una hora.
services-book-week-of = Semana del { $day }
services-book-weeks = Semanas
services-book-week-before = Semana anterior
services-book-week-after = Semana siguiente
services-book-none-free = No hay ninguna hora libre en esta semana.
services-book-next-free = La próxima hora libre es:
services-book-none-at-all = Tampoco hay horas libres más adelante. Vuelva a mirar en unos días: las horas anuladas quedan libres.
services-book-places = { $count ->
    [one] { $count } plaza
   *[other] { $count } plazas
}
services-book-other-time = Elija otra hora
services-book-who = Quién viene
services-book-name = Nombre completo
services-book-name-missing = Escriba su nombre.
services-book-email = Correo electrónico
services-book-email-hint = Le enviamos ahí la confirmación y un recordatorio.
services-book-email-hint-staff = Déjelo vacío si no lo hay: diga a la persona el día, la hora y la referencia.
services-book-email-missing = Escriba su correo electrónico.
services-book-phone = Teléfono (opcional)
services-book-too-many = Ya hay tres citas reservadas con este correo. Anule una de ellas o llámenos.
services-book-button = Reservar esta hora
services-book-taken = Otra persona acaba de reservar esta hora. Elija otra.
services-book-gone = Esta hora ya no está libre. Elija otra.
services-book-already = Ya tiene una cita para esta solicitud.

services-book-yours = Su cita
services-book-appointment = Cita
services-book-what = Para qué
services-book-when-title = Cuándo
services-book-where = Dónde
services-book-desk = Mostrador, persona o sala
services-book-reason = Por qué no puede ser
services-book-keep-link = No comparta este enlace. Con él puede ver, cambiar o anular su cita:
services-book-calendar = Añadirla a su calendario (.ics)
services-book-change = Cambiar la hora
services-book-change-button = Tomar esta hora en su lugar
services-book-still-yours = Su cita sigue como está hasta que tome otra hora: { $when }
services-book-too-late = Ya es tarde para cambiar la hora aquí. Anule la cita o llámenos.
services-book-moved-often = { $count ->
    [one] Ya ha cambiado la hora una vez y aquí no puede cambiarla más. Llámenos.
   *[other] Ya ha cambiado la hora { $count } veces y aquí no puede cambiarla más. Llámenos.
}
services-book-cancel = Anular la cita
services-book-cancel-words = Su hora queda libre enseguida para otra persona.
services-book-not-ahead = Esta cita ya pasó o ya se anuló. No se ha cambiado nada.
services-book-again = Reservar otra cita
services-book-again-there = Abra su solicitud para elegir otra hora.
services-book-choose-button = Elegir una hora
services-book-see = Ver, cambiar o anular la cita
services-book-state-booked = Reservada
services-book-state-came = Vino
services-book-state-missed = No vino
services-book-state-cancelled = Anulada
services-book-state-called-off = Suspendida por la oficina
services-book-done-booked = Su cita está reservada.
services-book-done-moved = Su cita tiene ahora otra hora.
services-book-done-cancelled = Su cita está anulada.

services-book-mail-booked-subject = { $reference }: su cita, { $when }
services-book-mail-booked =
    Su cita está reservada: { $kind }
    { $when }
    { $office }, { $address }
    { $desk }

    { $about }

    Puede verla, cambiarla o anularla aquí; no comparta el enlace:
    { $url }

    { $town }
services-book-mail-moved-subject = { $reference }: su cita es ahora { $when }
services-book-mail-moved =
    Su cita tiene ahora otra hora: { $kind }
    { $when }
    { $office }, { $address }
    { $desk }

    Puede verla, cambiarla o anularla aquí:
    { $url }

    { $town }
services-book-mail-cancelled-subject = { $reference }: su cita está anulada
services-book-mail-cancelled =
    Ha anulado su cita «{ $kind }» ({ $when }). No tiene que hacer nada más.

    { $town }
services-book-mail-called-off-subject = { $reference }: su cita no puede celebrarse ({ $when })
services-book-mail-called-off =
    Lo sentimos: su cita «{ $kind }» ({ $when }) no puede celebrarse.

    El motivo: { $reason }

    { $town }
services-book-mail-reminder-subject = { $reference }: recordatorio de su cita, { $when }
services-book-mail-reminder =
    Tiene una cita: { $kind }
    { $when }
    { $office }, { $address }
    { $desk }

    { $about }

    Si no puede venir, anúlela aquí para que otra persona pueda tener esa hora:
    { $url }

    { $town }

services-book-days-title = Quién viene
services-book-office = Oficina
services-book-day = Día
services-book-show = Mostrar
services-book-day-before = El día anterior
services-book-day-after = El día siguiente
services-book-nobody = Nadie ha reservado para este día.
services-book-purpose = Por qué necesita leer quién viene
services-book-purpose-hint = Por ejemplo: recibo en el mostrador 1. En el registro consta que leyó los nombres y por qué.
services-book-purpose-missing = Diga por qué necesita leer quién viene.
services-book-open-names = Mostrar los nombres
services-book-time = Hora
services-book-acts = Qué hacer
services-book-mark-came = Vino
services-book-mark-missed = No vino
services-book-done-marked = Queda anotado.
services-book-not-booked = Esta cita se anuló, así que no se esperaba a nadie.
services-book-not-yet = Puede anotar si alguien vino el día de la cita, no antes.
services-book-call-off = Suspender
services-book-reason-hint = La persona lo lee en el correo y en la página de la cita.
services-book-reason-missing = Dé el motivo: la persona lo lee.
services-book-done-called-off = La cita está suspendida. Se avisa a la persona si dio un correo.
services-book-for-somebody = Reservar para otra persona
services-book-nobody-there = No hay nadie
services-book-hit = Estas citas se reservaron antes y, según este archivo, no hay nadie para ellas. Suspéndalas o cambie el archivo:

services-book-offices = Oficinas
services-book-office-new = Nueva oficina
services-book-office-save = Guardar, en vigor enseguida
services-book-office-taken = Ya hay una oficina con esta dirección. Elija otro «slug».
services-book-file = El archivo de la oficina
services-book-file-hint = En YAML: dónde está, cuándo abre, mostradores y personas con sus ausencias, y para qué se viene. Los días festivos se fijan para todo el municipio y no hace falta escribirlos aquí.
services-book-done-office = El archivo de la oficina está guardado y en vigor.
services-book-open = Admite reservas
services-book-closed = No admite reservas
services-book-since = En vigor desde
services-book-feed = Dirección de calendario
services-book-feed-words = Su programa de calendario puede mostrar cuándo está reservado un mostrador, una persona o una sala. No muestra nombres. Una dirección nueva anula la que tenía.
services-book-feed-make = Crear una dirección
services-book-feed-made = Copie ahora esta dirección en su programa de calendario: solo se muestra una vez. Quien la tenga ve las reservas.

services-book-held = Su nombre, correo y teléfono junto con una cita
services-book-held-why = Para recibirle y recordarle la cita, hasta un tiempo después de ella

event-office-saved = Se escribió el archivo de una oficina
event-appointment-booked = Se reservó una cita
event-appointment-moved = Se cambió la hora de una cita
event-appointment-cancelled = Quien tenía una cita la anuló
event-appointment-called-off = La oficina suspendió una cita
event-appointment-marked = Se anotó si alguien vino
event-appointments-read = Se leyó quién viene a una oficina, con el motivo que se dio
event-calendar-feed-made = Se creó una dirección secreta de un calendario
event-appointment-forgotten = Se destruyó quién vino a una cita

policy-services-anyone-books-appointments = Cualquiera puede reservar una hora en una oficina que admite reservas
policy-services-people-change-their-own-appointments = Quien tiene una cita, conocido por su enlace, toma otra hora o la anula
policy-services-staff-see-appointments = Los auditores y administradores ven cómo están reservados los días de cualquier oficina; los tramitadores y gestores, los de su propio organismo
policy-services-staff-receive-people = Los tramitadores y gestores del organismo que lleva una oficina leen quién viene, anotan si vino, cambian y suspenden citas y tienen un calendario
policy-services-managers-set-offices-up = Los gestores escriben las oficinas de su propio organismo: horas, mostradores, ausencias y para qué se viene
policy-services-who-came-is-forgotten = El programa destruye quién vino a una cita cuando termina el tiempo durante el que la oficina lo guarda

action-book-appointment = Reservar una cita
action-move-appointment = Tomar otra hora para una cita
action-cancel-appointment = Anular una cita
action-see-appointments = Ver cómo están reservados los días de una oficina
action-read-appointments = Leer quién viene a una oficina
action-make-calendar-feed = Crear una dirección secreta de un calendario
action-save-office = Escribir el archivo de una oficina
action-mark-appointment = Anotar si alguien vino
action-call-off-appointment = Suspender una cita
action-forget-appointment = Destruir quién vino a una cita
resource-office = Una oficina
resource-appointment = Una cita

job-kind-services-tell-of-appointment = Decir a alguien qué ha sido de su cita
job-kind-services-remind-of-appointment = Recordar a alguien su cita
job-kind-services-forget-appointment = Destruir quién vino a una cita
services-book-move = Cambiar a otra hora
services-book-move-from = Es el { $when }. Sigue ahí hasta que elija otra hora.
services-book-done-rescheduled = La cita se ha cambiado y se avisa a la persona.
services-book-mail-rescheduled-subject = { $reference }: hemos cambiado su cita al { $when }
services-book-mail-rescheduled =
    Hemos tenido que cambiar su cita «{ $kind }» ({ $reference }).

    Ahora es el { $when }
    { $office }, { $address }
    { $desk }

    El motivo: { $reason }

    Véala, cámbiela o anúlela aquí:
    { $url }

    { $town }
event-appointment-rescheduled = La oficina cambió una cita
action-reschedule-appointment = Cambiar la cita de alguien
