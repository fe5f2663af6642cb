//! `/participate/{process}/{component}/projects/{number}`: what would be done, what it costs and why, and whether it can be done.

use stoa_kernel::{Id, OrNotFound};
use stoa_payments::Money;
use stoa_web::{Markup, PageResult, Path, Visitor, components::summary_list, html};

use super::{
    about::About,
    telling::{cost, in_words, stage_name, state_tag},
};
use crate::{
    model::budget::{Project, Step, Verdict},
    pages::frame::{
        component_page::{find as find_component, stopped},
        paragraphs,
    },
    pages::tell::{thread_of, way_to_follow},
    store,
};

/// `/participate/project/{project}`: on to the page of a project that is known by its number in the ledger alone.
pub async fn find(visitor: Visitor, Path(id): Path<i64>) -> PageResult {
    let mut db = visitor.read().await?;
    let found = store::budget::place_of_project(&mut db, Id::new(id)).await?;
    let (process, component, number) = found.or_not_found()?;
    let scene = find_component(&visitor, &mut db, (&process, &component)).await?;
    drop(db);
    Ok(visitor.go(&format!("{}/projects/{number}", scene.path())))
}

pub async fn page(
    visitor: Visitor,
    Path((process, component, number)): Path<(String, String, i64)>,
) -> PageResult {
    let mut db = visitor.read().await?;
    let about = About::read(&visitor, &mut db, (&process, &component)).await?;
    let project = about.project(&mut db, number).await?;
    let gone_on = store::budget::project_steps(&mut db, project.id).await?;
    let thread = thread_of(&visitor, &mut db, &project.reference()).await?;
    drop(db);
    let title = project.title.get(visitor.lang());
    let own = (process.as_str(), project.reference());
    Ok(about.page(&visitor, title).show(html! {
        div.govuk-grid-row { div.govuk-grid-column-two-thirds {
            h1.govuk-heading-l { bdi { (title) } " " (state_tag(&visitor, &project)) }
            (stopped(&visitor, &about.scene))
            (facts(&visitor, &about, &project))
            (paragraphs(project.text.get(visitor.lang())))
            (reasons(&visitor, &project))
            (steps(&visitor, &about, (&project, &gone_on)))
            (thread)
            @if about.scene.setup.process.is_public() { (way_to_follow(&visitor, (own.0, &own.1))) }
            @if about.can_change(&visitor) { (staff(&visitor, &about.path_of(number))) }
            p.govuk-body-s { (visitor.t("participation-budget-reference")) " " span.stoa-reference { (own.1) } }
        } }
    }))
}

fn facts(visitor: &Visitor, about: &About, project: &Project) -> Markup {
    let pot = about.pot_of(project);
    let column = |name: &str| visitor.t(&format!("participation-budget-column-{name}"));
    let price = cost(visitor, project, pot.map(|pot| pot.money.currency));
    let spent = pot.filter(|_| project.stage.is_some());
    let spent = spent.map(|pot| in_words(visitor, Money::new(project.spent, pot.money.currency)));
    let name = pot.map(|pot| html! { bdi { (pot.name.get(visitor.lang())) } });
    html! {
        (summary_list()
            .row(column("number"), visitor.number(project.number))
            .row_option(column("pot"), name)
            .row(column("cost"), price)
            .row_option(visitor.t("participation-budget-spent"), spent))
    }
}

/// How the cost was estimated, and why it can be done or cannot.
fn reasons(visitor: &Visitor, project: &Project) -> Markup {
    html! {
        @if project.cost.is_some() {
            h2.govuk-heading-m { (visitor.t("participation-budget-cost-why")) }
            (paragraphs(&project.cost_why))
        }
        @if project.verdict != Verdict::Open {
            h2.govuk-heading-m { (visitor.t("participation-budget-verdict-why")) }
            (paragraphs(&project.reason))
        }
    }
}

/// What was done, the newest first.
fn steps(visitor: &Visitor, about: &About, (project, steps): (&Project, &[Step])) -> Markup {
    let currency = about.pot_of(project).map(|pot| pot.money.currency);
    let spent = |minor: i64| {
        let sum = currency.map(|currency| in_words(visitor, Money::new(minor, currency)));
        sum.unwrap_or_default()
    };
    html! {
        @if !steps.is_empty() { h2.govuk-heading-m { (visitor.t("participation-budget-steps")) } }
        @for step in steps {
            div.govuk-inset-text {
                p { strong { (stage_name(visitor, step.stage)) } " · " (visitor.relative_time_element(step.at))
                    " · " (visitor.t("participation-budget-spent")) ": " (spent(step.spent)) }
                (paragraphs(step.text.get(visitor.lang())))
                @if let Some(photo) = &step.photo {
                    p { img.stoa-step-photo src={ "/participate/photos/" (photo.thumbnail) ".jpg" } alt=(photo.alt) loading="lazy"; }
                }
            }
        }
    }
}

fn staff(visitor: &Visitor, path: &str) -> Markup {
    html! {
        ul.govuk-list {
            @for (place, key) in [
                ("edit", "participation-budget-project-change"),
                ("cost", "participation-budget-estimate"),
                ("verdict", "participation-budget-decide"),
                ("steps/new", "participation-budget-step"),
            ] {
                li { a.govuk-link href={ (path) "/" (place) } { (visitor.t(key)) } }
            }
        }
    }
}
