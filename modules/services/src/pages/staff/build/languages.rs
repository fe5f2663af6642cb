//! The languages that every text of a service has.

use maud::html;
use stoa_forms::RawFields;
use stoa_kernel::{Error, Lang};
use stoa_web::{
    FormErrors, PageResult, Path, PostForm, Visitor,
    components::{button, checkbox, checkboxes},
};

use super::{
    desk::{AnyForm, Desk, errors_of, kept, raw_of},
    texts::own_name,
};

/// `GET /staff/services/{slug}/form/languages`
pub async fn page(visitor: Visitor, Path(slug): Path<String>) -> PageResult {
    let desk = Desk::open(&visitor, &slug).await?;
    show(
        &visitor,
        &desk,
        &desk.languages(&visitor),
        &FormErrors::none(),
    )
}

/// `POST /staff/services/{slug}/form/languages`
pub async fn send(Path(slug): Path<String>, form: PostForm<AnyForm>) -> PageResult {
    let visitor = &form.visitor;
    let mut desk = Desk::open(visitor, &slug).await?;
    let raw = raw_of(&form);
    let chosen = in_order(&desk.file.form.languages, raw.all("languages"));
    let done = if chosen.is_empty() {
        Err(Error::invalid("languages", "services-owner-languages-none"))
    } else {
        desk.file.form.languages.clone_from(&chosen);
        desk.keep(visitor, &raw).await
    };
    match done {
        Ok(_) => Ok(kept(visitor, &desk.path("/form"))),
        Err(error) => show(visitor, &desk, &chosen, &errors_of(error, "languages")?),
    }
}

/// Those that were there keep their order: the first stands in where another lacks.
fn in_order(old: &[String], chosen: &[String]) -> Vec<String> {
    let stay = old.iter().filter(|one| chosen.contains(one));
    let come = chosen.iter().filter(|one| !old.contains(one));
    stay.chain(come).cloned().collect()
}

/// The languages of these pages, and others that the form has.
pub fn offered(more: &[String]) -> Vec<String> {
    let own = Lang::ALL.map(|lang| lang.code().to_owned());
    let others = more.iter().filter(|one| !own.contains(one)).cloned();
    own.iter().cloned().chain(others).collect()
}

fn show(visitor: &Visitor, desk: &Desk, chosen: &[String], errors: &FormErrors) -> PageResult {
    let title = visitor.t("services-owner-languages");
    let frame = desk.below(visitor, &title).errors(errors);
    let frame = frame.back(desk.path("/form"));
    let boxes = checkboxes("languages")
        .legend(visitor.t("services-owner-languages-which"))
        .hint(visitor.t("services-owner-languages-hint"))
        .items(
            offered(&desk.file.form.languages)
                .into_iter()
                .map(|one| checkbox(one.clone(), own_name(&one))),
        )
        .error_option(visitor.error_of(errors, "languages"));
    let boxes = chosen.iter().fold(boxes, |boxes, one| boxes.value(one));
    Ok(frame.show(html! {
        h1.govuk-heading-l { (title) }
        form method="post" action=(desk.path("/form/languages")) novalidate {
            (desk.hidden(visitor, &RawFields::default()))
            (boxes)
            (button(visitor.t("services-save")))
        }
    }))
}
