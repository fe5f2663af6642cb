//! A resident: reports, hears of it, sees it mended or not, and has their own data hidden.

use stoa_tests::{Test, Town, Written, in_the_town, pictures};

use super::{colleague, does, seen_by_programs};

pub fn tests() -> Vec<Test> {
    in_the_town![
        a_report_is_followed_to_its_end_and_back,
        own_data_is_hidden_on_request,
        a_link_by_mail_shows_my_reports
    ]
}

fn a_report_is_followed_to_its_end_and_back(town: &Town) {
    let email = format!("ana-{}@home.example", town.engine);
    let mut ana = town.visitor();
    let report = Written::new(
        "overflowing-bin",
        "The bin by the library spills over since Monday.",
    )
    .with_photo("bin.jpg", &pictures::jpeg(500, 400, 40))
    .by("Ana Alba", &email);
    let reference = ana.reports(&report);
    let mail = town.mail(&email, &reference);
    assert!(mail.text.contains("Ana Alba"), "{mail:?}");
    assert!(mail.text.contains("The bin by the library"), "{mail:?}");
    let page = ana.get(&mail.link(&format!("/reports/{reference}").replacen('/', "", 1)));
    let page = page
        .expect_status(200)
        .expect_text("The bin by the library spills over");
    assert!(
        !page.text().contains("Ana Alba") && !page.text().contains(&email),
        "the public page names her"
    );

    // A neighbour says "me too", once, and follows it.
    let mut ben = town.visitor();
    let neighbour = format!("ben-{}@home.example", town.engine);
    let path = format!("/reports/{reference}");
    let page = ben.get(&path);
    let press = page.form(&format!("form[action='{path}/support']"));
    ben.submit(&press).expect_status(200);
    ben.submit(&press);
    assert_eq!(
        town.tables(&supporters(&reference)),
        "1",
        "one person counts once"
    );
    let form = ben
        .get(&path)
        .form(&format!("form[action='{path}/follow']"));
    ben.submit(&form.set("email", &neighbour))
        .expect_status(200);
    let asked = town.mail(&neighbour, "/follow/");
    let confirm = ben.get(&asked.link("follow/")).expect_status(200);
    ben.submit(&confirm.form("form[action$='/confirm']"))
        .expect_status(200);

    // It is said to be fixed; both hear of it, and Ana says that it is not.
    let mut amina = colleague(town, "amina");
    does(
        &mut amina,
        &reference,
        "status?to=fixed",
        &[("reason", "Emptied this morning.")],
    )
    .expect_status(200);
    town.mail(&neighbour, "Emptied this morning.");
    let fixed = town.mail(&email, "Emptied this morning.");
    let question = ana.get(&fixed.link("/fixed")).expect_status(200);
    let form = question.form("form[action$='/fixed']");
    // Without an answer it asks again, and what was written stays.
    let again = ana
        .submit(&form.clone().set("text", "Look on the other side."))
        .expect_status(422);
    let form = again.form("form[action$='/fixed']");
    assert_eq!(form.value("text"), Some("Look on the other side."));
    ana.submit(&form.set("answer", "no")).expect_status(200);
    assert_eq!(seen_by_programs(town, &reference)["status"], "open");
    let page = amina
        .get(&format!("/staff/reports/{reference}"))
        .expect_status(200);
    assert!(
        page.visible().contains("Look on the other side."),
        "{}",
        page.visible()
    );
    // The question is answered; asking again leads to the page, which says so.
    let late = ana.get(&fixed.link("/fixed"));
    assert!(late.path.starts_with(&path), "{}", late.path);
    town.ledger_verifies();
}

fn supporters(reference: &str) -> String {
    let id = reference.split('-').nth(1).expect("a number");
    format!("SELECT COUNT(*) FROM report_support WHERE report = {id}")
}

fn own_data_is_hidden_on_request(town: &Town) {
    let email = format!("clara-{}@home.example", town.engine);
    let words = "My name is Clara Conde, I live at number 7 and the litter bin is full.";
    let mut clara = town.visitor();
    let reference = clara.reports(&Written::new("overflowing-bin", words));
    let path = format!("/reports/{reference}");
    let form = clara
        .get(&format!("{path}/hide"))
        .form(&format!("form[action='{path}/hide']"));
    let empty = clara
        .submit(&form.clone().set("email", "no address"))
        .expect_status(422);
    assert_eq!(
        empty
            .form(&format!("form[action='{path}/hide']"))
            .value("email"),
        Some("no address")
    );
    let form = form
        .set("text", "Please take my name and address out.")
        .set("email", &email);
    clara.submit(&form).expect_status(200);

    let mut amina = colleague(town, "amina");
    let listed = amina.get("/staff/hide-requests").expect_status(200);
    assert!(
        listed.visible().contains(&reference),
        "{}",
        listed.visible()
    );
    let redacted = "The litter bin is full.";
    does(&mut amina, &reference, "text", &[("text", redacted)]).expect_status(200);
    let page = amina.get(&format!("/staff/reports/{reference}"));
    let links = page.attributes("a", "href");
    let request = links.iter().find(|href| href.contains("/hide-requests/"));
    let request = request.unwrap_or_else(|| panic!("no request on the desk: {links:?}"));
    let action = request
        .split(&format!("{reference}/"))
        .nth(1)
        .expect("an action");
    does(
        &mut amina,
        &reference,
        action,
        &[("granted", "yes"), ("answer", "It is taken out.")],
    )
    .expect_status(200);
    town.mail(&email, "It is taken out.");

    for path in [
        path.clone(),
        format!("{path}.json"),
        format!("/open311/v2/requests/{reference}.json"),
        "/reports".to_owned(),
    ] {
        let page = town.visitor().get(&path).expect_status(200);
        assert!(
            !page.text().contains("Clara Conde"),
            "{path} still names her"
        );
    }
    town.visitor().get(&path).expect_text(redacted);
    let csv = town.command(&["export", "reports"]).succeeds().said;
    assert!(!csv.contains("Clara Conde"), "the download still names her");
    town.ledger_verifies();
}

fn a_link_by_mail_shows_my_reports(town: &Town) {
    let email = format!("dora-{}@home.example", town.engine);
    let mut dora = town.visitor();
    let reference = dora
        .reports(&Written::new("hedge", "The hedge hides the crossing.").by("Dora Diaz", &email));
    // Whoever has reported nothing gets the same answer on the page, so that nobody learns who has.
    let ask = |browser: &mut stoa_tests::Browser, email: &str| {
        let form = browser
            .get("/sign-in/link")
            .form("form[action='/sign-in/link']");
        browser
            .submit(&form.set("email", email))
            .expect_status(200)
            .visible()
    };
    let stranger =
        ask(&mut town.visitor(), "nobody@home.example").replace("nobody@home.example", "…");
    let known = ask(&mut dora, &email).replace(&email, "…");
    assert_eq!(known, stranger);
    let mail = town.mail(&email, "/sign-in/link/");
    let page = dora.get(&mail.link("sign-in/link/")).expect_status(200);
    let page = dora
        .submit(&page.form("form[action^='/sign-in/link/']"))
        .expect_status(200);
    let mine = if page.path.starts_with("/my") {
        page
    } else {
        dora.get("/my")
    };
    assert!(
        mine.visible().contains("Dora Diaz")
            || mine.form("form[action='/my']").value("name") == Some("Dora Diaz")
    );
    assert!(mine.text().contains(&reference), "{}", mine.visible());
    // A link opens one door once.
    let again = town.visitor().get(&mail.link("sign-in/link/"));
    assert!(!again.text().contains(&reference));
    let door = town.visitor().get("/my").expect_status(200);
    assert!(door.path.starts_with("/sign-in"), "{}", door.path);
}
