//! What an application costs the government, as the owner of a service reckons it: told beside its figures, with where it is from.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use stoa_forms::Localised;

use super::{
    Channel, FileFault, ServiceFile,
    figures::{Figures, LEAST, What},
};

/// The most of one sum, in minor units.
const MOST: i64 = 100_000_000_000;

/// What applications cost, by the channel that they come by.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Costs {
    /// ISO 4217.
    pub currency: String,
    /// Where the numbers are from: "Budget 2026, page 14".
    pub source: Localised,
    /// `web`, `assisted`, `program`, ….
    pub channels: BTreeMap<String, ChannelCost>,
}

/// What comes by a channel: so much a year, so many minutes of work each, or both.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ChannelCost {
    /// In minor units, whatever comes.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub yearly: Option<i64>,
    /// Of work for each.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub minutes: Option<u32>,
    /// What an hour of it costs, in minor units.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub hourly: Option<i64>,
}

impl ChannelCost {
    /// What so many cost in a year, in minor units.
    fn of(self, count: i64) -> i64 {
        let each = i128::from(self.minutes.unwrap_or(0)) * i128::from(self.hourly.unwrap_or(0));
        let work = each * i128::from(count) / 60;
        let all = work + i128::from(self.yearly.unwrap_or(0));
        i64::try_from(all).unwrap_or(i64::MAX)
    }
}

impl Costs {
    /// What one costs that came by a channel in these twelve months, in minor units, rounded. `None` where the file does not say it, or
    /// fewer than five came.
    pub fn of_one(&self, channel: &str, figures: &Figures) -> Option<i64> {
        let cost = self.channels.get(channel)?;
        each(
            cost.of(figures.get(What::Sent, channel)),
            figures.get(What::Sent, channel),
        )
    }

    /// The same of all channels together. `None` too where one that was used is not told, or so few came by one that they could be
    /// reckoned from it.
    pub fn of_all(&self, figures: &Figures) -> Option<i64> {
        let (mut sum, mut count) = (0_i64, 0_i64);
        for (channel, n) in figures.kinds(What::Sent) {
            let cost = self.channels.get(channel)?;
            if n < LEAST {
                return None;
            }
            sum = sum.saturating_add(cost.of(n));
            count += n;
        }
        each(sum, count)
    }
}

fn each(sum: i64, count: i64) -> Option<i64> {
    (count >= LEAST).then(|| (sum + count / 2) / count)
}

/// What is wrong with what a file says of costs.
pub(super) fn faults(file: &ServiceFile) -> Vec<FileFault> {
    let Some(costs) = &file.costs else {
        return Vec::new();
    };
    let mut faults = Vec::new();
    let currency = &costs.currency;
    if currency.len() != 3 || !currency.bytes().all(|b| b.is_ascii_uppercase()) {
        faults.push(FileFault::of("costs.currency", "services-fault-currency"));
    }
    let languages = &file.form.languages;
    if let Some(language) = languages.iter().find(|one| !costs.source.has(one)) {
        let fault = FileFault::of("costs.source", "services-fault-no-text");
        faults.push(fault.with("language", language));
    }
    for (channel, cost) in &costs.channels {
        let place = format!("costs.channels.{channel}");
        if Channel::parse(channel).is_none() {
            faults.push(FileFault::of(&place, "services-fault-no-channel"));
        }
        let in_range = |sum: Option<i64>| sum.is_none_or(|sum| (0..=MOST).contains(&sum));
        let is_whole = cost.minutes.is_some() == cost.hourly.is_some();
        let says = cost.yearly.is_some() || cost.minutes.is_some();
        if !is_whole || !says || !in_range(cost.yearly) || !in_range(cost.hourly) {
            faults.push(FileFault::of(&place, "services-fault-channel-cost"));
        }
    }
    faults
}

#[cfg(test)]
mod tests {
    use super::Costs;
    use crate::model::{
        ServiceFile,
        figures::{Counted, Figures, What},
    };

    const EXAMPLE: &str = include_str!("../pages/staff/example.yaml");

    fn costs() -> Costs {
        serde_json::from_value(serde_json::json!({
            "currency": "EUR",
            "source": { "en": "Budget" },
            "channels": {
                "web": { "yearly": 100_000, "minutes": 3, "hourly": 4_000 },
                "assisted": { "minutes": 30, "hourly": 4_000 },
            },
        }))
        .unwrap()
    }

    fn figures(sent: &[(&str, i64)]) -> Figures {
        Figures::of(sent.iter().map(|(kind, n)| Counted {
            what: What::Sent,
            kind: (*kind).to_owned(),
            n: *n,
        }))
    }

    #[test]
    fn one_costs_its_work_and_its_part_of_what_a_year_costs() {
        let sent = figures(&[("web", 100), ("assisted", 20)]);
        assert_eq!(costs().of_one("web", &sent), Some(1_200));
        assert_eq!(costs().of_one("assisted", &sent), Some(2_000));
        // (120,000 + 40,000) / 120, rounded.
        assert_eq!(costs().of_all(&sent), Some(1_333));
    }

    #[test]
    fn what_is_few_or_not_known_is_not_told() {
        let few = figures(&[("web", 100), ("assisted", 4)]);
        assert_eq!(costs().of_one("assisted", &few), None);
        assert_eq!(costs().of_all(&few), None);
        let other = figures(&[("web", 100), ("program", 10)]);
        assert_eq!(costs().of_all(&other), None);
        assert_eq!(costs().of_all(&figures(&[])), None);
    }

    #[test]
    fn what_is_wrong_is_told_with_its_place() {
        let check = |costs: &str, place: &str| {
            let text = format!("\ncosts: {costs}\npromise_days: 5");
            let read = ServiceFile::read(&EXAMPLE.replacen("\npromise_days: 5", &text, 1));
            match read {
                Ok(_) => assert_eq!(place, "", "{costs}"),
                Err(faults) => assert!(
                    faults.iter().any(|fault| fault.place == place),
                    "{place}: {faults:?}"
                ),
            }
        };
        let of = |channel: &str| {
            format!("{{ currency: EUR, source: Budget, channels: {{ {channel} }} }}")
        };
        check(&of("web: { yearly: 5 }"), "");
        check(&of("fax: { yearly: 5 }"), "costs.channels.fax");
        check(&of("web: {}"), "costs.channels.web");
        check(&of("web: { minutes: 5 }"), "costs.channels.web");
        check(&of("web: { yearly: -1 }"), "costs.channels.web");
        check(
            "{ currency: euro, source: Budget, channels: {} }",
            "costs.currency",
        );
    }
}
