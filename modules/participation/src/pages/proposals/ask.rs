//! `/staff/participation/{process}/proposals/{component}`: what the form of proposals asks beside their words.

use axum::response::Response;
use serde::Deserialize;
use stoa_kernel::{OrNotFound, Reader, Result};
use stoa_web::{
    Markup, Page, PageResult, Path, PostForm, Problem, Visitor,
    components::{button, checkbox, checkboxes, link_button, text_input},
    html,
};

use crate::{
    commands::proposals::{SaveProposalQuestions, save_proposal_questions},
    model::{Component, Kind, Setup, State, proposals::Questions},
    pages::frame::staff::frame::{Tried, find, form_column, process_page, work_path},
    policy, store,
};

/// The component whose form is set up.
pub struct About {
    pub setup: Setup,
    pub component: Component,
    pub questions: Questions,
}

impl About {
    /// For whoever may set the process up, until it is withdrawn.
    pub async fn read(
        visitor: &Visitor,
        db: &mut Reader,
        (process, component): (&str, &str),
    ) -> Result<Self, Problem> {
        let setup = find(visitor, db, process).await?;
        visitor.must(policy::SET_UP, &setup.process.resource())?;
        let component = setup.component(component).cloned();
        let is_open = setup.process.state != State::Withdrawn;
        let component = component
            .filter(|one| one.kind == Kind::Proposals && is_open)
            .or_not_found()?;
        let questions = store::proposals::questions_of(db, component.id).await?;
        Ok(About {
            setup,
            component,
            questions,
        })
    }

    pub fn path(&self) -> String {
        path_of(&self.setup, &self.component)
    }

    pub fn page<'v>(&self, visitor: &'v Visitor, title: &str) -> Page<'v> {
        process_page(visitor, title, &self.setup.process)
    }
}

pub fn path_of(setup: &Setup, component: &Component) -> String {
    format!("{}/proposals/{}", work_path(&setup.process), component.slug)
}

/// The form as it was sent: an unmarked box sends nothing.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub struct QuestionsForm {
    seen: i64,
    currency: String,
    place: String,
}

pub async fn form(
    visitor: Visitor,
    Path((process, component)): Path<(String, String)>,
) -> PageResult {
    let mut db = visitor.read().await?;
    let about = About::read(&visitor, &mut db, (&process, &component)).await?;
    drop(db);
    let questions = &about.questions;
    let code = questions.currency.map(|one| one.code().to_owned());
    let place = if questions.asks_place { "yes" } else { "" };
    let given = QuestionsForm {
        seen: questions.version,
        currency: code.unwrap_or_default(),
        place: place.to_owned(),
    };
    Ok(show(&visitor, &about, &given, &Tried::default()))
}

pub async fn send(
    Path((process, component)): Path<(String, String)>,
    form: PostForm<QuestionsForm>,
) -> PageResult {
    let visitor = &form.visitor;
    let mut db = visitor.read().await?;
    let about = About::read(visitor, &mut db, (&process, &component)).await?;
    drop(db);
    match save(visitor, &about, &form.input).await {
        Ok(()) => {
            let notice = visitor.t("participation-frame-saved");
            Ok(visitor.go_with_notice(&about.path(), notice))
        }
        Err(error) => {
            let tried = Tried::of(visitor, error)?;
            Ok(show(visitor, &about, &form.input, &tried))
        }
    }
}

async fn save(visitor: &Visitor, about: &About, given: &QuestionsForm) -> Result<()> {
    let input = SaveProposalQuestions {
        process: about.setup.process.slug.clone(),
        component: about.component.slug.clone(),
        seen: given.seen,
        currency: given.currency.clone(),
        asks_place: !given.place.is_empty(),
    };
    let mut tx = visitor.begin().await?;
    let done = save_proposal_questions(visitor.app(), &mut tx, input).await?;
    tx.commit(done).await
}

fn show(visitor: &Visitor, about: &About, given: &QuestionsForm, tried: &Tried) -> Response {
    let title = visitor.t("participation-proposals-ask");
    let page = tried.frame(about.page(visitor, &title));
    let place = checkbox("yes", visitor.t("participation-proposals-ask-place"))
        .hint(visitor.t("participation-proposals-ask-place-hint"));
    let place = match given.place.is_empty() {
        true => place,
        false => place.checked(),
    };
    page.show(form_column(&title, &html! {
        (tried.warning(visitor))
        p.govuk-body { (visitor.t("participation-proposals-ask-text")) }
        (categories(visitor, about))
        form method="post" action=(about.path()) novalidate {
            (visitor.csrf_field())
            input type="hidden" name="seen" value=(given.seen);
            (checkboxes("place").legend(visitor.t("participation-proposals-place-told")).item(place))
            (text_input("currency", visitor.t("participation-proposals-ask-currency")).hint(visitor.t("participation-proposals-ask-currency-hint"))
                .value(&given.currency).width(4).autocomplete("off").error_option(visitor.error_of(&tried.errors, "currency")))
            (button(visitor.t("participation-frame-save")).prevent_double_click())
        }
    }))
}

fn categories(visitor: &Visitor, about: &About) -> Markup {
    let path = about.path();
    html! {
        section aria-labelledby="categories" {
            h2.govuk-heading-m id="categories" { (visitor.t("participation-proposals-categories")) }
            @if about.questions.categories.is_empty() {
                p.govuk-body { (visitor.t("participation-proposals-categories-none")) }
            }
            ul.govuk-list.govuk-list--bullet { @for one in &about.questions.categories {
                li {
                    a.govuk-link href={ (path) "/categories/" (one.id) } { bdi { (one.name.get(visitor.lang())) } }
                    @if !one.is_offered { " · " (visitor.t("participation-proposals-category-ended")) }
                }
            } }
            (link_button(visitor.t("participation-proposals-category-add"), format!("{path}/categories/new")).secondary())
        }
    }
}
