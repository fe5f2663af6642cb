//! Forms that no page of ours has made, and forms that break off.

use std::{io::Write, net::Shutdown};

use stoa_tests::{Browser, Test, Town, Written, crowd::service_that_asks_little, in_the_town};

use super::{connection, everything, host};

pub fn tests() -> Vec<Test> {
    in_the_town![
        a_form_without_its_token_is_refused,
        a_form_that_is_no_text_is_refused,
        a_form_that_breaks_off_is_refused
    ]
}

const FORM: &str = "application/x-www-form-urlencoded";

fn a_form_without_its_token_is_refused(town: &Town) {
    let mut ana = town.visitor();
    let page = ana.get("/report").expect_status(200);
    let form = page.form("form[action^='/report']");
    let token = form.value("_form").expect("the form's token").to_owned();
    let send = |browser: &mut Browser, body: &str| browser.post("/report", FORM, body.as_bytes());
    let foreign = send(&mut ana, "place=Market").expect_status(403);
    assert!(foreign.visible().len() > 40, "{}", foreign.text());
    send(&mut ana, "_form=&place=Market").expect_status(403);
    send(&mut ana, "_form=0123456789abcdef&place=Market").expect_status(403);
    // A token of one browser is none of another, with or without a visit of its own.
    let mut ben = town.visitor();
    send(&mut ben, &format!("_form={token}&place=Market")).expect_status(403);
    ben.get("/report");
    send(&mut ben, &format!("_form={token}&place=Market")).expect_status(403);
    let own = send(&mut ana, &format!("_form={token}&place=Market"));
    assert!(own.status < 400, "the form's own browser: {}", own.text());
}

fn a_form_that_is_no_text_is_refused(town: &Town) {
    let mut ana = town.visitor();
    let report = Written::new(&service_that_asks_little(&mut ana), "x");
    let form = ana.begins_report(&report);
    let token = form.value("_form").expect("the form's token").to_owned();
    let boundary = "b0undary";
    let part = |name: &str, value: &[u8]| {
        let head =
            format!("--{boundary}\r\nContent-Disposition: form-data; name=\"{name}\"\r\n\r\n");
        [head.as_bytes(), value, b"\r\n"].concat()
    };
    let kind = format!("multipart/form-data; boundary={boundary}");
    for value in [&b"caf\xe9"[..], b"\xf0\x9f\x92", b"with a \0 inside"] {
        let body = [
            part("_form", token.as_bytes()),
            part("description", value),
            format!("--{boundary}--\r\n").into_bytes(),
        ]
        .concat();
        let page = ana.post(&form.action, &kind, &body).expect_status(400);
        assert!(page.visible().len() > 30, "{}", page.text());
    }
    let long = "x".repeat(300_000);
    let page = ana
        .submit(&form.clone().set("description", &long))
        .expect_status(413);
    assert!(page.visible().len() > 30, "{}", page.text());
    // As long as a field may be, but longer than a description: the form comes back with what was written.
    let long = "word ".repeat(2000);
    let page = ana
        .submit(&form.clone().set("description", &long))
        .expect_status(422);
    let back = page.form("form[action^='/report/details']");
    assert_eq!(back.value("description").map(str::trim), Some(long.trim()));
    for kind in ["application/json", "text/plain", "multipart/form-data"] {
        let page = ana.post(&form.action, kind, b"{}");
        assert_eq!(page.status, 400, "{kind}: {}", page.text());
    }
}

fn a_form_that_breaks_off_is_refused(town: &Town) {
    let mut ana = town.visitor();
    let report = Written::new(&service_that_asks_little(&mut ana), "x");
    let form = ana.begins_report(&report);
    let kind = "multipart/form-data; boundary=b0undary";
    let without_end =
        b"--b0undary\r\nContent-Disposition: form-data; name=\"description\"\r\n\r\nand then";
    let page = ana.post(&form.action, kind, without_end).expect_status(400);
    assert!(page.visible().len() > 30, "{}", page.text());
    let many: Vec<u8> =
        b"--b0undary\r\nContent-Disposition: form-data; name=\"x\"\r\n\r\ny\r\n".repeat(5000);
    let page = ana.post(&form.action, kind, &many);
    assert!((400..500).contains(&page.status), "{}", page.text());

    // A client that promises more than it sends.
    let mut stream = connection(town);
    let head = format!(
        "POST {} HTTP/1.1\r\nHost: {}\r\nContent-Type: {kind}\r\nContent-Length: 100000\r\nConnection: close\r\n\r\n",
        form.action,
        host(town)
    );
    stream.write_all(head.as_bytes()).expect("the head is sent");
    stream.write_all(without_end).expect("a part is sent");
    stream
        .shutdown(Shutdown::Write)
        .expect("nothing more is sent");
    let answer = everything(&mut stream);
    assert!(
        answer.is_empty() || answer.starts_with("HTTP/1.1 4"),
        "{answer}"
    );
    town.visitor().get("/readyz").expect_status(200);
}
