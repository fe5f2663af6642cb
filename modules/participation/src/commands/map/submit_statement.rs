//! Somebody states something that others can agree with or not.

use stoa_kernel::{Actor, App, Done, Error, Lang, Result, Tx, digest};

use crate::{
    casework,
    events::{Mapped, OpinionEvent},
    model::{
        Kind, Verb,
        map::{Moderation, Opinion, OpinionState, stated},
    },
    policy, store,
};

/// What is stated, and in which map.
#[derive(Debug, Clone)]
pub struct SubmitStatement {
    pub process: String,
    pub component: String,
    pub text: String,
    pub lang: Lang,
}

/// `Invalid` on `text`: empty, too long, or stated already. `Denied` where no phase lets people write; staff who moderate begin a map with
/// statements of the body's at any time. It waits where statements are looked at before others see them.
pub async fn submit_statement(
    app: &App,
    tx: &mut Tx,
    input: SubmitStatement,
) -> Result<Done<Opinion>> {
    let place = (input.process.as_str(), input.component.as_str());
    // Whoever is no resident speaks for the body.
    let by_staff = !matches!(tx.actor(), Actor::Anonymous | Actor::Person { .. });
    let (process, component) = match by_staff {
        true => super::run(tx, policy::MODERATE, place).await?,
        false => {
            let scene = casework::scene(app, tx, place).await?;
            casework::may_take_part(tx, &scene, Verb::Write)?;
            (scene.setup.process, scene.component)
        }
    };
    if component.kind != Kind::Opinions {
        return Err(Error::NotFound);
    }
    let text = stated(&input.text)?;
    if store::map::is_stated(tx, component.id, &text).await? {
        return Err(Error::invalid("text", "participation-map-fault-stated"));
    }
    let map = store::map::map_of(tx, component.id).await?;
    let waits = !by_staff && map.moderation == Moderation::Before;
    let opinion = Opinion {
        id: tx.new_id()?,
        component: component.id,
        author: tx.actor().person(),
        lang: input.lang,
        text,
        state: match waits {
            true => OpinionState::Waiting,
            false => OpinionState::Accepted,
        },
        reason: String::new(),
        made_at: tx.now(),
    };
    store::map::insert_opinion(tx, &opinion).await?;
    store::map::note_change(tx, component.id).await?;
    let what = Mapped::StatementSubmitted {
        component: component.slug,
        statement: opinion.id.number(),
        text: digest(&opinion.text),
        waits,
    };
    Ok(Done::new(opinion, &OpinionEvent::of(&process, what)))
}
