//! `/staff/town/agencies/new` and `/staff/town/agencies/{slug}`: the form of an agency.

use axum::response::Response;
use serde::Deserialize;
use stoa_kernel::{
    OrNotFound, Result,
    town::{Agency, agencies::agency_by_slug},
};
use stoa_web::{
    FormErrors, Markup, PageResult, Path, PostForm, Visitor,
    components::{
        InputKind, Spellcheck, button, checkbox, checkboxes, details, radio, radios, text_input,
    },
    html,
};

use super::{
    frame::{form_column, may_manage, must_manage, must_see, question, setup_page},
    kinds::agency_kind,
    name_fields::{NameForm, name_fields},
};
use crate::{
    commands::save_agency::{SaveAgency, save_agency},
    model::{agency_rules::KINDS, seen::fingerprint},
};

/// An agency as it was typed.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub struct AgencyForm {
    pub slug: String,
    #[serde(flatten)]
    pub name: NameForm,
    pub kind: String,
    pub contact_url: String,
    pub contact_email: String,
    pub open311_endpoint: String,
    pub open311_jurisdiction: String,
    pub open311_key: String,
    /// `yes` or nothing.
    pub is_own: String,
    pub is_ended: String,
    /// What was seen when the form was opened; empty for a new agency.
    pub seen: String,
}

impl AgencyForm {
    fn of(agency: &Agency) -> Self {
        let yes = |flag: bool| {
            if flag {
                "yes".to_owned()
            } else {
                String::new()
            }
        };
        AgencyForm {
            slug: agency.slug.clone(),
            name: NameForm::of(&agency.name),
            kind: agency.kind.clone(),
            contact_url: agency.contact_url.clone(),
            contact_email: agency.contact_email.clone(),
            open311_endpoint: agency.open311_endpoint.clone(),
            open311_jurisdiction: agency.open311_jurisdiction.clone(),
            open311_key: agency.open311_key.clone(),
            is_own: yes(agency.is_own),
            is_ended: yes(agency.is_ended),
            seen: fingerprint(agency),
        }
    }

    fn input(&self) -> SaveAgency {
        let text = |text: &String| text.trim().to_owned();
        SaveAgency {
            agency: Agency {
                slug: text(&self.slug),
                name: self.name.localised(),
                kind: self.kind.clone(),
                contact_url: text(&self.contact_url),
                contact_email: text(&self.contact_email),
                open311_endpoint: text(&self.open311_endpoint),
                open311_jurisdiction: text(&self.open311_jurisdiction),
                open311_key: text(&self.open311_key),
                is_own: self.is_own == "yes",
                is_ended: self.is_ended == "yes",
            },
            seen: Some(self.seen.clone()).filter(|seen| !seen.is_empty()),
        }
    }
}

pub async fn new_form(visitor: Visitor) -> PageResult {
    must_manage(&visitor)?;
    Ok(show(&visitor, &AgencyForm::default(), &FormErrors::none()))
}

pub async fn form(visitor: Visitor, Path(slug): Path<String>) -> PageResult {
    must_see(&visitor)?;
    let agency = agency_by_slug(&mut visitor.read().await?, &slug)
        .await?
        .or_not_found()?;
    Ok(show(
        &visitor,
        &AgencyForm::of(&agency),
        &FormErrors::none(),
    ))
}

pub async fn send_new(form: PostForm<AgencyForm>) -> PageResult {
    keep(
        &form.visitor,
        &AgencyForm {
            seen: String::new(),
            ..form.input
        },
    )
    .await
}

pub async fn send(Path(slug): Path<String>, form: PostForm<AgencyForm>) -> PageResult {
    keep(&form.visitor, &AgencyForm { slug, ..form.input }).await
}

async fn keep(visitor: &Visitor, input: &AgencyForm) -> PageResult {
    visitor.staff()?;
    match save(visitor, input).await {
        Ok(()) => {
            Ok(visitor.go_with_notice("/staff/town/agencies", visitor.t("town-agency-saved")))
        }
        Err(error) => Ok(show(visitor, input, &FormErrors::from_error(error)?)),
    }
}

async fn save(visitor: &Visitor, input: &AgencyForm) -> Result<()> {
    let mut tx = visitor.begin().await?;
    let done = save_agency(visitor.app(), &mut tx, input.input()).await?;
    tx.commit(done).await
}

fn show(visitor: &Visitor, input: &AgencyForm, errors: &FormErrors) -> Response {
    let is_new = input.seen.is_empty();
    let title = visitor.t(if is_new {
        "town-agency-add"
    } else {
        "town-agency-change"
    });
    let action = if is_new {
        "/staff/town/agencies/new".to_owned()
    } else {
        format!("/staff/town/agencies/{}", input.slug)
    };
    let page = setup_page(visitor, &title)
        .breadcrumb(visitor.t("town-agencies-title"), "/staff/town/agencies")
        .errors(errors);
    page.show(form_column(&title, &html! {
        form method="post" action=(action) novalidate {
            (visitor.csrf_field())
            input type="hidden" name="seen" value=(input.seen);
            (slug_field(visitor, &input.slug, is_new, errors))
            (name_fields(visitor, &visitor.t("town-field-name"), &input.name, errors))
            (kind_field(visitor, input, errors))
            (contact_fields(visitor, input, errors))
            (ended_field(visitor, &input.is_ended))
            @if may_manage(visitor) { (button(visitor.t("town-save")).prevent_double_click()) }
        }
        @if !is_new {
            p.govuk-body {
                a.govuk-link href={ "/responsibility/agencies/" (input.slug) } { (visitor.t("town-agency-public")) }
            }
            @if may_manage(visitor) && input.is_ended.is_empty() {
                p.govuk-body { a.govuk-link href={ (action) "/end" } { (visitor.t("town-agency-end")) } }
            }
        }
    }))
}

/// The short name in addresses, which is given once.
pub fn slug_field(visitor: &Visitor, slug: &str, is_new: bool, errors: &FormErrors) -> Markup {
    html! {
        @if is_new {
            (text_input("slug", visitor.t("town-field-slug")).hint(visitor.t("town-slug-hint")).value(slug).width(20)
                .spellcheck(Spellcheck::Off).autocomplete("off").attr("autocapitalize", "none").attr("dir", "ltr")
                .error_option(visitor.error_of(errors, "slug")))
        } @else { input type="hidden" name="slug" value=(slug); }
    }
}

/// Offered for what has ended: to take it back into use.
pub fn ended_field(visitor: &Visitor, is_ended: &str) -> Markup {
    html! {
        @if !is_ended.is_empty() {
            (radios("is_ended").legend(question(visitor.t("town-use-again"))).value("yes").inline()
                .item(radio("yes", visitor.t("town-no")))
                .item(radio("", visitor.t("town-yes"))))
        }
    }
}

fn kind_field(visitor: &Visitor, input: &AgencyForm, errors: &FormErrors) -> Markup {
    let kinds = KINDS.map(|kind| radio(kind, agency_kind(visitor, kind)));
    let own = checkbox("yes", visitor.t("town-agency-own"));
    let own = if input.is_own == "yes" {
        own.checked()
    } else {
        own
    };
    html! {
        (radios("kind").legend(question(visitor.t("town-field-kind"))).items(kinds).value(&input.kind)
            .error_option(visitor.error_of(errors, "kind")))
        (checkboxes("is_own").hint(visitor.t("town-agency-own-hint")).item(own))
    }
}

fn contact_fields(visitor: &Visitor, input: &AgencyForm, errors: &FormErrors) -> Markup {
    let field = |name: &str, label: &str, value: &str, kind| {
        text_input(name, visitor.t(label))
            .value(value)
            .kind(kind)
            .spellcheck(Spellcheck::Off)
            .attr("dir", "ltr")
            .error_option(visitor.error_of(errors, name))
    };
    let has_faults = errors
        .iter()
        .any(|wrong| wrong.field.starts_with("open311"));
    let open311 = html! {
        p.govuk-body { (visitor.t("town-open311-text")) }
        (field("open311_endpoint", "town-field-open311-endpoint", &input.open311_endpoint, InputKind::Url))
        (field("open311_jurisdiction", "town-field-open311-jurisdiction", &input.open311_jurisdiction, InputKind::Text))
        (field("open311_key", "town-field-open311-key", &input.open311_key, InputKind::Text)
            .hint(visitor.t("town-open311-key-hint")))
    };
    let folded = details(visitor.t("town-open311-title"), open311);
    html! {
        (field("contact_url", "town-field-contact-url", &input.contact_url, InputKind::Url)
            .hint(visitor.t("town-contact-url-hint")))
        (field("contact_email", "town-field-contact-email", &input.contact_email, InputKind::Email)
            .hint(visitor.t("town-contact-email-hint")))
        @if has_faults || !input.open311_endpoint.is_empty() { (folded.open()) } @else { (folded) }
    }
}
