# Qué falla en una respuesta y cómo arreglarlo.

forms-missing = Responda a esta pregunta.
forms-text-too-long = Este texto tiene { $length } caracteres. Acórtelo a { $max } como máximo.

forms-nothing-chosen = Elija una respuesta.
forms-no-such-choice = Esta respuesta no está entre las posibles. Elija una que lo esté.
forms-choice-excludes-others = Una de las respuestas que ha elegido excluye las demás. Elija solo esa o quítela.
forms-too-few-chosen = { $min ->
    [one] Elija al menos { $min } respuesta.
   *[other] Elija al menos { $min } respuestas.
}
forms-too-many-chosen = { $max ->
    [one] Elija solo { $max } respuesta.
   *[other] Elija { $max } respuestas como máximo.
}

forms-not-a-date = Esta fecha no existe. Escriba el día, el mes y el año, como 27 3 2026.
forms-date-lacks-part = { $part ->
    [day] Escriba también el día.
    [month] Escriba también el mes.
    [year] Escriba también el año.
   *[other] Escriba la fecha completa: día, mes y año.
}
forms-date-year-of-four-digits = Escriba el año con cuatro cifras, como 1984.
forms-date-in-the-past = Esta fecha ya ha pasado. Escriba { $earliest } (hoy) o una fecha posterior.
forms-date-in-the-future = Esta fecha aún no ha llegado. Escriba { $latest } (hoy) o una fecha anterior.
forms-date-too-early = Esta fecha es demasiado temprana. Escriba { $earliest } o una fecha posterior.
forms-date-too-late = Esta fecha es demasiado tardía. Escriba { $latest } o una fecha anterior.
forms-not-a-time = Escriba una hora del día, como 14:30.
forms-time-too-early = Esta hora es demasiado temprana. Escriba { $earliest } o una hora posterior.
forms-time-too-late = Esta hora es demasiado tardía. Escriba { $latest } o una hora anterior.

forms-not-a-number = Escriba un número en cifras, como 12.
forms-number-not-whole = Escriba un número entero, como 12.
forms-number-too-many-decimals = { $decimals ->
    [one] Escriba un número con { $decimals } decimal como máximo.
   *[other] Escriba un número con { $decimals } decimales como máximo.
}
forms-number-too-small = Es demasiado poco. Escriba { $min } o más.
forms-number-too-great = Es demasiado. Escriba { $max } o menos.

forms-address-lacks-street = Escriba la calle y el número.
forms-address-lacks-town = Escriba la localidad.
forms-address-lacks-postcode = Escriba el código postal.
forms-not-a-postcode = Los códigos postales de este país no se escriben así. Revise sus letras y cifras.
forms-not-an-email = Escriba un correo electrónico con el formato correcto, como nombre@example.com.
forms-not-a-phone = Escriba un número de teléfono, como 910 000 000 o +34 910 000 000.
forms-phone-without-country = Escriba el número de teléfono con el prefijo del país, como +34 910 000 000.
forms-no-place = Diga dónde está el lugar.
forms-not-a-place = Escriba la latitud y la longitud en grados, como 40,4168 y -3,7038.
forms-place-outside = Este lugar está fuera de la zona atendida. Elija uno que esté dentro.

forms-no-file = Añada un archivo.
forms-file-empty = «{ $file }» está vacío. Elija un archivo que contenga algo.
forms-file-too-large = «{ $file }» ocupa más de { $max } bytes. Elija un archivo más pequeño.
forms-file-of-wrong-kind = { $kinds ->
    [pdf] «{ $file }» no es un PDF. Elija un archivo PDF.
    [picture] «{ $file }» no es una imagen. Elija un archivo JPEG, PNG, WebP, GIF, HEIC o TIFF.
    [document] «{ $file }» no es un documento de texto. Elija un archivo Word, OpenDocument, RTF o de texto sin formato.
    [spreadsheet] «{ $file }» no es una hoja de cálculo. Elija un archivo Excel, OpenDocument o CSV.
    [sound] «{ $file }» no es una grabación de sonido. Elija un archivo MP3, M4A, Ogg, WAV o WebM.
    [film] «{ $file }» no es un vídeo. Elija un archivo MP4, MOV, WebM u Ogg.
   *[other] «{ $file }» no es de un tipo que se acepte aquí. Elija otro tipo de archivo.
}
forms-too-many-files = { $max ->
    [one] Añada solo { $max } archivo.
   *[other] Añada { $max } archivos como máximo.
}

forms-not-an-identity-number = { $scheme ->
    [es_dni_nie] Revise el DNI o NIE: alguna cifra o letra está mal o falta.
    [fr_nir] Revise el número de la seguridad social francesa (NIR): alguna cifra está mal o falta. Tiene 15 con su clave.
    [pl_pesel] Revise el número PESEL: alguna cifra está mal o falta.
    [nl_bsn] Revise el número de servicio al ciudadano (BSN): alguna cifra está mal o falta.
    [be_nn] Revise el número del registro nacional belga: alguna cifra está mal o falta.
    [it_codice_fiscale] Revise el codice fiscale: alguna letra o cifra está mal o falta.
    [de_steuer_id] Revise el número fiscal alemán (Steuer-ID): alguna cifra está mal o falta.
    [pt_nif] Revise el NIF: alguna cifra está mal o falta.
    [se_personnummer] Revise el personnummer sueco: alguna cifra está mal o falta.
    [fi_hetu] Revise el henkilötunnus finlandés: alguna cifra o letra está mal o falta.
    [br_cpf] Revise el CPF: alguna cifra está mal o falta.
    [in_aadhaar] Revise el número Aadhaar: alguna cifra está mal o falta.
    [gb_nhs] Revise el número NHS: alguna cifra está mal o falta.
   *[other] Revise el número: alguna cifra o letra está mal o falta.
}
forms-iban-without-country = Escriba un IBAN completo. Empieza por las dos letras de un país, como ES o FR.
forms-iban-of-another-country = Escriba un IBAN que empiece por las letras de un país aceptado: { $countries }.
forms-iban-of-wrong-length = Un IBAN que empieza por { $country } tiene { $length } caracteres. Compruebe si falta o sobra alguno.
forms-iban-mistyped = Revise el IBAN: alguna cifra o letra está mal, o hay dos cambiadas de orden.
forms-not-a-plate = Revise la matrícula. Escríbala tal como está en la placa.

forms-not-agreed = Confirme esta frase; sin ello no puede continuar.
forms-not-signed = Firme: escriba su nombre.
forms-not-a-signature = No se ha podido leer el dibujo. Firme de nuevo o escriba su nombre.

forms-too-few-items = Esta página no está terminada. Vuelva a ella y añada lo que pide ({ $min } o más).
forms-too-many-items = Esta página tiene demasiadas entradas. Vuelva a ella y deje { $max } como máximo.

forms-not-answers = Estas respuestas no se pueden leer aquí. Envíe un objeto de preguntas y respuestas, o una lista de ellos si la página se pregunta varias veces.
forms-not-an-answer = Este valor no sirve para una pregunta de tipo «{ $type }». Envíe uno que admita el esquema del formulario.
forms-unknown-page = Este formulario no tiene esa página. Quítela o corrija su nombre.
forms-unknown-question = Esta página no tiene esa pregunta. Quítela o corrija su nombre.

# Lo que está mal en el archivo de un servicio, y lo que halla una importación.

services-file-fault-line = Línea { $line }, { $place }: { $what }
services-fault-said = { $what }
services-fault-too-long = Tiene más de { $max } bytes. Acórtelo.
services-fault-range = Indique un número entero de { $min } a { $max }.
services-fault-slug = Use de 2 a 60 letras minúsculas, cifras y guiones, y empiece por una letra.
services-fault-form-slug = Escriba aquí también el slug del servicio.
services-fault-begin-at = Escriba la ruta de una página de este sitio, como /pay/bills.
services-fault-pages-elsewhere = Se empieza en otra página, así que el formulario no pregunta nada: escriba «pages: []» o quite begin_at.
services-fault-large-file = Un archivo puede tener { $max } bytes como máximo. Fije un tamaño menor.
services-fault-signatories = Deje firmar a { $most } personas como máximo: fije max en la página repetida que las nombra.
services-fault-no-text = No tiene texto en «{ $language }». Escríbalo.
services-fault-months = Indique un número de meses de 1 a 1200. Quítelo si vale para siempre.
services-fault-title-long = Que tenga menos de { $max } letras: figura en cada permiso.
services-fault-currency = Escriba las tres letras de una moneda, como EUR.
services-fault-amount = Indique un precio mayor que cero, en unidades menores (céntimos). Quite la tasa si es gratis.
services-fault-too-many = Hay demasiados: el máximo es { $max }.
services-fault-step-key = Use de 1 a 40 letras minúsculas, cifras y guiones, un nombre distinto del de otros pasos y no «appeal».
services-fault-step-circle = Estos pasos se esperan unos a otros en círculo. Cambie después de qué van.
services-fault-step-unknown = No hay ningún paso «{ $step }». Nombre otro.
services-fault-items-none = Diga qué se mira: añada elementos (items).
services-fault-items-needless = Solo las comprobaciones e inspecciones tienen lista. Quite los elementos.
services-fault-item-key = «{ $key }» no es un nombre propio. Use letras minúsculas, cifras y guiones, y cada nombre una vez.
services-fault-approval-first = Ponga la aprobación después de la comprobación que aprueba.
services-fault-letter-unknown = Nombre una de las cartas de este servicio.
services-fault-letter-needless = Solo un paso del tipo «letter» envía una carta. Quítela.
services-fault-tacit-law = Diga en «law» qué ley concede lo que nadie decide a tiempo.
services-fault-renewal-months = Solo se renueva lo que termina. Indique los meses de validez o quite la renovación.
services-fault-letter-key = Use letras minúsculas, cifras y guiones, y un nombre distinto del de otras cartas.
services-fault-letter-twice = Ya hay una carta para esto. Quite una de ellas.
services-fault-field-unknown = No hay ningún campo «{ $field }». Corrija su nombre.
services-fault-only-if = Nombre una pregunta del tipo choice y una de sus opciones.
services-fault-no-column = No hay ninguna columna «{ $column }» en el registro.
services-fault-column-both = «{ $column }» es personal y no puede ser pública.
services-fault-column-kind = Los archivos, firmas y sumas no pueden ser columnas.
services-fault-column-differs = La columna «{ $column }» contiene otro tipo de respuesta que la pregunta «{ $question }».
services-fault-column-type = Una columna conserva su tipo. Añada otra.
services-fault-column-moved = Una columna sigue siendo personal o no. Añada otra.
services-fault-column-was-personal = Esta columna fue personal y lo sigue siendo. Márquela como personal o dé otra clave a la columna nueva.
services-fault-no-register = No hay ningún registro «{ $register }». Créelo primero.
services-fault-no-question = No hay ninguna pregunta «{ $question }». Corrija su nombre o añádala.
services-fault-no-input = La respuesta a «{ $question }» no es algo que una tabla pueda mirar.
services-fault-check-only = «{ $question }» solo se pregunta en la comprobación. Tiene que preguntarlo el formulario.
services-fault-check-key = Elija otra clave: el formulario ya tiene esta, o es «day».
services-fault-check-when = La comprobación pregunta todo a la vez. Quite «when».
services-fault-fee-too = Indique también la tasa con su moneda: vale cuando ninguna fila dice otra cosa.
services-fault-reason-words = El motivo «{ $reason }» no tiene texto. Añádalo a «reasons».
services-fault-first-output = Su primer resultado tiene que ser «{ $name }», del tipo { $type }.
services-fault-other-output = No puede dar «{ $other }». Da «{ $name }» y «reason».
services-fault-policy = Decide una sola fila: use la política UNIQUE, ANY, FIRST o PRIORITY. Solo una tasa puede ser COLLECT, con una agregación.
services-fault-no-law = No nombra ningún artículo de ley.
services-fault-no-example = No tiene ningún ejemplo con el que se pruebe.
services-fault-example-table = No hay ninguna tabla «{ $table }».
services-fault-example-day = Diga en qué día («on»): la tabla es otra en otros días.
services-fault-example-input = La tabla no pregunta por «{ $name }».
services-fault-example-nothing = Diga qué se espera.
services-fault-example-output = La tabla no tiene ningún resultado «{ $name }».
services-fault-example-differs = { $name } es { $got } y no { $expected }.
form-without-language = El formulario no nombra ningún idioma. Elija uno.
form-language-malformed = { $language } no es la etiqueta de un idioma. Escriba por ejemplo en, es o fr-CA.
form-language-twice = El idioma { $language } se nombra dos veces. Quite una.
form-without-pages = El formulario no tiene páginas. Añada una con una pregunta.
form-too-many = Hay demasiados elementos ({ $what ->
    [languages] idiomas
    [pages] páginas
    [questions] preguntas
    [choices] opciones
    [declarations] declaraciones
   *[other] { $what }
}): { $count }, y se permiten { $max }. Divida el formulario o quite algunos.
form-slug-malformed = El nombre { $slug } solo puede tener letras minúsculas, cifras y guiones, 64 como máximo, y empezar por una letra.
form-slug-reserved = Una página no puede llamarse «end»: es la palabra para el final del formulario.
form-slug-taken = Dos páginas se llaman { $slug }. Dé otro nombre a una.
form-key-malformed = El nombre { $key } solo puede tener letras, cifras, guiones bajos y guiones, 64 como máximo.
form-key-taken = Dos preguntas se llaman { $key }. Dé otro nombre a una; los nombres son únicos en todo el formulario.
form-choice-taken = La opción { $choice } está dos veces. Dé otra clave a una.
form-declaration-taken = Dos declaraciones se llaman { $key }. Dé otro nombre a una.
form-signatory-taken = Dos firmantes se llaman { $key }. Dé otro nombre a uno.
form-page-without-questions = La página no pregunta nada. Añada una pregunta o quite la página.
form-without-choices = No hay nada que elegir. Añada dos opciones o más.
form-page-unknown = Lleva a la página { $target }, que no existe. Nombre una página del formulario o «end».
form-page-unreachable = Nadie llega a esta página. Cambie adónde lleva una página anterior o quítela.
form-go-to-unreachable = Un camino sin condición está antes que otros, que nunca se miran. Póngalo al final.
form-loop = Estas páginas llevan en círculo: { $pages }. Haga que una siga adelante en vez de volver.
form-question-unknown = Depende de la pregunta { $asked }, que no existe. Nombre una pregunta del formulario.
form-question-later = Depende de la pregunta { $asked }, que no se hace antes. Mueva esa pregunta a un lugar anterior.
form-value-unknown = Compara { $asked } con { $value }, que no está entre sus opciones. Nombre una de ellas.
form-value-of-wrong-kind = Compara { $asked }, una pregunta del tipo { $kind }, con { $value }, que una respuesta así nunca es.
form-not-comparable = Pregunta si { $asked } es mayor o menor, lo que solo vale para números, importes, fechas y horas.
form-condition-too-deep = Las condiciones están unas dentro de otras a más de { $max } niveles. Escríbalas más sencillas.
form-condition-empty = Una condición «all», «any» u «one_of» está vacía. Añada algo o quítela.
form-sum-unknown = Suma { $asked }, que no es una pregunta. Nombre preguntas de números e importes.
form-sum-of-wrong-kind = Suma { $asked }, que no es un número ni un importe en la misma moneda que el resto.
form-email-unknown = A quien firma se le escribe a { $asked }, que no es una pregunta del tipo email.
form-limits-crossed = El mínimo ({ $min }) es mayor que el máximo ({ $max }). Intercámbielos.
form-limit-too-great = { $name } es { $value }, y lo máximo posible es { $max }.
form-limit-too-small = { $name } es { $value }, y lo mínimo con sentido es { $min }.
form-country-unknown = { $country } no es el código de un país. Escriba dos mayúsculas de ISO 3166-1, como ES.
form-language-unknown = { $language } no es el código de un idioma. Escriba minúsculas de ISO 639, como es.
form-currency-unknown = { $currency } no es el código de una moneda. Escriba tres mayúsculas de ISO 4217, como EUR.
form-text-missing = Falta un texto en { $language } ({ $what ->
    [title] título
    [hint] ayuda
    [label] pregunta
    [item] cómo se llama cada uno
    [text] frase
    [purpose] finalidad
   *[other] { $what }
}). Escríbalo.
draft-calculation = Se calcula con «{ $expression }», que no es una suma. Calcúlelo con una regla o déjelo fuera; se ha dejado fuera.
draft-choice-filter = Las opciones se filtran con «{ $expression }». Se ofrecen todas; divida la pregunta si son demasiadas.
draft-choices-elsewhere = Sus opciones están en otro archivo, { $file }. Escríbalas aquí; hasta entonces pide un texto.
draft-choices-missing = La lista de opciones «{ $list }» no está en el archivo. Escríbalas.
draft-condition = La condición «{ $expression }» no se pudo conservar. Se pregunta siempre; escríbala de nuevo.
draft-constraint = La restricción «{ $expression }» no se pudo conservar. Elija un tipo de pregunta que la compruebe o ponga límites.
draft-default = Tenía de antemano la respuesta «{ $value }», que aquí los formularios no sugieren.
draft-group-unclosed = El grupo no termina, o termina sin empezar. Mire dónde debería.
draft-include = Incluye otro formulario, { $file }. Impórtelo y copie sus páginas.
draft-key = Su nombre pasó a ser { $key }, que aquí es único y correcto.
draft-language = El idioma «{ $language }» no se conoce. Sus textos están en { $tag }; escriba la etiqueta correcta (BCP 47).
draft-less = Pasó a ser del tipo { $type }, que es menos de lo que era «{ $was }». Mire si basta.
draft-loop = Se pregunta en bucle sobre la lista «{ $list }». Pasó a ser una página; escriba lo que se pregunta de cada uno.
draft-media = Tiene una imagen, un sonido o un vídeo, «{ $file }». Póngalo donde se encuentre y enlácelo en la ayuda.
draft-metadata = Registra «{ $was }» por sí mismo, algo que aquí los formularios no piden. Se ha dejado fuera.
draft-no-label = No tenía texto. Escriba lo que se pregunta.
draft-other = Permite escribir otra respuesta. Se añadió la opción «other»; añada una pregunta que pida cuál.
draft-piped = Un texto muestra la respuesta a otra pregunta, { $name }, lo que aquí no es posible. Escríbalo sin ella.
draft-repeat-count = Cuántas veces se pregunta depende de «{ $expression }». Se puede preguntar hasta { $max } veces; fije el límite.
draft-repeat-nested = Se repite dentro de algo que se repite. Pasó a ser una página que se repite por sí sola.
draft-required = Solo es obligatoria si «{ $expression }». No es obligatoria; pregúntela con una condición.
draft-script = Aquí decide un script: «{ $expression }». Se ha dejado fuera; escriba una condición o una regla.
draft-type = El tipo «{ $was }» no se conoce. Pide un texto; elija un tipo.
services-fault-fee-reads = Lo que cuesta no puede depender de un registro, como hace «{ $question }».
services-fault-translation-needless = Ninguna tabla tiene este rótulo o artículo de ley.
services-fault-team = Escriba el nombre corto de un equipo.
services-fault-from-day = Nombre una pregunta que pida una fecha, en una página que no se repita.
services-fault-choices-own = «{ $question }» tiene opciones propias. Déjelas vacías: «choices: []».
services-fault-choices-none = «{ $question }» no es una pregunta con opciones.
services-fault-column-private = La columna «{ $column }» no es pública. Nombre una que pueda leer cualquiera.
services-fault-column-text = «{ $column }» no es una columna de texto.
services-fault-column-no-key = El archivo del registro no nombra «{ $column }» entre sus claves. Añádala allí.
services-fault-keys-stay = Un registro con más de { $max } filas conserva sus claves. Déjelas como están.
services-fault-look-up-key = Diga por qué columna se encuentran las filas.
services-fault-look-up-gives = Diga qué saben las reglas de las filas.
services-fault-look-up-pages = Sus preguntas están en más de una página repetida. Nombre las de una sola página.
services-fault-look-up-name = Use minúsculas, cifras y guiones bajos para un nombre, y empiece por una letra.
services-fault-look-up-taken = Elija otro nombre. Este ya lo tiene una pregunta u otra consulta, o es «day».
services-fault-fee-one-step = Un paso del procedimiento, y ningún otro, tiene que pedir la tasa: «fee: true».
services-fault-fee-at-step = Un paso del procedimiento pide la tasa. Escriba aquí «payment: step».
services-fault-fee-paid = Dígalo en el paso que pide la tasa.
services-fault-fee-currency = Escriba la moneda de la tasa.
services-fault-payment-none = Diga qué hay que pagar.
services-fault-payment-needless = Solo un paso de la clase «payment» pide dinero. Quite el pago.
services-fault-payment-amount = Indique uno de estos: «amount», «between» o «fee: true».
services-fault-price = Indique un precio mayor que cero, en unidades menores (céntimos).
services-fault-price-between = Indique el mínimo y el máximo, en unidades menores (céntimos).
services-fault-share-key = Dé a cada parte una clave propia: minúsculas, cifras y guiones.
services-fault-share-sum = Todos los porcentajes juntos tienen que sumar 100, y ninguno puede ser 0.
services-fault-share-name = Dé a cada parte un nombre en todos los idiomas del formulario.
services-fault-no-channel = No hay ningún canal así. Corrija su nombre.
services-fault-channel-cost = Indique «yearly», o bien «minutes» y «hourly», en unidades menores (céntimos).
