//! An application that waits for others to sign it: who has, who has not, and what the applicant can do about it.

use maud::{Markup, html};
use serde::Deserialize;
use stoa_kernel::{Error, Id, Reader, Result};
use stoa_web::{
    FormErrors, PageResult, Path, PostForm, Visitor,
    components::{
        InputKind, Tag, TagColour, button, details, inset_text, summary_list, tag, text_input,
    },
};

use super::{Applying, begin::ButtonForm, summary::summary};
use crate::{
    casework::{found::open_entry, signatures::open},
    commands::{remind_signatory, replace_signatory, take_back_application},
    model::{Signature, SignatureDetails, SignatureState, Status},
    pages::{
        files,
        staff::show_application::history,
        words::{Side, reference_of, say},
    },
    store,
};

/// Another address for somebody, or none: a reminder to the one that is known.
#[derive(Default, Deserialize)]
#[serde(default)]
pub struct AddressForm {
    /// `remind` or `replace`.
    then: String,
    email: String,
}

impl std::fmt::Debug for AddressForm {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("AddressForm(…)")
    }
}

/// What was typed for somebody and could not be taken.
#[derive(Default)]
struct Again {
    id: i64,
    email: String,
    errors: FormErrors,
}

/// `GET /apply/{token}/signatures`
pub async fn page(visitor: Visitor, Path(token): Path<String>) -> PageResult {
    show(&visitor, &token, &Again::default()).await
}

/// `POST /apply/{token}/signatures/{id}`
pub async fn ask_again(
    Path((token, id)): Path<(String, i64)>,
    form: PostForm<AddressForm>,
) -> PageResult {
    let (visitor, email) = (&form.visitor, &form.input.email);
    let mut tx = visitor.begin().await?;
    let of = (token.as_str(), id);
    let done = match form.input.then.as_str() {
        "remind" => remind_signatory(visitor.app(), &mut tx, of).await,
        _ => replace_signatory(visitor.app(), &mut tx, of, email).await,
    };
    let path = format!("/apply/{token}/signatures");
    match done {
        Ok(done) => {
            tx.commit(done).await?;
            Ok(visitor.go_with_notice(&path, visitor.t("services-sign-done-asked")))
        }
        Err(Error::Conflict(message)) => {
            Ok(visitor.go_with_notice(&path, visitor.message(&message)))
        }
        Err(Error::Invalid(mut faults)) => {
            drop(tx);
            for fault in &mut faults {
                fault.field = field_of(id);
            }
            let again = Again {
                id,
                email: email.clone(),
                errors: FormErrors::from_error(Error::Invalid(faults))?,
            };
            show(visitor, &token, &again).await
        }
        Err(error) => Err(error.into()),
    }
}

/// `POST /apply/{token}/take-back`
pub async fn take_back(Path(token): Path<String>, form: PostForm<ButtonForm>) -> PageResult {
    let visitor = &form.visitor;
    let mut tx = visitor.begin().await?;
    let notice = match take_back_application(visitor.app(), &mut tx, &token).await {
        Ok(done) => {
            tx.commit(done).await?;
            visitor.t("services-sign-done-back")
        }
        Err(Error::Conflict(message)) => visitor.message(&message),
        Err(error) => return Err(error.into()),
    };
    Ok(visitor.go_with_notice(&format!("/apply/{token}"), notice))
}

fn field_of(id: i64) -> String {
    format!("email-{id}")
}

/// Everybody whom the application waits for.
async fn asked(
    visitor: &Visitor,
    db: &mut Reader,
    applying: &Applying,
) -> Result<Vec<(Signature, SignatureDetails)>> {
    let application = &applying.application;
    let mut asked = Vec::new();
    for one in store::signatures::of_application(db, application.id).await? {
        if one.state != SignatureState::Ended {
            let details = open(visitor.app(), db, (application, &one)).await?;
            asked.push((one, details));
        }
    }
    Ok(asked)
}

async fn show(visitor: &Visitor, token: &str, again: &Again) -> PageResult {
    let applying = Applying::read(visitor, token).await?;
    if applying.application.status != Status::Signing {
        return Ok(visitor.go(&applying.path()));
    }
    let mut db = visitor.read().await?;
    let asked = asked(visitor, &mut db, &applying).await?;
    let mut entries = Vec::new();
    for entry in store::entries_of(&mut db, applying.application.id).await? {
        let text = open_entry(visitor.app(), &mut db, &applying.application, &entry).await?;
        entries.push((entry, text));
    }
    drop(db);
    let title = visitor.t("services-sign-waiting-title");
    let until = applying.application.expires_at.map(|at| visitor.date(at));
    let args = [("day", until.unwrap_or_default().into())];
    let page = visitor
        .page(title.as_str())
        .no_index()
        .errors(&again.errors);
    Ok(page.show(html! {
        div.govuk-grid-row {
            div."govuk-grid-column-two-thirds" {
                (super::page::kept_mark())
                span.govuk-caption-l {
                    (say(visitor, &applying.file.name)) " "
                    span.stoa-reference { (reference_of(visitor.app(), &applying.application)) }
                }
                h1.govuk-heading-l { (title) }
                p.govuk-body-l { (visitor.t_with("services-sign-waiting-lead", &args)) }
                (keep_link(visitor, &applying))
                @for (one, details) in &asked { (person(visitor, &applying, (one, details), again)) }
                (back(visitor, &applying))
                @if !entries.is_empty() {
                    h2.govuk-heading-m { (visitor.t("services-history")) }
                    (history(visitor, &entries, Side::Applicant))
                }
                (details(visitor.t("services-your-answers"), html! {
                    (summary(visitor, (&applying.file.form, &applying.answers, &applying.nearby), None))
                    (files::of_applicant(visitor, &applying))
                }))
            }
        }
    }))
}

fn keep_link(visitor: &Visitor, applying: &Applying) -> Markup {
    let link = visitor.site.url(&applying.path());
    html! {
        (inset_text(html! {
            (visitor.t("services-keep-link")) " "
            a.govuk-link href=(applying.path()) dir="ltr" { (link) }
        }))
    }
}

/// What the file calls somebody who signs.
fn title_of(visitor: &Visitor, applying: &Applying, signatory: &str) -> String {
    let mut all = applying.file.form.signatories.iter();
    let found = all.find(|who| who.key == signatory);
    found.map_or_else(String::new, |who| say(visitor, &who.title).to_owned())
}

fn person(
    visitor: &Visitor,
    applying: &Applying,
    (one, known): (&Signature, &SignatureDetails),
    again: &Again,
) -> Markup {
    let who = if known.name.is_empty() {
        &known.email
    } else {
        &known.name
    };
    let asked = visitor.date_time(one.asked_at);
    html! {
        h2.govuk-heading-m { bdi { (who) } }
        (summary_list()
            .row(visitor.t("services-sign-who"), title_of(visitor, applying, &one.signatory))
            .row(visitor.t("services-sign-email"), html! { bdi { (known.email) } })
            .row(visitor.t("services-column-status"), html! { (state_tag(visitor, one.state)) })
            .row(visitor.t("services-sign-asked-at"), asked))
        @if one.state != SignatureState::Signed { (acts(visitor, applying, (one.id, one.state, who), again)) }
    }
}

fn acts(
    visitor: &Visitor,
    applying: &Applying,
    (id, state, who): (Id<Signature>, SignatureState, &str),
    again: &Again,
) -> Markup {
    let path = format!("{}/signatures/{id}", applying.path());
    let is_again = again.id == id.number();
    let typed = if is_again { again.email.as_str() } else { "" };
    let about = html! { span.govuk-visually-hidden { " (" bdi { (who) } ")" } };
    let other = details(
        html! { (visitor.t("services-sign-replace")) (about) },
        html! {
            form method="post" action=(path) novalidate {
                (visitor.csrf_field())
                (text_input("email", visitor.t("services-sign-replace-email")).id(field_of(id.number()))
                    .hint(visitor.t("services-sign-replace-hint")).kind(InputKind::Email).value(typed)
                    .error_option(visitor.error_of(&again.errors, &field_of(id.number()))))
                (button(visitor.t("services-sign-replace-button")).secondary().name("then").value("replace"))
            }
        },
    );
    html! {
        @if state == SignatureState::Asked {
            form method="post" action=(path) {
                (visitor.csrf_field())
                (button(html! { (visitor.t("services-sign-remind")) (about) }).secondary().name("then").value("remind"))
            }
        }
        (if is_again { other.open() } else { other })
    }
}

fn back(visitor: &Visitor, applying: &Applying) -> Markup {
    html! {
        (details(visitor.t("services-sign-back"), html! {
            p.govuk-body { (visitor.t("services-sign-back-words")) }
            form method="post" action={ (applying.path()) "/take-back" } {
                (visitor.csrf_field())
                (button(visitor.t("services-sign-back")).secondary())
            }
        }))
    }
}

fn state_tag(visitor: &Visitor, state: SignatureState) -> Tag {
    let (colour, key) = match state {
        SignatureState::Asked => (TagColour::Yellow, "services-sign-state-asked"),
        SignatureState::Signed => (TagColour::Green, "services-sign-state-signed"),
        SignatureState::Declined | SignatureState::Ended => {
            (TagColour::Red, "services-sign-state-declined")
        }
    };
    tag(visitor.t(key)).colour(colour)
}
