//! Registers that services read, rows that are renewed, choices that stand in a register, and who looked.

use jiff::SignedDuration;
use stoa_kernel::Error;
use stoa_services::commands::look_again;
use stoa_testkit::Page;

use super::{applies, path};
use crate::house::{Applicant, DOGS, House, KEEPER, on_both};

const REGISTER: &str = include_str!("../../../src/pages/staff/registers/example.yaml");

/// What the dog licence reads and writes: no two licensed dogs of one name.
const READS: &str = "
renewal_days: 30
register:
  slug: dogs
  columns: { dog_name: dog_name, born: born, keeper: keeper }
reads:
  - register: dogs
    why: { en: To see whether a dog of this name is licensed., es: Por el nombre., fr: Pour le nom., ar: لمعرفة الاسم }
    key: { dog_name: dog_name }
    gives:
      - { name: licensed, label: { en: Licensed dogs of this name, es: Perros, fr: Chiens, ar: كلاب } }
      - { name: licensed_born, column: born, label: { en: Born, es: Nacido, fr: Né, ar: وُلد } }
rules:
  reasons:
    taken: { en: There is a licensed dog of this name., es: Ya hay uno., fr: Il y en a un., ar: يوجد واحد }
    free: { en: The name is free., es: Está libre., fr: Il est libre., ar: الاسم متاح }
  eligibility:
    table: Names of dogs
    data: [{ name: licensed, type: Any }]
    inputs: [{ label: Taken, expression: some n in licensed satisfies n > 0, type: boolean }]
    outputs: [{ name: eligible, type: boolean }, { name: reason, type: string }]
    rows:
      - { when: ['true'], then: ['false', '\"taken\"'] }
      - { when: ['false'], then: ['true', '\"free\"'] }
  examples:
    - { table: eligibility, inputs: { licensed: [0, 1] }, expected: { eligible: false } }
    - { table: eligibility, inputs: { licensed: [0] }, expected: { eligible: true } }
form:
";

pub fn file() -> String {
    DOGS.replacen("\nform:\n", READS, 1)
}

pub fn register() -> String {
    format!("{REGISTER}\nkeys: [dog_name]\nunusual_rows: 1\n")
}

pub async fn has_register(house: &House, file: &str) {
    let manager = house.staff("manager").await;
    let saved = manager
        .fills_in("/staff/registers/new", &[("file", file)])
        .await;
    saved.says("The register is saved");
}

/// Where the first row of a list leads.
fn first_row(page: &Page) -> String {
    let mut links = page.links().into_iter();
    let found = links.find(|link| link.starts_with("/staff/registers/dogs/rows/"));
    found.unwrap_or_else(|| panic!("{}", page.text()))
}

async fn is_granted(house: &House, reference: &str) -> Page {
    let sam = house.staff("caseworker").await;
    let fields = [("decision", "granted"), ("reason", "So it is.")];
    sam.does(&format!("{}/decide", path(reference)), &fields)
        .await
}

#[tokio::test(flavor = "multi_thread")]
async fn what_stands_in_a_register_is_looked_up_for_the_rules() {
    on_both(async |house| {
        has_register(&house, &register()).await;
        house.offers(&file()).await;
        let (ana, first) = applies(&house).await;
        ana.follows()
            .await
            .says("What we looked up in registers")
            .says("To see whether a dog of this name is licensed.")
            .says("The program by itself")
            .says("Nothing");
        is_granted(&house, &first)
            .await
            .says("The decision is made");
        let (eve, second) = applies(&house).await;
        eve.follows().await.says("1 entry").says("4 March 2024");
        let sam = house.staff("caseworker").await;
        let decide = sam.opens(&format!("{}/decide", path(&second))).await;
        decide.says("Look in the registers again");
        let refused = is_granted(&house, &second).await;
        assert_eq!(refused.status, 422, "against the advice, without a reason");

        // What stands there changes: nobody decides by what stood there before.
        let rows = sam.opens("/staff/registers/dogs").await;
        let row = sam.opens(&first_row(&rows)).await;
        let opened = sam.sends(&row, "", &[("purpose", "It died")]).await;
        sam.sends(&opened, "/remove", &[("reason", "It died")])
            .await;
        is_granted(&house, &second)
            .await
            .says("The registers say something else now");
        let looked = sam.sends(&decide, "/look-again", &[]).await;
        looked.says("The registers were looked up again.");
        is_granted(&house, &second)
            .await
            .says("The decision is made");
        let record = house.record("register-dogs").await;
        assert_eq!(
            record,
            [
                "register_saved",
                "register_looked_up",
                "register_looked_up",
                "register_row_written",
                "register_looked_up",
                "register_row_read",
                "register_row_removed",
                "register_looked_up",
                "register_looked_up",
                "register_row_written",
            ]
        );
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn the_check_before_starting_looks_where_everybody_may() {
    on_both(async |house| {
        has_register(&house, &register()).await;
        house.offers(&file()).await;
        let (_, first) = applies(&house).await;
        is_granted(&house, &first)
            .await
            .says("The decision is made");
        let bob = house.resident();
        let page = bob.opens("/services/dog-licence/check").await;
        page.says("We look up in registers");
        let taken = bob
            .sends(&page, "/check", &[("dog_name", "  BRUNO ")])
            .await;
        taken
            .says("By the rules you may not have it.")
            .says("There is a licensed dog of this name.")
            .says("Licensed dogs of this name");
        let free = bob.sends(&page, "/check", &[("dog_name", "Rex")]).await;
        free.says("By the rules you may have it.");
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_renewed_licence_replaces_its_row() {
    on_both(async |house| {
        has_register(&house, &register()).await;
        house.offers(&file()).await;
        let (ana, first) = applies(&house).await;
        is_granted(&house, &first)
            .await
            .says("The decision is made");
        house.waits(SignedDuration::from_hours(24 * 350));
        let page = ana.browser.opens(&format!("{}/renew", ana.link)).await;
        let begun = ana
            .browser
            .sends(&page, "/renew", &[("with_answers", "yes")])
            .await;
        let (link, _) = begun.header("location").split_once("/check").unwrap();
        let next = Applicant {
            browser: house.resident(),
            link: link.to_owned(),
        };
        next.sends("").await;
        let second = next.reference().await;
        next.follows()
            .await
            .says("Nothing")
            .says_nothing_of("1 entry");
        is_granted(&house, &second)
            .await
            .says("The decision is made");
        let sam = house.staff("caseworker").await;
        let rows = sam.opens("/staff/registers/dogs").await;
        assert_eq!(rows.all("tbody tr").len(), 1, "{}", rows.text());
        let row = sam.opens(&first_row(&rows)).await;
        row.says("renewed");
        // It is what was granted last that holds it.
        let page = sam.opens(&path(&second)).await;
        sam.sends(&page, "/revoke", &[("text", "The dog is gone.")])
            .await;
        // What was renewed holds still, and so its row does.
        let rows = sam.opens("/staff/registers/dogs").await;
        assert_eq!(rows.all("tbody tr").len(), 1, "{}", rows.text());
        let page = sam.opens(&path(&first)).await;
        sam.sends(&page, "/revoke", &[("text", "The dog is gone.")])
            .await;
        let rows = sam.opens("/staff/registers/dogs").await;
        rows.says("There are no rows");
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn rows_are_found_by_keys_that_a_register_gets_later() {
    on_both(async |house| {
        has_register(&house, REGISTER).await;
        let manager = house.staff("manager").await;
        let refused = manager
            .fills_in("/staff/services/new", &[("file", &file())])
            .await;
        refused.says("does not name").says("among its keys");
        let fields = [
            ("dog_name", "Bruno"),
            ("born.day", "4"),
            ("born.month", "3"),
            ("born.year", "2024"),
        ];
        manager.does("/staff/registers/dogs/add", &fields).await;
        let saved = manager
            .fills_in("/staff/registers/dogs/file", &[("file", &register())])
            .await;
        saved.says("The register is saved");
        house.offers(&file()).await;
        let (ana, _) = applies(&house).await;
        ana.follows().await.says("1 entry");
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn auditors_see_who_looked_and_what_is_unusual() {
    on_both(async |house| {
        has_register(&house, &register()).await;
        house.offers(&file()).await;
        let sam = house.staff("caseworker").await;
        for name in ["Bruno", "Rex"] {
            let fields = [
                ("dog_name", name),
                ("born.day", "4"),
                ("born.month", "3"),
                ("born.year", "2024"),
                ("keeper", "Ana Weaver"),
            ];
            let row = sam.does("/staff/registers/dogs/add", &fields).await;
            let purpose = format!("{name} barks");
            sam.sends(&row, "", &[("purpose", &purpose)]).await;
        }
        let (_, reference) = applies(&house).await;
        let path = "/staff/registers/dogs/readings";
        assert_eq!(sam.get(path).await.status, 403);
        let auditor = house.staff("auditor").await;
        let page = auditor.opens("/staff/registers/dogs").await;
        let all = auditor
            .opens(&page.link("Who looked at this register"))
            .await;
        all.says("Unusual")
            .says("Bruno barks")
            .says("Rex barks")
            .says(&reference)
            .says_nothing_of("Weaver");
        let some = auditor.opens(&format!("{path}?purpose=rex")).await;
        some.says("Rex barks").says_nothing_of("Bruno barks");
        let program = auditor.opens(&format!("{path}?person=0")).await;
        program.says(&reference).says_nothing_of("Rex barks");
        let csv = auditor.opens(&format!("{path}.csv?purpose=bruno")).await;
        let lines: Vec<&str> = csv.html().lines().collect();
        assert_eq!(lines.len(), 2, "{lines:?}");
        assert!(lines[1].ends_with("\"\",\"Bruno barks\""), "{lines:?}");
        house.waits(SignedDuration::from_hours(24 * 40));
        let later = house.staff("auditor").await.opens(path).await;
        later.says("Nobody looked at this register in these days.");
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_question_offers_what_stands_in_a_register() {
    on_both(async |house| {
        has_register(&house, REGISTER).await;
        let choice = "\n        - key: friend\n          type: choice\n          choices: []\n          required: false
          label: { en: Which dog is its friend?, es: Amigo, fr: Ami, ar: صديق }\n    - slug: dogs\n";
        let from = "\nchoices_from: { friend: { register: dogs, column: dog_name } }\nform:\n";
        let file = DOGS
            .replacen("\n    - slug: dogs\n", choice, 1)
            .replacen("\nform:\n", from, 1);
        let manager = house.staff("manager").await;
        let private = file.replacen("column: dog_name", "column: keeper", 1);
        let refused = manager
            .fills_in("/staff/services/new", &[("file", &private)])
            .await;
        refused.says("no column of type text");
        house.offers(&file).await;
        let fields = [
            ("dog_name", "Bruno"),
            ("born.day", "4"),
            ("born.month", "3"),
            ("born.year", "2024"),
        ];
        manager.does("/staff/registers/dogs/add", &fields).await;
        let ana = Applicant::begins(&house, "dog-licence").await;
        let page = ana.browser.opens(&format!("{}/page/keeper", ana.link)).await;
        page.says("Which dog is its friend?").says("Bruno");
        let mut answers = KEEPER.to_vec();
        answers.push(("friend", "Rex"));
        let wrong = ana.answers("keeper", &answers).await;
        assert_eq!(wrong.status, 422, "nothing else is a choice");
        answers[4].1 = "Bruno";
        ana.answers("keeper", &answers).await;
        ana.answers("dogs", &crate::house::DOG).await;
        ana.sends("").await;
        ana.follows().await.says("Which dog is its friend?");
        let schema = house.resident().opens("/api/services/dog-licence").await;
        assert!(schema.html().contains("\"Bruno\""), "{}", schema.html());
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn only_whoever_decides_looks_again() {
    on_both(async |house| {
        has_register(&house, &register()).await;
        house.offers(&file()).await;
        let (_, reference) = applies(&house).await;
        let app = &house.app;
        let auditor = house.works("auditor", "council").await;
        let mut tx = app.db.begin(&auditor).await.unwrap();
        let denied = look_again(app, &mut tx, (&reference, 1)).await;
        assert!(matches!(denied, Err(Error::Denied(_))), "{denied:?}");
        drop(tx);
        let caseworker = house.works("caseworker", "council").await;
        let mut tx = app.db.begin(&caseworker).await.unwrap();
        let stale = look_again(app, &mut tx, (&reference, 999)).await;
        assert!(matches!(stale, Err(Error::Conflict(_))), "{stale:?}");
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_step_depends_on_what_was_found() {
    on_both(async |house| {
        has_register(&house, &register()).await;
        let step = "
workflow:
  - key: visit
    name: { en: Visit, es: Visita, fr: Visite, ar: زيارة }
    kind: check
    days: 2
    items: [{ key: name, text: { en: Another name is found, es: Hay otro, fr: Un autre, ar: اسم آخر } }]
    when: { greater: { question: licensed, than: 0 } }
form:
";
        house.offers(&file().replacen("\nform:\n", step, 1)).await;
        let (_, first) = applies(&house).await;
        let sam = house.staff("caseworker").await;
        sam.opens(&path(&first)).await.says_nothing_of("Visit");
        is_granted(&house, &first).await.says("The decision is made");
        let (_, second) = applies(&house).await;
        sam.opens(&path(&second)).await.says("Visit");
    })
    .await;
}
