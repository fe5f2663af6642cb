//! What the vote on a budget came to: what won and why, who paid, what would have changed it, how fair it is, and how anybody counts again.

use axum::{
    http::header,
    response::{IntoResponse, Response},
};
use stoa_kernel::Id;
use stoa_web::{
    Markup, PageResult, Path, Visitor,
    components::{cell, details, inset_text, number_cell, table},
    html,
};

use super::{found, slate::Slate};
use crate::{
    counting::{Compared, Lost, Told, Why, Won},
    model::{budget::Pot, election::Election},
    pages::budget::telling::in_words,
    store::{self, election::Pot as Result},
};

/// The projects that stand to vote, pot by pot.
pub fn standing(visitor: &Visitor, slate: &Slate) -> Markup {
    let pots = slate.pots.iter().map(|pot| (pot, slate.of_pot(pot)));
    let pots = pots.filter(|(_, projects)| !projects.is_empty());
    html! {
        @if slate.standing.is_empty() { (inset_text(visitor.t("participation-election-none-stands"))) }
        @for (pot, projects) in pots {
            @let rows = projects.iter().map(|(item, _)| [
                cell(slate.link(visitor, item.number)),
                number_cell(slate.sum(visitor, item.cost)),
            ]);
            (table().caption(caption(visitor, pot))
                .column(visitor.t("participation-budget-column-project"))
                .column(number_cell(visitor.t("participation-budget-column-cost")))
                .rows(rows))
        }
    }
}

fn caption(visitor: &Visitor, pot: &Pot) -> String {
    let args = [
        ("pot", pot.name.get(visitor.lang()).into()),
        ("money", in_words(visitor, pot.money).into()),
    ];
    visitor.t_with("participation-election-pot", &args)
}

/// How projects and sums are written.
pub trait Names {
    /// A project, with the way to its page if it has one.
    fn link(&self, visitor: &Visitor, number: u32) -> Markup;
    /// A sum of minor units.
    fn sum(&self, visitor: &Visitor, minor: i64) -> String;
}

/// One result on a page.
pub struct Shown<'a, N> {
    pub visitor: &'a Visitor,
    pub names: &'a N,
    pub told: &'a Told,
}

/// All pots, one below the other.
pub fn all(visitor: &Visitor, election: &Election, slate: &Slate, results: &[Result]) -> Markup {
    let of = |pot: &Pot| results.iter().find(|result| result.pot == pot.id);
    html! {
        @for pot in &slate.pots {
            @if let Some(result) = of(pot) {
                @let shown = Shown { visitor, names: slate, told: &result.told };
                h2.govuk-heading-m { (caption(visitor, pot)) }
                (shown.whole())
                (recount(visitor, election, result))
            }
        }
    }
}

/// How anybody counts again.
fn recount(visitor: &Visitor, election: &Election, result: &Result) -> Markup {
    let path = format!("{}/pots/{}/ballots.pb", election.path(), result.pot);
    let name = file_name(election, &result.pot.to_string());
    let text = html! {
        p.govuk-body { (visitor.t("participation-election-recount-text")) }
        p.govuk-body { a.govuk-link href=(path) { (visitor.t("participation-election-pb")) } }
        p.govuk-body { code dir="ltr" { "stoa tally " (name) " --as-declared" } }
        p.govuk-body { a.govuk-link href="/participate/recount" { (visitor.t("participation-election-recount-link")) } }
        p.govuk-body { (visitor.t("participation-election-pb-digest")) " "
            code class="govuk-!-text-break-word" dir="ltr" { (result.digest) } }
    };
    html! { (details(visitor.t("participation-election-recount"), text)) }
}

fn file_name(election: &Election, pot: &str) -> String {
    format!("{}-{pot}.pb", election.place.0)
}

/// `/vote/{election}/pots/{pot}/ballots.pb`: the ballots of a pot as they were counted.
pub async fn file(visitor: Visitor, Path((id, pot)): Path<(i64, i64)>) -> PageResult {
    let mut db = visitor.read().await?;
    let (_scene, election) = found(&visitor, &mut db, id).await?;
    let text = store::election::result_of(&mut db, (election.id, Id::new(pot))).await?;
    drop(db);
    let name = file_name(&election, &pot.to_string());
    let headers = [
        (header::CONTENT_TYPE, "text/plain; charset=utf-8".to_owned()),
        (
            header::CONTENT_DISPOSITION,
            format!("attachment; filename=\"{name}\""),
        ),
    ];
    let response: Response = (headers, text).into_response();
    Ok(response)
}

impl<N: Names> Shown<'_, N> {
    /// All that is to be said.
    pub fn whole(&self) -> Markup {
        html! {
            (self.in_short())
            (self.won())
            (self.lost())
            (self.fair())
            (self.beside())
        }
    }

    fn sum(&self, minor: i64) -> String {
        self.names.sum(self.visitor, minor)
    }

    fn say(
        &self,
        key: &str,
        numbers: &[(&'static str, u64)],
        sums: &[(&'static str, i64)],
    ) -> String {
        let count = |number: u64| i64::try_from(number).unwrap_or(i64::MAX);
        let numbers = numbers.iter().map(|(name, it)| (*name, count(*it).into()));
        let sums = sums.iter().map(|(name, it)| (*name, self.sum(*it).into()));
        let args: Vec<_> = numbers.chain(sums).collect();
        self.visitor
            .t_with(&format!("participation-election-{key}"), &args)
    }

    fn in_short(&self) -> Markup {
        let told = self.told;
        html! {
            p.govuk-body {
                (self.say("told-voters", &[("voters", told.voters)], &[])) " "
                (self.say("told-spent", &[], &[("spent", told.spent), ("budget", told.budget)]))
                @if let Some(share) = told.share {
                    " " (self.say("told-share", &[], &[("share", share)]))
                }
            }
        }
    }

    fn won(&self) -> Markup {
        let row = |won: &Won| {
            [
                cell(self.names.link(self.visitor, won.project)),
                number_cell(self.sum(won.cost)),
                number_cell(self.number(won.votes)),
                cell(self.paid(won)),
            ]
        };
        html! {
            @if self.told.won.is_empty() {
                p.govuk-body { (self.say("none-won", &[], &[])) }
            } @else {
                div.stoa-won { (self.columns("told-won", "told-paid").rows(self.told.won.iter().map(row))) }
            }
        }
    }

    fn columns(&self, caption: &str, last: &str) -> stoa_web::components::Table {
        let t = |key: &str| self.visitor.t(key);
        table()
            .caption(self.say(caption, &[], &[]))
            .column(t("participation-budget-column-project"))
            .column(number_cell(t("participation-budget-column-cost")))
            .column(number_cell(t("participation-election-votes")))
            .column(self.say(last, &[], &[]))
            .stacking(self.say(caption, &[], &[]))
    }

    /// Where the money of a project comes from.
    fn paid(&self, won: &Won) -> Markup {
        let (full, last) = (won.paid_in_full, won.paid_their_last);
        html! {
            @if won.is_fill { (self.say("paid-left-over", &[], &[])) }
            @else if let Some(each) = won.full_payment.filter(|_| full + last > 0) {
                @let key = if self.told.is_by_points { "paid-point" } else { "paid-full" };
                @if full > 0 { (self.say(key, &[("voters", full)], &[("each", each)])) }
                @if last > 0 { " " (self.say("paid-last", &[("voters", last)], &[])) }
            } @else { (self.say("paid-common", &[], &[])) }
            @if !won.tied_with.is_empty() {
                " " (self.say("paid-tie", &[], &[])) " "
                (self.listed(&won.tied_with))
            }
        }
    }

    /// Projects with commas between.
    fn listed(&self, projects: &[u32]) -> Markup {
        html! {
            @for (place, project) in projects.iter().enumerate() {
                @if place > 0 { ", " }
                (self.names.link(self.visitor, *project))
            }
        }
    }

    fn lost(&self) -> Markup {
        let row = |lost: &Lost| {
            [
                cell(self.names.link(self.visitor, lost.project)),
                number_cell(self.sum(lost.cost)),
                number_cell(self.number(lost.votes)),
                cell(html! { @for why in &lost.why { (self.why(why)) " " } }),
            ]
        };
        html! {
            @if !self.told.lost.is_empty() {
                (self.columns("told-lost", "told-why").rows(self.told.lost.iter().map(row)))
            }
        }
    }

    fn why(&self, why: &Why) -> String {
        match why {
            Why::Dear => self.say("why-dear", &[], &[]),
            Why::NoVotes => self.say("why-no-votes", &[], &[]),
            Why::BelowLeast => self.say("why-least", &[], &[]),
            Why::Ended => self.say("why-ended", &[], &[]),
            Why::Outweighed => self.say("why-outweighed", &[], &[]),
            Why::VotersShort { had, lacked, votes } => {
                let sums = [("had", *had), ("lacked", *lacked)];
                self.say("why-voters-short", &[("votes", *votes)], &sums)
            }
            Why::LeftOverShort { left, lacked } => {
                let sums = [("left", *left), ("lacked", *lacked)];
                self.say("why-left-over-short", &[], &sums)
            }
            Why::BudgetShort {
                left,
                lacked,
                votes,
            } => {
                let sums = [("left", *left), ("lacked", *lacked)];
                let first = self.say("why-budget-short", &[], &sums);
                match votes {
                    Some(votes) => {
                        let more = self.say("why-votes-more", &[("votes", *votes)], &[]);
                        format!("{first} {more}")
                    }
                    None => first,
                }
            }
        }
    }

    fn fair(&self) -> Markup {
        let (told, fair) = (self.told, &self.told.fair);
        let text = html! {
            p.govuk-body { (self.say("fair-excluded", &[("excluded", fair.excluded), ("voters", told.voters)], &[])) }
            @if fair.at_least.len() > 1 {
                ul.govuk-list.govuk-list--bullet {
                    @for (count, voters) in (1_u64..).zip(&fair.at_least) {
                        li { (self.say("fair-at-least", &[("projects", count), ("voters", *voters)], &[])) }
                    }
                }
            }
            @if fair.complaints.is_empty() {
                p.govuk-body { (self.say("fair-holds", &[], &[])) }
            } @else {
                p.govuk-body { (self.say("fair-complaints", &[], &[])) }
                ul.govuk-list.govuk-list--bullet {
                    @for (project, voters) in &fair.complaints {
                        li { (self.names.link(self.visitor, *project)) ": " (self.say("fair-group", &[("voters", *voters)], &[])) }
                    }
                }
            }
        };
        html! { (details(self.say("fair", &[], &[]), text)) }
    }

    fn beside(&self) -> Markup {
        html! {
            @if let Some(plain) = &self.told.plain {
                (details(self.say("plain", &[], &[]), self.compared(plain)))
            }
        }
    }

    fn compared(&self, plain: &Compared) -> Markup {
        let here: Vec<u32> = self.told.won.iter().map(|won| won.project).collect();
        let only = |one: &[u32], other: &[u32]| -> Vec<u32> {
            let all = one.iter().copied();
            all.filter(|project| !other.contains(project)).collect()
        };
        let (gained, missed) = (only(&plain.won, &here), only(&here, &plain.won));
        html! {
            p.govuk-body { (self.say("plain-text", &[], &[])) }
            @if gained.is_empty() && missed.is_empty() {
                p.govuk-body { (self.say("plain-same", &[], &[])) }
            } @else {
                @if !gained.is_empty() {
                    p.govuk-body { (self.say("plain-only", &[], &[])) " " (self.listed(&gained)) }
                }
                @if !missed.is_empty() {
                    p.govuk-body { (self.say("plain-not", &[], &[])) " " (self.listed(&missed)) }
                }
                ul.govuk-list.govuk-list--bullet {
                    @for (key, voters) in [
                        ("plain-better", plain.better),
                        ("plain-worse", plain.worse),
                        ("plain-even", plain.same),
                        ("plain-excluded", plain.excluded),
                    ] { li { (self.say(key, &[("voters", voters)], &[])) } }
                }
            }
        }
    }

    fn number(&self, count: u64) -> String {
        let count = i64::try_from(count).unwrap_or(i64::MAX);
        self.visitor.number(count)
    }
}
