//! What the form of a component's proposals asks beside their words.

use stoa_kernel::{Id, Localised, Result};
use stoa_payments::Currency;

use super::Details;
use crate::model::{ComponentId, Faults};

pub type CategoryId = Id<Category>;

/// A kind of proposal, as the body that asks names it.
#[derive(Debug, Clone, PartialEq)]
pub struct Category {
    pub id: CategoryId,
    pub component: ComponentId,
    pub name: Localised,
    /// Whether it can be chosen still.
    pub is_offered: bool,
}

/// What is asked, and the categories from which people choose.
#[derive(Debug, Clone, PartialEq)]
pub struct Questions {
    pub component: ComponentId,
    /// In which a wished cost is asked; `None` where none is.
    pub currency: Option<Currency>,
    pub asks_place: bool,
    /// Grows with each change; 0 while nothing was ever asked.
    pub version: i64,
    /// Those that are offered no more too: proposals may be of them.
    pub categories: Vec<Category>,
}

impl Questions {
    /// Those categories that can be chosen.
    pub fn offered(&self) -> impl Iterator<Item = &Category> {
        self.categories.iter().filter(|one| one.is_offered)
    }

    pub fn category(&self, id: CategoryId) -> Option<&Category> {
        self.categories.iter().find(|one| one.id == id)
    }

    /// What was asked for, of what was said; `was` is what stood there before. `Invalid` on `category` for what cannot be chosen, and on `cost` for
    /// one in another currency.
    pub fn checked(&self, said: &Details, was: &Details) -> Result<Details> {
        let mut faults = Faults::default();
        let is_known =
            |id: CategoryId| was.category == Some(id) || self.offered().any(|one| one.id == id);
        let is_right = said.category.is_none_or(is_known);
        faults.want(is_right, "category", "participation-frame-fault-choice");
        let is_right = said.wished_cost.is_none_or(|cost| {
            was.wished_cost == Some(cost)
                || Some(cost.currency) == self.currency && cost.is_positive()
        });
        faults.want(is_right, "cost", "participation-budget-fault-sum");
        faults.done()?;
        let spot = said.spot.clone();
        Ok(Details {
            category: said.category,
            spot: spot.filter(|spot| self.asks_place || was.spot.as_ref() == Some(spot)),
            wished_cost: said.wished_cost,
        })
    }
}

#[cfg(test)]
mod tests {
    use stoa_kernel::{Error, Id, Localised};
    use stoa_payments::{Currency, Money};

    use super::{Category, Questions};
    use crate::model::proposals::{Details, Spot};

    #[test]
    fn only_what_is_asked_is_taken() {
        let category = |id, is_offered| Category {
            id: Id::new(id),
            component: Id::new(1),
            name: Localised::english("Streets"),
            is_offered,
        };
        let questions = Questions {
            component: Id::new(1),
            currency: Currency::new("EUR").ok(),
            asks_place: false,
            version: 1,
            categories: vec![category(4, true), category(5, false)],
        };
        let said = Details {
            category: Some(Id::new(4)),
            spot: Some(Spot::default()),
            wished_cost: Some(Money::new(100, Currency::new("EUR").unwrap())),
        };
        let kept = questions.checked(&said, &Details::default()).unwrap();
        assert_eq!((kept.spot, kept.category), (None, Some(Id::new(4))));
        assert_eq!(questions.checked(&said, &said).unwrap(), said);
        let wrong = Details {
            category: Some(Id::new(5)),
            wished_cost: Some(Money::new(100, Currency::new("USD").unwrap())),
            ..said
        };
        let refused = questions.checked(&wrong, &Details::default());
        let Err(Error::Invalid(faults)) = refused else {
            panic!("nothing was told")
        };
        let fields: Vec<&str> = faults.iter().map(|fault| fault.field.as_str()).collect();
        assert_eq!(fields, ["category", "cost"]);
        // What it was of before may stay.
        assert!(questions.checked(&wrong, &wrong).is_ok());
    }
}
