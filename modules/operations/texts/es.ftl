operations-title = Funcionamiento
operations-version = Versión
operations-address = Dirección
operations-database = Base de datos
operations-mail = Correo
operations-mail-server = Lo envía un servidor de correo
operations-mail-folder = No se envía: no hay servidor de correo, así que los mensajes se guardan como archivos.
operations-mails-link = Leerlos
operations-clock = Hora de este servidor
operations-state-well = Todo va bien
operations-state-look = Requiere atención

# Jobs.
operations-jobs = Tareas
operations-jobs-link = Ver todas las tareas
operations-jobs-failed-count = Fallidas
operations-jobs-waiting-count = En espera
operations-jobs-failed = { $count ->
    [0] Ninguna tarea fallida
    [one] { $count } tarea fallida
   *[other] { $count } tareas fallidas
}
operations-jobs-waiting = { $count ->
    [0] Ninguna tarea en espera
    [one] { $count } tarea en espera
   *[other] { $count } tareas en espera
}
operations-jobs-more = { $count ->
    [one] Solo se muestra la primera.
   *[other] Solo se muestran las primeras { $count }.
}
operations-column-kind = Clase
operations-column-due = Prevista
operations-column-tries = Intentos
operations-column-error = Último error
operations-column-actions = Qué puede hacer
operations-tries = { $tries } de { $most }
operations-job-failed = Fallida
operations-job-retry = Intentarlo ahora
operations-job-give-up = Abandonar
operations-give-up-title = ¿Abandonar esta tarea?
operations-give-up-text = Se eliminará y no se hará nunca.
operations-cancel = Cancelar
operations-job-retried = La tarea se intentará de nuevo ahora.
operations-job-given-up = La tarea se ha abandonado.

# The ledger, its witnesses and its followers.
operations-ledger = Registro público
operations-ledger-link = Ver el registro público
operations-sealed = Asientos en el registro
operations-unsealed = Asientos todavía sin sellar
operations-signed = Última firma
operations-witnesses = Testigos
operations-column-witness = Testigo
operations-column-entries = Asientos confirmados
operations-column-asked = Última consulta
operations-followers = Lo que sigue al registro
operations-column-follower = Seguidor
operations-column-behind = Asientos de retraso

# Mails.
operations-mails = Mensajes
operations-mails-text = No hay servidor de correo. Estos son los mensajes que se habrían enviado, los más recientes primero. Sus enlaces funcionan.
operations-mails-none = Todavía no se ha escrito ningún mensaje.
operations-mail-subject = Asunto
operations-mail-to = Para
operations-mail-at = Escrito

# Permissions.
operations-permissions = Permisos
operations-permissions-link = Quién puede hacer qué, y por qué
operations-permissions-text = Elija una persona y una acción. La respuesta es la misma que da el propio programa, con sus motivos.
operations-who = Quién
operations-who-anonymous = Un visitante que no ha iniciado sesión
operations-who-person = Un vecino, conocido por un enlace de correo
operations-who-program = Un programa con clave
operations-action = Quiere
operations-resource = Sobre qué actúa
operations-ask = Ver la respuesta
operations-allowed = Permitido
operations-not-allowed = No permitido
operations-no-rule = Ninguna regla lo permite. Lo que ninguna regla permite no está permitido.
operations-rules = Todas las reglas
operations-rules-text = Las reglas son parte del programa y valen para todos por igual. Están escritas en inglés y en Cedar, un lenguaje hecho para reglas como estas.

# Lo que el registro dice que ha ocurrido: una clave por cada tipo de suceso.
event-job-retried = Se volvió a lanzar una tarea que había fallado
event-job-given-up = Se abandonó una tarea que había fallado

# Por qué alguien puede hacer algo: una clave por cada regla.
policy-operations-administrators-and-auditors-see-operations = Los administradores y los auditores ven cómo funciona el programa, qué ha fallado y quién puede hacer qué
policy-operations-administrators-manage-jobs = Los administradores hacen que una tarea se intente de nuevo o la abandonan
policy-operations-administrators-see-mails = Los administradores ven los correos que se escriben como archivos cuando no hay servidor de correo
policy-operations-staff-of-a-demo-see-mails = En una ciudad de demostración nadie es una persona real, y todo el personal puede ver sus correos

action-see-operations = Ver cómo funciona el programa
action-manage-jobs = Volver a intentar una tarea o abandonarla
action-see-mails = Ver los correos que se escriben como archivos
resource-operations = El programa
attribute-agency = Organismo
attribute-assignee = Número de la persona a quien está asignado
attribute-demo = Es una ciudad de demostración
attribute-hidden = Está oculto
attribute-house = El organismo del propio gobierno
attribute-kind = Clase
attribute-number = Número
attribute-own = Es suyo
attribute-status = Estado
attribute-team = Equipo
