//! What went wrong with money, for those who look at what was not handed over, and for the digest of the morning.

use stoa_kernel::{Actor, App, OrNotFound, Reader, Result, Tx, mail::next_morning};

use crate::{
    commands::{Digest, HAND_OVER_DIGEST, end_trouble, note_trouble},
    model::{BankEntry, Charge, ProviderTrouble, Refund, TroubleKind},
    store::{self, hand_overs, transfers, troubles},
};

/// What a body, or with none given all of them, has to look at.
#[derive(Debug, Default)]
pub struct Troubles {
    /// What was told of them does not go together.
    pub charges: Vec<Charge>,
    /// They did not go through, and nothing else went back instead.
    pub refunds: Vec<(Refund, Charge)>,
    /// Movements of the town's account that name nothing we know.
    pub entries: Vec<BankEntry>,
    pub providers: Vec<ProviderTrouble>,
}

impl Troubles {
    pub async fn read(app: &App, db: &mut Reader, agency: Option<&str>) -> Result<Self> {
        let is_theirs = |other: &str| agency.is_none_or(|own| own == other);
        let mut all = Troubles::default();
        let concerns = store::charges::with_concern(db).await?;
        all.charges = concerns
            .into_iter()
            .filter(|charge| is_theirs(&charge.agency))
            .collect();
        for refund in transfers::failed(db).await? {
            let charge = store::charges::find(db, refund.charge).await?;
            let charge = charge.or_not_found()?;
            // Asked for once more and on its way, or given back otherwise, it is mended.
            let others = store::charges::refunds_of(db, charge.id).await?;
            let is_mended = others
                .iter()
                .any(|other| other.id.number() > refund.id.number());
            if !is_mended && is_theirs(&charge.agency) {
                all.refunds.push((refund, charge));
            }
        }
        if is_theirs(&app.config.town.agency) {
            all.entries = store::bank::for_a_person(db).await?;
            all.providers = troubles::list(db).await?;
        }
        Ok(all)
    }

    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    pub fn len(&self) -> usize {
        self.charges.len() + self.refunds.len() + self.entries.len() + self.providers.len()
    }
}

/// The managers of a body are told next morning that there is something to look at.
pub async fn worry(app: &App, tx: &mut Tx, agency: &str) -> Result<()> {
    let morning = next_morning(tx.now(), &app.config.time_zone());
    if hand_overs::begin_digest(tx, agency, morning).await? {
        let digest = Digest {
            agency: agency.to_owned(),
        };
        tx.enqueue_at(HAND_OVER_DIGEST, &digest, morning).await?;
    }
    Ok(())
}

/// Notes that something is wrong with a provider; that it cannot be noted keeps nothing else from being done.
pub async fn note(app: &App, trouble: (TroubleKind, &str)) {
    let noted = async {
        let mut tx = app.db.begin(&Actor::System("services")).await?;
        match note_trouble(app, &mut tx, trouble).await? {
            Some(done) => tx.commit(done).await,
            None => Ok(()),
        }
    };
    if let Err(error) = noted.await {
        tracing::warn!(%error, provider = trouble.1, "a trouble with a provider was not noted");
    }
}

/// A provider answered: it can be reached again.
pub async fn is_well(app: &App, provider: &str) -> Result<()> {
    let trouble = (TroubleKind::Unreachable, provider);
    if troubles::find(&mut app.db.read().await?, trouble)
        .await?
        .is_none()
    {
        return Ok(());
    }
    let mut tx = app.db.begin(&Actor::System("services")).await?;
    match end_trouble(app, &mut tx, trouble).await {
        // Another node said so at the same moment.
        Err(stoa_kernel::Error::NotFound) => Ok(()),
        done => tx.commit(done?).await,
    }
}
