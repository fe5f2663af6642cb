//! A letter of what is new in a ward or around a place, and of what was closed there.

use stoa_web::Speech;

use super::{Letter, Paragraphs, Told, followed};
use crate::model::{Circle, Report};

/// What somebody follows.
pub enum Around {
    /// By its name.
    Ward(String),
    Place(Circle),
}

impl Around {
    /// `Mill Ward`, or `500 m around Mill Lane 12`.
    pub fn in_words(&self, speech: &Speech) -> String {
        match self {
            Around::Ward(name) => name.clone(),
            Around::Place(circle) => {
                let metres = i64::from(circle.metres).into();
                let args = [("metres", metres), ("place", circle.name.as_str().into())];
                speech.t_with("reports-area-radius", &args)
            }
        }
    }
}

/// Reports of one kind that a letter lists.
pub struct Listed<'a> {
    pub told: Vec<Told<'a>>,
    /// How many are left out.
    pub more: usize,
}

impl<'a> Listed<'a> {
    /// `told` are the first of `all`.
    pub fn of(all: &[Report], told: Vec<Told<'a>>) -> Self {
        let more = all.len().saturating_sub(told.len());
        Listed { told, more }
    }

    fn count(&self) -> i64 {
        i64::try_from(self.told.len() + self.more).unwrap_or(i64::MAX)
    }

    /// Each in a paragraph, with what `add` says of it, and how many there are beside.
    fn write(&self, letter: &mut Paragraphs<'_>, add: impl Fn(&Told<'_>) -> String) {
        for told in &self.told {
            let line = format!("{}{}\n{}", followed(told), add(told), told.url);
            letter.all.push(line);
        }
        if self.more > 0 {
            let more = i64::try_from(self.more).unwrap_or(i64::MAX);
            letter.say("reports-mail-area-more", &[("count", more.into())]);
        }
    }
}

/// What was reported in a ward or around a place, and what was closed there.
pub fn area_news(
    speech: &Speech,
    around: &Around,
    (new, closed): (&Listed<'_>, &Listed<'_>),
    link: &str,
    town: &str,
) -> Letter {
    let mut letter = Paragraphs::to(speech, "");
    let name = match around {
        Around::Ward(name) => name.as_str(),
        Around::Place(circle) => circle.name.as_str(),
    };
    let count = new.count();
    if count > 0 {
        let args = [("count", count.into()), ("ward", name.into())];
        match around {
            Around::Ward(_) => letter.say("reports-mail-area", &args),
            Around::Place(circle) => letter.say(
                "reports-mail-place",
                &[
                    ("count", count.into()),
                    ("metres", i64::from(circle.metres).into()),
                    ("place", name.into()),
                ],
            ),
        }
        new.write(&mut letter, |_told| String::new());
    }
    if closed.count() > 0 {
        let around = around.in_words(speech);
        letter.say(
            "reports-mail-area-closed",
            &[("around", around.as_str().into())],
        );
        closed.write(&mut letter, |told| {
            let slug = told.report.status.slug();
            format!(": {}", speech.t(&format!("reports-status-{slug}")))
        });
    }
    letter.say("reports-mail-stop", &[("url", link.into())]);
    let (key, count) = match count {
        0 => ("reports-mail-area-closed-subject", closed.count()),
        count => ("reports-mail-area-subject", count),
    };
    let args = [("count", count.into()), ("ward", name.into())];
    letter.finish(speech.t_with(key, &args), town)
}
