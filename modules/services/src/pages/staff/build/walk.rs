//! A draft walked as an applicant would: by its owner, or by whoever has the link for testers. Answers are checked, carried along in the
//! page, and kept nowhere.

use maud::{Markup, html};
use serde::Deserialize;
use stoa_forms::{Answers, Context, Definition, Page, RawFields};
use stoa_kernel::OrNotFound;
use stoa_web::{
    FormErrors, PageResult, PostForm, Visitor,
    components::{button, inset_text},
};

use super::{
    desk::raw_of,
    faults, preview_end, preview_permit,
    tryout::{self, Sending},
    walk_files,
};
use crate::{
    casework::{
        answers::{context, invalid},
        attachments,
    },
    model::ServiceFile,
    pages::{
        apply::{
            field::{Field, Heading},
            files,
        },
        words::say,
    },
};

/// What stands beside the questions' own fields.
#[derive(Default, Deserialize)]
#[serde(default)]
pub struct WalkForm {
    /// What was answered so far, as JSON.
    answers: String,
    /// What was done since it was sent as a test, as JSON. No question has a key with a hyphen.
    #[serde(rename = "tryout-case")]
    pub case: String,
    /// What is done now, such as `decide` or `step:KEY`.
    #[serde(rename = "tryout-act")]
    pub act: String,
    /// Which item of a repeated page, from 0.
    item: usize,
    /// `another`, `none`, what is handed out, what is done at the end, what happens with files, or nothing.
    pub then: String,
}

impl std::fmt::Debug for WalkForm {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("WalkForm(…)")
    }
}

/// A draft on its way.
pub struct Walk<'a> {
    pub visitor: &'a Visitor,
    pub file: &'a ServiceFile,
    /// The address below which its pages stand.
    pub base: &'a str,
    /// The owner's page of the form; none for a tester, who sees nothing of the building.
    pub home: Option<&'a str>,
    pub answers: Answers,
    pub context: Context,
}

impl<'a> Walk<'a> {
    pub fn of(
        visitor: &'a Visitor,
        file: &'a ServiceFile,
        (base, home): (&'a str, Option<&'a str>),
    ) -> Self {
        Walk {
            visitor,
            file,
            base,
            home,
            answers: Answers::default(),
            context: context(visitor.app(), visitor.now(), visitor.lang()),
        }
    }

    pub fn form(&self) -> &'a Definition {
        &self.file.form
    }

    /// Its first page; an unfinished form may have none.
    pub fn begin(&self) -> Option<String> {
        let path = self.form().path(&self.answers, &self.context);
        let step = path.first()?;
        Some(format!("{}/{}", self.base, step.page.slug))
    }

    /// A page of it by itself.
    pub fn page(&self, slug: &str) -> PageResult {
        let page = self.form().page(slug).or_not_found()?;
        let nothing = (&RawFields::default(), &FormErrors::none());
        self.ask((page, 0), nothing)
    }

    /// Checks a page that was answered, and shows the next; or prints the permit that it would lead to.
    pub async fn answer(mut self, slug: &str, form: &PostForm<WalkForm>) -> PageResult {
        let input = &form.input;
        // Only the visitor's own browser has carried them; what cannot be read begins anew.
        self.answers = serde_json::from_str(&input.answers).unwrap_or_default();
        if ["permit", "credential", "w3c"].contains(&input.then.as_str()) {
            return preview_permit::hand_out(&self, &input.then).await;
        }
        if tryout::is_step(&input.then) {
            return tryout::go_on(&self, slug, form).await;
        }
        let page = self.form().page(slug).or_not_found()?;
        let mut raw = raw_of(form);
        if let Some(errors) = walk_files::take(&mut self, form, (page, input.item))? {
            return self.ask((page, input.item), (&raw, &errors));
        }
        attachments::fill(&self.answers, (page, input.item), &mut raw);
        let may_be_none = page.repeat.as_ref().is_some_and(|repeat| repeat.min == 0);
        if input.then == "none" && may_be_none {
            self.answers.none_of(page);
        } else {
            let given = self
                .form()
                .parse_page(page, &raw, &self.answers, &self.context);
            match given {
                Ok(given) => self.answers.merge(page, input.item, given),
                Err(faults) => {
                    let errors = FormErrors::from_error(invalid(faults))?;
                    return self.ask((page, input.item), (&raw, &errors));
                }
            }
        }
        let nothing = (&RawFields::default(), &FormErrors::none());
        if input.then == "another" {
            return self.ask((page, input.item.saturating_add(1)), nothing);
        }
        let next = self
            .form()
            .next_page(&page.slug, &self.answers, &self.context);
        match next {
            Some(next) => self.ask((next, 0), nothing),
            None => preview_end::show(&self, slug, &Sending::of(&self)),
        }
    }

    /// What was answered, as it travels with the page.
    pub fn carried(&self) -> String {
        serde_json::to_string(&self.answers).unwrap_or_default()
    }

    /// That nothing of this counts, on every page of it.
    pub fn banner(&self) -> Markup {
        let visitor = self.visitor;
        html! {
            (inset_text(html! {
                strong { (visitor.t("services-owner-preview-title")) } ". "
                (visitor.t("services-owner-preview-words")) " "
                @if let Some(home) = self.home { a.govuk-link href=(home) { (visitor.t("services-owner-preview-leave")) } }
            }))
        }
    }

    fn ask(
        &self,
        (page, item): (&Page, usize),
        (raw, errors): (&RawFields, &FormErrors),
    ) -> PageResult {
        let visitor = self.visitor;
        let title = say(visitor, &page.title);
        let mut raw = raw.clone();
        attachments::fill(&self.answers, (page, item), &mut raw);
        let raw = &raw;
        let heading = if page.questions.len() == 1 && page.repeat.is_none() {
            Heading::OfPage
        } else {
            Heading::OfQuestion
        };
        let frame = visitor.page(title).no_index().errors(errors);
        Ok(frame.show(html! {
            (self.banner())
            (self.flaws((&page.slug, "")))
            div.govuk-grid-row {
                div."govuk-grid-column-two-thirds" {
                    span.govuk-caption-l { (say(visitor, &self.file.name)) }
                    @if heading == Heading::OfQuestion {
                        h1.govuk-heading-l dir="auto" { (title) }
                    }
                    @if let Some(hint) = &page.hint { p.govuk-body dir="auto" { (say(visitor, hint)) } }
                    form method="post" action={ (self.base) "/" (page.slug) }
                        enctype=[files::has_files(page).then_some("multipart/form-data")] novalidate {
                        (visitor.csrf_field())
                        @if files::has_files(page) { (files::default_button(visitor)) }
                        input type="hidden" name="answers" value=(self.carried());
                        input type="hidden" name="item" value=(item);
                        @for question in &page.questions {
                            (self.flaws((&page.slug, &question.key)))
                            (Field { visitor, question, raw, errors, heading, bounds: "" }.show())
                        }
                        @if files::has_files(page) { p.govuk-hint { (visitor.t("services-owner-preview-files")) } }
                        (buttons(visitor, page))
                    }
                }
            }
        }))
    }

    /// What is wrong at a place, for its owner alone.
    fn flaws(&self, (page, question): (&str, &str)) -> Markup {
        match self.home {
            Some(_) => faults::of(self.visitor, self.file, page, question),
            None => html! {},
        }
    }
}

fn buttons(visitor: &Visitor, page: &Page) -> Markup {
    html! {
        div.govuk-button-group {
            (button(visitor.t("services-continue")))
            @if let Some(repeat) = &page.repeat {
                @let item = say(visitor, &repeat.item);
                (button(visitor.t_with("services-another", &[("item", item.into())])).secondary().name("then").value("another"))
                @if repeat.min == 0 { (button(visitor.t("services-none")).secondary().name("then").value("none")) }
            }
        }
    }
}
