//! The processes themselves: what is asked, in which phases, and in which ways people take part.

use std::collections::BTreeMap;

use jiff::{ToSpan, civil::Date};
use stoa_kernel::{App, Error, Lang, Localised, Result};
use stoa_participation::{
    commands::frame::{
        AddComponent, CreateProcess, DescribeProcess, SavePhase, WithdrawProcess, add_component,
        create_process, describe_process, publish_process, save_phase, withdraw_process,
    },
    model::{Kind, Standing, Verbs},
};

use super::super::MAKER;

/// The process that is open, and its ways to take part.
pub const HARBOUR: &str = "old-harbour";
pub const IDEAS: &str = "ideas";
pub const CARS: &str = "cars";
pub const OPINIONS: &str = "thoughts";
pub const PROJECTS: &str = "projects";
pub const MEETINGS: &str = "meetings";

/// A text in English, Spanish, French and Arabic.
pub type Words = [&'static str; 4];

/// A process: its name in addresses, its title, its question and its text.
pub struct Asked {
    pub slug: &'static str,
    pub title: Words,
    pub question: Words,
    pub text: Words,
}

/// A way to take part.
pub struct Way(pub &'static str, pub Kind, pub Words, pub Standing);

/// A phase: from which day to which, counted from today, and what it switches on.
pub struct When {
    pub title: Words,
    pub days: (i64, i64),
    pub verbs: &'static [(&'static str, &'static str)],
}

const HARBOUR_ASKED: Asked = Asked {
    slug: HARBOUR,
    title: [
        "The old harbour",
        "El puerto viejo",
        "Le vieux port",
        "الميناء القديم",
    ],
    question: [
        "The boatyard has moved out. What shall become of the old harbour?",
        "El astillero se ha ido. ¿Qué debe ser del puerto viejo?",
        "Le chantier naval est parti. Que doit devenir le vieux port ?",
        "انتقل حوض السفن. فماذا نصنع بالميناء القديم؟",
    ],
    text: [
        "Two hectares by the water belong to the town since January. There are 600,000 for the first works.\n\nFirst we collect ideas. Then the council answers each of them, with its reasons, and decides what is built first.",
        "Dos hectáreas junto al agua son del municipio desde enero. Hay 600 000 para las primeras obras.\n\nPrimero reunimos ideas. Después el ayuntamiento responde a cada una, con sus motivos, y decide qué se construye primero.",
        "Deux hectares au bord de l’eau appartiennent à la ville depuis janvier. 600 000 sont prévus pour les premiers travaux.\n\nD’abord nous recueillons des idées. Ensuite la municipalité répond à chacune, avec ses raisons, et décide de ce qui se construit en premier.",
        "هكتاران على الماء أصبحا ملكًا للبلدة منذ يناير، وهناك 600,000 للأعمال الأولى.\n\nنجمع الأفكار أولًا، ثم يرد المجلس على كل منها مع أسبابه، ويقرر ما يُبنى أولًا.",
    ],
};

const SCHOOL_ASKED: Asked = Asked {
    slug: "school-street",
    title: [
        "A street for the school",
        "Una calle para la escuela",
        "Une rue pour l’école",
        "شارع للمدرسة",
    ],
    question: [
        "Shall Mill Street be closed to cars while children come and go?",
        "¿Debe cerrarse la calle del Molino a los coches mientras los niños entran y salen?",
        "Faut-il fermer la rue du Moulin aux voitures quand les enfants arrivent et repartent ?",
        "هل يُغلق شارع الطاحونة أمام السيارات وقت دخول الأطفال وخروجهم؟",
    ],
    text: [
        "Half an hour in the morning and half an hour in the afternoon. Who lives there may always drive home.",
        "Media hora por la mañana y media hora por la tarde. Quien vive allí puede llegar siempre a casa en coche.",
        "Une demi-heure le matin et une demi-heure l’après-midi. Les riverains peuvent toujours rentrer chez eux.",
        "نصف ساعة صباحًا ونصف ساعة بعد الظهر. ويستطيع سكان الشارع الوصول إلى بيوتهم بالسيارة دائمًا.",
    ],
};

const MARKET_ASKED: Asked = Asked {
    slug: "night-market",
    title: [
        "A market at night",
        "Un mercado nocturno",
        "Un marché de nuit",
        "سوق ليلية",
    ],
    question: [
        "Where should a market at night be?",
        "¿Dónde debería haber un mercado nocturno?",
        "Où faudrait-il un marché de nuit ?",
        "أين تكون السوق الليلية؟",
    ],
    text: [
        "On Fridays in summer, until eleven.",
        "Los viernes de verano, hasta las once.",
        "Le vendredi en été, jusqu’à vingt-trois heures.",
        "أيام الجمعة صيفًا، حتى الحادية عشرة.",
    ],
};

const YOUR_IDEAS: Words = ["Your ideas", "Sus ideas", "Vos idées", "أفكاركم"];

const COLLECTING: Words = [
    "Collecting ideas",
    "Recogida de ideas",
    "Recueil des idées",
    "جمع الأفكار",
];

const SHALL_CARS_STAY_OUTSIDE: Words = [
    "Shall cars stay outside?",
    "¿Deben quedarse fuera los coches?",
    "Les voitures doivent-elles rester dehors ?",
    "هل تبقى السيارات خارجًا؟",
];

const WHAT_DO_WE_AGREE_ON: Words = [
    "What do we agree on?",
    "¿En qué estamos de acuerdo?",
    "Sur quoi sommes-nous d’accord ?",
    "علامَ نتفق؟",
];

const WHAT_MONEY_CAN_PAY: Words = [
    "What the money can pay for",
    "Qué se puede pagar con el dinero",
    "Ce que l’argent peut payer",
    "ما يمكن أن يموله المال",
];

const COME_TOGETHER: Words = ["Come together", "Encuentros", "Se réunir", "لقاءات"];

const ANSWERS_AND_DECISION: Words = [
    "Answers and decision",
    "Respuestas y decisión",
    "Réponses et décision",
    "الردود والقرار",
];

/// Makes all of them.
pub async fn make(app: &App) -> Result<()> {
    let ideas = || Way(IDEAS, Kind::Proposals, YOUR_IDEAS, Standing::Confirmed);
    let ways = [
        ideas(),
        Way(
            CARS,
            Kind::Debate,
            SHALL_CARS_STAY_OUTSIDE,
            Standing::Confirmed,
        ),
        Way(
            OPINIONS,
            Kind::Opinions,
            WHAT_DO_WE_AGREE_ON,
            Standing::Anyone,
        ),
        Way(
            PROJECTS,
            Kind::Budget,
            WHAT_MONEY_CAN_PAY,
            Standing::Confirmed,
        ),
        Way(MEETINGS, Kind::Meetings, COME_TOGETHER, Standing::Confirmed),
    ];
    let collecting = When {
        title: COLLECTING,
        days: (-20, 25),
        verbs: &[
            (IDEAS, "write support comment"),
            (CARS, "comment"),
            (OPINIONS, "write vote"),
        ],
    };
    let answering = When {
        title: ANSWERS_AND_DECISION,
        days: (26, 60),
        verbs: &[(IDEAS, "comment")],
    };
    publish(app, &HARBOUR_ASKED, &ways, &[collecting, answering]).await?;
    let coming = [When {
        title: COLLECTING,
        days: (12, 40),
        verbs: &[(IDEAS, "write support comment")],
    }];
    publish(app, &SCHOOL_ASKED, &[ideas()], &coming).await?;
    publish(app, &MARKET_ASKED, &[ideas()], &coming).await?;
    withdraw(app, MARKET_ASKED.slug).await
}

async fn publish(app: &App, asked: &Asked, ways: &[Way], phases: &[When]) -> Result<()> {
    draft(app, asked, ways, phases).await?;
    go_public(app, asked.slug).await
}

/// Sets a process up that nobody sees yet.
pub async fn draft(app: &App, asked: &Asked, ways: &[Way], phases: &[When]) -> Result<()> {
    let slug = asked.slug.to_owned();
    let mut tx = app.db.begin(&MAKER).await?;
    let input = CreateProcess {
        agency: app.config.town.agency.clone(),
        slug: slug.clone(),
        title: words(asked.title),
    };
    let done = create_process(app, &mut tx, input).await?;
    tx.commit(done).await?;
    let mut tx = app.db.begin(&MAKER).await?;
    let input = DescribeProcess {
        slug: slug.clone(),
        seen: 0,
        title: words(asked.title),
        question: words(asked.question),
        text: words(asked.text),
    };
    let done = describe_process(app, &mut tx, input).await?;
    tx.commit(done).await?;
    for way in ways {
        add(app, &slug, way).await?;
    }
    for phase in phases {
        save(app, &slug, phase).await?;
    }
    Ok(())
}

/// Shows it to everybody.
pub async fn go_public(app: &App, slug: &str) -> Result<()> {
    let mut tx = app.db.begin(&MAKER).await?;
    let done = publish_process(app, &mut tx, (slug, 0)).await?;
    tx.commit(done).await.map(|_| ())
}

async fn add(app: &App, slug: &str, Way(name, kind, title, standing): &Way) -> Result<()> {
    let mut tx = app.db.begin(&MAKER).await?;
    let input = AddComponent {
        process: slug.to_owned(),
        seen: 0,
        kind: *kind,
        slug: (*name).to_owned(),
        title: words(*title),
        standing: *standing,
    };
    let done = add_component(app, &mut tx, input).await?;
    tx.commit(done).await.map(|_| ())
}

async fn save(app: &App, slug: &str, phase: &When) -> Result<()> {
    let mut tx = app.db.begin(&MAKER).await?;
    let today = app.config.time_zone().to_datetime(tx.now()).date();
    let verbs = phase.verbs.iter();
    let verbs = verbs.map(|(way, verbs)| ((*way).to_owned(), Verbs::from_text(verbs)));
    let input = SavePhase {
        process: slug.to_owned(),
        seen: 0,
        phase: None,
        title: words(phase.title),
        text: Localised::default(),
        from: day(today, phase.days.0)?,
        to: day(today, phase.days.1)?,
        verbs: verbs.collect::<BTreeMap<_, _>>(),
    };
    let done = save_phase(app, &mut tx, input).await?;
    tx.commit(done).await.map(|_| ())
}

async fn withdraw(app: &App, slug: &str) -> Result<()> {
    let mut tx = app.db.begin(&MAKER).await?;
    let input = WithdrawProcess {
        slug: slug.to_owned(),
        seen: 0,
        reason: "The county plans one in the same square. We will ask again once it is decided."
            .to_owned(),
    };
    let done = withdraw_process(&mut tx, input).await?;
    tx.commit(done).await
}

fn day(today: Date, days: i64) -> Result<Date> {
    let day = today.checked_add(days.days());
    day.map_err(|error| Error::broken("a day of the demonstration", error))
}

pub fn words(words: Words) -> Localised {
    let langs = [Lang::En, Lang::Es, Lang::Fr, Lang::Ar];
    let all = langs.into_iter().zip(words);
    Localised(all.map(|(lang, text)| (lang, text.to_owned())).collect())
}
