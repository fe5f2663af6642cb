//! How services and applications are told in GovStack's words.

use serde_json::{Value, json};
use sha2::{Digest, Sha256};
use stoa_kernel::{OrNotFound, Reader, Result};
use stoa_web::Visitor;

use super::{documents::addresses, form_data::wrapped};
use crate::{
    casework::answers,
    model::{Application, ServiceFile, ServiceVersion, Status},
    store,
};

/// A name of ours in the form of a UUID (version 8, RFC 9562), which the standard wants of an id: always the same for the same name.
pub fn uuid(name: &str) -> String {
    let digest = Sha256::digest(format!("services {name}").as_bytes());
    let hex = hex::encode(&digest[..16]);
    let part = |from: usize, to: usize| hex.get(from..to).unwrap_or_default();
    format!(
        "{}-{}-8{}-a{}-{}",
        part(0, 8),
        part(8, 12),
        part(13, 16),
        part(17, 20),
        part(20, 32)
    )
}

/// A service.
pub fn said_of(file: &ServiceFile, version: &ServiceVersion, lang: &str) -> Value {
    let fallback = file.form.fallback();
    let body = [
        ("slug", file.slug.clone()),
        ("who_for", file.who_for.get(lang, fallback).to_owned()),
        ("appeal", file.appeal.get(lang, fallback).to_owned()),
        ("promise_days", file.promise_days.to_string()),
    ];
    let body: Vec<Value> = body
        .into_iter()
        .map(|(code, value)| json!({ "code": code, "value": value }))
        .collect();
    json!({
        "id": uuid(&file.slug),
        "name": file.name.get(lang, fallback),
        "version": version.number.to_string(),
        "type": "Public",
        "isExecutable": true,
        "isClosed": true,
        "description": file.summary.get(lang, fallback),
        "serviceBody": body,
    })
}

/// The form of a service's version.
pub fn form(file: &ServiceFile, version: &ServiceVersion, lang: &str) -> Value {
    let fallback = file.form.fallback();
    json!({
        "eFormId": uuid(&version.digest),
        "name": file.form.title.get(lang, fallback),
        "description": file.summary.get(lang, fallback),
        "version": version.number.to_string(),
        "latest": true,
    })
}

/// Where an application stands, in the standard's four states: what was withdrawn counts as rejected.
pub fn status(visitor: &Visitor, status: Status) -> Value {
    let (code, title) = match status {
        Status::Begun | Status::Signing | Status::Received => {
            ("PENDING", "services-status-received")
        }
        Status::Reviewing => ("PENDING", "services-status-reviewing"),
        Status::Waiting => ("SENDBACK", "services-status-waiting"),
        Status::Granted => ("APPROVED", "services-status-granted"),
        Status::Refused => ("REJECTED", "services-status-refused"),
        Status::Withdrawn => ("REJECTED", "services-status-withdrawn"),
    };
    json!({ "code": code, "title": visitor.t(title) })
}

/// What is known of an application beside its row: its form, the service's name and the partner's own name for the applicant.
struct Known {
    version: ServiceVersion,
    file: ServiceFile,
    applicant: String,
}

async fn known(visitor: &Visitor, db: &mut Reader, one: &Application) -> Result<Known> {
    let version = store::find_version(db, one.service_version)
        .await?
        .or_not_found()?;
    let file = ServiceFile::of(&version)?;
    let data = visitor.app().vault.open_data(db, one.person).await?;
    let applicant = data
        .unwrap_or_default()
        .remove("applicant")
        .unwrap_or_default();
    Ok(Known {
        version,
        file,
        applicant,
    })
}

/// What people call an application: the standard's `fileId`.
pub fn reference(visitor: &Visitor, one: &Application) -> String {
    one.reference(&visitor.app().config.town.reference_prefix)
}

/// `applicationFileResponse`, with what was answered.
pub async fn application(visitor: &Visitor, db: &mut Reader, one: &Application) -> Result<Value> {
    let known = known(visitor, db, one).await?;
    let answers = answers::open(visitor.app(), db, one).await?;
    let documents = addresses(visitor, db, one).await?;
    Ok(json!({
        "fileId": reference(visitor, one),
        "registered": one.submitted_at.map(|at| at.to_string()),
        "serviceId": uuid(&one.service),
        "applicantId": known.applicant,
        "serviceName": name(visitor, &known.file),
        "status": status(visitor, one.status),
        "ended": !one.status.is_open(),
        "applicationData": {
            "applicantId": known.applicant,
            "created": one.begun_at.to_string(),
            "formData": { "data": wrapped(answers.to_plain()), "eFormId": uuid(&known.version.digest) },
            "documentUrls": documents,
        },
    }))
}

/// `applicantApplicationFileListResponse`
pub async fn listed(visitor: &Visitor, db: &mut Reader, one: &Application) -> Result<Value> {
    let known = known(visitor, db, one).await?;
    let documents = addresses(visitor, db, one).await?;
    Ok(json!({
        "fileId": reference(visitor, one),
        "status": status(visitor, one.status),
        "applicantId": known.applicant,
        "created": one.begun_at.to_string(),
        "registered": one.submitted_at.map(|at| at.to_string()),
        "serviceName": name(visitor, &known.file),
        "serviceId": uuid(&one.service),
        "eformId": uuid(&known.version.digest),
        "documentUrls": documents,
    }))
}

/// A service's name in the language of whoever asks.
pub fn name<'f>(visitor: &Visitor, file: &'f ServiceFile) -> &'f str {
    file.name.get(visitor.lang().code(), file.form.fallback())
}

/// A task: the answer that the office waits for. `asked` is what it asked.
pub async fn task(
    visitor: &Visitor,
    db: &mut Reader,
    (one, asked): (&Application, &str),
) -> Result<Value> {
    let known = known(visitor, db, one).await?;
    let reference = reference(visitor, one);
    Ok(json!({
        "taskId": reference,
        "mainTaskId": reference,
        "name": visitor.t("services-asked-title"),
        "taskName": visitor.t("services-asked-title"),
        "assigneeId": known.applicant,
        "roleId": "applicant",
        "created": one.paused_at.unwrap_or(one.updated_at).to_string(),
        "description": asked,
        "serviceId": uuid(&one.service),
        "serviceName": name(visitor, &known.file),
        "fileId": reference,
        "eFormId": uuid(&known.version.digest),
        "status": status(visitor, one.status),
    }))
}

#[cfg(test)]
mod tests {
    use super::uuid;

    #[test]
    fn a_name_has_one_id_in_the_form_of_a_uuid() {
        let id = uuid("dog-licence");
        let lengths: Vec<usize> = id.split('-').map(str::len).collect();
        assert_eq!(lengths, [8, 4, 4, 4, 12]);
        assert_eq!((&id[14..15], &id[19..20]), ("8", "a"));
        assert_eq!(id, uuid("dog-licence"));
        assert_ne!(id, uuid("cat-licence"));
    }
}
