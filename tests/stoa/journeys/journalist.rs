//! A journalist: takes the town's own records as open data, in every form, and finds no person in them.

use stoa_tests::{Test, Town, Written, browser::encoded, eventually, in_the_town};

use super::{colleague, does};

pub fn tests() -> Vec<Test> {
    in_the_town![published_reports_hold_no_person_and_nothing_hidden]
}

/// All that the vault is given with a report by Open311.
const PERSON: [(&str, &str); 5] = [
    ("first_name", "Florinda"),
    ("last_name", "Quillfeather"),
    ("email", "florinda.q@home.example"),
    ("phone", "+441632960777"),
    ("device_id", "device-4711-of-florinda"),
];

fn reports_by_a_program(town: &Town, words: &str) {
    let mut fields = vec![
        ("api_key", town.api_key()),
        ("service_code", "pothole"),
        ("address_string", "Quay Street 3"),
        ("description", words),
        ("attribute[size]", "hand"),
    ];
    fields.extend(PERSON);
    let own = |(name, value): &(&str, &str)| ((*name).to_owned(), (*value).to_owned());
    let fields: Vec<_> = fields.iter().map(own).collect();
    let kind = "application/x-www-form-urlencoded";
    let path = "/open311/v2/requests.json";
    town.visitor()
        .post(path, kind, encoded(&fields).as_bytes())
        .expect_status(201);
}

fn published_reports_hold_no_person_and_nothing_hidden(town: &Town) {
    let seen = format!("The kerb is broken, says a passer-by on {}.", town.engine);
    let hidden = format!("This goes too far on {}.", town.engine);
    reports_by_a_program(town, &seen);
    let reference = town.visitor().reports(
        &Written::new("overflowing-bin", &hidden).by("Gustav Grimsel", "gustav@home.example"),
    );
    let mut amina = colleague(town, "amina");
    does(&mut amina, &reference, "hide", &[("reason", "It insults.")]).expect_status(200);

    // The table is written anew because something was taken back.
    let csv = || town.visitor().get("/data/reports.csv");
    eventually("the report is published", || {
        let page = csv();
        (page.status == 200 && page.text().contains(&seen)).then_some(())
    });
    eventually("what was hidden is gone", || {
        (!csv().text().contains(&hidden)).then_some(())
    });
    for path in [
        "/data/reports",
        "/data/reports.csv",
        "/data/reports.json",
        "/data/reports.ndjson",
        "/data/reports.geojson",
        "/data/reports/table",
        "/data/reports/datapackage.json",
        "/data/query?sql=SELECT+*+FROM+reports+ORDER+BY+reported_at+DESC&format=json",
        "/api/3/action/package_show?id=reports",
        "/catalog.ttl",
        "/data.json",
    ] {
        let page = town.visitor().get(path).expect_status(200).text();
        for (field, value) in PERSON {
            assert!(!page.contains(value), "{path} tells {field}");
        }
        for other in ["Gustav", "Grimsel", "gustav@home.example", &hidden] {
            assert!(!page.contains(other), "{path} tells {other}");
        }
    }
}
