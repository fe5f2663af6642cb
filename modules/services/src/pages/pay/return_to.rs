//! Back from the card provider to one's own application or bill. The provider is told the address of the charge alone, which shows
//! nothing else; where this browser came from stands in a cookie of an hour, which no script reads.

use axum::{http::HeaderMap, response::Response};
use maud::{Markup, html};
use stoa_kernel::Result;
use stoa_web::{PAYING, PAYING_SECONDS, Visitor, cookie};

use super::Owing;
use crate::{
    model::{Charge, OwedFor},
    payments::links,
    store,
};

/// Whose page somebody pays from, by the secret that leads to it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Own {
    /// An application's token.
    Application(String),
    /// A bill's link.
    Bill(String),
}

impl Own {
    /// As a form sends it and the cookie keeps it.
    fn written(&self) -> String {
        match self {
            Own::Application(token) => format!("a.{token}"),
            Own::Bill(link) => format!("b.{link}"),
        }
    }

    fn parse(text: &str) -> Option<Self> {
        let is_plain = |sign: char| sign.is_ascii_alphanumeric() || sign == '-' || sign == '_';
        let (kind, secret) = text.split_once('.')?;
        if secret.is_empty() || !secret.chars().all(is_plain) {
            return None;
        }
        match kind {
            "a" => Some(Own::Application(secret.to_owned())),
            "b" => Some(Own::Bill(secret.to_owned())),
            _ => None,
        }
    }

    /// Whether what is owed belongs to it.
    pub async fn is_of(&self, visitor: &Visitor, owing: &Owing) -> Result<bool> {
        Ok(match (self, owing.charge.owed_for) {
            (Own::Bill(link), OwedFor::Bill(bill, _)) => {
                links::bill(visitor.app(), link) == Some(bill)
            }
            (Own::Application(token), OwedFor::Application(id)) => {
                let mut db = visitor.read().await?;
                let found = store::find_by_token(&mut db, token).await?;
                found.is_some_and(|one| one.id == id)
            }
            _ => false,
        })
    }
}

/// The page of what is owed, for whoever comes from their own: that one goes back there afterwards. The address of a share is handed on to
/// somebody else, and says nothing of the application.
pub fn path_from(visitor: &Visitor, charge: &Charge, own: Option<&Own>) -> String {
    let path = links::of_charge(visitor.app(), charge.id);
    match own {
        Some(Own::Application(token)) if charge.place.share.is_empty() => {
            format!("{path}?application={token}")
        }
        Some(Own::Bill(link)) => format!("{path}?bill={link}"),
        _ => path,
    }
}

/// What the form that leads to the provider brings along.
pub fn field(owing: &Owing) -> Markup {
    let own = owing.own.as_ref().map(Own::written);
    html! { @if let Some(own) = own { input type="hidden" name="own" value=(own); } }
}

/// Remembers whose page the browser leaves.
pub fn remember(visitor: &Visitor, response: Response, own: &str) -> Response {
    match Own::parse(own) {
        Some(own) => visitor.set_cookie(response, PAYING, &own.written(), PAYING_SECONDS),
        None => response,
    }
}

/// They are back: from now on, every page that they open is the one that they opened.
pub fn forget(visitor: &Visitor, response: Response) -> Response {
    visitor.set_cookie(response, PAYING, "", 0)
}

/// The page of one's own on which this is paid, where the browser left it not long ago; none for whoever else pays.
pub async fn own_page(
    visitor: &Visitor,
    owing: &Owing,
    headers: &HeaderMap,
) -> Result<Option<String>> {
    let own = cookie(headers, PAYING).and_then(Own::parse);
    let Some(own) = own else { return Ok(None) };
    if !own.is_of(visitor, owing).await? {
        return Ok(None);
    }
    Ok(Some(match (own, owing.charge.owed_for) {
        (Own::Application(token), _) => format!("/apply/{token}/pay"),
        (Own::Bill(link), OwedFor::Bill(_, Some(_))) => {
            format!("{}?bill={link}", owing.path(visitor))
        }
        (Own::Bill(link), _) => format!("/pay/bills/{link}"),
    }))
}
