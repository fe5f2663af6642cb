//! What can be done to a report: the states that it may go to, and everything else, each on a page of its own. What
//! somebody may not do is not shown; a report that ended shows what opens it again.

use maud::{Markup, html};
use stoa_web::{Visitor, components::button};

use crate::pages::{
    staff::{bulk::Act, change_status::targets, desk::Desk},
    status_words::status_name,
};

/// An action with a page of its own.
struct Link {
    /// What the policies ask.
    action: &'static str,
    path: &'static str,
    text: &'static str,
    key: Option<&'static str>,
    /// Whether it is offered once the report has ended.
    after_end: bool,
}

/// In the order in which they stand.
const LINKS: [Link; 9] = [
    Link {
        action: "assign_report",
        path: "assign",
        text: "reports-act-assign",
        key: Some(Act::Assign.key()),
        after_end: true,
    },
    Link {
        action: "publish_update",
        path: "update",
        text: "reports-work-update",
        key: Some("u"),
        after_end: true,
    },
    Link {
        action: "recategorise_report",
        path: "category",
        text: "reports-act-category",
        key: Some(Act::Category.key()),
        after_end: true,
    },
    Link {
        action: "move_report",
        path: "place",
        text: "reports-work-move",
        key: Some("p"),
        after_end: true,
    },
    Link {
        action: "merge_reports",
        path: "merge",
        text: "reports-act-merge",
        key: Some(Act::Merge.key()),
        after_end: false,
    },
    Link {
        action: "route_report",
        path: "route",
        text: "reports-work-route",
        key: Some("r"),
        after_end: false,
    },
    Link {
        action: "see_reporter",
        path: "sealed",
        text: "reports-work-contact",
        key: None,
        after_end: true,
    },
    Link {
        action: "withdraw_report",
        path: "withdraw",
        text: "reports-work-withdraw",
        key: None,
        after_end: false,
    },
    Link {
        action: "moderate_report",
        path: "hide",
        text: "reports-work-hide",
        key: None,
        after_end: true,
    },
];

/// The actions; nothing for those who only read.
pub fn show(visitor: &Visitor, desk: &Desk) -> Markup {
    let is_open = desk.report.status.is_open();
    let offered = LINKS
        .iter()
        .filter(|link| (is_open || link.after_end) && desk.may(visitor, link.action))
        .filter(|link| link.path != "sealed" || desk.report.reporter.is_some());
    let links: Vec<&Link> = offered.collect();
    html! {
        @if desk.may(visitor, "change_status") { (states(visitor, desk)) }
        @if !links.is_empty() {
            h2.govuk-heading-s.stoa-acts__heading { (visitor.t("reports-work-actions")) }
            (take(visitor, desk))
            ul.stoa-acts {
                @for link in links {
                    li { a.govuk-link href=(desk.act_path(visitor, link.path)) data-key=[link.key] { (text(visitor, desk, link)) } }
                }
            }
        }
    }
}

fn text(visitor: &Visitor, desk: &Desk, link: &Link) -> String {
    match link.path {
        "hide" if desk.report.hidden => visitor.t("reports-work-unhide"),
        _ => visitor.t(link.text),
    }
}

fn states(visitor: &Visitor, desk: &Desk) -> Markup {
    html! {
        h2.govuk-heading-s.stoa-acts__heading { (visitor.t("reports-status-title")) }
        ul.stoa-acts.stoa-acts--states {
            @for status in targets(desk.report.status) {
                li {
                    a.govuk-button.govuk-button--secondary role="button" draggable="false"
                        href=(desk.act_path(visitor, &format!("status?to={}", status.slug()))) {
                        (status_name(visitor, status))
                    }
                }
            }
        }
        p.stoa-acts__all {
            a.govuk-link href=(desk.act_path(visitor, "status")) data-key=(Act::Status.key()) { (visitor.t("reports-work-states")) }
        }
    }
}

/// One press makes it one's own work.
fn take(visitor: &Visitor, desk: &Desk) -> Markup {
    let own = visitor.actor.staff().map(|staff| staff.id);
    let is_offered = desk.report.assignee != own
        && desk.may(visitor, "assign_report")
        && visitor
            .actor
            .staff()
            .is_some_and(|staff| staff.agency == desk.report.agency);
    html! {
        @if is_offered {
            form.stoa-acts__take method="post" action=(desk.act_path(visitor, "assign")) {
                (desk.hidden(visitor))
                input type="hidden" name="take" value="1";
                (button(visitor.t("reports-act-take")).secondary().prevent_double_click().attr("data-key", Act::Take.key()))
            }
        }
    }
}
