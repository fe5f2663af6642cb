## Configuración

reports-setup-title = Configuración
reports-setup-categories = Lo que se puede comunicar, lo que se pregunta y en qué orden aparece.
reports-setup-templates = Textos con los que el personal empieza sus respuestas.
reports-setup-targets = Lo que va con retraso, cómo se cumplieron los plazos y qué regla fija cada plazo.
reports-setup-keys = Claves de programas que envían avisos o novedades.
reports-setup-town = El municipio
reports-setup-town-all = Todo lo del municipio
reports-setup-town-rules = Mapa de responsabilidades
reports-setup-town-agencies = Entidades
reports-setup-town-teams = Equipos
reports-setup-town-areas = Zonas
reports-setup-town-holidays = Festivos
reports-setup-town-hours = Horario laboral
reports-move-up = Subir
reports-move-down = Bajar

## Categorías

reports-categories-title = Categorías
reports-categories-lead = Los vecinos eligen entre estas, en este orden, bajo sus títulos.
reports-categories-add = Añadir una categoría
reports-categories-none = Aún no hay ninguna categoría, así que no se puede comunicar nada.
reports-categories-ended = No se ofrecen
reports-categories-imported = Las que están bajo «Imported» llegaron con avisos de otro sistema. Para que los vecinos puedan elegir una, dele un tema y un nombre en cada idioma, y desmarque «Dejar de ofrecer esta categoría».
reports-categories-topic = Tema: { $topic }
reports-categories-questions =
    { $count ->
        [0] Sin preguntas
        [one] { $count } pregunta
       *[other] { $count } preguntas
    }
reports-category-change = Cambiar «{ $name }»
reports-category-saved = La categoría «{ $name }» está guardada.
reports-category-name = Nombre
reports-category-group = Título
reports-category-group-hint = Las categorías del mismo título van juntas, por ejemplo «Calles y caminos».
reports-category-hint = Explicación
reports-category-hint-hint = Una línea bajo el nombre, si hace falta.
reports-category-topic = Tema
reports-category-topic-hint = El mapa de responsabilidades dice quién responde de cada tema.
reports-category-keywords = Otras palabras
reports-category-keywords-hint = Una por línea. Los vecinos encuentran la categoría también por ellas, en cualquier idioma.
reports-category-code = Código
reports-category-code-hint = Otros sistemas la conocen por él. No se puede cambiar después. Déjelo vacío para formarlo a partir del nombre.
reports-category-ended = Dejar de ofrecer esta categoría
reports-category-ended-hint = Los avisos que la tienen la conservan.

## Preguntas

reports-questions-title = Preguntas de «{ $category }»
reports-questions-lead = Se hacen junto a la descripción. Con menos preguntas, más gente termina.
reports-questions-none = No se pregunta nada más.
reports-questions-add = Añadir una pregunta
reports-questions-saved = La pregunta está guardada.
reports-questions-remove-title = ¿Eliminar esta pregunta?
reports-questions-remove-text = Ya no se hace en avisos nuevos. Las respuestas dadas se quedan con sus avisos.
reports-questions-removed = La pregunta se ha eliminado.
reports-question-change = Cambiar una pregunta
reports-question-is-required = Obligatoria
reports-question-label = Pregunta
reports-question-hint = Ayuda
reports-question-hint-hint = Una línea bajo la pregunta, si hace falta.
reports-question-kind = Tipo de respuesta
reports-question-kind-text = Una línea
reports-question-kind-text-hint = Para una matrícula, el nombre de una tienda y similares
reports-question-kind-paragraph = Varias líneas
reports-question-kind-paragraph-hint = Para una descripción
reports-question-kind-number = Un número
reports-question-kind-number-hint = Con decimales si hace falta
reports-question-kind-date = Un día
reports-question-kind-date-hint = Elegido en un calendario
reports-question-kind-choice = Una de varias respuestas
reports-question-kind-choice-hint = Escriba las respuestas más abajo
reports-question-kind-choices = Cualquiera de varias respuestas
reports-question-kind-choices-hint = Escriba las respuestas más abajo
reports-question-options = Respuestas para elegir
reports-question-options-hint = Solo para los dos últimos tipos. Vacíe los campos de una respuesta para quitarla.
reports-question-option = Respuesta { $number }
reports-question-option-code = Código (opcional)
reports-question-more-options = Sitio para más respuestas
reports-question-required = Hay que responderla
reports-question-required-hint = Nadie puede avisar sin una respuesta.
reports-question-public = Todos pueden leer la respuesta
reports-question-public-hint = Si no, solo la lee el personal.

## Plantillas de respuesta

reports-templates-title = Plantillas de respuesta
reports-templates-lead = Se ofrecen al personal donde encajan con el estado y la categoría. Cada uno las cambia según haga falta antes de enviar.
reports-templates-add = Añadir una plantilla
reports-templates-change = Cambiar una plantilla
reports-templates-none = Aún no hay ninguna plantilla.
reports-templates-saved = La plantilla está guardada.
reports-templates-name = Nombre
reports-templates-name-hint = Para los compañeros: así la encuentran.
reports-templates-text = Texto
reports-templates-text-hint = Escríbalo como a un vecino: qué pasará ahora y cuándo.
reports-templates-status = Se ofrece cuando el estado pasa a
reports-templates-any-status = Cualquier estado
reports-templates-category = Se ofrece para
reports-templates-ended = Dejar de ofrecer esta plantilla

## Claves de programas

reports-keys-of-programs = Claves de programas
reports-keys-lead = Un programa envía avisos por Open311 con una clave propia. Una clave que actúa por un organismo también puede contar qué fue de sus avisos.
reports-keys-none = Aún no hay ninguna clave.
reports-key-add = Crear una clave
reports-key-name = ¿De quién es el programa?
reports-key-name-hint = Por ejemplo, la app de Merrow
reports-key-agency = Organismo por el que actúa
reports-key-agency-hint = Solo para programas con los que otro organismo envía novedades.
reports-key-no-agency = Ninguno: solo envía avisos
reports-key-reports = Envía avisos
reports-key-acts-for = Envía avisos, y novedades por { $agency }
reports-key-since = desde
reports-key-until = hasta
reports-key-made = La clave está creada
reports-key-made-for = Esta es la clave de { $name }:
reports-key-once = La clave se muestra esta única vez. Solo guardamos su huella.
reports-key-use = Cómo la usa un programa:
reports-key-copied = La he copiado
reports-key-end = Terminar esta clave
reports-key-end-title = Terminar la clave de { $name }
reports-key-end-text = Desde este momento el programa no puede enviar nada más. No se puede deshacer; se puede crear otra clave.
reports-key-ended = La clave está terminada.

## Plazos

reports-targets-title = Plazos
reports-targets-lead = Los plazos cuentan tiempo de trabajo: horario de oficina, sin días festivos.
reports-targets-now = Con retraso ahora, por equipo
reports-targets-nothing-late = Nada va con retraso ni vence en un día.
reports-targets-late = Con retraso
reports-targets-soon = Vence en un día
reports-targets-year = Resueltos en los últimos doce meses, por categoría
reports-targets-nothing-fixed = Aún no se ha resuelto nada.
reports-targets-fixed = Resueltos
reports-targets-in-time = A tiempo
reports-targets-median = La mitad en
reports-targets-rules = Qué regla fija cada plazo
reports-targets-change = Los plazos se cambian en el
reports-targets-topic = Tema
reports-targets-area = Zona
reports-targets-office = Quién responde
reports-targets-respond = Primera respuesta
reports-targets-fix = Arreglo
reports-targets-any-topic = Cualquier tema
reports-targets-whole-town = Todo el municipio
