//! Keeps what residents say to the portal of data: a few requests with votes and answers, re-uses, comments, questions worth asking again.

use stoa_kernel::{Actor, App, Id, Result, Tx};
use stoa_opendata::{
    commands::{
        AnswerDataRequest, AskForData, CommentOnDataset, DecideComment, DecideShowcase, Listing,
        SaveQuery, SuggestShowcase, answer_data_request, ask_for_data, comment_on_dataset,
        decide_comment, decide_showcase, list_query, save_query, suggest_showcase,
        vote_for_request,
    },
    model::talk::{CommentKind, DataRequest, Decision, RequestState, ShowcaseState},
    own_records, store,
    talk::{Resident, Voter},
};
use stoa_web::Site;

use super::{
    MAKER,
    data::{STOPS, TREES},
    residents::residents,
};
use crate::modules;

/// What the town publishes of itself.
const OWN: &str = "reports";

/// A request as it stands: its title, what it is for, how many others voted for it, and what was answered, with the dataset that came of it.
type Wish = (
    &'static str,
    &'static str,
    usize,
    Option<(RequestState, &'static str, &'static str)>,
);

const WISHES: [Wish; 5] = [
    (
        "Noise at night, street by street",
        "We would like to know where it is loud after ten, to choose a flat and to plan the summer festival.",
        7,
        Some((
            RequestState::Looking,
            "Twelve meters were bought in spring. We look at what they measure before we promise a table.",
            "",
        )),
    ),
    (
        "Reports of problems, all of them, as a table",
        "Our class wants to count potholes by month.",
        4,
        Some((
            RequestState::Answered,
            "All reports that are public are a table now, brought up to date each day.",
            OWN,
        )),
    ),
    (
        "Names of the people who report problems",
        "To thank them.",
        0,
        Some((
            RequestState::Declined,
            "Who reports something is nobody else's business: it stays in the vault.",
            "",
        )),
    ),
    (
        "Where the street trees stand, and how old they are",
        "For a map of shade.",
        5,
        Some((
            RequestState::Answered,
            "The register of trees is published, with a place for each. The year of planting is missing where nobody knows it.",
            TREES,
        )),
    ),
    (
        "When the buses really come",
        "The timetable says every ten minutes. We would like to see the times at each stop.",
        6,
        None,
    ),
];

/// Publishes the town's own reports and lets residents speak.
pub async fn make_talk(app: &App) -> Result<()> {
    let site = Site::new(app.clone(), modules::all())?;
    own_records::publish(&site, OWN, 0).await?;
    let residents = residents(app, ("reader", 8)).await?;
    for (place, wish) in WISHES.iter().enumerate() {
        make_wish(app, (place, wish), &residents).await?;
    }
    comment(app, (OWN, &SAID), &residents).await?;
    comment(app, (TREES, &SAID_OF_TREES), &residents).await?;
    show(app, &residents).await?;
    keep_questions(app, &residents).await
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
    let Some((state, answer, dataset)) = answer else {
        return Ok(());
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

/// What somebody said: what it is, of which place, in which words, and what was decided.
type Said = (CommentKind, &'static str, &'static str, Option<Answered>);

/// An answer, or the version in which an error is corrected with one.
#[derive(Clone, Copy)]
enum Answered {
    So(&'static str),
    CorrectedIn(i64, &'static str),
}

const SAID: [Said; 3] = [
    (
        CommentKind::Comment,
        "",
        "Thank you. We use this at school each Friday.",
        Some(Answered::So(
            "That is good to hear. A column with the season comes with the next version.",
        )),
    ),
    (
        CommentKind::Error,
        "reported_at",
        "The times seem to be those of Greenwich. Is that meant?",
        Some(Answered::CorrectedIn(
            1,
            "It is meant, and the description of the column says so now.",
        )),
    ),
    (
        CommentKind::Error,
        "",
        "Two reports of the bridge in May seem to be the same.",
        None,
    ),
];

const SAID_OF_TREES: [Said; 2] = [
    (
        CommentKind::Error,
        "species",
        "Some of the limes in our street are maples: one sees it by the leaves.",
        Some(Answered::CorrectedIn(
            2,
            "You are right. Somebody went and looked; the kinds are put right in version 2.",
        )),
    ),
    (
        CommentKind::Comment,
        "",
        "The height would be more useful with the day on which it was taken.",
        Some(Answered::So("It is the day in the column “Looked at”.")),
    ),
];

async fn comment(app: &App, (slug, said): (&str, &[Said]), residents: &[Actor]) -> Result<()> {
    let dataset = store::dataset_by_slug(&mut app.db.read().await?, slug).await?;
    let Some(dataset) = dataset else {
        return Ok(());
    };
    for (who, (kind, place, text, answered)) in residents.iter().zip(said) {
        let input = CommentOnDataset {
            dataset: dataset.id,
            kind: *kind,
            place: (*place).to_owned(),
            text: (*text).to_owned(),
        };
        let mut tx: Tx = app.db.begin(who).await?;
        let done = comment_on_dataset(app, &mut tx, input).await?;
        let comment = tx.commit(done).await?;
        let decision = match *answered {
            None => continue,
            Some(Answered::So(answer)) => Decision::Answer(answer.to_owned()),
            Some(Answered::CorrectedIn(version, answer)) => Decision::Correct {
                version,
                answer: answer.to_owned(),
            },
        };
        let input = DecideComment {
            comment,
            seen: 0,
            decision,
        };
        let mut tx = app.db.begin(&MAKER).await?;
        let done = decide_comment(app, &mut tx, input).await?;
        tx.commit(done).await?;
    }
    Ok(())
}

/// A re-use: its title, what it is, its address's end, what it is made of, and whether it was looked at already.
type Shown = (
    &'static str,
    &'static str,
    &'static str,
    &'static [&'static str],
    ShowcaseState,
);

const SHOWCASE: [Shown; 3] = [
    (
        "Merrow by bicycle",
        "A small map that a club of the town made of the reports, brought up to date each week.",
        "bicycle",
        &[OWN],
        ShowcaseState::Published,
    ),
    (
        "Shade on the way",
        "Finds the way to the bus stop that has the most trees along it.",
        "shade",
        &[TREES, STOPS],
        ShowcaseState::Published,
    ),
    (
        "Potholes of the month",
        "The month’s reports as a postcard.",
        "potholes",
        &[OWN],
        ShowcaseState::Waiting,
    ),
];

async fn show(app: &App, residents: &[Actor]) -> Result<()> {
    for (who, (title, text, end, datasets, state)) in residents.iter().zip(SHOWCASE) {
        let input = SuggestShowcase {
            title: title.to_owned(),
            text: text.to_owned(),
            url: format!("https://club.example.org/{end}"),
            picture: None,
            datasets: datasets.iter().map(|slug| (*slug).to_owned()).collect(),
        };
        let mut tx = app.db.begin(who).await?;
        let done = suggest_showcase(app, &mut tx, input).await?;
        let item = tx.commit(done).await?;
        if state == ShowcaseState::Waiting {
            continue;
        }
        let input = DecideShowcase {
            item,
            seen: 0,
            state,
            reason: String::new(),
        };
        let mut tx = app.db.begin(&MAKER).await?;
        let done = decide_showcase(&mut tx, input).await?;
        tx.commit(done).await?;
    }
    Ok(())
}

/// Questions of the public list: title, what it tells, statement.
const QUESTIONS: [(&str, &str, &str); 2] = [
    (
        "Which trees stand here",
        "Kinds by their number, with the mean height.",
        "SELECT\n  species,\n  count(*) AS trees,\n  round(avg(height_in_m), 1) AS mean_height\nFROM street_trees\nGROUP BY species\nORDER BY trees DESC",
    ),
    (
        "Days on which the air was bad",
        "Days on which a station measured more than 25 micrograms of fine dust a cubic metre.",
        "SELECT\n  station,\n  count(*) AS days\nFROM air_quality_by_day\nWHERE pm2_5 > 25\nGROUP BY station\nORDER BY days DESC",
    ),
];

async fn keep_questions(app: &App, residents: &[Actor]) -> Result<()> {
    for (who, (title, text, statement)) in residents.iter().zip(QUESTIONS) {
        let input = SaveQuery {
            statement: statement.to_owned(),
            title: title.to_owned(),
            text: text.to_owned(),
        };
        let mut tx = app.db.begin(who).await?;
        let done = save_query(&mut tx, input).await?;
        let query = tx.commit(done).await?;
        let mut tx = app.db.begin(&MAKER).await?;
        let done = list_query(&mut tx, &query.id, Listing::On).await?;
        tx.commit(done).await?;
    }
    Ok(())
}
