//! What was decided about the old harbour first, on which ideas it rests, and how far it is.

use jiff::{ToSpan, civil::Date};
use stoa_kernel::{App, Error, Result};
use stoa_participation::{
    commands::tell::{
        AddMilestone, ReachMilestone, TakeDecision, add_milestone, reach_milestone, take_decision,
    },
    model::{
        tell::{Draft, MilestoneId},
        voices::Proposal,
    },
};

use super::{
    super::MAKER,
    processes::{HARBOUR, Words, words},
};

const TITLE: Words = [
    "Benches and the crane come first",
    "Primero los bancos y la grúa",
    "D’abord les bancs et la grue",
    "المقاعد والرافعة أولًا",
];

const TEXT: Words = [
    "Eight benches stand along the quay before summer, and the crane is painted and lit.",
    "Ocho bancos estarán en el muelle antes del verano, y la grúa se pinta y se ilumina.",
    "Huit bancs seront sur le quai avant l’été, et la grue est repeinte et éclairée.",
    "توضع ثمانية مقاعد على الرصيف قبل الصيف، وتُطلى الرافعة وتُضاء.",
];

const REASONS: Words = [
    "Both were asked for by many, cost little and need nobody’s permission. What concerns the ground waits for the survey.",
    "Ambas cosas las pidió mucha gente, cuestan poco y no necesitan permiso de nadie. Lo que afecta al suelo espera al estudio.",
    "Beaucoup les ont demandés, ils coûtent peu et ne demandent l’accord de personne. Ce qui touche au sol attend l’étude.",
    "طلبهما كثيرون، وكلفتهما قليلة، ولا يحتاجان إذن أحد. أما ما يخص الأرض فينتظر الدراسة.",
];

const INDICATOR: Words = [
    "How many people sit by the water on a Sunday in June",
    "Cuánta gente se sienta junto al agua un domingo de junio",
    "Combien de gens s’assoient au bord de l’eau un dimanche de juin",
    "كم شخصًا يجلس على الماء في أحد أيام الآحاد من يونيو",
];

const MEASURED: Words = [
    "The quay is measured and the places are chosen",
    "El muelle está medido y los sitios elegidos",
    "Le quai est mesuré et les places sont choisies",
    "قيس الرصيف واختيرت الأماكن",
];

const DONE: Words = [
    "Two people in wheelchairs and a nurse chose them with us.",
    "Los eligieron con nosotros dos personas en silla de ruedas y una enfermera.",
    "Deux personnes en fauteuil et une infirmière les ont choisies avec nous.",
    "اختارها معنا شخصان على كرسيين متحركين وممرضة.",
];

const BENCHES: Words = [
    "Eight benches stand",
    "Ocho bancos en su sitio",
    "Huit bancs sont en place",
    "ثمانية مقاعد في أماكنها",
];

/// Decides on the ideas that were accepted, and says how far it is.
pub async fn make(app: &App, accepted: &[Proposal]) -> Result<()> {
    let mut tx = app.db.begin(&MAKER).await?;
    let today = app.config.time_zone().to_datetime(tx.now()).date();
    let input = TakeDecision {
        process: HARBOUR.to_owned(),
        draft: Draft {
            title: words(TITLE),
            text: words(TEXT),
            reasons: words(REASONS),
            indicator: words(INDICATOR),
            dataset: String::new(),
            taken_by: "Merrow Borough Council".to_owned(),
            taken_on: day(today, -3)?.to_string(),
            amount: "84000".to_owned(),
            currency: "EUR".to_owned(),
        },
        inputs: accepted.iter().map(Proposal::reference).collect(),
    };
    let done = take_decision(app, &mut tx, input).await?;
    let decision = tx.commit(done).await?;
    let milestones = [(MEASURED, -1), (BENCHES, 180)];
    let mut made: Vec<MilestoneId> = Vec::new();
    for (title, days) in milestones {
        let mut tx = app.db.begin(&MAKER).await?;
        let input = AddMilestone {
            decision: decision.id,
            title: words(title),
            due_on: day(today, days)?.to_string(),
        };
        let done = add_milestone(app, &mut tx, input).await?;
        made.push(tx.commit(done).await?.id);
    }
    let Some(first) = made.first() else {
        return Ok(());
    };
    let mut tx = app.db.begin(&MAKER).await?;
    let input = ReachMilestone {
        milestone: *first,
        seen: 0,
        percent: 100,
        spent: "1200".to_owned(),
        text: words(DONE),
    };
    let done = reach_milestone(app, &mut tx, input).await?;
    tx.commit(done).await
}

fn day(today: Date, days: i64) -> Result<Date> {
    let day = today.checked_add(days.days());
    day.map_err(|error| Error::broken("a day of the demonstration", error))
}
