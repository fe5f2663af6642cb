# Iniciar sesión.
identity-sign-in-title = Iniciar sesión
identity-sign-in-button = Iniciar sesión
identity-sign-in-as-another = Ha iniciado sesión como vecino. Si entra como miembro del personal, se cerrará su sesión de vecino.
identity-sign-in-wrong = El nombre o la contraseña no son correctos. Compruebe ambos e inténtelo de nuevo.
identity-sign-in-forgotten = He olvidado mi contraseña
identity-sign-in-forgotten-text = Pida a un administrador que le envíe un enlace. Con él podrá elegir una contraseña nueva.
identity-sign-in-residents-title = Si es usted vecino
identity-sign-in-residents = No necesita una cuenta. Para ver lo que nos ha enviado,
identity-sign-in-residents-link = reciba un enlace por correo electrónico
identity-sign-in-first = Para hacer esto, inicie sesión primero.
identity-too-many-tries = { $minutes ->
    [one] Ha habido demasiados intentos. Espere { $minutes } minuto y vuelva a intentarlo.
   *[other] Ha habido demasiados intentos. Espere { $minutes } minutos y vuelva a intentarlo.
}
identity-continue = Continuar

# El segundo paso.
identity-code-title = Escriba su código
identity-code-text = Abra en su teléfono la aplicación que muestra códigos y escriba el de este sitio.
identity-code-lost = No puedo obtener un código
identity-code-lost-text = Escriba en su lugar uno de sus códigos de recuperación. Si no le queda ninguno, pida ayuda a un administrador.
identity-code-missing = Escriba el código
identity-code-wrong = Este código no es correcto. Cada código dura medio minuto y sirve una sola vez: espere al siguiente e inténtelo de nuevo.
identity-step-gone = Ha pasado demasiado tiempo. Empiece de nuevo.

# Llaves de acceso.
identity-passkey-sign-in-button = Iniciar sesión con una llave de acceso
identity-passkey-waiting = Siga las indicaciones de su dispositivo.
identity-passkey-failed = Su dispositivo no nos ha dado ninguna llave de acceso. Inténtelo de nuevo o inicie sesión con su contraseña.
identity-passkey-refused = Esta llave de acceso no ha sido aceptada. Inténtelo de nuevo o inicie sesión con su contraseña.
identity-passkey-known = Esta llave de acceso ya está en uso.
identity-passkeys-title = Llaves de acceso
identity-passkeys-text = Con una llave de acceso inicia sesión con su huella, su cara o el PIN de su dispositivo. No necesita contraseña ni código, y nadie puede engañarle para que la entregue.
identity-passkeys-not-here = En esta dirección no se pueden usar llaves de acceso: el sitio debe abrirse por https.
identity-passkey-name = Nombre de la llave de acceso
identity-passkey-name-hint = Para distinguir sus dispositivos, por ejemplo «Portátil del trabajo»
identity-passkey-name-missing = Escriba un nombre de hasta 60 caracteres para la llave de acceso
identity-passkey-add = Añadir una llave de acceso
identity-passkey-add-failed = La llave de acceso no se ha añadido. Compruebe el nombre y su contraseña e inténtelo de nuevo.
identity-passkey-needs-script = Para añadir una llave de acceso, su navegador necesita JavaScript.
identity-passkey-is-added = La llave de acceso se ha añadido. Desde ahora puede iniciar sesión con ella.
identity-passkey-is-removed = La llave de acceso se ha eliminado.
identity-passkey-added = Añadida
identity-passkey-used = Último uso
identity-passkey-unused = Aún sin usar
identity-passkey-remove-title = Eliminar la llave de acceso «{ $name }»
identity-passkey-remove-text = Ya no podrá iniciar sesión con ella. También puede borrarla en el propio dispositivo.
identity-passkey-remove-button = Eliminar la llave de acceso
identity-remove = Eliminar

# El enlace de un vecino.
identity-link-title = Recibir un enlace por correo electrónico
identity-link-text = Escriba la dirección de correo electrónico que nos dio cuando envió algo. Le mandaremos un enlace que lo muestra todo. No necesita contraseña.
identity-link-newcomer = Escriba su dirección de correo electrónico. Le mandaremos un enlace que la confirma. No necesita contraseña.
identity-link-hint = Solo la usamos para enviarle el enlace
identity-link-button = Enviarme el enlace
identity-link-staff = Si trabaja aquí,
identity-link-staff-link = inicie sesión con su contraseña o su llave de acceso
identity-link-sent-title = Mire su correo electrónico
identity-link-sent-text = { $hours ->
    [one] Si conocemos esta dirección, le llegará un enlace. El enlace sirve una sola vez, durante { $hours } hora.
   *[other] Si conocemos esta dirección, le llegará un enlace. El enlace sirve una sola vez, durante { $hours } horas.
}
identity-link-sent-nothing = ¿No ha llegado nada tras unos minutos? Mire en el correo no deseado. Si tampoco está allí, quizá nos dio otra dirección.
identity-link-again = Pedir otro enlace
identity-link-gone-title = Este enlace ya no funciona
identity-link-gone = Ya se ha usado o es demasiado antiguo. Pida uno nuevo.
identity-follow-title = Ver lo que ha enviado
identity-follow-text = Su enlace es válido. Continúe en este navegador para ver lo que nos ha enviado. Después el enlace no podrá usarse de nuevo.
identity-follow-newcomer-title = Confirme su dirección
identity-follow-newcomer = Su enlace es válido. Continúe en este navegador: su dirección quedará confirmada y guardada en la bóveda, donde puede pedir que se borre.
identity-link-sent-newcomer = Un enlace va camino de esta dirección. Sirve una sola vez, durante { $hours } horas.

# Elegir una contraseña mediante un enlace.
identity-password-link-title = Elija una contraseña
identity-password-link-gone = Ya se ha usado o es demasiado antiguo. Pida a un administrador que le envíe uno nuevo.
identity-password-set = Su contraseña está guardada. Inicie sesión con ella.
identity-password-button = Guardar la contraseña
identity-field-new-password = Contraseña nueva
identity-new-password-hint = Al menos { $shortest } caracteres. Tres o cuatro palabras seguidas son fáciles de recordar y difíciles de adivinar.
identity-password-too-short = Elija una contraseña de al menos { $shortest } caracteres
identity-password-too-long = Elija una contraseña más corta
identity-password-too-simple = Elija una contraseña más difícil de adivinar
identity-password-wrong = Esta no es su contraseña. Inténtelo de nuevo.

# Cerrar sesión.
identity-sign-out-title = Cerrar sesión
identity-sign-out-text = Se cerrará su sesión en este navegador.
identity-sign-out-button = Cerrar sesión
identity-stay-signed-in = Seguir con la sesión abierta
identity-signed-out = Ha cerrado la sesión.

# La propia cuenta.
identity-account-title = Su cuenta
identity-account-facts-text = Si algo no es correcto, pida a un administrador que lo cambie.
identity-account-sign-in-title = Cómo inicia sesión
identity-warning = Advertencia
identity-advice-second-factor = Como administrador decide lo que pueden hacer los demás. Proteja su cuenta: añada una llave de acceso o active los códigos de una aplicación.
identity-advice-recovery-codes = No le quedan códigos de recuperación. Cree otros antes de necesitarlos.
identity-change = Cambiar
identity-on = Activado
identity-off = Desactivado
identity-password-hidden = Solo usted la conoce
identity-codes = Códigos de una aplicación
identity-recovery-codes-left = { $count ->
    [0] No quedan códigos de recuperación
    [one] Queda { $count } código de recuperación
   *[other] Quedan { $count } códigos de recuperación
}
identity-field-current-password = Su contraseña actual
identity-current-password-hint = Para asegurarnos de que es usted
identity-password-change-title = Cambiar su contraseña
identity-password-change-text = Se cerrará su sesión en todos los demás lugares.
identity-password-changed = Su contraseña se ha cambiado y su sesión se ha cerrado en todos los demás lugares.

# Códigos de una aplicación.
identity-second-factor-title = Códigos de una aplicación
identity-second-factor-text = Con una aplicación en su teléfono que muestra un código nuevo cada medio minuto, nadie puede entrar solo con su contraseña.
identity-second-factor-step-app = Instale en su teléfono una aplicación para códigos, si aún no tiene una.
identity-second-factor-step-scan = Escanee esta imagen en la aplicación:
identity-second-factor-step-type = Si no puede escanearla, escriba esta clave en la aplicación:
identity-second-factor-step-code = Escriba aquí abajo el código que muestra ahora la aplicación.
identity-qr-label = Imagen con la clave para su aplicación
identity-field-code-from-app = Código de la aplicación
identity-second-factor-button = Activar
identity-second-factor-is-on = Al iniciar sesión con su contraseña se le pide un código de su aplicación.
identity-second-factor-remove = Desactivar los códigos de una aplicación
identity-second-factor-remove-text = Volverá a bastar su contraseña para entrar. Sus códigos de recuperación dejarán de servir.
identity-second-factor-remove-button = Desactivar
identity-second-factor-is-removed = Los códigos de una aplicación están desactivados.
identity-no-second-factor = Los códigos de una aplicación no están activados.
identity-recovery-codes-title = Sus códigos de recuperación
identity-recovery-codes-text = Si pierde el teléfono, inicie sesión con uno de estos en lugar de un código. Cada uno sirve una sola vez. Imprímalos o apúntelos y guárdelos en un lugar seguro.
identity-recovery-codes-once = No volverá a verlos.
identity-recovery-codes-kept = Los he guardado
identity-recovery-codes-renew = Crear nuevos códigos de recuperación
identity-recovery-codes-renew-text = Los códigos de recuperación anteriores dejarán de servir.

# Sesiones.
identity-sessions-title = Dónde tiene la sesión abierta
identity-sessions-text = Si no reconoce alguna de estas sesiones, ciérrela y cambie su contraseña.
identity-session-browser = Navegador
identity-session-name = { $browser } en { $system }
identity-session-nameless = Un navegador sin nombre
identity-session-here = Este navegador
identity-session-since = Abierta
identity-session-until = Termina
identity-session-end = Cerrar sesión
identity-session-end-button = Cerrar sesión
identity-session-ended = La sesión de ese navegador se ha cerrado.

# Personas.
identity-people-title = Personas
identity-people-text = Nombre
identity-people-filter = Elegir a quién mostrar
identity-people-show-left = Mostrar a quienes ya no trabajan aquí
identity-people-apply = Mostrar
identity-people-count = { $count ->
    [one] { $count } persona
   *[other] { $count } personas
}
identity-people-add = Añadir una persona
identity-people-add-text = Recibirá un correo electrónico con un enlace para elegir su propia contraseña.
identity-people-add-button = Añadir y enviar el enlace
identity-staff-added = Se ha añadido a { $name } y el enlace está en camino.
identity-staff-changed = Los cambios se han guardado.
identity-save = Guardar
identity-cancel = Cancelar
identity-protection = Protección
identity-two-factors = Dos factores
identity-password-alone = Solo contraseña
identity-no-password-yet = Aún sin contraseña
identity-has-left = Ya no trabaja aquí
identity-works-here = Trabaja aquí
identity-works-here-hint = Si lo desmarca, su sesión se cierra de inmediato y no podrá entrar de nuevo. Su trabajo anterior se conserva.
identity-field-name = Nombre
identity-field-username = Nombre de usuario
identity-field-email = Dirección de correo electrónico
identity-field-email-or-username = Correo electrónico o nombre de usuario
identity-field-password = Contraseña
identity-field-code = Código
identity-field-roles = Funciones
identity-field-agency = Organismo
identity-field-teams = Equipos
identity-field-active = Situación
identity-name-hint = Como deben verlo sus compañeros
identity-username-hint = Letras, cifras, puntos, guiones y guiones bajos, por ejemplo a.ruiz
identity-email-hint = El enlace se envía a esta dirección. También podrá iniciar sesión con ella.
identity-email-change-hint = Déjelo vacío para conservar la dirección que tenemos
identity-teams-hint = Ve los avisos de estos equipos
identity-name-missing = Escriba un nombre de hasta 100 caracteres
identity-username-form = Escriba un nombre de usuario de 2 a 60 letras, cifras, puntos, guiones o guiones bajos
identity-email-taken = Alguien que trabaja aquí ya tiene esta dirección
identity-roles-missing = Elija al menos una función
identity-roles-unknown = Elija entre las funciones de la lista
identity-agency-unknown = Elija un organismo de la lista
identity-teams-unknown = Elija equipos de la lista
identity-not-yourself = No puede quitarse el acceso a sí mismo. Pídaselo a otro administrador.
identity-not-your-own-role = No puede renunciar a su propia función de administrador. Pídaselo a otro administrador.
identity-not-your-own-factors = Desactive sus propios códigos y llaves de acceso en la página de su cuenta.
identity-role-administrator = Administración
identity-role-administrator-hint = Puede hacerlo todo y decide quién trabaja aquí
identity-role-manager = Dirección
identity-role-manager-hint = Configura categorías, zonas, equipos y textos, y ve todas las cifras
identity-role-caseworker = Tramitación
identity-role-caseworker-hint = Atiende los avisos de sus equipos
identity-role-analyst = Análisis
identity-role-analyst-hint = Lee todo excepto los datos personales
identity-role-auditor = Auditoría
identity-role-auditor-hint = Lee todo, también el registro de quién hizo qué, y no cambia nada

# Ayudar a iniciar sesión.
identity-help-link = Ayudarle a iniciar sesión o cerrar sus sesiones
identity-help-title = Ayudar a { $name } a iniciar sesión
identity-help-password-title = Contraseña nueva
identity-help-password-text = { $hours ->
    [one] Le enviamos un enlace para elegir una contraseña nueva. Sirve una sola vez, durante { $hours } hora. La anterior vale hasta que elija otra.
   *[other] Le enviamos un enlace para elegir una contraseña nueva. Sirve una sola vez, durante { $hours } horas. La anterior vale hasta que elija otra.
}
identity-help-password-button = Enviar el enlace
identity-help-password-done = El enlace está en camino.
identity-help-sessions-title = Cerrar sus sesiones
identity-help-sessions-text = Sus sesiones se cierran de inmediato en todas partes y puede volver a entrar. Hágalo si se ha perdido un dispositivo.
identity-help-sessions-button = Cerrar todas las sesiones
identity-help-sessions-done = Todas sus sesiones se han cerrado.
identity-help-factors-title = Teléfono o llave de acceso perdidos
identity-help-factors-text = Esto elimina sus códigos, códigos de recuperación y llaves de acceso, y cierra sus sesiones. Hasta que configure algo nuevo, bastará su contraseña para entrar. Asegúrese de que es realmente esa persona quien lo pide.
identity-help-factors-button = Eliminar códigos y llaves de acceso
identity-help-factors-done = Sus códigos y llaves de acceso se han eliminado.

# Correos.
identity-mail-link-subject = Su enlace a lo que ha enviado a { $town }
identity-mail-newcomer =
    Hola:

    siga este enlace para confirmar su dirección a { $town }:

    { $url }

    Sirve una sola vez, durante { $hours } horas.

    Si no ha pedido este enlace, no haga caso de este correo. No guardamos nada de su dirección.

    { $town }
identity-mail-link =
    Hola:

    siga este enlace para ver lo que ha enviado a { $town }:

    { $url }

    { $hours ->
        [one] Sirve una sola vez, durante { $hours } hora.
       *[other] Sirve una sola vez, durante { $hours } horas.
    }

    Si no ha pedido este enlace, no haga caso de este correo. Sin él, nadie puede ver nada.

    { $town }
identity-mail-password-link-subject = Elija su contraseña para { $town }
identity-mail-password-link =
    Hola, { $name }:

    siga este enlace para elegir su contraseña para { $town }:

    { $url }

    { $hours ->
        [one] Sirve una sola vez, durante { $hours } hora.
       *[other] Sirve una sola vez, durante { $hours } horas.
    }

    Después inicie sesión con esta dirección de correo o con su nombre de usuario: { $username }

    { $town }
identity-mail-notice-subject = Su cuenta en { $town } ha cambiado
identity-mail-notice =
    Hola, { $name }:

    { $what }
    { $when }

    Si ha sido usted, no tiene que hacer nada.

    Si no ha sido usted, avise de inmediato a un administrador. Su cuenta:
    { $url }

    { $town }
identity-notice-password-changed = Se ha cambiado su contraseña.
identity-notice-passkey-added = Se ha añadido una llave de acceso a su cuenta.
identity-notice-passkey-removed = Se ha eliminado una llave de acceso de su cuenta.
identity-notice-second-factor-set-up = Se han activado los códigos de una aplicación en su cuenta.
identity-notice-second-factor-removed = Se han desactivado los códigos de una aplicación en su cuenta.
identity-notice-second-factors-cleared = Un administrador ha eliminado todos los códigos y llaves de acceso de su cuenta.
identity-notice-recovery-code-used = Alguien ha iniciado sesión en su cuenta con un código de recuperación.
identity-notice-recovery-codes-renewed = Se han creado nuevos códigos de recuperación para su cuenta.

# Lo que se guarda de las personas.
identity-held-email = La dirección de correo electrónico de quienes trabajan aquí
identity-held-email-why = Para que inicien sesión y para avisarles cuando alguien cambia la forma de hacerlo
identity-held-name = El nombre de quienes trabajan aquí
identity-held-name-why = Para que sus compañeros sepan quién hizo qué
identity-held-username = El nombre de usuario de quienes trabajan aquí
identity-held-username-why = Para que inicien sesión
identity-held-browser = El nombre del navegador con el que alguien ha iniciado sesión
identity-held-browser-why = Para que reconozca dónde tiene la sesión abierta
identity-held-passkey-name = Los nombres que las personas dan a sus llaves de acceso
identity-held-passkey-name-why = Para que distingan sus dispositivos

# Lo que el registro dice que ha ocurrido: una clave por cada tipo de suceso.
event-signed-in = Alguien inició sesión
event-signed-out = Alguien cerró sesión
event-session-revoked = Se cerró una sesión
event-sessions-ended = Se cerraron todas las sesiones de alguien
event-link-asked-for = Se pidió un enlace por correo electrónico
event-link-followed = Se usó un enlace de un correo electrónico
event-address-confirmed = Se confirmó una dirección de correo electrónico
event-staff-added = Se añadió a un miembro del personal
event-staff-changed = Se cambiaron los datos de un miembro del personal
event-password-link-sent = Se envió un enlace para una contraseña nueva
event-password-set = Se fijó una contraseña
event-second-factor-set-up = Se activaron los códigos de una aplicación
event-second-factor-removed = Se desactivaron los códigos de una aplicación
event-second-factors-cleared = Un administrador quitó los códigos y las llaves de acceso de alguien
event-recovery-codes-renewed = Se crearon códigos de recuperación nuevos
event-passkey-begun = Alguien empezó a añadir una llave de acceso
event-passkey-added = Se añadió una llave de acceso
event-passkey-removed = Se eliminó una llave de acceso
event-passkey-sign-in-begun = Alguien empezó a iniciar sesión con una llave de acceso

# Por qué alguien puede hacer algo: una clave por cada regla.
policy-identity-administrators-keep-staff = Los administradores dan de alta al personal, cambian lo que puede hacer y ayudan a quien no puede iniciar sesión
policy-identity-staff-see-staff = Quien trabaja aquí ve quién más lo hace y con qué función
policy-identity-staff-keep-their-own-account = Cada cual gestiona su propia contraseña, sus códigos y sus llaves de acceso, y no los de nadie más

# Lo que se hace después de los cambios: una clave por cada tipo de tarea y por cada seguidor del registro.
job-kind-identity-send-link = Enviar su enlace a un vecino
job-kind-identity-send-password-link = Enviar a un miembro del personal el enlace para una contraseña nueva
job-kind-identity-tell-staff = Avisar a un miembro del personal de un cambio en su cuenta

action-add-staff = Añadir a una persona de la plantilla
action-change-staff = Cambiar a una persona de la plantilla, su función y sus equipos
action-send-password-link = Enviar a una persona de la plantilla un enlace para poner contraseña
action-end-sessions = Cerrar todas las sesiones de una persona
action-clear-second-factors = Quitar los códigos y las llaves de acceso de una persona
action-set-password = Poner una contraseña desde la línea de órdenes
action-see-staff = Ver quién trabaja aquí
action-keep-own-account = Llevar su propia cuenta
resource-staff-file = Una persona de la plantilla
identity-sign-out-unsent = Ha marcado puntos o hecho fotos de una inspección que aún no se han enviado. Al cerrar la sesión se borran de este dispositivo.

# That somebody lives here: as they see it, as the office does, and what the record says of it.
identity-residence-title = Confirmar que vive aquí
identity-residence-why = Algunas decisiones son solo para quienes viven aquí. Para ellas necesitamos saber que usted vive aquí. Cada persona cuenta una vez.
identity-residence-how-title = Cómo hacerlo
identity-residence-how-code = Obtenga un código en esta página y anótelo.
identity-residence-how-office = Venga a nuestra oficina en un plazo de 30 días. Traiga el código y un documento que muestre quién es y dónde vive.
identity-residence-how-done = Miramos su documento y lo confirmamos en el momento. Vale dos años.
identity-residence-ask = Obtener un código
identity-residence-ask-again = Obtener un código nuevo
identity-residence-asked = Tiene un código que puede usar hasta el { $day }. Si lo ha perdido, obtenga uno nuevo: el anterior dejará de funcionar.
identity-residence-kept-title = Qué guardamos
identity-residence-kept = Guardamos que vive aquí, desde cuándo y hasta cuándo, qué tipo de documento mostró y un código hecho con su nombre y su fecha de nacimiento, para que nadie cuente dos veces. No guardamos ninguna dirección, ningún número ni ninguna copia de su documento.
identity-residence-confirmed = Está confirmado que vive aquí.
identity-residence-field-way = Cómo se confirmó
identity-residence-way-office = En nuestra oficina, con un documento
identity-residence-field-since = Confirmado el
identity-residence-field-until = Vale hasta el
identity-residence-end-title = Si se muda
identity-residence-end-text = Puede pedir que se elimine en cualquier momento. Entonces no podrá participar en lo que es solo para residentes hasta que lo confirme de nuevo.
identity-residence-end = Eliminar
identity-residence-ended = Eliminado. Ya no guardamos que vive aquí.
identity-residence-code-text = Este es su código. Anótelo ahora: solo se muestra una vez.
identity-residence-code-next = Tráigalo a nuestra oficina en un plazo de 30 días, con un documento que muestre quién es y dónde vive.
identity-residence-code-done = Ya lo he anotado
identity-residence-already = Ya está confirmado que vive aquí.
identity-residence-none = No se guarda nada sobre dónde vive.
identity-residence-office-title = Confirmar que alguien vive aquí
identity-residence-office-text = Pida el código de su cuenta y un documento que muestre quién es y dónde vive. El nombre y la fecha de nacimiento no se guardan: solo un código hecho a partir de ellos.
identity-residence-field-code = Su código
identity-residence-code-hint = Por ejemplo, 7k2m-9xq4-c0tn
identity-residence-field-name = Nombre completo
identity-residence-name-hint = Todos los nombres y apellidos, como figuran en el documento
identity-residence-field-born = Fecha de nacimiento
identity-residence-day = Día
identity-residence-month = Mes
identity-residence-year = Año
identity-residence-field-document = ¿Qué ha visto?
identity-residence-document-card = Un documento de identidad con la dirección
identity-residence-document-permit = Un permiso de residencia con la dirección
identity-residence-document-register = Un certificado de empadronamiento y un documento de identidad
identity-residence-document-bill = Un contrato de alquiler o una factura con la dirección, y un documento de identidad
identity-residence-field-moves = Ya no puede usar ese buzón. Ese lo pierde y el nuevo lo recibe.
identity-residence-office-button = Confirmar
identity-residence-office-done = Está confirmado que vive aquí. Lo ve en su cuenta.
identity-residence-fault-code = Ninguna cuenta tiene este código. Compruébelo o pida un código nuevo de su cuenta: los códigos valen 30 días.
identity-residence-fault-name = Escriba el nombre completo
identity-residence-fault-born = Escriba una fecha de nacimiento real, por ejemplo, 27 3 1984
identity-residence-fault-document = Indique qué ha visto
identity-residence-fault-moves = Alguien con este nombre y esta fecha de nacimiento ya lo tiene confirmado con otro buzón. Marque la casilla solo si es la misma persona.
identity-residence-of-another = Este buzón es de otra persona ya confirmada. Esa persona tiene que eliminarlo antes en su cuenta, o esta usa un buzón propio.
identity-residence-at-once = Alguien acaba de confirmar a la misma persona. Mírelo de nuevo.
identity-held-residence = Que alguien vive aquí, como un código hecho con su nombre y fecha de nacimiento
identity-held-residence-why = Para que los residentes participen en lo que es para ellos, cada uno una vez
event-residence-code-made = Un residente obtuvo un código para la oficina
event-residence-confirmed = Se confirmó en la oficina que alguien vive aquí
event-residence-ended = Un residente hizo eliminar que vive aquí
policy-identity-residents-keep-their-own-residence = Los residentes piden que se confirme que viven aquí, y lo terminan
policy-identity-the-office-confirms-residence = Los tramitadores y gestores del municipio confirman en la oficina quién vive aquí
action-keep-own-residence = Pedir que se confirme que viven aquí, y terminarlo
action-confirm-residence = Confirmar en la oficina que alguien vive aquí
resource-residence-file = Dónde vive alguien
