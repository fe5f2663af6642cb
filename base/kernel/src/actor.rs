//! Who acts: given to every write, asked by every policy.

use crate::ids::Id;

/// Marks ids of people whose data is in the vault.
#[derive(Debug)]
pub struct Person;
/// Marks ids of members of staff.
#[derive(Debug)]
pub struct StaffMember;
/// Marks ids of programs' keys.
#[derive(Debug)]
pub struct ApiKey;

/// Who does this.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Actor {
    /// A visitor without a session.
    Anonymous,
    /// A resident known by a confirmed e-mail address.
    Person { id: Id<Person> },
    /// A member of staff, of the government itself or of another body.
    Staff(Staff),
    /// A program with a key of its own.
    Program {
        id: Id<ApiKey>,
        name: String,
        roles: Vec<String>,
    },
    /// The house itself: a job, an import, the command line.
    System(&'static str),
}

/// A member of staff at work.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Staff {
    pub id: Id<StaffMember>,
    /// The name that colleagues see.
    pub name: String,
    /// The roles' slugs: `manager`, `caseworker`, `analyst`, `auditor`, …
    pub roles: Vec<String>,
    /// The slug of the agency they work for.
    pub agency: String,
    /// The slugs of their teams.
    pub teams: Vec<String>,
}

impl Actor {
    pub fn is_staff(&self) -> bool {
        matches!(self, Actor::Staff(_))
    }

    pub fn staff(&self) -> Option<&Staff> {
        match self {
            Actor::Staff(staff) => Some(staff),
            _ => None,
        }
    }

    /// The resident, if it is one.
    pub fn person(&self) -> Option<Id<Person>> {
        match self {
            Actor::Person { id } => Some(*id),
            _ => None,
        }
    }

    /// The kind of actor, as the ledger's public entries and the policies name it.
    pub const fn kind(&self) -> &'static str {
        match self {
            Actor::Anonymous => "anonymous",
            Actor::Person { .. } => "person",
            Actor::Staff(_) => "staff",
            Actor::Program { .. } => "program",
            Actor::System(_) => "system",
        }
    }

    /// The number of whoever acts; 0 for those who have none.
    pub fn number(&self) -> i64 {
        match self {
            Actor::Person { id } => id.number(),
            Actor::Staff(staff) => staff.id.number(),
            Actor::Program { id, .. } => id.number(),
            Actor::Anonymous | Actor::System(_) => 0,
        }
    }

    pub fn roles(&self) -> &[String] {
        match self {
            Actor::Staff(staff) => &staff.roles,
            Actor::Program { roles, .. } => roles,
            _ => &[],
        }
    }
}
