//! `/staff/town/streets/imports/{id}`: how far an import is, what was refused; stopping it and letting it go on.

use stoa_kernel::{Id, OrNotFound};
use stoa_web::{
    Markup, PageResult, Path, PostForm, Visitor,
    components::{TagColour, button, inset_text, summary_list, tag},
    html,
};

use super::frame::{may_manage, must_see, setup_page};
use crate::{
    commands::{
        continue_street_import::continue_street_import, stop_street_import::stop_street_import,
    },
    store::{self, State, StreetImport},
};

/// A form with nothing but its button.
#[derive(Debug, Default, serde::Deserialize)]
pub struct NoFields {}

pub async fn page(visitor: Visitor, Path(id): Path<i64>) -> PageResult {
    must_see(&visitor)?;
    let import = store::import(&mut visitor.read().await?, Id::new(id))
        .await?
        .or_not_found()?;
    let title = visitor.t_with(
        "town-import-title",
        &[("file", import.file_name.as_str().into())],
    );
    let page = setup_page(&visitor, &title)
        .breadcrumb(visitor.t("town-streets-title"), "/staff/town/streets");
    Ok(page.show(html! {
        h1.govuk-heading-l { (title) }
        (facts(&visitor, &import))
        @if import.state == State::Running { (inset_text(visitor.t("town-import-runs"))) }
        (buttons(&visitor, &import))
        (faults(&visitor, &import))
    }))
}

fn facts(visitor: &Visitor, import: &StreetImport) -> Markup {
    let progress = &import.progress;
    let done = match progress.total {
        Some(total) => {
            let words = [("done", import.position.into()), ("total", total.into())];
            visitor.t_with("town-import-of", &words)
        }
        None => visitor.number(import.position),
    };
    let bytes = u64::try_from(import.bytes).unwrap_or(0);
    html! {
        (summary_list()
            .row(visitor.t("town-field-state"), state_tag(visitor, import.state))
            .row(visitor.t("town-field-kind"), visitor.t(&format!("town-import-kind-{}", import.kind.name())))
            .row(visitor.t("town-field-size"), visitor.file_size(bytes))
            .row(visitor.t("town-field-started"), visitor.time_element(import.started_at))
            .row(visitor.t("town-field-done"), done)
            .row(visitor.t("town-field-imported"), visitor.number(progress.imported))
            .row(visitor.t("town-field-refused"), visitor.number(progress.refused))
            .row_option(visitor.t("town-field-unnamed"), (progress.unnamed > 0).then(|| visitor.number(progress.unnamed))))
    }
}

/// The state in a word and a colour.
pub fn state_tag(visitor: &Visitor, state: State) -> Markup {
    let colour = match state {
        State::Running => TagColour::Blue,
        State::Stopped => TagColour::Yellow,
        State::Done => TagColour::Green,
        State::Failed => TagColour::Red,
    };
    html! { (tag(visitor.t(&format!("town-import-state-{}", state.name()))).colour(colour)) }
}

fn buttons(visitor: &Visitor, import: &StreetImport) -> Markup {
    let (verb, words) = match import.state {
        State::Running => ("stop", "town-import-stop"),
        State::Stopped => ("continue", "town-import-continue"),
        State::Done | State::Failed => return html! {},
    };
    html! {
        @if import.state == State::Running {
            p.govuk-body { a.govuk-link href=(visitor.path()) { (visitor.t("town-import-look-again")) } }
        }
        @if may_manage(visitor) {
            form method="post" action={ "/staff/town/streets/imports/" (import.id) "/" (verb) } {
                (visitor.csrf_field())
                (button(visitor.t(words)).secondary().prevent_double_click())
            }
        }
    }
}

fn faults(visitor: &Visitor, import: &StreetImport) -> Markup {
    let told = &import.progress.faults;
    let more = import.progress.refused - i64::try_from(told.len()).unwrap_or(0);
    html! {
        @if !told.is_empty() {
            h2.govuk-heading-m { (visitor.t("town-import-faults")) }
            ul.govuk-list.govuk-list--bullet { @for fault in told { li { (fault.in_words(visitor.site.texts(), visitor.lang())) } } }
            @if more > 0 { p.govuk-body { (visitor.t_with("town-fault-more", &[("count", more.into())])) } }
        }
    }
}

pub async fn stop(Path(id): Path<i64>, form: PostForm<NoFields>) -> PageResult {
    let visitor = form.visitor;
    visitor.staff()?;
    let mut tx = visitor.begin().await?;
    let done = stop_street_import(&mut tx, Id::new(id)).await?;
    tx.commit(done).await?;
    Ok(visitor.go(&format!("/staff/town/streets/imports/{id}")))
}

pub async fn go_on(Path(id): Path<i64>, form: PostForm<NoFields>) -> PageResult {
    let visitor = form.visitor;
    visitor.staff()?;
    let mut tx = visitor.begin().await?;
    let done = continue_street_import(&mut tx, Id::new(id)).await?;
    tx.commit(done).await?;
    Ok(visitor.go(&format!("/staff/town/streets/imports/{id}")))
}
