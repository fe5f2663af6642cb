//! Conversations that were held with Pol.is: taken over by clicks, seen as the peer sees them, given out again as they came.

use std::{
    collections::BTreeSet,
    path::{Path, PathBuf},
};

use stoa_kernel::{Error, Lang};
use stoa_opinions::{CastVote, ExportReader};
use stoa_participation::{
    commands::map::{ImportOpinions, import_opinions},
    model::{Standing, map::held},
};
use stoa_testkit::{Browser, File, Page};

use crate::{
    house::{HARBOUR, House, on_both},
    map_votes::{MAP, mapping},
};

const VOTES: &str = "timestamp,datetime,comment-id,voter-id,vote\n1,,0,7,1\n2,,4,7,-1\n3,,4,8,0\n";
const COMMENTS: &str = "timestamp,datetime,comment-id,author-id,agrees,disagrees,moderated,comment-body\n1,,0,1,0,0,1,Keep it.\n1,,4,1,0,0,1,Sell it.\n1,,5,1,0,0,-1,Buy this!\n";

/// The folders of the shared exports, each with who votes in it, how many votes count, and the groups that red-dwarf 0.4.0 finds
/// (pure/opinions, tests/opinions/real.rs).
const KNOWN: [(&str, usize, usize, &[usize]); 6] = [
    ("15-per-hour-seattle", 339, 2_872, &[77, 61]),
    ("brexit-consensus", 204, 5_303, &[35, 92, 62]),
    ("canadian-electoral-reform", 448, 11_950, &[16, 265]),
    ("london.youth.policing", 26, 638, &[6, 9, 9]),
    ("scoop-hivemind.biodiversity", 536, 29_719, &[68, 373]),
    ("scoop-hivemind.ubi", 234, 7_153, &[12, 162]),
];

#[expect(clippy::print_stdout, reason = "whoever runs the tests reads it")]
fn shared() -> Option<PathBuf> {
    let beside = || Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../shared/data");
    let root = std::env::var_os("STOA_SHARED").map_or_else(beside, PathBuf::from);
    let folder = root.join("polis");
    if folder.is_dir() {
        return Some(folder);
    }
    println!("skipped: there is no {}", folder.display());
    None
}

/// Chooses two files in the form and sends it. The body that a browser of tests makes has one: the other stands in it as its own part.
async fn takes_over(desk: &Browser, votes: &[u8], comments: &[u8]) -> Page {
    let page = desk.opens(&format!("{MAP}/import")).await;
    let next = b"\r\n--edge\r\nContent-Disposition: form-data; name=\"comments\"; filename=\"comments.csv\"\r\n\r\n";
    let both = [votes, next, comments].concat();
    let file = ("votes", File("votes.csv", &both));
    desk.sends_file_as(&page, ("/import", &[]), file).await
}

#[tokio::test(flavor = "multi_thread")]
async fn the_shared_conversations_have_their_known_groups_here() {
    let Some(folder) = shared() else { return };
    for (name, participants, votes, groups) in KNOWN {
        on_both(async |house: House| {
            mapping(&house, Standing::Anyone).await;
            let desk = house.desk("manager").await;
            let file = |kind: &str| std::fs::read(folder.join(name).join(kind)).unwrap();
            let page = takes_over(&desk, &file("votes.csv"), &file("comments.csv")).await;
            assert!(page.path.ends_with("/map"), "{name}: {}", page.text());
            let view = house.view().await;
            assert_eq!(view.participants, participants, "{name}");
            let mut found: Vec<usize> = view.groups.iter().map(|group| group.people).collect();
            let mut known = groups.to_vec();
            found.sort_unstable();
            known.sort_unstable();
            assert_eq!(found, known, "{name}");
            // Who said what can be fetched again, under the numbers of the export.
            let given = house.stranger();
            let given = given.get(&format!("{MAP}/opinions/votes.csv")).await;
            let again = counted(given.html().as_bytes());
            assert_eq!(again.len(), votes, "{name}");
            let came = counted(&file("votes.csv"));
            let of = |votes: &[CastVote]| -> BTreeSet<(u64, i64, i32)> {
                let said = votes.iter();
                said.map(|one| (one.participant, one.at, one.vote.sign()))
                    .collect()
            };
            assert_eq!(of(&again), of(&came), "{name}");
        })
        .await;
    }
}

/// The votes of a file that count.
fn counted(votes: &[u8]) -> Vec<CastVote> {
    let mut reader = ExportReader::default();
    let mut all = Vec::new();
    reader.each_vote("votes.csv", votes, |vote| all.push(*vote));
    reader.finish().unwrap();
    all.sort_by_key(|vote| vote.at);
    let mut last = std::collections::BTreeMap::new();
    for vote in all {
        last.insert((vote.participant, vote.statement), vote);
    }
    last.into_values().collect()
}

#[tokio::test(flavor = "multi_thread")]
async fn a_conversation_is_taken_over_once_and_by_managers() {
    on_both(async |house: House| {
        let manager = mapping(&house, Standing::Anyone).await;
        let caseworker = house.staff("caseworker").await;
        let import = async |actor| {
            let mut tx = house.begins(actor).await;
            let input = ImportOpinions {
                process: HARBOUR.to_owned(),
                component: "talk".to_owned(),
                held: held(VOTES.as_bytes(), COMMENTS.as_bytes()).unwrap(),
                lang: Lang::En,
                because: "It was out.".to_owned(),
            };
            let done = import_opinions(&mut tx, input).await?;
            tx.commit(done).await
        };
        assert!(matches!(import(&caseworker).await, Err(Error::Denied(_))));
        assert_eq!(import(&manager).await.unwrap(), (3, 3));
        assert!(matches!(import(&manager).await, Err(Error::Conflict(_))));
        let kinds = house.record_of("opinions-harbour.talk").await;
        let events = kinds.iter().filter(|kind| *kind == "opinions_imported");
        assert_eq!(events.count(), 1);
        let stranger = house.stranger();
        let page = stranger.opens(&format!("{MAP}/statements")).await;
        page.says("Keep it.").says("Buy this!").says("It was out.");
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_wrong_with_a_file_is_said_beside_it() {
    on_both(async |house: House| {
        mapping(&house, Standing::Anyone).await;
        let desk = house.desk("manager").await;
        let link = desk.opens(&format!("{MAP}/moderate")).await;
        let link = link.link("Take over a conversation held with Pol.is");
        assert_eq!(link, format!("{MAP}/import"));
        let none = desk.does(&link, &[]).await;
        assert_eq!(none.status, 422);
        none.says("Choose this file of the export");
        let odd = VOTES.replace("7,-1", "7,maybe");
        let wrong = takes_over(&desk, odd.as_bytes(), COMMENTS.as_bytes()).await;
        assert_eq!(wrong.status, 422);
        wrong.says("In line 3, the column vote is not as Pol.is writes it");
        let swapped = takes_over(&desk, COMMENTS.as_bytes(), VOTES.as_bytes()).await;
        assert_eq!(swapped.status, 422);
        let page = takes_over(&desk, VOTES.as_bytes(), COMMENTS.as_bytes()).await;
        page.says("Statements taken over: 3. Votes: 3.");
        let again = takes_over(&desk, VOTES.as_bytes(), COMMENTS.as_bytes()).await;
        assert_eq!(again.status, 409);
        again.says("People have voted here already");
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_map_stands_in_pages_of_others() {
    on_both(async |house: House| {
        mapping(&house, Standing::Anyone).await;
        let desk = house.desk("manager").await;
        takes_over(&desk, VOTES.as_bytes(), COMMENTS.as_bytes()).await;
        let stranger = house.stranger();
        let map = stranger.opens(&format!("{MAP}/map")).await;
        map.says("/embed/opinions/harbour/talk");
        let small = stranger.opens("/embed/opinions/harbour/talk").await;
        small
            .says("2 people have answered")
            .says("What is the harbour for?");
        assert!(small.all("form").is_empty());
        assert!(small.link("Answer statements").ends_with(MAP));
        let none = stranger.get("/embed/opinions/harbour/nothing").await;
        assert_eq!(none.status, 404);
    })
    .await;
}
