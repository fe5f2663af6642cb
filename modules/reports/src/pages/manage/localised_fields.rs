//! A text in the four languages: one field a language, the town's own first.

use maud::{Markup, html};
use stoa_kernel::{Lang, Localised};
use stoa_web::{
    FormErrors, Visitor,
    components::{fieldset, text_input, textarea},
};

use crate::model::text::clean;

/// How much room a text needs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Room {
    Line,
    Lines(u8),
}

/// The fields under one heading; `hint` is a text key, and what is wrong stands at the first of them.
pub fn localised_fields(
    visitor: &Visitor,
    name: &str,
    (legend, hint): (&str, &str),
    (value, room): (&Localised, Room),
    errors: &FormErrors,
) -> Markup {
    let body = html! {
        @if !hint.is_empty() { p.govuk-hint { (visitor.t(hint)) } }
        @for (place, lang) in languages(visitor).into_iter().enumerate() {
            (field(visitor, name, (lang, place == 0), (value, room), errors))
        }
    };
    html! { (fieldset(visitor.t(legend)).legend_class("govuk-fieldset__legend--s").body(body)) }
}

fn field(
    visitor: &Visitor,
    name: &str,
    (lang, is_first): (Lang, bool),
    (value, room): (&Localised, Room),
    errors: &FormErrors,
) -> Markup {
    let field = format!("{name}-{}", lang.code());
    // The summary of errors leads to the name of the whole text, which is where its first field is.
    let id = if is_first {
        name.to_owned()
    } else {
        field.clone()
    };
    let error = visitor.error_of(errors, name).filter(|_| is_first);
    let text = value.0.get(&lang).map_or("", String::as_str);
    let direction = if lang.is_rtl() { "rtl" } else { "ltr" };
    html! {
        @match room {
            Room::Line => {
                (text_input(field, lang.own_name()).id(id).value(text).attr("lang", lang.code())
                    .attr("dir", direction).error_option(error))
            }
            Room::Lines(rows) => {
                (textarea(field, lang.own_name()).id(id).rows(rows).value(text).attr("lang", lang.code())
                    .attr("dir", direction).error_option(error))
            }
        }
    }
}

/// The four languages, the town's own first.
pub fn languages(visitor: &Visitor) -> Vec<Lang> {
    let own = visitor.app().config.town.language;
    let others = Lang::ALL.into_iter().filter(|lang| *lang != own);
    std::iter::once(own).chain(others).collect()
}

/// Reads what [`localised_fields`] asked; languages without a text are left out.
pub fn read_localised(fields: &[(String, String)], name: &str) -> Localised {
    let texts = Lang::ALL.into_iter().filter_map(|lang| {
        let wanted = format!("{name}-{}", lang.code());
        let (_, value) = fields.iter().find(|(field, _)| *field == wanted)?;
        let text = clean(value);
        (!text.is_empty()).then_some((lang, text))
    });
    Localised(texts.collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_was_written_is_kept() {
        let fields = [
            ("name-en", " Lamp "),
            ("name-ar", "مصباح"),
            ("name-fr", "  "),
            ("hint-es", "x"),
        ];
        let fields = fields.map(|(name, value)| (name.to_owned(), value.to_owned()));
        let read = read_localised(&fields, "name");
        assert_eq!(read.get(Lang::En), "Lamp");
        assert_eq!(read.0.len(), 2);
    }
}
