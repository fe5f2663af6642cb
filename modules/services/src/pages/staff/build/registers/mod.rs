//! What a service has to do with registers: the row that it writes, what it looks up, and choices that stand in one.

pub mod choices;
mod columns;
pub mod look_up;
pub mod row;

use maud::{Markup, html};
use stoa_web::{PageResult, Path, Visitor};

use super::desk::Desk;
use crate::pages::words::say;

/// `GET /staff/services/{slug}/registers`
pub async fn page(visitor: Visitor, Path(slug): Path<String>) -> PageResult {
    let desk = Desk::open(&visitor, &slug).await?;
    let mut db = visitor.read().await?;
    let all = columns::all(&mut db).await?;
    drop(db);
    let lang = visitor.lang();
    let name = |slug: &str| {
        let found = all.iter().find(|(register, _)| register.slug == slug);
        found.map_or_else(|| slug.to_owned(), |(one, _)| one.name.get(lang).to_owned())
    };
    let title = visitor.t("services-builder-registers-title");
    let frame = desk.below(&visitor, &title).back(desk.path("/parts"));
    Ok(frame.show(html! {
        span.govuk-caption-l dir="auto" { (say(&visitor, &desk.file.name)) }
        h1.govuk-heading-l { (title) }
        div.govuk-grid-row {
            div."govuk-grid-column-two-thirds" {
                (written(&visitor, &desk, &name))
                (looked_up(&visitor, &desk, &name))
                (given(&visitor, &desk, &name))
                p.govuk-body {
                    (visitor.t("services-owner-as-file")) ": "
                    a.govuk-link href=(desk.path("/parts/register")) { (visitor.t("services-builder-row-title")) } ", "
                    a.govuk-link href=(desk.path("/parts/reads")) { (visitor.t("services-builder-look-ups")) } ", "
                    a.govuk-link href=(desk.path("/parts/choices_from")) { (visitor.t("services-builder-choices-title")) }
                }
            }
            div."govuk-grid-column-one-third" { (desk.missing(&visitor)) }
        }
    }))
}

fn written(visitor: &Visitor, desk: &Desk, name: &impl Fn(&str) -> String) -> Markup {
    html! {
        h2.govuk-heading-m { (visitor.t("services-builder-row-title")) }
        p.govuk-body {
            @match &desk.file.register {
                Some(own) => strong { bdi { (name(&own.slug)) } },
                None => (visitor.t("services-builder-row-none")),
            }
            " " a.govuk-link href=(desk.path("/registers/row")) { (visitor.t("services-builder-row-change")) }
        }
    }
}

fn looked_up(visitor: &Visitor, desk: &Desk, name: &impl Fn(&str) -> String) -> Markup {
    html! {
        h2.govuk-heading-m { (visitor.t("services-builder-look-ups")) }
        p.govuk-body { (visitor.t("services-builder-look-ups-lead")) }
        @if !desk.file.reads.is_empty() {
            ul."govuk-list govuk-list--bullet" {
                @for (at, reads) in desk.file.reads.iter().enumerate() {
                    li {
                        bdi { (name(&reads.register)) } ": "
                        a.govuk-link href=(desk.path(&format!("/registers/look-up/{}", at + 1))) dir="auto" {
                            @match say(visitor, &reads.why) { "" => (reads.register), why => (why) }
                        }
                    }
                }
            }
        }
        p.govuk-body { a.govuk-link href=(desk.path("/registers/look-up")) { "+ " (visitor.t("services-builder-look-up-new")) } }
    }
}

fn given(visitor: &Visitor, desk: &Desk, name: &impl Fn(&str) -> String) -> Markup {
    html! {
        h2.govuk-heading-m { (visitor.t("services-builder-choices-title")) }
        @if !desk.file.choices_from.is_empty() {
            ul."govuk-list govuk-list--bullet" {
                @for (key, from) in &desk.file.choices_from {
                    @let asked = desk.file.form.question(key).map(|(_, one)| say(visitor, &one.label));
                    li { bdi { (asked.unwrap_or(key)) } ": " bdi { (name(&from.register)) } }
                }
            }
        }
        p.govuk-body { a.govuk-link href=(desk.path("/registers/choices")) { (visitor.t("services-builder-choices-change")) } }
    }
}
