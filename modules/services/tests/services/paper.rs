//! A form on paper: every question has its place, and nobody has to be led.

use std::{
    io::Write,
    process::{Command, Stdio},
};

use crate::house::{DOGS, House, on_both};

/// The words of a PDF by another's program, one space between; `None` where it is not installed.
pub fn words(pdf: &[u8]) -> Option<String> {
    let child = Command::new("pdftotext")
        .args(["-enc", "UTF-8", "-", "-"])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn();
    let Ok(mut child) = child else {
        eprintln!("skipped: pdftotext is not installed");
        return None;
    };
    let (mut stdin, bytes) = (child.stdin.take().unwrap(), pdf.to_vec());
    let writer = std::thread::spawn(move || stdin.write_all(&bytes));
    let said = child.wait_with_output().unwrap();
    writer.join().unwrap().unwrap();
    let text = String::from_utf8(said.stdout).unwrap();
    let marks = |sign: &char| !matches!(sign, '\u{200b}'..='\u{200f}' | '\u{2066}'..='\u{2069}');
    let text: String = text.chars().filter(marks).collect();
    Some(text.split_whitespace().collect::<Vec<_>>().join(" "))
}

/// The dog licence with a way of its own: whoever has no dog goes on to the end, and one may keep nine.
fn branching() -> String {
    let ask = "
        - key: has_dogs
          type: yes_no
          label: { en: Do you keep a dog now?, es: ¿Tiene perro?, fr: Avez-vous un chien ?, ar: هل لديك كلب؟ }
      go_to:
        - { when: { equals: { question: has_dogs, value: false } }, page: end }
";
    let at = "    - slug: dogs\n";
    assert!(DOGS.contains(at) && DOGS.contains("max: 5"));
    DOGS.replacen(at, &format!("{}{at}", ask.trim_start_matches('\n')), 1)
        .replacen("max: 5", "max: 9", 1)
        .replacen(
            "appeal:\n",
            "paper:\n  en: Room 4 of the town hall\nappeal:\n",
            1,
        )
}

async fn printed(house: &House, language: &str) -> Vec<u8> {
    let path = format!("/services/dog-licence/paper.pdf?lang={language}");
    let page = house.resident().opens(&path).await;
    assert_eq!(page.header("content-type"), "application/pdf");
    assert!(page.bytes.starts_with(b"%PDF-1.7"));
    page.bytes.to_vec()
}

#[tokio::test(flavor = "multi_thread")]
async fn every_question_is_printed_with_its_way() {
    on_both(async |house| {
        house.offers(&branching()).await;
        let page = house.resident().opens("/services/dog-licence").await;
        page.says("Print the form and fill it in by hand (PDF)");
        let Some(words) = words(&printed(&house, "en").await) else {
            return;
        };
        for said in [
            "1. Who keeps the dog?",
            "Street and number",
            "1.3 Do you keep a dog now?",
            "If you answered “No” to question 1.3: go on with part 3.",
            "2. Your dogs: dog 5",
            "Fill in one of these for each dog, at most 9.",
            "Day – Month – Year",
            "Further sheet for part 2. Your dogs",
            "3. How we reach you, and your signature",
            "Room 4 of the town hall",
            "Free of charge",
            "dog-licence 1",
        ] {
            assert!(words.contains(said), "{said:?} is not in {words:?}");
        }
        assert!(!words.contains("dog 6"));
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn it_is_printed_in_each_language_of_the_pages() {
    on_both(async |house| {
        house.licenses_dogs().await;
        let titles = [
            ("es", "Licencia para perros"),
            ("fr", "Permis de détention d'un chien"),
            ("ar", "رخصة"),
        ];
        for (language, title) in titles {
            let pdf = printed(&house, language).await;
            let has = |part: &[u8]| pdf.windows(part.len()).any(|found| found == part);
            let lang = [format!("/Lang({language}"), format!("/Lang ({language}")];
            assert!(lang.iter().any(|lang| has(lang.as_bytes())), "{language}");
            if let Some(words) = words(&pdf) {
                assert!(words.contains(title), "{title} is not in {words}");
            }
        }
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn what_begins_elsewhere_has_no_paper() {
    on_both(async |house| {
        let pages = DOGS.split_once("  pages:\n").unwrap().0;
        let file = format!("{pages}  pages: []\n");
        let file = file.replacen("appeal:\n", "begin_at: /pay/bills\nappeal:\n", 1);
        house.offers(&file).await;
        let browser = house.resident();
        let path = "/services/dog-licence/paper.pdf";
        assert_eq!(browser.get(path).await.status, 404);
        let page = browser.opens("/services/dog-licence").await;
        page.says_nothing_of("by hand (PDF)");
    })
    .await;
}
