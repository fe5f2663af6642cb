//! What must hold for every conversation: groups are found where they were planted and nowhere else, whatever the order of the
//! votes, the names, the side that is called agreeing, or the number of threads.

use proptest::prelude::*;
use stoa_opinions::{
    Ballots, CastVote, Chance, Confidence, Conversation, Moderation, Nobody, Opinions, Report,
    Settings, Statement, Verdict, Vote, adjusted_rand, json,
};

use crate::samples::{Planted, TWO, noise};

fn groups_of(opinions: &Opinions) -> Vec<u64> {
    let grouped = opinions.kept.iter().filter_map(|row| opinions.group[*row]);
    grouped.map(|group| group as u64).collect()
}

fn conversation(votes: Vec<CastVote>) -> Conversation {
    Conversation {
        ballots: Ballots::of(votes),
        ..Conversation::default()
    }
}

#[test]
fn planted_groups_are_found() {
    for groups in 2..=3 {
        let planted = Planted {
            groups,
            people: 120,
            seed: 11,
            ..TWO
        };
        let ballots = Ballots::of(planted.votes());
        let opinions = Opinions::of(&ballots, &[], &Settings::default());
        let people = opinions.kept.iter().map(|row| ballots.participants()[*row]);
        let expected: Vec<u64> = people.map(|id| id % u64::from(groups)).collect();
        assert_eq!(opinions.count(), groups as usize);
        let found = adjusted_rand(&groups_of(&opinions), &expected);
        assert!(found > 0.95, "{groups} groups: {found}");
    }
}

#[test]
fn real_groups_are_told_from_noise() {
    let planted = conversation(TWO.votes());
    let settings = Settings::default();
    let report = Report::of(&planted, &settings, &Nobody);
    assert_eq!(report.verdict(), Verdict::Groups);
    assert!(
        report
            .confidence
            .groups
            .iter()
            .all(|stability| *stability > 0.9)
    );
    for seed in 0..6 {
        let noise = conversation(noise(seed, 90, 25));
        let report = Report::of(&noise, &settings, &Nobody);
        assert!(
            report.opinions.count() >= 2,
            "k-means finds something in anything"
        );
        assert_eq!(
            report.verdict(),
            Verdict::ByChance,
            "seed {seed}: {}",
            report.chance.probability()
        );
    }
}

/// Each rank of the votes among their copies is as likely as any other, where there is nothing to find.
#[test]
fn the_comparison_with_copies_is_fair() {
    let settings = Settings {
        shuffles: 9,
        ..Settings::default()
    };
    let mut ranks = [0; 10];
    for seed in 0..200 {
        let ballots = Ballots::of(noise(100 + seed, 24, 12));
        let opinions = Opinions::of(&ballots, &[], &settings);
        let chance = Chance::of(&ballots, &opinions, &settings, &Nobody);
        let above = chance
            .of_copies
            .iter()
            .filter(|of_copy| **of_copy >= chance.shown)
            .count();
        ranks[above] += 1;
    }
    // 20 are expected of each; five standard deviations are 21.
    assert!(ranks.iter().all(|count| *count < 42), "{ranks:?}");
    assert!(ranks[0] > 2 && ranks[9] > 2, "{ranks:?}");
}

#[test]
fn agreeing_and_disagreeing_are_mirror_images() {
    let votes = TWO.votes();
    let mirrored = votes.iter().map(|cast| CastVote {
        vote: match cast.vote {
            Vote::Agree => Vote::Disagree,
            Vote::Pass => Vote::Pass,
            Vote::Disagree => Vote::Agree,
        },
        ..*cast
    });
    let settings = Settings::default();
    let one = Opinions::of(&Ballots::of(votes.clone()), &[], &settings);
    let other = Opinions::of(&Ballots::of(mirrored), &[], &settings);
    assert_eq!(one.axes.directions, other.axes.directions);
    for (a, b) in one.places.iter().zip(&other.places) {
        assert_eq!(a.map(|value| -value), *b);
    }
    // k-means begins on the left, which is the other side now: whoever is between the groups may fall to the other one.
    assert!(adjusted_rand(&groups_of(&one), &groups_of(&other)) > 0.9);
}

#[test]
fn other_names_turn_the_map_at_most() {
    // Statements and participants in the opposite order: sums are rounded otherwise, and an axis may point the other way.
    let votes = TWO.votes();
    let renamed = votes.iter().map(|cast| CastVote {
        participant: 1_000 - cast.participant,
        statement: 500 - cast.statement,
        ..*cast
    });
    let settings = Settings::default();
    let one = Opinions::of(&Ballots::of(votes.clone()), &[], &settings);
    let other = Opinions::of(&Ballots::of(renamed), &[], &settings);
    let back: Vec<_> = other.places.iter().rev().collect();
    for axis in 0..2 {
        let sign = (one.places[0][axis] * back[0][axis]).signum();
        for (a, b) in one.places.iter().zip(&back) {
            assert!((a[axis] - sign * b[axis]).abs() < 1e-7);
        }
    }
    let mut theirs = groups_of(&other);
    theirs.reverse();
    assert_eq!(adjusted_rand(&groups_of(&one), &theirs), 1.0);
}

#[test]
fn the_report_is_the_same_at_every_number_of_threads() {
    // More rows than fit one chunk of the sums.
    let planted = Planted {
        people: 2_500,
        statements: 20,
        ..TWO
    };
    let conversation = conversation(planted.votes());
    let settings = Settings {
        resamples: 6,
        shuffles: 6,
        ..Settings::default()
    };
    let at = |threads: usize| {
        let pool = rayon::ThreadPoolBuilder::new()
            .num_threads(threads)
            .build()
            .expect("a pool");
        pool.install(|| json(&Report::of(&conversation, &settings, &Nobody)).to_string())
    };
    let alone = at(1);
    for threads in [2, 3, 8] {
        assert!(at(threads) == alone, "{threads} threads");
    }
}

#[test]
fn groups_do_not_depend_on_the_seed() {
    let ballots = Ballots::of(TWO.votes());
    let of = |seed| {
        Opinions::of(
            &ballots,
            &[],
            &Settings {
                seed,
                ..Settings::default()
            },
        )
    };
    assert_eq!(of(1), of(2));
}

#[test]
fn a_silenced_statement_places_nobody_and_speaks_for_nobody() {
    let ballots = Ballots::of(TWO.votes());
    let silent = |id: u64, is_meta| Statement {
        id,
        moderation: if is_meta {
            Moderation::Accepted
        } else {
            Moderation::Rejected
        },
        is_meta,
        ..Statement::default()
    };
    let statements = [silent(0, false), silent(1, true)];
    let opinions = Opinions::of(&ballots, &statements, &Settings::default());
    for column in 0..2 {
        assert!(!opinions.statements[column].active);
        assert_eq!(opinions.statements[column].place, [0.0, 0.0]);
        assert_eq!(opinions.axes.directions[0][column], 0.0);
        assert_eq!(opinions.statements[column].bridge, None);
        for group in &opinions.groups {
            assert!(
                group
                    .representative
                    .iter()
                    .all(|found| found.column != column)
            );
        }
    }
    assert_eq!(opinions.statements[1].priority, 49.0);
    // Its votes still count towards taking part.
    let all = Opinions::of(&ballots, &[], &Settings::default());
    assert_eq!(opinions.kept, all.kept);
}

#[test]
fn few_participants_are_filled_up_on_request() {
    let votes = Planted {
        people: 20,
        voted: 20,
        ..TWO
    }
    .votes();
    let ballots = Ballots::of(votes);
    let none = Opinions::of(&ballots, &[], &Settings::default());
    assert!(none.kept.len() < 15);
    let filled = Opinions::of(
        &ballots,
        &[],
        &Settings {
            fill_to: 15,
            ..Settings::default()
        },
    );
    assert_eq!(filled.kept.len(), 15);
    assert!(none.kept.iter().all(|row| filled.kept.contains(row)));
    let fewest = |kept: &[usize]| kept.iter().map(|row| ballots.row(*row).len()).min();
    let left_out: Vec<usize> = (0..20).filter(|row| !filled.kept.contains(row)).collect();
    let most = left_out.iter().map(|row| ballots.row(*row).len()).max();
    assert!(fewest(&filled.kept) >= most);
}

#[test]
fn small_and_strange_conversations_have_a_report() {
    let cast = |participant, statement, vote| CastVote {
        participant,
        statement,
        vote,
        at: 0,
    };
    let unanimous = (0..20).flat_map(|p| (0..10).map(move |s| cast(p, s, Vote::Agree)));
    let alone = [cast(7, 7, Vote::Disagree)];
    let pair = [cast(1, 1, Vote::Agree), cast(2, 1, Vote::Disagree)];
    let apart = (0..30).flat_map(|p| (0..8).map(move |s| cast(p, p * 100 + s, Vote::Pass)));
    for votes in [
        Vec::new(),
        alone.to_vec(),
        pair.to_vec(),
        unanimous.collect(),
        apart.collect(),
    ] {
        let conversation = conversation(votes);
        let settings = Settings {
            fill_to: 15,
            ..Settings::default()
        };
        let report = Report::of(&conversation, &settings, &Nobody);
        assert!(!report.verdict().has_groups());
        assert!(json(&report).to_string().starts_with('{'));
        assert!(stoa_opinions::html(&report).ends_with("</html>\n"));
        assert!(!stoa_opinions::text(&report).is_empty());
    }
}

#[test]
fn whoever_stops_it_gets_what_is_there() {
    struct Impatient;
    impl stoa_opinions::Onlooker for Impatient {
        fn at(&self, _: stoa_opinions::Stage, _: u64, _: Option<u64>) {}
        fn wants_to_stop(&self) -> bool {
            true
        }
    }
    let ballots = Ballots::of(TWO.votes());
    let opinions = Opinions::of(&ballots, &[], &Settings::default());
    let chance = Chance::of(&ballots, &opinions, &Settings::default(), &Impatient);
    assert!(chance.of_copies.is_empty() && !chance.holds_together());
    let confidence = Confidence::of(&ballots, &opinions, &Settings::default(), &Impatient);
    assert_eq!(confidence.resamples, 0);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]

    #[test]
    fn the_order_of_votes_is_irrelevant_but_for_the_last_of_each_pair(
        seed in 0_u64..1000,
        shuffle in any::<u64>(),
    ) {
        let planted = Planted { seed, people: 30, statements: 12, ..TWO };
        let votes = planted.votes();
        // Earlier votes of the same people on the same statements, which no longer count.
        let replaced = votes.iter().step_by(3).map(|cast| CastVote {
            vote: Vote::Pass,
            at: cast.at - 1,
            ..*cast
        });
        let mut all: Vec<CastVote> = votes.iter().copied().chain(replaced).collect();
        let mut random = stoa_opinions::Random::new(shuffle, 0);
        for place in (1..all.len()).rev() {
            all.swap(place, random.below(u32::try_from(place + 1).expect("few")) as usize);
        }
        let (one, other) = (Ballots::of(votes), Ballots::of(all));
        let rows = |ballots: &Ballots| ballots.rows().map(<[_]>::to_vec).collect::<Vec<_>>();
        prop_assert_eq!(rows(&one), rows(&other));
        let settings = Settings::default();
        prop_assert_eq!(Opinions::of(&one, &[], &settings), Opinions::of(&other, &[], &settings));
    }

    #[test]
    fn axes_are_eigenvectors_and_places_keep_the_variance(
        seed in 0_u64..1000,
        people in 2_u32..60,
        statements in 2_u32..40,
    ) {
        let ballots = Ballots::of(Planted { seed, people, statements, ..TWO }.votes());
        let axes = Opinions::of(&ballots, &[], &Settings::default()).axes;
        let dot = |a: &[f64], b: &[f64]| a.iter().zip(b).map(|(a, b)| a * b).sum::<f64>();
        let [first, second] = &axes.directions;
        for axis in [first, second] {
            let length = dot(axis, axis);
            prop_assert!(length == 0.0 || (length - 1.0).abs() < 1e-12);
        }
        prop_assert!(dot(first, second).abs() < 1e-10);
        prop_assert!(axes.shares[0] >= axes.shares[1] && axes.shares[0] + axes.shares[1] <= 1.0 + 1e-12);
        // No direction shows more than the first, and none at a right angle to it more than the second.
        let spread = |direction: &[f64]| -> f64 {
            ballots.rows().map(|cells| {
                let along: f64 = cells.iter().map(|cell| {
                    let column = cell.statement as usize;
                    (cell.vote.value() - axes.mean[column]) * direction[column]
                }).sum();
                along * along
            }).sum()
        };
        let mut random = stoa_opinions::Random::new(seed, 9);
        let mut other: Vec<f64> = first.iter().map(|_| random.share() - 0.5).collect();
        let shadow = dot(&other, first);
        other.iter_mut().zip(first).for_each(|(value, base)| *value -= shadow * base);
        let length = dot(&other, &other).sqrt();
        if length > 1e-6 {
            other.iter_mut().for_each(|value| *value /= length);
            prop_assert!(spread(&other) <= spread(second) * (1.0 + 1e-9) + 1e-9);
            prop_assert!(spread(second) <= spread(first) * (1.0 + 1e-9) + 1e-9);
        }
    }
}
