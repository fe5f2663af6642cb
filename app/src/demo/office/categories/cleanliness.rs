//! Rubbish, graffiti and dogs.

use stoa_reports::model::question::QuestionKind;

use super::{Entry, Must, Said, asked, category, choice, yes_no};

const GROUP: Said = [
    "Rubbish and cleanliness",
    "Basura y limpieza",
    "Déchets et propreté",
    "القمامة والنظافة",
];

pub const ALL: &[Entry] = &[FLY_TIPPING, BIN, GRAFFITI, DOG_FOULING];

#[rustfmt::skip]
const FLY_TIPPING: Entry =
    category(
        ("fly-tipping", "dumped-waste"),
        GROUP,
        ["Dumped rubbish (fly-tipping)", "Vertido ilegal de basura", "Dépôt sauvage", "نفايات ملقاة في غير مكانها"],
        [
            "Furniture, bags, rubble or other waste that somebody left.",
            "Muebles, bolsas, escombros u otros residuos abandonados.",
            "Meubles, sacs, gravats ou autres déchets abandonnés.",
            "أثاث أو أكياس أو أنقاض أو مخلفات أخرى تركها أحدهم.",
        ],
        "dumping mattress sofa fridge rubble vertido escombros dépôt encombrants نفايات أثاث",
    )
    .asks(&[
        choice(
            "amount",
            Must::Answer,
            ["How much is it?", "¿Cuánto hay?", "Quelle quantité ?", "ما كميتها؟"],
            &[
                ("one-item", ["One item or bag", "Un objeto o una bolsa", "Un objet ou un sac", "غرض واحد أو كيس"]),
                ("car-boot", ["A car boot full", "Lo que cabe en un maletero", "Un coffre de voiture", "ملء صندوق سيارة"]),
                ("van", ["A van load", "Una furgoneta llena", "Une camionnette", "حمولة شاحنة صغيرة"]),
                ("lorry", ["A lorry load", "Un camión lleno", "Un camion", "حمولة شاحنة كبيرة"]),
            ],
        ),
        choice(
            "what",
            Must::Skip,
            ["What is most of it?", "¿Qué es en su mayor parte?", "De quoi s’agit-il surtout ?", "ما معظمها؟"],
            &[
                ("household", ["Household bags", "Bolsas domésticas", "Sacs ménagers", "أكياس منزلية"]),
                ("furniture", ["Furniture", "Muebles", "Meubles", "أثاث"]),
                ("appliances", ["Fridges and machines", "Frigoríficos y aparatos", "Réfrigérateurs et appareils", "ثلاجات وأجهزة"]),
                ("building", ["Rubble", "Escombros", "Gravats", "أنقاض بناء"]),
                ("garden", ["Garden waste", "Restos de jardín", "Déchets verts", "مخلفات الحدائق"]),
                ("hazardous", ["Something dangerous (asbestos, chemicals, needles)", "Algo peligroso (amianto, químicos, jeringuillas)", "Quelque chose de dangereux (amiante, produits chimiques, seringues)", "مواد خطرة (أسبستوس أو كيماويات أو إبر)"]),
            ],
        ),
    ]);

#[rustfmt::skip]
const BIN: Entry =
    category(
        ("overflowing-bin", "cleansing"),
        GROUP,
        ["Full litter bin or litter", "Papelera llena o basura en la calle", "Poubelle pleine ou détritus", "سلة مهملات ممتلئة أو قمامة متناثرة"],
        [
            "A public bin that overflows, or a street that needs sweeping.",
            "Una papelera que rebosa, o una calle que hay que barrer.",
            "Une poubelle publique qui déborde, ou une rue à balayer.",
            "سلة مهملات عامة طافحة، أو شارع يحتاج إلى كنس.",
        ],
        "litter trash sweeping leaves glass papelera basura poubelle balayage قمامة كنس",
    )
    .asks(&[yes_no(
        "glass",
        Must::Skip,
        ["Is there broken glass?", "¿Hay cristales rotos?", "Y a-t-il du verre brisé ?", "هل يوجد زجاج مكسور؟"],
    )]);

#[rustfmt::skip]
const GRAFFITI: Entry =
    category(
        ("graffiti", "graffiti"),
        GROUP,
        ["Graffiti or stickers", "Pintadas o pegatinas", "Graffitis ou autocollants", "كتابات أو ملصقات على الجدران"],
        [
            "Writing or stickers on a wall, a sign or a bench.",
            "Pintadas o pegatinas en una pared, una señal o un banco.",
            "Inscriptions ou autocollants sur un mur, un panneau ou un banc.",
            "كتابات أو ملصقات على جدار أو لافتة أو مقعد.",
        ],
        "paint tag wall sticker poster pintada pegatina tag affiche كتابة ملصق",
    )
    .asks(&[
        choice(
            "on",
            Must::Answer,
            ["What is it on?", "¿Dónde está?", "Sur quoi ?", "على ماذا؟"],
            &[
                ("wall", ["A wall", "Una pared", "Un mur", "جدار"]),
                ("sign", ["A sign or lamp post", "Una señal o una farola", "Un panneau ou un lampadaire", "لافتة أو عمود"]),
                ("bench", ["A bench or shelter", "Un banco o una marquesina", "Un banc ou un abri", "مقعد أو مظلة"]),
                ("bridge", ["A bridge or subway", "Un puente o paso subterráneo", "Un pont ou un souterrain", "جسر أو نفق"]),
                ("shutter", ["A shop’s shutter", "La persiana de un comercio", "Le rideau d’un commerce", "باب محل"]),
            ],
        ),
        yes_no(
            "offensive",
            Must::Answer,
            ["Is it hateful or obscene?", "¿Es ofensivo u obsceno?", "Est-ce injurieux ou obscène ?", "هل هي مسيئة أو فاحشة؟"],
        ),
    ]);

#[rustfmt::skip]
const DOG_FOULING: Entry =
    category(
        ("dog-fouling", "cleansing"),
        GROUP,
        ["Dog fouling", "Excrementos de perro", "Déjections canines", "مخلفات الكلاب"],
        [
            "Mess on a pavement, a path or in a park.",
            "Excrementos en una acera, un camino o un parque.",
            "Déjections sur un trottoir, un chemin ou dans un parc.",
            "مخلفات على رصيف أو ممر أو في حديقة.",
        ],
        "dog mess poo perro caca chien crotte كلب",
    )
    .asks(&[
        asked(
            "when",
            QuestionKind::Text,
            Must::Skip,
            ["When does it usually happen?", "¿Cuándo suele ocurrir?", "Quand cela arrive-t-il d’habitude ?", "متى يحدث ذلك عادة؟"],
        ),
        yes_no(
            "often",
            Must::Skip,
            ["Does it happen again and again?", "¿Ocurre una y otra vez?", "Cela se répète-t-il ?", "هل يتكرر ذلك؟"],
        ),
    ]);
