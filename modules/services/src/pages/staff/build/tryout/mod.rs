//! A draft tried to its end on both sides: it is sent, paid, worked on and decided by the real commands in a change that is never kept
//! (`crate::rehearsal`), and the page shows what the applicant and the caseworkers would see, and every mail and letter.

mod applicant;
mod office;
mod sent;
mod taken;
mod work;

use maud::{Markup, html};
use stoa_kernel::{Error, FieldError, Lang};
use stoa_web::{
    FormErrors, PageResult, PostForm, Visitor,
    components::{button, details, link_button},
};

use super::{
    preview_end,
    walk::{Walk, WalkForm},
};
use crate::{
    pages::{
        apply::{check::known_email, summary::summary},
        staff::show_application::history,
        words::{Side, say},
    },
    rehearsal::{Act, Case, Draft, Seen, play},
};

/// What the last look was filled in with.
#[derive(Debug, Default)]
pub struct Sending {
    pub email: String,
    pub agreed: Vec<String>,
    pub errors: FormErrors,
}

impl Sending {
    /// The last look as it is first shown: with the address that a page asked for.
    pub fn of(walk: &Walk<'_>) -> Self {
        Sending {
            email: known_email(&walk.file.form, &walk.answers),
            ..Sending::default()
        }
    }
}

/// What the page shows, and what was typed last and did not go through.
struct Shown<'a> {
    walk: &'a Walk<'a>,
    /// The page of the form that was answered last, to which everything is sent.
    last: &'a str,
    case: &'a Case,
    seen: &'a Seen,
    failed: Option<&'a Act>,
    errors: &'a FormErrors,
}

/// What `then` asks for: `send`, `act`, `undo`, or `lang-` and a language.
pub fn is_step(then: &str) -> bool {
    ["send", "act", "undo"].contains(&then) || then.starts_with("lang-")
}

/// Does what was asked for after everything that was done before, and shows what came of it.
pub async fn go_on(walk: &Walk<'_>, last: &str, form: &PostForm<WalkForm>) -> PageResult {
    let then = form.input.then.as_str();
    // Only the visitor's own browser has carried it; what cannot be read begins anew.
    let mut case: Case = serde_json::from_str(&form.input.case).unwrap_or_default();
    match then {
        "send" => case = taken::sending(walk.visitor, form),
        "act" => case.acts.extend(taken::act(form)),
        "undo" => _ = case.acts.pop(),
        other => {
            let lang = other.strip_prefix("lang-").unwrap_or_default();
            lang.clone_into(&mut case.lang);
        }
    }
    let failed = match plays(walk, &case).await {
        Ok(seen) => return show(walk, (last, &case, &seen), (None, &FormErrors::none())),
        Err(error @ (Error::Invalid(_) | Error::Conflict(_))) => error,
        Err(error) => return Err(error.into()),
    };
    let act = if then == "act" { case.acts.pop() } else { None };
    let errors = errors_of(act.as_ref(), failed)?;
    if let Some(act) = &act {
        // What was done before went through then, and does again unless the draft has changed.
        if let Ok(seen) = plays(walk, &case).await {
            return show(walk, (last, &case, &seen), (Some(act), &errors));
        }
    }
    let again = Sending {
        email: case.email,
        agreed: case.agreed,
        errors,
    };
    preview_end::show(walk, last, &again)
}

async fn plays(walk: &Walk<'_>, case: &Case) -> stoa_kernel::Result<Seen> {
    let draft = Draft {
        slug: &walk.file.slug,
        answers: &walk.answers,
        staff: walk.visitor.t("services-tryout-staff"),
    };
    play(&walk.visitor.site, &draft, case).await
}

/// What is wrong, each at its control: what is said of no control stands above all of them.
fn errors_of(act: Option<&Act>, error: Error) -> Result<FormErrors, stoa_web::Problem> {
    let faults = match error {
        Error::Invalid(faults) => faults,
        Error::Conflict(message) => vec![FieldError::new("tryout", message)],
        error => return Err(error.into()),
    };
    let place = |mut fault: FieldError| {
        let own = act.and_then(|act| taken::control(act, &fault.field));
        if let Some(own) = own {
            fault.field = own;
        }
        fault
    };
    FormErrors::from_error(Error::Invalid(faults.into_iter().map(place).collect()))
}

fn show(
    walk: &Walk<'_>,
    (last, case, seen): (&str, &Case, &Seen),
    (failed, errors): (Option<&Act>, &FormErrors),
) -> PageResult {
    let visitor = walk.visitor;
    let shown = Shown {
        walk,
        last,
        case,
        seen,
        failed,
        errors,
    };
    let title = visitor.t("services-tryout-title");
    let frame = visitor.page(title.as_str()).no_index().errors(errors);
    Ok(frame.show(html! {
        (walk.banner())
        div.govuk-grid-row { div."govuk-grid-column-two-thirds" id="tryout" {
            span.govuk-caption-l { (say(visitor, &walk.file.name)) }
            h1.govuk-heading-l { (title) }
            p.govuk-body { (visitor.t("services-tryout-lead")) }
            h2.govuk-heading-l { (visitor.t("services-tryout-applicant")) }
            (applicant::part(&shown))
            h2.govuk-heading-l { (visitor.t("services-tryout-sent")) }
            (sent::part(&shown)?)
            h2.govuk-heading-l { (visitor.t("services-tryout-office")) }
            (office::part(&shown))
            h2.govuk-heading-m { (visitor.t("services-history")) }
            (history(visitor, &seen.entries, Side::Office))
            (details(visitor.t("services-your-answers"), html! {
                (summary(visitor, (&seen.file.form, &seen.answers, &seen.nearby), None))
            }))
            (shown.back())
        } }
    }))
}

impl<'a> Shown<'a> {
    fn visitor(&self) -> &'a Visitor {
        self.walk.visitor
    }

    /// A form that does something after all that was done. All go to one address; its name is told after it.
    fn form(&self, name: &str, fields: &Markup) -> Markup {
        html! {
            form method="post" action={ (self.walk.base) "/" (self.last) "#" (name) } novalidate {
                (self.carried())
                input type="hidden" name="tryout-act" value=(name);
                (fields)
            }
        }
    }

    /// What was answered and done, as it travels with the page.
    fn carried(&self) -> Markup {
        html! {
            (self.visitor().csrf_field())
            input type="hidden" name="answers" value=(self.walk.carried());
            input type="hidden" name="tryout-case" value=(serde_json::to_string(self.case).unwrap_or_default());
        }
    }

    fn error(&self, field: &str) -> Option<String> {
        self.visitor().error_of(self.errors, field)
    }

    /// The last act taken back, and all of it begun again.
    fn back(&self) -> Markup {
        let visitor = self.visitor();
        html! {
            @if !self.case.acts.is_empty() {
                (self.form("undo", &html! {
                    (button(visitor.t("services-tryout-undo")).secondary().name("then").value("undo"))
                }))
            }
            (link_button(visitor.t("services-owner-preview-again"), self.walk.base).secondary())
        }
    }

    /// The languages that the applicant may be written to in.
    fn languages(&self) -> Markup {
        let visitor = self.visitor();
        let now = self.case.lang(visitor.app().config.town.language);
        let has = |lang: &Lang| {
            let codes = &self.seen.file.form.languages;
            *lang != now && codes.iter().any(|code| Lang::parse(code) == Some(*lang))
        };
        let others: Vec<Lang> = Lang::ALL.into_iter().filter(has).collect();
        html! {
            @if !others.is_empty() {
                (self.form("languages", &html! {
                    p.govuk-body { (visitor.t("services-tryout-languages")) }
                    div.govuk-button-group {
                        @for lang in others {
                            (button(html! { span lang=(lang.code()) { (lang.own_name()) } }).secondary()
                                .name("then").value(format!("lang-{}", lang.code())))
                        }
                    }
                }))
            }
        }
    }
}
