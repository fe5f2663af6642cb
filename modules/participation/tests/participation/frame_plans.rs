//! A process begins with a template, or with all that was set up for last year's.

use jiff::civil::Date;
use stoa_kernel::{Lang, Localised};
use stoa_participation::{
    commands::frame::{BeginFromPlan, CreateProcess, begin_from_plan},
    model::{Plan, Standing, State, Template},
    store,
};

use crate::{
    election_house::keys,
    house::{House, day, on_both, phase},
    processes::fields,
};

fn next() -> BeginFromPlan {
    BeginFromPlan {
        new: CreateProcess {
            agency: "council".to_owned(),
            slug: "harbour-2027".to_owned(),
            title: Localised::english("The harbour again"),
        },
        source: "process-harbour".to_owned(),
        plan: Plan::default(),
        first_day: "2027-02-01".to_owned(),
    }
}

async fn days_of(house: &House, slug: &str) -> Vec<(Date, Date)> {
    let mut db = house.app.db.read().await.unwrap();
    let setup = store::frame::setup_by_slug(&mut db, slug).await;
    let phases = setup.unwrap().unwrap().phases;
    phases.iter().map(|phase| (phase.from, phase.to)).collect()
}

#[tokio::test(flavor = "multi_thread")]
async fn a_copy_has_what_was_set_up_from_a_new_first_day_on() {
    on_both(async |house: House| {
        let manager = house.staff("manager").await;
        house.begins_process(&manager).await.unwrap();
        house.describes(&manager, 0).await.unwrap();
        house.adds_ideas(&manager, Standing::Anyone).await.unwrap();
        for (days, verbs) in [
            (("2026-03-10", "2026-03-28"), "write support"),
            (("2026-04-01", "2026-04-01"), "comment"),
        ] {
            house.saves(&manager, phase(days, verbs)).await.unwrap();
        }
        house.publishes(&manager, 0).await.unwrap();
        let old = house.setup().await;
        let mut input = next();
        input.plan = Plan::of(&old);
        let mut tx = house.begins(&manager).await;
        let wrong = BeginFromPlan {
            first_day: "soon".to_owned(),
            new: CreateProcess {
                slug: "new".to_owned(),
                ..input.new.clone()
            },
            ..input.clone()
        };
        let error = begin_from_plan(&house.app, &mut tx, wrong).await;
        assert_eq!(fields(error.unwrap_err()), ["first_day", "slug"]);
        drop(tx);
        let mut tx = house.begins(&manager).await;
        let done = begin_from_plan(&house.app, &mut tx, input).await.unwrap();
        tx.commit(done).await.unwrap();
        let mut db = house.app.db.read().await.unwrap();
        let new = store::frame::setup_by_slug(&mut db, "harbour-2027").await;
        drop(db);
        let new = new.unwrap().unwrap();
        assert_eq!(new.process.state, State::Draft);
        assert_eq!(new.process.days, new.days());
        assert_eq!(new.process.question, old.process.question);
        assert_eq!(Plan::of(&new).phases, Plan::of(&old).phases);
        let (one, other) = (&new.components[0], &old.components[0]);
        assert_eq!((&one.slug, one.kind), (&other.slug, other.kind));
        assert_eq!((&one.title, &one.needs), (&other.title, &other.needs));
        assert_ne!(new.components[0].id, old.components[0].id);
        let days = [
            (day("2027-02-01"), day("2027-02-19")),
            (day("2027-02-23"), day("2027-02-23")),
        ];
        assert_eq!(days_of(&house, "harbour-2027").await, days);
        assert_eq!(house.setup().await, old, "the old one stays as it was");
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn each_template_lacks_words_alone() {
    on_both(async |house: House| {
        house.is_at("2026-02-20T10:00:00Z");
        let desk = house.desk("manager").await;
        for template in Template::ALL {
            let name = template.name();
            let source = format!("template-{name}");
            let sent = [
                ("title_en", "Something new"),
                ("slug", name),
                ("agency", "council"),
                ("source", &source),
                ("first_day", "2026-03-01"),
            ];
            desk.does("/staff/participation/new", &sent)
                .await
                .says("Draft")
                .says("We answer");
            let work = format!("/staff/participation/{name}");
            let words = [("question_en", "What shall it be?"), ("text_en", "Say it.")];
            desk.does(&format!("{work}/describe"), &words).await;
            if template == Template::Budget {
                let (key, vote) = (keys().public, format!("{work}/votes/vote"));
                let fields = [("stands", "projects"), ("most", "5"), ("box_key", &key)];
                desk.does(&vote, &fields).await.says("Saved");
            }
            if template == Template::Legislation {
                let write = format!("/participate/{name}/draft/versions/new");
                desk.does(&write, &[("text", "Dogs are welcome.")]).await;
            }
            if template == Template::Survey {
                let ask = format!("{work}/surveys/survey/questions/new");
                let question = [("kind", "number"), ("label_en", "How many?")];
                desk.does(&ask, &question).await.says("How many?");
            }
            let page = desk.opens(&work).await;
            desk.sends(&page, "/publish", &[])
                .await
                .says("Everybody sees it now");
            let mut db = house.app.db.read().await.unwrap();
            let setup = store::frame::setup_by_slug(&mut db, name).await;
            drop(db);
            let setup = setup.unwrap().unwrap();
            let titles = setup.components.iter().map(|one| &one.title);
            for title in titles.chain(setup.phases.iter().map(|one| &one.title)) {
                assert_eq!(title.0.len(), Lang::ALL.len(), "{title:?}");
                let text = title.get(Lang::Ar);
                assert!(!text.is_ascii(), "{text}");
            }
        }
        let days = [
            (day("2026-03-01"), day("2026-03-28")),
            (day("2026-03-29"), day("2026-04-11")),
            (day("2026-04-12"), day("2026-05-11")),
        ];
        assert_eq!(days_of(&house, "ideas").await, days);
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_process_is_copied_by_clicks() {
    on_both(async |house: House| {
        house.asks(Standing::Confirmed).await;
        let desk = house.desk("manager").await;
        let path = "/staff/participation/new";
        desk.opens(path)
            .await
            .says("A copy of “The old harbour”, without what people said");
        let mut sent = [
            ("title_en", "The harbour again"),
            ("slug", "harbour-2027"),
            ("agency", "council"),
            ("source", "process-harbour"),
            ("first_day", "soon"),
        ];
        let wrong = desk.does(path, &sent).await;
        assert_eq!(wrong.status, 422);
        wrong.says("Choose a day");
        assert!(wrong.html().contains("The harbour again"), "what was typed");
        sent[4].1 = "2027-02-01";
        desk.does(path, &sent)
            .await
            .says("What shall become of it?")
            .says("1 February 2027 to 19 February 2027");
        let auditor = house.desk("auditor").await;
        assert_eq!(auditor.get(path).await.status, 403);
    })
    .await;
}
