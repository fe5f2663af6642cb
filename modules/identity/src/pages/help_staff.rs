//! Helping somebody who works here and cannot sign in, or should not be signed in any more.

use axum::response::Response;
use serde::Deserialize;
use stoa_kernel::{Id, OrNotFound, Result, actor::StaffMember, staff, staff::StaffRow};
use stoa_web::{Markup, PageResult, Path, PostForm, Visitor, components::button, html};

use crate::{
    commands::{
        clear_second_factors::clear_second_factors,
        end_sessions::end_sessions,
        send_password_link::{HOURS, send_password_link},
    },
    model::staff_file,
};

/// What an administrator can do for somebody.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Help {
    SendPasswordLink,
    EndSessions,
    ClearSecondFactors,
}

#[derive(Debug, Clone, Copy, Deserialize)]
pub struct HelpForm {
    pub help: Help,
}

impl Help {
    /// Its value in the form.
    const fn value(self) -> &'static str {
        match self {
            Help::SendPasswordLink => "send_password_link",
            Help::EndSessions => "end_sessions",
            Help::ClearSecondFactors => "clear_second_factors",
        }
    }

    /// The keys of its heading, its explanation and its button.
    const fn texts(self) -> [&'static str; 3] {
        match self {
            Help::SendPasswordLink => [
                "identity-help-password-title",
                "identity-help-password-text",
                "identity-help-password-button",
            ],
            Help::EndSessions => [
                "identity-help-sessions-title",
                "identity-help-sessions-text",
                "identity-help-sessions-button",
            ],
            Help::ClearSecondFactors => [
                "identity-help-factors-title",
                "identity-help-factors-text",
                "identity-help-factors-button",
            ],
        }
    }

    /// The key of what is said when it is done.
    const fn notice(self) -> &'static str {
        match self {
            Help::SendPasswordLink => "identity-help-password-done",
            Help::EndSessions => "identity-help-sessions-done",
            Help::ClearSecondFactors => "identity-help-factors-done",
        }
    }
}

pub async fn form(visitor: Visitor, Path(id): Path<i64>) -> PageResult {
    visitor.staff()?;
    let row = staff::find(&mut visitor.read().await?, Id::new(id))
        .await?
        .or_not_found()?;
    visitor.must("change_staff", &staff_file::of(&row.staff))?;
    Ok(show(&visitor, &row))
}

pub async fn send(Path(id): Path<i64>, form: PostForm<HelpForm>) -> PageResult {
    let (visitor, help) = (form.visitor, form.input.help);
    visitor.staff()?;
    give(&visitor, Id::new(id), help).await?;
    let path = format!("/staff/people/{id}");
    Ok(visitor.go_with_notice(&path, visitor.t(help.notice())))
}

async fn give(visitor: &Visitor, id: Id<StaffMember>, help: Help) -> Result<()> {
    let mut tx = visitor.begin().await?;
    let done = match help {
        Help::SendPasswordLink => send_password_link(visitor.app(), &mut tx, id).await?,
        Help::EndSessions => end_sessions(&mut tx, id).await?,
        Help::ClearSecondFactors => clear_second_factors(&mut tx, id).await?,
    };
    tx.commit(done).await
}

fn show(visitor: &Visitor, row: &StaffRow) -> Response {
    let name = [("name", row.staff.name.as_str().into())];
    let title = visitor.t_with("identity-help-title", &name);
    let back = format!("/staff/people/{}", row.staff.id);
    let is_self = visitor
        .actor
        .staff()
        .is_some_and(|staff| staff.id == row.staff.id);
    visitor
        .page(title.as_str())
        .back(back)
        .no_index()
        .show(html! {
            div.govuk-grid-row {
                div.govuk-grid-column-two-thirds {
                    h1.govuk-heading-l { (title) }
                    @if row.active { (one(visitor, row.staff.id, Help::SendPasswordLink)) }
                    (one(visitor, row.staff.id, Help::EndSessions))
                    // One's own factors come off with one's own password.
                    @if !is_self { (one(visitor, row.staff.id, Help::ClearSecondFactors)) }
                }
            }
        })
}

fn one(visitor: &Visitor, id: Id<StaffMember>, help: Help) -> Markup {
    let [title, text, word] = help.texts();
    let hours = [("hours", HOURS.into())];
    html! {
        h2.govuk-heading-m { (visitor.t(title)) }
        p.govuk-body { (visitor.t_with(text, &hours)) }
        form method="post" action={ "/staff/people/" (id) "/help" } {
            (visitor.csrf_field())
            input type="hidden" name="help" value=(help.value());
            (button(visitor.t(word)).secondary().prevent_double_click())
        }
    }
}
