//! What the ledger remembers of participation: numbers, days and codes; texts as digests.

mod assembly;
mod budget;
mod document;
mod elections;
mod meetings;
mod moderation;
mod opinions;
mod petitions;
mod processes;
mod programs;
mod proposals;
mod surveys;
mod tell;
mod voices;

pub use assembly::{Assembled, AssemblyEvent};
pub use budget::{BudgetEvent, Spent};
pub use document::{DocumentEvent, Reviewed, document_reference};
pub use elections::{ElectionEvent, Voted};
pub use meetings::{MeetingEvent, Met};
pub use moderation::{Moderated, ModerationEvent, moderated_in};
pub use opinions::{Mapped, OpinionEvent, opinions_reference};
pub use petitions::{PetitionEvent, Petitioned};
pub use processes::{ProcessEvent, What};
pub use programs::{Brought, ProgramEvent};
pub use proposals::{Cared, CaredEvent};
pub use surveys::{SurveyEvent, Surveyed, survey_reference};
pub use tell::{TellEvent, Told};
pub use voices::{Said, VoiceEvent};

use stoa_kernel::town::is_slug;

/// The page of a process or of what stands in one, by how the ledger calls it.
pub fn show_reference(reference: &str) -> Option<String> {
    if let Some(number) = reference.strip_prefix("M-P") {
        let number: u64 = number.parse().ok()?;
        return Some(format!("/participate/proposal/{number}"));
    }
    if let Some(number) = reference.strip_prefix("M-D") {
        let number: u64 = number.parse().ok()?;
        return Some(format!("/participate/decision/{number}"));
    }
    if let Some(number) = petitions::number(reference) {
        return Some(format!("/participate/petition/{number}"));
    }
    if let Some(number) = reference.strip_prefix("assembly-") {
        let number: u64 = number.parse().ok()?;
        return Some(format!("/participate/assembly/{number}"));
    }
    if let Some(number) = reference.strip_prefix("project-") {
        let number: u64 = number.parse().ok()?;
        return Some(format!("/participate/project/{number}"));
    }
    if let Some(number) = reference.strip_prefix("meeting-") {
        let number: u64 = number.parse().ok()?;
        return Some(format!("/participate/meeting/{number}"));
    }
    if let Some(number) = reference.strip_prefix("moderation-") {
        let number: u64 = number.parse().ok()?;
        return Some(format!("/participate/moderation/{number}"));
    }
    if let Some(number) = reference.strip_prefix("election-") {
        let number: u64 = number.parse().ok()?;
        return Some(format!("/vote/{number}"));
    }
    if let Some(map) = reference.strip_prefix("opinions-") {
        let (process, component) = map.split_once('.')?;
        let is_map = is_slug(process) && is_slug(component);
        return is_map.then(|| format!("/participate/{process}/{component}"));
    }
    if let Some(number) = reference.strip_prefix("annotation-") {
        let number: u64 = number.parse().ok()?;
        return Some(format!("/participate/annotation/{number}"));
    }
    if let Some(text) = reference.strip_prefix("document-") {
        let (process, component) = text.split_once('.')?;
        let is_text = is_slug(process) && is_slug(component);
        return is_text.then(|| format!("/participate/{process}/{component}"));
    }
    if let Some(survey) = reference.strip_prefix("survey-") {
        let (process, component) = survey.split_once('.')?;
        let is_survey = is_slug(process) && is_slug(component);
        return is_survey.then(|| format!("/participate/{process}/{component}"));
    }
    let slug = reference.strip_prefix("process-")?;
    is_slug(slug).then(|| format!("/participate/{slug}"))
}

#[cfg(test)]
mod tests {
    use super::show_reference;

    #[test]
    fn processes_proposals_and_projects_have_a_page() {
        let page = show_reference("process-harbour-2026");
        assert_eq!(page.as_deref(), Some("/participate/harbour-2026"));
        assert_eq!(show_reference("process-../x"), None);
        let page = show_reference("project-7");
        assert_eq!(page.as_deref(), Some("/participate/project/7"));
        assert_eq!(show_reference("project--7"), None);
        let page = show_reference("assembly-7");
        assert_eq!(page.as_deref(), Some("/participate/assembly/7"));
        assert_eq!(show_reference("thing-7"), None);
        assert_eq!(show_reference("election-7").as_deref(), Some("/vote/7"));
        assert_eq!(show_reference("election-x"), None);
        let page = show_reference("meeting-7");
        assert_eq!(page.as_deref(), Some("/participate/meeting/7"));
        let page = show_reference("moderation-7");
        assert_eq!(page.as_deref(), Some("/participate/moderation/7"));
        let page = show_reference("M-P131074");
        assert_eq!(page.as_deref(), Some("/participate/proposal/131074"));
        assert_eq!(show_reference("M-P-1"), None);
        for reference in ["M-S131074", "signatures-131074"] {
            let page = show_reference(reference);
            assert_eq!(page.as_deref(), Some("/participate/petition/131074"));
        }
        assert_eq!(show_reference("M-S-1"), None);
        let page = show_reference("opinions-harbour.talk");
        assert_eq!(page.as_deref(), Some("/participate/harbour/talk"));
        assert_eq!(show_reference("opinions-harbour"), None);
        assert_eq!(show_reference("opinions-harbour.../x"), None);
        let page = show_reference("survey-harbour.week");
        assert_eq!(page.as_deref(), Some("/participate/harbour/week"));
        assert_eq!(show_reference("survey-harbour"), None);
        assert_eq!(show_reference("M-131074"), None);
        let page = show_reference("document-harbour.plan");
        assert_eq!(page.as_deref(), Some("/participate/harbour/plan"));
        assert_eq!(show_reference("document-harbour"), None);
        let page = show_reference("annotation-7");
        assert_eq!(page.as_deref(), Some("/participate/annotation/7"));
    }
}
