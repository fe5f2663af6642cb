//! What all pages of the setup share: who may see and change it, the way back, small words.

use stoa_kernel::{Reader, Result};
use stoa_web::{
    FormErrors, Markup, Page, Problem, Visitor,
    components::{Fieldset, TagColour, fieldset, tag},
    html,
};

use crate::{
    policy::{MANAGE, SEE, town},
    setup::Setup,
};

/// Guards a page that shows the setup.
pub fn must_see(visitor: &Visitor) -> Result<(), Problem> {
    visitor.staff()?;
    Ok(visitor.must(SEE, &town())?)
}

/// Guards a form that changes it.
pub fn must_manage(visitor: &Visitor) -> Result<(), Problem> {
    visitor.staff()?;
    Ok(visitor.must(MANAGE, &town())?)
}

/// Whether to show what only those can use who may change the setup.
pub fn may_manage(visitor: &Visitor) -> bool {
    visitor.may(MANAGE, &town())
}

/// A page of all that is set up; what the town is made of is one part of it.
pub fn within_setup<'v>(visitor: &'v Visitor, title: &str) -> Page<'v> {
    let setup = visitor.t("town-setup-all");
    visitor
        .page(title)
        .breadcrumb(setup, "/staff/setup")
        .no_index()
}

/// A page of the setup, under its overview.
pub fn setup_page<'v>(visitor: &'v Visitor, title: &str) -> Page<'v> {
    let town = visitor.t("town-setup-title");
    within_setup(visitor, title).breadcrumb(town, "/staff/town")
}

/// Everything a page of the setup needs to name things.
pub async fn read(visitor: &Visitor) -> Result<(Reader, Setup)> {
    let mut db = visitor.read().await?;
    let setup = Setup::read(visitor, &mut db).await?;
    Ok((db, setup))
}

/// The heading, and a form in the narrower column in which forms are read best.
pub fn form_column(title: &str, content: &Markup) -> Markup {
    html! {
        div.govuk-grid-row {
            div.govuk-grid-column-two-thirds {
                h1.govuk-heading-l { (title) }
                (content)
            }
        }
    }
}

/// The question over a group of choices, in the size of the form's other headings.
pub fn question(words: String) -> Fieldset {
    fieldset(words).legend_class("govuk-fieldset__legend--m")
}

/// "Ended", beside what is no longer used.
pub fn ended_tag(visitor: &Visitor) -> Markup {
    html! { (tag(visitor.t("town-ended")).colour(TagColour::Grey)) }
}

/// The query of these pairs, encoded; pairs without a value are left out.
pub fn query_of(pairs: &[(&str, &str)]) -> String {
    let given = pairs.iter().filter(|(_, value)| !value.is_empty());
    let mut encoded = form_urlencoded::Serializer::new(String::new());
    encoded.extend_pairs(given);
    encoded.finish()
}

/// All faults of one field, where there may be several: those of an uploaded file.
pub fn all_errors(visitor: &Visitor, errors: &FormErrors, field: &str) -> Option<String> {
    let mut of_field = errors.iter().filter(|wrong| wrong.field == field);
    let first = visitor.message(&of_field.next()?.message);
    let more = of_field.count();
    Some(if more == 0 {
        first
    } else {
        visitor.t_with(
            "town-and-more",
            &[("first", first.into()), ("count", more.into())],
        )
    })
}
