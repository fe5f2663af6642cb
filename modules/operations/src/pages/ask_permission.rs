//! Who may do this, and why: every rule with its reason, and the decision for a person, an action and a thing.

use std::collections::BTreeMap;

use stoa_kernel::{
    Actor, Id, Resource, Result,
    policy::{Action, Answer, Attribute, AttributeKind, ResourceKind, Rule, rules_by_module},
    staff::{self, StaffRow},
};
use stoa_web::{
    Markup, PageResult, Query, Visitor,
    components::{
        TagColour, button, checkbox, checkboxes, details, inset_text, select, tag, text_input,
    },
    html,
};

use super::must;

/// What an attribute's field is called before its name.
const FIELD: &str = "attribute.";

type Fields = BTreeMap<String, String>;

pub async fn page(visitor: Visitor, Query(fields): Query<Fields>) -> PageResult {
    must(&visitor, "see_operations")?;
    let people = staff::list(&mut visitor.read().await?).await?;
    let title = visitor.t("operations-permissions");
    let asked = Asked::of(&visitor, &people, &fields);
    let decision = asked
        .as_ref()
        .map(|asked| asked.decide(&visitor))
        .transpose()?;
    let page = visitor
        .page(title.as_str())
        .back("/staff/operations")
        .no_index();
    Ok(page.show(html! {
        h1.govuk-heading-l { (title) }
        p.govuk-body { (visitor.t("operations-permissions-text")) }
        div.govuk-grid-row { div.govuk-grid-column-two-thirds {
            (form(&visitor, &people, &fields, asked.as_ref()))
            @if let Some(decision) = &decision { (shown(&visitor, decision)) }
        } }
        (rules(&visitor))
    }))
}

/// A question that can be decided.
struct Asked<'a> {
    actor: Actor,
    action: &'a Action,
    kind: &'a ResourceKind,
    resource: Resource,
}

impl<'a> Asked<'a> {
    /// `None` until a person and an action are chosen.
    fn of(visitor: &'a Visitor, people: &[StaffRow], fields: &Fields) -> Option<Self> {
        let actor = actor(people, fields)?;
        let wanted = fields.get("action")?;
        let mut actions = visitor.app().db.policy().actions().iter();
        let action = actions.find(|action| action.name == *wanted)?;
        let chosen = fields.get("resource");
        let mut kinds = action.resources.iter();
        let kind = kinds.find(|kind| Some(&kind.name) == chosen);
        let kind = kind.or(action.resources.first())?;
        let resource = kind.attributes.iter().fold(
            Resource::new(kind.name.clone(), "asked"),
            |resource, (name, holds)| {
                let typed = fields.get(&format!("{FIELD}{name}"));
                let typed = typed.map_or("", String::as_str).trim();
                resource.with(name.clone(), attribute(*holds, typed))
            },
        );
        Some(Asked {
            actor,
            action,
            kind,
            resource,
        })
    }

    fn decide(&self, visitor: &Visitor) -> Result<Answer> {
        let policy = visitor.app().db.policy();
        policy.explain(&self.actor, &self.action.name, &self.resource)
    }
}

fn attribute(kind: AttributeKind, typed: &str) -> Attribute {
    match kind {
        AttributeKind::Text => Attribute::Text(typed.to_owned()),
        AttributeKind::Number => Attribute::Number(typed.parse().unwrap_or(0)),
        AttributeKind::Flag => Attribute::Flag(typed == "true"),
        AttributeKind::Numbers => {
            let parts = typed.split(|c: char| !c.is_ascii_digit());
            Attribute::Numbers(parts.filter_map(|part| part.parse().ok()).collect())
        }
    }
}

/// Whoever is asked about. A resident or a program stands for all of its kind.
fn actor(people: &[StaffRow], fields: &Fields) -> Option<Actor> {
    match fields.get("who")?.as_str() {
        "anonymous" => Some(Actor::Anonymous),
        "person" => Some(Actor::Person { id: Id::new(0) }),
        "program" => Some(Actor::Program {
            id: Id::new(0),
            name: String::new(),
            roles: Vec::new(),
        }),
        number => {
            let found = people
                .iter()
                .find(|row| row.staff.id.number().to_string() == number);
            found.map(|row| Actor::Staff(row.staff.clone()))
        }
    }
}

fn form(visitor: &Visitor, people: &[StaffRow], fields: &Fields, asked: Option<&Asked>) -> Markup {
    let value = |name: &str| fields.get(name).map_or("", String::as_str);
    let kinds = [
        ("anonymous", "operations-who-anonymous"),
        ("person", "operations-who-person"),
        ("program", "operations-who-program"),
    ];
    let kinds = kinds.map(|(value, key)| (value.to_owned(), visitor.t(key)));
    let staff = people.iter().filter(|row| row.active).map(|row| {
        let text = format!("{} ({})", row.staff.name, row.staff.roles.join(", "));
        (row.staff.id.number().to_string(), text)
    });
    let actions = visitor.app().db.policy().actions().iter();
    let actions = actions.map(|action| (action.name.clone(), visitor.action(&action.name)));
    html! {
        form method="get" action="/staff/operations/permissions" novalidate {
            (select("who", visitor.t("operations-who")).options(kinds).options(staff).value(value("who")))
            (select("action", visitor.t("operations-action")).options(actions).value(value("action")))
            @if let Some(asked) = asked { (attribute_fields(visitor, fields, asked)) }
            (button(visitor.t("operations-ask")))
        }
    }
}

fn attribute_fields(visitor: &Visitor, fields: &Fields, asked: &Asked) -> Markup {
    let names = asked
        .action
        .resources
        .iter()
        .map(|kind| (kind.name.clone(), visitor.resource(&kind.name)));
    html! {
        @if asked.action.resources.len() > 1 {
            (select("resource", visitor.t("operations-resource")).options(names).value(&asked.kind.name))
        }
        @for (name, kind) in &asked.kind.attributes {
            (attribute_field(visitor, fields, name, *kind))
        }
    }
}

fn attribute_field(visitor: &Visitor, fields: &Fields, name: &str, kind: AttributeKind) -> Markup {
    let field = format!("{FIELD}{name}");
    let label = visitor.attribute(name);
    let typed = fields.get(&field).map_or("", String::as_str);
    match kind {
        AttributeKind::Flag => {
            let choice = checkbox("true", label);
            let choice = if typed == "true" {
                choice.checked()
            } else {
                choice
            };
            html! { (checkboxes(field).small().item(choice)) }
        }
        AttributeKind::Text | AttributeKind::Number | AttributeKind::Numbers => html! {
            (text_input(field, label).value(typed).class("govuk-input--width-20").autocomplete("off"))
        },
    }
}

fn shown(visitor: &Visitor, answer: &Answer) -> Markup {
    html! {
        div role="status" {
            h2.govuk-heading-m {
                @if answer.allowed {
                    (tag(visitor.t("operations-allowed")).colour(TagColour::Green))
                } @else {
                    (tag(visitor.t("operations-not-allowed")).colour(TagColour::Red))
                }
            }
            @if answer.rules.is_empty() {
                (inset_text(visitor.t("operations-no-rule")))
            } @else {
                ul.govuk-list.govuk-list--bullet {
                    @for id in &answer.rules { li { (visitor.rule(id)) } }
                }
            }
        }
    }
}

fn rules(visitor: &Visitor) -> Markup {
    let policy = visitor.app().db.policy();
    html! {
        h2.govuk-heading-m { (visitor.t("operations-rules")) }
        p.govuk-body { (visitor.t("operations-rules-text")) }
        @for (module, rules) in rules_by_module(policy) {
            h3.govuk-heading-s { code.stoa-hash { (module) } }
            @for rule in rules { (rule_shown(visitor, rule)) }
        }
    }
}

fn rule_shown(visitor: &Visitor, rule: &Rule) -> Markup {
    html! {
        (details(visitor.rule(&rule.id), html! {
            p.govuk-body { code.stoa-hash { (rule.id) } }
            pre.stoa-hash { code { (rule.text) } }
        }))
    }
}
