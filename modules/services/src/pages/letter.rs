//! A letter as it is read: its text with its fields filled in, and the page to print, for its applicant and for whoever sends it.

use axum::{
    http::header,
    response::{IntoResponse, Response},
};
use serde_json::json;
use stoa_kernel::{Error, Lang, OrNotFound, Result, Timestamp};
use stoa_letters::{Body, Colour, Document, Language, Letter as Paper, Letterhead, Template};
use stoa_web::{DateStyle, PageResult, Path, Visitor};

use super::{apply::Applying, words::reference_of};
use crate::{
    casework::letters::{self, LetterFields},
    model::{Application, LetterText, ServiceFile},
    store,
};

/// A letter's text with its fields filled in, days and names as its language writes them.
pub fn fill_in(
    visitor: &Visitor,
    (file, letter): (&ServiceFile, &LetterText),
    lang: Lang,
    (said, reference): (&LetterFields, &str),
) -> Result<Body> {
    let (code, fallback) = (lang.code(), file.form.fallback());
    let speech = visitor.site.speech(lang);
    let day = |day| speech.day(day, DateStyle::Long);
    let fields = json!({
        "applicant": said.applicant,
        "appeal": file.appeal.get(code, fallback),
        "date": day(said.day),
        "law": file.law.get(code, fallback),
        "outcome": file.outcome.title.get(code, fallback),
        "reason": said.reason,
        "received": said.received.map(day).unwrap_or_default(),
        "reference": reference,
        "service": file.name.get(code, fallback),
        "town": visitor.site.town_name(lang),
        "valid_until": said.valid_until.map(day).unwrap_or_default(),
    });
    let template = Template::new(letter.text.get(code, fallback));
    let filled = template.and_then(|template| template.fill(&fields));
    filled.map_err(unprinted)
}

/// What a letter is made of.
pub struct Filled<'a> {
    pub application: &'a Application,
    pub file: &'a ServiceFile,
    pub letter: &'a LetterText,
    pub fields: &'a LetterFields,
    pub lang: Lang,
}

impl Filled<'_> {
    pub fn subject(&self) -> &str {
        let fallback = self.file.form.fallback();
        self.letter.subject.get(self.lang.code(), fallback)
    }

    /// The text, with days and names as the letter's language writes them.
    pub fn body(&self, visitor: &Visitor) -> Result<Body> {
        let reference = reference_of(visitor.app(), self.application);
        let said = (self.fields, reference.as_str());
        fill_in(visitor, (self.file, self.letter), self.lang, said)
    }

    fn paper(&self, visitor: &Visitor) -> Result<Paper> {
        let town = &visitor.app().config.town;
        let speech = visitor.site.speech(self.lang);
        Ok(Paper {
            town: letterhead(visitor, self.lang)?,
            recipient: self.fields.recipient.clone(),
            date: speech.day(self.fields.day, DateStyle::Long),
            reference: reference_of(visitor.app(), self.application),
            subject: self.subject().to_owned(),
            body: self.body(visitor)?,
            signatory: vec![town.name.get(self.lang).to_owned()],
            language: Language::of(self.lang.code()).map_err(unprinted)?,
        })
    }

    /// The page to print, as an answer that nobody keeps a copy of.
    pub async fn pdf(&self, visitor: &Visitor, at: Timestamp) -> Result<Response> {
        let paper = self.paper(visitor)?;
        // Setting a page keeps a processor busy, so others do not wait for it.
        let printing = tokio::task::spawn_blocking(move || paper.pdf(at));
        let printed = printing
            .await
            .map_err(|error| Error::broken("printing a letter", error))?;
        let pdf = printed.map_err(unprinted)?;
        let reference = reference_of(visitor.app(), self.application);
        let name = format!(
            "attachment; filename=\"letter-{reference}-{}.pdf\"",
            self.letter.key
        );
        let headers = [
            (header::CONTENT_TYPE, "application/pdf".to_owned()),
            (header::CONTENT_DISPOSITION, name),
            (header::CACHE_CONTROL, "no-store".to_owned()),
        ];
        Ok((headers, pdf).into_response())
    }
}

/// The head of the town's letters in a language.
pub fn letterhead(visitor: &Visitor, lang: Lang) -> Result<Letterhead> {
    let town = &visitor.app().config.town;
    Ok(Letterhead {
        name: town.name.get(lang).to_owned(),
        address: Vec::new(),
        contact: vec![visitor.site.url("/")],
        colour: Colour::new(&town.colour).map_err(unprinted)?,
        logo: None,
    })
}

pub fn unprinted(error: stoa_letters::Error) -> Error {
    Error::broken("printing a letter", error)
}

/// `GET /apply/{token}/letters/{number}.pdf`
pub async fn print(visitor: Visitor, Path((token, file)): Path<(String, String)>) -> PageResult {
    let number = file.strip_suffix(".pdf").or_not_found()?;
    let number: i64 = number.parse().ok().or_not_found()?;
    let applying = Applying::read(&visitor, &token).await?;
    let mut db = visitor.read().await?;
    let sent = store::letters::of_application(&mut db, applying.application.id).await?;
    let mut sent = sent.into_iter();
    let one = sent.find(|one| one.id.number() == number).or_not_found()?;
    let application = &applying.application;
    let fields = letters::open(visitor.app(), &mut db, (application, &one)).await?;
    drop(db);
    let mut texts = applying.file.letters.iter();
    let filled = Filled {
        application,
        file: &applying.file,
        letter: texts.find(|text| text.key == one.letter).or_not_found()?,
        fields: &fields,
        lang: Lang::parse(&one.lang).or_not_found()?,
    };
    Ok(filled.pdf(&visitor, one.sent_at).await?)
}
