//! Somebody whom an application names sees what they sign, and signs it or declines: by a link of their own, without an account.

use maud::{Markup, html};
use serde::Deserialize;
use stoa_forms::{Answers, Signatory};
use stoa_kernel::{Error, OrNotFound, Result};
use stoa_web::{
    FormErrors, LateForm, PageResult, Path, Visitor,
    components::{button, checkbox, checkboxes, details, inset_text, panel, text_input, textarea},
};

use super::{
    apply::{nearby::Nearby, summary::summary},
    words::say,
};
use crate::{
    casework::{answers, found::file_of},
    commands::{SignApplication, decline_signature, sign_application},
    model::{Application, ServiceFile, Signature, SignatureState, Status},
    store,
};

/// What was typed: the name and tick of whoever signs, or why somebody does not.
#[derive(Default, Deserialize)]
#[serde(default)]
pub struct SignForm {
    name: String,
    agreed: String,
    text: String,
}

impl std::fmt::Debug for SignForm {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("SignForm(…)")
    }
}

/// What a signatory's page knows.
struct Signing {
    path: String,
    one: Signature,
    application: Application,
    file: ServiceFile,
}

impl Signing {
    /// `NotFound` for a link that leads nowhere.
    async fn read(visitor: &Visitor, token: &str) -> Result<Self> {
        let mut db = visitor.read().await?;
        let one = store::signatures::find_by_token(&mut db, token).await?;
        let one = one.or_not_found()?;
        let application = store::find(&mut db, one.application)
            .await?
            .or_not_found()?;
        let (file, _) = file_of(&mut db, &application).await?;
        Ok(Signing {
            path: format!("/sign/{token}"),
            one,
            application,
            file,
        })
    }

    /// Whether it waits for them.
    fn is_open(&self, visitor: &Visitor) -> bool {
        let is_late = self
            .application
            .expires_at
            .is_some_and(|end| end < visitor.now());
        self.one.state == SignatureState::Asked
            && self.application.status == Status::Signing
            && !is_late
    }

    fn who(&self) -> Option<&Signatory> {
        let mut all = self.file.form.signatories.iter();
        all.find(|who| who.key == self.one.signatory)
    }

    /// The answers that they are shown.
    async fn answers(&self, visitor: &Visitor) -> Result<(Answers, Nearby)> {
        let mut db = visitor.read().await?;
        let mut given = answers::open(visitor.app(), &mut db, &self.application).await?;
        let sees = self.who().map(|who| &who.sees[..]).unwrap_or_default();
        given
            .pages
            .retain(|slug, _| sees.is_empty() || sees.contains(slug));
        let nearby = Nearby::of(&mut db, &given).await?;
        Ok((given, nearby))
    }
}

/// `GET /sign/{token}`
pub async fn page(visitor: Visitor, Path(token): Path<String>) -> PageResult {
    show(&visitor, &token, &SignForm::default(), &FormErrors::none()).await
}

/// `POST /sign/{token}`
pub async fn sign(
    Path(token): Path<String>,
    LateForm { form, is_late }: LateForm<SignForm>,
) -> PageResult {
    let (visitor, typed) = (&form.visitor, &form.input);
    if is_late {
        let errors = FormErrors::from_error(Error::invalid("name", "services-files-late"))?;
        return show(visitor, &token, typed, &errors).await;
    }
    let input = SignApplication {
        token: token.clone(),
        name: typed.name.clone(),
        agreed: typed.agreed == "yes",
    };
    let mut tx = visitor.begin().await?;
    match sign_application(visitor.app(), &mut tx, input).await {
        Ok(done) => {
            tx.commit(done).await?;
            Ok(visitor.go(&format!("/sign/{token}")))
        }
        // Signed twice is signed once; whatever else happened meanwhile, the page says it.
        Err(Error::Conflict(_)) => Ok(visitor.go(&format!("/sign/{token}"))),
        Err(error) => {
            drop(tx);
            let errors = FormErrors::from_error(error)?;
            show(visitor, &token, typed, &errors).await
        }
    }
}

/// `POST /sign/{token}/decline`
pub async fn decline(
    Path(token): Path<String>,
    LateForm { form, is_late }: LateForm<SignForm>,
) -> PageResult {
    let (visitor, typed) = (&form.visitor, &form.input);
    if is_late {
        let errors = FormErrors::from_error(Error::invalid("text", "services-files-late"))?;
        return show(visitor, &token, typed, &errors).await;
    }
    let mut tx = visitor.begin().await?;
    match decline_signature(visitor.app(), &mut tx, &token, &typed.text).await {
        Ok(done) => {
            tx.commit(done).await?;
            Ok(visitor.go(&format!("/sign/{token}")))
        }
        Err(Error::Conflict(_)) => Ok(visitor.go(&format!("/sign/{token}"))),
        Err(error) => {
            drop(tx);
            let errors = FormErrors::from_error(error)?;
            show(visitor, &token, typed, &errors).await
        }
    }
}

async fn show(visitor: &Visitor, token: &str, typed: &SignForm, errors: &FormErrors) -> PageResult {
    let signing = Signing::read(visitor, token).await?;
    let name = say(visitor, &signing.file.name);
    let title = visitor.t("services-sign-title");
    let inside = if signing.is_open(visitor) {
        let (given, nearby) = signing.answers(visitor).await?;
        html! {
            span.govuk-caption-l dir="auto" { (name) }
            h1.govuk-heading-l { (title) }
            (lead(visitor, &signing))
            h2.govuk-heading-m { (visitor.t("services-sign-what")) }
            (summary(visitor, (&signing.file.form, &given, &nearby), None))
            (sign_form(visitor, &signing, typed, errors))
            (decline_form(visitor, &signing, typed, errors))
        }
    } else {
        over(visitor, &signing)
    };
    let page = visitor
        .page(format!("{title}: {name}"))
        .no_index()
        .errors(errors);
    Ok(page.show(html! {
        div.govuk-grid-row { div."govuk-grid-column-two-thirds" { (inside) } }
    }))
}

fn lead(visitor: &Visitor, signing: &Signing) -> Markup {
    let who = signing.who().map_or("", |who| say(visitor, &who.title));
    let until = signing.application.expires_at.map(|at| visitor.date(at));
    let args = [
        ("who", who.into()),
        ("day", until.unwrap_or_default().into()),
    ];
    html! {
        p.govuk-body-l { (visitor.t_with("services-sign-lead", &args)) }
        (inset_text(visitor.t("services-sign-warning")))
    }
}

fn sign_form(
    visitor: &Visitor,
    signing: &Signing,
    typed: &SignForm,
    errors: &FormErrors,
) -> Markup {
    let declares = signing.who().map(|who| &who.declares);
    let declares = match declares.filter(|said| !said.is_empty()) {
        Some(said) => say(visitor, said).to_owned(),
        None => visitor.t("services-sign-agree"),
    };
    html! {
        h2.govuk-heading-m { (visitor.t("services-sign-form")) }
        form method="post" action=(signing.path) novalidate {
            (visitor.csrf_field())
            (checkboxes("agreed").legend(visitor.t("services-sign-declare"))
                .item(checkbox("yes", declares)).value(typed.agreed.as_str())
                .error_option(visitor.error_of(errors, "agreed")))
            (text_input("name", visitor.t("services-sign")).autocomplete("name").width(30)
                .value(typed.name.as_str()).error_option(visitor.error_of(errors, "name")))
            (button(visitor.t("services-sign-button")).prevent_double_click())
        }
    }
}

fn decline_form(
    visitor: &Visitor,
    signing: &Signing,
    typed: &SignForm,
    errors: &FormErrors,
) -> Markup {
    let fold = details(
        visitor.t("services-sign-decline"),
        html! {
            form method="post" action={ (signing.path) "/decline" } novalidate {
                (visitor.csrf_field())
                (textarea("text", visitor.t("services-sign-decline-why")).hint(visitor.t("services-sign-decline-hint"))
                    .rows(4).value(typed.text.as_str()).error_option(visitor.error_of(errors, "text")))
                (button(visitor.t("services-sign-decline-button")).warning())
            }
        },
    );
    html! { @if errors.get("text").is_some() { (fold.open()) } @else { (fold) } }
}

/// What is said to whoever has answered, or is not asked any more: nothing of what was answered.
fn over(visitor: &Visitor, signing: &Signing) -> Markup {
    let at = signing.one.answered_at.map(|at| visitor.date_time(at));
    let args = [("when", at.unwrap_or_default().into())];
    let (title, words) = match signing.one.state {
        SignatureState::Signed => (
            "services-sign-over-signed",
            "services-sign-over-signed-words",
        ),
        SignatureState::Declined => (
            "services-sign-over-declined",
            "services-sign-over-declined-words",
        ),
        SignatureState::Asked | SignatureState::Ended => {
            ("services-sign-over", "services-sign-over-words")
        }
    };
    let name = say(visitor, &signing.file.name);
    html! {
        @if signing.one.state == SignatureState::Signed { (panel(visitor.t(title)).body(name)) }
        @else {
            span.govuk-caption-l dir="auto" { (name) }
            h1.govuk-heading-l { (visitor.t(title)) }
        }
        p.govuk-body { (visitor.t_with(words, &args)) }
    }
}
