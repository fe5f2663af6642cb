//! What somebody can answer for in Merrow.

use stoa_kernel::town::Topic;

use super::words;

#[rustfmt::skip] // A line a topic.
const TOPICS: &[(&str, [&str; 4])] = &[
    ("roads", ["Road surfaces", "Calzadas", "Chaussées", "أسطح الطرق"]),
    ("pavements", ["Pavements", "Aceras", "Trottoirs", "الأرصفة"]),
    ("drainage", ["Road drains", "Drenaje de las calles", "Écoulement des eaux de voirie", "تصريف مياه الطرق"]),
    ("street-lighting", ["Street lighting", "Alumbrado público", "Éclairage public", "إنارة الشوارع"]),
    ("traffic-signals", ["Traffic lights", "Semáforos", "Feux de circulation", "إشارات المرور"]),
    ("electricity", ["Electricity network", "Red eléctrica", "Réseau électrique", "شبكة الكهرباء"]),
    ("water-supply", ["Water supply", "Suministro de agua", "Distribution d’eau", "إمدادات المياه"]),
    ("dumped-waste", ["Dumped waste", "Vertidos ilegales", "Dépôts sauvages", "النفايات الملقاة"]),
    ("cleansing", ["Street cleaning", "Limpieza viaria", "Propreté des rues", "نظافة الشوارع"]),
    ("graffiti", ["Graffiti", "Pintadas", "Graffitis", "الكتابات على الجدران"]),
    ("trees", ["Trees", "Arbolado", "Arbres", "الأشجار"]),
    ("hedges", ["Hedges and verges", "Setos y bordes", "Haies et accotements", "الأسيجة النباتية وحواف الطرق"]),
    ("playgrounds", ["Parks and playgrounds", "Parques y zonas de juego", "Parcs et aires de jeux", "الحدائق وملاعب الأطفال"]),
    ("vehicles", ["Abandoned vehicles", "Vehículos abandonados", "Véhicules abandonnés", "المركبات المهجورة"]),
    ("obstruction", ["Obstructions on the road", "Obstáculos en la vía", "Obstacles sur la voie", "عوائق الطريق"]),
    ("noise", ["Noise", "Ruido", "Bruit", "الضوضاء"]),
    ("harbour", ["Harbour and quays", "Puerto y muelles", "Port et quais", "الميناء والأرصفة البحرية"]),
];

/// All topics.
pub fn topics() -> Vec<Topic> {
    let topic = |(slug, [en, es, fr, ar]): &(&str, [&str; 4])| Topic {
        slug: (*slug).to_owned(),
        name: words(en, es, fr, ar),
        is_ended: false,
    };
    TOPICS.iter().map(topic).collect()
}
