//! What everybody and staff see of money and projects, by clicks.

use stoa_kernel::Actor;

use crate::{
    budget_house::{pot, project},
    house::{House, on_both},
    voices_house::wish,
};

const MONEY: &str = "/participate/harbour/money";

#[tokio::test(flavor = "multi_thread")]
#[expect(clippy::too_many_lines, reason = "one story, told in one piece")]
async fn a_project_goes_from_the_form_to_its_verdict() {
    on_both(async |house: House| {
        house.shares_money().await;
        let stranger = house.stranger();
        stranger
            .opens(MONEY)
            .await
            .says("has not been said yet")
            .says("There is no project here yet")
            .says_nothing_of("Add money");
        let desk = house.desk("manager").await;
        let page = desk.opens("/staff/participation/harbour").await;
        assert_eq!(page.link("What shall we pay for?"), MONEY);
        let new = format!("{MONEY}/pots/new");
        let fields = [
            ("name_en", "The town"),
            ("money", "1,000"),
            ("currency", "eur"),
        ];
        let wrong = desk.does(&new, &fields).await;
        assert_eq!(wrong.status, 422);
        wrong.says("without thousands separators");
        assert_eq!(wrong.attribute("[name=name_en]", "value"), "The town");
        let fields = [
            ("name_en", "The town"),
            ("money", "25000"),
            ("currency", "eur"),
        ];
        desk.does(&new, &fields).await.says("25,000 EUR");
        let wish = house.proposes(&Actor::Anonymous, wish("Somewhere to sit"));
        let wish = wish.await.unwrap();
        let pots = desk.opens(MONEY).await;
        let pots = pots.attribute("main a[href*='/pots/']", "href");
        let pot = pots.rsplit('/').next().unwrap().to_owned();
        let new = format!("{MONEY}/projects/new");
        let reference = wish.reference();
        let fields = [
            ("title_en", "A bench"),
            ("text_en", "Of oak."),
            ("pot", pot.as_str()),
            ("proposal", "M-P1"),
        ];
        let wrong = desk.does(&new, &fields).await;
        assert_eq!(wrong.status, 422);
        wrong.says("no such proposal").says("Of oak.");
        let fields = [&fields[..3], &[("proposal", reference.as_str())]].concat();
        let page = desk.does(&new, &fields).await;
        page.says("A bench").says("Not estimated yet");
        let path = page.path.clone();
        assert_eq!(path, format!("{MONEY}/projects/1"));
        let verdict = format!("{path}/verdict");
        let early = [("verdict", "eligible"), ("reason", "There is room.")];
        let wrong = desk.does(&verdict, &early).await;
        assert_eq!(wrong.status, 422);
        wrong.says("Estimate its cost first").says("There is room.");
        let priced = [("cost", "900.50"), ("reason", "Oak and labour.")];
        let cost = format!("{path}/cost");
        let page = desk.does(&cost, &priced).await;
        page.says("900.50 EUR").says("Oak and labour.");
        let page = desk.does(&verdict, &early).await;
        page.says("Can be done").says("There is room.");
        let page = stranger.opens(&path).await;
        page.says("900.50 EUR")
            .says("There is room.")
            .says_nothing_of("Estimate the cost");
        assert_eq!(page.link("Somewhere to sit"), wish.path());
        let list = stranger.opens(MONEY).await;
        list.says("900.50 EUR").says("Can be done");
        assert_eq!(list.link("A bench"), path);
        for form in [&new, &cost, &verdict] {
            assert_eq!(stranger.get(form).await.status, 303);
        }
        let id = house.project_now(1).await.id;
        let found = stranger.get(&format!("/participate/project/{id}")).await;
        assert_eq!(
            (found.status.as_u16(), found.header("location")),
            (303, path.as_str())
        );
        let edited = [("title_en", "Two benches")];
        let page = desk.does(&format!("{path}/edit"), &edited).await;
        page.says("Two benches").says("Of oak.");
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn lists_of_projects_go_on_and_show_one_pot() {
    on_both(async |house: House| {
        let manager = house.shares_money().await;
        let town = house.sets_pot(&manager, pot("The town", "25000")).await;
        let north = house.sets_pot(&manager, pot("The north", "500")).await;
        let (town, north) = (town.unwrap(), north.unwrap());
        for number in 1..=51 {
            let input = project(&format!("Bench {number:02}"), town);
            house.sets_project(&manager, input).await.unwrap();
        }
        let input = project("A lamp", north);
        house.sets_project(&manager, input).await.unwrap();
        let stranger = house.stranger();
        let page = stranger.opens(MONEY).await;
        page.says("25,500 EUR")
            .says("Bench 50")
            .says_nothing_of("Bench 51");
        let next = stranger.opens(&page.link("Next page")).await;
        next.says("Bench 51")
            .says("A lamp")
            .says_nothing_of("Bench 50");
        let of_north = stranger.opens(&page.link("The north")).await;
        of_north.says("A lamp").says_nothing_of("Bench 01");
        let odd = stranger.opens(&format!("{MONEY}?pot=x&after=y")).await;
        odd.says("Bench 01");
        for missing in ["projects/99", "pots/99"] {
            let desk = house.desk("manager").await;
            let page = desk.get(&format!("{MONEY}/{missing}")).await;
            assert_eq!(page.status, 404, "{missing}");
        }
        let other = stranger.get("/participate/harbour/ideas/projects/1").await;
        assert_eq!(other.status, 404);
    })
    .await;
}
