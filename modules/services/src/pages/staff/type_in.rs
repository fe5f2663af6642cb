//! Typing in for somebody else: which service, how the application came, and for paper when it arrived. From there on the pages are the
//! applicant's own, with the same checks.

use jiff::civil::Date;
use maud::{Markup, html};
use serde::Deserialize;
use stoa_kernel::{Error, Lang, OrNotFound, Reader, Result};
use stoa_web::{
    DateStyle, FormErrors, PageResult, Path, PostForm, Query, Visitor,
    components::{
        button, cell, date_input, date_part, fieldset, inset_text, radio, radios, select, table,
    },
};

use super::second_look;
use crate::{
    commands::{BeginForApplicant, all_services, begin_for_applicant},
    model::{Channel, Service, ServiceState, VersionState},
    pages::words::{channel_key, reference_of},
    store::{self, intakes},
};

/// The version that is printed on a paper, as its code names it.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Paper {
    paper: String,
}

/// The form as it was sent.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct TypeInForm {
    channel: String,
    #[serde(rename = "arrived_on.day")]
    day: String,
    #[serde(rename = "arrived_on.month")]
    month: String,
    #[serde(rename = "arrived_on.year")]
    year: String,
    version: String,
    language: String,
}

const CHANNELS: [Channel; 3] = [Channel::Phone, Channel::Counter, Channel::Paper];

/// `GET /staff/applications/new`: what can be typed in, and what was begun and not sent.
pub async fn list(visitor: Visitor) -> PageResult {
    let reader = visitor.staff()?;
    let own = reader.id;
    let app = visitor.app();
    visitor.must("see_applications", &all_services(app))?;
    let mut db = visitor.read().await?;
    let services = store::services(&mut db).await?;
    // What has ended is reached by the code on its paper.
    let may = |one: &&Service| {
        one.state == ServiceState::Offered
            && visitor.may(
                "type_in_application",
                &one.resource(&app.config.town.agency),
            )
    };
    let services: Vec<Service> = services.iter().filter(may).cloned().collect();
    let unsent = unsent(&visitor, &mut db, own).await?;
    let waiting = second_look::waiting(&visitor, &mut db, reader).await?;
    drop(db);
    let title = visitor.t("services-hold-type-in");
    let page = visitor
        .page(title.as_str())
        .breadcrumb(visitor.t("services-queue-title"), "/staff/applications")
        .no_index();
    Ok(page.show(html! {
        div.govuk-grid-row {
            div."govuk-grid-column-two-thirds" {
                h1.govuk-heading-l { (title) }
                p.govuk-body { (visitor.t("services-hold-type-in-lead")) }
                (unsent)
                (waiting)
                h2.govuk-heading-m { (visitor.t("services-hold-which")) }
                @if services.is_empty() { p.govuk-body { (visitor.t("services-hold-no-service")) } }
                ul.govuk-list {
                    @for one in &services {
                        li { a.govuk-link href={ "/staff/applications/new/" (one.slug) } { (one.name.get(visitor.lang())) } }
                    }
                }
            }
        }
    }))
}

/// What the reader began and did not send, each with the way back to it.
async fn unsent(
    visitor: &Visitor,
    db: &mut Reader,
    own: stoa_kernel::Id<stoa_kernel::actor::StaffMember>,
) -> Result<Markup> {
    let app = visitor.app();
    let mut rows = Vec::new();
    for intake in intakes::unsent(db, own).await? {
        // What waits for somebody else is theirs to go on with.
        if store::second_looks::waits(db, intake.application).await? {
            continue;
        }
        let Some(one) = store::find(db, intake.application).await? else {
            continue;
        };
        let known = app.vault.open_data(db, one.person).await?;
        let link = known.and_then(|known| known.get("link").cloned());
        let Some(link) = link else { continue };
        let service = store::find_service(db, &one.service).await?;
        let name = service.map(|service| service.name.get(visitor.lang()).to_owned());
        let reference = reference_of(app, &one);
        rows.push([
            cell(html! {
                a.govuk-link href={ "/apply/" (link) } {
                    (name.unwrap_or_default()) " " span.stoa-reference { (reference) }
                }
            }),
            cell(visitor.t(channel_key(one.channel))),
            cell(visitor.date_time(one.begun_at)),
            cell(
                one.expires_at
                    .map(|at| visitor.date(at))
                    .unwrap_or_default(),
            ),
        ]);
    }
    if rows.is_empty() {
        return Ok(html! {});
    }
    let title = visitor.t("services-hold-unsent");
    Ok(html! {
        h2.govuk-heading-m { (title) }
        (table()
            .column(visitor.t("services-column-service"))
            .column(visitor.t("services-hold-came"))
            .column(visitor.t("services-hold-begun"))
            .column(visitor.t("services-hold-kept-until"))
            .rows(rows)
            .stacking(title.as_str()))
    })
}

/// `GET /staff/applications/new/{slug}`
pub async fn page(
    visitor: Visitor,
    Path(slug): Path<String>,
    Query(asked): Query<Paper>,
) -> PageResult {
    let form = TypeInForm {
        channel: if asked.paper.is_empty() {
            String::new()
        } else {
            Channel::Paper.slug().to_owned()
        },
        version: asked.paper,
        language: visitor.lang().code().to_owned(),
        ..TypeInForm::default()
    };
    show(&visitor, &slug, &form, &FormErrors::none()).await
}

/// `POST /staff/applications/new/{slug}`
pub async fn send(Path(slug): Path<String>, form: PostForm<TypeInForm>) -> PageResult {
    let (visitor, input) = (&form.visitor, &form.input);
    visitor.staff()?;
    let begin = match read(&slug, input) {
        Ok(begin) => begin,
        Err(error) => {
            let errors = FormErrors::from_error(error)?;
            return show(visitor, &slug, input, &errors).await;
        }
    };
    let mut tx = visitor.begin().await?;
    match begin_for_applicant(visitor.app(), &mut tx, begin).await {
        Ok(done) => {
            let begun = tx.commit(done).await?;
            Ok(visitor.go(&format!("/apply/{}", begun.token)))
        }
        Err(error) => {
            drop(tx);
            let errors = FormErrors::from_error(error)?;
            show(visitor, &slug, input, &errors).await
        }
    }
}

fn read(slug: &str, input: &TypeInForm) -> Result<BeginForApplicant> {
    let missing = || Error::invalid("channel", "services-hold-channel-missing");
    let channel = Channel::parse(&input.channel).ok_or_else(missing)?;
    let version = match input.version.trim() {
        "" => None,
        text => {
            let unknown = || Error::invalid("version", "services-hold-version-unknown");
            Some(text.parse().ok().ok_or_else(unknown)?)
        }
    };
    Ok(BeginForApplicant {
        service: slug.to_owned(),
        channel,
        arrived_on: day(input)?,
        version,
        lang: Lang::parse(&input.language)
            .ok_or_else(|| Error::invalid("language", "services-hold-language-missing"))?,
    })
}

/// The day that was typed; `None` where all of it was left empty.
fn day(input: &TypeInForm) -> Result<Option<Date>> {
    let parts = [&input.year, &input.month, &input.day];
    if parts.iter().all(|part| part.trim().is_empty()) {
        return Ok(None);
    }
    let wrong = || Error::invalid("arrived_on", "services-hold-arrived-wrong");
    let number = |part: &String| part.trim().parse::<i16>().ok();
    let [Some(year), Some(month), Some(day)] = parts.map(number) else {
        return Err(wrong());
    };
    let small = |number: i16| i8::try_from(number).ok();
    let (month, day) = small(month).zip(small(day)).ok_or_else(wrong)?;
    Date::new(year, month, day)
        .map(Some)
        .map_err(|_error| wrong())
}

async fn show(visitor: &Visitor, slug: &str, form: &TypeInForm, errors: &FormErrors) -> PageResult {
    visitor.staff()?;
    let mut db = visitor.read().await?;
    let service = store::find_service(&mut db, slug).await?.or_not_found()?;
    let versions = store::versions_of(&mut db, slug).await?;
    drop(db);
    let house = &visitor.app().config.town.agency;
    visitor.must("type_in_application", &service.resource(house))?;
    let current = versions
        .iter()
        .find(|one| Some(one.id) == service.current && one.state == VersionState::Published);
    let number = current.or_not_found()?.number;
    let name = service.name.get(visitor.lang());
    let title = visitor.t_with("services-hold-type-in-of", &[("service", name.into())]);
    let page = visitor
        .page(title.as_str())
        .breadcrumb(visitor.t("services-queue-title"), "/staff/applications")
        .breadcrumb(
            visitor.t("services-hold-type-in"),
            "/staff/applications/new",
        )
        .no_index()
        .errors(errors);
    let is_old = !form.version.is_empty() && form.version != number.to_string();
    Ok(page.show(html! {
        div.govuk-grid-row {
            div."govuk-grid-column-two-thirds" {
                h1.govuk-heading-l { (title) }
                @if service.state != ServiceState::Offered { (inset_text(visitor.t("services-ended"))) }
                @if is_old {
                    @let args = [("paper", form.version.as_str().into()), ("current", number.into())];
                    (inset_text(visitor.t_with("services-hold-old-paper", &args)))
                }
                form method="post" action={ "/staff/applications/new/" (slug) } novalidate {
                    (visitor.csrf_field())
                    input type="hidden" name="version" value=(form.version);
                    (channels(visitor, form, errors))
                    (arrived(visitor, form, errors))
                    (language(visitor, form, errors))
                    (button(visitor.t("services-continue")).prevent_double_click())
                }
            }
        }
    }))
}

fn channels(visitor: &Visitor, form: &TypeInForm, errors: &FormErrors) -> Markup {
    let items = CHANNELS.map(|one| radio(one.slug(), visitor.t(channel_key(one))));
    let wrong = visitor.error_of(errors, "channel");
    html! {
        (radios("channel")
            .legend(fieldset(visitor.t("services-hold-how")).legend_class("govuk-fieldset__legend--m"))
            .items(items).value(form.channel.as_str())
            .error_option(wrong.or_else(|| visitor.error_of(errors, "version"))))
    }
}

fn arrived(visitor: &Visitor, form: &TypeInForm, errors: &FormErrors) -> Markup {
    let part = |part: &str, words: &str, (value, width): (&str, u8)| {
        let id = if part == "day" {
            "arrived_on".to_owned()
        } else {
            format!("arrived_on.{part}")
        };
        date_part(format!("arrived_on.{part}"), visitor.t(words))
            .id(id)
            .value(value)
            .width(width)
    };
    let today = visitor.in_town(visitor.now()).date();
    let today = visitor.day(today, DateStyle::Long);
    html! {
        (date_input("arrived_on-date")
            .legend(fieldset(visitor.t("services-hold-arrived")).legend_class("govuk-fieldset__legend--m"))
            .hint(visitor.t_with("services-hold-arrived-hint", &[("today", today.into())]))
            .error_option(visitor.error_of(errors, "arrived_on"))
            .part(part("day", "services-day", (&form.day, 2)))
            .part(part("month", "services-month", (&form.month, 2)))
            .part(part("year", "services-year", (&form.year, 4))))
    }
}

fn language(visitor: &Visitor, form: &TypeInForm, errors: &FormErrors) -> Markup {
    let options = Lang::ALL.map(|lang| (lang.code(), lang.own_name()));
    html! {
        (select("language", visitor.t("services-hold-language"))
            .hint(visitor.t("services-hold-language-hint"))
            .options(options).value(form.language.as_str())
            .error_option(visitor.error_of(errors, "language")))
    }
}

/// The link from a service's page, for those who may type in for somebody.
pub fn link(visitor: &Visitor, service: &Service) -> Markup {
    let house = &visitor.app().config.town.agency;
    let may = visitor.actor.is_staff()
        && service.state == ServiceState::Offered
        && visitor.may("type_in_application", &service.resource(house));
    html! {
        @if may {
            p.govuk-body {
                a.govuk-link href={ "/staff/applications/new/" (service.slug) } { (visitor.t("services-hold-type-in")) }
            }
        }
    }
}
