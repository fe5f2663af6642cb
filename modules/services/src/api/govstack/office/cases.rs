//! Applications of the operators' side: those of the body that are open, and each one; what was answered once it was opened today.

use axum::http::StatusCode;
use serde_json::{Value, json};
use stoa_kernel::{OrNotFound, Reader, Result, staff};

use super::{
    super::{
        Asked,
        said::{self, name, reference, status, uuid},
    },
    Office, find, is_open, queue,
};
use crate::{
    api::given::{Answer, json_answer},
    model::{Application, ServiceFile},
    store,
};

/// `GET /applications`
pub async fn list(office: &Office, asked: &Asked) -> Answer {
    let mut db = office.visitor.read().await?;
    let all = queue(office, &mut db, asked).await?;
    // What a partner calls its applicant is known of what was opened alone.
    let all = match asked.applicant_id.as_str() {
        "" => asked.part(all),
        applicant => {
            let mut theirs = Vec::new();
            for one in all {
                if is_open(office, &mut db, &one).await? {
                    let said = said::listed(&office.visitor, &mut db, &one).await?;
                    theirs.extend((said["applicantId"] == applicant).then_some(one));
                }
            }
            asked.part(theirs)
        }
    };
    let mut said = Vec::new();
    for one in &all {
        said.push(listed(office, &mut db, one).await?);
    }
    Ok(json_answer(StatusCode::OK, &Value::from(said)))
}

/// `applicantApplicationFileListResponse`, with who works on it.
async fn listed(office: &Office, db: &mut Reader, one: &Application) -> Result<Value> {
    let visitor = &office.visitor;
    let mut said = match is_open(office, db, one).await? {
        true => said::listed(visitor, db, one).await?,
        false => {
            let (file, digest) = file_and_digest(db, one).await?;
            json!({
                "fileId": reference(visitor, one),
                "status": status(visitor, one.status),
                "created": one.begun_at.to_string(),
                "registered": one.submitted_at.map(|at| at.to_string()),
                "serviceName": name(visitor, &file),
                "serviceId": uuid(&one.service),
                "eformId": uuid(&digest),
            })
        }
    };
    said["mainTaskId"] = reference(visitor, one).into();
    said["taskTitle"] = visitor.t("services-decide-title").into();
    if let Some(id) = one.assignee {
        let row = staff::find(db, id).await?;
        said["assigneeId"] = id.to_string().into();
        said["operatorName"] = row.map(|row| row.staff.name).unwrap_or_default().into();
    }
    Ok(said)
}

/// The file of the version that an application was begun with, and its digest.
pub async fn file_and_digest(db: &mut Reader, one: &Application) -> Result<(ServiceFile, String)> {
    let version = store::find_version(db, one.service_version).await?;
    let version = version.or_not_found()?;
    Ok((ServiceFile::of(&version)?, version.digest))
}

/// `GET /applications/{fileId}`
pub async fn show(office: &Office, reference: &str) -> Answer {
    let mut db = office.visitor.read().await?;
    let found = find(office, &mut db, reference).await?;
    let said = application(office, &mut db, &found).await?;
    Ok(json_answer(StatusCode::OK, &said))
}

/// `applicationFileResponse`; without what was answered until it was opened.
pub async fn application(office: &Office, db: &mut Reader, one: &Application) -> Result<Value> {
    let visitor = &office.visitor;
    if is_open(office, db, one).await? {
        return said::application(visitor, db, one).await;
    }
    let (file, digest) = file_and_digest(db, one).await?;
    Ok(json!({
        "fileId": reference(visitor, one),
        "registered": one.submitted_at.map(|at| at.to_string()),
        "serviceId": uuid(&one.service),
        "applicantId": "",
        "serviceName": name(visitor, &file),
        "status": status(visitor, one.status),
        "ended": !one.status.is_open(),
        "applicationData": {
            "applicantId": "",
            "created": one.begun_at.to_string(),
            "formData": { "eFormId": uuid(&digest) },
        },
    }))
}
