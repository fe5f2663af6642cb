//! The last look: everything that was answered, what is agreed to, how the applicant is told, and the button that sends it.

use maud::{Markup, html};
use serde::Deserialize;
use stoa_forms::{Answer, Answers, Definition};
use stoa_kernel::{Error, Result};
use stoa_web::{
    FormErrors, PageResult, Path, PostForm, Visitor,
    components::{InputKind, checkbox, checkboxes, text_input},
};

use super::{Applying, on_paper, page::kept_mark, summary::summary};
use crate::{
    commands::{SendApplication, receive_incomplete, send_application},
    model::{Application, Payment, Status, rules::fee_of},
    pages::{
        files::of_applicant,
        looks,
        missing::asking,
        prices::in_all,
        words::{reference_of, say},
    },
    store,
};

/// The form as it was sent.
#[derive(Default, Deserialize)]
#[serde(default)]
pub struct CheckForm {
    email: String,
    /// Which button it was: of a form on paper, that it is taken in as incomplete.
    then: String,
}

impl std::fmt::Debug for CheckForm {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("CheckForm(…)")
    }
}

/// `GET /apply/{token}/check`
pub async fn page(visitor: Visitor, Path(token): Path<String>) -> PageResult {
    let applying = match Applying::open(&visitor, &token).await {
        Err(Error::Conflict(message)) => {
            let path = format!("/apply/{token}/follow");
            return Ok(visitor.go_with_notice(&path, visitor.message(&message)));
        }
        found => found?,
    };
    let next = applying.next();
    if !next.ends_with("/check") {
        return Ok(visitor.go(&next));
    }
    let email = known_email(&applying.file.form, &applying.on_the_way());
    show(&visitor, &applying, (&email, &[]), &FormErrors::none())
}

/// The applicant's own address, where a page asked for it: nobody types it twice.
pub fn known_email(form: &Definition, answers: &Answers) -> String {
    let pages = form.pages.iter();
    let own = pages.flat_map(|page| page.questions.iter().map(move |one| (page, one)));
    let mut own = own.filter(|(_, one)| one.prefill.as_deref() == Some("email"));
    let found = own.find_map(|(page, one)| match answers.get(&page.slug, 0, &one.key)? {
        Answer::Email(address) => Some(address.clone()),
        _ => None,
    });
    found.unwrap_or_default()
}

/// `POST /apply/{token}/check`
pub async fn send(Path(token): Path<String>, form: PostForm<CheckForm>) -> PageResult {
    let visitor = &form.visitor;
    let agreed: Vec<String> = form
        .values("agreed")
        .into_iter()
        .map(str::to_owned)
        .collect();
    let input = SendApplication {
        token: token.clone(),
        email: form.input.email.clone(),
        agreed: agreed.clone(),
        lang: visitor.lang(),
    };
    let mut tx = visitor.begin().await?;
    let sent = if form.input.then == on_paper::INCOMPLETE {
        let asking = asking(visitor);
        receive_incomplete(visitor.app(), &mut tx, (input, &asking)).await
    } else {
        send_application(visitor.app(), &mut tx, input).await
    };
    match sent {
        Ok(done) => {
            let application = tx.commit(done).await?;
            if application.status == Status::Begun {
                let notice = visitor.t("services-paper-second-asked");
                return Ok(visitor.go_with_notice("/staff/applications/new", notice));
            }
            if let Some(case) = typed_in(visitor, &application).await? {
                return Ok(visitor.go_with_notice(&case, visitor.t("services-hold-done-sent")));
            }
            Ok(visitor.go(&after(visitor, &application, &token).await?))
        }
        // Sent twice is sent once; and whoever asked too many people to sign is told.
        Err(Error::Conflict(message)) => {
            let path = format!("/apply/{token}");
            Ok(visitor.go_with_notice(&path, visitor.message(&message)))
        }
        Err(error) => {
            drop(tx);
            let errors = FormErrors::from_error(error)?;
            let applying = Applying::read(visitor, &token).await?;
            show(visitor, &applying, (&form.input.email, &agreed), &errors)
        }
    }
}

fn pay_how(payment: Payment) -> &'static str {
    match payment {
        Payment::Before => "services-pay-how",
        Payment::After => "services-pay-how-after",
        Payment::Step => "services-pay-how-step",
    }
}

/// Where whoever typed it in for somebody goes on: the applicant's link is theirs alone from now on.
async fn typed_in(visitor: &Visitor, application: &Application) -> Result<Option<String>> {
    if visitor.staff().is_err() {
        return Ok(None);
    }
    let mut db = visitor.read().await?;
    let intake = store::intakes::find(&mut db, application.id).await?;
    let is_sent = intake.is_some() && application.submitted_at.is_some();
    let case = || {
        let reference = reference_of(visitor.app(), application);
        format!("/staff/applications/{reference}")
    };
    Ok(is_sent.then(case))
}

/// Where the applicant goes on: to pay, where something is owed.
async fn after(visitor: &Visitor, application: &Application, token: &str) -> Result<String> {
    let mut db = visitor.read().await?;
    if application.status == Status::Signing {
        return Ok(format!("/apply/{token}/signatures"));
    }
    let owed = store::charges::of_application(&mut db, application.id).await?;
    let page = if owed.is_some() { "pay" } else { "follow" };
    Ok(format!("/apply/{token}/{page}"))
}

fn show(
    visitor: &Visitor,
    applying: &Applying,
    (email, agreed): (&str, &[String]),
    errors: &FormErrors,
) -> PageResult {
    let title = visitor.t("services-check-title");
    let fee = fee_of(
        &applying.file,
        &applying.on_the_way(),
        applying.context.today,
    );
    let path = applying
        .file
        .form
        .path(&applying.answers, &applying.context);
    let last = path.last().map(|step| applying.page_path(&step.page.slug));
    let page = visitor.page(title.as_str()).no_index().errors(errors);
    let page = match last {
        Some(last) => page.back(last),
        None => page,
    };
    Ok(page.show(html! {
        div.govuk-grid-row {
            div."govuk-grid-column-two-thirds" {
                (kept_mark())
                span.govuk-caption-l { (say(visitor, &applying.file.name)) }
                h1.govuk-heading-l { (title) }
                (super::intake::words(visitor, applying))
                h2.govuk-heading-m { (visitor.t("services-answers")) }
                (summary(visitor, (&applying.file.form, &applying.on_the_way(), &applying.nearby), Some(&applying.path())))
                (of_applicant(visitor, applying))
                (looks::before_sending(visitor, &applying.file))
                form method="post" action={ (applying.path()) "/check" } novalidate {
                    (visitor.csrf_field())
                    @let (email_words, email_hint) = super::intake::email_words(applying);
                    (text_input("email", visitor.t(email_words)).hint(visitor.t(email_hint))
                        .kind(InputKind::Email).autocomplete("email").value(email)
                        .error_option(visitor.error_of(errors, "email")))
                    (declarations(visitor, applying, agreed, errors))
                    p.govuk-body { (visitor.t("services-cost")) ": " strong { (in_all(visitor, &applying.file, fee.as_ref())) } }
                    @if let Some(fee) = &fee { p.govuk-body { (visitor.t(pay_how(fee.payment))) } }
                    (on_paper::ends(visitor, applying, errors))
                }
            }
        }
    }))
}

fn declarations(
    visitor: &Visitor,
    applying: &Applying,
    agreed: &[String],
    errors: &FormErrors,
) -> Markup {
    let asked = applying
        .file
        .form
        .declarations_asked(&applying.answers, &applying.context);
    if asked.is_empty() {
        return html! {};
    }
    let items = asked
        .iter()
        .map(|one| checkbox(one.key.as_str(), say(visitor, &one.text)));
    let group = checkboxes("agreed")
        .legend(visitor.t("services-declarations"))
        .items(items)
        .error_option(visitor.error_of(errors, "agreed"));
    html! { (agreed.iter().fold(group, |group, key| group.value(key))) }
}
