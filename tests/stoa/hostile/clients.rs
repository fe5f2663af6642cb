//! Clients that speak HTTP badly, or for ever.

use std::{
    io::Write,
    net::Shutdown,
    thread::{scope, sleep},
    time::Duration,
};

use stoa_tests::{Engine, Test, Town, in_the_town};

use super::{connection, everything, exchange, host};

pub fn tests() -> Vec<Test> {
    let tests = in_the_town![
        whoever_never_ends_their_request_is_let_go,
        headers_that_are_too_large_are_refused,
        what_is_no_http_is_refused
    ];
    // The door is the same before both databases.
    tests
        .into_iter()
        .map(|test| test.only_on(Engine::Sqlite))
        .collect()
}

fn whoever_never_ends_their_request_is_let_go(town: &Town) {
    // Enough of them that a server with a thread for each would have none left.
    let mut slow: Vec<_> = (0..200).map(|_| connection(town)).collect();
    for stream in &mut slow {
        stream
            .write_all(b"GET / HTTP/1.1\r\nHost: merrow")
            .expect("a beginning");
    }
    let mut silent = connection(town);
    // All the while, everybody else is served.
    town.visitor().get("/reports").expect_status(200);
    scope(|threads| {
        // One of them adds a letter now and then, as such tools do, to look alive.
        let mut dripping = slow.pop().expect("a connection");
        threads.spawn(move || {
            while dripping.write_all(b"x").is_ok() {
                sleep(Duration::from_millis(500));
            }
        });
        for stream in &mut slow {
            let answer = everything(stream);
            assert!(
                answer.is_empty() || answer.starts_with("HTTP/1.1 408"),
                "{answer}"
            );
        }
    });
    assert_eq!(everything(&mut silent), "");
    town.visitor().get("/reports").expect_status(200);
}

fn headers_that_are_too_large_are_refused(town: &Town) {
    let host = host(town);
    let long = "x".repeat(600_000);
    let answer = exchange(
        town,
        format!("GET / HTTP/1.1\r\nHost: {host}\r\nX-Long: {long}\r\n\r\n").as_bytes(),
    );
    assert!(answer.starts_with("HTTP/1.1 431 "), "{answer}");
    let many: String = (0..2000)
        .map(|number| format!("X-{number}: y\r\n"))
        .collect();
    let answer = exchange(
        town,
        format!("GET / HTTP/1.1\r\nHost: {host}\r\n{many}\r\n").as_bytes(),
    );
    assert!(answer.starts_with("HTTP/1.1 431 "), "{answer}");
    let answer = exchange(
        town,
        format!("GET /{long} HTTP/1.1\r\nHost: {host}\r\n\r\n").as_bytes(),
    );
    assert!(
        answer.starts_with("HTTP/1.1 414 ") || answer.starts_with("HTTP/1.1 431 "),
        "{answer}"
    );
    town.visitor().get("/").expect_status(200);
}

fn what_is_no_http_is_refused(town: &Town) {
    let host = host(town);
    for bytes in [
        &b"\x16\x03\x01\x02\0\x01\0\x01\xfc\x03\x03"[..],
        b"HELO merrow\r\n\r\n",
        b"GET / HTTP/9.9\r\n\r\n",
        b"GET / HTTP/1.1\r\nHost: a\r\nContent-Length: -5\r\n\r\n",
        b"POST /report HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\nContent-Length: 5\r\n\r\nzz\r\n\r\n",
    ] {
        let mut stream = connection(town);
        stream.write_all(bytes).expect("the bytes are sent");
        stream.shutdown(Shutdown::Write).expect("nothing more is sent");
        let answer = everything(&mut stream);
        assert!(answer.is_empty() || answer.starts_with("HTTP/1.1 4"), "{answer}");
    }
    // Addresses that are no text, or lead out of the folder: no such page, and no fault of ours.
    for path in [
        "/%ff%fe",
        "/reports/%00",
        "/reports/..%2f..%2fetc%2fpasswd",
        "/photos/..%2f..%2fmaster.key",
        "/assets/../../stoa.toml",
    ] {
        let answer = exchange(
            town,
            format!("GET {path} HTTP/1.1\r\nHost: {host}\r\nConnection: close\r\n\r\n").as_bytes(),
        );
        assert!(
            answer.starts_with("HTTP/1.1 404 ") || answer.starts_with("HTTP/1.1 400 "),
            "{path}: {answer}"
        );
    }
    for query in [
        "q=%ff%fe",
        "status=%00",
        "after=%F0%9F",
        "ward=99999999999999999999",
    ] {
        let answer = exchange(
            town,
            format!("GET /reports?{query} HTTP/1.1\r\nHost: {host}\r\nConnection: close\r\n\r\n")
                .as_bytes(),
        );
        let status: u16 = answer[9..12].parse().expect("a status");
        assert!((200..500).contains(&status), "{query}: {answer}");
    }
}
