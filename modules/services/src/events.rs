//! What the ledger remembers of services: no names, no answers, and a text only as its digest.

use serde::Serialize;
use stoa_kernel::Event;

use crate::model::{Application, Service, ServiceVersion};

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
    AnswersKept,
    /// `answers` is the digest of what was sent with a salt that the applicant and the office have.
    ApplicationSent {
        service: String,
        digest: String,
        answers: String,
    },
    ApplicationTaken,
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
    },
    ApplicationWithdrawn,
    /// `credential` is the digest of the whole token, which has a salt in it; `until` the last day on which it holds.
    PermitIssued {
        credential: String,
        until: Option<String>,
    },
    /// `reason` is the digest of the entry's text.
    PermitRevoked {
        entry: i64,
        reason: String,
    },
    /// Answers that were never sent were destroyed with their key.
    AnswersForgotten,
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
            What::AnswersKept => "answers_kept",
            What::ApplicationSent { .. } => "application_sent",
            What::ApplicationTaken => "application_taken",
            What::ApplicantAsked { .. } => "applicant_asked",
            What::ApplicantAnswered { .. } => "applicant_answered",
            What::MessageWritten { .. } => "message_written",
            What::ApplicationNoted { .. } => "application_noted",
            What::ApplicationRead { .. } => "application_read",
            What::ApplicationDecided { .. } => "application_decided",
            What::ApplicationWithdrawn => "application_withdrawn",
            What::PermitIssued { .. } => "permit_issued",
            What::PermitRevoked { .. } => "permit_revoked",
            What::AnswersForgotten => "answers_forgotten",
        }
    }

    fn reference(&self) -> String {
        self.reference.clone()
    }

    fn agency(&self) -> String {
        self.agency.clone()
    }
}
