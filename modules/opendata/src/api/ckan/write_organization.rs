//! Organizations and groups as programs would write them. Bodies are the town's, whose administrators add, rename and end them, and groups are
//! the EU's data themes, which nobody changes; so a program is told that it may not, unless it says what is so already, as one
//! does that loads a portal's dump.

use serde_json::Value;
use stoa_kernel::{Error, OrNotFound, Result};

use super::{
    asked::Asked,
    shown::{group as shown_group, organization as shown_organization},
};
use crate::{model::Theme, pages::Agencies};

async fn agencies(asked: &Asked) -> Result<(Agencies, Vec<String>)> {
    let agencies = Agencies::read(&mut asked.visitor.read().await?).await?;
    let slugs = agencies.choices(&asked.visitor);
    let slugs = slugs.into_iter().map(|(slug, _)| slug).collect();
    Ok((agencies, slugs))
}

/// `organization_create`: `Invalid` on `name` where there is one, else `Denied`.
pub async fn create_organization(asked: &Asked) -> Result<Value> {
    let name = asked.text("name");
    if name.is_empty() {
        return Err(Error::invalid("name", "opendata-ckan-id-missing"));
    }
    let (_, slugs) = agencies(asked).await?;
    match slugs.contains(&name) {
        true => Err(Error::invalid("name", "opendata-ckan-name-taken")),
        false => Err(Error::denied("opendata-ckan-organizations-fixed")),
    }
}

/// `organization_update` and `organization_patch`: the body of the key, as it is.
pub async fn update_organization(asked: &Asked) -> Result<Value> {
    let (agencies, slugs) = agencies(asked).await?;
    let id = asked.id()?;
    slugs.contains(&id).then_some(()).or_not_found()?;
    let shown = shown_organization(&asked.visitor, &agencies, &id);
    let is_own = id == asked.agency;
    match is_own && says_the_same(asked, &shown) {
        true => Ok(shown),
        false => Err(Error::denied("opendata-ckan-organizations-fixed")),
    }
}

/// `organization_delete` and `organization_purge`
pub async fn delete_organization(asked: &Asked) -> Result<Value> {
    let (_, slugs) = agencies(asked).await?;
    let id = asked.id()?;
    slugs.contains(&id).then_some(()).or_not_found()?;
    Err(Error::denied("opendata-ckan-organizations-fixed"))
}

/// `group_create`: as with organizations.
pub fn create_group(asked: &Asked) -> Result<Value> {
    let name = asked.text("name");
    if name.is_empty() {
        return Err(Error::invalid("name", "opendata-ckan-id-missing"));
    }
    match Theme::parse(&name) {
        Some(_) => Err(Error::invalid("name", "opendata-ckan-name-taken")),
        None => Err(Error::denied("opendata-ckan-groups-fixed")),
    }
}

/// `group_update` and `group_patch`: the theme as it is.
pub fn update_group(asked: &Asked) -> Result<Value> {
    let theme = Theme::parse(&asked.id()?).or_not_found()?;
    let shown = shown_group(&asked.visitor, theme);
    match says_the_same(asked, &shown) {
        true => Ok(shown),
        false => Err(Error::denied("opendata-ckan-groups-fixed")),
    }
}

/// `group_delete` and `group_purge`
pub fn delete_group(asked: &Asked) -> Result<Value> {
    Theme::parse(&asked.id()?).or_not_found()?;
    Err(Error::denied("opendata-ckan-groups-fixed"))
}

/// Whether nothing that a program says of names differs from what is shown; what we have no words for is passed over.
fn says_the_same(asked: &Asked, shown: &Value) -> bool {
    ["name", "title"].iter().all(|field| {
        let said = asked.text(field);
        said.is_empty() || shown[*field] == said.as_str()
    })
}
