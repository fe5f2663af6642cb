//! What a record still lacks for a profile.

use crate::Catalogued;

/// A profile of DCAT.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Profile {
    /// DCAT-AP 3.0: mandatory and recommended properties of Dataset (sections 7.1 and 7.2).
    DcatAp,
    /// DCAT-US 1.1: fields that are always required, and those required if they apply.
    DcatUs,
}

/// How much a property is wanted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Need {
    Mandatory,
    Recommended,
}

/// A property that people fill in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Field {
    Title,
    Text,
    Keywords,
    Theme,
    Contact,
    ContactEmail,
    Publisher,
    Licence,
    Place,
    Period,
    Frequency,
    Language,
    BureauCode,
    ProgramCode,
    Files,
}

/// Something that is missing.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Gap {
    pub profile: Profile,
    pub need: Need,
    pub field: Field,
}

/// All that is missing, the mandatory first. Codes of bureaus are asked for only where the record has one of either kind: they are
/// the US federal government's.
pub fn gaps(record: &Catalogued) -> Vec<Gap> {
    let mut gaps: Vec<Gap> = wanted(record)
        .into_iter()
        .filter(|(_, _, _, is_missing)| *is_missing)
        .map(|(profile, need, field, _)| Gap {
            profile,
            need,
            field,
        })
        .collect();
    gaps.sort_by_key(|gap| gap.need);
    gaps
}

/// Each property that is wanted, and whether it is missing.
fn wanted(record: &Catalogued) -> [(Profile, Need, Field, bool); 21] {
    use Field as F;
    use Need::{Mandatory, Recommended};
    use Profile::{DcatAp, DcatUs};
    let contact = record.contact.as_ref();
    let has_contact = contact.is_some_and(|one| !one.name.is_empty() || !one.email.is_empty());
    let has_mail = contact.is_some_and(|one| !one.email.is_empty());
    let is_federal = !record.bureau_codes.is_empty() || !record.program_codes.is_empty();
    let has_place = !record.place.is_empty() || record.bounds.is_some();
    let has_period = !record.from.is_empty() || !record.to.is_empty();
    [
        (DcatAp, Mandatory, F::Title, record.title.is_empty()),
        (DcatAp, Mandatory, F::Text, record.text.is_empty()),
        (DcatUs, Mandatory, F::Title, record.title.is_empty()),
        (DcatUs, Mandatory, F::Text, record.text.is_empty()),
        (DcatUs, Mandatory, F::Keywords, record.keywords.is_empty()),
        (DcatUs, Mandatory, F::Publisher, record.publisher.is_none()),
        (DcatUs, Mandatory, F::ContactEmail, !has_mail),
        (
            DcatUs,
            Mandatory,
            F::BureauCode,
            is_federal && record.bureau_codes.is_empty(),
        ),
        (
            DcatUs,
            Mandatory,
            F::ProgramCode,
            is_federal && record.program_codes.is_empty(),
        ),
        (DcatAp, Recommended, F::Contact, !has_contact),
        (DcatAp, Recommended, F::Files, record.files.is_empty()),
        (DcatAp, Recommended, F::Keywords, record.keywords.is_empty()),
        (
            DcatAp,
            Recommended,
            F::Publisher,
            record.publisher.is_none(),
        ),
        (DcatAp, Recommended, F::Theme, record.themes.is_empty()),
        (DcatAp, Recommended, F::Place, !has_place),
        (DcatAp, Recommended, F::Period, !has_period),
        (DcatUs, Recommended, F::Licence, record.licence.is_none()),
        (DcatUs, Recommended, F::Place, !has_place),
        (DcatUs, Recommended, F::Period, !has_period),
        (
            DcatUs,
            Recommended,
            F::Frequency,
            record.frequency.is_empty(),
        ),
        (
            DcatUs,
            Recommended,
            F::Language,
            record.languages.is_empty(),
        ),
    ]
}
