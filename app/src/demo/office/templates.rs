//! Texts that staff answer with, in the four languages, and filters that they keep.

use stoa_reports::model::{NewTemplate, ReportFilter, Status, StatusFilter};

use super::words;

/// A template as this file writes it: name, status, category, and the text in English, Spanish, French and Arabic.
type Row = (
    &'static str,
    Option<Status>,
    Option<&'static str>,
    [&'static str; 4],
);

#[rustfmt::skip]
const TEMPLATES: &[Row] = &[
    ("We are on it", Some(Status::InProgress), None, [
        "Thank you for telling us. A crew has been told and will come within the time shown on this page.",
        "Gracias por avisarnos. Hemos avisado a una brigada, que acudirá en el plazo que indica esta página.",
        "Merci de nous avoir prévenus. Une équipe est avertie et interviendra dans le délai indiqué sur cette page.",
        "شكرًا لإبلاغنا. أُخطر فريق العمل وسيحضر خلال المدة المبينة في هذه الصفحة.",
    ]),
    ("Inspected, to be planned", Some(Status::Planned), None, [
        "An inspector has been to look. The work needs materials or a closed lane, so it is planned for the day shown on this page.",
        "Un inspector ha ido a verlo. La obra necesita materiales o cortar un carril, así que está prevista para el día que indica esta página.",
        "Un inspecteur est venu voir. Les travaux demandent du matériel ou la fermeture d’une voie ; ils sont prévus pour le jour indiqué sur cette page.",
        "عاين مفتش الموقع. يتطلب العمل مواد أو إغلاق مسار، لذا حُدد له اليوم المبين في هذه الصفحة.",
    ]),
    ("Pothole filled", Some(Status::Fixed), Some("pothole"), [
        "The pothole has been filled. If it opens again, tell us on this page and we will come back.",
        "Se ha rellenado el bache. Si se vuelve a abrir, díganoslo en esta página y volveremos.",
        "Le nid-de-poule est rebouché. S’il se rouvre, dites-le-nous sur cette page et nous reviendrons.",
        "رُدمت الحفرة. إذا عادت فأخبرنا في هذه الصفحة وسنرجع.",
    ]),
    ("Pothole too shallow", Some(Status::WontFix), Some("pothole"), [
        "We measured it: it is less than 4 cm deep, and repairs begin at that depth. The street is looked at every six months.",
        "Lo hemos medido: tiene menos de 4 cm de profundidad, y se repara a partir de ahí. La calle se revisa cada seis meses.",
        "Nous l’avons mesuré : il fait moins de 4 cm de profondeur, seuil à partir duquel nous réparons. La rue est contrôlée tous les six mois.",
        "قسناها فكان عمقها أقل من 4 سم، والإصلاح يبدأ من هذا العمق. يُفحص الشارع كل ستة أشهر.",
    ]),
    ("Lamp repaired", Some(Status::Fixed), Some("street-lamp"), [
        "The lamp has been repaired and tested after dark.",
        "Se ha reparado la farola y se ha comprobado de noche.",
        "Le lampadaire est réparé et a été vérifié à la nuit tombée.",
        "أُصلح المصباح واختُبر بعد حلول الظلام.",
    ]),
    ("Lamp waits for the power network", Some(Status::HandedOver), Some("street-lamp"), [
        "The lamp is sound but gets no power. Northsea Power Networks must mend the cable; we have told them and will tell you.",
        "La farola está bien pero no le llega corriente. Northsea Power Networks debe reparar el cable; les hemos avisado y le informaremos.",
        "Le lampadaire est en bon état mais n’est pas alimenté. Northsea Power Networks doit réparer le câble ; nous les avons prévenus et vous tiendrons informés.",
        "المصباح سليم لكن لا تصله الكهرباء. على شركة نورث سي إصلاح الكابل، وقد أبلغناها وسنخبرك بالنتيجة.",
    ]),
    ("Rubbish taken away", Some(Status::Fixed), Some("fly-tipping"), [
        "The rubbish has been taken away. We looked through it for who left it there.",
        "Se ha retirado la basura. La hemos revisado para averiguar quién la dejó.",
        "Les déchets ont été enlevés. Nous y avons cherché qui les avait laissés.",
        "أُزيلت النفايات وفحصناها بحثًا عمن تركها.",
    ]),
    ("On private land", Some(Status::WontFix), None, [
        "This stands on private land, where the council may not work. We have written to the owner.",
        "Está en terreno privado, donde el ayuntamiento no puede actuar. Hemos escrito al propietario.",
        "Cela se trouve sur un terrain privé, où la mairie ne peut pas intervenir. Nous avons écrit au propriétaire.",
        "هذا في أرض خاصة لا يحق للبلدية العمل فيها. كتبنا إلى المالك.",
    ]),
    ("Birds are nesting", Some(Status::Planned), Some("hedge"), [
        "Birds are nesting here, and the law protects them until the end of August. We will cut the hedge as soon as they have left.",
        "Aquí anidan pájaros y la ley los protege hasta finales de agosto. Podaremos el seto en cuanto se vayan.",
        "Des oiseaux nichent ici et la loi les protège jusqu’à fin août. Nous taillerons la haie dès qu’ils seront partis.",
        "تعشش الطيور هنا ويحميها القانون حتى نهاية أغسطس. سنشذب السياج فور رحيلها.",
    ]),
    ("Leak repaired", Some(Status::Fixed), Some("water-leak"), [
        "The main has been repaired and the surface made good.",
        "Se ha reparado la tubería y repuesto el pavimento.",
        "La canalisation est réparée et le revêtement remis en état.",
        "أُصلح الأنبوب وأُعيد السطح إلى حاله.",
    ]),
    ("More information, please", None, None, [
        "We went to look and could not find it. Can you tell us more exactly where it is, or add a photo?",
        "Hemos ido a verlo y no lo hemos encontrado. ¿Puede indicarnos mejor dónde está o añadir una foto?",
        "Nous sommes allés voir et n’avons rien trouvé. Pouvez-vous préciser l’endroit ou ajouter une photo ?",
        "ذهبنا للمعاينة ولم نجد المشكلة. هل يمكنك تحديد المكان بدقة أكبر أو إضافة صورة؟",
    ]),
    ("Told already", Some(Status::Duplicate), None, [
        "Somebody told us of this before you. We have joined the two reports, and you will hear of both.",
        "Alguien nos avisó antes que usted. Hemos unido los dos avisos y le informaremos de ambos.",
        "Quelqu’un nous l’a signalé avant vous. Nous avons réuni les deux signalements et vous tiendrons informés.",
        "أبلغنا شخص آخر بهذا قبلك. دمجنا البلاغين وستصلك أخبارهما.",
    ]),
];

/// All templates.
pub fn templates() -> Vec<NewTemplate> {
    let template = |(name, status, category, [en, es, fr, ar]): &Row| NewTemplate {
        name: (*name).to_owned(),
        text: words(en, es, fr, ar),
        status: *status,
        category: category.map(str::to_owned),
        is_ended: false,
    };
    TEMPLATES.iter().map(template).collect()
}

/// Filters that members of staff keep: whose, under what name, and what passes.
pub fn views() -> Vec<(&'static str, &'static str, ReportFilter)> {
    let of = |category: &str, status| ReportFilter {
        categories: Some(category.to_owned())
            .filter(|code| !code.is_empty())
            .into_iter()
            .collect(),
        status,
        ..ReportFilter::default()
    };
    let late = |category: &str| ReportFilter {
        late: true,
        ..of(category, StatusFilter::Open)
    };
    vec![
        ("tom.ellerby", "Late potholes", late("pothole")),
        (
            "tom.ellerby",
            "Open drains",
            of("blocked-drain", StatusFilter::Open),
        ),
        (
            "amina.diallo",
            "Dumping to clear",
            of("fly-tipping", StatusFilter::Open),
        ),
        ("lucia.ferrer", "Trees, late", late("tree")),
        ("priya.raman", "Everything late", late("")),
        (
            "priya.raman",
            "Handed over",
            of("", StatusFilter::Some(vec![Status::HandedOver])),
        ),
    ]
}

#[cfg(test)]
mod tests {
    use stoa_kernel::Lang;

    use super::templates;
    use crate::demo::office::categories::categories;

    #[test]
    fn each_template_fits_something_and_speaks_four_languages() {
        let categories = categories();
        for template in templates() {
            template.check().unwrap();
            assert!(
                Lang::ALL
                    .iter()
                    .all(|lang| template.text.0.contains_key(lang)),
                "{}",
                template.name
            );
            let code = template.category.as_deref();
            assert!(
                code.is_none_or(|code| categories.iter().any(|one| one.code == code)),
                "{}",
                template.name
            );
        }
    }
}
