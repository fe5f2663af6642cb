# Flujos de trabajo: tareas, inspecciones, cartas, recursos, renovación.

services-flow-tasks = Tareas
services-flow-tasks-whose = Tareas de quién
services-flow-tasks-all = Todas las que puedo hacer
services-flow-tasks-mine = Las mías
services-flow-tasks-none = No hay tareas pendientes.
services-flow-tasks-open = Hay tareas de esta solicitud sin terminar. Termínelas antes de decidir.
services-flow-failed = Una tarea de esta solicitud no se superó. Deniegue la solicitud o vuelva a abrir la tarea.
services-flow-task = Tarea
services-flow-application = Solicitud
services-flow-assignee = Quién la hace
services-flow-due = hasta el { $day }
services-flow-overdue = venció el { $day }
services-flow-take = Asumir esta tarea
services-flow-take-first = Asuma primero la tarea: no es suya.
services-flow-not-open = Esta tarea no se puede hacer ahora. Vuelva a mirar la solicitud.
services-flow-not-due = El plazo para decidir no ha terminado, o ya se decidió.
services-flow-second-person = Usted hizo un paso que aquí se aprueba. Otra persona debe aprobarlo.

services-flow-state-waiting = Todavía no
services-flow-state-open = Por hacer
services-flow-state-running = En curso
services-flow-state-done = Hecha
services-flow-state-dropped = Ya no hace falta
services-flow-checklist = Lista de comprobación
services-flow-not-applicable = No procede
services-flow-remark-on = Observación sobre: { $item } (opcional)
services-flow-item-missing = Indique qué ha comprobado de esto.
services-flow-item-is-no = Un punto de la lista tiene la respuesta «No». Elija «No superado» o corrija el punto.
services-flow-result = Resultado
services-flow-result-approval = ¿Está de acuerdo con los pasos anteriores?
services-flow-result-passed = Superado
services-flow-result-failed = No superado
services-flow-result-again = Hay que repetirla
services-flow-result-upheld = La decisión se mantiene
services-flow-result-changed = Se sustituye por la decisión contraria
services-flow-result-missing = Elija el resultado.
services-flow-remarks = Observaciones
services-flow-remarks-hint = Para los compañeros. Quien lo solicita lee el motivo de la decisión.
services-flow-remarks-missing = Explique por qué, para que los compañeros puedan seguir.
services-flow-finish = Terminar la tarea
services-flow-keep = Guardar y seguir más tarde
services-flow-back = Devolver los pasos
services-flow-again = Volver a abrir este paso
services-flow-back-words = Estos pasos y todos los que les siguen se hacen otra vez.
services-flow-done-taken = La tarea es suya ahora.
services-flow-done-kept = Lo comprobado se ha guardado.
services-flow-done-finished = La tarea está terminada.
services-flow-done-back = Hay que hacer los pasos otra vez.
services-flow-done-visit = La visita está acordada y se avisa a quien lo solicita.

services-flow-visit = Visita
services-flow-visit-on = Visitamos el lugar el { $when }.
services-flow-visit-day = ¿Qué día es la visita?
services-flow-visit-time = ¿A qué hora?
services-flow-visit-time-hint = Por ejemplo, 9:30
services-flow-visit-arrange = Acordar un día
services-flow-visit-wrong = Escriba un día que exista, por ejemplo 27 3 2026.
services-flow-time-wrong = Escriba una hora, por ejemplo 9:30.
services-flow-visit-past = Elija un día y una hora futuros.
services-flow-offline = Abra esta página antes de salir. Si hay JavaScript, se abre sin red durante tres días y guarda lo que marque y las fotos que haga hasta que se envíen.
services-flow-offline-kept = Lo marcado está guardado en este dispositivo.
services-flow-offline-waits = No hay red. Está guardado en este dispositivo durante tres días y se envía cuando vuelva la red y esta página esté abierta, o desde «Mis inspecciones».

services-flow-letter = Carta
services-flow-letters = Cartas
services-flow-letters-yours = Cartas para usted
services-flow-letters-none = No se ha enviado ninguna carta.
services-flow-letter-by = Quién la envió
services-flow-letter-at = Cuándo
services-flow-letter-new = Enviar una carta
services-flow-letter-which = ¿Qué carta?
services-flow-letter-text = Qué debe decir
services-flow-letter-text-hint = Figura donde el texto de la carta nombra el motivo.
services-flow-letter-look = Ver la carta
services-flow-letter-send = Enviar la carta
services-flow-letter-missing = Elija una carta.
services-flow-letter-preview = La carta antes de enviarla
services-flow-letter-preview-words = Todavía no se envía nada. Queda registrado que la ha visto, porque nombra a quien lo solicita.
services-flow-letter-purpose = Para ver una carta antes de enviarla
services-flow-letter-pdf = Abrir como página para imprimir (PDF)
services-flow-done-letter = La carta está enviada.

services-flow-appeal = Recurso
services-flow-appeal-title = Recurrir la decisión
services-flow-appeal-words = Una persona que no decidió lo examina de nuevo y le comunica el resultado con el motivo.
services-flow-appeal-why = ¿Por qué cree que la decisión es errónea?
services-flow-appeal-send = Enviar el recurso
services-flow-appeal-missing = Explique por qué cree que la decisión es errónea.
services-flow-appeal-late = Aquí no puede recurrir: aún no hay decisión o el plazo ha terminado.
services-flow-appealed-already = Ya ha presentado un recurso. Primero examinamos ese.
services-flow-appeal-open = Examinamos de nuevo la decisión y le comunicaremos el resultado.
services-flow-appeal-upheld = Hemos examinado de nuevo la decisión y se mantiene.
services-flow-appeal-changed = Hemos examinado de nuevo la decisión y la hemos cambiado.
services-flow-appeal-reasons = Por qué se recurre
services-flow-appeal-result = ¿Cuál es el resultado del recurso?
services-flow-appeal-decide = Decidir sobre el recurso
services-flow-decided-it = Usted tomó la decisión. Otra persona debe examinar el recurso.
services-flow-done-appealed = Su recurso se ha enviado.
services-flow-done-appeal = El recurso está decidido y se avisa a quien lo solicita.
services-flow-tacit = Si nadie decide a tiempo, la ley concede la solicitud. No cuenta el tiempo en que esperamos su respuesta.
services-flow-tacit-reason = Nadie decidió hasta el { $day }. La ley concede entonces la solicitud: { $law }
services-flow-the-program = Sin que nadie interviniera

services-flow-renew = Renovar
services-flow-renew-words = Lo que tiene termina el { $until }. Lo solicita otra vez, y lo actual vale hasta su fin.
services-flow-renew-with = Usar lo que respondí la última vez
services-flow-renew-with-hint = Puede cambiarlo todo antes de enviarlo. Lo que ya no encaja se pregunta otra vez.
services-flow-renew-early = Ahora no se puede renovar. Le escribiremos cuando se pueda, si nos dio una dirección.
services-flow-renewal-open = Ya ha solicitado la renovación. Puede volver a solicitarla si se deniega o se retira.
services-flow-renewal-granted = Esto ya se renovó con otra solicitud. Para renovar otra vez, parta del permiso más reciente.
services-flow-renewal-beside = Lo que esta solicitud renueva ya se renovó con otra. Deniéguela e indíquelo en el motivo.

services-flow-steps = Qué ocurre, paso a paso
services-flow-see-steps = Ver qué ocurre, paso a paso
services-flow-steps-yours = Qué ocurre con su solicitud
services-flow-steps-none = Una persona mira la solicitud y decide.
services-flow-step-after = Viene después de: { $steps }.
services-flow-step-when = Depende de sus respuestas.
services-flow-step-not-needed = Aquí no hace falta
services-flow-kind-check = Comprobamos lo que ha enviado.
services-flow-kind-inspection = Visitamos el lugar.
services-flow-kind-approval = Una segunda persona da su acuerdo.
services-flow-kind-letter = Le enviamos una carta.
services-flow-step-days = { $days ->
    [one] Dura hasta { $days } día hábil.
   *[other] Dura hasta { $days } días hábiles.
}

services-flow-entry-passed = { $who }: paso terminado
services-flow-entry-failed = { $who }: paso terminado y no superado
services-flow-entry-sent-back = { $who }: pasos abiertos de nuevo
services-flow-entry-visit = { $who }: visita acordada
services-flow-entry-letter = { $who }: carta enviada
services-flow-entry-appealed = { $who }: recurso contra la decisión
services-flow-entry-upheld = { $who }: decisión examinada de nuevo; se mantiene
services-flow-entry-changed = { $who }: decisión examinada de nuevo y cambiada

services-flow-mail-visit-subject = { $reference }: le visitamos
services-flow-mail-visit =
    Hemos acordado una visita para su solicitud «{ $service }» ({ $reference }). Aquí están el día y la hora:
    { $url }

    { $town }
services-flow-mail-letter-subject = { $reference }: una carta para usted
services-flow-mail-letter =
    Hay una carta sobre su solicitud «{ $service }» ({ $reference }):
    { $url }

    { $town }
services-flow-mail-appeal-subject = { $reference }: resultado de su recurso
services-flow-mail-appeal =
    Hemos examinado de nuevo la decisión sobre «{ $service }» ({ $reference }). Aquí está el resultado y el motivo:
    { $url }

    { $town }
services-flow-mail-renew-subject = { $reference }: termina pronto
services-flow-mail-renew =
    Lo que se le concedió como «{ $service }» ({ $reference }) termina pronto. Puede renovarlo aquí:
    { $url }

    { $town }
services-flow-held-remarks = Lo que se comprobó al examinar su solicitud
services-flow-held-remarks-why = Para decidir sobre su solicitud y explicar la decisión
services-flow-held-letters = Cartas que se le enviaron
services-flow-held-letters-why = Para que usted y la oficina tengan la misma carta

event-task-taken = Alguien asumió una tarea de una solicitud
event-checklist-kept = Se guardó lo comprobado de una lista
event-task-finished = Se terminó una tarea de una solicitud
event-task-sent-back = Se volvieron a abrir pasos de una solicitud
event-visit-arranged = Se acordó una visita
event-letter-sent = Se envió una carta sobre una solicitud
event-decision-appealed = Alguien recurrió una decisión
event-appeal-decided = Se decidió un recurso
event-granted-tacitly = La ley concedió una solicitud porque nadie decidió a tiempo
event-renewal-begun = Alguien empezó a renovar un permiso

policy-services-staff-see-tasks = Los tramitadores, responsables, auditores y administradores ven la lista de tareas
policy-services-staff-see-a-task = Los tramitadores y responsables ven las tareas de su organismo; los auditores y administradores, todas
policy-services-caseworkers-do-tasks = Los tramitadores hacen las tareas de su organismo que les tocan por función y equipo, y deciden recursos; los responsables hacen cualquiera de su organismo
policy-services-caseworkers-send-letters = Los tramitadores y responsables del organismo que responde de un servicio envían cartas a quienes lo solicitan
policy-services-applicants-appeal-and-renew = Quien lo solicitó, conocido por su enlace, recurre la decisión y renueva lo que tiene
policy-services-silence-grants = El programa concede lo que nadie decidió a tiempo, si lo dice la ley que nombra el servicio

action-see-tasks = Ver la lista de tareas
action-see-task = Ver una tarea
action-take-task = Asumir una tarea
action-keep-checklist = Guardar lo comprobado de una lista
action-finish-task = Terminar una tarea
action-send-task-back = Volver a abrir pasos
action-arrange-visit = Acordar una visita
action-decide-appeal = Decidir sobre un recurso
action-send-letter = Enviar una carta
action-appeal-decision = Recurrir una decisión
action-renew-permit = Renovar un permiso
action-grant-tacitly = Conceder lo que nadie decidió a tiempo
resource-task = Una tarea de una solicitud
attribute-duty = A quién le corresponde

job-kind-services-grant-tacitly = Mirar si una solicitud se decidió a tiempo
job-kind-services-remind-holder = Avisar de que un permiso termina pronto
services-flow-offline-ready = Ahora esta página se abre sin red en este dispositivo.
services-flow-offline-changed = La tarea ha cambiado desde que rellenó esto. Lo que marcó está de nuevo en la página: revíselo y envíelo.
services-flow-not-your-page = Otra persona abrió esta página en este dispositivo. No se ha enviado nada. Abra la tarea de nuevo.
services-flow-inspections = Mis inspecciones
services-flow-inspections-none = No ha asumido ninguna inspección.
services-flow-photos = Fotos de la inspección
services-flow-photos-of = Fotos de: { $item }
services-flow-photos-whole = Otras fotos
services-flow-photos-count =
    { $count ->
        [one] Se ha hecho 1 foto.
       *[other] Se han hecho { $count } fotos.
    }
services-flow-photos-purpose = Para ver las fotos de la inspección
services-flow-photo-remove = Quitar
services-flow-photo-no-picture = «{ $file }» no es una imagen. Elija una foto.
services-flow-done-photo-removed = La foto se ha quitado.
event-photos-kept = Se guardaron fotos de una inspección
event-photo-removed = Se quitó una foto de una inspección
services-flow-appeal-to = Si sigue sin estar de acuerdo
services-flow-photos-optional = Fotos (opcional)
