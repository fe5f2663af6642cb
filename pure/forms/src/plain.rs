//! Answers as plain JSON, for programs: `{"page": {"question": value}}`, a list for a repeated page.

use serde_json::{Map, Value};

use crate::{
    Answer, Answers, Context, Decimal, Definition, Fault, FileAnswer, Given, Kind, Obstacle, Page,
    Question, RawFields, parse::minor_digits,
};

impl Answers {
    /// The answers as plain JSON, of the form that `Definition::answers_schema` describes.
    pub fn to_plain(&self) -> Value {
        let item = |item: &crate::PageAnswers| -> Value {
            item.0
                .iter()
                .map(|(key, answer)| (key.clone(), answer.to_plain()))
                .collect()
        };
        let page = |given: &Given| match given {
            Given::Once(answers) => item(answers),
            Given::Each(items) => items.iter().map(item).collect(),
        };
        let mut plain: Map<String, Value> = self
            .pages
            .iter()
            .map(|(slug, given)| (slug.clone(), page(given)))
            .collect();
        if !self.agreed.is_empty() {
            plain.insert(AGREED.to_owned(), self.agreed.iter().cloned().collect());
        }
        Value::Object(plain)
    }
}

/// Under which the declarations stand that were agreed to; no page is called so.
pub const AGREED: &str = "_agreed";

impl Answer {
    /// The answer as plain JSON.
    pub fn to_plain(&self) -> Value {
        match serde_json::to_value(self) {
            Ok(Value::Object(mut whole)) => whole.remove("value").unwrap_or_default(),
            _ => Value::Null,
        }
    }
}

impl Definition {
    /// Reads answers from plain JSON with the same checks as what is typed. Numbers and amounts are numbers, or texts with a decimal point; what a page lacks altogether is left open.
    ///
    /// # Errors
    /// The faults of each page, and pages and questions that the form does not have.
    pub fn read_plain(&self, plain: &Value, context: &Context) -> Result<Answers, Vec<Obstacle>> {
        let none = Map::new();
        let whole = plain.as_object().unwrap_or(&none);
        let mut obstacles: Vec<Obstacle> = whole
            .keys()
            .filter(|slug| *slug != AGREED && self.page(slug).is_none())
            .map(|slug| obstacle(slug, 0, Fault::new("", "forms-unknown-page")))
            .collect();
        if !plain.is_object() {
            obstacles.push(obstacle("", 0, Fault::new("", "forms-not-answers")));
        }
        let context = Context {
            language: "en".to_owned(),
            ..context.clone()
        };
        let mut answers = Answers::default();
        let agreed = whole
            .get(AGREED)
            .and_then(Value::as_array)
            .into_iter()
            .flatten();
        answers.agreed = agreed
            .filter_map(Value::as_str)
            .map(str::to_owned)
            .collect();
        for page in &self.pages {
            if let Some(value) = whole.get(&page.slug) {
                self.read_plain_page(page, value, &mut answers, &context)
                    .unwrap_or_else(|found| obstacles.extend(found));
            }
        }
        if obstacles.is_empty() {
            Ok(answers)
        } else {
            Err(obstacles)
        }
    }

    fn read_plain_page(
        &self,
        page: &Page,
        value: &Value,
        answers: &mut Answers,
        context: &Context,
    ) -> Result<(), Vec<Obstacle>> {
        let items = match (value, &page.repeat) {
            (Value::Object(_), None) => std::slice::from_ref(value),
            (Value::Array(items), Some(_)) => items.as_slice(),
            _ => {
                return Err(vec![obstacle(
                    &page.slug,
                    0,
                    Fault::new("", "forms-not-answers"),
                )]);
            }
        };
        let mut obstacles = Vec::new();
        let mut read = Vec::new();
        for (index, item) in items.iter().take(1_000).enumerate() {
            let found =
                fields(page, item).and_then(|raw| self.parse_page(page, &raw, answers, context));
            match found {
                Ok(found) => read.push(found),
                Err(faults) => obstacles.extend(
                    faults
                        .into_iter()
                        .map(|fault| obstacle(&page.slug, index, fault)),
                ),
            }
        }
        if !obstacles.is_empty() {
            return Err(obstacles);
        }
        let given = match &page.repeat {
            Some(_) => Given::Each(read),
            None => Given::Once(read.pop().unwrap_or_default()),
        };
        answers.pages.insert(page.slug.clone(), given);
        Ok(())
    }
}

fn obstacle(page: &str, item: usize, fault: Fault) -> Obstacle {
    Obstacle {
        page: page.to_owned(),
        item,
        fault,
    }
}

/// The fields that would have been typed.
fn fields(page: &Page, item: &Value) -> Result<RawFields, Vec<Fault>> {
    let Some(item) = item.as_object() else {
        return Err(vec![Fault::new("", "forms-not-answers")]);
    };
    let mut raw = RawFields::default();
    let mut faults = Vec::new();
    for (key, value) in item {
        match page.question(key) {
            None => faults.push(Fault::new(key, "forms-unknown-question")),
            Some(question) => {
                if write(question, value, &mut raw).is_none() {
                    faults.push(
                        Fault::new(key, "forms-not-an-answer").with("type", question.kind.word()),
                    );
                }
            }
        }
    }
    if faults.is_empty() {
        Ok(raw)
    } else {
        Err(faults)
    }
}

fn write(question: &Question, value: &Value, raw: &mut RawFields) -> Option<()> {
    let key = &question.key;
    match (&question.kind, value) {
        (_, Value::Null) | (Kind::Calculated { .. }, _) => {}
        (Kind::Name { .. }, Value::Object(name))
            if !name.contains_key("given") && !name.contains_key("family") =>
        {
            raw.push(key, name.get("full")?.as_str()?);
        }
        (Kind::Money { currency, .. }, Value::Object(money)) => {
            let is_in_it = money.get("currency")?.as_str()? == currency;
            let amount =
                Decimal::new(money.get("minor")?.as_i64()?, minor_digits(currency)).ok()?;
            is_in_it.then(|| raw.push(key, amount.to_string()))?;
        }
        (Kind::File { .. }, value) => {
            let files: Vec<FileAnswer> = serde_json::from_value(value.clone()).ok()?;
            raw.files.insert(key.clone(), files);
        }
        (_, Value::Object(parts)) => {
            for (part, value) in parts {
                let text = text(value).or_else(|| value.is_array().then(|| value.to_string()))?;
                raw.push(format!("{key}.{part}"), text);
            }
        }
        (Kind::Choices { .. }, Value::Array(chosen)) => {
            for one in chosen {
                raw.push(key, one.as_str()?);
            }
        }
        (_, value) => raw.push(key, text(value)?),
    }
    Some(())
}

fn text(value: &Value) -> Option<String> {
    match value {
        Value::String(text) => Some(text.clone()),
        Value::Number(number) => Some(number.to_string()),
        Value::Bool(truth) => Some(truth.to_string()),
        _ => None,
    }
}
