//! `/my/participation`: what a resident said and follows, and how often they hear of each.

use std::collections::BTreeMap;

use stoa_kernel::{Id, Reader, Result, actor::Person};
use stoa_web::{
    Markup, PageResult, Visitor,
    components::{button, select},
    html,
};

use super::rhythm_name;
use crate::{
    following::{self, Link},
    model::tell::{EVERYTHING, Follow, Rhythm},
    store,
};

/// One thing of which somebody hears.
struct Line {
    reference: String,
    /// Its name, and its page if it has one.
    name: String,
    path: Option<String>,
    rhythm: Rhythm,
    own: bool,
}

pub async fn page(visitor: Visitor) -> PageResult {
    let person = visitor.person()?;
    let mut db = visitor.read().await?;
    let lines = lines(&visitor, &mut db, person).await?;
    drop(db);
    let (own, followed): (Vec<&Line>, Vec<&Line>) = lines.iter().partition(|line| line.own);
    let title = visitor.t("participation-tell-mine");
    let page = visitor.page(title.as_str()).no_index();
    Ok(page.show(html! {
        div.govuk-grid-row { div.govuk-grid-column-two-thirds {
            h1.govuk-heading-l { (title) }
            h2.govuk-heading-m { (visitor.t("participation-tell-mine-followed")) }
            @if followed.is_empty() {
                p.govuk-body { (visitor.t("participation-tell-mine-none")) " " a.govuk-link href="/participate" { (visitor.t("participation-frame-title")) } }
            }
            @for line in &followed { (of_line(&visitor, line, person)) }
            h2.govuk-heading-m { (visitor.t("participation-tell-mine-own")) }
            p.govuk-body { (visitor.t("participation-tell-mine-own-lead")) }
            @for line in &own { (of_line(&visitor, line, person)) }
        } }
    }))
}

/// What they follow, then what they said.
async fn lines(visitor: &Visitor, db: &mut Reader, person: Id<Person>) -> Result<Vec<Line>> {
    let people = following::people_of(visitor.app(), db, person).await?;
    let mut follows: BTreeMap<String, Follow> = BTreeMap::new();
    for follow in store::tell::follows_of_people(db, &people).await? {
        if follow.confirmed_at.is_some() {
            follows.entry(follow.thing.clone()).or_insert(follow);
        }
    }
    let all = follows.remove(EVERYTHING);
    let all = all.map_or(Rhythm::AtOnce, |follow| follow.rhythm);
    let mut lines = vec![Line {
        reference: EVERYTHING.to_owned(),
        name: visitor.t("participation-tell-everything"),
        path: None,
        rhythm: all,
        own: true,
    }];
    for (reference, path, name) in said_by(db, &people).await? {
        let chosen = follows.remove(&reference);
        lines.push(Line {
            reference,
            path: Some(path),
            rhythm: chosen.map_or(all, |follow| follow.rhythm),
            name,
            own: true,
        });
    }
    for follow in follows.into_values() {
        if let Some(thing) = following::thing(db, &follow.thing).await? {
            lines.push(Line {
                reference: follow.thing,
                name: thing.title.get(visitor.lang()).to_owned(),
                path: Some(thing.path),
                rhythm: follow.rhythm,
                // Only what somebody said is kept as a wish to hear nothing.
                own: follow.rhythm == Rhythm::Never,
            });
        }
    }
    Ok(lines)
}

/// All that somebody said for everybody to read: its reference, its page and its name.
async fn said_by(db: &mut Reader, people: &[Id<Person>]) -> Result<Vec<(String, String, String)>> {
    let mut said = Vec::new();
    for one in store::voices::proposals_of(db, people).await? {
        if one.is_public() {
            said.push((one.reference(), one.path(), one.written.title));
        }
    }
    for one in store::petition::petitions_of(db, people).await? {
        said.push((one.reference(), one.path(), one.written.title));
    }
    for one in store::document::annotations_by(db, people).await? {
        said.push((one.reference(), one.path(), one.beginning()));
    }
    Ok(said)
}

fn of_line(visitor: &Visitor, line: &Line, person: Id<Person>) -> Markup {
    let id = line.reference.replace('*', "all");
    let mut rhythms = Rhythm::ALL.to_vec();
    rhythms.retain(|one| line.own || *one != Rhythm::Never);
    let options = rhythms
        .into_iter()
        .map(|one| (one.name(), rhythm_name(visitor, one)));
    let about = html! { span.govuk-visually-hidden { ": " bdi { (line.name) } } };
    html! {
        section."govuk-!-margin-bottom-6" {
            h3.govuk-heading-s {
                @if let Some(path) = &line.path { a.govuk-link href=(path) dir="auto" { (line.name) } }
                @else { (line.name) }
            }
            form method="post" action="/my/participation" novalidate {
                (visitor.csrf_field())
                input type="hidden" name="of" value=(line.reference);
                (select("rhythm", visitor.t("participation-tell-how-often")).id(format!("rhythm-{id}")).options(options)
                    .value(line.rhythm.name()))
                (button(html! { (visitor.t("participation-tell-choose")) (about) }).secondary().prevent_double_click())
            }
            @if !line.own {
                form method="post" action={ (Link::Stop(person, line.reference.clone()).path(visitor.app())) "/stop" } novalidate {
                    (visitor.csrf_field())
                    input type="hidden" name="next" value="my";
                    (button(html! { (visitor.t("participation-tell-stop")) (about) }).secondary().prevent_double_click())
                }
            }
        }
    }
}
