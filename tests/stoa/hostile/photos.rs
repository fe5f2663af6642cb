//! Files that are sent where photos are asked for.

use std::{fs, path::Path};

use stoa_tests::{
    Form, Page, Test, Town, Written, alone, crowd::service_that_asks_little, in_the_town, pictures,
};

pub fn tests() -> Vec<Test> {
    let mut tests = in_the_town![
        a_photo_loses_what_its_camera_wrote,
        a_photo_is_shown_under_any_name,
        a_photo_no_larger_than_its_thumbnail_is_shown
    ];
    // They count the files of the store, in which nobody else may put any meanwhile.
    tests.extend(alone![
        what_is_no_photo_is_refused_in_words,
        too_much_at_once_is_refused_in_words,
        one_photo_too_many_leads_to_where_it_is_mended
    ]);
    tests
}

const WORDS: &str = "The swing's chain is about to break, please look at it before the holidays.";

/// The form of the details with a description written into it, and how many files the store holds.
fn begin(town: &Town, report: &Written) -> (stoa_tests::Browser, Form) {
    let mut ana = town.visitor();
    let form = ana.begins_report(report);
    (ana, form)
}

fn report(town: &Town) -> Written {
    Written::new(&service_that_asks_little(&mut town.visitor()), WORDS)
}

/// How many photos there are below a folder: files that are called by their hash, and not the notes about them.
fn files_in(folder: &Path) -> usize {
    let entries = fs::read_dir(folder).into_iter().flatten().flatten();
    entries
        .map(|entry| match entry.path().is_dir() {
            true => files_in(&entry.path()),
            false => usize::from(entry.file_name().len() == 64 && is_photo(&entry.path())),
        })
        .sum()
}

/// Whether it is JPEG: tables that the town publishes meanwhile stand beside the photos.
fn is_photo(file: &Path) -> bool {
    let bytes = fs::read(file).unwrap_or_default();
    bytes.starts_with(&[0xff, 0xd8, 0xff])
}

/// The page says what is wrong with the photos, and holds what was written.
#[track_caller]
fn expect_refused(page: &Page, what: &str) {
    assert_eq!(page.status, 422, "{what}: {}", page.visible());
    let told = page.all(".govuk-error-summary__list").concat();
    assert!(
        told.len() > 15,
        "{what}: nothing is said of it: {}",
        page.visible()
    );
    let form = page.form("form[action^='/report/details']");
    assert_eq!(
        form.value("description"),
        Some(WORDS),
        "{what}: what was written is lost"
    );
}

fn svg() -> Vec<u8> {
    b"<?xml version=\"1.0\"?><svg xmlns=\"http://www.w3.org/2000/svg\" width=\"9\" height=\"9\"><script>alert(1)</script></svg>".to_vec()
}

fn what_is_no_photo_is_refused_in_words(engine: stoa_tests::Engine) {
    let town = Town::start(engine);
    let report = report(&town);
    let blobs = town.photos();
    town.publishes_its_own_data(&blobs);
    let before = files_in(&blobs);
    let jpeg = pictures::jpeg(800, 600, 3);
    let pdf = b"%PDF-1.7\n1 0 obj <</Type /Catalog>> endobj\n".to_vec();
    let cases: [(&str, &str, Vec<u8>); 12] = [
        (
            "a text",
            "photo.jpg",
            b"Dear town, this is a letter.".to_vec(),
        ),
        ("a zip bomb", "photo.jpg", pictures::zip_bomb()),
        (
            "a picture of 60,000 by 60,000",
            "photo.png",
            pictures::huge_png(60_000, 60_000),
        ),
        (
            "a picture of 4,000,000,000 by 1",
            "photo.png",
            pictures::huge_png(4_000_000_000, 1),
        ),
        (
            "a picture that lacks most of its pixels",
            "photo.png",
            pictures::huge_png(8000, 8000),
        ),
        ("half a JPEG", "photo.jpg", jpeg[..jpeg.len() / 40].to_vec()),
        ("the head of a JPEG", "photo.jpg", jpeg[..20].to_vec()),
        ("an SVG with a script", "photo.svg", svg()),
        ("an SVG that says it is a JPEG", "photo.jpg", svg()),
        ("a PDF", "photo.jpg", pdf),
        ("nothing at all", "photo.jpg", Vec::new()),
        (
            "a program",
            "photo.jpg",
            b"\x7fELF\x02\x01\x01\0\0\0\0\0\0\0\0\0".to_vec(),
        ),
    ];
    for (what, name, content) in cases {
        let (mut ana, form) = begin(&town, &report);
        let page = ana.submit(&form.attach("photos", name, &content));
        expect_refused(&page, what);
        assert_eq!(
            files_in(&blobs),
            before,
            "{what} left something in the store"
        );
    }
    // After all of that, a good photo goes in as ever.
    let mut ana = town.visitor();
    ana.reports(&report.with_photo("swing.jpg", &jpeg));
    assert_eq!(files_in(&blobs), before + 2, "a photo is two files");
}

fn too_much_at_once_is_refused_in_words(engine: stoa_tests::Engine) {
    let town = Town::start(engine);
    let report = report(&town);
    let blobs = town.photos();
    let before = files_in(&blobs);
    let (mut ana, form) = begin(&town, &report);
    let mut twenty = form.clone();
    for number in 0..20 {
        twenty = twenty.attach(
            "photos",
            &format!("{number}.jpg"),
            &pictures::jpeg(64, 64, number),
        );
    }
    let page = ana.submit(&twenty);
    expect_refused(&page, "twenty photos");

    let large = vec![b'x'; 30_000_000];
    let (mut ben, form) = begin(&town, &report);
    let page = ben.submit(&form.clone().attach("photos", "large.jpg", &large));
    expect_refused(&page, "a photo of 30 MB");
    assert!(
        page.visible().contains("MB"),
        "how large it may be is not said: {}",
        page.visible()
    );

    // More than any form may bring: the page says so, and the program does not take it into its memory.
    let mut body = form.clone().attach("photos", "0.jpg", &large);
    for number in 1..7 {
        body = body.attach("photos", &format!("{number}.jpg"), &large);
    }
    let page = ben.submit(&body);
    assert!((400..500).contains(&page.status), "{}", page.text());
    assert!(
        files_in(&blobs) <= before + 12,
        "of twenty photos more than six are kept"
    );
}

fn a_photo_loses_what_its_camera_wrote(town: &Town) {
    let photo = pictures::with_place(&pictures::jpeg(640, 480, 9));
    assert!(
        has(&photo, pictures::CAMERA),
        "the photo to be sent has no metadata"
    );
    let polyglot = [
        &pictures::jpeg(640, 480, 10)[..],
        b"PK\x03\x04<script>alert(1)</script>",
    ]
    .concat();
    let report = report(town)
        .with_photo("swing.jpg", &photo)
        .with_photo("both.jpg", &polyglot);
    let mut ana = town.visitor();
    let reference = ana.reports(&report);
    let page = ana.get(&format!("/reports/{reference}")).expect_status(200);
    let mut addresses = page.attributes("img[src^='/photos/']", "src");
    addresses.extend(page.attributes("a[href^='/photos/']", "href"));
    assert!(addresses.len() >= 2, "{}", page.text());
    for address in addresses {
        let photo = ana.get(&address).expect_status(200);
        assert_eq!(photo.header("content-type"), "image/jpeg", "{address}");
        assert_eq!(
            photo.header("x-content-type-options"),
            "nosniff",
            "{address}"
        );
        for trace in [
            "Exif",
            pictures::CAMERA,
            "telephone",
            "<script>",
            "PK\x03\x04",
        ] {
            assert!(!has(&photo.body, trace), "{address} still holds {trace:?}");
        }
    }
}

fn a_photo_no_larger_than_its_thumbnail_is_shown(town: &Town) {
    let mut ana = town.visitor();
    let reference = ana.reports(&report(town).with_photo("small.png", &pictures::png(120, 90, 30)));
    let page = ana.get(&format!("/reports/{reference}")).expect_status(200);
    let mut addresses = page.attributes("img[src^='/photos/']", "src");
    addresses.extend(page.attributes("a[href^='/photos/']", "href"));
    assert!(!addresses.is_empty(), "{}", page.text());
    for address in addresses {
        ana.get(&address).expect_status(200);
    }
}

fn has(bytes: &[u8], words: &str) -> bool {
    bytes
        .windows(words.len())
        .any(|window| window == words.as_bytes())
}

fn a_photo_is_shown_under_any_name(town: &Town) {
    let names = [
        "../../../master.key",
        "..\\..\\stoa.toml",
        "/etc/passwd",
        "photo\0.jpg",
        "<script>alert(1)</script>.jpg",
        &"x".repeat(5000),
    ];
    for (name, shade) in names.into_iter().zip(20..) {
        let report = report(town).with_photo(name, &pictures::jpeg(60, 40, shade));
        let (mut ana, form) = begin(town, &report);
        let (_, content) = &report.photos[0];
        let page = ana.submit(&form.attach("photos", name, content));
        // Taken as a photo like another, or refused as no form; its name is nowhere used.
        let taken = page.status == 200 && page.path.starts_with("/report/check");
        assert!(
            taken || page.status == 400,
            "{name:?}: {} {}",
            page.status,
            page.visible()
        );
        assert!(
            !page.text().contains("<script>alert"),
            "{name:?} is on the page"
        );
    }
    let key = fs::read(town.folder().join("master.key")).expect("the key");
    assert!(key.len() < 1000, "the key was written over");
}

/// With as many as a report may have there is no control for more: the summary's link leads to those that are kept.
fn one_photo_too_many_leads_to_where_it_is_mended(engine: stoa_tests::Engine) {
    let town = Town::start(engine);
    let (mut ana, mut form) = begin(&town, &report(&town));
    for number in 0..7 {
        let name = format!("{number}.jpg");
        form = form.attach("photos", &name, &pictures::jpeg(40, 30, number));
    }
    let page = ana.submit(&form);
    expect_refused(&page, "the seventh photo");
    let links = page.attributes(".govuk-error-summary__list a", "href");
    assert_eq!(links, ["#photos"]);
    assert_eq!(
        page.attributes("input[type=file]", "name"),
        Vec::<String>::new()
    );
    let kind = page.attributes("#photos", "type");
    assert_eq!(kind, ["checkbox"], "the link leads nowhere");
}
