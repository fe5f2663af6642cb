//! `/participate/{process}/{component}/pots/…`: how much money there is, and for what part.

use axum::response::Response;
use serde::Deserialize;
use stoa_kernel::{Id, Localised, OrNotFound, Result};
use stoa_web::{
    PageResult, Path, PostForm, Visitor,
    components::{button, text_input},
    html,
};

use super::about::About;
use crate::{
    commands::budget::{SavePot, save_pot},
    model::budget::{Pot, PotId},
    pages::frame::{
        staff::frame::{Tried, form_column},
        words_fields::{Asked, read, words_fields},
    },
};

#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub struct PotForm {
    seen: i64,
    money: String,
    currency: String,
}

/// A pot as it stands in its form.
struct Given<'a> {
    id: Option<PotId>,
    name: &'a Localised,
    form: &'a PotForm,
}

pub async fn new_form(
    visitor: Visitor,
    Path((process, component)): Path<(String, String)>,
) -> PageResult {
    let about = About::read_to(&visitor, (&process, &component)).await?;
    let first = about.pots.first();
    let given = PotForm {
        currency: first.map_or(String::new(), |pot| pot.money.currency.code().to_owned()),
        ..PotForm::default()
    };
    let given = Given {
        id: None,
        name: &Localised::default(),
        form: &given,
    };
    Ok(show(&visitor, &about, &given, &Tried::default()))
}

pub async fn form(
    visitor: Visitor,
    Path((process, component, id)): Path<(String, String, i64)>,
) -> PageResult {
    let about = About::read_to(&visitor, (&process, &component)).await?;
    let pot = find(&about, id)?;
    let form = PotForm {
        seen: pot.version,
        money: pot.money.decimal(),
        currency: pot.money.currency.code().to_owned(),
    };
    let given = Given {
        id: Some(pot.id),
        name: &pot.name,
        form: &form,
    };
    Ok(show(&visitor, &about, &given, &Tried::default()))
}

fn find(about: &About, id: i64) -> Result<&Pot> {
    let mut pots = about.pots.iter();
    pots.find(|pot| pot.id == Id::new(id)).or_not_found()
}

pub async fn add(
    Path((process, component)): Path<(String, String)>,
    form: PostForm<PotForm>,
) -> PageResult {
    keep((&process, &component), None, &form).await
}

pub async fn send(
    Path((process, component, id)): Path<(String, String, i64)>,
    form: PostForm<PotForm>,
) -> PageResult {
    keep((&process, &component), Some(Id::new(id)), &form).await
}

async fn keep(place: (&str, &str), id: Option<PotId>, form: &PostForm<PotForm>) -> PageResult {
    let visitor = &form.visitor;
    let about = About::read_to(visitor, place).await?;
    let name = read(form.fields(), "name");
    let given = Given {
        id,
        name: &name,
        form: &form.input,
    };
    match save(visitor, place, &given).await {
        Ok(()) => {
            let notice = visitor.t("participation-frame-saved");
            Ok(visitor.go_with_notice(&about.scene.path(), notice))
        }
        Err(error) => {
            let tried = Tried::of(visitor, error)?;
            Ok(show(visitor, &about, &given, &tried))
        }
    }
}

async fn save(visitor: &Visitor, place: (&str, &str), given: &Given<'_>) -> Result<()> {
    let input = SavePot {
        process: place.0.to_owned(),
        component: place.1.to_owned(),
        pot: given.id,
        seen: given.form.seen,
        name: given.name.clone(),
        money: given.form.money.clone(),
        currency: given.form.currency.clone(),
    };
    let mut tx = visitor.begin().await?;
    let done = save_pot(visitor.app(), &mut tx, input).await?;
    tx.commit(done).await.map(|_| ())
}

fn show(visitor: &Visitor, about: &About, given: &Given<'_>, tried: &Tried) -> Response {
    let (key, place) = match given.id {
        Some(id) => ("participation-budget-pot-change", id.to_string()),
        None => ("participation-budget-pot-add", "new".to_owned()),
    };
    let title = visitor.t(key);
    let asked = Asked {
        base: "name",
        legend: visitor.t("participation-budget-field-name"),
        hint: visitor.t("participation-budget-field-name-hint"),
        rows: None,
    };
    let (form, errors) = (given.form, &tried.errors);
    let page = tried.frame(about.page(visitor, &title).no_index());
    page.show(form_column(&title, &html! {
        (tried.warning(visitor))
        form method="post" action={ (about.scene.path()) "/pots/" (place) } novalidate {
            (visitor.csrf_field())
            input type="hidden" name="seen" value=(form.seen);
            (words_fields(visitor, asked, given.name, errors))
            (text_input("money", visitor.t("participation-budget-field-money")).hint(visitor.t("participation-budget-sum-hint"))
                .value(&form.money).width(10).inputmode("decimal").autocomplete("off").error_option(visitor.error_of(errors, "money")))
            (text_input("currency", visitor.t("participation-budget-field-currency")).hint(visitor.t("participation-budget-currency-hint"))
                .value(&form.currency).width(4).autocomplete("off").error_option(visitor.error_of(errors, "currency")))
            (button(visitor.t("participation-frame-save")).prevent_double_click())
        }
    }))
}
