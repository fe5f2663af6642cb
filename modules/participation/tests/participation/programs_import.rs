//! Proposals that Decidim and CONSUL exported: looked at before they come, taken over once, and told apart from what people say here.

use std::path::{Path, PathBuf};

use stoa_kernel::{Actor, Error, Lang, Result};
use stoa_participation::{
    commands::programs::{ImportProposals, Imported, import_proposals},
    import::{Foreign, Outcome, read},
    model::voices::Stage,
    store::voices::{Listing, Order, list_proposals},
};
use stoa_testkit::{Browser, File, Page};

use crate::{
    house::{HARBOUR, House, on_both},
    processes::fields,
    programs_house::API,
};

const IDEAS: &str = "/participate/harbour/ideas";
const CONSUL: &str = "\"id\";\"title\";\"description\";\"cached_votes_up\";\"created_at\";\"retired_at\"\r\n\
    \"7\";\"A bench \";\"<p>By the <strong>river</strong>.</p><p>In the shade.</p>\";\"1234\";\"02/01/2024\";\"\"\r\n\
    \"8\";\"A bell\";\"\";\"0\";\"01/01/2024\";\"2024-01-03 20:05:12 +0100\"\r\n\
    \"9\";\"\";\"Nothing\";\"1\";\"03/01/2024\";\"\"\r\n\
    \"7\";\"Again\";\"\";\"1\";\"03/01/2024\";\"\"\r\n";
const DECIDIM: &str = "id;component/id;title/ca;title/es;body/es;state;answer/es;supports;published_at;is_amend\n\
    11;3;Un banc;Un banco;\"Junto al río.\n\nA la sombra.\";accepted;<p>Sí.</p>;5;2020-02-03 10:11:12 UTC;false\n\
    12;3;Una campana;;Al puerto;rejected;;2;2020-02-04 10:11:12 +0100;false\n\
    13;3;;Otra;;;;0;;true\n";

/// Takes a file over without its pages.
async fn brings(house: &House, actor: &Actor, text: &str, lang: Lang) -> Result<Imported> {
    let rows = read(text.as_bytes(), lang).unwrap().rows;
    let input = ImportProposals {
        process: HARBOUR.to_owned(),
        component: "ideas".to_owned(),
        source: "Decide".to_owned(),
        lang,
        rows,
        because: "No reason came with it.".to_owned(),
    };
    let mut tx = house.begins(actor).await;
    let done = import_proposals(&mut tx, input).await?;
    tx.commit(done).await
}

/// Chooses a file in the form and sends it.
async fn looks(desk: &Browser, text: &[u8]) -> Page {
    let path = format!("{IDEAS}/import-proposals");
    let page = desk.opens(&path).await;
    let given = [("source", "Decide Madrid"), ("lang", "es")];
    let file = ("file", File("proposals.csv", text));
    desk.sends_file_as(&page, ("/import-proposals", &given), file)
        .await
}

fn refused(text: &str) -> Vec<(u64, String)> {
    let read = read(text.as_bytes(), Lang::Es).unwrap();
    let all = read.refused.into_iter();
    all.map(|one| (one.line, one.why)).collect()
}

#[test]
fn both_systems_are_read_as_they_export() {
    let rows = read(CONSUL.as_bytes(), Lang::Es).unwrap().rows;
    let titles: Vec<&str> = rows.iter().map(|row| row.title.as_str()).collect();
    // The oldest first.
    assert_eq!(titles, ["A bell", "A bench"]);
    assert_eq!(rows[1].text, "By the river.\n\nIn the shade.");
    assert_eq!(
        (rows[1].supports, rows[0].outcome),
        (1234, Outcome::Withdrawn)
    );
    let odd = [(4, "title".to_owned()), (5, "twice".to_owned())];
    assert_eq!(refused(CONSUL), odd);
    let rows = read(DECIDIM.as_bytes(), Lang::Es).unwrap().rows;
    let one = Foreign {
        id: "11".to_owned(),
        title: "Un banco".to_owned(),
        text: "Junto al río.\n\nA la sombra.".to_owned(),
        lang: Some(Lang::Es),
        supports: 5,
        made_at: "2020-02-03T10:11:12Z".parse().ok(),
        outcome: Outcome::Accepted,
        answer: "Sí.".to_owned(),
    };
    assert_eq!(rows[0], one);
    // No language of ours: what it says is taken, and the file's own language is said to be its.
    assert_eq!(
        (rows[1].title.as_str(), rows[1].lang),
        ("Una campana", None)
    );
    assert_eq!(rows[1].made_at, "2020-02-04T09:11:12Z".parse().ok());
    assert_eq!(refused(DECIDIM).len(), 1);
    let wide = "id;title;description\n1;a;b;c\n2;;x\n3;d;e\n";
    let odd = [(2, "width".to_owned()), (3, "title".to_owned())];
    assert_eq!(refused(wide), odd);
    let count = "id;title;supports\n1;a;many\n";
    assert_eq!(refused(count), [(2, "count".to_owned())]);
    for none in [&b"\xff\xfe"[..], b"a,b\n1,2\n", b"", b"id,title\n"] {
        assert!(
            matches!(read(none, Lang::En), Err(Error::Invalid(_))),
            "{none:?}"
        );
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_here_comes_no_second_time() {
    on_both(async |house: House| {
        let manager = house.gathers().await;
        let all_new = Imported {
            new: 2,
            ..Imported::default()
        };
        let done = brings(&house, &manager, CONSUL, Lang::Es).await.unwrap();
        assert_eq!(done, all_new);
        let again = brings(&house, &manager, CONSUL, Lang::Es).await.unwrap();
        assert_eq!(
            again,
            Imported {
                unchanged: 2,
                ..Imported::default()
            }
        );
        let program = house.stranger();
        let path = format!("{API}/ideas/proposals");
        let listed = program.get(&path).await.json();
        let one = &listed["proposals"][0];
        assert_eq!(listed["proposals"].as_array().unwrap().len(), 1);
        assert_eq!(one["supports"], 0);
        assert_eq!(one["supports_elsewhere"], 1234);
        assert_eq!(one["source"], "Decide");
        assert_eq!(one["made_at"], "2024-01-02T12:00:00Z");
        // Its words and its supports there go on there, and come along as long as nobody supports it here.
        let more = CONSUL.replace("1234", "1300").replace("river", "sea");
        let done = brings(&house, &manager, &more, Lang::Es).await.unwrap();
        assert_eq!((done.changed, done.unchanged), (1, 1));
        let proposals = proposals(&house).await;
        assert_eq!(proposals[0].written.text, "By the sea.\n\nIn the shade.");
        house
            .supports(&Actor::Anonymous, "one", proposals[0].id)
            .await
            .unwrap();
        let done = brings(&house, &manager, CONSUL, Lang::Es).await.unwrap();
        assert_eq!((done.kept, done.unchanged), (1, 1));
        let now = program.get(&path).await.json();
        assert_eq!(now["proposals"][0]["text"], "By the sea.\n\nIn the shade.");
        assert_eq!(now["proposals"][0]["supports_elsewhere"], 1234);
        let kinds = house.record().await;
        let events = kinds.iter().filter(|kind| *kind == "proposals_imported");
        assert_eq!(events.count(), 4);
    })
    .await;
}

async fn proposals(house: &House) -> Vec<stoa_participation::model::voices::Proposal> {
    let setup = house.setup().await;
    let listing = Listing {
        component: setup.component("ideas").unwrap().id,
        order: Order::Newest,
        stage: None,
        category: None,
        ward: None,
        after: None,
        limit: 50,
    };
    let mut db = house.app.db.read().await.unwrap();
    list_proposals(&mut db, listing).await.unwrap().0
}

#[tokio::test(flavor = "multi_thread")]
async fn answers_come_along_and_only_managers_bring_them() {
    on_both(async |house: House| {
        let manager = house.gathers().await;
        let caseworker = house.staff("caseworker").await;
        let other = house.staff_of("manager", "water").await;
        for actor in [caseworker, other, Actor::Anonymous] {
            let brought = brings(&house, &actor, DECIDIM, Lang::Es).await;
            assert!(matches!(brought, Err(Error::Denied(_))), "{actor:?}");
        }
        brings(&house, &manager, DECIDIM, Lang::Es).await.unwrap();
        let all = proposals(&house).await;
        let stages: Vec<Stage> = all.iter().map(|one| one.stage).collect();
        assert_eq!(stages, [Stage::Declined, Stage::Accepted]);
        let stranger = house.stranger();
        let page = stranger.opens(&all[1].path()).await;
        page.says("Sí.")
            .says("from Decide, where 5 people supported it");
        let page = stranger.opens(&all[0].path()).await;
        page.says("No reason came with it.");
        let list = stranger.opens(IDEAS).await;
        list.says("from Decide, where 2 people supported it");
        assert!(!list.links().contains(&format!("{IDEAS}/import-proposals")));
        let empty = ImportProposals {
            process: HARBOUR.to_owned(),
            component: "ideas".to_owned(),
            source: " ".to_owned(),
            lang: Lang::En,
            rows: Vec::new(),
            because: String::new(),
        };
        let mut tx = house.begins(&manager).await;
        let refused = import_proposals(&mut tx, empty).await;
        assert_eq!(fields(refused.map(|_| ()).unwrap_err()), ["source"]);
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_file_is_looked_at_before_it_is_taken_over() {
    on_both(async |house: House| {
        house.gathers().await;
        let desk = house.desk("manager").await;
        let list = desk.opens(IDEAS).await;
        let path = list.link("Take over proposals of another system");
        let none = desk.does(&path, &[("source", ""), ("lang", "es")]).await;
        assert_eq!(none.status, 422);
        none.says("Give the name of where they come from");
        let wrong = looks(&desk, b"a,b\n1,2\n").await;
        assert_eq!(wrong.status, 422);
        wrong.says("This is no table of proposals");
        assert_eq!(wrong.attribute("#source", "value"), "Decide Madrid");
        let look = looks(&desk, CONSUL.as_bytes()).await;
        look.says("From Decide Madrid. New: 2. Here already: 0. Not taken over: 2.")
            .says("A bench")
            .says("It has no title")
            .says("Its id stands in the file before");
        assert!(proposals(&house).await.is_empty());
        // What waits is for those who run the process.
        let other = house.desk("caseworker").await.get(&look.path).await;
        assert_eq!(other.status, 403);
        let done = desk.sends(&look, "/import-proposals/take", &[]).await;
        done.says("Taken over. New: 2.")
            .says("from Decide Madrid, where 1,234 people supported it");
        let gone = desk.get(&look.path).await;
        assert_eq!(gone.status, 404);
        let again = looks(&desk, CONSUL.as_bytes()).await;
        again.says("New: 0. Here already: 2.");
    })
    .await;
}

#[expect(clippy::print_stdout, reason = "whoever runs the tests reads it")]
fn shared() -> Option<Vec<u8>> {
    let beside = || Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../shared/data");
    let root = std::env::var_os("STOA_SHARED").map_or_else(beside, PathBuf::from);
    let path = root.join("comments/decide-madrid/proposals.csv");
    let found = std::fs::read(&path).ok();
    if found.is_none() {
        println!("skipped: there is no {}", path.display());
    }
    found
}

/// What Madrid published: counted apart from the program with another reader of CSV.
#[tokio::test(flavor = "multi_thread")]
async fn the_proposals_of_madrid_come_whole() {
    let Some(file) = shared() else { return };
    let found = read(&file, Lang::Es).unwrap();
    assert_eq!((found.rows.len(), found.refused.len()), (1369, 0));
    let supports: i64 = found.rows.iter().map(|row| row.supports).sum();
    assert_eq!(supports, 10_425);
    let retired = found
        .rows
        .iter()
        .filter(|row| row.outcome == Outcome::Withdrawn);
    assert_eq!(retired.count(), 14);
    assert!(found.rows.iter().all(|row| !row.text.contains("</")));
    on_both(async |house: House| {
        house.gathers().await;
        let desk = house.desk("manager").await;
        let look = looks(&desk, &file).await;
        look.says("New: 1,369. Here already: 0. Not taken over: 0.");
        desk.sends(&look, "/import-proposals/take", &[])
            .await
            .says("New: 1,369.");
        let all = house
            .stranger()
            .get(&format!("{IDEAS}/proposals.json"))
            .await
            .json();
        assert_eq!(all.as_array().unwrap().len(), 1355);
    })
    .await;
}
