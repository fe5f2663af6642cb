//! What is moderated: finding what somebody wrote, and sealing its words away.

use stoa_kernel::{App, Error, Id, OrNotFound, Reader, Result, Timestamp, actor::Person};

use crate::{
    model::{
        Process,
        moderation::{CaseId, Contribution, Hidden, Original},
    },
    store,
};

/// Something that everybody reads, or could until it was hidden.
#[derive(Debug, Clone)]
pub struct Found {
    pub contribution: Contribution,
    pub process: Process,
    /// `None` for whoever wrote without signing in.
    pub author: Option<Id<Person>>,
    /// Its words; empty once it is hidden.
    pub original: Original,
    pub hidden: Option<Hidden>,
    /// Its page.
    pub path: String,
    pub made_at: Timestamp,
}

/// What a reference is of. `NotFound` for what nobody but its author reads.
pub async fn contribution(db: &mut Reader, contribution: Contribution) -> Result<Found> {
    let (slug, found) = match contribution {
        Contribution::Proposal(id) => {
            let one = store::voices::proposal_by_id(db, id).await?;
            let one = one.filter(|one| one.is_public()).or_not_found()?;
            let place = (one.path(), one.made_at);
            let original = Original {
                title: one.written.title,
                text: one.written.text,
                name_shown: one.written.name_shown,
            };
            (one.place.0, (one.author, original, one.hidden, place))
        }
        Contribution::Comment(id) => {
            let one = store::voices::comment_by_id(db, id).await?.or_not_found()?;
            let place = (one.path(), one.made_at);
            let original = Original {
                title: String::new(),
                text: one.remark.text,
                name_shown: one.remark.name_shown,
            };
            let slug = one.subject.place.0;
            (slug, (one.author, original, one.hidden, place))
        }
    };
    let process = store::frame::process_by_slug(db, &slug).await?;
    let (author, original, hidden, (path, made_at)) = found;
    Ok(Found {
        contribution,
        process: process.or_not_found()?,
        author,
        original,
        hidden,
        path,
        made_at,
    })
}

/// `Conflict` for what was hidden: nothing can be done about it any more.
pub fn not_hidden(hidden: Option<&Hidden>) -> Result<()> {
    match hidden {
        None => Ok(()),
        Some(_) => Err(Error::conflict("participation-moderate-is-hidden")),
    }
}

/// The words sealed, and for whom: under the key of whoever wrote them, so that they go with them; under the house's where that is nobody
/// who is known.
pub async fn seal_original(
    app: &App,
    db: &mut Reader,
    (case, found): (CaseId, &Found),
) -> Result<(Option<Id<Person>>, Vec<u8>)> {
    let words = serde_json::to_vec(&found.original)
        .map_err(|error| Error::broken("the words of something", error))?;
    let label = case.number();
    if let Some(person) = found.author {
        match app.vault.seal_for(db, (person, label), &words).await {
            Ok(sealed) => return Ok((Some(person), sealed)),
            // They were forgotten.
            Err(Error::NotFound) => {}
            Err(error) => return Err(error),
        }
    }
    Ok((None, app.vault.seal_secret(label, &words)?))
}

/// The words that a case sealed away. `None` once whoever wrote them was forgotten.
pub async fn open_original(app: &App, db: &mut Reader, case: CaseId) -> Result<Option<Original>> {
    let label = case.number();
    let kept = store::moderation::original_of(db, case).await?;
    let opened = match kept.or_not_found()? {
        (None, sealed) => Some(app.vault.open_secret(label, &sealed)?),
        (Some(person), sealed) => app.vault.open_for(db, (person, label), &sealed).await?,
    };
    let read = |words: Vec<u8>| {
        serde_json::from_slice(&words).map_err(|error| Error::broken("what was sealed", error))
    };
    opened.map(read).transpose()
}
