//! Specimens of facts and figures.

use maud::{Markup, html};

use super::specimen;
use crate::components::{
    TagColour, action, bar_chart, cell, line_chart, number_cell, summary_list, summary_row, table,
    tag, task, task_list,
};

const HERE: &str = "#gallery-summary_list";

pub fn specimens() -> Markup {
    html! {
        (specimen("summary_list", &facts()))
        (specimen("table", &tables()))
        (specimen("task_list", &html! {
            (task_list("gallery-tasks")
                .task(task("Where is it?", "Done").href(HERE))
                .task(task("What is wrong?", tag_of("Begun")).href(HERE).hint("Three questions about lamps"))
                .task(task("Send", "Cannot be sent yet").cannot_start_yet()))
        }))
        (specimen("bar_chart", &html! {
            (bar_chart("Reports by ward", "Ward", "Reports").bar("Harbour", 1204.0, "1,204").bar("North", 861.0, "861")
                .bar("Mill Hill", 402.0, "402").bar("Old Town", 12.0, "12").bar("Meadows", 0.0, "0"))
        }))
        (specimen("line_chart", &html! {
            (line_chart("gallery-line", "Reports by month", "Month", "Show these figures as a table")
                .times(["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug"])
                .series("Received", [310.0, 402.0, 388.0, 290.0, 245.0, 260.0, 301.0, 333.0].map(Some))
                .series("Fixed", [Some(280.0), Some(350.0), None, Some(301.0), Some(250.0), Some(240.0), Some(299.0), Some(310.0)]))
        }))
        (specimen("figures", &html! {
            div.stoa-figures {
                (figure("1,204", "reports this year"))
                (figure("3.2 days", "until half of them are fixed"))
                (figure("87 %", "fixed in time"))
            }
        }))
    }
}

fn tag_of(word: &str) -> Markup {
    html! { (tag(word).colour(TagColour::Yellow)) }
}

fn figure(value: &str, label: &str) -> Markup {
    html! {
        p.stoa-figure { strong.stoa-figure__value { (value) } span.stoa-figure__label { (label) } }
    }
}

fn facts() -> Markup {
    html! {
        (summary_list().row("Category", "Street lamp").row("Place", "Mill Lane 12")
            .item(summary_row("State", html! { (tag("Fixed").colour(TagColour::Green)) })))
        (summary_list().card("Your answers")
            .card_action(action("Start again", HERE, ""))
            .item(summary_row("Name", "Ana Ruiz").action(action("Change", HERE, "name")))
            .item(summary_row("E-mail", "ana@example.org")
                .action(action("Change", HERE, "e-mail")).action(action("Remove", HERE, "e-mail"))))
    }
}

fn tables() -> Markup {
    html! {
        (table().caption("Targets").caption_class("govuk-table__caption--m").row_headers()
            .column("Category").column(number_cell("Working days")).column(number_cell("In time"))
            .row([cell("Street lamp"), number_cell("5"), number_cell("91 %")])
            .row([cell("Pothole"), number_cell("10"), number_cell("84 %")]))
        (table().caption("A table that scrolls by itself on a phone").scrolling("Newest reports")
            .column("Reference").column("Title").column("Category").column("Ward").column("Team").column("Due")
            .row([cell("MER-4821-K"), cell("Lamp is dark"), cell("Street lamp"), cell("Harbour"), cell("Lighting"), cell("14 March 2026")]))
    }
}
