//! What a reference of the ledger is, and who said it. What people say in a new way is added here, so that its authors hear what became of it.

use stoa_kernel::{App, Id, Localised, Reader, Result, actor::Person};

use crate::{
    model::{
        Component, Kind, Process,
        budget::ProjectId,
        document::AnnotationId,
        meeting::MeetingId,
        moderation::CaseId,
        petition::PetitionId,
        proposals::AmendmentId,
        tell::{DecisionId, Thing},
        voices::{CommentId, ProposalId},
    },
    store,
};

/// What a reference is, if everybody may see it.
pub async fn thing(db: &mut Reader, reference: &str) -> Result<Option<Thing>> {
    if let Some(slug) = reference.strip_prefix("process-") {
        return process(db, slug).await;
    }
    if let Some(id) = decision_id(reference) {
        return decision(db, id).await;
    }
    if let Some(id) = comment_id(reference) {
        return comment(db, id).await;
    }
    if let Some(number) = reference.strip_prefix("assembly-") {
        return assembly(db, number).await;
    }
    if let Some(id) = project_id(reference) {
        return project(db, id).await;
    }
    if let Some(id) = petition_id(reference) {
        return petition(db, id).await;
    }
    if let Some(number) = reference.strip_prefix("election-") {
        return election(db, number).await;
    }
    if let Some(text) = reference.strip_prefix("document-") {
        return document(db, text).await;
    }
    if let Some(id) = annotation_id(reference) {
        return annotation(db, id).await;
    }
    if let Some(id) = meeting_id(reference) {
        return meeting(db, id).await;
    }
    if let Some(id) = case_id(reference) {
        return case(db, id).await;
    }
    if let Some(id) = amendment_id(reference) {
        return amendment(db, id).await;
    }
    match proposal_id(reference) {
        Some(id) => proposal(db, id).await,
        None => Ok(None),
    }
}

pub(super) fn meeting_id(reference: &str) -> Option<MeetingId> {
    let number = reference.strip_prefix("meeting-")?;
    number.parse().ok().map(Id::new)
}

async fn meeting(db: &mut Reader, id: MeetingId) -> Result<Option<Thing>> {
    let Some(meeting) = store::meeting::meeting_by_id(db, id).await? else {
        return Ok(None);
    };
    let process = store::frame::process_by_slug(db, &meeting.place.0).await?;
    let is_public = process.is_some_and(|process| process.is_public());
    Ok(is_public.then(|| Thing {
        reference: meeting.reference(),
        path: meeting.path(),
        title: meeting.planned.title,
        agency: meeting.agency,
        process: meeting.place.0,
    }))
}

pub(super) fn petition_id(reference: &str) -> Option<PetitionId> {
    let number = reference.strip_prefix("M-S")?;
    number.parse().ok().map(Id::new)
}

async fn petition(db: &mut Reader, id: PetitionId) -> Result<Option<Thing>> {
    let Some(petition) = store::petition::petition_by_id(db, id).await? else {
        return Ok(None);
    };
    let process = store::frame::process_by_slug(db, &petition.place.0).await?;
    let is_public = process.is_some_and(|process| process.is_public());
    Ok(is_public.then(|| Thing {
        reference: petition.reference(),
        path: petition.path(),
        title: Localised([(petition.lang, petition.written.title)].into()),
        agency: petition.agency,
        process: petition.place.0,
    }))
}

/// The text under review in this process and component, by their slugs with a dot between.
pub(super) async fn text_in(db: &mut Reader, text: &str) -> Result<Option<(Process, Component)>> {
    let Some((process, component)) = text.split_once('.') else {
        return Ok(None);
    };
    let setup = store::frame::setup_by_slug(db, process).await?;
    let Some(setup) = setup.filter(|setup| setup.process.is_public()) else {
        return Ok(None);
    };
    let found = setup.component(component).cloned();
    let found = found.filter(|found| found.kind == Kind::Document);
    Ok(found.map(|found| (setup.process, found)))
}

async fn document(db: &mut Reader, text: &str) -> Result<Option<Thing>> {
    let found = text_in(db, text).await?;
    Ok(found.map(|(process, component)| Thing {
        reference: format!("document-{text}"),
        path: format!("{}/{}", process.path(), component.slug),
        title: component.title,
        agency: process.agency,
        process: process.slug,
    }))
}

/// The number of a remark on a text, if a reference is of one.
pub(super) fn annotation_id(reference: &str) -> Option<AnnotationId> {
    let number = reference.strip_prefix("annotation-")?;
    number.parse().ok().map(Id::new)
}

async fn annotation(db: &mut Reader, id: AnnotationId) -> Result<Option<Thing>> {
    let found = store::document::annotation_by_id(db, id).await?;
    Ok(found.map(|one| Thing {
        reference: one.reference(),
        path: one.path(),
        title: Localised([(one.lang, one.beginning())].into()),
        agency: one.agency,
        process: one.place.0,
    }))
}

/// The number of an amendment, if a reference is of one; as with comments, only its author hears of it by this name.
fn amendment_id(reference: &str) -> Option<AmendmentId> {
    let number = reference.strip_prefix("amendment-")?;
    number.parse().ok().map(Id::new)
}

async fn amendment(db: &mut Reader, id: AmendmentId) -> Result<Option<Thing>> {
    let Some(found) = store::proposals::amendment_by_id(db, id).await? else {
        return Ok(None);
    };
    let of = proposal(db, found.proposal).await?;
    Ok(of.map(|of| Thing {
        reference: found.reference(),
        path: found.path(),
        ..of
    }))
}

pub(super) fn project_id(reference: &str) -> Option<ProjectId> {
    let number = reference.strip_prefix("project-")?;
    number.parse().ok().map(Id::new)
}

async fn project(db: &mut Reader, id: ProjectId) -> Result<Option<Thing>> {
    let Some(project) = store::budget::project_by_id(db, id).await? else {
        return Ok(None);
    };
    let Some((slug, component, number)) = store::budget::place_of_project(db, id).await? else {
        return Ok(None);
    };
    let process = store::frame::process_by_slug(db, &slug).await?;
    Ok(process.filter(|one| one.is_public()).map(|one| Thing {
        reference: project.reference(),
        path: format!("{}/{component}/projects/{number}", one.path()),
        title: project.title,
        agency: one.agency,
        process: one.slug,
    }))
}

async fn election(db: &mut Reader, number: &str) -> Result<Option<Thing>> {
    let id = number.parse().ok().map(Id::new);
    let Some(id) = id else { return Ok(None) };
    let Some(election) = store::election::election_by_id(db, id).await? else {
        return Ok(None);
    };
    let (process, component) = &election.place;
    let setup = store::frame::setup_by_slug(db, process).await?;
    let setup = setup.filter(|setup| setup.process.is_public());
    Ok(setup.and_then(|setup| {
        let title = setup.component(component)?.title.clone();
        Some(Thing {
            reference: election.reference(),
            path: format!("{}/{component}", setup.process.path()),
            title,
            agency: setup.process.agency,
            process: setup.process.slug,
        })
    }))
}

/// The number of a case of moderation, if a reference is of one.
pub(super) fn case_id(reference: &str) -> Option<CaseId> {
    let number = reference.strip_prefix("moderation-")?;
    number.parse().ok().map(Id::new)
}

/// What was moderated has no words any more: it is called by its process and its number.
async fn case(db: &mut Reader, id: CaseId) -> Result<Option<Thing>> {
    let found = store::moderation::case_by_id(db, id).await?;
    Ok(found.map(|one| {
        let number = one.contribution.reference();
        let titles = one.process.title.0.iter();
        let titles = titles.map(|(lang, title)| (*lang, format!("{title} ({number})")));
        Thing {
            reference: one.reference(),
            path: one.path(),
            title: Localised(titles.collect()),
            agency: one.process.agency,
            process: one.process.slug,
        }
    }))
}

async fn assembly(db: &mut Reader, number: &str) -> Result<Option<Thing>> {
    let Ok(number) = number.parse() else {
        return Ok(None);
    };
    let Some(assembly) = store::assembly::assembly_by_id(db, Id::new(number)).await? else {
        return Ok(None);
    };
    let setup = store::frame::setup_by_slug(db, &assembly.place.0).await?;
    let setup = setup.filter(|setup| setup.process.is_public());
    Ok(setup.and_then(|setup| {
        let title = setup.component(&assembly.place.1)?.title.clone();
        Some(Thing {
            reference: assembly.reference(),
            path: assembly.path(),
            title,
            agency: setup.process.agency,
            process: setup.process.slug,
        })
    }))
}

fn proposal_id(reference: &str) -> Option<ProposalId> {
    let number = reference.strip_prefix("M-P")?;
    number.parse().ok().map(Id::new)
}

/// The number of a decision, if a reference is of one.
pub fn decision_id(reference: &str) -> Option<DecisionId> {
    let number = reference.strip_prefix("M-D")?;
    number.parse().ok().map(Id::new)
}

async fn decision(db: &mut Reader, id: DecisionId) -> Result<Option<Thing>> {
    let found = store::tell::decision_by_id(db, id).await?;
    Ok(found.map(|one| Thing {
        reference: one.reference(),
        path: one.path(),
        title: one.written.title,
        agency: one.agency,
        process: one.slug,
    }))
}

/// The number of a comment, if a reference is of one. The ledger calls it by what it is about; here it has a name of its own, by which its
/// author hears of answers.
fn comment_id(reference: &str) -> Option<CommentId> {
    let number = reference.strip_prefix("comment-")?;
    number.parse().ok().map(Id::new)
}

/// The most letters of a comment that stand for its title.
const BEGINNING: usize = 60;

async fn comment(db: &mut Reader, id: CommentId) -> Result<Option<Thing>> {
    let found = store::voices::comment_by_id(db, id).await?;
    let read = found.filter(|one| one.hidden.is_none());
    Ok(read.map(|one| {
        let mut title: String = one.remark.text.chars().take(BEGINNING).collect();
        if title.len() < one.remark.text.len() {
            title.push('…');
        }
        Thing {
            reference: format!("comment-{id}"),
            path: format!("/participate/comment/{id}"),
            title: Localised([(one.lang, title.replace('\n', " "))].into()),
            agency: one.subject.agency,
            process: one.subject.place.0,
        }
    }))
}

async fn process(db: &mut Reader, slug: &str) -> Result<Option<Thing>> {
    let found = store::frame::process_by_slug(db, slug).await?;
    Ok(found.filter(|one| one.is_public()).map(|one| Thing {
        reference: one.reference(),
        path: one.path(),
        title: one.title,
        agency: one.agency,
        process: one.slug,
    }))
}

async fn proposal(db: &mut Reader, id: ProposalId) -> Result<Option<Thing>> {
    let found = store::voices::proposal_by_id(db, id).await?;
    let read = found.filter(|one| one.is_public() && one.hidden.is_none());
    Ok(read.map(|one| Thing {
        reference: one.reference(),
        path: one.path(),
        title: Localised([(one.lang, one.written.title)].into()),
        agency: one.agency,
        process: one.place.0,
    }))
}

/// Who said what a reference is of, as far as they are known by a mailbox.
pub async fn authors_of(db: &mut Reader, reference: &str) -> Result<Vec<Id<Person>>> {
    let case = match case_id(reference) {
        Some(id) => store::moderation::case_by_id(db, id).await?,
        None => None,
    };
    let moderated = case.map(|case| case.contribution.reference());
    let reference = moderated.as_deref().unwrap_or(reference);
    if let Some(id) = comment_id(reference) {
        let found = store::voices::comment_by_id(db, id).await?;
        return Ok(found.and_then(|one| one.author).into_iter().collect());
    }
    if let Some(id) = petition_id(reference) {
        let found = store::petition::petition_by_id(db, id).await?;
        return Ok(found.and_then(|one| one.author).into_iter().collect());
    }
    if let Some(id) = annotation_id(reference) {
        let found = store::document::annotation_by_id(db, id).await?;
        return Ok(found.and_then(|one| one.author).into_iter().collect());
    }
    // The next version of a text concerns whoever said something to one.
    if let Some(text) = reference.strip_prefix("document-") {
        return match text_in(db, text).await? {
            Some((_, component)) => store::document::annotation_authors(db, component.id).await,
            None => Ok(Vec::new()),
        };
    }
    if let Some(id) = amendment_id(reference) {
        let found = store::proposals::amendment_by_id(db, id).await?;
        return Ok(found.and_then(|one| one.author).into_iter().collect());
    }
    let Some(id) = proposal_id(reference) else {
        return Ok(Vec::new());
    };
    let found = store::voices::proposal_by_id(db, id).await?;
    let mut authors: Vec<Id<Person>> = found.and_then(|one| one.author).into_iter().collect();
    let credits = store::proposals::credits_of(db, id).await?;
    let credits = credits.into_iter().filter(|one| one.state.is_shown());
    authors.extend(credits.filter_map(|one| one.person));
    Ok(authors)
}

/// All entries of the vault that are of the same mailbox, this one among them.
pub async fn people_of(app: &App, db: &mut Reader, person: Id<Person>) -> Result<Vec<Id<Person>>> {
    let mut people = app.vault.people_of(db, person).await?;
    if !people.contains(&person) {
        people.push(person);
    }
    Ok(people)
}
