# El marco de cada página.
web-skip = Ir al contenido principal
web-title-error = Error: { $title }
web-account-links = Su cuenta
web-languages = Idioma
web-menu = Menú
web-menu-label = Partes de este sitio
web-breadcrumbs = Dónde se encuentra
web-back = Volver
web-notice-title = Hecho
web-errors-title = Hay un problema
web-errors-named = { $field } – { $what }
web-footer-label = Sobre este sitio
web-footer-software = Este sitio funciona con Stoa { $version }, software libre bajo la AGPL 3.0.
web-sign-in = Iniciar sesión
web-to-front-page = Ir a la página de inicio
web-open-form-again = Abrir de nuevo el formulario

# Números y duraciones.
web-percent = { $value } %
web-size-bytes = { $value } bytes
web-size-kilobytes = { $value } kB
web-size-megabytes = { $value } MB
web-moment = menos de un minuto
web-just-now = ahora mismo
web-ago = hace { $length }
web-in-time = dentro de { $length }
web-minutes = { $count ->
    [one] { $count } minuto
   *[other] { $count } minutos
}
web-hours = { $count ->
    [one] { $count } hora
   *[other] { $count } horas
}
web-days = { $count ->
    [one] { $count } día
   *[other] { $count } días
}
web-months = { $count ->
    [one] { $count } mes
   *[other] { $count } meses
}
web-years = { $count ->
    [one] { $count } año
   *[other] { $count } años
}

# Cuando algo no funciona.
web-problem-invalid = Algo no es correcto
web-problem-invalid-text = Corrija lo siguiente y envíelo de nuevo:
web-problem-not-found = Página no encontrada
web-problem-not-found-text = No hay ninguna página en esta dirección. Si la ha escrito, compruebe que sea correcta. Si ha seguido un enlace, puede que la página se haya retirado.
web-problem-denied = No puede ver o hacer esto
web-problem-conflict = Esto ha cambiado entretanto
web-problem-busy = Hay demasiada actividad en este momento
web-problem-busy-text = { $seconds ->
    [one] No se ha guardado nada. Espere { $seconds } segundo y vuelva a intentarlo.
   *[other] No se ha guardado nada. Espere { $seconds } segundos y vuelva a intentarlo.
}
web-problem-broken = Lo sentimos, algo ha fallado por nuestra parte
web-problem-broken-text = No se debe a nada que usted haya hecho, y ha quedado anotado. Vuelva a intentarlo más tarde. Si ocurre de nuevo, indíquenos este número:
web-problem-reference = Número de referencia:
web-problem-contact = Si necesita ayuda, escriba a
web-problem-sign-in = Debe iniciar sesión
web-problem-sign-in-text = Solo pueden hacer esto las personas que han iniciado sesión.
web-problem-unreadable = No hemos podido leer lo enviado
web-problem-foreign-form = Envíe de nuevo este formulario
web-problem-foreign-form-text = Por su seguridad solo aceptamos formularios abiertos hace poco en este navegador. No se ha guardado nada. Puede volver atrás en su navegador para copiar lo que había escrito y abrir de nuevo el formulario.
web-problem-wrong-method = Esta página no se puede usar de esta manera
web-problem-wrong-method-text = La dirección existe, pero no acepta peticiones de este tipo.
web-problem-too-large = Es demasiado de una vez
web-problem-too-often = Está enviando demasiado en poco tiempo
web-problem-too-often-text = { $seconds ->
    [one] Espere { $seconds } segundo y vuelva a intentarlo.
   *[other] Espere { $seconds } segundos y vuelva a intentarlo.
}
web-for-staff = Esta página es para el personal.
web-for-residents = Esta página es para los vecinos. Cierre su sesión de personal para usarla.
web-form-kind = Envíelo como formulario y no como otro tipo de contenido.
web-form-broken = Lo enviado se cortó o llegó dañado. Vuelva a intentarlo.
web-form-too-large = Lo que ha enviado es demasiado largo. Acórtelo y envíelo de nuevo.
web-field-too-long = Una de sus respuestas es demasiado larga. Acórtela y envíela de nuevo.
web-file-too-large = Cada archivo debe ocupar menos de { $megabytes } MB.
web-too-many-files = { $count ->
    [one] Puede enviar { $count } archivo cada vez.
   *[other] Puede enviar hasta { $count } archivos cada vez.
}
web-not-text = Lo enviado contiene caracteres que no son texto.
web-fields-misfit = Algunos de los valores enviados no son del tipo que esperamos, por ejemplo una palabra en lugar de un número.

# Lo que dice la propia casa.
kernel-denied = No tiene permiso para hacer esto.
kernel-changed-meanwhile = Otra persona cambió esto después de que usted lo abriera. Ábralo de nuevo para ver las novedades y haga entonces su cambio.
kernel-job-at-work = Esta tarea está en curso o ya ha terminado. Vuelva a mirar dentro de un momento.
kernel-email-invalid = Escriba una dirección de correo electrónico con el formato correcto, como nombre@ejemplo.com
kernel-username-taken = Alguien ya inicia sesión con este nombre. Elija otro.
kernel-photo-too-large = Cada foto debe ocupar menos de 20 MB
kernel-photo-damaged = Esta foto está dañada y no se puede abrir. Elija otra
kernel-photo-not-a-picture = La foto debe ser un archivo JPEG, PNG, WebP o GIF
kernel-photo-too-many-pixels = Esta foto tiene demasiados píxeles. Elija una versión más pequeña

# La página para elegir idioma.
web-language-title = Elija un idioma

# Accesibilidad.
web-accessibility-title = Accesibilidad
web-accessibility-intro = { $town } quiere que este sitio lo pueda usar el mayor número posible de personas. Usted puede:
web-accessibility-zoom = ampliarlo todo hasta cuatro veces sin que nada se salga de la pantalla
web-accessibility-keyboard = usar todas las páginas solo con el teclado
web-accessibility-reader = escuchar todas las páginas con un lector de pantalla
web-accessibility-scripts = usar todos los formularios sin JavaScript
web-accessibility-languages = leerlo todo en inglés, español, francés y árabe
web-accessibility-standard-title = La norma que seguimos
web-accessibility-standard = Las páginas están hechas para cumplir las Pautas de Accesibilidad para el Contenido Web (WCAG) 2.2 en el nivel AA. Cada tipo de página se comprueba automáticamente antes de publicar una versión nueva.
web-accessibility-maps-title = Mapas
web-accessibility-maps = Un mapa no se puede leer en voz alta. Donde hay un mapa, puede escribir una dirección en su lugar o leer una lista que dice lo mismo.
web-accessibility-help-title = Si algo no le funciona
web-accessibility-help = Díganos en qué página fue, qué quería hacer y qué ocurrió.

# Privacidad.
web-privacy-title = Privacidad
web-privacy-intro = Esta página explica qué sabe este sitio sobre usted, por qué, y qué puede hacer al respecto.
web-privacy-held-title = Qué guardamos
web-privacy-held-none = Este sitio no guarda datos personales.
web-privacy-what = Qué
web-privacy-why = Por qué lo guardamos
web-privacy-kept-title = Cómo lo protegemos
web-privacy-kept = Todo lo que dice quién es usted está cifrado con una clave suya propia. Para olvidarle destruimos esa clave, y desde entonces nadie puede leerlo, ni siquiera en nuestras copias de seguridad. Cada vez que una persona del personal lo lee, queda registrado con el motivo.
web-privacy-record-title = El registro público
web-privacy-record = Cada cambio se escribe en un registro público que cualquiera puede comprobar. Dice qué ocurrió y cuándo. Nunca dice quién es usted.
web-privacy-cookies-title = Cookies
web-privacy-cookies = Solo usamos las cookies que el sitio necesita para funcionar. Ninguna le sigue a otros sitios. No hay publicidad ni medición de visitas.
web-privacy-cookie-name = Nombre
web-privacy-cookie-purpose = Para qué sirve
web-privacy-cookie-length = Cuánto dura
web-privacy-cookie-session = Mantiene su sesión iniciada
web-privacy-cookie-visitor = Asegura que los formularios que envía son suyos
web-privacy-cookie-language = Recuerda su idioma
web-privacy-cookie-notice = Le avisa una vez de que algo se ha hecho
web-privacy-cookie-paying = Le devuelve a su solicitud o a su factura cuando ha pagado con tarjeta
web-privacy-rights-title = Sus derechos
web-privacy-rights = Puede preguntarnos qué guardamos sobre usted, y pedir que se corrija o que se borre.

# Para programas.
web-api-title = Para programas
web-api-intro = Esto es lo que los programas pueden hacer aquí. Donde hace falta una clave, se indica.
web-api-document = La descripción completa en OpenAPI 3.1 (JSON)
web-api-method = Método
web-api-path = Dirección
web-api-what = Qué hace
web-api-other = Otros
web-gallery-title = Componentes

# A page that is open while something happens to what it shows.
web-live-changed = Esta página ha cambiado desde que la abrió.
web-live-show = Mostrar el cambio
web-live-updated = Esta página se ha actualizado.

# Lo que el registro dice que ha ocurrido: una clave por cada tipo de suceso.
event-demo-town-made = Se creó una parte de la ciudad de demostración

# Por qué alguien puede hacer algo: una clave por cada regla.
policy-kernel-house = Lo hace el propio programa, sin orden de nadie
