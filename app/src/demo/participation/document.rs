//! The plan for the old harbour, read by paragraph: what residents say to it, what is decided on each remark, and the version that takes it up.

use stoa_kernel::{Actor, App, Lang, Result};
use stoa_participation::{
    commands::document::{
        AnnotateParagraph, DecideAnnotation, SaveDocumentVersion, annotate_paragraph,
        decide_annotation, save_document_version,
    },
    model::{
        Kind, Standing,
        document::{Annotation, Noted, Verdict, Version},
    },
};

use super::{
    super::MAKER,
    processes::{Asked, Way, When, Words, draft, go_public},
};

const PLAN: &str = "plan";

const ASKED: Asked = Asked {
    slug: "harbour-plan",
    title: [
        "The plan for the old harbour",
        "El plan para el puerto viejo",
        "Le plan du vieux port",
        "خطة الميناء القديم",
    ],
    question: [
        "Is this how the old harbour should be built?",
        "¿Debe construirse así el puerto viejo?",
        "Est-ce ainsi que le vieux port doit être aménagé ?",
        "هل هكذا يُبنى الميناء القديم؟",
    ],
    text: [
        "The council has written a plan. Read it by paragraph, and say how you would have it. Each remark is decided on, with a reason.",
        "El ayuntamiento ha escrito un plan. Léalo por párrafos y diga cómo lo redactaría usted. Sobre cada observación se decide, con un motivo.",
        "La municipalité a écrit un plan. Lisez-le par paragraphe et dites comment vous le rédigeriez. Chaque remarque reçoit une décision motivée.",
        "كتب المجلس خطة. اقرؤوها فقرة فقرة وقولوا كيف تصوغونها. ويُبت في كل ملاحظة مع ذكر السبب.",
    ],
};

const THE_PLAN: Words = ["The plan", "El plan", "Le plan", "الخطة"];

const READING: Words = [
    "Reading the plan",
    "Lectura del plan",
    "Lecture du plan",
    "قراءة الخطة",
];

const FIRST: &str = "# The quay

The quay between the boat hall and the lighthouse is for people on foot and on bicycles. Deliveries may drive there until ten in the morning.

Forty trees are planted on the loading yard, where it is hottest in summer.

There are benches every fifty metres, all of them facing the water.

# The water

Whoever wants to swim enters the water by the steps at the slip. Boats keep twenty metres away from them.

The floating pier stays as it is, and stairs lead to it.

# Light and noise

The path is lit from below, at a height of one metre, in a warm colour.

Music ends at eleven on every day of the week.

# Money

The first works cost 600,000. What is left is for the boat hall.";

const SECOND: &str = "# The quay

The quay between the boat hall and the lighthouse is for people on foot and on bicycles. Deliveries may drive there until ten in the morning, and whoever works on a boat at any time.

Forty trees are planted on the loading yard, where it is hottest in summer. The port authority waters them in their first three summers.

There are benches every fifty metres, all of them facing the water. Every second one has a back and arms.

# The water

Whoever wants to swim enters the water by the steps at the slip. Boats keep twenty metres away from them.

The floating pier stays as it is, and a ramp leads to it, so that wheelchairs and prams get there.

# Light and noise

The path is lit from below, at a height of one metre, in a warm colour.

Music ends at ten on every day of the week, and at eleven on Fridays and Saturdays.

# Money

The first works cost 600,000. What is left is for the boat hall.";

/// What somebody says: to which paragraph, the remark, the wording, the name that stands with it, and what was decided.
type Said = (
    i64,
    &'static str,
    &'static str,
    &'static str,
    Option<(Verdict, &'static str)>,
);

const REMARKS: [Said; 7] = [
    (
        2,
        "I cannot carry my nets from Tide Lane to the boat.",
        "The quay between the boat hall and the lighthouse is for people on foot and on bicycles. Deliveries and people who work on a boat may drive there.",
        "Tomás",
        Some((
            Verdict::Partly,
            "Whoever works on a boat may drive there at any time. Other deliveries end at ten: after that the quay is full of children.",
        )),
    ),
    (
        3,
        "Who waters them? The ones in Market Square died in the second summer.",
        "",
        "",
        Some((
            Verdict::Accepted,
            "The port authority does, for three summers. It has a pump there, and the plan says so now.",
        )),
    ),
    (
        4,
        "Old people cannot get up from a bench without arms.",
        "There are benches every fifty metres, with backs and arms, all of them facing the water.",
        "Samira",
        Some((
            Verdict::Partly,
            "Every second one has a back and arms. The others stay low, so that people with prams can sit beside each other.",
        )),
    ),
    (
        7,
        "With a wheelchair one sees the boats from above and never gets to one.",
        "The floating pier stays as it is, and a ramp leads to it.",
        "Samira",
        Some((
            Verdict::Accepted,
            "The ramp costs 38,000 and fits into the first works.",
        )),
    ),
    (
        10,
        "On Sundays people who work on Monday want to sleep.",
        "Music ends at ten, and at eleven on Fridays and Saturdays.",
        "",
        Some((
            Verdict::Accepted,
            "This is what most people say in the opinion map, too.",
        )),
    ),
    (
        10,
        "A harbour is no graveyard. Let them play until midnight.",
        "Music ends at midnight.",
        "Ben",
        Some((
            Verdict::Declined,
            "Two hundred people live within a hundred metres, and the law asks for silence from eleven on.",
        )),
    ),
    (12, "The money is better spent on the school.", "", "", None),
];

/// Makes the plan, lets residents say what they would change, and shows the next version.
pub async fn make(app: &App, people: &[Actor]) -> Result<()> {
    let ways = [Way(PLAN, Kind::Document, THE_PLAN, Standing::Confirmed)];
    let phases = [When {
        title: READING,
        days: (-15, 30),
        verbs: &[(PLAN, "write comment")],
    }];
    draft(app, &ASKED, &ways, &phases).await?;
    let first = write(app, (0, FIRST), "").await?;
    go_public(app, ASKED.slug).await?;
    for (said, author) in REMARKS.iter().zip(people) {
        let annotation = say(app, author, said).await?;
        if let Some(decision) = said.4 {
            decide(app, &annotation, decision).await?;
        }
    }
    let note = "Boats, trees, benches, the ramp and the end of the music: five of the remarks are in the text now, wholly or in part.";
    write(app, (first.id.number(), SECOND), note).await?;
    Ok(())
}

async fn write(app: &App, (seen, text): (i64, &str), note: &str) -> Result<Version> {
    let input = SaveDocumentVersion {
        process: ASKED.slug.to_owned(),
        component: PLAN.to_owned(),
        seen,
        lang: Lang::En,
        text: text.to_owned(),
        note: note.to_owned(),
    };
    let mut tx = app.db.begin(&MAKER).await?;
    let done = save_document_version(&mut tx, input).await?;
    tx.commit(done).await
}

async fn say(app: &App, author: &Actor, said: &Said) -> Result<Annotation> {
    let (anchor, remark, wording, name_shown, _) = *said;
    let input = AnnotateParagraph {
        process: ASKED.slug.to_owned(),
        component: PLAN.to_owned(),
        version: 1,
        anchor,
        noted: Noted {
            remark: remark.to_owned(),
            wording: wording.to_owned(),
            name_shown: name_shown.to_owned(),
        },
        lang: Lang::En,
    };
    let mut tx = app.db.begin(author).await?;
    let done = annotate_paragraph(app, &mut tx, input).await?;
    tx.commit(done).await
}

async fn decide(
    app: &App,
    annotation: &Annotation,
    (verdict, reason): (Verdict, &str),
) -> Result<()> {
    let input = DecideAnnotation {
        annotation: annotation.id,
        seen: 0,
        verdict,
        reason: reason.to_owned(),
    };
    let mut tx = app.db.begin(&MAKER).await?;
    let done = decide_annotation(&mut tx, input).await?;
    tx.commit(done).await
}
