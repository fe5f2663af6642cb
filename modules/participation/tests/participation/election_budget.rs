//! A budget that is voted on in secret: what stands to vote, how ballots are filled in, what wins and why, and that anybody counts again.

use stoa_envelopes::Code;
use stoa_kernel::{Actor, Error, Localised};
use stoa_participation::{
    casework::random,
    commands::{
        election::PrepareElection,
        frame::{AddComponent, SavePhase, add_component},
    },
    counting::{self, Why},
    model::{
        Kind, Standing, Verbs,
        budget::{PotId, Verdict},
        election::{Election, WrittenRule},
    },
    store,
};

use crate::{
    budget_house::{pot, project},
    election_house::{Keys, keys, marked, vote},
    house::{HARBOUR, House, on_both, phase},
};

/// Equal shares whose money is used up as far as it goes.
fn rule(form: &str) -> WrittenRule {
    let text = str::to_owned;
    WrittenRule {
        form: text(form),
        points: text("10"),
        rule: text("equal-shares"),
        completion: text("add1"),
        ..WrittenRule::default()
    }
}

fn on_projects(keys: &Keys, form: &str) -> PrepareElection {
    PrepareElection {
        options: Localised::default(),
        budget: Some(("money".to_owned(), rule(form))),
        ..vote(keys)
    }
}

impl House {
    /// A published process with 1,200 euros, in which people vote from 20 through 28 March 2026.
    async fn shares_money_by_vote(&self, keys: &Keys, form: &str) -> (Actor, Election, PotId) {
        let manager = self.begins_money().await;
        let mut tx = self.begins(&manager).await;
        let input = AddComponent {
            process: HARBOUR.to_owned(),
            seen: 0,
            kind: Kind::Vote,
            slug: "vote".to_owned(),
            title: Localised::english("What is to be paid for"),
            standing: Standing::Confirmed,
        };
        let done = add_component(&self.app, &mut tx, input).await.unwrap();
        tx.commit(done).await.unwrap();
        let first = phase(("2026-03-10", "2026-03-19"), "write support");
        self.saves(&manager, first).await.unwrap();
        let verbs = [("vote".to_owned(), Verbs::from_text("vote"))].into();
        let second = SavePhase {
            verbs,
            ..phase(("2026-03-20", "2026-03-28"), "")
        };
        self.saves(&manager, second).await.unwrap();
        let input = on_projects(keys, form);
        let election = self.prepares(&manager, input).await.unwrap();
        self.publishes(&manager, 0).await.unwrap();
        self.is_at("2026-03-12T09:00:00Z");
        let pot = self
            .sets_pot(&manager, pot("The town", "1200"))
            .await
            .unwrap();
        (manager, election, pot)
    }

    /// A project that can be done, at this cost.
    async fn can_do(&self, manager: &Actor, (title, pot): (&str, PotId), cost: &str) -> i64 {
        let number = self
            .sets_project(manager, project(title, pot))
            .await
            .unwrap();
        let why = (cost, "As the last one did.");
        self.estimates(manager, (number, 0), why).await.unwrap();
        let verdict = (Verdict::Eligible, "The ground is ours.");
        self.judges(manager, (number, 0), verdict).await.unwrap();
        number
    }

    /// Somebody votes, with what they give to each project.
    async fn fills_in(&self, (name, election): (&str, &Election), choices: &[(u32, u32)]) {
        let email = format!("{name}@example.org");
        let voter = self.resident(&email).await.actor;
        let code = Code::draw(&mut random().unwrap());
        let taken = self.takes_paper(&voter, (election, &code)).await;
        let (holder, paper) = taken.unwrap();
        let (bytes, _) = marked((election, &holder, &paper), 1, choices);
        self.casts(&Actor::Anonymous, &bytes).await.unwrap();
    }

    async fn opens_all(&self, (manager, election): (&Actor, &Election), keys: &Keys) {
        self.is_at("2026-03-29T09:00:00Z");
        let sheets = (election, keys.sheets(&[0, 1]));
        self.opens_envelopes(manager, sheets).await.unwrap();
    }
}

#[tokio::test(flavor = "multi_thread")]
#[expect(clippy::too_many_lines, reason = "one story, told in one piece")]
async fn a_budget_is_voted_on_and_counted_as_it_was_declared() {
    on_both(async |house: House| {
        let keys = keys();
        let (manager, election, pot) = house.shares_money_by_vote(&keys, "approval").await;
        // Four want the park, which takes nearly all; two want the lamps. Plain counting would buy the park alone.
        let park = house.can_do(&manager, ("A park", pot), "1100").await;
        let lamps = house.can_do(&manager, ("Lamps", pot), "400").await;
        let bench = house.can_do(&manager, ("A bench", pot), "600").await;
        let mast = house
            .sets_project(&manager, project("A mast", pot))
            .await
            .unwrap();
        assert_eq!((park, lamps, bench, mast), (1, 2, 3, 4));
        house.is_at("2026-03-20T09:00:00Z");
        let late = house.sets_project(&manager, project("Late", pot)).await;
        assert!(matches!(late, Err(Error::Conflict(_))), "{late:?}");
        let late = house.estimates(&manager, (1, 0), ("5", "Cheap.")).await;
        assert!(matches!(late, Err(Error::Conflict(_))), "{late:?}");
        for (name, choices) in [
            ("ana", &[(1, 1), (3, 1)][..]),
            ("ben", &[(1, 1), (3, 1)]),
            ("cleo", &[(1, 1), (3, 1)]),
            ("dev", &[(2, 1)]),
            ("eve", &[(2, 1)]),
            ("hal", &[(1, 1)]),
            // What does not stand to vote, and more than 1 beside a tick.
            ("fay", &[(4, 1)]),
            ("gus", &[(2, 2)]),
        ] {
            house.fills_in((name, &election), choices).await;
        }
        house.opens_all((&manager, &election), &keys).await;
        let mut db = house.app.db.read().await.unwrap();
        let found = store::election::election_by_id(&mut db, election.id).await;
        let outcome = found.unwrap().unwrap().outcome.unwrap();
        assert_eq!((outcome.counted, outcome.invalid), (6, 2));
        let results = store::election::results_of(&mut db, election.id)
            .await
            .unwrap();
        let told = &results[0].told;
        // 1,200 between six: 200 each. The lamps take all of two, the bench all of three; the park is left.
        let won: Vec<(u32, i64)> = told.won.iter().map(|won| (won.project, won.cost)).collect();
        assert_eq!(
            (told.voters, told.spent, told.budget),
            (6, 100_000, 120_000)
        );
        assert_eq!(told.share, Some(20_000));
        assert!(
            won.contains(&(2, 40_000)) && won.contains(&(3, 60_000)),
            "{won:?}"
        );
        let bench = told.won.iter().find(|won| won.project == 3).unwrap();
        assert_eq!((bench.paid_in_full, bench.full_payment), (3, Some(20_000)));
        assert_eq!(told.lost.len(), 1);
        let why = &told.lost[0].why[0];
        let short = Why::VotersShort {
            had: 20_000,
            lacked: 90_000,
            votes: 5,
        };
        assert_eq!(*why, short);
        let plain = told.plain.as_ref().unwrap();
        assert_eq!((plain.won.as_slice(), plain.excluded), (&[1][..], 2));
        // Anybody counts the published file again.
        let file = store::election::result_of(&mut db, (election.id, pot))
            .await
            .unwrap();
        assert!(
            !file.contains("ana") && file.contains("voting_method"),
            "{file}"
        );
        let declared = election.budget.unwrap().rule;
        assert_eq!(counting::count_file(&file, &declared).unwrap(), *told);
        drop(db);
        assert_eq!(house.project_now(3).await.won, Some(true));
        assert_eq!(house.project_now(1).await.won, Some(false));
        assert_eq!(house.project_now(4).await.won, None);
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn points_places_and_knapsacks_are_counted_too() {
    for (form, choices, invalid, winners) in [
        ("points", [(1, 9), (2, 1)], [(1, 9), (2, 2)], &[1][..]),
        ("ranking", [(1, 1), (2, 2)], [(1, 1), (2, 3)], &[1]),
        ("knapsack", [(2, 1), (3, 1)], [(1, 1), (2, 1)], &[2, 3]),
    ] {
        on_both(async |house: House| {
            let keys = keys();
            let (manager, election, pot) = house.shares_money_by_vote(&keys, form).await;
            for (title, cost) in [("A park", "900"), ("Lamps", "400"), ("A bench", "600")] {
                house.can_do(&manager, (title, pot), cost).await;
            }
            house.is_at("2026-03-20T09:00:00Z");
            house.fills_in(("ana", &election), &choices).await;
            house.fills_in(("ben", &election), &invalid).await;
            house.opens_all((&manager, &election), &keys).await;
            let mut db = house.app.db.read().await.unwrap();
            let results = store::election::results_of(&mut db, election.id).await;
            let told = &results.unwrap()[0].told;
            assert_eq!(told.voters, 1, "{form}");
            let won: Vec<u32> = told.won.iter().map(|won| won.project).collect();
            assert_eq!(won, winners, "{form}");
        })
        .await;
    }
}

#[tokio::test(flavor = "multi_thread")]
#[expect(clippy::too_many_lines, reason = "one story, told in one piece")]
async fn a_budget_is_voted_on_by_clicks() {
    on_both(async |house: House| {
        let keys = keys();
        let (manager, _, pot) = house.shares_money_by_vote(&keys, "points").await;
        house.can_do(&manager, ("A park", pot), "900").await;
        house.can_do(&manager, ("Lamps", pot), "400").await;
        house.is_at("2026-03-20T09:00:00Z");
        let stranger = house.stranger();
        let page = stranger.opens("/participate/harbour/vote").await;
        page.says("A park")
            .says("You have 10 points")
            .says("Equal shares");
        let links = page.links();
        let vote = links
            .iter()
            .find(|link| link.starts_with("/vote/"))
            .unwrap();
        let vote = vote.trim_end_matches("/paper").to_owned();
        let ana = house.resident("ana@example.org").await.browser;
        let page = ana.does(&format!("{vote}/paper"), &[]).await;
        let code = page.all("#voting-code")[0].trim().to_owned();
        ana.sends(&page, "/paper", &[])
            .await
            .says("Your ballot paper is ready");
        let too_many = [
            ("code", code.as_str()),
            ("choice-1", "9"),
            ("choice-2", "2"),
        ];
        let wrong = stranger.does(&vote, &too_many).await;
        assert_eq!(wrong.status, 422);
        wrong.says("no more in all than you have");
        assert_eq!(wrong.attribute("#choice-1", "value"), "9");
        let fields = [
            ("code", code.as_str()),
            ("choice-1", "9"),
            ("choice-2", "1"),
        ];
        let done = stranger.does(&vote, &fields).await;
        done.says("Your vote was cast");
        house.is_at("2026-03-29T09:00:00Z");
        let desk = house.desk("manager").await;
        let open = "/staff/participation/harbour/votes/vote/open";
        desk.does(open, &[("shares", &keys.sheets(&[0, 1]))])
            .await
            .says("opened");
        let page = stranger.opens("/participate/harbour/vote").await;
        page.says("Projects that get their money")
            .says("One of its voters pays 100 EUR for each point")
            .says("What plain counting would have given")
            .says("--as-declared");
        let links = page.links();
        let file = links.iter().find(|link| link.ends_with(".pb")).unwrap();
        let file = stranger.get(file).await;
        for part in ["vote_type;cumulative", "#1: stoa tally --rule equal-shares"] {
            assert!(file.html().contains(part), "{}", file.html());
        }
        stranger
            .opens("/participate/harbour/money/projects/1")
            .await
            .says("Gets its money");
        stranger.opens(&format!("{vote}/check?start=")).await;
    })
    .await;
}
