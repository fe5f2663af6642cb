//! Mail, tried on a small SMTP server in this process: what is handed over, and what becomes of what is refused.

#![expect(
    clippy::unwrap_used,
    reason = "a test says what went wrong by panicking"
)]

use std::sync::{Arc, Mutex};

use stoa_kernel::{
    Config, Error,
    mail::{Mail, Mailer},
};
use tokio::{
    io::{AsyncBufReadExt, AsyncWriteExt, BufReader},
    net::{TcpListener, TcpStream},
};

type Received = Arc<Mutex<Vec<String>>>;

/// Speaks RFC 5321 with everyone who connects. Recipients decide: `gone@` has no mailbox, `full@` not now.
async fn serve(listener: TcpListener, received: Received) {
    while let Ok((stream, _)) = listener.accept().await {
        tokio::spawn(speak(stream, received.clone()));
    }
}

async fn speak(stream: TcpStream, received: Received) {
    let (input, mut output) = stream.into_split();
    let mut lines = BufReader::new(input).lines();
    let _ = output.write_all(b"220 post.example ESMTP\r\n").await;
    while let Ok(Some(line)) = lines.next_line().await {
        let answer = match line.to_uppercase() {
            verb if verb.starts_with("EHLO") => "250-post.example\r\n250 8BITMIME",
            verb if verb.starts_with("RCPT TO:<GONE@") => "550 5.1.1 <gone@example.org> unknown",
            verb if verb.starts_with("RCPT TO:<FULL@") => "452 4.2.2 come back later",
            verb if verb.starts_with("QUIT") => "221 bye",
            verb if verb.starts_with("DATA") => {
                let _ = output.write_all(b"354 go ahead\r\n").await;
                let mut mail = String::new();
                while let Ok(Some(line)) = lines.next_line().await {
                    if line == "." {
                        break;
                    }
                    mail.push_str(&line);
                    mail.push('\n');
                }
                received.lock().unwrap().push(mail);
                "250 taken"
            }
            _ => "250 fine",
        };
        let _ = output.write_all(format!("{answer}\r\n").as_bytes()).await;
    }
}

async fn house() -> (Mailer, Received) {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let address = listener.local_addr().unwrap();
    let received = Received::default();
    tokio::spawn(serve(listener, received.clone()));
    (mailer(&format!("smtp://{address}")), received)
}

fn mailer(smtp_url: &str) -> Mailer {
    let config = Config {
        smtp_url: smtp_url.to_owned(),
        mail_from: "Town of Merrow <no-reply@merrow.example>".to_owned(),
        ..Config::default()
    };
    Mailer::open(&config).unwrap()
}

fn mail_to(to: &str) -> Mail {
    Mail {
        to: to.to_owned(),
        subject: "Your report R-1024: señal caída".to_owned(),
        text: "Thank you.\n.\nThe lamp is mended.".to_owned(),
        unsubscribe_url: Some("https://merrow.example/follow/abc".to_owned()),
    }
}

#[tokio::test]
async fn a_mail_arrives_whole() {
    let (mailer, received) = house().await;
    assert_eq!(mailer.try_out().await, Ok(()));
    mailer.send(&mail_to("ana@example.org")).await.unwrap();
    let received = received.lock().unwrap().clone();
    assert_eq!(received.len(), 1);
    for header in [
        "From: \"Town of Merrow\" <no-reply@merrow.example>",
        "To: ana@example.org",
        "Message-ID: <",
        "Auto-Submitted: auto-generated",
        "List-Unsubscribe: <https://merrow.example/follow/abc>",
        "List-Unsubscribe-Post: List-Unsubscribe=One-Click",
        "Subject: ",
        "Date: ",
    ] {
        assert!(
            received[0].contains(header),
            "{header} is missing in:\n{}",
            received[0]
        );
    }
    // A line that is a point alone is sent as two, or it would end the mail (RFC 5321, section 4.5.2).
    assert!(
        received[0].contains("\n..\nThe lamp is mended."),
        "{}",
        received[0]
    );
}

#[tokio::test]
async fn an_address_without_a_mailbox_is_not_tried_again_and_a_full_one_is() {
    let (mailer, received) = house().await;
    let gone = mailer.send(&mail_to("gone@example.org")).await;
    assert_eq!(gone, Err(Error::invalid("email", "kernel-email-invalid")));
    let full = mailer.send(&mail_to("full@example.org")).await;
    assert_eq!(
        full,
        Err(Error::Busy {
            retry_after_seconds: 60
        })
    );
    let none = mailer.send(&mail_to("not an address")).await;
    assert_eq!(none, Err(Error::invalid("email", "kernel-email-invalid")));
    assert!(received.lock().unwrap().is_empty());
}

#[tokio::test]
async fn a_server_that_is_gone_is_busy() {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let address = listener.local_addr().unwrap();
    drop(listener);
    let mailer = mailer(&format!("smtp://{address}"));
    assert!(mailer.try_out().await.is_err());
    let outcome = mailer.send(&mail_to("ana@example.org")).await;
    assert_eq!(
        outcome,
        Err(Error::Busy {
            retry_after_seconds: 60
        })
    );
}

/// The test's clock jumps to the next deadline whenever everybody waits, so nobody waits twenty seconds.
#[tokio::test(start_paused = true)]
async fn a_server_that_says_nothing_is_not_waited_for_for_ever() {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let mailer = mailer(&format!("smtp://{}", listener.local_addr().unwrap()));
    let begun = tokio::time::Instant::now();
    let outcome = mailer.send(&mail_to("ana@example.org")).await;
    assert_eq!(
        outcome,
        Err(Error::Busy {
            retry_after_seconds: 60
        })
    );
    assert!(begun.elapsed().as_secs() <= 60, "{:?}", begun.elapsed());
}

#[tokio::test]
async fn without_a_server_mails_are_files() {
    let folder = tempfile::tempdir().unwrap();
    let mail_dir = folder.path().join("mail").display().to_string();
    let mailer = Mailer::open(&Config {
        mail_dir: mail_dir.clone(),
        ..Config::default()
    })
    .unwrap();
    assert_eq!(mailer.try_out().await, Ok(()));
    mailer.send(&mail_to("ana@example.org")).await.unwrap();
    let files: Vec<_> = std::fs::read_dir(mail_dir).unwrap().flatten().collect();
    assert_eq!(files.len(), 1);
    assert!(
        files[0]
            .path()
            .extension()
            .is_some_and(|ending| ending == "eml")
    );
}
