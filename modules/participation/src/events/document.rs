//! What happens to texts under review.

use serde::Serialize;
use stoa_kernel::Event;

use crate::model::{Process, document::Annotation};

/// Something that happened to a text of a process, or to what somebody said to it.
#[derive(Debug, Clone, Serialize)]
#[serde(transparent)]
pub struct DocumentEvent {
    #[serde(skip)]
    pub reference: String,
    #[serde(skip)]
    pub agency: String,
    pub what: Reviewed,
}

/// One variant a command. Texts are digests.
#[derive(Debug, Clone, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Reviewed {
    /// Before its process is published: nobody but staff reads it.
    DocumentDrafted { text: String },
    DocumentVersionPublished {
        version: i64,
        text: String,
        note: String,
    },
    AnnotationMade {
        annotation: i64,
        version: i64,
        anchor: i64,
        remark: String,
        wording: String,
    },
    AnnotationDecided {
        verdict: &'static str,
        reason: String,
    },
}

/// How the ledger calls a text under review.
pub fn document_reference(process: &str, component: &str) -> String {
    format!("document-{process}.{component}")
}

impl DocumentEvent {
    /// What happens to the text of a component.
    pub fn of(process: &Process, component: &str, what: Reviewed) -> Self {
        DocumentEvent {
            reference: document_reference(&process.slug, component),
            agency: process.agency.clone(),
            what,
        }
    }

    /// What becomes of what somebody said.
    pub fn about(annotation: &Annotation, what: Reviewed) -> Self {
        DocumentEvent {
            reference: annotation.reference(),
            agency: annotation.agency.clone(),
            what,
        }
    }
}

impl Event for DocumentEvent {
    fn kind(&self) -> &'static str {
        match self.what {
            Reviewed::DocumentDrafted { .. } => "document_drafted",
            Reviewed::DocumentVersionPublished { .. } => "document_version_published",
            Reviewed::AnnotationMade { .. } => "annotation_made",
            Reviewed::AnnotationDecided { .. } => "annotation_decided",
        }
    }

    fn reference(&self) -> String {
        self.reference.clone()
    }

    fn agency(&self) -> String {
        self.agency.clone()
    }
}
