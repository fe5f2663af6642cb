//! What breaks the rules in the debate about the old harbour, what was decided about it, who appealed, and what waits.

use stoa_kernel::{Actor, App, Lang, Result};
use stoa_participation::{
    casework::Voter,
    commands::{
        moderation::{
            AppealModeration, DecideAppeal, DecideModeration, FlagContribution, appeal_moderation,
            decide_appeal, decide_moderation, flag_contribution, open_case,
        },
        voices::{AddComment, add_comment},
    },
    model::{
        moderation::{CaseId, Contribution, Rule, Verdict},
        voices::{Remark, Side},
    },
};

use super::{
    super::MAKER,
    processes::{CARS, HARBOUR},
};

/// A comment that somebody flags: what it says, and which rule it is said to break.
const FLAGGED: [(&str, Rule); 5] = [
    (
        "Only somebody as lazy as the man from number nine needs his car at the water.",
        Rule::Respect,
    ),
    (
        "Used outboard motors at half price. Ask at Tide Lane on Saturdays.",
        Rule::Once,
    ),
    (
        "Whoever lives in the new houses has no say in this, they came for the view.",
        Rule::Respect,
    ),
    (
        "The bus should come every ten minutes first. Then we can talk about cars.",
        Rule::Topic,
    ),
    (
        "Those from Tide Lane always shout the loudest, and they always get what they want.",
        Rule::Respect,
    ),
];

/// Lets them be flagged; all but the last are decided, two are appealed against, and one appeal waits.
pub async fn make(app: &App, people: &[Actor]) -> Result<()> {
    let mut cases = Vec::new();
    for (place, (text, rule)) in FLAGGED.into_iter().enumerate() {
        let author = people.get(place).unwrap_or(&Actor::Anonymous);
        let thing = say(app, author, text).await?;
        let case = look(app, thing).await?;
        for who in people.iter().rev().take(place + 1) {
            flag(app, who, (thing, rule)).await?;
        }
        cases.push((case, author, rule));
    }
    let reasons = [
        (Verdict::Hidden, "It speaks of a neighbour, not of cars."),
        (
            Verdict::Hidden,
            "It advertises. Nothing in it is about the harbour.",
        ),
        (
            Verdict::Hidden,
            "It denies people a say because of where they live.",
        ),
        (
            Verdict::Kept,
            "The bus is a reason for or against cars, and so about the question.",
        ),
    ];
    for ((case, _, rule), decision) in cases.iter().zip(reasons) {
        decide(app, (*case, *rule), decision).await?;
    }
    if let [(first, author, _), _, (third, other, _), ..] = cases.as_slice() {
        let words = "I meant the statue on the corner, which has a stone car beside it.";
        appeal(app, author, (*first, words)).await?;
        let reason = "There is no statue at number nine. It stays hidden.";
        answer(app, *first, reason).await?;
        let words = "I said what many think. It is rough, but it is about the harbour.";
        appeal(app, other, (*third, words)).await?;
    }
    Ok(())
}

async fn say(app: &App, author: &Actor, text: &str) -> Result<Contribution> {
    let input = AddComment {
        process: HARBOUR.to_owned(),
        component: CARS.to_owned(),
        proposal: None,
        parent: None,
        remark: Remark {
            side: Side::None,
            text: text.to_owned(),
            name_shown: String::new(),
        },
        lang: Lang::En,
    };
    let mut tx = app.db.begin(author).await?;
    let done = add_comment(app, &mut tx, input).await?;
    let comment = tx.commit(done).await?;
    Ok(Contribution::Comment(comment.id))
}

async fn look(app: &App, thing: Contribution) -> Result<CaseId> {
    let mut tx = app.db.begin(&MAKER).await?;
    let done = open_case(&mut tx, thing).await?;
    tx.commit(done).await.map(|case| case.id)
}

async fn flag(app: &App, who: &Actor, (contribution, rule): (Contribution, Rule)) -> Result<()> {
    let input = FlagContribution {
        contribution,
        rule: Some(rule),
        words: String::new(),
        voter: Voter {
            actor: who.clone(),
            browser: String::new(),
        },
    };
    let mut tx = app.db.begin(&Actor::Anonymous).await?;
    let done = flag_contribution(app, &mut tx, input).await?;
    tx.commit(done).await
}

async fn decide(
    app: &App,
    (case, rule): (CaseId, Rule),
    (verdict, reason): (Verdict, &str),
) -> Result<()> {
    let input = DecideModeration {
        case,
        seen: 0,
        verdict,
        rule: Some(rule),
        reason: reason.to_owned(),
    };
    let mut tx = app.db.begin(&MAKER).await?;
    let done = decide_moderation(app, &mut tx, input).await?;
    tx.commit(done).await.map(|_| ())
}

async fn appeal(app: &App, author: &Actor, (case, words): (CaseId, &str)) -> Result<()> {
    let words = words.to_owned();
    let mut tx = app.db.begin(author).await?;
    let done = appeal_moderation(app, &mut tx, AppealModeration { case, words }).await?;
    tx.commit(done).await
}

async fn answer(app: &App, case: CaseId, reason: &str) -> Result<()> {
    let input = DecideAppeal {
        case,
        is_granted: Some(false),
        reason: reason.to_owned(),
    };
    let mut tx = app.db.begin(&MAKER).await?;
    let done = decide_appeal(app, &mut tx, input).await?;
    tx.commit(done).await
}
