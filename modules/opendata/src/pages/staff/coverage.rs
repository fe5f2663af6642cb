//! Fields of a description that catalogues of the EU and the US ask for: the box, who may have the data, codes of bureaus; and what
//! is still missing for each of the two.

use stoa_catalogue::{Access, Bounds, Field, Gap, Need, Profile, Publisher, gaps};
use stoa_web::{
    Markup, Visitor,
    components::{details, select, text_input},
    html,
};

use super::frame::Tried;
use crate::{api::record::said, model::Dataset};

/// A box as the form has it.
pub fn written(bounds: Option<Bounds>) -> String {
    bounds.map_or_else(String::new, |one| {
        format!("{}, {}, {}, {}", one.west, one.south, one.east, one.north)
    })
}

/// The box that was typed; `None` where it is none, `Some(None)` where nothing was.
pub fn read(text: &str) -> Option<Option<Bounds>> {
    if text.trim().is_empty() {
        return Some(None);
    }
    let numbers = text.split([',', ';', ' ']).filter(|one| !one.is_empty());
    let numbers: Result<Vec<f64>, _> = numbers.map(str::parse).collect();
    match numbers.ok()?.as_slice() {
        [west, south, east, north] => Bounds::new(*west, *south, *east, *north).map(Some),
        _ => None,
    }
}

pub const fn access_name(access: Access) -> &'static str {
    match access {
        Access::Public => "public",
        Access::Restricted => "restricted",
        Access::NonPublic => "non-public",
    }
}

pub fn access(name: &str) -> Access {
    match name {
        "restricted" => Access::Restricted,
        "non-public" => Access::NonPublic,
        _ => Access::Public,
    }
}

/// Who may have the data, and the codes of the US federal government behind a fold: few need them.
pub fn rights(
    visitor: &Visitor,
    (access, bureaus, programs): (&str, &str, &str),
    tried: &Tried,
) -> Markup {
    let choices = [Access::Public, Access::Restricted, Access::NonPublic].map(|one| {
        let name = access_name(one);
        (name, visitor.t(&format!("opendata-access-{name}")))
    });
    let error = |field: &str| visitor.error_of(&tried.errors, field);
    let codes = html! {
        (text_input("bureau_codes", visitor.t("opendata-bureau-codes")).hint(visitor.t("opendata-bureau-codes-hint")).value(bureaus)
            .attr("dir", "ltr").error_option(error("bureau_codes")))
        (text_input("program_codes", visitor.t("opendata-program-codes")).hint(visitor.t("opendata-program-codes-hint")).value(programs)
            .attr("dir", "ltr").error_option(error("program_codes")))
    };
    let is_used = !bureaus.is_empty() || !programs.is_empty();
    let fold = details(visitor.t("opendata-us-fields"), codes);
    html! {
        (select("access", visitor.t("opendata-access")).hint(visitor.t("opendata-access-hint")).options(choices).value(access))
        (if is_used { fold.open() } else { fold })
    }
}

/// What is still missing for the catalogues of the EU and of the US, so that a publisher is led there.
pub fn guide(visitor: &Visitor, dataset: &Dataset, files: usize) -> Markup {
    let mut record = said(visitor, &dataset.description);
    record.publisher = Some(Publisher::default()).filter(|_| !dataset.agency.is_empty());
    let description = &dataset.description;
    record.contact = Some(stoa_catalogue::Contact {
        name: description.contact.clone(),
        email: description.contact_email.clone(),
        page: String::new(),
    });
    record.files = vec![stoa_catalogue::File::default(); files.min(1)];
    let gaps = gaps(&record);
    html! {
        h2.govuk-heading-s { (visitor.t("opendata-guide")) }
        ul.govuk-list {
            @for (profile, name) in [(Profile::DcatAp, "DCAT-AP 3"), (Profile::DcatUs, "DCAT-US 1.1")] {
                li { bdi { (name) } ": " (standing(visitor, &gaps, profile)) }
            }
        }
    }
}

fn standing(visitor: &Visitor, gaps: &[Gap], profile: Profile) -> Markup {
    let of = |need: Need| {
        let own = gaps
            .iter()
            .filter(|gap| gap.profile == profile && gap.need == need);
        visitor.list(own.map(|gap| visitor.t(field_key(gap.field))))
    };
    let (mandatory, recommended) = (of(Need::Mandatory), of(Need::Recommended));
    html! {
        @if mandatory.is_empty() { (visitor.t("opendata-guide-valid")) }
        @else { strong { (visitor.t("opendata-guide-mandatory")) } " " (mandatory) }
        @if !recommended.is_empty() { ". " (visitor.t("opendata-guide-recommended")) " " (recommended) }
    }
}

const fn field_key(field: Field) -> &'static str {
    match field {
        Field::Title => "opendata-field-title",
        Field::Text => "opendata-field-text",
        Field::Keywords => "opendata-keywords",
        Field::Theme => "opendata-theme",
        Field::Contact => "opendata-contact",
        Field::ContactEmail => "opendata-contact-email",
        Field::Publisher => "opendata-agency",
        Field::Licence => "opendata-licence",
        Field::Place => "opendata-place",
        Field::Period => "opendata-span",
        Field::Frequency => "opendata-frequency",
        Field::Language => "opendata-language",
        Field::BureauCode => "opendata-bureau-codes",
        Field::ProgramCode => "opendata-program-codes",
        Field::Files => "opendata-files",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_box_is_typed_in_any_of_the_usual_ways() {
        let expected = Bounds::new(-1.5, 50.0, 2.0, 51.25);
        assert_eq!(read("-1.5, 50, 2, 51.25"), Some(expected));
        assert_eq!(read("-1.5 50 2 51.25"), Some(expected));
        assert_eq!(written(expected), "-1.5, 50, 2, 51.25");
        assert_eq!(read(" "), Some(None));
        for wrong in ["1,2,3", "0,51,2,50", "a,b,c,d", "0,0,400,1"] {
            assert_eq!(read(wrong), None, "{wrong}");
        }
    }
}
