//! `/participate/recount`: anybody puts in the ballots of any participatory budget, and sees what wins and why. Nothing of it is kept.

use std::{
    ops::ControlFlow,
    sync::{
        Arc, LazyLock,
        atomic::{AtomicBool, Ordering},
    },
    time::Duration,
};

use axum::response::Response;
use serde::Deserialize;
use stoa_ballots::{
    Completion, Parameters, Rule,
    election::{BallotKind, Ceilings, Election},
    findings::Tolerance,
    pabulib,
};
use stoa_kernel::{Error, Result};
use stoa_payments::{Currency, Money};
use stoa_web::{
    Markup, PageResult, PostForm, Uploads, Visitor,
    components::{button, checkbox, checkboxes, file_upload},
    html,
};
use tokio::sync::Semaphore;

use super::{
    rule_fields::counting_fields,
    show_results::{Names, Shown},
};
use crate::{
    counting::{Numbering, Told, count_election},
    model::election::WrittenRule,
    pages::{
        budget::telling::in_words,
        frame::staff::frame::{Tried, form_column},
    },
};

/// How long a stranger's file may be counted: some rules take hours for some files.
const LENGTH: Duration = Duration::from_secs(20);
const PATH: &str = "/participate/recount";
/// The most faults of a file that are shown.
const FAULTS: usize = 20;
/// One count at a time: a large city takes a second of a processor.
static COUNTING: LazyLock<Semaphore> = LazyLock::new(|| Semaphore::new(1));
/// How many files wait for their turn, each in memory.
static WAITING: LazyLock<Semaphore> = LazyLock::new(|| Semaphore::new(8));

#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub struct CountForm {
    rule: String,
    utility: String,
    completion: String,
    ceilings: String,
}

impl CountForm {
    fn written(&self) -> WrittenRule {
        WrittenRule {
            rule: self.rule.clone(),
            utility: self.utility.clone(),
            completion: self.completion.clone(),
            ..WrittenRule::default()
        }
    }

    fn ceilings(&self) -> Ceilings {
        if self.ceilings.is_empty() {
            Ceilings::Ignored
        } else {
            Ceilings::Kept
        }
    }

    /// As the count takes them. `Invalid` on `rule`, `utility` and `completion`.
    fn parameters(&self, kind: BallotKind) -> Result<Parameters> {
        let wrong = |field| Error::invalid(field, "participation-frame-fault-choice");
        let rule: Rule = self.rule.parse().map_err(|_error| wrong("rule"))?;
        let usual = match kind {
            // By it the greedy rule takes most votes first.
            _ if rule == Rule::Greedy => "cost",
            BallotKind::Cumulative | BallotKind::Scoring => "points",
            BallotKind::Ordinal => "borda",
            BallotKind::Approval | BallotKind::ChooseOne => "cost",
        };
        let utility = match self.utility.as_str() {
            "" => usual,
            named => named,
        };
        let completion: Completion = self
            .completion
            .parse()
            .map_err(|_error| wrong("completion"))?;
        Ok(Parameters {
            utility: utility.parse().map_err(|_error| wrong("utility"))?,
            completion,
            ..Parameters::of(rule)
        })
    }
}

/// An election of a stranger's file, as it was counted.
struct Counted {
    election: Election,
    told: Told,
}

/// What came of a file.
enum Came {
    Counted(Box<Counted>),
    /// What is wrong with it, a line each.
    Faulty(Vec<String>),
}

impl Names for Counted {
    fn link(&self, _visitor: &Visitor, number: u32) -> Markup {
        let place = usize::try_from(number).unwrap_or_default();
        let name = self.election.project_name(place.saturating_sub(1));
        html! { bdi { (name) } }
    }

    fn sum(&self, visitor: &Visitor, minor: i64) -> String {
        let code = self.election.field("currency");
        let currency = code.and_then(|code| Currency::new(code).ok());
        currency.map_or_else(
            || visitor.number(minor),
            |currency| in_words(visitor, Money::new(minor, currency)),
        )
    }
}

pub async fn form(visitor: Visitor) -> PageResult {
    let given = CountForm {
        rule: Rule::Greedy.name().to_owned(),
        completion: Completion::None.name().to_owned(),
        ..CountForm::default()
    };
    Ok(show(&visitor, (&given, &[]), &Tried::default()))
}

pub async fn send(form: PostForm<CountForm>) -> PageResult {
    let (visitor, given) = (&form.visitor, &form.input);
    match counted(given, &form.uploads).await {
        Ok(Came::Counted(counted)) => Ok(result(visitor, given, &counted)),
        Ok(Came::Faulty(faults)) => {
            let error = Error::invalid("file", "participation-election-fault-pb");
            let tried = Tried::of(visitor, error)?;
            Ok(show(visitor, (given, &faults), &tried))
        }
        Err(error) => {
            let tried = Tried::of(visitor, error)?;
            Ok(show(visitor, (given, &[]), &tried))
        }
    }
}

/// Breaks a count off once nobody waits for it any more.
struct Over(Arc<AtomicBool>);

impl Drop for Over {
    fn drop(&mut self) {
        self.0.store(true, Ordering::Relaxed);
    }
}

async fn counted(given: &CountForm, uploads: &Uploads) -> Result<Came> {
    let mut all = uploads.all()?.iter();
    let upload = all.find(|upload| upload.field == "file" && !upload.bytes.is_empty());
    let none = || Error::invalid("file", "participation-election-fault-pb");
    let bytes = upload.ok_or_else(none)?.bytes.clone();
    let busy = |_error| Error::conflict("participation-election-recount-busy");
    let place = WAITING.try_acquire().map_err(busy)?;
    let closed = |error| Error::broken("waiting for a count", error);
    let seat = COUNTING.acquire().await.map_err(closed)?;
    let given = given.clone();
    let is_over = Over(Arc::new(AtomicBool::new(false)));
    let over = is_over.0.clone();
    let mut counting = tokio::task::spawn_blocking(move || count(&given, &bytes, &over));
    let came = match tokio::time::timeout(LENGTH, &mut counting).await {
        Ok(came) => came,
        Err(_late) => {
            drop(is_over);
            counting.await
        }
    };
    drop((seat, place));
    came.map_err(|lost| Error::broken("counting a stranger's file", lost))?
}

fn count(given: &CountForm, bytes: &[u8], is_over: &AtomicBool) -> Result<Came> {
    let reading = match pabulib::read(bytes) {
        Ok(reading) => reading,
        Err(error) => return Ok(Came::Faulty(vec![error.to_string()])),
    };
    let (election, findings) = reading.accept(Tolerance::Usual);
    let Some(election) = election else {
        let kept = findings.kept().iter().take(FAULTS);
        let lines = kept.map(|finding| format!("{}: {}", finding.place, finding.words));
        return Ok(Came::Faulty(lines.collect()));
    };
    let parameters = given.parameters(election.settings().ballots)?;
    let of = (&election, Numbering::Places);
    let mut watch = |_progress| match is_over.load(Ordering::Relaxed) {
        true => ControlFlow::Break(()),
        false => ControlFlow::Continue(()),
    };
    match count_election(of, given.ceilings(), &parameters, &mut watch)? {
        Ok(told) => Ok(Came::Counted(Box::new(Counted { election, told }))),
        Err(stoa_ballots::Error::Stopped) => {
            Err(Error::invalid("rule", "participation-election-fault-slow"))
        }
        Err(_unfit) => Err(Error::invalid("rule", "participation-election-fault-rule")),
    }
}

fn show(visitor: &Visitor, (given, faults): (&CountForm, &[String]), tried: &Tried) -> Response {
    let title = visitor.t("participation-election-recount-title");
    let page = visitor
        .page(title.as_str())
        .breadcrumb(visitor.t("participation-frame-title"), "/participate");
    tried.frame(page).show(form_column(&title, &html! {
        (tried.warning(visitor))
        p.govuk-body { (visitor.t("participation-election-recount-what")) }
        @if !faults.is_empty() {
            p.govuk-body { (visitor.t("participation-election-recount-faults")) }
            ul.govuk-list.govuk-list--bullet lang="en" dir="ltr" { @for fault in faults { li { (fault) } } }
        }
        (fields(visitor, given, tried))
    }))
}

fn fields(visitor: &Visitor, given: &CountForm, tried: &Tried) -> Markup {
    let ceilings = checkbox("1", visitor.t("participation-election-recount-ceilings"));
    let ceilings = if given.ceilings.is_empty() {
        ceilings
    } else {
        ceilings.checked()
    };
    html! {
        form method="post" action=(PATH) enctype="multipart/form-data" novalidate {
            (visitor.csrf_field())
            (file_upload("file", visitor.t("participation-election-recount-file")).accept(".pb,text/plain")
                .error_option(visitor.error_of(&tried.errors, "file")))
            (counting_fields(visitor, &given.written(), tried))
            (checkboxes("ceilings").legend(visitor.t("participation-election-recount-limits")).items([ceilings]))
            (button(visitor.t("participation-election-recount-count")))
        }
    }
}

fn result(visitor: &Visitor, given: &CountForm, counted: &Counted) -> Response {
    let election = &counted.election;
    let name = election.field("description").unwrap_or_default();
    let shown = Shown {
        visitor,
        names: counted,
        told: &counted.told,
    };
    let title = visitor.t("participation-election-recount-title");
    let page = visitor
        .page(title.as_str())
        .breadcrumb(visitor.t("participation-frame-title"), "/participate")
        .no_index();
    page.show(html! {
        h1.govuk-heading-l { (title) }
        p.govuk-body-l { bdi { (name) } }
        (shown.whole())
        h2.govuk-heading-m { (visitor.t("participation-election-recount-title")) }
        div.govuk-grid-row { div.govuk-grid-column-two-thirds { (fields(visitor, given, &Tried::default())) } }
    })
}
