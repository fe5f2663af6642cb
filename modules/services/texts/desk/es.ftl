# La mesa de tramitación: la cola, traspasos, ausencias, opiniones y cifras.
services-desk-nobodys = De nadie
services-desk-nobody = Nadie
services-desk-filters = Filtros de la cola
services-desk-filter = Filtrar
services-desk-clear = Quitar los filtros
services-desk-overdue = Solo las que pasaron de plazo
services-desk-agency = Organismo
services-desk-choose = Elija
services-desk-column-whose = De quién es
services-desk-no-reference = Ninguna solicitud tiene esta referencia. Revise sus letras y cifras.
services-desk-count = { $count ->
    [one] 1 solicitud
   *[other] { $count } solicitudes
}
services-desk-count-more = 1000 solicitudes o más
services-desk-acts = Qué hacer con las marcadas
services-desk-tick = Marque solicitudes para actuar sobre varias a la vez
services-desk-ticked = { $count ->
    [one] 1 solicitud marcada
   *[other] { $count } solicitudes marcadas
}
services-desk-tick-all = Marcar todas
services-desk-tick-one = Marcar { $reference }
services-desk-choice = Elección
services-desk-none-chosen = Marque al menos una solicitud y no más de 200.
services-desk-assign = Dar a un compañero
services-desk-assignee = Compañero
services-desk-assignee-hint = A quien está ausente lo sustituye la persona designada. Nadie: vuelve a la cola.
services-desk-assignee-wrong = Elija a alguien del organismo que decide, que no esté ausente ni tenga un conflicto de intereses.
services-desk-outcome = Qué ha sido de ellas
services-desk-done = { $count ->
    [one] Se cambió 1 solicitud.
   *[other] Se cambiaron { $count } solicitudes.
}
services-desk-refused = { $count ->
    [one] 1 solicitud no se cambió.
   *[other] { $count } solicitudes no se cambiaron.
}
services-desk-warning = Aviso
services-desk-gone = No existe o no le corresponde cambiarla.
services-desk-keys-title = Teclas
services-desk-keys-down = Solicitud siguiente
services-desk-keys-up = Solicitud anterior
services-desk-keys-tick = Marcarla
services-desk-keys-enter = Abrirla
services-desk-keys-help = Mostrar estas teclas
services-desk-keys-on = Usar estas teclas
services-desk-keys-close = Cerrar

services-desk-find-title = Buscar por correo electrónico
services-desk-find-email = Correo electrónico de quien solicita
services-desk-find-why = Para qué busca a esta persona
services-desk-find-why-hint = Quien solicita lo verá en cada solicitud que usted encuentre.
services-desk-find-why-missing = Diga para qué busca a esta persona.
services-desk-find-button = Buscar
services-desk-email-missing = Escriba un correo electrónico.
services-desk-opened-already = Ya abrió esto hoy para lo mismo.

services-desk-pass-on = Traspasar
services-desk-to-colleague = A un compañero
services-desk-to-agency = A otro organismo
services-desk-hand-over = Entregar
services-desk-hand-over-hint = Quien solicita lo leerá. Después usted ya no podrá ver la solicitud.
services-desk-hand-over-why-missing = Dé el motivo por el que decide otro organismo.
services-desk-agency-missing = Elija el organismo que decide a partir de ahora.
services-desk-conflict = Tiene un conflicto de intereses
services-desk-conflict-words = Conoce a la persona solicitante o la decisión le afecta. Ya no verá esta solicitud y decide otra persona. Solo una persona responsable puede deshacerlo.
services-desk-step-back = Abstenerme
services-desk-done-assigned = La solicitud se traspasó.
services-desk-done-handed-over = La solicitud se entregó a otro organismo.
services-desk-done-stepped-back = Se ha abstenido. Decide otra persona.

services-desk-absence-title = Ausencias
services-desk-absence-words = Quien le sustituye ve sus solicitudes entre las propias y recibe lo que se le asigne a usted entretanto.
services-desk-away = Quién está ausente
services-desk-first-day = Primer día
services-desk-last-day = Último día
services-desk-substitute = Quién sustituye
services-desk-absence-button = Guardar la ausencia
services-desk-absence-end = Terminarla
services-desk-day-missing = Escriba un día.
services-desk-day-before = El último día es anterior al primero o ya pasó.
services-desk-day-late = Una ausencia dura como mucho 400 días.
services-desk-substitute-missing = Elija a un compañero que decida para el mismo organismo.
services-desk-away-already = Ya hay una ausencia en esos días.
services-desk-done-away = La ausencia está guardada.
services-desk-done-back = La ausencia ha terminado.

services-desk-entry-assigned = { $who } la traspasó
services-desk-entry-stood-back = { $who } se abstuvo por un conflicto de intereses
services-desk-entry-handed-over = { $who } la entregó a otro organismo
services-desk-entry-found = { $who } buscó solicitudes por el correo electrónico
services-desk-entry-rated = { $who } dio su opinión

services-desk-score = ¿Qué le pareció?
services-desk-score-5 = Muy bien
services-desk-score-4 = Bien
services-desk-score-3 = Ni bien ni mal
services-desk-score-2 = Mal
services-desk-score-1 = Muy mal
services-desk-score-why = Qué podría mejorar (opcional)
services-desk-score-why-hint = Solo lo lee la oficina. Lo que eligió arriba se cuenta sin su nombre.
services-desk-score-send = Enviar
services-desk-score-missing = Elija qué le pareció.
services-desk-rate-later = Podrá dar su opinión cuando hayamos decidido.
services-desk-rated-already = Ya dio su opinión. Gracias.
services-desk-done-rated = Gracias por contarnos qué le pareció.

services-desk-figures-link = Cómo va este servicio, en cifras
services-desk-figures-title = { $service }: cifras
services-desk-figures-lead = Cuántas personas llegan al final, cuánto se tarda y si cumplimos lo prometido, en los últimos doce meses.
services-desk-figures-few = No se muestran los números menores de cinco, para que no se reconozca a nadie.
services-desk-fewer = menos de { $least }
services-desk-too-few = Demasiado pocos para decirlo
services-desk-share = { $share } de { $of }
services-desk-mean = { $mean } de 5, según { $of } personas
services-desk-sent = Solicitudes enviadas
services-desk-completion = Terminaron, de quienes terminaron o abandonaron
services-desk-digital = Enviadas en línea por las propias personas
services-desk-days-to-take = Hasta que alguien la mira
services-desk-days-to-decide = Hasta la decisión
services-desk-kept = { $days ->
    [one] Decididas en 1 día hábil, como se prometió
   *[other] Decididas en { $days } días hábiles, como se prometió
}
services-desk-satisfaction = Cómo la valoró la gente
services-desk-where-people-leave = Dónde abandona la gente
services-desk-column-page = Página
services-desk-column-answered = La contestaron
services-desk-column-left = Abandonaron aquí
services-desk-mistakes = Preguntas difíciles de contestar
services-desk-column-question = Pregunta
services-desk-column-mistakes = Respuestas rechazadas
services-desk-column-score = Qué dijeron
services-desk-column-people = Personas
services-desk-data-title = Solicitudes de servicios
services-desk-data-text = Cuántas solicitudes de cada servicio se empezaron, enviaron, concedieron, denegaron, retiraron o abandonaron cada mes. Los números menores de cinco se omiten.
services-desk-data-keywords = servicios, solicitudes, permisos, decisiones

services-desk-mail-handed-over-subject = { $reference }: decide otro organismo
services-desk-mail-handed-over =
    Su solicitud «{ $service }» ({ $reference }) se entregó a otro organismo, que decide a partir de ahora. Lea por qué:
    { $url }

    { $town }

event-application-assigned = Una solicitud se dio a un compañero o volvió a la cola
event-conflict-declared = Alguien del personal se abstuvo de una solicitud por un conflicto de intereses
event-application-handed-over = Una solicitud se entregó a otro organismo
event-application-found = Una solicitud se encontró por el correo electrónico de quien la hizo, para un fin que se indicó
event-feedback-given = Quien solicitó dio su opinión
event-answers-refused = Se rechazaron respuestas de una solicitud
event-absence-set = Alguien del personal dijo cuándo estará ausente
event-absence-ended = Una ausencia terminó
event-applicant-sought = Se buscaron las solicitudes de alguien, para un fin que se indicó

policy-services-those-with-a-conflict-stay-out = Quien declaró un conflicto de intereses no ve la solicitud ni hace nada con ella
policy-services-caseworkers-pass-on = Los tramitadores y responsables del organismo dan solicitudes a compañeros, las entregan a otro organismo y declaran un conflicto de intereses
policy-services-caseworkers-find-applicants = Los tramitadores y responsables buscan solicitudes de alguien por su correo electrónico y dicen para qué
policy-services-staff-say-when-they-are-away = Los tramitadores y responsables dicen cuándo están ausentes y quién los sustituye; los responsables, también por los de su organismo
policy-services-applicants-say-how-it-was = Quien solicitó, conocido por su enlace, dice una vez qué le pareció
action-assign-application = Dar una solicitud a un compañero
action-declare-conflict = Declarar un conflicto de intereses
action-hand-over-application = Entregar una solicitud a otro organismo
action-give-feedback = Decir qué le pareció
action-find-applicant = Buscar solicitudes por un correo electrónico
action-set-absence = Decir cuándo alguien está ausente
resource-absence = Una ausencia
attribute-barred = Números de quienes tienen un conflicto de intereses

services-desk-registers-title = Registros
services-desk-registers-none = Todavía no hay registros.
services-desk-register = Registro
services-desk-register-new = Añadir un registro
services-desk-register-changed = Archivo cambiado
services-desk-register-file = El archivo del registro
services-desk-register-file-hint = En YAML: sus columnas con sus tipos, cuáles son personales y cuáles puede leer todo el mundo.
services-desk-register-save = Guardar el registro
services-desk-register-public = Ver la página pública
services-desk-register-csv = Descargar como CSV
services-desk-register-missing = El registro en el que escribe este servicio no existe. Avise a la persona responsable del servicio.
services-desk-done-register = El registro está guardado.
services-desk-rows-none = No hay filas.
services-desk-row-number = Número
services-desk-row-title = Fila { $number }
services-desk-row-add = Añadir una fila
services-desk-row-removed = Esta fila se retiró del registro.
services-desk-row-purpose = Para qué necesita leer lo personal
services-desk-row-purpose-hint = Queda con su nombre en el historial de la fila.
services-desk-row-open = Abrir la fila
services-desk-row-reason = El motivo
services-desk-row-reason-missing = Dé el motivo.
services-desk-row-correct = Corregir esta fila
services-desk-row-remove = Retirar esta fila
services-desk-row-before = Hasta entonces: { $values }
services-desk-row-act-written = { $who }: escrita
services-desk-row-act-corrected = { $who }: corregida
services-desk-row-act-removed = { $who }: retirada
services-desk-row-act-read = { $who }: columnas personales leídas
services-desk-done-row-added = La fila está añadida.
services-desk-done-row-corrected = La fila está corregida.
services-desk-done-row-removed = La fila está retirada.
services-desk-held-register = Lo que consta de usted en un registro
services-desk-held-register-why = Para saber qué se le concedió, según la ley del registro

event-register-saved = Se guardó el archivo de un registro
event-register-row-written = Se escribió una fila en un registro
event-register-row-corrected = Se corrigió una fila de un registro
event-register-row-removed = Se retiró una fila de un registro
event-register-row-read = Se leyeron columnas personales de una fila de un registro, para un fin que se indicó
policy-services-staff-see-registers = Los tramitadores, responsables, auditores y administradores ven qué registros hay
policy-services-staff-see-a-register = Los auditores y administradores ven lo que no es personal en cualquier registro; los tramitadores y responsables, en los de su organismo
policy-services-caseworkers-keep-registers = Los tramitadores y responsables del organismo que lleva un registro añaden, leen, corrigen y retiran sus filas, siempre con un motivo
policy-services-managers-set-registers-up = Los responsables escriben los archivos de los registros de su organismo
action-see-registers = Ver qué registros hay
action-see-register = Ver un registro
action-save-register = Escribir el archivo de un registro
action-add-register-row = Añadir una fila a un registro
action-correct-register-row = Corregir una fila de un registro
action-remove-register-row = Retirar una fila de un registro
action-read-register-row = Leer lo personal de una fila de un registro
resource-register = Un registro
services-desk-team = Equipo
services-desk-team-hint = Espera en la bandeja del equipo hasta que alguien la asuma.
services-desk-no-team = Cualquiera de este organismo
services-desk-to-team = A un equipo
services-desk-give-to-team = Pasar al equipo
services-desk-team-missing = Elija un equipo del organismo que decide.
services-desk-done-given-to-team = La solicitud espera al equipo.
services-desk-conflicts-title = Conflictos de intereses
services-desk-conflicts-words = Personas que se apartaron de solicitudes abiertas. No ven nada de ellas hasta que una persona responsable se lo permita, con un motivo que queda registrado.
services-desk-conflicts-none = Nadie se ha apartado de una solicitud abierta.
services-desk-lift = Permitir que vuelva a trabajar en ella
services-desk-lift-for = Levantar el conflicto de { $name }
services-desk-lift-hint = Los compañeros lo leen en la solicitud.
services-desk-lift-why-missing = Indique por qué ya no hay conflicto de intereses.
services-desk-done-lifted = El conflicto de intereses se ha levantado.
services-desk-entry-lifted = { $who } permitió que un compañero volviera a trabajar en ella
event-application-given-to-team = Una solicitud se pasó a un equipo
event-conflict-lifted = Una persona responsable levantó un conflicto de intereses
policy-services-managers-lift-conflicts = Los responsables del organismo permiten que vuelva a trabajar en una solicitud quien había declarado un conflicto de intereses, con un motivo
policy-services-managers-see-conflicts = Los responsables ven los conflictos de intereses declarados en su propio organismo; auditores y administradores, en cualquiera
action-lift-conflict = Levantar un conflicto de intereses
action-see-conflicts = Ver los conflictos de intereses declarados

# Canales, costes, pasos y recursos entre las cifras.

services-desk-column-channel = Canal
services-desk-column-cost = Lo que nos cuesta una
services-desk-cost = Lo que nos cuesta una solicitud, todos los canales juntos
services-desk-cost-source = Fuente de los costes: { $source }
services-desk-steps = Cuánto dura cada paso
services-desk-column-step = Paso
services-desk-column-took = Tiempo
services-desk-appeals = Recursos
services-desk-column-appeals = Qué
services-desk-column-count = Cuántos
services-desk-appeals-made = Recursos presentados
services-desk-appeals-upheld = La decisión se mantuvo
services-desk-appeals-changed = La decisión se cambió
services-desk-data-channels-title = Solicitudes por canal
services-desk-data-channels-text = Cuántas solicitudes de cada servicio llegaron por cada canal, mes a mes. No contiene números inferiores a cinco.
services-desk-data-steps-title = Pasos de las solicitudes
services-desk-data-steps-text = Cuánto duraron los pasos del procedimiento de cada servicio, mes a mes: en cuántos días terminó la mitad, y nueve de cada diez. No contiene números inferiores a cinco.
