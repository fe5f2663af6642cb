//! The disk is full: of the database, and of the photos. People are told, nothing is half done, and it goes on by itself.

use std::{fs, path::Path};

use stoa_tests::{
    Browser, Cluster, Crowd, Engine, Page, SmallDisk, Test, Town, Written, alone, crowd, pictures,
};

pub fn tests() -> Vec<Test> {
    alone![the_databases_disk_is_full, the_photos_disk_is_full]
}

const NO_LIMIT: (&str, &str) = ("STOA_WRITES_PER_MINUTE", "0");

#[track_caller]
fn expect_busy(page: &Page) {
    assert_eq!(page.status, 503, "{}", page.text());
    let seconds: u32 = page.header("retry-after").parse().unwrap_or(0);
    assert!(seconds > 0, "no Retry-After: {:?}", page.headers);
}

/// A town whose database alone is on the small disk.
fn town_on(disk: &SmallDisk, engine: Engine) -> (Option<Cluster>, Town) {
    match engine {
        Engine::Sqlite => {
            let url = format!("sqlite:{}", disk.path().join("stoa.db").display());
            (
                None,
                Town::start_with(engine, &[NO_LIMIT, ("STOA_DATABASE_URL", &url)]),
            )
        }
        Engine::Postgres => {
            let cluster = Cluster::start();
            let url = cluster.database_in(disk.path());
            let town = Town::start_on(engine, Some(url), &[NO_LIMIT]);
            (Some(cluster), town)
        }
    }
}

fn the_databases_disk_is_full(engine: Engine) {
    let Some(disk) = SmallDisk::of_megabytes(48) else {
        return;
    };
    let (_cluster, mut town) = town_on(&disk, engine);
    let crowd = Crowd::of(&town, 4);
    for _ in 0..2 {
        let told = crowd.reports_while(|| {
            crowd.waits_for(20);
            disk.fill();
            expect_busy(&crowd.waits_for_a_refusal());
            // What is there can still be read.
            for path in ["/", "/reports", "/livez", "/open311/v2/services.json"] {
                town.visitor().get(path).expect_status(200);
            }
            disk.make_room();
            crowd.waits_for(20);
            crowd.leaves()
        });
        told.refused.iter().for_each(expect_busy);
        assert_eq!(told.unanswered, 0, "requests without an answer");
        crowd::expect_kept(&mut town.visitor(), &told.kept);
    }
    assert_eq!(town.stop(), Some(0));
    town.ledger_verifies();
    town.command(&["check", "--deep"]).succeeds();
}

/// How many photos there are below a folder, and how many files that are no photo under its hash. Notes of what waits
/// to be referred to are neither.
fn files_in(folder: &Path) -> (usize, usize) {
    let mut counts = (0, 0);
    for entry in fs::read_dir(folder).into_iter().flatten().flatten() {
        let path = entry.path();
        if path.is_dir() {
            let (all, odd) = files_in(&path);
            counts = (counts.0 + all, counts.1 + odd);
        } else if path.extension().is_none_or(|ending| ending != "waiting") {
            let whole =
                entry.file_name().len() == 64 && entry.metadata().is_ok_and(|meta| meta.len() > 0);
            counts = (
                counts.0 + usize::from(whole),
                counts.1 + usize::from(!whole),
            );
        }
    }
    counts
}

fn the_photos_disk_is_full(engine: Engine) {
    let Some(disk) = SmallDisk::of_megabytes(8) else {
        return;
    };
    let photos = disk.path().join("blobs");
    let url = format!("file:{}", photos.display());
    // A copied town would look here for what it has kept elsewhere.
    let town = Town::made_with(engine, &[NO_LIMIT, ("STOA_BLOBS_URL", &url)]);
    let mut ana = town.visitor();
    let service = crowd::service_that_asks_little(&mut ana);
    let report = Written::new(&service, "The bench has lost its back.");
    let kept = ana.reports(
        &report
            .clone()
            .with_photo("bench.jpg", &pictures::jpeg(800, 600, 1)),
    );
    town.publishes_its_own_data(&photos);
    let before = files_in(&photos);

    let form = ana.begins_report(&report);
    let full = form
        .clone()
        .attach("photos", "bench.jpg", &pictures::jpeg(1200, 900, 2));
    let page = disk.full_while(|| ana.submit(&full));
    expect_busy(&page);
    assert_eq!(files_in(&photos).1, 0, "half a photo is left");
    // A report without a photo is taken, and what was kept is still shown.
    town.visitor().reports(&report);
    expect_photos(&mut ana, &kept, 1);
    town.command(&["check"]).fails_saying(&["files"]);

    disk.make_room();
    assert_eq!(
        files_in(&photos),
        before,
        "something of the refused photo is left"
    );
    // The same form, sent again as the page asks.
    let check = ana.submit(&full).expect_status(200);
    assert!(
        check.path.starts_with("/report/check"),
        "{}",
        check.visible()
    );
    let sent = ana
        .submit(&check.form("form[action^='/report/check']"))
        .expect_status(200);
    let reference = sent.all(".stoa-reference").pop().expect("a reference");
    expect_photos(&mut ana, &reference, 1);
    town.ledger_verifies();
}

#[track_caller]
fn expect_photos(visitor: &mut Browser, reference: &str, count: usize) {
    let page = visitor
        .get(&format!("/reports/{reference}"))
        .expect_status(200);
    let addresses = page.attributes("img[src^='/photos/']", "src");
    assert_eq!(addresses.len(), count, "{}", page.visible());
    for address in addresses {
        visitor.get(&address).expect_status(200);
    }
}
