//! Webhooks reach partners with a signature that they can check; what does not reach anybody is on a page until somebody mends it.

use std::{
    io::{Read, Write},
    net::{TcpListener, TcpStream},
    sync::{
        Arc, Mutex,
        atomic::{AtomicU16, Ordering},
    },
};

use base64::{Engine, engine::general_purpose::STANDARD};
use serde_json::{Value, json};
use stoa_kernel::{Actor, Error, Id, jobs, vault::keyed_hash};
use stoa_services::{
    commands::{
        AddHook, TellHandOvers, add_hook, end_hook, give_up_hand_over, note_hand_over,
        retry_hand_over, settle_hand_over, tell_hand_overs,
    },
    model::{Application, HandOver, HookKind, Partner, Reference, Why},
    store,
};
use stoa_testkit::{grounds, works_as};
use stoa_web::Site;

use crate::{
    exchange::{application, both, posts, token},
    house::House,
};

/// A partner's server: what it got, and the status with which it answers.
struct Receiver {
    url: String,
    status: Arc<AtomicU16>,
    got: Arc<Mutex<Vec<String>>>,
}

impl Receiver {
    fn opens() -> Receiver {
        let door = TcpListener::bind("127.0.0.1:0").unwrap();
        let url = format!("http://{}/hooks", door.local_addr().unwrap());
        let (status, got) = (
            Arc::new(AtomicU16::new(200)),
            Arc::<Mutex<Vec<String>>>::default(),
        );
        let (answer, kept) = (status.clone(), got.clone());
        std::thread::spawn(move || {
            for visit in door.incoming() {
                let mut visit = visit.unwrap();
                let text = whole_request(&mut visit);
                kept.lock().unwrap().push(text);
                let status = answer.load(Ordering::SeqCst);
                let said = format!(
                    "HTTP/1.1 {status} X\r\ncontent-length: 0\r\nconnection: close\r\n\r\n"
                );
                visit.write_all(said.as_bytes()).unwrap();
            }
        });
        Receiver { url, status, got }
    }

    fn answers(&self, status: u16) {
        self.status.store(status, Ordering::SeqCst);
    }

    /// All requests since the last time.
    fn takes(&self) -> Vec<String> {
        std::mem::take(&mut *self.got.lock().unwrap())
    }
}

fn whole_request(visit: &mut TcpStream) -> String {
    let mut all = Vec::new();
    let mut some = [0; 4096];
    loop {
        let count = visit.read(&mut some).unwrap();
        all.extend_from_slice(&some[..count]);
        let text = String::from_utf8_lossy(&all).into_owned();
        if let Some((head, body)) = text.split_once("\r\n\r\n") {
            let length = value(head, "content-length").parse().unwrap_or(0);
            if body.len() >= length || count == 0 {
                return text;
            }
        }
    }
}

fn value<'h>(head: &'h str, name: &str) -> &'h str {
    let lines = head.lines().filter_map(|line| line.split_once(": "));
    let mut found = lines.filter(|(known, _)| known.eq_ignore_ascii_case(name));
    found.next().map_or("", |(_, value)| value)
}

/// The type of a message and its application's state, if its signature is right.
fn read(request: &str, secret: &str) -> (String, Value) {
    let (head, body) = request.split_once("\r\n\r\n").unwrap();
    let key = STANDARD
        .decode(secret.strip_prefix("whsec_").unwrap())
        .unwrap();
    let signed = format!(
        "{}.{}.{body}",
        value(head, "webhook-id"),
        value(head, "webhook-timestamp")
    );
    let mac = keyed_hash(&key.try_into().unwrap(), signed.as_bytes());
    let expected = format!("v1,{}", STANDARD.encode(mac));
    assert_eq!(value(head, "webhook-signature"), expected);
    let said: Value = serde_json::from_str(body).unwrap();
    (
        said["type"].as_str().unwrap().to_owned(),
        said["data"].clone(),
    )
}

/// Lets followers and jobs do what is to be done.
async fn goes_on(house: &House) {
    house.app.sealer.seal_all().await.unwrap();
    let module = stoa_services::module();
    let site = Site::new(house.app.clone(), vec![stoa_services::module()]).unwrap();
    for follower in module.followers {
        while (follower.run)(site.clone()).await.unwrap() > 0 {}
    }
    let worker: jobs::Worker = Arc::new(move |due| {
        let mut kinds = module.jobs.iter();
        let kind = kinds.find(|kind| kind.kind == due.kind).unwrap();
        (kind.run)(site.clone(), due)
    });
    jobs::run_all(&house.app.db, &worker).await.unwrap();
}

/// Runs a test in a town that may call its neighbours, on each database.
async fn beside_neighbours(test: impl AsyncFn(House, stoa_kernel::clock::Clock)) {
    for mut ground in grounds().await {
        ground.config.bodies.private_networks = true;
        let clock = ground.clock.clone();
        test(House::on(ground).await, clock).await;
    }
}

/// A partner that is told at this address: its token, and the secret of its messages.
async fn told_at(house: &House, url: &str) -> (String, String) {
    let client = both(house).await;
    let manager = house.staff("manager").await;
    let number = Partner::number_in(&client.id).unwrap();
    let page = manager.opens(&format!("/staff/partners/{number}")).await;
    let wrong = manager.sends(&page, "/hooks", &[("url", "ftp://x")]).await;
    assert_eq!(wrong.status, 422);
    wrong.says("Enter an address that begins with https://");
    // Every kind is ticked from the start.
    let all: Vec<_> = HookKind::ALL
        .iter()
        .map(|kind| ("kinds", kind.word()))
        .collect();
    let fields = [vec![("url", url)], all].concat();
    let made = manager.sends(&page, "/hooks", &fields).await;
    made.says("The webhook is added");
    let secret = made.all(".stoa-secret").remove(0);
    (token(house, &client, "").await, secret)
}

#[tokio::test(flavor = "multi_thread")]
async fn partners_are_told_of_what_becomes_of_their_applications() {
    beside_neighbours(async |house, _clock| {
        house.licenses_dogs().await;
        let server = Receiver::opens();
        let (token, secret) = told_at(&house, &server.url).await;
        let sent = posts(&house, &token, "/api/applications", &application())
            .await
            .json();
        let reference = sent["reference"].as_str().unwrap();
        goes_on(&house).await;
        let got = server.takes();
        let (kind, data) = read(&got[0], &secret);
        assert_eq!((kind.as_str(), got.len()), ("application.received", 1));
        assert_eq!(data["reference"], reference);
        assert_eq!(data["status"], "received");
        assert!(!got[0].contains("Weaver"));
        let sam = house.staff("caseworker").await;
        let page = sam.opens(&format!("/staff/applications/{reference}")).await;
        sam.sends(&page, "/ask", &[("text", "Which chip?")]).await;
        let path = format!("/api/applications/{reference}/answer");
        posts(&house, &token, &path, &json!({ "text": "985" })).await;
        goes_on(&house).await;
        let kinds: Vec<_> = server
            .takes()
            .iter()
            .map(|one| read(one, &secret).0)
            .collect();
        assert_eq!(kinds, ["application.asked"]);
        // A receiver that says that it is gone is not told again.
        server.answers(410);
        let page = sam.opens(&format!("/staff/applications/{reference}")).await;
        sam.sends(&page, "/write", &[("text", "Hello")]).await;
        goes_on(&house).await;
        assert_eq!(server.takes().len(), 1);
        let page = sam.opens(&format!("/staff/applications/{reference}")).await;
        sam.sends(&page, "/write", &[("text", "Hello again")]).await;
        goes_on(&house).await;
        assert!(server.takes().is_empty());
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_not_taken_is_on_a_page_until_it_is() {
    beside_neighbours(async |house, clock| {
        house.licenses_dogs().await;
        let server = Receiver::opens();
        server.answers(503);
        let (token, secret) = told_at(&house, &server.url).await;
        let sent = posts(&house, &token, "/api/applications", &application())
            .await
            .json();
        let reference = sent["reference"].as_str().unwrap();
        goes_on(&house).await;
        let first = read(&server.takes()[0], &secret);
        let manager = house.staff("manager").await;
        let page = manager.opens("/staff/hand-overs").await;
        page.says(reference)
            .says("It answered 503")
            .says("Try again now");
        house
            .staff_of("manager", "water")
            .await
            .opens("/staff/hand-overs")
            .await
            .says("Everything was handed over.");
        // Tried again by itself, and noted once.
        clock.set(house.app.now() + jiff::SignedDuration::from_secs(15));
        goes_on(&house).await;
        assert_eq!(server.takes().len(), 1);
        let kinds = house.record(reference).await;
        assert_eq!(
            kinds
                .iter()
                .filter(|kind| *kind == "hand_over_failed")
                .count(),
            1
        );
        server.answers(204);
        let page = manager.opens("/staff/hand-overs").await;
        manager
            .sends(&page, "/retry", &[])
            .await
            .says("It is tried again now.");
        goes_on(&house).await;
        assert_eq!(read(&server.takes()[0], &secret), first);
        manager
            .opens("/staff/hand-overs")
            .await
            .says("Everything was handed over.");
        let kinds = house.record(reference).await;
        assert_eq!(
            kinds[kinds.len() - 2..],
            ["hand_over_retried", "hand_over_done"]
        );
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn managers_are_told_each_morning_until_somebody_gives_up() {
    beside_neighbours(async |house, clock| {
        house.licenses_dogs().await;
        let email = manager_with_mail(&house).await;
        let server = Receiver::opens();
        server.answers(500);
        let (token, _) = told_at(&house, &server.url).await;
        posts(&house, &token, "/api/applications", &application()).await;
        goes_on(&house).await;
        assert_eq!(mails_to(&house, &email).len(), 0);
        for morning in 1..=2 {
            clock.set(house.app.now() + jiff::SignedDuration::from_hours(24));
            goes_on(&house).await;
            let mails = mails_to(&house, &email);
            assert_eq!(mails.len(), morning);
            assert!(
                mails.iter().all(|mail| mail.contains("/staff/hand-overs")),
                "{mails:?}"
            );
        }
        let manager = house.staff("manager").await;
        let page = manager.opens("/staff/hand-overs").await;
        manager
            .sends(&page, "/give-up", &[])
            .await
            .says("It was given up.");
        clock.set(house.app.now() + jiff::SignedDuration::from_hours(24));
        goes_on(&house).await;
        assert_eq!(mails_to(&house, &email).len(), 2);
    })
    .await;
}

/// A manager of the council with an address.
async fn manager_with_mail(house: &House) -> String {
    let email = "mara@council.example".to_owned();
    let (id, _) = stoa_testkit::signs_in(&house.app, works_as("manager", "council")).await;
    let mut db = house.app.db.read().await.unwrap();
    let row = stoa_kernel::staff::find(&mut db, id)
        .await
        .unwrap()
        .unwrap();
    drop(db);
    let mut tx = house.app.db.begin(&Actor::System("test")).await.unwrap();
    let data = [("email".to_owned(), email.clone())].into();
    house
        .app
        .vault
        .correct(&mut tx, row.person, &data)
        .await
        .unwrap();
    let done = stoa_kernel::Done::new((), &stoa_testkit::Tried);
    tx.commit(done).await.unwrap();
    email
}

fn mails_to(house: &House, email: &str) -> Vec<String> {
    let files = std::fs::read_dir(&house.app.config.mail_dir).unwrap();
    let texts = files.filter_map(|file| std::fs::read_to_string(file.unwrap().path()).ok());
    texts
        .filter(|text| text.contains(&format!("To: {email}")))
        .collect()
}

/// Something of an application that was not handed over.
async fn not_taken(house: &House, id: Id<Application>) -> (Application, HandOver) {
    let app = &house.app;
    let found = store::find(&mut app.db.read().await.unwrap(), id).await;
    let one = HandOver {
        job: Id::new(1),
        kind: "services.tell".to_owned(),
        application: id,
        agency: "council".to_owned(),
        why: Why::Broken,
        detail: String::new(),
        since: app.now(),
    };
    (found.unwrap().unwrap(), one)
}

#[tokio::test(flavor = "multi_thread")]
async fn only_managers_mend_and_only_the_program_notes() {
    beside_neighbours(async |house, _clock| {
        house.licenses_dogs().await;
        let client = both(&house).await;
        let token = token(&house, &client, "").await;
        let sent = posts(&house, &token, "/api/applications", &application()).await;
        let app = &house.app;
        let prefix = &app.config.town.reference_prefix;
        let sent = Reference::parse(prefix, sent.json()["reference"].as_str().unwrap());
        let (found, one) = not_taken(&house, sent.unwrap().id()).await;
        let mut tx = app.db.begin(&Actor::System("test")).await.unwrap();
        let done = note_hand_over(app, &mut tx, (&found, &one)).await.unwrap();
        tx.commit(done).await.unwrap();
        let hook = AddHook {
            partner: Partner::number_in(&client.id).unwrap(),
            url: "https://partner.example/".to_owned(),
            kinds: vec![HookKind::Decided],
        };
        let told = TellHandOvers {
            agency: "council".to_owned(),
            open: 1,
            gone: Vec::new(),
        };
        let caseworker = Actor::Staff(works_as("caseworker", "council"));
        for actor in [Actor::Anonymous, caseworker] {
            let mut tx = app.db.begin(&actor).await.unwrap();
            let tx = &mut tx;
            let refused = [
                note_hand_over(app, tx, (&found, &one)).await.unwrap_err(),
                settle_hand_over(app, tx, (&found, &one)).await.unwrap_err(),
                retry_hand_over(app, tx, one.job).await.unwrap_err(),
                give_up_hand_over(app, tx, one.job).await.unwrap_err(),
                tell_hand_overs(app, tx, told.clone()).await.unwrap_err(),
                add_hook(app, tx, hook.clone()).await.unwrap_err(),
            ];
            for error in refused {
                assert!(matches!(error, Error::Denied(_)), "{actor:?}: {error:?}");
            }
            let missing = end_hook(tx, Id::new(1)).await.unwrap_err();
            assert!(matches!(missing, Error::NotFound));
        }
    })
    .await;
}
