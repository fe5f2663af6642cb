//! `/api/applications`: a partner applies for somebody, follows what it sent, writes, answers and withdraws.

use axum::{
    extract::Request,
    http::{HeaderValue, StatusCode, header},
};
use serde::Deserialize;
use serde_json::{Value, json};
use stoa_kernel::{
    App, Done, Error, Id, Lang, OrNotFound, Reader, Result, Tx, digest, vault::keyed_hash,
};
use stoa_web::{Path, Query};

use super::{
    caller::Caller,
    given::{Answer, header, json_answer, object, text},
    with_files::{Given, given},
};
use crate::{
    casework::found::open_entry,
    commands::{
        ApplyByProgram, answer_office, apply_by_program, withdraw_application, write_to_office,
    },
    model::{Application, Entry, EntryKind, Reference, Scope, Status},
    store::{
        self,
        partners::{self, MOST_SENT, Request as Sent},
    },
};

/// The longest key of a request, in bytes.
const LONGEST_KEY: usize = 255;

/// Where a page of the list begins.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Asked {
    /// The reference below which it begins; empty for the newest.
    after: String,
}

/// `POST /api/applications`
pub async fn send(caller: Caller, request: Request) -> Answer {
    caller.needs(Scope::Write)?;
    let key = header(request.headers(), "idempotency-key").to_owned();
    if key.len() > LONGEST_KEY {
        let wrong = Error::invalid("Idempotency-Key", "services-exchange-key-too-long");
        return Err(caller.refused(wrong));
    }
    let Given {
        object,
        told_by,
        files,
    } = given(&caller, request).await?;
    let visitor = &caller.visitor;
    let asked = text(visitor, &object, "language")?;
    let lang = match (asked.as_str(), Lang::parse(&asked)) {
        ("", _) => caller.app().config.town.language,
        (_, Some(lang)) => lang,
        (_, None) => {
            let wrong = Error::invalid("/language", "services-exchange-no-language");
            return Err(caller.refused(wrong));
        }
    };
    let input = ApplyByProgram {
        partner: caller.partner.clone(),
        service: text(visitor, &object, "service")?,
        answers: object.get("answers").cloned().unwrap_or_default(),
        email: text(visitor, &object, "email")?,
        lang,
        applicant: String::new(),
        request: sent(&caller, &key, &told_by),
        files,
    };
    let kept = keep(&caller, input).await;
    let application = kept.map_err(|error| caller.refused(error))?;
    let said = state(&caller, &application);
    let mut response = json_answer(StatusCode::CREATED, &said);
    let place = said["links"]["self"].as_str().unwrap_or_default();
    if let Ok(place) = HeaderValue::try_from(place) {
        response.headers_mut().insert(header::LOCATION, place);
    }
    Ok(response)
}

/// What tells this request from others.
pub fn sent(caller: &Caller, key: &str, bytes: &[u8]) -> Sent {
    let of = format!("services request {} {key}", caller.partner.id);
    let hash = keyed_hash(caller.app().vault.web_key(), of.as_bytes());
    Sent {
        key: (!key.is_empty()).then(|| hash.to_vec()),
        digest: digest(&String::from_utf8_lossy(bytes)),
    }
}

/// Applies, or finds what the same request did before. The applicant's own link is theirs: it goes by mail to the address that was given.
async fn keep(caller: &Caller, input: ApplyByProgram) -> Result<Application> {
    let app = caller.app();
    let mut tx = caller.visitor.begin().await?;
    let before = match &input.request.key {
        Some(key) => partners::sent_with(&mut tx, (caller.partner.id, key)).await?,
        None => None,
    };
    if let Some((id, digest)) = before {
        if digest != input.request.digest {
            let key = "services-exchange-key-used";
            return Err(Error::invalid("Idempotency-Key", key));
        }
        if let Some(application) = store::find(&mut tx, id).await? {
            return Ok(application);
        }
        // It waited for signatures that never came, and was forgotten.
        partners::remove_sent(&mut tx, id).await?;
    }
    let done = apply_by_program(app, &mut tx, input).await?;
    Ok(tx.commit(done).await?.application)
}

/// The secret of the applicant's link. `NotFound` when they were forgotten.
async fn link(app: &App, db: &mut Reader, application: &Application) -> Result<String> {
    let known = app.vault.open_data(db, application.person).await?;
    known.or_not_found()?.remove("link").or_not_found()
}

/// `GET /api/applications`
pub async fn list(caller: Caller, Query(asked): Query<Asked>) -> Answer {
    caller.needs(Scope::Read)?;
    let listed = async {
        let prefix = &caller.app().config.town.reference_prefix;
        let below = match asked.after.as_str() {
            "" => None,
            after => Some(Reference::parse(prefix, after).or_not_found()?.id()),
        };
        let mut db = caller.visitor.read().await?;
        let mut all = partners::sent_by(&mut db, caller.partner.id, below).await?;
        let has_more = all.len() > MOST_SENT;
        all.truncate(MOST_SENT);
        let mut said = Vec::new();
        for id in &all {
            if let Some(one) = store::find(&mut db, *id).await? {
                said.push(state(&caller, &one));
            }
        }
        let last = all.last().filter(|_| has_more);
        let next = last.map(|id| {
            let after = Reference::of(prefix, *id);
            caller
                .visitor
                .site
                .url(&format!("/api/applications?after={after}"))
        });
        Ok(json!({ "applications": said, "next": next }))
    };
    let said: Result<Value> = listed.await;
    let said = said.map_err(|error| caller.refused(error))?;
    Ok(json_answer(StatusCode::OK, &said))
}

/// `GET /api/applications/{reference}`
pub async fn show(caller: Caller, Path(reference): Path<String>) -> Answer {
    caller.needs(Scope::Read)?;
    let said = async {
        let mut db = caller.visitor.read().await?;
        let application = own(&caller, &mut db, &reference).await?;
        let mut said = state(&caller, &application);
        let entries = spoken(caller.app(), &mut db, &application).await?;
        let last = |of: &[EntryKind]| {
            let mut found = entries.iter().rev();
            let found = found.find(|(entry, _)| of.contains(&entry.kind));
            found.map(|(_, text)| text.clone())
        };
        if application.status == Status::Waiting {
            said["question"] = last(&[EntryKind::Asked]).into();
        }
        if application.status.is_decided() {
            said["reason"] =
                last(&[EntryKind::Granted, EntryKind::Refused, EntryKind::Changed]).into();
        }
        Ok(said)
    };
    let said: Result<Value> = said.await;
    let said = said.map_err(|error| caller.refused(error))?;
    Ok(json_answer(StatusCode::OK, &said))
}

/// `GET /api/applications/{reference}/messages`
pub async fn messages(caller: Caller, Path(reference): Path<String>) -> Answer {
    caller.needs(Scope::Read)?;
    let said = async {
        let mut db = caller.visitor.read().await?;
        let application = own(&caller, &mut db, &reference).await?;
        let entries = spoken(caller.app(), &mut db, &application).await?;
        let messages: Vec<Value> = entries
            .iter()
            .map(|(entry, text)| {
                // What the program does, as granting what nobody decided, the office does.
                let by_office = entry.by.is_staff() || entry.by.kind == "system";
                json!({
                    "at": entry.at.to_string(),
                    "by": if by_office { "office" } else { "applicant" },
                    "kind": entry.kind.slug(),
                    "text": text,
                })
            })
            .collect();
        Ok(json!({ "messages": messages }))
    };
    let said: Result<Value> = said.await;
    let said = said.map_err(|error| caller.refused(error))?;
    Ok(json_answer(StatusCode::OK, &said))
}

/// `POST /api/applications/{reference}/messages`
pub async fn write(caller: Caller, Path(reference): Path<String>, request: Request) -> Answer {
    caller.needs(Scope::Write)?;
    let (object, _) = object(request).await?;
    let text = text(&caller.visitor, &object, "text")?;
    let done = acted(&caller, &reference, async |app, tx, token| {
        write_to_office(app, tx, token, &text).await
    });
    finished(&caller, done.await)
}

/// `POST /api/applications/{reference}/answer`
pub async fn answer(caller: Caller, Path(reference): Path<String>, request: Request) -> Answer {
    caller.needs(Scope::Write)?;
    let (object, _) = object(request).await?;
    let text = text(&caller.visitor, &object, "text")?;
    let done = acted(&caller, &reference, async |app, tx, token| {
        answer_office(app, tx, token, &text).await
    });
    finished(&caller, done.await)
}

/// `POST /api/applications/{reference}/withdraw`
pub async fn withdraw(caller: Caller, Path(reference): Path<String>) -> Answer {
    caller.needs(Scope::Write)?;
    let done = acted(&caller, &reference, async |app, tx, token| {
        withdraw_application(app, tx, token).await
    });
    finished(&caller, done.await)
}

/// Does what the applicant could do by their link.
pub async fn acted(
    caller: &Caller,
    reference: &str,
    act: impl AsyncFnOnce(&App, &mut Tx, &str) -> Result<Done<Application>>,
) -> Result<Application> {
    let app = caller.app();
    let mut tx = caller.visitor.begin().await?;
    let application = own(caller, &mut tx, reference).await?;
    let token = link(app, &mut tx, &application).await?;
    let done = act(app, &mut tx, &token).await?;
    tx.commit(done).await
}

fn finished(caller: &Caller, done: Result<Application>) -> Answer {
    let application = done.map_err(|error| caller.refused(error))?;
    Ok(json_answer(StatusCode::OK, &state(caller, &application)))
}

/// An application that this partner sent. `NotFound` for every other.
pub async fn own(caller: &Caller, db: &mut Reader, reference: &str) -> Result<Application> {
    let prefix = &caller.app().config.town.reference_prefix;
    let id: Id<Application> = Reference::parse(prefix, reference).or_not_found()?.id();
    let sender = partners::sender(db, id).await?;
    sender
        .filter(|sender| *sender == caller.partner.id)
        .or_not_found()?;
    store::find(db, id).await?.or_not_found()
}

/// What the applicant may see of what happened, with its words.
pub async fn spoken(
    app: &App,
    db: &mut Reader,
    application: &Application,
) -> Result<Vec<(Entry, String)>> {
    let mut all = Vec::new();
    for entry in store::entries_of(db, application.id).await? {
        if !entry.internal {
            let text = open_entry(app, db, application, &entry).await?;
            all.push((entry, text));
        }
    }
    Ok(all)
}

/// Where an application stands.
pub fn state(caller: &Caller, application: &Application) -> Value {
    let reference = application.reference(&caller.app().config.town.reference_prefix);
    let url = caller
        .visitor
        .site
        .url(&format!("/api/applications/{reference}"));
    let at = |moment: Option<stoa_kernel::Timestamp>| moment.map(|at| at.to_string());
    json!({
        "reference": reference,
        "service": application.service,
        "status": application.status.slug(),
        "submitted": at(application.submitted_at),
        "due": at(application.due_at.filter(|_| application.status.is_open())),
        "decided": at(application.decided_at),
        "links": { "self": url, "messages": format!("{url}/messages") },
    })
}
