//! `/staff/operators/{id}`: a program that acts for a member of staff, its taking over by them, what it did, and its end.

use maud::{Markup, Render, html};
use stoa_kernel::{Id, OrNotFound, Timestamp};
use stoa_web::{
    PageResult, Path, PostForm, Visitor,
    components::{
        button, cell, details, inset_text, link_button, summary_list, table, warning_text,
    },
};

use super::{
    operators::{State, path_of},
    partner::{NoFields, told},
    partners::once,
};
use crate::{
    commands::{accept_operator, end_operator},
    model::{Application, Operator, OperatorAct, Reference},
    store::operators,
};

/// What an operator did: with which application, and when.
type Act = (Id<Application>, OperatorAct, Timestamp);

pub async fn page(visitor: Visitor, Path(id): Path<i64>) -> PageResult {
    visitor.staff()?;
    let mut db = visitor.read().await?;
    let operator = operators::find(&mut db, Id::new(id))
        .await?
        .or_not_found()?;
    visitor.must("see_operator", &operator.resource())?;
    let state = State::of(&mut db, &operator).await?;
    let acts = operators::acts_of(&mut db, operator.id).await?;
    drop(db);
    let page = visitor
        .page(operator.name.as_str())
        .no_index()
        .breadcrumb(visitor.t("services-govstack-operators"), "/staff/operators");
    Ok(page.show(html! {
        div.govuk-grid-row { div."govuk-grid-column-two-thirds" {
            h1.govuk-heading-l { (operator.name) }
            (facts(&visitor, &operator, state))
            (accepting(&visitor, &operator, state))
            h2.govuk-heading-m { (visitor.t("services-govstack-acts")) }
            @if acts.is_empty() { (inset_text(visitor.t("services-govstack-no-acts"))) }
            @else { (did(&visitor, &acts)) }
            (ending(&visitor, &operator))
        } }
    }))
}

/// `POST /staff/operators/{id}/accept`
pub async fn accept(Path(id): Path<i64>, form: PostForm<NoFields>) -> PageResult {
    let visitor = &form.visitor;
    visitor.staff()?;
    let operator = Id::<Operator>::new(id);
    let accepted = async {
        let mut tx = visitor.begin().await?;
        let done = accept_operator(&mut tx, operator).await?;
        tx.commit(done).await
    };
    let path = format!("/staff/operators/{id}");
    let secret = match accepted.await {
        Ok(secret) => secret,
        Err(error) => return told(visitor, &path, Err(error), "services-govstack-accepted"),
    };
    let code = |text: &str| html! { code dir="ltr" { (text) } };
    Ok(once(
        visitor,
        "services-govstack-accepted",
        &html! {
            (summary_list()
                .row(visitor.t("services-exchange-client"), code(&format!("operator-{id}")))
                .row(visitor.t("services-exchange-secret"), code(&secret))
                .row(visitor.t("services-exchange-token-address"), code(&visitor.site.url("/oauth/token")))
                .row(visitor.t("services-govstack-address"), code(&visitor.site.url("/govstack/registration"))))
            (warning_text(visitor.t("services-exchange-warning"), visitor.t("services-exchange-once")))
            (link_button(visitor.t("services-exchange-copied"), path))
        },
    ))
}

/// `POST /staff/operators/{id}/end`
pub async fn end(Path(id): Path<i64>, form: PostForm<NoFields>) -> PageResult {
    let visitor = &form.visitor;
    visitor.staff()?;
    let ended = async {
        let mut tx = visitor.begin().await?;
        let done = end_operator(&mut tx, Id::new(id)).await?;
        tx.commit(done).await
    };
    told(
        visitor,
        "/staff/operators",
        ended.await,
        "services-govstack-ended",
    )
}

fn facts(visitor: &Visitor, operator: &Operator, state: State) -> Markup {
    let given = visitor.t_with(
        "services-exchange-made-by",
        &[
            ("who", operator.made_name.as_str().into()),
            ("when", visitor.date_time(operator.made_at).into()),
        ],
    );
    summary_list()
        .row(
            visitor.t("services-govstack-acts-for"),
            operator.staff_name.as_str(),
        )
        .row(
            visitor.t("services-govstack-purpose"),
            operator.purpose.as_str(),
        )
        .row(visitor.t("services-exchange-state"), visitor.t(state.key()))
        .row(
            visitor.t("services-exchange-client"),
            html! { code dir="ltr" { (operator.client()) } },
        )
        .row(visitor.t("services-govstack-given-by"), given)
        .row_option(
            visitor.t("services-govstack-since"),
            operator.accepted_at.map(|at| visitor.date_time(at)),
        )
        .render()
}

/// For whoever it acts for: they take it over, and see its secret.
fn accepting(visitor: &Visitor, operator: &Operator, state: State) -> Markup {
    let may = visitor.may("accept_operator", &operator.resource());
    if state != State::Waiting || !may {
        return html! {};
    }
    html! {
        h2.govuk-heading-m { (visitor.t("services-govstack-accept")) }
        p.govuk-body { (visitor.t("services-govstack-accept-words")) }
        form method="post" action={ (path_of(operator)) "/accept" } {
            (visitor.csrf_field())
            (button(visitor.t("services-govstack-accept")).prevent_double_click())
        }
    }
}

fn did(visitor: &Visitor, acts: &[Act]) -> Markup {
    let prefix = &visitor.app().config.town.reference_prefix;
    let rows = acts.iter().map(|(application, act, at)| {
        let reference = Reference::of(prefix, *application);
        let href = format!("/staff/applications/{reference}");
        [
            cell(html! { a."govuk-link stoa-reference" href=(href) { (reference) } }),
            cell(visitor.t(act_key(*act))),
            cell(html! { (visitor.time_element(*at)) }),
        ]
    });
    html! {
        (table()
            .column(visitor.t("services-exchange-for"))
            .column(visitor.t("services-govstack-act"))
            .column(visitor.t("services-govstack-when"))
            .rows(rows)
            .stacking(visitor.t("services-govstack-acts")))
    }
}

/// The key of what an operator did.
const fn act_key(act: OperatorAct) -> &'static str {
    match act {
        OperatorAct::Opened => "services-govstack-act-opened",
        OperatorAct::FileRead => "services-govstack-act-file",
        OperatorAct::ChecklistKept => "services-govstack-act-kept",
        OperatorAct::Prepared => "services-govstack-act-prepared",
        OperatorAct::Completed => "services-govstack-act-completed",
    }
}

fn ending(visitor: &Visitor, operator: &Operator) -> Markup {
    let may = visitor.may("end_operator", &operator.resource());
    if operator.ended_at.is_some() || !may {
        return html! {};
    }
    details(
        visitor.t("services-govstack-end"),
        html! {
            p.govuk-body { (visitor.t("services-govstack-end-words")) }
            form method="post" action={ (path_of(operator)) "/end" } {
                (visitor.csrf_field())
                (button(visitor.t("services-govstack-end")).warning().prevent_double_click())
            }
        },
    )
    .render()
}
