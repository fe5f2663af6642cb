//! Keeps what residents say to the portal of data: a few requests with votes and an answer, a re-use, comments on the town's own reports.

use std::collections::BTreeMap;

use stoa_kernel::{Actor, App, Id, Result, Tx, actor::Person};
use stoa_opendata::{
    commands::{
        AnswerDataRequest, AskForData, CommentOnDataset, DecideComment, DecideShowcase,
        SuggestShowcase, answer_data_request, ask_for_data, comment_on_dataset, decide_comment,
        decide_showcase, suggest_showcase, vote_for_request,
    },
    model::talk::{CommentKind, DataRequest, Decision, RequestState, ShowcaseState},
    own_records, store,
    talk::{Resident, Voter},
};
use stoa_web::Site;

use super::MAKER;
use crate::modules;

/// What the town publishes of itself.
const OWN: &str = "reports";

/// A request as it stands: its title, what it is for, how many others voted for it, and what was answered.
type Wish = (
    &'static str,
    &'static str,
    usize,
    Option<(RequestState, &'static str)>,
);

const WISHES: [Wish; 4] = [
    (
        "Noise at night, street by street",
        "We would like to know where it is loud after ten, to choose a flat and to plan the summer festival.",
        7,
        Some((
            RequestState::Looking,
            "Twelve meters were bought in spring. We look at what they measure before we promise a table.",
        )),
    ),
    (
        "Reports of problems, all of them, as a table",
        "Our class wants to count potholes by month.",
        4,
        Some((
            RequestState::Answered,
            "All reports that are public are a table now, brought up to date each day.",
        )),
    ),
    (
        "Names of the people who report problems",
        "To thank them.",
        0,
        Some((
            RequestState::Declined,
            "Who reports something is nobody else's business: it stays in the vault.",
        )),
    ),
    (
        "Where the street trees stand, and how old they are",
        "For a map of shade.",
        5,
        None,
    ),
];

/// Publishes the town's own reports and lets residents speak.
pub async fn make_talk(app: &App) -> Result<()> {
    let site = Site::new(app.clone(), modules::all())?;
    own_records::publish(&site, OWN, 0).await?;
    let mut residents = Vec::new();
    for number in 0..8 {
        residents.push(resident(app, number).await?);
    }
    for (place, wish) in WISHES.iter().enumerate() {
        make_wish(app, (place, wish), &residents).await?;
    }
    comment(app, &residents).await?;
    show(app, &residents).await
}

/// Somebody who has confirmed an address.
async fn resident(app: &App, number: usize) -> Result<Actor> {
    let mut tx = app.db.begin(&MAKER).await?;
    let data = BTreeMap::from([
        ("email".to_owned(), format!("reader{number}@example.org")),
        ("lang".to_owned(), "en".to_owned()),
    ]);
    let id: Id<Person> = app.vault.keep(&mut tx, &data).await?;
    let event = super::event::DemoTownMade::of("reader", &[number.to_string()]);
    tx.commit(stoa_kernel::Done::new((), &event)).await?;
    Ok(Actor::Person { id })
}

async fn make_wish(app: &App, (place, wish): (usize, &Wish), residents: &[Actor]) -> Result<()> {
    let (title, text, votes, answer) = *wish;
    let Some(asking) = residents.get(place) else {
        return Ok(());
    };
    let input = AskForData {
        title: title.to_owned(),
        text: text.to_owned(),
        agency: String::new(),
    };
    let mut tx = app.db.begin(asking).await?;
    let done = ask_for_data(app, &mut tx, input).await?;
    let id = tx.commit(done).await?;
    let others = residents.iter().filter(|other| *other != asking);
    for other in others.take(votes) {
        vote(app, other, id).await?;
    }
    let Some((state, answer)) = answer else {
        return Ok(());
    };
    let dataset = match state {
        RequestState::Answered => OWN,
        _ => "",
    };
    let input = AnswerDataRequest {
        request: id,
        seen: 0,
        state,
        answer: answer.to_owned(),
        dataset: dataset.to_owned(),
    };
    let mut tx = app.db.begin(&MAKER).await?;
    let done = answer_data_request(&mut tx, input).await?;
    tx.commit(done).await
}

async fn vote(app: &App, who: &Actor, request: Id<DataRequest>) -> Result<()> {
    let mut db = app.db.read().await?;
    let voter = Voter::of(app, &Resident::of(app, &mut db, who).await?, request);
    drop(db);
    let mut tx = app.db.begin(&Actor::Anonymous).await?;
    let done = vote_for_request(&mut tx, voter).await?;
    tx.commit(done).await
}

async fn comment(app: &App, residents: &[Actor]) -> Result<()> {
    let dataset = store::dataset_by_slug(&mut app.db.read().await?, OWN).await?;
    let Some(dataset) = dataset else {
        return Ok(());
    };
    let said = [
        (
            CommentKind::Comment,
            "",
            "Thank you. We use this at school each Friday.",
            Some(Decision::Answer(
                "That is good to hear. A column with the season comes with the next version."
                    .to_owned(),
            )),
        ),
        (
            CommentKind::Error,
            "reported_at",
            "The times seem to be those of Greenwich. Is that meant?",
            Some(Decision::Correct {
                version: 1,
                answer: "It is meant, and the description of the column says so now.".to_owned(),
            }),
        ),
        (
            CommentKind::Error,
            "",
            "Two reports of the bridge in May seem to be the same.",
            None,
        ),
    ];
    for (who, (kind, place, text, decision)) in residents.iter().zip(said) {
        let input = CommentOnDataset {
            dataset: dataset.id,
            kind,
            place: place.to_owned(),
            text: text.to_owned(),
        };
        let mut tx: Tx = app.db.begin(who).await?;
        let done = comment_on_dataset(app, &mut tx, input).await?;
        let comment = tx.commit(done).await?;
        if let Some(decision) = decision {
            let input = DecideComment {
                comment,
                seen: 0,
                decision,
            };
            let mut tx = app.db.begin(&MAKER).await?;
            let done = decide_comment(app, &mut tx, input).await?;
            tx.commit(done).await?;
        }
    }
    Ok(())
}

async fn show(app: &App, residents: &[Actor]) -> Result<()> {
    for (place, (who, title)) in residents
        .iter()
        .zip(["Merrow by bicycle", "Potholes of the month"])
        .enumerate()
    {
        let input = SuggestShowcase {
            title: title.to_owned(),
            text: "A small map that a club of the town made of the reports, brought up to date each week.".to_owned(),
            url: format!("https://club.example.org/map/{place}"),
            picture: None,
            datasets: vec![OWN.to_owned()],
        };
        let mut tx = app.db.begin(who).await?;
        let done = suggest_showcase(app, &mut tx, input).await?;
        let item = tx.commit(done).await?;
        // The other one waits for somebody to look at it.
        if place == 0 {
            let input = DecideShowcase {
                item,
                seen: 0,
                state: ShowcaseState::Published,
                reason: String::new(),
            };
            let mut tx = app.db.begin(&MAKER).await?;
            let done = decide_showcase(&mut tx, input).await?;
            tx.commit(done).await?;
        }
    }
    Ok(())
}
