//! How people come, what that costs, how long each step takes, and what becomes of appeals.

use maud::{Markup, html};
use stoa_payments::{Currency, Money};
use stoa_web::components::{cell, number_cell, table};

use super::{Told, say};
use crate::{
    model::{
        Channel,
        figures::{LEAST, What},
    },
    pages::{pay::words::sum, words::channel_key},
};

impl Told<'_> {
    /// What one costs by each channel, where the owner of the service says it.
    pub(super) fn channels(&self) -> Markup {
        let (visitor, figures) = (self.visitor, self.figures);
        let costs = self.file.costs.as_ref();
        let Some(costs) = costs.filter(|_| figures.sum(What::Sent) >= LEAST) else {
            return html! {};
        };
        let currency = Currency::new(&costs.currency).ok();
        let price = |minor: Option<i64>| match (minor, currency) {
            (Some(minor), Some(currency)) => sum(visitor, Money::new(minor, currency)),
            _ => visitor.t("services-desk-too-few"),
        };
        // From what one costs it could be reckoned how many came, and so how many came by a channel that few took.
        let few = figures
            .kinds(What::Sent)
            .any(|(_, n)| (1..LEAST).contains(&n));
        let rows = figures.kinds(What::Sent).filter_map(|(kind, _)| {
            let channel = Channel::parse(kind)?;
            let cost = costs.of_one(kind, figures).filter(|_| !few);
            Some([
                cell(visitor.t(channel_key(channel))),
                number_cell(price(cost)),
            ])
        });
        let title = visitor.t("services-desk-column-cost");
        let source = [("source", say(visitor, &costs.source).into())];
        html! {
            h2.govuk-heading-m { (title) }
            (table()
                .column(visitor.t("services-desk-column-channel"))
                .column(number_cell(title.as_str()))
                .rows(rows)
                .stacking(title.as_str()))
            p.govuk-body { (visitor.t("services-desk-cost")) ": " strong { (price(costs.of_all(figures))) } }
            p.govuk-body { (visitor.t_with("services-desk-cost-source", &source)) }
        }
    }

    /// Step by step: within how many days half of them were done, and nine in ten.
    pub(super) fn steps(&self) -> Markup {
        let (visitor, figures) = (self.visitor, self.figures);
        if self.file.workflow.is_empty() {
            return html! {};
        }
        let rows = self.file.workflow.iter().map(|step| {
            let days = match figures.step_days(&step.key) {
                None => visitor.t("services-desk-too-few"),
                Some((half, most)) => {
                    let args = [("half", half.into()), ("most", most.into())];
                    visitor.t_with("services-measured", &args)
                }
            };
            [
                cell(html! { bdi { (say(visitor, &step.name)) } }),
                cell(days),
            ]
        });
        let title = visitor.t("services-desk-steps");
        html! {
            h2.govuk-heading-m { (title) }
            (table()
                .column(visitor.t("services-desk-column-step"))
                .column(visitor.t("services-desk-column-took"))
                .rows(rows)
                .stacking(title.as_str()))
        }
    }

    /// How many appealed, and what came of it.
    pub(super) fn appeals(&self) -> Markup {
        let (visitor, figures) = (self.visitor, self.figures);
        if self.file.appeal_days.is_none() {
            return html! {};
        }
        let rows = [
            ("made", "services-desk-appeals-made"),
            ("upheld", "services-desk-appeals-upheld"),
            ("changed", "services-desk-appeals-changed"),
        ]
        .map(|(kind, key)| {
            [
                cell(visitor.t(key)),
                number_cell(self.number(figures.get(What::Appeal, kind))),
            ]
        });
        let title = visitor.t("services-desk-appeals");
        html! {
            h2.govuk-heading-m { (title) }
            (table()
                .column(visitor.t("services-desk-column-appeals"))
                .column(number_cell(visitor.t("services-desk-column-count")))
                .rows(rows))
        }
    }
}
