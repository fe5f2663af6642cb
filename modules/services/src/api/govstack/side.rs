//! Who asks: a partner on the applicants' side, or a body's own program on the operators' side, which acts for a member of its staff.

use axum::{extract::FromRequestParts, http::request::Parts};
use stoa_kernel::{Actor, App, Result};
use stoa_web::{Site, Visitor};

use crate::{
    api::{
        caller::{Caller, bearer, wants},
        given::Refusal,
    },
    casework::operators::actor,
    model::{OPERATE, Operator, Scope},
    store::operators,
};

/// An operator with a token that is good. Its visitor acts as the member of staff for whom it acts.
#[derive(Debug)]
pub struct Office {
    pub visitor: Visitor,
    pub operator: Operator,
}

/// Whose token was shown.
#[derive(Debug)]
pub enum Side {
    Partner(Box<Caller>),
    Operator(Box<Office>),
}

impl FromRequestParts<Site> for Side {
    type Rejection = Refusal;

    async fn from_request_parts(parts: &mut Parts, site: &Site) -> Result<Self, Refusal> {
        let mut visitor = Visitor::from_request_parts(parts, site).await?;
        let token = bearer(&parts.headers);
        let operator = match token {
            Some(token) => shown(&visitor, token).await?,
            None => None,
        };
        if let Some((operator, actor)) = operator {
            visitor.actor = actor;
            return Ok(Side::Operator(Box::new(Office { visitor, operator })));
        }
        let caller = Caller::of(visitor, token).await?;
        Ok(Side::Partner(Box::new(caller)))
    }
}

/// The operator whose token this is, and who acts by it.
async fn shown(visitor: &Visitor, token: &str) -> Result<Option<(Operator, Actor)>> {
    let mut db = visitor.read().await?;
    let Some(operator) = operators::of_token(&mut db, token, visitor.now()).await? else {
        return Ok(None);
    };
    let actor = actor(&mut db, &operator).await?;
    Ok(actor.map(|actor| (operator, actor)))
}

impl Side {
    /// The partner, where its token is good for this.
    ///
    /// # Errors
    /// 403 for an operator, and for a token of another scope.
    pub fn partner(self, scope: Scope) -> Result<Box<Caller>, Refusal> {
        match self {
            Side::Partner(caller) => {
                caller.needs(scope)?;
                Ok(caller)
            }
            Side::Operator(office) => Err(wants(&office.visitor, scope.word())),
        }
    }

    /// The operator.
    ///
    /// # Errors
    /// 403 for a partner.
    pub fn office(self) -> Result<Box<Office>, Refusal> {
        match self {
            Side::Operator(office) => Ok(office),
            Side::Partner(caller) => Err(wants(&caller.visitor, OPERATE)),
        }
    }
}

impl Office {
    pub fn app(&self) -> &App {
        self.visitor.app()
    }
}
