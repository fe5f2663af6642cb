//! The configuration of the demonstration: everything in one folder.

use std::path::Path;

use stoa_kernel::{
    Config, Lang,
    config::{PaymentsConfig, TownConfig},
};

use super::{
    map,
    office::{agencies::COUNCIL, words},
};

/// A town whose database, files, mails and key lie in this folder.
pub fn config(dir: &Path) -> Config {
    let within = |scheme: &str, name: &str| format!("{scheme}{}", dir.join(name).display());
    let middle = map::MARKET;
    Config {
        database_url: within("sqlite:", "stoa.db"),
        blobs_url: within("file:", "files"),
        mail_dir: within("", "mail"),
        mail_from: "Merrow <no-reply@merrow.example.org>".to_owned(),
        master_key_file: within("", "master.key"),
        town: TownConfig {
            name: words("Merrow", "Merrow", "Merrow", "ميرو"),
            reference_prefix: "M".to_owned(),
            agency: COUNCIL.to_owned(),
            time_zone: "Europe/London".to_owned(),
            language: Lang::En,
            center: [middle.lat, middle.lon, 13.0],
            colour: "#0b5351".to_owned(),
            contact_email: "hello@merrow.example.org".to_owned(),
            // Ofcom keeps this range for drama.
            contact_phone: "01632 960100".to_owned(),
            jurisdictions: vec!["merrow.example.org".to_owned()],
            ..TownConfig::default()
        },
        payments: PaymentsConfig {
            provider: "test".to_owned(),
            account_holder: "Town of Merrow".to_owned(),
            // The example of Britain in the IBAN registry: nobody's.
            iban: "GB33 BUKB 2020 1555 5555 55".to_owned(),
            bic: "BUKBGB22".to_owned(),
            counter: words(
                "Town hall, ground floor, Monday to Friday, 9:00 to 16:00. Cash or card.",
                "Ayuntamiento, planta baja, de lunes a viernes, de 9:00 a 16:00. En efectivo o con tarjeta.",
                "Mairie, rez-de-chaussée, du lundi au vendredi, de 9:00 à 16:00. En espèces ou par carte.",
                "مبنى البلدية، الطابق الأرضي، من الاثنين إلى الجمعة، من الساعة 9:00 إلى 16:00. نقدًا أو بالبطاقة.",
            ),
            test_dir: within("", "test-payments"),
            ..PaymentsConfig::default()
        },
        // Everybody at work may read the mails that were never sent.
        demo: true,
        ..Config::default()
    }
}
