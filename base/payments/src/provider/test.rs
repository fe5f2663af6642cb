//! A provider for demonstrations and rehearsals: no money moves, cards do what their numbers say, and call-backs are signed
//! as real ones are. Each payment is a file of its folder, so it is there after a restart.

use std::{
    path::{Path, PathBuf},
    sync::{Arc, Mutex, MutexGuard, PoisonError},
};

use async_trait::async_trait;
use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

use super::{
    Created, NewPayment, NewRefund, News, Provider, ProviderEvent, Refund, RefundStanding, Secret,
    Standing, Status, http::segment, stripe,
};
use crate::{CallbackFault, Money, ProviderFault};

mod cards;

pub use cards::{Card, CardFault, TEST_CARDS};

/// A payment as the test provider keeps it. No card number is kept.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct TestPayment {
    /// As any provider tells it.
    pub status: Status,
    /// What for.
    pub description: String,
    /// Where the payer goes afterwards.
    pub return_url: String,
    /// The page's language.
    pub language: String,
    /// How often it changed; part of each event's id.
    pub changes: u32,
    refunds: Vec<(String, Refund)>,
}

/// A call-back that the provider would send: to be posted, or given to [`Provider::event`] as it is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Callback {
    /// JSON.
    pub body: String,
    /// The value of the header [`Provider::signature_header`].
    pub signature: String,
}

/// What came of a payer's click.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Outcome {
    /// As it stands now.
    pub payment: TestPayment,
    /// What the provider tells, `None` where it tells nothing: it is over already, or the card is the one whose call-back
    /// gets lost.
    pub callback: Option<Callback>,
}

/// The test provider over a folder.
#[derive(Clone)]
pub struct TestProvider {
    folder: PathBuf,
    pages: String,
    signing_secret: Secret,
    turn: Arc<Mutex<()>>,
}

impl TestProvider {
    /// `folder` must exist; `pages` is the address under which each payment has its page, `PAGES/ID`.
    pub fn new(folder: &Path, pages: &str, signing_secret: Secret) -> Self {
        TestProvider {
            folder: folder.to_owned(),
            pages: pages.trim_end_matches('/').to_owned(),
            signing_secret,
            turn: Arc::default(),
        }
    }

    /// A payment as it is kept, for its page.
    ///
    /// # Errors
    /// `NotFound`; `Unreadable` if its file is.
    pub fn payment(&self, provider_id: &str) -> Result<TestPayment, ProviderFault> {
        let bytes = match std::fs::read(self.file(provider_id)?) {
            Ok(bytes) => bytes,
            Err(error) if error.kind() == std::io::ErrorKind::NotFound => {
                return Err(ProviderFault::NotFound);
            }
            Err(_) => return Err(ProviderFault::Unreadable("its file cannot be read")),
        };
        let payment = serde_json::from_slice(&bytes);
        payment
            .ok()
            .ok_or(ProviderFault::Unreadable("its file is no payment"))
    }

    /// The payer types a card and presses "Pay". Pressed again once it is over, it changes nothing.
    ///
    /// # Errors
    /// As [`TestProvider::payment`].
    pub fn pay(
        &self,
        provider_id: &str,
        card: Card,
        now: Timestamp,
    ) -> Result<Outcome, ProviderFault> {
        let is_heard = card != Card::PaidUnheard;
        let mut outcome = self.change(provider_id, now, |payment| {
            let is_open = payment.status.standing == Standing::Created;
            if is_open {
                payment.status.standing = card.leads_to();
            }
            is_open
        })?;
        outcome.callback = outcome.callback.filter(|_| is_heard);
        Ok(outcome)
    }

    /// The slow bank of [`Card::Slow`] answers at last.
    ///
    /// # Errors
    /// As [`TestProvider::payment`].
    pub fn settle(&self, provider_id: &str, now: Timestamp) -> Result<Outcome, ProviderFault> {
        self.change(provider_id, now, |payment| {
            let is_waiting = payment.status.standing == Standing::Pending;
            if is_waiting {
                payment.status.standing = Standing::Paid;
            }
            is_waiting
        })
    }

    /// The payer goes back without paying.
    ///
    /// # Errors
    /// As [`TestProvider::payment`].
    pub fn give_up(&self, provider_id: &str, now: Timestamp) -> Result<Outcome, ProviderFault> {
        self.change(provider_id, now, |payment| {
            let is_open = payment.status.standing == Standing::Created;
            if is_open {
                payment.status.standing = Standing::Cancelled;
            }
            is_open
        })
    }

    fn change(
        &self,
        provider_id: &str,
        now: Timestamp,
        change: impl FnOnce(&mut TestPayment) -> bool,
    ) -> Result<Outcome, ProviderFault> {
        let _turn = self.turn();
        let mut payment = self.payment(provider_id)?;
        if !change(&mut payment) {
            let callback = None;
            return Ok(Outcome { payment, callback });
        }
        payment.changes += 1;
        self.keep(&payment)?;
        let callback = Some(self.callback(&payment, now)?);
        Ok(Outcome { payment, callback })
    }

    fn callback(&self, payment: &TestPayment, now: Timestamp) -> Result<Callback, ProviderFault> {
        let event = ProviderEvent {
            event_id: format!("{}-{}", payment.status.provider_id, payment.changes),
            at: now,
            news: News::Payment(payment.status.clone()),
        };
        let body = written(&event)?;
        let signature = stripe::sign(&self.signing_secret, body.as_bytes(), now);
        Ok(Callback { body, signature })
    }

    fn turn(&self) -> MutexGuard<'_, ()> {
        self.turn.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn file(&self, provider_id: &str) -> Result<PathBuf, ProviderFault> {
        let name = format!("{}.json", segment(provider_id)?);
        Ok(self.folder.join(name))
    }

    /// Written beside and renamed: a crash leaves the old file or the new one.
    fn keep(&self, payment: &TestPayment) -> Result<(), ProviderFault> {
        let path = self.file(&payment.status.provider_id)?;
        let beside = path.with_extension("new");
        let kept = std::fs::write(&beside, written(payment)?)
            .and_then(|()| std::fs::rename(&beside, &path));
        kept.ok().ok_or(ProviderFault::Failing(500))
    }

    fn make(&self, new: &NewPayment) -> Result<Created, ProviderFault> {
        new.check()?;
        let digest = hex::encode(Sha256::digest(new.idempotency_key.as_bytes()));
        let provider_id = format!("test_{}", &digest[..24]);
        let _turn = self.turn();
        let payment = match self.payment(&provider_id) {
            Err(ProviderFault::NotFound) => fresh(&provider_id, new),
            known => known?,
        };
        if payment.status.reference != new.reference || payment.status.amount != new.amount {
            let words = "this key was used for another payment".to_owned();
            return Err(ProviderFault::Conflict(words));
        }
        self.keep(&payment)?;
        let is_open = payment.status.standing == Standing::Created;
        let pay_url = is_open.then(|| format!("{}/{provider_id}", self.pages));
        Ok(Created {
            provider_id,
            pay_url,
        })
    }

    fn give_back(&self, new: &NewRefund) -> Result<Refund, ProviderFault> {
        let _turn = self.turn();
        let mut payment = self.payment(&new.provider_id)?;
        let same = |(key, _): &&(String, Refund)| *key == new.idempotency_key;
        if let Some((_, refund)) = payment.refunds.iter().find(same) {
            return Ok(refund.clone());
        }
        let status = &mut payment.status;
        crate::refunds::check(paid(status), status.refunded, new.amount)
            .map_err(|fault| ProviderFault::Conflict(fault.to_string()))?;
        status.refunded = status.refunded.plus(new.amount)?;
        let refund = Refund {
            refund_id: format!("{}_r{}", status.provider_id, payment.refunds.len() + 1),
            amount: new.amount,
            standing: RefundStanding::Done,
        };
        let kept = (new.idempotency_key.clone(), refund.clone());
        payment.refunds.push(kept);
        payment.changes += 1;
        self.keep(&payment)?;
        Ok(refund)
    }

    fn with_reference(&self, reference: &str) -> Result<Vec<Status>, ProviderFault> {
        let unreadable = ProviderFault::Unreadable("its folder cannot be read");
        let files = std::fs::read_dir(&self.folder).ok().ok_or(unreadable)?;
        let mut found = Vec::new();
        for file in files.flatten() {
            let name = file.file_name().to_string_lossy().into_owned();
            let Some(id) = name.strip_suffix(".json") else {
                continue;
            };
            let status = self.payment(id)?.status;
            if status.reference == reference {
                found.push(status);
            }
        }
        Ok(found)
    }
}

fn paid(status: &Status) -> Money {
    match status.standing {
        Standing::Paid => status.amount,
        _ => Money::zero(status.amount.currency),
    }
}

fn fresh(provider_id: &str, new: &NewPayment) -> TestPayment {
    TestPayment {
        status: Status {
            provider_id: provider_id.to_owned(),
            reference: new.reference.clone(),
            amount: new.amount,
            standing: Standing::Created,
            refunded: Money::zero(new.amount.currency),
        },
        description: new.description.clone(),
        return_url: new.return_url.clone(),
        language: new.language.clone(),
        changes: 0,
        refunds: Vec::new(),
    }
}

fn written(what: &impl Serialize) -> Result<String, ProviderFault> {
    let text = serde_json::to_string(what);
    text.ok()
        .ok_or(ProviderFault::Unreadable("it makes no JSON"))
}

#[async_trait]
impl Provider for TestProvider {
    fn name(&self) -> &'static str {
        "test"
    }

    async fn create(&self, payment: &NewPayment) -> Result<Created, ProviderFault> {
        let (this, payment) = (self.clone(), payment.clone());
        aside(move || this.make(&payment)).await
    }

    async fn status(&self, provider_id: &str) -> Result<Status, ProviderFault> {
        let (this, id) = (self.clone(), provider_id.to_owned());
        aside(move || this.payment(&id))
            .await
            .map(|payment| payment.status)
    }

    async fn capture(&self, _provider_id: &str) -> Result<(), ProviderFault> {
        Err(ProviderFault::Conflict(
            "cards are charged at once".to_owned(),
        ))
    }

    async fn cancel(&self, provider_id: &str) -> Result<(), ProviderFault> {
        let (this, id) = (self.clone(), provider_id.to_owned());
        // The time is in the call-back alone, which nobody gets here.
        let outcome = aside(move || this.give_up(&id, Timestamp::UNIX_EPOCH)).await?;
        match outcome.payment.status.standing {
            Standing::Cancelled => Ok(()),
            _ => Err(ProviderFault::Conflict("the payment is over".to_owned())),
        }
    }

    async fn refund(&self, refund: &NewRefund) -> Result<Refund, ProviderFault> {
        let (this, refund) = (self.clone(), refund.clone());
        aside(move || this.give_back(&refund)).await
    }

    async fn refunds(&self, provider_id: &str) -> Result<Vec<Refund>, ProviderFault> {
        let (this, id) = (self.clone(), provider_id.to_owned());
        let payment = aside(move || this.payment(&id)).await?;
        let refunds = payment.refunds.into_iter();
        Ok(refunds.map(|(_, refund)| refund).collect())
    }

    async fn find(&self, reference: &str) -> Result<Vec<Status>, ProviderFault> {
        let (this, reference) = (self.clone(), reference.to_owned());
        aside(move || this.with_reference(&reference)).await
    }

    fn event(
        &self,
        body: &[u8],
        signature: Option<&str>,
        now: Timestamp,
    ) -> Result<ProviderEvent, CallbackFault> {
        stripe::check(&self.signing_secret, body, signature, now)?;
        let event = serde_json::from_slice(body);
        event.ok().ok_or(CallbackFault::Unreadable("no event"))
    }

    fn signature_header(&self) -> &'static str {
        "Test-Signature"
    }
}

async fn aside<T: Send + 'static>(
    work: impl FnOnce() -> Result<T, ProviderFault> + Send + 'static,
) -> Result<T, ProviderFault> {
    let work = tokio::task::spawn_blocking(work).await;
    work.unwrap_or(Err(ProviderFault::NoAnswer))
}
