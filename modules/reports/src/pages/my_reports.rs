//! A resident's own page, after the link in a mail: what they reported, what they follow, and what we know of them.

use maud::{Markup, html};
use serde::Deserialize;
use stoa_kernel::{Id, Reader, Result, actor::Person, vault::PersonalData};
use stoa_web::{
    FormErrors, PageResult, PostForm, Visitor,
    components::{InputKind, button, summary_list, text_input},
};

use super::{
    addresses::{reference_of, report_path},
    names::Names,
    report_list::{first_photos, report_list},
};
use crate::{
    commands::{CorrectContact, correct_contact, people_of},
    links::Link,
    model::{Follow, FollowOf},
    store,
};

/// The most reports that are shown.
const REPORTS: usize = 200;

/// The form as it was sent.
#[derive(Default, Deserialize)]
#[serde(default)]
pub struct ContactForm {
    name: String,
    phone: String,
}

impl std::fmt::Debug for ContactForm {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("ContactForm(…)")
    }
}

pub async fn show_my_reports(visitor: Visitor) -> PageResult {
    let data = own_data(&visitor, visitor.person()?).await?;
    show(&visitor, &data, &FormErrors::none()).await
}

pub async fn correct(form: PostForm<ContactForm>) -> PageResult {
    let visitor = &form.visitor;
    let mut data = own_data(visitor, visitor.person()?).await?;
    let input = CorrectContact {
        name: form.input.name.clone(),
        phone: form.input.phone.clone(),
    };
    let mut tx = visitor.begin().await?;
    match correct_contact(visitor.app(), &mut tx, input).await {
        Ok(done) => {
            tx.commit(done).await?;
            Ok(visitor.go_with_notice("/my", visitor.t("reports-my-data-saved")))
        }
        Err(error) => {
            let errors = FormErrors::from_error(error)?;
            drop(tx);
            data.insert("name".to_owned(), form.input.name.clone());
            data.insert("phone".to_owned(), form.input.phone.clone());
            show(visitor, &data, &errors).await
        }
    }
}

/// What is known of the visitor; it is theirs, so it is shown to them.
async fn own_data(visitor: &Visitor, person: Id<Person>) -> Result<PersonalData> {
    let mut db = visitor.read().await?;
    Ok(visitor
        .app()
        .vault
        .open_data(&mut db, person)
        .await?
        .unwrap_or_default())
}

async fn show(visitor: &Visitor, data: &PersonalData, errors: &FormErrors) -> PageResult {
    let mut db = visitor.read().await?;
    let people = people_of(visitor.app(), &mut db, visitor.person()?).await?;
    let reports = store::of_reporters(&mut db, &people, REPORTS).await?;
    let photos = first_photos(&mut db, &reports).await?;
    let follows = follows(&mut db, &people).await?;
    let names = Names::read(visitor, &mut db).await?;
    drop(db);
    let title = visitor.t("reports-my-title");
    let page = visitor.page(title.as_str()).no_index().errors(errors);
    Ok(page.show(html! {
        div.govuk-grid-row {
            div."govuk-grid-column-two-thirds" {
                h1.govuk-heading-l { (title) }
                p.govuk-body { (visitor.t("reports-my-lead")) }
                @if reports.is_empty() { p.govuk-inset-text { (visitor.t("reports-my-none")) } }
                @else {
                    h2.govuk-visually-hidden { (title) }
                    (report_list(visitor, &names, &reports, &photos))
                }
                (followed(visitor, &names, &follows))
                (known(visitor, data, errors))
            }
        }
    }))
}

async fn follows(db: &mut Reader, people: &[Id<Person>]) -> Result<Vec<Follow>> {
    let mut all = Vec::new();
    for person in people {
        all.extend(store::follows_of(db, *person).await?);
    }
    Ok(all)
}

fn followed(visitor: &Visitor, names: &Names, follows: &[Follow]) -> Markup {
    html! {
        h2.govuk-heading-m { (visitor.t("reports-my-follows")) }
        @if follows.is_empty() { p.govuk-body { (visitor.t("reports-my-no-follows")) } }
        ul.govuk-list.stoa-follows {
            @for follow in follows {
                li.stoa-follows__item {
                    span {
                        (follow_name(visitor, names, follow))
                        @if follow.confirmed_at.is_none() { " – " (visitor.t("reports-my-follow-waiting")) }
                    }
                    (stop_form(visitor, names, follow))
                }
            }
        }
        p.govuk-body { a.govuk-link href="/follow" { (visitor.t("reports-area-title")) } }
    }
}

fn stop_form(visitor: &Visitor, names: &Names, follow: &Follow) -> Markup {
    html! {
        form method="post" action={ (Link::Follow(follow.id).path(visitor.app())) "/stop" } {
            input type="hidden" name="next" value="/my";
            (button(html! {
                (visitor.t("reports-my-stop"))
                span.govuk-visually-hidden { " " (follow_name(visitor, names, follow)) }
            }).secondary())
        }
    }
}

fn follow_name(visitor: &Visitor, names: &Names, follow: &Follow) -> Markup {
    match &follow.of {
        FollowOf::Report(report) => {
            let reference = reference_of(visitor, *report);
            let said = visitor.t_with(
                "reports-my-follow-report",
                &[("reference", reference.into())],
            );
            html! { a.govuk-link href=(report_path(visitor, *report)) { (said) } }
        }
        FollowOf::Area { area, category } => {
            let ward = names.ward(*area).unwrap_or_default();
            html! { (ward) @if !category.is_empty() { ": " (names.category(category)) } }
        }
    }
}

fn known(visitor: &Visitor, data: &PersonalData, errors: &FormErrors) -> Markup {
    let of = |field: &str| data.get(field).map(String::as_str).unwrap_or_default();
    html! {
        h2.govuk-heading-m { (visitor.t("reports-my-data")) }
        p.govuk-body { (visitor.t("reports-my-data-text")) }
        (summary_list().row(visitor.t("reports-check-email"), html! {
            (of("email")) br; span.govuk-hint { (visitor.t("reports-my-data-email-fixed")) }
        }))
        form method="post" action="/my" novalidate {
            (visitor.csrf_field())
            (text_input("name", visitor.t("reports-check-name")).autocomplete("name").value(of("name"))
                .error_option(visitor.error_of(errors, "name")))
            (text_input("phone", visitor.t("reports-check-phone")).kind(InputKind::Tel).width(20).autocomplete("tel")
                .value(of("phone")).error_option(visitor.error_of(errors, "phone")))
            (button(visitor.t("reports-my-data-save")).prevent_double_click())
        }
        p.govuk-body { (visitor.t("reports-my-data-hide")) }
    }
}
