//! Surveys as such: questions as they are written, bundles of answers, weights, and what few people said.

use stoa_forms::{Answer, Choice, Kind, Localised as Words, PageAnswers, Question};
use stoa_kernel::{Id, Lang, Localised};
use stoa_participation::model::survey::{
    Asked, AskedKind, FEWEST, Survey, cross, definition, is_askable, put, results, sorted,
};
use stoa_surveys::wilson;

fn written(kind: AskedKind, options: &str, most: &str) -> Asked {
    Asked {
        kind,
        label: Localised::english("How old are you?"),
        options: match options {
            "" => Localised::default(),
            options => Localised::english(options),
        },
        most: most.to_owned(),
        ..Asked::default()
    }
}

#[test]
fn a_question_is_read_as_it_was_written() {
    for one in [
        written(AskedKind::One, "Up to 17\n18 and older", ""),
        written(AskedKind::Several, "A\nB\nC", "2"),
        written(AskedKind::Scale, "Not at all\nVery much", "5"),
        written(AskedKind::Number, "", "120"),
        written(AskedKind::OwnWords, "", ""),
    ] {
        let question = one.question("q1", Lang::En).unwrap();
        assert_eq!(Asked::of(&question), one);
        let form = definition(vec![question.clone()], Lang::En);
        assert_eq!(form.check(), Vec::new());
        assert!(is_askable(&question));
    }
}

#[test]
fn what_cannot_be_asked_is_said() {
    for wrong in [
        written(AskedKind::One, "A", ""),
        written(AskedKind::Several, "A\nB", "3"),
        written(AskedKind::Scale, "A\nB", "11"),
        written(AskedKind::Scale, "A", "5"),
        written(AskedKind::Number, "", "many"),
    ] {
        assert!(wrong.question("q1", Lang::En).is_err(), "{wrong:?}");
    }
    let mut uneven = written(AskedKind::One, "A\nB", "");
    uneven.options.0.insert(Lang::Es, "A".to_owned());
    assert!(uneven.question("q1", Lang::En).is_err());
    assert!(
        written(AskedKind::One, "A\nB", "")
            .question("q1", Lang::Fr)
            .is_err()
    );
}

#[test]
fn bundles_stay_large_and_lose_nothing() {
    let mut state = 1_usize;
    let mut draw = |below: usize| {
        state = state
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        Ok((state >> 33) % below)
    };
    let mut bundles: Vec<Vec<PageAnswers>> = vec![Vec::new()];
    for number in 0..1_000 {
        let said = Answer::Text(format!("{:03}", number * 389 % 1_000));
        let new = PageAnswers([("q1".to_owned(), said)].into());
        let chosen = draw(bundles.len()).unwrap();
        let (kept, more) = put(std::mem::take(&mut bundles[chosen]), new, &mut draw).unwrap();
        bundles[chosen] = kept;
        bundles.extend(more);
        let fewest = bundles.iter().map(Vec::len).min().unwrap();
        assert!(bundles.len() == 1 || fewest >= FEWEST);
    }
    assert!(bundles.len() > 4);
    let all: Vec<PageAnswers> = bundles.concat();
    let all = sorted(all).unwrap();
    assert_eq!(all.len(), 1_000);
    let text = |number: usize| Some(Answer::Text(format!("{number:03}")));
    for (number, one) in all.iter().enumerate() {
        assert_eq!(one.get("q1").cloned(), text(number));
    }
}

fn asked(key: &str, kind: AskedKind, options: &str, most: &str) -> Question {
    let asked = Asked {
        kind,
        label: Localised::english("What?"),
        options: Localised::english(options),
        most: most.to_owned(),
        ..Asked::default()
    };
    asked.question(key, Lang::En).unwrap()
}

fn survey() -> Survey {
    let mut survey = Survey::new(Id::new(1), Lang::En);
    let questions = vec![
        asked("q1", AskedKind::One, "Young\nOld", ""),
        asked("q2", AskedKind::Scale, "No\nYes", "5"),
    ];
    survey.definition = definition(questions, Lang::En);
    survey
}

fn answer(age: &str, step: &str) -> PageAnswers {
    let pairs = [("q1", age), ("q2", step)];
    PageAnswers(
        pairs
            .map(|(key, chosen)| (key.to_owned(), Answer::Choice(chosen.to_owned())))
            .into(),
    )
}

#[test]
fn weights_move_shares_and_widen_margins() {
    let mut survey = survey();
    let mut answers = vec![answer("c1", "step_1"); 30];
    answers.extend(vec![answer("c2", "step_5"); 10]);
    let plain = results(&survey, &answers).unwrap();
    assert_eq!(plain.weighting, None);
    let line = &plain.found[0].lines[0];
    assert_eq!((line.count, line.weighted), (30, None));
    assert!((line.share - 0.75).abs() < 1e-12);
    assert!((plain.found[1].mean.unwrap().mean - 2.0).abs() < 1e-12);
    let half = [("c1".to_owned(), 500), ("c2".to_owned(), 500)];
    survey.settings.shares = [("q1".to_owned(), half.into())].into();
    let weighted = results(&survey, &answers).unwrap();
    let weighting = weighted.weighting.unwrap();
    assert!(weighting.is_met && (weighting.greatest - 2.0).abs() < 1e-9);
    // Kish: 40 (30 × 4/9 + 10 × 4) / 40² = 4/3.
    assert!((weighting.effect - 4.0 / 3.0).abs() < 1e-9);
    let (share, margin) = weighted.found[0].lines[0].weighted.unwrap();
    assert!((share - 0.5).abs() < 1e-9);
    assert_eq!(margin, wilson(share, 40.0 / weighting.effect));
    assert!((weighted.found[1].weighted_mean.unwrap().mean - 3.0).abs() < 1e-9);
}

#[test]
fn few_people_are_not_shown() {
    let survey = survey();
    let few = vec![answer("c1", "step_1"); 4];
    assert_eq!(results(&survey, &few), None);
    let mut answers = vec![answer("c1", "step_1"); 20];
    answers.extend(vec![answer("c2", "step_1"); 3]);
    answers.extend(vec![answer("c2", "step_5"); 20]);
    answers.extend(vec![answer("c1", "step_5"); 20]);
    let [rows, columns] = survey.questions() else {
        panic!("two questions")
    };
    let crossed = cross(&answers, (rows, columns)).unwrap();
    assert_eq!(crossed.base, 63);
    assert!(crossed.cells.iter().flatten().all(|cell| *cell != Some(3)));
    assert_eq!(cross(&few, (rows, columns)), None);
}

fn choice(key: &str) -> Choice {
    Choice {
        key: key.to_owned(),
        label: Words::plain(key),
        hint: None,
        exclusive: false,
    }
}

#[test]
fn a_choice_closes_when_enough_have_chosen_it() {
    let question = Question {
        key: "q1".to_owned(),
        kind: Kind::Choice {
            choices: vec![choice("c1"), choice("c2")],
        },
        label: Words::plain("Which?"),
        hint: None,
        required: true,
        when: None,
        prefill: None,
    };
    let mut survey = Survey::new(Id::new(1), Lang::En);
    survey.definition = definition(vec![question], Lang::En);
    let limits = [("c1".to_owned(), 1), ("gone".to_owned(), 4)];
    survey.settings.quotas = [("q1".to_owned(), limits.into())].into();
    survey.settings = survey.settings.clone().pruned(survey.questions());
    assert_eq!(survey.settings.quotas["q1"].len(), 1);
    let one = PageAnswers([("q1".to_owned(), Answer::Choice("c1".to_owned()))].into());
    assert_eq!(survey.closed_to(&one), None);
    survey.filled = survey.filled_with(&one);
    assert_eq!(survey.closed_to(&one), Some("q1"));
    let other = PageAnswers([("q1".to_owned(), Answer::Choice("c2".to_owned()))].into());
    assert_eq!(survey.closed_to(&other), None);
    assert_eq!(survey.filled_with(&other)["q1"]["c2"], 1);
}
