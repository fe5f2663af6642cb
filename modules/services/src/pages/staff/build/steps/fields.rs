//! The controls of a step.

use maud::{Markup, html};
use stoa_forms::RawFields;
use stoa_web::{
    FormErrors, Visitor,
    components::{checkbox, checkboxes, radio, radios, select, text_input},
};

use super::super::{
    condition::Conditions,
    question::folded,
    texts::{Room, Texts},
};
use crate::{
    model::{LetterText, ServiceFile, Step, TaskKind, looked_up::with_names},
    pages::words::say,
};
use stoa_kernel::town::agencies::Team;

/// What the controls of a step are made of.
pub struct Fields<'a> {
    pub texts: &'a Texts<'a>,
    pub file: &'a ServiceFile,
    /// The step that is changed; none for a new one.
    pub step: Option<&'a Step>,
    pub kind: TaskKind,
    /// The teams of the body.
    pub teams: &'a [Team],
}

impl Fields<'_> {
    fn parts(&self) -> (&Visitor, &RawFields, &FormErrors) {
        (self.texts.visitor, self.texts.raw, self.texts.errors)
    }

    /// All of them, in the order in which one thinks of them.
    pub fn show(&self) -> Markup {
        let (visitor, raw, errors) = self.parts();
        let hint = visitor.t("services-builder-step-name-hint");
        let items = visitor.t("services-builder-items-hint");
        let form = with_names(self.file);
        let conditions = Conditions {
            visitor,
            form: &form,
            raw,
        };
        let when = conditions.ask("when", &visitor.t("services-builder-step-when"), errors);
        html! {
            (self.texts.ask("name", &visitor.t("services-builder-step-name"), Some(&hint), Room::Line))
            @if self.kind.has_items() {
                (self.texts.ask("items", &visitor.t("services-builder-items"), Some(&items), Room::Lines(5)))
            }
            @if self.kind == TaskKind::Letter { (self.letter()) }
            (self.who())
            (self.days())
            @if self.kind == TaskKind::Payment { (super::pay_fields::show(self.texts, self.file)) }
            (self.begins())
            (folded(visitor, when, raw, errors))
        }
    }

    fn who(&self) -> Markup {
        let (visitor, raw, errors) = self.parts();
        let team = raw.first("team");
        let known = self.teams.iter().any(|one| one.slug == team);
        let own = (!known && !team.is_empty()).then_some((team, team));
        let lang = visitor.lang();
        html! {
            (radios("who").legend(visitor.t("services-builder-who")).small()
                .item(radio("caseworker", visitor.t("services-builder-who-caseworker")))
                .item(radio("manager", visitor.t("services-builder-who-manager")))
                .value(raw.first("who")))
            @if !self.teams.is_empty() || own.is_some() {
                (select("team", visitor.t("services-builder-team"))
                    .hint(visitor.t("services-builder-team-hint"))
                    .option("", visitor.t("services-builder-team-none"))
                    .options(self.teams.iter().map(|one| (one.slug.as_str(), one.name.get(lang).to_owned())))
                    .options(own).value(team).error_option(visitor.error_of(errors, "team")))
            }
        }
    }

    fn days(&self) -> Markup {
        let (visitor, raw, errors) = self.parts();
        let hint = match self.kind {
            TaskKind::Payment => "services-builder-days-pay-hint",
            _ => "services-builder-days-hint",
        };
        html! {
            (text_input("days", visitor.t("services-builder-days")).hint(visitor.t(hint))
                .width(4).inputmode("numeric").value(raw.first("days"))
                .error_option(visitor.error_of(errors, "days")))
        }
    }

    /// What it waits for.
    fn begins(&self) -> Markup {
        let (visitor, raw, errors) = self.parts();
        let own = self.step.map(|step| step.key.as_str());
        let others: Vec<&Step> = self
            .file
            .workflow
            .iter()
            .filter(|step| Some(step.key.as_str()) != own)
            .collect();
        let names = others
            .iter()
            .map(|step| (step.key.as_str(), say(visitor, &step.name)));
        // What the file names and there is not stays to be seen.
        let ticked = raw.all("after");
        let unknown = ticked
            .iter()
            .filter(|key| !others.iter().any(|step| step.key == **key))
            .map(|key| (key.as_str(), key.as_str()));
        let boxes = checkboxes("after")
            .legend(visitor.t("services-builder-after-which"))
            .small()
            .items(names.chain(unknown).map(|(key, name)| checkbox(key, name)));
        let boxes = ticked.iter().fold(boxes, |boxes, key| boxes.value(key));
        let boxes = boxes.error_option(visitor.error_of(errors, "after"));
        let is_alone = others.is_empty() && ticked.is_empty();
        html! {
            @if is_alone {
                input type="hidden" name="begins" value="next";
            } @else {
                (radios("begins").legend(visitor.t("services-builder-begins")).small()
                    .item(radio("next", visitor.t("services-builder-begins-next"))
                        .hint(visitor.t("services-builder-begins-next-hint")))
                    .item(radio("once", visitor.t("services-builder-begins-once")))
                    .item(radio("after", visitor.t("services-builder-begins-after")).conditional(html! { (boxes) }))
                    .value(raw.first("begins")).error_option(visitor.error_of(errors, "begins")))
            }
        }
    }

    fn letter(&self) -> Markup {
        let (visitor, raw, errors) = self.parts();
        let named = |letter: &LetterText| {
            let subject = say(visitor, &letter.subject);
            let words = if subject.is_empty() {
                &letter.key
            } else {
                subject
            };
            (letter.key.clone(), words.to_owned())
        };
        let letter = raw.first("letter");
        let known = self.file.letters.iter().any(|one| one.key == letter);
        let own = (!known && !letter.is_empty()).then_some((letter, letter));
        html! {
            (select("letter", visitor.t("services-builder-step-letter"))
                .hint(visitor.t("services-builder-step-letter-hint"))
                .option("", "—").options(self.file.letters.iter().map(named)).options(own)
                .value(letter).error_option(visitor.error_of(errors, "letter")))
        }
    }
}
