//! A page's fields, read all at once.

use crate::{
    Answers, Context, Definition, Fault, Kind, Page, PageAnswers, RawFields, parse::parse_question,
};

impl Definition {
    /// Reads what was typed on a page, or for one item of a repeated page. `answers` are those given before: they decide which questions are asked. What was typed is
    /// `raw` still, so a page with faults shows it again.
    ///
    /// # Errors
    /// The faults of every question that is asked, in the order of the page.
    pub fn parse_page(
        &self,
        page: &Page,
        raw: &RawFields,
        answers: &Answers,
        context: &Context,
    ) -> Result<PageAnswers, Vec<Fault>> {
        match self.read_page(page, raw, answers, context) {
            (own, faults) if faults.is_empty() => Ok(own),
            (_, faults) => Err(faults),
        }
    }

    /// The same, with what is right beside the faults: for what cannot be asked again at once, such as a form on paper.
    pub fn read_page(
        &self,
        page: &Page,
        raw: &RawFields,
        answers: &Answers,
        context: &Context,
    ) -> (PageAnswers, Vec<Fault>) {
        let scope = self.before(page, answers, context);
        let (mut own, mut counted) = (PageAnswers::default(), PageAnswers::default());
        let mut faults = Vec::new();
        for question in &page.questions {
            if !scope.holds_with(question.when.as_ref(), &counted) {
                continue;
            }
            if let Kind::Calculated { sum } = &question.kind {
                let sum = scope.sum(sum, &counted);
                counted.0.extend(sum.map(|sum| (question.key.clone(), sum)));
                continue;
            }
            match parse_question(question, raw, context) {
                Ok(Some(answer)) => {
                    counted.0.insert(question.key.clone(), answer.clone());
                    own.0.insert(question.key.clone(), answer);
                }
                Ok(None) => {}
                Err(found) => faults.extend(found),
            }
        }
        (own, faults)
    }
}
