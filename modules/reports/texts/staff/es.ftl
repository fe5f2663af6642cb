## Palabras comunes a varias páginas del personal

reports-choose = Elija
reports-save = Guardar
reports-change = Cambiar
reports-remove = Eliminar
reports-ended = Terminado
reports-told =
    { $count ->
        [0] Nadie recibe un correo sobre esto. Aparece en la página pública del aviso.
        [one] { $count } persona recibe un correo sobre esto, y aparece en la página pública del aviso.
       *[other] { $count } personas reciben un correo sobre esto, y aparece en la página pública del aviso.
    }
reports-told-nobody = Solo lo ven los compañeros. No se informa a ningún vecino.
reports-reason = Lo que se dice a los vecinos (opcional)
reports-reason-needed = Lo que se dice a los vecinos
reports-reason-hint = Público. Diga qué pasará ahora o por qué, con palabras sencillas y sin nombres.
reports-agency-choose = Organismo que responde

## Plazos, en tiempo de trabajo

reports-clock-answer = Primera respuesta
reports-clock-fix = Arreglo
reports-clock-left = quedan { $length }
reports-clock-late = { $length } de retraso
reports-clock-moment = menos de una hora hábil
reports-clock-hours =
    { $count ->
        [one] { $count } hora hábil
       *[other] { $count } horas hábiles
    }
reports-clock-days =
    { $count ->
        [one] { $count } día hábil
       *[other] { $count } días hábiles
    }
reports-clock-none = Sin plazo
reports-clock-due = Vence el { $date }
reports-clock-given = dada el { $date }
reports-clock-ended = cerrado el { $date }
reports-pace-due-soon = Vence pronto

## La bandeja

reports-queue-link = Bandeja
reports-queue-title = Bandeja: { $queue }
reports-queue-filtered = Avisos filtrados
reports-queue-views = Bandejas
reports-queue-mine = Mis avisos
reports-queue-all = Todos los avisos
reports-queue-hide-requests = Peticiones de ocultar algo
reports-queue-saved = Vistas guardadas
reports-queue-keep = Guardar esta vista
reports-queue-late-count = { $count } con retraso
reports-queue-at-least = { $count }+
reports-queue-narrow = Acotar la lista
reports-queue-narrow-none = Todos los de esta lista
reports-queue-narrow-late = Con retraso
reports-queue-narrow-nobody = Aún de nadie
reports-queue-narrow-mine = Míos
reports-queue-write = Anotar un aviso
reports-queue-filters = Buscar y filtrar
reports-queue-any-team = Todos los equipos
reports-queue-any-agency = Todos los organismos
reports-queue-assignee = Asignado a
reports-queue-anybody = Cualquiera o nadie
reports-queue-nobody = Nadie
reports-queue-only-late = Solo con retraso
reports-queue-only-hidden = Solo ocultos al público
reports-queue-order-due = Lo que vence antes
reports-queue-order-newest = Los últimos recibidos primero
reports-queue-order-changed = Los últimos cambiados primero
reports-queue-empty = Aquí no hay nada. Elija otra bandeja o menos filtros.
reports-queue-caption = Avisos de esta bandeja
reports-queue-choice = Marcar
reports-queue-what = Aviso
reports-queue-age = Recibido
reports-queue-clocks = Plazos
reports-queue-whose = De quién
reports-queue-picture = Foto
reports-queue-hidden = Oculto
reports-queue-supports =
    { $count ->
        [0] nadie más
        [one] a { $count } persona más le pasa
       *[other] a { $count } personas más les pasa
    }
reports-queue-tick = Marque avisos para tratar varios a la vez
reports-queue-tick-one = Marcar { $reference }
reports-queue-tick-all = Marcar todos los de esta página
reports-queue-ticked = { $count } marcados
reports-queue-actions = Tratar los avisos marcados
reports-queue-pages = Páginas de la bandeja
reports-queue-previous = Página anterior
reports-queue-next = Página siguiente

## Lo que se puede hacer con uno o varios avisos

reports-act-take = Asignármelo
reports-act-assign = Asignar
reports-act-status = Cambiar el estado
reports-act-category = Cambiar la categoría
reports-act-merge = Unir duplicados

## Teclas

reports-keys-open = Atajos de teclado
reports-keys-title = Atajos de teclado
reports-keys-down = Aviso siguiente
reports-keys-up = Aviso anterior
reports-keys-tick = Marcar o desmarcar
reports-keys-enter = Abrir el aviso
reports-keys-help = Mostrar estas teclas
reports-keys-send = Enviar el formulario de una página
reports-keys-on = Usar teclas sueltas como atajos
reports-keys-close = Cerrar

## Varios avisos a la vez

reports-bulk-title-take =
    { $count ->
        [one] Asignarse { $count } aviso
       *[other] Asignarse { $count } avisos
    }
reports-bulk-title-assign =
    { $count ->
        [one] Asignar { $count } aviso
       *[other] Asignar { $count } avisos
    }
reports-bulk-title-status =
    { $count ->
        [one] Cambiar el estado de { $count } aviso
       *[other] Cambiar el estado de { $count } avisos
    }
reports-bulk-title-status-to =
    { $count ->
        [one] Cambiar { $count } aviso a «{ $status }»
       *[other] Cambiar { $count } avisos a «{ $status }»
    }
reports-bulk-title-category =
    { $count ->
        [one] Cambiar la categoría de { $count } aviso
       *[other] Cambiar la categoría de { $count } avisos
    }
reports-bulk-title-merge =
    { $count ->
        [one] Unir { $count } aviso a otro
       *[other] Unir { $count } avisos
    }
reports-bulk-do =
    { $count ->
        [one] Hacerlo con { $count } aviso
       *[other] Hacerlo con { $count } avisos
    }
reports-bulk-done =
    { $count ->
        [0] No se ha cambiado ningún aviso.
        [one] Se ha cambiado { $count } aviso.
       *[other] Se han cambiado { $count } avisos.
    }
reports-bulk-refused = Algunos avisos no se han podido cambiar
reports-bulk-gone = Este aviso ya no existe.
reports-bulk-changed = Cambiado entretanto
reports-bulk-not-yours = No le corresponde cambiarlo
reports-bulk-cannot = No puede pasar a este estado

## Vistas guardadas

reports-views-title = Guardar esta vista
reports-views-name = Nombre de esta vista
reports-views-name-hint = Por ejemplo, Baches del casco antiguo. Una vista del mismo nombre se sustituye.
reports-views-keep = Guardar la vista
reports-views-kept = La vista «{ $name }» está guardada.
reports-views-none = Aún no ha guardado ninguna vista. Ponga filtros en la bandeja y elija «Guardar esta vista».
reports-views-remove = Eliminar
reports-views-removed = La vista se ha eliminado.

## Peticiones de ocultar algo

reports-requests-title = Peticiones de ocultar o corregir algo
reports-requests-lead = Las han hecho vecinos. Primero está la que más espera.
reports-requests-none = No hay nada por decidir.
reports-requests-of-report = Peticiones de ocultar o corregir algo
reports-requests-asked = Pedido
reports-request-waits = espera una decisión
reports-request-granted = concedida
reports-request-refused = denegada
reports-request-decide = Decidir
reports-request-title = Decidir una petición
reports-request-first = Si la concede, oculte antes la foto, tache el texto u oculte el aviso. Este formulario solo responde al vecino.
reports-request-question = ¿Se concede la petición?
reports-request-yes = Sí
reports-request-yes-hint = Lo que se pidió ya está oculto o corregido
reports-request-no = No
reports-request-choose = Elija sí o no
reports-request-answer = Lo que se dice al vecino
reports-request-answer-hint = Le llega por correo y a ningún otro sitio.
reports-request-answer-nobody = Quien lo pidió no dejó dirección, así que nadie lo recibe. Se guarda como motivo.
reports-request-button = Decidir la petición
reports-request-done = La petición sobre { $reference } está decidida.

## Un aviso sobre la mesa

reports-work-warning = Atención
reports-work-changed = Lo que ha cambiado mientras escribía
reports-work-look-again = No se ha perdido nada suyo: está en el formulario de abajo. Vuelva a mirarlo y envíelo si sigue siendo correcto.
reports-work-reminder = El aviso
reports-work-cancel = Cancelar
reports-work-and-next = Guardar y siguiente de la bandeja
reports-work-back = Volver a la bandeja
reports-work-back-to-report = Volver al aviso
reports-work-onward = Seguir
reports-work-next = Siguiente de la bandeja
reports-work-queue = Volver a la bandeja
reports-work-public = Página pública
reports-work-actions = Otras acciones
reports-work-states = Todos los estados y lo que significan
reports-work-update = Publicar una novedad
reports-work-move = Corregir el lugar
reports-work-route = Pasar a otro organismo
reports-work-contact = Mostrar quién lo comunicó
reports-work-withdraw = Retirar en nombre de quien avisó
reports-work-hide = Ocultar el aviso
reports-work-unhide = Volver a mostrar el aviso
reports-work-redact = Tachar
reports-work-original = Leer el original
reports-work-clocks = Plazos
reports-work-why = Por qué ellos
reports-work-by-hand = Elegido a mano, o aquí nadie responde según el mapa
reports-work-handovers = Entregado a otros organismos
reports-work-people = Personas
reports-work-reporter = Quien avisó
reports-work-reporter-unknown = No dio nombre ni dirección
reports-work-reporter-known = Conocido, no quiere correos
reports-work-reporter-told = Conocido, recibe correos
reports-work-supports = Otros con el problema
reports-work-followers = Seguidores por correo
reports-work-duplicates = Unidos a este
reports-work-nearby = Avisos cercanos
reports-work-same = Es lo mismo

## Estados

reports-status-title = Cambiar el estado
reports-status-title-to = Cambiar el estado a «{ $status }»
reports-status-button = Cambiar a «{ $status }»
reports-status-done = El estado de { $reference } se ha cambiado.
reports-status-missing = Elija un estado
reports-status-promised = Estará arreglado el
reports-status-promised-hint = Este día se muestra a todos como una promesa.
reports-status-hint-received = Se cerró por error. Vuelve a esperar respuesta y sus plazos empiezan de nuevo.
reports-status-hint-in-progress = Alguien trabaja en ello o ha empezado a estudiarlo.
reports-status-hint-planned = Estará arreglado un día que usted promete.
reports-status-hint-handed-over = Responde otro organismo. Se le envía y sigue abierto hasta que lo cierre.
reports-status-hint-fixed = Está resuelto. Se pregunta a los vecinos si están de acuerdo.
reports-status-hint-wont-fix = No se hará. El motivo es público.

## Asignar

reports-assign-title = Asignar el aviso
reports-assign-no-team = Ningún equipo
reports-assign-button = Asignar
reports-assign-done = { $reference } está asignado.

## Categoría

reports-recategorise-title = Cambiar la categoría
reports-recategorise-to = Categoría nueva
reports-recategorise-choose = Elegir
reports-recategorise-button = Cambiar a «{ $category }»
reports-recategorise-goes = Con esta categoría pasa a { $office }.
reports-recategorise-done = La categoría de { $reference } se ha cambiado.

## Lugar

reports-move-title = Corregir el lugar
reports-move-search = Buscar una calle o dirección
reports-move-nothing = No se ha encontrado nada. Marque el lugar en el mapa o escriba coordenadas.
reports-move-address = El lugar en palabras
reports-move-no-map = El mapa necesita JavaScript. Sin él, busque arriba una dirección o escriba abajo las coordenadas.
reports-move-lat = Latitud
reports-move-lon = Longitud
reports-move-no-point = Escriba coordenadas como 41.65432 y -4.72345, o deje vacías las dos
reports-move-button = Guardar el lugar
reports-move-done = El lugar de { $reference } está corregido.

## Unir

reports-merge-title = Unir a otro aviso
reports-merge-question = ¿De qué aviso es lo mismo?
reports-merge-stays = ¿Qué aviso sigue abierto?
reports-merge-other = Otro aviso
reports-merge-reference = Su referencia
reports-merge-missing = Elija un aviso o escriba una referencia
reports-merge-told =
    { $count ->
        [0] Este aviso termina como «Ya comunicado». Nadie recibe un correo.
        [one] Este aviso termina como «Ya comunicado». Se informa a { $count } persona, que desde ahora sigue el otro aviso.
       *[other] Este aviso termina como «Ya comunicado». Se informa a { $count } personas, que desde ahora siguen el otro aviso.
    }
reports-merge-button = Unir
reports-merge-done = { $reference } está unido.

## Pasar a otros

reports-route-title = Pasar a otro organismo
reports-route-now = Lo tiene { $office }. Sus plazos siguen corriendo vaya donde vaya.
reports-route-same = Según el mapa de responsabilidades, está donde corresponde. Para pasarlo igualmente, elija a mano y diga por qué.
reports-route-question = ¿Quién debe responder?
reports-route-by-map = Como dice el mapa: { $office }
reports-route-by-hand = Otra persona u organismo
reports-route-office = Organismo y equipo
reports-route-rule = Regla { $rule }, versión { $version }
reports-route-button = Pasar
reports-route-done = { $reference } se ha pasado.

## Notas y novedades

reports-note-title = Escribir una nota
reports-note-text = Nota interna
reports-note-hint = Solo para compañeros. Los vecinos nunca la ven.
reports-note-button = Añadir la nota
reports-note-done = La nota está añadida.
reports-publish-title = Publicar una novedad
reports-publish-text = Lo que se está haciendo
reports-publish-button = Publicar
reports-publish-done = La novedad sobre { $reference } está publicada.
reports-templates-use = Empezar con un texto preparado

## Ocultar y tachar

reports-photo-hide-number = Ocultar la foto { $number }
reports-photo-show-number = Volver a mostrar la foto { $number }
reports-photo-hide-title = Ocultar esta foto
reports-photo-hide-text = Los vecinos dejan de verla. Los compañeros la ven, y se puede volver a mostrar.
reports-photo-hide = Ocultar la foto
reports-photo-hidden = La foto está oculta.
reports-photo-show-title = Volver a mostrar esta foto
reports-photo-show-text = Todos vuelven a verla.
reports-photo-show = Mostrar la foto
reports-photo-shown = La foto vuelve a verse.
reports-redact-title = Tachar un texto
reports-redact-now = Lo que todos leen ahora
reports-redact-sealed = El original se guarda sellado. Leerlo exige un motivo y queda anotado.
reports-redact-text = Lo que todos leerán
reports-redact-hint = Quite nombres, números e insultos; marque lo que falta con […]. No cambie nada más.
reports-redact-button = Publicar el texto tachado
reports-redact-done = El texto está tachado.
reports-hide-report-title = Ocultar el aviso entero
reports-hide-report-text = Desaparece de todas las listas, mapas y archivos, y su dirección responde que no existe esa página. Quien lo comunicó y los compañeros lo siguen viendo.
reports-hide-report-reason = Por qué
reports-hide-report-button = Ocultar el aviso
reports-hidden-done = { $reference } está oculto.
reports-unhide-title = Volver a mostrar el aviso
reports-unhide-text = Todos vuelven a verlo, con toda su historia pública.
reports-unhide-button = Mostrar el aviso
reports-shown-done = { $reference } vuelve a ser público.
reports-withdraw-staff-title = Retirar en nombre de quien avisó
reports-withdraw-for = Solo si lo ha pedido quien lo comunicó. Termina como «Retirado».
reports-withdrawn-done = { $reference } está retirado.

## Leer lo sellado

reports-read-reporter = Quién lo comunicó
reports-read-request = Leer la petición
reports-read-original = Leer el texto original
reports-read-recorded = Que usted lo lee queda escrito en la historia y en el registro, con su nombre y el motivo.
reports-read-button = Leer
reports-read-name = Nombre
reports-read-email = Correo electrónico
reports-read-phone = Teléfono
reports-read-nothing = No hay nada que leer: no se dio nombre ni dirección, o la persona pidió que la olvidáramos.
reports-purpose = ¿Para qué lo necesita?
reports-purpose-ask-back = Para preguntar por el problema
reports-purpose-find-place = Para encontrar el lugar
reports-purpose-answer = Para responder a la persona
reports-purpose-other = Otra cosa
reports-purpose-other-text = Motivo

## La historia como la ve el personal

reports-history-internal = Interno
reports-history-system = El sistema
reports-history-status = Estado: de «{ $before }» a «{ $after }»
reports-history-assigned = Asignado a { $to }
reports-history-assigned-both = Asignado a { $person } ({ $team })
reports-history-assigned-nobody = Asignado a nadie
reports-history-recategorised = Categoría: de «{ $before }» a «{ $after }»
reports-history-moved = Lugar: de «{ $before }» a «{ $after }»
reports-history-routed = Pasado de { $before } a { $after }
reports-history-sent = Enviado a { $agency }: { $way }
reports-history-noted = Nota
reports-history-published = Novedad publicada
reports-history-redacted = Se tachó un texto
reports-history-hidden-photo = Se ocultó una foto
reports-history-hidden-report = Se ocultó el aviso
reports-history-hidden-text = Se ocultó un texto
reports-history-shown-photo = Se volvió a mostrar una foto
reports-history-shown-report = Se volvió a mostrar el aviso
reports-history-shown-text = Se volvió a mostrar un texto
reports-history-read-reporter = Leyó quién lo comunicó
reports-history-read-request = Leyó una petición de ocultar algo
reports-history-read-original = Leyó un texto original
reports-source-web = comunicado en este sitio
reports-source-staff = anotado por el personal
reports-source-open311 = enviado por un programa (Open311)
reports-source-import = tomado de { $name }
reports-handover-way-mail = por correo
reports-handover-way-open311 = a su servidor (Open311)
reports-handover-way-by-hand = en mano
reports-handover-state-waiting = por enviar
reports-handover-state-sent = lo tienen
reports-handover-state-refused = rechazado o no entregado
reports-handover-state-ended = terminado
reports-handover-their-id = Su número: { $id }
reports-passed-on-waiting = Por transmitir a { $agency }
reports-passed-on-sent = Transmitido a { $agency }
reports-passed-on-refused = { $agency } no lo aceptó
reports-passed-on-ended = No transmitido a { $agency }

## Anotar un aviso

reports-write-title = Anotar un aviso
reports-write-lead = Para alguien en la ventanilla o al teléfono.
reports-write-again = Otra categoría u otro lugar
reports-write-which = ¿Qué lugar?
reports-write-as-said = «{ $place }», tal como se dijo
reports-write-description-hint = Todos pueden leerlo. No ponga nombres ni teléfonos.
reports-write-person = Quién avisa (opcional)
reports-write-person-text = Diga que esto se guarda cifrado, se usa solo para este aviso y no se publica.
reports-write-name = Nombre
reports-write-email = Correo electrónico
reports-write-phone = Teléfono
reports-write-lang = Idioma de los correos
reports-write-send = Guardar el aviso
reports-write-done = El aviso está guardado. Su referencia es { $reference }: léala en voz alta, por favor.
