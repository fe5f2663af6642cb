//! What stands in the fields of an application beforehand, sealed under the applicant's own key; and what somebody told before.

use std::collections::BTreeMap;

use stoa_forms::{Answer, Context, Definition, Page};
use stoa_kernel::{App, Error, Id, Reader, Result, Timestamp, Tx, actor::Person};

use super::{answers, found::file_of};
use crate::{
    model::{Application, Channel, Known, known::Pages},
    store,
};

/// What is known; nothing where nothing was kept, or the applicant was forgotten.
pub async fn open(app: &App, db: &mut Reader, application: &Application) -> Result<Known> {
    let Some((id, sealed)) = store::known::find(db, application.id).await? else {
        return Ok(Known::default());
    };
    let place = (application.person, id.number());
    let Some(json) = app.vault.open_for(db, place, &sealed).await? else {
        return Ok(Known::default());
    };
    serde_json::from_slice(&json).map_err(|error| Error::broken("what is known", error))
}

/// Keeps it for an application.
pub async fn keep(app: &App, tx: &mut Tx, application: &Application, known: &Known) -> Result<()> {
    let json = serde_json::to_vec(known);
    let json = json.map_err(|error| Error::broken("what is known", error))?;
    let id: Id<Known> = tx.new_id()?;
    let place = (application.person, id.number());
    let sealed = app.vault.seal_for(tx, place, &json).await?;
    store::known::keep(tx, application.id, (id, sealed)).await
}

/// Something that somebody told before.
#[derive(Clone)]
pub struct Told {
    pub answer: Answer,
    /// When the application was sent that has it; none for what their account has.
    pub at: Option<Timestamp>,
}

/// What was told in applications that were sent on these pages under a person's address, by the words under which forms ask for it
/// (`prefill`): the latest of each. Their e-mail address is the one that they are signed in with.
pub async fn told_before(
    app: &App,
    db: &mut Reader,
    person: Id<Person>,
) -> Result<BTreeMap<String, Told>> {
    let mut people = app.vault.people_of(db, person).await?;
    if !people.contains(&person) {
        people.push(person);
    }
    let mut told = BTreeMap::new();
    if let Some(email) = app
        .vault
        .open_data(db, person)
        .await?
        .and_then(|data| data.get("email").cloned())
    {
        let answer = Answer::Email(email);
        told.insert("email".to_owned(), Told { answer, at: None });
    }
    let earlier = store::of_people(db, &people).await?;
    // What staff or a program wrote down under an address was not told by whoever reads mail there.
    let is_told = |one: &&Application| one.submitted_at.is_some() && one.channel == Channel::Web;
    for one in earlier.iter().filter(is_told) {
        // Whose answers were destroyed, or who was forgotten, has told nothing.
        let Ok(given) = answers::open(app, db, one).await else {
            continue;
        };
        let (file, _) = file_of(db, one).await?;
        for page in file.form.pages.iter().filter(|page| page.repeat.is_none()) {
            let Some(item) = given
                .pages
                .get(&page.slug)
                .and_then(|given| given.items().first())
            else {
                continue;
            };
            for question in &page.questions {
                let (Some(word), Some(answer)) = (&question.prefill, item.get(&question.key))
                else {
                    continue;
                };
                told.entry(word.clone()).or_insert_with(|| Told {
                    answer: answer.clone(),
                    at: one.submitted_at,
                });
            }
        }
    }
    Ok(told)
}

/// What of it a form asks for and takes today, page by page. Repeated pages ask about others than the applicant.
pub fn fitting(form: &Definition, told: &BTreeMap<String, Told>, context: &Context) -> Pages {
    let known: BTreeMap<String, Answer> = told
        .iter()
        .map(|(word, one)| (word.clone(), one.answer.clone()))
        .collect();
    let once = form.pages.iter().filter(|page| page.repeat.is_none());
    let pages = once.filter_map(|page| {
        let answers = of_page(form, page, &known, context);
        (!answers.0.is_empty()).then(|| (page.slug.clone(), vec![answers]))
    });
    pages.collect()
}

fn of_page(
    form: &Definition,
    page: &Page,
    known: &BTreeMap<String, Answer>,
    context: &Context,
) -> stoa_forms::PageAnswers {
    let raw = form.prefill(page, known, context);
    let fits = |key: &str| {
        let beginning = format!("{key}.");
        raw.texts
            .keys()
            .any(|name| name == key || name.starts_with(&beginning))
    };
    let answers = page.questions.iter().filter_map(|question| {
        let answer = known.get(question.prefill.as_ref()?)?;
        fits(&question.key).then(|| (question.key.clone(), answer.clone()))
    });
    stoa_forms::PageAnswers(answers.collect())
}
