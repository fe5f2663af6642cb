//! Staff take a permit back, with the reason that its holder reads.

use maud::{Markup, html};
use stoa_web::{
    PageResult, Path, PostForm, Visitor,
    components::{button, details, textarea},
};

use super::{
    acts::{ActForm, finish},
    show_application::Desk,
};
use crate::{commands::revoke_permit, pages::permit::state};

/// `POST /staff/applications/{reference}/revoke`
pub async fn send(Path(reference): Path<String>, form: PostForm<ActForm>) -> PageResult {
    let visitor = &form.visitor;
    visitor.staff()?;
    let mut tx = visitor.begin().await?;
    let seen = (reference.as_str(), form.input.seen);
    let done = revoke_permit(visitor.app(), &mut tx, seen, &form.input.text).await;
    finish(visitor, tx, (done, &reference), "services-done-revoked").await
}

/// What the permit is worth and, for those who may, where it is revoked; nothing where none was granted.
pub fn act(visitor: &Visitor, desk: &Desk) -> Markup {
    let Some(permit) = &desk.permit else {
        return html! {};
    };
    html! {
        p.govuk-body { (visitor.t("services-permit-state")) ": " strong { (visitor.t(state(visitor, permit))) } }
        @if permit.revoked_at.is_none() && desk.may(visitor, "revoke_permit") {
            (details(visitor.t("services-act-revoke"), html! {
                p.govuk-body { (visitor.t("services-act-revoke-words")) }
                form method="post" action={ (desk.path()) "/revoke" } novalidate {
                    (visitor.csrf_field())
                    input type="hidden" name="seen" value=(desk.application.version);
                    (textarea("text", visitor.t("services-reason")).hint(visitor.t("services-reason-hint"))
                        .id("text-revoke").rows(4))
                    (button(visitor.t("services-act-revoke")).warning())
                }
            }))
        }
    }
}
