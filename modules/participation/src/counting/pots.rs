//! All pots of a vote, once its envelopes are open.

use stoa_kernel::{App, Error, Result, Tx};

use super::{Counted, Filled, Heading, Sheet, count_pot};
use crate::{
    model::{
        Scene, Verb,
        budget::{Pot, Project},
        election::{BudgetRule, Election, Item},
        tell::{Bond, Strand},
    },
    store::{self, election::Line},
};

/// Counts each pot by the rule that was declared, and says of each project whether it gets its money. Answers the digests of the files.
pub async fn count_pots(
    app: &App,
    tx: &mut Tx,
    (scene, election): (&Scene, &Election),
    (standing, lines): (Vec<(Item, Project)>, &[Line]),
) -> Result<Vec<String>> {
    let Some(budget) = &election.budget else {
        return Ok(Vec::new());
    };
    let ballots: Vec<Filled> = lines.iter().filter_map(Line::filled).collect();
    let mut digests = Vec::new();
    for pot in store::budget::pots_of(tx, budget.projects).await? {
        let of_pot = standing.iter().filter(|(item, _)| item.pot == pot.id);
        let of_pot: Vec<&(Item, Project)> = of_pot.collect();
        if of_pot.is_empty() {
            continue;
        }
        let lang = app.config.town.language;
        let named = |(item, project): &&(Item, Project)| {
            (item.number, item.cost, project.title.get(lang).to_owned())
        };
        let owned = Owned {
            heading: heading(app, scene, &pot),
            rule: budget.rule.clone(),
            most: election.most,
            money: pot.money.minor,
            projects: of_pot.iter().map(named).collect(),
        };
        let ballots = ballots.clone();
        let counting = tokio::task::spawn_blocking(move || owned.count(&ballots));
        let counted = counting
            .await
            .map_err(|lost| Error::broken("counting a budget", lost))??;
        store::election::insert_result(tx, (election.id, pot.id), &counted).await?;
        for (item, project) in of_pot {
            let won = counted.told.won.iter();
            let won = won.clone().any(|won| won.project == item.number);
            store::election::set_won(tx, project.id, won).await?;
            let strand = Strand {
                from: project.reference(),
                to: election.reference(),
                bond: Bond::Answers,
                process: scene.setup.process.slug.clone(),
                at: tx.now(),
            };
            store::tell::insert_strand(tx, &strand).await?;
        }
        digests.push(counted.digest);
    }
    Ok(digests)
}

/// What a count takes along to where it may take its time.
struct Owned {
    heading: Heading,
    rule: BudgetRule,
    most: u16,
    money: i64,
    projects: Vec<(u32, i64, String)>,
}

impl Owned {
    fn count(self, ballots: &[Filled]) -> Result<Counted> {
        count_pot(&Sheet {
            heading: self.heading,
            rule: &self.rule,
            most: self.most,
            money: self.money,
            projects: self.projects,
            ballots: ballots.iter().collect(),
        })
    }
}

fn heading(app: &App, scene: &Scene, pot: &Pot) -> Heading {
    let town = &app.config.town;
    let phases = scene.setup.phases.iter();
    let mut phases = phases.filter(|phase| phase.allows(scene.component.id, Verb::Vote));
    let day = |day: jiff::civil::Date| day.strftime("%d.%m.%Y").to_string();
    let first = phases.clone().next().map(|phase| phase.from);
    let last = phases.next_back().map(|phase| phase.to);
    Heading {
        description: scene.setup.process.title.get(town.language).to_owned(),
        unit: town.name.get(town.language).to_owned(),
        country: String::new(),
        instance: first.map_or(String::new(), |first| first.year().to_string()),
        subunit: pot.name.get(town.language).to_owned(),
        days: (
            first.map(day).unwrap_or_default(),
            last.map(day).unwrap_or_default(),
        ),
        currency: Some(pot.money.currency),
    }
}
