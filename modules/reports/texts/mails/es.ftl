## Lo que comparten todos los correos

reports-mail-hello = Hola:
reports-mail-hello-name = Hola, { $name }:
reports-mail-subject = { $reference }: { $what } ({ $title })
reports-mail-about = Se trata de { $reference }: { $title }.
reports-mail-see = Aquí puede verlo todo: { $url }
reports-mail-writes = { $who } escribe:
reports-mail-somebody = Un vecino o una vecina
reports-mail-stop = Para dejar de recibir estos correos o cambiar de qué le avisamos: { $url }

## Para quien dio el aviso

reports-mail-received-short = hemos recibido su aviso
reports-mail-received = Gracias. Hemos recibido su aviso. Su referencia es { $reference }.
reports-mail-received-by = Se ocupará { $agency }.
reports-mail-answer-due = Debe recibir una primera respuesta antes del { $date }.
reports-mail-own-link = Para añadir algo a su aviso o retirarlo, abra sus avisos: { $my }. Para dejar estos correos, vaya aquí: { $url }
reports-mail-is-it-fixed = ¿Está arreglado? Díganoslo aquí: { $url }

## Qué ha sido de un aviso

reports-mail-now-received = { $agency } lo tiene y volverá a mirarlo.
reports-mail-now-in-progress = { $agency } se está ocupando.
reports-mail-now-planned = { $agency } ha prometido arreglarlo antes del { $date }.
reports-mail-now-handed-over = De esto responde { $agency }, no nosotros. Les hemos pasado el aviso. Aquí sigue abierto hasta que lo hayan resuelto.
reports-mail-now-fixed = { $agency } dice que está arreglado.
reports-mail-now-wont-fix = { $agency } no lo hará.
reports-mail-now-duplicate = Ya se había avisado de esto: { $other }. Desde ahora le contamos lo que pase allí.
reports-mail-now-withdrawn = Quien dio el aviso lo ha retirado.
reports-mail-short-received = abierto de nuevo
reports-mail-short-in-progress = en curso
reports-mail-short-planned = previsto
reports-mail-short-handed-over = pasado a otro organismo
reports-mail-short-fixed = arreglado
reports-mail-short-wont-fix = no se hará
reports-mail-short-duplicate = ya avisado
reports-mail-short-withdrawn = retirado
reports-mail-reopened = Un vecino o una vecina dice que no está arreglado. { $agency } lo tiene otra vez, y los plazos empiezan de nuevo.
reports-mail-reopened-short = sin arreglar, abierto de nuevo
reports-mail-confirmed = Un vecino o una vecina dice que está arreglado.
reports-mail-confirmed-short = arreglado, según un vecino o una vecina
reports-mail-commented-short = alguien ha añadido algo
reports-mail-routed = Estaba en la oficina equivocada. Ahora lo tiene { $agency }. No hace falta que escriba otra vez, y el tiempo transcurrido cuenta.
reports-mail-routed-short = ahora en la oficina que corresponde
reports-mail-took-duplicate = Otra persona ha avisado de lo mismo. Su aviso forma parte ahora de este.
reports-mail-news-short = hay novedades

## Seguimiento

reports-mail-confirm-subject = ¿Quiere recibir estos correos?
reports-mail-confirm = Alguien, probablemente usted, quiere recibir avisos por correo sobre: { $what }. Si es así, abra este enlace y confírmelo:
reports-mail-confirm-not-you = Si no ha sido usted, no haga nada. No le escribiremos más por esto.
reports-mail-area-subject =
    { $count ->
        [one] { $ward }: { $count } aviso nuevo
       *[other] { $ward }: { $count } avisos nuevos
    }
reports-mail-area =
    { $count ->
        [one] Se ha avisado de { $count } problema nuevo en { $ward }.
       *[other] Se ha avisado de { $count } problemas nuevos en { $ward }.
    }
reports-mail-place =
    { $count ->
        [one] Se ha avisado de { $count } problema nuevo a menos de { $metres } m de { $place }.
       *[other] Se ha avisado de { $count } problemas nuevos a menos de { $metres } m de { $place }.
    }
reports-mail-area-closed-subject =
    { $count ->
        [one] { $ward }: { $count } aviso cerrado
       *[other] { $ward }: { $count } avisos cerrados
    }
reports-mail-area-closed = Se ha cerrado aquí ({ $around }):
reports-mail-area-more =
    { $count ->
        [one] Y { $count } más.
       *[other] Y { $count } más.
    }

## Peticiones de ocultar algo

reports-mail-request-short = sobre su petición
reports-mail-request = Nos pidió ocultar o corregir algo en { $reference }.
reports-mail-request-granted = Lo hemos hecho. Nuestra respuesta:
reports-mail-request-refused = Lo hemos estudiado y no podemos hacerlo. Nuestra respuesta:

## Para los equipos

reports-mail-team-reopened = Un vecino o una vecina dice que esto no está arreglado. Está abierto de nuevo, y los plazos empiezan otra vez.
reports-mail-team-hiding = Un vecino o una vecina pide que se oculte o corrija algo de este aviso. El motivo está junto al aviso.
reports-mail-team-hiding-short = piden ocultar algo
reports-mail-remind-subject =
    { $count ->
        [0] Avisos que vencen pronto
        [one] { $count } aviso va con retraso
       *[other] { $count } avisos van con retraso
    }
reports-mail-remind-late =
    { $count ->
        [one] { $count } aviso de su equipo va con retraso.
       *[other] { $count } avisos de su equipo van con retraso.
    }
reports-mail-remind-soon =
    { $count ->
        [one] { $count } aviso vence en menos de un día.
       *[other] { $count } avisos vencen en menos de un día.
    }
reports-mail-remind-queue = La cola de su equipo: { $url }

## Para otros organismos

reports-mail-hand-over-short = un aviso para ustedes
reports-mail-hand-over = Un vecino o una vecina ha avisado a { $town } de un problema del que responden ustedes:
reports-mail-hand-over-due = Según nuestras normas debería estar arreglado antes del { $date }.
reports-mail-hand-over-contact = Por favor, cuéntennos qué se ha hecho: { $email }
