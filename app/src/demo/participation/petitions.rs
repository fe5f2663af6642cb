//! What residents of Merrow ask for together: a petition that has the signatures it needs and was answered, one that waits for its answer, and one
//! that is open.

use stoa_kernel::{Actor, App, Lang, Result};
use stoa_participation::{
    casework::Voter,
    commands::petition::{
        AnswerPetition, SavePetitionRules, SignPetition, Signer, StartPetition, answer_petition,
        save_petition_rules, sign_petition, start_petition,
    },
    model::{
        Kind, Standing,
        petition::{Outcome, PetitionId, RulesForm, Shown, Written},
    },
};

use super::{
    super::MAKER,
    processes::{Asked, Way, When, Words, draft, go_public},
};

const PETITIONS: &str = "petitions";
/// Signatures that a petition needs here.
const NEEDED: usize = 20;

const ASKED: Asked = Asked {
    slug: "your-petitions",
    title: [
        "Petitions to the council",
        "Peticiones al ayuntamiento",
        "Pétitions à la municipalité",
        "عرائض إلى المجلس",
    ],
    question: [
        "What should the council decide on, though nobody has asked?",
        "¿Sobre qué debería decidir el ayuntamiento, aunque nadie haya preguntado?",
        "Sur quoi la municipalité devrait-elle décider, sans que personne ne l’ait demandé ?",
        "في ماذا ينبغي أن يقرر المجلس وإن لم يسأل أحد؟",
    ],
    text: [
        "Anybody with a confirmed address can start a petition. With enough signatures the council has to answer it, in public and with reasons.",
        "Cualquier persona con una dirección confirmada puede iniciar una petición. Con firmas suficientes, el ayuntamiento debe responder en público y con motivos.",
        "Toute personne dont l’adresse est confirmée peut lancer une pétition. Avec assez de signatures, la municipalité doit y répondre, en public et avec ses raisons.",
        "يستطيع كل من أكد عنوانه أن يبدأ عريضة. وإذا كفت التوقيعات وجب على المجلس أن يرد عليها علنًا مع ذكر الأسباب.",
    ],
};

const TITLE: Words = ["Petitions", "Peticiones", "Pétitions", "العرائض"];

const SIGNING: Words = [
    "Starting and signing petitions",
    "Inicio y firma de peticiones",
    "Lancement et signature des pétitions",
    "بدء العرائض وتوقيعها",
];

/// A petition: its words, the name that stands with it, and how many sign it.
struct Plea {
    title: &'static str,
    addressee: &'static str,
    text: &'static str,
    name: &'static str,
    signatures: usize,
    answer: Option<&'static str>,
}

const PLEAS: [Plea; 3] = [
    Plea {
        title: "Open the library on Sundays",
        addressee: "The borough council",
        text: "Whoever works all week can only come at the weekend, and on Saturday afternoon it closes at one.\n\nFour hours on Sunday would do.",
        name: "Harriet Lowe",
        signatures: 22,
        answer: Some(
            "From next month the library is open on Sundays from one to five, for a year to begin with. It costs 14,000 a year, which we take from what the late bus saved. After that we look at how many came.",
        ),
    },
    Plea {
        title: "A crossing at Ferry Road",
        addressee: "The borough council",
        text: "Between the school and the bus stop there is no way across for four hundred metres.",
        name: "",
        signatures: 20,
        answer: None,
    },
    Plea {
        title: "Let the river path stay unlit",
        addressee: "The borough council and the county",
        text: "Bats hunt there, and there is a lit way fifty metres off.",
        name: "J. Okafor",
        signatures: 9,
        answer: None,
    },
];

/// Makes the process with its petitions; of these people each signs once.
pub async fn make(app: &App, people: &[Actor]) -> Result<()> {
    let ways = [Way(PETITIONS, Kind::Petition, TITLE, Standing::Confirmed)];
    let phases = [When {
        title: SIGNING,
        days: (-30, 60),
        verbs: &[(PETITIONS, "write support")],
    }];
    draft(app, &ASKED, &ways, &phases).await?;
    rules(app).await?;
    go_public(app, ASKED.slug).await?;
    for (plea, author) in PLEAS.iter().zip(people) {
        let petition = start(app, author, plea).await?;
        for (number, who) in people.iter().take(plea.signatures).enumerate() {
            sign(app, (who, number), petition).await?;
        }
        if let Some(reason) = plea.answer {
            answer(app, petition, reason).await?;
        }
    }
    Ok(())
}

async fn rules(app: &App) -> Result<()> {
    let input = SavePetitionRules {
        process: ASKED.slug.to_owned(),
        component: PETITIONS.to_owned(),
        seen: 0,
        form: RulesForm {
            needed: NEEDED.to_string(),
            answer_days: "30".to_owned(),
        },
    };
    let mut tx = app.db.begin(&MAKER).await?;
    let done = save_petition_rules(&mut tx, input).await?;
    tx.commit(done).await
}

async fn start(app: &App, author: &Actor, plea: &Plea) -> Result<PetitionId> {
    let input = StartPetition {
        process: ASKED.slug.to_owned(),
        component: PETITIONS.to_owned(),
        written: Written {
            title: plea.title.to_owned(),
            addressee: plea.addressee.to_owned(),
            text: plea.text.to_owned(),
            name_shown: plea.name.to_owned(),
        },
        lang: Lang::En,
    };
    let mut tx = app.db.begin(author).await?;
    let done = start_petition(app, &mut tx, input).await?;
    Ok(tx.commit(done).await?.id)
}

/// Names that some let stand, as they chose.
const NAMES: [(Shown, &str); 5] = [
    (Shown::Nothing, ""),
    (Shown::Name, "Edith Marsh"),
    (Shown::Nothing, ""),
    (Shown::Initials, "Tomasz Nowak"),
    (Shown::Name, "ليلى حداد"),
];

async fn sign(app: &App, (who, number): (&Actor, usize), petition: PetitionId) -> Result<()> {
    let (shown, name) = NAMES.get(number).copied().unwrap_or_default();
    let input = SignPetition {
        signer: Signer {
            petition,
            voter: Voter {
                actor: who.clone(),
                browser: String::new(),
            },
        },
        shown,
        name: name.to_owned(),
    };
    let mut tx = app.db.begin(&Actor::Anonymous).await?;
    let done = sign_petition(app, &mut tx, input).await?;
    tx.commit(done).await
}

async fn answer(app: &App, petition: PetitionId, reason: &str) -> Result<()> {
    let input = AnswerPetition {
        petition,
        seen: 0,
        outcome: Some(Outcome::Granted),
        reason: reason.to_owned(),
    };
    let mut tx = app.db.begin(&MAKER).await?;
    let done = answer_petition(&mut tx, input).await?;
    tx.commit(done).await
}
