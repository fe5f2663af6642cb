//! What the ledger remembers of services: no names, no answers, and a text only as its digest.

use std::collections::BTreeMap;

use serde::Serialize;
use stoa_kernel::Event;

use crate::model::{Application, Partner, Service, ServiceVersion};
pub use crate::{desk_events::DeskEvent, paper_events::PaperWhat};

/// Something that happened to an application, or to a service.
#[derive(Debug, Clone, Serialize)]
#[serde(transparent)]
pub struct ServiceEvent {
    #[serde(skip)]
    reference: String,
    #[serde(skip)]
    agency: String,
    what: What,
}

/// One variant a command.
#[derive(Debug, Clone, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum What {
    /// `digest` is the hash of the file's canonical form.
    ServiceSaved {
        number: i64,
        digest: String,
    },
    /// From now on people apply with this version. Somebody else than its author published it.
    ServicePublished {
        number: i64,
        digest: String,
    },
    ServiceEnded,
    /// Somebody began to answer; the answers are theirs alone until they are sent.
    ApplicationBegun {
        service: String,
        number: i64,
        digest: String,
    },
    /// Staff type it in for somebody; `arrived` is the day on which its paper did.
    ApplicationTypedIn {
        channel: String,
        #[serde(skip_serializing_if = "Option::is_none")]
        arrived: Option<String>,
    },
    /// So many letters have to be printed and posted: there is no e-mail address.
    LettersToPrint {
        letters: usize,
    },
    /// A letter was printed, which has the applicant's name and address; `purpose` is the digest of the entry's text.
    LetterPrinted {
        entry: i64,
        purpose: String,
    },
    AnswersKept,
    /// The digests of the sealed contents.
    FilesKept {
        files: Vec<String>,
    },
    /// The applicant took it back; its content is destroyed.
    FileRemoved {
        file: String,
    },
    /// `infected`: it had a virus, and its content is destroyed.
    FileChecked {
        file: String,
        infected: bool,
    },
    FileRead {
        file: String,
        entry: i64,
        purpose: String,
    },
    /// `answers` is the digest of what was sent with a salt that the applicant and the office have.
    ApplicationSent {
        service: String,
        digest: String,
        answers: String,
    },
    /// So many others have to sign what has this digest; until then nobody of staff sees it.
    SignaturesAsked {
        signatures: i64,
        answers: String,
    },
    /// Somebody signed the answers of this digest; `statement` is the digest of what they declared, with their name.
    ApplicationSigned {
        signature: i64,
        answers: String,
        statement: String,
    },
    SignatureDeclined {
        signature: i64,
        entry: i64,
        reason: String,
    },
    SignatoryReminded {
        signature: i64,
    },
    /// Somebody is asked by another address.
    SignatoryReplaced {
        signature: i64,
    },
    /// Before everybody had signed; whoever had signs anew.
    ApplicationTakenBack,
    /// What somebody told before stands in the fields of so many questions.
    KnownTaken {
        questions: usize,
    },
    ApplicationTaken,
    /// To a colleague by their number, or back to the queue.
    ApplicationAssigned {
        to: Option<i64>,
    },
    /// Whoever acts has a conflict of interest, and is left out from now on.
    ConflictDeclared,
    /// It waits for a team of its body, or with an empty slug for anybody of it.
    ApplicationGivenToTeam {
        team: String,
    },
    /// A manager lets somebody work on it again who had declared a conflict of interest; `reason` is the digest of the entry's text.
    ConflictLifted {
        who: i64,
        entry: i64,
        reason: String,
    },
    /// Another body decides; `reason` is the digest of the entry's text.
    ApplicationHandedOver {
        from: String,
        to: String,
        entry: i64,
        reason: String,
    },
    /// It was found by the applicant's e-mail address, for a purpose whose digest this is.
    ApplicationFound {
        entry: i64,
        purpose: String,
    },
    /// `text` is the digest of what the applicant wrote.
    FeedbackGiven {
        entry: i64,
        text: String,
    },
    /// Answers were refused on so many questions.
    AnswersRefused {
        questions: i64,
    },
    ApplicantAsked {
        entry: i64,
        text: String,
    },
    ApplicantAnswered {
        entry: i64,
        text: String,
    },
    MessageWritten {
        entry: i64,
        text: String,
    },
    ApplicationNoted {
        entry: i64,
        text: String,
    },
    ApplicationRead {
        entry: i64,
        purpose: String,
    },
    ApplicationDecided {
        granted: bool,
        entry: i64,
        reason: String,
        digest: String,
        /// The hash of each decision table that the decision rests on, by its name in the file.
        #[serde(skip_serializing_if = "BTreeMap::is_empty")]
        rules: BTreeMap<String, String>,
        /// Whether it goes against what they advise.
        #[serde(skip_serializing_if = "is_false")]
        against: bool,
    },
    ApplicationWithdrawn,
    /// It was over before days of destruction were kept; `day` is its day.
    ApplicationKeptUntil {
        day: String,
    },
    /// A manager keeps it from being destroyed; `reason` is the digest of the entry's text.
    ApplicationHeld {
        entry: i64,
        reason: String,
    },
    ApplicationReleased {
        entry: i64,
        reason: String,
    },
    /// It was kept long enough. `answers` is the digest of the sealed answers, `files` those of the sealed files; `key`: whether the key that
    /// they were sealed under was destroyed too.
    ApplicationDestroyed {
        answers: String,
        entries: i64,
        files: Vec<String>,
        key: bool,
    },
    /// `credential` is the digest of the whole token, which has a salt in it; `w3c` that of the same as a credential of the W3C, hashed with that
    /// token as its salt; `until` the last day on which it holds.
    PermitIssued {
        credential: String,
        w3c: String,
        until: Option<String>,
    },
    /// `reason` is the digest of the entry's text.
    PermitRevoked {
        entry: i64,
        reason: String,
    },
    /// A program of somebody else may apply for people.
    PartnerAdded,
    PartnerEnded,
    /// It showed its secret and got a token.
    PartnerSignedIn,
    PartnerSignedOut,
    /// A partner uploaded a document; `file` is the digest of what is sealed.
    DocumentKept {
        file: String,
    },
    HookAdded {
        hook: i64,
    },
    HookEnded {
        hook: i64,
    },
    /// Something was not taken by whom it was for; `kind` is the job's.
    HandOverFailed {
        job: i64,
        kind: String,
        why: String,
    },
    HandOverDone {
        job: i64,
        kind: String,
    },
    HandOverRetried {
        job: i64,
        kind: String,
    },
    HandOverGivenUp {
        job: i64,
        kind: String,
    },
    /// The managers of a body were told of what is open.
    HandOversTold {
        open: usize,
    },
    /// Answers that were never sent were destroyed with their key.
    AnswersForgotten,
    /// What is special to forms on paper.
    #[serde(untagged)]
    Paper(PaperWhat),
}

#[expect(
    clippy::trivially_copy_pass_by_ref,
    reason = "serde asks for a reference"
)]
fn is_false(truth: &bool) -> bool {
    !*truth
}

impl ServiceEvent {
    /// Of an application. `prefix` is the town's.
    pub fn of(application: &Application, prefix: &str, what: What) -> Self {
        ServiceEvent {
            reference: application.reference(prefix),
            agency: application.agency.clone(),
            what,
        }
    }

    /// Of a service's own setting up.
    pub fn of_service(service: &Service, what: What) -> Self {
        ServiceEvent {
            reference: format!("service-{}", service.slug),
            agency: service.agency.clone(),
            what,
        }
    }

    /// Of a partner.
    pub fn of_partner(partner: &Partner, what: What) -> Self {
        ServiceEvent {
            reference: partner.client(),
            agency: partner.agency.clone(),
            what,
        }
    }

    /// Of a body as a whole.
    pub fn of_body(agency: &str, what: What) -> Self {
        ServiceEvent {
            reference: format!("hand-overs-{agency}"),
            agency: agency.to_owned(),
            what,
        }
    }

    /// That a version was written.
    pub fn saved(service: &Service, version: &ServiceVersion) -> Self {
        let (number, digest) = (version.number, version.digest.clone());
        Self::of_service(service, What::ServiceSaved { number, digest })
    }

    /// That a version was published.
    pub fn published(service: &Service, version: &ServiceVersion) -> Self {
        let (number, digest) = (version.number, version.digest.clone());
        Self::of_service(service, What::ServicePublished { number, digest })
    }
}

impl Event for ServiceEvent {
    fn kind(&self) -> &'static str {
        match self.what {
            What::ServiceSaved { .. } => "service_saved",
            What::ServicePublished { .. } => "service_published",
            What::ServiceEnded => "service_ended",
            What::ApplicationBegun { .. } => "application_begun",
            What::ApplicationTypedIn { .. } => "application_typed_in",
            What::LettersToPrint { .. } => "letters_to_print",
            What::LetterPrinted { .. } => "letter_printed",
            What::AnswersKept => "answers_kept",
            What::FilesKept { .. } => "application_files_kept",
            What::FileRemoved { .. } => "application_file_removed",
            What::FileChecked { .. } => "application_file_checked",
            What::FileRead { .. } => "application_file_read",
            What::ApplicationSent { .. } => "application_sent",
            What::SignaturesAsked { .. } => "signatures_asked",
            What::ApplicationSigned { .. } => "application_signed",
            What::SignatureDeclined { .. } => "signature_declined",
            What::SignatoryReminded { .. } => "signatory_reminded",
            What::SignatoryReplaced { .. } => "signatory_replaced",
            What::ApplicationTakenBack => "application_taken_back",
            What::KnownTaken { .. } => "known_taken",
            What::ApplicationTaken => "application_taken",
            What::ApplicationAssigned { .. } => "application_assigned",
            What::ConflictDeclared => "conflict_declared",
            What::ApplicationGivenToTeam { .. } => "application_given_to_team",
            What::ConflictLifted { .. } => "conflict_lifted",
            What::ApplicationHandedOver { .. } => "application_handed_over",
            What::ApplicationFound { .. } => "application_found",
            What::FeedbackGiven { .. } => "feedback_given",
            What::AnswersRefused { .. } => "answers_refused",
            What::ApplicantAsked { .. } => "applicant_asked",
            What::ApplicantAnswered { .. } => "applicant_answered",
            What::MessageWritten { .. } => "message_written",
            What::ApplicationNoted { .. } => "application_noted",
            What::ApplicationRead { .. } => "application_read",
            What::ApplicationDecided { .. } => "application_decided",
            What::ApplicationWithdrawn => "application_withdrawn",
            What::ApplicationKeptUntil { .. } => "application_kept_until",
            What::ApplicationHeld { .. } => "application_held",
            What::ApplicationReleased { .. } => "application_released",
            What::ApplicationDestroyed { .. } => "application_destroyed",
            What::PermitIssued { .. } => "permit_issued",
            What::PermitRevoked { .. } => "permit_revoked",
            What::PartnerAdded => "partner_added",
            What::PartnerEnded => "partner_ended",
            What::PartnerSignedIn => "partner_signed_in",
            What::PartnerSignedOut => "partner_signed_out",
            What::DocumentKept { .. } => "document_kept",
            What::HookAdded { .. } => "hook_added",
            What::HookEnded { .. } => "hook_ended",
            What::HandOverFailed { .. } => "hand_over_failed",
            What::HandOverDone { .. } => "hand_over_done",
            What::HandOverRetried { .. } => "hand_over_retried",
            What::HandOverGivenUp { .. } => "hand_over_given_up",
            What::HandOversTold { .. } => "hand_overs_told",
            What::AnswersForgotten => "answers_forgotten",
            What::Paper(ref paper) => paper.kind(),
        }
    }

    fn reference(&self) -> String {
        self.reference.clone()
    }

    fn agency(&self) -> String {
        self.agency.clone()
    }
}
