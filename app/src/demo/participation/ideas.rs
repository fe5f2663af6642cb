//! What residents propose for the old harbour, who supports it, what they say about it, and what is answered.

use stoa_kernel::{Actor, App, Lang, Result};
use stoa_participation::{
    casework::Voter,
    commands::voices::{
        AddComment, AnswerProposal, SupportProposal, VoteOnComment, WithdrawProposal,
        WriteProposal, add_comment, answer_proposal, publish_proposal, support_proposal,
        vote_on_comment, withdraw_proposal,
    },
    model::voices::{Comment, Proposal, ProposalId, Remark, Side, Stage, Written},
};

use super::{
    super::MAKER,
    processes::{CARS, HARBOUR, IDEAS},
};

/// A proposal: its title and text, the name that stands with it, how many support it, and what was answered.
struct Idea {
    title: &'static str,
    text: &'static str,
    name: &'static str,
    supports: usize,
    answer: Option<(Stage, &'static str)>,
}

const fn idea(
    title: &'static str,
    text: &'static str,
    (name, supports): (&'static str, usize),
    answer: Option<(Stage, &'static str)>,
) -> Idea {
    Idea {
        title,
        text,
        name,
        supports,
        answer,
    }
}

const IDEAS_OF_RESIDENTS: [Idea; 12] = [
    idea(
        "Benches along the quay",
        "There is nowhere to sit between the bridge and the lighthouse. Six benches with a back would do, in the shade where there is some.",
        ("Ana Ruiz", 19),
        Some((
            Stage::Accepted,
            "Eight benches with backs and armrests are in the first works. They stand before summer.",
        )),
    ),
    idea(
        "A place to swim",
        "Steps into the water, a rope along the wall and a shower are all it takes. The water has been clean for three summers.",
        ("", 16),
        Some((
            Stage::Considered,
            "The port authority measures the current by the wall until March. We answer again when we know it.",
        )),
    ),
    idea(
        "Workshops in the boat hall",
        "The hall has light, power and water. Let people rent a bench by the hour: carpenters, bicycle menders, whoever mends boats.",
        ("The menders of Tide Lane", 14),
        None,
    ),
    idea(
        "A car park for two hundred cars",
        "Whoever comes from outside does not find a place on Saturdays.",
        ("", 3),
        Some((
            Stage::Declined,
            "The ground by the water carries no more than two storeys, and a car park of one would take half of it. There are 340 places five minutes away.",
        )),
    ),
    idea(
        "Trees instead of asphalt",
        "On the loading yard it is ten degrees hotter than on the quay. Forty trees would change that for everybody who walks through.",
        ("Ben", 17),
        None,
    ),
    idea(
        "Keep the crane",
        "It is the last one on this coast. Paint it and light it, and let children turn the wheel.",
        ("", 12),
        Some((
            Stage::Accepted,
            "The crane is listed since April. It is painted first of all.",
        )),
    ),
    idea(
        "Lights that do not blind the terns",
        "The birds nest under the pier. Low, warm light along the path is enough for people and leaves them in peace.",
        ("Bird watchers of Merrow", 8),
        None,
    ),
    idea(
        "A ramp to the floating pier",
        "With a wheelchair one sees the boats from above and never gets to one.",
        ("Samira", 15),
        None,
    ),
    idea(
        "Toilets that are open at night",
        "There is one at the station and none by the water.",
        ("", 11),
        None,
    ),
    idea(
        "Market stalls under the roof",
        "The roof of the old fish hall keeps the rain off. Fishers and gardeners could sell there on Wednesdays.",
        ("", 9),
        None,
    ),
    idea(
        "A stage on the water",
        "A raft that is moored in summer, for the band and for school plays.",
        ("", 6),
        None,
    ),
    idea(
        "Benches by the lighthouse",
        "Somewhere to look at the sea from.",
        ("", 2),
        None,
    ),
];

/// What is said about the first ideas: about which, on which side, in which words, and how many agree.
const SAID: [(usize, Side, &str, usize); 6] = [
    (
        0,
        Side::For,
        "My mother walks this way every day and has nowhere to rest.",
        6,
    ),
    (
        0,
        Side::Against,
        "Without bins beside them they will be surrounded by paper in a week.",
        3,
    ),
    (
        1,
        Side::For,
        "Children jump in from the wall as it is. Steps make it safer.",
        5,
    ),
    (
        1,
        Side::Against,
        "Ferries pass twenty metres from there.",
        4,
    ),
    (
        4,
        Side::None,
        "Who waters them? The ones in Market Square died in the second summer.",
        4,
    ),
    (
        7,
        Side::For,
        "The same ramp takes prams and boats on a trolley.",
        5,
    ),
];

/// What is said about cars.
const OF_CARS: [(Side, &str, usize); 4] = [
    (
        Side::For,
        "A quay without cars is the only place in town where children can run.",
        9,
    ),
    (
        Side::For,
        "Deliveries until ten in the morning are enough.",
        4,
    ),
    (
        Side::Against,
        "I cannot carry my nets from Tide Lane to the boat.",
        7,
    ),
    (
        Side::None,
        "It depends on whether the bus comes more often than twice an hour.",
        5,
    ),
];

/// Lets them write, support, talk, and be answered; the proposals that were accepted.
pub async fn make(app: &App, people: &[Actor]) -> Result<Vec<Proposal>> {
    let mut proposals = Vec::new();
    for (idea, author) in IDEAS_OF_RESIDENTS.iter().zip(people) {
        proposals.push(propose(app, author, idea).await?);
    }
    for (proposal, idea) in proposals.iter().zip(&IDEAS_OF_RESIDENTS) {
        let others = people.iter().rev().take(idea.supports);
        for who in others {
            support(app, who, proposal.id).await?;
        }
        if let Some((stage, reason)) = idea.answer {
            answer(app, proposal.id, (stage, reason)).await?;
        }
    }
    for (place, side, text, agree) in SAID {
        let about = proposals.get(place).map(|proposal| proposal.id);
        let comment = say(app, people, (about, place), (side, text)).await?;
        agree_with(app, people, (&comment, agree)).await?;
    }
    for (place, (side, text, agree)) in OF_CARS.into_iter().enumerate() {
        let comment = say(app, people, (None, place), (side, text)).await?;
        agree_with(app, people, (&comment, agree)).await?;
    }
    let last = proposals
        .last()
        .zip(people.get(IDEAS_OF_RESIDENTS.len() - 1));
    if let Some((last, author)) = last {
        take_back(app, author, last.id).await?;
    }
    let answers = proposals.into_iter().zip(&IDEAS_OF_RESIDENTS);
    let accepted = answers.filter(|(_, idea)| matches!(idea.answer, Some((Stage::Accepted, _))));
    Ok(accepted.map(|(proposal, _)| proposal).collect())
}

async fn propose(app: &App, author: &Actor, idea: &Idea) -> Result<Proposal> {
    let input = WriteProposal {
        process: HARBOUR.to_owned(),
        component: IDEAS.to_owned(),
        draft: None,
        written: Written {
            title: idea.title.to_owned(),
            text: idea.text.to_owned(),
            name_shown: idea.name.to_owned(),
            ..Written::default()
        },
        lang: Lang::En,
    };
    let mut tx = app.db.begin(author).await?;
    let done = publish_proposal(app, &mut tx, input).await?;
    tx.commit(done).await
}

/// Somebody who has signed in.
fn voter(who: &Actor) -> Voter {
    Voter {
        actor: who.clone(),
        browser: String::new(),
    }
}

async fn support(app: &App, who: &Actor, proposal: ProposalId) -> Result<()> {
    let input = SupportProposal {
        proposal,
        voter: voter(who),
    };
    let mut tx = app.db.begin(&Actor::Anonymous).await?;
    let done = support_proposal(app, &mut tx, input).await?;
    tx.commit(done).await
}

async fn answer(app: &App, proposal: ProposalId, (stage, reason): (Stage, &str)) -> Result<()> {
    let input = AnswerProposal {
        proposal,
        seen: 0,
        stage,
        reason: reason.to_owned(),
    };
    let mut tx = app.db.begin(&MAKER).await?;
    let done = answer_proposal(app, &mut tx, input).await?;
    tx.commit(done).await
}

/// One of them says something: about a proposal, or about cars.
async fn say(
    app: &App,
    people: &[Actor],
    (proposal, who): (Option<ProposalId>, usize),
    (side, text): (Side, &str),
) -> Result<Comment> {
    let author = people.get(who + 12).unwrap_or(&Actor::Anonymous);
    let component = if proposal.is_some() { IDEAS } else { CARS };
    let input = AddComment {
        process: HARBOUR.to_owned(),
        component: component.to_owned(),
        proposal,
        parent: None,
        remark: Remark {
            side,
            text: text.to_owned(),
            name_shown: String::new(),
        },
        lang: Lang::En,
    };
    let mut tx = app.db.begin(author).await?;
    let done = add_comment(app, &mut tx, input).await?;
    tx.commit(done).await
}

async fn agree_with(
    app: &App,
    people: &[Actor],
    (comment, count): (&Comment, usize),
) -> Result<()> {
    for who in people.iter().take(count) {
        let input = VoteOnComment {
            comment: comment.id,
            value: 1,
            voter: voter(who),
        };
        let mut tx = app.db.begin(&Actor::Anonymous).await?;
        let done = vote_on_comment(app, &mut tx, input).await?;
        tx.commit(done).await?;
    }
    Ok(())
}

async fn take_back(app: &App, author: &Actor, proposal: ProposalId) -> Result<()> {
    let input = WithdrawProposal {
        proposal,
        seen: 0,
        reason: "Benches along the quay says it better.".to_owned(),
    };
    let mut tx = app.db.begin(author).await?;
    let done = withdraw_proposal(app, &mut tx, input).await?;
    tx.commit(done).await
}
