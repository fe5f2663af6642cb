//! Last autumn's budget, from the ideas to the first finished projects: a hundred and forty residents voted on ten projects in secret, and the
//! votes were counted by equal shares. It is made on a clock of its own, which goes from then to now.

use getrandom::{SysRng, rand_core::UnwrapErr};
use stoa_envelopes::{
    Ballot, BoxSecret, Choice, Code, Envelope, Holder, PaperSigner, Share, Tracking, Vote, split,
};
use stoa_kernel::{Actor, App, Error, Localised, Result, files::Photo};
use stoa_participation::{
    casework::Voter,
    commands::{
        budget::{MoveProject, move_project},
        election::{
            IssuePaper, OpenEnvelopes, PrepareElection, cast_envelope, issue_paper, open_envelopes,
            prepare_election,
        },
    },
    model::election::{Election, WrittenRule},
};

use super::{
    super::{MAKER, chance::Chance, pictures, residents::residents},
    budget_words::{ALL, ASKED, DONE, Done, PROJECTS, Project, SLUG, TOWN, VOTE, phases, ways},
    money::{add_pot, add_project},
    processes::{draft, go_public, words},
    then::Then,
};

/// The length of the key that signs papers, in bits.
const BITS: usize = 2048;
const VOTERS: usize = 140;
/// How many projects a ballot may name.
const MOST: usize = 4;
/// When it began, in days before now, and on which of its days what was done.
const AGO: i64 = 110;
const VOTING: i64 = 42;
const OPENING: i64 = 57;

/// Makes all of it.
pub async fn make(app: &App) -> Result<()> {
    let then = Then::of(app, AGO)?;
    let app = &then.app;
    let secret = BoxSecret::generate(&mut rng()?).map_err(broken)?;
    let shares = split(&mut rng()?, &secret, 2, 3).map_err(broken)?;
    let election = set_up(app, &secret).await?;
    let place = (SLUG, PROJECTS);
    let pot = add_pot(app, place, (TOWN, "90000")).await?;
    for Project(title, cost, _) in &ALL {
        add_project(app, place, (*title, cost, pot)).await?;
    }
    let voters = residents(app, ("voter", VOTERS)).await?;
    then.is_on(VOTING);
    for (number, voter) in voters.iter().enumerate() {
        vote(app, &election, (number, voter)).await?;
    }
    then.is_on(OPENING);
    open(app, &election, &shares).await?;
    for done in &DONE {
        then.is_on(done.1);
        go_on(app, done).await?;
    }
    Ok(())
}

fn broken(cause: impl std::fmt::Display) -> Error {
    Error::broken("making a budget", cause)
}

fn rng() -> Result<UnwrapErr<SysRng>> {
    getrandom::fill(&mut [0]).map_err(broken)?;
    Ok(UnwrapErr(SysRng))
}

async fn set_up(app: &App, secret: &BoxSecret) -> Result<Election> {
    let (ways, phases) = (ways(), phases());
    draft(app, &ASKED, &ways, &phases).await?;
    let rule = WrittenRule {
        form: "approval".to_owned(),
        rule: "equal-shares".to_owned(),
        completion: "add1-fill".to_owned(),
        ..WrittenRule::default()
    };
    let input = PrepareElection {
        process: SLUG.to_owned(),
        component: VOTE.to_owned(),
        seen: 0,
        options: Localised::default(),
        budget: Some((PROJECTS.to_owned(), rule)),
        most: MOST.to_string(),
        box_key: hex::encode(secret.public().to_bytes()),
        signer: PaperSigner::generate(&mut rng()?, BITS).map_err(broken)?,
    };
    let mut tx = app.db.begin(&MAKER).await?;
    let done = prepare_election(app, &mut tx, input).await?;
    let election = tx.commit(done).await?;
    go_public(app, SLUG).await?;
    Ok(election)
}

/// One ballot, from the paper to the envelope. Two in five live on the north side.
async fn vote(app: &App, election: &Election, (number, voter): (usize, &Actor)) -> Result<()> {
    let holder = Holder::new(
        &Code::draw(&mut rng()?),
        election.number(),
        &election.paper_key,
    );
    let holder = holder.map_err(broken)?;
    let input = IssuePaper {
        election: election.id,
        voter: Voter {
            actor: voter.clone(),
            browser: String::new(),
        },
        blinded: holder.blinded().map_err(broken)?,
    };
    let mut tx = app.db.begin(&Actor::Anonymous).await?;
    let done = issue_paper(app, &mut tx, input).await?;
    let signature = tx.commit(done).await?;
    let paper = holder.paper(&signature).map_err(broken)?;
    let ballot = Ballot::new(Tracking::draw(&mut rng()?), wishes(number)).map_err(broken)?;
    let vote = Vote {
        ballot: &ballot,
        turn: 1,
        room: election.room(),
    };
    let sealed = Envelope::seal(&mut rng()?, &holder, paper, &election.box_key, vote);
    let bytes = sealed.and_then(|envelope| envelope.to_bytes());
    let mut tx = app.db.begin(&Actor::Anonymous).await?;
    let done = cast_envelope(app, &mut tx, &bytes.map_err(broken)?).await?;
    tx.commit(done).await.map(|_receipt| ())
}

fn wishes(number: usize) -> Vec<Choice> {
    let mut chance = Chance::of(number as u64, "budget");
    let is_north = number % 5 < 2;
    let mut chosen = Vec::new();
    for (project, Project(_, _, (south, north))) in (1..).zip(&ALL) {
        let wanted = if is_north { *north } else { *south };
        if chosen.len() < MOST && chance.next() % 100 < wanted {
            chosen.push(Choice { project, value: 1 });
        }
    }
    if chosen.is_empty() {
        chosen.push(Choice {
            project: 3,
            value: 1,
        });
    }
    chosen
}

async fn open(app: &App, election: &Election, shares: &[Share]) -> Result<()> {
    let sheets: Vec<String> = shares.iter().map(|one| one.letters().to_string()).collect();
    let input = OpenEnvelopes {
        election: election.id,
        shares: sheets.get(..2).unwrap_or_default().join("\n"),
    };
    let mut tx = app.db.begin(&MAKER).await?;
    let done = open_envelopes(app, &mut tx, input).await?;
    tx.commit(done).await.map(|_outcome| ())
}

async fn go_on(app: &App, (place, _, stage, spent, text, drawn): &Done) -> Result<()> {
    let photo = match drawn {
        Some((category, _)) => photo(app, category).await?,
        None => None,
    };
    let input = MoveProject {
        process: SLUG.to_owned(),
        component: PROJECTS.to_owned(),
        number: i64::try_from(place + 1).map_err(broken)?,
        seen: 0,
        stage: Some(*stage),
        spent: (*spent).to_owned(),
        text: words(*text),
        photo,
        alt: drawn.map_or("", |(_, alt)| alt).to_owned(),
    };
    let mut tx = app.db.begin(&MAKER).await?;
    let done = move_project(app, &mut tx, input).await?;
    tx.commit(done).await
}

async fn photo(app: &App, category: &'static str) -> Result<Option<Photo>> {
    let drawing = tokio::task::spawn_blocking(move || pictures::picture(category, 1));
    let drawn = drawing.await.map_err(broken)?.map_err(broken)?;
    let Some(file) = drawn else { return Ok(None) };
    app.files.keep_photo(file.into(), "photo").await.map(Some)
}
