//! The rehearsal itself: the commands that people's clicks call, one after the other, in a change that is dropped.

use stoa_forms::Answers;
use stoa_kernel::{Actor, App, Error, Id, OrNotFound, Result, Tx, actor::Staff};
use stoa_payments::{Card, CardFault, Money, Standing, Status as PaymentStatus, booking::Event};
use stoa_web::Site;

use super::{
    act::{Act, Case, MOST, Ticked},
    heard,
    seen::{self, Seen},
};
use crate::{
    casework::{answers, found::keep, signatures},
    commands::{
        BeginApplication, DecideApplication, FinishTask, FoundItem, SendApplication, SendLetter,
        SetAmount, SignApplication, answer_office, ask_applicant, begin_application,
        decide_against_advice, finish_task, keep_checklist, send_application, send_letter,
        set_amount, sign_application, take_task,
    },
    events::What,
    model::{
        Application, Channel, Found, ServiceFile, ServiceState, ServiceVersion, SignatureState,
        Task, TaskResult, VersionState, Way, task::latest,
    },
    payments::book::{Told, book},
    store::{self, tasks},
};

/// The number of whoever is all of staff in a rehearsal: nobody's.
const NOBODY: i64 = 0;

/// What is tried.
pub struct Draft<'a> {
    /// The service's slug.
    pub slug: &'a str,
    pub answers: &'a Answers,
    /// What whoever works on it is called.
    pub staff: String,
}

/// Does everything that was done, and tells what came of it; all of it is gone when this returns. `Invalid` and `Conflict` as the commands
/// have it, for the last act or for sending. `Conflict` also for a draft that is not finished.
pub async fn play(site: &Site, draft: &Draft<'_>, case: &Case) -> Result<Seen> {
    heard::listening(on_stage(site, draft, case)).await
}

async fn on_stage(site: &Site, draft: &Draft<'_>, case: &Case) -> Result<Seen> {
    if case.acts.len() > MOST {
        return Err(Error::conflict("services-tryout-too-many"));
    }
    let app = &site.app;
    let found = store::find_service(&mut app.db.read().await?, draft.slug).await?;
    let agency = found.or_not_found()?.agency;
    let mut tx = app
        .db
        .begin(&Actor::Staff(everybody(draft, agency)))
        .await?;
    let mut stage = Stage::open(app, &mut tx, draft, case).await?;
    for (number, act) in case.acts.iter().enumerate() {
        stage.does(act, number).await?;
    }
    let (id, file) = (stage.id, stage.file);
    // The change ends here, and nobody keeps it.
    seen::read(site, &mut tx, (id, file), heard::so_far()).await
}

/// One for everybody of the body, who may do whatever somebody of it may.
fn everybody(draft: &Draft<'_>, agency: String) -> Staff {
    Staff {
        id: Id::new(NOBODY),
        name: draft.staff.clone(),
        roles: vec!["manager".to_owned(), "caseworker".to_owned()],
        agency,
        teams: Vec::new(),
    }
}

/// The application on its way. The change is lent: what only has it so cannot keep it.
struct Stage<'a> {
    app: &'a App,
    tx: &'a mut Tx,
    id: Id<Application>,
    token: String,
    file: ServiceFile,
}

impl<'a> Stage<'a> {
    /// The draft is published, and somebody applies.
    async fn open(
        app: &'a App,
        tx: &'a mut Tx,
        draft: &Draft<'_>,
        case: &Case,
    ) -> Result<Stage<'a>> {
        let file = publish(tx, draft.slug).await?;
        let lang = case.lang(app.config.town.language);
        let begin = BeginApplication {
            service: draft.slug.to_owned(),
            channel: Channel::Web,
            lang,
        };
        let begun = begin_application(app, tx, begin).await?.value().clone();
        let mut application = begun.application;
        let place = (application.person, application.id);
        application.answers = answers::seal(app, tx, place, draft.answers).await?;
        let id = application.id;
        let _unkept = keep(app, tx, application, What::AnswersKept).await?;
        let send = SendApplication {
            token: begun.token.clone(),
            email: case.email.clone(),
            agreed: case.agreed.clone(),
            lang,
        };
        let _unkept = send_application(app, tx, send).await?;
        Ok(Stage {
            app,
            tx,
            id,
            token: begun.token,
            file,
        })
    }

    async fn does(&mut self, act: &Act, number: usize) -> Result<()> {
        match act {
            Act::Sign => self.signs().await?,
            Act::Pay { charge, card } => self.pays((*charge, card), number).await?,
            Act::Step {
                step,
                items,
                result,
                remarks,
            } => self.step(step, items, (result, remarks)).await?,
            Act::Amount {
                step,
                amount,
                reason,
            } => self.amount(step, (amount, reason)).await?,
            Act::Letter { letter, text } => self.letter(letter, text).await?,
            Act::Ask { text } => {
                let (reference, seen) = self.case().await?;
                let _unkept = ask_applicant(self.app, self.tx, (&reference, seen), text).await?;
            }
            Act::Answer { text } => {
                let _unkept = answer_office(self.app, self.tx, &self.token, text).await?;
            }
            Act::Decide {
                decision,
                reason,
                against,
            } => self.decides(decision, (reason, against)).await?,
        }
        self.is_somebody_elses(number).await
    }

    /// Its reference and version as they are now.
    async fn case(&mut self) -> Result<(String, i64)> {
        let application = store::find(self.tx, self.id).await?.or_not_found()?;
        let prefix = &self.app.config.town.reference_prefix;
        Ok((application.reference(prefix), application.version))
    }

    /// The task of a step.
    async fn task(&mut self, step: &str) -> Result<Task> {
        let all = tasks::of_application(self.tx, self.id).await?;
        latest(&all, step).cloned().or_not_found()
    }

    async fn signs(&mut self) -> Result<()> {
        let application = store::find(self.tx, self.id).await?.or_not_found()?;
        for one in store::signatures::of_application(self.tx, self.id).await? {
            if one.state != SignatureState::Asked {
                continue;
            }
            let details = signatures::open(self.app, self.tx, (&application, &one)).await?;
            let name = match details.name.trim() {
                "" => details.email.clone(),
                name => name.to_owned(),
            };
            let sign = SignApplication {
                token: details.link,
                name,
                agreed: true,
            };
            let _unkept = sign_application(self.app, self.tx, sign).await?;
        }
        Ok(())
    }

    /// What the test provider would report of a card, booked as its call-back is.
    async fn pays(&mut self, (place, card): (usize, &str), number: usize) -> Result<()> {
        let standing = standing_of(card)?;
        let all = store::charges::all_of_application(self.tx, self.id).await?;
        let mut charge = all.into_iter().nth(place).or_not_found()?;
        if !charge.is_open() {
            return Err(Error::conflict("services-pay-changed-meanwhile"));
        }
        let amount = charge.open();
        let id = format!("test-{number}");
        charge.booking.apply(&Event::Asked {
            id: id.clone(),
            amount,
        });
        let told = Told {
            by: format!("test:{id}"),
            way: Way::Card,
            event: Event::Reported(PaymentStatus {
                provider_id: id,
                reference: charge.reference.clone(),
                amount,
                standing,
                refunded: Money::zero(amount.currency),
            }),
        };
        let _unkept = book(self.app, self.tx, &mut charge, &told).await?;
        Ok(())
    }

    async fn step(
        &mut self,
        step: &str,
        items: &[Ticked],
        (result, remarks): (&str, &str),
    ) -> Result<()> {
        let task = self.task(step).await?;
        let seen = (task.id.number(), task.version);
        let taken = take_task(self.app, self.tx, seen).await?;
        let mut version = taken.value().version;
        if !items.is_empty() {
            let found: Vec<FoundItem> = items.iter().map(found_of).collect();
            let seen = (task.id.number(), version);
            let kept = keep_checklist(self.app, self.tx, seen, &found).await?;
            version = kept.value().version;
        }
        let finish = FinishTask {
            task: task.id.number(),
            seen_version: version,
            result: TaskResult::parse(result),
            remarks: remarks.to_owned(),
        };
        let _unkept = finish_task(self.app, self.tx, finish).await?;
        Ok(())
    }

    async fn amount(&mut self, step: &str, (amount, reason): (&str, &str)) -> Result<()> {
        let task = self.task(step).await?;
        let seen = (task.id.number(), task.version);
        let taken = take_task(self.app, self.tx, seen).await?;
        let set = SetAmount {
            task: task.id.number(),
            seen_version: taken.value().version,
            amount: amount.to_owned(),
            reason: reason.to_owned(),
        };
        let _unkept = set_amount(self.app, self.tx, set).await?;
        Ok(())
    }

    async fn letter(&mut self, letter: &str, text: &str) -> Result<()> {
        let (reference, seen_version) = self.case().await?;
        let send = SendLetter {
            reference,
            seen_version,
            letter: letter.to_owned(),
            text: text.to_owned(),
        };
        let _unkept = send_letter(self.app, self.tx, send).await?;
        Ok(())
    }

    async fn decides(&mut self, decision: &str, (reason, against): (&str, &str)) -> Result<()> {
        if !["granted", "refused"].contains(&decision) {
            return Err(Error::invalid("decision", "services-decision-missing"));
        }
        let (reference, seen_version) = self.case().await?;
        let decide = DecideApplication {
            reference,
            seen_version,
            granted: decision == "granted",
            reason: reason.to_owned(),
        };
        let _unkept = decide_against_advice(self.app, self.tx, decide, against).await?;
        Ok(())
    }

    /// Each act is somebody else's of the body: who checks does not approve, and there is one who tries it all.
    async fn is_somebody_elses(&mut self, number: usize) -> Result<()> {
        let number = i64::try_from(number).unwrap_or(i64::MAX);
        for mut task in tasks::of_application(self.tx, self.id).await? {
            if task.finished_by == Some(NOBODY) {
                task.finished_by = Some(number.saturating_neg() - 1);
                tasks::save(self.tx, &mut task).await?;
            }
        }
        Ok(())
    }
}

/// The draft, or without one the newest version, is what people apply with.
async fn publish(tx: &mut Tx, slug: &str) -> Result<ServiceFile> {
    let mut service = store::find_service(tx, slug).await?.or_not_found()?;
    let versions = store::versions_of(tx, slug).await?;
    let newest = versions.into_iter().next().or_not_found()?;
    let unfinished = |_faults| Error::conflict("services-tryout-unfinished");
    ServiceFile::read(&newest.file).map_err(unfinished)?;
    let version = ServiceVersion {
        id: tx.new_id()?,
        number: store::next_number(tx, slug).await?,
        state: VersionState::Published,
        published_at: Some(tx.now()),
        version: 1,
        ..newest
    };
    store::insert_version(tx, &version).await?;
    let mut file = ServiceFile::of(&version)?;
    crate::casework::reads::fill_choices(tx, &mut file).await?;
    service.state = ServiceState::Offered;
    service.current = Some(version.id);
    service.name = file.names();
    service.version += 1;
    store::save_service(tx, &service).await?;
    Ok(file)
}

/// What the test provider makes of a card; a slow bank answers at once.
fn standing_of(card: &str) -> Result<Standing> {
    let wrong = |fault| match fault {
        CardFault::NoCardNumber => Error::invalid("card", "services-pay-test-no-card"),
        CardFault::NotATestCard => Error::invalid("card", "services-pay-test-real-card"),
    };
    let failed = |code: &str| Standing::Failed {
        code: code.to_owned(),
    };
    Ok(match Card::of_number(card).map_err(wrong)? {
        Card::Pays | Card::PaidUnheard | Card::Slow => Standing::Paid,
        Card::Declined => failed("card_declined"),
        Card::InsufficientFunds => failed("insufficient_funds"),
        Card::Expired => failed("expired_card"),
        Card::ProviderError => failed("processing_error"),
    })
}

fn found_of((item, found, remark): &Ticked) -> FoundItem {
    FoundItem {
        item: item.clone(),
        result: Found::parse(found),
        remark: remark.clone(),
    }
}
