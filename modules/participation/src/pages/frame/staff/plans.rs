//! What a new process may begin with: nothing, a template, or all that was set up for another one.

use std::collections::BTreeMap;

use stoa_kernel::{Lang, Localised, OrNotFound, Reader, Result};
use stoa_web::{
    Visitor,
    components::{Choices, radio, radios},
};

use crate::{
    model::{Needs, Plan, PlannedComponent, PlannedPhase, Process, Template, Verbs},
    store,
};

/// How many of the newest processes are offered.
const OFFERED: usize = 20;

/// The processes that can be begun again, the newest first.
pub async fn offered(db: &mut Reader) -> Result<Vec<Process>> {
    let listed = store::frame::all_processes(db, None, OFFERED).await?;
    let begun = |process: &Process| process.days.is_some();
    Ok(listed.processes.into_iter().filter(begun).collect())
}

/// The choice among them; nothing at first.
pub fn choice(visitor: &Visitor, processes: &[Process], chosen: &str) -> Choices {
    let say = |key: &str| visitor.t(&format!("participation-frame-{key}"));
    let templates = Template::ALL.map(|one| {
        let name = one.name();
        let words = say(&format!("template-{name}-what"));
        radio(format!("template-{name}"), words)
    });
    let copies = processes.iter().map(|process| {
        let name = process.title.get(visitor.lang()).to_owned();
        let words = visitor.t_with("participation-frame-source-copy", &[("name", name.into())]);
        radio(process.reference(), words)
    });
    radios("source")
        .legend(say("source"))
        .item(radio("", say("source-nothing")))
        .items(templates)
        .items(copies)
        .value(chosen)
}

/// The plan that was chosen; `None` for nothing. `NotFound` where there is no such process.
pub async fn plan(visitor: &Visitor, source: &str) -> Result<Option<Plan>> {
    if let Some(slug) = source.strip_prefix("process-") {
        let mut db = visitor.read().await?;
        let setup = store::frame::setup_by_slug(&mut db, slug).await?;
        return Ok(Some(Plan::of(&setup.or_not_found()?)));
    }
    let name = source.strip_prefix("template-");
    let template = name.and_then(Template::parse);
    Ok(template.map(|template| of_template(visitor, template)))
}

fn of_template(visitor: &Visitor, template: Template) -> Plan {
    let components = template
        .parts()
        .iter()
        .map(|(slug, kind, standing)| PlannedComponent {
            slug: (*slug).to_owned(),
            kind: *kind,
            title: in_all(visitor, slug),
            needs: Needs::same(*kind, *standing),
            like: None,
        });
    let mut after = 0;
    let phases = template.stretches().iter().map(|(name, days, on)| {
        let verbs = on.iter();
        let phase = PlannedPhase {
            title: in_all(visitor, name),
            text: Localised::default(),
            after,
            days: *days,
            verbs: verbs
                .map(|(slug, verbs)| ((*slug).to_owned(), Verbs::from_text(verbs)))
                .collect(),
        };
        after += days;
        phase
    });
    Plan {
        components: components.collect(),
        phases: phases.collect(),
        ..Plan::default()
    }
}

/// A title of templates in every language that we speak.
fn in_all(visitor: &Visitor, name: &str) -> Localised {
    let key = format!("participation-frame-template-{name}");
    let say = |lang: Lang| (lang, visitor.site.texts().say(lang, &key, &[]));
    Localised(Lang::ALL.into_iter().map(say).collect::<BTreeMap<_, _>>())
}
