//! `/participate/{process}/feed.atom`: what becomes of a process, for programs that read feeds (RFC 4287).

use axum::response::IntoResponse;
use stoa_kernel::{OrNotFound, Reader, Result, ledger};
use stoa_web::{
    PageResult, Path, Visitor,
    atom::{Entry, Feed},
};

use crate::{
    following::{self, TOLD, reason_of},
    model::{Process, tell::Thing},
    policy, store,
};

/// Entries of a feed.
const ENTRIES: usize = 50;

pub async fn page(visitor: Visitor, Path(slug): Path<String>) -> PageResult {
    let mut db = visitor.read().await?;
    let process = store::frame::process_by_slug(&mut db, &slug)
        .await?
        .filter(|process| process.is_public())
        .filter(|process| visitor.may(policy::SEE, &process.resource()))
        .or_not_found()?;
    let mut entries = Vec::new();
    for (entry, thing) in happened(&mut db, &process).await? {
        let reason = reason_of(&mut db, (&entry, &thing), visitor.lang()).await?;
        entries.push(written(&visitor, (&entry, &thing), reason));
    }
    drop(db);
    let path = process.path();
    let feed = Feed {
        title: process.title.get(visitor.lang()).to_owned(),
        address: visitor.site.url(&format!("{path}/feed.atom")),
        page: visitor.site.url(&path),
        author: visitor.site.town_name(visitor.lang()),
        lang: visitor.lang().code(),
        entries,
        made_at: visitor.now(),
    };
    Ok(feed.into_response())
}

/// What happened to the process and to what came of it, the newest first.
async fn happened(db: &mut Reader, process: &Process) -> Result<Vec<(ledger::Entry, Thing)>> {
    let own = process.reference();
    let after = store::tell::after(db, &own).await?;
    let mut references = vec![own];
    references.extend(after.into_iter().map(|strand| strand.to));
    let mut all = Vec::new();
    for reference in references {
        let Some(thing) = following::thing(db, &reference).await? else {
            continue;
        };
        let entries = ledger::entries_of(db, &reference).await?;
        let told = entries
            .into_iter()
            .filter(|entry| TOLD.contains(&entry.kind.as_str()));
        all.extend(told.map(|entry| (entry, thing.clone())));
    }
    all.sort_by_key(|(entry, _)| std::cmp::Reverse((entry.at, entry.id)));
    all.truncate(ENTRIES);
    Ok(all)
}

fn written(visitor: &Visitor, (entry, thing): (&ledger::Entry, &Thing), text: String) -> Entry {
    let page = visitor.site.url(&thing.path);
    let args = [
        ("what", visitor.event(&entry.kind).into()),
        ("title", thing.title.get(visitor.lang()).into()),
    ];
    Entry {
        id: format!("{page}#entry-{}", entry.id),
        page,
        title: visitor.t_with("participation-tell-mail-one", &args),
        text,
        published: entry.at,
        updated: entry.at,
        category: String::new(),
        point: None,
    }
}
