//! Who supports a proposal: a voice that names nobody, and by which supports of proposals that are merged are united without counting one twice.

use stoa_kernel::{App, Error, Reader, Result};

use super::{Voice, Voter};
use crate::model::{Scene, Verb, voices::Proposal};

/// Somebody's voice in a proposal.
#[derive(Debug, Clone, Copy)]
pub struct Supporter {
    /// In all proposals of the component. It is kept sealed: whoever has the tables alone cannot tell that two supports are of the same.
    pub root: Voice,
    /// In this one.
    pub voice: Voice,
    /// As it was counted before there were roots.
    pub former: Voice,
}

impl Supporter {
    /// That of somebody for whom supporting is open in the component.
    pub async fn of(
        app: &App,
        db: &mut Reader,
        (voter, scene): (&Voter, &Scene),
        proposal: &Proposal,
    ) -> Result<Self> {
        let at = (scene, Verb::Support);
        let all = format!("supports in {}", scene.component.id);
        let root = Voice::within(app, db, (voter, &all), at).await?;
        let thing = proposal.reference();
        Ok(Supporter {
            root,
            voice: root.in_one(app, &support_of(&thing)),
            former: Voice::within(app, db, (voter, &thing), at).await?,
        })
    }

    /// The root, as it is kept beside a support of this proposal.
    pub fn sealed(self, app: &App, proposal: &Proposal) -> Result<Vec<u8>> {
        app.vault
            .seal_secret(proposal.id.number(), &self.root.hash())
    }

    /// Whoever supports `from`, as a supporter of `into`. `root` is as it was sealed with their support.
    pub fn carried(
        app: &App,
        root: &[u8],
        (from, into): (&Proposal, &Proposal),
    ) -> Result<(Voice, Vec<u8>)> {
        let hash = app.vault.open_secret(from.id.number(), root)?;
        let wrong = |_| Error::Broken("a sealed voice has the wrong length".to_owned());
        let root = Voice::from_hash(hash.try_into().map_err(wrong)?);
        let voice = root.in_one(app, &support_of(&into.reference()));
        let sealed = app.vault.seal_secret(into.id.number(), &root.hash())?;
        Ok((voice, sealed))
    }
}

fn support_of(reference: &str) -> String {
    format!("support of {reference}")
}
