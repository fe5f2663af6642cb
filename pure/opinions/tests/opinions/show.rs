//! What people and programs get to see.

use stoa_opinions::{
    Ballots, CastVote, Conversation, Nobody, Opinions, Reason, Report, Settings, Statement,
    Verdict, Vote, candidates, html, json, text,
};

use crate::samples::TWO;

fn conversation() -> Conversation {
    let statements = (0..30).map(|id| Statement {
        id,
        text: format!("<script>alert({id})</script> & \"more\""),
        ..Statement::default()
    });
    Conversation {
        summary: [("topic".to_owned(), "Streets & <squares>".to_owned())].into(),
        statements: statements.collect(),
        ballots: Ballots::of(TWO.votes()),
        polis_groups: [(0, 0), (1, 1), (2, 0)].into(),
    }
}

fn settings() -> Settings {
    Settings {
        resamples: 20,
        ..Settings::default()
    }
}

#[test]
fn the_page_is_whole_and_no_text_is_markup() {
    let (conversation, settings) = (conversation(), settings());
    let page = html(&Report::of(&conversation, &settings, &Nobody));
    assert!(page.starts_with("<!DOCTYPE html>\n<html lang=\"en\">"));
    assert!(page.contains("<title>Streets &amp; &lt;squares&gt;: who agrees with whom</title>"));
    assert!(!page.contains("<script"));
    assert!(page.contains("&lt;script&gt;"));
    for (element, least) in [
        ("table", 5),
        ("caption", 5),
        ("section", 5),
        ("svg", 1),
        ("details", 3),
        ("div", 8),
    ] {
        let opened = page.matches(&format!("<{element}")).count();
        let closed = page.matches(&format!("</{element}>")).count();
        assert_eq!(opened, closed, "{element}");
        assert!(opened >= least, "{element}: {opened}");
    }
    // One mark for each person on the map, in the two shapes of two groups.
    let marks = page.matches("fill-opacity=\".65\"").count();
    assert_eq!(
        marks,
        Report::of(&conversation, &settings, &Nobody)
            .opinions
            .kept
            .len()
    );
    // Every table cell in the head and every row has a heading.
    assert_eq!(
        page.matches("<tr>").count(),
        page.matches("<tr><th scope=").count()
    );
}

#[test]
fn the_text_names_groups_statements_and_places() {
    let (conversation, settings) = (conversation(), settings());
    let report = Report::of(&conversation, &settings, &Nobody);
    let said = text(&report);
    assert!(said.starts_with("Streets & <squares>\n"));
    assert!(said.contains("\nGroup A: ") && said.contains("\nGroup B: "));
    assert!(said.contains("What sets it apart:"));
    assert!(said.contains("adjusted Rand index"));
    let places = said
        .split("Where everybody stands:\n")
        .nth(1)
        .expect("places");
    assert_eq!(
        places.lines().count(),
        1 + conversation.ballots.participants().len()
    );
}

#[test]
fn the_json_has_everything_once() {
    let (conversation, settings) = (conversation(), settings());
    let report = Report::of(&conversation, &settings, &Nobody);
    let said = json(&report);
    assert_eq!(said["k"], 2);
    assert_eq!(said["verdict"]["real_groups"], true);
    assert_eq!(said["settings"]["resamples"], 20);
    let groups = said["groups"].as_array().expect("groups");
    let people: usize = groups
        .iter()
        .map(|g| g["participants"].as_array().map_or(0, Vec::len))
        .sum();
    assert_eq!(people, report.opinions.kept.len());
    let positions = said["positions"].as_array().expect("positions");
    assert_eq!(positions.len(), conversation.ballots.participants().len());
    for group in groups {
        let picked = group["representative"].as_array().expect("statements");
        assert!((1..=5).contains(&picked.len()));
        for statement in picked {
            let again = statement["found_again"].as_f64().expect("a share");
            assert!((0.0..=1.0).contains(&again));
            assert!(statement["seen"].as_u64() >= statement["votes"].as_u64());
        }
    }
    assert_eq!(said["statements"].as_array().map(Vec::len), Some(30));
    assert_eq!(said["polis"]["groups"], 2);
}

/// Everybody agrees with everything, or everybody passes: there are people enough, and nothing tells them apart.
#[test]
fn who_votes_alike_is_no_group_and_not_too_few() {
    for vote in [Vote::Agree, Vote::Pass] {
        let votes = (0..40).flat_map(|participant| {
            (0..20).map(move |statement| CastVote {
                participant,
                statement,
                vote,
                at: 0,
            })
        });
        let conversation = Conversation {
            ballots: Ballots::of(votes),
            ..Conversation::default()
        };
        let settings = settings();
        let report = Report::of(&conversation, &settings, &Nobody);
        assert_eq!(report.verdict(), Verdict::Alike);
        let said = text(&report);
        assert!(
            said.contains("nobody votes otherwise than the others"),
            "{said}"
        );
        assert!(html(&report).contains("nobody votes otherwise"));
        assert_eq!(json(&report)["verdict"]["why"], "alike");
    }
}

#[test]
fn what_nobody_agrees_with_is_not_asked_because_many_do() {
    let ballots = Ballots::of((0..30).flat_map(|participant| {
        (0..9).map(move |statement| CastVote {
            participant,
            statement,
            vote: Vote::Pass,
            at: 0,
        })
    }));
    let opinions = Opinions::of(&ballots, &[], &settings());
    let reasons: Vec<Reason> = candidates(&opinions, &[])
        .iter()
        .map(|next| next.reason)
        .collect();
    assert_eq!(reasons, [Reason::NothingElse; 9]);
}
