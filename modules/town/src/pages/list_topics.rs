//! `/staff/town/topics`: what somebody can answer for.

use stoa_kernel::{
    Lang,
    town::{
        Topic,
        responsibility_map::{RuleFilter, rules_at},
    },
};
use stoa_web::{
    PageResult, Visitor,
    components::{Cell, TagColour, cell, link_button, table, tag},
    html,
};

use super::frame::{ended_tag, may_manage, must_see, read, setup_page};
use crate::{
    model::answers::{TopicAnswer, by_topic},
    setup::Setup,
};

pub async fn page(visitor: Visitor) -> PageResult {
    must_see(&visitor)?;
    let (mut db, setup) = read(&visitor).await?;
    let rules = rules_at(&mut db, &RuleFilter::default(), visitor.now()).await?;
    let answers = by_topic(&rules, &setup.topics, &setup.areas, visitor.now());
    let title = visitor.t("town-topics-title");
    let rows = setup.topics.iter().map(|topic| {
        let answer = answers.iter().find(|one| one.topic.slug == topic.slug);
        row(&visitor, &setup, topic, answer)
    });
    let list = table()
        .caption(title.as_str())
        .caption_class("govuk-visually-hidden")
        .column(visitor.t("town-field-topic"))
        .column(visitor.t("town-field-who"))
        .column(visitor.t("town-field-languages"))
        .rows(rows)
        .row_headers()
        .stacking(title.as_str());
    Ok(setup_page(&visitor, &title).wide().show(html! {
        h1.govuk-heading-l { (title) }
        p.govuk-body { (visitor.t("town-topics-lead")) }
        @if may_manage(&visitor) {
            (link_button(visitor.t("town-topic-add"), "/staff/town/topics/new"))
        }
        @if setup.topics.is_empty() { p.govuk-body { (visitor.t("town-topics-none")) } } @else { (list) }
    }))
}

fn row(visitor: &Visitor, setup: &Setup, topic: &Topic, answer: Option<&TopicAnswer>) -> Vec<Cell> {
    let whole = answer.and_then(|one| one.answer.as_ref());
    let exceptions = answer.map_or(0, |one| one.exceptions);
    let languages = Lang::ALL
        .into_iter()
        .filter(|lang| topic.name.0.contains_key(lang));
    let languages: Vec<&str> = languages.map(Lang::own_name).collect();
    vec![
        cell(html! {
            a.govuk-link href={ "/staff/town/topics/" (topic.slug) } { (topic.name.get(visitor.lang())) }
            @if topic.is_ended { " " (ended_tag(visitor)) }
        }),
        cell(html! {
            @match whole {
                Some(whole) => (setup.who(whole)),
                None if topic.is_ended => {},
                None => (tag(visitor.t("town-nobody")).colour(TagColour::Red)),
            }
            @if exceptions > 0 {
                br;
                a.govuk-link href={ "/responsibility?topic=" (topic.slug) } {
                    (visitor.t_with("town-exceptions", &[("count", exceptions.into())]))
                }
            }
        }),
        cell(visitor.list(languages)),
    ]
}
