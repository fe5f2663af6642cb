//! The report as a page of its own: no script, nothing fetched, readable on a phone and on paper.

use std::fmt::Write;

use super::map::map;
use super::style::SHEET;
use super::tables::{
    agreed, bridges, bursts, groups, key, next, positions, representative, statements,
};
use super::words::{escaped, overview, part, people, percent, verdict};
use crate::Agreed;
use crate::report::{Report, Verdict};

/// So many of the statements that bridge the groups are listed.
const BRIDGES: usize = 10;
/// With more participants than this their places are not listed.
const POSITIONS: usize = 2_000;

/// The whole page, as HTML 5.
pub fn html(report: &Report<'_>) -> String {
    let topic = escaped(report.conversation.topic().unwrap_or("Opinions"));
    let mut out = String::new();
    let _written = write!(
        out,
        "<!DOCTYPE html>\n<html lang=\"en\"><head><meta charset=\"utf-8\">\
         <meta name=\"viewport\" content=\"width=device-width,initial-scale=1\">\
         <title>{topic}: who agrees with whom</title><style>{SHEET}</style></head><body><main>\
         <header><h1>{topic}</h1>"
    );
    if let Some(description) = report.conversation.summary.get("conversation-description")
        && !description.is_empty()
    {
        let _written = write!(out, "<p>{}</p>", escaped(description));
    }
    let _written = write!(
        out,
        "<p class=\"lead\">{}</p></header>",
        escaped(&overview(report))
    );
    verdict_box(&mut out, report);
    map_and_groups(&mut out, report);
    each_group(&mut out, report);
    together(&mut out, report);
    if !report.bursts.is_empty() {
        let _written = write!(
            out,
            "<section><h2>Identical ballots</h2><p>The same votes on the same statements, shortly after one another and more \
             often than chance explains. That is a reason to look, and no proof: a class may vote together.</p>{}</section>",
            bursts(report)
        );
    }
    let _written = write!(
        out,
        "<section><h2>What to ask next</h2><p>Statements are drawn by chance: more often those that many agree with, that few pass, \
         that are new, and whose answer tells where somebody stands.</p>{}</section>\
         <section><h2>All statements</h2><details><summary>Show every statement with the votes of each group</summary>{}</details></section>",
        next(report),
        statements(report)
    );
    everybody(&mut out, report);
    footer(&mut out, report);
    out.push_str("</main></body></html>\n");
    out
}

fn verdict_box(out: &mut String, report: &Report<'_>) {
    let class = if report.verdict() == Verdict::Groups {
        "verdict"
    } else {
        "verdict none"
    };
    let _written = write!(out, "<div class=\"{class}\">");
    for sentence in verdict(report) {
        let _written = write!(out, "<p>{}</p>", escaped(&sentence));
    }
    out.push_str("</div>");
}

fn map_and_groups(out: &mut String, report: &Report<'_>) {
    let shown = report.opinions.axes.shares;
    let _written = write!(
        out,
        "<section><h2>The map</h2><div class=\"map\"><figure>{}<figcaption>Each mark is a person; who votes alike stands close together. \
         The lines cross where somebody stands who votes like the average. Across: {} of all differences; up and down: {}. \
         The outlines leave out the tenth of each group that is furthest away.</figcaption></figure><div>",
        map(report),
        percent(shown[0]),
        percent(shown[1])
    );
    if report.opinions.count() > 0 {
        out.push_str(&groups(report));
    }
    if let Some(with) = report.with_polis {
        let _written = write!(
            out,
            "<p class=\"lead\">The export also names {} groups of Pol.is itself. Compared for {}, the adjusted Rand index is {:.2} \
             (1 for the same groups, 0 for unrelated ones).</p>",
            with.polis_groups,
            escaped(&people(with.compared)),
            with.adjusted_rand
        );
    }
    out.push_str("</div></div></section>");
}

fn each_group(out: &mut String, report: &Report<'_>) {
    if report.opinions.count() == 0 {
        return;
    }
    out.push_str("<section><h2>What sets each group apart</h2>");
    for (id, group) in report.opinions.groups.iter().enumerate() {
        let _written = write!(
            out,
            "<h3>Group {} <span class=\"id\">{}, {}</span></h3>{}",
            key(id),
            people(group.size),
            percent(part(report, group.size)),
            representative(report, id)
        );
        let majority: Vec<(&Agreed, Option<f64>)> = group
            .majority
            .agree
            .iter()
            .chain(&group.majority.disagree)
            .map(|agreed| (agreed, None))
            .collect();
        if !majority.is_empty() {
            let _written = write!(
                out,
                "<details><summary>What most of group {} are of one mind about</summary>{}</details>",
                super::words::letter(id),
                agreed(report, "Whatever others think of it", &majority)
            );
        }
    }
    out.push_str("</section>");
}

fn together(out: &mut String, report: &Report<'_>) {
    let (consensus, confidence) = (&report.opinions.consensus, &report.confidence);
    let agree = consensus.agree.iter().zip(&confidence.agree);
    let disagree = consensus.disagree.iter().zip(&confidence.disagree);
    let all: Vec<(&Agreed, Option<f64>)> = agree
        .chain(disagree)
        .map(|(agreed, again)| (agreed, Some(*again)))
        .collect();
    out.push_str("<section><h2>What unites</h2>");
    if all.is_empty() {
        out.push_str("<p>There is nothing that most people are of one mind about.</p>");
    } else {
        let caption = "What most people are of one mind about, whichever group they are in";
        out.push_str(&agreed(report, caption, &all));
    }
    if !report.bridges().is_empty() {
        let _written = write!(
            out,
            "<h3>Bridges</h3><p>What groups agree on that otherwise disagree. The further apart two groups are on everything else, \
             the more their agreement counts.</p>{}",
            bridges(report, BRIDGES)
        );
    }
    out.push_str("</section>");
}

/// Where everybody stands, as far as that is no endless list; the JSON has all.
fn everybody(out: &mut String, report: &Report<'_>) {
    if report.conversation.ballots.participants().len() <= POSITIONS {
        let _written = write!(
            out,
            "<section><h2>Everybody</h2><details><summary>Show where every participant stands</summary>{}</details></section>",
            positions(report)
        );
    }
}

fn footer(out: &mut String, report: &Report<'_>) {
    let settings = report.settings;
    let _written = write!(
        out,
        "<footer><p>Computed from {} votes as Pol.is does it (Small et al. 2021), with seed {}: principal components of the votes, \
         what is missing taken as the statement's mean; groups by k-means, 2 to {}, by the best silhouette; {} resampled and {} shuffled copies. \
         Who has the votes can compute the same again, to the last digit.</p>",
        report.conversation.ballots.votes(),
        settings.seed,
        settings.most_groups,
        report.confidence.resamples,
        report.chance.of_copies.len()
    );
    if let Some(url) = report.conversation.summary.get("url") {
        let _written = write!(out, "<p>The conversation: {}</p>", escaped(url));
    }
    out.push_str("</footer>");
}
