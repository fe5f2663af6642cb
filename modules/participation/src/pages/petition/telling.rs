//! How far petitions are, in the reader's words.

use stoa_web::{
    DateStyle, Markup, Visitor,
    components::{TagColour, cell, table, tag},
    html,
};

use crate::{
    model::petition::{Course, Petition},
    pages::{frame::today, voices::named},
};

pub fn course_tag(visitor: &Visitor, course: Course) -> Markup {
    let colour = match course {
        Course::Collecting => TagColour::Blue,
        Course::Due => TagColour::Yellow,
        Course::Answered => TagColour::Green,
        Course::Short => TagColour::Grey,
    };
    let words = visitor.t(&format!("participation-petition-course-{}", course.name()));
    html! { (tag(words).colour(colour)) }
}

/// How many signatures there are of those that it needs.
pub fn signatures(visitor: &Visitor, petition: &Petition) -> String {
    let needed = visitor.number(petition.needed);
    let args = [
        ("count", petition.signatures.into()),
        ("needed", needed.into()),
    ];
    visitor.t_with("participation-petition-signatures", &args)
}

/// The same as words and as a bar.
pub fn progress(visitor: &Visitor, petition: &Petition) -> Markup {
    let words = signatures(visitor, petition);
    let filled = petition.signatures.clamp(0, petition.needed);
    html! {
        p."govuk-body govuk-!-margin-bottom-1" { strong { (words) } }
        progress.stoa-progress max=(petition.needed) value=(filled) aria-label=(words) { (words) }
    }
}

/// What its signatures lead to, and by when.
pub fn promise(visitor: &Visitor, petition: &Petition, course: Course) -> Markup {
    let needed = visitor.number(petition.needed);
    let key = match (course, petition.due_on) {
        (Course::Collecting, _) => {
            let args = [
                ("needed", needed.into()),
                ("days", petition.answer_days.into()),
            ];
            let words = visitor.t_with("participation-petition-promise", &args);
            return html! { p.govuk-body { (words) } };
        }
        (Course::Short, _) | (_, None) => {
            return html! { @if course == Course::Short { p.govuk-body { (visitor.t("participation-petition-short")) } } };
        }
        (Course::Answered, Some(_)) => "participation-petition-was-due",
        (Course::Due, Some(due)) if due < today(visitor) => "participation-petition-overdue",
        (Course::Due, Some(_)) => "participation-petition-due",
    };
    let day = petition.due_on.map(|due| visitor.day(due, DateStyle::Long));
    let words = visitor.t_with(key, &[("day", day.unwrap_or_default().into())]);
    html! { p.govuk-body { (words) } }
}

/// Who began it, as they chose to be named, and when.
pub fn by_whom(visitor: &Visitor, petition: &Petition) -> Markup {
    html! { (named(visitor, &petition.written.name_shown)) " · " (visitor.relative_time_element(petition.made_at)) }
}

/// One in a list.
pub fn item(visitor: &Visitor, petition: &Petition, course: Course) -> Markup {
    html! {
        li.stoa-proposals__item {
            h3."govuk-heading-s govuk-!-margin-bottom-1" {
                a.govuk-link href=(petition.path()) dir="auto" lang=(petition.lang.code()) { (petition.written.title) }
            }
            p."govuk-body-s govuk-!-margin-bottom-2" {
                (course_tag(visitor, course)) " " (signatures(visitor, petition)) " · " (by_whom(visitor, petition))
            }
        }
    }
}

/// What waits for an answer, for staff; nothing where nothing does.
pub fn due_list(visitor: &Visitor, petitions: &[Petition]) -> Markup {
    let title = visitor.t("participation-petition-waiting");
    let rows = petitions.iter().map(|petition| {
        let is_late = petition.due_on.is_some_and(|due| due < today(visitor));
        let due = petition.due_on.map(|due| visitor.day(due, DateStyle::Long));
        [
            cell(html! { a.govuk-link href=(petition.path()) dir="auto" lang=(petition.lang.code()) { (petition.written.title) } }),
            cell(html! {
                (due.unwrap_or_default())
                @if is_late { " " (tag(visitor.t("participation-petition-late")).colour(TagColour::Red)) }
            }),
            cell(signatures(visitor, petition)),
        ]
    });
    html! {
        @if !petitions.is_empty() {
            (table()
                .caption(title.as_str())
                .column(visitor.t("participation-petition-petition"))
                .column(visitor.t("participation-petition-due-on"))
                .column(visitor.t("participation-petition-signed"))
                .rows(rows)
                .stacking(title.as_str()))
        }
    }
}
