//! What can be reported: discovery, the list of services, and what each asks.

use axum::{http::StatusCode, response::Response};
use jiff::Timestamp;
use stoa_kernel::Lang;
use stoa_web::{PageResult, Path};

use super::document::{Call, Fault, answer, without_ending};
use crate::{
    api::open311::{
        definition::{Attribute, AttributeValue, Datatype, ServiceDefinition},
        discovery::{Discovery, Endpoint, GEOREPORT_V2},
        fault::ApiFault,
        service_list::{Service, ServiceKind, services_tree},
        tree::Tree,
        w3c,
    },
    model::{Category, Question, QuestionKind},
    store,
};

/// `GET discovery`: where everything is.
pub async fn discovery(call: Call) -> PageResult {
    let tree = Ok(discovered(&call).to_tree());
    answer(call.format, "discovery", StatusCode::OK, tree)
}

fn discovered(call: &Call) -> Discovery {
    let site = &call.visitor.site;
    let town = &site.app.config.town;
    // The wire format is this program's; it changes with its version, on the day that this constant says.
    let changeset = w3c::write(CHANGED, &site.app.config.time_zone());
    Discovery {
        contact: format!(
            "{}, {}",
            site.town_name(call.visitor.lang()),
            if town.contact_email.is_empty() {
                site.url("/")
            } else {
                town.contact_email.clone()
            }
        ),
        key_service: site.url("/api"),
        endpoints: vec![Endpoint {
            specification: GEOREPORT_V2.to_owned(),
            url: site.url("/open311/v2"),
            changeset: changeset.clone(),
            kind: "production".to_owned(),
            formats: ["application/json", "text/xml"].map(str::to_owned).to_vec(),
        }],
        changeset,
    }
}

/// When this server's part of the standard last changed: 2026-11-25T00:00:00Z.
const CHANGED: Timestamp = Timestamp::constant(1_795_564_800, 0);

/// `GET services`: all that can be reported now.
pub async fn list(call: Call) -> PageResult {
    let tree = listed(&call).await;
    answer(call.format, "services", StatusCode::OK, tree)
}

async fn listed(call: &Call) -> Result<Tree, Fault> {
    call.check_jurisdiction()?;
    let mut db = call.visitor.read().await?;
    let setup = store::setup(&call.visitor.app().db, &mut db).await?;
    let open = setup.categories().iter().filter(|one| !one.is_ended);
    let lang = call.visitor.lang();
    let services: Vec<Service> = open.map(|category| service(category, lang)).collect();
    Ok(services_tree(&services))
}

fn service(category: &Category, lang: Lang) -> Service {
    let hint = category.hint.get(lang);
    Service {
        code: category.code.clone(),
        name: category.name.get(lang).to_owned(),
        description: (!hint.is_empty()).then(|| hint.to_owned()),
        metadata: !category.questions.is_empty(),
        kind: ServiceKind::Realtime,
        keywords: category.keywords.clone(),
        group: Some(category.group.get(lang).to_owned()),
    }
}

/// `GET services/CODE`: what a service asks. A service that asks nothing has an empty list, so that a client that asks
/// for every definition goes on.
pub async fn definition(call: Call, Path(code): Path<String>) -> PageResult<Response> {
    let tree = defined(&call, &code).await;
    answer(call.format, "service_definition", StatusCode::OK, tree)
}

async fn defined(call: &Call, code: &str) -> Result<Tree, Fault> {
    call.check_jurisdiction()?;
    let code = without_ending(code)?;
    let mut db = call.visitor.read().await?;
    let setup = store::setup(&call.visitor.app().db, &mut db).await?;
    let category = setup.category(code).filter(|category| !category.is_ended);
    let Some(category) = category else {
        let text = format!("service_code {code} was not found.");
        return Err(ApiFault::not_found(text).into());
    };
    let lang = call.visitor.lang();
    let questions = category.questions.iter().zip(1..);
    let definition = ServiceDefinition {
        service_code: category.code.clone(),
        attributes: questions
            .map(|(question, order)| attribute(question, order, lang))
            .collect(),
    };
    Ok(definition.to_tree())
}

fn attribute(question: &Question, order: u32, lang: Lang) -> Attribute {
    let hint = question.hint.get(lang);
    let value = |(key, name): &(String, stoa_kernel::Localised)| AttributeValue {
        key: key.clone(),
        name: name.get(lang).to_owned(),
    };
    Attribute {
        variable: true,
        code: question.code.clone(),
        datatype: datatype(question.kind),
        required: question.required,
        datatype_description: (!hint.is_empty()).then(|| hint.to_owned()),
        order,
        description: Some(question.label.get(lang).to_owned()),
        values: question.options.iter().map(value).collect(),
        automated: None,
    }
}

fn datatype(kind: QuestionKind) -> Datatype {
    match kind {
        QuestionKind::Text => Datatype::String,
        QuestionKind::Paragraph => Datatype::Text,
        QuestionKind::Number => Datatype::Number,
        QuestionKind::Date => Datatype::Datetime,
        QuestionKind::Choice => Datatype::SingleValueList,
        QuestionKind::Choices => Datatype::MultiValueList,
    }
}
