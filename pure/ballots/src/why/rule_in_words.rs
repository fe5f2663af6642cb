//! What each rule does, in two or three sentences for people who have not met it.

use crate::{Completion, Parameters, Rule, Start, TieRule, Utility};

/// The rule's name in a sentence.
pub(super) fn name(rule: Rule) -> &'static str {
    match rule {
        Rule::EqualShares => "the Method of Equal Shares",
        Rule::Greedy => "the greedy rule",
        Rule::Bos => "Equal Shares with bounded overspending",
        Rule::Phragmen => "Phragmén's sequential rule",
        Rule::MaximinSupport => "the maximin support rule",
        Rule::ExpandingApprovals => "expanding approvals",
        Rule::Welfare => "the most welfare for the money",
    }
}

/// How it decides.
pub(super) fn sentences(parameters: &Parameters) -> Vec<String> {
    let mut all = vec![rule(parameters).to_owned()];
    if parameters.rule.uses_utility() && parameters.rule != Rule::Greedy {
        all.push(utility(parameters.utility).to_owned());
    }
    all.extend(completion(parameters));
    all.push(ties(parameters));
    all
}

fn rule(parameters: &Parameters) -> &'static str {
    match (parameters.rule, parameters.utility) {
        (Rule::EqualShares, _) => {
            "The budget is split evenly: each voter has the same share of it in mind, as if it were theirs to spend. Again and again \
             the project is funded that asks the least of those who voted for it; they pay for it together, each the \
             same for what it is worth to them, or all they have left. It ends when no project's voters can pay for it."
        }
        (Rule::Greedy, Utility::Cost) => {
            "Projects are looked at in the order of their votes, the most first. Each is funded if it fits into what is left of the \
             budget, and passed over if it does not."
        }
        (Rule::Greedy, Utility::Cardinality) => {
            "Projects are looked at in the order of their votes for the money they cost, the most first. Each is funded if it \
             fits into what is left of the budget, and passed over if it does not."
        }
        (Rule::Greedy, _) => {
            "Projects are looked at in the order of what they are worth to voters for the money they cost, the most first. Each is \
             funded if it fits into what is left of the budget, and passed over if it does not."
        }
        (Rule::Bos, _) => {
            "The budget is split evenly among the voters. Again and again the project is funded that asks the least of those who voted for \
             it, also when their money covers only a part of its cost: then the part counts against it."
        }
        (Rule::Phragmen, _) => {
            "Every voter earns money at the same pace. As soon as the voters of a project have earned its cost together it is funded, and \
             they begin anew from nothing. It ends when the next project would not fit into the budget."
        }
        (Rule::MaximinSupport, _) => {
            "Projects are funded one by one, so that the voter who carries the most for the funded projects carries as little as \
             possible; what each carries is shared out anew after each project."
        }
        (Rule::ExpandingApprovals, _) => {
            "The budget is split evenly among the voters. First only the first places of the ballots count, then also the second, and so on; \
             whenever the voters of a project can pay for it, it is funded."
        }
        (Rule::Welfare, _) => {
            "Of all sets of projects that the budget can buy, the one is funded that is worth the most to all voters together."
        }
    }
}

fn utility(utility: Utility) -> &'static str {
    match utility {
        Utility::Cost => {
            "A project is worth to its voters what it costs: money spent on what they wanted."
        }
        Utility::Cardinality => {
            "Each project is worth the same to those who voted for it, whatever it costs."
        }
        Utility::SqrtCost => {
            "A project is worth to its voters the square root of its cost: more if it is larger, but not as much more."
        }
        Utility::Points => "A project is worth to a voter the points that it was given.",
        Utility::Borda => {
            "A project is worth to a voter as many points as there are projects below it on the ballot."
        }
    }
}

fn completion(parameters: &Parameters) -> Option<String> {
    let increments = &parameters.increments;
    let raised = || {
        let from = match increments.start {
            Start::Exact => "",
            Start::WholeUnits => ", beginning with whole units of money",
        };
        format!(
            "As this leaves money over, the count is repeated with larger shares, by {} more each time{from}, until the projects would cost more \
             than the budget; the last outcome that it can pay counts.",
            super::numbers::short(&increments.step)
        )
    };
    match parameters.completion {
        Completion::None => None,
        Completion::Add1 => Some(raised()),
        Completion::Add1Fill => Some(format!(
            "{} What is still left goes to the greedy rule.",
            raised()
        )),
        Completion::Epsilon => Some(
            "What is left goes to the projects whose voters can pay the most of it; the rest is paid by everybody else."
                .to_owned(),
        ),
        Completion::Greedy => Some("What is left goes to the greedy rule.".to_owned()),
    }
}

fn ties(parameters: &Parameters) -> String {
    let rules: Vec<String> = parameters.ties.rules().iter().map(tie).collect();
    format!(
        "Where projects are equal, {} decides.",
        rules.join(", then ")
    )
}

/// A criterion as part of a sentence.
pub(super) fn tie(rule: &TieRule) -> String {
    match rule {
        TieRule::Votes => "the larger number of votes".to_owned(),
        TieRule::Cost => "the lower cost".to_owned(),
        TieRule::Name => "the id that comes first".to_owned(),
        TieRule::File => "the place in the file".to_owned(),
        TieRule::Seed(seed) => format!("a lot drawn from the seed “{seed}”"),
    }
}
