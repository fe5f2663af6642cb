//! What the script needs that makes the code and seals the vote on the voter's own device (frontend/src/envelopes.ts): public things only, and
//! the parts of the page that it shows. Without the script they stay hidden, and the page says that the town's program does it.

use serde_json::json;
use stoa_kernel::{Reader, Result};
use stoa_web::{Markup, Visitor, components::inset_text, html};

use super::slate::{Slate, fault_of_choice};
use crate::{
    model::{
        budget::Project,
        election::{Election, Item},
    },
    store,
};

/// Among so many papers at least a voter's browser finds its own, where there are as many.
const ALIKE: u64 = 16;

/// By how many letters of its name (SHA-256, in hexadecimal) a paper is asked for: as few as leave it among `ALIKE` others.
pub async fn letters(db: &mut Reader, election: &Election) -> Result<usize> {
    let papers = store::election::count_papers(db, election.id).await?;
    Ok(letters_of(papers))
}

fn letters_of(papers: u64) -> usize {
    let (mut left, mut letters) = (papers / ALIKE, 0);
    while left >= 16 && letters < 4 {
        (left, letters) = (left / 16, letters + 1);
    }
    letters
}

/// Around what is filled in to cast a vote. `done` is what is shown instead once it was cast.
pub fn of_vote(
    visitor: &Visitor,
    (election, slate, letters): (&Election, &Slate, usize),
    form: &Markup,
    done: &Markup,
) -> Markup {
    let t = |key: &str| visitor.t(key);
    let path = election.path();
    html! {
        div data-ballot=(election.number())
            data-modulus=(hex::encode(election.paper_key.modulus()))
            data-box=(hex::encode(election.box_key.to_bytes()))
            data-room=(election.room()) data-rule=(rule(election, slate)) data-letters=(letters)
            data-papers={ (path) "/papers.txt" } data-envelope={ (path) "/envelope" }
            data-text-title=(t("web-errors-title")) data-text-error=(t("participation-election-seal-error"))
            data-text-code=(t("participation-election-fault-code"))
            data-text-paper=(t("participation-election-fault-no-paper"))
            data-text-choice=(t(fault_of_choice(election)))
            data-text-working=(t("participation-election-seal-working"))
            data-text-failed=(t("participation-election-seal-failed")) {
            (ways(visitor, ("participation-election-seal-town", "participation-election-seal-device")))
            (form)
            template data-done { (done) }
        }
    }
}

/// When a ballot keeps to its form (frontend/src/envelopes/rule.ts), as JSON.
fn rule(election: &Election, slate: &Slate) -> serde_json::Value {
    let Some(budget) = &election.budget else {
        let item = |number: usize| json!({ "number": number, "pot": 0, "cost": 0, "money": 0 });
        let items: Vec<_> = (1..=election.count()).map(item).collect();
        return json!({ "form": "approval", "most": election.most, "points": 0, "items": items });
    };
    let item = |(item, _): &(Item, Project)| {
        let pot = item.pot.number();
        json!({ "number": item.number, "pot": pot, "cost": item.cost, "money": item.money })
    };
    let items: Vec<_> = slate.standing.iter().map(item).collect();
    let (form, points) = (budget.rule.form, budget.rule.points);
    json!({ "form": form, "most": election.most, "points": points, "items": items })
}

/// Around the first step of getting a paper, with the two that follow.
pub fn of_paper(
    visitor: &Visitor,
    election: &Election,
    [begin, written, ready]: [&Markup; 3],
) -> Markup {
    let t = |key: &str| visitor.t(key);
    html! {
        div data-paper=(election.number())
            data-modulus=(hex::encode(election.paper_key.modulus()))
            data-text-working=(t("participation-election-paper-working"))
            data-text-failed=(t("participation-election-paper-failed"))
            data-text-forged=(t("participation-election-paper-forged")) {
            (ways(visitor, ("participation-election-paper-town", "participation-election-paper-device")))
            div data-step="begin" { (begin) }
            template data-step="written" { (written) }
            template data-step="ready" { (ready) }
        }
    }
}

/// Which of the two ways is being used, in words: the script turns them round.
fn ways(visitor: &Visitor, (town, device): (&str, &str)) -> Markup {
    html! {
        div data-way="town" { (inset_text(visitor.t(town))) }
        div data-way="device" hidden { (inset_text(visitor.t(device))) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_paper_is_asked_for_among_others() {
        for (papers, letters) in [
            (0, 0),
            (255, 0),
            (256, 1),
            (4095, 1),
            (4096, 2),
            (70_000, 3),
        ] {
            assert_eq!(letters_of(papers), letters, "{papers}");
        }
        assert_eq!(letters_of(u64::MAX), 4);
    }
}
