//! What something came of, and what came of it: a part of the page of each thing.

use stoa_kernel::{Reader, Result};
use stoa_web::{Markup, Visitor, html};

use crate::{
    following,
    model::tell::{Bond, Strand, Thing},
    store::tell as store,
};

/// Both ways from a thing; nothing where it hangs on nothing.
pub async fn thread_of(visitor: &Visitor, db: &mut Reader, reference: &str) -> Result<Markup> {
    let before = store::before(db, reference).await?;
    let before = things(db, before, |strand| &strand.from).await?;
    let after = store::after(db, reference).await?;
    let after = things(db, after, |strand| &strand.to).await?;
    Ok(html! {
        (list(visitor, &before, "before"))
        (list(visitor, &after, "after"))
    })
}

/// What stands at one end of each strand, without what not everybody may see.
async fn things(
    db: &mut Reader,
    strands: Vec<Strand>,
    end: impl Fn(&Strand) -> &String,
) -> Result<Vec<(Bond, Thing)>> {
    let mut all = Vec::new();
    for strand in strands {
        if let Some(thing) = following::thing(db, end(&strand)).await? {
            all.push((strand.bond, thing));
        }
    }
    Ok(all)
}

fn list(visitor: &Visitor, things: &[(Bond, Thing)], way: &str) -> Markup {
    html! {
        @if !things.is_empty() {
            h2.govuk-heading-m { (visitor.t(&format!("participation-tell-thread-{way}"))) }
            ul.govuk-list.govuk-list--bullet { @for (bond, thing) in things {
                li {
                    a.govuk-link href=(thing.path) dir="auto" { (thing.title.get(visitor.lang())) }
                    " – " (visitor.t(&format!("participation-tell-{way}-{}", bond.name())))
                }
            } }
        }
    }
}
