//! What looks personal, and what only seems to.

use proptest::prelude::*;
use stoa_disclosure::{Basis, Cell, Look, NUMBERS, Sign, Trait, Weight, judge, number_of};

fn look(heading: &str, values: &[&str]) -> Look {
    let mut look = Look::new(heading);
    for value in values {
        look.add(&Cell::text(value));
    }
    look
}

fn alone(heading: &str, values: &[&str]) -> Option<Sign> {
    judge(&[look(heading, values)]).remove(0).into_iter().next()
}

fn check(heading: &str, values: &[&str], of: Trait, weight: Weight) {
    let sign = alone(heading, values);
    assert_eq!(
        sign.map(|sign| (sign.of, sign.weight)),
        Some((of, weight)),
        "{heading}: {values:?}"
    );
}

/// Numbers that the authorities, or those who write about them, give as examples.
#[test]
fn numbers_of_people_are_known_by_their_check_digits() {
    let check = |value: &str, name: &str| {
        let found = number_of(value).map(|place| NUMBERS[place].name);
        assert_eq!(found, Some(name), "{value}");
    };
    check("12345678Z", "es_dni");
    check("X1234567L", "es_dni");
    check("2 55 08 14 168 025 38", "fr_nir");
    check("RSSMRA85T10A562S", "it_cf");
    check("111.444.777-35", "br_cpf");
    check("86095742719", "de_idnr");
    check("111222333", "nl_bsn");
    check("44051401359", "pl_pesel");
    check("811228-9874", "se_pnr");
    check("131052-308T", "fi_hetu");
    check("85.07.30-033 28", "be_rrn");
    check("AB 12 34 56 C", "gb_nino");
    check("943 476 5919", "gb_nhs");
    check("078-05-1120", "us_ssn");
    // One of eleven numbers fits something else by chance: what counts is that it is not what it pretends to be.
    for (wrong, name) in [
        ("12345678A", "es_dni"),
        ("255081416802539", "fr_nir"),
        ("RSSMRA85T10A562T", "it_cf"),
        ("11144477736", "br_cpf"),
        ("44051401358", "pl_pesel"),
        ("811228-9873", "se_pnr"),
        ("000-12-3456", "us_ssn"),
    ] {
        let found = number_of(wrong).map(|place| NUMBERS[place].name);
        assert_ne!(found, Some(name), "{wrong}");
    }
}

#[test]
fn values_that_fit_must_be_decided() {
    check(
        "name",
        &[
            "Ana Ruiz",
            "John Smith",
            "Pierre Dupont",
            "Fatima Zahra",
            "Klaus Meyer",
        ],
        Trait::Name,
        Weight::Strong,
    );
    check(
        "Apellidos",
        &["Ruiz Gómez", "Vidal", "de la Cruz", "Ochoa"],
        Trait::Name,
        Weight::Strong,
    );
    check(
        "الاسم",
        &["محمد علي", "فاطمة حسن", "أحمد يوسف", "سارة كريم"],
        Trait::Name,
        Weight::Strong,
    );
    check(
        "x",
        &["a.ruiz@example.org", "p.v@example.net", "lola@example.com"],
        Trait::Email,
        Weight::Strong,
    );
    check(
        "account",
        &[
            "GB82 WEST 1234 5698 7654 32",
            "DE89370400440532013000",
            "FR1420041010050500013M02606",
        ],
        Trait::Iban,
        Weight::Strong,
    );
    check(
        "Geburtsdatum",
        &["1980-02-03", "12.11.1955", "01/02/2003"],
        Trait::BirthDate,
        Weight::Strong,
    );
    check(
        "client",
        &["81.2.69.142", "2a02:2788::1", "151.101.1.69"],
        Trait::Ip,
        Weight::Strong,
    );
    check(
        "Kennzeichen",
        &["B-AB 1234", "M-XY 77", "HH-Z 901"],
        Trait::Plate,
        Weight::Strong,
    );
}

#[test]
fn headings_alone_and_offices_are_only_told() {
    check(
        "E-mail address",
        &["n/a", "none", "unknown"],
        Trait::Email,
        Weight::Weak,
    );
    check(
        "email",
        &[
            "info@museum.example",
            "contact@town.example",
            "press@park.example",
        ],
        Trait::Email,
        Weight::Weak,
    );
    check(
        "phone",
        &["+34 910 123 456", "+34 910 123 457", "91 012 34 58"],
        Trait::Phone,
        Weight::Weak,
    );
    check(
        "address",
        &["12 Mill Lane", "3 High Street", "9 Church Road"],
        Trait::Address,
        Weight::Weak,
    );
    check(
        "Adresse",
        &["12 rue de la Paix", "3 avenue Foch", "7 bd Victor Hugo"],
        Trait::Address,
        Weight::Weak,
    );
    assert_eq!(
        alone("email", &["n/a", "none", "unknown"]).unwrap().basis,
        Basis::Heading
    );
}

#[test]
fn reaching_people_weighs_where_people_are_shown() {
    let table = [
        look("Full name", &["Ana Ruiz", "John Smith", "Marie Curie"]),
        look(
            "Phone",
            &["+34 910 123 456", "+34 910 123 457", "+34 910 123 458"],
        ),
        look(
            "Address",
            &["12 Mill Lane", "3 High Street", "9 Church Road"],
        ),
    ];
    let signs = judge(&table);
    assert!(
        signs.iter().all(|signs| signs[0].weight == Weight::Strong),
        "{signs:?}"
    );
}

#[test]
fn what_is_no_person_is_left_alone() {
    let none =
        |heading: &str, values: &[&str]| assert_eq!(alone(heading, values), None, "{heading}");
    none("Species", &["Oak", "Elm", "Lime", "Plane"]);
    none(
        "name",
        &[
            "San Antonio Park",
            "Lincoln High School",
            "Maria Hospital",
            "Rue Victor Hugo",
        ],
    );
    none("Street", &["Mill Lane", "High Street", "Church Street"]);
    none("amount", &["1.234,56", "99.100,00", "12.000,10"]);
    none("date", &["2024-01-02", "2023-05-06", "2020-12-31"]);
    none("code", &["A12-334", "B77-901", "C10-200"]);
    none("sex", &["m", "f", "m", "f"]);
}

/// One of eleven numbers of nine digits is a BSN by chance: a column of such numbers is not taken for one.
#[test]
fn chance_is_no_sign() {
    let mut look = Look::new("permit");
    for number in 0..2000_i64 {
        look.add(&Cell::Whole(123_456_789 + number * 7919));
    }
    assert_eq!(judge(&[look]), [Vec::new()]);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(256))]

    #[test]
    fn nothing_panics_and_shares_are_shares(heading in ".{0,30}", values in proptest::collection::vec("\\PC{0,40}|[0-9 .+-]{0,20}|[A-Z]{2}[0-9]{2}[A-Z0-9 ]{8,24}", 0..20)) {
        let mut look = Look::new(&heading);
        for value in &values {
            look.add(&Cell::text(value));
        }
        for sign in judge(&[look]).remove(0) {
            prop_assert!(sign.fit <= sign.values && (0.0..=1.0).contains(&sign.share()));
            prop_assert!(!sign.to_string().is_empty());
        }
    }
}
