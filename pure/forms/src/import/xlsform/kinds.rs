//! What a row of the survey is, by its type in one of its many spellings.

use crate::{FileKind, Kind, NameParts};

/// What a row is.
#[derive(Clone, Debug, PartialEq)]
pub enum What {
    Begin(Block),
    End,
    /// A question; the second says what it loses, if anything.
    Ask(Kind, Loses),
    /// Choices of this list; several or one; with another answer.
    Choose {
        list: String,
        several: bool,
        other: bool,
        loses: Loses,
    },
    /// Choices of another file.
    Elsewhere(String),
    /// A text to read.
    Note,
    /// Computed.
    Calculate,
    /// A number between bounds that stand under parameters.
    Range,
    /// Recorded without asking.
    Recorded,
    Include(String),
    Unknown,
    Nothing,
}

/// Whether the type of a question is less than it was.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Loses {
    Nothing,
    Something,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Block {
    Group,
    Repeat,
    /// A loop over a list of choices.
    Loop(String),
}

/// Beginnings of types that choose, with whether several may be chosen; longer ones before shorter ones.
const CHOOSE: [(&str, bool); 12] = [
    ("select all that apply from", true),
    ("select all that apply", true),
    ("select_multiple from", true),
    ("select multiple from", true),
    ("select_multiple", true),
    ("select multiple", true),
    ("select_one from", false),
    ("select one from", false),
    ("select_one", false),
    ("select one", false),
    ("select1", false),
    ("rank", true),
];

/// Types that record by themselves, in their spellings.
const RECORDED: [&str; 33] = [
    "start",
    "end",
    "today",
    "deviceid",
    "device id",
    "imei",
    "username",
    "phonenumber",
    "phone number record",
    "simserial",
    "sim id",
    "sim serial",
    "subscriberid",
    "subscriber id",
    "email record",
    "audit",
    "start-geopoint",
    "background-audio",
    "background-geopoint",
    "get start time",
    "get end time",
    "get today",
    "get device id",
    "get subscriber id",
    "get sim id",
    "get phone number",
    "start time",
    "end time",
    "hidden",
    "xml-external",
    "csv-external",
    "uri:deviceid",
    "uri:phonenumber",
];

/// Reads a type. `name` and `appearance` may say more.
pub fn what(written: &str, appearance: &str) -> What {
    let words: Vec<&str> = written.split_whitespace().collect();
    let whole = words.join(" ");
    let lower = whole.to_lowercase();
    let bare = lower
        .strip_prefix("add ")
        .or_else(|| lower.strip_prefix("q "))
        .unwrap_or(&lower);
    let bare = bare
        .strip_suffix(" prompt")
        .or_else(|| bare.strip_suffix(" question"))
        .unwrap_or(bare);
    // The list's name keeps its capitals.
    let kept = if whole.len() == lower.len() {
        whole.as_str()
    } else {
        lower.as_str()
    };
    let rest_of = |beginning: &str| {
        let at = lower.find(beginning)? + beginning.len();
        Some(kept.get(at..)?.trim().to_owned())
    };
    if bare.is_empty() {
        return What::Nothing;
    }
    if let Some(block) = block(bare, &rest_of) {
        return block;
    }
    if let Some(file) = bare.strip_prefix("include") {
        return What::Include(file.trim().to_owned());
    }
    if [
        "select_one_external",
        "select one external",
        "select_one_from_file",
        "select_multiple_from_file",
    ]
    .iter()
    .any(|b| bare.starts_with(b))
    {
        return What::Elsewhere(bare.rsplit(' ').next().unwrap_or_default().to_owned());
    }
    let choose = CHOOSE
        .iter()
        .find(|(beginning, _)| bare == *beginning || bare.starts_with(&format!("{beginning} ")));
    if let Some((beginning, several)) = choose {
        return choices(
            &rest_of(beginning).unwrap_or_default(),
            *several,
            *beginning == "rank",
        );
    }
    simple(bare, appearance)
}

fn block(bare: &str, rest_of: &dyn Fn(&str) -> Option<String>) -> Option<What> {
    let plain = bare.replace('_', " ");
    if plain.starts_with("end group")
        || plain.starts_with("end repeat")
        || plain.starts_with("end loop")
    {
        return Some(What::End);
    }
    let begun = plain.strip_prefix("begin ")?;
    Some(What::Begin(match begun {
        "group" | "lgroup" => Block::Group,
        "repeat" | "looped group" => Block::Repeat,
        _ if begun.starts_with("loop") => Block::Loop(rest_of("over").unwrap_or_default()),
        _ => return None,
    }))
}

fn choices(rest: &str, several: bool, is_rank: bool) -> What {
    let lower = rest.to_lowercase();
    let other = ["or_other", "or specify other", "or other"]
        .iter()
        .find_map(|ending| lower.find(ending));
    let list = other.and_then(|at| rest.get(..at)).unwrap_or(rest).trim();
    What::Choose {
        list: list.to_owned(),
        several,
        other: other.is_some(),
        loses: if is_rank {
            Loses::Something
        } else {
            Loses::Nothing
        },
    }
}

fn simple(bare: &str, appearance: &str) -> What {
    let file = |kind| Kind::File {
        kinds: vec![kind],
        max_bytes: 10 << 20,
        max_count: 1,
    };
    let number = |decimals| Kind::Number {
        min: None,
        max: None,
        decimals,
    };
    let whole = |kind| What::Ask(kind, Loses::Nothing);
    let less = |kind| What::Ask(kind, Loses::Something);
    match bare {
        "text" | "string" | "txt" if appearance.contains("multiline") => {
            whole(Kind::LongText { max: 5_000 })
        }
        "text" | "string" | "txt" | "barcode" => whole(Kind::Text { max: 500 }),
        "integer" | "int" => whole(number(0)),
        "decimal" => whole(number(6)),
        "date" => whole(Kind::Date {
            earliest: None,
            latest: None,
        }),
        "time" => whole(Kind::Time {
            earliest: None,
            latest: None,
        }),
        "datetime" | "date time" | "date and time" => less(Kind::Date {
            earliest: None,
            latest: None,
        }),
        "geopoint" | "gps" | "location" => whole(Kind::Place { bounds: None }),
        "geotrace" | "geoshape" | "osm" => less(Kind::Place { bounds: None }),
        "photo" | "image" | "picture" => whole(file(FileKind::Picture)),
        "audio" => whole(file(FileKind::Sound)),
        "video" => whole(file(FileKind::Film)),
        "file" => whole(Kind::File {
            kinds: Vec::new(),
            max_bytes: 10 << 20,
            max_count: 1,
        }),
        "acknowledge" | "trigger" => whole(Kind::Declaration {}),
        "yes or no" => whole(Kind::YesNo {}),
        "phone number" | "phone" => whole(Kind::Phone { country: None }),
        "email" => What::Recorded,
        "name" => whole(Kind::Name {
            parts: NameParts::Full,
        }),
        "percentage" => whole(Kind::Number {
            min: Some(0.into()),
            max: Some(100.into()),
            decimals: 0,
        }),
        "note" => What::Note,
        "calculate" | "calculation" => What::Calculate,
        "range" => What::Range,
        _ if RECORDED.contains(&bare) => What::Recorded,
        _ => What::Unknown,
    }
}

#[cfg(test)]
mod tests {
    use super::{Block, What, what};

    #[test]
    fn types_are_known_in_their_spellings() {
        let list = |written: &str| match what(written, "") {
            What::Choose {
                list,
                several,
                other,
                ..
            } => (list, several, other),
            found => panic!("{written}: {found:?}"),
        };
        assert_eq!(
            list("select_one Yes_No"),
            ("Yes_No".to_owned(), false, false)
        );
        assert_eq!(
            list("select one from a or_other"),
            ("a".to_owned(), false, true)
        );
        assert_eq!(
            list("Select all that apply from  toppings"),
            ("toppings".to_owned(), true, false)
        );
        assert_eq!(
            list("add select one prompt using x"),
            ("prompt using x".to_owned(), false, false)
        );
        assert_eq!(what("begin_repeat", ""), What::Begin(Block::Repeat));
        assert_eq!(
            what("begin loop over Things", ""),
            What::Begin(Block::Loop("Things".to_owned()))
        );
        assert_eq!(what("end group", ""), What::End);
        assert_eq!(what("teleport", ""), What::Unknown);
    }
}
