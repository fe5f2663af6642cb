//! What somebody says to a paragraph, how they would have it, and what was decided about that.

use stoa_kernel::{
    Id, Lang, Result, Timestamp,
    actor::Person,
    db::{FromValue, Value},
};

use crate::model::{ComponentId, Faults, Verb};

pub type AnnotationId = Id<Annotation>;

/// The longest remark, wording and name, in letters.
const REMARK: usize = 4000;
const WORDING: usize = 5000;
const NAME: usize = 60;
/// The most letters that stand for a title.
const BEGINNING: usize = 60;

/// What somebody says to a paragraph.
#[derive(Debug, Clone, PartialEq)]
pub struct Annotation {
    pub id: AnnotationId,
    pub component: ComponentId,
    /// Where it stands: the slugs of its process and its component.
    pub place: (String, String),
    /// The body that asks.
    pub agency: String,
    /// The number of the version that they read, and the paragraph in it.
    pub version: i64,
    pub anchor: i64,
    /// What the paragraph said there, and in which language.
    pub paragraph: String,
    pub text_lang: Lang,
    /// `None` for whoever wrote without signing in, or was forgotten.
    pub author: Option<Id<Person>>,
    pub noted: Noted,
    /// The language of the page on which it was written.
    pub lang: Lang,
    pub verdict: Verdict,
    /// Why it was decided so; empty while it is not.
    pub reason: String,
    pub made_at: Timestamp,
    pub decided_at: Option<Timestamp>,
    /// Grows with each decision, so that nobody decides on what they have not seen.
    pub revision: i64,
}

/// What its author writes.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Noted {
    pub remark: String,
    /// How they would have the paragraph; empty for no wording of their own.
    pub wording: String,
    /// The name that stands with it, as its author chose; empty for none.
    pub name_shown: String,
}

/// What became of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Verdict {
    /// Nothing was decided yet.
    Open,
    Accepted,
    Partly,
    Declined,
}

/// A decision about it.
#[derive(Debug, Clone, PartialEq)]
pub struct Decision {
    pub verdict: Verdict,
    pub reason: String,
    pub at: Timestamp,
}

impl Verdict {
    pub const ALL: [Verdict; 4] = [
        Verdict::Open,
        Verdict::Accepted,
        Verdict::Partly,
        Verdict::Declined,
    ];

    /// What a body can decide.
    pub const DECISIONS: [Verdict; 3] = [Verdict::Accepted, Verdict::Partly, Verdict::Declined];

    pub const fn name(self) -> &'static str {
        match self {
            Verdict::Open => "open",
            Verdict::Accepted => "accepted",
            Verdict::Partly => "partly",
            Verdict::Declined => "declined",
        }
    }

    pub fn parse(name: &str) -> Option<Self> {
        Verdict::ALL.into_iter().find(|one| one.name() == name)
    }
}

impl FromValue for Verdict {
    fn from_value(value: &Value) -> Option<Self> {
        Verdict::parse(&String::from_value(value)?)
    }
}

impl Annotation {
    /// How the ledger calls it.
    pub fn reference(&self) -> String {
        format!("annotation-{}", self.id)
    }

    /// Its page.
    pub fn path(&self) -> String {
        format!("/participate/annotation/{}", self.id)
    }

    /// The page of the paragraph.
    pub fn paragraph_path(&self) -> String {
        let (process, component) = &self.place;
        format!(
            "/participate/{process}/{component}/paragraphs/{}",
            self.anchor
        )
    }

    /// How it begins, in one line.
    pub fn beginning(&self) -> String {
        match self.noted.remark.as_str() {
            "" => shortened(&self.noted.wording),
            remark => shortened(remark),
        }
    }

    /// How the paragraph begins, in one line.
    pub fn paragraph_beginning(&self) -> String {
        shortened(&self.paragraph)
    }
}

fn shortened(text: &str) -> String {
    let mut title: String = text.chars().take(BEGINNING).collect();
    if title.len() < text.len() {
        title.push('…');
    }
    title.replace('\n', " ")
}

impl Noted {
    /// Without blanks at the ends, and without a wording that is what the paragraph says already. `Invalid` on `remark` where nothing is said,
    /// and on what is too long.
    pub fn checked(&self, paragraph: &str) -> Result<Self> {
        let tidy = |text: &str| text.trim().replace("\r\n", "\n");
        let mut noted = Noted {
            remark: tidy(&self.remark),
            wording: tidy(&self.wording),
            name_shown: tidy(&self.name_shown),
        };
        if noted.wording == paragraph {
            noted.wording.clear();
        }
        let mut faults = Faults::default();
        let is_there = !noted.remark.is_empty() || !noted.wording.is_empty();
        faults.want(is_there, "remark", "participation-document-fault-nothing");
        for (field, text, most) in [
            ("remark", &noted.remark, REMARK),
            ("wording", &noted.wording, WORDING),
            ("name_shown", &noted.name_shown, NAME),
        ] {
            let fits = text.chars().count() <= most;
            faults.want(fits, field, "participation-frame-fault-long");
        }
        faults.done()?;
        Ok(noted)
    }

    /// What it takes to say this: whoever words the paragraph anew writes, whoever remarks on it comments.
    pub fn verb(&self) -> Verb {
        match self.wording.is_empty() {
            true => Verb::Comment,
            false => Verb::Write,
        }
    }
}

#[cfg(test)]
mod tests {
    use stoa_kernel::Error;

    use super::{Noted, Verdict};
    use crate::model::Verb;

    #[test]
    fn verdicts_are_known_by_their_names() {
        for verdict in Verdict::ALL {
            assert_eq!(Verdict::parse(verdict.name()), Some(verdict));
        }
        assert!(!Verdict::DECISIONS.contains(&Verdict::Open));
    }

    #[test]
    fn what_is_not_changed_is_no_wording() {
        let mut noted = Noted {
            remark: "  Why? ".to_owned(),
            wording: "Dogs are welcome.\r\n".to_owned(),
            name_shown: String::new(),
        };
        let checked = noted.checked("Dogs are welcome.").unwrap();
        assert_eq!(
            (checked.remark.as_str(), checked.wording.as_str()),
            ("Why?", "")
        );
        assert_eq!(checked.verb(), Verb::Comment);
        noted.remark.clear();
        assert_eq!(noted.checked("Dogs stay out.").unwrap().verb(), Verb::Write);
        let Err(Error::Invalid(faults)) = noted.checked("Dogs are welcome.") else {
            panic!("nothing was told")
        };
        assert_eq!(faults[0].field, "remark");
    }
}
