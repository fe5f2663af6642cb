# Solicitar: lo que ya figura en los campos, otras personas que firman, páginas abiertas demasiado tiempo.

services-sign-check-along = Sus respuestas se incluyen para que no tenga que escribirlas de nuevo. Puede cambiarlas antes de enviar nada.
services-sign-late = Esta página estuvo abierta mucho tiempo y no pudimos aceptarla. No se ha perdido nada de lo que escribió: pulse el botón otra vez.
services-sign-once-more = Esta página estuvo abierta mucho tiempo. Pulse el botón otra vez.

services-sign-known-check = Hemos rellenado esto con las respuestas de su comprobación. Cambie lo que no sea correcto.
services-sign-known-before = Hemos rellenado esto con lo que nos dijo antes. Cambie lo que no sea correcto.
services-sign-known-skip = Omitir este y continuar
services-sign-known-title = Rellenar con lo que nos dijo antes
services-sign-known-lead = Podemos poner estas respuestas en esta solicitud. Podrá cambiar cada una de ellas. Todavía no se envía nada.
services-sign-known-from = De una solicitud con esta dirección de correo, del { $day }
services-sign-known-account = La dirección con la que ha iniciado sesión
services-sign-known-take = Rellenar
services-sign-known-taken = Hemos rellenado lo que nos dijo antes. Revise cada página.
services-sign-known-held = Respuestas que ya figuran en una solicitud nueva
services-sign-known-held-why = Para que nadie tenga que volver a escribir lo que ya nos dijo. Proceden de una comprobación o de solicitudes anteriores, solo si la persona lo quiere, y se destruyen al enviar la solicitud.

services-sign-status = A la espera de firmas
services-sign-waiting-title = Otras personas tienen que firmar
services-sign-waiting-lead = Hemos enviado un correo a todas las personas que tienen que firmar. Su solicitud se envía a la oficina cuando todas hayan firmado. Si no han firmado antes del { $day }, se destruye.
services-sign-who = Firma como
services-sign-email = Dirección de correo electrónico
services-sign-asked-at = Último correo
services-sign-state-asked = Aún no ha firmado
services-sign-state-signed = Firmado
services-sign-state-declined = No firma
services-sign-remind = Enviar el correo otra vez
services-sign-replace = Usar otra dirección de correo
services-sign-replace-email = Nueva dirección de correo electrónico
services-sign-replace-hint = El enlace que enviamos antes deja de funcionar.
services-sign-replace-button = Pedir la firma en esta dirección
services-sign-back = Retirar la solicitud para cambiarla
services-sign-back-words = Puede cambiar sus respuestas y enviar la solicitud de nuevo. Entonces todas las personas tienen que volver a firmar, también las que ya han firmado.
services-sign-done-asked = Enviamos un correo.
services-sign-done-back = Ahora puede cambiar sus respuestas. Envíe la solicitud de nuevo cuando esté lista.
services-sign-reminded-lately = Recibió un correo hace menos de un día. Puede recordárselo de nuevo mañana.
services-sign-not-waiting = Esta firma ya no se espera.
services-sign-too-many = Se ha pedido la firma de esta solicitud a demasiadas personas. Escriba a la oficina si necesita ayuda.

services-sign-title = Firmar una solicitud
services-sign-lead = Alguien solicita esto y dice que usted firma como: { $who }. Lea lo que sigue. Puede firmar hasta el { $day }.
services-sign-warning = Firme solo si conoce esta solicitud. Si no sabe por qué se le pide, no firme.
services-sign-what = Lo que firma
services-sign-form = Su firma
services-sign-declare = Lo que declara
services-sign-agree = He leído lo anterior y estoy de acuerdo con que se presente esta solicitud.
services-sign-button = Firmar
services-sign-name-missing = Escriba su nombre para firmar.
services-sign-not-agreed = Marque lo que declara. De lo contrario no puede firmar.
services-sign-not-asked = Esta firma ya no se espera.
services-sign-decline = No quiero firmar
services-sign-decline-why = Por qué no firma
services-sign-decline-hint = Lo lee quien presenta la solicitud. Si más adelante se envía de todos modos, también puede leerlo la oficina.
services-sign-decline-button = No firmar
services-sign-reason-missing = Diga por qué no firma.
services-sign-over-signed = Ha firmado
services-sign-over-signed-words = Firmó el { $when }. No tiene que hacer nada más. Quien presentó la solicitud puede contarle cómo sigue.
services-sign-over-declined = No ha firmado
services-sign-over-declined-words = El { $when } dijo que no firma, y hemos comunicado el motivo a quien presentó la solicitud.
services-sign-over = No hay nada que firmar
services-sign-over-words = La solicitud se retiró o su plazo ha terminado. Si se envía de nuevo, recibirá otro correo.

services-sign-entry-signed = Firmó una de las personas que también firman
services-sign-entry-declined = Una de las personas a las que se pidió no firma

services-sign-mail-subject = Por favor, firme: { $service }
services-sign-mail-again-subject = Recordatorio: por favor, firme: { $service }
services-sign-mail = Alguien solicita «{ $service }» en { $town } y le ha indicado como persona que tiene que firmar.

    Lea aquí la solicitud y fírmela, o diga que no quiere firmar, hasta el { $day }:
    { $url }

    Este enlace es solo para usted. No lo comparta. Si no conoce esta solicitud, puede ignorar este correo.

    { $town }
services-sign-mail-declined-subject = { $reference }: alguien no firma
services-sign-mail-declined = Una de las personas que tienen que firmar su solicitud de «{ $service }» ({ $reference }) no quiere hacerlo.

    Lea por qué y cambie la solicitud, o pídaselo a otra persona:
    { $url }

    { $town }

services-sign-held = Quién firma una solicitud además de quien la presenta
services-sign-held-why = Para poder pedirle la firma por correo y saber quién ha firmado. Se guarda sellado con la clave propia de quien solicita y se destruye con ella.
action-sign-application = Firmar una solicitud que nombra a quien firma
action-decline-signature = Negarse a firmar una solicitud
action-remind-signatory = Pedir otra vez la firma a quienes tienen que firmar
action-take-back-application = Retirar una solicitud antes de que esté firmada
action-take-known = Usar lo que se dijo antes

services-sign-uploads-too-many = Se enviaron demasiados archivos en la última hora. Espere una hora y añada este archivo de nuevo.
services-sign-late-title = Envíelo otra vez
services-sign-late-staff = La página estuvo abierta mucho tiempo y no se ha hecho nada. No se ha perdido nada de lo que escribió: revíselo y envíelo otra vez.
services-sign-late-out = Su sesión ha terminado.
services-sign-late-in = Inicie sesión primero, en otra pestaña
services-sign-late-button = Enviar otra vez

event-application-signed = Firmó una solicitud alguien que debía firmarla
event-application-taken-back = Se retomó una solicitud antes de que todos firmaran
event-document-kept = El programa de un colaborador subió un documento
event-known-taken = Alguien reutilizó lo que ya había indicado
event-signatory-reminded = Se envió un recordatorio a quien debe firmar
event-signatory-replaced = Se pide la firma en otra dirección
event-signature-declined = Alguien no firma una solicitud
event-signatures-asked = Se pidió a otras personas que firmaran una solicitud
policy-services-signatories-sign = Quien figura en una solicitud como firmante, reconocido por su propio enlace, la firma o la rechaza
policy-services-applicants-wait-for-signatures = Quien hizo la solicitud, reconocido por su enlace, envía recordatorios a quienes deben firmar, se lo pide en otra dirección y retoma la solicitud
policy-services-residents-take-over-what-they-told = Una persona residente que ha iniciado sesión reutiliza lo que ya indicó en una solicitud cuyo enlace tiene
job-kind-services-ask-to-sign = Pedir a alguien que firme una solicitud
