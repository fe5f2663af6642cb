//! Who wants to be told of what is published, and how.

use stoa_kernel::{
    Id, Timestamp,
    actor::Person,
    db::{FromValue, Value},
};

use crate::model::{CatalogueFilter, DatasetId};

/// One wish to be told.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DataFollow {
    pub id: Id<DataFollow>,
    pub person: Id<Person>,
    pub of: Followed,
    pub way: Way,
    /// Where a webhook is sent to; empty for mails.
    pub url: String,
    /// What a webhook is signed with, under the installation's key.
    pub secret: Option<Vec<u8>>,
    pub made_at: Timestamp,
    /// Nothing is sent before this but a webhook's question.
    pub confirmed_at: Option<Timestamp>,
}

/// What is followed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Followed {
    Dataset(DatasetId),
    /// Words, a theme, a body: whatever the list of datasets can be narrowed by. The empty one is of all datasets.
    Search(CatalogueFilter),
}

/// How somebody is told.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Way {
    /// A mail for each version.
    AtOnce,
    /// All of a day in one mail, in the morning.
    Daily,
    Webhook,
}

impl Way {
    pub const ALL: [Way; 3] = [Way::Daily, Way::AtOnce, Way::Webhook];

    pub const fn name(self) -> &'static str {
        match self {
            Way::AtOnce => "at-once",
            Way::Daily => "daily",
            Way::Webhook => "webhook",
        }
    }

    pub fn parse(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|way| way.name() == name)
    }
}

impl FromValue for Way {
    fn from_value(value: &Value) -> Option<Self> {
        Way::parse(&String::from_value(value)?)
    }
}

impl Followed {
    /// The search as the query of an address; empty for a dataset.
    pub fn query(&self) -> String {
        match self {
            Followed::Dataset(_) => String::new(),
            Followed::Search(filter) => {
                let mut query = form_urlencoded::Serializer::new(String::new());
                query.extend_pairs(filter.pairs()).finish()
            }
        }
    }

    /// What [`Followed::query`] wrote.
    pub fn of_query(query: &str) -> Self {
        let pairs: Vec<(String, String)> = form_urlencoded::parse(query.as_bytes())
            .into_owned()
            .collect();
        let named = pairs
            .iter()
            .map(|(name, value)| (name.as_str(), value.as_str()));
        Followed::Search(CatalogueFilter::read(named))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_search_is_kept_as_its_address() {
        let filter = CatalogueFilter::read([("q", "trees & lamps"), ("theme", "ENVI")]);
        let followed = Followed::Search(filter);
        assert_eq!(Followed::of_query(&followed.query()), followed);
    }
}
