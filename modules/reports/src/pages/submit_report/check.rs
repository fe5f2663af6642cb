//! The last look: everything that was answered, each with a way to change it; who the resident is, if they like to
//! say so; and the button that sends it.

use maud::{Markup, html};
use serde::Deserialize;
use stoa_kernel::Result;
use stoa_web::{
    FormErrors, PageResult, PostForm, Query, Visitor,
    components::{
        InputKind, SummaryList, SummaryRow, action, button, fieldset, inset_text, summary_list,
        summary_row, text_input,
    },
};

use super::{
    Asked, Step,
    details::photos_gone,
    draft::Draft,
    draft_photo::draft_photo_path,
    out_of_turn,
    send::{Contact, send},
    show_step,
};
use crate::pages::{map_element::town_map, names::Names, sent::sent_path};

/// The page's form as it was sent.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct CheckForm {
    #[serde(flatten)]
    contact: Contact,
}

pub async fn ask(visitor: Visitor, Query(asked): Query<Asked>) -> PageResult {
    let draft = Draft::of(&visitor, &asked.draft);
    if let Some(elsewhere) = out_of_turn(&visitor, Step::Check, &draft)? {
        return Ok(elsewhere);
    }
    show(&visitor, &draft, &Contact::default(), &FormErrors::none()).await
}

pub async fn answer(Query(asked): Query<Asked>, form: PostForm<CheckForm>) -> PageResult {
    let (visitor, contact) = (&form.visitor, &form.input.contact);
    let draft = Draft::of(visitor, &asked.draft);
    if let Some(elsewhere) = out_of_turn(visitor, Step::Check, &draft)? {
        return Ok(elsewhere);
    }
    if draft.gone > 0 {
        // Nobody should find out afterwards that their photos are missing.
        return show(visitor, &draft, contact, &FormErrors::none()).await;
    }
    match send(visitor, &draft, contact).await {
        Ok(report) => Ok(visitor.go(&sent_path(visitor, &report))),
        Err(error) => {
            let errors = FormErrors::from_error(error)?;
            show(visitor, &draft, contact, &errors).await
        }
    }
}

async fn show(
    visitor: &Visitor,
    draft: &Draft,
    contact: &Contact,
    errors: &FormErrors,
) -> PageResult {
    let names = Names::read(visitor, &mut visitor.read().await?).await?;
    let title = visitor.t("reports-check-title");
    let content = html! {
        h1.govuk-heading-l { (title) }
        (photos_gone(visitor, draft))
        h2.govuk-heading-m { (visitor.t("reports-check-report")) }
        (summary(visitor, &names, draft)?)
        p.govuk-body { (visitor.t("reports-check-public")) }
        form method="post" action=(Step::Check.address(visitor, draft)?) novalidate {
            (visitor.csrf_field())
            (about_you(visitor, contact, errors))
            (button(visitor.t("reports-check-send")).prevent_double_click())
        }
    };
    show_step(visitor, Step::Check, &title, draft, (errors, content))
}

fn summary(visitor: &Visitor, names: &Names, draft: &Draft) -> Result<Markup> {
    let change = |row: SummaryRow, step: Step, about: &str| -> Result<SummaryRow> {
        let href = step.address(visitor, draft)?;
        Ok(row.action(action(visitor.t("reports-check-change"), href, about)))
    };
    let row = |key: &str, value: Markup, step: Step| {
        let name = visitor.t(key);
        change(summary_row(name.as_str(), value), step, &name)
    };
    let written = html! { span.stoa-written dir="auto" { (draft.description) } };
    let mut rows = vec![
        row(
            "reports-check-place",
            place(visitor, names, draft),
            Step::Place,
        )?,
        row(
            "reports-check-category",
            html! { (names.category(&draft.category)) },
            Step::Category,
        )?,
        summary_row(
            visitor.t("reports-check-receiver"),
            receiver(visitor, names, draft),
        ),
        row("reports-check-description", written, Step::Details)?,
    ];
    let questions = names
        .category_of(&draft.category)
        .map_or(&[][..], |category| &category.questions);
    for question in questions {
        let answer = draft
            .answers
            .iter()
            .find(|answer| answer.question == question.code);
        let said = match answer {
            Some(answer) => question.say(answer, visitor.lang()).join(", "),
            None => visitor.t("reports-check-not-answered"),
        };
        let label = question.label.get(visitor.lang());
        rows.push(change(summary_row(label, said), Step::Details, label)?);
    }
    rows.push(row(
        "reports-check-photos",
        photos(visitor, draft),
        Step::Details,
    )?);
    Ok(html! { (rows.into_iter().fold(summary_list(), SummaryList::item)) })
}

fn place(visitor: &Visitor, names: &Names, draft: &Draft) -> Markup {
    let words = match draft.place_in_words() {
        words if words.is_empty() => visitor.t("reports-check-on-the-map"),
        words => words,
    };
    let point = draft.place.as_ref().and_then(|place| place.point);
    html! {
        (words)
        @if let Some(point) = point {
            (town_map(visitor, names.areas(), "show", &visitor.t("reports-map-one")).class("stoa-map--small").at(point))
        }
    }
}

fn receiver(visitor: &Visitor, names: &Names, draft: &Draft) -> String {
    let point = draft.place.as_ref().and_then(|place| place.point);
    let topic = names
        .category_of(&draft.category)
        .map_or("", |category| category.topic.as_str());
    match names.setup.who_answers(point, topic, visitor.now()) {
        Some(responsible) => names.agency(&responsible.agency).to_owned(),
        None => visitor.t("reports-check-nobody"),
    }
}

fn photos(visitor: &Visitor, draft: &Draft) -> Markup {
    html! {
        @if draft.photos.is_empty() { (visitor.t("reports-check-no-photos")) }
        @for (photo, number) in draft.photos.iter().zip(1_i64..) {
            img.stoa-kept-photo src=(draft_photo_path(visitor, &photo.thumbnail)) width="96" height="72"
                alt=(visitor.t_with("reports-photo-number", &[("number", number.into())]));
            " "
        }
    }
}

fn about_you(visitor: &Visitor, contact: &Contact, errors: &FormErrors) -> Markup {
    if visitor.actor.person().is_some() {
        return html! { (inset_text(html! {
            (visitor.t("reports-check-known")) " "
            a.govuk-link href="/my" { (visitor.t("reports-my-title")) }
        })) };
    }
    let fields = html! {
        p.govuk-body { (visitor.t("reports-check-why")) }
        (text_input("email", visitor.t("reports-check-email")).kind(InputKind::Email)
            .hint(visitor.t("reports-check-email-hint")).autocomplete("email").value(contact.email.as_str())
            .error_option(visitor.error_of(errors, "email")))
        (text_input("name", visitor.t("reports-check-name")).autocomplete("name").value(contact.name.as_str())
            .error_option(visitor.error_of(errors, "name")))
        (text_input("phone", visitor.t("reports-check-phone")).kind(InputKind::Tel).width(20)
            .hint(visitor.t("reports-check-phone-hint")).autocomplete("tel").value(contact.phone.as_str())
            .error_option(visitor.error_of(errors, "phone")))
        p.govuk-hint {
            (visitor.t("reports-check-privacy")) " "
            a.govuk-link href="/privacy" { (visitor.t("reports-check-privacy-link")) }
        }
    };
    html! {
        (fieldset(visitor.t("reports-check-you")).legend_class("govuk-fieldset__legend--m").body(fields))
    }
}
