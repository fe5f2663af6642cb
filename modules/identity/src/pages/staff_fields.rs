//! The parts that the pages about people share: the fields of a form, and the names of agencies and teams.

use stoa_kernel::{
    Reader, Result,
    town::{Agency, Team, agencies},
};
use stoa_web::{
    FormErrors, Markup, Visitor,
    components::{InputKind, Spellcheck, checkbox, checkboxes, fieldset, select, text_input},
    html,
};

use crate::model::role;

/// Where people can work: all agencies and teams, those that ended too, as somebody may still be in one.
pub(super) struct Places {
    agencies: Vec<Agency>,
    teams: Vec<Team>,
}

/// What stands in the fields.
#[derive(Debug, Clone, Default)]
pub(super) struct StaffFields {
    pub name: String,
    pub roles: Vec<String>,
    pub agency: String,
    pub teams: Vec<String>,
}

impl Places {
    pub(super) async fn find(db: &mut Reader) -> Result<Self> {
        Ok(Places {
            agencies: agencies::all_agencies(db).await?,
            teams: agencies::all_teams(db).await?,
        })
    }

    /// An agency's name. The installation's own may stand in its configuration alone.
    pub(super) fn agency(&self, visitor: &Visitor, slug: &str) -> String {
        let found = self.agencies.iter().find(|agency| agency.slug == slug);
        match found {
            Some(agency) => agency.name.get(visitor.lang()).to_owned(),
            None if slug == visitor.app().config.town.agency => {
                visitor.site.town_name(visitor.lang())
            }
            None => slug.to_owned(),
        }
    }

    /// The names of teams, with commas.
    pub(super) fn teams(&self, visitor: &Visitor, slugs: &[String]) -> String {
        let lang = visitor.lang();
        let names = slugs.iter().map(|slug| {
            let found = self.teams.iter().find(|team| team.slug == *slug);
            found.map_or(slug.as_str(), |team| team.name.get(lang))
        });
        visitor.list(names)
    }

    fn agency_choices(&self, visitor: &Visitor, chosen: &str) -> Vec<(String, String)> {
        let own = visitor.app().config.town.agency.as_str();
        let known = self
            .agencies
            .iter()
            .filter(|agency| !agency.is_ended || agency.slug == chosen);
        let mut slugs: Vec<&str> = known.map(|agency| agency.slug.as_str()).collect();
        if !slugs.contains(&own) {
            slugs.insert(0, own);
        }
        let with_name = |slug: &str| (slug.to_owned(), self.agency(visitor, slug));
        slugs.into_iter().map(with_name).collect()
    }
}

/// The fields of a form about somebody who works here.
pub(super) fn staff_fields(
    visitor: &Visitor,
    places: &Places,
    fields: &StaffFields,
    errors: &FormErrors,
) -> Markup {
    html! {
        (text_input("name", visitor.t("identity-field-name"))
            .hint(visitor.t("identity-name-hint")).value(&fields.name)
            .autocomplete("off").spellcheck(Spellcheck::Off)
            .error_option(visitor.error_of(errors, "name")))
        (roles(visitor, fields, errors))
        (select("agency", visitor.t("identity-field-agency"))
            .options(places.agency_choices(visitor, &fields.agency)).value(&fields.agency)
            .error_option(visitor.error_of(errors, "agency")))
        (teams(visitor, places, fields, errors))
    }
}

/// The e-mail address, which those who change somebody are not shown.
pub(super) fn email_field(
    visitor: &Visitor,
    value: &str,
    hint: &str,
    errors: &FormErrors,
) -> Markup {
    html! {
        (text_input("email", visitor.t("identity-field-email"))
            .hint(visitor.t(hint)).value(value).kind(InputKind::Email)
            .autocomplete("off").spellcheck(Spellcheck::Off)
            .error_option(visitor.error_of(errors, "email")))
    }
}

fn roles(visitor: &Visitor, fields: &StaffFields, errors: &FormErrors) -> Markup {
    let legend =
        fieldset(visitor.t("identity-field-roles")).legend_class("govuk-fieldset__legend--m");
    let choices = role::ROLES.map(|slug| {
        let choice = checkbox(slug, visitor.t(role::text(slug))).hint(visitor.t(role::hint(slug)));
        if fields.roles.iter().any(|role| role == slug) {
            choice.checked()
        } else {
            choice
        }
    });
    html! {
        (checkboxes("roles").legend(legend).items(choices)
            .error_option(visitor.error_of(errors, "roles")))
    }
}

fn teams(visitor: &Visitor, places: &Places, fields: &StaffFields, errors: &FormErrors) -> Markup {
    let legend =
        fieldset(visitor.t("identity-field-teams")).legend_class("govuk-fieldset__legend--m");
    let is_in = |team: &Team| fields.teams.contains(&team.slug);
    let shown = places
        .teams
        .iter()
        .filter(|team| !team.is_ended || is_in(team));
    let choices: Vec<_> = shown
        .map(|team| {
            let text = format!(
                "{} ({})",
                team.name.get(visitor.lang()),
                places.agency(visitor, &team.agency)
            );
            let choice = checkbox(&team.slug, text);
            if is_in(team) {
                choice.checked()
            } else {
                choice
            }
        })
        .collect();
    html! {
        @if !choices.is_empty() {
            (checkboxes("teams").legend(legend).hint(visitor.t("identity-teams-hint")).small()
                .items(choices).error_option(visitor.error_of(errors, "teams")))
        }
    }
}
