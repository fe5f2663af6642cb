//! Opinion groups: ours beside red-dwarf over the same exports in the same run, and what one vote costs in a large conversation.

mod agreement;
mod live_map;

use std::{
    fs::File,
    path::{Path, PathBuf},
    process::Command,
    time::{Duration, Instant},
};

use serde_json::Value;
use stoa_opinions::{
    Ballots, CastVote, Conversation, ExportReader, Live, Opinions, Random, Settings, Vote,
};

use crate::{peers, run::Run};

/// A conversation as large as Pol.is takes: people, statements, and of a hundred statements how many each votes on.
const PEOPLE: u32 = 100_000;
const STATEMENTS: u32 = 1_000;
const VOTED: u32 = 10;
/// Votes that are timed.
const TIMED: u32 = 20_000;

/// Times both parts.
pub fn measure(run: &mut Run) {
    beside_red_dwarf(run);
    one_vote(run);
}

/// Each export: the pipeline alone, votes in memory, the shortest of several runs, as tests/peers/opinions/time_peer.py times red-dwarf.
fn beside_red_dwarf(run: &mut Run) {
    let folders = exports();
    let (Some(python), false) = (peers::python("opinions"), folders.is_empty()) else {
        let why = "skipped: no exports, or no red-dwarf";
        run.table.note("opinions beside red-dwarf", why.to_owned());
        return;
    };
    let output = Command::new(python)
        .arg(peers::script("opinions"))
        .args(&folders)
        .output()
        .expect("Python starts");
    let theirs: Value = serde_json::from_slice(&output.stdout).expect("time_peer.py prints JSON");
    let mut largest = (0, String::new(), 0.0);
    for folder in &folders {
        let name = folder
            .file_name()
            .expect("a name")
            .to_string_lossy()
            .into_owned();
        let conversation = read(folder);
        let (ours, _) = peers::shortest(|| {
            let ballots = &conversation.ballots;
            Opinions::of(ballots, &conversation.statements, &Settings::default())
        });
        agreement::compare(run, (&name, &theirs[&name]), &conversation);
        let ratio = theirs[&name]["seconds"].as_f64().expect("seconds") / ours.as_secs_f64();
        let what = format!("{name}: red-dwarf's time : ours");
        run.table.note(
            &what,
            format!("{ratio:.0} ({:.1} ms)", ours.as_secs_f64() * 1e3),
        );
        if conversation.ballots.votes() > largest.0 {
            largest = (conversation.ballots.votes(), name, ratio);
        }
    }
    let (_, name, ratio) = largest;
    let what = format!("{name}, the largest");
    run.table
        .hold(&what, format!("{ratio:.0}"), "at least 50", ratio >= 50.0);
}

/// A new vote, and settling, at 100,000 participants and 1,000 statements.
fn one_vote(run: &mut Run) {
    let mut random = Random::new(1, 0);
    let mut ballots = Vec::new();
    for participant in 0..PEOPLE {
        for statement in 0..STATEMENTS {
            if random.below(100) < VOTED {
                ballots.push(vote(&mut random, participant, statement));
            }
        }
    }
    let ballots = Ballots::of(ballots);
    let mut live = Live::of(&ballots, &[], &Settings::default());
    // Half of the timed votes are those of one participant who ends up having voted on everything.
    let mut times: Vec<Duration> = (0..TIMED)
        .map(|count| {
            let statement = random.below(STATEMENTS);
            let participant = if count % 2 == 0 {
                0
            } else {
                random.below(PEOPLE)
            };
            let cast = vote(&mut random, participant, statement);
            let begun = Instant::now();
            live.take(cast);
            begun.elapsed()
        })
        .collect();
    times.sort();
    let micros = |time: &Duration| time.as_secs_f64() * 1e6;
    let middle = times.get(times.len() / 2).map_or(0.0, micros);
    let late = times.get(times.len() * 99 / 100).map_or(0.0, micros);
    run.table.note(
        "one vote at 100,000 × 1,000, the middle",
        format!("{middle:.0} µs"),
    );
    run.table.hold(
        "  99 of 100 votes take at most",
        format!("{late:.0} µs"),
        "under 1 ms",
        late < 1_000.0,
    );
    let begun = Instant::now();
    live.settle();
    run.table.note(
        "  settling everything",
        format!("{:.2} s", begun.elapsed().as_secs_f64()),
    );
    live_map::measure(run, live, &mut random);
}

/// A vote of somebody of one of two groups, who follow it in most things.
fn vote(random: &mut Random, participant: u32, statement: u32) -> CastVote {
    let follows = random.below(100) < 60;
    let sides = [Vote::Agree, Vote::Disagree];
    let mine = sides[((participant ^ statement.wrapping_mul(2_654_435_761) >> 16) % 2) as usize];
    CastVote {
        participant: participant.into(),
        statement: statement.into(),
        vote: if follows {
            mine
        } else {
            sides[random.below(2) as usize]
        },
        at: 0,
    }
}

/// The folders of the shared Pol.is exports.
fn exports() -> Vec<PathBuf> {
    let folder = peers::shared("polis");
    let Some(entries) = folder.and_then(|folder| folder.read_dir().ok()) else {
        return Vec::new();
    };
    let mut folders: Vec<PathBuf> = entries
        .filter_map(|entry| Some(entry.ok()?.path()))
        .filter(|path| path.join("votes.csv").exists())
        .collect();
    folders.sort();
    folders
}

fn read(folder: &Path) -> Conversation {
    let mut reader = ExportReader::default();
    let open = |name: &str| File::open(folder.join(name)).expect("a file of the export");
    reader.votes("votes.csv", open("votes.csv"));
    reader.comments("comments.csv", open("comments.csv"));
    reader.finish().expect("a good export").conversation
}
