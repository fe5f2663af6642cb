//! The queues beside the list: one's own work, one's teams, all of it, what waits to be hidden, and the filters that
//! somebody keeps under a name. Each with how much is in it.

use maud::{Markup, html};
use stoa_kernel::{
    Id, Reader, Result,
    actor::{Staff, StaffMember},
};
use stoa_web::Visitor;

use super::listed;
use crate::{
    commands::all_reports,
    model::{Assignee, QueueFilter, QueueOrder, SavedView},
    pages::{
        names::Names,
        staff::{hide_requests, write_down::works_on_reports},
    },
    store::{self, Count},
};

/// All queues that somebody is offered.
pub struct Views {
    own: Vec<View>,
    saved: Vec<View>,
    /// How many requests to hide something wait; `None` for those who cannot decide them.
    requests: Option<Count>,
    /// The list's own filter, narrowed in three ways, with how much is in each.
    narrower: Vec<View>,
    /// The query under which the list can be kept.
    query: String,
    may_save: bool,
    /// Whether the reader works on reports, and does not only read them.
    works: bool,
}

/// One queue.
struct View {
    text: String,
    /// Its query string.
    query: String,
    /// How much is in it; `None` where counting would mean a search.
    count: Option<Count>,
    /// How much of it is late, where that is said.
    late: Option<Count>,
    is_here: bool,
}

impl Views {
    pub async fn read(
        visitor: &Visitor,
        db: &mut Reader,
        names: &Names,
        (staff, queue): (&Staff, &QueueFilter),
    ) -> Result<Self> {
        let counter = Counter::of(visitor, queue);
        let mut own = Vec::new();
        let works = works_on_reports(visitor);
        for (text, wanted) in offered(visitor, names, (staff, works)) {
            own.push(counter.view(db, text, &wanted, true).await?);
        }
        let mut saved = Vec::new();
        for SavedView { name, query, .. } in store::saved_views(db, staff.id).await? {
            let wanted = QueueFilter::from_query(&query, &counter.zone);
            saved.push(counter.view(db, name, &wanted, false).await?);
        }
        let mut narrower = Vec::new();
        for (text, wanted) in narrowed(visitor, works.then_some(staff.id), queue) {
            narrower.push(counter.view(db, text, &wanted, false).await?);
        }
        Ok(Views {
            own,
            saved,
            requests: hide_requests::waiting(visitor, db).await?,
            narrower,
            query: queue.to_query(&counter.zone),
            may_save: visitor.may("save_view", &all_reports(visitor.app())),
            works,
        })
    }

    /// What the list is called: the name of its queue, or that it was put together by filters.
    pub fn title(&self, visitor: &Visitor) -> String {
        let mut all = self.own.iter().chain(&self.saved);
        let here = all.find(|view| view.is_here);
        here.map_or_else(
            || visitor.t("reports-queue-filtered"),
            |view| view.text.clone(),
        )
    }

    /// The list of queues.
    pub fn show(&self, visitor: &Visitor) -> Markup {
        html! {
            nav.stoa-desk__views aria-label=(visitor.t("reports-queue-views")) {
                ul.stoa-views { @for view in &self.own { (view.item(visitor)) } (self.requests(visitor)) }
                @if !self.saved.is_empty() {
                    h2.stoa-views__heading { (visitor.t("reports-queue-saved")) }
                    ul.stoa-views { @for view in &self.saved { (view.item(visitor)) } }
                }
                @if self.works {
                    p.stoa-views__keep {
                        a.govuk-link href="/staff/reports/new" { (visitor.t("reports-queue-write")) }
                    }
                }
                @if self.may_save {
                    p.stoa-views__keep {
                        a.govuk-link href={ "/staff/views?" (self.query) } { (visitor.t("reports-queue-keep")) }
                    }
                }
            }
        }
    }

    fn requests(&self, visitor: &Visitor) -> Markup {
        html! {
            @if let Some(count) = self.requests {
                li.stoa-views__item {
                    a.stoa-views__link href="/staff/hide-requests" {
                        span.stoa-views__name { (visitor.t("reports-queue-hide-requests")) }
                        " " span.stoa-views__count { (number(visitor, count)) }
                    }
                }
            }
        }
    }

    /// Links that narrow the list: late, nobody's, one's own.
    pub fn narrower(&self, visitor: &Visitor) -> Markup {
        html! {
            @if !self.narrower.is_empty() {
                nav.stoa-narrower aria-label=(visitor.t("reports-queue-narrow")) {
                    ul.stoa-narrower__list {
                        @for view in &self.narrower {
                            li {
                                a.stoa-narrower__link href={ "/staff?" (view.query) } aria-current=[view.is_here.then_some("true")] {
                                    (view.text)
                                    @if let Some(count) = view.count { " " span.stoa-narrower__count { (number(visitor, count)) } }
                                }
                            }
                        }
                    }
                }
            }
        }
    }
}

impl View {
    fn item(&self, visitor: &Visitor) -> Markup {
        let late = self.late.filter(|late| *late != Count::Exactly(0));
        html! {
            li.stoa-views__item {
                a.stoa-views__link href={ "/staff?" (self.query) } aria-current=[self.is_here.then_some("page")] {
                    span.stoa-views__name { (self.text) }
                    @if let Some(count) = self.count { " " span.stoa-views__count { (number(visitor, count)) } }
                    @if let Some(late) = late {
                        " " span.stoa-views__late {
                            (visitor.t_with("reports-queue-late-count", &[("count", number(visitor, late).into())]))
                        }
                    }
                }
            }
        }
    }
}

/// The queues that somebody has without keeping any: their own, their teams', their body's, everybody's.
fn offered(
    visitor: &Visitor,
    names: &Names,
    (staff, works): (&Staff, bool),
) -> Vec<(String, QueueFilter)> {
    let open = QueueFilter::open();
    let house = &visitor.app().config.town.agency;
    let mine = open.with(|filter| filter.assignee = Some(Assignee::One(staff.id)));
    let mut all = Vec::new();
    if works {
        all.push((visitor.t("reports-queue-mine"), mine));
    }
    for team in &staff.teams {
        let of_team = open.with(|filter| filter.team = Some(team.clone()));
        all.push((names.team(team).to_owned(), of_team));
    }
    if staff.agency != *house {
        let of_body = open.with(|filter| filter.agency = Some(staff.agency.clone()));
        all.push((names.agency(&staff.agency).to_owned(), of_body));
    }
    all.push((visitor.t("reports-queue-all"), open));
    all
}

/// The ways to narrow a list that is ordered by what is due; another cannot be.
fn narrowed(
    visitor: &Visitor,
    own: Option<Id<StaffMember>>,
    queue: &QueueFilter,
) -> Vec<(String, QueueFilter)> {
    if queue.order != QueueOrder::Due {
        return Vec::new();
    }
    let mut ways = vec![
        (
            visitor.t("reports-queue-narrow-none"),
            queue.narrowed(false, None),
        ),
        (
            visitor.t("reports-queue-narrow-late"),
            queue.narrowed(true, None),
        ),
        (
            visitor.t("reports-queue-narrow-nobody"),
            queue.narrowed(false, Some(Assignee::Nobody)),
        ),
    ];
    ways.extend(own.map(|own| {
        let mine = queue.narrowed(false, Some(Assignee::One(own)));
        (visitor.t("reports-queue-narrow-mine"), mine)
    }));
    ways
}

/// Counts queues, and knows which one is shown.
struct Counter<'v> {
    visitor: &'v Visitor,
    zone: jiff::tz::TimeZone,
    here: String,
}

impl<'v> Counter<'v> {
    fn of(visitor: &'v Visitor, queue: &QueueFilter) -> Self {
        let zone = visitor.app().config.time_zone();
        Counter {
            visitor,
            here: queue.to_query(&zone),
            zone,
        }
    }

    async fn view(
        &self,
        db: &mut Reader,
        text: String,
        wanted: &QueueFilter,
        with_late: bool,
    ) -> Result<View> {
        let query = wanted.to_query(&self.zone);
        let late = match with_late {
            true => {
                self.count(db, &wanted.narrowed(true, wanted.filter.assignee))
                    .await?
            }
            false => None,
        };
        Ok(View {
            text,
            count: self.count(db, wanted).await?,
            late,
            is_here: query == self.here,
            query,
        })
    }

    async fn count(&self, db: &mut Reader, wanted: &QueueFilter) -> Result<Option<Count>> {
        if !wanted.filter.text.is_empty() {
            return Ok(None);
        }
        let count = listed::count(db, wanted, &wanted.filter, self.visitor.now()).await?;
        Ok(Some(count))
    }
}

/// "12", or "1,000+" where nobody counted on.
pub fn number(visitor: &Visitor, count: Count) -> String {
    match count {
        Count::Exactly(number) => visitor.number(number),
        Count::MoreThan(number) | Count::AtLeast(number) => visitor.t_with(
            "reports-queue-at-least",
            &[("count", visitor.number(number).into())],
        ),
    }
}
