//! A report on somebody's desk: what every page that works on one begins with, and the frame of its forms. A form
//! carries the version that was on the screen; where somebody else was faster, it comes back with what changed
//! meanwhile beside what was typed, and can be sent again.

use axum::response::Response;
use maud::{Markup, html};
use stoa_kernel::{
    Error, Id, OrNotFound, Reader, Resource, Result, Timestamp,
    clock::{from_micros, to_micros},
    ledger,
};
use stoa_web::{
    FormErrors, Page, PageResult, Problem, Visitor,
    components::{Text, button},
};

use super::{
    history,
    trail::{Trail, work_path},
};
use crate::{
    model::{Reference, Report},
    pages::{
        addresses::reference_of,
        names::Names,
        report_list::{excerpt, report_title},
        status_words::status_tag,
        tried::{Conflict, Tried},
    },
    store,
};

/// The hidden fields of what was on the screen, and when.
const SEEN_VERSION: &str = "seen_version";
const SEEN_AT: &str = "seen_at";
/// The button that goes on to the next report.
const THEN: &str = "then";
const NEXT: &str = "next";

/// A report to be worked on.
pub struct Desk {
    pub report: Report,
    pub names: Names,
    pub trail: Trail,
    /// The first number in the ledger that something new about it can have.
    next_entry: i64,
}

/// What a form says that it was made from.
#[derive(Debug, Clone, Copy)]
pub struct Seen {
    pub version: i64,
    pub at: Timestamp,
}

impl Desk {
    /// The report of a reference, for a member of staff who may do this with it.
    pub async fn open(visitor: &Visitor, reference: &str, action: &str) -> PageResult<Self> {
        let mut db = visitor.read().await?;
        Self::read(visitor, &mut db, reference, action).await
    }

    pub async fn read(
        visitor: &Visitor,
        db: &mut Reader,
        reference: &str,
        action: &str,
    ) -> PageResult<Self> {
        visitor.staff()?;
        let prefix = &visitor.app().config.town.reference_prefix;
        let reference = Reference::parse(prefix, reference).or_not_found()?;
        let report = store::find(db, reference.id()).await?.or_not_found()?;
        let desk = Desk {
            names: Names::read(visitor, db).await?,
            trail: Trail::of(visitor),
            next_entry: ledger::next_of(db, &reference_of(visitor, report.id)).await?,
            report,
        };
        visitor.must(action, &desk.resource(visitor))?;
        Ok(desk)
    }

    /// What the policies see of it.
    pub fn resource(&self, visitor: &Visitor) -> Resource {
        self.report
            .resource(&visitor.app().config.town.agency, false)
    }

    pub fn may(&self, visitor: &Visitor, action: &str) -> bool {
        visitor.may(action, &self.resource(visitor))
    }

    pub fn reference(&self, visitor: &Visitor) -> String {
        reference_of(visitor, self.report.id)
    }

    /// A body with its team, by their names.
    pub fn office(&self, agency: &str, team: Option<&str>) -> String {
        let agency = self.names.agency(agency);
        team.map_or_else(
            || agency.to_owned(),
            |team| format!("{agency}, {}", self.names.team(team)),
        )
    }

    /// The report's page, on the way that was come.
    pub fn path(&self, visitor: &Visitor) -> String {
        self.trail.on(&work_path(visitor, &self.report))
    }

    /// A page of one of its actions, which may have a query: `status?to=fixed`.
    pub fn act_path(&self, visitor: &Visitor, action: &str) -> String {
        self.trail
            .on(&format!("{}/{action}", work_path(visitor, &self.report)))
    }

    /// A form for one of its actions. `button` is what sends it.
    pub fn form(
        &self,
        visitor: &Visitor,
        action: &str,
        fields: &Markup,
        button: impl Into<Text>,
    ) -> Markup {
        self.form_around(
            visitor,
            action,
            &html! { (fields) (self.buttons(visitor, button)) },
        )
    }

    /// A form with buttons of its own among its fields.
    pub fn form_around(&self, visitor: &Visitor, action: &str, fields: &Markup) -> Markup {
        html! {
            form method="post" action=(self.act_path(visitor, action)) novalidate {
                (self.hidden(visitor))
                (fields)
            }
        }
    }

    /// The hidden fields of every form about this report.
    pub fn hidden(&self, visitor: &Visitor) -> Markup {
        html! {
            (visitor.csrf_field())
            input type="hidden" name=(SEEN_VERSION) value=(self.report.version);
            input type="hidden" name=(SEEN_AT) value=(to_micros(visitor.now()));
        }
    }

    /// The buttons under a form: to send it, to send it and go on to the next report, and to leave it.
    pub fn buttons(&self, visitor: &Visitor, words: impl Into<Text>) -> Markup {
        html! {
            div.govuk-button-group {
                (button(words).prevent_double_click().attr("data-key", "y"))
                @if self.trail.leads_on() {
                    (button(visitor.t("reports-work-and-next")).secondary().prevent_double_click()
                        .name(THEN).value(NEXT).attr("data-key", "n"))
                }
                a.govuk-link href=(self.path(visitor)) { (visitor.t("reports-work-cancel")) }
            }
        }
    }

    /// The page of an action.
    pub fn show(
        &self,
        visitor: &Visitor,
        title: &str,
        tried: &Tried,
        content: &Markup,
    ) -> Response {
        let page = self.live(visitor, self.page(visitor, title));
        tried.frame(page).show(self.around(
            visitor,
            title,
            &html! {
                (what_changed(visitor, &self.names, tried))
                (content)
            },
        ))
    }

    /// The page of something that was read. It hears of no changes: the first would be that it was read.
    pub fn show_read(&self, visitor: &Visitor, title: &str, content: &Markup) -> Response {
        let page = self.page(visitor, title);
        page.show(self.around(visitor, title, content))
    }

    fn page<'v>(&self, visitor: &'v Visitor, title: &str) -> Page<'v> {
        let reference = self.reference(visitor);
        visitor
            .page(format!("{title} ({reference})"))
            .back(self.path(visitor))
            .no_index()
    }

    fn around(&self, visitor: &Visitor, title: &str, content: &Markup) -> Markup {
        let category = self.names.category(&self.report.category);
        html! {
            div.govuk-grid-row {
                div."govuk-grid-column-two-thirds" {
                    span.govuk-caption-l { span.stoa-reference { (self.reference(visitor)) } " " (category) }
                    h1.govuk-heading-l { (title) }
                    (content)
                }
                div."govuk-grid-column-one-third" { (self.reminder(visitor)) }
            }
        }
    }

    /// A page about this report that says when somebody else changes it meanwhile.
    pub fn live<'v>(&self, visitor: &Visitor, page: Page<'v>) -> Page<'v> {
        page.live(Some(&self.reference(visitor)), self.next_entry)
    }

    /// What it is about, beside a form.
    fn reminder(&self, visitor: &Visitor) -> Markup {
        let report = &self.report;
        html! {
            aside.stoa-reminder aria-label=(visitor.t("reports-work-reminder")) {
                p.stoa-reminder__title { (report_title(visitor, &self.names, report)) }
                p { (status_tag(visitor, report.status)) }
                p dir="auto" { (excerpt(&report.description)) }
            }
        }
    }

    /// Goes on after something was done: to the next report where that was asked for, else to this one.
    pub async fn done(
        &self,
        visitor: &Visitor,
        fields: &[(String, String)],
        notice: &str,
    ) -> PageResult {
        let notice = visitor.t_with(notice, &[("reference", self.reference(visitor).into())]);
        let goes_on = fields
            .iter()
            .any(|(name, value)| name == THEN && value == NEXT);
        if !goes_on {
            return Ok(visitor.go_with_notice(&self.path(visitor), notice));
        }
        let next = self.trail.next(visitor, &mut visitor.read().await?).await?;
        let path = next.unwrap_or_else(|| self.trail.queue_path());
        Ok(visitor.go_with_notice(&path, notice))
    }

    /// The form again, after a command refused: `Invalid` and `Conflict` are shown in it, all else passes on.
    pub async fn tried(
        &mut self,
        visitor: &Visitor,
        error: Error,
        seen: Seen,
    ) -> PageResult<Tried> {
        let Error::Conflict(message) = error else {
            return Ok(Tried::with_errors(FormErrors::from_error(error)?));
        };
        let mut db = visitor.read().await?;
        self.report = store::find(&mut db, self.report.id).await?.or_not_found()?;
        let mut changed = store::updates_of(&mut db, self.report.id).await?;
        changed.retain(|update| update.at >= seen.at);
        Ok(Tried {
            errors: FormErrors::none(),
            conflict: Some(Conflict {
                sentence: visitor.message(&message),
                changed,
            }),
        })
    }
}

impl Seen {
    /// Of a form's fields. A form without them was not one of ours.
    pub fn of(fields: &[(String, String)]) -> Result<Self, Problem> {
        let number = |wanted: &str| {
            let found = fields.iter().find(|(name, _)| name == wanted);
            found.and_then(|(_, value)| value.parse::<i64>().ok())
        };
        let seen = number(SEEN_VERSION).zip(number(SEEN_AT));
        let (version, at) = seen.ok_or_else(|| Problem::unreadable("web-fields-misfit"))?;
        Ok(Seen {
            version,
            at: from_micros(at),
        })
    }
}

/// What changed meanwhile: who did what. What was typed stands in the form below.
fn what_changed(visitor: &Visitor, names: &Names, tried: &Tried) -> Markup {
    let changed = tried
        .conflict
        .as_ref()
        .map(|conflict| conflict.changed.as_slice());
    html! {
        @if let Some(changed) = changed {
            div.stoa-conflict {
                (tried.warning(visitor))
                @if !changed.is_empty() {
                    h2.govuk-heading-m { (visitor.t("reports-work-changed")) }
                    (history::short(visitor, names, changed))
                }
            }
        }
    }
}

/// A number in a path as an id.
pub fn id_of<T>(text: &str) -> Result<Id<T>> {
    text.parse()
        .map(Id::new)
        .map_err(|_no_number| Error::NotFound)
}
