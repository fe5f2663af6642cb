//! Numbers of registers and accounts, by examples that their keepers or standards published.

use stoa_forms::{Answer, Answers, RawFields, Scheme};

use crate::{context, one_question};

fn is_valid(question: &str, number: &str) -> bool {
    let form = one_question(&format!("{{key: a, label: A, {question}}}"));
    let raw = RawFields::from([("a", number)]);
    form.parse_page(&form.pages[0], &raw, &Answers::default(), &context("en"))
        .is_ok()
}

/// Each with where the example was published.
const EXAMPLES: [(Scheme, &[&str]); 15] = [
    // Ministerio del Interior, "Cálculo del dígito de control del NIF/NIE": 12345678 has Z; specimens of the card.
    (Scheme::EsDniNie, &["12345678Z", "99999999R", "X1234567L"]),
    // INSEE and Wikipedia, "Numéro de sécurité sociale en France": 2 55 08 14 168 025 has the key 38 (Corsica's by the rule there).
    (Scheme::FrNir, &["255081416802538"]),
    // Wikipedia, "PESEL" (44051401359), gov.pl "Czym jest numer PESEL" (02070803628).
    (Scheme::PlPesel, &["44051401359", "02070803628"]),
    // Rijksdienst voor Identiteitsgegevens, test numbers: 111222333, 123456782.
    (Scheme::NlBsn, &["111222333", "123456782"]),
    // IBZ, "Information type 000": 85.07.30-033 28, 17.07.30-033 84.
    (Scheme::BeNn, &["85073003328", "17073003384"]),
    // Agenzia delle Entrate's example person, Mario Rossi; Wikipedia's MRTMTT91D08F205J.
    (
        Scheme::ItCodiceFiscale,
        &["RSSMRA85T10A562S", "MRTMTT91D08F205J"],
    ),
    // Bundeszentralamt für Steuern, specimen 86095742719; python-stdnum's 36574261809.
    (Scheme::DeSteuerId, &["86095742719", "36574261809"]),
    // Wikipedia, "Número de identificação fiscal"; python-stdnum's 501964843.
    (Scheme::PtNif, &["501964843"]),
    // Skatteverket's test person 19811218-9876.
    (Scheme::SePersonnummer, &["8112189876", "198112189876"]),
    // Digi- ja väestötietovirasto, "The personal identity code": 131052-308T.
    (Scheme::FiHetu, &["131052-308T"]),
    // Receita Federal's example 111.444.777-35.
    (Scheme::BrCpf, &["11144477735"]),
    // UIDAI's test data: 9999 4105 7058.
    (Scheme::InAadhaar, &["999941057058"]),
    // NHS Data Dictionary: 943 476 5919.
    (Scheme::GbNhs, &["9434765919"]),
    // ISO/IEC 7812-1's 79927398713.
    (Scheme::Luhn, &["79927398713"]),
    // ISO/IEC 7064's example 794 has the check digits 44.
    (Scheme::Iso7064Mod97, &["79444"]),
];

#[test]
fn published_numbers_are_taken_and_each_wrong_digit_is_seen() {
    let mut missed = Vec::new();
    for (scheme, numbers) in EXAMPLES {
        let question = format!("type: identity_number, scheme: {}", scheme.word());
        for number in numbers {
            assert!(is_valid(&question, number), "{scheme:?}: {number}");
            for (at, old) in number.char_indices().filter(|(_, c)| c.is_ascii_digit()) {
                for new in ('0'..='9').filter(|new| *new != old) {
                    let mut wrong = (*number).to_owned();
                    wrong.replace_range(at..=at, &new.to_string());
                    if is_valid(&question, &wrong) {
                        missed.push((scheme, wrong));
                    }
                }
            }
        }
    }
    // A century is no part of what the Swedish digit checks. The codice fiscale's check letter is of modulo 26 and the Portuguese remainder 10 counts as 0: they see nearly all.
    let allowed = [
        Scheme::ItCodiceFiscale,
        Scheme::PtNif,
        Scheme::BrCpf,
        Scheme::BeNn,
        Scheme::SePersonnummer,
    ];
    let unexpected: Vec<_> = missed
        .iter()
        .filter(|(scheme, _)| !allowed.contains(scheme))
        .collect();
    assert!(unexpected.is_empty(), "{unexpected:?}");
    assert!(missed.len() < 20, "{missed:?}");
}

#[test]
fn the_schemes_are_named_as_in_files() {
    for scheme in Scheme::ALL {
        let word = serde_json::to_value(scheme).expect("a word");
        assert_eq!(word, scheme.word());
    }
}

/// The IBAN registry of ISO 13616 gives an example for each country.
#[test]
fn the_registrys_account_numbers_are_taken() {
    for iban in [
        "AD12 0001 2030 2003 5910 0100",
        "AE07 0331 2345 6789 0123 456",
        "AL47 2121 1009 0000 0002 3569 8741",
        "AT61 1904 3002 3457 3201",
        "BE68 5390 0754 7034",
        "BG80 BNBG 9661 1020 3456 78",
        "BH67 BMAG 0000 1299 1234 56",
        "BR18 0036 0305 0000 1000 9795 493C 1",
        "CH93 0076 2011 6238 5295 7",
        "CY17 0020 0128 0000 0012 0052 7600",
        "CZ65 0800 0000 1920 0014 5399",
        "DE89 3704 0044 0532 0130 00",
        "DK50 0040 0440 1162 43",
        "EE38 2200 2210 2014 5685",
        "ES91 2100 0418 4502 0005 1332",
        "FI21 1234 5600 0007 85",
        "FR14 2004 1010 0505 0001 3M02 606",
        "GB29 NWBK 6016 1331 9268 19",
        "GR16 0110 1250 0000 0001 2300 695",
        "HR12 1001 0051 8630 0016 0",
        "HU42 1177 3016 1111 1018 0000 0000",
        "IE29 AIBK 9311 5212 3456 78",
        "IS14 0159 2600 7654 5510 7303 39",
        "IT60 X054 2811 1010 0000 0123 456",
        "JO94 CBJO 0010 0000 0000 0131 0003 02",
        "KW81 CBKU 0000 0000 0000 1234 5601 01",
        "LT12 1000 0111 0100 1000",
        "LU28 0019 4006 4475 0000",
        "LV80 BANK 0000 4351 9500 1",
        "MT84 MALT 0110 0001 2345 MTLC AST0 01S",
        "MU17 BOMM 0101 1010 3030 0200 000M UR",
        "NL91 ABNA 0417 1643 00",
        "NO93 8601 1117 947",
        "PL61 1090 1014 0000 0712 1981 2874",
        "PT50 0002 0123 1234 5678 9015 4",
        "RO49 AAAA 1B31 0075 9384 0000",
        "SA03 8000 0000 6080 1016 7519",
        "SE45 5000 0000 0583 9825 7466",
        "SI56 2633 0001 2039 086",
        "SK31 1200 0000 1987 4263 7541",
        "SM86 U032 2509 8000 0000 0270 100",
        "TR33 0006 1005 1978 6457 8413 26",
        "XK05 1212 0123 4567 8906",
    ] {
        assert!(is_valid("type: iban", iban), "{iban}");
    }
}

#[test]
fn a_number_is_kept_without_its_separators() {
    let form = one_question("{key: a, label: A, type: identity_number, scheme: fi_hetu}");
    let raw = RawFields::from([("a", "131052-308T")]);
    let read = form
        .parse_page(&form.pages[0], &raw, &Answers::default(), &context("fi"))
        .expect("valid");
    assert_eq!(
        read.get("a"),
        Some(&Answer::IdentityNumber("131052308T".to_owned()))
    );
}
