# Inspecciones fuera de la oficina: qué guarda un dispositivo y qué no se ha enviado aún.

services-field-photo-many = Solo se pueden enviar {"{"}max{"}"} fotos a la vez. Envíe primero estas y añada después las demás.
services-field-photo-smaller = Se ha reducido el tamaño de «{"{"}name{"}"}» para que este dispositivo pueda guardarla.
services-field-photo-lost = Este dispositivo no puede guardar «{"{"}name{"}"}». Deje esta página abierta hasta que se envíe o haga la foto de nuevo más tarde.
services-field-lost = Este dispositivo no puede guardar lo que ha escrito. Deje esta página abierta hasta que se envíe.
services-field-waiting = Sin enviar
services-field-waiting-words = Esto está guardado en este dispositivo y no se ha enviado. Se conserva tres días. Al enviarlo se guarda lo marcado; una tarea solo se termina si pulsó «Terminar la tarea».
services-field-waiting-send = Enviar todo
services-field-waiting-task = Tarea {"{"}task{"}"}
services-field-waiting-pressed = Espera el envío desde: {"{"}when{"}"}.
services-field-waiting-ticked = Último cambio: {"{"}when{"}"}.
services-field-waiting-photos = Fotos: {"{"}count{"}"}.
services-field-waiting-sending = Se está enviando.
services-field-waiting-all = Se ha enviado todo.
services-field-waiting-some = No se ha podido enviar todo. Abra lo que queda y revíselo.
services-field-waiting-no-line = No hay red. Sigue en este dispositivo: envíelo cuando vuelva la red.
services-field-waiting-sent = Enviado.
services-field-waiting-changed = La tarea ha cambiado o ya no es suya. Ábrala y revísela.
services-field-waiting-refused = Falta algo o hay algo incorrecto. Ábrala y revísela.
