//! `/services.ttl`, `/services.jsonld`, `/services.rdf` and the same of each service: the catalogue as CPSV-AP 3.2.0. The pages give them out
//! too, to whoever asks by `Accept`.

use std::collections::BTreeMap;

use axum::{
    http::{HeaderMap, header},
    response::{IntoResponse, Response},
};
use stoa_catalogue::{
    Concept, Texts,
    cpsv::{self, Authority, Contact, Cost, Event, PublicService},
    rdf::Form,
};
use stoa_forms::Localised;
use stoa_kernel::{
    Error, Lang, OrNotFound, Reader, Result,
    town::agencies::{Agency, all_agencies},
};
use stoa_web::{
    PageResult, Problem, Visitor,
    accepted::{self, preferred, varied},
};

use crate::{
    model::{Service, ServiceFile, ServiceState, ServiceVersion},
    pages::list_services::{AUDIENCES, LIFE_EVENTS},
    store,
};

const FORMS: [Form; 3] = [Form::Turtle, Form::JsonLd, Form::RdfXml];

pub async fn turtle(visitor: Visitor) -> PageResult {
    all(&visitor, Form::Turtle).await
}

pub async fn json_ld(visitor: Visitor) -> PageResult {
    all(&visitor, Form::JsonLd).await
}

pub async fn rdf_xml(visitor: Visitor) -> PageResult {
    all(&visitor, Form::RdfXml).await
}

/// The catalogue instead of its page, where that is asked for.
pub async fn catalogue_instead(
    visitor: &Visitor,
    headers: &HeaderMap,
) -> Result<Option<Response>, Problem> {
    match wanted(headers) {
        Some(form) => Ok(Some(varied(all(visitor, form).await?))),
        None => Ok(None),
    }
}

/// A service instead of its page: by the ending of its address, or by `Accept`.
pub async fn instead(
    visitor: &Visitor,
    headers: &HeaderMap,
    slug: &str,
) -> Result<Option<Response>, Problem> {
    let ending = |form: &Form| slug.strip_suffix(form.ending())?.strip_suffix('.');
    let by_address = FORMS.iter().find_map(|form| Some((ending(form)?, *form)));
    if let Some((slug, form)) = by_address {
        return Ok(Some(one(visitor, slug, form).await?));
    }
    match wanted(headers) {
        Some(form) => Ok(Some(varied(one(visitor, slug, form).await?))),
        None => Ok(None),
    }
}

/// Says on a page's answer where its other forms are (RFC 8288), and that it depends on what is accepted.
pub fn with_alternates(response: Response, path: &str) -> Response {
    let forms = FORMS.map(|form| (form.ending(), form.media_type()));
    accepted::with_alternates(response, path, forms)
}

/// The form of RDF that a request prefers to a page.
fn wanted(headers: &HeaderMap) -> Option<Form> {
    preferred(headers, |kind| {
        let of = |form: &Form| form.media_type().split(';').next() == Some(kind);
        FORMS.into_iter().find(of)
    })
}

async fn all(visitor: &Visitor, form: Form) -> PageResult {
    let mut db = visitor.read().await?;
    let offered = store::offered(&mut db).await?;
    let told = Told::read(visitor, &mut db).await?;
    drop(db);
    let mut services = Vec::new();
    for (service, version) in &offered {
        services.push(told.service(service, version)?);
    }
    answer(form, &services)
}

async fn one(visitor: &Visitor, slug: &str, form: Form) -> PageResult {
    let mut db = visitor.read().await?;
    let service = store::find_service(&mut db, slug).await?.or_not_found()?;
    let current = service
        .current
        .filter(|_| service.state == ServiceState::Offered);
    let version = store::find_version(&mut db, current.or_not_found()?).await?;
    let told = Told::read(visitor, &mut db).await?;
    drop(db);
    answer(form, &[told.service(&service, &version.or_not_found()?)?])
}

fn answer(form: Form, services: &[PublicService]) -> PageResult {
    let body = cpsv::write(form, services);
    let body = body.map_err(|error| Error::broken("CPSV-AP", error))?;
    let headers = [
        (header::CONTENT_TYPE, form.media_type()),
        (header::ACCESS_CONTROL_ALLOW_ORIGIN, "*"),
    ];
    Ok((headers, body).into_response())
}

/// What is told of services beside their files.
struct Told<'v> {
    visitor: &'v Visitor,
    agencies: Vec<Agency>,
}

impl<'v> Told<'v> {
    async fn read(visitor: &'v Visitor, db: &mut Reader) -> Result<Self> {
        let agencies = all_agencies(db).await?;
        Ok(Told { visitor, agencies })
    }

    fn service(&self, service: &Service, version: &ServiceVersion) -> Result<PublicService> {
        let file = ServiceFile::of(version)?;
        let texts = |text: &Localised| texts(text, file.form.fallback());
        let url = |path: String| self.visitor.site.url(&path);
        let audience = file.audience.iter().map(|code| Concept {
            address: url(format!("/services?audience={}", in_query(code))),
            name: self.words(&AUDIENCES, code),
        });
        let events = file.life_events.iter().map(|code| Event {
            address: url(format!("/services?event={}", in_query(code))),
            identifier: code.clone(),
            title: self.words(&LIFE_EVENTS, code),
            is_of_business: code == "business",
        });
        let cost = file.fee.as_ref().map(|fee| Cost {
            value: format!("{}.{:02}", fee.amount / 100, fee.amount % 100),
            currency: fee.currency.clone(),
        });
        Ok(PublicService {
            address: url(format!("/services/{}#service", file.slug)),
            page: url(format!("/services/{}", file.slug)),
            identifier: file.slug.clone(),
            title: texts(&file.name),
            text: texts(&file.summary),
            languages: file.form.languages.clone(),
            authority: self.authority(&service.agency),
            contact: self.contact(&service.agency),
            audience: audience.collect(),
            events: events.collect(),
            inputs: file.prepare.iter().map(texts).collect(),
            output: texts(&file.outcome.title),
            cost,
            days: Some(calendar_days(file.promise_days)),
            law: texts(&file.law),
            other_ways: texts(&file.other_ways),
        })
    }

    fn agency(&self, slug: &str) -> Option<&Agency> {
        self.agencies.iter().find(|agency| agency.slug == slug)
    }

    fn authority(&self, slug: &str) -> Authority {
        let town = &self.visitor.app().config.town;
        let name = self.agency(slug).map_or(&town.name, |agency| &agency.name);
        Authority {
            address: self.visitor.site.url(&format!("/services#body-{slug}")),
            identifier: slug.to_owned(),
            name: named(name),
            territory: Concept {
                address: self.visitor.site.url("/#town"),
                name: named(&town.name),
            },
        }
    }

    fn contact(&self, slug: &str) -> Contact {
        let town = &self.visitor.app().config.town;
        let agency = self.agency(slug);
        let own = |field: fn(&Agency) -> &String| agency.map(field).filter(|said| !said.is_empty());
        Contact {
            email: own(|agency| &agency.contact_email)
                .unwrap_or(&town.contact_email)
                .clone(),
            phone: town.contact_phone.clone(),
            page: own(|agency| &agency.contact_url)
                .cloned()
                .unwrap_or_default(),
        }
    }

    /// What a code is called in each language; the code itself where it has no words.
    fn words(&self, known: &[(&str, &str)], code: &str) -> Texts {
        let key = known.iter().find(|(one, _)| *one == code);
        in_each(|lang| {
            let words = key.map(|(_, key)| self.visitor.site.speech(lang).t(key));
            words.unwrap_or_else(|| code.to_owned())
        })
    }
}

/// A name in the languages that it is had in.
fn named(name: &stoa_kernel::Localised) -> Texts {
    let tagged = name.0.iter();
    Texts(
        tagged
            .map(|(lang, words)| (lang.code().to_owned(), words.clone()))
            .collect(),
    )
}

fn in_each(of: impl Fn(Lang) -> String) -> Texts {
    let all = Lang::ALL
        .into_iter()
        .map(|lang| (lang.code().to_owned(), of(lang)));
    Texts(all.collect())
}

/// The profile wants a language with each text: one that has none is in the form's first.
fn texts(text: &Localised, fallback: &str) -> Texts {
    let tagged = text.iter().map(|(tag, words)| {
        let tag = if tag.is_empty() { fallback } else { tag };
        (tag.to_owned(), words.to_owned())
    });
    Texts(tagged.collect::<BTreeMap<_, _>>())
}

fn in_query(code: &str) -> String {
    form_urlencoded::byte_serialize(code.as_bytes()).collect()
}

/// The most days by the calendar that so many working days of a week of five can take, holidays aside.
fn calendar_days(working: u32) -> u32 {
    working + 2 * working.div_ceil(5)
}

#[cfg(test)]
mod tests {
    use axum::http::HeaderValue;

    use super::*;

    #[test]
    fn rdf_is_given_to_whoever_prefers_it() {
        let of = |accept: &'static str| {
            let mut headers = HeaderMap::new();
            headers.insert(header::ACCEPT, HeaderValue::from_static(accept));
            wanted(&headers)
        };
        assert_eq!(of("text/turtle"), Some(Form::Turtle));
        assert_eq!(
            of("application/ld+json, text/html;q=0.5"),
            Some(Form::JsonLd)
        );
        assert_eq!(
            of("application/rdf+xml;q=0.1, */*;q=0.01"),
            Some(Form::RdfXml)
        );
        assert_eq!(of("text/html,application/xml;q=0.9,*/*;q=0.8"), None);
        assert_eq!(of("text/turtle;q=0"), None);
        assert_eq!(of("*/*"), None);
    }

    #[test]
    fn five_working_days_are_a_week() {
        let of = [1, 5, 6, 20].map(calendar_days);
        assert_eq!(of, [3, 7, 10, 28]);
    }
}
