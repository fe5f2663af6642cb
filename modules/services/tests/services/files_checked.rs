//! Files are looked at for viruses by a daemon that speaks as clamd does, over real sockets.

use std::sync::{
    Arc,
    atomic::{AtomicUsize, Ordering},
};

use stoa_kernel::{Actor, Error};
use stoa_services::{commands::check_file, model::Scan};
use stoa_testkit::{File, grounds, signs_in, works_as};
use tokio::{
    io::{AsyncRead, AsyncReadExt, AsyncWrite, AsyncWriteExt},
    net::{TcpListener, UnixListener},
};

use crate::{
    files::{PDF, gives, has_come_to_papers, runs_jobs},
    house::{Applicant, House, on_both},
};

/// What a scanner knows as the test virus: the EICAR test file, kept in two halves so that this source is not taken for it.
fn eicar() -> Vec<u8> {
    let halves = [
        r"X5O!P%@AP[4\PZX54(P^)7CC)7}$EICAR-STANDARD-ANTI",
        "VIRUS-TEST-FILE!$H+H*",
    ];
    [PDF, halves.join("-").as_bytes()].concat()
}

/// One session of clamd(8): `zINSTREAM`, pieces behind their lengths, and the answer.
async fn session(mut client: impl AsyncRead + AsyncWrite + Unpin, asked: Arc<AtomicUsize>) {
    let mut command = [0; 10];
    client.read_exact(&mut command).await.unwrap();
    assert_eq!(&command, b"zINSTREAM\0");
    let mut bytes = Vec::new();
    loop {
        let length = client.read_u32().await.unwrap();
        if length == 0 {
            break;
        }
        let mut piece = vec![0; usize::try_from(length).unwrap()];
        client.read_exact(&mut piece).await.unwrap();
        bytes.extend(piece);
    }
    asked.fetch_add(1, Ordering::SeqCst);
    let virus = b"EICAR-STANDARD-ANTIVIRUS";
    let is_infected = bytes.windows(virus.len()).any(|part| part == virus)
        || bytes.windows(5).any(|part| part == b"EICAR");
    let answer: &[u8] = if is_infected {
        b"stream: Win.Test.EICAR_HDB-1 FOUND\0"
    } else {
        b"stream: OK\0"
    };
    client.write_all(answer).await.unwrap();
}

async fn on_tcp() -> (String, Arc<AtomicUsize>) {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let url = format!("tcp://{}", listener.local_addr().unwrap());
    let asked = Arc::new(AtomicUsize::new(0));
    let count = asked.clone();
    tokio::spawn(async move {
        while let Ok((client, _)) = listener.accept().await {
            tokio::spawn(session(client, count.clone()));
        }
    });
    (url, asked)
}

async fn gives_named(ana: &Applicant, name: &str, bytes: &[u8]) {
    let fields = [("vet", "Healthy."), ("then", "add-files")];
    gives(ana, &fields, File(name, bytes)).await.says(name);
}

async fn scans(house: &House, ana: &Applicant) -> Vec<Scan> {
    let mut db = house.app.db.read().await.unwrap();
    let token = ana.link.trim_start_matches("/apply/");
    let found = stoa_services::store::find_by_token(&mut db, token).await;
    let id = found.unwrap().unwrap().id;
    let files = stoa_services::store::attachments::of_application(&mut db, id).await;
    files.unwrap().into_iter().map(|one| one.scan).collect()
}

#[tokio::test(flavor = "multi_thread")]
async fn a_virus_is_destroyed_and_everybody_is_told() {
    let (url, asked) = on_tcp().await;
    for mut ground in grounds().await {
        ground.config.scanner_url = url.clone();
        let house = House::on(ground).await;
        asked.store(0, Ordering::SeqCst);
        let ana = has_come_to_papers(&house).await;
        gives_named(&ana, "good.pdf", PDF).await;
        gives_named(&ana, "bad.pdf", &eicar()).await;
        assert_eq!(scans(&house, &ana).await, [Scan::Waiting, Scan::Waiting]);
        runs_jobs(&house).await;
        assert_eq!(asked.load(Ordering::SeqCst), 2);
        assert_eq!(scans(&house, &ana).await, [Scan::Clean, Scan::Infected]);
        let page = ana
            .browser
            .opens(&format!("{}/page/papers", ana.link))
            .await;
        page.says("“bad.pdf” had a virus, and we destroyed it")
            .says("good.pdf (");
        page.says_nothing_of("bad.pdf (");
        let only: Vec<_> = page.attributes("button[value^=remove-file-]", "value");
        assert_eq!(only.len(), 1);
        ana.answers("papers", &[("vet", "Healthy.")]).await;
        ana.sends("ana@example.org")
            .await
            .says("Application received");
        after_it_was_sent(&house, &ana).await;
    }
}

/// Staff see it, and open it no more; who gave it is told.
async fn after_it_was_sent(house: &House, ana: &Applicant) {
    let reference = ana.reference().await;
    let sam = house.staff("caseworker").await;
    let path = format!("/staff/applications/{reference}");
    let page = sam.opens(&path).await;
    sam.sends(&page, "/ask", &[("text", "And the chip?")]).await;
    let asked_page = ana.follows().await;
    let virus = eicar();
    let late = File("late.pdf", &virus);
    let fields = [("text", "Here.")];
    ana.browser
        .sends_file(&asked_page, ("/answer", &fields), late)
        .await;
    let page = sam.opens(&path).await;
    let purpose = [("purpose", "To check")];
    let read = sam.sends(&page, &reference, &purpose).await;
    read.says("Being checked for viruses")
        .says("No virus found");
    let forms = read.attributes("form[action*='/files/']", "action");
    assert_eq!(
        forms.len(),
        1,
        "only what was looked at is opened: {forms:?}"
    );
    runs_jobs(house).await;
    let read = sam.sends(&page, &reference, &purpose).await;
    read.says("Had a virus, was destroyed");
    ana.follows().await.says("Had a virus, was destroyed");
    let record = house.record(&reference).await;
    let looked = record
        .iter()
        .filter(|kind| *kind == "application_file_checked");
    assert_eq!(looked.count(), 3);
    let mails = std::fs::read_dir(&house.app.config.mail_dir).unwrap();
    let told = mails.filter(|mail| {
        let text = std::fs::read_to_string(mail.as_ref().unwrap().path()).unwrap();
        text.contains("a file had a virus")
    });
    assert_eq!(told.count(), 1, "only who gave an address is told");
}

#[tokio::test(flavor = "multi_thread")]
async fn only_the_program_says_what_the_scanner_found() {
    on_both(async |house| {
        let ana = has_come_to_papers(&house).await;
        gives_named(&ana, "good.pdf", PDF).await;
        let mut db = house.app.db.read().await.unwrap();
        let token = ana.link.trim_start_matches("/apply/");
        let found = stoa_services::store::find_by_token(&mut db, token).await;
        let id = found.unwrap().unwrap().id;
        let files = stoa_services::store::attachments::of_application(&mut db, id).await;
        let file = files.unwrap().remove(0);
        drop(db);
        let mut who = works_as("manager", "council");
        (who.id, _) = signs_in(&house.app, who.clone()).await;
        let mut tx = house.app.db.begin(&Actor::Staff(who)).await.unwrap();
        let refused = check_file(&house.app, &mut tx, &file, true).await;
        assert!(matches!(refused.unwrap_err(), Error::Denied(_)));
        drop(tx);
        assert_eq!(scans(&house, &ana).await, [Scan::Unscanned]);
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_socket_of_this_machine_serves_and_silence_is_tried_again() {
    let folder = std::env::temp_dir().join(format!("stoa-clamd-{}", std::process::id()));
    for mut ground in grounds().await {
        let _old = std::fs::remove_file(&folder);
        ground.config.scanner_url = format!("unix:{}", folder.display());
        let house = House::on(ground).await;
        let ana = has_come_to_papers(&house).await;
        gives_named(&ana, "good.pdf", PDF).await;
        // Nobody listens yet.
        runs_jobs(&house).await;
        assert_eq!(scans(&house, &ana).await, [Scan::Waiting]);
        let listener = UnixListener::bind(&folder).unwrap();
        let asked = Arc::new(AtomicUsize::new(0));
        let count = asked.clone();
        let serving = tokio::spawn(async move {
            while let Ok((client, _)) = listener.accept().await {
                tokio::spawn(session(client, count.clone()));
            }
        });
        let later = house.app.now() + jiff::SignedDuration::from_hours(2);
        house.app.db.clock().set(later);
        runs_jobs(&house).await;
        assert_eq!(scans(&house, &ana).await, [Scan::Clean]);
        assert_eq!(asked.load(Ordering::SeqCst), 1);
        serving.abort();
    }
    let _gone = std::fs::remove_file(&folder);
}
