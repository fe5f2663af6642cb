# Services: paying, receipts, refunds, statements of the account, and bills.

services-pay-title = Pagar
services-pay-done-title = Pago recibido
services-pay-fee = Tasa
services-pay-now = Pagar la tasa
services-pay-look = Ver los pagos
services-pay-to-application = Ver su solicitud
services-pay-somebody-else = Paga otra persona
services-pay-somebody-else-words = Dele este enlace. Verá lo que hay que pagar y nada de su solicitud.
services-pay-amount = Importe
services-pay-paid = Pagado
services-pay-refunded = Devuelto
services-pay-left = Queda por pagar
services-pay-due = Pagar antes del
services-pay-nothing-open = No queda nada por pagar.
services-pay-failed = El último pago no se realizó. No se le ha cobrado nada. Inténtelo de nuevo o pague de otra manera.
services-pay-no-way = Pregunte a la oficina cómo puede pagar.
services-pay-changed-meanwhile = Algo ha cambiado entretanto. Vuelva a mirarlo antes de continuar.
services-pay-booked-already = Esto ya estaba contabilizado.

services-pay-state-open = Por pagar
services-pay-state-pending = En trámite
services-pay-state-partly = Pagado en parte
services-pay-state-paid = Pagado
services-pay-state-failed = Pago fallido
services-pay-state-partly-refunded = Devuelto en parte
services-pay-state-refunded = Devuelto
services-pay-state-looked-at = En revisión
services-pay-state-dropped = Ya no se debe

services-pay-way-card = Tarjeta
services-pay-way-transfer = Transferencia bancaria
services-pay-way-cash = En efectivo en el mostrador
services-pay-way-terminal = Con tarjeta en el mostrador

services-pay-card = Con tarjeta
services-pay-card-words = Paga en la página de nuestro proveedor de tarjetas. Nunca vemos el número de su tarjeta.
services-pay-card-button = Pagar con tarjeta
services-pay-begun = Ha empezado a pagar con tarjeta. Puede pasar un minuto hasta que nos avisen de que ha pagado.
services-pay-go-on = Continuar con el pago
services-pay-again = Empezar de nuevo
services-pay-how-after = Paga cuando se conceda.
services-pay-check = Comprobar si está pagado
services-pay-checked-open = Todavía no nos han avisado de ningún pago. Si acaba de pagar, espere un minuto y vuelva a comprobarlo.
services-pay-checked-paid = Su pago ha llegado. Gracias.
services-pay-go-title = Ir al proveedor de tarjetas
services-pay-go-words = Paga { $amount } en la página de nuestro proveedor de tarjetas y después vuelve aquí.
services-pay-go-button = Continuar con el pago
services-pay-go-other = Pagar de otra manera
services-pay-transfer = Por transferencia bancaria
services-pay-transfer-words = Escriba la referencia exactamente como aparece aquí, para que sepamos que el pago es suyo.
services-pay-holder = A favor de
services-pay-iban = Cuenta (IBAN)
services-pay-bic = Banco (BIC)
services-pay-transfer-reference = Referencia del pago
services-pay-code = Código para la aplicación de su banco
services-pay-code-words = Escanéelo con la aplicación de su banco. Rellena la transferencia por usted.
services-pay-code-label = Código que rellena la transferencia en la aplicación de su banco
services-pay-counter = En el mostrador
services-pay-counter-say = Indique esta referencia: { $reference }.

services-pay-movements = Pagos
services-pay-movements-none = Todavía no se ha pagado nada.
services-pay-column-day = Fecha
services-pay-column-way = Cómo
services-pay-column-receipt = Recibo
services-pay-receipt = Recibo { $number }
services-pay-receipt-left = Queda por pagar: { $amount }

services-pay-bills-title = Buscar y pagar una factura
services-pay-bills-words = Para las facturas que le hemos enviado, como la del impuesto sobre bienes inmuebles. Tenga la factura a mano.
services-pay-bill-number = Número de factura
services-pay-bill-number-hint = Está en la parte superior de la factura, por ejemplo PT26-00417.
services-pay-bill-word = Código de acceso
services-pay-bill-word-hint = Está junto al número. Puede escribirlo en mayúsculas o minúsculas.
services-pay-bill-find = Buscar la factura
services-pay-bill-number-missing = Introduzca el número de la factura.
services-pay-bill-word-missing = Introduzca el código de acceso.
services-pay-bill-unknown = El número y el código no se corresponden. Compruebe los dos en la factura.
services-pay-bill-property = Por
services-pay-bill-sum = Importe de la factura
services-pay-bill-issued = Fecha de la factura
services-pay-bill-download = Descargar la factura (PDF)
services-pay-parts-title = Pagar a plazos
services-pay-parts-words = Paga una parte cada mes, sin intereses. Cada parte tiene su propia referencia.
services-pay-parts = Cuántos plazos
services-pay-parts-count = { $count ->
    [one] { $count } plazo
   *[other] { $count } plazos
}
services-pay-parts-email-hint = Se lo recordamos una semana antes de cada plazo.
services-pay-parts-agree = Acordar el pago a plazos
services-pay-parts-done = Ahora paga a plazos.
services-pay-parts-wrong = Elija uno de los números de plazos.
services-pay-parts-late = Esta factura ya no se puede dividir: ya se dividió o se ha empezado un pago.
services-pay-parts-list = Plazos
services-pay-part = Plazo
services-pay-part-open = Plazo { $number }
services-pay-arrears = { $amount } están vencidos. Páguelos ahora o llámenos.
services-pay-next = Su próximo pago es de { $amount }, antes del { $day }.

services-pay-staff-title = Pagos
services-pay-search = Buscar por referencia
services-pay-search-hint = Una referencia de pago, la referencia de una solicitud o el número de una factura
services-pay-search-none = No se debe nada con esta referencia.
services-pay-open-title = Por pagar
services-pay-open-none = No hay nada por pagar.
services-pay-concerns-title = Por revisar
services-pay-refunds-title = Devoluciones que esperan a una segunda persona
services-pay-entries-title = Dinero que llegó sin una referencia conocida
services-pay-entries-words = Indique para qué es cada uno. Deje la referencia vacía si el dinero no es para un cargo de aquí.
services-pay-entry-unknown = no nombra nada conocido
services-pay-entry-ambiguous = nombra varios cargos
services-pay-entry-other-currency = está en otra moneda
services-pay-entry-taken-back = el banco lo retiró
services-pay-entry-reference = Referencia
services-pay-entry-reference-hint = Del cargo que paga. Vacía: no es para nosotros.
services-pay-entry-settle = Resolver
services-pay-entry-done = Está resuelto.
services-pay-reference-unknown = No se debe nada con esta referencia.
services-pay-reference-misfit = Este dinero no se puede contabilizar ahí: salió o está en otra moneda.
services-pay-concern-wrong-amount = El proveedor de tarjetas cobró otro importe que el que pedimos ({ $id }). No está contabilizado.
services-pay-concern-contradiction = Se comunicaron dos importes distintos del mismo pago ({ $id }). Ninguno está contabilizado.
services-pay-concern-overpaid = Llegó más de lo que se debía. Devuelva el resto.
services-pay-concern-over-refunded = Se devolvió más de lo que llegó.
services-pay-concern-unknown-refund = El proveedor de tarjetas comunica una devolución que nadie pidió aquí ({ $id }).
services-pay-concern-dropped = Llegó dinero aunque ya no se debe nada. Devuélvalo o contabilícelo en otro lugar.
services-pay-cash-title = Cobrar en el mostrador
services-pay-cash-take = Cobrar
services-pay-cash-done = El dinero está contabilizado. El recibo está en esta página.
services-pay-amount-wrong = Introduzca un importe, por ejemplo 12.50.
services-pay-amount-open = Introduzca un importe que no supere lo que queda por pagar.
services-pay-way-missing = Elija cómo.
services-pay-no-card = No se pagó nada con tarjeta a través del proveedor: elija otra manera.
services-pay-reason-missing = Diga por qué se devuelve el dinero.
services-pay-refunds = Devoluciones
services-pay-refund-title = Pedir una devolución
services-pay-refund-amount = Importe que se devuelve
services-pay-refund-way = Cómo se devuelve
services-pay-refund-hint = Para el colega que la aprueba.
services-pay-refund-ask = Pedir la devolución
services-pay-refund-asked-done = La devolución espera a una segunda persona.
services-pay-refund-too-much = Se pueden devolver como máximo { $most }.
services-pay-second-person = Usted mismo pidió esta devolución. Tiene que decidir otra persona.
services-pay-refund-approve = Aprobar la devolución
services-pay-refund-refuse = Rechazar la devolución
services-pay-refund-decided-done = La decisión está guardada.
services-pay-refund-by = Pedida por
services-pay-refund-decided-by = Decidida por
services-pay-refund-asked = Espera a una segunda persona
services-pay-refund-approved = En camino
services-pay-refund-done = Devuelta
services-pay-refund-failed = El proveedor no la devolvió
services-pay-refund-refused = Rechazada
services-pay-statement-title = Importar un extracto bancario
services-pay-statement-words = Cada movimiento se contabiliza una sola vez, aunque el extracto se incorpore dos veces.
services-pay-statement-file = El extracto
services-pay-statement-hint = Un archivo de su banco: camt.053 (XML) o MT940
services-pay-statement-none = No es un extracto que podamos leer. Elija un archivo en camt.053 o MT940.
services-pay-statement-foreign = Es un extracto de otra cuenta que la del municipio.
services-pay-statement-done = El extracto está incorporado. Pagados: { $paid }. Pagados en parte: { $partly }. Por revisar: { $person }. Ya conocidos: { $known }. Dinero que salió: { $outgoing }. Devoluciones que salieron: { $back }.
services-pay-import = Incorporar
services-pay-file-missing = Elija un archivo.
services-pay-bills-import = Importar facturas
services-pay-bills-import-words = Las facturas cuyo número ya se conoce se dejan como están.
services-pay-bills-columns = Las columnas del archivo
services-pay-bills-columns-words = Los importes llevan un punto antes de los decimales, los días se escriben 2026-03-31 y las líneas de una dirección se separan con punto y coma. «parts» es el mayor número de plazos que alguien puede elegir.
services-pay-bills-file = Las facturas
services-pay-bills-file-hint = Un archivo CSV con una línea de encabezados, con 10 000 facturas como máximo
services-pay-bills-no-csv = No hay facturas en este archivo. Elija un archivo CSV con una línea de encabezados.
services-pay-bills-column = Al archivo le falta la columna «{ $column }».
services-pay-bills-line = La línea { $line } no es correcta. No se ha incorporado nada.
services-pay-bills-many = Hay más de 10 000 facturas en este archivo. Divídalo.
services-pay-bills-twice = El número { $number } aparece dos veces.
services-pay-bills-known = Ya existe una factura con este número.
services-pay-bills-done = Facturas nuevas: { $added }. Ya conocidas: { $known }.

services-pay-test-title = Pago de prueba
services-pay-test-warning = Advertencia
services-pay-test-words = Esto es una prueba. No se mueve dinero. Nunca escriba aquí el número de una tarjeta real.
services-pay-test-card = Número de tarjeta
services-pay-test-card-hint = Una de las tarjetas de prueba de abajo, por ejemplo 4242 4242 4242 4242
services-pay-test-pay = Pagar
services-pay-test-give-up = No pagar
services-pay-test-pending = El banco todavía no ha respondido.
services-pay-test-settle = Hacer que el banco responda
services-pay-test-over = Este pago de prueba ha terminado.
services-pay-test-no-card = No es un número de tarjeta. Escriba una de las tarjetas de prueba.
services-pay-test-real-card = No es una tarjeta de prueba. Nunca escriba aquí una real.
services-pay-test-cards = Tarjetas de prueba
services-pay-test-does = Qué ocurre
services-pay-test-pays = Se paga.
services-pay-test-declined = El banco la rechaza.
services-pay-test-funds = No hay suficiente dinero.
services-pay-test-expired = La tarjeta está caducada.
services-pay-test-error = El proveedor falla.
services-pay-test-slow = El banco tarda.
services-pay-test-unheard = Se paga y nadie nos avisa.

services-pay-mail-paid-subject = { $reference }: pago recibido
services-pay-mail-paid =
    Hemos recibido su pago de «{ $service }» ({ $reference }). Pagado hasta ahora: { $amount }. Su recibo:
    { $url }

    { $town }
services-pay-mail-due-subject = { $reference }: pague antes del { $day }
services-pay-mail-due =
    { $amount } de «{ $service }» ({ $reference }) vencen el { $day }. Pague aquí:
    { $url }

    { $town }
services-pay-mail-refunded-subject = { $reference }: devolución
services-pay-mail-refunded =
    Le devolvemos dinero que pagó por «{ $service }» ({ $reference }). Véalo aquí:
    { $url }

    { $town }

services-pay-held-bill = Sus facturas: su nombre, su dirección y por qué son
services-pay-held-bill-why = Para enviarle las facturas que debe según la ley y saber quién pagó
services-pay-held-words = Lo que escribió en una transferencia a nuestra cuenta
services-pay-held-words-why = Para averiguar para qué es una transferencia

event-charge-made = Algo se debe desde ahora
event-charge-dropped = Algo ya no se debe
event-payment-begun = Alguien empezó a pagar con tarjeta
event-payment-booked = Se contabilizó lo que se comunicó de un pago
event-refund-asked = Alguien pidió que se devuelva dinero
event-refund-decided = Una segunda persona decidió sobre una devolución
event-refund-failed = El proveedor de tarjetas no devolvió el dinero
event-statement-imported = Se incorporaron movimientos de la cuenta del municipio
event-bank-entry-settled = Alguien indicó para qué es un movimiento de la cuenta
event-bills-imported = Se incorporaron facturas de un archivo
event-bill-made = Se hizo una factura
event-bill-destroyed = Se destruyó una factura conservada el tiempo debido
event-refund-account-asked = Se volvió a pedir la cuenta para un reembolso
event-instalments-agreed = Alguien acordó pagar una factura a plazos

policy-services-anyone-with-the-link-pays = Quien tiene el enlace de lo que se debe lo ve y lo paga, y quien tiene el de una factura la divide en plazos
policy-services-staff-see-payments = Tramitadores, responsables, auditores y administradores ven lo que se debe y se ha pagado
policy-services-staff-see-a-charge = Auditores y administradores ven cualquier cargo; tramitadores y responsables, los de su propio organismo
policy-services-counters-take-money = Tramitadores y responsables del organismo al que se debe cobran en el mostrador y piden devoluciones
policy-services-managers-approve-refunds = Responsables del organismo que cobró y administradores aprueban devoluciones que pidió otra persona
policy-services-managers-take-statements-in = Responsables del propio organismo de gobierno y administradores incorporan los extractos de su cuenta
policy-services-managers-take-bills-in = Los responsables incorporan las facturas de los servicios de su propio organismo
policy-services-bills-are-destroyed-in-the-end = El programa destruye las facturas cuando se han conservado el tiempo que indica su servicio y no queda nada pendiente
policy-services-the-program-books-payments = El programa contabiliza lo que le comunican los proveedores de tarjetas y envía las devoluciones aprobadas

action-pay-charge = Pagar lo que se debe
action-see-bill = Ver una factura
action-agree-instalments = Dividir una factura en plazos
action-see-payments = Ver lo que se debe y se ha pagado
action-see-charge = Ver un cargo
action-take-cash = Cobrar en el mostrador
action-ask-refund = Pedir una devolución
action-decide-refund = Decidir sobre una devolución
action-import-statement = Incorporar un extracto bancario
action-settle-bank-entry = Indicar para qué es un movimiento de la cuenta
action-import-bills = Incorporar facturas
action-book-payment = Contabilizar un pago
action-end-refund = Anotar en qué quedó una devolución
resource-charge = Un cargo
resource-bill = Una factura

job-kind-services-tell-payer = Avisar de un pago a quien paga, o recordárselo
job-kind-services-ask-provider = Preguntar al proveedor de tarjetas en qué quedó un pago
job-kind-services-send-refund = Enviar una devolución

# Dinero en un paso de un procedimiento, y tasas en plazos.

services-pay-how-step = Paga cuando se lo pidamos, antes de la decisión.
services-pay-what = Concepto
services-pay-to-pay = Por pagar
services-pay-several = Cada importe se paga por separado. La persona a la que dé el enlace puede pagarlo, y no ve nada de su solicitud.
services-pay-name-comma = {", "}
services-pay-kind-payment = Un pago.
services-pay-kind-payment-of = Un pago: { $sum }.
services-pay-price-later = { $price }, más adelante { $later }
services-pay-sum-span = de { $least } a { $most } { $currency }
services-pay-step-sum = { $sum } ({ $name })
services-pay-step-sum-when = { $sum } ({ $name }, según sus respuestas)
services-pay-state-waits = Espera el pago
services-pay-clock = El plazo está parado hasta que se pague.
services-pay-clock-yours = El plazo está parado hasta que haya pagado.
services-pay-not-paid-yet = Todavía no se ha pagado lo que debe pagarse antes.
services-pay-amount-set = Importe que se debe pagar
services-pay-amount-set-hint = De { $from } a { $to }
services-pay-amount-bounds = Escriba un importe de { $from } a { $to }.
services-pay-amount-ask = Pedir el pago
services-pay-amount-done = Ya se puede pagar.
services-pay-entry-amount-set = { $who } fijó el importe que se debe pagar
services-pay-divide-words = Paga en plazos, sin intereses. Cada plazo tiene su propia referencia.
services-pay-divide-late = Ya no se puede dividir: se dividió antes o ya ha empezado un pago.
services-pay-refund-sent = En un fichero para el banco
services-pay-refund-by-file = Ofrecida por las reglas del servicio
services-pay-refund-why-withdrawn = La solicitud se retiró.
services-pay-refund-why-refused = La solicitud se denegó.

services-pay-mail-owed-subject = { $reference }: pague { $amount }
services-pay-mail-owed =
    Su solicitud de «{ $service }» ({ $reference }) sigue adelante cuando se paguen { $amount }, a más tardar el { $day }. Pague aquí, o dé este enlace a quien vaya a pagar:
    { $url }

    { $town }
services-pay-mail-expired-subject = { $reference }: no se pagó a tiempo
services-pay-mail-expired =
    En «{ $service }» ({ $reference }) algo no se pagó a tiempo y ya no se pide. Vea qué ocurre ahora:
    { $url }

    { $town }

services-pay-held-account = La cuenta en la que le devolvemos dinero
services-pay-held-account-why = Para devolverle lo que pagó cuando no puede volver por donde vino

event-amount-set = Alguien fijó cuánto se debe pagar
action-set-amount = Fijar cuánto se debe pagar
action-divide-charge = Dividir en plazos lo que se debe
action-expire-payment = Dar por perdido lo que nadie pagó
policy-services-payers-divide-charges = Quien tiene el enlace de lo que se debe lo divide en plazos si el servicio lo permite, y dice adónde va una devolución
policy-services-caseworkers-set-amounts = Quien hace un paso que pide dinero fija cuánto, dentro de los límites del fichero del servicio
policy-services-payments-expire = El programa da por perdido lo que nadie pagó a tiempo, si el fichero del servicio lo dice
job-kind-services-expire-payment = Dar por perdido lo que nadie pagó a tiempo

# Devoluciones por transferencia, en un fichero para el banco.

services-pay-account-title = ¿A qué cuenta le pagamos?
services-pay-account-words = Le devolvemos el dinero a su cuenta bancaria. Su respuesta se guarda cifrada y se borra cuando el dinero ha salido.
services-pay-account-known = Tenemos su cuenta. Si no es correcta, díganoslo: le pediremos otra.
services-pay-account-holder = Nombre del titular de la cuenta
services-pay-account-holder-hint = En letras latinas, como figura en su tarjeta bancaria
services-pay-account-iban-hint = Por ejemplo, BE68 5390 0754 7034
services-pay-account-send = Enviar
services-pay-account-again = Pedir otra cuenta
services-pay-account-again-done = La cuenta ya no vale. Quien pagó recibirá un correo que le pide otra.
services-pay-account-done = Gracias. Pagamos el dinero a esta cuenta.
services-pay-account-late = Ya no se puede cambiar.
services-pay-account-wanted = Quien pagó tiene que decir adónde va el dinero. Ha recibido un correo; también puede escribirlo usted en su nombre.
services-pay-holder-missing = Escriba el nombre del titular de la cuenta.
services-pay-holder-wrong = Escriba el nombre con 70 letras latinas como máximo, como figura en la tarjeta bancaria.
services-pay-iban-wrong = Esto no es un número de cuenta (IBAN). Compruébelo letra por letra.
services-pay-transfers-title = Devoluciones por transferencia
services-pay-transfers-words = Las devoluciones aprobadas salen en un fichero de transferencias (pain.001). Descárguelo, entréguelo al banco y diga aquí si el banco lo tiene. El próximo extracto dice cuáles han salido.
services-pay-transfers-waiting = Esperan un fichero
services-pay-transfers-none-waiting = Ninguna devolución espera una transferencia.
services-pay-transfers-none = No hay ninguna devolución cuya cuenta se conozca.
services-pay-transfers-no-account = El ayuntamiento no ha indicado ninguna cuenta propia. Pregunte al operador.
services-pay-transfers-known = Se conoce la cuenta
services-pay-transfers-asked = Escribir la cuenta
services-pay-transfers-make = Crear un fichero
services-pay-transfers-files = Ficheros
services-pay-transfers-taken = Este fichero ya se descargó. Si se ha perdido, diga que el banco no lo aceptó y cree otro.
services-pay-column-account = Cuenta
services-pay-column-file = Fichero
services-pay-column-made = Creado
services-pay-column-transfers = Transferencias
services-pay-column-next = Qué sigue
services-pay-file-made = Nuevo
services-pay-file-taken = Descargado
services-pay-file-sent = En el banco
services-pay-file-refused = No aceptado
services-pay-file-download = Descargar, una vez
services-pay-file-say-sent = El banco lo tiene
services-pay-file-say-refused = El banco no lo aceptó
services-pay-file-made-done = El fichero está creado. Descárguelo ahora.
services-pay-file-sent-done = Queda anotado que el banco tiene el fichero.
services-pay-file-refused-done = Sus devoluciones esperan otro fichero.

services-pay-mail-account-subject = { $reference }: ¿a qué cuenta le pagamos?
services-pay-mail-account =
    Le devolvemos dinero por «{ $service }» ({ $reference }). Díganos la cuenta:
    { $url }

    { $town }

event-refund-account-given = Alguien dijo adónde va una devolución
event-refund-sent = Una devolución se incluyó en un fichero para el banco
event-transfer-file-made = Se creó un fichero de transferencias
event-transfer-file-taken = Se descargó un fichero de transferencias
event-transfer-file-ended = El banco tiene un fichero de transferencias, o no lo aceptó
action-give-account = Decir adónde va una devolución
action-see-transfers = Ver las devoluciones por transferencia
action-make-transfer-file = Crear ficheros de transferencias
policy-services-treasurers-send-transfers = Responsables del propio organismo de gobierno y administradores crean los ficheros con los que se devuelve dinero y los entregan al banco
policy-services-treasurers-see-transfers = Responsables del propio organismo de gobierno, administradores y auditores ven qué devoluciones salen por transferencia

# Problemas con el dinero, en la página de lo que no se entregó.

services-pay-troubles = Pagos
services-pay-trouble-what = Qué
services-pay-trouble-why = Por qué
services-pay-trouble-provider = Proveedor de tarjetas
services-pay-trouble-unreachable = No responde desde el { $since }; la última vez, el { $last }. Volvemos a preguntar solos; esta línea desaparece cuando responda.
services-pay-trouble-callback = Se rechazaron avisos en su nombre desde el { $since }; el último, el { $last }. Compruebe la clave con la que firma, o es otra persona quien llama.
services-pay-trouble-entry = Dinero en la cuenta
services-pay-trouble-seen = Lo he revisado
services-pay-trouble-seen-done = Queda anotado que lo ha revisado.
event-provider-trouble = Un proveedor de tarjetas no respondió o no se le creyó
event-provider-trouble-over = Terminó un problema con un proveedor de tarjetas
action-note-trouble = Anotar un problema con un proveedor de tarjetas
action-end-trouble = Cerrar un problema con un proveedor de tarjetas
policy-services-the-program-notes-troubles = El programa anota que un proveedor de tarjetas no responde o que no se le cree, y que vuelve a estar bien
policy-services-treasurers-look-at-troubles = Responsables del propio organismo de gobierno y administradores dicen que han revisado un problema con un proveedor de tarjetas
