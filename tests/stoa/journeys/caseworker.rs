//! A caseworker: finds what is to be done, takes it, and tells people the truth about it.

use stoa_tests::{Test, Town, Written, eventually, in_the_town};

use super::{colleague, does, seen_by_programs};

pub fn tests() -> Vec<Test> {
    in_the_town![
        a_report_goes_from_the_queue_to_fixed,
        two_people_at_once_lose_nothing,
        nobody_works_on_what_is_not_theirs
    ]
}

fn a_report_goes_from_the_queue_to_fixed(town: &Town) {
    let email = format!("elif-{}@home.example", town.engine);
    let mut elif = town.visitor();
    let reference = elif.reports(
        &Written::new("overflowing-bin", "Glass around the bin at the pond.").by("", &email),
    );

    let mut amina = colleague(town, "amina");
    let desk = format!("/staff/reports/{reference}");
    eventually("the report is found by its words in the queue", || {
        let queue = amina.get("/staff?q=pond").expect_status(200);
        queue
            .attributes("a", "href")
            .iter()
            .find(|href| href.contains(&desk))
            .cloned()
    });

    // She takes it, notes something for colleagues, and tells the public something.
    let assign = amina
        .get(&format!("/staff/reports/{reference}/assign"))
        .expect_status(200);
    let assign = assign.form(&format!(
        "form[action^='/staff/reports/{reference}/assign']"
    ));
    let people = amina
        .get(&format!("/staff/reports/{reference}/assign"))
        .all("select[name=assignee] option");
    let values = amina
        .get(&format!("/staff/reports/{reference}/assign"))
        .attributes("select[name=assignee] option", "value");
    let own = people
        .iter()
        .position(|name| name.contains("Amina"))
        .expect("Amina may be chosen");
    amina
        .submit(&assign.set("assignee", &values[own]))
        .expect_status(200);
    does(
        &mut amina,
        &reference,
        "note",
        &[("note", "The key for the gate is at the depot.")],
    )
    .expect_status(200);
    does(
        &mut amina,
        &reference,
        "update",
        &[("text", "We come on Thursday.")],
    )
    .expect_status(200);
    town.mail(&email, "We come on Thursday.");

    let public = town
        .visitor()
        .get(&format!("/reports/{reference}"))
        .expect_status(200);
    assert!(
        public.visible().contains("We come on Thursday."),
        "{}",
        public.visible()
    );
    assert!(
        !public.text().contains("depot"),
        "an internal note is public"
    );
    let desk = amina
        .get(&format!("/staff/reports/{reference}"))
        .expect_status(200);
    for words in ["depot", "We come on Thursday.", "Amina"] {
        assert!(
            desk.visible().contains(words),
            "the desk does not say {words:?}: {}",
            desk.visible()
        );
    }

    // Whoever says that nothing will be done has to say why.
    let refused = does(
        &mut amina,
        &reference,
        "status?to=wont-fix",
        &[("reason", "")],
    );
    assert_eq!(refused.status, 422, "{}", refused.visible());
    does(
        &mut amina,
        &reference,
        "status?to=fixed",
        &[("reason", "Swept, and the bin is emptied twice a week now.")],
    )
    .expect_status(200);
    let mail = town.mail(&email, "emptied twice a week");
    assert!(
        mail.text.contains("/fixed"),
        "she is not asked whether it is: {mail:?}"
    );
    let json = seen_by_programs(town, &reference);
    assert_eq!(json["status"], "closed", "{json}");
    let text = town
        .mails()
        .into_iter()
        .filter(|mail| mail.to.contains(&email))
        .map(|mail| mail.text)
        .collect::<String>();
    assert!(!text.contains("depot"), "an internal note was mailed");
    town.ledger_verifies();
}

fn two_people_at_once_lose_nothing(town: &Town) {
    let reference = town
        .visitor()
        .reports(&Written::new("overflowing-bin", "Full again."));
    let (mut amina, mut priya) = (colleague(town, "amina"), colleague(town, "priya"));
    let action = format!("form[action^='/staff/reports/{reference}/status']");
    let path = format!("/staff/reports/{reference}/status?to=in-progress");
    let hers = amina.get(&path).expect_status(200).form(&action);
    let theirs = priya
        .get(&path.replace("in-progress", "wont-fix"))
        .expect_status(200)
        .form(&action);
    amina
        .submit(&hers.set("reason", "I am on my way."))
        .expect_status(200);
    let stopped = priya.submit(&theirs.set("reason", "The bin was taken away."));
    assert_eq!(stopped.status, 409, "{}", stopped.visible());
    // The page shows what happened meanwhile beside what was typed, and it can be sent again.
    assert!(
        stopped.visible().contains("I am on my way."),
        "{}",
        stopped.visible()
    );
    let again = stopped.form(&action);
    assert_eq!(again.value("reason"), Some("The bin was taken away."));
    priya.submit(&again).expect_status(200);
    let public = town
        .visitor()
        .get(&format!("/reports/{reference}"))
        .visible();
    assert!(
        public.contains("I am on my way.") && public.contains("The bin was taken away."),
        "{public}"
    );
}

fn nobody_works_on_what_is_not_theirs(town: &Town) {
    let reference = town
        .visitor()
        .reports(&Written::new("overflowing-bin", "A bag beside the bin."));
    let desk = format!("/staff/reports/{reference}");
    let anonymous = town.visitor().get(&desk);
    assert!(
        anonymous.path.starts_with("/sign-in") || anonymous.status == 401,
        "{}",
        anonymous.path
    );
    // A body that does not answer for it may not change it, by page or by form.
    let mut ingrid = colleague(town, "ingrid");
    let page = ingrid.get(&format!("{desk}/status?to=fixed"));
    assert!(
        matches!(page.status, 403 | 404),
        "{} {}",
        page.status,
        page.visible()
    );
    // Who only looks may look, and that is all.
    let mut samuel = colleague(town, "samuel");
    let page = samuel.get(&format!("{desk}/assign"));
    assert!(
        matches!(page.status, 403 | 404),
        "{} {}",
        page.status,
        page.visible()
    );
    assert_eq!(seen_by_programs(town, &reference)["status"], "open");
}
