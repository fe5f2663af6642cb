//! A survey on how people get about, with 120 answers: fewer of the old ones answer than live here, so that results are weighted as well.

use stoa_forms::{Question, RawFields};
use stoa_kernel::{Actor, App, Result};
use stoa_participation::{
    casework::Voter,
    commands::survey::{AnswerSurvey, SaveSurvey, answer_survey, save_survey},
    model::{
        Kind, Standing,
        survey::{Asked, AskedKind, Settings},
    },
};

use super::{
    super::MAKER,
    processes::{self, Way, When, Words, draft, go_public, words},
};

const SURVEY: &str = "questions";
/// How many answer.
const PEOPLE: u64 = 120;

const ASKED: processes::Asked = processes::Asked {
    slug: "getting-about",
    title: [
        "Getting about in Merrow",
        "Moverse por Merrow",
        "Se déplacer à Merrow",
        "التنقل في ميرو",
    ],
    question: [
        "How do you get about, and what would make it easier?",
        "¿Cómo se mueve y qué lo haría más fácil?",
        "Comment vous déplacez-vous, et qu’est-ce qui le faciliterait ?",
        "كيف تتنقل، وما الذي يسهّل ذلك؟",
    ],
    text: [
        "The council plans buses and paths for the next four years. Five questions, three minutes. Nothing joins your answers to you.",
        "El ayuntamiento planifica autobuses y caminos para los próximos cuatro años. Cinco preguntas, tres minutos. Nada une sus respuestas a usted.",
        "La municipalité prépare les bus et les chemins des quatre prochaines années. Cinq questions, trois minutes. Rien ne rattache vos réponses à vous.",
        "يخطط المجلس للحافلات والمسالك في السنوات الأربع القادمة. خمسة أسئلة وثلاث دقائق. ولا شيء يربط إجاباتك بك.",
    ],
};

const ASKING: Words = ["Your answers", "Sus respuestas", "Vos réponses", "إجاباتكم"];

const A_FEW_QUESTIONS: Words = [
    "A few questions",
    "Unas preguntas",
    "Quelques questions",
    "بضعة أسئلة",
];

const AGE: [Words; 2] = [
    [
        "How old are you?",
        "¿Qué edad tiene?",
        "Quel âge avez-vous ?",
        "كم عمرك؟",
    ],
    [
        "Up to 29\n30 to 59\n60 and older",
        "Hasta 29\nDe 30 a 59\n60 o más",
        "Jusqu’à 29 ans\nDe 30 à 59 ans\n60 ans et plus",
        "حتى 29\nمن 30 إلى 59\n60 فأكثر",
    ],
];

const MOSTLY: [Words; 2] = [
    [
        "How do you mostly get about?",
        "¿Cómo se mueve sobre todo?",
        "Comment vous déplacez-vous le plus souvent ?",
        "كيف تتنقل في الغالب؟",
    ],
    [
        "On foot\nBy bicycle\nBy bus\nBy car",
        "A pie\nEn bicicleta\nEn autobús\nEn coche",
        "À pied\nÀ vélo\nEn bus\nEn voiture",
        "سيرًا\nبالدراجة\nبالحافلة\nبالسيارة",
    ],
];

const CONTENT: [Words; 2] = [
    [
        "How content are you with the buses?",
        "¿Está contento con los autobuses?",
        "Êtes-vous satisfait des bus ?",
        "ما مدى رضاك عن الحافلات؟",
    ],
    [
        "Not at all\nVery",
        "Nada\nMucho",
        "Pas du tout\nTrès",
        "غير راضٍ إطلاقًا\nراضٍ جدًا",
    ],
];

const EASIER: [Words; 2] = [
    [
        "What would make it easier? Up to two.",
        "¿Qué lo haría más fácil? Hasta dos.",
        "Qu’est-ce qui le faciliterait ? Deux au plus.",
        "ما الذي يسهّله؟ إجابتان على الأكثر.",
    ],
    [
        "More buses in the evening\nSafer paths for bicycles\nBenches on the way\nCheaper tickets",
        "Más autobuses por la tarde\nCarriles bici más seguros\nBancos por el camino\nBilletes más baratos",
        "Plus de bus le soir\nDes pistes cyclables plus sûres\nDes bancs en chemin\nDes billets moins chers",
        "حافلات أكثر مساءً\nمسالك أكثر أمانًا للدراجات\nمقاعد على الطريق\nتذاكر أرخص",
    ],
];

const ELSE: [Words; 2] = [
    [
        "What else should we know?",
        "¿Qué más deberíamos saber?",
        "Que devrions-nous savoir d’autre ?",
        "ماذا ينبغي أن نعرف أيضًا؟",
    ],
    ["", "", "", ""],
];

/// Asks, and lets people answer.
pub async fn make(app: &App) -> Result<()> {
    let ways = [Way(SURVEY, Kind::Survey, A_FEW_QUESTIONS, Standing::Anyone)];
    let phases = [When {
        title: ASKING,
        days: (-12, 16),
        verbs: &[(SURVEY, "answer")],
    }];
    draft(app, &ASKED, &ways, &phases).await?;
    // What the register says of all of Merrow, in thousandths.
    let ages = [("c1", 310), ("c2", 400), ("c3", 290)].map(|(key, share)| (key.to_owned(), share));
    let input = SaveSurvey {
        process: ASKED.slug.to_owned(),
        component: SURVEY.to_owned(),
        seen: 0,
        questions: questions(app)?,
        settings: Settings {
            live: true,
            shares: [("q1".to_owned(), ages.into())].into(),
            ..Settings::default()
        },
    };
    let mut tx = app.db.begin(&MAKER).await?;
    let done = save_survey(app, &mut tx, input).await?;
    tx.commit(done).await?;
    go_public(app, ASKED.slug).await?;
    for person in 0..PEOPLE {
        answer(app, person).await?;
    }
    Ok(())
}

fn questions(app: &App) -> Result<Vec<Question>> {
    let asked = [
        (AskedKind::One, AGE, ""),
        (AskedKind::One, MOSTLY, ""),
        (AskedKind::Scale, CONTENT, "5"),
        (AskedKind::Several, EASIER, "2"),
        (AskedKind::OwnWords, ELSE, ""),
    ];
    let keyed = (1..).zip(asked);
    let each = keyed.map(|(number, (kind, [label, options], most))| {
        let asked = Asked {
            kind,
            label: words(label),
            options: words(options),
            least: String::new(),
            most: most.to_owned(),
            optional: kind == AskedKind::OwnWords,
        };
        asked.question(&format!("q{number}"), app.config.town.language)
    });
    each.collect()
}

/// Somebody's answers, from numbers that look random and are the same each time.
async fn answer(app: &App, person: u64) -> Result<()> {
    let drawn = |question: u64| {
        (person * 7919 + question * 104_729 + person * person * question * 37) % 100
    };
    let place = |question: u64, bounds: &[u64]| {
        let passed = bounds.iter().filter(|bound| drawn(question) >= **bound);
        passed.count() + 1
    };
    let age = place(1, &[45, 85]);
    let mostly = match age {
        1 => place(2, &[20, 60, 85]),
        2 => place(2, &[15, 35, 50]),
        _ => place(2, &[35, 40, 75]),
    };
    let content = place(3, &[15, 40, 65, 90]);
    let first = place(4, &[40, 65, 85]);
    let mut raw = RawFields::from([
        ("q1", format!("c{age}").as_str()),
        ("q2", format!("c{mostly}").as_str()),
        ("q3", format!("step_{content}").as_str()),
        ("q4", format!("c{first}").as_str()),
    ]);
    if person.is_multiple_of(3) {
        raw.push("q4", format!("c{}", first % 4 + 1));
    }
    if person % 40 == 7 {
        raw.push("q5", "The last bus leaves before the film is over.");
    }
    let input = AnswerSurvey {
        process: ASKED.slug.to_owned(),
        component: SURVEY.to_owned(),
        seen: 1,
        raw,
        language: app.config.town.language.code().to_owned(),
        voter: Voter {
            actor: Actor::Anonymous,
            browser: format!("demonstration {person}"),
        },
    };
    let mut tx = app.db.begin(&Actor::Anonymous).await?;
    let done = answer_survey(app, &mut tx, input).await?;
    tx.commit(done).await
}
