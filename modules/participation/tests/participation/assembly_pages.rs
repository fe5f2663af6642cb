//! An assembly by clicks: its seats, what it has to look like, and the names.

use crate::{
    assembly_house::{ASSEMBLY, feature},
    house::{House, on_both},
};

const WORK: &str = "/staff/participation/harbour/assemblies/assembly";

#[tokio::test(flavor = "multi_thread")]
#[expect(clippy::too_many_lines, reason = "one story, told in one piece")]
async fn staff_set_it_up_and_people_stand() {
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
    })
    .await;
}
