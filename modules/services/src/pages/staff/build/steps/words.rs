//! What a step is called and what is said of it, where steps are listed.

use stoa_web::Visitor;

use crate::{
    model::{Duty, ServiceFile, Step, TaskKind, workflow::before},
    pages::words::say,
};

/// What a kind of step is.
pub fn kind_words(visitor: &Visitor, kind: TaskKind) -> String {
    visitor.t(&format!("services-builder-kind-{}", kind.slug()))
}

/// Its kind, who does it, how long it takes, what it waits for.
pub fn facts(visitor: &Visitor, file: &ServiceFile, step: &Step) -> String {
    let count = i64::from(step.days).into();
    let mut facts = vec![kind_words(visitor, step.kind)];
    if step.who == Duty::Manager {
        facts.push(visitor.t("services-builder-by-manager"));
    }
    facts.push(visitor.t_with("services-owner-then-days", &[("count", count)]));
    let waits = before(&file.workflow, &step.key);
    let names = visitor.list(waits.iter().map(|one| say(visitor, &one.name)));
    if step.after.is_some() && !names.is_empty() {
        facts.push(visitor.t_with(
            "services-builder-waits",
            &[("steps", names.as_str().into())],
        ));
    }
    if step.after.as_ref().is_some_and(Vec::is_empty) {
        facts.push(visitor.t("services-builder-at-once"));
    }
    if step.when.is_some() {
        facts.push(visitor.t("services-owner-on-condition"));
    }
    facts.join(" · ")
}
