//! What the answers come to: counts, shares with their margins, the same with weights, and cross tables.

use stoa_forms::{Answer, Kind, PageAnswers, Question};
use stoa_surveys::{Interval, Mean, design_effect, hide_small, mean, rake, wilson};

use super::{Survey, step_of};

/// What fewer people than these said is not shown.
pub const LEAST: u64 = 5;

/// All that is known of a survey.
#[derive(Debug, Clone, PartialEq)]
pub struct Results {
    pub answers: usize,
    /// Where shares of all are known.
    pub weighting: Option<Weighting>,
    pub found: Vec<Found>,
}

/// How answers are weighted.
#[derive(Debug, Clone, PartialEq)]
pub struct Weighting {
    /// How many times more answers it takes because of it.
    pub effect: f64,
    /// Whether the shares are met.
    pub is_met: bool,
    /// For how many the one counts whose answers count most.
    pub greatest: f64,
}

/// What was said to a question.
#[derive(Debug, Clone, PartialEq)]
pub struct Found {
    pub key: String,
    /// How many answered it.
    pub base: u64,
    /// Of what can be chosen, in its order; nothing where fewer than [`LEAST`] answered.
    pub lines: Vec<Line>,
    /// Of numbers and scales.
    pub mean: Option<Mean>,
    pub weighted_mean: Option<Mean>,
}

/// How many chose something.
#[derive(Debug, Clone, PartialEq)]
pub struct Line {
    pub choice: String,
    pub count: u64,
    /// Of those who answered the question, from 0 to 1.
    pub share: f64,
    pub margin: Option<Interval>,
    pub weighted: Option<(f64, Option<Interval>)>,
}

/// Two questions against each other; `None` stands for cells that are hidden.
#[derive(Debug, Clone, PartialEq)]
pub struct Crossed {
    /// How many answered both.
    pub base: u64,
    pub cells: Vec<Vec<Option<u64>>>,
}

/// What the answers come to. `None` where fewer than [`LEAST`] have answered.
pub fn results(survey: &Survey, answers: &[PageAnswers]) -> Option<Results> {
    if count(answers.len()) < LEAST {
        return None;
    }
    let weights = weights(survey, answers);
    let found = survey.questions().iter().map(|question| {
        let weights = weights.as_ref().map(|(weights, _)| weights.as_slice());
        found(question, answers, weights)
    });
    Some(Results {
        answers: answers.len(),
        found: found.collect(),
        weighting: weights.map(|(_, weighting)| weighting),
    })
}

/// A weight for each, where shares are known.
fn weights(survey: &Survey, answers: &[PageAnswers]) -> Option<(Vec<f64>, Weighting)> {
    let known = &survey.settings.shares;
    let asked: Vec<&Question> = survey
        .questions()
        .iter()
        .filter(|question| known.contains_key(&question.key))
        .collect();
    if asked.is_empty() {
        return None;
    }
    let people: Vec<Vec<Option<usize>>> = answers
        .iter()
        .map(|one| {
            asked
                .iter()
                .map(|question| place_of(question, one))
                .collect()
        })
        .collect();
    let shares: Vec<Vec<f64>> = asked
        .iter()
        .map(|question| {
            let known = known.get(&question.key);
            let share = |key: &String| known.and_then(|known| known.get(key)).copied();
            let choices = question.kind.choices().iter();
            choices
                .map(|choice| whole(share(&choice.key).unwrap_or(0)))
                .collect()
        })
        .collect();
    let raked = rake(&people, &shares);
    let weighting = Weighting {
        effect: design_effect(&raked.weights),
        is_met: raked.is_met,
        greatest: raked.weights.iter().copied().fold(0.0, f64::max),
    };
    Some((raked.weights, weighting))
}

/// The place of what somebody chose.
fn place_of(question: &Question, answers: &PageAnswers) -> Option<usize> {
    let Some(Answer::Choice(chosen)) = answers.get(&question.key) else {
        return None;
    };
    let mut choices = question.kind.choices().iter();
    choices.position(|choice| choice.key == *chosen)
}

fn found(question: &Question, answers: &[PageAnswers], weights: Option<&[f64]>) -> Found {
    let given: Vec<(&Answer, f64)> = answers
        .iter()
        .enumerate()
        .filter_map(|(place, one)| {
            let weight = weights.and_then(|weights| weights.get(place));
            Some((one.get(&question.key)?, weight.copied().unwrap_or(1.0)))
        })
        .collect();
    let base = count(given.len());
    let is_shown = base >= LEAST;
    let choices = question.kind.choices().iter().filter(|_| is_shown);
    let numbers: Vec<(f64, f64)> = given
        .iter()
        .filter_map(|(answer, weight)| Some((number(answer)?, *weight)))
        .filter(|_| is_shown)
        .collect();
    let plain: Vec<(f64, f64)> = numbers.iter().map(|(number, _)| (*number, 1.0)).collect();
    Found {
        key: question.key.clone(),
        base,
        lines: choices
            .map(|choice| line(&choice.key, &given, weights.is_some()))
            .collect(),
        mean: mean(&plain),
        weighted_mean: weights.and_then(|_| mean(&numbers)),
    }
}

fn line(choice: &str, given: &[(&Answer, f64)], is_weighted: bool) -> Line {
    let chose = |answer: &Answer| match answer {
        Answer::Choice(one) => one == choice,
        Answer::Choices(all) => all.iter().any(|one| one == choice),
        _ => false,
    };
    let people = real(given.len());
    let chosen = given.iter().filter(|(answer, _)| chose(answer));
    let number = chosen.clone().count();
    let share = real(number) / people;
    let all: Vec<f64> = given.iter().map(|(_, weight)| *weight).collect();
    let weighted = is_weighted.then(|| {
        // Of nobody the sum is 0: `sum` would begin at -0.
        let sum = chosen.fold(0.0, |sum, (_, weight)| sum + weight);
        let share = (sum / all.iter().sum::<f64>()).clamp(0.0, 1.0);
        (share, wilson(share, people / design_effect(&all)))
    });
    Line {
        choice: choice.to_owned(),
        count: count(number),
        share,
        margin: wilson(share, people),
        weighted,
    }
}

/// What an answer is in numbers: a number, or a step of a scale.
fn number(answer: &Answer) -> Option<f64> {
    match answer {
        Answer::Number(number) => number.to_string().parse().ok(),
        Answer::Choice(choice) => step_of(choice).map(f64::from),
        _ => None,
    }
}

/// Whether a question can stand in a cross table.
pub fn can_cross(question: &Question) -> bool {
    matches!(question.kind, Kind::Choice { .. })
}

/// How many said what to one question by what they said to another. `None` where fewer than [`LEAST`] answered both, or one of them is no choice.
pub fn cross(answers: &[PageAnswers], (rows, columns): (&Question, &Question)) -> Option<Crossed> {
    if !can_cross(rows) || !can_cross(columns) {
        return None;
    }
    let width = columns.kind.choices().len();
    let mut table = vec![vec![0_u64; width]; rows.kind.choices().len()];
    let mut base = 0;
    for one in answers {
        let place = place_of(rows, one).zip(place_of(columns, one));
        let cell = place.and_then(|(row, column)| table.get_mut(row)?.get_mut(column));
        if let Some(cell) = cell {
            *cell += 1;
            base += 1;
        }
    }
    (base >= LEAST).then(|| Crossed {
        base,
        cells: hide_small(&table, LEAST),
    })
}

fn count(number: usize) -> u64 {
    u64::try_from(number).unwrap_or(u64::MAX)
}

fn real(number: usize) -> f64 {
    f64::from(u32::try_from(number).unwrap_or(u32::MAX))
}

fn whole(thousandths: i64) -> f64 {
    f64::from(i32::try_from(thousandths).unwrap_or(0))
}
