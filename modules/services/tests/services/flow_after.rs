//! Letters with a decision, what silence grants, appeals, and renewal before the end.

use stoa_kernel::{Actor, Error, Id};
use stoa_services::{
    commands::{
        DecideAppeal, RenewPermit, SendLetter, appeal_decision, decide_appeal, grant_tacitly,
        renew_permit, send_letter,
    },
    model::{Reference, ServiceFile, TaskResult, letter_text::FIELDS},
    store,
};

use crate::{
    flow_house::{
        PAPERS, applies, days_later, decides, does_task, dogs, goes_through, mails, takes, task,
        works,
    },
    house::{House, on_both},
};

#[tokio::test(flavor = "multi_thread")]
async fn the_letter_of_a_decision_is_looked_at_sent_and_kept() {
    on_both(async |house| {
        house.offers(&dogs()).await;
        let (ana, reference) = applies(&house, "Bruno").await;
        let (sam, mia) = (
            house.staff("caseworker").await,
            house.staff("manager").await,
        );
        goes_through(&sam, &mia, &reference).await;
        let path = format!("/staff/applications/{reference}");
        let page = sam.opens(&format!("{path}/decide")).await;
        let decision = [("decision", "granted"), ("reason", "The chip is known.")];
        let seen = sam.sends_to(&page, ("/decide", "/letters/preview"), &decision);
        // It names the day on which it would end, before anything is granted.
        seen.await
            .says("The chip is known.")
            .says("2 March 2027")
            .says("Nothing is sent yet.");
        let page = sam.opens(&format!("{path}/letters")).await;
        let looked = sam
            .sends(&page, "/letters", &[("letter", "news"), ("text", "hello.")])
            .await;
        looked.says("The letter is sent.");
        ana.follows().await.says("News of your dog");
        decides(&sam, &reference, "granted").await;
        let page = ana.follows().await;
        page.says("Letters to you").says("Your dog licence");
        let letter = page.link("Your dog licence (PDF)");
        let printed = ana.browser.opens(&letter).await;
        assert_eq!(printed.header("content-type"), "application/pdf");
        assert!(printed.bytes.starts_with(b"%PDF-1.7"));
        let again = ana.browser.opens(&letter).await;
        assert_eq!(printed.bytes, again.bytes);
        let stranger = house.resident();
        let other = letter.replacen("/apply/", "/apply/x", 1);
        assert_eq!(stranger.get(&other).await.status, 404);
        let record = house.record(&reference).await;
        let letters = record.iter().filter(|kind| *kind == "letter_sent");
        assert_eq!(letters.count(), 2);
        works(&house).await;
        assert!(mails(&house).contains("a letter for you"));
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn looking_at_a_letter_is_a_reading_that_the_applicant_sees() {
    on_both(async |house| {
        house.offers(&dogs()).await;
        let (ana, reference) = applies(&house, "Bruno").await;
        let sam = house.staff("caseworker").await;
        let path = format!("/staff/applications/{reference}");
        let page = sam.opens(&format!("{path}/letters")).await;
        page.says_nothing_of("Ana Weaver");
        let action = format!("{path}/letters");
        let fields = [("letter", "news"), ("text", "**bold** <b>")];
        let seen = sam
            .sends_to(&page, (&action, "/letters/preview"), &fields)
            .await;
        seen.says("Dear Ana Weaver")
            .says("**bold** <b>")
            .says("3 Mill Lane");
        ana.follows()
            .await
            .says("To look at a letter before it is sent")
            .says_nothing_of("Letters to you");
        let pdf = sam
            .sends(&seen, "/letters/preview", &[("form", "pdf")])
            .await;
        assert!(pdf.bytes.starts_with(b"%PDF-1.7"));
        sam.sends(&seen, "/letters", &[])
            .await
            .says("The letter is sent.");
        ana.follows().await.says("Letters to you");
        let page = sam.opens(&action).await;
        let nothing = sam.sends(&page, "/letters", &[("letter", "granted")]).await;
        assert_eq!(nothing.status, 422);
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn silence_grants_what_the_law_says_it_grants() {
    on_both(async |house| {
        house.offers(&dogs()).await;
        let (ana, reference) = applies(&house, "Bruno").await;
        let (ben, waiting) = applies(&house, "Luna").await;
        let sam = house.staff("caseworker").await;
        let page = sam.opens(&format!("/staff/applications/{waiting}")).await;
        sam.sends(&page, "/ask", &[("text", "The number of the chip")])
            .await;
        // Due on Monday 9 March; the day has to be over.
        days_later(&house, 7);
        works(&house).await;
        ana.follows().await.says("Received");
        days_later(&house, 1);
        works(&house).await;
        let page = ana.follows().await;
        page.says("Your application was granted")
            .says("Nobody decided by 9 March 2026")
            .says("Dog Act")
            .says("Without anybody’s doing")
            .says("Your permit")
            .says("Your dog licence");
        let record = house.record(&reference).await;
        assert_eq!(
            record[4..],
            [
                "application_decided",
                "permit_issued",
                "letter_sent",
                "granted_tacitly"
            ]
        );
        let sam = house.staff("caseworker").await;
        sam.opens("/staff/tasks").await.says_nothing_of(&reference);
        // Whoever was asked has the time that they took, and no less.
        ben.follows().await.says("The time stands still");
        let page = ben.follows().await;
        ben.browser
            .sends(&page, "/answer", &[("text", "985 112")])
            .await;
        works(&house).await;
        ben.follows().await.says("We decide by");
        days_later(&house, 8);
        works(&house).await;
        ben.follows().await.says("Your application was granted");
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn nobody_but_the_program_grants_tacitly_and_not_before_its_time() {
    on_both(async |house| {
        house.offers(&dogs()).await;
        let (_ana, reference) = applies(&house, "Bruno").await;
        let (_, number) = reference.split_once("-A").unwrap();
        let id = Id::new(number.parse().unwrap());
        let app = &house.app;
        let mut tx = app.db.begin(&Actor::System("test")).await.unwrap();
        let early = grant_tacitly(app, &mut tx, id, "Because.").await;
        assert!(matches!(early.unwrap_err(), Error::Conflict(_)));
        drop(tx);
        let mut tx = app.db.begin(&Actor::Anonymous).await.unwrap();
        let denied = grant_tacitly(app, &mut tx, id, "Because.").await;
        assert!(matches!(denied.unwrap_err(), Error::Denied(_)));
    })
    .await;
}

/// An application that `sam` refused.
async fn refused(house: &House) -> (crate::house::Applicant, String, stoa_testkit::Browser) {
    let (ana, reference) = applies(house, "Bruno").await;
    let (sam, mia) = (
        house.staff("caseworker").await,
        house.staff("manager").await,
    );
    goes_through(&sam, &mia, &reference).await;
    decides(&sam, &reference, "refused").await;
    (ana, reference, sam)
}

#[tokio::test(flavor = "multi_thread")]
async fn an_appeal_is_looked_at_by_somebody_else_and_changes_the_decision() {
    on_both(async |house| {
        house.offers(&dogs()).await;
        let (ana, reference, sam) = refused(&house).await;
        let path = format!("{}/appeal", ana.link);
        let form = ana.browser.opens(&path).await;
        let empty = ana.browser.does(&path, &[("text", "")]).await;
        assert_eq!(empty.status, 422);
        ana.browser
            .does(&path, &[("text", "The chip is mine.")])
            .await
            .says("Your appeal was sent.")
            .says("We look at the decision again");
        // The page that was open before is sent once more; opened again, it leads back.
        ana.browser
            .sends(&form, "/appeal", &[("text", "Once more.")])
            .await
            .says("You have appealed already");
        assert_eq!(ana.browser.get(&path).await.status, 303);
        let appeal = task(&sam, &reference, "Appeal").await;
        takes(&sam, &appeal).await;
        // Why somebody appeals is read as answers are: for a purpose that they see.
        let page = sam.opens(&appeal).await;
        page.says_nothing_of("The chip is mine.")
            .says("Open the answers");
        let case = format!("/staff/applications/{reference}");
        let page = sam.opens(&case).await;
        sam.sends(&page, &case, &[("purpose", "To look again")])
            .await;
        let page = sam.opens(&appeal).await;
        page.says("The chip is mine.");
        let changed = [("result", "changed"), ("text", "The chip is yours.")];
        sam.sends(&page, "/appeal", &changed)
            .await
            .says("You made the decision. Somebody else has to look at the appeal.");
        let mia = house.staff("manager").await;
        takes(&mia, &appeal).await;
        let page = mia.opens(&appeal).await;
        let nothing = mia.sends(&page, "/appeal", &[]).await;
        assert_eq!(nothing.status, 422);
        nothing.says("Choose what comes of it.");
        let page = mia.opens(&appeal).await;
        mia.sends(&page, "/appeal", &changed)
            .await
            .says("The appeal is decided");
        let page = ana.follows().await;
        page.says("Your application was granted")
            .says("We looked at the decision again and changed it.")
            .says("The chip is yours.")
            .says("Your permit")
            .says("Your dog licence");
        let record = house.record(&reference).await;
        assert_eq!(
            record[record.len() - 3..],
            ["appeal_decided", "permit_issued", "letter_sent"]
        );
        works(&house).await;
        assert!(mails(&house).contains("what comes of your appeal"));
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn an_appeal_may_leave_a_decision_as_it_is_and_comes_in_time() {
    on_both(async |house| {
        house.offers(&dogs()).await;
        let (ana, reference, _sam) = refused(&house).await;
        let (ben, late, _sam) = refused(&house).await;
        let path = format!("{}/appeal", ana.link);
        days_later(&house, 30);
        ana.browser.does(&path, &[("text", "It is mine.")]).await;
        let mia = house.staff("manager").await;
        let appeal = task(&mia, &reference, "Appeal").await;
        takes(&mia, &appeal).await;
        let page = mia.opens(&appeal).await;
        let fields = [("result", "upheld"), ("text", "It is not.")];
        mia.sends(&page, "/appeal", &fields).await;
        let page = ana.follows().await;
        page.says("Your application was refused")
            .says("it stands")
            .says("It is not.");
        days_later(&house, 1);
        ben.follows()
            .await
            .says_nothing_of("Appeal against the decision");
        let app = &house.app;
        let mut tx = app.db.begin(&Actor::Anonymous).await.unwrap();
        let token = ben.link.trim_start_matches("/apply/");
        let error = appeal_decision(app, &mut tx, token, "Late.").await;
        assert!(matches!(error.unwrap_err(), Error::Conflict(_)), "{late}");
        let again = DecideAppeal {
            task: appeal.rsplit('/').next().unwrap().parse().unwrap(),
            seen_version: 1,
            result: Some(TaskResult::Changed),
            reason: "Hm.".to_owned(),
        };
        let error = decide_appeal(app, &mut tx, again).await;
        assert!(matches!(error.unwrap_err(), Error::Denied(_)));
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_holder_is_told_before_the_end_and_renews_with_old_answers() {
    on_both(async |house| {
        house.offers(&dogs()).await;
        let (ana, reference) = applies(&house, "Bruno").await;
        let (sam, mia) = (
            house.staff("caseworker").await,
            house.staff("manager").await,
        );
        goes_through(&sam, &mia, &reference).await;
        decides(&sam, &reference, "granted").await;
        let path = format!("{}/renew", ana.link);
        ana.follows().await.says_nothing_of("Renew");
        let early = ana.browser.get(&path).await;
        assert_eq!(early.header("location"), format!("{}/follow", ana.link));
        works(&house).await;
        assert!(!mails(&house).contains("ends soon"));
        // It holds until 2 March 2027; thirty days before that is 31 January.
        days_later(&house, 336);
        works(&house).await;
        assert!(mails(&house).contains("ends soon"));
        ana.follows().await.says("Renew");
        let page = ana.browser.opens(&path).await;
        page.says("2 March 2027");
        let fields = [("with_answers", "yes")];
        let begun = ana.browser.sends(&page, "/renew", &fields).await;
        let check = begun.header("location").to_owned();
        assert!(check.ends_with("/check"), "{check}");
        ana.browser
            .opens(&check)
            .await
            .says("Ana Weaver")
            .says("Bruno");
        // Without the answers, it begins with the first question.
        let page = ana.browser.opens(&path).await;
        let begun = ana.browser.sends(&page, "/renew", &[]).await;
        assert!(begun.header("location").ends_with("/page/keeper"));
        let record = house.record(&reference).await;
        assert_eq!(record.last().unwrap(), "renewal_begun");
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_link_that_leads_nowhere_neither_renews_nor_writes() {
    on_both(async |house| {
        house.offers(&dogs()).await;
        let (_ana, reference) = applies(&house, "Bruno").await;
        let app = &house.app;
        let mut tx = app.db.begin(&Actor::Anonymous).await.unwrap();
        let renewal = RenewPermit {
            token: "AAAAAAAAAAAAAAAAAAAAAA".to_owned(),
            with_answers: true,
            lang: stoa_kernel::Lang::En,
        };
        let error = renew_permit(app, &mut tx, renewal).await;
        assert!(matches!(error.unwrap_err(), Error::NotFound));
        let letter = SendLetter {
            reference,
            seen_version: 4,
            letter: "news".to_owned(),
            text: "Hello".to_owned(),
        };
        let error = send_letter(app, &mut tx, letter).await;
        assert!(matches!(error.unwrap_err(), Error::Denied(_)));
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_granted_licence_that_an_appeal_changes_is_revoked() {
    on_both(async |house| {
        house.offers(&dogs()).await;
        let (ana, reference) = applies(&house, "Bruno").await;
        let (sam, mia) = (
            house.staff("caseworker").await,
            house.staff("manager").await,
        );
        goes_through(&sam, &mia, &reference).await;
        decides(&sam, &reference, "granted").await;
        let path = format!("{}/appeal", ana.link);
        ana.browser.does(&path, &[("text", "It is no dog.")]).await;
        let appeal = task(&mia, &reference, "Appeal").await;
        takes(&mia, &appeal).await;
        let page = mia.opens(&appeal).await;
        let fields = [("result", "changed"), ("text", "It is a wolf.")];
        mia.sends(&page, "/appeal", &fields).await;
        let page = ana.follows().await;
        page.says("Your application was refused")
            .says("It is a wolf.")
            .says("This permit was revoked");
        let record = house.record(&reference).await;
        assert_eq!(
            record[record.len() - 2..],
            ["appeal_decided", "permit_revoked"]
        );
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_step_that_sends_a_letter_is_finished_by_it() {
    on_both(async |house| {
        let step = "  - { key: tell, name: Tell them, kind: letter, letter: news, days: 1 }\n  - { key: agree,";
        house.offers(&dogs().replacen("  - { key: agree,", step, 1)).await;
        let (ana, reference) = applies(&house, "Bruno").await;
        let (sam, mia) = (
            house.staff("caseworker").await,
            house.staff("manager").await,
        );
        let papers = task(&sam, &reference, "Check the papers").await;
        does_task(&sam, &papers, &PAPERS).await;
        ana.follows().await.says("Tell them Under way");
        let tell = task(&sam, &reference, "Tell them").await;
        takes(&sam, &tell).await;
        let letters = sam.opens(&tell).await.link("Letters");
        let page = sam.opens(&letters).await;
        let fields = [("letter", "news"), ("text", "we are on it.")];
        sam.sends(&page, "/letters", &fields)
            .await
            .says("The letter is sent.");
        ana.follows()
            .await
            .says("Tell them Done")
            .says("Second pair of eyes Under way");
        let agree = task(&mia, &reference, "Second pair of eyes").await;
        let fields = [("result", "passed"), ("then", "finish")];
        does_task(&mia, &agree, &fields)
            .await
            .says("The task is finished.");
    })
    .await;
}

#[test]
fn the_files_of_the_demonstration_are_whole_and_their_letters_are_filled() {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/../../app/src/demo/services");
    let mut letters = 0;
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.extension().is_none_or(|ending| ending != "yaml") {
            continue;
        }
        let text = std::fs::read_to_string(&path).unwrap();
        let file = ServiceFile::read(&text).unwrap_or_else(|faults| panic!("{path:?}: {faults:?}"));
        let fields: serde_json::Value = FIELDS
            .iter()
            .map(|field| ((*field).to_owned(), format!("[{field}]").into()))
            .collect::<serde_json::Map<_, _>>()
            .into();
        for (letter, lang) in file
            .letters
            .iter()
            .zip(std::iter::repeat(["en", "es", "fr", "ar"]))
        {
            for lang in lang {
                let template = stoa_letters::Template::new(letter.text.get(lang, "en")).unwrap();
                let filled = template.fill(&fields).unwrap().text();
                assert!(filled.contains("[applicant]"), "{path:?} {lang}: {filled}");
                letters += 1;
            }
        }
    }
    assert!(letters >= 16, "{letters} letters");
}

/// Begins to renew by a link, with what was answered before; the address of the last look.
async fn renews(ana: &crate::house::Applicant) -> String {
    let path = format!("{}/renew", ana.link);
    let page = ana.browser.opens(&path).await;
    let fields = [("with_answers", "yes")];
    let begun = ana.browser.sends(&page, "/renew", &fields).await;
    begun.header("location").to_owned()
}

#[tokio::test(flavor = "multi_thread")]
async fn there_is_one_renewal_and_it_begins_when_the_old_permit_ends() {
    on_both(async |house| {
        house.offers(&dogs()).await;
        let (ana, reference) = applies(&house, "Bruno").await;
        let (sam, mia) = (
            house.staff("caseworker").await,
            house.staff("manager").await,
        );
        goes_through(&sam, &mia, &reference).await;
        decides(&sam, &reference, "granted").await;
        days_later(&house, 340);
        let (sam, mia) = (
            house.staff("caseworker").await,
            house.staff("manager").await,
        );
        // Two are begun, one is sent: the other is not taken any more, and no third begins.
        let (first, second) = (renews(&ana).await, renews(&ana).await);
        let to = [("email", "ana@example.org")];
        ana.browser.does(&first, &to).await;
        ana.browser.does(&second, &to).await;
        assert_eq!(ana.browser.get(&first).await.status, 303);
        assert_eq!(ana.browser.get(&second).await.status, 200);
        ana.follows()
            .await
            .says("You have applied for the renewal already.");
        let path = format!("{}/renew", ana.link);
        let led = ana.browser.get(&path).await;
        assert_eq!(led.header("location"), format!("{}/follow", ana.link));
        let follow = first.replace("/check", "/follow");
        let page = ana.browser.opens(&follow).await;
        let renewal = page.all(".stoa-reference").first().unwrap().clone();
        goes_through(&sam, &mia, &renewal).await;
        decides(&sam, &renewal, "granted").await;
        // The old one holds through 2 March 2027, and not a day is lost.
        let mut db = house.app.db.read().await.unwrap();
        let prefix = &house.app.config.town.reference_prefix;
        let id = Reference::parse(prefix, &renewal).unwrap().id();
        let permit = store::permits::of_application(&mut db, id).await.unwrap();
        drop(db);
        let permit = permit.unwrap();
        assert_eq!(permit.valid_from.to_string(), "2027-03-03");
        assert_eq!(permit.valid_until.unwrap().to_string(), "2028-03-03");
        ana.follows().await.says("This was renewed already");
        ana.browser.does(&second, &to).await;
        assert_eq!(ana.browser.get(&second).await.status, 200);
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn an_appeal_does_not_grant_a_second_renewal() {
    on_both(async |house| {
        house.offers(&dogs()).await;
        let (ana, reference) = applies(&house, "Bruno").await;
        let (sam, mia) = (
            house.staff("caseworker").await,
            house.staff("manager").await,
        );
        goes_through(&sam, &mia, &reference).await;
        decides(&sam, &reference, "granted").await;
        days_later(&house, 340);
        let (sam, mia) = (
            house.staff("caseworker").await,
            house.staff("manager").await,
        );
        let to = [("email", "ana@example.org")];
        let mut references = Vec::new();
        let mut links = Vec::new();
        for decision in ["refused", "granted"] {
            let check = renews(&ana).await;
            ana.browser.does(&check, &to).await;
            let link = check.replace("/check", "");
            let page = ana.browser.opens(&format!("{link}/follow")).await;
            let renewal = page.all(".stoa-reference").first().unwrap().clone();
            goes_through(&sam, &mia, &renewal).await;
            decides(&sam, &renewal, decision).await;
            references.push(renewal);
            links.push(link);
        }
        let why = [("text", "The chip is mine.")];
        ana.browser
            .does(&format!("{}/appeal", links[0]), &why)
            .await;
        let appeal = task(&mia, &references[0], "Appeal").await;
        takes(&mia, &appeal).await;
        let page = mia.opens(&appeal).await;
        let changed = [("result", "changed"), ("text", "The chip is yours.")];
        mia.sends(&page, "/appeal", &changed)
            .await
            .says("was renewed by another application already");
    })
    .await;
}
