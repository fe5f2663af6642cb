//! Each kind of document in each language: its words, its tags, its size, and the same bytes twice.

use stoa_letters::Body;

use crate::samples::{LANGUAGES, bill, letter, paper_form, permit, receipt};
use crate::support::{about, pdf, says, through, whole};

fn all(code: &str) -> Vec<(&'static str, Vec<u8>)> {
    let permit = permit(code);
    let printed = vec![
        ("letter", pdf(&letter(code))),
        ("permit", pdf(&permit)),
        ("card", pdf(&permit.card())),
        ("specimen", pdf(&permit.specimen("TEST"))),
        ("receipt", pdf(&receipt(code))),
        ("bill", pdf(&bill(code))),
        ("paper_form", pdf(&paper_form(code))),
    ];
    // For those who want to look at them: a folder to put them in.
    if let Some(folder) = std::env::var_os("STOA_LETTERS_FOLDER") {
        for (kind, bytes) in &printed {
            let path = std::path::Path::new(&folder).join(format!("{kind}-{code}.pdf"));
            std::fs::write(path, bytes).expect("a folder to write to");
        }
    }
    printed
}

#[test]
fn a_letter_says_what_it_was_given() {
    says(
        &pdf(&letter("en")),
        &[
            "Town of Merrow",
            "Harbour Street 14",
            "Your parking permit",
            "Dear Ana Müller-Nowak,",
            "2. Tell us if you move",
            "120.00 €",
            "Sami Khoury",
            "Page 1 of 1",
            "S-2026-0042",
        ],
    );
    says(
        &pdf(&letter("es")),
        &[
            "Estimada Ana Müller-Nowak:",
            "hemos concedido su solicitud",
            "Página 1 de 1",
            "Referencia",
        ],
    );
    says(
        &pdf(&letter("fr")),
        &[
            "nous avons accepté votre demande",
            "Page 1 sur 1",
            "Référence",
        ],
    );
    says(
        &pdf(&letter("ar")),
        &["بلدية ميرو", "تصريح وقوف السيارات", "ليلى حداد", "التاريخ"],
    );
}

#[test]
fn a_number_in_an_arabic_sentence_keeps_its_order() {
    // The hyphen of an unmarked number after Arabic letters would turn its two halves round (UAX 9, W2).
    says(&pdf(&letter("ar")), &["2026-0042"]);
}

#[test]
fn permits_bills_receipts_and_forms_say_what_they_were_given() {
    says(
        &pdf(&permit("en")),
        &[
            "Residents’ parking permit",
            "MW AN 42",
            "1 March 2027",
            "merrow.example/verify",
            "P-2026-0042",
        ],
    );
    says(&pdf(&permit("ar")), &["MW AN 42", "صالح حتى", "الشروط"]);
    says(
        &pdf(&permit("en").card()),
        &["MW AN 42", "Valid until 1 March 2027", "P-2026-0042"],
    );
    says(
        &pdf(&receipt("fr")),
        &["Reçu R-2026-0107", "125.50 €", "Payé par"],
    );
    says(
        &pdf(&bill("en")),
        &[
            "Property tax 2026",
            "862.00 €",
            "RF18 5390 0754 7034",
            "DE89 3704 0044 0532 0130 00",
            "1 July 2026 431.00 €",
        ],
    );
    says(
        &pdf(&bill("ar")),
        &["RF18 5390 0754 7034", "DE89 3704 0044 0532 0130 00"],
    );
    says(
        &pdf(&paper_form("en")),
        &[
            "Date of birth (must be answered)",
            "Tick one box",
            "Leased",
            "Place and date",
            "F-parking-v3",
        ],
    );
    says(
        &pdf(&paper_form("ar")),
        &["بياناتك", "إجابة إلزامية", "التوقيع"],
    );
}

#[test]
fn every_file_is_tagged_named_and_whole() {
    for code in LANGUAGES {
        for (kind, bytes) in all(code) {
            whole(&bytes);
            let text = String::from_utf8_lossy(&bytes);
            let language = format!("/Lang ({code})");
            assert!(
                text.contains(&language) || text.contains(&format!("/Lang({code})")),
                "{kind} {code} names no language"
            );
            let Some(told) = about(&bytes) else { continue };
            let said = through("pdfinfo", &["-meta", "-"], &bytes).unwrap_or_default();
            assert!(
                String::from_utf8_lossy(&said).contains("<pdfuaid:part>1</pdfuaid:part>"),
                "{kind} {code}"
            );
            for line in ["Tagged:          yes", "Creator:         Stoa"] {
                assert!(
                    told.contains(line),
                    "{kind} {code}: {line} is not in {told}"
                );
            }
            let title = told
                .lines()
                .find_map(|line| line.strip_prefix("Title:"))
                .unwrap_or_default();
            assert!(!title.trim().is_empty(), "{kind} {code} has no title");
            // A form on paper has a sheet of its own for what is told of several things.
            let pages = if kind == "paper_form" { 2 } else { 1 };
            assert!(
                told.contains(&format!("Pages:           {pages}\n")),
                "{kind} {code}: {told}"
            );
        }
    }
}

#[test]
fn screen_readers_find_headings_lists_and_tables() {
    let Some(tree) = through("pdfinfo", &["-struct-text", "-"], &pdf(&letter("en"))) else {
        return;
    };
    let tree = String::from_utf8_lossy(&tree);
    for tag in [
        "H1", "H2", "H3", "L ", "LI", "LBody", "Table", "TH", "TD", "P",
    ] {
        assert!(
            tree.lines()
                .any(|line| format!("{} ", line.trim()).starts_with(tag)),
            "no {tag} in {tree}"
        );
    }
    let at = |words: &str| {
        tree.find(words)
            .unwrap_or_else(|| panic!("{words} is not read out: {tree}"))
    };
    assert!(
        at("Town of Merrow") < at("Harbour Street 14")
            && at("Harbour Street 14") < at("Your parking permit")
    );
}

#[test]
fn codes_have_words_for_those_who_do_not_see_them() {
    for (kind, bytes) in all("en") {
        let described = String::from_utf8_lossy(&bytes).contains("/Alt");
        assert_eq!(
            described,
            ["permit", "specimen", "card", "bill", "paper_form"].contains(&kind),
            "{kind}"
        );
    }
}

#[test]
fn the_same_document_gives_the_same_bytes() {
    for ((kind, first), (_, second)) in all("ar").into_iter().zip(all("ar")) {
        assert!(first == second, "{kind} differs");
    }
}

#[test]
fn a_long_letter_turns_the_page() {
    let mut letter = letter("en");
    letter.body = Body::plain(&"A paragraph that is long enough to fill a line or two of any letter, as they often are.\n\n".repeat(120));
    let bytes = pdf(&letter);
    says(&bytes, &["Page 1 of 4", "Page 4 of 4"]);
}

#[test]
fn nothing_but_the_title_is_needed() {
    let mut empty = letter("en");
    empty.recipient.clear();
    empty.signatory.clear();
    empty.body = Body::default();
    (empty.subject, empty.date, empty.reference) = Default::default();
    (empty.town.address, empty.town.contact, empty.town.logo) = Default::default();
    says(&pdf(&empty), &["Town of Merrow"]);
    let mut permit = permit("en");
    (permit.mark, permit.valid_until, permit.issued) = Default::default();
    permit.fields.clear();
    permit.conditions.clear();
    pdf(&permit);
    pdf(&permit.card());
    let mut form = paper_form("en");
    form.sections.clear();
    form.qr_payload.clear();
    pdf(&form);
    let mut receipt = receipt("en");
    receipt.lines.clear();
    receipt.payer.clear();
    pdf(&receipt);
    let mut bill = bill("en");
    (bill.epc, bill.due) = Default::default();
    bill.instalments.clear();
    pdf(&bill);
}
