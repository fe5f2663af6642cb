//! The council with its teams, and the other bodies that answer for something in Merrow. All of them are invented.

use jiff::civil::Weekday;
use stoa_kernel::town::{Agency, Team, WorkSpan, WorkWeek};

use super::words;

/// The council that runs the installation.
pub const COUNCIL: &str = "merrow";
pub const WATER: &str = "northwater";
pub const COUNTY: &str = "doggerland-highways";
pub const HARBOUR: &str = "merrow-harbour";
pub const POLICE: &str = "doggerland-police";
pub const POWER: &str = "northsea-power";

/// The team that kept the lamps until its contract ended a year ago.
pub const FORMER_LIGHTING: &str = "lighting-lumen";
/// The team that keeps them now.
pub const LIGHTING: &str = "street-lighting";

/// A body: slug, kind, names, page and mailbox.
type Body = (
    &'static str,
    &'static str,
    [&'static str; 4],
    &'static str,
    &'static str,
);

const BODIES: &[Body] = &[
    (
        COUNCIL,
        "council",
        [
            "Merrow Borough Council",
            "Ayuntamiento de Merrow",
            "Mairie de Merrow",
            "مجلس بلدية ميرو",
        ],
        "https://merrow.example.org/contact",
        "hello@merrow.example.org",
    ),
    (
        WATER,
        "utility",
        [
            "Northwater",
            "Northwater (agua)",
            "Northwater (eau)",
            "شركة نورث ووتر للمياه",
        ],
        "https://northwater.example.org/leaks",
        "leaks@northwater.example.org",
    ),
    (
        COUNTY,
        "road-authority",
        [
            "Doggerland County Highways",
            "Carreteras del Condado de Doggerland",
            "Routes du comté de Doggerland",
            "هيئة طرق مقاطعة دوغرلاند",
        ],
        "https://highways.doggerland.example.org",
        "north.division@highways.doggerland.example.org",
    ),
    (
        HARBOUR,
        "other",
        [
            "Merrow Harbour Trust",
            "Autoridad Portuaria de Merrow",
            "Régie du port de Merrow",
            "هيئة ميناء ميرو",
        ],
        "https://harbour.merrow.example.org",
        "works@harbour.merrow.example.org",
    ),
    (
        POLICE,
        "police",
        [
            "Doggerland Police (non-emergency)",
            "Policía de Doggerland (no urgente)",
            "Police de Doggerland (hors urgence)",
            "شرطة دوغرلاند (غير الطوارئ)",
        ],
        "https://police.doggerland.example.org/report",
        "non-emergency@police.doggerland.example.org",
    ),
    (
        POWER,
        "utility",
        [
            "Northsea Power Networks",
            "Northsea Power Networks (electricidad)",
            "Northsea Power Networks (électricité)",
            "شبكات نورث سي للكهرباء",
        ],
        "https://northsea-power.example.org/faults",
        "faults@northsea-power.example.org",
    ),
];

/// Every body, the council first.
pub fn agencies() -> Vec<Agency> {
    let agency = |(slug, kind, [en, es, fr, ar], url, email): &Body| Agency {
        slug: (*slug).to_owned(),
        name: words(en, es, fr, ar),
        kind: (*kind).to_owned(),
        contact_url: (*url).to_owned(),
        contact_email: (*email).to_owned(),
        open311_endpoint: String::new(),
        open311_jurisdiction: String::new(),
        open311_key: String::new(),
        is_own: *slug == COUNCIL,
        is_ended: false,
    };
    BODIES.iter().map(agency).collect()
}

/// When a team works: days from Monday (1) to Sunday (7), and hours of the day in minutes.
pub type Hours = &'static [(std::ops::RangeInclusive<i8>, u16, u16)];

/// A team: slug, body, names, hours.
type TeamRow = (&'static str, &'static str, [&'static str; 4], Hours);

const TEAMS: &[TeamRow] = &[
    (
        "customer-services",
        COUNCIL,
        [
            "Customer services",
            "Atención ciudadana",
            "Accueil des habitants",
            "خدمة السكان",
        ],
        &[(1..=5, 510, 1050)],
    ),
    (
        "highways",
        COUNCIL,
        [
            "Roads and pavements",
            "Calzadas y aceras",
            "Voirie et trottoirs",
            "الطرق والأرصفة",
        ],
        &[(1..=5, 450, 960)],
    ),
    (
        "drainage",
        COUNCIL,
        [
            "Drains and flooding",
            "Drenaje e inundaciones",
            "Écoulements et inondations",
            "التصريف والفيضانات",
        ],
        &[(1..=5, 450, 990)],
    ),
    (
        LIGHTING,
        COUNCIL,
        [
            "Street lighting (Brightwick)",
            "Alumbrado público (Brightwick)",
            "Éclairage public (Brightwick)",
            "إنارة الشوارع (برايتويك)",
        ],
        &[(1..=5, 480, 1080), (6..=6, 480, 720)],
    ),
    (
        FORMER_LIGHTING,
        COUNCIL,
        [
            "Street lighting (Lumen, until last year)",
            "Alumbrado público (Lumen, hasta el año pasado)",
            "Éclairage public (Lumen, jusqu’à l’an dernier)",
            "إنارة الشوارع (لومن، حتى العام الماضي)",
        ],
        &[(1..=5, 480, 1020)],
    ),
    (
        "waste",
        COUNCIL,
        [
            "Waste and dumping",
            "Residuos y vertidos",
            "Déchets et dépôts sauvages",
            "النفايات والمخلفات الملقاة",
        ],
        &[(1..=6, 360, 870)],
    ),
    (
        "cleansing",
        COUNCIL,
        [
            "Street cleaning",
            "Limpieza viaria",
            "Propreté urbaine",
            "نظافة الشوارع",
        ],
        &[(1..=7, 360, 840)],
    ),
    (
        "parks",
        COUNCIL,
        [
            "Parks and trees",
            "Parques y arbolado",
            "Parcs et arbres",
            "الحدائق والأشجار",
        ],
        &[(1..=5, 450, 930)],
    ),
    (
        "environmental-health",
        COUNCIL,
        [
            "Environmental health",
            "Salud ambiental",
            "Santé environnementale",
            "الصحة البيئية",
        ],
        &[(1..=5, 540, 1020), (5..=6, 1200, 1440)],
    ),
    (
        "community-safety",
        COUNCIL,
        [
            "Community safety",
            "Seguridad ciudadana",
            "Tranquillité publique",
            "سلامة المجتمع",
        ],
        &[(1..=5, 540, 1020)],
    ),
    (
        "northwater-leaks",
        WATER,
        ["Leakage", "Fugas", "Recherche de fuites", "فريق التسربات"],
        &[(1..=7, 0, 1440)],
    ),
    (
        "county-north",
        COUNTY,
        [
            "North division",
            "División norte",
            "Division nord",
            "القسم الشمالي",
        ],
        &[(1..=5, 480, 1020)],
    ),
    (
        "harbour-works",
        HARBOUR,
        [
            "Harbour works",
            "Obras del puerto",
            "Travaux portuaires",
            "أعمال الميناء",
        ],
        &[(1..=5, 480, 990)],
    ),
    (
        "police-control",
        POLICE,
        [
            "Contact centre",
            "Centro de contacto",
            "Centre d’appels",
            "مركز الاتصال",
        ],
        &[(1..=7, 0, 1440)],
    ),
    (
        "northsea-faults",
        POWER,
        ["Faults", "Averías", "Dépannage", "الأعطال"],
        &[(1..=7, 0, 1440)],
    ),
];

/// Every team with its week.
pub fn teams() -> Vec<(Team, WorkWeek)> {
    let team = |(slug, agency, [en, es, fr, ar], hours): &TeamRow| {
        let team = Team {
            slug: (*slug).to_owned(),
            agency: (*agency).to_owned(),
            name: words(en, es, fr, ar),
            email: format!("{slug}@{agency}.example.org"),
            is_ended: *slug == FORMER_LIGHTING,
        };
        (team, week(hours))
    };
    TEAMS.iter().map(team).collect()
}

fn week(hours: Hours) -> WorkWeek {
    let mut week = WorkWeek::default();
    for (days, from, to) in hours {
        for day in days.clone() {
            if let (Ok(day), Some(span)) = (
                Weekday::from_monday_one_offset(day),
                WorkSpan::new(*from, *to),
            ) {
                week.add(day, span);
            }
        }
    }
    week
}

#[cfg(test)]
mod tests {
    use stoa_kernel::town::is_slug;

    use super::{agencies, teams};

    #[test]
    fn every_team_belongs_to_a_body_and_works() {
        let bodies = agencies();
        assert_eq!(bodies.iter().filter(|body| body.is_own).count(), 1);
        for (team, week) in teams() {
            assert!(
                bodies.iter().any(|body| body.slug == team.agency),
                "{}",
                team.slug
            );
            assert!(is_slug(&team.slug) && !week.is_empty(), "{}", team.slug);
        }
        assert_eq!(teams().iter().filter(|(team, _)| team.is_ended).count(), 1);
    }
}
