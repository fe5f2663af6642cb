//! Updates of requests: the extension `servicerequestupdates` by which FixMyStreet and councils tell each other what happened
//! (<https://www.mysociety.org/2013/02/20/open311-extended/>).

use jiff::{Timestamp, tz::TimeZone};

use super::{
    found::{Found, ReadFault},
    tree::Tree,
    w3c,
};

/// The extension's states. What a server says beyond them is read as [`UpdateStatus::Open`].
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum UpdateStatus {
    Open,
    InProgress,
    Investigating,
    ActionScheduled,
    Fixed,
    Closed,
    Duplicate,
    NotCouncilsResponsibility,
    NoFurtherAction,
    InternalReferral,
    Reopen,
    ForTriage,
}

/// Something that happened to a request.
#[derive(Debug, Clone, PartialEq)]
pub struct RequestUpdate {
    pub update_id: String,
    pub service_request_id: String,
    pub status: UpdateStatus,
    pub updated_at: Timestamp,
    pub description: String,
    /// Where its pictures are.
    pub media_urls: Vec<String>,
    /// The sender's own word for the state.
    pub external_status_code: Option<String>,
}

/// The answer to a new update.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CreatedUpdate {
    pub update_id: String,
    pub account_id: Option<String>,
}

impl UpdateStatus {
    const NAMES: [(&str, UpdateStatus); 12] = [
        ("open", UpdateStatus::Open),
        ("in_progress", UpdateStatus::InProgress),
        ("investigating", UpdateStatus::Investigating),
        ("action_scheduled", UpdateStatus::ActionScheduled),
        ("fixed", UpdateStatus::Fixed),
        ("closed", UpdateStatus::Closed),
        ("duplicate", UpdateStatus::Duplicate),
        (
            "not_councils_responsibility",
            UpdateStatus::NotCouncilsResponsibility,
        ),
        ("no_further_action", UpdateStatus::NoFurtherAction),
        ("internal_referral", UpdateStatus::InternalReferral),
        ("reopen", UpdateStatus::Reopen),
        ("for_triage", UpdateStatus::ForTriage),
    ];

    pub const ALL: [UpdateStatus; 12] = {
        let mut all = [UpdateStatus::Open; 12];
        let mut at = 0;
        while at < 12 {
            all[at] = Self::NAMES[at].1;
            at += 1;
        }
        all
    };

    /// As it is shown, in lower case.
    pub fn name(self) -> &'static str {
        Self::NAMES
            .iter()
            .find(|(_, status)| *status == self)
            .map_or("open", |(name, _)| name)
    }

    /// Of a word in any case, with spaces or underscores.
    pub fn read(word: &str) -> Option<Self> {
        let word = word.trim().to_ascii_lowercase().replace([' ', '-'], "_");
        Self::NAMES
            .iter()
            .find(|(name, _)| *name == word)
            .map(|(_, status)| *status)
    }

    pub fn has_ended(self) -> bool {
        matches!(
            self,
            UpdateStatus::Fixed
                | UpdateStatus::Closed
                | UpdateStatus::Duplicate
                | UpdateStatus::NotCouncilsResponsibility
                | UpdateStatus::NoFurtherAction
                | UpdateStatus::InternalReferral
        )
    }
}

impl RequestUpdate {
    fn to_tree(&self, zone: &TimeZone) -> Tree {
        let mut fields = vec![
            ("update_id".into(), self.update_id.as_str().into()),
            (
                "service_request_id".into(),
                self.service_request_id.as_str().into(),
            ),
            ("status".into(), self.status.name().into()),
            (
                "updated_datetime".into(),
                w3c::write(self.updated_at, zone).as_str().into(),
            ),
            ("description".into(), self.description.as_str().into()),
            (
                "media_url".into(),
                (&self.media_urls.first().cloned()).into(),
            ),
        ];
        // One is all that the extension has a name for.
        if self.media_urls.len() > 1 {
            let urls = self.media_urls.iter().map(|url| url.as_str().into());
            fields.push(("media_urls".into(), Tree::List("media_url", urls.collect())));
        }
        if let Some(code) = &self.external_status_code {
            fields.push(("external_status_code".into(), code.as_str().into()));
        }
        Tree::Fields(fields)
    }

    fn read(found: &Found, zone: &TimeZone) -> Option<Self> {
        let status = found.text("status").unwrap_or_default();
        Some(RequestUpdate {
            update_id: found.text("update_id")?,
            service_request_id: found.text("service_request_id")?,
            status: UpdateStatus::read(&status).unwrap_or(UpdateStatus::Open),
            updated_at: w3c::read(&found.text("updated_datetime")?, zone)?,
            description: found.text("description").unwrap_or_default(),
            media_urls: media_urls(found),
            external_status_code: found.text("external_status_code"),
        })
    }
}

/// However a server lists them: the one, that one repeated, or a list of either name.
fn media_urls(found: &Found) -> Vec<String> {
    let named = found.items("media_urls", "media_url").unwrap_or_default();
    let texts = named.into_iter().flat_map(|one| match one {
        Found::List(items) => items.iter().filter_map(Found::own_text).collect(),
        single => Vec::from_iter(single.own_text()),
    });
    texts.collect()
}

/// The document of `GET servicerequestupdates`; its root is `service_request_updates`.
pub fn updates_tree(updates: &[RequestUpdate], zone: &TimeZone) -> Tree {
    let items = updates.iter().map(|update| update.to_tree(zone));
    Tree::List("request_update", items.collect())
}

/// The items of either spelling of the container: FixMyStreet's documents have both.
fn update_items(found: &Found) -> Result<Vec<&Found>, ReadFault> {
    found
        .items("service_request_updates", "request_update")
        .or_else(|| found.items("service_requests_updates", "request_update"))
        .ok_or(ReadFault::Missing("list of updates"))
}

/// Reads another server's updates; times without offset are taken in `zone`. Updates without their ids and time are left out.
///
/// # Errors
/// `Empty`, `Malformed`, or `Missing` when there is no list.
pub fn read_updates(bytes: &[u8], zone: &TimeZone) -> Result<Vec<RequestUpdate>, ReadFault> {
    let found = Found::read(bytes)?;
    let items = update_items(&found)?;
    Ok(items
        .into_iter()
        .filter_map(|found| RequestUpdate::read(found, zone))
        .collect())
}

impl CreatedUpdate {
    /// The document of `POST servicerequestupdates`; its root is `service_request_updates`.
    pub fn to_tree(&self) -> Tree {
        let mut fields = vec![("update_id".into(), self.update_id.as_str().into())];
        if let Some(account) = &self.account_id {
            fields.push(("account_id".into(), account.as_str().into()));
        }
        Tree::List("request_update", vec![Tree::Fields(fields)])
    }

    /// Reads another server's answer to a new update.
    ///
    /// # Errors
    /// `Empty`, `Malformed`, or `Missing` when it has no id.
    pub fn read(bytes: &[u8]) -> Result<Self, ReadFault> {
        let found = Found::read(bytes)?;
        let items = update_items(&found)?;
        let update = items.first().ok_or(ReadFault::Missing("update"))?;
        Ok(CreatedUpdate {
            update_id: update
                .text("update_id")
                .ok_or(ReadFault::Missing("update_id"))?,
            account_id: update.text("account_id"),
        })
    }
}
