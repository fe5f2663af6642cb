# Archivos que aportan los solicitantes: elegidos, rechazados, comprobados en busca de virus, abiertos.

services-files-title = Archivos
services-files-limits = { $count ->
    [one] Puede añadir un archivo: { $kinds }. Puede ocupar { $size } como máximo.
   *[other] Puede añadir { $count } archivos: { $kinds }. Cada uno puede ocupar { $size } como máximo.
}
services-files-kind-or = {" o "}
services-files-kind-pdf = PDF
services-files-kind-picture = imagen
services-files-kind-document = documento de Word, OpenDocument, RTF o texto sin formato
services-files-kind-spreadsheet = hoja de cálculo o CSV
services-files-kind-sound = grabación de sonido
services-files-kind-film = vídeo
services-files-kilobytes = { $number } kB
services-files-megabytes = { $number } MB
services-files-kept = Ya guardados:
services-files-full = Aquí no hacen falta más archivos. Quite uno para sustituirlo.
services-files-add = Añadir los archivos elegidos y seguir en esta página
services-files-remove = Quitar
services-files-later = Archivos (opcional)
services-files-later-hint = Hasta 8 archivos de 25 MB como máximo: PDF, imágenes, documentos, hojas de cálculo, sonido o vídeo.
services-files-program = «{ $file }» es un programa, o su nombre termina como el de uno. Elija un documento o una imagen.
services-files-markup = «{ $file }» es una página web o un dibujo que puede contener programas. Guárdelo como PDF o imagen y elija ese archivo.
services-files-macros = «{ $file }» contiene macros. Guárdelo sin macros o como PDF y elija ese archivo.
services-files-bomb = «{ $file }» ocuparía muchísimo más al descomprimirse. Guárdelo como PDF y elija ese archivo.
services-files-locked = «{ $file }» está protegido con contraseña y aquí nadie podría abrirlo. Guárdelo sin contraseña y elija ese archivo.
services-files-many = Esta solicitud ya tiene todos los archivos que puede tener. Quite uno antes de añadir otro.
services-files-unscanned = Sin comprobar si tiene virus
services-files-waiting = Comprobando si tiene virus
services-files-clean = Sin virus
services-files-infected = Tenía un virus y se destruyó
services-files-infected-here = «{ $file }» tenía un virus y lo hemos destruido. Revise su dispositivo y elija otro archivo.
services-files-infected-gone = Este archivo tenía un virus y se destruyó. No se puede abrir.
services-files-not-checked-yet = Todavía se está comprobando si este archivo tiene virus. Inténtelo de nuevo en un minuto.
services-files-open = Abrir
services-files-opening = Queda registrado que abre un archivo, con la misma finalidad, y la persona solicitante lo ve.
services-files-mail-subject = { $reference }: un archivo tenía un virus
services-files-mail = Un archivo que aportó para «{ $service }» ({ $reference }) tenía un virus. Lo hemos destruido; nadie lo ha abierto.

    Revise su dispositivo. Aquí encontrará el nombre del archivo y podrá enviarnos otro:
    { $url }

    { $town }
services-files-held = Archivos que aportan los solicitantes
services-files-held-why = Para que quien decide pueda ver lo que piden las normas. Están sellados con la clave propia de la persona solicitante y se destruyen con ella.
action-check-file = Comprobar si un archivo tiene virus
action-hold-application = Impedir que se destruya una solicitud
action-see-retention = Ver qué solicitudes se destruirán
action-destroy-application = Destruir una solicitud
action-destroy-bill = Destruir una factura

# Cuánto tiempo se conservan las solicitudes.

services-retention-title = Destrucción de solicitudes
services-retention-lead = Cuando una solicitud se ha conservado el tiempo que indica su servicio, sus respuestas, archivos y mensajes se destruyen con la clave con la que estaban sellados. El registro lo demuestra.
services-retention-ahead = Lo que se destruirá
services-retention-done = Lo que se ha destruido
services-retention-none = No hay nada.
services-retention-application = Solicitud
services-retention-day = En esta fecha
services-retention-held = Debe conservarse
services-retention-proof = Prueba en el registro
services-retention-at = Destruida
services-retention-counts = Qué
services-retention-what = Respuestas, mensajes: { $texts }, archivos: { $files }
services-retention-until = Se conserva hasta el { $day } y después se destruye.
services-retention-is-held = Debe conservarse, aunque su fecha era o es el { $day }.
services-retention-destroyed-on = Las respuestas, los archivos y los mensajes se destruyeron el { $day }.
services-retention-hold = Impedir que se destruya
services-retention-release = Permitir que se destruya en su fecha
services-retention-reason-hint = Por ejemplo, un escrito de un juzgado. La persona solicitante no lo ve.
services-retention-not-now = Ahora no se puede destruir.
services-retention-destroyed = Ya se destruyó.
services-retention-so-already = Eso ya estaba dicho.
services-done-held = Se conserva hasta que alguien permita destruirla.
services-done-released = Se destruirá en su fecha.
services-entry-held = { $who }: no debe destruirse
services-entry-released = { $who }: puede destruirse en su fecha
services-files-late = Esta página estuvo abierta mucho tiempo y no hemos podido recogerla. No se ha perdido nada de lo que escribió: pulse otra vez el botón. Los archivos hay que elegirlos de nuevo.

# Lugares y direcciones.

services-files-map-zoom-in = Acercar
services-files-map-zoom-out = Alejar
services-files-map-close = Cerrar
services-files-map-marker = El lugar
services-files-map-attribution = De dónde viene el mapa
services-files-map-unavailable = Este navegador no puede dibujar el mapa. Todo lo que muestra está en esta página en palabras.
services-files-map-locate = Usar mi ubicación
services-files-map-locating = Buscando su ubicación …
services-files-map-locate-denied = Su navegador no nos da su ubicación. Escriba una calle o toque el mapa.
services-files-map-locate-failed = No se ha podido encontrar su ubicación. Escriba una calle o toque el mapa.
services-files-map-outside = Parece que está fuera de la localidad. Escriba una calle o toque el mapa.
services-files-map-chosen = El lugar está marcado. Puede arrastrar la chincheta o moverla con las teclas de flecha.
services-files-map-chosen-near = Marcado cerca de { $name }. Puede arrastrar la chincheta o moverla con las teclas de flecha.
services-files-place-search = Buscar
services-files-place-hint = Por ejemplo, Mill Lane 12
services-files-place-label = Calle, dirección o lugar
services-files-place-suggestions = Sugerencias: { $count }
services-files-place-nothing = No hemos encontrado nada para «{ $place }». Compruebe cómo lo ha escrito o pruebe con una calle cercana.
services-files-place-offers = ¿A qué «{ $place }» se refiere?
services-files-place-map = Mapa para marcar el lugar
services-files-place-map-otherwise = El mapa necesita JavaScript. No hace falta el mapa: basta una calle o una dirección.
services-files-place-map-hint = Toque el punto. Con el teclado, mueva la chincheta con las flechas y confirme con Intro.
services-files-place-choose = Elija una de las direcciones que hemos encontrado o rellene los campos.
services-files-restored = Hemos recuperado lo que había escrito en este navegador y no nos llegó.
services-files-undo = Volver a quitarlo
services-files-offline = No tiene conexión. Lo que ha escrito se guarda en este navegador: pulse otra vez el botón cuando vuelva a tenerla.

# En el registro, entre las reglas y entre las tareas.

event-application-destroyed = Se destruyó una solicitud conservada el tiempo debido
event-application-file-checked = Se comprobó si un archivo tiene virus
event-application-file-read = El personal abrió un archivo de una solicitud
event-application-file-removed = Quien solicita retiró un archivo
event-application-files-kept = Quien solicita aportó archivos
event-application-held = Una solicitud no debe destruirse
event-application-kept-until = Se anotó el día en que se destruye una solicitud
event-application-released = Una solicitud puede destruirse en su fecha
policy-services-applications-are-destroyed-in-the-end = El programa destruye las solicitudes cuando se han conservado el tiempo que indica su servicio
policy-services-files-are-looked-at = El programa anota si un archivo aportado por quien solicita tiene un virus
policy-services-managers-hold-applications = Los responsables impiden que se destruya una solicitud de su propio organismo, con un motivo, y vuelven a permitirlo
policy-services-staff-see-what-is-destroyed = Responsables, administradores y auditores ven qué se destruirá y qué se ha destruido
job-kind-services-check-file = Comprobar si un archivo tiene virus
job-kind-services-destroy-applications = Destruir las solicitudes conservadas el tiempo debido
job-kind-services-destroy-bills = Destruir las facturas conservadas el tiempo debido
job-kind-services-destroy-files = Destruir el contenido de archivos
job-kind-services-settle-files = Quitar los archivos subidos a los que nada se refiere
