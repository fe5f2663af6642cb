//! What the autumn's budget asked, which projects stood to vote, and what was done of those that won.

use stoa_participation::model::{Kind, Standing, budget::Stage};

use super::processes::{Asked, Way, When, Words};

pub const SLUG: &str = "budget";
pub const IDEAS: &str = "ideas";
pub const PROJECTS: &str = "projects";
pub const VOTE: &str = "vote";
/// On which of its days building went on.
const BUILDING: [i64; 2] = [75, 100];

pub const ASKED: Asked = Asked {
    slug: SLUG,
    title: [
        "The autumn budget",
        "El presupuesto de otoño",
        "Le budget d’automne",
        "ميزانية الخريف",
    ],
    question: [
        "90,000 euros for small things in our streets: on what are they spent?",
        "90 000 euros para cosas pequeñas en nuestras calles: ¿en qué se gastan?",
        "90 000 euros pour de petites choses dans nos rues : à quoi servent-ils ?",
        "90,000 يورو لأشياء صغيرة في شوارعنا: على ماذا تُنفق؟",
    ],
    text: [
        "Everybody could propose something. The works department said what it costs, and you voted. The money was shared out so that each voter had the same part of it to give.",
        "Cualquiera podía proponer algo. El servicio de obras dijo cuánto cuesta y ustedes votaron. El dinero se repartió de modo que cada votante tuviera la misma parte para dar.",
        "Chacun pouvait proposer quelque chose. Le service des travaux a dit combien cela coûte, et vous avez voté. L’argent a été réparti pour que chaque votant en ait la même part à donner.",
        "كان بإمكان الجميع أن يقترحوا. ثم بيّن قسم الأشغال التكلفة وصوّتم أنتم. ووُزّع المال بحيث يكون لكل ناخب نصيب متساوٍ يمنحه.",
    ],
};

pub const TOWN: Words = [
    "The whole town",
    "Todo el municipio",
    "Toute la ville",
    "البلدة كلها",
];

/// A project: its title, what it costs, and how many in a hundred of each side of the river want it.
pub struct Project(pub Words, pub &'static str, pub (u64, u64));

pub const ALL: [Project; 10] = [
    Project(
        [
            "Lamps on the canal path",
            "Farolas en el camino del canal",
            "Des lampadaires le long du canal",
            "مصابيح على درب القناة",
        ],
        "24000",
        (55, 25),
    ),
    Project(
        [
            "Ten trees in Mill Street",
            "Diez árboles en la calle del Molino",
            "Dix arbres rue du Moulin",
            "عشر أشجار في شارع الطاحونة",
        ],
        "9000",
        (60, 15),
    ),
    Project(
        [
            "A drinking fountain by the market",
            "Una fuente de agua junto al mercado",
            "Une fontaine à boire près du marché",
            "سبيل ماء بجانب السوق",
        ],
        "6500",
        (35, 30),
    ),
    Project(
        [
            "A new roof for the bandstand",
            "Un tejado nuevo para el quiosco de música",
            "Un nouveau toit pour le kiosque",
            "سقف جديد لمنصة الموسيقى",
        ],
        "38000",
        (50, 20),
    ),
    Project(
        [
            "Bicycle stands at the station",
            "Aparcabicis en la estación",
            "Des arceaux à vélos à la gare",
            "مواقف دراجات عند المحطة",
        ],
        "7200",
        (40, 35),
    ),
    Project(
        [
            "A slide for Northside playground",
            "Un tobogán para el parque de Northside",
            "Un toboggan pour l’aire de jeux de Northside",
            "زلاقة لملعب نورثسايد",
        ],
        "12000",
        (10, 60),
    ),
    Project(
        [
            "A ramp to the library",
            "Una rampa para la biblioteca",
            "Une rampe à la bibliothèque",
            "منحدر للمكتبة",
        ],
        "15500",
        (30, 45),
    ),
    Project(
        [
            "A crossing by Northside school",
            "Un paso de peatones junto a la escuela de Northside",
            "Un passage piéton près de l’école de Northside",
            "ممر مشاة قرب مدرسة نورثسايد",
        ],
        "21000",
        (10, 65),
    ),
    Project(
        [
            "Public toilets by the quay",
            "Aseos públicos junto al muelle",
            "Des toilettes publiques près du quai",
            "مراحيض عامة قرب الرصيف",
        ],
        "64000",
        (45, 30),
    ),
    Project(
        [
            "A stage for open-air cinema",
            "Un escenario para cine al aire libre",
            "Une scène de cinéma en plein air",
            "منصة لسينما في الهواء الطلق",
        ],
        "31000",
        (25, 10),
    ),
];

/// What was done of those that got their money: the place of the project, when, how far it is, what was spent, what was said, and what is drawn of it.
pub type Done = (
    usize,
    i64,
    Stage,
    &'static str,
    Words,
    Option<(&'static str, &'static str)>,
);

pub const DONE: [Done; 4] = [
    (
        1,
        BUILDING[0],
        Stage::UnderWay,
        "1200",
        [
            "The pits are dug. The trees come in November.",
            "Los hoyos están hechos. Los árboles llegan en noviembre.",
            "Les fosses sont creusées. Les arbres arrivent en novembre.",
            "حُفرت الحفر. وتصل الأشجار في نوفمبر.",
        ],
        None,
    ),
    (
        1,
        BUILDING[1],
        Stage::Done,
        "8640",
        [
            "Ten limes stand in Mill Street. They are watered for three years.",
            "Diez tilos están en la calle del Molino. Se regarán durante tres años.",
            "Dix tilleuls sont plantés rue du Moulin. Ils seront arrosés pendant trois ans.",
            "عشر أشجار زيزفون قائمة في شارع الطاحونة، وتُسقى ثلاث سنوات.",
        ],
        Some(("tree", "A young tree beside a pavement")),
    ),
    (
        5,
        BUILDING[1],
        Stage::Done,
        "11750",
        [
            "The slide is open since Saturday.",
            "El tobogán está abierto desde el sábado.",
            "Le toboggan est ouvert depuis samedi.",
            "الزلاقة مفتوحة منذ السبت.",
        ],
        None,
    ),
    (
        6,
        BUILDING[1],
        Stage::Planned,
        "900",
        [
            "The plan is approved. Building begins after the book fair.",
            "El plan está aprobado. La obra empieza después de la feria del libro.",
            "Le plan est approuvé. Les travaux commencent après la foire du livre.",
            "اعتُمد المخطط. ويبدأ البناء بعد معرض الكتاب.",
        ],
        None,
    ),
];

/// The ways to take part.
pub const fn ways() -> [Way; 3] {
    [
        Way(
            IDEAS,
            Kind::Proposals,
            ["Your ideas", "Sus ideas", "Vos idées", "أفكاركم"],
            Standing::Confirmed,
        ),
        Way(
            PROJECTS,
            Kind::Budget,
            [
                "Projects and their costs",
                "Proyectos y sus costes",
                "Les projets et leurs coûts",
                "المشاريع وتكاليفها",
            ],
            Standing::Confirmed,
        ),
        Way(
            VOTE,
            Kind::Vote,
            [
                "The vote and its result",
                "La votación y su resultado",
                "Le vote et son résultat",
                "الاقتراع ونتيجته",
            ],
            Standing::Confirmed,
        ),
    ]
}

/// Its phases, on the days after the first.
pub const fn phases() -> [When; 3] {
    [
        When {
            title: [
                "Collecting ideas",
                "Recogida de ideas",
                "Recueil des idées",
                "جمع الأفكار",
            ],
            days: (0, 27),
            verbs: &[(IDEAS, "write support comment")],
        },
        When {
            title: ["Voting", "Votación", "Vote", "الاقتراع"],
            days: (35, 55),
            verbs: &[(VOTE, "vote")],
        },
        When {
            title: [
                "What comes of it",
                "Qué resulta de ello",
                "Ce qui en résulte",
                "ما ينتج عنه",
            ],
            days: (56, 400),
            verbs: &[(IDEAS, "comment")],
        },
    ]
}
