//! What the money for the old harbour can be spent on: two pots, and projects of which some can be done, one cannot and one waits.

use stoa_kernel::{App, Id, Localised, Result};
use stoa_participation::{
    commands::budget::{
        DecideEligibility, EstimateCost, SavePot, SaveProject, decide_eligibility, estimate_cost,
        save_pot, save_project,
    },
    model::budget::{PotId, Verdict},
};

use super::{
    super::MAKER,
    processes::{HARBOUR, PROJECTS, Words, words},
};

const POTS: [(Words, &str); 2] = [
    (
        [
            "The quay and the water",
            "El muelle y el agua",
            "Le quai et l’eau",
            "الرصيف والماء",
        ],
        "400000",
    ),
    (
        [
            "The ground behind",
            "El terreno de detrás",
            "Le terrain derrière",
            "الأرض الخلفية",
        ],
        "200000",
    ),
];

/// A project: the place of its pot, its title, its cost and how that was estimated, and whether it can be done and why.
struct Project(
    usize,
    Words,
    Option<(&'static str, &'static str)>,
    Option<(Verdict, &'static str)>,
);

const ALL: [Project; 4] = [
    Project(
        0,
        [
            "Steps down to the water",
            "Escalones hasta el agua",
            "Des marches jusqu’à l’eau",
            "درجات تنزل إلى الماء",
        ],
        Some((
            "148000",
            "Thirty metres of granite, two railings and the works in the water.",
        )),
        Some((
            Verdict::Eligible,
            "The quay wall carries them, and the harbour office agrees.",
        )),
    ),
    Project(
        0,
        [
            "Restore the crane",
            "Restaurar la grúa",
            "Restaurer la grue",
            "ترميم الرافعة",
        ],
        Some((
            "96500",
            "Two offers for sandblasting and paint, and the survey of its foundation.",
        )),
        Some((
            Verdict::Eligible,
            "It is sound; its foundation has to be mended first.",
        )),
    ),
    Project(
        1,
        [
            "A tunnel under the railway",
            "Un túnel bajo el ferrocarril",
            "Un tunnel sous la voie ferrée",
            "نفق تحت سكة الحديد",
        ],
        Some(("2100000", "As the one by the school cost in 2021.")),
        Some((
            Verdict::Ineligible,
            "It costs ten times what there is, and the railway does not allow it before 2031.",
        )),
    ),
    Project(
        1,
        [
            "Forty trees",
            "Cuarenta árboles",
            "Quarante arbres",
            "أربعون شجرة",
        ],
        None,
        None,
    ),
];

/// Sets all of it up, as managers do.
pub async fn make(app: &App) -> Result<()> {
    let mut pots = Vec::new();
    for (name, money) in POTS {
        pots.push(pot(app, name, money).await?);
    }
    for project in &ALL {
        let pot = pots.get(project.0).copied();
        add(app, project, pot.unwrap_or(Id::new(0))).await?;
    }
    Ok(())
}

async fn pot(app: &App, name: Words, money: &str) -> Result<PotId> {
    let mut tx = app.db.begin(&MAKER).await?;
    let input = SavePot {
        process: HARBOUR.to_owned(),
        component: PROJECTS.to_owned(),
        pot: None,
        seen: 0,
        name: words(name),
        money: money.to_owned(),
        currency: "EUR".to_owned(),
    };
    let done = save_pot(app, &mut tx, input).await?;
    tx.commit(done).await
}

async fn add(app: &App, Project(_, title, cost, verdict): &Project, pot: PotId) -> Result<()> {
    let mut tx = app.db.begin(&MAKER).await?;
    let input = SaveProject {
        process: HARBOUR.to_owned(),
        component: PROJECTS.to_owned(),
        number: None,
        seen: 0,
        pot,
        proposal: None,
        title: words(*title),
        text: Localised::default(),
    };
    let done = save_project(app, &mut tx, input).await?;
    let number = tx.commit(done).await?;
    if let Some((cost, why)) = *cost {
        estimate(app, number, (cost, why)).await?;
    }
    match *verdict {
        Some(verdict) => decide(app, number, verdict).await,
        None => Ok(()),
    }
}

async fn estimate(app: &App, number: i64, (cost, why): (&str, &str)) -> Result<()> {
    let mut tx = app.db.begin(&MAKER).await?;
    let input = EstimateCost {
        process: HARBOUR.to_owned(),
        component: PROJECTS.to_owned(),
        number,
        seen: 0,
        cost: cost.to_owned(),
        reason: why.to_owned(),
    };
    let done = estimate_cost(app, &mut tx, input).await?;
    tx.commit(done).await
}

async fn decide(app: &App, number: i64, (verdict, why): (Verdict, &str)) -> Result<()> {
    let mut tx = app.db.begin(&MAKER).await?;
    let input = DecideEligibility {
        process: HARBOUR.to_owned(),
        component: PROJECTS.to_owned(),
        number,
        seen: 0,
        verdict,
        reason: why.to_owned(),
    };
    let done = decide_eligibility(app, &mut tx, input).await?;
    tx.commit(done).await
}
