//! What people think of the old harbour, as an opinion map: two camps that differ on cars and noise and are of one mind about much else.

use stoa_kernel::{Actor, App, Lang, Result};
use stoa_opinions::Vote;
use stoa_participation::{
    casework::Voter,
    commands::map::{CastVote, SubmitStatement, cast_vote, submit_statement},
    model::map::OpinionId,
};

use super::{
    super::MAKER,
    processes::{HARBOUR, OPINIONS},
};

/// How many answer.
const PEOPLE: u64 = 64;

/// A statement, and of a hundred people of each camp how many agree with it.
type Statement = (&'static str, [u64; 2]);

const STATEMENTS: [Statement; 12] = [
    ("The quay belongs to people on foot.", [95, 25]),
    (
        "Whoever works by the water must be able to drive there.",
        [20, 92],
    ),
    ("There should be places to sit for everybody.", [94, 90]),
    ("Concerts until midnight are part of a harbour.", [85, 12]),
    ("It should be quiet by the water after ten.", [15, 88]),
    ("The crane has to stay.", [88, 86]),
    ("More trees, even where cars stand today.", [92, 30]),
    ("A hotel would bring the town more than it costs.", [10, 55]),
    ("Swimming in the harbour should be allowed.", [90, 70]),
    ("Boats that work go before boats for pleasure.", [60, 85]),
    ("The town should not sell any of the ground.", [90, 84]),
    ("The money is better spent on the school.", [12, 30]),
];

/// Begins the map with the town's statements, and lets people answer them.
pub async fn make(app: &App) -> Result<()> {
    let mut statements = Vec::new();
    for (text, shares) in STATEMENTS {
        statements.push((state(app, text).await?, shares));
    }
    for person in 0..PEOPLE {
        let camp = usize::from(person % 5 < 2);
        for (place, (statement, shares)) in (0_u64..).zip(&statements) {
            // Numbers that look random and are the same each time.
            let drawn = (person * 7919 + place * 104_729 + person * place * 31) % 100;
            let vote = match shares.get(camp) {
                Some(share) if drawn < *share => Vote::Agree,
                _ if drawn > 96 => Vote::Pass,
                _ => Vote::Disagree,
            };
            answer(app, person, (*statement, vote)).await?;
        }
    }
    Ok(())
}

async fn state(app: &App, text: &str) -> Result<OpinionId> {
    let input = SubmitStatement {
        process: HARBOUR.to_owned(),
        component: OPINIONS.to_owned(),
        text: text.to_owned(),
        lang: Lang::En,
    };
    let mut tx = app.db.begin(&MAKER).await?;
    let done = submit_statement(app, &mut tx, input).await?;
    Ok(tx.commit(done).await?.id)
}

async fn answer(app: &App, person: u64, (statement, vote): (OpinionId, Vote)) -> Result<()> {
    let input = CastVote {
        process: HARBOUR.to_owned(),
        component: OPINIONS.to_owned(),
        statement,
        vote,
        voter: Voter {
            actor: Actor::Anonymous,
            browser: format!("demonstration {person}"),
        },
    };
    let mut tx = app.db.begin(&Actor::Anonymous).await?;
    let done = cast_vote(app, &mut tx, input).await?;
    tx.commit(done).await.map(|_| ())
}
