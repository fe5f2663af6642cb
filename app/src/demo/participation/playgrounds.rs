//! Two playgrounds, one on each side of the river: a vote in which people give points to projects, open now. What stands to vote was set up before.

use getrandom::{SysRng, rand_core::UnwrapErr};
use stoa_envelopes::PaperSigner;
use stoa_kernel::{App, Error, Localised, Result};
use stoa_participation::{
    commands::election::{PrepareElection, prepare_election},
    model::{Kind, Standing, election::WrittenRule},
};

use super::{
    super::MAKER,
    money::{add_pot, add_project},
    processes::{Asked, Way, When, Words, draft, go_public},
    then::Then,
};

const SLUG: &str = "playgrounds";
const PROJECTS: &str = "projects";
const VOTE: &str = "vote";
/// The length of the key that signs papers, in bits.
const BITS: usize = 2048;
/// When it was set up, in days before now.
const AGO: i64 = 12;

const ASKED: Asked = Asked {
    slug: SLUG,
    title: [
        "Two playgrounds",
        "Dos parques infantiles",
        "Deux aires de jeux",
        "ملعبان للأطفال",
    ],
    question: [
        "What is built in the playgrounds by the river?",
        "¿Qué se construye en los parques infantiles junto al río?",
        "Que construit-on dans les aires de jeux près de la rivière ?",
        "ماذا نبني في الملعبين على النهر؟",
    ],
    text: [
        "There are 20,000 euros for each. You have ten points and can give them to up to three projects, on either side.",
        "Hay 20 000 euros para cada uno. Usted tiene diez puntos y puede darlos a tres proyectos como máximo, en cualquier orilla.",
        "Il y a 20 000 euros pour chacune. Vous avez dix points à donner à trois projets au plus, sur l’une ou l’autre rive.",
        "هناك 20,000 يورو لكل منهما. لديكم عشر نقاط يمكن منحها لثلاثة مشاريع على الأكثر، على أي ضفة.",
    ],
};

const SIDES: [Words; 2] = [
    [
        "The north bank",
        "La orilla norte",
        "La rive nord",
        "الضفة الشمالية",
    ],
    [
        "The south bank",
        "La orilla sur",
        "La rive sud",
        "الضفة الجنوبية",
    ],
];

/// The side of a project, its title and what it costs.
const ALL: [(usize, Words, &str); 5] = [
    (
        0,
        [
            "A water pump to play with",
            "Una bomba de agua para jugar",
            "Une pompe à eau pour jouer",
            "مضخة ماء للعب",
        ],
        "8500",
    ),
    (
        0,
        [
            "A climbing net",
            "Una red para trepar",
            "Un filet d’escalade",
            "شبكة تسلق",
        ],
        "14000",
    ),
    (
        1,
        [
            "Swings for small and large",
            "Columpios para pequeños y mayores",
            "Des balançoires pour petits et grands",
            "أراجيح للصغار والكبار",
        ],
        "9200",
    ),
    (
        1,
        [
            "A hut of willow",
            "Una cabaña de sauce",
            "Une cabane en saule",
            "كوخ من الصفصاف",
        ],
        "3100",
    ),
    (
        1,
        [
            "A sand pit with a roof",
            "Un arenero con techo",
            "Un bac à sable couvert",
            "حوض رمل مسقوف",
        ],
        "11800",
    ),
];

/// Makes it, for the keyholders of this public key.
pub async fn make(app: &App, box_key: &str) -> Result<()> {
    let then = Then::of(app, AGO)?;
    let app = &then.app;
    let ways = [
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
                "Give your points",
                "Dé sus puntos",
                "Donnez vos points",
                "امنحوا نقاطكم",
            ],
            Standing::Confirmed,
        ),
    ];
    let phases = [When {
        title: ["Voting", "Votación", "Vote", "الاقتراع"],
        days: (AGO - 2, AGO + 19),
        verbs: &[(VOTE, "vote")],
    }];
    draft(app, &ASKED, &ways, &phases).await?;
    prepare(app, box_key).await?;
    go_public(app, SLUG).await?;
    let place = (SLUG, PROJECTS);
    let north = add_pot(app, place, (SIDES[0], "20000")).await?;
    let south = add_pot(app, place, (SIDES[1], "20000")).await?;
    for (side, title, cost) in ALL {
        let pot = if side == 0 { north } else { south };
        add_project(app, place, (title, cost, pot)).await?;
    }
    Ok(())
}

async fn prepare(app: &App, box_key: &str) -> Result<()> {
    let broken = |cause: &dyn std::fmt::Display| Error::broken("making a vote", cause);
    getrandom::fill(&mut [0]).map_err(|error| broken(&error))?;
    let signer = PaperSigner::generate(&mut UnwrapErr(SysRng), BITS);
    let rule = WrittenRule {
        form: "points".to_owned(),
        points: "10".to_owned(),
        rule: "equal-shares".to_owned(),
        completion: "add1".to_owned(),
        ..WrittenRule::default()
    };
    let input = PrepareElection {
        process: SLUG.to_owned(),
        component: VOTE.to_owned(),
        seen: 0,
        options: Localised::default(),
        budget: Some((PROJECTS.to_owned(), rule)),
        most: "3".to_owned(),
        box_key: box_key.to_owned(),
        signer: signer.map_err(|error| broken(&error))?,
    };
    let mut tx = app.db.begin(&MAKER).await?;
    let done = prepare_election(app, &mut tx, input).await?;
    tx.commit(done).await.map(|_election| ())
}
