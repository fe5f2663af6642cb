//! Somebody else types a form on paper in once more, without seeing what was typed first. Where both differ they look at the paper again
//! and say what stands there; then it counts.

use jiff::SignedDuration;
use stoa_forms::{Answer, Answers, Context, Obstacle, RawFields};
use stoa_kernel::{App, Done, Error, FieldError, Lang, OrNotFound, Result, Tx};

use super::begin_application::KEPT;
use crate::{
    casework::{
        answers::{self, context_of, field_error},
        found::{file_of, staff, write_entry},
        gaps, incomplete,
        incomplete::Asking,
        letters,
        receive::receive,
    },
    commands::FORGET_ANSWERS,
    events::{PaperWhat, ServiceEvent, What},
    model::{
        Application, EntryKind, Gaps, Reference, ServiceFile,
        gap::put,
        typed_in::{Retyped, retyped},
    },
    store::{self, intakes, second_looks},
};

/// What was typed the second time.
#[derive(Debug, Clone)]
pub struct CompareTypedIn {
    pub reference: String,
    /// By the names of the controls; `stands.NAME` is `first` or `second` where both differed.
    pub raw: RawFields,
    /// In which numbers were written.
    pub lang: Lang,
    /// What the applicant reads of why their answers were looked at.
    pub purpose: String,
}

/// What came of it.
#[derive(Debug, Clone)]
pub enum Compared {
    /// These differ, and nobody said yet what stands on the paper.
    Differs(Vec<Difference>),
    /// What stands there leads to questions that were not typed in: they are, and then it is looked at once more.
    Back,
    Received(Box<Application>),
}

/// One answer that was typed in two ways.
#[derive(Debug, Clone)]
pub struct Difference {
    /// The name of the control.
    pub field: String,
    pub first: Option<Answer>,
    /// What the first wrote down of an answer that does not hold.
    pub written: String,
    pub second: Option<Answer>,
    /// What is wrong with what the second typed.
    pub faults: Vec<FieldError>,
}

/// An answer with its place, as it was typed each time.
struct Pair<'a> {
    asked: Retyped<'a>,
    first: Option<Answer>,
    second: Result<Option<Answer>, Vec<FieldError>>,
    stands: String,
}

/// Which of two stands.
enum Stands {
    First,
    Second(Option<Answer>),
    Unclear,
}

impl Pair<'_> {
    fn differs(&self) -> bool {
        match &self.second {
            Ok(second) => *second != self.first,
            // What neither could make an answer of is open for both.
            Err(_) => self.first.is_some(),
        }
    }

    fn stands(&self) -> Stands {
        match (self.stands.as_str(), &self.second) {
            _ if !self.differs() => Stands::First,
            ("first", _) => Stands::First,
            ("second", Ok(second)) => Stands::Second(second.clone()),
            _ => Stands::Unclear,
        }
    }
}

/// `NotFound` where nothing waits. `Conflict` for whoever typed it first.
pub async fn compare_typed_in(
    app: &App,
    tx: &mut Tx,
    (input, asking): (CompareTypedIn, Asking<'_>),
) -> Result<Done<Compared>> {
    let application = waiting(app, tx, &input.reference).await?;
    let (file, _) = file_of(tx, &application).await?;
    let at = (application.id, tx.now());
    let context = context_of(app, tx, at, input.lang).await?;
    let first = answers::open(app, tx, &application).await?;
    let gaps = gaps::open(app, tx, &application).await?;
    let pairs = pairs(&file, &first, (&input, &context));
    let unclear: Vec<Difference> = pairs
        .iter()
        .filter(|pair| matches!(pair.stands(), Stands::Unclear))
        .map(|pair| difference(pair, &gaps))
        .collect();
    if !unclear.is_empty() {
        return show(app, tx, &application, (unclear, &input.purpose)).await;
    }
    let (mut all, mut settled) = (first.clone(), (0, 0));
    let mut open = gaps;
    for pair in pairs.iter().filter(|pair| pair.differs()) {
        match pair.stands() {
            Stands::Second(answer) => {
                settled.1 += 1;
                let place = (pair.asked.page, pair.asked.item);
                put(&mut all, place, pair.asked.key, answer);
                open.all
                    .retain(|gap| gap.field() != pair.asked.question.key);
            }
            _ => settled.0 += 1,
        }
    }
    let (first, second) = settled;
    let event = of(
        app,
        &application,
        What::Paper(PaperWhat::PaperSettled { first, second }),
    );
    let done = settle(app, tx, application, (&file, all, open, asking)).await?;
    Ok(done.also(&event))
}

/// What waits under a reference, for somebody who may and did not type it first.
async fn waiting(app: &App, tx: &mut Tx, reference: &str) -> Result<Application> {
    let town = &app.config.town;
    let id = Reference::parse(&town.reference_prefix, reference).or_not_found()?;
    let found = store::find(tx, id.id()).await?.or_not_found()?;
    if !second_looks::waits(tx, found.id).await? {
        return Err(Error::NotFound);
    }
    tx.may("compare_typed_in", &found.resource(&town.agency, false))?;
    let intake = intakes::find(tx, found.id).await?.or_not_found()?;
    if intake.staff == staff(tx)?.id {
        return Err(Error::conflict("services-paper-own"));
    }
    Ok(found)
}

fn pairs<'a>(
    file: &'a ServiceFile,
    first: &Answers,
    (input, context): (&CompareTypedIn, &Context),
) -> Vec<Pair<'a>> {
    let all = retyped(&file.form, first, context).into_iter();
    all.map(|asked| {
        let second = asked.question.read(&input.raw, context);
        let name = format!("stands.{}", asked.question.key);
        Pair {
            first: first.get(&asked.page.slug, asked.item, asked.key).cloned(),
            second: second.map_err(|faults| faults.into_iter().map(field_error).collect()),
            stands: input.raw.first(&name).to_owned(),
            asked,
        }
    })
    .collect()
}

fn difference(pair: &Pair<'_>, gaps: &Gaps) -> Difference {
    let place = (
        pair.asked.page.slug.as_str(),
        pair.asked.item,
        pair.asked.key,
    );
    let marked = gaps.at(place.0, place.1, place.2);
    Difference {
        field: pair.asked.question.key.clone(),
        first: pair.first.clone(),
        written: marked.map(|gap| gap.written.clone()).unwrap_or_default(),
        second: pair.second.clone().unwrap_or_default(),
        faults: pair.second.clone().err().unwrap_or_default(),
    }
}

/// Shows what the first typed, which is a reading.
async fn show(
    app: &App,
    tx: &mut Tx,
    application: &Application,
    (unclear, purpose): (Vec<Difference>, &str),
) -> Result<Done<Compared>> {
    let (entry, purpose) = write_entry(app, tx, application, (EntryKind::Read, purpose)).await?;
    let what = What::Paper(PaperWhat::PaperCompared {
        differences: unclear.len(),
        entry,
        purpose,
    });
    let event = of(app, application, what);
    Ok(Done::new(Compared::Differs(unclear), &event))
}

/// It counts now; or goes back to whoever types in, where what stands on the paper leads to more questions.
async fn settle(
    app: &App,
    tx: &mut Tx,
    mut application: Application,
    (file, all, gaps, asking): (&ServiceFile, Answers, Gaps, Asking<'_>),
) -> Result<Done<Compared>> {
    second_looks::remove(tx, application.id).await?;
    let lang = letters::language(app, tx, &application).await?;
    let at = (application.id, tx.now());
    let context = context_of(app, tx, at, lang).await?;
    let known = |obstacle: &Obstacle| gaps.has(obstacle);
    let sent = file.form.submission_but_for(&all, &context, known);
    let given = sent.as_ref().map_or(&all, |sent| &sent.answers);
    let place = (application.person, application.id);
    application.answers = answers::seal(app, tx, place, given).await?;
    gaps::keep(app, tx, &application, &gaps).await?;
    let Ok(sent) = sent else {
        let expiry = tx.now() + KEPT;
        application.expires_at = Some(expiry);
        tx.enqueue_at(FORGET_ANSWERS, &(), expiry + SignedDuration::from_mins(1))
            .await?;
        let done = crate::casework::found::keep(
            app,
            tx,
            application,
            What::Paper(PaperWhat::PaperSentBack {}),
        )
        .await?;
        return Ok(done.map(|_application| Compared::Back));
    };
    let (_, version) = file_of(tx, &application).await?;
    let of = (file, version);
    let done = if gaps.open().next().is_some() {
        let given = (&sent.answers, gaps, asking);
        incomplete::receive_incomplete(app, tx, application, of, given).await?
    } else {
        receive(app, tx, application, of, (&sent.answers, lang)).await?
    };
    Ok(done.map(|application| Compared::Received(Box::new(application))))
}

fn of(app: &App, application: &Application, what: What) -> ServiceEvent {
    ServiceEvent::of(application, &app.config.town.reference_prefix, what)
}
