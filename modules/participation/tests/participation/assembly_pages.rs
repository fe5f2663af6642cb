//! An assembly by clicks: from its seats to the panel on stage.

use crate::{
    assembly_house::{ASSEMBLY, feature},
    house::{House, on_both},
};

const WORK: &str = "/staff/participation/harbour/assemblies/assembly";

#[tokio::test(flavor = "multi_thread")]
#[expect(clippy::too_many_lines, reason = "one story, told in one piece")]
async fn staff_set_it_up_people_stand_and_lots_are_drawn() {
    on_both(async |house: House| {
        let manager = house.drafts_assembly().await;
        let desk = house.desk("manager").await;
        let work = desk.opens("/staff/participation/harbour").await;
        let link = work.attribute("main a[href*='/assemblies/']", "href");
        assert_eq!(link, WORK);
        let early = desk.sends(&work, "/publish", &[]).await;
        early.says("Set the seats of each assembly");
        let wrong = desk.does(WORK, &[("seats", "many")]).await;
        assert_eq!(wrong.status, 422);
        wrong.says("Write a whole number from 2 to 1,000");
        desk.does(WORK, &[("seats", "2")])
            .await
            .says("Add a feature");
        let new = format!("{WORK}/features/new");
        let fields = [
            ("name_en", "Ward"),
            ("values_en", "North\nSouth"),
            ("limits", "2\n2"),
        ];
        let wrong = desk.does(&new, &fields).await;
        assert_eq!(wrong.status, 422);
        wrong.says("These numbers cannot add up").says("North");
        let fields = [&fields[..2], &[("limits", "1\n1")]].concat();
        let page = desk.does(&new, &fields).await;
        page.says("South");
        let change = page.attribute("main a[href$='/features/1']", "href");
        desk.does(&change, &[("limits", "0-2\n1")])
            .await
            .says("0 to 2");
        house
            .sets_feature(&manager, feature("Age", "Young\nOld", "1\n1"))
            .await
            .unwrap();
        let page = desk.opens(&format!("{WORK}/features/2")).await;
        let page = desk.sends(&page, "/remove", &[]).await;
        page.says("The feature was removed")
            .says_nothing_of("Young");
        house.publishes(&manager, 0).await.unwrap();

        house.is_at("2026-03-12T09:00:00Z");
        let stranger = house.stranger();
        let page = stranger.opens(ASSEMBLY).await;
        page.says("Put your name down: open until 28 March 2026")
            .says("0 people have put their name down");
        let join = page.link("Put your name down for a seat");
        assert_eq!(stranger.get(&join).await.status, 303);
        for number in 0..4 {
            let resident = house.resident(&format!("r{number}@example.org")).await;
            let wrong = resident.browser.does(&join, &[]).await;
            assert_eq!(wrong.status, 422);
            let ward = (number % 2).to_string();
            let fields = [("feature-1", ward.as_str())];
            let page = resident.browser.does(&join, &fields).await;
            page.says("Your name is down")
                .says("Nobody but you sees this");
        }
        let resident = house.resident("r9@example.org").await;
        let page = resident.browser.does(&join, &[("feature-1", "1")]).await;
        let page = resident.browser.sends(&page, "/off", &[]).await;
        page.says("Your name is off the list");
        stranger
            .opens(ASSEMBLY)
            .await
            .says("4 people have put their name down");

        let run = format!("{WORK}/draw");
        house.is_at("2026-03-30T09:00:00Z");
        let desk = house.desk("manager").await;
        let wrong = desk
            .does(&run, &[("by", "seed"), ("commitment", "12")])
            .await;
        assert_eq!(wrong.status, 422);
        wrong.says("Copy all 64 digits");
        let page = desk.does(&run, &[("by", "dice")]).await;
        page.says("The list of possible assemblies is being made");
        house.works().await;
        let page = stranger.opens(&format!("{ASSEMBLY}/draw")).await;
        page.says("The smallest chance is 50%")
            .says("Throw three ten-sided dice");
        page.says_nothing_of("Run the draw");
        let form = desk.opens(&run).await;
        let wrong = desk.sends(&form, "/panel", &[("given", "17")]).await;
        assert_eq!(wrong.status, 422);
        wrong.says("Write the three digits of the dice");
        let page = desk.sends(&form, "/panel", &[("given", "017")]).await;
        page.says("Assembly 17 of the list was drawn");

        let drawn = house
            .volunteers_now(stoa_participation::model::assembly::VolunteerState::Drawn)
            .await;
        assert_eq!(drawn.len(), 2);
        let mut answered = 0;
        for number in 0..4 {
            let resident = house.resident(&format!("r{number}@example.org")).await;
            let page = resident.browser.opens(&join).await;
            if page.text().contains("You were drawn") {
                let takes = [("takes", "yes")];
                let page = resident.browser.sends(&page, "/seat", &takes).await;
                page.says("Your seat is yours");
                answered += 1;
            }
        }
        assert_eq!(answered, 2);
        desk.opens(&run)
            .await
            .says("Take their seat: 2")
            .says("All seats are filled");
        let id = house.assembly_now().await.id;
        let found = stranger.get(&format!("/participate/assembly/{id}")).await;
        assert_eq!(found.header("location"), ASSEMBLY);
        for missing in ["draw/2", "draw/1/secrets.csv", "draw/1/holders.csv"] {
            let page = stranger.get(&format!("{ASSEMBLY}/{missing}")).await;
            assert_eq!(page.status, 404, "{missing}");
        }
        let auditor = house.desk("auditor").await;
        auditor.opens(WORK).await.says_nothing_of("Add a feature");
        assert_eq!(auditor.get(&run).await.status, 403);
    })
    .await;
}
