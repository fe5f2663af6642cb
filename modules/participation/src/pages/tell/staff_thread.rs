//! `/staff/participation/{process}/thread`: what came of what, as staff say it.

use axum::response::Response;
use serde::Deserialize;
use stoa_kernel::{Error, Reader, Result};
use stoa_web::{
    Markup, PageResult, Path, PostForm, Visitor,
    components::{button, radio, radios, text_input},
    html,
};

use crate::{
    commands::tell::{LinkThread, link_thread, unlink_thread},
    following,
    model::{
        Process,
        tell::{Bond, Strand, Thing},
    },
    pages::frame::staff::frame::{Tried, find, form_column, process_page, work_path},
    policy,
    store::tell as store,
};

/// What came of what.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub struct LinkForm {
    from: String,
    to: String,
    bond: String,
}

/// A strand with both its ends.
type Bound = (Strand, Thing, Thing);

async fn open(visitor: &Visitor, slug: &str) -> PageResult<(Process, Vec<Bound>)> {
    let mut db = visitor.read().await?;
    let process = find(visitor, &mut db, slug).await?.process;
    visitor.must(policy::LINK_THREAD, &policy::processes(&process.agency))?;
    let bound = bound(&mut db, &process).await?;
    Ok((process, bound))
}

async fn bound(db: &mut Reader, process: &Process) -> Result<Vec<Bound>> {
    let mut all = Vec::new();
    for strand in store::strands_of(db, &process.slug).await? {
        let from = following::thing(db, &strand.from).await?;
        let to = following::thing(db, &strand.to).await?;
        if let (Some(from), Some(to)) = (from, to) {
            all.push((strand, from, to));
        }
    }
    Ok(all)
}

pub async fn form(visitor: Visitor, Path(slug): Path<String>) -> PageResult {
    let (process, bound) = open(&visitor, &slug).await?;
    let given = LinkForm::default();
    Ok(show(
        &visitor,
        (&process, &bound),
        &given,
        &Tried::default(),
    ))
}

pub async fn send(Path(slug): Path<String>, form: PostForm<LinkForm>) -> PageResult {
    let visitor = &form.visitor;
    let (process, bound) = open(visitor, &slug).await?;
    match link(visitor, &form.input).await {
        Ok(()) => Ok(saved(visitor, &process)),
        Err(error) => {
            let tried = Tried::of(visitor, error)?;
            Ok(show(visitor, (&process, &bound), &form.input, &tried))
        }
    }
}

pub async fn remove(Path(slug): Path<String>, form: PostForm<LinkForm>) -> PageResult {
    let visitor = &form.visitor;
    let (process, _) = open(visitor, &slug).await?;
    let mut tx = visitor.begin().await?;
    let done = unlink_thread(&mut tx, (&form.input.from, &form.input.to)).await?;
    tx.commit(done).await?;
    Ok(saved(visitor, &process))
}

fn saved(visitor: &Visitor, process: &Process) -> Response {
    let path = format!("{}/thread", work_path(process));
    visitor.go_with_notice(&path, visitor.t("participation-frame-saved"))
}

async fn link(visitor: &Visitor, given: &LinkForm) -> Result<()> {
    let bond = Bond::parse(&given.bond).filter(|bond| Bond::BY_HAND.contains(bond));
    let input = LinkThread {
        from: given.from.trim().to_owned(),
        to: given.to.trim().to_owned(),
        bond: bond.ok_or_else(|| Error::invalid("bond", "participation-frame-fault-choice"))?,
    };
    let mut tx = visitor.begin().await?;
    let done = link_thread(&mut tx, input).await?;
    tx.commit(done).await
}

fn show(
    visitor: &Visitor,
    (process, bound): (&Process, &[Bound]),
    given: &LinkForm,
    tried: &Tried,
) -> Response {
    let title = visitor.t("participation-tell-thread");
    let action = format!("{}/thread", work_path(process));
    let bonds = Bond::BY_HAND.map(|one| {
        let words = visitor.t(&format!("participation-tell-before-{}", one.name()));
        radio(one.name(), words)
    });
    let page = tried.frame(process_page(visitor, &title, process));
    page.show(form_column(&title, &html! {
        (tried.warning(visitor))
        p.govuk-body { (visitor.t("participation-tell-thread-staff")) }
        @for one in bound { (of_strand(visitor, &action, one)) }
        form method="post" action=(action) novalidate {
            (visitor.csrf_field())
            @for (name, value) in [("from", &given.from), ("to", &given.to)] {
                (text_input(name, visitor.t(&format!("participation-tell-field-{name}"))).hint(visitor.t("participation-tell-reference-hint"))
                    .value(value).width(20).attr("dir", "ltr").error_option(visitor.error_of(&tried.errors, name)))
            }
            (radios("bond").legend(visitor.t("participation-tell-field-bond")).items(bonds).value(&given.bond)
                .error_option(visitor.error_of(&tried.errors, "bond")))
            (button(visitor.t("participation-tell-link")).prevent_double_click())
        }
    }))
}

fn of_strand(visitor: &Visitor, action: &str, (strand, from, to): &Bound) -> Markup {
    let lang = visitor.lang();
    html! {
        section."govuk-!-margin-bottom-4" {
            p.govuk-body {
                a.govuk-link href=(from.path) dir="auto" { (from.title.get(lang)) }
                " → " a.govuk-link href=(to.path) dir="auto" { (to.title.get(lang)) }
                " – " (visitor.t(&format!("participation-tell-before-{}", strand.bond.name())))
            }
            form method="post" action={ (action) "/remove" } novalidate {
                (visitor.csrf_field())
                input type="hidden" name="from" value=(strand.from);
                input type="hidden" name="to" value=(strand.to);
                (button(html! { (visitor.t("participation-frame-remove"))
                    span.govuk-visually-hidden { ": " bdi { (from.title.get(lang)) } " → " bdi { (to.title.get(lang)) } } })
                    .secondary().prevent_double_click())
            }
        }
    }
}
