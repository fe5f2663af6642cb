//! What typed lines come to: `typed 'type: iban' LANGUAGE TODAY` reads lines and writes for each the answer as JSON, or the fault's code. The second argument is a
//! language (BCP 47), the third today's date.

use std::{
    env,
    error::Error,
    io::{BufRead, Write},
};

use stoa_forms::{Answers, Context, Definition, RawFields};

fn main() -> Result<(), Box<dyn Error>> {
    let arguments: Vec<String> = env::args().skip(1).collect();
    let [question, language, today] = arguments.as_slice() else {
        return Err("expected a question's settings, a language and today's date".into());
    };
    let form = Definition::from_yaml(&format!(
        "{{slug: one, languages: [en], title: One, pages: [{{slug: page, title: Page, questions: [{{key: a, label: A, {question}}}]}}]}}"
    ))?;
    let context = Context {
        today: today.parse()?,
        language: language.clone(),
    };
    let page = form.page("page").ok_or("the form has a page")?;
    let mut out = std::io::stdout().lock();
    for line in std::io::stdin().lock().lines() {
        let raw = RawFields::from([("a", line?.as_str())]);
        match form.parse_page(page, &raw, &Answers::default(), &context) {
            Ok(read) => {
                let answer = read.get("a").map(stoa_forms::Answer::to_plain);
                writeln!(out, "{}", answer.unwrap_or_default())?;
            }
            Err(faults) => {
                let codes: Vec<&str> = faults.iter().map(|fault| fault.code).collect();
                writeln!(out, "{}", codes.join(" "))?;
            }
        }
    }
    Ok(())
}
