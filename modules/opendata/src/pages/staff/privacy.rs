//! The part of a file's report that is about people: what looks personal and why, and what somebody decides about it.

use stoa_disclosure::{Sign, Weight};
use stoa_web::{
    FormErrors, Markup, Visitor,
    components::{TagColour, button, cell, table, tag, textarea, warning_text},
    html,
};

use super::{frame::may, privacy_form, privacy_measure};
use crate::{
    model::{DataFile, Dataset, FileState, PublishedPrivacy, proposed_plan},
    pages::privacy_words::{told, trait_words, way_words, why},
    policy::{DECIDE, TREAT},
};

/// What the section is made of.
pub struct Privacy<'a> {
    pub visitor: &'a Visitor,
    pub dataset: &'a Dataset,
    pub file: &'a DataFile,
    pub errors: &'a FormErrors,
    /// What was typed, or stands in the address.
    pub entered: &'a [(String, String)],
    /// Whether the file is what its resource gives out.
    pub is_current: bool,
}

impl Privacy<'_> {
    /// The first value under a name.
    pub fn entered(&self, name: &str) -> Option<&str> {
        let found = self.entered.iter().find(|(known, _)| known == name);
        found.map(|(_, value)| value.as_str())
    }

    /// Whether a name came with this value.
    pub fn has(&self, name: &str, value: &str) -> bool {
        self.entered
            .iter()
            .any(|(known, given)| known == name && given == value)
    }

    pub fn show(&self, measured: &Markup) -> Markup {
        let (visitor, file) = (self.visitor, self.file);
        let may_treat = self.is_current && may(visitor, TREAT, self.dataset);
        let undecided = file.undecided();
        html! {
            section #privacy {
                h2.govuk-heading-m { (visitor.t("opendata-privacy")) }
                @if let Some(privacy) = PublishedPrivacy::of(file) { (told(visitor, &privacy)) }
                @if file.treated_of > 0 && may_treat { (self.take_back()) }
                @if file.state == FileState::Table {
                    @if !undecided.is_empty() { (warning_text(visitor.t("opendata-warning"), visitor.t("opendata-privacy-decide"))) }
                    (self.signs())
                    @if !undecided.is_empty() && may_treat { (self.proposal()) }
                    @if file.is_held_undecided() { (warning_text(visitor.t("opendata-warning"), visitor.t("opendata-held-decide"))) }
                    @if (!undecided.is_empty() || file.is_held_undecided()) && self.is_current && may(visitor, DECIDE, self.dataset) { (self.as_is()) }
                    (privacy_measure::form(self, measured))
                    @if may_treat { (privacy_form::form(self)) }
                }
            }
        }
    }

    fn path(&self) -> String {
        format!("/staff/data/files/{}", self.file.id)
    }

    fn signs(&self) -> Markup {
        let visitor = self.visitor;
        let columns = &self.file.report.personal.columns;
        if columns.is_empty() {
            return html! { p.govuk-body { (visitor.t("opendata-privacy-nothing")) } };
        }
        let title = visitor.t("opendata-privacy-signs");
        let rows = columns.iter().take(200).flat_map(|column| {
            column.signs.iter().map(|sign| {
                [
                    cell(html! { code dir="ltr" { (column.column) } }),
                    cell(trait_words(visitor, sign)),
                    cell(why(visitor, sign)),
                    cell(self.weight(sign)),
                ]
            })
        });
        let looked = i64::try_from(self.file.report.personal.rows).unwrap_or(i64::MAX);
        html! {
            (table()
                .caption(title.as_str())
                .caption_class("govuk-table__caption--s")
                .column(visitor.t("opendata-column-name"))
                .column(visitor.t("opendata-privacy-looks-like"))
                .column(visitor.t("opendata-privacy-why"))
                .column(visitor.t("opendata-privacy-weight"))
                .rows(rows)
                .scrolling(title.as_str()))
            @if looked < self.file.rows {
                p.govuk-body { (visitor.t_with("opendata-privacy-looked", &[("rows", visitor.number(looked).into())])) }
            }
        }
    }

    fn weight(&self, sign: &Sign) -> Markup {
        let visitor = self.visitor;
        match sign.weight {
            Weight::Strong => {
                html! { (tag(visitor.t("opendata-privacy-strong")).colour(TagColour::Red)) }
            }
            Weight::Weak => {
                html! { (tag(visitor.t("opendata-privacy-weak")).colour(TagColour::Grey)) }
            }
        }
    }

    /// All that is proposed, with one click.
    fn proposal(&self) -> Markup {
        let visitor = self.visitor;
        let plan = proposed_plan(self.file);
        html! {
            form method="post" action={ (self.path()) "/treat" } {
                (visitor.csrf_field())
                p."govuk-body"."govuk-!-margin-bottom-1" { (visitor.t("opendata-privacy-proposed")) }
                ul.govuk-list.govuk-list--bullet {
                    @for way in &plan.ways { li { code dir="ltr" { (way.column) } ": " (way_words(visitor, way.way)) } }
                }
                @for way in &plan.ways { input type="hidden" name={ "way_" (way.column) } value=(way.way); }
                (button(visitor.t("opendata-privacy-do-proposed")).prevent_double_click())
            }
        }
    }

    fn as_is(&self) -> Markup {
        let visitor = self.visitor;
        let reason = self.entered("reason").unwrap_or_default();
        html! {
            form method="post" action={ (self.path()) "/as-is" } novalidate {
                (visitor.csrf_field())
                (textarea("reason", visitor.t("opendata-privacy-reason")).hint(visitor.t("opendata-privacy-reason-hint"))
                    .rows(3).value(reason).attr("dir", "auto").error_option(visitor.error_of(self.errors, "reason")))
                (button(visitor.t("opendata-privacy-as-is")).secondary().prevent_double_click())
            }
        }
    }

    fn take_back(&self) -> Markup {
        let visitor = self.visitor;
        html! {
            form method="post" action={ (self.path()) "/take-back" } {
                (visitor.csrf_field())
                (button(visitor.t("opendata-privacy-take-back")).secondary().prevent_double_click())
            }
        }
    }
}
