//! What a queue shows: the filter of all lists, with the two habits of those who work on reports. They see what is open
//! unless they ask for more, and what is due first stands first.

use jiff::tz::TimeZone;
use stoa_kernel::actor::Staff;

use super::filter::{Assignee, Order, ReportFilter, StatusFilter};

/// A filter and its order.
#[derive(Debug, Clone, PartialEq)]
pub struct QueueFilter {
    pub filter: ReportFilter,
    pub order: QueueOrder,
}

/// Which stand first.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum QueueOrder {
    /// What is due first. Only what is open is ever due.
    #[default]
    Due,
    /// The last reported.
    Newest,
    /// The last changed.
    Changed,
}

impl QueueOrder {
    pub const ALL: [QueueOrder; 3] = [QueueOrder::Due, QueueOrder::Newest, QueueOrder::Changed];

    pub const fn slug(self) -> &'static str {
        match self {
            QueueOrder::Due => "due",
            QueueOrder::Newest => "newest",
            QueueOrder::Changed => "changed",
        }
    }

    fn parse(slug: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|order| order.slug() == slug)
    }
}

impl QueueFilter {
    /// Everything that is open, by what is due.
    pub fn open() -> Self {
        QueueFilter {
            filter: ReportFilter {
                status: StatusFilter::Open,
                ..ReportFilter::default()
            },
            order: QueueOrder::Due,
        }
    }

    /// What somebody sees who comes to work: their first team's queue, else their body's, else everything. `house` is
    /// the slug of the government's own agency, whose people work for the whole town; its managers look after all teams.
    pub fn home(staff: &Staff, house: &str) -> Self {
        let mut home = Self::open();
        let leads = staff.agency == house && staff.roles.iter().any(|role| role == "manager");
        if leads {
            return home;
        }
        if let Some(team) = staff.teams.first() {
            home.filter.team = Some(team.clone());
        } else if staff.agency != house {
            home.filter.agency = Some(staff.agency.clone());
        }
        home
    }

    /// Reads a query string. Without a state, what is open is meant; `status=any` means all.
    pub fn from_query(query: &str, zone: &TimeZone) -> Self {
        let pairs: Vec<(String, String)> = serde_urlencoded::from_str(query).unwrap_or_default();
        let one = |name: &str| {
            let found = pairs
                .iter()
                .find(|(key, value)| key == name && !value.is_empty());
            found.map(|(_, value)| value.as_str())
        };
        let mut filter = ReportFilter::from_pairs(&pairs, zone);
        if one("status").is_none() {
            filter.status = StatusFilter::Open;
        }
        let order = one("order").and_then(QueueOrder::parse).unwrap_or_default();
        QueueFilter { filter, order }.consistent()
    }

    /// Only what is open can be late, and only that is ordered by what is due.
    fn consistent(mut self) -> Self {
        if self.filter.late {
            self.filter.status = open_part(&self.filter.status);
            self.order = QueueOrder::Due;
        }
        if self.order == QueueOrder::Due && !self.is_open() {
            self.order = QueueOrder::Newest;
        }
        self.filter.order = match self.order {
            QueueOrder::Changed => Order::Changed,
            QueueOrder::Due | QueueOrder::Newest => Order::Newest,
        };
        self
    }

    /// Whether only what is open is asked for.
    pub fn is_open(&self) -> bool {
        let statuses = self.filter.status.statuses();
        statuses.iter().all(|status| status.is_open())
    }

    /// The query string that [`QueueFilter::from_query`] reads; it always names a state, so that it is never empty.
    pub fn to_query(&self, zone: &TimeZone) -> String {
        let mut pairs = self.filter.to_pairs(zone);
        pairs.retain(|(name, _)| *name != "order");
        if self.filter.status == StatusFilter::Any {
            pairs.push(("status", "any".to_owned()));
        }
        if self.order != QueueOrder::Due {
            pairs.push(("order", self.order.slug().to_owned()));
        }
        serde_urlencoded::to_string(pairs).unwrap_or_default()
    }

    /// The same with something else asked.
    #[must_use]
    pub fn with(&self, change: impl FnOnce(&mut ReportFilter)) -> Self {
        let mut changed = self.clone();
        change(&mut changed.filter);
        changed.consistent()
    }

    /// The same with another assignee, late or not: what the counts over the list lead to.
    #[must_use]
    pub fn narrowed(&self, late: bool, assignee: Option<Assignee>) -> Self {
        self.with(|filter| {
            filter.late = late;
            filter.assignee = assignee;
        })
    }
}

/// The open ones among some states; all that are open when none is among them.
fn open_part(status: &StatusFilter) -> StatusFilter {
    let open = status
        .statuses()
        .into_iter()
        .filter(|status| status.is_open());
    let slugs: Vec<&str> = open.map(super::Status::slug).collect();
    match StatusFilter::parse(slugs) {
        StatusFilter::Any => StatusFilter::Open,
        some => some,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Status;

    fn check(query: &str, expected: &str) {
        let read = QueueFilter::from_query(query, &TimeZone::UTC);
        assert_eq!(read.to_query(&TimeZone::UTC), expected, "{query}");
    }

    #[test]
    fn a_link_comes_back() {
        check("", "status=open");
        check("status=", "status=open");
        check("status=any", "status=any&order=newest");
        check("status=fixed&order=due", "status=fixed&order=newest");
        check(
            "team=roads&order=changed",
            "status=open&team=roads&order=changed",
        );
        check(
            "late=1&status=any&order=newest&assignee=nobody",
            "status=open&assignee=nobody&late=1",
        );
        check(
            "status=planned&status=fixed&late=1",
            "status=planned&late=1",
        );
    }

    #[test]
    fn everybody_begins_where_they_work() {
        let staff = |agency: &str, teams: &[&str]| Staff {
            id: stoa_kernel::Id::new(1),
            name: "Ana".to_owned(),
            roles: Vec::new(),
            agency: agency.to_owned(),
            teams: teams.iter().map(|team| (*team).to_owned()).collect(),
        };
        let home = |agency: &str, teams: &[&str]| {
            QueueFilter::home(&staff(agency, teams), "council").to_query(&TimeZone::UTC)
        };
        assert_eq!(
            home("council", &["roads", "lamps"]),
            "status=open&team=roads"
        );
        assert_eq!(home("council", &[]), "status=open");
        let manager = Staff {
            roles: vec!["manager".to_owned()],
            ..staff("council", &["roads"])
        };
        let of_manager = QueueFilter::home(&manager, "council").to_query(&TimeZone::UTC);
        assert_eq!(of_manager, "status=open");
        assert_eq!(home("water", &[]), "status=open&agency=water");
    }

    #[test]
    fn what_is_narrowed_stays_consistent() {
        let fixed = QueueFilter::open().with(|filter| {
            filter.status = StatusFilter::Some(vec![Status::Fixed]);
        });
        assert_eq!(fixed.order, QueueOrder::Newest);
        let late = fixed.narrowed(true, None);
        assert_eq!(late.to_query(&TimeZone::UTC), "status=open&late=1");
    }
}
