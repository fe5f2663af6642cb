//! What happens to payments by itself: providers are asked what became of a visit, refunds are sent, payers are told and reminded.

use jiff::{SignedDuration, ToSpan};
use serde::{Deserialize, Serialize};
use stoa_kernel::{Actor, App, Error, Id, Result, Tx, jobs::Due, vault::PersonalData};
use stoa_payments::{NewRefund, Standing};
use stoa_web::{DateStyle, JobFuture, JobKind, Site, Speech};

use super::{
    book::{book_refund, book_reported},
    cards::{Cards, cards, trouble},
    links, troubles,
};
use crate::{
    amounts,
    casework::paying::{EXPIRE_PAYMENT, Expiring},
    commands::{RefundOutcome, end_refund, expire_payment},
    hand_overs::watched,
    jobs::{OWED, Tell, on_paper},
    mails::{self, Letter, Reached},
    model::{Application, Charge, OwedFor, Refund, RefundState, TroubleKind, Try, Way},
    rehearsal::heard::{self, News},
    store,
};

/// The job that tells a payer something.
pub const TELL_PAYER: &str = "services.tell_payer";
/// The job that asks a card provider what became of a visit whose call-back did not come.
pub const ASK_PROVIDER: &str = "services.ask_provider";
/// The job that asks a card provider to give money back.
pub const SEND_REFUND: &str = "services.send_refund";

/// How long after a visit began the provider is asked, in minutes: the last time when it has surely ended (Stripe lets a session live
/// for 24 hours, GOV.UK Pay for 90 minutes).
const ASKED_AFTER: [i64; 5] = [1, 10, 60, 180, 25 * 60];
/// How many days before something is due its payer is reminded, where no file says it.
pub const REMINDED_BEFORE: u32 = 7;

/// How each of them is done.
pub const TELL_JOB: JobKind = JobKind {
    kind: TELL_PAYER,
    run: |site, due| {
        let work = tell_payer(site.clone(), due.clone());
        Box::pin(watched(site, due, async { Ok(work.await?) }))
    },
};
pub const ASK_JOB: JobKind = JobKind {
    kind: ASK_PROVIDER,
    run: ask_provider,
};
pub const EXPIRE_JOB: JobKind = JobKind {
    kind: EXPIRE_PAYMENT,
    run: expire,
};
pub const REFUND_JOB: JobKind = JobKind {
    kind: SEND_REFUND,
    run: send_refund,
};

#[derive(Debug, Clone, Serialize, Deserialize)]
struct TellPayer {
    charge: i64,
    /// 0 of a bill.
    #[serde(default)]
    application: i64,
    what: String,
    /// The refund that it is about.
    #[serde(default)]
    refund: Option<i64>,
}

#[derive(Debug, Clone, Serialize, Deserialize)]
struct AskProvider {
    provider: String,
    id: String,
}

#[derive(Debug, Clone, Serialize, Deserialize)]
struct SendRefund {
    refund: i64,
}

/// The application whose owner is told when the mail does not go out.
fn application_of(charge: &Charge) -> i64 {
    match charge.owed_for {
        OwedFor::Application(id) => id.number(),
        OwedFor::Bill(..) => 0,
    }
}

/// Asks for the mail; whoever gave no address gets none.
pub async fn ask_to_tell_payer(tx: &mut Tx, charge: &Charge, what: &str) -> Result<()> {
    let job = TellPayer {
        charge: charge.id.number(),
        application: application_of(charge),
        what: what.to_owned(),
        refund: None,
    };
    heard::note(
        tx.now(),
        News::Payer(Box::new(charge.clone()), what.to_owned()),
    );
    tx.enqueue(TELL_PAYER, &job).await
}

/// Asks for the mail in which a payer is asked where a refund goes.
pub async fn ask_for_account(tx: &mut Tx, (charge, refund): (&Charge, Id<Refund>)) -> Result<()> {
    let job = TellPayer {
        charge: charge.id.number(),
        application: application_of(charge),
        what: "account".to_owned(),
        refund: Some(refund.number()),
    };
    heard::note(
        tx.now(),
        News::Payer(Box::new(charge.clone()), job.what.clone()),
    );
    tx.enqueue(TELL_PAYER, &job).await
}

/// Asks for the mail so many days before a charge is due, unless it is due sooner.
pub async fn remind_later(app: &App, tx: &mut Tx, (charge, days): (&Charge, u32)) -> Result<()> {
    let day = charge.due_on.checked_sub(i64::from(days).days()).ok();
    let zone = app.config.time_zone();
    let at = day.and_then(|day| zone.to_timestamp(day.at(9, 0, 0, 0)).ok());
    let Some(at) = at.filter(|at| *at > tx.now()) else {
        return Ok(());
    };
    let job = TellPayer {
        charge: charge.id.number(),
        application: application_of(charge),
        what: "due".to_owned(),
        refund: None,
    };
    heard::note(at, News::Payer(Box::new(charge.clone()), job.what.clone()));
    tx.enqueue_at(TELL_PAYER, &job, at).await
}

/// Lets the provider be asked about a visit, in case its call-back is lost.
pub async fn ask_provider_later(tx: &mut Tx, visit: &Try) -> Result<()> {
    let job = AskProvider {
        provider: visit.provider.clone(),
        id: visit.provider_id.clone(),
    };
    for minutes in ASKED_AFTER {
        let at = tx.now() + SignedDuration::from_mins(minutes);
        tx.enqueue_at(ASK_PROVIDER, &job, at).await?;
    }
    Ok(())
}

/// Lets the provider be told to give money back.
pub async fn send_refund_soon(tx: &mut Tx, refund: Id<Refund>) -> Result<()> {
    let refund = refund.number();
    tx.enqueue(SEND_REFUND, &SendRefund { refund }).await
}

fn payload<T: serde::de::DeserializeOwned>(due: &Due) -> Result<T> {
    serde_json::from_str(&due.payload).map_err(|error| Error::broken("the payload of a job", error))
}

fn tell_payer(site: Site, due: Due) -> JobFuture {
    Box::pin(async move {
        let job: TellPayer = payload(&due)?;
        let app = &site.app;
        let mut db = app.db.read().await?;
        let Some(charge) = store::charges::find(&mut db, Id::new(job.charge)).await? else {
            return Ok(());
        };
        let asks = ["due", "owed"].contains(&job.what.as_str());
        if asks && !charge.is_open() {
            return Ok(());
        }
        drop(db);
        let amount = match job.what.as_str() {
            "due" | "owed" => charge.open(),
            "refunded" => charge.booking.refunded(),
            _ => charge.booking.paid(),
        };
        let path = match job.refund {
            Some(refund) => links::of_refund(app, Id::new(refund)),
            None => links::of_charge(app, charge.id),
        };
        let letter = Letter {
            person: charge.person,
            service: &charge.service,
            reference: charge.about(&app.config.town.reference_prefix),
            keys: words_to_payer(&job.what),
        };
        let more = |speech: &Speech, _known: &PersonalData| {
            let day = speech.day(charge.due_on, DateStyle::Long);
            vec![
                ("amount", amounts::in_words(speech, amount).into()),
                ("day", day.into()),
                ("url", site.url(&path).into()),
            ]
        };
        let reached = mails::send(&site, letter, more).await?;
        match charge.owed_for {
            OwedFor::Application(id) if reached == Reached::NoAddress && job.what == OWED => {
                owed_on_paper(&site, id, due.id.number()).await
            }
            _ => Ok(()),
        }
    })
}

/// Whoever gave no address reads in a letter that a step costs something.
async fn owed_on_paper(site: &Site, id: Id<Application>, job: i64) -> Result<()> {
    let found = store::find(&mut site.app.db.read().await?, id).await?;
    let Some(application) = found else {
        return Ok(());
    };
    let news = Tell {
        application: id.number(),
        what: OWED.to_owned(),
    };
    on_paper(site, &application, (news, job)).await
}

/// The keys of a mail's subject and text.
pub fn words_to_payer(what: &str) -> (&'static str, &'static str) {
    match what {
        "due" => ("services-pay-mail-due-subject", "services-pay-mail-due"),
        "owed" => ("services-pay-mail-owed-subject", "services-pay-mail-owed"),
        "account" => (
            "services-pay-mail-account-subject",
            "services-pay-mail-account",
        ),
        "refunded" => (
            "services-pay-mail-refunded-subject",
            "services-pay-mail-refunded",
        ),
        _ => ("services-pay-mail-paid-subject", "services-pay-mail-paid"),
    }
}

fn ask_provider(site: Site, due: Due) -> JobFuture {
    Box::pin(async move {
        let job: AskProvider = payload(&due)?;
        let app = &site.app;
        let place = (job.provider.as_str(), job.id.as_str());
        let visit = store::charges::find_try(&mut app.db.read().await?, place).await?;
        let cards = cards(app).filter(|cards| cards.provider.name() == job.provider);
        // Of a provider that is not ours any more nobody can be asked: its statement tells.
        let (Some(visit), Some(cards)) = (visit, cards) else {
            return Ok(());
        };
        if visit.open {
            let status = cards.provider.status(&visit.provider_id).await;
            let name = cards.provider.name();
            match &status {
                Err(fault) if fault.is_worth_retrying() => {
                    troubles::note(app, (TroubleKind::Unreachable, name)).await;
                }
                Err(_) => {}
                Ok(_) => troubles::is_well(app, name).await?,
            }
            let status = status.map_err(|fault| trouble(&fault))?;
            book_reported(app, visit.charge, (cards.provider.name(), status)).await?;
        }
        ask_of_refunds(app, &cards, &visit).await
    })
}

/// Refunds that were on their way may be done by now.
async fn ask_of_refunds(app: &App, cards: &Cards, visit: &Try) -> Result<()> {
    let charge = store::charges::find(&mut app.db.read().await?, visit.charge).await?;
    let Some(charge) = charge.filter(|one| one.booking.going_back() != one.booking.refunded())
    else {
        return Ok(());
    };
    let refunds = cards.provider.refunds(&visit.provider_id).await;
    for refund in refunds.map_err(|fault| trouble(&fault))? {
        if charge.booking.knows_refund(&refund.refund_id) {
            book_refund(app, charge.id, refund).await?;
        }
    }
    Ok(())
}

/// Gives up what nobody paid in time; what was paid or ended meanwhile is left alone.
fn expire(site: Site, due: Due) -> JobFuture {
    Box::pin(async move {
        let of: Expiring = payload(&due)?;
        let app = &site.app;
        let mut tx = app.db.begin(&Actor::System("services")).await?;
        match expire_payment(app, &mut tx, of).await {
            // Whatever else happened at this moment, it is tried again.
            Err(Error::Conflict(message)) if message.key == "services-flow-not-open" => Ok(()),
            done => tx.commit(done?).await,
        }
    })
}

fn send_refund(site: Site, due: Due) -> JobFuture {
    Box::pin(async move {
        let job: SendRefund = payload(&due)?;
        let app = &site.app;
        let mut db = app.db.read().await?;
        let refund = store::charges::find_refund(&mut db, Id::new(job.refund)).await?;
        let Some(refund) = refund.filter(|one| one.state == RefundState::Approved) else {
            return Ok(());
        };
        let outcome = if refund.way == Way::Card {
            let charge = store::charges::find(&mut db, refund.charge).await?;
            let charge = charge.ok_or(Error::NotFound)?;
            let tries = store::charges::tries_of(&mut db, refund.charge).await?;
            drop(db);
            let sent = through_provider(app, &refund, (&charge, &tries)).await;
            if matches!(sent, Err(Error::Busy { .. }))
                && let Some(cards) = cards(app)
            {
                let name = cards.provider.name();
                troubles::note(app, (TroubleKind::Unreachable, name)).await;
            }
            sent?
        } else {
            drop(db);
            RefundOutcome::ByHand
        };
        for _try in 0..8 {
            let mut tx = app.db.begin(&Actor::System("services")).await?;
            match end_refund(app, &mut tx, refund.id, &outcome).await {
                Err(Error::Conflict(_)) => drop(tx),
                done => {
                    tx.commit(done?).await?;
                    return Ok(());
                }
            }
        }
        Err(Error::Busy {
            retry_after_seconds: 10,
        })
    })
}

/// Asks the provider that took the money. `Busy` where it cannot be reached: the same key asks again later.
async fn through_provider(
    app: &App,
    refund: &Refund,
    (charge, tries): (&Charge, &[Try]),
) -> Result<RefundOutcome> {
    let Some(cards) = cards(app) else {
        return Ok(RefundOutcome::Failed);
    };
    let name = cards.provider.name();
    for visit in tries.iter().rev().filter(|visit| visit.provider == name) {
        let status = cards.provider.status(&visit.provider_id).await;
        let status = status.map_err(|fault| trouble(&fault))?;
        if status.standing == Standing::Paid {
            return give_back(&cards, refund, (charge, visit)).await;
        }
    }
    Ok(RefundOutcome::Failed)
}

async fn give_back(
    cards: &Cards,
    refund: &Refund,
    (charge, visit): (&Charge, &Try),
) -> Result<RefundOutcome> {
    let known = cards.provider.refunds(&visit.provider_id).await;
    let known = known.map_err(|fault| trouble(&fault))?;
    // One that was made, and whose answer was lost: no other of this charge is on its way meanwhile.
    let made = known
        .into_iter()
        .find(|made| made.amount == refund.amount && !charge.booking.knows_refund(&made.refund_id));
    if let Some(made) = made {
        return Ok(RefundOutcome::Provider(made));
    }
    let asked = NewRefund {
        provider_id: visit.provider_id.clone(),
        amount: refund.amount,
        refunded_before: charge.booking.going_back(),
        idempotency_key: format!("refund-{}", refund.id),
    };
    match cards.provider.refund(&asked).await {
        Ok(made) => Ok(RefundOutcome::Provider(made)),
        Err(fault) if fault.is_worth_retrying() => Err(trouble(&fault)),
        Err(fault) => {
            tracing::warn!(%fault, charge = charge.id.number(), "a refund was not made");
            Ok(RefundOutcome::Failed)
        }
    }
}
