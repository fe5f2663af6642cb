//! What the ledger remembers of the caseworkers' desk beside applications: absences, searches, registers. Names, days and values are
//! not in it.

use serde::Serialize;
use stoa_kernel::Event;

use crate::model::{
    Absence,
    register::{Register, RegisterRow, RowAct},
};

/// Something that happened at the desk.
#[derive(Debug, Clone, Serialize)]
#[serde(transparent)]
pub struct DeskEvent {
    #[serde(skip)]
    reference: String,
    #[serde(skip)]
    agency: String,
    what: What,
}

#[derive(Debug, Clone, Serialize)]
#[serde(rename_all = "snake_case")]
enum What {
    /// Who is away, and when, is nobody's business but the office's.
    AbsenceSet {
        absence: i64,
    },
    AbsenceEnded {
        absence: i64,
    },
    /// Somebody's applications were looked for; `found` is how many there are, `purpose` the digest of why.
    ApplicantSought {
        found: i64,
        purpose: String,
    },
    /// `digest` is the hash of the file's canonical form.
    RegisterSaved {
        digest: String,
    },
    RegisterRowWritten {
        row: i64,
    },
    RegisterRowCorrected {
        row: i64,
    },
    RegisterRowRenewed {
        row: i64,
    },
    /// A service looked for rows on behalf of an application, and found so many; `look` is where that is kept.
    RegisterLookedUp {
        look: i64,
        found: i64,
    },
    RegisterRowRemoved {
        row: i64,
    },
    /// For a purpose that stands, sealed, in the row's history.
    RegisterRowRead {
        row: i64,
    },
}

impl DeskEvent {
    fn new(reference: String, agency: &str, what: What) -> Self {
        DeskEvent {
            reference,
            agency: agency.to_owned(),
            what,
        }
    }

    pub fn absence_set(one: &Absence, agency: &str) -> Self {
        let absence = one.id.number();
        Self::new(
            format!("absence-{absence}"),
            agency,
            What::AbsenceSet { absence },
        )
    }

    pub fn absence_ended(one: &Absence, agency: &str) -> Self {
        let absence = one.id.number();
        let reference = format!("absence-{absence}");
        Self::new(reference, agency, What::AbsenceEnded { absence })
    }

    pub fn register_saved(register: &Register) -> Self {
        let digest = register.digest.clone();
        let reference = format!("register-{}", register.slug);
        Self::new(reference, &register.agency, What::RegisterSaved { digest })
    }

    pub fn row(register: &Register, row: &RegisterRow, act: RowAct) -> Self {
        let row = row.id.number();
        let what = match act {
            RowAct::Written => What::RegisterRowWritten { row },
            RowAct::Corrected => What::RegisterRowCorrected { row },
            RowAct::Renewed => What::RegisterRowRenewed { row },
            RowAct::Removed => What::RegisterRowRemoved { row },
            RowAct::Read => What::RegisterRowRead { row },
        };
        let reference = format!("register-{}", register.slug);
        Self::new(reference, &register.agency, what)
    }

    pub fn looked_up(register: &Register, look: i64, found: i64) -> Self {
        let reference = format!("register-{}", register.slug);
        let what = What::RegisterLookedUp { look, found };
        Self::new(reference, &register.agency, what)
    }

    pub fn applicant_sought(agency: &str, found: i64, purpose: String) -> Self {
        let what = What::ApplicantSought { found, purpose };
        Self::new("applications".to_owned(), agency, what)
    }
}

impl Event for DeskEvent {
    fn kind(&self) -> &'static str {
        match self.what {
            What::AbsenceSet { .. } => "absence_set",
            What::AbsenceEnded { .. } => "absence_ended",
            What::ApplicantSought { .. } => "applicant_sought",
            What::RegisterSaved { .. } => "register_saved",
            What::RegisterRowWritten { .. } => "register_row_written",
            What::RegisterRowCorrected { .. } => "register_row_corrected",
            What::RegisterRowRenewed { .. } => "register_row_renewed",
            What::RegisterLookedUp { .. } => "register_looked_up",
            What::RegisterRowRemoved { .. } => "register_row_removed",
            What::RegisterRowRead { .. } => "register_row_read",
        }
    }

    fn reference(&self) -> String {
        self.reference.clone()
    }

    fn agency(&self) -> String {
        self.agency.clone()
    }
}
