//! What owners build beside the form by clicks: letters, money, registers, who signs, and what is known before.

use stoa_testkit::Browser;

use crate::{
    house::{House, on_both},
    owner::{FORM, asks, builds},
    owner_steps::draft,
};

const CATS: &str = "/staff/services/cat-licence";
const DOG_PAGES: &str = "/staff/services/dog-licence";

/// A decision has one letter.
async fn decides_once(mia: &Browser) {
    let path = format!("{CATS}/letters/letter");
    let granted = [
        ("sent", "granted"),
        ("subject.en", "Yes"),
        ("text.en", "Yes."),
    ];
    mia.does(&path, &granted).await.says("saved");
    let twice = mia.does(&path, &granted).await;
    assert_eq!(twice.status, 422);
    assert_eq!(twice.attribute(".govuk-error-summary a", "href"), "#sent");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_letter_is_written_looked_at_and_sent_by_a_step() {
    on_both(async |house| {
        let mia = house.staff("manager").await;
        builds(&mia).await;
        let path = format!("{CATS}/letters/letter");
        mia.opens(&format!("{CATS}/letters"))
            .await
            .says("There is no letter.");
        let page = mia.opens(&path).await;
        page.says("The applicant’s name").says("{{ valid_until }}");
        let wrong = [
            ("sent", "other"),
            ("subject.en", "Your cat"),
            ("text.en", "Dear {{ aplicant }}"),
        ];
        let refused = mia.sends(&page, "/letters/letter", &wrong).await;
        assert_eq!(refused.status, 422);
        refused.says("aplicant");
        assert_eq!(
            refused.attribute(".govuk-error-summary a", "href"),
            "#text.en"
        );
        let right = [
            (
                "text.en",
                "Dear {{ applicant }}\n\nYour {{ outcome }} until {{ valid_until }}.",
            ),
            ("then", "preview"),
        ];
        let read = mia.sends(&refused, "/letters/letter", &right).await;
        assert_eq!(read.status, 200);
        read.says("How the letter reads").says("Dear Sam Fletcher");
        assert!(draft(&mia, "cat-licence", 1).await.letters.is_empty());
        let list = mia.sends(&read, "/letters/letter", &[]).await;
        list.says("The draft is saved.").says("Your cat");
        let step = [
            ("name.en", "We write"),
            ("days", "1"),
            ("letter", "your-cat"),
        ];
        mia.does(&format!("{CATS}/steps/step?kind=letter"), &step)
            .await
            .says("Nothing is missing.");
        let list = mia.opens(&format!("{CATS}/letters")).await;
        list.says("sent by the step We write");
        decides_once(&mia).await;
        let ask = mia
            .opens(&format!("{CATS}/form/remove?letter=your-cat"))
            .await;
        ask.says("Name one of the letters of this service.");
        let left = mia.sends(&ask, "/form/remove", &[]).await;
        left.says("saved").says("We write");
        let file = draft(&mia, "cat-licence", 1).await;
        let keys: Vec<&str> = file.letters.iter().map(|one| one.key.as_str()).collect();
        assert_eq!(keys, ["granted"]);
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn how_the_price_is_paid_and_what_it_costs_us_is_chosen() {
    on_both(async |house| {
        let mia = house.staff("manager").await;
        builds(&mia).await;
        let money = format!("{CATS}/money");
        let fields = [
            ("payment", "after"),
            ("paid", "first"),
            ("parts", "3"),
            ("every", "quarter"),
            ("withdrawn", "50"),
        ];
        mia.does(&money, &fields).await.says("The draft is saved.").says("12.50 EUR");
        let wrong = mia.does(&money, &[("parts", "1")]).await;
        assert_eq!(wrong.status, 422);
        wrong.says("Give a whole number from 2 to 120.");
        let fee = draft(&mia, "cat-licence", 1).await.fee.unwrap();
        let fee = serde_json::to_value(fee).unwrap();
        let said = serde_json::json!({
            "amount": 1250, "currency": "EUR", "payment": "after", "paid": "first",
            "instalments": { "parts": 3, "every": "quarter" }, "refund": { "withdrawn": 50, "refused": 0 },
        });
        assert_eq!(fee, said);
        // The price is changed elsewhere, and what is said here stays.
        mia.does(&format!("{CATS}/about"), &[("fee", "13")]).await;
        let fee = draft(&mia, "cat-licence", 1).await.fee.unwrap();
        assert_eq!((fee.amount, fee.instalments.unwrap().parts), (1_300, 3));
        mia.does(&money, &[("payment", "step")]).await;
        let page = mia.opens(&money).await;
        assert_eq!(page.attribute(".stoa-missing a", "href"), "#payment");
        let costs = format!("{CATS}/costs");
        let half = [("web.minutes", "3"), ("source.en", "Budget 2026")];
        let refused = mia.does(&costs, &half).await;
        assert_eq!(refused.status, 422);
        refused.says("or neither");
        let whole = [("web.hourly", "40"), ("paper.yearly", "1000.50")];
        mia.sends(&refused, "/costs", &whole).await.says("saved");
        let costs = draft(&mia, "cat-licence", 1).await.costs.unwrap();
        assert_eq!(costs.channels["web"].hourly, Some(4_000));
        assert_eq!(costs.channels["paper"].yearly, Some(100_050));
        assert_eq!(costs.channels.len(), 2);
    })
    .await;
}

/// A register by whose names rows are found, beside the example's.
async fn has_registers(house: &House) {
    let manager = house.staff("manager").await;
    let example = include_str!("../../src/pages/staff/registers/example.yaml");
    let file = format!("{example}\nkeys: [dog_name]\n");
    let saved = manager
        .fills_in("/staff/registers/new", &[("file", file.as_str())])
        .await;
    saved.says("The register is saved");
}

/// Adds a look-up, lets a step ask for what it gives, and takes it out again.
async fn looks_up(mia: &Browser) {
    let look_up = format!("{DOG_PAGES}/registers/look-up");
    let page = mia.opens(&format!("{look_up}?register=dogs")).await;
    let empty = mia.sends(&page, "/registers/look-up", &[]).await;
    assert_eq!(empty.status, 422);
    let errors = empty.attributes(".govuk-error-summary a", "href");
    assert_eq!(errors, ["#why.en", "#key.dog_name", "#give.0.name"]);
    let fields = [
        ("why.en", "To see whether it has a licence"),
        ("key.dog_name", "dog_name"),
        ("give.0.label.en", "Licences of the dog"),
    ];
    mia.sends(&empty, "/registers/look-up", &fields)
        .await
        .says("It has no text in “es”.");
    let file = draft(mia, "dog-licence", 2).await;
    assert_eq!(file.reads[0].gives[0].name, "licences_of_the_dog");
    let page = mia.opens(&format!("{look_up}/1")).await;
    assert_eq!(page.attribute(".stoa-missing a", "href"), "#why.es");
    let more = [
        ("give.1.label.en", "Born"),
        ("give.1.column", "born"),
        ("give.1.name", "known_born"),
    ];
    mia.sends(&page, "/look-up/1", &more).await.says("saved");
    let file = draft(mia, "dog-licence", 2).await;
    assert_eq!(file.reads[0].gives[1].column.as_deref(), Some("born"));
    // A step can ask for what was found.
    let step = mia
        .opens(&format!("{DOG_PAGES}/steps/step?kind=check"))
        .await;
    let asked = step.attributes("[name='when.0.question'] option", "value");
    assert!(asked.contains(&"known_born".to_owned()), "{asked:?}");
    let ask = mia
        .opens(&format!("{DOG_PAGES}/form/remove?look_up=1"))
        .await;
    mia.sends(&ask, "/form/remove", &[]).await.says("saved");
}

#[tokio::test(flavor = "multi_thread")]
async fn registers_are_written_looked_up_and_chosen_from_by_clicks() {
    on_both(async |house| {
        house.licenses_dogs().await;
        let mia = house.staff("manager").await;
        let row = format!("{DOG_PAGES}/registers/row");
        mia.opens(&row).await.says("There is no register yet.");
        has_registers(&house).await;
        let page = mia.opens(&format!("{row}?register=dogs")).await;
        page.says("Keeper (A person's name)");
        // Only what holds the same is offered.
        let offered = page.attributes("[name='column.born'] option", "value");
        assert_eq!(offered, ["", "born"]);
        let refused = mia.sends(&page, "/registers/row", &[]).await;
        assert_eq!(refused.status, 422);
        let fields = [("column.dog_name", "dog_name"), ("column.keeper", "keeper")];
        mia.sends(&refused, "/registers/row", &fields)
            .await
            .says("The draft is saved.")
            .says("Nothing is missing.");
        let writes = draft(&mia, "dog-licence", 2).await.register.unwrap();
        assert_eq!(writes.slug, "dogs");
        assert_eq!(writes.columns.len(), 2);
        looks_up(&mia).await;
        let page = mia.opens(&row).await;
        mia.sends(&page, "/registers/row", &[("then", "none")])
            .await
            .says("No row is written.");
        let file = draft(&mia, "dog-licence", 2).await;
        assert!(file.reads.is_empty() && file.register.is_none());
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_question_takes_its_choices_from_a_register_by_a_click() {
    on_both(async |house| {
        let mia = house.staff("manager").await;
        builds(&mia).await;
        has_registers(&house).await;
        let choices = format!("{CATS}/registers/choices");
        let from = [("from.colour", "dogs/dog_name")];
        mia.does(&choices, &from).await.says("saved");
        let file = draft(&mia, "cat-licence", 1).await;
        let (_, colour) = file.form.question("colour").unwrap();
        assert!(colour.kind.choices().is_empty());
        assert_eq!(file.choices_from["colour"].column, "dog_name");
        mia.does(&choices, &[("from.colour", "")]).await;
        assert!(draft(&mia, "cat-licence", 1).await.choices_from.is_empty());
    })
    .await;
}

/// From which day it holds, and the court after an appeal.
async fn says_what_follows(mia: &Browser) {
    mia.does(&format!("{CATS}/about"), &[("from", "when_it_moved_in")])
        .await
        .says("saved");
    let after = [
        ("appeal_to.en", "The court in Merrow"),
        ("appeal_days", "31"),
    ];
    mia.does(&format!("{CATS}/parts"), &after)
        .await
        .says("saved");
    let file = draft(mia, "cat-licence", 1).await;
    assert_eq!(file.outcome.from.as_deref(), Some("when_it_moved_in"));
    assert_eq!(file.appeal_to.get("en", "en"), "The court in Merrow");
}

/// Two questions, one of which other services ask as well.
async fn asks_for_the_vet(mia: &Browser) {
    asks(
        mia,
        "the-cat",
        "email",
        &[
            ("label.en", "E-mail of the vet"),
            ("known", "own"),
            ("known_word", "vet"),
        ],
    )
    .await;
    asks(mia, "the-cat", "date", &[("label.en", "When it moved in")]).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn who_signs_besides_and_what_is_known_before_is_chosen() {
    on_both(async |house| {
        let mia = house.staff("manager").await;
        builds(&mia).await;
        asks_for_the_vet(&mia).await;
        let path = format!("{FORM}/signatory");
        let wrong = [("title.en", "The vet"), ("name", "your_name")];
        let refused = mia.does(&path, &wrong).await;
        assert_eq!(refused.status, 422);
        refused.says("Choose the question that asks for their e-mail address.");
        let far = mia
            .sends(
                &refused,
                "/form/signatory",
                &[("email", "e_mail_of_the_vet")],
            )
            .await;
        far.says("Choose a question of the page that asks");
        let fields = [("name", "which_colour"), ("sees", "the-cat")];
        let form = mia.sends(&far, "/form/signatory", &fields).await;
        form.says("saved")
            .says("The vet")
            .says("Nothing is missing.");
        let file = draft(&mia, "cat-licence", 1).await;
        let who = &file.form.signatories[0];
        assert_eq!(
            (who.key.as_str(), who.sees.as_slice()),
            ("the_vet", &["the-cat".to_owned()][..])
        );
        let (_, asked) = file.form.question("e_mail_of_the_vet").unwrap();
        assert_eq!(asked.prefill.as_deref(), Some("vet"));
        let before = file.digest();
        mia.does(&format!("{path}/the_vet"), &[])
            .await
            .says("saved");
        mia.does(&format!("{FORM}/question/e_mail_of_the_vet"), &[])
            .await
            .says("saved");
        assert_eq!(draft(&mia, "cat-licence", 1).await.digest(), before);
        says_what_follows(&mia).await;
        let ask = mia.opens(&format!("{FORM}/remove?signatory=the_vet")).await;
        mia.sends(&ask, "/form/remove", &[]).await.says("saved");
        assert!(
            draft(&mia, "cat-licence", 1)
                .await
                .form
                .signatories
                .is_empty()
        );
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_missing_leads_to_the_room_where_it_is_mended() {
    on_both(async |house| {
        house.licenses_dogs().await;
        let mia = house.staff("manager").await;
        let text =
            "- key: granted\n  sent: granted\n  subject: Yes\n  text: 'Dear {{ aplicant }}'\n";
        let file = [("file", text)];
        mia.does(&format!("{DOG_PAGES}/parts/letters"), &file)
            .await
            .says("saved");
        let fee = [("fee", "5"), ("currency", "EUR")];
        mia.does(&format!("{DOG_PAGES}/about"), &fee).await;
        mia.does(&format!("{DOG_PAGES}/money"), &[("payment", "step")])
            .await;
        mia.does(&format!("{DOG_PAGES}/parts"), &[("tacit", "granted")])
            .await;
        let page = mia.opens(&format!("{DOG_PAGES}/form")).await;
        let ways = page.attributes(".stoa-missing a", "href");
        for way in ["/letters/letter/granted", "/money", "/parts"] {
            assert!(
                ways.contains(&format!("{DOG_PAGES}{way}")),
                "{way}: {ways:?}"
            );
        }
        let letter = mia
            .opens(&format!("{DOG_PAGES}/letters/letter/granted"))
            .await;
        letter.says("aplicant");
        assert_eq!(letter.attributes(".stoa-missing a", "href"), ["#text.en"]);
        let parts = mia.opens(&format!("{DOG_PAGES}/parts")).await;
        parts.says("In use (1)");
    })
    .await;
}
