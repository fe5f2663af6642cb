//! What a form on paper left open, asked once more: by its applicant, who answers here, or by staff, who type in what came.

use maud::{Markup, html};
use stoa_forms::{Kind, Localised, Page, RawFields};
use stoa_kernel::{Error, Lang};
use stoa_web::{
    DateStyle, FormErrors, PageResult, Path, PostForm, Speech, Visitor,
    components::{button, checkbox, checkboxes, inset_text, link_button},
};

use super::{
    apply::{
        Applying,
        field::{Field, Heading},
        places,
    },
    words::{numbered, say},
};
use crate::{
    commands::{SupplyAnswers, supply_answers},
    model::{Gap, Gaps, ServiceFile, Status},
};

/// The fields are the questions' own; this is what stands beside them.
#[derive(Debug, Default, serde::Deserialize)]
#[serde(default)]
pub struct MissingForm {
    /// The button: one that looks for a place.
    pub then: String,
    pub seen: i64,
}

/// What the pages show.
pub struct Missing<'a> {
    pub visitor: &'a Visitor,
    pub file: &'a ServiceFile,
    pub gaps: &'a Gaps,
    pub raw: &'a RawFields,
    pub errors: &'a FormErrors,
    pub bounds: &'a str,
    /// Staff type it in, and say that what was to be enclosed has come.
    pub by_staff: bool,
}

impl Missing<'_> {
    /// A control for each open question, with what stands on the paper.
    pub fn fields(&self) -> Markup {
        html! {
            @for gap in self.gaps.open() {
                @if let Some(item) = self.item(gap) { h2.govuk-heading-m { (item) } }
                (self.control(gap))
                @if !gap.written.is_empty() {
                    (inset_text(html! {
                        (self.visitor.t("services-paper-stands")) " "
                        span.stoa-written dir="auto" { (gap.written) }
                    }))
                }
            }
        }
    }

    /// Which item of a repeated page a question is of.
    fn item(&self, gap: &Gap) -> Option<String> {
        let page = page_of(self.file, gap)?;
        let repeat = page.repeat.as_ref()?;
        Some(numbered(self.visitor, &repeat.item, gap.item))
    }

    fn control(&self, gap: &Gap) -> Markup {
        let (visitor, name) = (self.visitor, gap.field());
        let error = || visitor.error_of(self.errors, &name);
        let Some(question) = gap.asked(&self.file.form) else {
            let words = declaration(self.file, gap).map(|text| say(visitor, text));
            let agree = checkbox("yes", words.unwrap_or_default());
            return html! {
                (checkboxes(name.as_str()).legend(visitor.t("services-declarations")).item(agree)
                    .value(self.raw.first(&name)).error_option(error()))
            };
        };
        match (&question.kind, self.by_staff) {
            (Kind::File { .. }, true) => html! {
                (checkboxes(name.as_str()).legend(say(visitor, &question.label))
                    .item(checkbox("yes", visitor.t("services-paper-has-come")))
                    .value(self.raw.first(&name)))
            },
            (Kind::File { .. }, false) => html! {
                h2.govuk-heading-s { (say(visitor, &question.label)) }
                p.govuk-body { (visitor.t("services-paper-enclose-later")) }
            },
            _ => Field {
                visitor,
                question: &question,
                raw: self.raw,
                errors: self.errors,
                heading: Heading::OfQuestion,
                bounds: self.bounds,
            }
            .show(),
        }
    }
}

fn page_of<'a>(file: &'a ServiceFile, gap: &Gap) -> Option<&'a Page> {
    file.form.pages.iter().find(|page| page.slug == gap.page)
}

fn declaration<'a>(file: &'a ServiceFile, gap: &Gap) -> Option<&'a Localised> {
    let mut all = file.form.declarations.iter();
    let found = all.find(|one| gap.page.is_empty() && one.key == gap.question);
    found.map(|one| &one.text)
}

/// The open questions as one page, for what looks for places on it.
pub fn as_page(file: &ServiceFile, gaps: &Gaps) -> Page {
    let questions = gaps.open().filter_map(|gap| gap.asked(&file.form));
    page_with(questions.collect())
}

/// Questions that stand together, whatever pages they are from.
pub fn page_with(questions: Vec<stoa_forms::Question>) -> Page {
    Page {
        slug: "together".to_owned(),
        title: Localised::default(),
        hint: None,
        when: None,
        repeat: None,
        questions,
        go_to: Vec::new(),
    }
}

/// The fields of a form as they came.
pub fn raw_of<F>(form: &PostForm<F>) -> RawFields {
    let mut raw = RawFields::default();
    for (name, value) in form.fields() {
        raw.push(name, value);
    }
    raw
}

/// What an applicant is asked in a mail or a letter: the open questions, each with what stands on the paper, and until when.
pub fn asking(visitor: &Visitor) -> impl Fn(&ServiceFile, &Gaps, Lang) -> String + Sync + '_ {
    move |file, gaps, lang| {
        let speech = visitor.site.speech(lang);
        let town = visitor.app().config.town.language;
        let of = |text: &Localised| text.get(lang.code(), town.code()).to_owned();
        let open = gaps.open().map(|gap| line(&speech, (file, gap), &of));
        let lines: Vec<String> = open.collect();
        let day = gaps.answer_by;
        let day = day.map(|day| speech.day(day, DateStyle::Long));
        let args = [("day", day.unwrap_or_default().into())];
        let lead = speech.t("services-paper-asking");
        let end = speech.t_with("services-paper-asking-end", &args);
        format!("{lead}\n\n{}\n\n{end}", lines.join("\n"))
    }
}

fn line(
    speech: &Speech,
    (file, gap): (&ServiceFile, &Gap),
    of: &dyn Fn(&Localised) -> String,
) -> String {
    let page = page_of(file, gap);
    let question = page.and_then(|page| page.question(&gap.question));
    let label = match question {
        Some(question) => of(&question.label),
        None => declaration(file, gap).map(of).unwrap_or_default(),
    };
    let label = match page.and_then(|page| page.repeat.as_ref()) {
        None => label,
        Some(repeat) => {
            let number = i64::try_from(gap.item).unwrap_or(0).saturating_add(1);
            format!("{} {}: {label}", of(&repeat.item), speech.number(number))
        }
    };
    if gap.written.is_empty() {
        return format!("– {label}");
    }
    let args = [("written", gap.written.as_str().into())];
    format!(
        "– {label} {}",
        speech.t_with("services-paper-asking-stands", &args)
    )
}

/// `GET /apply/{token}/missing`
pub async fn page(visitor: Visitor, Path(token): Path<String>) -> PageResult {
    let applying = Applying::read(&visitor, &token).await?;
    let raw = RawFields::default();
    show(&visitor, &applying, (&raw, &FormErrors::none()))
}

/// `POST /apply/{token}/missing`
pub async fn send(Path(token): Path<String>, form: PostForm<MissingForm>) -> PageResult {
    let visitor = &form.visitor;
    let applying = Applying::read(visitor, &token).await?;
    let mut raw = raw_of(&form);
    let page = as_page(&applying.file, &applying.gaps);
    if let places::Step::Again(errors) =
        places::handle(visitor, &page, &mut raw, &form.input.then).await?
    {
        return show(visitor, &applying, (&raw, &errors));
    }
    let input = SupplyAnswers {
        token: token.clone(),
        raw: raw.clone(),
        lang: visitor.lang(),
    };
    let asking = asking(visitor);
    let mut tx = visitor.begin().await?;
    match supply_answers(visitor.app(), &mut tx, (input, &asking)).await {
        Ok(done) => {
            let kept = tx.commit(done).await?;
            let (page, notice) = if kept.status == Status::Waiting {
                ("missing", "services-paper-done-more")
            } else {
                ("follow", "services-paper-done-all")
            };
            let path = format!("{}/{page}", applying.path());
            Ok(visitor.go_with_notice(&path, visitor.t(notice)))
        }
        Err(Error::Conflict(message)) => {
            let path = format!("{}/follow", applying.path());
            Ok(visitor.go_with_notice(&path, visitor.message(&message)))
        }
        Err(error) => {
            drop(tx);
            let errors = FormErrors::from_error(error)?;
            show(visitor, &applying, (&raw, &errors))
        }
    }
}

fn show(
    visitor: &Visitor,
    applying: &Applying,
    (raw, errors): (&RawFields, &FormErrors),
) -> PageResult {
    let follow = format!("{}/follow", applying.path());
    let is_waiting = applying.application.status == Status::Waiting;
    if !is_waiting || applying.gaps.open().next().is_none() {
        return Ok(visitor.go(&follow));
    }
    let title = visitor.t("services-paper-missing");
    let missing = Missing {
        visitor,
        file: &applying.file,
        gaps: &applying.gaps,
        raw,
        errors,
        bounds: &applying.bounds,
        by_staff: false,
    };
    let page = visitor
        .page(title.as_str())
        .back(follow)
        .no_index()
        .errors(errors);
    Ok(page.show(html! {
        div.govuk-grid-row {
            div."govuk-grid-column-two-thirds" {
                span.govuk-caption-l { (say(visitor, &applying.file.name)) }
                h1.govuk-heading-l { (title) }
                p.govuk-body { (visitor.t("services-paper-missing-lead")) }
                form method="post" action={ (applying.path()) "/missing" } novalidate {
                    (visitor.csrf_field())
                    (missing.fields())
                    (button(visitor.t("services-answer-send")).prevent_double_click())
                }
            }
        }
    }))
}

/// On the page where an application is followed: the way to what is open.
pub fn link(visitor: &Visitor, applying: &Applying) -> Markup {
    let is_open = applying.gaps.open().next().is_some();
    html! {
        @if is_open && applying.application.status == Status::Waiting {
            (link_button(visitor.t("services-paper-missing"), format!("{}/missing", applying.path())))
        }
    }
}
