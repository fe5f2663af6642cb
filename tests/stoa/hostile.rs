//! What nobody sends who means well: files that are no photos, forms that are none, clients that never come to an end.

mod clients;
mod forms;
mod photos;

use std::{
    io::{Read, Write},
    net::TcpStream,
    time::Duration,
};

use stoa_tests::{Test, Town};

pub fn tests() -> Vec<Test> {
    let all = [clients::tests(), photos::tests(), forms::tests()];
    all.into_iter().flatten().collect()
}

/// How long a test waits for bytes before it says that none come: longer than any of the program's own time-outs.
const PATIENCE: Duration = Duration::from_secs(180);

/// A connection to a town, without any client's politeness.
fn connection(town: &Town) -> TcpStream {
    let stream = TcpStream::connect(host(town)).expect("a connection");
    stream.set_read_timeout(Some(PATIENCE)).expect("a time-out");
    stream
        .set_write_timeout(Some(PATIENCE))
        .expect("a time-out");
    stream
}

fn host(town: &Town) -> &str {
    town.url.trim_start_matches("http://")
}

/// Sends these bytes, and gives all that is answered until the connection ends.
fn exchange(town: &Town, bytes: &[u8]) -> String {
    let mut stream = connection(town);
    stream.write_all(bytes).expect("the bytes are sent");
    everything(&mut stream)
}

/// All that is answered until the connection ends.
fn everything(stream: &mut TcpStream) -> String {
    let mut answer = Vec::new();
    if let Err(error) = stream.read_to_end(&mut answer) {
        panic!(
            "the connection did not end well: {error}; until then: {}",
            String::from_utf8_lossy(&answer)
        );
    }
    String::from_utf8_lossy(&answer).into_owned()
}
