//! Roads, pavements, drains, traffic lights.

use stoa_reports::model::question::QuestionKind;

use super::{Entry, Must, Said, asked, category, choice, yes_no};

const GROUP: Said = [
    "Roads and pavements",
    "Calzadas y aceras",
    "Voirie et trottoirs",
    "الطرق والأرصفة",
];

pub const ALL: &[Entry] = &[POTHOLE, PAVEMENT, DRAIN, TRAFFIC_LIGHT];

#[rustfmt::skip]
const POTHOLE: Entry =
    category(
        ("pothole", "roads"),
        GROUP,
        ["Pothole", "Bache", "Nid-de-poule", "حفرة في الطريق"],
        [
            "A hole or a broken surface in the road.",
            "Un agujero o el firme roto en la calzada.",
            "Un trou ou un revêtement abîmé sur la chaussée.",
            "حفرة أو سطح متكسر في الطريق.",
        ],
        "hole road surface tarmac crater bump bache agujero calzada trou chaussée حفرة طريق",
    )
    .asks(&[
        choice(
            "size",
            Must::Answer,
            ["How large is it?", "¿Qué tamaño tiene?", "Quelle est sa taille ?", "ما حجمها؟"],
            &[
                ("hand", ["Like a hand", "Como una mano", "Comme une main", "بحجم اليد"]),
                ("dinner-plate", ["Like a dinner plate", "Como un plato llano", "Comme une assiette", "بحجم طبق الطعام"]),
                ("dustbin-lid", ["Like a dustbin lid", "Como la tapa de un cubo de basura", "Comme un couvercle de poubelle", "بحجم غطاء حاوية القمامة"]),
                ("larger", ["Larger", "Más grande", "Plus grand", "أكبر من ذلك"]),
            ],
        ),
        choice(
            "depth",
            Must::Skip,
            ["How deep is it?", "¿Qué profundidad tiene?", "Quelle est sa profondeur ?", "ما عمقها؟"],
            &[
                ("under-4cm", ["Less than 4 cm", "Menos de 4 cm", "Moins de 4 cm", "أقل من 4 سم"]),
                ("4-to-10cm", ["4 to 10 cm", "De 4 a 10 cm", "De 4 à 10 cm", "من 4 إلى 10 سم"]),
                ("over-10cm", ["More than 10 cm", "Más de 10 cm", "Plus de 10 cm", "أكثر من 10 سم"]),
            ],
        ),
        choice(
            "where-in-road",
            Must::Skip,
            ["Where in the road is it?", "¿En qué parte de la calzada está?", "Où se trouve-t-il sur la chaussée ?", "في أي جزء من الطريق تقع؟"],
            &[
                ("carriageway", ["Where cars drive", "Donde circulan los coches", "Là où roulent les voitures", "مسار السيارات"]),
                ("cycle-lane", ["In the cycle lane", "En el carril bici", "Sur la piste cyclable", "مسار الدراجات"]),
                ("crossing", ["On a crossing", "En un paso de peatones", "Sur un passage piéton", "ممر المشاة"]),
                ("kerb", ["By the kerb", "Junto al bordillo", "Au bord du trottoir", "بجانب حافة الرصيف"]),
            ],
        ),
    ]);

#[rustfmt::skip]
const PAVEMENT: Entry =
    category(
        ("broken-pavement", "pavements"),
        GROUP,
        ["Broken pavement", "Acera rota", "Trottoir abîmé", "رصيف متكسر"],
        [
            "Loose, raised or missing paving where people walk.",
            "Baldosas sueltas, levantadas o que faltan donde se camina.",
            "Dalles descellées, soulevées ou manquantes là où l’on marche.",
            "بلاط مفكوك أو بارز أو مفقود في ممر المشاة.",
        ],
        "paving slab kerb trip footpath acera baldosa trottoir dalle رصيف بلاط",
    )
    .asks(&[
        choice(
            "what",
            Must::Answer,
            ["What is wrong?", "¿Qué ocurre?", "Quel est le problème ?", "ما المشكلة؟"],
            &[
                ("loose", ["A loose slab", "Una baldosa suelta", "Une dalle descellée", "بلاطة مفكوكة"]),
                ("raised", ["A raised edge", "Un borde levantado", "Un bord soulevé", "حافة بارزة"]),
                ("missing", ["A slab is missing", "Falta una baldosa", "Une dalle manque", "بلاطة مفقودة"]),
                ("kerb", ["A broken kerb", "Un bordillo roto", "Une bordure cassée", "حافة رصيف مكسورة"]),
            ],
        ),
        yes_no(
            "fallen",
            Must::Skip,
            ["Has somebody fallen?", "¿Se ha caído alguien?", "Quelqu’un est-il tombé ?", "هل سقط أحد بسببه؟"],
        ),
    ]);

#[rustfmt::skip]
const DRAIN: Entry =
    category(
        ("blocked-drain", "drainage"),
        GROUP,
        ["Blocked drain or flooded street", "Alcantarilla atascada o calle inundada", "Avaloir bouché ou rue inondée", "بالوعة مسدودة أو شارع مغمور"],
        [
            "Water stands in the street, or a drain is full of leaves or silt.",
            "Hay agua estancada en la calle, o un sumidero está lleno de hojas o barro.",
            "De l’eau stagne dans la rue, ou un avaloir est plein de feuilles ou de boue.",
            "مياه راكدة في الشارع، أو بالوعة مليئة بالأوراق أو الطمي.",
        ],
        "gully grate flood water leaves puddle sumidero inundación avaloir égout بالوعة فيضان",
    )
    .asks(&[
        choice(
            "water",
            Must::Answer,
            ["How far does the water stand?", "¿Hasta dónde llega el agua?", "Jusqu’où va l’eau ?", "إلى أين وصلت المياه؟"],
            &[
                ("none", ["There is no water now", "Ahora no hay agua", "Il n’y a pas d’eau en ce moment", "لا توجد مياه الآن"]),
                ("kerb", ["Along the kerb", "Junto al bordillo", "Le long du trottoir", "بمحاذاة حافة الرصيف"]),
                ("road", ["Across the road", "De lado a lado de la calzada", "Sur toute la chaussée", "على عرض الطريق"]),
                ("houses", ["It threatens houses", "Amenaza las viviendas", "Elle menace des maisons", "تهدد البيوت"]),
            ],
        ),
        asked(
            "drains",
            QuestionKind::Number,
            Must::Skip,
            ["How many drains are blocked?", "¿Cuántos sumideros están atascados?", "Combien d’avaloirs sont bouchés ?", "كم عدد البالوعات المسدودة؟"],
        ),
    ]);

#[rustfmt::skip]
const TRAFFIC_LIGHT: Entry =
    category(
        ("traffic-light", "traffic-signals"),
        GROUP,
        ["Traffic light fault", "Avería de semáforo", "Panne de feu de circulation", "عطل في إشارة المرور"],
        [
            "Lights that are out, stuck or turned the wrong way.",
            "Semáforos apagados, bloqueados o girados.",
            "Des feux éteints, bloqués ou mal orientés.",
            "إشارات مطفأة أو عالقة أو موجهة بشكل خاطئ.",
        ],
        "signal crossing red green beep semáforo feu إشارة",
    )
    .asks(&[
        choice(
            "fault",
            Must::Answer,
            ["What is the fault?", "¿Cuál es la avería?", "Quelle est la panne ?", "ما العطل؟"],
            &[
                ("all-out", ["All lights are out", "Están todos apagados", "Tous les feux sont éteints", "جميع الإشارات مطفأة"]),
                ("one-out", ["One light is out", "Una luz está apagada", "Un feu est éteint", "إشارة واحدة مطفأة"]),
                ("stuck", ["It stays on one colour", "No cambia de color", "Il reste sur une couleur", "عالقة على لون واحد"]),
                ("button", ["The button or the sound does not work", "No funciona el botón o el sonido", "Le bouton ou le signal sonore ne marche pas", "الزر أو الصوت لا يعمل"]),
                ("turned", ["It is turned or bent", "Está girado o doblado", "Il est tourné ou tordu", "مائلة أو موجهة خطأ"]),
            ],
        ),
    ]);
