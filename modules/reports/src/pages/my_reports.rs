//! A resident's own page, after the link in a mail: what they reported, what they follow, and what we know of them.

pub mod erase;

use maud::{Markup, html};
use serde::Deserialize;
use stoa_kernel::{Id, Reader, Result, actor::Person, vault::PersonalData};
use stoa_web::{
    FormErrors, PageResult, PostForm, Visitor,
    components::{InputKind, button, summary_list, text_input},
};

use super::{
    addresses::{reference_of, report_path},
    follow::by_link::part_of_town,
    names::Names,
    report_list::{first_photos, report_list},
};
use crate::{
    commands::{CorrectContact, circle_of, correct_contact},
    links::Link,
    model::{Circle, Follow, FollowOf, Rhythm},
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

/// What is known of the visitor; it is theirs, so it is shown to them. Each of their reports and wishes has an entry of
/// its own in the vault, and not each has all: the newest that tells something is taken.
async fn own_data(visitor: &Visitor, person: Id<Person>) -> Result<PersonalData> {
    let (app, mut db) = (visitor.app(), visitor.read().await?);
    let mut known = PersonalData::new();
    let others = app.vault.people_of(&mut db, person).await?;
    for one in std::iter::once(person).chain(others) {
        let data = app.vault.open_data(&mut db, one).await?;
        for (field, value) in data.unwrap_or_default() {
            known.entry(field).or_insert(value);
        }
    }
    Ok(known)
}

async fn show(visitor: &Visitor, data: &PersonalData, errors: &FormErrors) -> PageResult {
    let mut db = visitor.read().await?;
    let people = visitor
        .app()
        .vault
        .people_of(&mut db, visitor.person()?)
        .await?;
    let reports = store::of_reporters(&mut db, &people, REPORTS).await?;
    let photos = first_photos(&mut db, &reports).await?;
    let follows = follows(visitor, &mut db, &people).await?;
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

/// What is followed, with the place of those that are of one.
type Followed = (Follow, Option<Circle>);

async fn follows(
    visitor: &Visitor,
    db: &mut Reader,
    people: &[Id<Person>],
) -> Result<Vec<Followed>> {
    let mut all: Vec<Followed> = Vec::new();
    for person in people {
        for follow in store::follows_of(db, *person).await? {
            let circle = circle_of(visitor.app(), db, &follow).await?;
            all.push((follow, circle));
        }
    }
    // What was asked for once more, and is followed already, waits for nothing.
    let confirmed: Vec<Followed> = all
        .iter()
        .filter(|(follow, _)| follow.confirmed_at.is_some())
        .cloned()
        .collect();
    let is_same = |one: &Followed, other: &Followed| one.0.of == other.0.of && one.1 == other.1;
    all.retain(|one| {
        one.0.confirmed_at.is_some() || !confirmed.iter().any(|other| is_same(one, other))
    });
    all.sort_by_key(|(follow, _)| follow.id.number());
    Ok(all)
}

fn followed(visitor: &Visitor, names: &Names, follows: &[Followed]) -> Markup {
    html! {
        h2.govuk-heading-m #follows { (visitor.t("reports-my-follows")) }
        @if follows.is_empty() { p.govuk-body { (visitor.t("reports-my-no-follows")) } }
        @else {
            ul.govuk-list.stoa-follows {
                @for one in follows {
                    @let follow = &one.0;
                    li.stoa-follows__item {
                        span {
                            (follow_name(visitor, names, one))
                            @if follow.rhythm == Rhythm::AtOnce { " – " (visitor.t("reports-my-follow-at-once")) }
                            @if follow.confirmed_at.is_none() { " – " (visitor.t("reports-my-follow-waiting")) }
                        }
                        (stop_form(visitor, names, one))
                    }
                }
            }
        }
        p.govuk-body { a.govuk-link href="/follow" { (visitor.t("reports-area-title")) } }
    }
}

fn stop_form(visitor: &Visitor, names: &Names, one: &Followed) -> Markup {
    html! {
        form method="post" action={ (Link::Follow(one.0.id).path(visitor.app())) "/stop" } {
            input type="hidden" name="next" value="/my";
            (button(html! {
                (visitor.t("reports-my-stop"))
                span.govuk-visually-hidden { " " (follow_name(visitor, names, one)) }
            }).secondary())
        }
    }
}

fn follow_name(visitor: &Visitor, names: &Names, (follow, circle): &Followed) -> Markup {
    if let FollowOf::Report(report) = follow.of {
        let reference = reference_of(visitor, report);
        let said = visitor.t_with(
            "reports-my-follow-report",
            &[("reference", reference.into())],
        );
        return html! { a.govuk-link href=(report_path(visitor, report)) { (said) } };
    }
    let place = part_of_town(visitor, names, &follow.of, circle.as_ref());
    let category = follow.of.category();
    html! { (place) @if !category.is_empty() { ": " (names.category(category)) } }
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
        p.govuk-body { a.govuk-link href="/my/erase" { (visitor.t("reports-erase-title")) } }
    }
}
