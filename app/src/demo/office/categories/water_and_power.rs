//! Lamps, cabinets and leaks: the networks.

use stoa_reports::model::question::QuestionKind;

use super::{Entry, Must, Said, asked, category, choice, yes_no};

const GROUP: Said = [
    "Lights, power and water",
    "Luz, electricidad y agua",
    "Éclairage, électricité et eau",
    "الإنارة والكهرباء والمياه",
];

pub const ALL: &[Entry] = &[STREET_LAMP, CABINET, LEAK];

#[rustfmt::skip]
const STREET_LAMP: Entry =
    category(
        ("street-lamp", "street-lighting"),
        GROUP,
        ["Street lamp", "Farola", "Lampadaire", "عمود إنارة"],
        [
            "A lamp that is out, flickers, burns by day or is damaged.",
            "Una farola apagada, que parpadea, encendida de día o dañada.",
            "Un lampadaire éteint, qui clignote, allumé en plein jour ou abîmé.",
            "مصباح مطفأ أو يومض أو مضاء نهارًا أو متضرر.",
        ],
        "light dark lamppost bulb column farola luz lampadaire lumière مصباح إنارة ضوء",
    )
    .asks(&[
        choice(
            "fault",
            Must::Answer,
            ["What is wrong with it?", "¿Qué le pasa?", "Qu’est-ce qui ne va pas ?", "ما المشكلة؟"],
            &[
                ("out", ["It is out", "Está apagada", "Il est éteint", "مطفأ"]),
                ("flickers", ["It flickers", "Parpadea", "Il clignote", "يومض"]),
                ("by-day", ["It burns by day", "Está encendida de día", "Il est allumé en plein jour", "مضاء في النهار"]),
                ("damaged", ["It is damaged or leans", "Está dañada o inclinada", "Il est abîmé ou penché", "متضرر أو مائل"]),
                ("wires", ["Wires can be touched", "Hay cables al alcance", "Des fils sont accessibles", "أسلاك مكشوفة"]),
            ],
        ),
        asked(
            "column",
            QuestionKind::Text,
            Must::Skip,
            ["What number is on the post?", "¿Qué número lleva el poste?", "Quel numéro porte le poteau ?", "ما الرقم المكتوب على العمود؟"],
        ),
        choice(
            "how-many",
            Must::Skip,
            ["How many lamps are out?", "¿Cuántas farolas están apagadas?", "Combien de lampadaires sont éteints ?", "كم عدد المصابيح المطفأة؟"],
            &[
                ("one", ["One", "Una", "Un seul", "واحد"]),
                ("several", ["Several", "Varias", "Plusieurs", "عدة مصابيح"]),
                ("whole-street", ["The whole street", "Toda la calle", "Toute la rue", "الشارع كله"]),
            ],
        ),
    ]);

#[rustfmt::skip]
const CABINET: Entry =
    category(
        ("damaged-cabinet", "electricity"),
        GROUP,
        ["Damaged cabinet or cable", "Armario o cable eléctrico dañado", "Coffret ou câble électrique abîmé", "صندوق أو كابل كهرباء متضرر"],
        [
            "An open or broken electricity cabinet, or a cable that hangs. Keep away from it.",
            "Un armario eléctrico abierto o roto, o un cable colgando. No se acerque.",
            "Un coffret électrique ouvert ou cassé, ou un câble qui pend. Ne vous en approchez pas.",
            "صندوق كهرباء مفتوح أو مكسور أو كابل متدلٍّ. ابتعد عنه.",
        ],
        "electric box cable wire substation armario eléctrico cable coffret كهرباء كابل",
    )
    .asks(&[yes_no(
        "live",
        Must::Answer,
        ["Can bare wires be seen?", "¿Se ven cables pelados?", "Voit-on des fils dénudés ?", "هل توجد أسلاك عارية ظاهرة؟"],
    )]);

#[rustfmt::skip]
const LEAK: Entry =
    category(
        ("water-leak", "water-supply"),
        GROUP,
        ["Water leak", "Fuga de agua", "Fuite d’eau", "تسرب مياه"],
        [
            "Clean water that comes up through the road or the pavement.",
            "Agua limpia que sale por la calzada o la acera.",
            "De l’eau claire qui sort de la chaussée ou du trottoir.",
            "مياه نظيفة تخرج من الطريق أو الرصيف.",
        ],
        "burst pipe main hydrant fuga tubería fuite canalisation تسرب أنبوب",
    )
    .asks(&[
        choice(
            "flow",
            Must::Answer,
            ["How strong is it?", "¿Con qué fuerza sale?", "Quel est son débit ?", "ما شدة التسرب؟"],
            &[
                ("trickle", ["A trickle", "Un hilo de agua", "Un filet d’eau", "قطرات خفيفة"]),
                ("stream", ["It runs along the street", "Corre por la calle", "Elle coule dans la rue", "تجري في الشارع"]),
                ("burst", ["It spurts or lifts the surface", "Brota a chorro o levanta el suelo", "Elle jaillit ou soulève le sol", "تندفع بقوة أو ترفع السطح"]),
            ],
        ),
        yes_no(
            "no-water",
            Must::Skip,
            ["Is there no water in the houses?", "¿Se han quedado sin agua las casas?", "Les maisons sont-elles privées d’eau ?", "هل انقطعت المياه عن البيوت؟"],
        ),
    ]);
