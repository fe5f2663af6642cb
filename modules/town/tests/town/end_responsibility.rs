//! A rule ends on a day to come, or now.

use jiff::civil::date;
use stoa_kernel::town::responsibility_map::{RuleFilter, Seen, rule_versions, rules_at};
use stoa_town::commands::end_responsibility::{EndResponsibility, end_responsibility};

use crate::house::{conflict, faults, manager, morning, noon, on_each_database, rule};

#[tokio::test]
async fn a_rule_ends() {
    on_each_database(async |house| {
        house.furnish().await;
        let made = house.sets(rule("council")).await.unwrap();
        let end = async |version, last_day| {
            let input = EndResponsibility {
                seen: Seen {
                    rule: made.rule,
                    version,
                },
                last_day,
            };
            house
                .does(manager(), async |app, tx| {
                    end_responsibility(app, tx, input).await
                })
                .await
        };
        assert_eq!(conflict(end(2, None).await), "town-changed-meanwhile");
        let told = faults(end(1, Some(date(2026, 3, 1))).await);
        assert_eq!(told, [("last_day".to_owned(), "town-last-day-past")].into());
        end(1, Some(date(2026, 3, 5))).await.unwrap();
        let mut db = house.read().await;
        let versions = rule_versions(&mut db, made.rule).await.unwrap();
        assert_eq!(versions[0].valid_to, Some(morning(date(2026, 3, 6))));
        house.clock.set(noon(4));
        end(1, None).await.unwrap();
        let rules = rules_at(&mut db, &RuleFilter::default(), noon(4))
            .await
            .unwrap();
        assert_eq!(rules, []);
        let kinds = [
            "responsibility_set",
            "responsibility_ended",
            "responsibility_ended",
        ];
        assert_eq!(house.events(&format!("rule-{}", made.rule)).await, kinds);
    })
    .await;
}
