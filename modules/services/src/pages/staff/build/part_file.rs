//! A part of the file as text, for what has no form of clicks of its own: the workflow, letters, a page with conditions within conditions.
//! What is wrong is told with its line.

use maud::{Markup, html};
use stoa_forms::RawFields;
use stoa_kernel::{Error, FieldError, OrNotFound, Reader, Result};
use stoa_web::{
    FormErrors, PageResult, Path, PostForm, Visitor,
    components::{button, details, textarea},
};

use super::{
    desk::{AnyForm, Desk, kept, raw_of},
    part_text::{example, page_text, read_page, with_part},
    parts_list::{is_part, part_words, text_of},
};
use crate::{
    model::{FileFault, ServiceFile},
    pages::{
        staff::{
            rules,
            written_file::{errors_of, placed},
        },
        words::say,
    },
    store::{offices, registers},
};

/// What is written as text.
#[derive(Debug, Clone, Copy)]
enum Which<'a> {
    /// A field of the file.
    Part(&'a str),
    /// A page of the form, by its slug.
    Page(&'a str),
}

impl Which<'_> {
    fn path(self, desk: &Desk) -> String {
        match self {
            Which::Part(part) => desk.path(&format!("/parts/{part}")),
            Which::Page(page) => desk.path(&format!("/form/page/{page}/file")),
        }
    }

    fn back(self, desk: &Desk) -> String {
        match self {
            Which::Part(_) => desk.path("/parts"),
            Which::Page(page) => desk.path(&format!("/form/page/{page}")),
        }
    }

    fn text(self, desk: &Desk) -> Result<String> {
        match self {
            Which::Part(part) => is_part(part).then(|| text_of(desk, part)).or_not_found(),
            Which::Page(page) => desk.file.form.page(page).map(page_text).or_not_found(),
        }
    }

    /// The file with this text in its place, and the address of what was written.
    fn read(self, desk: &Desk, text: &str) -> Result<(ServiceFile, String), Vec<FileFault>> {
        match self {
            Which::Part(part) => Ok((with_part(&desk.file, part, text)?, self.path(desk))),
            Which::Page(slug) => {
                let read = read_page(text)?;
                let path = Which::Page(&read.slug).path(desk);
                let mut file = desk.file.clone();
                let mut pages = file.form.pages.iter_mut();
                if let Some(place) = pages.find(|page| page.slug == slug) {
                    *place = read;
                }
                Ok((file, path))
            }
        }
    }

    /// Whether a fault belongs here.
    fn has(self, fault: &FileFault) -> bool {
        match self {
            Which::Part(part) => fault.place.split([',', '.']).next() == Some(part),
            Which::Page(page) => {
                let own = format!("form, page {page}");
                fault.place == own || fault.place.starts_with(&format!("{own},"))
            }
        }
    }
}

/// `GET /staff/services/{slug}/parts/{part}`
pub async fn part(visitor: Visitor, Path((slug, part)): Path<(String, String)>) -> PageResult {
    open(&visitor, &slug, Which::Part(&part)).await
}

/// `POST /staff/services/{slug}/parts/{part}`
pub async fn keep_part(
    Path((slug, part)): Path<(String, String)>,
    form: PostForm<AnyForm>,
) -> PageResult {
    keep(&form, &slug, Which::Part(&part)).await
}

/// `GET /staff/services/{slug}/form/page/{page}/file`
pub async fn page(visitor: Visitor, Path((slug, page)): Path<(String, String)>) -> PageResult {
    open(&visitor, &slug, Which::Page(&page)).await
}

/// `POST /staff/services/{slug}/form/page/{page}/file`
pub async fn keep_page(
    Path((slug, page)): Path<(String, String)>,
    form: PostForm<AnyForm>,
) -> PageResult {
    keep(&form, &slug, Which::Page(&page)).await
}

async fn open(visitor: &Visitor, slug: &str, which: Which<'_>) -> PageResult {
    let desk = Desk::open(visitor, slug).await?;
    let raw = RawFields::from([("file", which.text(&desk)?.as_str())]);
    show(visitor, (&desk, which), &raw, &FormErrors::none()).await
}

async fn keep(form: &PostForm<AnyForm>, slug: &str, which: Which<'_>) -> PageResult {
    let visitor = &form.visitor;
    let mut desk = Desk::open(visitor, slug).await?;
    which.text(&desk)?;
    let raw = raw_of(form);
    let text = raw.first("file");
    let done = match which.read(&desk, text) {
        Ok((file, path)) => {
            desk.file = file;
            desk.keep(visitor, &raw).await.map(|_| path)
        }
        Err(faults) => {
            let told = |fault: FileFault| FieldError::new("file", fault.message());
            Err(Error::Invalid(faults.into_iter().map(told).collect()))
        }
    };
    match done {
        Ok(path) => Ok(kept(visitor, &path)),
        Err(error) => {
            let errors = errors_of(visitor, error, text)?;
            show(visitor, (&desk, which), &raw, &errors).await
        }
    }
}

async fn show(
    visitor: &Visitor,
    (desk, which): (&Desk, Which<'_>),
    raw: &RawFields,
    errors: &FormErrors,
) -> PageResult {
    let (title, hint) = match which {
        Which::Part(part) => part_words(visitor, part),
        Which::Page(page) => {
            let page = desk.file.form.page(page).or_not_found()?;
            (say(visitor, &page.title).to_owned(), String::new())
        }
    };
    let names = names(visitor, desk, which).await?;
    let text = raw.first("file");
    let frame = desk.below(visitor, &title).errors(errors);
    Ok(frame.back(which.back(desk)).show(html! {
        span.govuk-caption-l { (visitor.t("services-owner-as-file")) }
        h1.govuk-heading-l dir="auto" { (title) }
        @if !hint.is_empty() { p.govuk-body { (hint) } }
        @if let Which::Part("rules") = which { (rules::links(visitor, &desk.service.slug)) }
        (wrong(visitor, (desk, which), text))
        form method="post" action=(which.path(desk)) novalidate {
            (desk.hidden(visitor, raw))
            (textarea("file", visitor.t("services-owner-as-file-label")).hint(visitor.t("services-owner-as-file-hint"))
                .rows(22).class("stoa-code").attr("dir", "ltr").attr("spellcheck", "false").value(text)
                .error_option(visitor.error_of(errors, "file")))
            (button(visitor.t("services-save")))
        }
        @if let Which::Part(part) = which { @if !example(part).is_empty() {
            (details(visitor.t("services-owner-example"), html! { pre.stoa-code dir="ltr" tabindex="0" { (example(part)) } }))
        } }
        (details(visitor.t("services-owner-names"), names))
    }))
}

/// What is kept and cannot be published yet, with its line.
fn wrong(visitor: &Visitor, (desk, which): (&Desk, Which<'_>), text: &str) -> Markup {
    let faults = desk.file.faults();
    let own: Vec<_> = faults
        .into_iter()
        .chain(desk.misfits.iter().cloned())
        .filter(|fault| which.has(fault))
        .collect();
    html! {
        @if !own.is_empty() {
            section.stoa-missing aria-labelledby="to-do" {
                h2 #to-do ."govuk-heading-s" { (visitor.t("services-owner-unfinished-title")) }
                ul."govuk-list govuk-list--bullet" {
                    @for fault in own { li { (visitor.message(&placed(visitor, &fault.message(), text))) } }
                }
            }
        }
    }
}

/// What the text can name: questions; and offices with their kinds of appointments, or registers with their columns.
async fn names(visitor: &Visitor, desk: &Desk, which: Which<'_>) -> Result<Markup> {
    let mut all: Vec<(String, String)> = Vec::new();
    let mut db = visitor.read().await?;
    match which {
        Which::Part("appointment") => all.extend(of_offices(visitor, &mut db).await?),
        Which::Part("register") => all.extend(of_registers(visitor, &mut db).await?),
        _ => {}
    }
    drop(db);
    let questions = desk.file.form.pages.iter().flat_map(|page| &page.questions);
    all.extend(questions.map(|one| (one.key.clone(), say(visitor, &one.label).to_owned())));
    Ok(html! {
        ul.govuk-list {
            @for (name, words) in all { li { code dir="ltr" { (name) } " " bdi { (words) } } }
        }
    })
}

async fn of_offices(visitor: &Visitor, db: &mut Reader) -> Result<Vec<(String, String)>> {
    let mut all = Vec::new();
    for office in offices::all(db).await? {
        let file = crate::model::OfficeFile::kept(&office.file)?;
        let name = office.name.get(visitor.lang());
        all.push((format!("office: {}", office.slug), name.to_owned()));
        let kinds = file.kinds.iter();
        all.extend(kinds.map(|kind| {
            let words = say(visitor, &kind.name);
            (format!("kind: {}", kind.id), format!("{name}, {words}"))
        }));
    }
    Ok(all)
}

async fn of_registers(visitor: &Visitor, db: &mut Reader) -> Result<Vec<(String, String)>> {
    let mut all = Vec::new();
    for register in registers::all(db).await? {
        let file = register.file()?;
        let name = register.name.get(visitor.lang());
        all.push((format!("slug: {}", register.slug), name.to_owned()));
        let columns = file.columns.iter();
        all.extend(columns.map(|column| {
            let words = say(visitor, &column.label);
            (column.key.clone(), format!("{name}, {words}"))
        }));
    }
    Ok(all)
}
