//! An operator: a program of a body's own that acts for one member of its staff, and for nobody else.

use stoa_kernel::{Id, Resource, Timestamp, actor::StaffMember};

/// What a token of an operator is good for (RFC 6749, section 3.3).
pub const OPERATE: &str = "applications:operate";

/// What stands before the number in the name that an operator signs in with.
const CLIENT: &str = "operator-";

/// A program that acts for a member of staff. Its number is what it signs in with, beside a secret that nobody keeps.
#[derive(Debug, Clone)]
pub struct Operator {
    pub id: Id<Operator>,
    pub name: String,
    /// The slug of the body whose program it is.
    pub agency: String,
    /// For whom it acts: what it may and what it must not are theirs.
    pub staff: Id<StaffMember>,
    pub staff_name: String,
    /// Why it reads what it reads, in words that applicants see.
    pub purpose: String,
    pub made_at: Timestamp,
    /// The manager who gave it, and their name.
    pub made_by: Id<StaffMember>,
    pub made_name: String,
    /// Since when its member of staff answers for what it does.
    pub accepted_at: Option<Timestamp>,
    pub ended_at: Option<Timestamp>,
}

impl Operator {
    /// The name that it signs in with: `operator-100231`.
    pub fn client(&self) -> String {
        format!("{CLIENT}{}", self.id)
    }

    /// The number in such a name.
    pub fn number_in(client: &str) -> Option<Id<Operator>> {
        let number = client.strip_prefix(CLIENT)?;
        let plain = (1..=18).contains(&number.len()) && number.bytes().all(|b| b.is_ascii_digit());
        number.parse().ok().filter(|_| plain).map(Id::new)
    }

    /// Whether it was taken over and has not ended.
    pub fn is_in_force(&self) -> bool {
        self.accepted_at.is_some() && self.ended_at.is_none()
    }

    /// Why it reads, with its own name: what the applicant sees and the ledger has the digest of.
    pub fn told_purpose(&self) -> String {
        format!("{} ({})", self.purpose, self.name)
    }

    /// What the policies know of it: whose program it is, and for whom it acts.
    pub fn resource(&self) -> Resource {
        Self::resource_for(&self.agency, self.staff)
    }

    /// The same of one that is not there yet.
    pub fn resource_for(agency: &str, staff: Id<StaffMember>) -> Resource {
        Resource::new("Operator", staff)
            .text("agency", agency)
            .number("number", staff.number())
    }
}

/// What an operator did with an application.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum OperatorAct {
    /// It opened the answers, for the rest of the day.
    Opened,
    /// It read a file.
    FileRead,
    /// It wrote down what was found of a checklist.
    ChecklistKept,
    /// It asked the applicant, looked something up, sent a letter, said how much is to be paid, or sent steps back.
    Prepared,
    /// It finished a step of the workflow that is judged, decided, or decided an appeal. Another person looks at that, and no other program.
    Completed,
}

impl OperatorAct {
    pub const ALL: [OperatorAct; 5] = [
        OperatorAct::Opened,
        OperatorAct::FileRead,
        OperatorAct::ChecklistKept,
        OperatorAct::Prepared,
        OperatorAct::Completed,
    ];

    pub const fn slug(self) -> &'static str {
        match self {
            OperatorAct::Opened => "opened",
            OperatorAct::FileRead => "file_read",
            OperatorAct::ChecklistKept => "checklist_kept",
            OperatorAct::Prepared => "prepared",
            OperatorAct::Completed => "completed",
        }
    }

    pub fn parse(slug: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|act| act.slug() == slug)
    }
}

#[cfg(test)]
mod tests {
    use super::{Operator, OperatorAct};

    #[test]
    fn an_operator_is_called_by_its_number() {
        let check = |client: &str, number: Option<i64>| {
            let found = Operator::number_in(client).map(|id| id.number());
            assert_eq!(found, number, "{client}");
        };
        check("operator-12", Some(12));
        check("operator-", None);
        check("operator--1", None);
        check("partner-12", None);
        check("operator-9999999999999999999", None);
    }

    #[test]
    fn words_in_tables_are_read_back() {
        for act in OperatorAct::ALL {
            assert_eq!(OperatorAct::parse(act.slug()), Some(act));
        }
    }
}
