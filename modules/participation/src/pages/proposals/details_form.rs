//! What the form of a proposal asks beside its words: its kind, its place, what it would cost.

use std::sync::Arc;

use stoa_kernel::{
    Error, Id, Reader, Result,
    town::{AreaIndex, FoundAddress},
};
use stoa_web::{
    FormErrors, Markup, Visitor,
    components::{InputKind, button, radio, radios, select, text_input},
    html,
};

use super::{
    map::pick_map,
    place::{AS_WRITTEN, Where, place, value_of},
};
use crate::{
    model::{
        ComponentId,
        budget::sum,
        proposals::{Details, Questions},
        voices::Written,
    },
    store,
};

/// The value of the button that looks for a place.
pub const SEARCH: &str = "place";

/// The fields as they were sent, and what they offer.
#[derive(Debug, Clone, Default)]
pub struct DetailsForm {
    pub category: String,
    pub cost: String,
    /// What was typed for a place.
    pub place: String,
    /// The text that the offered places were found with.
    pub searched: String,
    /// Which of them was chosen, as `lat,lon`.
    pub choice: String,
    pub lat: String,
    pub lon: String,
    /// What stood there when the page was shown.
    pub was_place: String,
    pub was_pin: String,
    pub offers: Vec<FoundAddress>,
}

/// What the page needs to ask.
pub struct Asking {
    pub questions: Questions,
    areas: Arc<AreaIndex>,
}

impl Asking {
    pub async fn read(visitor: &Visitor, db: &mut Reader, component: ComponentId) -> Result<Self> {
        Ok(Asking {
            questions: store::proposals::questions_of(db, component).await?,
            areas: visitor.app().db.town().areas(db).await?,
        })
    }
}

impl DetailsForm {
    pub fn read(fields: &[(String, String)]) -> Self {
        let of = |name: &str| {
            let found = fields.iter().find(|(field, _)| field == name);
            found.map_or(String::new(), |(_, value)| value.clone())
        };
        DetailsForm {
            category: of("category"),
            cost: of("cost"),
            place: of("place"),
            searched: of("searched"),
            choice: of("choice"),
            lat: of("lat"),
            lon: of("lon"),
            was_place: of("was_place"),
            was_pin: of("was_pin"),
            offers: Vec::new(),
        }
    }

    /// As it begins with what is there already.
    pub fn of(details: &Details, questions: &Questions) -> Self {
        let spot = details.spot.clone().unwrap_or_default();
        let figure = |of: fn(stoa_kernel::Point) -> f64| {
            spot.point
                .map_or(String::new(), |point| of(point).to_string())
        };
        let (lat, lon) = (figure(|point| point.lat), figure(|point| point.lon));
        let same = |cost: &stoa_payments::Money| Some(cost.currency) == questions.currency;
        let cost = details.wished_cost.filter(same).map(|cost| cost.decimal());
        DetailsForm {
            category: details.category.map_or(String::new(), |id| id.to_string()),
            cost: cost.unwrap_or_default(),
            place: spot.address.clone(),
            was_pin: spot.point.map_or(String::new(), |_| format!("{lat},{lon}")),
            was_place: spot.address,
            lat,
            lon,
            ..DetailsForm::default()
        }
    }

    /// What was said; `None` when a place is to be chosen first. What is not asked stays as it `was`. `Invalid` on `category`, `cost` and `place`.
    pub async fn details(
        &mut self,
        (visitor, db): (&Visitor, &mut Reader),
        questions: &Questions,
        (was, way): (&Details, &str),
    ) -> Result<Option<Details>> {
        let category = match self.category.trim() {
            "" if questions.offered().next().is_none() => was.category,
            "" => None,
            number => {
                let wrong = |_| Error::invalid("category", "participation-frame-fault-choice");
                Some(Id::new(number.parse().map_err(wrong)?))
            }
        };
        let wished_cost = match (questions.currency, self.cost.trim()) {
            (Some(currency), "") => was.wished_cost.filter(|cost| cost.currency != currency),
            (Some(currency), text) => Some(sum(text, currency, "cost")?),
            (None, _) => was.wished_cost,
        };
        let spot = match questions.asks_place {
            false => was.spot.clone(),
            true => match place(visitor, db, self, way == SEARCH).await? {
                Where::Here(spot) => spot,
                Where::Choose => return Ok(None),
            },
        };
        Ok(Some(Details {
            category,
            spot,
            wished_cost,
        }))
    }
}

/// What was written, with its details; `None` when a place is to be chosen first. `Invalid` on all fields that are wrong.
pub async fn written(
    (visitor, db): (&Visitor, &mut Reader),
    (form, questions): (&mut DetailsForm, &Questions),
    (words, was, way): (Written, &Details, &str),
) -> Result<Option<Written>> {
    let details = form.details((visitor, db), questions, (was, way)).await;
    match (words.checked(), details) {
        (_, Ok(None)) => Ok(None),
        (Ok(words), Ok(Some(details))) => Ok(Some(Written { details, ..words })),
        (Err(Error::Invalid(mut faults)), Err(Error::Invalid(more))) => {
            faults.extend(more);
            Err(Error::Invalid(faults))
        }
        (Err(error), _) | (_, Err(error)) => Err(error),
    }
}

/// What its author fills in beside the words.
pub fn details_fields(
    visitor: &Visitor,
    asking: &Asking,
    form: &DetailsForm,
    errors: &FormErrors,
) -> Markup {
    let questions = &asking.questions;
    html! {
        (category_field(visitor, questions, form, errors))
        @if questions.asks_place { (place_fields(visitor, &asking.areas, form, errors)) }
        @if let Some(currency) = questions.currency {
            (text_input("cost", visitor.t("participation-proposals-cost")).hint(visitor.t("participation-proposals-cost-hint"))
                .value(&form.cost).width(10).inputmode("decimal").suffix(currency.code())
                .error_option(visitor.error_of(errors, "cost")))
        }
    }
}

fn category_field(
    visitor: &Visitor,
    questions: &Questions,
    form: &DetailsForm,
    errors: &FormErrors,
) -> Markup {
    let is_shown = |id: &str, is_offered: bool| is_offered || id == form.category;
    let known = questions.categories.iter().map(|one| {
        let name = one.name.get(visitor.lang()).to_owned();
        (one.id.to_string(), name, one.is_offered)
    });
    let known = known.filter(|(id, _, is_offered)| is_shown(id, *is_offered));
    let none = (
        String::new(),
        visitor.t("participation-proposals-category-none"),
    );
    let options: Vec<(String, String)> = std::iter::once(none)
        .chain(known.map(|(id, name, _)| (id, name)))
        .collect();
    html! {
        @if options.len() > 1 {
            (select("category", visitor.t("participation-proposals-category")).options(options).value(&form.category)
                .error_option(visitor.error_of(errors, "category")))
        }
    }
}

fn place_fields(
    visitor: &Visitor,
    areas: &AreaIndex,
    form: &DetailsForm,
    errors: &FormErrors,
) -> Markup {
    // The script puts the number in place of the braces.
    let found = [("count", "{count}".into())];
    let found = visitor.t_with("participation-proposals-place-suggestions", &found);
    html! {
        input type="hidden" name="searched" value=(form.searched);
        input type="hidden" name="was_place" value=(form.was_place);
        input type="hidden" name="was_pin" value=(form.was_pin);
        div.stoa-search {
            (text_input("place", visitor.t("participation-proposals-place")).kind(InputKind::Search)
                .hint(visitor.t("participation-proposals-place-hint")).value(&form.place).autocomplete("off").attr("dir", "auto")
                .attr("data-suggest-url", "/map/search").attr("data-text-found", found)
                .error_option(visitor.error_of(errors, "place")))
            (button(visitor.t("participation-proposals-place-search")).secondary().name("way").value(SEARCH))
        }
        (offers(visitor, form))
        p.govuk-hint { (visitor.t("participation-proposals-place-map-hint")) }
        (pick_map(visitor, areas))
        input type="hidden" id="lat" name="lat" value=(form.lat);
        input type="hidden" id="lon" name="lon" value=(form.lon);
    }
}

/// What the typed text may mean, and to leave it as it was written.
fn offers(visitor: &Visitor, form: &DetailsForm) -> Markup {
    let typed = form.searched.as_str();
    if typed.is_empty() {
        return html! {};
    }
    let choices = form.offers.iter().map(|found| {
        radio(value_of(found), found.label())
            .attr("data-lat", found.point.lat.to_string())
            .attr("data-lon", found.point.lon.to_string())
    });
    let key = match form.offers.is_empty() {
        true => "participation-proposals-place-nothing",
        false => "participation-proposals-place-offers",
    };
    let args = [("place", typed.into())];
    let as_written = visitor.t_with("participation-proposals-place-as-written", &args);
    html! {
        (radios("choice").legend(visitor.t_with(key, &args)).items(choices)
            .item(radio(AS_WRITTEN, as_written).hint(visitor.t("participation-proposals-place-as-written-hint"))))
    }
}
