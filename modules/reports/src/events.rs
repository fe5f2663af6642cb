//! What the ledger remembers of reports: no names, no addresses, and a text only as its digest.

use serde::Serialize;
use stoa_kernel::{Event, Id};

use crate::{
    model::{Report, Status},
    store::Batch,
};

/// Something that happened to a report, or to what reports are made with.
#[derive(Debug, Clone, Serialize)]
#[serde(transparent)]
pub struct ReportEvent {
    #[serde(skip)]
    pub reference: String,
    #[serde(skip)]
    pub agency: String,
    pub what: What,
}

/// One variant a command. `update` is the number of what the report's history says of it.
#[derive(Debug, Clone, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum What {
    ReportSubmitted {
        category: String,
        status: Status,
        source: String,
        ward: Option<i64>,
        team: Option<String>,
        rule: Option<i64>,
        rule_version: Option<i64>,
        /// Digests of the description, of the answers and of the place.
        description: String,
        answers: String,
        place: String,
        /// The hashes of the files.
        photos: Vec<String>,
    },
    ReportSupported,
    ReportFollowed {
        follow: i64,
    },
    AreaFollowed {
        follow: i64,
        category: String,
    },
    /// `metres` tells how far around; the place itself is in the vault alone.
    PlaceFollowed {
        follow: i64,
        metres: u32,
        category: String,
    },
    FollowConfirmed {
        follow: i64,
    },
    /// Of a follow, or (none) by the reporter themselves.
    FollowingStopped {
        follow: Option<i64>,
    },
    /// Whoever was asked whether they want news did not say so in time.
    FollowForgotten {
        follow: i64,
    },
    FixedAnswered {
        update: i64,
        fixed: bool,
        reopened: bool,
        text: String,
    },
    ReportCommented {
        update: i64,
        text: String,
        photos: Vec<String>,
    },
    HidingAsked {
        request: i64,
        text: String,
    },
    ContactCorrected {
        people: usize,
    },
    ContactErased {
        people: usize,
    },
    ReportWithdrawn {
        update: i64,
        text: String,
    },
    StatusChanged {
        update: i64,
        from: Status,
        to: Status,
        reason: String,
        promised_for: Option<String>,
        to_agency: Option<String>,
    },
    ReportAssigned {
        update: i64,
        team: Option<String>,
        assignee: Option<i64>,
    },
    ReportRecategorised {
        update: i64,
        from: String,
        to: String,
        reason: String,
        to_agency: Option<String>,
    },
    ReportMoved {
        update: i64,
        place: String,
        ward: Option<i64>,
        to_agency: Option<String>,
    },
    ReportsMerged {
        update: i64,
        into: String,
        followers: u64,
        supports: u64,
    },
    ReportRouted {
        update: i64,
        from: String,
        team: Option<String>,
        rule: Option<i64>,
        rule_version: Option<i64>,
        reason: String,
    },
    NoteAdded {
        update: i64,
        text: String,
    },
    UpdatePublished {
        update: i64,
        text: String,
        photos: Vec<String>,
    },
    PhotoHidden {
        photo: i64,
        hidden: bool,
    },
    /// The digests of what was written, and of what stands there now.
    TextRedacted {
        of_update: Option<i64>,
        before: String,
        after: String,
    },
    ReportHidden {
        hidden: bool,
        reason: String,
    },
    HideRequestDecided {
        request: i64,
        granted: bool,
        answer: String,
    },
    ViewSaved {
        view: i64,
    },
    ViewRemoved {
        view: i64,
    },
    /// Somebody read what is sealed: who reported, a request, or an original.
    ReporterRead {
        what: String,
        purpose: String,
    },
    CategorySaved {
        version: i64,
        topic: String,
        ended: bool,
        content: String,
    },
    TemplateSaved {
        template: i64,
        version: i64,
        ended: bool,
        content: String,
    },
    ApiKeyAdded {
        key: i64,
        roles: Vec<String>,
    },
    ApiKeyRevoked {
        key: i64,
    },
    /// One batch: how many rows it had, how many of them were new or changed, and the root of the tree over all
    /// ([`stoa_kernel::ledger::batch`]).
    ReportsImported {
        source: String,
        rows: usize,
        imported: usize,
        unchanged: usize,
        root: String,
        /// The numbers of the reports that are new or changed, from and to; a few between them may be of other things.
        spans: Vec<(i64, i64)>,
    },
    ReportSent {
        handover: i64,
        way: String,
        state: String,
    },
    AgencyUpdateTaken {
        update: i64,
        from: Status,
        to: Status,
        text: String,
    },
    /// What a resident said was told to the body that has the report. Not `update`: it is no news to anybody here.
    UpdatePassedOn {
        of_update: i64,
        handover: i64,
        state: String,
    },
    /// Pictures that a program pointed to, by the hashes of the files that are kept of them.
    PicturesTaken {
        photos: Vec<String>,
    },
}

impl ReportEvent {
    /// Something that happened to a report.
    pub fn of(report: &Report, prefix: &str, what: What) -> Self {
        ReportEvent {
            reference: report.reference(prefix),
            agency: report.agency.clone(),
            what,
        }
    }

    /// Something that happened to the setup, or to what has no report; `reference` names it: `category-lamp`.
    pub fn named(reference: impl Into<String>, what: What) -> Self {
        ReportEvent {
            reference: reference.into(),
            agency: String::new(),
            what,
        }
    }
}

/// The reference of a batch in the ledger, which is of no other: `import-boston-100231`.
pub fn batch_reference(source: &str, batch: Id<Batch>) -> String {
    format!("import-{source}-{batch}")
}

impl Event for ReportEvent {
    fn kind(&self) -> &'static str {
        match self.what {
            What::ReportSubmitted { .. } => "report_submitted",
            What::ReportSupported => "report_supported",
            What::ReportFollowed { .. } => "report_followed",
            What::AreaFollowed { .. } => "area_followed",
            What::PlaceFollowed { .. } => "place_followed",
            What::FollowConfirmed { .. } => "follow_confirmed",
            What::FollowingStopped { .. } => "following_stopped",
            What::FollowForgotten { .. } => "follow_forgotten",
            What::FixedAnswered { .. } => "fixed_answered",
            What::ReportCommented { .. } => "report_commented",
            What::HidingAsked { .. } => "hiding_asked",
            What::ContactCorrected { .. } => "contact_corrected",
            What::ContactErased { .. } => "contact_erased",
            What::ReportWithdrawn { .. } => "report_withdrawn",
            What::StatusChanged { .. } => "status_changed",
            What::ReportAssigned { .. } => "report_assigned",
            What::ReportRecategorised { .. } => "report_recategorised",
            What::ReportMoved { .. } => "report_moved",
            What::ReportsMerged { .. } => "reports_merged",
            What::ReportRouted { .. } => "report_routed",
            What::NoteAdded { .. } => "note_added",
            What::UpdatePublished { .. } => "update_published",
            What::PhotoHidden { .. } => "photo_hidden",
            What::TextRedacted { .. } => "text_redacted",
            What::ReportHidden { .. } => "report_hidden",
            What::HideRequestDecided { .. } => "hide_request_decided",
            What::ViewSaved { .. } => "view_saved",
            What::ViewRemoved { .. } => "view_removed",
            What::ReporterRead { .. } => "reporter_read",
            What::CategorySaved { .. } => "category_saved",
            What::TemplateSaved { .. } => "template_saved",
            What::ApiKeyAdded { .. } => "api_key_added",
            What::ApiKeyRevoked { .. } => "api_key_revoked",
            What::ReportsImported { .. } => "reports_imported",
            What::ReportSent { .. } => "report_sent",
            What::AgencyUpdateTaken { .. } => "agency_update_taken",
            What::UpdatePassedOn { .. } => "update_passed_on",
            What::PicturesTaken { .. } => "pictures_taken",
        }
    }

    fn reference(&self) -> String {
        self.reference.clone()
    }

    fn agency(&self) -> String {
        self.agency.clone()
    }
}
