//! What is said of a count: to people, to programs, as a page.

use serde_json::Value;
use stoa_ballots::{
    Completion, Exact, Parameters, Rule, compare, count,
    election::Ceilings,
    fairness,
    findings::Tolerance,
    why::{Other, Tally, Voters},
};

use crate::shared::{ELECTION, read};

/// A count of the small election, handed to a closure.
fn tallied<T>(file: &str, rule: Rule, look: impl FnOnce(Tally<'_>) -> T) -> T {
    let (election, findings) = read(file).accept(Tolerance::Usual);
    let election = election.unwrap_or_else(|| panic!("{findings}"));
    let countable = election.to_profile(Ceilings::Ignored).unwrap();
    let outcome = count(&countable.profile, &Parameters::of(rule)).unwrap();
    let fairness = fairness(&countable.profile, &outcome);
    look(Tally {
        file: "river.pb",
        election: &election,
        countable: &countable,
        findings: &findings,
        outcome: &outcome,
        fairness: &fairness,
        other: None,
        explain: None,
        voters: Voters::Unnamed,
    })
}

fn json(tally: &Tally<'_>) -> Value {
    let mut bytes = Vec::new();
    tally.json(&mut bytes).unwrap();
    serde_json::from_slice(&bytes).unwrap()
}

#[test]
fn amounts_are_counted_in_common_units() {
    let election = read(ELECTION).accept(Tolerance::Usual).0.unwrap();
    let countable = election.to_profile(Ceilings::Ignored).unwrap();
    let profile = &countable.profile;
    // One cost is 99.50; trailing zeros make no unit smaller.
    assert_eq!((profile.units(), profile.budget()), (10, 25_000));
    assert_eq!(profile.projects()[3].cost, 995);
    assert_eq!(profile.voters(), 5);
    assert_eq!(countable.rows.len(), 5);
    assert_eq!(profile.votes(), [3, 2, 3, 1]);
}

/// `min_project_score_threshold` binds every rule if it is asked for; else it is told that it does not. Project 4 has one vote.
#[test]
fn a_threshold_keeps_projects_out() {
    let file = ELECTION.replace("language;en", "min_project_score_threshold;2\nlanguage;en");
    let (election, findings) = read(file).accept(Tolerance::Usual);
    let election = election.unwrap_or_else(|| panic!("{findings}"));
    for (ceilings, funded) in [(Ceilings::Ignored, true), (Ceilings::Kept, false)] {
        let countable = election.to_profile(ceilings).unwrap();
        for rule in Rule::ALL {
            if rule == Rule::ExpandingApprovals {
                continue;
            }
            let mut parameters = Parameters::of(rule);
            if rule == Rule::EqualShares {
                parameters.completion = Completion::Epsilon;
            }
            let outcome = count(&countable.profile, &parameters).unwrap();
            let is_in = outcome.winners.contains(&3);
            assert!(
                is_in == funded || (funded && rule != Rule::EqualShares),
                "{rule}"
            );
            let fairness = fairness(&countable.profile, &outcome);
            let tally = Tally {
                file: "river.pb",
                election: &election,
                countable: &countable,
                findings: &findings,
                outcome: &outcome,
                fairness: &fairness,
                other: None,
                explain: Some(3),
                voters: Voters::Unnamed,
            };
            let (text, said) = (tally.text(), json(&tally));
            assert_eq!(text.contains("that was not applied (--ceilings"), funded);
            assert_eq!(
                text.contains("fewer than 2 votes, which the file asks for"),
                !funded
            );
            assert_eq!(tally.html().contains("that was not applied"), funded);
            assert_eq!(
                said["not_applied"].as_array().unwrap().len(),
                usize::from(funded)
            );
            let groups = said["fairness"]["groups"].as_array().unwrap();
            assert!(groups.iter().all(|group| group["kind"] != "threshold"));
        }
    }
}

#[test]
fn the_json_has_what_programs_need() {
    let said = tallied(ELECTION, Rule::EqualShares, |tally| json(&tally));
    assert_eq!(said["rule"], "equal-shares");
    assert_eq!(said["parameters"]["utility"], "cost");
    assert_eq!(said["parameters"]["ties"], "votes,cost,file");
    assert_eq!(said["budget"], "2500/1");
    // Each of five has 500. The benches and the meadow would take a third of its cost from each of three; the lower cost goes first. Then
    // 300 and 500 are just enough for the path, and the meadow's voters have no more than 500.
    assert_eq!(said["winners"], serde_json::json!(["1", "2", "4"]));
    assert_eq!(said["spent"], "2999/2");
    assert_eq!(said["share"], "500/1");
    let round = &said["rounds"][0];
    assert_eq!(
        (&round["project"], &round["votes"]),
        (&"1".into(), &3.into())
    );
    assert_eq!(round["charge"]["kind"], "price");
    assert_eq!(round["charge"]["price"], "1/3");
    assert_eq!(round["full_payment"], "200/1");
    let meadow = &said["losers"][0];
    assert_eq!(meadow["reasons"][0]["had"], "500/1");
    assert_eq!(meadow["project"], "A-3");
    assert_eq!(meadow["reasons"][0]["reason"], "supporters-short");
    assert_eq!(
        said["ties"][0]["candidates"],
        serde_json::json!(["1", "A-3"])
    );
    assert_eq!(said["fairness"]["voters"], 5);
    assert!(
        said["fairness"]["exclusion_ratio"]
            .as_str()
            .unwrap()
            .parse::<Exact>()
            .is_ok()
    );
    assert!(
        said.get("voters").is_none(),
        "voters are named only when asked for"
    );
}

#[test]
fn every_voter_is_accounted_for_when_asked() {
    let said = tallied(ELECTION, Rule::EqualShares, |mut tally| {
        tally.voters = Voters::Named;
        json(&tally)
    });
    let voters = said["voters"].as_array().unwrap();
    assert_eq!(voters.len(), 5);
    assert_eq!(voters[0]["voter"], "v1");
    assert_eq!(voters[0]["spent"], "500/1");
    assert_eq!(voters[1]["spent"], "200/1");
    assert_eq!(
        voters[2]["payments"],
        serde_json::json!([{ "project": "2", "amount": "500/1" }])
    );
    assert_eq!(voters[4]["payments"], serde_json::json!([]));
    // What all paid is what was spent.
    let paid = voters
        .iter()
        .map(|voter| voter["spent"].as_str().unwrap().parse::<Exact>().unwrap());
    let all = paid.fold(Exact::zero(), |sum, paid| &sum + &paid);
    assert_eq!(all.to_string(), said["spent"].as_str().unwrap());
}

#[test]
fn the_text_says_what_and_why() {
    let text = tallied(ELECTION, Rule::EqualShares, |tally| tally.text());
    for told in [
        "Ideas for the river bank (river.pb)",
        "4 projects, 5 votes by approval ballot, a budget of 2,500\u{a0}EUR.",
        "Funded, in this order: 3 projects for 1,499.50\u{a0}EUR (60\u{a0}% of the budget)",
        "   1. 1 Benches: 600\u{a0}EUR, 3 votes",
        "Not funded: 1 project",
    ] {
        assert!(text.contains(told), "{told} is not in:\n{text}");
    }
    assert!(!text.contains("v1"), "voters are not named:\n{text}");
}

#[test]
fn a_project_is_explained() {
    let text = tallied(ELECTION, Rule::EqualShares, |mut tally| {
        tally.explain = Some(2);
        tally.text()
    });
    assert!(text.contains("A \"wild\" meadow (A-3)"), "{text}");
    assert!(text.contains("It is not funded."), "{text}");
    assert!(text.contains("less than it costs"), "{text}");
}

#[test]
fn the_page_is_whole_and_safe() {
    let file = ELECTION
        .replace("Benches", "<script>alert(1)</script> & more")
        .replace("v5;62", "<b>v5</b>;62");
    let page = tallied(&file, Rule::EqualShares, |tally| tally.html());
    assert!(page.starts_with("<!doctype html>\n<html lang=\"en\">"));
    assert!(page.ends_with("</html>\n"));
    assert!(!page.contains("<script"), "texts of the file are texts");
    assert!(page.contains("&lt;script&gt;alert(1)&lt;/script&gt; &amp; more"));
    assert!(!page.contains("v5"), "voters are not named");
    assert_eq!(unclosed(&page), Vec::<String>::new());
    // Each link leads somewhere on the page.
    for link in page.split("href=\"#").skip(1) {
        let id = link.split('"').next().unwrap();
        assert!(page.contains(&format!("id=\"{id}\"")), "{id}");
    }
    let named = tallied(&file, Rule::EqualShares, |mut tally| {
        tally.voters = Voters::Named;
        tally.html()
    });
    assert!(named.contains("&lt;b&gt;v5&lt;/b&gt;"));
}

/// Elements that are opened and not closed in their order.
fn unclosed(page: &str) -> Vec<String> {
    let body = page.split_once("</style>").unwrap().1;
    let mut open = vec!["html".to_owned(), "head".to_owned()];
    let mut wrong = Vec::new();
    for tag in body.split('<').skip(1) {
        let name: String = tag
            .chars()
            .take_while(|c| c.is_ascii_alphanumeric() || *c == '/')
            .collect();
        match name.strip_prefix('/') {
            Some(closed) => {
                if open.pop().as_deref() != Some(closed) {
                    wrong.push(name);
                }
            }
            None if matches!(name.as_str(), "meta" | "br") => {}
            None => open.push(name),
        }
    }
    wrong.extend(open);
    wrong
}

#[test]
fn names_stay_on_their_line_and_out_of_the_terminal() {
    let file = ELECTION
        .replace("Benches", "\"Ben\nches \u{1b}[31m\"")
        .replace("Bird boxes", "بيوت الطيور")
        .replace("lighting", "\u{1b}[2Jlighting");
    let (text, page) = tallied(&file, Rule::Greedy, |tally| (tally.text(), tally.html()));
    assert!(!text.contains('\u{1b}') && !page.contains('\u{1b}'));
    assert!(text.contains("1 Ben ches [31m:"), "{text}");
    assert!(
        text.contains("4 \u{2068}بيوت الطيور\u{2069}: 99.50"),
        "{text}"
    );
}

#[test]
fn two_rules_stand_beside_each_other() {
    let (election, findings) = read(ELECTION).accept(Tolerance::Usual);
    let election = election.unwrap();
    let countable = election.to_profile(Ceilings::Ignored).unwrap();
    let mut filled = Parameters::of(Rule::EqualShares);
    filled.completion = Completion::Greedy;
    let first = count(&countable.profile, &filled).unwrap();
    let second = count(&countable.profile, &Parameters::of(Rule::Greedy)).unwrap();
    let fair = fairness(&countable.profile, &second);
    let comparison = compare(&countable.profile, filled.utility, (&first, &second));
    let own = fairness(&countable.profile, &first);
    let tally = Tally {
        file: "river.pb",
        election: &election,
        countable: &countable,
        findings: &findings,
        outcome: &first,
        fairness: &own,
        other: Some(Other {
            outcome: &second,
            fairness: &fair,
            comparison: &comparison,
        }),
        explain: None,
        voters: Voters::Unnamed,
    };
    let said = json(&tally);
    assert_eq!(said["compared"]["rule"], "greedy");
    let voters = |key: &str| said["compared"][key].as_u64().unwrap();
    let all = voters("prefer_first") + voters("prefer_second") + voters("indifferent");
    assert_eq!(all, 5);
    assert!(tally.text().contains("Beside it, the greedy rule"));
    assert!(tally.html().contains("Beside another rule"));
}
