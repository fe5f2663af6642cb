//! The job that makes the list of a draw: the pool from the volunteers' sealed answers, then equally likely panels by LEXIMIN (pure/lottery).

use std::ops::ControlFlow;

use jiff::{SignedDuration, Timestamp};
use serde::{Deserialize, Serialize};
use stoa_kernel::{Actor, App, Error, OrNotFound, Reader, Result, clock::Clock, jobs::Due};
use stoa_lottery::{
    Asked, Doing, Pool, PoolColumns, Quotas, Rule, Seated, Selection, Step, select,
};
use stoa_web::Site;

use super::progress;
use crate::{
    commands::assembly::{publish_list, refuse_list},
    model::assembly::{
        Answers, Assembly, Draw, DrawId, File, Made, PANELS, Refusal, Stage, VolunteerState,
        ids_in, list_file, pool_file,
    },
    store::assembly as store,
};

/// The job that makes a list.
pub const MAKE_LIST: &str = "participation.make_panels";

/// The longest time that a list may take. Usual ones take less than a second; there are quotas so tight that none is found in a day.
const LONGEST: SignedDuration = SignedDuration::from_mins(30);

/// A draw that waits for its list.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct MakeList {
    pub draw: DrawId,
}

pub(crate) async fn run(site: Site, due: Due) -> Result<()> {
    let job: MakeList = serde_json::from_str(&due.payload)
        .map_err(|error| Error::broken("what a job was left with", error))?;
    make_list(&site.app, job.draw).await
}

/// Makes the list of a draw that waits for it, and publishes it or why there is none. Nothing happens where it was made.
pub async fn make_list(app: &App, id: DrawId) -> Result<()> {
    let Some(work) = Work::read(app, id).await? else {
        return Ok(());
    };
    let (clock, began) = (app.db.clock().clone(), app.now());
    let made = tokio::task::spawn_blocking(move || {
        let made = work.make(&clock, began);
        progress::forget(id);
        made
    });
    let made = made
        .await
        .map_err(|lost| Error::broken("making a list", lost))??;
    let mut tx = app.db.begin(&Actor::System("participation")).await?;
    let kept = match made {
        Ok(made) => publish_list(&mut tx, id, made).await,
        Err(refusal) => refuse_list(&mut tx, id, refusal).await,
    };
    match kept {
        Ok(done) => tx.commit(done).await,
        // Another node was faster with the same list.
        Err(Error::Conflict(_)) => Ok(()),
        Err(error) => Err(error),
    }
}

/// All that a list follows from.
struct Work {
    draw: Draw,
    assembly: Assembly,
    quotas: String,
    pool: String,
    holders: String,
    declined: String,
}

impl Work {
    /// `None` unless the list of the draw is to be made.
    async fn read(app: &App, id: DrawId) -> Result<Option<Self>> {
        let mut db = app.db.read().await?;
        let found = store::draw_by_id(&mut db, id).await?;
        let Some(draw) = found.filter(|draw| draw.stage == Stage::Making) else {
            return Ok(None);
        };
        let assembly = store::assembly_by_id(&mut db, draw.assembly).await?;
        let assembly = assembly.or_not_found()?;
        let pool = match draw.replaces {
            true => store::file_of(&mut db, id, File::Pool).await?,
            false => pool(app, &mut db, &assembly).await?,
        };
        Ok(Some(Work {
            quotas: store::file_of(&mut db, id, File::Quotas).await?,
            holders: store::file_of(&mut db, id, File::Holders).await?,
            declined: store::file_of(&mut db, id, File::Declined).await?,
            pool,
            assembly,
            draw,
        }))
    }

    /// The list, or why there is none. It follows from the files alone, as whoever downloads them makes it.
    fn make(self, clock: &Clock, began: Timestamp) -> Result<Result<Made, Refusal>> {
        let broken = |faults: stoa_lottery::Faults| Error::broken("a draw's files", faults);
        let seats = self.draw.seats;
        let people = self.pool.lines().count().saturating_sub(1);
        let too_few = |people: usize| Refusal::TooFew {
            people: u32::try_from(people).unwrap_or(u32::MAX),
            seats,
        };
        if people == 0 {
            return Ok(Err(too_few(0)));
        }
        let quotas = Quotas::read("quotas.csv", self.quotas.as_bytes()).map_err(broken)?;
        let columns = PoolColumns::default();
        let pool =
            Pool::read("pool.csv", self.pool.as_bytes(), &quotas, &columns).map_err(broken)?;
        let seated = self.seated(&pool, &quotas)?;
        let free = pool.len() - seated.apart.len();
        if free < usize::try_from(seats).unwrap_or(usize::MAX) {
            return Ok(Err(too_few(free)));
        }
        let asked = Asked {
            rule: Rule::Leximin,
            size: seats,
            panels: PANELS,
            order: self.assembly.reference(),
        };
        let id = self.draw.id;
        let mut watch = |step: Step| {
            if step.doing == Doing::Balancing {
                progress::note(id, step.done);
            }
            match clock.now().duration_since(began) > LONGEST {
                true => ControlFlow::Break(()),
                false => ControlFlow::Continue(()),
            }
        };
        match select(&pool, &quotas, &seated, asked, &mut watch) {
            Ok(selection) => Ok(Ok(self.made(&pool, &selection))),
            Err(stoa_lottery::Error::Infeasible(conflict)) => {
                Ok(Err(Refusal::of(&conflict, &self.assembly.features)))
            }
            Err(stoa_lottery::Error::Stopped) => Ok(Err(Refusal::TooLong)),
            Err(error) => Err(Error::broken("making a list", error)),
        }
    }

    /// Who cannot be drawn, and which seats are taken.
    fn seated(&self, pool: &Pool, quotas: &Quotas) -> Result<Seated> {
        if !self.draw.replaces {
            return Ok(Seated::default());
        }
        let by_id = pool.by_id();
        let places = |file: &str| {
            let ids = ids_in(file);
            let places = ids.iter().filter_map(|id| by_id.get(id.as_str()).copied());
            places.collect::<Vec<usize>>()
        };
        let (panel, declined) = (places(&self.holders), places(&self.declined));
        let declined = declined.into_iter().collect();
        let found = Seated::replacing(pool, quotas, &panel, &declined);
        found
            .map(|(seated, _)| seated)
            .map_err(|error| Error::broken("a draw of replacements", error))
    }

    fn made(self, pool: &Pool, selection: &Selection) -> Made {
        let ids: Vec<String> = pool.people().iter().map(|one| one.id.clone()).collect();
        let is_free = |at: &usize| selection.instance.class_of[*at].is_some();
        let free = || (0..pool.len()).filter(is_free);
        let times = || free().map(|at| selection.times[at]);
        Made {
            list: list_file(&selection.list, &ids),
            digest: selection.list_digest(&ids),
            people: u32::try_from(free().count()).unwrap_or(u32::MAX),
            smallest: times().min().unwrap_or(0),
            largest: times().max().unwrap_or(0),
            pool: self.pool,
        }
    }
}

/// The pool: everybody who waits, by what they are called. Whoever was forgotten has left no answers.
async fn pool(app: &App, db: &mut Reader, assembly: &Assembly) -> Result<String> {
    let waiting = (assembly.id, VolunteerState::Waiting);
    let mut people = Vec::new();
    for volunteer in store::volunteers_in(db, waiting).await? {
        let label = (volunteer.person, volunteer.id.number());
        let plain = app.vault.open_for(db, label, &volunteer.sealed).await?;
        let Some(plain) = plain else { continue };
        let answers: Answers = serde_json::from_slice(&plain)
            .map_err(|error| Error::broken("answers of a volunteer", error))?;
        people.push((volunteer.public_id, answers));
    }
    let lang = app.config.town.language;
    Ok(pool_file(&assembly.features, &people, lang))
}
