//! What a column's heading says, in the languages that offices write: English, Spanish, French, Arabic, German, and some
//! Italian, Portuguese and Dutch.

use crate::trait_of::Trait;

/// A text in lower-case words without accents; what is no letter or digit parts words. Of Arabic letters those that are
/// written either way become one, and the article falls away.
pub fn folded(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut last_was_lower = false;
    for letter in text.chars() {
        if !letter.is_alphanumeric() {
            // Marks above and below letters belong to their word.
            if !matches!(letter, '\u{300}'..='\u{36f}' | '\u{64b}'..='\u{65f}' | '\u{640}' | '\'' | '’')
                && !out.ends_with(' ')
            {
                out.push(' ');
            }
            last_was_lower = false;
            continue;
        }
        if letter.is_uppercase() && last_was_lower {
            out.push(' ');
        }
        last_was_lower = letter.is_lowercase();
        for lower in letter.to_lowercase() {
            match plain(lower) {
                Some(plain) => out.push_str(plain),
                None => out.push(lower),
            }
        }
    }
    let words = out
        .split_whitespace()
        .map(|word| match word.strip_prefix("ال") {
            Some(rest) if rest.chars().count() > 2 => rest,
            _ => word,
        });
    words.collect::<Vec<_>>().join(" ")
}

fn plain(letter: char) -> Option<&'static str> {
    Some(match letter {
        'à' | 'á' | 'â' | 'ã' | 'å' | 'ā' | 'ă' | 'ą' => "a",
        'ä' | 'æ' => "a",
        'ç' | 'ć' | 'č' => "c",
        'è' | 'é' | 'ê' | 'ë' | 'ē' | 'ė' | 'ę' | 'ě' => "e",
        'ì' | 'í' | 'î' | 'ï' | 'ī' | 'ı' => "i",
        'ł' => "l",
        'ñ' | 'ń' | 'ň' => "n",
        'ò' | 'ó' | 'ô' | 'õ' | 'ö' | 'ø' | 'ō' | 'ő' => "o",
        'ř' => "r",
        'ß' => "ss",
        'ś' | 'š' | 'ş' | 'ș' => "s",
        'ù' | 'ú' | 'û' | 'ü' | 'ū' | 'ů' | 'ű' => "u",
        'ý' | 'ÿ' => "y",
        'ź' | 'ż' | 'ž' => "z",
        'أ' | 'إ' | 'آ' => "ا",
        'ة' => "ه",
        'ى' => "ي",
        _ => return None,
    })
}

/// Phrases of headings for each trait. Those of one word fit a word, those of several stand in that order.
const WORDS: &[(Trait, &str)] = &[
    (
        Trait::Name,
        "\
        first name, firstname, forename, given name, last name, lastname, surname, family name, full \
        name, fullname, middle name, maiden name, applicant, owner name, contact person, contact name, \
        person name, patient, employee name, customer name, resident, nombre y apellidos, apellido, \
        apellidos, primer nombre, solicitante, titular, persona, prenom, prenoms, nom de famille, nom \
        et prenom, nom prenom, demandeur, vorname, vornamen, nachname, familienname, zuname, \
        antragsteller, ansprechpartner, cognome, sobrenome, achternaam, voornaam, اسم كامل, اسم اول, \
        لقب, اسم عائله, مقدم طلب",
    ),
    (
        Trait::Email,
        "\
        email, e mail, mail, email address, correo, correo electronico, courriel, mel, بريد, بريد \
        الكتروني, بريد كتروني, emailadresse, mailadresse",
    ),
    (
        Trait::Phone,
        "\
        phone, telephone, tel, mobile, cell, cellphone, phone number, fax, telefono, tfno, tlf, movil, \
        celular, portable, telefon, telefonnummer, handy, rufnummer, telefone, telefoon, gsm, هاتف, \
        جوال, موبايل, تليفون",
    ),
    (
        Trait::Identity,
        "\
        ssn, social security, national id, nationalid, identity number, id number, passport, nino, \
        national insurance, nhs number, tax id, driving licence, driver license, dni, nie, nif, curp, \
        rut, cedula, pasaporte, documento de identidad, numero de identidad, nir, numero de securite \
        sociale, passeport, steuer id, steueridentifikationsnummer, personalausweis, ausweisnummer, \
        sozialversicherungsnummer, reisepass, codice fiscale, cpf, bsn, burgerservicenummer, pesel, \
        personnummer, henkilotunnus, rijksregisternummer, رقم قومي, رقم هويه, هويه وطنيه, جواز سفر, \
        بطاقه شخصيه",
    ),
    (
        Trait::Address,
        "\
        address, home address, street address, postal address, direccion, domicilio, adresse, adresse \
        postale, domicile, anschrift, wohnort, indirizzo, endereco, adres, woonadres, عنوان, محل اقامه",
    ),
    (
        Trait::BirthDate,
        "\
        birth date, birthdate, date of birth, dob, birthday, born, fecha de nacimiento, fecha \
        nacimiento, nacimiento, date de naissance, naissance, ne le, geburtsdatum, geburtstag, geboren, \
        data di nascita, data de nascimento, geboortedatum, تاريخ ميلاد, تاريخ ولاده",
    ),
    (
        Trait::Coordinates,
        "\
        lat, latitude, lon, lng, long, longitude, latitud, longitud, breitengrad, langengrad, gps, خط \
        عرض, خط طول",
    ),
    (
        Trait::Iban,
        "\
        iban, bank account, account number, cuenta bancaria, compte bancaire, kontonummer, ايبان",
    ),
    (
        Trait::Card,
        "\
        card number, credit card, tarjeta, carte bancaire, kreditkarte, kartennummer",
    ),
    (
        Trait::Plate,
        "\
        plate, number plate, license plate, licence plate, vehicle registration, registration number, \
        vrm, matricula, immatriculation, plaque, kennzeichen, kfz kennzeichen, targa, kenteken, لوحه, \
        رقم لوحه",
    ),
    (
        Trait::Ip,
        "\
        ip, ip address, ip adresse, direccion ip, adresse ip",
    ),
];

/// Headings under which names of anything stand: people, streets, firms.
const ANY_NAME: &[&str] = &[
    "name",
    "names",
    "nombre",
    "nom",
    "nome",
    "naam",
    "اسم",
    "contact",
    "contacto",
    "ansprechperson",
];

/// Headings of columns that count people or things.
const COUNTS: &[&str] = &[
    "count",
    "number",
    "total",
    "cases",
    "people",
    "persons",
    "population",
    "frequency",
    "n",
    "deaths",
    "births",
    "numero",
    "cantidad",
    "casos",
    "personas",
    "poblacion",
    "nombre",
    "effectif",
    "effectifs",
    "cas",
    "personnes",
    "anzahl",
    "falle",
    "personen",
    "عدد",
    "حالات",
];

fn has(words: &str, phrase: &str) -> bool {
    let framed = format!(" {words} ");
    framed.contains(&format!(" {phrase} "))
}

/// What a heading says its column holds; the first that fits.
#[must_use]
pub fn headings_words(heading: &str) -> Option<Trait> {
    let words = folded(heading);
    let says = |(of, phrases): &(Trait, &str)| {
        phrases
            .split(", ")
            .any(|phrase| has(&words, phrase))
            .then_some(*of)
    };
    // "E-mail address" and "IP address" are no addresses of houses.
    let found: Vec<Trait> = WORDS.iter().filter_map(says).collect();
    let is_other = |of: &&Trait| !matches!(of, Trait::Address | Trait::Name);
    found.iter().find(is_other).or(found.first()).copied()
}

/// Whether a heading is a word for names of any kind.
pub fn says_name(heading: &str) -> bool {
    let words = folded(heading);
    ANY_NAME.iter().any(|word| has(&words, word))
}

/// Whether a heading is a word for how many.
#[must_use]
pub fn looks_like_count(heading: &str) -> bool {
    let words = folded(heading);
    COUNTS.iter().any(|word| has(&words, word))
}
