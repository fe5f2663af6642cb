//! `…/meetings/new`, `…/meetings/{meeting}/edit`: calling a meeting, and changing one.

use axum::response::Response;
use serde::Deserialize;
use stoa_kernel::{Localised, Result};
use stoa_web::{
    Markup, PageResult, Path, PostForm, Problem, Visitor,
    components::{InputKind, button, checkbox, checkboxes, text_input},
    html,
};

use super::{About, Place, find_meetings, inner_page};
use crate::{
    commands::meeting::{SaveMeeting, save_meeting},
    model::{
        Scene,
        meeting::{Draft, Meeting},
    },
    pages::frame::{
        staff::frame::{Tried, form_column},
        words_fields::{Asked, read, words_fields},
    },
    policy,
};

/// The fields that are in no language.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub struct MeetingForm {
    seen: i64,
    day: String,
    from: String,
    to: String,
    place: String,
    online_url: String,
    childcare: String,
    seats: String,
}

/// Where it is called or which one is changed, and what was typed.
struct Given {
    scene: Scene,
    meeting: Option<Meeting>,
    seen: i64,
    draft: Draft,
}

pub async fn new_form(visitor: Visitor, place: Path<(String, String)>) -> PageResult {
    let scene = callable(&visitor, place).await?;
    let given = Given {
        scene,
        meeting: None,
        seen: 0,
        draft: Draft::default(),
    };
    Ok(show(&visitor, &given, &Tried::default()))
}

async fn callable(
    visitor: &Visitor,
    Path((process, component)): Path<(String, String)>,
) -> Result<Scene, Problem> {
    visitor.staff()?;
    let place = (process.as_str(), component.as_str());
    let scene = find_meetings(visitor, &mut visitor.read().await?, place).await?;
    visitor.must(policy::RUN_MEETINGS, &scene.setup.process.resource())?;
    Ok(scene)
}

pub async fn form(visitor: Visitor, place: Place) -> PageResult {
    let about = About::read_to(&visitor, policy::RUN_MEETINGS, place).await?;
    let zone = visitor.app().config.time_zone();
    let given = Given {
        seen: about.meeting.version,
        draft: Draft::of(&about.meeting.planned, &zone),
        scene: about.scene,
        meeting: Some(about.meeting),
    };
    Ok(show(&visitor, &given, &Tried::default()))
}

pub async fn add(place: Path<(String, String)>, form: PostForm<MeetingForm>) -> PageResult {
    let scene = callable(&form.visitor, place).await?;
    keep(&form, scene, None).await
}

pub async fn send(place: Place, form: PostForm<MeetingForm>) -> PageResult {
    let about = About::read_to(&form.visitor, policy::RUN_MEETINGS, place).await?;
    keep(&form, about.scene, Some(about.meeting)).await
}

async fn keep(form: &PostForm<MeetingForm>, scene: Scene, meeting: Option<Meeting>) -> PageResult {
    let (visitor, input) = (&form.visitor, form.input.clone());
    let given = Given {
        scene,
        meeting,
        seen: input.seen,
        draft: Draft {
            title: read(form.fields(), "title"),
            text: read(form.fields(), "text"),
            access: read(form.fields(), "access"),
            day: input.day,
            from: input.from,
            to: input.to,
            place: input.place,
            online_url: input.online_url,
            childcare: !input.childcare.is_empty(),
            seats: input.seats,
        },
    };
    match save(visitor, &given).await {
        Ok(meeting) => {
            let notice = visitor.t("participation-frame-saved");
            Ok(visitor.go_with_notice(&meeting.path(), notice))
        }
        Err(error) => {
            let tried = Tried::of(visitor, error)?;
            Ok(show(visitor, &given, &tried))
        }
    }
}

async fn save(visitor: &Visitor, given: &Given) -> Result<Meeting> {
    let input = SaveMeeting {
        process: given.scene.setup.process.slug.clone(),
        component: given.scene.component.slug.clone(),
        meeting: given.meeting.as_ref().map(|meeting| meeting.id),
        seen: given.seen,
        draft: given.draft.clone(),
    };
    let mut tx = visitor.begin().await?;
    let done = save_meeting(visitor.app(), &mut tx, input).await?;
    tx.commit(done).await
}

fn show(visitor: &Visitor, given: &Given, tried: &Tried) -> Response {
    let (title, page, path) = match &given.meeting {
        None => {
            let title = visitor.t("participation-meeting-new");
            let page = inner_page(visitor, &given.scene, &title).no_index();
            (title, page, format!("{}/meetings/new", given.scene.path()))
        }
        Some(meeting) => {
            let title = visitor.t("participation-meeting-edit");
            let name = meeting.planned.title.get(visitor.lang());
            let page = inner_page(visitor, &given.scene, &title)
                .breadcrumb(name, meeting.path())
                .no_index();
            (title, page, format!("{}/edit", meeting.path()))
        }
    };
    tried.frame(page).show(form_column(
        &title,
        &html! {
            (tried.warning(visitor))
            form method="post" action=(path) novalidate {
                (visitor.csrf_field())
                input type="hidden" name="seen" value=(given.seen);
                (words(visitor, ("title", None), &given.draft.title, tried))
                (times(visitor, &given.draft, tried))
                (places(visitor, &given.draft, tried))
                (words(visitor, ("access", Some(3)), &given.draft.access, tried))
                (words(visitor, ("text", Some(6)), &given.draft.text, tried))
                (button(visitor.t("participation-frame-save")).prevent_double_click())
            }
        },
    ))
}

fn words(
    visitor: &Visitor,
    (base, rows): (&str, Option<u8>),
    value: &Localised,
    tried: &Tried,
) -> Markup {
    let legend = match base {
        "title" => "participation-frame-field-title",
        "access" => "participation-meeting-access",
        _ => "participation-meeting-agenda",
    };
    let asked = Asked {
        base,
        legend: visitor.t(legend),
        hint: visitor.t("participation-frame-languages-hint"),
        rows,
    };
    words_fields(visitor, asked, value, &tried.errors)
}

fn times(visitor: &Visitor, draft: &Draft, tried: &Tried) -> Markup {
    let error = |field: &str| visitor.error_of(&tried.errors, field);
    html! {
        (text_input("day", visitor.t("participation-meeting-day")).kind(InputKind::Date).width(10).value(&draft.day).error_option(error("day")))
        @for (name, value) in [("from", &draft.from), ("to", &draft.to)] {
            (text_input(name, visitor.t(&format!("participation-meeting-{name}"))).hint(visitor.t("participation-meeting-time-hint"))
                .width(5).value(value).autocomplete("off").error_option(error(name)))
        }
    }
}

fn places(visitor: &Visitor, draft: &Draft, tried: &Tried) -> Markup {
    let error = |field: &str| visitor.error_of(&tried.errors, field);
    let offered = checkbox("yes", visitor.t("participation-meeting-childcare-offered"));
    let offered = if draft.childcare {
        offered.checked()
    } else {
        offered
    };
    html! {
        (text_input("place", visitor.t("participation-meeting-place")).hint(visitor.t("participation-meeting-place-hint")).value(&draft.place)
            .attr("dir", "auto").error_option(error("place")))
        (text_input("online_url", visitor.t("participation-meeting-online")).hint(visitor.t("participation-meeting-online-hint"))
            .kind(InputKind::Url).value(&draft.online_url).autocomplete("off").error_option(error("online_url")))
        (text_input("seats", visitor.t("participation-meeting-seats")).hint(visitor.t("participation-meeting-seats-hint")).width(5)
            .inputmode("numeric").value(&draft.seats).error_option(error("seats")))
        (checkboxes("childcare").legend(visitor.t("participation-meeting-childcare")).item(offered))
    }
}
