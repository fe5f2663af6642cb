//! The queue of applications: what is due first on top, with filters, a search, and acts on many at once. Made for the keyboard, and
//! whole without script.

use maud::{Markup, html};
use stoa_kernel::{
    Reader, Result,
    actor::Staff,
    staff::StaffRow,
    town::{
        Agency,
        agencies::{Team, all_teams},
    },
};
use stoa_web::{
    PageResult, Query, Visitor,
    components::{FilterBar, checkbox, checkboxes, filter_bar, pagination, select, text_input},
};

use super::{
    queue_asked::{Asked, agencies, place_of, sees_all},
    queue_keys, queue_rows, rooms,
};
use crate::{
    commands::all_services,
    model::{Application, Reference, Service},
    store::{self, COUNTED, PAGE},
};

/// What the page shows.
struct Shown {
    services: Vec<Service>,
    agencies: Vec<Agency>,
    people: Vec<StaffRow>,
    /// The teams whose cases this reader may see.
    teams: Vec<Team>,
    found: Vec<Application>,
    count: i64,
}

/// `/staff/applications`
pub async fn page(visitor: Visitor, Query(asked): Query<Asked>) -> PageResult {
    let staff = visitor.staff()?.clone();
    let app = visitor.app();
    visitor.must("see_applications", &all_services(app))?;
    let prefix = &app.config.town.reference_prefix;
    if let Some(reference) = Reference::parse(prefix, &asked.q) {
        return Ok(visitor.go(&format!("/staff/applications/{reference}")));
    }
    let mut db = visitor.read().await?;
    let mut shown = read(&visitor, &mut db, (&staff, &asked)).await?;
    drop(db);
    let more = shown.found.len() > PAGE;
    shown.found.truncate(PAGE);
    let title = visitor.t("services-queue-title");
    let next = shown.found.last().filter(|_| more).and_then(place_of);
    let query = asked.query(&shown.services, &shown.agencies);
    let page = visitor.page(title.as_str()).wide().no_index();
    Ok(page.show(html! {
        h1.govuk-heading-l { (title) }
        (rooms::beside_the_queue(&visitor))
        (whose(&visitor, &asked, own_teams(&staff, &shown.teams)))
        (filters(&visitor, &staff, &asked, &shown))
        @if visitor.may("find_applicant", &all_services(app)) {
            p.govuk-body {
                a.govuk-link href="/staff/applications/new" { (visitor.t("services-hold-type-in")) }
                br;
                a.govuk-link href="/staff/applications/find" { (visitor.t("services-desk-find-title")) }
            }
        }
        p.govuk-body role="status" { (count_words(&visitor, &asked, shown.count)) }
        @if shown.found.is_empty() { p.govuk-body { (visitor.t("services-queue-empty")) } }
        @else { (queue_rows::show(&visitor, (&shown.services, &shown.people, &shown.teams), &shown.found, &query)) }
        @if let Some(next) = next {
            (pagination(visitor.t("services-queue-pages")).next(
                visitor.t("services-queue-next"),
                format!("/staff/applications?{query}&after={next}"),
            ))
        }
        (queue_keys::help(&visitor))
    }))
}

async fn read(
    visitor: &Visitor,
    db: &mut Reader,
    (staff, asked): (&Staff, &Asked),
) -> Result<Shown> {
    let services = store::services(db).await?;
    let agencies = agencies(db, &services).await?;
    let filter = asked.filter(visitor, db, (staff, &agencies)).await?;
    let now = visitor.now();
    Ok(Shown {
        found: store::queue(db, &filter, (now, asked.place())).await?,
        count: store::queue_count(db, &filter, now).await?,
        people: stoa_kernel::staff::list(db).await?,
        teams: seen_teams(db, staff).await?,
        services,
        agencies,
    })
}

async fn seen_teams(db: &mut Reader, staff: &Staff) -> Result<Vec<Team>> {
    let mut teams = all_teams(db).await?;
    teams.retain(|team| !team.is_ended && (sees_all(staff) || team.agency == staff.agency));
    Ok(teams)
}

fn count_words(visitor: &Visitor, asked: &Asked, count: i64) -> String {
    if !asked.q.trim().is_empty() {
        return visitor.t("services-desk-no-reference");
    }
    let key = if count >= COUNTED {
        "services-desk-count-more"
    } else {
        "services-desk-count"
    };
    visitor.t_with(key, &[("count", count.into())])
}

/// The teams that somebody works in.
fn own_teams<'t>(staff: &Staff, teams: &'t [Team]) -> impl Iterator<Item = &'t Team> {
    let own = staff.teams.clone();
    teams.iter().filter(move |team| own.contains(&team.slug))
}

fn whose<'t>(visitor: &Visitor, asked: &Asked, teams: impl Iterator<Item = &'t Team>) -> Markup {
    let link = |key: &str, whose: &str| {
        let current = (asked.whose == whose && asked.team.is_empty()).then_some("page");
        html! {
            li { a.govuk-link href={ "/staff/applications?whose=" (whose) } aria-current=[current] { (visitor.t(key)) } }
        }
    };
    html! {
        nav aria-label=(visitor.t("services-queue-whose")) {
            ul.govuk-list.stoa-inline-list {
                (link("services-queue-all", ""))
                (link("services-queue-mine", "mine"))
                (link("services-desk-nobodys", "nobody"))
                @for team in teams {
                    @let current = (asked.team == team.slug).then_some("page");
                    li {
                        a.govuk-link href={ "/staff/applications?team=" (team.slug) } aria-current=[current] {
                            (team.name.get(visitor.lang()))
                        }
                    }
                }
            }
        }
    }
}

fn filters(visitor: &Visitor, staff: &Staff, asked: &Asked, shown: &Shown) -> FilterBar {
    let services = shown.services.iter();
    let services = services.map(|one| (one.slug.as_str(), one.name.get(visitor.lang())));
    let states = [
        ("received", "services-status-received"),
        ("reviewing", "services-status-reviewing"),
        ("waiting", "services-status-waiting-applicant"),
    ];
    let any = visitor.t("services-any");
    let mut bar = filter_bar(
        "/staff/applications",
        visitor.t("services-desk-filters"),
        visitor.t("services-desk-filter"),
    )
    .field(text_input("q", visitor.t("services-column-reference")))
    .field(
        select("service", visitor.t("services-column-service"))
            .option("", any.as_str())
            .options(services)
            .value(asked.service.as_str()),
    )
    .field(
        select("status", visitor.t("services-column-status"))
            .option("", any.as_str())
            .options(states.map(|(slug, key)| (slug, visitor.t(key))))
            .value(asked.status.as_str()),
    )
    .field(whose_select(visitor, staff, asked, &shown.people));
    if !shown.teams.is_empty() {
        let teams = shown.teams.iter();
        let teams = teams.map(|team| (team.slug.as_str(), team.name.get(visitor.lang())));
        bar = bar.field(
            select("team", visitor.t("services-desk-team"))
                .option("", any.as_str())
                .options(teams)
                .value(asked.team.as_str()),
        );
    }
    if sees_all(staff) {
        let agencies = shown.agencies.iter();
        let agencies = agencies.map(|one| (one.slug.as_str(), one.name.get(visitor.lang())));
        bar = bar.field(
            select("agency", visitor.t("services-desk-agency"))
                .option("", any.as_str())
                .options(agencies)
                .value(asked.agency.as_str()),
        );
    }
    bar.field(
        checkboxes("overdue")
            .item(checkbox("1", visitor.t("services-desk-overdue")))
            .value(asked.overdue.as_str()),
    )
    .clear(visitor.t("services-desk-clear"), "/staff/applications")
}

fn whose_select(
    visitor: &Visitor,
    staff: &Staff,
    asked: &Asked,
    people: &[StaffRow],
) -> stoa_web::components::Select {
    let colleagues = people.iter().filter(|row| {
        row.active
            && row.staff.id != staff.id
            && (sees_all(staff) || row.staff.agency == staff.agency)
    });
    let colleagues = colleagues.map(|row| (row.staff.id.to_string(), row.staff.name.clone()));
    select("whose", visitor.t("services-queue-whose"))
        .option("", visitor.t("services-queue-all"))
        .option("mine", visitor.t("services-queue-mine"))
        .option("nobody", visitor.t("services-desk-nobodys"))
        .options(colleagues)
        .value(asked.whose.as_str())
}
