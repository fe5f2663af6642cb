//! Keeps the institutions: bodies, teams, hours, holidays, topics, the responsibility map; then categories and templates.

use jiff::{ToSpan, civil::Date, tz::TimeZone};
use stoa_kernel::{
    App, Done, Error, Result, Timestamp, Tx,
    town::{
        AreaKind, RuleVersion,
        agencies::{save_agency, save_team},
        areas::area_by_code,
        office_hours::{HoursOf, save_holiday, set_hours},
        responsibility_map::{Seen, set_rule},
        topics::save_topic,
    },
};
use stoa_reports::commands::{SaveCategory, SaveTemplate, save_category, save_template};

use super::{
    MAKER,
    event::DemoTownMade,
    make_town::{ESTATE, ROAD},
    office::{
        agencies::{agencies, teams},
        categories::categories,
        holidays::holidays,
        rules::{Ground, rules},
        templates::templates,
        topics::topics,
    },
};

/// What the reports need to know of the institutions.
#[derive(Debug)]
pub struct Offices {
    /// Every version of every rule.
    pub rules: Vec<RuleVersion>,
    pub dates: Dates,
}

/// The days on which things changed in Merrow.
#[derive(Debug, Clone, Copy)]
pub struct Dates {
    /// The first day of the reports.
    pub first: Date,
    pub today: Date,
    /// Rules hold from here on: a year before the first report.
    pub rules_since: Timestamp,
    /// When the lamps changed hands: a year ago.
    pub lighting_changed: Timestamp,
    /// When the roads team lost half its people: eight months ago.
    pub slow_since: Timestamp,
}

impl Dates {
    pub fn until(now: Timestamp, zone: &TimeZone) -> Result<Self> {
        let today = zone.to_datetime(now).date();
        let ago = |months: i64| today.saturating_sub(months.months());
        let midnight = |day: Date| {
            let at = zone.to_ambiguous_timestamp(day.at(0, 0, 0, 0)).compatible();
            at.map_err(|error| Error::broken("a day of the demonstration", error))
        };
        Ok(Dates {
            first: ago(24),
            today,
            rules_since: midnight(ago(36))?,
            lighting_changed: midnight(ago(12))?,
            slow_since: midnight(ago(8))?,
        })
    }
}

/// Keeps them all. The land's areas must be there.
pub async fn make_offices(app: &App) -> Result<Offices> {
    let dates = Dates::until(app.now(), &app.config.time_zone())?;
    let mut tx = app.db.begin(&MAKER).await?;
    let mut rows = bodies(&mut tx).await?;
    for holiday in holidays(dates.first.year() - 1, dates.today.year() + 1) {
        save_holiday(&mut tx, &holiday).await?;
        rows.push(format!("{} {}", holiday.day, holiday.name.to_json()));
    }
    let rules = responsibility(&mut tx, dates).await?;
    let facts = |rule: &RuleVersion| {
        format!(
            "{:?} {} {:?} {} {}",
            rule.topic, rule.agency, rule.team, rule.law, rule.valid_from
        )
    };
    let of_rules: Vec<String> = rules.iter().map(facts).collect();
    let done = Done::new((), &DemoTownMade::of("offices", &rows));
    tx.commit(done.also(&DemoTownMade::of("responsibility", &of_rules)))
        .await?;
    services(app).await?;
    Ok(Offices { rules, dates })
}

/// Bodies, topics and teams; each as the row that the digest counts.
async fn bodies(tx: &mut Tx) -> Result<Vec<String>> {
    let mut rows = Vec::new();
    for agency in agencies() {
        save_agency(tx, &agency).await?;
        rows.push(format!(
            "{} {} {}",
            agency.slug,
            agency.kind,
            agency.name.to_json()
        ));
    }
    for topic in topics() {
        save_topic(tx, &topic).await?;
        rows.push(format!("{} {}", topic.slug, topic.name.to_json()));
    }
    for (team, week) in teams() {
        save_team(tx, &team).await?;
        set_hours(tx, &HoursOf::Team(team.slug.clone()), &week).await?;
        rows.push(format!(
            "{} {} {} {week:?}",
            team.slug,
            team.agency,
            team.name.to_json()
        ));
    }
    Ok(rows)
}

/// The responsibility map, with the past of the rule that changed.
async fn responsibility(tx: &mut Tx, dates: Dates) -> Result<Vec<RuleVersion>> {
    let named = [
        (Ground::RingRoad, AreaKind::new(ROAD), "a1907"),
        (
            Ground::HarbourEstate,
            AreaKind::new(ESTATE),
            "harbour-estate",
        ),
        (Ground::CastleWard, Some(AreaKind::ward()), "castle"),
        (Ground::StrandWard, Some(AreaKind::ward()), "strand"),
    ];
    let mut areas = Vec::new();
    for (ground, kind, code) in named {
        let missing = || Error::Broken(format!("the area {code} is missing"));
        let area = area_by_code(tx, &kind.ok_or_else(missing)?, code).await?;
        areas.push((ground, area.ok_or_else(missing)?.id));
    }
    let area = |ground| {
        areas
            .iter()
            .find(|(own, _)| *own == ground)
            .map(|(_, id)| *id)
    };
    let conflict = || Error::Broken("somebody else writes rules of a new town".to_owned());
    let mut made = Vec::new();
    for history in rules(area, dates.rules_since, dates.lighting_changed) {
        let mut first = set_rule(tx, None, &history.first, conflict()).await?;
        if let Some(then) = &history.then {
            let seen = Some(Seen {
                rule: first.rule,
                version: first.version,
            });
            first.valid_to = Some(then.valid_from);
            made.push(set_rule(tx, seen, then, conflict()).await?);
        }
        made.push(first);
    }
    Ok(made)
}

/// What can be reported, and what staff answer with.
async fn services(app: &App) -> Result<()> {
    let mut tx = app.db.begin(&MAKER).await?;
    let mut all: Option<Done<()>> = None;
    let mut add = |done: Done<()>| {
        let before = all.take();
        all = Some(match before {
            Some(before) => before.then(done),
            None => done,
        });
    };
    for category in categories() {
        add(save_category(
            app,
            &mut tx,
            SaveCategory {
                seen_version: 0,
                category,
            },
        )
        .await?
        .map(|_| ()));
    }
    for template in templates() {
        add(save_template(
            app,
            &mut tx,
            SaveTemplate {
                seen: None,
                template,
            },
        )
        .await?
        .map(|_| ()));
    }
    match all {
        Some(done) => tx.commit(done).await,
        None => Ok(()),
    }
}
