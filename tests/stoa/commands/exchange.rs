//! `stoa import` and `stoa export`.

use std::fs;

use stoa_tests::{Test, Town, in_the_town};
use tempfile::TempDir;

pub fn tests() -> Vec<Test> {
    in_the_town![
        reports_are_imported_once_and_refused_rows_told,
        what_is_no_file_of_reports_is_said,
        the_towns_own_files_are_imported_whole_or_not_at_all,
        a_refused_address_is_told_by_its_line_and_by_the_status,
        a_category_that_comes_with_reports_waits_for_a_manager,
        reports_are_exported_in_each_form,
        the_ledger_is_exported_as_files
    ]
}

fn reports_are_imported_once_and_refused_rows_told(town: &Town) {
    let folder = TempDir::with_prefix("stoa-import-").expect("a temporary folder");
    let file = folder.path().join("reports.csv");
    // The columns that FixMyStreet's exports have; the third row has no time, the fourth no place on earth.
    let mapping = folder.path().join("mapping.toml");
    let columns = "source = \"elsewhere\"\ntimezone = \"UTC\"\n[columns]\nid = \"number\"\ncategory = \"kind\"\n\
                   status = \"state\"\nreported_at = \"sent\"\nlatitude = \"lat\"\nlongitude = \"lon\"\naddress = \"where\"\n";
    fs::write(&mapping, columns).expect("a mapping");
    fs::write(
        &file,
        "number,kind,state,sent,lat,lon,where\n\
         e1,Pothole,open,2026-03-01T10:00:00Z,41.65,-4.72,High Street 1\n\
         e2,Pothole,closed,2026-03-02T10:00:00Z,41.65,-4.72,High Street 2\n\
         e3,Pothole,open,,41.65,-4.72,High Street 3\n\
         e4,Pothole,open,2026-03-04T10:00:00Z,941.65,-4.72,High Street 4\n",
    )
    .expect("a file of reports");
    let (file, mapping) = (file.display().to_string(), mapping.display().to_string());
    let arguments = ["import", "reports", &file, "--mapping", &mapping, "--json"];
    let first = town.command(&arguments).succeeds().json();
    let counts = |json: &serde_json::Value| {
        ["read", "imported", "unchanged", "refused"].map(|name| json[name].as_u64())
    };
    assert_eq!(
        counts(&first),
        [Some(4), Some(2), Some(0), Some(2)],
        "{first}"
    );
    let refused = first["refused_file"]
        .as_str()
        .expect("a file of what was refused");
    let refused = fs::read_to_string(refused).expect("the refused rows");
    assert!(
        refused.contains("e3") && refused.contains("e4"),
        "{refused}"
    );
    assert!(!refused.contains("e1"), "{refused}");
    let again = town.command(&arguments).succeeds().json();
    assert_eq!(
        counts(&again),
        [Some(4), Some(0), Some(2), Some(2)],
        "{again}"
    );
}

fn a_category_that_comes_with_reports_waits_for_a_manager(town: &Town) {
    let folder = TempDir::with_prefix("stoa-import-").expect("a temporary folder");
    let file = folder.path().join("reports.csv");
    fs::write(
        &file,
        "id,category,status,created_at,latitude,longitude,address\n\
         h1,Haunted bench,open,2026-03-01T10:00:00Z,54.735,1.905,Mill Lane 1\n",
    )
    .expect("a file of reports");
    let path = file.display().to_string();
    let import = ["import", "reports", &path, "--source", "ghosts", "--json"];
    let json = town.command(&import).succeeds().json();
    assert_eq!(
        (&json["imported"], &json["new_categories"]),
        (&1.into(), &1.into()),
        "{json}"
    );
    let json = town
        .command(&[&import[..], &["--again"]].concat())
        .succeeds()
        .json();
    assert_eq!(json["new_categories"], 0, "{json}");

    // What programs are offered is what people are.
    let is_offered = || {
        let services = town.visitor().get("/open311/v2/services.json").text();
        services.contains("Haunted bench")
    };
    assert!(!is_offered(), "residents choose what nobody looked at");
    let mut manager = town.visitor();
    manager.signs_in(town.account("manager"));
    let list = manager.get("/staff/setup/categories").expect_status(200);
    list.expect_text("Haunted bench")
        .expect_text("came with reports of another system");
    let page = manager.get("/staff/setup/categories/haunted-bench");
    let form = page.form("form[action^='/staff/setup/categories/haunted-bench']");
    let topics = page.attributes("select[name=topic] option", "value");
    let topic = topics.into_iter().find(|topic| !topic.is_empty());
    let form = form.set("topic", &topic.expect("a topic"));
    let saved = manager.submit(&form.set("is_ended", ""));
    assert_eq!(
        saved.all(".govuk-error-summary__list"),
        Vec::<String>::new()
    );
    assert!(is_offered());
    // Other tests of this town count what is offered.
    let page = manager.get("/staff/setup/categories/haunted-bench");
    let form = page.form("form[action^='/staff/setup/categories/haunted-bench']");
    manager
        .submit(&form.set("is_ended", "1"))
        .expect_status(200);
}

fn what_is_no_file_of_reports_is_said(town: &Town) {
    let folder = TempDir::with_prefix("stoa-import-").expect("a temporary folder");
    let write = |name: &str, content: &[u8]| {
        let file = folder.path().join(name);
        fs::write(&file, content).expect("a file");
        file.display().to_string()
    };
    let missing = folder.path().join("missing.csv").display().to_string();
    let cases: [(String, &str); 6] = [
        (missing, "missing.csv"),
        (folder.path().display().to_string(), "stoa-import-"),
        (write("empty.csv", b""), "empty.csv"),
        (
            write("noise.csv", &[0x80, 0xff, 0, 7, 255, 254]),
            "noise.csv",
        ),
        (
            write("cut.csv.gz", b"\x1f\x8b\x08\0\0\0\0\0\0\x03cut"),
            "cut.csv.gz",
        ),
        (write("broken.json", b"[{\"id\": 1,"), "broken.json"),
    ];
    for (file, words) in &cases {
        let outcome = town.command(&["import", "reports", file, "--json"]);
        assert_eq!(outcome.json()["ok"], false, "{outcome:?}");
        outcome.fails_saying(&[words]);
    }
    let mapping = write("mapping.toml", b"[columns]\nidentity = \"x\"\n");
    let file = write("reports.csv", b"number,kind\n1,Pothole\n");
    town.command(&["import", "reports", &file, "--mapping", &mapping])
        .fails_saying(&["identity"]);
}

fn the_towns_own_files_are_imported_whole_or_not_at_all(town: &Town) {
    let folder = TempDir::with_prefix("stoa-import-").expect("a temporary folder");
    let file = folder.path().join("holidays.csv");
    fs::write(
        &file,
        "date,name\n2031-01-01,New Year\n2031-05-01,Labour Day\n",
    )
    .expect("holidays");
    let path = file.display().to_string();
    let arguments = ["import", "holidays", &path, "--year", "2031", "--json"];
    town.command(&arguments).succeeds();
    fs::write(
        &file,
        "date,name\n2032-01-01,New Year\nsome day,Labour Day\n",
    )
    .expect("holidays");
    town.command(&["import", "holidays", &path, "--year", "2032"])
        .fails_saying(&["3"]);
    let known = town.tables("SELECT COUNT(*) FROM holiday WHERE day LIKE '2032%'");
    assert_eq!(known, "0", "half a file was taken");
    for what in ["wards", "streets", "addresses"] {
        fs::write(&file, "{\"type\": \"Nonsense\"").expect("no file of ours");
        let outcome = town.command(&["import", what, &path]);
        assert!(
            outcome.status.is_some_and(|status| status == 1),
            "{outcome:?}"
        );
        assert!(outcome.faults.starts_with("stoa: "), "{outcome:?}");
    }
    let outcome = town.command(&["import", "wards", &path, "--kind", "No Kind"]);
    outcome.fails_saying(&["is no kind of area"]);
}

fn a_refused_address_is_told_by_its_line_and_by_the_status(town: &Town) {
    let folder = TempDir::with_prefix("stoa-import-").expect("a temporary folder");
    let file = folder.path().join("addresses.csv");
    fs::write(
        &file,
        "street,number,lat,lon\nQuarry Bank,1,54.73,1.90\nQuarry Bank,,54.73,1.90\n",
    )
    .expect("addresses");
    let path = file.display().to_string();
    let outcome = town.command(&["import", "addresses", &path, "--json"]);
    assert_eq!(outcome.status, Some(1), "{outcome:?}");
    let json = outcome.json();
    assert_eq!(json["ok"], false, "{json}");
    assert_eq!(
        (&json["imported"], &json["refused"]),
        (&1.into(), &1.into())
    );
    let fault = json["faults"][0].as_str().expect("why");
    assert!(fault.starts_with("Line 3: "), "{fault}");
    let said = town.command(&["import", "addresses", &path]).said;
    assert!(said.contains("Line 3: "), "{said}");

    // With the row mended all is well, and said to be.
    fs::write(&file, "street,number,lat,lon\nQuarry Bank,1,54.73,1.90\n").expect("addresses");
    let outcome = town.command(&["import", "addresses", &path, "--json"]);
    assert_eq!(outcome.succeeds().json()["ok"], true);
}

fn reports_are_exported_in_each_form(town: &Town) {
    let csv = town.command(&["export", "reports"]).succeeds().said;
    let rows = csv.lines().count() - 1;
    assert!(rows > 300, "{rows} rows");
    let json = town
        .command(&["export", "reports", "--format", "geojson"])
        .succeeds()
        .said;
    let json: serde_json::Value = serde_json::from_str(&json).expect("GeoJSON");
    assert_eq!(json["type"], "FeatureCollection");
    let json = town
        .command(&["export", "reports", "--format", "json"])
        .succeeds()
        .said;
    let json: serde_json::Value = serde_json::from_str(&json).expect("JSON");
    let count = json
        .as_array()
        .map_or_else(|| json["reports"].as_array().map_or(0, Vec::len), Vec::len);
    assert!(count >= rows, "{count} of {rows} reports");
    town.command(&["export", "reports", "--format", "xml"])
        .fails_saying(&["xml", "geojson"]);
}

fn the_ledger_is_exported_as_files(town: &Town) {
    let folder = TempDir::with_prefix("stoa-export-").expect("a temporary folder");
    let place = folder.path().join("ledger").display().to_string();
    let first = town
        .command(&["export", "ledger", &place, "--json"])
        .succeeds()
        .json();
    assert_eq!(first["ok"], true);
    assert!(folder.path().join("ledger/checkpoint").is_file());
    let tiles = folder.path().join("ledger/tile/0");
    let written = fs::read_dir(&tiles).expect("the tiles").flatten();
    for tile in written.filter(|tile| tile.path().is_file()) {
        let name = tile.file_name().to_string_lossy().into_owned();
        let served = town
            .visitor()
            .get(&format!("/ledger/tile/0/{name}"))
            .expect_status(200)
            .body;
        let written = fs::read(tile.path()).expect("a tile");
        assert_eq!(
            written, served,
            "tile {name} is not the one that the town serves"
        );
    }
    let taken = folder.path().join("file");
    fs::write(&taken, "").expect("a file");
    town.command(&["export", "ledger", &taken.display().to_string()])
        .fails_saying(&["file"]);
}
