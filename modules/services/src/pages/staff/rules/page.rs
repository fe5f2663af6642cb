//! A table of rules in the browser: tried with every button, kept as a draft of the service.

use maud::{Markup, html};
use serde::Deserialize;
use stoa_kernel::{Error, FieldError, Message, OrNotFound, Result};
use stoa_web::{
    FormErrors, PageResult, Path, PostForm, Visitor,
    components::{button, inset_text},
};

use super::{
    alter::{act, fresh},
    file_text::with_rules,
    grid::{columns, rows},
    parts::{examples_part, reasons_part, wrong_part},
    table_form::{Fields, WrongDays, read},
};
use crate::{
    casework::rules::day_of,
    commands::{SaveService, all_services, save_service},
    model::{
        Service, ServiceFile, VersionState,
        rules::{ServiceRules, TableKind, with_ids},
    },
    pages::rules::table_key,
    store,
};

/// The fields of the cells are read by their names; this stands beside them.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct TableAct {
    /// Which button: `try`, `save`, `drop`, or one that adds or takes away.
    act: String,
    /// The digest of the draft that was opened; empty when there was none.
    seen: String,
}

/// What is edited: the newest version of a service.
struct Edited {
    service: Service,
    text: String,
    file: ServiceFile,
    seen: String,
    kind: TableKind,
}

impl Edited {
    async fn read(visitor: &Visitor, slug: &str, table: &str) -> Result<Self> {
        visitor.must("see_services_setup", &all_services(visitor.app()))?;
        let kind = TableKind::parse(table).or_not_found()?;
        let mut db = visitor.read().await?;
        let service = store::find_service(&mut db, slug).await?.or_not_found()?;
        let versions = store::versions_of(&mut db, slug).await?;
        let newest = versions.into_iter().next().or_not_found()?;
        let file = ServiceFile::of(&newest)?;
        Ok(Edited {
            service,
            seen: match newest.state {
                VersionState::Draft => newest.digest,
                VersionState::Published => String::new(),
            },
            text: newest.file,
            file,
            kind,
        })
    }

    fn path(&self) -> String {
        format!(
            "/staff/services/{}/rules/{}",
            self.service.slug,
            self.kind.slug()
        )
    }

    fn rules(&self) -> ServiceRules {
        self.file.rules.clone().unwrap_or_default()
    }
}

/// What the form shows.
struct Shown<'a> {
    rules: ServiceRules,
    wrong: WrongDays,
    seen: &'a str,
}

/// On the page of a service's file: the way to each table.
pub fn links(visitor: &Visitor, slug: &str) -> Markup {
    html! {
        h2.govuk-heading-m { (visitor.t("services-rules-tables")) }
        ul.govuk-list {
            @for kind in TableKind::ALL {
                li { a.govuk-link href={ "/staff/services/" (slug) "/rules/" (kind.slug()) } { (visitor.t(table_key(kind))) } }
            }
        }
    }
}

/// `GET /staff/services/{slug}/rules/{table}`
pub async fn page(visitor: Visitor, Path((slug, table)): Path<(String, String)>) -> PageResult {
    visitor.staff()?;
    let edited = Edited::read(&visitor, &slug, &table).await?;
    let mut rules = edited.rules();
    let own = rules.table(edited.kind).map(with_ids);
    *rules.table_mut(edited.kind) = Some(own.unwrap_or_else(|| fresh(&edited.file, edited.kind)));
    let shown = Shown {
        rules,
        wrong: WrongDays::new(),
        seen: &edited.seen,
    };
    show(&visitor, &edited, &shown, &FormErrors::none())
}

/// `POST /staff/services/{slug}/rules/{table}`
pub async fn change(
    Path((slug, table)): Path<(String, String)>,
    form: PostForm<TableAct>,
) -> PageResult {
    let visitor = &form.visitor;
    visitor.staff()?;
    let edited = Edited::read(visitor, &slug, &table).await?;
    let fields = Fields::of(form.fields());
    let languages = &edited.file.form.languages;
    let base = edited.rules();
    let (mut rules, wrong) = read(&fields, (edited.kind, &base), languages);
    let seen = form.input.seen.as_str();
    match form.input.act.as_str() {
        "drop" => {
            *rules.table_mut(edited.kind) = None;
            rules
                .examples
                .retain(|example| example.table != edited.kind);
            return keep(visitor, &edited, Shown { rules, wrong, seen }).await;
        }
        "save" if wrong.is_empty() => {
            return keep(visitor, &edited, Shown { rules, wrong, seen }).await;
        }
        button => _ = act(&mut rules, edited.kind, button),
    }
    let errors = wrong_days(&wrong)?;
    show(visitor, &edited, &Shown { rules, wrong, seen }, &errors)
}

fn wrong_days(wrong: &WrongDays) -> Result<FormErrors, stoa_web::Problem> {
    if wrong.is_empty() {
        return Ok(FormErrors::none());
    }
    let told =
        |field: &String| FieldError::new(field.clone(), Message::new("services-rules-no-day"));
    FormErrors::from_error(Error::Invalid(wrong.keys().map(told).collect()))
}

/// Keeps the file with these rules as a draft. What cannot be kept is shown again as it was sent.
async fn keep(visitor: &Visitor, edited: &Edited, mut shown: Shown<'_>) -> PageResult {
    let input = SaveService {
        file: with_rules(&edited.text, &shown.rules)?,
        slug: edited.service.slug.clone(),
        seen: shown.seen.to_owned(),
    };
    let mut tx = visitor.begin().await?;
    let error = match save_service(visitor.app(), &mut tx, input).await {
        Ok(done) => {
            tx.commit(done).await?;
            return Ok(visitor.go_with_notice(&edited.path(), visitor.t("services-done-saved")));
        }
        Err(error) => error,
    };
    drop(tx);
    let errors = match error {
        Error::Conflict(message) => {
            FormErrors::from_error(Error::Invalid(vec![FieldError::new("table", message)]))?
        }
        Error::Invalid(faults) => {
            let faults = faults
                .into_iter()
                .map(|fault| FieldError::new("table", fault.message));
            FormErrors::from_error(Error::Invalid(faults.collect()))?
        }
        other => return Err(other.into()),
    };
    if shown.rules.table(edited.kind).is_none() {
        let own = edited.rules().table(edited.kind).map(with_ids);
        *shown.rules.table_mut(edited.kind) =
            Some(own.unwrap_or_else(|| fresh(&edited.file, edited.kind)));
    }
    show(visitor, edited, &shown, &errors)
}

fn show(visitor: &Visitor, edited: &Edited, shown: &Shown, errors: &FormErrors) -> PageResult {
    let kind = edited.kind;
    let whole = shown.rules.table(kind).or_not_found()?;
    let title = visitor.t(table_key(kind));
    let name = edited.service.name.get(visitor.lang());
    let file_path = format!("/staff/services/{}", edited.service.slug);
    let today = day_of(visitor.app(), visitor.now());
    let page = visitor
        .page(format!("{title}: {name}"))
        .breadcrumb(visitor.t("services-setup-title"), "/staff/services")
        .breadcrumb(name, file_path)
        .wide()
        .no_index()
        .errors(errors);
    let has_it = edited
        .file
        .rules
        .as_ref()
        .is_some_and(|rules| rules.table(kind).is_some());
    Ok(page.show(html! {
        span.govuk-caption-l { (name) }
        h1.govuk-heading-l { (title) }
        (inset_text(visitor.t("services-rules-edit-lead")))
        form method="post" action=(edited.path()) novalidate {
            (visitor.csrf_field())
            input type="hidden" name="seen" value=(shown.seen);
            // The first button is what Enter presses.
            (button(visitor.t("services-rules-try")).secondary().name("act").value("try"))
            div id="table" tabindex="-1" {
                (rows(visitor, (kind, whole), &shown.wrong))
            }
            (wrong_part(visitor, (&edited.file, &shown.rules), (kind, today)))
            (examples_part(visitor, (kind, &shown.rules), &shown.wrong))
            (reasons_part(visitor, (&edited.file, &shown.rules)))
            h2.govuk-heading-m { (visitor.t("services-rules-columns")) }
            (columns(visitor, whole))
            div.govuk-button-group {
                (button(visitor.t("services-save")).name("act").value("save").prevent_double_click())
                @if has_it { (button(visitor.t("services-rules-drop-table")).warning().name("act").value("drop")) }
            }
        }
    }))
}
