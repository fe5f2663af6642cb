## Por qué el personal no pudo hacer algo

reports-status-not-from-here = Un aviso no puede pasar a este estado desde el que tiene
reports-promise-missing = Escriba el día en que estará arreglado, hoy o más tarde
reports-reason-missing = Indique el motivo
reports-agency-unknown = Elija el organismo que responde
reports-team-unknown = Elija un equipo del organismo que responde
reports-assignee-unknown = Elija a alguien que trabaje para el organismo que responde
reports-category-same = El aviso ya tiene esta categoría
reports-merge-unknown = Escriba la referencia de otro aviso que todos puedan ver
reports-routed-already = El aviso ya está allí.
reports-note-missing = Escriba la nota
reports-update-missing = Escriba lo que se va a publicar
reports-redacted-missing = Deje algo del texto, u oculte el aviso entero
reports-redacted-same = Cambie el texto
reports-answer-to-request-missing = Escriba lo que se le dice al vecino
reports-request-decided-already = Otra persona ya lo ha decidido.
reports-purpose-missing = Diga para qué lo necesita
reports-bulk-none-chosen = Elija entre 1 y 200 avisos
reports-view-name-missing = Dé un nombre a la vista
reports-too-many-views = Tiene cien vistas. Elimine antes una.
reports-handover-ended = El otro organismo ya no tiene este aviso.
reports-their-id-taken = El otro organismo ha dado este número a otro aviso.
reports-update-taken-already = Esta novedad ya se había recogido.

## Por qué un responsable no pudo hacer algo

reports-category-code-form = Escriba un código de letras, cifras, guiones, guiones bajos y puntos, de 60 como máximo
reports-category-code-taken = Otra categoría tiene este código
reports-category-name-missing = Dé un nombre a la categoría
reports-category-group-missing = Escriba el título bajo el que aparece
reports-category-topic-missing = Elija un tema
reports-category-too-many-questions = Haga como máximo 20 preguntas
reports-question-code-form = Escriba un código que no tenga otra pregunta de esta categoría: letras, cifras, guiones, guiones bajos y puntos
reports-question-label-missing = Escriba la pregunta
reports-question-options-missing = Dé al menos dos respuestas a elegir, cada una con su propio código
reports-template-name-missing = Dé al texto un nombre de 200 caracteres como máximo
reports-template-text-missing =
    { $most ->
        [one] Escriba el texto al menos en un idioma, con { $most } carácter como máximo
       *[other] Escriba el texto al menos en un idioma, con { $most } caracteres como máximo
    }
reports-key-name-missing = Diga de quién es el programa
reports-key-revoked-already = Esta clave ya había terminado.
