//! A form on paper is typed in once more by somebody else, who sees what the first typed only where both differ.

use maud::{Markup, html};
use serde::Deserialize;
use stoa_forms::{Answers, Question, RawFields};
use stoa_kernel::{Error, FieldError, Message, OrNotFound, Reader, Result, actor::Staff};
use stoa_web::{
    DateStyle, FormErrors, PageResult, Path, PostForm, Visitor,
    components::{button, cell, fieldset, inset_text, radio, radios, table},
};

use crate::{
    casework::{
        answers::{self, context_of},
        found::file_of,
        letters,
    },
    commands::{CompareTypedIn, Compared, Difference, compare_typed_in},
    model::{Application, Intake, Reference, ServiceFile, typed_in::retyped},
    pages::{
        apply::{
            answer_words::answer_words,
            field::{Field, Heading},
            intake::came,
            places,
        },
        missing::{asking, page_with, raw_of},
        words::{numbered, reference_of, say},
    },
    store::{self, intakes, second_looks},
};

/// The fields are the questions' own; this is what stands beside them.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct SecondForm {
    /// The button: one that looks for a place.
    then: String,
}

/// What waits, with what is typed once more.
struct Second {
    application: Application,
    reference: String,
    file: ServiceFile,
    intake: Intake,
    asked: Vec<(Option<String>, Question)>,
    bounds: String,
}

impl Second {
    async fn read(visitor: &Visitor, reference: &str) -> Result<Self> {
        let app = visitor.app();
        let town = &app.config.town;
        let id = Reference::parse(&town.reference_prefix, reference).or_not_found()?;
        let mut db = visitor.read().await?;
        let application = store::find(&mut db, id.id()).await?.or_not_found()?;
        if !second_looks::waits(&mut db, application.id).await? {
            return Err(Error::NotFound);
        }
        let resource = application.resource(&town.agency, false);
        visitor.must("compare_typed_in", &resource)?;
        let intake = intakes::find(&mut db, application.id)
            .await?
            .or_not_found()?;
        let (file, _) = file_of(&mut db, &application).await?;
        let first = answers::open(app, &mut db, &application).await?;
        let at = (application.id, visitor.now());
        let context = context_of(app, &mut db, at, visitor.lang()).await?;
        drop(db);
        let asked = questions(visitor, (&file, &first), &context);
        let bounds = places::bounds(visitor, &file).await?;
        Ok(Second {
            reference: reference_of(app, &application),
            application,
            file,
            intake,
            asked,
            bounds,
        })
    }

    fn is_own(&self, visitor: &Visitor) -> bool {
        visitor.actor.staff().map(|staff| staff.id) == Some(self.intake.staff)
    }
}

/// Each question, and before the first of an item of a repeated page which one it is.
fn questions(
    visitor: &Visitor,
    (file, first): (&ServiceFile, &Answers),
    context: &stoa_forms::Context,
) -> Vec<(Option<String>, Question)> {
    let mut last = (String::new(), usize::MAX);
    let all = retyped(&file.form, first, context).into_iter();
    all.map(|one| {
        let place = (one.page.slug.clone(), one.item);
        let is_new = place != last;
        last = place;
        let repeat = one.page.repeat.as_ref().filter(|_| is_new);
        let title = repeat.map(|repeat| numbered(visitor, &repeat.item, one.item));
        (title, one.question)
    })
    .collect()
}

/// `GET /staff/typed-in/{reference}`
pub async fn page(visitor: Visitor, Path(reference): Path<String>) -> PageResult {
    visitor.staff()?;
    let second = Second::read(&visitor, &reference).await?;
    let raw = RawFields::default();
    show(&visitor, &second, (&raw, &FormErrors::none(), &[]))
}

/// `POST /staff/typed-in/{reference}`
pub async fn send(Path(reference): Path<String>, form: PostForm<SecondForm>) -> PageResult {
    let visitor = &form.visitor;
    visitor.staff()?;
    let second = Second::read(visitor, &reference).await?;
    let mut raw = raw_of(&form);
    let questions = second.asked.iter().map(|(_, one)| one.clone());
    let together = page_with(questions.collect());
    if let places::Step::Again(errors) =
        places::handle(visitor, &together, &mut raw, &form.input.then).await?
    {
        return show(visitor, &second, (&raw, &errors, &[]));
    }
    let lang = {
        let mut db = visitor.read().await?;
        letters::language(visitor.app(), &mut db, &second.application).await?
    };
    let input = CompareTypedIn {
        reference: reference.clone(),
        raw: raw.clone(),
        lang: visitor.lang(),
        purpose: visitor.site.speech(lang).t("services-paper-second-purpose"),
    };
    let asking = asking(visitor);
    let mut tx = visitor.begin().await?;
    let list = "/staff/applications/new";
    let compared = match compare_typed_in(visitor.app(), &mut tx, (input, &asking)).await {
        Ok(done) => tx.commit(done).await?,
        Err(Error::Conflict(message)) => {
            return Ok(visitor.go_with_notice(list, visitor.message(&message)));
        }
        Err(error) => return Err(error.into()),
    };
    match compared {
        Compared::Differs(found) => {
            let errors = FormErrors::from_error(Error::Invalid(faults(&found)))?;
            show(visitor, &second, (&raw, &errors, &found))
        }
        Compared::Back => Ok(visitor.go_with_notice(list, visitor.t("services-paper-second-back"))),
        Compared::Received(_) => {
            let path = format!("/staff/applications/{}", second.reference);
            Ok(visitor.go_with_notice(&path, visitor.t("services-paper-second-done")))
        }
    }
}

/// What is wrong with what the second typed, or else that it differs.
fn faults(found: &[Difference]) -> Vec<FieldError> {
    let of = |one: &Difference| {
        let differs = || {
            let message = Message::new("services-paper-differs");
            FieldError::new(one.field.clone(), message)
        };
        one.faults.first().cloned().unwrap_or_else(differs)
    };
    found.iter().map(of).collect()
}

fn show(
    visitor: &Visitor,
    second: &Second,
    (raw, errors, found): (&RawFields, &FormErrors, &[Difference]),
) -> PageResult {
    if second.is_own(visitor) {
        let notice = visitor.t("services-paper-own");
        return Ok(visitor.go_with_notice("/staff/applications/new", notice));
    }
    let title = visitor.t("services-paper-second");
    let names = second.asked.iter();
    let names = names.map(|(_, one)| (one.key.clone(), say(visitor, &one.label).to_owned()));
    let page = visitor
        .page(format!("{title} {}", second.reference))
        .back("/staff/applications/new")
        .no_index()
        .errors(errors)
        .field_names(names);
    Ok(page.show(html! {
        div.govuk-grid-row {
            div."govuk-grid-column-two-thirds" {
                span.govuk-caption-l { (say(visitor, &second.file.name)) " " span.stoa-reference { (second.reference) } }
                h1.govuk-heading-l { (title) }
                p.govuk-body { (visitor.t("services-paper-second-lead")) }
                (inset_text(came(visitor, second.application.channel, Some(&second.intake))))
                form method="post" action={ "/staff/typed-in/" (second.reference) } novalidate {
                    (visitor.csrf_field())
                    @for (item, question) in &second.asked {
                        @if let Some(item) = item { h2.govuk-heading-m { (item) } }
                        (Field { visitor, question, raw, errors, heading: Heading::OfQuestion, bounds: &second.bounds }.show())
                        (stands(visitor, question, (raw, found)))
                    }
                    (button(visitor.t("services-paper-second-compare")).prevent_double_click())
                }
            }
        }
    }))
}

/// Where both differ: what stands on the paper. What was said before goes along.
fn stands(
    visitor: &Visitor,
    question: &Question,
    (raw, found): (&RawFields, &[Difference]),
) -> Markup {
    let name = format!("stands.{}", question.key);
    let Some(one) = found.iter().find(|one| one.field == question.key) else {
        let said = raw.first(&name);
        return html! { @if !said.is_empty() { input type="hidden" name=(name) value=(said); } };
    };
    let words = |answer: &Option<stoa_forms::Answer>| {
        let lines = answer
            .as_ref()
            .map(|answer| answer_words(visitor, question, answer));
        lines.map(|lines| lines.join(", "))
    };
    let first = words(&one.first).unwrap_or_else(|| match one.written.as_str() {
        "" => visitor.t("services-paper-left-open"),
        written => visitor.t_with(
            "services-paper-asking-stands",
            &[("written", written.into())],
        ),
    });
    let group = radios(name.as_str())
        .legend(fieldset(visitor.t("services-paper-which-stands")))
        .item(radio("first", first));
    let second = words(&one.second).unwrap_or_else(|| visitor.t("services-not-answered"));
    let group = if one.faults.is_empty() {
        group.item(radio("second", second))
    } else {
        group
    };
    html! { (group.value(raw.first(&name))) }
}

/// What waits for a second person, in the list of what is typed in.
pub async fn waiting(visitor: &Visitor, db: &mut Reader, reader: &Staff) -> Result<Markup> {
    let mut rows = Vec::new();
    for (id, asked_at) in second_looks::of_agency(db, &reader.agency).await? {
        let application = store::find(db, id).await?.or_not_found()?;
        let intake = intakes::find(db, id).await?.or_not_found()?;
        let service = store::find_service(db, &application.service).await?;
        let name = service.map(|service| service.name.get(visitor.lang()).to_owned());
        let reference = reference_of(visitor.app(), &application);
        let what = html! { (name.unwrap_or_default()) " " span.stoa-reference { (reference) } };
        let link = if intake.staff == reader.id {
            what
        } else {
            html! { a.govuk-link href={ "/staff/typed-in/" (reference) } { (what) } }
        };
        let arrived = intake.arrived_on;
        let arrived = arrived.map(|day| visitor.day(day, DateStyle::Long));
        rows.push([
            cell(link),
            cell(arrived.unwrap_or_default()),
            cell(intake.staff_name),
            cell(visitor.date_time(asked_at)),
        ]);
    }
    if rows.is_empty() {
        return Ok(html! {});
    }
    let title = visitor.t("services-paper-second-waiting");
    Ok(html! {
        h2.govuk-heading-m { (title) }
        (table()
            .column(visitor.t("services-column-service"))
            .column(visitor.t("services-paper-arrived"))
            .column(visitor.t("services-paper-typed-by"))
            .column(visitor.t("services-hold-post-since"))
            .rows(rows)
            .stacking(title.as_str()))
    })
}
