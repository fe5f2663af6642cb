//! The counts of one map, and how they follow the tables.

use std::collections::{BTreeMap, HashMap};

use stoa_kernel::{Reader, Result};
use stoa_opinions::{BallotBox, CastVote, Live, Settings, Statement, draw};

use super::{Own, view::View};
use crate::{
    model::{
        ComponentId,
        map::{Opinion, OpinionId, OpinionMap, OpinionState, Turn},
    },
    store,
};

/// Votes and statements that are read at once.
const BATCH: usize = 10_000;

/// What is counted so far.
#[derive(Debug, Default)]
pub struct Room {
    live: Option<Live>,
    /// The last turn and the last change of statements that were taken in.
    turn: i64,
    changes: i64,
    /// Those that people vote on, and those that were taken out after some had, by number.
    opinions: BTreeMap<u64, Opinion>,
}

impl Room {
    /// Takes in what came since the last time.
    pub async fn catch_up(&mut self, db: &mut Reader, now: &OpinionMap) -> Result<()> {
        if self.live.is_none() || self.changes != now.changes {
            self.opinions = opinions(db, now.component).await?;
        }
        match &mut self.live {
            None => self.begin(db, now.component).await?,
            Some(live) => {
                if self.changes != now.changes {
                    heed(live, &self.opinions);
                }
                let mut after = self.turn;
                while after < now.votes {
                    let turns = store::map::turns_after(db, (now.component, after), BATCH).await?;
                    let Some(last) = turns.last() else { break };
                    after = last.turn;
                    for turn in &turns {
                        live.take(cast(turn));
                    }
                }
                self.turn = after;
            }
        }
        self.changes = now.changes;
        Ok(())
    }

    /// Reads all votes at once, which is quicker than one by one.
    async fn begin(&mut self, db: &mut Reader, component: ComponentId) -> Result<()> {
        let mut all = BallotBox::default();
        let mut after = 0;
        loop {
            let turns = store::map::turns_after(db, (component, after), BATCH).await?;
            let Some(last) = turns.last() else { break };
            after = last.turn;
            turns.iter().for_each(|turn| all.put(cast(turn)));
        }
        let statements: Vec<Statement> = self.opinions.values().map(Opinion::statement).collect();
        let mut live = Live::of(&all.count(), &statements, &Settings::default());
        heed(&mut live, &self.opinions);
        (self.live, self.turn) = (Some(live), after);
        Ok(())
    }

    /// How everything stands now. Everybody's place is computed anew where a vote has come since.
    pub fn view(&mut self) -> View {
        let Some(live) = &mut self.live else {
            return View::default();
        };
        if live.unsettled() > 0 {
            live.settle();
        }
        View::of(live, &self.opinions, (self.turn, self.changes))
    }

    /// The group of each participant who is in one.
    pub fn groups(&self) -> HashMap<u64, u64> {
        let Some(live) = &self.live else {
            return HashMap::new();
        };
        let participants = live.participants().iter();
        let group = |number: &u64| Some((*number, u64::from(live.group(*number)?)));
        participants.filter_map(group).collect()
    }

    /// What a participant sees who has said something to these statements.
    pub fn own(&self, participant: u64, said: &[OpinionId]) -> Own {
        let Some(live) = &self.live else {
            return Own::default();
        };
        let is_open = |opinion: &&Opinion| opinion.state == OpinionState::Accepted;
        let open = self.opinions.values().filter(is_open);
        let (voted, open): (Vec<&Opinion>, Vec<&Opinion>) =
            open.partition(|opinion| said.contains(&opinion.id));
        let of = voted.len() + open.len();
        let candidates = live.candidates(participant);
        let seed = participant ^ u64::try_from(said.len()).unwrap_or_default();
        let drawn = draw(&candidates, seed);
        let number = drawn.and_then(|next| live.statements().get(next.column).copied());
        let next = number.and_then(|number| self.opinions.get(&number));
        // What was drawn may have been voted on by another node's turn.
        let next = next.filter(|next| open.contains(next));
        Own {
            place: live.place(participant),
            group: live.group(participant),
            next: next.or(open.first().copied()).cloned(),
            voted: voted.len(),
            of,
        }
    }
}

fn cast(turn: &Turn) -> CastVote {
    CastVote {
        participant: turn.participant,
        statement: u64::try_from(turn.statement.number()).unwrap_or_default(),
        vote: turn.vote,
        at: turn.at.as_millisecond(),
    }
}

/// Takes statements in on which nobody has voted yet, and silences those that were taken out.
fn heed(live: &mut Live, opinions: &BTreeMap<u64, Opinion>) {
    for (number, opinion) in opinions {
        if opinion.state == OpinionState::Accepted {
            live.hear_of(*number);
        }
        live.silence(*number, opinion.state == OpinionState::Rejected);
    }
}

async fn opinions(db: &mut Reader, component: ComponentId) -> Result<BTreeMap<u64, Opinion>> {
    let mut all = BTreeMap::new();
    for state in [OpinionState::Accepted, OpinionState::Rejected] {
        let mut after = 0;
        loop {
            let some = store::map::opinions_of(db, component, (state, after), BATCH).await?;
            let Some(last) = some.last() else { break };
            after = last.id.number();
            all.extend(some.into_iter().map(|opinion| (opinion.number(), opinion)));
        }
    }
    Ok(all)
}
