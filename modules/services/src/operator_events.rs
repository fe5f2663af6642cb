//! What the ledger remembers of operators: who gave one, who answers for it, and what it did. Their names and purposes are not in it.

use serde::Serialize;
use stoa_kernel::Event;

use crate::model::{Application, Operator, OperatorAct};

/// Something that happened to an operator, or that it did.
#[derive(Debug, Clone, Serialize)]
#[serde(transparent)]
pub struct OperatorEvent {
    #[serde(skip)]
    reference: String,
    #[serde(skip)]
    agency: String,
    what: What,
}

#[derive(Debug, Clone, Serialize)]
#[serde(rename_all = "snake_case")]
enum What {
    /// A manager lets a program of the body act for this member of staff; `purpose` is the digest of why it reads.
    Given {
        staff: i64,
        purpose: String,
    },
    /// The member of staff took it over, and answers for it.
    Accepted,
    Ended,
    /// It showed its secret and got a token.
    SignedIn,
    SignedOut,
    /// What stands beside this in the same change was done by this operator, for the member of staff who is named as its actor.
    Acted {
        operator: i64,
        act: &'static str,
    },
}

/// What happens to an operator itself.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Happened {
    Accepted,
    Ended,
    SignedIn,
    SignedOut,
}

impl OperatorEvent {
    fn about(operator: &Operator, what: What) -> Self {
        OperatorEvent {
            reference: operator.client(),
            agency: operator.agency.clone(),
            what,
        }
    }

    pub fn given(operator: &Operator) -> Self {
        let staff = operator.staff.number();
        let purpose = stoa_kernel::digest(&operator.purpose);
        Self::about(operator, What::Given { staff, purpose })
    }

    pub fn of(operator: &Operator, happened: Happened) -> Self {
        let what = match happened {
            Happened::Accepted => What::Accepted,
            Happened::Ended => What::Ended,
            Happened::SignedIn => What::SignedIn,
            Happened::SignedOut => What::SignedOut,
        };
        Self::about(operator, what)
    }

    /// Beside what was done to an application. `prefix` is the town's.
    pub fn acted(
        operator: &Operator,
        (application, prefix): (&Application, &str),
        act: OperatorAct,
    ) -> Self {
        OperatorEvent {
            reference: application.reference(prefix),
            agency: application.agency.clone(),
            what: What::Acted {
                operator: operator.id.number(),
                act: act.slug(),
            },
        }
    }
}

impl Event for OperatorEvent {
    fn kind(&self) -> &'static str {
        match self.what {
            What::Given { .. } => "operator_given",
            What::Accepted => "operator_accepted",
            What::Ended => "operator_ended",
            What::SignedIn => "operator_signed_in",
            What::SignedOut => "operator_signed_out",
            What::Acted { .. } => "operator_acted",
        }
    }

    fn reference(&self) -> String {
        self.reference.clone()
    }

    fn agency(&self) -> String {
        self.agency.clone()
    }
}
