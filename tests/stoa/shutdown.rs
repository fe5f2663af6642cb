//! Asked to stop while people are at it: what was begun is answered, and nothing is left open.

use std::{
    io::{Read, Write},
    net::TcpStream,
    thread::sleep,
    time::Duration,
};

use stoa_tests::{Crowd, Engine, Test, Town, alone, crowd};

pub fn tests() -> Vec<Test> {
    alone![what_was_begun_is_answered_before_the_end]
}

/// A report whose body was sent by half: a request that is begun, for certain.
struct HalfSent {
    stream: TcpStream,
    rest: Vec<u8>,
}

impl HalfSent {
    fn new(town: &Town, service: &str) -> HalfSent {
        let host = town.url.trim_start_matches("http://");
        let mut stream = TcpStream::connect(host).expect("a connection");
        let key = town.api_key();
        let body = format!(
            "api_key={key}&service_code={service}&address_string=Mill+Lane&description=Half"
        );
        let head = format!(
            "POST /open311/v2/requests.json HTTP/1.1\r\nHost: {host}\r\nContent-Length: {}\r\n\
             Content-Type: application/x-www-form-urlencoded\r\n\r\n",
            body.len()
        );
        let (begun, rest) = body.split_at(body.len() / 2);
        stream.write_all(head.as_bytes()).expect("the head is sent");
        stream
            .write_all(begun.as_bytes())
            .expect("half the body is sent");
        HalfSent {
            stream,
            rest: rest.as_bytes().to_vec(),
        }
    }

    /// Sends the other half; everything that is answered until the connection ends.
    fn finish(mut self) -> String {
        self.stream
            .write_all(&self.rest)
            .expect("the other half is sent");
        let mut answer = String::new();
        self.stream.read_to_string(&mut answer).expect("an answer");
        answer
    }
}

fn what_was_begun_is_answered_before_the_end(engine: Engine) {
    let mut town = Town::start(engine);
    let crowd = Crowd::of(&town, 6);
    let service = crowd::service_that_asks_little(&mut town.visitor());
    for _ in 0..3 {
        let (status, answer) = crowd.reports_while(|| {
            crowd.waits_for(15);
            let half = HalfSent::new(&town, &service);
            // Long enough for the program to have read the first half.
            sleep(Duration::from_millis(300));
            town.begin_to_stop();
            sleep(Duration::from_millis(300));
            let answer = half.finish();
            (town.ends(), answer)
        });
        assert_eq!(status, Some(0));
        assert!(
            answer.starts_with("HTTP/1.1 201 "),
            "a request that was begun: {answer}"
        );
        let told = crowd.leaves();
        assert!(
            told.refused.is_empty(),
            "while it stopped: {:?}",
            told.refused
        );
        if engine == Engine::Sqlite {
            for name in ["stoa.db-wal", "stoa.db-shm"] {
                let left = town.folder().join(name).exists();
                assert!(!left, "{name} is left: the database was not closed");
            }
        }
        assert_eq!(
            town.tables("SELECT COUNT(*) FROM event WHERE leaf IS NULL"),
            "0",
            "not all is sealed"
        );
        town.ledger_verifies();
        town.start_again();
        crowd::expect_kept(&mut town.visitor(), &told.kept);
    }
}
