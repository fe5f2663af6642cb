//! A form leads its user until nothing mandatory is missing.

use stoa_catalogue::{Catalogued, Field, Gap, Need, Profile, gaps};

use crate::samples::trees;

#[test]
fn a_whole_record_lacks_nothing_and_an_empty_one_much() {
    assert_eq!(gaps(&trees()), []);
    let missing = gaps(&Catalogued::default());
    let mandatory: Vec<(Profile, Field)> = missing
        .iter()
        .filter(|gap| gap.need == Need::Mandatory)
        .map(|gap| (gap.profile, gap.field))
        .collect();
    // DCAT-AP 3 asks for title and description alone; DCAT-US for keywords, publisher and contact too.
    let expected = [
        (Profile::DcatAp, Field::Title),
        (Profile::DcatAp, Field::Text),
        (Profile::DcatUs, Field::Title),
        (Profile::DcatUs, Field::Text),
        (Profile::DcatUs, Field::Keywords),
        (Profile::DcatUs, Field::Publisher),
        (Profile::DcatUs, Field::ContactEmail),
    ];
    assert_eq!(mandatory, expected);
}

#[test]
fn a_bureau_is_asked_for_its_programme() {
    let record = Catalogued {
        bureau_codes: vec!["015:11".to_owned()],
        ..trees()
    };
    let expected = Gap {
        profile: Profile::DcatUs,
        need: Need::Mandatory,
        field: Field::ProgramCode,
    };
    assert_eq!(gaps(&record), [expected]);
}
