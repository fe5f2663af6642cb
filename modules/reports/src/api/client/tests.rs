//! The client against a server of a few lines that notes what it is asked.

use std::{
    io::{BufRead, BufReader, Read, Write},
    net::{TcpListener, TcpStream},
    sync::mpsc::{Receiver, channel},
    thread,
};

use super::*;

/// Answers one call with `status` and `body`, and tells what was asked: the request line and the form.
pub fn server(status: u16, body: &'static str) -> (Client, Receiver<(String, String)>) {
    let listener = TcpListener::bind("127.0.0.1:0").expect("a port");
    let port = listener.local_addr().expect("an address").port();
    let (tell, told) = channel();
    thread::spawn(move || {
        for stream in listener.incoming().flatten() {
            let asked = take(&stream);
            let length = body.len();
            let head = format!(
                "HTTP/1.1 {status} X\r\ncontent-length: {length}\r\nconnection: close\r\n\r\n"
            );
            let _ = (&stream).write_all(format!("{head}{body}").as_bytes());
            let _ = tell.send(asked);
        }
    });
    (client(port), told)
}

fn client(port: u16) -> Client {
    Client::new(Server {
        endpoint: format!("http://127.0.0.1:{port}/open311/v2/"),
        jurisdiction_id: Some("county.example".to_owned()),
        api_key: Some("secret".to_owned()),
        format: WireFormat::Xml,
        zone: TimeZone::UTC,
    })
}

fn take(stream: &TcpStream) -> (String, String) {
    let mut reader = BufReader::new(stream);
    let mut request_line = String::new();
    reader.read_line(&mut request_line).expect("a request");
    let mut length = 0;
    loop {
        let mut line = String::new();
        reader.read_line(&mut line).expect("a header");
        if let Some(value) = line.to_ascii_lowercase().strip_prefix("content-length:") {
            length = value.trim().parse().expect("a length");
        }
        if line.trim().is_empty() {
            break;
        }
    }
    let mut form = vec![0; length];
    reader.read_exact(&mut form).expect("a form");
    (
        request_line.trim().to_owned(),
        String::from_utf8(form).expect("UTF-8"),
    )
}

fn new_request() -> NewRequest {
    let form = [
        ("service_code", "GR"),
        ("address_string", "Elm St & 5th"),
        ("attribute[SIZE]", "big"),
    ]
    .map(|(name, value)| (name.to_owned(), value.to_owned()));
    NewRequest::read(super::super::open311::query::Parameters(&form)).expect("a request")
}

#[test]
fn a_report_is_sent_with_key_and_jurisdiction() {
    let (client, told) = server(
        200,
        "<service_requests><request><service_request_id>7</service_request_id></request></service_requests>",
    );
    let created = client.send(&new_request()).expect("an answer");
    assert_eq!(
        created.receipt,
        super::super::open311::request::Receipt::Id("7".to_owned())
    );
    let (line, form) = told.recv().expect("a call");
    assert_eq!(line, "POST /open311/v2/requests.xml HTTP/1.1");
    assert_eq!(
        form,
        "service_code=GR&address_string=Elm+St+%26+5th&attribute%5BSIZE%5D=big&jurisdiction_id=county.example&api_key=secret"
    );
}

#[test]
fn reading_names_the_jurisdiction_and_keeps_the_key() {
    let (client, told) = server(
        200,
        "<service_requests><request><token>a/b</token></request></service_requests>",
    );
    assert_eq!(client.id_of_token("a/b").expect("an answer"), None);
    let (line, _) = told.recv().expect("a call");
    assert_eq!(
        line,
        "GET /open311/v2/tokens/a%2Fb.xml?jurisdiction_id=county.example HTTP/1.1"
    );
    client
        .updates(Timestamp::UNIX_EPOCH, Timestamp::UNIX_EPOCH)
        .expect_err("no list of updates");
    let (line, _) = told.recv().expect("a call");
    assert!(
        line.contains("start_date=1970-01-01T00%3A00%3A00%2B00%3A00"),
        "{line}"
    );
}

#[test]
fn many_ids_take_several_calls() {
    let (client, told) = server(200, "<service_requests/>");
    let ids: Vec<String> = (0..120).map(|id| id.to_string()).collect();
    assert!(client.requests(&ids).expect("a list").is_empty());
    assert_eq!(told.try_iter().count(), 3);
}

#[test]
fn refusals_and_failures_are_told_apart() {
    let (refusing, _told) = server(
        403,
        "<errors><error><code>403</code><description>Invalid api_key.</description></error></errors>",
    );
    let fault = refusing.send(&new_request()).expect_err("refused");
    assert_eq!(fault.to_string(), "The server refused: Invalid api_key.");
    assert!(!fault.is_worth_retrying() && !fault.may_have_arrived());

    let (failing, _told) = server(503, "<html>busy");
    let fault = failing.services().expect_err("failing");
    assert!(fault.is_worth_retrying());

    let (strange, _told) = server(200, "<html><body>Welcome</body></html>");
    let fault = strange.send(&new_request()).expect_err("unreadable");
    assert!(fault.may_have_arrived());

    let (plain, _told) = server(404, "not here");
    let fault = plain.definition("x").expect_err("refused");
    assert_eq!(fault.to_string(), "The server refused: status 404");
}

#[test]
fn nobody_there_is_worth_retrying_and_a_broken_answer_is_not() {
    let listener = TcpListener::bind("127.0.0.1:0").expect("a port");
    let port = listener.local_addr().expect("an address").port();
    drop(listener);
    let fault = client(port).services().expect_err("nobody");
    assert!(fault.is_worth_retrying(), "{fault:?}");

    let listener = TcpListener::bind("127.0.0.1:0").expect("a port");
    let port = listener.local_addr().expect("an address").port();
    thread::spawn(move || {
        listener
            .incoming()
            .flatten()
            .for_each(|stream| drop(take(&stream)))
    });
    let fault = client(port).send(&new_request()).expect_err("broken");
    assert!(
        fault.may_have_arrived() && !fault.is_worth_retrying(),
        "{fault:?}"
    );

    let mut bad = client(1);
    bad.server.endpoint = "file:///etc".to_owned();
    assert!(matches!(bad.services(), Err(ClientFault::BadAddress(_))));
}

#[test]
fn what_was_sent_is_found_by_its_words() {
    let (listing, told) = server(
        200,
        "<service_requests><request><service_request_id>7</service_request_id><status>open</status>\
         <description>A hole\n\nM-1 https://town.example/reports/M-1#5</description></request></service_requests>",
    );
    let when = (Timestamp::UNIX_EPOCH, Timestamp::UNIX_EPOCH);
    let look = |words: &str| listing.find_request("GR", words, when).expect("a list");
    assert_eq!(
        look("M-1 https://town.example/reports/M-1#5").as_deref(),
        Some("7")
    );
    let (line, _) = told.recv().expect("a call");
    assert!(
        line.contains("service_code=GR") && line.contains("start_date="),
        "{line}"
    );
    assert_eq!(look("M-1 https://town.example/reports/M-1#6"), None);
    // A short list has no further page.
    assert_eq!(told.try_iter().count(), 1);
}

#[test]
fn a_server_without_pages_is_asked_twice_and_no_more() {
    let updates: String = (0..60)
        .map(|n| {
            format!(
                "<request_update><update_id>{n}</update_id><service_request_id>1</service_request_id>\
                 <updated_datetime>2026-01-01T00:00:00Z</updated_datetime></request_update>"
            )
        })
        .collect();
    let body = format!("<service_request_updates>{updates}</service_request_updates>");
    let (client, told) = server(200, body.leak());
    let when = (Timestamp::UNIX_EPOCH, Timestamp::UNIX_EPOCH);
    let told_to_us = client.updates(when.0, when.1).expect("a list");
    assert_eq!(told_to_us.len(), 60);
    let lines: Vec<String> = told.try_iter().map(|(line, _)| line).collect();
    assert_eq!(lines.len(), 2, "{lines:?}");
    assert!(
        !lines[0].contains("page=") && lines[1].contains("page=2"),
        "{lines:?}"
    );
}
