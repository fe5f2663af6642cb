//! An application is given to a team of its body: it waits in the team's queue until somebody takes it.

use stoa_kernel::{App, Done, Error, Lang, Result, Tx};

use crate::{
    casework::{
        found::{find_open, keep, write_entry},
        teams,
    },
    events::What,
    model::{Application, EntryKind},
};

/// To nobody's team in particular with an empty slug. `Invalid` on `team` for what is no team of the body. `Conflict` when it has changed since it was
/// seen.
pub async fn give_to_team(
    app: &App,
    tx: &mut Tx,
    seen: (&str, i64),
    team: &str,
) -> Result<Done<Application>> {
    let mut application = find_open(app, tx, seen, "assign_application").await?;
    let name = match team {
        "" => String::new(),
        slug => {
            let found = teams::find(tx, &application.agency, slug).await?;
            let found =
                found.ok_or_else(|| Error::invalid("team", "services-desk-team-missing"))?;
            let lang: Lang = app.config.town.language;
            found.name.get(lang).to_owned()
        }
    };
    team.clone_into(&mut application.team);
    application.assignee = None;
    write_entry(app, tx, &application, (EntryKind::Assigned, &name)).await?;
    let team = application.team.clone();
    keep(app, tx, application, What::ApplicationGivenToTeam { team }).await
}
