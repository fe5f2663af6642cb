# What is wrong with an answer, and how to mend it.

forms-missing = Answer this question.
forms-text-too-long = This text has { $length } characters. Shorten it to { $max } or fewer.

forms-nothing-chosen = Choose an answer.
forms-no-such-choice = This answer is not on offer here. Choose one of those that are.
forms-choice-excludes-others = One of the answers that you chose excludes all others. Choose it alone, or leave it out.
forms-too-few-chosen = { $min ->
    [one] Choose at least { $min } answer.
   *[other] Choose at least { $min } answers.
}
forms-too-many-chosen = { $max ->
    [one] Choose { $max } answer only.
   *[other] Choose { $max } answers at most.
}

forms-not-a-date = This date does not exist. Enter a day, a month and a year, such as 27 3 2026.
forms-date-lacks-part = { $part ->
    [day] Enter the day too.
    [month] Enter the month too.
    [year] Enter the year too.
   *[other] Enter the whole date: day, month and year.
}
forms-date-year-of-four-digits = Enter the year with four digits, such as 1984.
forms-date-in-the-past = This date is in the past. Enter { $earliest } (today) or a later date.
forms-date-in-the-future = This date is in the future. Enter { $latest } (today) or an earlier date.
forms-date-too-early = This date is too early. Enter { $earliest } or a later date.
forms-date-too-late = This date is too late. Enter { $latest } or an earlier date.
forms-not-a-time = Enter a time of the day, such as 14:30.
forms-time-too-early = This time is too early. Enter { $earliest } or a later time.
forms-time-too-late = This time is too late. Enter { $latest } or an earlier time.

forms-not-a-number = Enter a number in digits, such as 12.
forms-number-not-whole = Enter a whole number, such as 12.
forms-number-too-many-decimals = { $decimals ->
    [one] Enter a number with at most { $decimals } digit after the decimal point.
   *[other] Enter a number with at most { $decimals } digits after the decimal point.
}
forms-number-too-small = This is too little. Enter { $min } or more.
forms-number-too-great = This is too much. Enter { $max } or less.

forms-address-lacks-street = Enter the street and the number.
forms-address-lacks-town = Enter the town.
forms-address-lacks-postcode = Enter the postcode.
forms-not-a-postcode = This is not how a postcode of this country is written. Check its letters and digits.
forms-not-an-email = Enter an e-mail address in the correct format, like name@example.com.
forms-not-a-phone = Enter a telephone number, such as 01632 960 001 or +44 808 157 0192.
forms-phone-without-country = Enter the telephone number with its country code, such as +44 808 157 0192.
forms-no-place = Say where the place is.
forms-not-a-place = Enter latitude and longitude in degrees, such as 40.4168 and -3.7038.
forms-place-outside = This place is outside the area that is served. Choose one inside it.

forms-no-file = Add a file.
forms-file-empty = “{ $file }” is empty. Choose a file that has something in it.
forms-file-too-large = “{ $file }” is larger than { $max } bytes. Choose a smaller file.
forms-file-of-wrong-kind = { $kinds ->
    [pdf] “{ $file }” is not a PDF. Choose a PDF file.
    [picture] “{ $file }” is not a picture. Choose a JPEG, PNG, WebP, GIF, HEIC or TIFF file.
    [document] “{ $file }” is not a text document. Choose a Word, OpenDocument, RTF or plain text file.
    [spreadsheet] “{ $file }” is not a spreadsheet. Choose an Excel, OpenDocument or CSV file.
    [sound] “{ $file }” is not a sound recording. Choose an MP3, M4A, Ogg, WAV or WebM file.
    [film] “{ $file }” is not a film. Choose an MP4, MOV, WebM or Ogg file.
   *[other] “{ $file }” is not of a kind that is accepted here. Choose another kind of file.
}
forms-too-many-files = { $max ->
    [one] Add { $max } file only.
   *[other] Add { $max } files at most.
}

forms-not-an-identity-number = { $scheme ->
    [es_dni_nie] Check the DNI or NIE: a digit or a letter is wrong or missing.
    [fr_nir] Check the French social security number (NIR): a digit is wrong or missing. It has 15 with its key.
    [pl_pesel] Check the PESEL number: a digit is wrong or missing.
    [nl_bsn] Check the citizen service number (BSN): a digit is wrong or missing.
    [be_nn] Check the Belgian national register number: a digit is wrong or missing.
    [it_codice_fiscale] Check the codice fiscale: a letter or a digit is wrong or missing.
    [de_steuer_id] Check the German tax number (Steuer-ID): a digit is wrong or missing.
    [pt_nif] Check the NIF: a digit is wrong or missing.
    [se_personnummer] Check the Swedish personnummer: a digit is wrong or missing.
    [fi_hetu] Check the Finnish henkilötunnus: a digit or a letter is wrong or missing.
    [br_cpf] Check the CPF: a digit is wrong or missing.
    [in_aadhaar] Check the Aadhaar number: a digit is wrong or missing.
    [gb_nhs] Check the NHS number: a digit is wrong or missing.
   *[other] Check the number: a digit or a letter is wrong or missing.
}
forms-iban-without-country = Enter a whole IBAN. It begins with the two letters of a country, such as ES or FR.
forms-iban-of-another-country = Enter an IBAN that begins with the letters of an accepted country: { $countries }.
forms-iban-of-wrong-length = An IBAN that begins with { $country } has { $length } characters. Check whether some are missing or too many.
forms-iban-mistyped = Check the IBAN: a digit or a letter is wrong, or two are swapped.
forms-not-a-plate = Check the registration number. Enter it as it stands on the plate.

forms-not-agreed = Confirm this sentence, or you cannot go on.
forms-not-signed = Sign: type your name.
forms-not-a-signature = The drawing could not be read. Sign again, or type your name.

forms-too-few-items = This page is not finished. Go back to it and add what it asks for ({ $min } or more).
forms-too-many-items = This page has too many entries. Go back to it and leave { $max } at most.

forms-not-answers = These are not answers that can be read here. Send an object of questions and answers, or a list of them for a page that is asked several times.
forms-not-an-answer = This value does not fit a question of the kind “{ $type }”. Send one that the form’s schema allows.
forms-unknown-page = This form has no such page. Leave it out, or correct its name.
forms-unknown-question = This page has no such question. Leave it out, or correct its name.
