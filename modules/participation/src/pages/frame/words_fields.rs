//! The fields of a text in the four languages, the town's own first.

use stoa_kernel::{Lang, Localised};
use stoa_web::{
    FormErrors, Markup, Visitor,
    components::{fieldset, text_input, textarea},
    html,
};

use crate::model::words;

/// What stands over the fields, and how they are.
pub struct Asked<'a> {
    /// Their names begin so: `title` becomes `title_en`.
    pub base: &'a str,
    pub legend: String,
    pub hint: String,
    /// Of a text of several lines, how many are seen.
    pub rows: Option<u8>,
}

/// The texts that came under these names.
pub fn read(fields: &[(String, String)], base: &str) -> Localised {
    let text = |lang: Lang| {
        let name = words::field(base, lang);
        let found = fields.iter().find(|(field, _)| *field == name);
        found.map(|(_, text)| (lang, text.clone()))
    };
    Localised(Lang::ALL.into_iter().filter_map(text).collect())
}

pub fn words_fields(
    visitor: &Visitor,
    asked: Asked<'_>,
    value: &Localised,
    errors: &FormErrors,
) -> Markup {
    let main = visitor.app().config.town.language;
    let mut languages = Lang::ALL.to_vec();
    languages.sort_by_key(|lang| *lang != main);
    let field = |lang: Lang| {
        let name = words::field(asked.base, lang);
        let text = value.0.get(&lang).cloned().unwrap_or_default();
        let direction = if lang.is_rtl() { "rtl" } else { "ltr" };
        let error = visitor.error_of(errors, &name);
        match asked.rows {
            Some(rows) => html! {
                (textarea(name, lang.own_name()).rows(rows).value(text)
                    .attr("lang", lang.code()).attr("dir", direction).error_option(error))
            },
            None => html! {
                (text_input(name, lang.own_name()).value(text).autocomplete("off")
                    .attr("lang", lang.code()).attr("dir", direction).error_option(error))
            },
        }
    };
    let body = html! {
        div.govuk-hint { (asked.hint) }
        @for lang in languages { (field(lang)) }
    };
    html! { (fieldset(asked.legend).legend_class("govuk-fieldset__legend--m").body(body)) }
}
