//! `/staff/operators`: programs of a body's own that act for members of its staff, and letting one in.

use maud::{Markup, html};
use serde::Deserialize;
use stoa_kernel::{
    Id, Reader, Result,
    staff::{self, StaffRow},
};
use stoa_web::{
    FormErrors, PageResult, PostForm, Visitor,
    components::{button, cell, inset_text, select, table, text_input, textarea},
};

use crate::{
    casework::{colleagues::works_for, operators::bound_to},
    commands::{GiveOperator, give_operator},
    model::Operator,
    store::operators::{self, OperatorsOf},
};

/// The form as it was sent.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct OperatorForm {
    name: String,
    staff: String,
    purpose: String,
}

/// Where an operator stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum State {
    /// Its member of staff has not taken it over.
    Waiting,
    Open,
    Ended,
    /// Its member of staff has left the body, or works on no applications any more.
    Left,
}

impl State {
    pub async fn of(db: &mut Reader, operator: &Operator) -> Result<State> {
        if operator.ended_at.is_some() {
            return Ok(State::Ended);
        }
        Ok(match bound_to(db, operator).await? {
            None => State::Left,
            Some(_) if operator.accepted_at.is_none() => State::Waiting,
            Some(_) => State::Open,
        })
    }

    /// The key of its sentence.
    pub const fn key(self) -> &'static str {
        match self {
            State::Waiting => "services-govstack-state-waiting",
            State::Open => "services-govstack-state-open",
            State::Ended => "services-exchange-state-ended",
            State::Left => "services-govstack-state-left",
        }
    }
}

/// Whose operators somebody sees: those of all bodies, of their own, or those that act for them.
fn seen(visitor: &Visitor) -> PageResult<OperatorsOf> {
    let own = visitor.staff()?;
    let sees = |agency: &str| {
        let of = Operator::resource_for(agency, Id::new(0));
        visitor.may("see_operator", &of)
    };
    Ok(if sees("") {
        OperatorsOf::All
    } else if sees(&own.agency) {
        OperatorsOf::Body(own.agency.clone())
    } else {
        OperatorsOf::Person(own.id)
    })
}

/// `GET /staff/operators`
pub async fn page(visitor: Visitor) -> PageResult {
    show(&visitor, &OperatorForm::default(), &FormErrors::none()).await
}

/// `POST /staff/operators`
pub async fn send(form: PostForm<OperatorForm>) -> PageResult {
    let visitor = &form.visitor;
    visitor.staff()?;
    let input = GiveOperator {
        name: form.input.name.clone(),
        staff: form.input.staff.parse().ok().map(Id::new),
        purpose: form.input.purpose.clone(),
    };
    match give(visitor, input).await {
        Ok(operator) => {
            let who = [("who", operator.staff_name.as_str().into())];
            let told = visitor.t_with("services-govstack-given", &who);
            Ok(visitor.go_with_notice(&path_of(&operator), told))
        }
        Err(error) => show(visitor, &form.input, &FormErrors::from_error(error)?).await,
    }
}

async fn give(visitor: &Visitor, input: GiveOperator) -> Result<Operator> {
    let mut tx = visitor.begin().await?;
    let done = give_operator(&mut tx, input).await?;
    tx.commit(done).await
}

/// Where an operator is looked at.
pub fn path_of(operator: &Operator) -> String {
    format!("/staff/operators/{}", operator.id)
}

async fn show(visitor: &Visitor, form: &OperatorForm, errors: &FormErrors) -> PageResult {
    let seen = seen(visitor)?;
    let own = visitor.staff()?.clone();
    let mut db = visitor.read().await?;
    let mut all = Vec::new();
    for operator in operators::all(&mut db, &seen).await? {
        let state = State::of(&mut db, &operator).await?;
        all.push((operator, state));
    }
    let gives = visitor.may(
        "give_operator",
        &Operator::resource_for(&own.agency, Id::new(0)),
    );
    let mut colleagues = match gives {
        true => staff::list(&mut db).await?,
        false => Vec::new(),
    };
    drop(db);
    colleagues.retain(|row| works_for(row, &own.agency) && row.staff.id != own.id);
    let title = visitor.t("services-govstack-operators");
    let page = visitor
        .page(title.as_str())
        .breadcrumb(visitor.t("services-queue-title"), "/staff/applications")
        .no_index()
        .errors(errors);
    Ok(page.show(html! {
        h1.govuk-heading-l { (title) }
        p.govuk-body { (visitor.t("services-govstack-lead")) }
        @if all.is_empty() { (inset_text(visitor.t("services-govstack-none"))) }
        @else { (listed(visitor, &all)) }
        @if gives { (giving(visitor, form, &colleagues, errors)) }
    }))
}

fn listed(visitor: &Visitor, all: &[(Operator, State)]) -> Markup {
    let rows = all.iter().map(|(operator, state)| {
        [
            cell(html! { a.govuk-link href=(path_of(operator)) { (operator.name) } }),
            cell(operator.staff_name.as_str()),
            cell(visitor.t(state.key())),
        ]
    });
    html! {
        (table()
            .column(visitor.t("services-govstack-name"))
            .column(visitor.t("services-govstack-acts-for"))
            .column(visitor.t("services-exchange-state"))
            .rows(rows)
            .stacking(visitor.t("services-govstack-operators")))
    }
}

fn giving(
    visitor: &Visitor,
    form: &OperatorForm,
    colleagues: &[StaffRow],
    errors: &FormErrors,
) -> Markup {
    let error = |field: &str| visitor.error_of(errors, field);
    let named = colleagues
        .iter()
        .map(|row| (row.staff.id.to_string(), row.staff.name.clone()));
    html! {
        div.govuk-grid-row { div."govuk-grid-column-two-thirds" {
            h2.govuk-heading-m { (visitor.t("services-govstack-give")) }
            p.govuk-body { (visitor.t("services-govstack-give-words")) }
            form method="post" action="/staff/operators" novalidate {
                (visitor.csrf_field())
                (text_input("name", visitor.t("services-govstack-name")).value(form.name.as_str()).error_option(error("name")))
                (select("staff", visitor.t("services-govstack-acts-for")).option("", visitor.t("services-desk-choose"))
                    .options(named).value(form.staff.as_str()).error_option(error("staff")))
                (textarea("purpose", visitor.t("services-govstack-purpose")).hint(visitor.t("services-govstack-purpose-hint")).rows(3)
                    .value(form.purpose.as_str()).error_option(error("purpose")))
                (button(visitor.t("services-govstack-give")).prevent_double_click())
            }
        } }
    }
}
