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
use crate::{commands::revoke_permit, model::Reference, pages::permit::state, store};

/// `POST /staff/applications/{reference}/revoke`
pub async fn send(Path(reference): Path<String>, form: PostForm<ActForm>) -> PageResult {
    let visitor = &form.visitor;
    visitor.staff()?;
    let mut tx = visitor.begin().await?;
    let seen = (reference.as_str(), form.input.seen);
    let done = revoke_permit(visitor.app(), &mut tx, seen, &form.input.text).await;
    let id = Reference::parse(&visitor.app().config.town.reference_prefix, &reference);
    let kept = match id {
        Some(id) => store::retention::find(&mut tx, id.id()).await?,
        None => None,
    };
    let words = if kept.is_some_and(|one| one.destroyed_at.is_some()) {
        "services-hold-done-revoked"
    } else {
        "services-done-revoked"
    };
    finish(visitor, tx, (done, &reference), words).await
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
                @if desk.is_destroyed() { p.govuk-body { (visitor.t("services-hold-revoke-destroyed")) } }
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
