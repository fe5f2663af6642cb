//! What programs read of proposals, comments, projects and decisions, and the files of them.

use stoa_kernel::{Actor, Localised};
use stoa_participation::{
    commands::{
        budget::SaveProject,
        tell::{TakeDecision, take_decision},
        voices::{WithdrawProposal, withdraw_proposal},
    },
    model::{
        Standing,
        tell::Draft,
        voices::{ProposalId, Stage},
    },
};

use crate::{
    budget_house::{pot, project},
    house::{HARBOUR, House, on_both},
    programs_house::API,
    voices_house::wish,
};

const IDEAS: &str = "/participate/harbour/ideas";

/// The values of a field in a list of objects.
fn all(list: &serde_json::Value, field: &str) -> Vec<String> {
    let list = list.as_array().unwrap().iter();
    list.map(|one| one[field].as_str().unwrap().to_owned())
        .collect()
}

async fn withdraws(house: &House, actor: &Actor, (id, seen): (ProposalId, i64)) {
    let mut tx = house.begins(actor).await;
    let input = WithdrawProposal {
        proposal: id,
        seen,
        reason: "It is there already.".to_owned(),
    };
    let done = withdraw_proposal(&house.app, &mut tx, input).await.unwrap();
    tx.commit(done).await.unwrap();
}

#[tokio::test(flavor = "multi_thread")]
async fn programs_read_proposals_and_what_is_said_about_them() {
    on_both(async |house: House| {
        let manager = house.gathers().await;
        let program = house.stranger();
        let author = house.resident("ada@example.org").await.actor;
        let bench = house.proposes(&author, wish("=A bench")).await.unwrap();
        let gone = house.proposes(&author, wish("A bell")).await.unwrap();
        withdraws(&house, &author, (gone.id, gone.version)).await;
        let reason = (Stage::Considered, "We measure the quay.");
        let seen = (bench.id, bench.version);
        house.answers(&manager, seen, reason).await.unwrap();
        let first = house
            .remarks((Some(bench.id), None), "Yes, by the water")
            .await;
        house
            .remarks((Some(bench.id), Some(first.id)), "And in the shade")
            .await;
        house.remarks((None, None), "Keep it").await;
        // What was taken back is in no list, and is read with its reason.
        let listed = program.get(&format!("{API}/ideas/proposals")).await.json();
        assert_eq!(all(&listed["proposals"], "title"), ["=A bench"]);
        assert_eq!(listed["next"], serde_json::Value::Null);
        let one = |id: ProposalId| format!("{API}/ideas/proposals/{id}");
        let shown = program.get(&one(gone.id)).await.json();
        assert_eq!(shown["stage"], "withdrawn");
        assert_eq!(shown["steps"][0]["reason"], "It is there already.");
        let shown = program.get(&one(bench.id)).await.json();
        assert_eq!(shown["steps"][0]["reason"], "We measure the quay.");
        assert_eq!(shown["reference"], bench.reference());
        let path = format!("{}/comments", one(bench.id));
        let said = program.get(&path).await.json();
        let texts = all(&said["comments"], "text");
        assert_eq!(texts, ["Yes, by the water", "And in the shade"]);
        assert_eq!(said["comments"][1]["answers"], first.id.number());
        let path = format!("{path}?after={}", first.id);
        let said = program.get(&path).await.json();
        assert_eq!(all(&said["comments"], "text"), ["And in the shade"]);
        let said = program.get(&format!("{API}/talk/comments")).await.json();
        assert_eq!(all(&said["comments"], "text"), ["Keep it"]);
        assert_eq!(said["comments"][0]["proposal"], serde_json::Value::Null);
        for nothing in [
            "ideas/comments",
            "talk/proposals",
            "ideas/projects",
            "none/proposals",
        ] {
            let answer = program.get(&format!("{API}/{nothing}")).await;
            assert_eq!(answer.status, 404, "{nothing}");
        }
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_component_is_a_file_that_its_page_leads_to() {
    on_both(async |house: House| {
        house.gathers().await;
        let stranger = house.stranger();
        for number in 0..3 {
            let title = format!("=Bench {number}");
            let wish = house
                .proposes(&Actor::Anonymous, wish(&title))
                .await
                .unwrap();
            house.remarks((Some(wish.id), None), "\"Yes\", I say").await;
        }
        let page = stranger.opens(IDEAS).await;
        let path = page.link("proposals.csv");
        assert_eq!(path, format!("{IDEAS}/proposals.csv"));
        let file = stranger.get(&path).await;
        let kind = file.header("content-disposition");
        assert_eq!(kind, "attachment; filename=\"proposals.csv\"");
        let table = file.html();
        assert!(
            table.starts_with("reference,process,component,title,text,"),
            "{table}"
        );
        assert_eq!(table.lines().count(), 4, "{table}");
        // No spreadsheet runs what somebody wrote.
        assert!(table.contains(",'=Bench 2,"), "{table}");
        let file = stranger.get(&page.link("proposals.json")).await.json();
        assert_eq!(all(&file, "title"), ["=Bench 2", "=Bench 1", "=Bench 0"]);
        let file = stranger.get(&page.link("comments.csv")).await;
        assert!(
            file.html().contains(",\"\"\"Yes\"\", I say\","),
            "{}",
            file.html()
        );
        let file = stranger.get(&page.link("comments.json")).await.json();
        assert_eq!(file.as_array().unwrap().len(), 3);
        let talk = stranger.opens("/participate/harbour/talk").await;
        let file = stranger.get(&talk.link("comments.json")).await;
        assert_eq!(file.html().trim(), "[\n]");
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn drafts_are_nobodys_files() {
    on_both(async |house: House| {
        let manager = house.staff("manager").await;
        house.begins_process(&manager).await.unwrap();
        house.adds_ideas(&manager, Standing::Anyone).await.unwrap();
        let desk = house.desk("manager").await;
        let path = format!("{IDEAS}/proposals.csv");
        assert!(!desk.opens(IDEAS).await.links().contains(&path));
        for path in [
            path,
            format!("{API}/ideas/proposals"),
            format!("{API}/decisions"),
        ] {
            assert_eq!(desk.get(&path).await.status, 404, "{path}");
        }
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn programs_read_projects_and_decisions() {
    on_both(async |house: House| {
        let manager = house.gathers().await;
        let bench = house
            .proposes(&Actor::Anonymous, wish("A bench"))
            .await
            .unwrap();
        let all_of_it = house.sets_pot(&manager, pot("All", "5000")).await.unwrap();
        let input = SaveProject {
            proposal: Some(bench.id),
            ..project("Benches", all_of_it)
        };
        let number = house.sets_project(&manager, input).await.unwrap();
        let cost = ("1250.5", "Ten of them.");
        house.estimates(&manager, (number, 0), cost).await.unwrap();
        let mut tx = house.begins(&manager).await;
        let input = TakeDecision {
            process: HARBOUR.to_owned(),
            inputs: vec![bench.reference()],
            draft: Draft {
                title: Localised::english("Benches"),
                text: Localised::english("Ten of them."),
                reasons: Localised::english("People asked."),
                taken_by: "The council".to_owned(),
                taken_on: "2026-03-12".to_owned(),
                amount: "1250.50".to_owned(),
                currency: "EUR".to_owned(),
                ..Draft::default()
            },
        };
        let done = take_decision(&house.app, &mut tx, input).await.unwrap();
        tx.commit(done).await.unwrap();
        let program = house.stranger();
        let said = program.get(&format!("{API}/money/projects")).await.json();
        assert_eq!(said["pots"][0]["money"], "5000.00");
        let one = &said["projects"][0];
        assert_eq!(one["cost"], "1250.50");
        assert_eq!(one["proposal"], bench.reference());
        assert_eq!(one["title"]["en"], "Benches");
        let said = program.get(&format!("{API}/decisions")).await.json();
        let one = &said["decisions"][0];
        assert_eq!(one["money"], "1250.50");
        assert_eq!(one["rests_on"], serde_json::json!([bench.reference()]));
        let page = program.opens("/participate/harbour/money").await;
        let table = program.get(&page.link("projects.csv")).await;
        let row = table.html().lines().nth(1).unwrap().to_owned();
        assert!(row.contains(",1,All,Benches,"), "{row}");
        assert!(row.contains(",1250.50,EUR,"), "{row}");
    })
    .await;
}

/// Every address for programs is described, and what is answered has the fields that its description promises.
#[tokio::test(flavor = "multi_thread")]
async fn what_is_answered_is_what_is_described() {
    on_both(async |house: House| {
        house.gathers().await;
        let bench = house
            .proposes(&Actor::Anonymous, wish("A bench"))
            .await
            .unwrap();
        house.remarks((Some(bench.id), None), "Yes").await;
        let program = house.stranger();
        let document = program.get("/api/openapi.json").await.json();
        let path = format!("{API}/ideas/proposals");
        for (path, list, schema) in [
            (path.clone(), "proposals", "ParticipationProposal"),
            (
                format!("{path}/{}/comments", bench.id),
                "comments",
                "ParticipationComment",
            ),
        ] {
            let answer = program.get(&path).await.json();
            let schema = &document["components"]["schemas"][schema];
            for name in schema["required"].as_array().unwrap() {
                let name = name.as_str().unwrap();
                assert!(answer[list][0].get(name).is_some(), "{path}: {name}");
            }
        }
        let base = "/api/participation/processes/{process}/{component}";
        for path in ["proposals", "comments", "projects"] {
            let described = &document["paths"][format!("{base}/{path}")]["get"];
            assert!(described.is_object(), "{path}");
        }
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn what_everybody_reads_is_open_data_without_names() {
    on_both(async |house: House| {
        let manager = house.gathers().await;
        let mut bench = wish("A bench");
        bench.written.name_shown = "Ada".to_owned();
        let bench = house.proposes(&Actor::Anonymous, bench).await.unwrap();
        let pot = house.sets_pot(&manager, pot("All", "5000")).await.unwrap();
        let input = project("Benches", pot);
        house.sets_project(&manager, input).await.unwrap();
        let folder = tempfile::tempdir().unwrap();
        let mut tables = std::collections::BTreeMap::new();
        for dataset in stoa_participation::module().datasets {
            let path = folder.path().join(dataset.slug);
            let rows = (dataset.write)(house.app.clone(), path.clone());
            let rows = rows.await.unwrap();
            let text = std::fs::read_to_string(path).unwrap();
            assert_eq!(u64::try_from(text.lines().count()).unwrap(), rows + 1);
            assert!(!text.contains("Ada"), "{text}");
            tables.insert(dataset.slug, text);
        }
        let row = |slug: &str| tables[slug].lines().nth(1).map(str::to_owned);
        let process = row("participation-processes").unwrap();
        assert!(
            process.starts_with("harbour,council,open,,The old harbour,"),
            "{process}"
        );
        let proposal = row("participation-proposals").unwrap();
        assert!(proposal.starts_with(&bench.reference()), "{proposal}");
        let project = row("participation-projects").unwrap();
        assert!(
            project.contains(",harbour,money,1,All,Benches,"),
            "{project}"
        );
        assert_eq!(row("participation-decisions"), None);
    })
    .await;
}
