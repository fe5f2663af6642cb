//! Which statement comes next.

use stoa_opinions::{Ballots, Opinions, Reason, Settings, candidates, draw};

use crate::samples::{Planted, TWO};

fn opinions() -> (Ballots, Opinions) {
    let ballots = Ballots::of(Planted { people: 200, ..TWO }.votes());
    let opinions = Opinions::of(&ballots, &[], &Settings::default());
    (ballots, opinions)
}

#[test]
fn what_was_voted_on_does_not_come_again_and_chances_add_up() {
    let (ballots, opinions) = opinions();
    let cells = ballots.row(0);
    let next = candidates(&opinions, cells);
    assert_eq!(next.len() + cells.len(), ballots.statements().len());
    assert!(next.iter().all(|next| {
        cells
            .iter()
            .all(|cell| cell.statement as usize != next.column)
    }));
    assert!((next.iter().map(|next| next.chance).sum::<f64>() - 1.0).abs() < 1e-12);
    assert!(next.is_sorted_by(|a, b| a.chance >= b.chance));
}

#[test]
fn an_answer_tells_a_newcomer_more_than_somebody_whose_group_is_plain() {
    let (ballots, opinions) = opinions();
    let gain = |cells| {
        candidates(&opinions, cells)
            .iter()
            .map(|next| next.gain)
            .sum::<f64>()
    };
    let (newcomer, known) = (gain(&[]), gain(ballots.row(0)));
    assert!(newcomer > 10.0 * known, "{newcomer} bits and {known}");
    // Nothing tells more than which of two equally large groups it is.
    assert!(
        candidates(&opinions, &[])
            .iter()
            .all(|next| (0.0..=1.0).contains(&next.gain))
    );
    let tells = candidates(&opinions, &[])
        .iter()
        .any(|next| next.reason == Reason::TellsWhereYouStand);
    assert!(tells);
}

#[test]
fn a_draw_follows_its_chances_and_its_seed() {
    let (_, opinions) = opinions();
    let next = candidates(&opinions, &[]);
    let mut drawn = vec![0; opinions.statements.len()];
    for seed in 0..20_000 {
        let one = draw(&next, seed).expect("something to draw");
        assert_eq!(draw(&next, seed), Some(one));
        drawn[one.column] += 1;
    }
    for next in next {
        let often = f64::from(drawn[next.column]) / 20_000.0;
        assert!(
            (often - next.chance).abs() < 0.02,
            "{often} instead of {}",
            next.chance
        );
    }
    assert_eq!(draw(&[], 1), None);
}
