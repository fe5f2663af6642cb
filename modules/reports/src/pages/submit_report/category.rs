//! What is wrong? All categories by group, with who gets each at this place; a search by words for those who do not
//! find theirs.

use maud::{Markup, html};
use serde::Deserialize;
use stoa_kernel::{Error, Lang, town::search_key::words};
use stoa_web::{
    FormErrors, PageResult, PostForm, Query, Visitor,
    components::{Choice, InputKind, button, fieldset, radio, radios, text_input},
};

use super::{Asked, Step, default_button, draft::Draft, onward, out_of_turn, show_step};
use crate::{model::Category, pages::names::Names, store::setup};

/// The page's form as it was sent.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct CategoryForm {
    category: String,
    q: String,
    /// The pressed button: `search`, or none.
    press: String,
}

pub async fn ask(visitor: Visitor, Query(asked): Query<Asked>) -> PageResult {
    let draft = Draft::of(&visitor, &asked.draft);
    if let Some(elsewhere) = out_of_turn(&visitor, Step::Category, &draft)? {
        return Ok(elsewhere);
    }
    show(&visitor, &draft, &asked.q, &FormErrors::none()).await
}

pub async fn answer(Query(asked): Query<Asked>, form: PostForm<CategoryForm>) -> PageResult {
    let (visitor, input) = (&form.visitor, &form.input);
    let mut draft = Draft::of(visitor, &asked.draft);
    if let Some(elsewhere) = out_of_turn(visitor, Step::Category, &draft)? {
        return Ok(elsewhere);
    }
    let is_search = input.press == "search" || (input.category.is_empty() && !input.q.is_empty());
    if is_search {
        return Ok(visitor.go(&Step::Category.searching(visitor, &draft, input.q.trim())?));
    }
    let known = setup(&visitor.app().db, &mut visitor.read().await?).await?;
    let chosen = known
        .category(&input.category)
        .filter(|category| !category.is_ended);
    let Some(chosen) = chosen else {
        let error = Error::invalid("category", "reports-category-missing");
        let errors = FormErrors::from_error(error)?;
        return show(visitor, &draft, &input.q, &errors).await;
    };
    if draft.category != chosen.code {
        // Another category asks other questions, so the details are gone through again.
        draft.answers.retain(|answer| {
            chosen
                .questions
                .iter()
                .any(|question| question.code == answer.question)
        });
        draft.is_whole &= chosen.questions.is_empty();
        draft.category.clone_from(&chosen.code);
    }
    onward(visitor, Step::Category, &draft)
}

async fn show(visitor: &Visitor, draft: &Draft, sought: &str, errors: &FormErrors) -> PageResult {
    let names = Names::read(visitor, &mut visitor.read().await?).await?;
    let offered = names
        .setup
        .categories()
        .iter()
        .filter(|category| !category.is_ended);
    let all: Vec<&Category> = offered.collect();
    let fitting = all
        .iter()
        .copied()
        .filter(|category| fits(category, sought, visitor.lang()));
    let fitting: Vec<&Category> = fitting.collect();
    let nothing_fits = fitting.is_empty() && !sought.is_empty();
    let shown = if fitting.is_empty() { all } else { fitting };
    let title = visitor.t("reports-category-title");
    let content = html! {
        h1.govuk-heading-l { (title) }
        form method="post" action=(Step::Category.address(visitor, draft)?) novalidate {
            (visitor.csrf_field())
            (default_button(visitor))
            (search_field(visitor, sought))
            @if nothing_fits { p.govuk-body role="status" { (visitor.t("reports-category-nothing")) } }
            (groups(visitor, &names, &shown, (draft, errors)))
            (button(visitor.t("reports-continue")).prevent_double_click())
        }
    };
    show_step(visitor, Step::Category, &title, draft, (errors, content))
}

fn search_field(visitor: &Visitor, sought: &str) -> Markup {
    html! {
        div.stoa-search {
            (text_input("q", visitor.t("reports-category-search")).kind(InputKind::Search)
                .hint(visitor.t("reports-category-search-hint")).value(sought))
            (button(visitor.t("reports-category-search-button")).secondary().name("press").value("search"))
        }
    }
}

/// One set of radios, under a heading for each group.
fn groups(
    visitor: &Visitor,
    names: &Names,
    shown: &[&Category],
    (draft, errors): (&Draft, &FormErrors),
) -> Markup {
    let lang = visitor.lang();
    let mut groups: Vec<(&str, Vec<&Category>)> = Vec::new();
    for category in shown {
        let name = category.group.get(lang);
        match groups.iter_mut().find(|(known, _)| *known == name) {
            Some((_, members)) => members.push(category),
            None => groups.push((name, vec![category])),
        }
    }
    html! {
        @for (number, (name, members)) in groups.iter().enumerate() {
            // `category-2` is the second radio of the first group already.
            @let prefix = if number == 0 { "category".to_owned() } else { format!("category-group-{}", number + 1) };
            @let error = visitor.error_of(errors, "category").filter(|_| number == 0);
            (radios("category").id_prefix(prefix).error_option(error).value(draft.category.as_str())
                .legend(fieldset(*name).legend_class("govuk-fieldset__legend--m"))
                .items(members.iter().map(|category| choice(visitor, names, category, draft))))
        }
    }
}

fn choice(visitor: &Visitor, names: &Names, category: &Category, draft: &Draft) -> Choice {
    let hint = category.hint.get(visitor.lang());
    let receiver = receiver(visitor, names, category, draft);
    let choice = radio(category.code.as_str(), category.name.get(visitor.lang()));
    if hint.is_empty() && receiver.is_none() {
        return choice;
    }
    choice.hint(html! {
        (hint)
        @if let Some(receiver) = receiver {
            @if !hint.is_empty() { br; }
            span.stoa-receiver { (receiver) }
        }
    })
}

/// Who answers for the category at the place.
fn receiver(
    visitor: &Visitor,
    names: &Names,
    category: &Category,
    draft: &Draft,
) -> Option<String> {
    let point = draft.place.as_ref().and_then(|place| place.point);
    let responsible = names
        .setup
        .who_answers(point, &category.topic, visitor.now())?;
    let agency = names.agency(&responsible.agency);
    Some(visitor.t_with("reports-category-goes-to", &[("agency", agency.into())]))
}

/// Whether each word that was sought begins a word of the category's name, group, hint or keywords.
fn fits(category: &Category, sought: &str, lang: Lang) -> bool {
    let texts = [&category.name, &category.group, &category.hint].map(|text| text.get(lang));
    let keywords = category.keywords.iter().map(String::as_str);
    let known: Vec<String> = texts.into_iter().chain(keywords).flat_map(words).collect();
    let begins = |word: &String| known.iter().any(|one| one.starts_with(word.as_str()));
    words(sought).iter().all(begins)
}
