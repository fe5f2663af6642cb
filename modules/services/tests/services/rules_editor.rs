//! Tables of rules, edited in the browser without scripts.

use crate::{
    house::{DOGS, on_both},
    rules::ruled,
};

const FEES: &str = "/staff/services/dog-licence/rules/fee";

#[tokio::test(flavor = "multi_thread")]
async fn a_manager_edits_a_table_and_the_rest_of_the_file_stays() {
    on_both(async |house| {
        let noted = ruled().replace("appeal:\n", "# How to object.\nappeal:\n");
        house.offers(&noted).await;
        let mia = house.staff("manager").await;
        let page = mia.opens("/staff/services/dog-licence").await;
        let page = mia.opens(&page.link("What it costs")).await;
        page.says("As expected").says_nothing_of("Not as expected");
        assert_eq!(page.attribute("#row-0-then", "value"), "2000");
        // Tried: what is wrong is told, what was typed stays.
        let raised = [("row-0-then", "2100"), ("act", "try")];
        let tried = mia.sends(&page, "/rules/fee", &raised).await;
        tried
            .says("Not as expected")
            .says("amount is 2100 and not 2000");
        assert_eq!(tried.attribute("#row-0-then", "value"), "2100");
        // Kept only when the examples come out.
        let refused = mia.sends(&tried, "/rules/fee", &[("act", "save")]).await;
        assert_eq!(refused.status, 422);
        refused.says("amount is 2100 and not 2000");
        assert_eq!(refused.attribute("#row-0-then", "value"), "2100");
        let mended = [("example-0-out", "2100"), ("act", "save")];
        let saved = mia.sends(&refused, "/rules/fee", &mended).await;
        saved.says("The draft is saved.");
        let file = mia.opens("/staff/services/dog-licence").await;
        let text = file.all("textarea[name=file]").join("");
        assert!(text.contains("# How to object."), "{text}");
        assert!(text.contains("2100") && !text.contains("[2000]"), "{text}");
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn rows_columns_examples_and_reasons_come_and_go() {
    on_both(async |house| {
        house.offers(&ruled()).await;
        let mia = house.staff("manager").await;
        let mut page = mia.opens(FEES).await;
        for (act, field) in [
            ("add-row", "#row-4-then"),
            ("add-column", "#column-1-expression"),
            ("add-example", "#example-3-out"),
            ("add-reason", "#reason-5-key"),
        ] {
            assert_eq!(page.attributes(field, "name").len(), 0, "{act}");
            page = mia.sends(&page, "/rules/fee", &[("act", act)]).await;
            assert_eq!(page.attributes(field, "name").len(), 1, "{act}");
        }
        page.says("Has to be mended");
        for (act, field) in [
            ("drop-row-4", "#row-4-then"),
            ("drop-column-1", "#column-1-expression"),
            ("drop-example-3", "#example-3-out"),
            ("drop-reason-3", "#reason-5-key"),
        ] {
            page = mia.sends(&page, "/rules/fee", &[("act", act)]).await;
            assert_eq!(page.attributes(field, "name").len(), 0, "{act}");
        }
        let first = mia
            .sends(&page, "/rules/fee", &[("act", "drop-row-0")])
            .await;
        assert_eq!(first.attribute("#row-0-then", "value"), "2500");
        let wrong = [("row-0-from", "July"), ("act", "save")];
        let told = mia.sends(&first, "/rules/fee", &wrong).await;
        assert_eq!(told.status, 422);
        told.says("Enter a day as year-month-day");
        assert_eq!(told.attribute("#row-0-from", "value"), "July");
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_service_gets_its_first_table_in_the_browser() {
    on_both(async |house| {
        let priced = format!("{DOGS}fee: {{ amount: 3000, currency: EUR }}\n");
        house.offers(&priced).await;
        let mia = house.staff("manager").await;
        let page = mia.opens(FEES).await;
        assert_eq!(page.attribute("#row-0-then", "value"), "3000");
        let fields = [
            ("data", "born: Any"),
            ("row-0-law", "Dog Order, section 5"),
            ("act", "add-column"),
        ];
        let page = mia.sends(&page, "/rules/fee", &fields).await;
        let fields = [
            ("column-0-label", "Dogs"),
            ("column-0-expression", "count(born)"),
            ("column-0-type", "number"),
            ("row-0-when-0", ">= 0"),
            ("act", "save"),
        ];
        let saved = mia.sends(&page, "/rules/fee", &fields).await;
        saved.says("The draft is saved.").says("It has no example");
        let tom = house.staff("manager").await;
        let page = tom.opens("/staff/services/dog-licence").await;
        tom.sends(&page, "/publish", &[]).await.says("is published");
        let public = house.resident().opens("/services/dog-licence/rules").await;
        public.says("Dogs").says("Dog Order, section 5");
        // And it goes again.
        let page = mia.opens(FEES).await;
        let gone = mia.sends(&page, "/rules/fee", &[("act", "drop")]).await;
        gone.says("The draft is saved.");
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn others_edit_no_tables() {
    on_both(async |house| {
        house.offers(&ruled()).await;
        assert_ne!(house.resident().get(FEES).await.status, 200);
        let sam = house.staff("caseworker").await;
        assert_eq!(sam.get(FEES).await.status, 403);
        let other = house.staff_of("manager", "water").await;
        let page = other.opens(FEES).await;
        let sent = other.sends(&page, "/rules/fee", &[("act", "save")]).await;
        assert_eq!(sent.status, 403);
        let lost = other.get("/staff/services/dog-licence/rules/taste").await;
        assert_eq!(lost.status, 404);
    })
    .await;
}
