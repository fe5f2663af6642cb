//! Conversations to test with: planted groups, mere noise, and real exports where this machine has them.

use std::fs::File;
use std::path::{Path, PathBuf};

use stoa_opinions::{CastVote, Conversation, ExportReader, Random, Vote};

/// How a conversation is made up.
#[derive(Clone, Copy, Debug)]
pub struct Planted {
    pub seed: u64,
    pub groups: u32,
    pub people: u32,
    pub statements: u32,
    /// Of a hundred statements, how many each votes on.
    pub voted: u32,
    /// Of a hundred votes, how many say what the group says; the others say anything.
    pub loyal: u32,
}

impl Planted {
    /// The group that was planted for a participant.
    pub fn group(&self, participant: u32) -> u32 {
        participant % self.groups
    }

    /// The votes, in an order of their own.
    pub fn votes(&self) -> Vec<CastVote> {
        let votes = [Vote::Agree, Vote::Pass, Vote::Disagree];
        let mut random = Random::new(self.seed, 0);
        let opinions: Vec<Vec<Vote>> = (0..self.groups)
            .map(|_| {
                let said = (0..self.statements).map(|_| votes[(random.below(2) * 2) as usize]);
                said.collect()
            })
            .collect();
        let mut cast = Vec::new();
        for participant in 0..self.people {
            for statement in 0..self.statements {
                if random.below(100) >= self.voted {
                    continue;
                }
                let loyal = random.below(100) < self.loyal;
                let mine = opinions[self.group(participant) as usize][statement as usize];
                let vote = if loyal {
                    mine
                } else {
                    votes[random.below(3) as usize]
                };
                cast.push(CastVote {
                    participant: u64::from(participant),
                    statement: u64::from(statement),
                    vote,
                    at: i64::from(random.below(1_000_000)),
                });
            }
        }
        cast
    }
}

/// Two groups that are easy to tell apart.
pub const TWO: Planted = Planted {
    seed: 5,
    groups: 2,
    people: 80,
    statements: 30,
    voted: 70,
    loyal: 70,
};

/// Votes by chance: each statement has its own share of agreement, each participant their own bias, nobody follows anybody.
pub fn noise(seed: u64, people: u32, statements: u32) -> Vec<CastVote> {
    let mut random = Random::new(seed, 1);
    let shares: Vec<u32> = (0..statements).map(|_| 20 + random.below(60)).collect();
    let mut cast = Vec::new();
    for participant in 0..people {
        let bias = random.below(30);
        for statement in 0..statements {
            if random.below(100) < 60 {
                let agrees = random.below(100) < shares[statement as usize] + bias;
                cast.push(CastVote {
                    participant: u64::from(participant),
                    statement: u64::from(statement),
                    vote: if agrees { Vote::Agree } else { Vote::Disagree },
                    at: 0,
                });
            }
        }
    }
    cast
}

/// The folder of the real exports, if this machine has them.
pub fn exports() -> Option<PathBuf> {
    let root = std::env::var_os("STOA_SHARED").map_or_else(
        || Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../shared/data"),
        PathBuf::from,
    );
    let folder = root.join("polis");
    if folder.exists() {
        return Some(folder);
    }
    println!("skipped: there is no {}", folder.display());
    None
}

/// A real export, whole.
pub fn read(folder: &Path) -> Conversation {
    let mut reader = ExportReader::default();
    let open = |name: &str| File::open(folder.join(name)).expect("a file of the export");
    reader.votes("votes.csv", open("votes.csv"));
    reader.comments("comments.csv", open("comments.csv"));
    reader.participants("participants-votes.csv", open("participants-votes.csv"));
    reader.summary("summary.csv", open("summary.csv"));
    reader.finish().expect("a good export").conversation
}
