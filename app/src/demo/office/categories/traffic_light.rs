//! Traffic lights, the most technical of the road's categories.

use stoa_reports::model::category::NewCategory;

use super::{Asks, Must, category, choice, roads::GROUP};

pub fn traffic_light() -> NewCategory {
    category(
        ("traffic-light", "traffic-signals"),
        GROUP,
        [
            "Traffic light fault",
            "Avería de semáforo",
            "Panne de feu de circulation",
            "عطل في إشارة المرور",
        ],
        [
            "Lights that are out, stuck or turned the wrong way.",
            "Semáforos apagados, bloqueados o girados.",
            "Des feux éteints, bloqués ou mal orientés.",
            "إشارات مطفأة أو عالقة أو موجهة بشكل خاطئ.",
        ],
        "signal crossing red green beep semáforo feu إشارة",
    )
    .asks(vec![choice(
        "fault",
        Must::Answer,
        [
            "What is the fault?",
            "¿Cuál es la avería?",
            "Quelle est la panne ?",
            "ما العطل؟",
        ],
        &[
            (
                "all-out",
                [
                    "All lights are out",
                    "Están todos apagados",
                    "Tous les feux sont éteints",
                    "جميع الإشارات مطفأة",
                ],
            ),
            (
                "one-out",
                [
                    "One light is out",
                    "Una luz está apagada",
                    "Un feu est éteint",
                    "إشارة واحدة مطفأة",
                ],
            ),
            (
                "stuck",
                [
                    "It stays on one colour",
                    "No cambia de color",
                    "Il reste sur une couleur",
                    "عالقة على لون واحد",
                ],
            ),
            (
                "button",
                [
                    "The button or the sound does not work",
                    "No funciona el botón o el sonido",
                    "Le bouton ou le signal sonore ne marche pas",
                    "الزر أو الصوت لا يعمل",
                ],
            ),
            (
                "turned",
                [
                    "It is turned or bent",
                    "Está girado o doblado",
                    "Il est tourné ou tordu",
                    "مائلة أو موجهة خطأ",
                ],
            ),
        ],
    )])
}
