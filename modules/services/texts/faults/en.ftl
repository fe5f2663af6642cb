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

# What is wrong with a service’s file, and what an import finds.

services-file-fault-line = Line { $line }, { $place }: { $what }
services-fault-said = { $what }
services-fault-too-long = It is longer than { $max } bytes. Shorten it.
services-fault-range = Give a whole number from { $min } to { $max }.
services-fault-slug = Use 2 to 60 lower-case letters, digits and hyphens, and begin with a letter.
services-fault-form-slug = Write the slug of the service here too.
services-fault-begin-at = Write the path of a page of this site, such as /pay/bills.
services-fault-pages-elsewhere = People begin on another page, so the form asks nothing: write “pages: []”, or leave begin_at out.
services-fault-large-file = A file may have { $max } bytes at most. Set a smaller size.
services-fault-signatories = Let at most { $most } people sign: set max of the repeated page that names them.
services-fault-no-text = It has no text in “{ $language }”. Write one.
services-fault-months = Give a number of months from 1 to 1200. Leave it out where it holds for good.
services-fault-title-long = Keep it below { $max } letters: every permit says it.
services-fault-currency = Write a currency’s three letters, such as EUR.
services-fault-amount = Give a price above nothing, in minor units (cents). Leave the fee out where it is free.
services-fault-too-many = There are too many: { $max } are the most.
services-fault-step-key = Use 1 to 40 small letters, digits and hyphens, another name than other steps, and not “appeal”.
services-fault-step-circle = These steps wait for each other in a circle. Change what they come after.
services-fault-step-unknown = There is no step “{ $step }”. Name another.
services-fault-items-none = Say what is looked at: give it items.
services-fault-items-needless = Only checks and inspections have a checklist. Leave the items out.
services-fault-item-key = “{ $key }” is no name of its own. Use small letters, digits and hyphens, and each name once.
services-fault-approval-first = Put an approval after the check that it approves.
services-fault-letter-unknown = Name one of the letters of this service.
services-fault-letter-needless = Only a step of the kind “letter” sends one. Leave the letter out.
services-fault-tacit-law = Say under “law” which law grants what nobody decides in time.
services-fault-renewal-months = Only what ends is renewed. Give the months for which it holds, or leave the renewal out.
services-fault-letter-key = Use small letters, digits and hyphens, and another name than other letters.
services-fault-letter-twice = There is a letter for this already. Leave one of them out.
services-fault-field-unknown = There is no field “{ $field }”. Correct its name.
services-fault-only-if = Name a question of the type choice, and one of its choices.
services-fault-no-column = There is no column “{ $column }” in the register.
services-fault-column-both = “{ $column }” is personal, and cannot be public.
services-fault-column-kind = Files, signatures and sums cannot be columns.
services-fault-column-differs = The column “{ $column }” holds another kind of answer than the question “{ $question }”.
services-fault-column-type = A column keeps its type. Add another one.
services-fault-column-moved = A column stays personal or not. Add another one.
services-fault-column-was-personal = This column was personal once, and stays so. Mark it as personal, or give the new column another key.
services-fault-no-register = There is no register “{ $register }”. Add it first.
services-fault-no-question = There is no question “{ $question }”. Correct its name, or add the question.
services-fault-no-input = The answer to “{ $question }” is nothing that a table can look at.
services-fault-check-only = “{ $question }” is asked in the check only. The form has to ask it.
services-fault-check-key = Choose another key: the form has this one, or it is “day”.
services-fault-check-when = The check asks everything at once. Leave “when” out.
services-fault-fee-too = Give the fee with its currency too: it holds where no row says otherwise.
services-fault-reason-words = The reason “{ $reason }” has no words. Add it to “reasons”.
services-fault-first-output = Its first output has to be “{ $name }” of the type { $type }.
services-fault-other-output = It cannot give “{ $other }”. It gives “{ $name }” and “reason”.
services-fault-policy = One row decides: use the policy UNIQUE, ANY, FIRST or PRIORITY. A fee alone may be COLLECT, with an aggregation.
services-fault-no-law = It names no article of law.
services-fault-no-example = It has no example that it is tried with.
services-fault-example-table = There is no table “{ $table }”.
services-fault-example-day = Say on which day (“on”): the table is another on other days.
services-fault-example-input = The table does not ask for “{ $name }”.
services-fault-example-nothing = Say what is expected.
services-fault-example-output = The table has no output “{ $name }”.
services-fault-example-differs = { $name } is { $got } and not { $expected }.
form-without-language = The form names no language. Choose one.
form-language-malformed = { $language } is no language’s tag. Write for example en, es or fr-CA.
form-language-twice = The language { $language } is named twice. Leave one of them out.
form-without-pages = The form has no page. Add one with a question.
form-too-many = There are { $count } { $what }, and { $max } are allowed. Split the form, or leave some out.
form-slug-malformed = The name { $slug } may only have small letters, digits and hyphens, at most 64, and begin with a letter.
form-slug-reserved = A page may not be called “end”: that is the word for the end of the form.
form-slug-taken = Two pages are called { $slug }. Give one of them another name.
form-key-malformed = The name { $key } may only have letters, digits, underscores and hyphens, at most 64.
form-key-taken = Two questions are called { $key }. Give one of them another name; names are unique in the whole form.
form-choice-taken = The choice { $choice } is there twice. Give one of them another key.
form-declaration-taken = Two declarations are called { $key }. Give one of them another name.
form-signatory-taken = Two signatories are called { $key }. Give one of them another name.
form-page-without-questions = The page asks nothing. Add a question, or leave the page out.
form-without-choices = There is nothing to choose. Add two choices or more.
form-page-unknown = It goes to the page { $target }, which does not exist. Name a page of the form, or “end”.
form-page-unreachable = Nobody reaches this page. Change where a page before it leads, or leave the page out.
form-go-to-unreachable = A way without a condition stands before others, which are never looked at. Put it last.
form-loop = These pages lead round in a circle: { $pages }. Let one of them go on instead of back.
form-question-unknown = It depends on the question { $asked }, which does not exist. Name a question of the form.
form-question-later = It depends on the question { $asked }, which is not asked before it. Move that question to an earlier place.
form-value-unknown = It compares { $asked } with { $value }, which is not among its choices. Name one of them.
form-value-of-wrong-kind = It compares { $asked }, a question of the type { $kind }, with { $value }, which such an answer never is.
form-not-comparable = It asks whether { $asked } is greater or less, which only numbers, amounts, dates and times are.
form-condition-too-deep = Conditions stand within each other deeper than { $max }. Write them more plainly.
form-condition-empty = A condition of “all”, “any” or “one_of” has nothing in it. Add something, or leave it out.
form-sum-unknown = It adds { $asked }, which is no question. Name number and money questions.
form-sum-of-wrong-kind = It adds { $asked }, which is neither a number nor an amount in the same currency as the rest.
form-email-unknown = Who signs is reached by { $asked }, which is no question of the type email.
form-limits-crossed = The least ({ $min }) is more than the most ({ $max }). Exchange them.
form-limit-too-great = { $name } is { $value }, and { $max } is the most that is possible.
form-limit-too-small = { $name } is { $value }, and { $min } is the least that makes sense.
form-country-unknown = { $country } is no country’s code. Write two capitals of ISO 3166-1, such as ES.
form-language-unknown = { $language } is no language’s code. Write small letters of ISO 639, such as es.
form-currency-unknown = { $currency } is no currency’s code. Write three capitals of ISO 4217, such as EUR.
form-text-missing = The { $what } has no text in { $language }. Write one.
draft-calculation = It is calculated by “{ $expression }”, which is not a sum. Calculate it by a rule, or leave it out; it was left out.
draft-choice-filter = The choices are filtered by “{ $expression }”. All of them are offered; split the question if that is too much.
draft-choices-elsewhere = Its choices stand in another file, { $file }. Write them here; it asks for a text until then.
draft-choices-missing = The list of choices “{ $list }” is not in the file. Write them.
draft-condition = The condition “{ $expression }” could not be taken over. It is asked always; write the condition anew.
draft-constraint = The constraint “{ $expression }” could not be taken over. Choose a type of question that checks it, or set limits.
draft-default = It had the answer “{ $value }” beforehand, which forms here do not suggest.
draft-group-unclosed = The group does not end, or ends without a beginning. Look where it should.
draft-include = It includes another form, { $file }. Import that one and copy its pages.
draft-key = Its name became { $key }, which is unique and well formed here.
draft-language = The language “{ $language }” is not known. Its texts stand under { $tag }; write the right tag (BCP 47).
draft-less = It became the type { $type }, which is less than “{ $was }” was. Look whether that is enough.
draft-loop = It is asked in a loop over the list “{ $list }”. It became a page of its own; write out what is asked for each.
draft-media = It has a picture, sound or film, “{ $file }”. Put it where people find it, and link to it in the hint.
draft-metadata = It records “{ $was }” by itself, which forms here do not ask. It was left out.
draft-no-label = It had no label. Write what people are asked.
draft-other = It lets people write another answer. A choice “other” was added; add a question that asks which.
draft-piped = A text shows the answer to another question, { $name }, which texts here cannot. Write it without.
draft-repeat-count = How often it is asked depends on “{ $expression }”. It may be asked up to { $max } times; set the limit.
draft-repeat-nested = It repeats within something that repeats. It became a page that repeats for itself.
draft-required = It must be answered only if “{ $expression }”. It is not required; ask it on a condition instead.
draft-script = A script decides something here: “{ $expression }”. It was left out; write a condition or a rule.
draft-type = The type “{ $was }” is not known. It asks for a text; choose a type.
services-fault-fee-reads = What it costs cannot rest on a register, as “{ $question }” does.
services-fault-translation-needless = No table has this label or article of law.
services-fault-team = Write the slug of a team.
services-fault-from-day = Name a question that asks for a date, on a page that is asked once.
services-fault-choices-own = “{ $question }” has choices of its own. Leave them empty: “choices: []”.
services-fault-choices-none = “{ $question }” is no question with choices.
services-fault-column-private = The column “{ $column }” is not public. Name one that everybody may read.
services-fault-column-text = “{ $column }” is no column of type text.
services-fault-column-no-key = The register’s file does not name “{ $column }” among its keys. Add it there.
services-fault-keys-stay = A register with more than { $max } rows keeps its keys. Leave them as they are.
services-fault-look-up-key = Say by which column rows are found.
services-fault-look-up-gives = Say what rules know of the rows.
services-fault-look-up-pages = Its questions stand on more than one repeated page. Name those of one page.
services-fault-look-up-name = Use lower-case letters, digits and low lines for a name, and begin with a letter.
services-fault-look-up-taken = Choose another name. A question or another look-up has this one, or it is “day”.
services-fault-fee-one-step = Let one step of the workflow, and no other, ask for the fee: “fee: true”.
services-fault-fee-at-step = A step of the workflow asks for the fee. Write “payment: step” here.
services-fault-fee-paid = Say it at the step that asks for the fee.
services-fault-fee-currency = Write the currency of the fee.
services-fault-payment-none = Say what is to be paid.
services-fault-payment-needless = Only a step of the kind “payment” asks for money. Leave the payment out.
services-fault-payment-amount = Give one of “amount”, “between” and “fee: true”.
services-fault-price = Give a price above nothing, in minor units (cents).
services-fault-price-between = Give the least and the most, in minor units (cents).
services-fault-share-key = Give each a key of its own: small letters, digits and hyphens.
services-fault-share-sum = All percents together have to be 100, and none of them 0.
services-fault-share-name = Give each a name in every language of the form.
services-fault-no-channel = There is no such channel. Correct its name.
services-fault-channel-cost = Give “yearly”, or “minutes” and “hourly”, in minor units (cents).
