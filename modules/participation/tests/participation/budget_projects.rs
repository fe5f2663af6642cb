//! Money, and what it can be spent on: who sets it, and what cannot be.

use stoa_kernel::{Actor, Error, Id, Localised, ledger};
use stoa_participation::{
    commands::budget::{MoveProject, SavePot, SaveProject},
    commands::frame::{WithdrawProcess, withdraw_process},
    model::budget::{Stage, Verdict},
};

use crate::{
    budget_house::{pot, project},
    house::{HARBOUR, House, on_both, resident},
    processes::fields,
    voices_house::wish,
};

#[tokio::test(flavor = "multi_thread")]
async fn a_project_is_priced_before_it_can_be_done() {
    on_both(async |house: House| {
        let manager = house.shares_money().await;
        let town = house.sets_pot(&manager, pot("The town", "25000")).await;
        let town = town.unwrap();
        let bench = house.sets_project(&manager, project("A bench", town)).await;
        assert_eq!(bench.unwrap(), 1);
        let yes = (Verdict::Eligible, "There is room.");
        let early = house.judges(&manager, (1, 1), yes).await;
        assert_eq!(fields(early.unwrap_err()), ["verdict"]);
        let silent = house.estimates(&manager, (1, 1), ("900,50", " ")).await;
        assert_eq!(fields(silent.unwrap_err()), ["reason"]);
        let odd = house.estimates(&manager, (1, 1), ("1,000", "Oak.")).await;
        assert_eq!(fields(odd.unwrap_err()), ["cost"]);
        let priced = house
            .estimates(&manager, (1, 1), ("900,50", "Oak and labour."))
            .await;
        priced.unwrap();
        let late = house.judges(&manager, (1, 1), yes).await;
        assert!(matches!(late, Err(Error::Conflict(_))), "{late:?}");
        let open = house
            .judges(&manager, (1, 2), (Verdict::Open, "Well."))
            .await;
        assert_eq!(fields(open.unwrap_err()), ["verdict"]);
        house.judges(&manager, (1, 2), yes).await.unwrap();
        let now = house.project_now(1).await;
        assert_eq!(
            (now.cost, now.verdict, now.version),
            (Some(90_050), Verdict::Eligible, 3)
        );
        assert_eq!(
            (now.cost_why.as_str(), now.reason.as_str()),
            ("Oak and labour.", "There is room.")
        );
        // What can be done stays within its money.
        let dear = house
            .estimates(&manager, (1, 3), ("25000.01", "Gold."))
            .await;
        assert_eq!(fields(dear.unwrap_err()), ["cost"]);
        house.app.sealer.seal_all().await.unwrap();
        let mut db = house.app.db.read().await.unwrap();
        let entries = ledger::entries_of(&mut db, &now.reference()).await;
        let kinds: Vec<String> = entries.unwrap().into_iter().map(|one| one.kind).collect();
        assert_eq!(
            kinds,
            [
                "project_saved",
                "project_cost_estimated",
                "project_eligibility_decided"
            ]
        );
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn money_stays_in_one_currency_and_holds_what_can_be_done() {
    on_both(async |house: House| {
        let manager = house.shares_money().await;
        let bare = pot(" ", "25000");
        let wrong = house.sets_pot(&manager, bare).await;
        assert_eq!(fields(wrong.unwrap_err()), ["name_en"]);
        let none = house.sets_pot(&manager, pot("The town", "0")).await;
        assert_eq!(fields(none.unwrap_err()), ["money"]);
        let euro = pot("The town", "1000");
        let town = house.sets_pot(&manager, euro.clone()).await.unwrap();
        let francs = SavePot {
            currency: "chf".to_owned(),
            ..pot("The north", "500")
        };
        let other = house.sets_pot(&manager, francs.clone()).await;
        assert_eq!(fields(other.unwrap_err()), ["currency"]);
        let change = |money: &str, currency: &str, seen| SavePot {
            pot: Some(town),
            seen,
            money: money.to_owned(),
            currency: currency.to_owned(),
            ..euro.clone()
        };
        // Alone and without projects, it may still change its currency.
        house
            .sets_pot(&manager, change("1000", "CHF", 1))
            .await
            .unwrap();
        let faster = house.sets_pot(&manager, change("1000", "EUR", 1)).await;
        assert!(matches!(faster, Err(Error::Conflict(_))), "{faster:?}");
        house
            .sets_project(&manager, project("A bench", town))
            .await
            .unwrap();
        let late = house.sets_pot(&manager, change("1000", "EUR", 2)).await;
        assert_eq!(fields(late.unwrap_err()), ["currency"]);
        house
            .estimates(&manager, (1, 0), ("900", "Oak."))
            .await
            .unwrap();
        let yes = (Verdict::Eligible, "There is room.");
        house.judges(&manager, (1, 0), yes).await.unwrap();
        let little = house.sets_pot(&manager, change("899.99", "CHF", 2)).await;
        assert_eq!(fields(little.unwrap_err()), ["money"]);
        // Nor does it move to money that does not hold it.
        let north = house.sets_pot(&manager, francs).await.unwrap();
        let moved = SaveProject {
            number: Some(1),
            ..project("A bench", north)
        };
        let moved = house.sets_project(&manager, moved).await;
        assert_eq!(fields(moved.unwrap_err()), ["pot"]);
        let no = (Verdict::Ineligible, "The ground is too soft.");
        house.judges(&manager, (1, 0), no).await.unwrap();
        house
            .sets_pot(&manager, change("899.99", "CHF", 2))
            .await
            .unwrap();
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_project_names_what_it_came_from() {
    on_both(async |house: House| {
        let manager = house.shares_money().await;
        let town = house.sets_pot(&manager, pot("The town", "25000")).await;
        let town = town.unwrap();
        let wish = house.proposes(&Actor::Anonymous, wish("A bench")).await;
        let from = |number| SaveProject {
            proposal: Some(Id::new(number)),
            ..project("A bench", town)
        };
        let wish = wish.unwrap().id;
        let made = house.sets_project(&manager, from(wish.number())).await;
        assert_eq!(made.unwrap(), 1);
        assert_eq!(house.project_now(1).await.proposal, Some(wish));
        let unknown = house.sets_project(&manager, from(7)).await;
        assert_eq!(fields(unknown.unwrap_err()), ["proposal"]);
        let second = house.sets_project(&manager, project("A lamp", town)).await;
        assert_eq!(second.unwrap(), 2);
        let nowhere = project("A tree", Id::new(5));
        let nowhere = house.sets_project(&manager, nowhere).await;
        assert_eq!(fields(nowhere.unwrap_err()), ["pot"]);
        let missing = SaveProject {
            number: Some(9),
            ..project("A tree", town)
        };
        let missing = house.sets_project(&manager, missing).await;
        assert!(matches!(missing, Err(Error::NotFound)), "{missing:?}");
        let elsewhere = SaveProject {
            component: "ideas".to_owned(),
            ..project("A tree", town)
        };
        let elsewhere = house.sets_project(&manager, elsewhere).await;
        assert!(matches!(elsewhere, Err(Error::NotFound)), "{elsewhere:?}");
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn only_those_who_run_the_process_set_its_money() {
    on_both(async |house: House| {
        let manager = house.shares_money().await;
        let town = house.sets_pot(&manager, pot("The town", "25000")).await;
        let town = town.unwrap();
        house
            .sets_project(&manager, project("A bench", town))
            .await
            .unwrap();
        let before = house.project_now(1).await;
        let mut others = vec![Actor::Anonymous, resident()];
        for (role, agency) in [
            ("manager", "water"),
            ("caseworker", "council"),
            ("auditor", "council"),
        ] {
            others.push(house.staff_of(role, agency).await);
        }
        for actor in &others {
            let yes = (Verdict::Eligible, "There is room.");
            let answers = [
                house.sets_pot(actor, pot("Mine", "1")).await.map(|_| ()),
                house
                    .sets_project(actor, project("Mine", town))
                    .await
                    .map(|_| ()),
                house.estimates(actor, (1, 0), ("900", "Oak.")).await,
                house.judges(actor, (1, 0), yes).await,
            ];
            for answer in answers {
                let is_denied = matches!(answer, Err(Error::Denied(_)));
                assert!(is_denied, "{actor:?}: {answer:?}");
            }
        }
        assert_eq!(house.project_now(1).await, before);
        // What was withdrawn stands as it is.
        let mut tx = house.begins(&manager).await;
        let input = WithdrawProcess {
            slug: HARBOUR.to_owned(),
            seen: 0,
            reason: "The harbour was sold.".to_owned(),
        };
        let done = withdraw_process(&mut tx, input).await.unwrap();
        tx.commit(done).await.unwrap();
        let late = house.estimates(&manager, (1, 0), ("900", "Oak.")).await;
        assert!(matches!(late, Err(Error::Conflict(_))), "{late:?}");
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn an_author_hears_what_became_of_their_proposal() {
    on_both(async |house: House| {
        const ANA: &str = "ana@example.org";
        let manager = house.shares_money().await;
        let town = house.sets_pot(&manager, pot("The town", "25000")).await;
        let town = town.unwrap();
        let ana = house.resident(ANA).await;
        let bench = house.proposes(&ana.actor, wish("Seats")).await.unwrap();
        let input = SaveProject {
            proposal: Some(bench.id),
            ..project("A bench", town)
        };
        house.sets_project(&manager, input.clone()).await.unwrap();
        house.tells().await;
        let told = |number: usize, words: &[&str]| {
            let mails = house.mails_to(ANA);
            assert_eq!(mails.len(), number, "{words:?}");
            let mail = mails.last().unwrap();
            for words in words {
                assert!(mail.contains(words), "{words}: {mail}");
            }
        };
        told(1, &["A project was made from a proposal: A bench"]);
        house.is_at("2026-03-12T09:00:01Z");
        let no = (Verdict::Ineligible, "The ground is too soft.");
        house.judges(&manager, (1, 0), no).await.unwrap();
        house.tells().await;
        told(2, &["> The ground is too soft."]);
        house.is_at("2026-03-12T09:00:02Z");
        house
            .estimates(&manager, (1, 0), ("900", "Oak and labour."))
            .await
            .unwrap();
        house.tells().await;
        told(3, &["> Oak and labour."]);
        let page = house.stranger().opens(&bench.path()).await;
        page.says("What came of it").says("A bench");
        // What it does not come of is not told.
        let input = SaveProject {
            number: Some(1),
            proposal: None,
            ..input
        };
        house.sets_project(&manager, input).await.unwrap();
        house.is_at("2026-03-12T09:00:03Z");
        house.judges(&manager, (1, 0), no).await.unwrap();
        house.tells().await;
        told(3, &[]);
        let page = house.stranger().opens(&bench.path()).await;
        page.says_nothing_of("What came of it");
    })
    .await;
}

/// Four by three dots of one colour (PNG).
fn picture() -> Vec<u8> {
    hex::decode("89504e470d0a1a0a0000000d49484452000000040000000308020000003b9639910000001049444154789c633851a101470c38390050c610e1aa38af7f0000000049454e44ae426082").unwrap()
}

#[tokio::test(flavor = "multi_thread")]
#[expect(clippy::too_many_lines, reason = "one story, told in one piece")]
async fn a_project_goes_on_before_everybodys_eyes() {
    on_both(async |house: House| {
        let manager = house.shares_money().await;
        let park = house
            .sets_pot(&manager, pot("Parks", "1000"))
            .await
            .unwrap();
        let number = house
            .sets_project(&manager, project("A bench", park))
            .await
            .unwrap();
        let desk = house.desk("manager").await;
        let page = "/participate/harbour/money/projects/1";
        let steps = format!("{page}/steps/new");
        let fields = [
            ("stage", "under-way"),
            ("text_en", "It is on its way."),
            ("spent", "250"),
        ];
        desk.does(&steps, &fields)
            .await
            .says("This project gets no money");
        house
            .estimates(&manager, (number, 0), ("900", "As the last."))
            .await
            .unwrap();
        let verdict = (Verdict::Eligible, "The ground is ours.");
        house.judges(&manager, (number, 0), verdict).await.unwrap();
        let wrong = [("stage", ""), ("text_en", ""), ("spent", "a lot")];
        let answer = desk.does(&steps, &wrong).await;
        assert_eq!(answer.status, 422);
        answer.says("Write what was spent so far");
        assert_eq!(answer.attribute("#spent", "value"), "a lot");
        desk.does(&steps, &fields)
            .await
            .says("It is on its way")
            .says("250 EUR");
        let stranger = house.stranger();
        stranger
            .opens(page)
            .await
            .says("Under way")
            .says("Spent so far");
        assert_eq!(stranger.get(&steps).await.status, 303);
        stranger
            .opens("/participate/harbour/money")
            .await
            .says("Under way");
        // A photo is shown to everybody; what is no photo of a project is not.
        let photo = house
            .app
            .files
            .keep_photo(picture().into(), "photo")
            .await
            .unwrap();
        let thumbnail = photo.thumbnail.clone();
        let input = MoveProject {
            process: HARBOUR.to_owned(),
            component: "money".to_owned(),
            number,
            seen: 0,
            stage: Some(Stage::Done),
            spent: "880".to_owned(),
            text: Localised::english("It stands."),
            photo: Some(photo),
            alt: String::new(),
        };
        let no_words = house.moves_project(&manager, input.clone()).await;
        assert!(matches!(no_words, Err(Error::Invalid(_))), "{no_words:?}");
        let alt = "A bench by the water".to_owned();
        house
            .moves_project(&manager, MoveProject { alt, ..input })
            .await
            .unwrap();
        stranger.opens(page).await.says("Done").says("880 EUR");
        let picture = format!("/participate/photos/{thumbnail}.jpg");
        assert_eq!(stranger.get(&picture).await.status, 200);
        let other = format!("/participate/photos/{}.jpg", "0".repeat(64));
        assert_eq!(stranger.get(&other).await.status, 404);
        let told = house
            .record_of(&house.project_now(number).await.reference())
            .await;
        assert_eq!(
            told.iter().filter(|kind| *kind == "project_moved").count(),
            2
        );
    })
    .await;
}
