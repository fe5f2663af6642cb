//! What a moderator sees beside a case: what is nearly the same, how much its author wrote in that hour, and whether they are being slowed down.
//! It decides nothing.

use jiff::SignedDuration;
use stoa_kernel::{Actor, App, Reader, Result};
use stoa_web::{Markup, Visitor, html};
use stoa_wording::{fingerprint, resemblance};

use super::telling::kind_name;
use crate::{
    casework::{Found, Voice, Voter},
    following::people_of,
    model::moderation::Contribution,
    store::{
        frame::setup_by_slug,
        moderation::{recent_of, written_between},
    },
};

/// The newest proposals and comments of each component that are compared.
const COMPARED: usize = 500;
/// From which resemblance on, from 0 to 1, something is shown.
const ALIKE: f64 = 0.85;
/// The most that are shown.
const SHOWN: usize = 10;
/// How long before and after is looked for what the same author wrote.
const HOUR: SignedDuration = SignedDuration::from_hours(1);

/// What is known beside what somebody wrote.
#[derive(Debug, Default)]
pub struct Evidence {
    /// What is like it, and how much, from 0 to 1.
    alike: Vec<(Contribution, f64)>,
    /// How much its author wrote within an hour before or after, with this; `None` for whoever did not sign in.
    written: Option<i64>,
    is_slowed: bool,
}

impl Evidence {
    pub async fn read(app: &App, db: &mut Reader, found: &Found) -> Result<Self> {
        let alike = alike(db, found).await?;
        let Some(author) = found.author else {
            return Ok(Evidence {
                alike,
                ..Evidence::default()
            });
        };
        let people = people_of(app, db, author).await?;
        let written =
            written_between(db, &people, (found.made_at - HOUR, found.made_at + HOUR)).await?;
        let voter = Voter {
            actor: Actor::Person { id: author },
            browser: String::new(),
        };
        let voice = Voice::of(app, db, &voter, "writing").await?;
        Ok(Evidence {
            alike,
            written: Some(written),
            is_slowed: voice.is_slowed(app).await?,
        })
    }

    pub fn shown(&self, visitor: &Visitor) -> Markup {
        html! {
            section aria-labelledby="evidence" {
                h2.govuk-heading-m id="evidence" { (visitor.t("participation-moderate-evidence")) }
                p.govuk-body { (visitor.t("participation-moderate-evidence-text")) }
                ul.govuk-list.govuk-list--bullet {
                    li { (self.author(visitor)) }
                    @if self.is_slowed { li { (visitor.t("participation-moderate-slowed")) } }
                    @if self.alike.is_empty() { li { (visitor.t("participation-moderate-nothing-alike")) } }
                    @for (contribution, share) in &self.alike { (one(visitor, *contribution, *share)) }
                }
            }
        }
    }

    fn author(&self, visitor: &Visitor) -> String {
        match self.written {
            None => visitor.t("participation-moderate-not-signed-in"),
            Some(count) => {
                visitor.t_with("participation-moderate-written", &[("count", count.into())])
            }
        }
    }
}

fn one(visitor: &Visitor, contribution: Contribution, share: f64) -> Markup {
    let args = [("percent", visitor.decimal(share * 100.0, 0).into())];
    html! {
        li {
            a.govuk-link href=(contribution.path()) { (kind_name(visitor, contribution.kind())) " " (contribution.reference()) }
            " – " (visitor.t_with("participation-moderate-alike", &args))
        }
    }
}

/// What was written lately in the same process and is nearly the same, the most alike first.
async fn alike(db: &mut Reader, found: &Found) -> Result<Vec<(Contribution, f64)>> {
    let Some(own) = fingerprint(&found.original.text) else {
        return Ok(Vec::new());
    };
    let setup = setup_by_slug(db, &found.process.slug).await?;
    let mut alike = Vec::new();
    for component in setup.iter().flat_map(|setup| &setup.components) {
        for other in recent_of(db, component.id, COMPARED).await? {
            let print = fingerprint(&other.text);
            let share = print.map_or(0.0, |print| resemblance(own, print));
            if share >= ALIKE && other.contribution != found.contribution {
                alike.push((other.contribution, share));
            }
        }
    }
    alike.sort_by(|one, other| other.1.total_cmp(&one.1));
    alike.truncate(SHOWN);
    Ok(alike)
}
