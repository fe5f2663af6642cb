//! What of the queue somebody wants to see: a service, a state, whose cases, only those whose time is over.

use stoa_kernel::{Id, actor::StaffMember};

use super::Status;

/// Whose cases.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub enum Whose {
    #[default]
    Anybodys,
    /// Nobody has taken them.
    Nobodys,
    /// Those of these people.
    Of(Vec<Id<StaffMember>>),
}

/// A part of the queue.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct QueueFilter {
    /// The bodies whose cases they are. None means that nobody's are seen.
    pub agencies: Vec<String>,
    /// A service's slug.
    pub service: Option<String>,
    pub status: Option<Status>,
    /// A team's slug.
    pub team: Option<String>,
    pub whose: Whose,
    /// Only those whose time is over. While the applicant is waited for, the clock stands still.
    pub overdue: bool,
}

impl QueueFilter {
    /// The states to be walked through, each by itself.
    pub fn statuses(&self) -> Vec<Status> {
        let open = [Status::Received, Status::Reviewing, Status::Waiting].into_iter();
        let wanted = open.filter(|status| self.status.is_none_or(|only| only == *status));
        wanted
            .filter(|status| !self.overdue || *status != Status::Waiting)
            .collect()
    }
}

#[cfg(test)]
mod tests {
    use super::{QueueFilter, Status};

    #[test]
    fn what_waits_for_the_applicant_is_never_overdue() {
        let all = QueueFilter::default();
        assert_eq!(all.statuses().len(), 3);
        let overdue = QueueFilter {
            overdue: true,
            ..all.clone()
        };
        assert_eq!(overdue.statuses(), [Status::Received, Status::Reviewing]);
        let waiting = QueueFilter {
            status: Some(Status::Waiting),
            ..overdue
        };
        assert!(waiting.statuses().is_empty());
        let granted = QueueFilter {
            status: Some(Status::Granted),
            ..all
        };
        assert!(granted.statuses().is_empty());
    }
}
