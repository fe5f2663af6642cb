//! `/api/3/action/…`: CKAN's Action API, version 3, as the client `ckanapi` speaks it. Organizations are the town's agencies,
//! groups the EU's data themes, tags the keywords. A program shows its key in `Authorization` or `X-CKAN-API-Key`.

pub(crate) mod asked;
mod datastore;
mod fields;
mod found;
mod lists;
mod revise_package;
mod revised;
mod rows_asked;
mod search;
mod shown;
mod solr;
mod words;
mod words_sought;
mod write_datastore;
mod write_organization;
mod write_package;
mod write_resource;

use axum::{
    Json,
    extract::Request,
    http::{HeaderValue, StatusCode, header},
    response::{IntoResponse, Response},
};
use serde_json::{Map, Value, json};
use stoa_kernel::Error;
use stoa_web::{Kind, PageResult, Path, Problem, Visitor};

use self::asked::Asked;
pub use words::uuid;

/// `/api/3`
pub async fn root() -> Response {
    Json(json!({"version": 3})).into_response()
}

/// An action, asked by GET with a query, or by POST as JSON or as a form.
pub async fn act(visitor: Visitor, Path(action): Path<String>, request: Request) -> PageResult {
    let mut asked = Asked::read(visitor, &action, request).await?;
    let result = match action.as_str() {
        "status_show" | "site_read" | "help_show" | "license_list" => lists::about(&asked),
        "package_list" => lists::packages(&asked).await?,
        "current_package_list_with_resources" => lists::whole_packages(&asked).await?,
        "package_show" => found::package(&asked).await?,
        "package_search" => search::packages(&asked).await?,
        "resource_search" => search::resources(&asked).await?,
        "resource_show" => found::resource(&asked).await?,
        "organization_list" | "organization_list_for_user" => lists::organizations(&asked).await?,
        "organization_show" => lists::organization(&asked).await?,
        "group_list" | "group_list_authz" => lists::groups(&asked).await?,
        "group_autocomplete" => lists::groups_like(&asked),
        "group_show" => lists::group(&asked).await?,
        "group_package_show" => lists::packages_of_group(&asked).await?,
        "tag_list" => lists::tags(&asked).await?,
        "tag_show" => lists::tag(&asked).await?,
        "tag_search" | "tag_autocomplete" => lists::tags_like(&asked, &action).await?,
        "vocabulary_list"
        | "vocabulary_show"
        | "user_list"
        | "user_show"
        | "user_autocomplete"
        | "member_list"
        | "resource_view_list"
        | "resource_view_show"
        | "package_relationships_list"
        | "package_collaborator_list" => lists::nothing(&asked, &action).await?,
        "format_autocomplete" => lists::formats_like(&asked).await?,
        "package_autocomplete" => lists::packages_like(&asked).await?,
        "organization_autocomplete" => lists::organizations_like(&asked).await?,
        "datastore_search" => datastore::search(&asked).await?,
        "datastore_info" => datastore::info(&asked).await?,
        "datastore_search_sql" => datastore::search_sql(&asked).await?,
        name if name.starts_with("datastore_") => write_table(&asked, name).await?,
        "package_create" => write_package::create(&asked).await?,
        "package_update" => write_package::update(&asked).await?,
        "package_patch" => write_package::patch(&asked).await?,
        "package_revise" => revise_package::revise(&mut asked).await?,
        "package_owner_org_update" => write_package::move_to(&asked).await?,
        "dataset_purge" | "package_delete" => write_package::delete(&asked).await?,
        "resource_create" => write_resource::create(&asked).await?,
        "resource_update" | "resource_patch" => write_resource::update(&asked).await?,
        "resource_delete" => write_resource::delete(&asked).await?,
        "package_resource_reorder" => write_resource::reorder(&asked).await?,
        name => write_names(&asked, name).await?,
    };
    let help = help(&asked.visitor, &action);
    let answer = json!({"help": help, "success": true, "result": result});
    Ok(open(Json(answer).into_response()))
}

/// Tables that programs write row by row.
async fn write_table(asked: &Asked, action: &str) -> Result<Value, Problem> {
    Ok(match action {
        "datastore_create" => write_datastore::create(asked).await?,
        "datastore_upsert" => write_datastore::upsert(asked).await?,
        "datastore_delete" => write_datastore::delete(asked, true).await?,
        "datastore_records_delete" => write_datastore::delete(asked, false).await?,
        _ => return Err(Problem::unreadable("opendata-ckan-no-action")),
    })
}

/// Organizations, groups and tags.
async fn write_names(asked: &Asked, action: &str) -> Result<Value, Problem> {
    Ok(match action {
        "organization_create" => write_organization::create_organization(asked).await?,
        "organization_update" | "organization_patch" => {
            write_organization::update_organization(asked).await?
        }
        "organization_delete" | "organization_purge" => {
            write_organization::delete_organization(asked).await?
        }
        "group_create" => write_organization::create_group(asked)?,
        "group_update" | "group_patch" => write_organization::update_group(asked)?,
        "group_delete" | "group_purge" => write_organization::delete_group(asked)?,
        // A tag is there with the first package that has it, and gone with the last one.
        "tag_create" => {
            return Err(Error::invalid("vocabulary_id", "opendata-ckan-tags-fixed").into());
        }
        "tag_delete" => return Err(Error::denied("opendata-ckan-tags-fixed").into()),
        _ => return Err(Problem::unreadable("opendata-ckan-no-action")),
    })
}

fn help(visitor: &Visitor, action: &str) -> String {
    visitor
        .site
        .url(&format!("/api/3/action/help_show?name={action}"))
}

fn open(mut response: Response) -> Response {
    let headers = response.headers_mut();
    headers.insert(
        header::ACCESS_CONTROL_ALLOW_ORIGIN,
        HeaderValue::from_static("*"),
    );
    response
}

/// What goes wrong, as CKAN says it: `__type` is what clients look at.
pub fn error_body(problem: &Problem, visitor: &Visitor) -> Response {
    let action = visitor.path().split('?').next().unwrap_or_default();
    let action = action.rsplit('/').next().unwrap_or_default();
    let (status, kind) = match problem.kind() {
        Kind::Failed(Error::NotFound) => (StatusCode::NOT_FOUND, "Not Found Error"),
        Kind::Failed(Error::Denied(_)) | Kind::SignIn { .. } | Kind::ForeignForm => {
            (StatusCode::FORBIDDEN, "Authorization Error")
        }
        Kind::Failed(Error::Invalid(_) | Error::Conflict(_)) => {
            (StatusCode::CONFLICT, "Validation Error")
        }
        _ => (problem.status(), "Bad Request"),
    };
    let mut error = Map::new();
    error.insert("__type".to_owned(), json!(kind));
    error.insert("message".to_owned(), json!(problem.sentence(visitor)));
    for (field, sentence) in problem.fields(visitor) {
        let said = error.entry(field).or_insert_with(|| json!([]));
        if let Value::Array(said) = said {
            said.push(json!(sentence));
        }
    }
    let answer = json!({"help": help(visitor, action), "success": false, "error": error});
    open((status, Json(answer)).into_response())
}
