//! Files that applicants give: kept at once, refused in words, opened with a purpose, taken back.

use std::sync::Arc;

use futures::TryStreamExt;
use jiff::SignedDuration;
use stoa_kernel::{
    Actor, Error,
    jobs::{self, Worker},
};
use stoa_services::commands::{self, ReadFile};
use stoa_testkit::{Browser, File, Page};
use stoa_web::Site;

use crate::house::{Applicant, DOG, DOGS, House, KEEPER, on_both};

/// The dog licence with a page for papers.
pub fn with_papers() -> String {
    format!(
        "{DOGS}
    - slug: papers
      title: {{ en: The dog's papers, es: Los papeles del perro, fr: Les papiers du chien, ar: أوراق الكلب }}
      questions:
        - key: file
          type: file
          kinds: [pdf, picture, document, spreadsheet]
          max_bytes: 200000
          max_count: 2
          label: {{ en: Vaccination papers, es: Cartilla de vacunación, fr: Carnet de vaccination, ar: شهادة التطعيم }}
        - key: vet
          type: long_text
          max: 50000
          label: {{ en: What the vet says, es: Qué dice el veterinario, fr: Ce que dit le vétérinaire, ar: ماذا يقول الطبيب }}
"
    )
}

pub const PDF: &[u8] = b"%PDF-1.7\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n";

/// Somebody who is at the page for papers.
pub async fn has_come_to_papers(house: &House) -> Applicant {
    house.offers(&with_papers()).await;
    let ana = Applicant::begins(house, "dog-licence").await;
    ana.answers("keeper", &KEEPER).await;
    ana.answers("dogs", &DOG).await.says("Vaccination papers");
    ana
}

/// Gives a file on that page.
pub async fn gives(ana: &Applicant, fields: &[(&str, &str)], file: File<'_>) -> Page {
    let path = format!("{}/page/papers", ana.link);
    ana.browser.uploads(&path, fields, file).await
}

/// Does all work that is due.
pub async fn runs_jobs(house: &House) {
    let site = Site::new(house.app.clone(), vec![stoa_services::module()]).unwrap();
    let worker: Worker = Arc::new(move |due| {
        let known = stoa_services::module().jobs;
        let job = known.iter().find(|job| job.kind == due.kind).unwrap();
        (job.run)(site.clone(), due)
    });
    jobs::run_all(&house.app.db, &worker).await.unwrap();
}

/// Opens the answers as a caseworker; the page that shows them.
async fn reads(sam: &Browser, reference: &str) -> Page {
    let page = sam.opens(&format!("/staff/applications/{reference}")).await;
    let purpose = [("purpose", "To check the vaccination")];
    sam.sends(&page, reference, &purpose).await
}

#[tokio::test(flavor = "multi_thread")]
async fn a_file_is_kept_sealed_shown_and_opened_with_a_purpose() {
    on_both(async |house| {
        let ana = has_come_to_papers(&house).await;
        // What else is on the page is wrong: the file is kept all the same.
        let wrong = gives(&ana, &[("vet", "")], File("Bruno's pass 2026.pdf", PDF)).await;
        assert_eq!(wrong.status, 422, "{}", wrong.text());
        wrong.says("Bruno's pass 2026.pdf");
        let elsewhere = house.resident();
        let page = elsewhere.opens(&format!("{}/page/papers", ana.link)).await;
        page.says("Already kept").says("Bruno's pass 2026.pdf");
        let checked = ana.answers("papers", &[("vet", "Healthy.")]).await;
        checked
            .says("Check your answers")
            .says("Bruno's pass 2026.pdf");
        // Neither name nor content lies open in the store or in the table.
        let mut db = house.app.db.read().await.unwrap();
        let token = ana.link.trim_start_matches("/apply/");
        let found = stoa_services::store::find_by_token(&mut db, token).await;
        let application = found.unwrap().unwrap();
        let kept = stoa_services::store::attachments::of_application(&mut db, application.id).await;
        let kept = kept.unwrap();
        drop(db);
        assert_eq!(kept.len(), 1);
        let sealed = house.app.files.read(&kept[0].blob).await.unwrap();
        let holds = |bytes: &[u8], text: &[u8]| bytes.windows(text.len()).any(|part| part == text);
        assert!(!holds(&sealed, b"%PDF") && !holds(&kept[0].name, b"Bruno"));
        // Whoever gave it has it back as it was, as a download without rights.
        let link = format!("{}/files/{}", ana.link, kept[0].id);
        let back = elsewhere.get(&link).await;
        assert_eq!(back.bytes, PDF);
        assert_eq!(back.header("content-type"), "application/pdf");
        let disposition = back.header("content-disposition").to_owned();
        assert!(disposition.starts_with("attachment; "), "{disposition}");
        assert!(disposition.contains("filename*=UTF-8''Bruno%27s%20pass%202026.pdf"));
        assert!(back.header("content-security-policy").contains("sandbox"));
        assert_eq!(back.header("x-content-type-options"), "nosniff");
        ana.sends("").await.says("Application received");
        ana.follows().await.says("Bruno's pass 2026.pdf");
        let reference = ana.reference().await;
        let sam = house.staff("caseworker").await;
        let page = sam.opens(&format!("/staff/applications/{reference}")).await;
        page.says_nothing_of("Bruno's pass 2026.pdf");
        let page = reads(&sam, &reference).await;
        page.says("Bruno's pass 2026.pdf")
            .says("Not checked for viruses");
        let opened = sam
            .sends(&page, &format!("/files/{}", kept[0].id), &[])
            .await;
        assert_eq!(opened.bytes, PDF);
        let page = ana.follows().await;
        let told = page.text().matches("To check the vaccination").count();
        assert_eq!(told, 2, "the answers and the file");
        let record = house.record(&reference).await;
        assert!(record.contains(&"application_files_kept".to_owned()));
        assert_eq!(record.last().unwrap(), "application_file_read");
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn hostile_files_are_refused_in_words_and_nothing_typed_is_lost() {
    on_both(async |house| {
        let ana = has_come_to_papers(&house).await;
        let large = [PDF, &[b'x'; 200_000]].concat();
        let cases: [(&str, &[u8], &str); 11] = [
            ("pass.pdf.exe", PDF, "is a program"),
            ("pass.exe.pdf", PDF, "is a program"),
            ("pass.pdf", b"MZ\x90\0\x03\0", "is a program"),
            ("pass.pdf", b"#!/bin/sh\nrm -rf /\n", "is a program"),
            ("pass.svg", b"<svg onload='alert(1)'/>", "is a program"),
            ("pass.txt", b"\n <svg onload='alert(1)'/>", "is a web page"),
            (
                "pass.pdf",
                b"<!DOCTYPE html><script>1</script>",
                "is a web page",
            ),
            ("pass.pdf", b"", "is empty"),
            ("pass.pdf", b"\0\x01\x02\x03", "pass.pdf"),
            ("pass.pdf", &large, "larger than"),
            ("song.mp3", b"ID3\x03\0\0\0\0\0\0", "song.mp3"),
        ];
        for (name, bytes, said) in cases {
            let page = gives(&ana, &[("vet", "Healthy.")], File(name, bytes)).await;
            assert_eq!(page.status, 422, "{name}: {}", page.text());
            page.says(said)
                .says("Healthy.")
                .says_nothing_of("Already kept");
        }
        let third = ["one.pdf", "two.pdf"];
        for name in third {
            gives(&ana, &[("vet", ""), ("then", "add-files")], File(name, PDF)).await;
        }
        let page = ana
            .browser
            .opens(&format!("{}/page/papers", ana.link))
            .await;
        page.says("one.pdf")
            .says("two.pdf")
            .says("No more files are needed");
        let page = gives(&ana, &[("vet", "Healthy.")], File("three.pdf", PDF)).await;
        page.says("2 files at most").says_nothing_of("three.pdf (");
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_refused_never_lies_in_the_store() {
    on_both(async |house| {
        let ana = has_come_to_papers(&house).await;
        let stored =
            async || -> Vec<(String, u64)> { house.app.files.list().try_collect().await.unwrap() };
        let large = [PDF, &[b'x'; 200_000]].concat();
        let song: &[u8] = b"ID3\x03\0\0\0\0\0\0";
        for (name, bytes) in [("pass.pdf", &large[..]), ("song.mp3", song)] {
            let page = gives(&ana, &[("vet", "Healthy.")], File(name, bytes)).await;
            assert_eq!(page.status, 422, "{name}");
            assert_eq!(stored().await, [], "{name}");
        }
        for name in ["one.pdf", "two.pdf"] {
            gives(&ana, &[("vet", ""), ("then", "add-files")], File(name, PDF)).await;
        }
        let two = stored().await.len();
        gives(&ana, &[("vet", "Healthy.")], File("three.pdf", PDF)).await;
        assert_eq!(stored().await.len(), two);
        ana.answers("papers", &[("vet", "Healthy.")]).await;
        ana.sends("").await;
        let reference = ana.reference().await;
        let sam = house.staff("caseworker").await;
        let page = sam.opens(&format!("/staff/applications/{reference}")).await;
        sam.sends(&page, "/ask", &[("text", "Send the chip's paper.")])
            .await;
        // The text is missing: the file that came along goes at once.
        let asked = ana.follows().await;
        let chip = File("chip.pdf", PDF);
        let refused = ana
            .browser
            .sends_file(&asked, ("/answer", &[][..]), chip)
            .await;
        assert_eq!(refused.status, 422);
        assert_eq!(stored().await.len(), two);
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn an_application_takes_so_many_files_an_hour() {
    on_both(async |house| {
        let ana = has_come_to_papers(&house).await;
        let page = ana
            .browser
            .opens(&format!("{}/page/papers", ana.link))
            .await;
        let fields = [("vet", "Healthy."), ("then", "add-files")];
        let give = async |name: &str, bytes: &[u8]| {
            let sent = ("/page/papers", &fields[..]);
            ana.browser.sends_file(&page, sent, File(name, bytes)).await
        };
        for _ in 0..60 {
            give("pass.pdf", b"").await.says("is empty");
        }
        let over = give("pass.pdf", PDF).await;
        assert_eq!(over.status, 422);
        over.says("Too many files were sent in the last hour.")
            .says("Healthy.");
        house.waits(SignedDuration::from_hours(1));
        give("pass.pdf", PDF).await.says("Already kept");
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_file_that_was_taken_back_is_gone() {
    on_both(async |house| {
        let ana = has_come_to_papers(&house).await;
        gives(
            &ana,
            &[("vet", ""), ("then", "add-files")],
            File("wrong.pdf", PDF),
        )
        .await;
        let path = format!("{}/page/papers", ana.link);
        let page = ana.browser.opens(&path).await;
        let remove = page.attribute("button[value^=remove-file-]", "value");
        let id = remove.trim_start_matches("remove-file-").to_owned();
        let fields = [("then", remove.as_str()), ("vet", "Typed already")];
        let removed = ana.browser.sends(&page, "/page/papers", &fields).await;
        removed.says_nothing_of("wrong.pdf").says("Typed already");
        // Pressed twice, and an old link.
        let again = ana.browser.sends(&page, "/page/papers", &fields).await;
        assert_eq!(again.status, 200);
        let old = ana.browser.get(&format!("{}/files/{id}", ana.link)).await;
        assert_eq!(old.status, 404);
        let missing = ana.answers("papers", &[("vet", "Healthy.")]).await;
        assert_eq!(missing.status, 422);
        missing.says("Add a file");
        runs_jobs(&house).await;
        let left: Vec<_> = house.app.files.list().try_collect().await.unwrap();
        assert!(left.is_empty(), "{left:?}");
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn links_of_others_open_nothing() {
    on_both(async |house| {
        let ana = has_come_to_papers(&house).await;
        gives(&ana, &[("vet", "Healthy.")], File("pass.pdf", PDF)).await;
        let page = ana.browser.opens(&format!("{}/check", ana.link)).await;
        let link = page.link("pass.pdf");
        let id = link.rsplit('/').next().unwrap().to_owned();
        let ben = Applicant::begins(&house, "dog-licence").await;
        let other = ben.browser.get(&format!("{}/files/{id}", ben.link)).await;
        assert_eq!(other.status, 404);
        ana.sends("").await;
        let reference = ana.reference().await;
        // Sent is sent: an old page takes nothing back and adds nothing.
        let token = ana.link.trim_start_matches("/apply/");
        let app = &house.app;
        let mut tx = app.db.begin(&Actor::Anonymous).await.unwrap();
        let late = commands::remove_file(app, &mut tx, (token, &id)).await;
        assert!(matches!(late.unwrap_err(), Error::Conflict(_)));
        let input = commands::AttachFiles {
            token: token.to_owned(),
            page: "papers".to_owned(),
            item: 0,
            files: Vec::new(),
        };
        let late = commands::attach_files(app, &mut tx, input).await;
        assert!(matches!(late.unwrap_err(), Error::Conflict(_)));
        let late = commands::attach_to_answer(app, &mut tx, (token, &[])).await;
        assert!(matches!(late.unwrap_err(), Error::Conflict(_)));
        let input = ReadFile {
            reference: reference.clone(),
            file: id.clone(),
            purpose: "Curious".to_owned(),
        };
        let refused = commands::read_file(app, &mut tx, input).await;
        assert!(matches!(refused.unwrap_err(), Error::Denied(_)));
        drop(tx);
        let auditor = house.staff("auditor").await;
        let page = auditor
            .opens(&format!("/staff/applications/{reference}"))
            .await;
        page.says_nothing_of("pass.pdf");
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn files_come_with_an_answer_to_the_office() {
    on_both(async |house| {
        let ana = has_come_to_papers(&house).await;
        gives(&ana, &[("vet", "Healthy.")], File("pass.pdf", PDF)).await;
        ana.sends("").await;
        let reference = ana.reference().await;
        let sam = house.staff("caseworker").await;
        let page = sam.opens(&format!("/staff/applications/{reference}")).await;
        sam.sends(&page, "/ask", &[("text", "Send the chip's paper.")])
            .await;
        let asked = ana.follows().await;
        let fields = [("text", "Here it is.")];
        let bad = File("chip.exe", PDF);
        let refused = ana
            .browser
            .sends_file(&asked, ("/answer", &fields[..]), bad)
            .await;
        refused.says("is a program");
        let asked = ana.follows().await;
        let chip = File("chip.pdf", PDF);
        let told = ana
            .browser
            .sends_file(&asked, ("/answer", &fields[..]), chip)
            .await;
        told.says("Your answer was sent.").says("chip.pdf");
        reads(&sam, &reference)
            .await
            .says("chip.pdf")
            .says("pass.pdf");
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn long_answers_in_every_script_are_kept_whole() {
    on_both(async |house| {
        let ana = has_come_to_papers(&house).await;
        gives(
            &ana,
            &[("vet", ""), ("then", "add-files")],
            File("pass.pdf", PDF),
        )
        .await;
        // Latin, Greek, Cyrillic, Hebrew, Arabic, Devanagari, Thai, Han, Hangul, Ethiopic, Cherokee, Adlam, emoji, cuneiform, joiners.
        let scripts = "Aé Ωμ Жя שלום سلام नमस्ते ไทย 漢字 한국어 ሰላም ᎣᏏᏲ 𞤀𞤣 👩‍🚒 𒀀 e\u{301}\u{200d} ";
        let long: String = scripts.chars().cycle().take(49_999).collect();
        let long = format!("{}.", long.trim_end());
        let checked = ana.answers("papers", &[("vet", &long)]).await;
        checked.says("Check your answers");
        let page = ana
            .browser
            .opens(&format!("{}/page/papers", ana.link))
            .await;
        // As everything that is written, in Unicode's composed form.
        let composed = long.replace("e\u{301}", "é");
        assert!(page.html().contains(&composed.replace('\u{301}', "")));
        let too_long = format!("{}x", "家".repeat(50_000));
        let refused = ana.answers("papers", &[("vet", &too_long)]).await;
        assert_eq!(refused.status, 422);
        assert!(
            refused.html().contains(&too_long),
            "it is shown again whole"
        );
    })
    .await;
}
