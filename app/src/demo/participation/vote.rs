//! A secret vote on the colour of the crane, with three keyholders of whom two open it. Their sheets are written beside the town, for whoever
//! tries it: in a town that exists they are with three people, and nowhere else.

use std::{fs, path::Path};

use getrandom::{SysRng, rand_core::UnwrapErr};
use stoa_envelopes::{BoxSecret, PaperSigner, split};
use stoa_kernel::{App, Error, Result};
use stoa_participation::{
    commands::election::{PrepareElection, prepare_election},
    model::{Kind, Standing},
};

use super::{
    super::MAKER,
    processes::{Asked, Way, When, Words, draft, go_public, words},
};

/// The file of the keyholders' sheets.
const SHEETS: &str = "keyholders.txt";
/// The length of the key that signs papers, in bits.
const BITS: usize = 2048;
const VOTE: &str = "colour";

const ASKED: Asked = Asked {
    slug: "crane",
    title: [
        "The colour of the crane",
        "El color de la grúa",
        "La couleur de la grue",
        "لون الرافعة",
    ],
    question: [
        "The crane is painted in spring. In which colour?",
        "La grúa se pinta en primavera. ¿De qué color?",
        "La grue sera repeinte au printemps. De quelle couleur ?",
        "ستُطلى الرافعة في الربيع. بأي لون؟",
    ],
    text: [
        "Everybody has one ballot paper and can choose up to two colours. The page says what stays secret, and from whom.",
        "Cada persona tiene una papeleta y puede elegir hasta dos colores. La página dice qué queda en secreto, y para quién.",
        "Chaque personne a un bulletin et peut choisir jusqu’à deux couleurs. La page dit ce qui reste secret, et pour qui.",
        "لكل شخص ورقة اقتراع واحدة ويمكنه اختيار لونين على الأكثر. وتقول الصفحة ما الذي يبقى سرًا، وعمّن.",
    ],
};

const COLOURS: Words = [
    "The red it had\nSea green\nBlack and yellow",
    "El rojo que tenía\nVerde mar\nNegro y amarillo",
    "Le rouge d’avant\nVert d’eau\nNoir et jaune",
    "الأحمر الذي كان\nأخضر بحري\nأسود وأصفر",
];

const VOTING: Words = ["Voting", "Votación", "Vote", "الاقتراع"];

/// Makes the vote; the sheets are written into this folder. Answers the keyholders' public key.
pub async fn make(app: &App, folder: &Path) -> Result<String> {
    let ways = [Way(
        VOTE,
        Kind::Vote,
        [
            "In which colour?",
            "¿De qué color?",
            "De quelle couleur ?",
            "بأي لون؟",
        ],
        Standing::Confirmed,
    )];
    let phases = [When {
        title: VOTING,
        days: (-2, 19),
        verbs: &[(VOTE, "vote")],
    }];
    draft(app, &ASKED, &ways, &phases).await?;
    let broken = |cause: &dyn std::fmt::Display| Error::broken("making a vote", cause);
    getrandom::fill(&mut [0]).map_err(|error| broken(&error))?;
    let mut rng = UnwrapErr(SysRng);
    let secret = BoxSecret::generate(&mut rng).map_err(|error| broken(&error))?;
    let shares = split(&mut rng, &secret, 2, 3).map_err(|error| broken(&error))?;
    let sheets: Vec<String> = shares.iter().map(|one| one.letters().to_string()).collect();
    fs::write(folder.join(SHEETS), sheets.join("\n")).map_err(|error| broken(&error))?;
    let box_key = hex::encode(secret.public().to_bytes());
    let input = PrepareElection {
        process: ASKED.slug.to_owned(),
        component: VOTE.to_owned(),
        seen: 0,
        options: words(COLOURS),
        most: "2".to_owned(),
        budget: None,
        box_key: box_key.clone(),
        signer: PaperSigner::generate(&mut rng, BITS).map_err(|error| broken(&error))?,
    };
    let mut tx = app.db.begin(&MAKER).await?;
    let done = prepare_election(app, &mut tx, input).await?;
    tx.commit(done).await?;
    go_public(app, ASKED.slug).await?;
    Ok(box_key)
}
