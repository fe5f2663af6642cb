//! An application on paper that left questions open is received all the same: its day counts, its applicant is asked for exactly these
//! questions, the clock stands still, and the work on it begins when they are answered.

use stoa_forms::{Answer, Answers, Context, Kind, Obstacle, RawFields};
use stoa_kernel::{App, Done, Error, FieldError, Lang, Message, Result, Tx};

use super::{
    answers::{self, context_of, field_error},
    clock, counting,
    found::{file_of, keep, write_entry},
    gaps, letters, outcome,
    receive::{arrive, begin_work, digest_of},
};
use crate::{
    events::{PaperWhat, ServiceEvent, What},
    flow_events::FlowEvent,
    jobs::ask_to_tell,
    model::{Application, EntryKind, Gap, GapState, Gaps, ServiceFile, Status, gap::put},
};

/// What the applicant is asked, in their language: pages have the words.
pub type Asking<'a> = &'a (dyn Fn(&ServiceFile, &Gaps, Lang) -> String + Sync);

/// The words of the news: that something is asked for, and that all of it is there.
pub const INCOMPLETE: &str = "incomplete";
pub const COMPLETE: &str = "complete";

/// Takes in what was checked and sealed, but for `gaps`. `version` is the digest of its file.
pub async fn receive_incomplete(
    app: &App,
    tx: &mut Tx,
    mut application: Application,
    (file, version): (&ServiceFile, String),
    (given, gaps, asking): (&Answers, Gaps, Asking<'_>),
) -> Result<Done<Application>> {
    arrive(app, tx, &mut application, file).await?;
    application.status = Status::Waiting;
    clock::stop(&mut application, tx.now());
    write_entry(app, tx, &application, (EntryKind::Submitted, "")).await?;
    counting::sent(app, tx, &application).await?;
    let asked = ask(app, tx, (&application, file), (gaps, asking)).await?;
    let what = What::ApplicationSent {
        service: application.service.clone(),
        digest: version,
        answers: digest_of(given)?,
    };
    let done = keep(app, tx, application, what).await?;
    Ok(asked.beside(done))
}

/// What the ledger has of a question.
struct Asked {
    events: Vec<ServiceEvent>,
    letter: Option<FlowEvent>,
}

impl Asked {
    fn beside<T>(&self, done: Done<T>) -> Done<T> {
        let done = self.events.iter().fold(done, |done, one| done.also(one));
        self.letter.iter().fold(done, |done, one| done.also(one))
    }
}

/// Asks for what is open, by mail or letter.
async fn ask(
    app: &App,
    tx: &mut Tx,
    (application, file): (&Application, &ServiceFile),
    (mut gaps, asking): (Gaps, Asking<'_>),
) -> Result<Asked> {
    gaps.answer_by = Some(gaps::last_day(app, tx)?);
    gaps::keep(app, tx, application, &gaps).await?;
    let lang = letters::language(app, tx, application).await?;
    let said = asking(file, &gaps, lang);
    let (entry, text) = write_entry(app, tx, application, (EntryKind::Asked, &said)).await?;
    ask_to_tell(tx, application.id, INCOMPLETE).await?;
    let letter = letters::send_on(app, tx, application, &said).await?;
    let open = gaps.open().count();
    let prefix = &app.config.town.reference_prefix;
    let of = |what| ServiceEvent::of(application, prefix, what);
    let events = vec![
        of(What::Paper(PaperWhat::ApplicationIncomplete { open })),
        of(What::ApplicantAsked { entry, text }),
    ];
    Ok(Asked { events, letter })
}

/// What is supplied for open questions.
pub struct Supply {
    /// By the names of [`Gap::field`]; declarations and what came another way are `yes`.
    pub raw: RawFields,
    /// In which numbers were written.
    pub lang: Lang,
    /// Staff type it in, and say that what was to be enclosed has come.
    pub by_staff: bool,
}

/// Takes answers to open questions. Where nothing is open any more, the work begins; where they lead to more questions, these are asked
/// for. `Invalid` on the names of the controls. `Conflict` when nothing is open.
pub async fn supply(
    app: &App,
    tx: &mut Tx,
    mut application: Application,
    (supply, asking): (Supply, Asking<'_>),
) -> Result<Done<Application>> {
    let mut gaps = gaps::open(app, tx, &application).await?;
    if application.status != Status::Waiting || gaps.open().next().is_none() {
        return Err(Error::conflict("services-nothing-asked"));
    }
    let (file, _) = file_of(tx, &application).await?;
    let at = (application.id, tx.now());
    let context = context_of(app, tx, at, supply.lang).await?;
    let mut all = answers::open(app, tx, &application).await?;
    take(&file, (&supply, &context), (&mut all, &mut gaps))?;
    let known = |obstacle: &Obstacle| gaps.has_given(obstacle);
    let left = match file.form.submission_but_for(&all, &context, known) {
        Ok(sent) => {
            all = sent.answers;
            Vec::new()
        }
        Err(left) => left,
    };
    let asks_more = gaps.open_all((&file.form, &mut all), &left);
    let place = (application.person, application.id);
    application.answers = answers::seal(app, tx, place, &all).await?;
    let (entry, _) = write_entry(app, tx, &application, (EntryKind::Answered, "")).await?;
    let supplied = What::Paper(PaperWhat::AnswersSupplied {
        entry,
        answers: digest_of(&all)?,
        open: gaps.open().count(),
    });
    if !left.is_empty() {
        let asked = if asks_more {
            Some(ask(app, tx, (&application, &file), (gaps, asking)).await?)
        } else {
            gaps::keep(app, tx, &application, &gaps).await?;
            None
        };
        let done = keep(app, tx, application, supplied).await?;
        return Ok(asked.iter().fold(done, |done, asked| asked.beside(done)));
    }
    gaps::keep(app, tx, &application, &gaps).await?;
    complete(app, tx, application, (&file, &all, supplied)).await
}

/// Puts what was supplied into its places. `Invalid` with all that is wrong; what is enclosed may come later.
fn take(
    file: &ServiceFile,
    (supply, context): (&Supply, &Context),
    (all, gaps): (&mut Answers, &mut Gaps),
) -> Result<()> {
    let mut faults = Vec::new();
    for gap in gaps.clone().open() {
        let has_come = supply.raw.first(&gap.field()) == "yes";
        match read(file, gap, (supply, context)) {
            Reading::Answer(answer) => {
                if let Some(page) = file.form.pages.iter().find(|page| page.slug == gap.page) {
                    put(all, (page, gap.item), &gap.question, answer);
                }
                gaps.settle(gap, GapState::Answered);
            }
            Reading::Declaration if has_come => {
                all.agreed.insert(gap.question.clone());
                gaps.settle(gap, GapState::Answered);
            }
            Reading::Declaration => {
                let message = Message::new("forms-not-agreed");
                faults.push(FieldError::new(gap.field(), message));
            }
            Reading::Enclosed if has_come && supply.by_staff => {
                gaps.settle(gap, GapState::Given);
            }
            Reading::Enclosed => {}
            Reading::Wrong(found) => faults.extend(found),
        }
    }
    if faults.is_empty() {
        return Ok(());
    }
    Err(Error::Invalid(faults))
}

/// What stands in the control of an open question.
enum Reading {
    Answer(Option<Answer>),
    Declaration,
    Enclosed,
    Wrong(Vec<FieldError>),
}

fn read(file: &ServiceFile, gap: &Gap, (supply, context): (&Supply, &Context)) -> Reading {
    let Some(question) = gap.asked(&file.form) else {
        return Reading::Declaration;
    };
    if matches!(question.kind, Kind::File { .. }) {
        return Reading::Enclosed;
    }
    match question.read(&supply.raw, context) {
        Ok(answer) => Reading::Answer(answer),
        Err(faults) => Reading::Wrong(faults.into_iter().map(field_error).collect()),
    }
}

/// Everything is there: the clock runs on, steps are planned, and what it costs is owed.
async fn complete(
    app: &App,
    tx: &mut Tx,
    mut application: Application,
    (file, all, supplied): (&ServiceFile, &Answers, What),
) -> Result<Done<Application>> {
    application.status = match application.assignee {
        Some(_) => Status::Reviewing,
        None => Status::Received,
    };
    clock::run_on(app, tx, &mut application).await?;
    let lang = letters::language(app, tx, &application).await?;
    let at = (application.id, tx.now());
    let context = context_of(app, tx, at, lang).await?;
    let work = (file, all, &context);
    let (owed, looked) = begin_work(app, tx, &mut application, work).await?;
    outcome::watch(app, tx, &application, file).await?;
    ask_to_tell(tx, application.id, COMPLETE).await?;
    let done = keep(app, tx, application, supplied).await?;
    let done = looked.iter().fold(done, |done, look| done.also(look));
    Ok(owed.iter().fold(done, |done, event| done.also(event)))
}
