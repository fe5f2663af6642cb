//! Vehicles, noise, and the harbour.

use stoa_reports::model::question::QuestionKind;

use super::{Entry, Must, Said, asked, category, choice};

const VEHICLES: Said = [
    "Vehicles and noise",
    "Vehículos y ruido",
    "Véhicules et bruit",
    "المركبات والضوضاء",
];
const QUAYS: Said = ["Harbour", "Puerto", "Port", "الميناء"];

pub const ALL: &[Entry] = &[ABANDONED, PARKING, NOISE, HARBOUR_DAMAGE];

#[rustfmt::skip]
const ABANDONED: Entry =
    category(
        ("abandoned-vehicle", "vehicles"),
        VEHICLES,
        ["Abandoned vehicle", "Vehículo abandonado", "Véhicule abandonné", "مركبة مهجورة"],
        [
            "A car or van that has not moved for weeks, or is a wreck.",
            "Un coche o furgoneta que no se mueve desde hace semanas, o está destrozado.",
            "Une voiture ou une camionnette immobile depuis des semaines, ou à l’état d’épave.",
            "سيارة أو شاحنة لم تتحرك منذ أسابيع أو محطمة.",
        ],
        "car van wreck untaxed coche furgoneta voiture épave سيارة مهجورة",
    )
    .asks(&[
        choice(
            "weeks",
            Must::Answer,
            ["How long has it stood there?", "¿Cuánto tiempo lleva ahí?", "Depuis quand est-il là ?", "منذ متى وهي هناك؟"],
            &[
                ("under-2", ["Less than 2 weeks", "Menos de 2 semanas", "Moins de 2 semaines", "أقل من أسبوعين"]),
                ("2-to-8", ["2 to 8 weeks", "De 2 a 8 semanas", "De 2 à 8 semaines", "من أسبوعين إلى 8 أسابيع"]),
                ("over-8", ["More than 8 weeks", "Más de 8 semanas", "Plus de 8 semaines", "أكثر من 8 أسابيع"]),
            ],
        ),
        asked(
            "description",
            QuestionKind::Text,
            Must::Skip,
            ["Make, model and colour", "Marca, modelo y color", "Marque, modèle et couleur", "النوع والطراز واللون"],
        ),
    ]);

#[rustfmt::skip]
const PARKING: Entry =
    category(
        ("dangerous-parking", "obstruction"),
        VEHICLES,
        ["Vehicle in the way", "Vehículo que estorba", "Véhicule gênant", "مركبة تعيق الطريق"],
        [
            "A vehicle that blocks a road, a crossing or a dropped kerb.",
            "Un vehículo que bloquea una calle, un paso de peatones o un vado.",
            "Un véhicule qui bloque une rue, un passage piéton ou un bateau de trottoir.",
            "مركبة تسد طريقًا أو ممر مشاة أو رصيفًا منخفضًا.",
        ],
        "parking blocked driveway school aparcamiento estacionamiento stationnement موقف سيارات",
    )
    .asks(&[choice(
        "blocks",
        Must::Answer,
        ["What does it block?", "¿Qué bloquea?", "Que bloque-t-il ?", "ماذا تسد؟"],
        &[
            ("pavement", ["The pavement", "La acera", "Le trottoir", "الرصيف"]),
            ("crossing", ["A crossing or dropped kerb", "Un paso de peatones o vado", "Un passage piéton ou un bateau", "ممر مشاة أو رصيفًا منخفضًا"]),
            ("road", ["The road", "La calzada", "La chaussée", "الطريق"]),
            ("school", ["The entrance of a school", "La entrada de un colegio", "L’entrée d’une école", "مدخل مدرسة"]),
        ],
    )]);

#[rustfmt::skip]
const NOISE: Entry =
    category(
        ("noise", "noise"),
        VEHICLES,
        ["Noise", "Ruido", "Bruit", "ضوضاء"],
        [
            "Music, works or alarms that disturb again and again.",
            "Música, obras o alarmas que molestan una y otra vez.",
            "Musique, travaux ou alarmes qui dérangent à répétition.",
            "موسيقى أو أعمال أو إنذارات تزعج مرارًا.",
        ],
        "music party building alarm barking música obras musique chantier موسيقى إزعاج",
    )
    .asks(&[
        choice(
            "from",
            Must::Answer,
            ["What makes the noise?", "¿Qué hace ruido?", "D’où vient le bruit ?", "ما مصدر الضوضاء؟"],
            &[
                ("music", ["Music or parties", "Música o fiestas", "Musique ou fêtes", "موسيقى أو حفلات"]),
                ("works", ["Building works", "Obras", "Travaux", "أعمال بناء"]),
                ("business", ["A bar or business", "Un bar o negocio", "Un bar ou un commerce", "حانة أو متجر"]),
                ("alarm", ["An alarm", "Una alarma", "Une alarme", "جهاز إنذار"]),
                ("animals", ["Animals", "Animales", "Des animaux", "حيوانات"]),
                ("machines", ["Machines or fans", "Máquinas o ventiladores", "Machines ou ventilateurs", "آلات أو مراوح"]),
            ],
        ),
        choice(
            "at",
            Must::Answer,
            ["When?", "¿Cuándo?", "Quand ?", "متى؟"],
            &[
                ("day", ["By day", "De día", "Le jour", "نهارًا"]),
                ("evening", ["In the evening", "Por la tarde-noche", "Le soir", "مساءً"]),
                ("night", ["At night, after 23:00", "De noche, después de las 23:00", "La nuit, après 23 h", "ليلًا بعد الساعة 23:00"]),
            ],
        ),
    ]);

#[rustfmt::skip]
const HARBOUR_DAMAGE: Entry =
    category(
        ("harbour-damage", "harbour"),
        QUAYS,
        ["Damage on quays and piers", "Daños en muelles y espigones", "Dégâts sur les quais et jetées", "أضرار في الأرصفة البحرية"],
        [
            "Broken ladders, railings, lifebuoys or planks by the water.",
            "Escaleras, barandillas, salvavidas o tablones rotos junto al agua.",
            "Échelles, garde-corps, bouées ou planches abîmés au bord de l’eau.",
            "سلالم أو حواجز أو أطواق نجاة أو ألواح مكسورة قرب الماء.",
        ],
        "pier quay lifebuoy ladder railing muelle salvavidas quai bouée رصيف ميناء",
    )
    .asks(&[choice(
        "what",
        Must::Answer,
        ["What is damaged?", "¿Qué está dañado?", "Qu’est-ce qui est abîmé ?", "ما المتضرر؟"],
        &[
            ("lifebuoy", ["A lifebuoy is missing", "Falta un salvavidas", "Une bouée manque", "طوق نجاة مفقود"]),
            ("railing", ["A railing", "Una barandilla", "Un garde-corps", "حاجز"]),
            ("ladder", ["A ladder", "Una escalera", "Une échelle", "سلم"]),
            ("surface", ["The surface or a plank", "El suelo o un tablón", "Le sol ou une planche", "السطح أو لوح خشبي"]),
        ],
    )]);
