//! `/staff/town/teams/new` and `/staff/town/teams/{slug}`: the form of a team.

use axum::response::Response;
use serde::Deserialize;
use stoa_kernel::{
    OrNotFound, Result,
    town::{Team, agencies::team_by_slug},
};
use stoa_web::{
    FormErrors, PageResult, Path, PostForm, Visitor,
    components::{InputKind, Spellcheck, button, select, text_input},
    html,
};

use super::{
    frame::{form_column, may_manage, must_manage, must_see, read, setup_page},
    name_fields::{NameForm, name_fields},
    save_agency::{ended_field, slug_field},
};
use crate::{
    commands::save_team::{SaveTeam, save_team},
    model::seen::fingerprint,
};

/// A team as it was typed.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub struct TeamForm {
    pub slug: String,
    #[serde(flatten)]
    pub name: NameForm,
    pub agency: String,
    pub email: String,
    /// `yes` or nothing.
    pub is_ended: String,
    /// What was seen when the form was opened; empty for a new team.
    pub seen: String,
}

impl TeamForm {
    fn of(team: &Team) -> Self {
        TeamForm {
            slug: team.slug.clone(),
            name: NameForm::of(&team.name),
            agency: team.agency.clone(),
            email: team.email.clone(),
            is_ended: if team.is_ended {
                "yes".to_owned()
            } else {
                String::new()
            },
            seen: fingerprint(team),
        }
    }

    fn input(&self) -> SaveTeam {
        SaveTeam {
            team: Team {
                slug: self.slug.trim().to_owned(),
                agency: self.agency.clone(),
                name: self.name.localised(),
                email: self.email.trim().to_owned(),
                is_ended: self.is_ended == "yes",
            },
            seen: Some(self.seen.clone()).filter(|seen| !seen.is_empty()),
        }
    }
}

pub async fn new_form(visitor: Visitor) -> PageResult {
    must_manage(&visitor)?;
    let own = visitor.app().config.town.agency.clone();
    let empty = TeamForm {
        agency: own,
        ..TeamForm::default()
    };
    Ok(show(&visitor, &empty, &FormErrors::none()).await?)
}

pub async fn form(visitor: Visitor, Path(slug): Path<String>) -> PageResult {
    must_see(&visitor)?;
    let team = team_by_slug(&mut visitor.read().await?, &slug)
        .await?
        .or_not_found()?;
    Ok(show(&visitor, &TeamForm::of(&team), &FormErrors::none()).await?)
}

pub async fn send_new(form: PostForm<TeamForm>) -> PageResult {
    keep(
        &form.visitor,
        &TeamForm {
            seen: String::new(),
            ..form.input
        },
    )
    .await
}

pub async fn send(Path(slug): Path<String>, form: PostForm<TeamForm>) -> PageResult {
    keep(&form.visitor, &TeamForm { slug, ..form.input }).await
}

async fn keep(visitor: &Visitor, input: &TeamForm) -> PageResult {
    visitor.staff()?;
    match save(visitor, input).await {
        Ok(()) => Ok(visitor.go_with_notice("/staff/town/teams", visitor.t("town-team-saved"))),
        Err(error) => Ok(show(visitor, input, &FormErrors::from_error(error)?).await?),
    }
}

async fn save(visitor: &Visitor, input: &TeamForm) -> Result<()> {
    let mut tx = visitor.begin().await?;
    let done = save_team(visitor.app(), &mut tx, input.input()).await?;
    tx.commit(done).await
}

async fn show(visitor: &Visitor, input: &TeamForm, errors: &FormErrors) -> Result<Response> {
    let (_, setup) = read(visitor).await?;
    let is_new = input.seen.is_empty();
    let title = visitor.t(if is_new {
        "town-team-add"
    } else {
        "town-team-change"
    });
    let action = if is_new {
        "/staff/town/teams/new".to_owned()
    } else {
        format!("/staff/town/teams/{}", input.slug)
    };
    let shown = setup
        .agencies
        .iter()
        .filter(|one| !one.is_ended || one.slug == input.agency);
    let agencies = shown.map(|one| (one.slug.as_str(), one.name.get(visitor.lang())));
    let page = setup_page(visitor, &title)
        .breadcrumb(visitor.t("town-teams-title"), "/staff/town/teams")
        .errors(errors);
    Ok(page.show(form_column(&title, &html! {
        form method="post" action=(action) novalidate {
            (visitor.csrf_field())
            input type="hidden" name="seen" value=(input.seen);
            (slug_field(visitor, &input.slug, is_new, errors))
            (name_fields(visitor, &visitor.t("town-field-name"), &input.name, errors))
            (select("agency", visitor.t("town-field-agency")).options(agencies).value(&input.agency)
                .error_option(visitor.error_of(errors, "agency")))
            (text_input("email", visitor.t("town-field-email")).hint(visitor.t("town-team-email-hint"))
                .value(&input.email).kind(InputKind::Email).spellcheck(Spellcheck::Off).attr("dir", "ltr")
                .error_option(visitor.error_of(errors, "email")))
            (ended_field(visitor, &input.is_ended))
            @if may_manage(visitor) { (button(visitor.t("town-save")).prevent_double_click()) }
        }
        @if !is_new && may_manage(visitor) && input.is_ended.is_empty() {
            p.govuk-body { a.govuk-link href={ (action) "/end" } { (visitor.t("town-team-end")) } }
        }
    })))
}
