//! A manager begins a process: a draft with a title.

use stoa_kernel::{
    App, Done, Localised, Reader, Result, Tx, digest,
    town::{
        agencies::{agency_by_slug, all_agencies},
        is_slug,
    },
};

use crate::{
    events::{ProcessEvent, What},
    model::{Faults, Process, State, check_title, words},
    policy, store,
};

/// Words that addresses beside those of processes use.
const TAKEN: &[&str] = &[
    "annotation",
    "assembly",
    "comment",
    "decision",
    "flag",
    "milestone",
    "moderation",
    "new",
    "notice",
    "proposal",
    "recount",
    "rules",
];

/// What is known of it at first.
#[derive(Debug, Clone, Default)]
pub struct CreateProcess {
    /// The slug of the body that asks.
    pub agency: String,
    /// Its name in addresses.
    pub slug: String,
    pub title: Localised,
}

/// `Invalid` on the fields that are wrong; `Conflict` when the slug is taken.
pub async fn create_process(app: &App, tx: &mut Tx, input: CreateProcess) -> Result<Done<Process>> {
    let process = begin(app, tx, input, Faults::default()).await?;
    let what = What::ProcessCreated {
        title: digest(&process.title.to_json()),
    };
    let event = ProcessEvent::of(&process, what);
    Ok(Done::new(process, &event))
}

/// The draft with its title, for every command that begins one. `Invalid` with these faults and its own.
pub(super) async fn begin(
    app: &App,
    tx: &mut Tx,
    input: CreateProcess,
    mut faults: Faults,
) -> Result<Process> {
    tx.may(policy::CREATE, &policy::processes(&input.agency))?;
    let title = words::tidy(&input.title);
    check_title(&title, app.config.town.language, &mut faults);
    let is_name = is_slug(&input.slug) && !TAKEN.contains(&input.slug.as_str());
    faults.want(is_name, "slug", "participation-frame-fault-slug");
    let is_body = is_body(tx, &input.agency).await?;
    faults.want(is_body, "agency", "participation-frame-fault-agency");
    faults.done()?;
    let process = Process {
        id: tx.new_id()?,
        slug: input.slug,
        agency: input.agency,
        title,
        question: Localised::default(),
        text: Localised::default(),
        state: State::Draft,
        reason: String::new(),
        days: None,
        made_at: tx.now(),
        published_at: None,
        updated_at: tx.now(),
        version: 1,
    };
    store::frame::insert_process(tx, &process).await?;
    Ok(process)
}

/// Whether a body may ask. A town that has no bodies yet asks itself.
async fn is_body(db: &mut Reader, agency: &str) -> Result<bool> {
    if agency.is_empty() {
        return Ok(all_agencies(db).await?.is_empty());
    }
    let found = agency_by_slug(db, agency).await?;
    Ok(found.is_some_and(|agency| !agency.is_ended))
}
