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
