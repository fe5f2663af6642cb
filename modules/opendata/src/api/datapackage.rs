//! `/data/{slug}/datapackage.json`: the dataset as a Frictionless data package (Data Package and Table Schema, version 1).

use axum::{Json, response::IntoResponse};
use stoa_kernel::Id;
use stoa_web::{PageResult, Path, Visitor};

use super::{
    catalogue::{Entry, open},
    record::columns,
};
use crate::{
    pages::{Agencies, public},
    store,
};

pub async fn show(visitor: Visitor, Path(slug): Path<String>) -> PageResult {
    let mut db = visitor.read().await?;
    let shown = public(&visitor, &mut db, &slug).await?;
    let entry = Entry {
        dataset: shown.dataset,
        version: shown.version,
    };
    let agencies = Agencies::read(&mut db).await?;
    let mut record = entry.record(&visitor, &agencies);
    for published in entry
        .version
        .body
        .files
        .iter()
        .filter(|file| file.is_table())
    {
        let file = store::file_by_id(&mut db, Id::new(published.file)).await?;
        let mut made = record.files.iter_mut();
        let made = made.find(|one| one.is_made && one.name == published.name);
        if let (Some(made), Some(file)) = (made, file) {
            made.title.clone_from(&published.title);
            made.text.clone_from(&published.text);
            made.columns = columns(&file);
        }
    }
    drop(db);
    let lang = visitor.app().config.town.language.code();
    let package = stoa_catalogue::datapackage::package(&record, lang);
    Ok(open(Json(package).into_response(), "application/json"))
}
