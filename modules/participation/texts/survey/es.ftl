participation-frame-verb-answer = Responder
participation-frame-kind-survey = Encuesta: la gente responde a preguntas; los resultados llevan su margen de error y ninguna respuesta puede unirse a una persona
participation-frame-template-survey = Unas preguntas
participation-frame-template-survey-what = Encuesta: 3 semanas para responder a preguntas, 30 días para su respuesta
participation-frame-template-asking = Respuestas a las preguntas
participation-survey-missing = Añada al menos una pregunta a la encuesta
participation-survey-empty = Todavía no hay preguntas.
participation-survey-questions = { $count ->
    [one] 1 pregunta.
   *[other] { $count } preguntas.
}
participation-survey-answers = { $count ->
    [0] Todavía no ha respondido nadie.
    [one] Ha respondido 1 persona.
   *[other] Han respondido { $count } personas.
}
participation-survey-answer = Responder a las preguntas
participation-survey-you-answered = Ya ha respondido. Gracias. No podemos mostrarle sus respuestas: no sabemos cuáles son las suyas.
participation-survey-see-results = Ver los resultados
participation-survey-results-later = Todos verán aquí los resultados cuando termine la encuesta.
participation-survey-once = Puede responder una sola vez, y después no podrá cambiar sus respuestas: no sabremos cuáles son las suyas.
participation-survey-send = Enviar mis respuestas
participation-survey-thanks = Gracias. Sus respuestas se han guardado, y nada dice que sean suyas.
participation-survey-optional = { $question } (opcional)
participation-survey-any = Elija todas las que correspondan.
participation-survey-up-to = { $max ->
    [one] Elija 1.
   *[other] Elija hasta { $max }.
}
participation-survey-no-names = No escriba su nombre ni nada que diga quién es usted: el personal lee lo que escribe.
participation-survey-closed-choice = Ya tenemos suficientes respuestas de este grupo.
participation-survey-holds = Cómo se mantienen sus respuestas separadas de usted
participation-survey-holds-apart = Que usted ha respondido se guarda en un lugar, como una huella que no nombra a nadie, para que nadie responda dos veces. Lo que ha respondido se guarda en otro lugar, sin su nombre, su dirección, su navegador ni la hora.
participation-survey-holds-mixed = Sus respuestas se mezclan con las de otros y se ordenan por lo que dicen. Su lugar no indica quién llegó cuándo.
participation-survey-holds-ledger = El registro público dice que alguien respondió, y cuándo. No dice ni quién ni qué.
participation-survey-holds-few = Los resultados se muestran cuando han respondido cinco personas. En las tablas de dos preguntas se ocultan los grupos de menos de cinco.
participation-survey-holds-first = Para mezclar hacen falta otros: mientras han respondido pocos, son pocos aquellos cuyas respuestas podrían ser las suyas.
participation-survey-holds-machine = Lo que esto no puede impedir: quien maneja la máquina podría observar mientras usted responde, o comparar copias de la base de datos de antes y de después.
participation-survey-holds-said = El personal lee todas las respuestas cuando la encuesta ha terminado, en un orden que no dice nada. Lo que usted dice puede revelar quién es, si cuenta bastante de sí.
participation-survey-holds-live = Los resultados se muestran mientras todavía se responde. Quien mire justo antes y justo después de su respuesta podría ver qué se añadió.
participation-survey-results = Resultados
participation-survey-too-few = Se muestra cuando han respondido { $least } personas, para que no se puedan adivinar las respuestas de nadie.
participation-survey-margin = Cómo leer estos números
participation-survey-margin-text = Junto a cada proporción está su margen: en 95 de cada 100 encuestas así, la proporción entre todos aquellos de quienes trata está entre estos dos números (intervalo de Wilson).
participation-survey-margin-limits = Eso es así si el azar decide quién responde. Aquí la gente lo decide por sí misma, de modo que los márgenes no dicen nada de quienes no participaron.
participation-survey-weighted-text = Los números ponderados cuentan unas respuestas más y otras menos, para que los grupos tengan las proporciones que tienen entre todos. Por eso hacen falta { $effect } veces más respuestas para el mismo margen. La respuesta que más cuenta vale por { $greatest }.
participation-survey-weighted-unmet = No se pudieron alcanzar todas las proporciones conocidas: de algunos grupos no ha respondido nadie.
participation-survey-base = { $count ->
    [0] Nadie ha respondido a esto.
    [one] 1 respuesta.
   *[other] { $count } respuestas.
}
participation-survey-words-kept = La gente respondió con sus propias palabras. El personal las lee.
participation-survey-mean = Media: { $mean }, con un margen de { $margin }.
participation-survey-mean-weighted = Media ponderada: { $mean }, con un margen de { $margin }.
participation-survey-option = Respuesta
participation-survey-count = Personas
participation-survey-share = Proporción
participation-survey-between = Margen
participation-survey-share-weighted = Proporción ponderada
participation-survey-between-weighted = Margen ponderado
participation-survey-from-to = de { $low } a { $high }
participation-survey-results-file = Estos números en un archivo (CSV)
participation-survey-cross = Una pregunta según otra
participation-survey-cross-rows = En las filas
participation-survey-cross-columns = En las columnas
participation-survey-cross-show = Mostrar la tabla
participation-survey-cross-caption = { $rows } · { $columns }
participation-survey-hidden = oculto
participation-survey-hidden-text = Los números menores que { $least } se ocultan, y también aquellos con los que se podrían calcular.
participation-survey-build = Preguntas de la encuesta
participation-survey-questions-title = Preguntas
participation-survey-add = Añadir una pregunta
participation-survey-change = Cambiar una pregunta
participation-survey-up = Subir
participation-survey-stands = Las preguntas y los ajustes quedan como están en cuanto alguien ha respondido o el proceso se ha retirado.
participation-survey-run = Cómo se lleva la encuesta
participation-survey-live-legend = Cuándo se muestran los resultados
participation-survey-live = Mostrar los resultados mientras todavía se responde
participation-survey-live-hint = Quien mire justo antes y justo después de que alguien responda podría ver qué se añadió. A la gente se le dice.
participation-survey-texts-legend = Lo que la gente escribe con sus propias palabras
participation-survey-texts = Ponerlo junto a sus otras respuestas en el archivo para el personal
participation-survey-texts-hint = Si no, está en un archivo aparte, para que lo que alguien escribió no diga qué más respondió.
participation-survey-files = Archivos de respuestas
participation-survey-files-later = Podrá leer las respuestas cuando ya nadie pueda responder: antes podría ver quién añadió qué.
participation-survey-file-answers = Todas las respuestas, ordenadas por lo que dicen (CSV)
participation-survey-file-words = Lo que la gente escribió con sus propias palabras (CSV)
participation-survey-kind-one = Una de varias respuestas
participation-survey-kind-several = Varias de varias respuestas
participation-survey-kind-scale = Una escala de 1 a un número
participation-survey-kind-number = Un número entero
participation-survey-kind-words = Con sus propias palabras
participation-survey-field-label = La pregunta
participation-survey-field-kind = Cómo se responde
participation-survey-field-options = Respuestas para elegir
participation-survey-field-options-hint = Una en cada línea, y las mismas en cada idioma. Para una escala, dos líneas: qué significan el primer y el último paso. Déjelo vacío para números y palabras propias.
participation-survey-field-least = El número menor
participation-survey-field-least-hint = Solo para números.
participation-survey-field-most = El número mayor
participation-survey-field-most-hint = Para números; para varias respuestas, cuántas se pueden elegir; para una escala, su último paso, de 3 a 10.
participation-survey-field-optional-legend = Si hay que responder
participation-survey-field-optional = Se puede dejar sin respuesta
participation-survey-balance = Límites y pesos
participation-survey-balance-quota = Límites: cuando han respondido tantas personas de un grupo, el grupo se cierra. Deje el campo vacío si no hay límite.
participation-survey-balance-share = Pesos: si sabe qué proporción tiene cada grupo entre todos aquellos de quienes trata la encuesta, los resultados se muestran también ponderados. Indique la proporción de todos los grupos de una pregunta, o de ninguno.
participation-survey-quota = { $choice }: respuestas como máximo
participation-survey-known-share = { $choice }: proporción entre todos, en por ciento
participation-survey-answered-already = Ya ha respondido a esta encuesta.
participation-survey-changed = Las preguntas cambiaron mientras respondía. Mírelas de nuevo y envíe sus respuestas otra vez.
participation-survey-fault-missing = Responda a esta pregunta
participation-survey-fault-choice = Elija una respuesta de la lista
participation-survey-fault-few = Elija al menos { $min }
participation-survey-fault-many = Elija { $max } como máximo
participation-survey-fault-number = Escriba un número entero, como 12
participation-survey-fault-small = Escriba { $min } o más
participation-survey-fault-great = Escriba { $max } o menos
participation-survey-fault-long = Acórtelo a { $max } letras
participation-survey-fault-closed = Ya tenemos suficientes respuestas de este grupo y no podemos aceptar más
participation-survey-fault-options = Escriba entre 2 y 30 respuestas, tantas en cada idioma; 2 para una escala
participation-survey-fault-most = Escriba un número entre 1 y el número de respuestas, o nada
participation-survey-fault-steps = Escriba un número de 3 a 10
participation-survey-fault-crossed = El número mayor es menor que el menor
participation-survey-fault-questions = Estas preguntas no se pueden hacer así
participation-survey-fault-quota = Escriba un número entero desde 1, o nada
participation-survey-fault-share = Escriba un porcentaje de 0 a 100, con un decimal como máximo
participation-survey-fault-whole = Indique la proporción de cada grupo: juntas son el 100 por ciento
