//! `/staff/participation/{process}/votes/{component}`: what stands to vote, and the keyholders' key.

use axum::response::Response;
use serde::Deserialize;
use stoa_envelopes::PaperSigner;
use stoa_kernel::{Error, Localised, OrNotFound, Reader, Result};
use stoa_web::{
    Markup, PageResult, Path, PostForm, Problem, Visitor,
    components::{button, inset_text, link_button, radio, radios, text_input, textarea},
    html,
};

use super::rule_fields::{budgets, in_words, rule_fields, usual, written};
use crate::{
    casework::random,
    commands::election::{PrepareElection, prepare_election},
    model::{
        Component, Kind, Scene, Setup, State,
        election::{Election, WrittenRule, is_over},
    },
    pages::frame::{
        staff::frame::{Tried, find, form_column, process_page, work_path},
        words_fields::{Asked, read, words_fields},
    },
    policy, store,
};

/// Bits of the key that signs papers.
const BITS: usize = 2048;
/// What stands to vote: options of its own, or the projects of a budget.
const OPTIONS: &str = "options";
const PROJECTS: &str = "projects";

#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub struct VoteForm {
    seen: i64,
    most: String,
    box_key: String,
    /// `options` or `projects`.
    stands: String,
    /// The slug of the projects.
    projects: String,
    form: String,
    points: String,
    rule: String,
    utility: String,
    completion: String,
    least_votes: String,
}

impl VoteForm {
    /// What stands there of a vote that was prepared, or what is usual.
    fn of(setup: &Setup, election: Option<&Election>) -> Self {
        let budget = election.and_then(|one| one.budget.as_ref());
        let rule = budget.map_or_else(usual, |one| written(&one.rule));
        let projects =
            budget.and_then(|one| setup.components.iter().find(|it| it.id == one.projects));
        let stands = if budget.is_some() { PROJECTS } else { OPTIONS };
        VoteForm {
            seen: setup.process.version,
            most: election.map_or_else(|| "1".to_owned(), |one| one.most.to_string()),
            box_key: election.map_or_else(String::new, |one| hex::encode(one.box_key.to_bytes())),
            stands: stands.to_owned(),
            projects: projects.map_or_else(String::new, |one| one.slug.clone()),
            form: rule.form,
            points: rule.points,
            rule: rule.rule,
            utility: rule.utility,
            completion: rule.completion,
            least_votes: rule.least_votes,
        }
    }

    fn written(&self) -> WrittenRule {
        WrittenRule {
            form: self.form.clone(),
            points: self.points.clone(),
            rule: self.rule.clone(),
            utility: self.utility.clone(),
            completion: self.completion.clone(),
            least_votes: self.least_votes.clone(),
        }
    }
}

/// A vote as its staff find it.
pub struct Work {
    pub setup: Setup,
    pub component: Component,
    pub election: Option<Election>,
}

impl Work {
    pub async fn read(
        visitor: &Visitor,
        db: &mut Reader,
        (process, component): (&str, &str),
    ) -> Result<Work, Problem> {
        let setup = find(visitor, db, process).await?;
        let component = setup.component(component).cloned();
        let component = component
            .filter(|component| component.kind == Kind::Vote)
            .or_not_found()?;
        let election = store::election::election_of(db, component.id).await?;
        Ok(Work {
            setup,
            component,
            election,
        })
    }

    pub fn path(&self) -> String {
        format!(
            "{}/votes/{}",
            work_path(&self.setup.process),
            self.component.slug
        )
    }

    /// Whether it can be opened now.
    pub fn can_open(&self, visitor: &Visitor) -> bool {
        let zone = visitor.app().config.time_zone();
        let at = (visitor.now(), &zone);
        let scene = Scene::new(self.setup.clone(), &self.component.slug, &visitor.actor, at);
        let is_unopened = self
            .election
            .as_ref()
            .is_some_and(|one| one.outcome.is_none());
        is_unopened && scene.is_some_and(|scene| is_over(&scene))
    }
}

pub async fn form(
    visitor: Visitor,
    Path((process, component)): Path<(String, String)>,
) -> PageResult {
    let place = (process.as_str(), component.as_str());
    let work = Work::read(&visitor, &mut visitor.read().await?, place).await?;
    let given = VoteForm::of(&work.setup, work.election.as_ref());
    let options = work
        .election
        .as_ref()
        .map(|one| one.options.clone())
        .unwrap_or_default();
    Ok(show(&visitor, &work, (&given, &options), &Tried::default()))
}

pub async fn send(
    Path((process, component)): Path<(String, String)>,
    form: PostForm<VoteForm>,
) -> PageResult {
    let visitor = &form.visitor;
    let place = (process.as_str(), component.as_str());
    let work = Work::read(visitor, &mut visitor.read().await?, place).await?;
    visitor.must(policy::SET_UP, &work.setup.process.resource())?;
    let options = read(form.fields(), "options");
    match prepare(visitor, &work, (&form.input, &options)).await {
        Ok(()) => {
            let notice = visitor.t("participation-frame-saved");
            Ok(visitor.go_with_notice(&work_path(&work.setup.process), notice))
        }
        Err(error) => {
            let tried = Tried::of(visitor, error)?;
            Ok(show(visitor, &work, (&form.input, &options), &tried))
        }
    }
}

async fn prepare(
    visitor: &Visitor,
    work: &Work,
    (given, options): (&VoteForm, &Localised),
) -> Result<()> {
    let input = PrepareElection {
        process: work.setup.process.slug.clone(),
        component: work.component.slug.clone(),
        seen: given.seen,
        options: options.clone(),
        budget: (given.stands == PROJECTS).then(|| (given.projects.clone(), given.written())),
        most: given.most.clone(),
        box_key: given.box_key.clone(),
        signer: make_signer().await?,
    };
    let mut tx = visitor.begin().await?;
    let done = prepare_election(visitor.app(), &mut tx, input).await?;
    tx.commit(done).await.map(|_election| ())
}

/// A new key that signs papers, made aside: it takes a second.
async fn make_signer() -> Result<PaperSigner> {
    let made = tokio::task::spawn_blocking(|| {
        let made = PaperSigner::generate(&mut random()?, BITS);
        made.map_err(|error| Error::broken("making a key", error))
    });
    made.await
        .map_err(|lost| Error::broken("making a key", lost))?
}

fn show(
    visitor: &Visitor,
    work: &Work,
    (given, options): (&VoteForm, &Localised),
    tried: &Tried,
) -> Response {
    let title = visitor.t("participation-election-prepare");
    let process = &work.setup.process;
    let can_change =
        process.state == State::Draft && visitor.may(policy::SET_UP, &process.resource());
    let page = tried.frame(process_page(visitor, &title, process));
    page.show(form_column(
        &title,
        &html! {
            (tried.warning(visitor))
            @if can_change { (fields(visitor, work, (given, options), tried)) }
            @else { (as_it_stands(visitor, work)) }
        },
    ))
}

fn fields(
    visitor: &Visitor,
    work: &Work,
    (given, options): (&VoteForm, &Localised),
    tried: &Tried,
) -> Markup {
    html! {
        form method="post" action=(work.path()) novalidate {
            (visitor.csrf_field())
            input type="hidden" name="seen" value=(given.seen);
            (stands(visitor, work, (given, options), tried))
            (text_input("most", visitor.t("participation-election-most")).width(3).inputmode("numeric").value(given.most.as_str())
                .error_option(visitor.error_of(&tried.errors, "most")))
            h2.govuk-heading-m { (visitor.t("participation-election-keyholders")) }
            p.govuk-body { (visitor.t("participation-election-keyholders-text")) }
            p.govuk-body { code dir="ltr" { "stoa ballots --holders 3 --needed 2" } }
            p.govuk-body { (visitor.t("participation-election-keyholders-lost")) }
            (textarea("box_key", visitor.t("participation-election-box-key")).hint(visitor.t("participation-election-box-key-hint"))
                .rows(3).value(given.box_key.as_str()).attr("dir", "ltr").error_option(visitor.error_of(&tried.errors, "box_key")))
            (button(visitor.t("participation-election-save")).prevent_double_click())
        }
    }
}

/// Options of its own or, where the process has any, the projects of a budget.
fn stands(
    visitor: &Visitor,
    work: &Work,
    (given, options): (&VoteForm, &Localised),
    tried: &Tried,
) -> Markup {
    let asked = Asked {
        base: "options",
        legend: visitor.t("participation-election-options"),
        hint: visitor.t("participation-election-options-hint"),
        rows: Some(6),
    };
    let own = words_fields(visitor, asked, options, &tried.errors);
    if budgets(&work.setup).is_empty() {
        return html! { input type="hidden" name="stands" value=(OPTIONS); (own) };
    }
    let setup = (&work.setup, given.projects.as_str());
    let projects = rule_fields(visitor, setup, &given.written(), tried);
    let item = |value: &'static str, fields: Markup| {
        let item = radio(
            value,
            visitor.t(&format!("participation-election-stands-{value}")),
        );
        let item = item.conditional(fields);
        if given.stands == value {
            item.checked()
        } else {
            item
        }
    };
    html! {
        (radios("stands").legend(visitor.t("participation-election-stands"))
            .items([item(OPTIONS, own), item(PROJECTS, projects)])
            .error_option(visitor.error_of(&tried.errors, "projects")))
    }
}

fn as_it_stands(visitor: &Visitor, work: &Work) -> Markup {
    let process = &work.setup.process;
    let may_open = visitor.may(policy::OPEN_ENVELOPES, &process.resource());
    html! {
        @match &work.election {
            None => p.govuk-body { (visitor.t("participation-election-not-prepared")) },
            Some(Election { budget: Some(budget), .. }) => (in_words(visitor, &budget.rule)),
            Some(election) => ol.govuk-list.govuk-list--number { @for option in election.options_in(visitor.lang()) {
                li { bdi { (option) } }
            } },
        }
        @if work.can_open(visitor) && may_open {
            (link_button(visitor.t("participation-election-open"), format!("{}/open", work.path())))
        } @else {
            (inset_text(visitor.t("participation-election-as-promised")))
        }
    }
}
