//! What reporters answer to a category's further questions.

use stoa_reports::model::{
    category::NewCategory,
    question::{Answer, Question, QuestionKind},
};

use super::grammar::{Names, say};
use crate::demo::chance::Chance;

/// Answers to all that must be answered and to some of the others.
pub fn answers(category: &NewCategory, chance: &mut Chance) -> Vec<Answer> {
    let asked = category.questions.iter();
    asked
        .filter(|question| question.required || chance.happens(0.55))
        .collect::<Vec<_>>()
        .into_iter()
        .map(|question| Answer {
            question: question.code.clone(),
            values: vec![answer(question, chance)],
        })
        .collect()
}

fn answer(question: &Question, chance: &mut Chance) -> String {
    match question.kind {
        QuestionKind::Choice | QuestionKind::Choices => {
            // What stands first is what happens most.
            let place = chance
                .weighted((1..=question.options.len()).map(|place| 1.0 / (place as f64 + 0.6)));
            question.options[place].0.clone()
        }
        QuestionKind::Number => chance.whole(1, 4).to_string(),
        QuestionKind::Text | QuestionKind::Paragraph | QuestionKind::Date => {
            text(&question.code, chance)
        }
    }
}

fn text(code: &str, chance: &mut Chance) -> String {
    let patterns: &[&str] = match code {
        "column" => return format!("{}", chance.whole(101, 4999)),
        "when" => &[
            "[early in the morning|before seven|after dark|in the evening|at school time]",
            "[most days|every other day|at weekends]",
        ],
        "equipment" => &[
            "the [second |big |baby ][swing|slide|roundabout|climbing net]",
            "[a bench|the gate|the fence] by the [entrance|path|pond]",
        ],
        "description" => &[
            "[blue|red|silver|white|black|green] [hatchback|estate|van|saloon]",
            "[small|old] [van|car|caravan], [grey|white|two-tone]",
        ],
        _ => &["[not sure|see the description]"],
    };
    say(patterns, Names::default(), chance)
}
