//! The files of a survey: the results for everybody, and for staff, once nobody can answer any more, the answers themselves.

use axum::{
    body::Body,
    http::{HeaderValue, header},
    response::{IntoResponse, Response},
};
use stoa_forms::{Answer, Kind, PageAnswers, Question};
use stoa_kernel::{Error, OrNotFound, Result};
use stoa_web::{PageResult, Path, Problem, Visitor};

use super::{Work, found, say};
use crate::{
    model::survey::{Line, Survey, results, sorted},
    policy, store,
};

/// `…/results.csv`: what the page of results shows, a line for each choice.
pub async fn counts(
    visitor: Visitor,
    Path((process, component)): Path<(String, String)>,
) -> PageResult {
    let mut db = visitor.read().await?;
    let (scene, survey) = found(&visitor, &mut db, (&process, &component)).await?;
    survey.shows_results(&scene).then_some(()).or_not_found()?;
    let answers = store::survey::answers_of(&mut db, scene.component.id).await?;
    drop(db);
    let mut text = line(
        [
            "question",
            "choice",
            "answered",
            "count",
            "share",
            "low",
            "high",
            "weighted_share",
            "weighted_low",
            "weighted_high",
        ]
        .map(str::to_owned),
    );
    let found = results(&survey, &answers);
    for (found, question) in found
        .iter()
        .flat_map(|all| &all.found)
        .zip(survey.questions())
    {
        let choices = question.kind.choices().iter().zip(&found.lines);
        for (choice, counted) in choices {
            let names = [&question.label, &choice.label].map(|text| say(&visitor, text).to_owned());
            let numbers = [found.base, counted.count].map(|number| number.to_string());
            text.push_str(&line(
                names.into_iter().chain(numbers).chain(shares(counted)),
            ));
        }
    }
    Ok(csv(text, "results.csv"))
}

fn shares(counted: &Line) -> Vec<String> {
    let of = |share: Option<f64>| share.map_or_else(String::new, |share| format!("{share:.4}"));
    let ends = counted.margin.map(|margin| (margin.low, margin.high));
    let weighted = counted.weighted.map(|(share, _)| share);
    let around = counted.weighted.and_then(|(_, margin)| margin);
    [
        Some(counted.share),
        ends.map(|ends| ends.0),
        ends.map(|ends| ends.1),
        weighted,
        around.map(|margin| margin.low),
        around.map(|margin| margin.high),
    ]
    .map(of)
    .into()
}

/// One of the two files for staff: `answers.csv` with a line for each who answered, sorted by what they said; `words.csv` with what was written in
/// people's own words, sorted, each by itself.
pub async fn file(
    visitor: Visitor,
    Path((process, component, name)): Path<(String, String, String)>,
) -> PageResult {
    let work = Work::read(&visitor, (&process, &component)).await?;
    let process = &work.setup.process;
    visitor.must(policy::READ_ANSWERS, &process.resource())?;
    work.is_over(&visitor).then_some(()).or_not_found()?;
    let mut db = visitor.read().await?;
    let answers = store::survey::answers_of(&mut db, work.component.id).await?;
    drop(db);
    let text = match name.as_str() {
        "answers.csv" => rows(&visitor, &work.survey, answers)?,
        "words.csv" => own_words(&visitor, &work.survey, &answers),
        _ => return Err(Problem::from(Error::NotFound)),
    };
    Ok(csv(text, &name))
}

fn is_own_words(question: &Question) -> bool {
    matches!(question.kind, Kind::LongText { .. })
}

fn rows(visitor: &Visitor, survey: &Survey, answers: Vec<PageAnswers>) -> Result<String> {
    let with_words = survey.settings.texts;
    let questions = survey.questions().iter();
    let asked: Vec<&Question> = questions
        .filter(|question| with_words || !is_own_words(question))
        .collect();
    let heads = asked
        .iter()
        .map(|question| say(visitor, &question.label).to_owned());
    let mut text = line(heads);
    // What was written must not say where a line stands either: lines without it are sorted by what is in them.
    let mut shown = answers;
    for one in &mut shown {
        one.0
            .retain(|key, _| asked.iter().any(|question| question.key == *key));
    }
    for one in sorted(shown)? {
        let cells = asked.iter().map(|question| {
            let answer = one.get(&question.key);
            answer.map_or_else(String::new, |answer| words_of(visitor, question, answer))
        });
        text.push_str(&line(cells));
    }
    Ok(text)
}

fn words_of(visitor: &Visitor, question: &Question, answer: &Answer) -> String {
    let label = |key: &String| {
        let mut choices = question.kind.choices().iter();
        let found = choices.find(|choice| choice.key == *key);
        found.map_or_else(
            || key.clone(),
            |choice| say(visitor, &choice.label).to_owned(),
        )
    };
    match answer {
        Answer::Choice(key) => label(key),
        Answer::Choices(keys) => keys.iter().map(label).collect::<Vec<String>>().join("; "),
        Answer::Number(number) => number.to_string(),
        Answer::Text(text) => text.clone(),
        _ => String::new(),
    }
}

fn own_words(visitor: &Visitor, survey: &Survey, answers: &[PageAnswers]) -> String {
    let mut text = line(["question", "words"].map(str::to_owned));
    for question in survey.questions().iter().filter(|one| is_own_words(one)) {
        let mut written: Vec<&str> = answers
            .iter()
            .filter_map(|one| match one.get(&question.key) {
                Some(Answer::Text(text)) => Some(text.as_str()),
                _ => None,
            })
            .collect();
        written.sort_unstable();
        for words in written {
            let label = say(visitor, &question.label);
            text.push_str(&line([label, words].map(str::to_owned)));
        }
    }
    text
}

/// A line of CSV (RFC 4180). What a spreadsheet would take for a formula begins with an apostrophe.
fn line(cells: impl IntoIterator<Item = String>) -> String {
    let quoted = cells.into_iter().map(|cell| {
        let is_formula = cell.starts_with(['=', '+', '@', '\t', '\r'])
            || (cell.starts_with('-') && cell.parse::<f64>().is_err());
        let mark = if is_formula { "'" } else { "" };
        format!("\"{mark}{}\"", cell.replace('"', "\"\""))
    });
    let mut line = quoted.collect::<Vec<String>>().join(",");
    line.push_str("\r\n");
    line
}

fn csv(text: String, name: &str) -> Response {
    let kind = HeaderValue::from_static("text/csv; charset=utf-8");
    let attached = format!("attachment; filename=\"{name}\"");
    let mut headers = vec![(header::CONTENT_TYPE, kind)];
    if let Ok(attached) = HeaderValue::from_str(&attached) {
        headers.push((header::CONTENT_DISPOSITION, attached));
    }
    let mut response = Body::from(text).into_response();
    response.headers_mut().extend(headers);
    response
}

#[cfg(test)]
mod tests {
    use super::line;

    #[test]
    fn cells_are_quoted_and_no_formulas() {
        let cells = ["a \"b\"", "=1+1", "-3", "-x"].map(str::to_owned);
        assert_eq!(line(cells), "\"a \"\"b\"\"\",\"'=1+1\",\"-3\",\"'-x\"\r\n");
    }
}
