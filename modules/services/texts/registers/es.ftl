# Registros que los servicios leen: qué se consulta y por qué, quién miró.
services-registers-will-look = Consultamos en registros:
services-registers-looked = Lo que consultamos en registros
services-registers-looked-lead = Para comprobar lo que nos dijo, consultamos estos registros. Nadie consulta sin un motivo.
services-registers-when = Cuándo
services-registers-who = Quién miró
services-registers-why = Por qué
services-registers-sought = Qué buscamos
services-registers-result = Qué encontramos
services-registers-found = { $count ->
    [0] Nada
    [one] 1 entrada
   *[other] { $count } entradas
}
services-registers-by-program = El programa por sí mismo
services-registers-again = Consultar los registros de nuevo
services-registers-again-hint = La recomendación se basa en lo que constaba en los registros en la última consulta. Consultar de nuevo queda anotado, y la persona solicitante lo ve.
services-registers-looked-again = Se consultaron los registros de nuevo.
services-registers-changed = Los registros dicen ahora algo distinto de lo que usted vio. Consulte los registros de nuevo y decida después.
services-registers-held-look = Lo que se consultó sobre usted en registros
services-registers-held-look-why = Para comprobar lo que nos dijo antes de decidir
services-registers-act-renewed = { $who }: renovada
services-registers-readings = Quién miró este registro
services-registers-readings-lead = Cada vez que alguien abre una fila, y cada vez que un servicio consulta una, queda anotado. Si una persona abre más de { $rows } filas en un día, se marca como inusual.
services-registers-readings-cut = Hay más lecturas de las que esta página examina. Elija menos días.
services-registers-readings-none = Nadie miró este registro en estos días.
services-registers-by-day = Por día y persona
services-registers-each = Cada lectura
services-registers-span = { $days ->
    [one] El último día
   *[other] Los últimos { $days } días
}
services-registers-purpose = Para qué
services-registers-all = Mostrar todas las lecturas
services-registers-day = Día
services-registers-opened = Filas abiertas
services-registers-looked-up = Consultadas para solicitudes
services-registers-unusual = Inusual
services-registers-for = Para la solicitud
services-registers-more = Aquí solo se muestran las más recientes. El archivo CSV las tiene todas.

event-register-looked-up = Un servicio consultó un registro para una solicitud
event-register-row-renewed = Se renovó una fila de un registro
policy-services-auditors-see-who-looked = Los auditores ven quién miró cualquier registro y para qué; los responsables, en los de su organismo
action-audit-register = Ver quién miró un registro
