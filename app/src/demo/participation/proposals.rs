//! What the old harbour's proposals say beside their words, two that became one, and other words that were suggested.

use stoa_kernel::{Actor, App, Lang, Localised, Point, Result};
use stoa_participation::{
    casework::Voter,
    commands::{
        proposals::{
            DecideAmendment, MergeProposal, ProposeAmendment, SaveProposalCategory,
            SaveProposalQuestions, decide_amendment, merge_proposal, propose_amendment,
            save_proposal_category, save_proposal_questions,
        },
        voices::{SupportProposal, WriteProposal, publish_proposal, support_proposal},
    },
    model::{
        budget::{currency, sum},
        proposals::{Amendment, CategoryId, Details, Spot, Verdict},
        voices::{Proposal, Written},
    },
};

use super::{
    super::MAKER,
    processes::{HARBOUR, IDEAS, Words},
};

const KINDS: [Words; 3] = [
    [
        "Streets and paths",
        "Calles y caminos",
        "Rues et chemins",
        "شوارع ومسارات",
    ],
    [
        "Green and water",
        "Verde y agua",
        "Verdure et eau",
        "خضرة وماء",
    ],
    [
        "Culture and sport",
        "Cultura y deporte",
        "Culture et sport",
        "ثقافة ورياضة",
    ],
];

/// Two that wish the same: title, text, name, how many support it, and what it would cost.
const ALIKE: [(&str, &str, &str, usize, i64); 2] = [
    (
        "Drinking water on the quay",
        "There is no tap between the market and the lighthouse. Whoever runs or plays there buys bottles.",
        "Mira",
        9,
        4_000,
    ),
    (
        "A fountain with drinking water by the quay",
        "One fountain by the boat hall, low enough for children and for wheelchairs.",
        "Tom and Lea",
        6,
        6_500,
    ),
];

/// Managers name kinds of proposals; residents propose, support and suggest; staff merge.
pub async fn make(app: &App, people: &[Actor]) -> Result<()> {
    ask(app).await?;
    let mut kinds = Vec::new();
    for names in KINDS {
        kinds.push(name(app, names).await?);
    }
    let mut made = Vec::new();
    for (one, author) in ALIKE.iter().zip(people.iter().skip(14)) {
        let proposal = propose(app, author, (one, kinds.get(1).copied())).await?;
        for who in people.iter().take(one.3) {
            support(app, who, &proposal).await?;
        }
        made.push(proposal);
    }
    let [first, second] = made.as_slice() else {
        return Ok(());
    };
    merge(app, (second, first)).await?;
    if let [.., friend, author] = people {
        let low = "There is no tap between the market and the lighthouse. Whoever runs or plays there buys bottles. It should be low enough for children and for wheelchairs.";
        let taken = suggest(
            app,
            friend,
            first,
            (
                low,
                "The other proposal said so, and it should not be lost.",
            ),
        )
        .await?;
        decide(app, &taken).await?;
        let warm = "There is no tap between the market and the lighthouse, nor one with warm water. Whoever runs or plays there buys bottles. It should be low enough for children and for wheelchairs.";
        suggest(
            app,
            author,
            first,
            (warm, "In winter nobody washes their hands with ice."),
        )
        .await?;
    }
    Ok(())
}

async fn ask(app: &App) -> Result<()> {
    let input = SaveProposalQuestions {
        process: HARBOUR.to_owned(),
        component: IDEAS.to_owned(),
        seen: 0,
        currency: "EUR".to_owned(),
        asks_place: true,
    };
    let mut tx = app.db.begin(&MAKER).await?;
    let done = save_proposal_questions(app, &mut tx, input).await?;
    tx.commit(done).await
}

async fn name(app: &App, names: Words) -> Result<CategoryId> {
    let languages = [Lang::En, Lang::Es, Lang::Fr, Lang::Ar];
    let names = languages.into_iter().zip(names.map(str::to_owned));
    let input = SaveProposalCategory {
        process: HARBOUR.to_owned(),
        component: IDEAS.to_owned(),
        category: None,
        seen: 0,
        name: Localised(names.collect()),
        is_offered: true,
    };
    let mut tx = app.db.begin(&MAKER).await?;
    let done = save_proposal_category(app, &mut tx, input).await?;
    tx.commit(done).await
}

type Wish = (&'static str, &'static str, &'static str, usize, i64);

async fn propose(
    app: &App,
    author: &Actor,
    ((title, text, name, _, euros), category): (&Wish, Option<CategoryId>),
) -> Result<Proposal> {
    let mut db = app.db.read().await?;
    let areas = app.db.town().areas(&mut db).await?;
    drop(db);
    let [lat, lon, _] = app.config.town.center;
    let point = Point::new(lat, lon);
    let spot = point.map(|point| Spot {
        point: Some(point),
        address: "The old harbour".to_owned(),
        ward: areas.ward_of(point).map(|ward| ward.id),
    });
    let cost = sum(&euros.to_string(), currency("EUR")?, "cost")?;
    let input = WriteProposal {
        process: HARBOUR.to_owned(),
        component: IDEAS.to_owned(),
        draft: None,
        written: Written {
            title: (*title).to_owned(),
            text: (*text).to_owned(),
            name_shown: (*name).to_owned(),
            details: Details {
                category,
                spot,
                wished_cost: Some(cost),
            },
        },
        lang: Lang::En,
    };
    let mut tx = app.db.begin(author).await?;
    let done = publish_proposal(app, &mut tx, input).await?;
    tx.commit(done).await
}

async fn support(app: &App, who: &Actor, proposal: &Proposal) -> Result<()> {
    let voter = Voter {
        actor: who.clone(),
        browser: String::new(),
    };
    let input = SupportProposal {
        proposal: proposal.id,
        voter,
    };
    let mut tx = app.db.begin(&Actor::Anonymous).await?;
    let done = support_proposal(app, &mut tx, input).await?;
    tx.commit(done).await
}

async fn merge(app: &App, (from, into): (&Proposal, &Proposal)) -> Result<()> {
    let input = MergeProposal {
        proposal: from.id,
        seen: 0,
        into: into.id,
        reason: "Both wish for drinking water in the same place. Together they are heard better."
            .to_owned(),
    };
    let mut tx = app.db.begin(&MAKER).await?;
    let done = merge_proposal(app, &mut tx, input).await?;
    tx.commit(done).await?;
    Ok(())
}

async fn suggest(
    app: &App,
    who: &Actor,
    proposal: &Proposal,
    (text, why): (&str, &str),
) -> Result<Amendment> {
    let input = ProposeAmendment {
        proposal: proposal.id,
        seen: 0,
        text: text.to_owned(),
        why: why.to_owned(),
        name_shown: String::new(),
        lang: Lang::En,
    };
    let mut tx = app.db.begin(who).await?;
    let done = propose_amendment(app, &mut tx, input).await?;
    tx.commit(done).await
}

async fn decide(app: &App, amendment: &Amendment) -> Result<()> {
    let input = DecideAmendment {
        amendment: amendment.id,
        verdict: Verdict::Accepted,
        reason: "It says what both proposals wished.".to_owned(),
    };
    let mut tx = app.db.begin(&MAKER).await?;
    let done = decide_amendment(app, &mut tx, input).await?;
    tx.commit(done).await?;
    Ok(())
}
