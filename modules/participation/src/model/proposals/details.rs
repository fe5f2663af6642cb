//! What a proposal says beside its words.

use stoa_kernel::{Id, Point, town::areas::Area};
use stoa_payments::Money;

use super::CategoryId;

/// The longest words for a place, in letters.
const ADDRESS: usize = 200;

/// What its author says beside the words, all of it only where the form asks for it.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Details {
    pub category: Option<CategoryId>,
    pub spot: Option<Spot>,
    /// What its author thinks that it costs.
    pub wished_cost: Option<Money>,
}

/// Where it would be.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Spot {
    /// `None` for a place that is only known by its words.
    pub point: Option<Point>,
    pub address: String,
    /// The ward that holds the point.
    pub ward: Option<Id<Area>>,
}

impl Details {
    /// All of it in one text, of which the ledger keeps the digest.
    pub fn told(&self) -> String {
        let number = |id: Option<i64>| id.map_or(String::new(), |id| id.to_string());
        let spot = self.spot.clone().unwrap_or_default();
        let point = spot
            .point
            .map(|point| format!("{},{}", point.lat, point.lon));
        let cost = self
            .wished_cost
            .map(|cost| format!("{} {}", cost.minor, cost.currency.code()));
        [
            number(self.category.map(CategoryId::number)),
            point.unwrap_or_default(),
            number(spot.ward.map(Id::number)),
            cost.unwrap_or_default(),
            spot.address,
        ]
        .join("\n")
    }
}

impl Spot {
    /// Words for a place, short enough to be kept.
    pub fn words(text: &str) -> String {
        let words: Vec<&str> = text.split_whitespace().collect();
        words.join(" ").chars().take(ADDRESS).collect()
    }
}

#[cfg(test)]
mod tests {
    use stoa_kernel::{Id, Point};
    use stoa_payments::{Currency, Money};

    use super::{Details, Spot};

    #[test]
    fn details_are_told_in_one_text() {
        assert_eq!(Details::default().told(), "\n\n\n\n");
        let details = Details {
            category: Some(Id::new(4)),
            spot: Some(Spot {
                point: Point::new(1.5, 2.5),
                address: Spot::words("  Mill \n Lane 3 "),
                ward: Some(Id::new(9)),
            }),
            wished_cost: Some(Money::new(500, Currency::new("EUR").unwrap())),
        };
        assert_eq!(details.told(), "4\n1.5,2.5\n9\n500 EUR\nMill Lane 3");
    }
}
