//! Letters to print and post, to applicants who gave no e-mail address.

use axum::response::Response;
use maud::{Markup, html};
use serde::Deserialize;
use serde_json::json;
use stoa_kernel::{Id, Lang, OrNotFound, Reader, Result};
use stoa_letters::{Language, Letter as Paper, Template};
use stoa_web::{
    DateStyle, PageResult, Path, PostForm, Visitor,
    components::{button, cell, table},
};

use crate::{
    amounts,
    casework::{
        found::{file_of, open_entry},
        incomplete::INCOMPLETE,
        letters::{self, LetterFields},
    },
    commands::{all_services, print_post},
    jobs::news_words,
    model::{Application, Charge, Entry, EntryKind, Post, ServiceFile},
    pages::{
        letter::{Filled, letterhead, unprinted},
        pay::receipt::{download, printed},
        words::reference_of,
    },
    payments::transfers::offer,
    store::{self, letters::Letter, post},
};

/// A form that has nothing but its button.
#[derive(Debug, Default, Deserialize)]
pub struct ButtonForm {}

/// `GET /staff/post`
pub async fn page(visitor: Visitor) -> PageResult {
    let staff = visitor.staff()?;
    visitor.must("see_applications", &all_services(visitor.app()))?;
    // Caseworkers and managers see what is their body's; auditors and administrators all of it.
    let sees_all = |role: &String| role == "auditor" || role == "administrator";
    let sees_all = staff.roles.iter().any(sees_all);
    let agency = (!sees_all).then(|| staff.agency.clone());
    let mut db = visitor.read().await?;
    let waiting = post::waiting(&mut db, agency.as_deref()).await?;
    let waiting = rows(&visitor, &mut db, waiting).await?;
    let done = post::printed(&mut db, agency.as_deref()).await?;
    let done = rows(&visitor, &mut db, done).await?;
    drop(db);
    let title = visitor.t("services-hold-post");
    let page = visitor
        .page(title.as_str())
        .breadcrumb(visitor.t("services-queue-title"), "/staff/applications")
        .no_index();
    Ok(page.show(html! {
        h1.govuk-heading-l { (title) }
        p.govuk-body { (visitor.t("services-hold-post-lead")) }
        @if waiting.is_empty() { p.govuk-body { (visitor.t("services-hold-post-none")) } }
        @else { (listed(&visitor, &waiting, title.as_str())) }
        @if !done.is_empty() {
            h2.govuk-heading-m { (visitor.t("services-hold-post-done")) }
            (listed(&visitor, &done, &visitor.t("services-hold-post-done")))
        }
    }))
}

/// A letter in the list, with the application that it is about.
struct Row {
    post: Post,
    application: Application,
}

async fn rows(visitor: &Visitor, db: &mut Reader, found: Vec<Post>) -> Result<Vec<Row>> {
    let house = &visitor.app().config.town.agency;
    let mut rows = Vec::new();
    for post in found {
        let application = store::find(db, post.application).await?.or_not_found()?;
        if visitor.may("see_application", &application.resource(house, false)) {
            rows.push(Row { post, application });
        }
    }
    Ok(rows)
}

fn listed(visitor: &Visitor, rows: &[Row], title: &str) -> Markup {
    let house = &visitor.app().config.town.agency;
    let lines = rows.iter().map(|row| {
        let reference = reference_of(visitor.app(), &row.application);
        let may = visitor.may("print_post", &row.application.resource(house, false));
        let (subject, _) = news_words(&row.post.what);
        let args = [
            ("reference", reference.as_str().into()),
            ("town", visitor.site.town_name(visitor.lang()).into()),
            ("service", "".into()),
            ("url", "".into()),
        ];
        [
            cell(html! { a.govuk-link.stoa-reference href={ "/staff/applications/" (reference) } { (reference) } }),
            cell(visitor.t_with(subject, &args)),
            cell(visitor.date_time(row.post.asked_at)),
            cell(printed_words(visitor, &row.post)),
            cell(html! {
                @if may {
                    form method="post" action={ "/staff/post/" (row.post.id) ".pdf" } {
                        (visitor.csrf_field())
                        (button(html! {
                            (visitor.t("services-hold-post-print"))
                            span.govuk-visually-hidden { " " (reference) }
                        }).secondary())
                    }
                }
            }),
        ]
    });
    html! {
        (table()
            .column(visitor.t("services-column-reference"))
            .column(visitor.t("services-hold-post-about"))
            .column(visitor.t("services-hold-post-since"))
            .column(visitor.t("services-hold-post-printed"))
            .column(html! { span.govuk-visually-hidden { (visitor.t("services-hold-post-print")) } })
            .rows(lines)
            .stacking(title))
    }
}

fn printed_words(visitor: &Visitor, post: &Post) -> String {
    let Some(at) = post.printed_at else {
        return visitor.t("services-hold-post-not-yet");
    };
    let who = post.printed_by.clone().unwrap_or_default();
    let args = [
        ("who", who.as_str().into()),
        ("at", visitor.date_time(at).into()),
    ];
    visitor.t_with("services-hold-post-by", &args)
}

/// `POST /staff/post/{number}.pdf`: prints it, which the applicant sees as a reading.
pub async fn print(Path(file): Path<String>, form: PostForm<ButtonForm>) -> PageResult {
    let visitor = &form.visitor;
    visitor.staff()?;
    let number = file.strip_suffix(".pdf").or_not_found()?;
    let id = Id::new(number.parse().ok().or_not_found()?);
    let app = visitor.app();
    let lang = {
        let mut db = visitor.read().await?;
        let found = post::find(&mut db, id).await?.or_not_found()?;
        let application = store::find(&mut db, found.application).await?;
        letters::language(app, &mut db, &application.or_not_found()?).await?
    };
    let purpose = visitor.site.speech(lang).t("services-hold-post-purpose");
    let mut tx = visitor.begin().await?;
    let done = print_post(app, &mut tx, id, &purpose).await?;
    let (application, post) = tx.commit(done).await?;
    let mut db = visitor.read().await?;
    let (file, _) = file_of(&mut db, &application).await?;
    let of = (&application, &file);
    let letter = match post.letter {
        None => None,
        Some(number) => {
            let sent = store::letters::of_application(&mut db, application.id).await?;
            sent.into_iter().find(|one| one.id.number() == number)
        }
    };
    match letter {
        Some(letter) => Ok(sent_letter(visitor, db, of, &letter).await?),
        None => Ok(news(visitor, db, of, (&post, lang)).await?),
    }
}

/// The letter that the service's file has for the occasion, as it was sent.
async fn sent_letter(
    visitor: &Visitor,
    mut db: Reader,
    (application, file): (&Application, &ServiceFile),
    letter: &Letter,
) -> Result<Response> {
    let fields = letters::open(visitor.app(), &mut db, (application, letter)).await?;
    drop(db);
    let mut texts = file.letters.iter();
    let text = texts.find(|text| text.key == letter.letter);
    let filled = Filled {
        application,
        file,
        letter: text.or_not_found()?,
        fields: &fields,
        lang: Lang::parse(&letter.lang).or_not_found()?,
    };
    filled.pdf(visitor, letter.sent_at).await
}

/// What a mail would have said.
async fn news(
    visitor: &Visitor,
    mut db: Reader,
    (application, file): (&Application, &ServiceFile),
    (post, lang): (&Post, Lang),
) -> Result<Response> {
    let app = visitor.app();
    let fields = letters::fields(app, &mut db, (application, file), "").await?;
    let known = app.vault.open_data(&mut db, application.person).await?;
    let said = said(visitor, &mut db, (application, post)).await?;
    let owed = store::charges::of_application(&mut db, application.id).await?;
    drop(db);
    let link = known.and_then(|known| known.get("link").cloned());
    let news = News {
        application,
        file,
        fields: &fields,
        link: link.unwrap_or_default(),
        said,
        owed: owed.filter(Charge::is_open),
        lang,
    };
    news.pdf(visitor, post).await
}

/// What was said to the applicant of this news last, before the letter was asked for, by the office or by the program: on paper nobody
/// follows a link to read it.
async fn said(
    visitor: &Visitor,
    db: &mut Reader,
    (application, post): (&Application, &Post),
) -> Result<Option<String>> {
    use EntryKind::{Asked, Changed, Granted, Refused, Revoked, Upheld, Written};
    let kinds: &[EntryKind] = match post.what.as_str() {
        "decided" => &[Granted, Refused],
        "asked" | INCOMPLETE => &[Asked],
        "written" => &[Written],
        "news" => &[Revoked],
        "appeal" => &[Upheld, Changed],
        _ => return Ok(None),
    };
    let entries = store::entries_of(db, application.id).await?;
    let told = |entry: &&Entry| {
        // The applicant writes to the office, too.
        let is_own = entry.kind == Written && !entry.by.is_staff();
        let is_said = kinds.contains(&entry.kind) && !is_own;
        is_said && !entry.internal && entry.at <= post.asked_at
    };
    match entries.iter().rev().find(told) {
        None => Ok(None),
        Some(entry) => {
            let text = open_entry(visitor.app(), db, application, entry).await?;
            Ok(Some(text).filter(|text| !text.is_empty()))
        }
    }
}

/// News that the service's file has no letter for: what the mail would say, on paper.
struct News<'a> {
    application: &'a Application,
    file: &'a ServiceFile,
    fields: &'a LetterFields,
    link: String,
    /// The reason of a decision, what is asked for, or a message.
    said: Option<String>,
    /// What is still to be paid.
    owed: Option<Charge>,
    lang: Lang,
}

/// Each part is a paragraph.
const PARAGRAPHS: &str = "{% for part in parts %}\n{{ part }}\n\n{% endfor %}";

impl News<'_> {
    /// What the mail would say, with what was said to the applicant; the town signs beneath it.
    fn paragraphs(&self, text: &str, town: &str) -> Vec<String> {
        let parts = text.split("\n\n").map(str::trim);
        let parts = parts.filter(|part| !part.is_empty() && *part != town);
        let mut parts: Vec<String> = parts.map(str::to_owned).collect();
        parts.extend(self.said.clone());
        parts
    }

    /// What is owed and how it is paid without a computer.
    fn payment(&self, visitor: &Visitor) -> Option<String> {
        let charge = self.owed.as_ref()?;
        let speech = visitor.site.speech(self.lang);
        let open = charge.open();
        let amount = amounts::in_words(&speech, open);
        let day = speech.day(charge.due_on, DateStyle::Long);
        let mut args = vec![
            ("amount", amount.as_str().into()),
            ("day", day.as_str().into()),
        ];
        let Some(transfer) = offer(visitor.app(), charge) else {
            return Some(speech.t_with("services-hold-post-pay", &args));
        };
        args.push(("holder", transfer.holder.as_str().into()));
        args.push(("iban", transfer.iban.as_str().into()));
        args.push(("reference", transfer.reference.as_str().into()));
        Some(speech.t_with("services-hold-post-pay-transfer", &args))
    }

    async fn pdf(&self, visitor: &Visitor, post: &Post) -> Result<Response> {
        let speech = visitor.site.speech(self.lang);
        let reference = reference_of(visitor.app(), self.application);
        let (code, fallback) = (self.lang.code(), self.file.form.fallback());
        let url = visitor.site.url(&format!("/apply/{}", self.link));
        let args = [
            ("town", visitor.site.town_name(self.lang).into()),
            ("reference", reference.as_str().into()),
            ("service", self.file.name.get(code, fallback).into()),
            ("url", url.as_str().into()),
        ];
        let (subject, text) = news_words(&post.what);
        let day = visitor.in_town(post.asked_at).date();
        let body = Template::new(PARAGRAPHS);
        let mut parts = self.paragraphs(
            &speech.t_with(text, &args),
            &visitor.site.town_name(self.lang),
        );
        parts.extend(self.payment(visitor));
        let body = body.and_then(|body| body.fill(&json!({ "parts": parts })));
        let town = &visitor.app().config.town;
        let paper = Paper {
            town: letterhead(visitor, self.lang)?,
            recipient: self.fields.recipient.clone(),
            date: speech.day(day, DateStyle::Long),
            reference: reference.clone(),
            subject: speech.t_with(subject, &args),
            body: body.map_err(unprinted)?,
            signatory: vec![town.name.get(self.lang).to_owned()],
            language: Language::of(code).map_err(unprinted)?,
        };
        let pdf = printed(paper, post.asked_at).await?;
        Ok(download(
            &format!("letter-{reference}-{}.pdf", post.id),
            pdf,
        ))
    }
}
