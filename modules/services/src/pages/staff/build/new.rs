//! A new service begins with five fields; the rest is built from there. Whoever has a file pastes it.

use maud::{Markup, html};
use stoa_forms::{Definition, Localised, RawFields};
use stoa_kernel::{Error, FieldError, Message};
use stoa_web::{
    FormErrors, PageResult, PostForm, Visitor,
    components::{button, checkbox, checkboxes, text_input, textarea},
};

use super::{
    desk::{AnyForm, errors_of, keep, kept, raw_of},
    languages::offered,
    settings::key_of,
    texts::own_name,
};
use crate::{
    commands::{BuildService, all_services},
    model::{Outcome, ServiceFile, TypedIn},
};

/// What a service promises and keeps until its owner says otherwise.
const PROMISE_DAYS: u32 = 10;
const KEEP_YEARS: u32 = 3;

/// `GET /staff/services/new`
pub async fn page(visitor: Visitor) -> PageResult {
    visitor.staff()?;
    visitor.must("see_services_setup", &all_services(visitor.app()))?;
    let town = visitor.app().config.town.language.code();
    let mut raw = RawFields::from([("languages", visitor.lang().code())]);
    if town != visitor.lang().code() {
        raw.push("languages", town);
    }
    show(&visitor, &raw, &FormErrors::none())
}

/// `POST /staff/services/new/about`
pub async fn send(form: PostForm<AnyForm>) -> PageResult {
    let visitor = &form.visitor;
    visitor.staff()?;
    let raw = raw_of(&form);
    let done = match read(&raw, visitor.lang().code()) {
        Ok(file) => {
            let input = BuildService {
                file,
                slug: String::new(),
                seen: String::new(),
            };
            keep(visitor, input).await.map_err(at_address)
        }
        Err(errors) => Err(Error::Invalid(errors)),
    };
    match done {
        Ok(service) => {
            let path = format!("/staff/services/{}/form", service.slug);
            Ok(kept(visitor, &path))
        }
        Err(error) => show(visitor, &raw, &errors_of(error, "name")?),
    }
}

/// What the file's own page says of `file` concerns the address here.
pub fn at_address(error: Error) -> Error {
    match error {
        Error::Invalid(mut errors) => {
            for one in &mut errors {
                if one.field == "file" {
                    "address".clone_into(&mut one.field);
                }
            }
            Error::Invalid(errors)
        }
        other => other,
    }
}

/// The five fields as a file. Texts are in the reader's language where the service has it, otherwise in the first that was chosen.
fn read(raw: &RawFields, reader: &str) -> Result<ServiceFile, Vec<FieldError>> {
    let mut errors = Vec::new();
    let mut languages = raw.all("languages").to_vec();
    languages.sort_by_key(|one| one != reader);
    if languages.is_empty() {
        errors.push(wrong("languages", "services-owner-languages-none"));
    }
    let first = languages.first().cloned().unwrap_or_default();
    let mut text = |field: &'static str| {
        let written = raw.first(field).trim();
        if written.is_empty() {
            errors.push(wrong(field, "services-owner-text-missing"));
        }
        Localised::default().with(first.as_str(), written)
    };
    let (name, summary, who_for) = (text("name"), text("summary"), text("who_for"));
    let slug = address(raw.first("address"), raw.first("name"));
    if slug.is_empty() {
        errors.push(wrong("address", "services-owner-address-missing"));
    }
    if !errors.is_empty() {
        return Err(errors);
    }
    let form = Definition {
        slug: slug.clone(),
        languages,
        title: name.clone(),
        purpose: Localised::default(),
        pages: Vec::new(),
        declarations: Vec::new(),
        signatories: Vec::new(),
    };
    Ok(ServiceFile {
        summary,
        who_for,
        ..begun(slug, name, form)
    })
}

/// A file that has nothing but a name and a form.
pub fn begun(slug: String, name: Localised, form: Definition) -> ServiceFile {
    ServiceFile {
        slug,
        outcome: Outcome {
            title: name.clone(),
            months: None,
            from: None,
        },
        name,
        summary: Localised::default(),
        audience: Vec::new(),
        life_events: Vec::new(),
        who_for: Localised::default(),
        prepare: Vec::new(),
        other_ways: Localised::default(),
        paper: Localised::default(),
        typed_in: TypedIn::Once,
        law: Localised::default(),
        appeal: Localised::default(),
        fee: None,
        promise_days: PROMISE_DAYS,
        keep_years: KEEP_YEARS,
        costs: None,
        begin_at: None,
        register: None,
        reads: Vec::new(),
        choices_from: std::collections::BTreeMap::new(),
        rules: None,
        team: None,
        workflow: Vec::new(),
        letters: Vec::new(),
        tacit: None,
        appeal_to: Localised::default(),
        appeal_days: None,
        renewal_days: None,
        appointment: None,
        form,
    }
}

/// The address that was written, or one made of the name; empty where the name has no Latin letters.
pub fn address(written: &str, name: &str) -> String {
    match written.trim() {
        "" => key_of(name, "", |_| false).replace('_', "-"),
        written => written.to_owned(),
    }
}

fn wrong(field: &str, key: &'static str) -> FieldError {
    FieldError::new(field, Message::new(key))
}

fn show(visitor: &Visitor, raw: &RawFields, errors: &FormErrors) -> PageResult {
    let title = visitor.t("services-setup-new");
    let frame = visitor
        .page(title.as_str())
        .breadcrumb(visitor.t("services-setup-title"), "/staff/services")
        .no_index()
        .errors(errors);
    Ok(frame.show(html! {
        h1.govuk-heading-l { (title) }
        p.govuk-body { (visitor.t("services-owner-new-lead")) }
        form method="post" action="/staff/services/new/about" novalidate {
            (visitor.csrf_field())
            (fields(visitor, raw, errors))
            (button(visitor.t("services-owner-begin")))
        }
        h2.govuk-heading-m { (visitor.t("services-owner-have-file")) }
        p.govuk-body {
            a.govuk-link href="/staff/services/import" { (visitor.t("services-owner-import-title")) }
        }
        (pasted(visitor, "", errors))
    }))
}

/// A whole file, for whoever has one.
pub fn pasted(visitor: &Visitor, file: &str, errors: &FormErrors) -> Markup {
    html! {
        form method="post" action="/staff/services/new" novalidate {
            (visitor.csrf_field())
            (textarea("file", visitor.t("services-file")).hint(visitor.t("services-owner-paste-hint")).rows(8)
                .class("stoa-code").attr("dir", "ltr").value(file)
                .error_option(visitor.error_of(errors, "file")))
            (button(visitor.t("services-save")).secondary())
        }
    }
}

fn fields(visitor: &Visitor, raw: &RawFields, errors: &FormErrors) -> Markup {
    let line = |name: &str, words: &str, hint: &str| {
        text_input(name, visitor.t(words))
            .hint(visitor.t(hint))
            .value(raw.first(name))
            .attr("dir", "auto")
            .error_option(visitor.error_of(errors, name))
    };
    let languages = checkboxes("languages")
        .legend(visitor.t("services-owner-languages-which"))
        .hint(visitor.t("services-owner-languages-hint"))
        .small()
        .items(
            offered(&[])
                .into_iter()
                .map(|one| checkbox(one.clone(), own_name(&one))),
        )
        .error_option(visitor.error_of(errors, "languages"));
    let chosen = raw.all("languages").iter();
    html! {
        (line("name", "services-owner-name", "services-owner-name-hint"))
        (line("address", "services-owner-address", "services-owner-address-hint").width(30))
        (line("summary", "services-owner-summary", "services-owner-summary-hint"))
        (textarea("who_for", visitor.t("services-who-for")).rows(3).value(raw.first("who_for"))
            .attr("dir", "auto").error_option(visitor.error_of(errors, "who_for")))
        (chosen.fold(languages, |group, one| group.value(one)))
    }
}
