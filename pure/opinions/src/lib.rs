//! Opinion groups from votes: who agrees with whom, and what unites them.
#![doc = include_str!("../README.md")]
#![warn(
    clippy::cast_possible_truncation,
    clippy::cast_possible_wrap,
    clippy::cast_precision_loss,
    clippy::cast_sign_loss
)]

mod agreement;
mod axes;
mod ballots;
mod base_clusters;
mod bridging;
mod bursts;
mod centred;
mod chance;
mod confidence;
mod consensus;
mod conversation;
mod eigen;
mod filter;
mod grouping;
mod k_means;
mod leading;
mod live;
mod live_changes;
mod live_next;
mod number;
mod onlooker;
mod opinions;
mod pair_counts;
mod picture;
mod random;
mod read;
mod report;
mod representative;
mod routing;
mod settings;
mod settle;
mod show;
mod shuffle;
mod silhouette;
mod smoothing;
mod standing;
mod statement;
mod tallies;
mod vote;
mod write;

pub use agreement::{WithPolis, adjusted_rand};
pub use axes::{Axes, Point};
pub use ballots::{BallotBox, Ballots, CastVote, Cell};
pub use base_clusters::BaseClusters;
pub use bridging::{Bridge, bridges};
pub use bursts::{Burst, bursts};
pub use chance::Chance;
pub use confidence::Confidence;
pub use consensus::{Agreed, Consensus, group_informed};
pub use conversation::Conversation;
pub use live::{Live, Taken};
pub use onlooker::{Nobody, Onlooker, Stage};
pub use opinions::{Group, Opinions, Placed};
pub use picture::{Hexagon, Picture};
pub use random::Random;
pub use read::{ExportReader, Fault, Faults, MOST_STATEMENTS, Read};
pub use report::{Report, Verdict};
pub use representative::{Representative, representative, standings};
pub use routing::{Next, Reason, candidates, draw, priority};
pub use settings::{SIGNIFICANT, Settings};
pub use settle::Settled;
pub use show::{group_colour, html, json, text};
pub use smoothing::{PATIENCE, Smoother};
pub use standing::{Standing, Support, one_proportion, share, two_proportions};
pub use statement::{Moderation, Statement};
pub use tallies::{Tallies, Tally};
pub use vote::{Side, Vote};
pub use write::{Described, write_comments, write_participants, write_summary, write_votes};
