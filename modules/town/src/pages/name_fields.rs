//! The fields of a name in the four languages, the town's own first.

use serde::Deserialize;
use stoa_kernel::{Lang, Localised};
use stoa_web::{
    FormErrors, Markup, Visitor,
    components::{fieldset, text_input},
    html,
};

use crate::model::names;

/// A name as it was typed.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub struct NameForm {
    pub name_en: String,
    pub name_es: String,
    pub name_fr: String,
    pub name_ar: String,
}

impl NameForm {
    /// The languages that a name has, for its form.
    pub fn of(name: &Localised) -> Self {
        let text = |lang| name.0.get(&lang).cloned().unwrap_or_default();
        NameForm {
            name_en: text(Lang::En),
            name_es: text(Lang::Es),
            name_fr: text(Lang::Fr),
            name_ar: text(Lang::Ar),
        }
    }

    pub fn localised(&self) -> Localised {
        names::localised(Lang::ALL.map(|lang| (lang, self.text(lang))))
    }

    fn text(&self, lang: Lang) -> &str {
        match lang {
            Lang::En => &self.name_en,
            Lang::Es => &self.name_es,
            Lang::Fr => &self.name_fr,
            Lang::Ar => &self.name_ar,
        }
    }
}

/// The fields, under the words of what is named.
pub fn name_fields(
    visitor: &Visitor,
    legend: &str,
    form: &NameForm,
    errors: &FormErrors,
) -> Markup {
    let main = visitor.app().config.town.language;
    let mut languages = Lang::ALL.to_vec();
    languages.sort_by_key(|lang| *lang != main);
    let fields = languages.into_iter().map(|lang| {
        let field = names::field(lang);
        let direction = if lang.is_rtl() { "rtl" } else { "ltr" };
        text_input(field, lang.own_name())
            .value(form.text(lang))
            .attr("lang", lang.code())
            .attr("dir", direction)
            .autocomplete("off")
            .error_option(visitor.error_of(errors, field))
    });
    let body = html! {
        div.govuk-hint { (visitor.t("town-names-hint")) }
        @for field in fields { (field) }
    };
    html! { (fieldset(legend).legend_class("govuk-fieldset__legend--m").body(body)) }
}
