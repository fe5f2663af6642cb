//! The teams of a body that cases wait for.

use stoa_kernel::{
    Reader, Result,
    town::agencies::{Team, all_teams, team_by_slug},
};

/// The teams of a body that there are today.
pub async fn of_agency(db: &mut Reader, agency: &str) -> Result<Vec<Team>> {
    let mut all = all_teams(db).await?;
    all.retain(|team| team.agency == agency && !team.is_ended);
    Ok(all)
}

/// A team of a body by its slug, unless it ended.
pub async fn find(db: &mut Reader, agency: &str, slug: &str) -> Result<Option<Team>> {
    let found = team_by_slug(db, slug).await?;
    Ok(found.filter(|team| team.agency == agency && !team.is_ended))
}

/// The team that a service's applications wait for: that of its file, or nobody's in particular where the body has no such team any more.
pub async fn of_service(db: &mut Reader, agency: &str, team: Option<&str>) -> Result<String> {
    let found = match team {
        Some(slug) => find(db, agency, slug).await?,
        None => None,
    };
    Ok(found.map(|team| team.slug).unwrap_or_default())
}
