//! Trees, hedges, playgrounds.

use stoa_reports::model::question::QuestionKind;

use super::{Entry, Must, Said, asked, category, choice, yes_no};

const GROUP: Said = [
    "Parks and trees",
    "Parques y árboles",
    "Parcs et arbres",
    "الحدائق والأشجار",
];

pub const ALL: &[Entry] = &[TREE, HEDGE, PLAYGROUND];

#[rustfmt::skip]
const TREE: Entry =
    category(
        ("tree", "trees"),
        GROUP,
        ["Fallen or dangerous tree", "Árbol caído o peligroso", "Arbre tombé ou dangereux", "شجرة ساقطة أو خطرة"],
        [
            "A tree or branch that fell or may fall, or roots that lift the ground.",
            "Un árbol o rama que ha caído o puede caer, o raíces que levantan el suelo.",
            "Un arbre ou une branche tombés ou qui risquent de tomber, ou des racines qui soulèvent le sol.",
            "شجرة أو غصن سقط أو قد يسقط، أو جذور ترفع الأرض.",
        ],
        "branch storm roots leaves árbol rama arbre branche شجرة غصن",
    )
    .asks(&[
        choice(
            "state",
            Must::Answer,
            ["What has happened?", "¿Qué ha pasado?", "Que s’est-il passé ?", "ماذا حدث؟"],
            &[
                ("fallen", ["A tree has fallen", "Ha caído un árbol", "Un arbre est tombé", "سقطت شجرة"]),
                ("branch", ["A branch has fallen or hangs", "Una rama ha caído o cuelga", "Une branche est tombée ou pend", "غصن سقط أو يتدلى"]),
                ("leans", ["It leans or looks dead", "Está inclinado o parece muerto", "Il penche ou paraît mort", "مائلة أو تبدو ميتة"]),
                ("roots", ["Roots lift the ground", "Las raíces levantan el suelo", "Les racines soulèvent le sol", "الجذور ترفع الأرض"]),
                ("light", ["It hides a lamp, sign or light", "Tapa una farola, señal o semáforo", "Il cache un lampadaire, un panneau ou un feu", "تحجب مصباحًا أو لافتة أو إشارة"]),
            ],
        ),
        yes_no(
            "blocks",
            Must::Answer,
            ["Does it block the road or the pavement?", "¿Bloquea la calzada o la acera?", "Bloque-t-il la chaussée ou le trottoir ?", "هل تسد الطريق أو الرصيف؟"],
        ),
    ]);

#[rustfmt::skip]
const HEDGE: Entry =
    category(
        ("hedge", "hedges"),
        GROUP,
        ["Overgrown hedge or verge", "Seto o borde descuidado", "Haie ou accotement envahissant", "سياج نباتي أو حافة غير مشذبة"],
        [
            "Plants that narrow a pavement or hide what drivers need to see.",
            "Plantas que estrechan la acera o tapan la visibilidad.",
            "Des plantes qui rétrécissent le trottoir ou gênent la visibilité.",
            "نباتات تضيّق الرصيف أو تحجب الرؤية عن السائقين.",
        ],
        "bramble nettles grass weeds verge seto hierba maleza haie herbe ronces سياج عشب",
    )
    .asks(&[choice(
        "hides",
        Must::Skip,
        ["What does it hide or narrow?", "¿Qué tapa o estrecha?", "Que cache ou rétrécit-elle ?", "ماذا يحجب أو يضيّق؟"],
        &[
            ("pavement", ["The pavement", "La acera", "Le trottoir", "الرصيف"]),
            ("sign", ["A road sign", "Una señal de tráfico", "Un panneau", "لافتة طريق"]),
            ("junction", ["The view at a junction", "La visibilidad en un cruce", "La vue à un carrefour", "الرؤية عند تقاطع"]),
            ("cycle-path", ["A cycle path", "Un carril bici", "Une piste cyclable", "مسار الدراجات"]),
        ],
    )]);

#[rustfmt::skip]
const PLAYGROUND: Entry =
    category(
        ("playground", "playgrounds"),
        GROUP,
        ["Playground or park damage", "Daños en parque o zona de juegos", "Aire de jeux ou parc abîmés", "أضرار في حديقة أو ملعب أطفال"],
        [
            "Broken swings, benches, fences or paths in a park.",
            "Columpios, bancos, vallas o caminos rotos en un parque.",
            "Balançoires, bancs, clôtures ou allées abîmés dans un parc.",
            "أراجيح أو مقاعد أو أسوار أو ممرات مكسورة في حديقة.",
        ],
        "swing slide bench fence park columpio tobogán banco balançoire toboggan أرجوحة حديقة",
    )
    .asks(&[
        asked(
            "equipment",
            QuestionKind::Text,
            Must::Skip,
            ["What is broken?", "¿Qué está roto?", "Qu’est-ce qui est cassé ?", "ما المكسور؟"],
        ),
        yes_no(
            "dangerous",
            Must::Answer,
            ["Could a child be hurt?", "¿Podría hacerse daño un niño?", "Un enfant pourrait-il se blesser ?", "هل قد يتأذى طفل؟"],
        ),
    ]);
