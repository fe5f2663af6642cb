# Quién responde de qué: las páginas públicas.
town-responsibility-title = Quién responde de qué
town-responsibility-lead = Averigüe quién se ocupa de las farolas, las calles, los árboles y lo demás, en cuánto tiempo debe actuar y qué ley lo dice.
town-responsibility-ask = Elija un asunto, un lugar y un día
town-responsibility-none = Todavía no hay nada escrito.
town-field-topic = Asunto
town-field-address = Calle o dirección
town-field-day = Día
town-all-topics = Todos los asuntos
town-show = Mostrar
town-clear = Borrar
town-search = Buscar
town-on-day = Así es el { $day }.
town-answers-all = Todos los asuntos, en todo el municipio
town-answers-for = { $topic }: quién responde
town-answers-at = Quién responde en { $place }
town-answers-in = Quién responde en { $name }
town-answers-download = Descargar como GeoJSON
town-exceptions = { $count ->
    [one] Otra entidad en { $count } zona
   *[other] Otras entidades en { $count } zonas
}
town-address-unknown = No conocemos ninguna calle ni dirección llamada «{ $typed }». Revise cómo está escrita o escriba menos.
town-address-several = ¿A cuál de estas se refiere?
town-suggestions = Sugerencias: { $count }
town-place-in = Este lugar está en: { $areas }.
town-place-outside = Este lugar está fuera de las zonas del municipio. Solo se muestra lo que vale para todo el municipio.
town-nobody = Nadie
town-whole-town = Todo el municipio
town-whole-town-but = Todo el municipio, salvo las zonas de abajo
town-any-topic = Cualquier asunto
town-working-hours = { $count ->
    [one] { $count } hora laborable
   *[other] { $count } horas laborables
}
town-rule-number = Regla { $number }
town-rule-about = { $topic } – { $area }
town-rule-history = Todas las versiones de esta regla
town-rule-not-now = Esta regla no está vigente hoy.
town-period = Del { $from } al { $until }
town-period-from = Desde el { $from }
town-period-never = Nunca: se sustituyó antes de empezar
town-area-gone = Zona { $number } (ya no existe)
town-area-until = Esta zona se suprimió el { $day }.
town-area-history = Cómo era antes esta zona
town-boundary-same = El mismo
town-boundary-other = Otro
town-agency-answers-for = De qué responde
town-agency-answers-nothing = Ahora mismo no responde de nada.
town-agency-over = Esta entidad ya no está en uso. No se le traslada nada más.
town-areas-download = Descargar las zonas como GeoJSON
town-point-missing = Indique un punto de la Tierra: lat entre -90 y 90, lon entre -180 y 180.

# Cabeceras de tablas y nombres de campos.
town-field-who = Quién responde
town-field-respond = Primera respuesta en
town-field-fix = Resuelto en
town-field-law = Ley o contrato
town-field-rule = Regla
town-field-area = Zona
town-field-name = Nombre
town-field-code = Código
town-field-kind = Tipo
town-field-population = Población
town-field-since = Así desde
town-field-from = Desde
town-field-until = Hasta
town-field-boundary = Límite
town-field-team = Equipo
town-field-about = Sobre qué
town-field-priority = Prioridad
town-field-period = Cuándo
town-field-version = Versión
town-field-made = Anotada
town-field-contact-url = Sitio web
town-field-contact-email = Correo electrónico para los traslados
town-field-reached = Cómo se contacta
town-field-handover = Cómo se le trasladan los avisos
town-field-agency = Entidad
town-field-email = Correo electrónico
town-field-languages = Idiomas
town-field-change = Qué cambiaría
town-field-calendar = Calendario
town-field-actions = Acciones
town-field-whose = De quién
town-field-file = Archivo
town-field-size = Tamaño
town-field-started = Inicio
town-field-done = Hecho
town-field-imported = Incorporados
town-field-refused = Rechazados
town-field-unnamed = Omitidos por no tener nombre
town-field-state = Estado
town-field-slug = Nombre corto
town-field-year = Año
town-field-last-day = Último día
town-field-respond-hours = Primera respuesta en
town-field-fix-hours = Resuelto en
town-field-open311-endpoint = Dirección de su servidor Open311
town-field-open311-jurisdiction = Jurisdicción
town-field-open311-key = Nombre del secreto que guarda su clave

# Palabras de la configuración.
town-setup-all = Configuración
town-setup-title = El municipio
town-setup-lead = Lo que el resto del sitio sabe del municipio. Cada cambio se escribe en el registro público.
town-setup-gaps = { $count ->
    [one] Nadie responde de { $count } asunto, o no en todas partes.
   *[other] Nadie responde de { $count } asuntos, o no en todas partes.
}
town-setup-overlaps = { $count ->
    [one] { $count } par de reglas dice cosas distintas sobre el mismo asunto y lugar.
   *[other] { $count } pares de reglas dicen cosas distintas sobre el mismo asunto y lugar.
}
town-warning = Atención
town-save = Guardar
town-change = Cambiar
town-remove = Quitar
town-cancel = Cancelar
town-go-back = Volver
town-continue = Continuar
town-choose = Elija
town-yes = Sí
town-no = No
town-ended = Sin uso
town-filter = Reducir la lista
town-all-agencies = Todas las entidades
town-all-areas = Todas las zonas
town-and-more = { $count ->
    [one] { $first } Hay { $count } problema más; vea la lista al principio de la página.
   *[other] { $first } Hay { $count } problemas más; vea la lista al principio de la página.
}
town-end-title = Dejar de usar { $name }
town-use-again = Volver a usarlo
town-slug-hint = Para direcciones y archivos: letras minúsculas de la a a la z, cifras y guiones, como alumbrado-publico. No se puede cambiar después.
town-slug-form = Escriba un nombre corto con letras minúsculas de la a a la z, cifras y guiones
town-slug-taken = Este nombre corto ya está en uso. Elija otro
town-names-hint = Rellene al menos un idioma. En los demás se verá el nombre en inglés o el primero que haya.
town-name-missing = Escriba un nombre en al menos un idioma
town-name-long = El nombre debe tener como máximo 120 caracteres
town-changed-meanwhile = Otra persona ha cambiado esto después de que usted lo abriera. Ábralo de nuevo para ver lo nuevo y haga entonces su cambio.
town-end-by-itself = Esto no se puede dar por terminado al guardarlo. Use el enlace «Dejar de usar».
town-url-form = Escriba una dirección web que empiece por https:// o http://
town-email-form = Escriba un correo electrónico con el formato correcto, como nombre@example.com
town-day-form = Escriba un día real, como 2026-03-04
town-year-form = Escriba un año de cuatro cifras, como 2026

# Entidades.
town-agencies-title = Entidades
town-agencies-lead = El propio ayuntamiento y los demás organismos que responden de algo en el municipio.
town-agencies-none = Todavía no hay entidades. Añada primero el ayuntamiento.
town-agencies-count = { $count ->
    [one] { $count } entidad
   *[other] { $count } entidades
}
town-agency-add = Añadir una entidad
town-agency-change = Cambiar una entidad
town-agency-saved = La entidad se ha guardado.
town-agency-end = Dejar de usar esta entidad
town-agency-end-text = Ya no se le trasladará nada. Lo que hizo queda registrado y se puede volver a usar.
town-agency-is-ended = La entidad ya no está en uso.
town-agency-answers = { $count ->
    [one] Todavía responde de algo, por { $count } regla. Cambie o termine antes esa regla.
   *[other] Todavía responde de algo, por { $count } reglas. Cambie o termine antes esas reglas.
}
town-agency-has-teams = { $count ->
    [one] Todavía tiene { $count } equipo. Déjelo de usar o páselo antes a otra entidad.
   *[other] Todavía tiene { $count } equipos. Déjelos de usar o páselos antes a otra entidad.
}
town-agency-missing = Elija una entidad que esté en uso
town-agency-kind-missing = Elija qué tipo de entidad es
town-agency-kind-council = Ayuntamiento u otra parte de la administración
town-agency-kind-utility = Agua, electricidad u otro suministro
town-agency-kind-road-authority = Autoridad de carreteras
town-agency-kind-police = Policía
town-agency-kind-other = Otro organismo
town-agency-own = Una de las nuestras
town-agency-own-hint = Márquelo para el ayuntamiento y sus partes. Los avisos para las demás se les trasladan.
town-agency-website = Sitio web
town-agency-public = Ver su página pública
town-contact-url-hint = La página en la que los vecinos la encuentran
town-contact-email-hint = Los avisos se le envían por correo, salvo que tenga un servidor Open311
town-open311-title = Envío de avisos por Open311
town-open311-text = Si la entidad tiene un servidor del estándar Open311 GeoReport v2, los avisos se le envían y sus respuestas vuelven solas.
town-open311-key-hint = La clave está en la configuración del servidor con este nombre, nunca aquí
town-jurisdiction-form = Una jurisdicción no tiene espacios y tiene como máximo 200 caracteres
town-secret-form = El nombre de un secreto tiene letras, cifras, guiones y guiones bajos. No escriba la clave
town-handover-none = No hace falta: trabaja aquí
town-handover-open311 = Por Open311
town-handover-mail = Por correo
town-handover-by-hand = A mano: no tiene ni servidor ni dirección

# Equipos.
town-teams-title = Equipos
town-teams-lead = Personas que trabajan juntas. Una regla puede nombrar un equipo, y el personal ve las colas de sus equipos.
town-teams-none = Todavía no hay equipos.
town-teams-count = { $count ->
    [one] { $count } equipo
   *[other] { $count } equipos
}
town-team-add = Añadir un equipo
town-team-change = Cambiar un equipo
town-team-saved = El equipo se ha guardado.
town-team-email-hint = El buzón propio del equipo, si lo tiene
town-team-end = Dejar de usar este equipo
town-team-end-text = Ya no se le asignará nada. Lo que hizo queda registrado y se puede volver a usar.
town-team-is-ended = El equipo ya no está en uso.
town-team-answers = { $count ->
    [one] { $count } regla todavía nombra este equipo. Cámbiela o termínela antes.
   *[other] { $count } reglas todavía nombran este equipo. Cámbielas o termínelas antes.
}
town-team-of-another = Elija un equipo de esta entidad que esté en uso
town-team-hint = Déjelo vacío si la entidad se organiza por sí misma
town-no-team = Ningún equipo

# Asuntos.
town-topics-title = Asuntos
town-topics-lead = Aquello de lo que alguien puede responder. Cada categoría de avisos pertenece a un asunto.
town-topics-none = Todavía no hay asuntos.
town-topics-count = { $count ->
    [one] { $count } asunto
   *[other] { $count } asuntos
}
town-topic-add = Añadir un asunto
town-topic-change = Cambiar un asunto
town-topic-saved = El asunto se ha guardado.
town-topic-end = Dejar de usar este asunto
town-topic-end-text = Ya no se ofrecerá. Las reglas y los avisos que lo nombran lo conservan, y se puede volver a usar.
town-topic-is-ended = El asunto ya no está en uso.
town-topic-missing = Elija un asunto que esté en uso

# Reglas.
town-rules-title = Mapa de responsabilidades
town-rules-doubts = { $count } cuestiones sobre las reglas esperan una decisión:
town-rules-lead = Cada regla dice quién responde de un asunto en una zona. Una regla para una zona va antes que una para todo el municipio; después, una para el asunto antes que una para cualquiera; después, la de mayor prioridad.
town-rules-count = { $count ->
    [one] { $count } regla vigente hoy
   *[other] { $count } reglas vigentes hoy
}
town-rules-later = Reglas que empiezan más tarde
town-rules-none = Ninguna regla coincide.
town-rule-add = Añadir una regla
town-rule-change = Cambiar la regla { $number }
town-rule-change-text = Un cambio empieza hoy o más tarde. Hasta entonces la regla sigue como está, y se conservan todas sus versiones.
town-rule-saved = La regla se ha guardado.
town-rule-over = Esta regla ha terminado. Si la guarda, empieza de nuevo.
town-rule-end = Terminar esta regla
town-rule-end-title = Terminar la regla { $number }
town-rule-end-text = Desde entonces responde la siguiente regla que coincida, como la de todo el municipio. Se conservan todas las versiones.
town-rule-is-ended = La regla termina como ha indicado.
town-rule-what = Sobre qué
town-rule-who = Quién responde
town-rule-targets = En cuánto tiempo y por qué
town-rule-when = Cuándo
town-targets-hint = En horas del horario laboral del equipo. Deje vacío lo que no se promete.
town-hours-unit = horas
town-law-hint = Como lo citaría un jurista, por ejemplo «Ley 7/1985, artículo 26»
town-law-long = La ley debe tener como máximo 500 caracteres
town-from-hint = Una regla que empieza hoy empieza en cuanto se guarda
town-until-hint = El último día en que vale. Déjelo vacío si vale hasta que se cambie
town-priority-title = Prioridad entre reglas igual de concretas
town-priority-hint = Un número entero de -100 a 100. Gana el mayor. Lo normal es 0
town-hours-range = Escriba un número entero de horas entre 1 y 10 000
town-priority-range = Escriba un número entero entre -100 y 100
town-until-before-from = El último día no puede ser anterior al primero
town-from-past = Un cambio debe empezar hoy o más tarde. Lo que valía hasta ahora queda registrado
town-last-day-hint = Déjelo vacío para terminar la regla ahora
town-last-day-past = El último día debe ser hoy o más tarde
town-area-missing = Elija una zona que todavía exista
town-gap-everywhere = Nadie responde de «{ $topic }».
town-gap-in = Nadie responde de «{ $topic }» en: { $wards }.
town-overlap = Dos reglas son igual de concretas para «{ $about }». Responde { $winner }, porque su regla empezó después; { $other } no. Aclárelo terminando una de ellas o dándole una prioridad.
town-rule-ended-area = Una regla nombra una zona que ya no existe: «{ $about }».
town-rule-ended-topic = Una regla nombra un asunto que ya no está en uso: «{ $about }».
town-rule-ended-agency = Una regla nombra una entidad que ya no está en uso: «{ $about }».
town-rule-ended-team = Una regla nombra un equipo que ya no está en uso: «{ $about }».
town-see-rules = Ver las reglas
town-see-public = Ver la página pública
town-map-of = { $topic } en el mapa

# Zonas.
town-areas-title = Zonas
town-areas-lead = Los distritos y otras divisiones del municipio. Vienen de un archivo, con sus límites; se conserva cómo eran antes.
town-areas-none = Todavía no hay zonas. Suba primero los distritos electorales.
town-wards-count = { $count ->
    [one] { $count } distrito electoral
   *[other] { $count } distritos electorales
}
town-areas-ended = Zonas suprimidas
town-area-kind-ward = Distritos electorales
town-area-kind-district = Distritos
town-area-kind-neighbourhood = Barrios
town-area-kind-police-district = Demarcaciones policiales
town-one-area-ward = Distrito electoral
town-one-area-district = Distrito
town-one-area-neighbourhood = Barrio
town-one-area-police-district = Demarcación policial
town-area-kind-question = ¿Qué son las zonas del archivo?
town-area-kind-other = Otra cosa
town-area-kind-other-name = Nombre corto del tipo
town-area-kind-form = Elija qué son las zonas. Un nombre corto tiene letras minúsculas de la a a la z, cifras y guiones
town-areas-upload = Subir zonas
town-areas-upload-text = Todavía no cambia nada: primero verá qué cambiaría el archivo.
town-areas-upload-again = Subir otro archivo
town-areas-file = Archivo de zonas
town-areas-file-hint = GeoJSON en grados (WGS 84), como lo exporta cualquier programa de mapas. Como máximo 25 MB
town-areas-preview = Qué cambiaría este archivo
town-areas-preview-counts = { $added } nuevas, { $changed } cambiadas, { $unchanged } como están
town-areas-properties = Qué propiedad del archivo es qué
town-areas-look-again = Mirar de nuevo
town-areas-mend = Corrija el archivo en su programa de mapas o elija arriba otras propiedades. No se ha cambiado nada.
town-property-code = Código
town-property-code-none = Ninguna: formar los códigos con los nombres
town-property-name = Nombre en { $language }
town-property-population = Población
town-property-none = Ninguna
town-change-added = Nueva
town-change-changed = Cambiada
town-change-none = Como está
town-change-name = nombre
town-change-boundary = límite
town-change-population = población
town-change-returns = vuelve a existir
town-areas-missing = { $count ->
    [one] { $count } zona de hoy no está en el archivo ({ $kind }). ¿Qué se hace con ella?
   *[other] { $count } zonas de hoy no están en el archivo ({ $kind }). ¿Qué se hace con ellas?
}
town-areas-missing-names = { $count ->
    [one] Es: { $names }
   *[other] Son: { $names }
}
town-areas-missing-keep = Dejarlas como están
town-areas-missing-end = Suprimirlas desde ahora
town-areas-missing-choose = Elija qué se hace con las zonas que no están en el archivo
town-areas-apply = Hacer estos cambios
town-areas-uploaded = Las zonas se han cambiado: { $added } nuevas, { $changed } cambiadas, { $ended } suprimidas.
town-areas-changed-meanwhile = Otra persona ha cambiado las zonas después de que usted mirara este archivo. Mírelo de nuevo para ver qué cambiaría ahora.
town-area-change = Cambiar { $name }
town-area-change-text = El límite se cambia subiendo un archivo.
town-area-saved = La zona se ha guardado.
town-area-end = Suprimir esta zona
town-area-end-title = Suprimir { $name }
town-area-end-text = Desde ahora ningún lugar está en ella. Se conserva cómo era, y vuelve si se sube de nuevo.
town-area-has-rules = { $count ->
    [one] { $count } regla trata de esta zona y ya no responderá de nada.
   *[other] { $count } reglas tratan de esta zona y ya no responderán de nada.
}
town-area-is-ended = La zona se ha suprimido.
town-population-hint = Un número entero. Déjelo vacío si no se sabe
town-population-form = Escriba la población como número entero, como 12500

# Archivos que no se pueden leer.
town-file-missing = Elija un archivo
town-file-archive = Es un archivo ZIP, quizá un shapefile. Ábralo en su programa de mapas y expórtelo como GeoJSON en WGS 84 (EPSG:4326)
town-file-blank = El archivo está vacío. Elija otro
town-file-not-json = El archivo está dañado o no es GeoJSON: no se puede leer desde la línea { $line }, columna { $column }. Expórtelo de nuevo
town-file-no-type = Esto no es GeoJSON: hace falta una FeatureCollection. Expórtelo de nuevo como GeoJSON
town-file-other-type = Esto es «{ $found }» y hace falta una FeatureCollection. Expórtelo de nuevo como GeoJSON
town-file-other-system = Las coordenadas del archivo están en «{ $name }». Expórtelo de nuevo en WGS 84 (EPSG:4326)
town-file-no-features = En este archivo no hay nada. Elija otro
town-fault-more = { $count ->
    [one] Hay { $count } problema más de este tipo.
   *[other] Hay { $count } problemas más de este tipo.
}
town-fault-unreadable = Elemento { $feature }: su geometría no se puede leer. Dibújelo de nuevo en su programa de mapas o quítelo
town-fault-wrong-type = Elemento { $feature }: aquí no se puede usar una geometría del tipo { $found }. Dibújelo del tipo que se pide o quítelo
town-fault-empty = Elemento { $feature }: su geometría no tiene puntos. Dibújela o quite el elemento
town-fault-no-geometry = Elemento { $feature }: no tiene geometría. Dibújela o quite el elemento
town-fault-projected = Elemento { $feature }: las coordenadas { $x } y { $y } no son grados, sino metros o pies de una cuadrícula nacional. Exporte el archivo en WGS 84 (EPSG:4326)
town-fault-swapped = Elemento { $feature }: la latitud y la longitud están cambiadas ({ $first }, { $second }). En GeoJSON va primero la longitud
town-fault-short-ring = Elemento { $feature }: un límite tiene { $positions } puntos, y necesita al menos cuatro, de los que el último repite el primero
town-fault-open-ring = Elemento { $feature }: su límite no está cerrado; termina en longitud { $lon }, latitud { $lat }. Haga que el último punto sea igual al primero
town-fault-crossing = Elemento { $feature }: su límite se cruza consigo mismo en longitud { $lon }, latitud { $lat }. Corríjalo ahí en su programa de mapas
town-fault-no-name = Elemento { $feature }: no tiene nombre. Rellene la propiedad o elija otra para el nombre
town-fault-long-name = Elemento { $feature }: su nombre tiene más de 120 caracteres. Acórtelo
town-fault-no-code = Elemento { $feature }: no tiene código. Rellene la propiedad o elija otra para el código
town-fault-long-code = Elemento { $feature }: su código tiene más de 60 caracteres. Acórtelo o elija otra propiedad para el código
town-fault-same-code = Elemento { $feature }: tiene el mismo código «{ $code }» que el elemento { $first }. Dé a cada uno el suyo o haga de ambos un MultiPolygon
town-fault-population = Elemento { $feature }: su población no es un número entero. Corríjala o elija otra propiedad
town-fault-no-layer = Elemento { $feature }: nada dice si es agua, un parque o un lugar. Dele la propiedad «layer» o diga arriba qué es todo el archivo

# Calles y direcciones.
town-streets-title = Calles y direcciones
town-streets-lead = Con ellas la gente encuentra lugares sin mapa, y con ellas se dibuja el mapa propio del municipio. Un archivo se puede importar otra vez en cualquier momento: lo que hay cambia a lo que dice el archivo.
town-streets-count = { $streets ->
    [one] { $streets } calle
   *[other] { $streets } calles
} y { $addresses ->
    [one] { $addresses } dirección
   *[other] { $addresses } direcciones
}
town-streets-try = Probar la búsqueda
town-streets-import = Importar un archivo
town-streets-import-text = Importe primero las calles y después las direcciones. El trabajo sigue solo, y puede detenerlo.
town-import-kind-question = ¿Qué hay en el archivo?
town-import-kind-streets = Calles
town-import-kind-addresses = Direcciones
town-import-kind-missing = Elija qué hay en el archivo
town-import-hint-streets = GeoJSON con líneas y un nombre para cada una, como un extracto de OpenStreetMap
town-import-hint-addresses = CSV con las columnas calle, número, latitud y longitud, y quizá código postal
town-columns-title = Si el archivo llama de otra forma a sus columnas
town-column-name = Propiedad o columna del nombre de la calle
town-column-name-hint = Déjelo vacío si se llama name, street, calle o algo parecido
town-column-locality = Propiedad o columna de la parte del municipio
town-column-locality-hint = Solo si dos calles del municipio se llaman igual y esto las distingue
town-import-start = Empezar la importación
town-import-title = Importación de { $file }
town-imports-title = Las últimas importaciones
town-import-runs = La importación está en marcha. Puede salir de esta página, sigue sola.
town-import-look-again = Mostrar cómo va ahora
town-import-of = { $done } de { $total }
town-import-stop = Detener la importación
town-import-continue = Dejar que siga
town-import-not-running = Esta importación ya no está en marcha.
town-import-not-stopped = Esta importación no está detenida.
town-import-faults = Lo que se rechazó
town-import-line = Línea { $line }: { $words }
town-import-state-running = En marcha
town-import-state-stopped = Detenida
town-import-state-done = Terminada
town-import-state-failed = No es posible
town-addresses-no-street = Ninguna columna tiene la calle. Las columnas del archivo son: { $found }. Llámela «street» o diga abajo cómo se llama
town-addresses-no-number = Ninguna columna tiene el número de la casa. Las columnas del archivo son: { $found }. Llámela «number»
town-addresses-no-point = Falta la latitud o la longitud. Las columnas del archivo son: { $found }. Llámelas «lat» y «lon»
town-addresses-no-locality = No hay ninguna columna con ese nombre para la parte del municipio. Las columnas del archivo son: { $found }
town-addresses-row-street = falta la calle
town-addresses-row-number = falta el número de una casa de { $street }
town-addresses-row-point = la latitud o la longitud de una casa de { $street } no es un número
town-addresses-row-swapped = la latitud y la longitud de una casa de { $street } están cambiadas
town-addresses-row-projected = el lugar de una casa de { $street } no está en grados, sino en una cuadrícula nacional

# Lo demás que dibuja el mapa.
town-layers-title = Mapa
town-layers-lead = El mapa propio del municipio se dibuja con sus calles y distritos, y con el agua, los parques y los nombres de lugares. Nada viene de otro servidor.
town-layers-card = Agua, parques y nombres de lugares
town-layers-replace = Sustituir agua, parques o lugares
town-layers-replace-text = De cada capa que está en el archivo se sustituye todo; las demás capas quedan. Si hay un fallo en el archivo, no cambia nada.
town-layers-replaced = El mapa se ha cambiado: { $water } de agua, { $parks } parques, { $places } lugares.
town-layer-question = ¿Qué hay en el archivo?
town-layer-tags = Varias capas: cada elemento dice la suya
town-layer-tags-hint = Por la propiedad «layer» (water, park o place) o por las etiquetas de OpenStreetMap
town-layer-water = Agua
town-layer-parks = Parques
town-layer-places = Nombres de lugares
town-layer-missing = Elija qué hay en el archivo
town-map-label = Mapa: { $title }
town-map-otherwise = La tabla dice lo mismo que el mapa.
town-map-needs-script = El mapa necesita JavaScript.
town-map-zoom-in = Acercar
town-map-zoom-out = Alejar
town-map-close = Cerrar
town-map-marker = Lugar
town-map-attribution = De dónde viene el mapa
town-map-unavailable = El mapa no se puede mostrar en este navegador.
town-map-legend = Colores del mapa

# Horarios y festivos.
town-hours-title = Horario laboral
town-hours-card = Cuándo trabajan el municipio y sus equipos, para todos los plazos
town-hours-lead = Los plazos solo cuentan horas laborables. Un equipo sin horario propio trabaja como su entidad, y una entidad como el municipio.
town-hours-of = Horario laboral: { $name }
town-hours-text = Los plazos de los avisos se paran fuera de estas horas y en los festivos.
town-hours-question = ¿Cuándo trabajan?
town-hours-own = A estas horas
town-hours-always = Día y noche, todos los días
town-hours-usual = De lunes a viernes: 09:00–17:00
town-hours-as-town = Como el municipio
town-hours-as-agency = Como la entidad
town-hours-hint = Por ejemplo 9:00-13:00, 14:00-17:30. Deje vacío un día si nadie trabaja
town-hours-form = Escriba horas como 9:00-17:00, varias separadas por comas
town-hours-empty = Escriba las horas de al menos un día
town-hours-choose = Elija cuándo trabajan
town-hours-saved = El horario se ha guardado.
town-see-hours = Ver el horario
town-days-range = De { $first } a { $last }
town-monday = lunes
town-tuesday = martes
town-wednesday = miércoles
town-thursday = jueves
town-friday = viernes
town-saturday = sábado
town-sunday = domingo
town-holidays-title = Festivos
town-holidays-lead = Días en los que nadie trabaja y no corre el plazo de ningún aviso.
town-holidays-of = Festivos de { $year }
town-holidays-next = Próximo: { $day }, { $name }
town-holidays-none-ahead = Ninguno en el próximo año
town-holidays-none-in = Todavía no hay festivos en { $year }.
town-years = Años
town-calendar-town = El municipio
town-calendar-hint = Los festivos del municipio valen para todos; una entidad puede tener más
town-holiday-add = Añadir un festivo
town-holiday-saved = El festivo se ha guardado.
town-holiday-remove = Quitar este festivo
town-holiday-remove-title = Quitar { $name }, { $day }
town-holiday-remove-text = Pasa a ser un día como los demás. Los plazos que corren se cuentan de nuevo.
town-holiday-removed = El festivo se ha quitado.
town-holidays-import = Importar un año
town-holidays-import-text = La mayoría de los gobiernos publican sus festivos como archivo de calendario. Primero verá los días del archivo y después elegirá cuáles añadir.
town-holidays-file = Archivo de festivos
town-holidays-file-hint = Un calendario (.ics) o un CSV con las columnas fecha y nombre. Fechas como 2026-12-25 o 25/12/2026, primero el día
town-holidays-found = { $count ->
    [one] En el archivo hay { $count } festivo de { $year }
   *[other] En el archivo hay { $count } festivos de { $year }
}
town-holidays-tick = ¿Cuáles se añaden?
town-holidays-apply = Añadir los días marcados
town-holidays-imported = { $count ->
    [one] Se ha añadido { $count } festivo.
   *[other] Se han añadido { $count } festivos.
}
town-holidays-other-years = { $count ->
    [one] { $count } entrada es de otro año y se omite.
   *[other] { $count } entradas son de otros años y se omiten.
}
town-holidays-left-out = { $count ->
    [one] { $count } entrada no se pudo entender
   *[other] { $count } entradas no se pudieron entender
}
town-holidays-none = En este archivo no hay días con nombre. Elija un calendario (.ics) o un archivo CSV
town-holidays-none-of-year = En este archivo no hay festivos de { $year }. Elija otro archivo u otro año
town-holidays-none-chosen = Marque al menos un día
town-holidays-too-many = En este archivo hay { $count } días de un mismo año, demasiados para ser festivos. Elija otro archivo
town-holidays-bad-date = Línea { $line }: «{ $text }» no es una fecha. Escríbala como 2026-12-25
town-holidays-bad-row = La línea { $line } no se puede leer como CSV
town-holidays-no-name = Línea { $line }: el día { $text } no tiene nombre
town-holidays-rule = Línea { $line }: «{ $text }» se repite por una regla que no podemos seguir. Añada el día a mano
town-holidays-long = Línea { $line }: «{ $text }» dura más de un mes

# Lo que el registro dice que ha ocurrido: una clave por cada tipo de suceso.
event-areas-uploaded = Se tomaron zonas de un archivo
event-area-changed = Se cambió una zona
event-area-ended = Una zona ya no se usa
event-agency-saved = Se añadió o cambió un organismo
event-agency-ended = Un organismo ya no se usa
event-team-saved = Se añadió o cambió un equipo
event-team-ended = Un equipo ya no se usa
event-topic-saved = Se añadió o cambió un tema
event-topic-ended = Un tema ya no se usa
event-responsibility-set = Se fijó quién responde de algo
event-responsibility-ended = Terminó una regla sobre quién responde de algo
event-holiday-added = Se añadió un día festivo
event-holiday-removed = Se quitó un día festivo
event-holidays-imported = Se tomaron días festivos de un calendario
event-hours-set = Se fijó un horario de trabajo
event-streets-imported = Se tomaron calles y direcciones
event-street-import-started = Empezó la importación de un archivo de calles
event-street-import-stopped = Se detuvo la importación de un archivo de calles
event-street-import-continued = Continuó la importación de un archivo de calles
event-street-import-finished = Terminó la importación de un archivo de calles
event-map-layers-replaced = Se sustituyó el fondo del mapa

# Por qué alguien puede hacer algo: una clave por cada regla.
policy-town-managers-set-up-the-town = Los responsables y los administradores configuran la ciudad: zonas, calles, organismos, horarios y quién responde de qué
policy-town-staff-see-the-town-setup = Quien trabaja aquí ve cómo está configurada la ciudad

# Lo que se hace después de los cambios: una clave por cada tipo de tarea y por cada seguidor del registro.
job-kind-town-import-streets = Importar un archivo de calles

action-manage-town = Cambiar cómo está organizada la ciudad
action-see-town-setup = Ver cómo está organizada la ciudad
resource-town = La ciudad
