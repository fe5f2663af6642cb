//! Two meetings about the old harbour: a walk with few places, to which some come and say what they need, and an evening online.

use jiff::ToSpan;
use stoa_kernel::{Actor, App, Error, Localised, Result};
use stoa_participation::{
    commands::meeting::{RegisterForMeeting, SaveMeeting, register_for_meeting, save_meeting},
    model::meeting::{Draft, MeetingId, Needed},
};

use super::{
    super::MAKER,
    processes::{HARBOUR, MEETINGS, Words, words},
};

const WALK: Words = [
    "A walk along the old quay",
    "Un paseo por el muelle viejo",
    "Une promenade sur le vieux quai",
    "جولة على الرصيف القديم",
];

const WALK_TEXT: Words = [
    "We look at the sheds, the crane and the slipway, and mark on a map what should stay.\n\nAfterwards there is tea in the boat club.",
    "Vemos los cobertizos, la grúa y la rampa, y marcamos en un plano qué debe quedarse.\n\nDespués hay té en el club náutico.",
    "Nous regardons les hangars, la grue et la cale, et marquons sur un plan ce qui doit rester.\n\nEnsuite il y a du thé au club nautique.",
    "ننظر إلى المخازن والرافعة والمنزلق، ونضع على خريطة علامة على ما ينبغي أن يبقى.\n\nبعد ذلك شاي في نادي القوارب.",
];

const WALK_ACCESS: Words = [
    "Even ground and no steps; there is a toilet for wheelchairs in the boat club. We speak through a loudspeaker.",
    "Suelo llano y sin escalones; en el club náutico hay un aseo para sillas de ruedas. Hablamos con altavoz.",
    "Sol plat et sans marches ; il y a des toilettes pour fauteuils roulants au club nautique. Nous parlons avec un haut-parleur.",
    "الأرض مستوية ولا درج فيها، وفي نادي القوارب مرحاض للكراسي المتحركة. ونتحدث بمكبر صوت.",
];

const EVENING: Words = [
    "What your ideas would cost",
    "Lo que costarían sus ideas",
    "Ce que coûteraient vos idées",
    "كم تكلف أفكاركم",
];

const EVENING_TEXT: Words = [
    "Two engineers answer questions about the ground, the water and the money.",
    "Dos ingenieras responden preguntas sobre el suelo, el agua y el dinero.",
    "Deux ingénieures répondent aux questions sur le sol, l’eau et l’argent.",
    "مهندستان تجيبان عن الأسئلة حول الأرض والماء والمال.",
];

/// Calls both, and lets some of these people register for the walk.
pub async fn make(app: &App, people: &[Actor]) -> Result<()> {
    let walk = Draft {
        title: words(WALK),
        text: words(WALK_TEXT),
        from: "14:00".to_owned(),
        to: "16:00".to_owned(),
        place: "The old crane, Quay Lane".to_owned(),
        access: words(WALK_ACCESS),
        childcare: true,
        seats: "12".to_owned(),
        ..Draft::default()
    };
    let walk = call(app, (walk, 9)).await?;
    let evening = Draft {
        title: words(EVENING),
        text: words(EVENING_TEXT),
        from: "19:00".to_owned(),
        to: "20:30".to_owned(),
        online_url: "https://meet.example.org/old-harbour".to_owned(),
        access: Localised::default(),
        ..Draft::default()
    };
    call(app, (evening, 16)).await?;
    let needs = [
        ("A place to sit now and then", 0),
        ("", 2),
        ("", 0),
        ("Somebody who signs", 0),
        ("", 0),
        ("", 1),
        ("", 0),
    ];
    for (who, needed) in people.iter().zip(needs) {
        register(app, (who, walk), needed).await?;
    }
    Ok(())
}

/// A meeting in so many days.
async fn call(app: &App, (draft, days): (Draft, i64)) -> Result<MeetingId> {
    let mut tx = app.db.begin(&MAKER).await?;
    let today = app.config.time_zone().to_datetime(tx.now()).date();
    let day = today.checked_add(days.days());
    let day = day.map_err(|error| Error::broken("a day of the demonstration", error))?;
    let input = SaveMeeting {
        process: HARBOUR.to_owned(),
        component: MEETINGS.to_owned(),
        meeting: None,
        seen: 0,
        draft: Draft {
            day: day.to_string(),
            ..draft
        },
    };
    let done = save_meeting(app, &mut tx, input).await?;
    Ok(tx.commit(done).await?.id)
}

async fn register(
    app: &App,
    (who, meeting): (&Actor, MeetingId),
    (words, children): (&str, u8),
) -> Result<()> {
    let input = RegisterForMeeting {
        meeting,
        needed: Needed {
            words: words.to_owned(),
            children,
        },
    };
    let mut tx = app.db.begin(who).await?;
    let done = register_for_meeting(app, &mut tx, input).await?;
    tx.commit(done).await
}
