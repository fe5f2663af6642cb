//! A town that granted a dog licence, for the checks in tests/peers/credentials: `permits_peer` prints one line of JSON with its address and its
//! holder's link, serves, and revokes the licence when it reads the line `revoke`, which it answers with another line. It ends with its input.

#![expect(
    clippy::unwrap_used,
    reason = "a town for tests says what went wrong by panicking"
)]

use std::{io::Write, net::SocketAddr};

use serde_json::json;
use stoa_forms::RawFields;
use stoa_kernel::{Actor, App, Lang, actor::Staff};
use stoa_services::{
    commands::{
        BeginApplication, DecideApplication, KeepAnswers, SaveService, SendApplication,
        begin_application, decide_application, keep_answers, publish_service, revoke_permit,
        save_service, send_application,
    },
    model::{Application, Channel},
    store,
};
use stoa_testkit::{Ground, signs_in, works_as};
use stoa_web::Site;

const DOGS: &str = include_str!("../src/pages/staff/example.yaml");

#[tokio::main(flavor = "multi_thread")]
async fn main() {
    let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
    // Issuers of `did:web` are known by a name, not by a number.
    let url = format!("http://localhost:{}", listener.local_addr().unwrap().port());
    let mut ground = Ground::on_sqlite();
    ground.config.public_url.clone_from(&url);
    ground.config.writes_per_minute = 0;
    ground.clock = stoa_kernel::clock::Clock::real();
    let policies = [stoa_services::POLICY];
    let app = ground.open(&policies, stoa_services::MIGRATIONS).await;
    let site = Site::new(app.clone(), vec![stoa_services::module()]).unwrap();
    let (one, other) = (staff(&app, "manager").await, staff(&app, "manager").await);
    offers_dogs(&app, (&one, &other)).await;
    let sam = staff(&app, "caseworker").await;
    let (link, granted) = grants_a_licence(&app, &sam).await;
    says(&json!({ "url": url, "link": link }));
    let over = tokio::spawn(revokes_when_asked(app, sam, granted));
    let service = site
        .router()
        .into_make_service_with_connect_info::<SocketAddr>();
    axum::serve(listener, service)
        .with_graceful_shutdown(async { drop(over.await) })
        .await
        .unwrap();
}

fn says(said: &serde_json::Value) {
    let mut output = std::io::stdout();
    writeln!(output, "{said}").unwrap();
}

async fn staff(app: &App, role: &str) -> Staff {
    let mut who = works_as(role, "council");
    (who.id, _) = signs_in(app, who.clone()).await;
    who
}

/// One writes the service, the other publishes it.
async fn offers_dogs(app: &App, (one, other): (&Staff, &Staff)) {
    let input = SaveService {
        file: DOGS.to_owned(),
        slug: String::new(),
        seen: String::new(),
    };
    let mut tx = app.db.begin(&Actor::Staff(one.clone())).await.unwrap();
    let done = save_service(app, &mut tx, input).await.unwrap();
    let service = tx.commit(done).await.unwrap();
    let draft = store::draft_of(&mut app.db.read().await.unwrap(), &service.slug).await;
    let digest = draft.unwrap().unwrap().digest;
    let mut tx = app.db.begin(&Actor::Staff(other.clone())).await.unwrap();
    let done = publish_service(app, &mut tx, &service.slug, &digest).await;
    tx.commit(done.unwrap()).await.unwrap();
}

/// Ana applies and Sam grants it: her link, and the application as it stands then.
async fn grants_a_licence(app: &App, sam: &Staff) -> (String, Application) {
    let input = BeginApplication {
        service: "dog-licence".to_owned(),
        channel: Channel::Web,
        lang: Lang::En,
    };
    let mut tx = app.db.begin(&Actor::Anonymous).await.unwrap();
    let done = begin_application(app, &mut tx, input).await.unwrap();
    let begun = tx.commit(done).await.unwrap();
    let keeper = [
        ("keeper", "Ana Weaver"),
        ("home.line1", "3 Mill Lane"),
        ("home.town", "Merrow"),
        ("home.postcode", "12345"),
    ];
    let dog = [
        ("dog_name", "Bruno"),
        ("born.day", "4"),
        ("born.month", "3"),
        ("born.year", "2024"),
    ];
    for (page, fields) in [("keeper", keeper), ("dogs", dog)] {
        let input = KeepAnswers {
            token: begun.token.clone(),
            page: page.to_owned(),
            item: 0,
            raw: RawFields::from(fields),
            then: String::new(),
            lang: Lang::En,
        };
        let mut tx = app.db.begin(&Actor::Anonymous).await.unwrap();
        let done = keep_answers(app, &mut tx, input).await.unwrap();
        tx.commit(done).await.unwrap();
    }
    let input = SendApplication {
        token: begun.token.clone(),
        email: String::new(),
        agreed: Vec::new(),
        lang: Lang::En,
    };
    let mut tx = app.db.begin(&Actor::Anonymous).await.unwrap();
    let done = send_application(app, &mut tx, input).await.unwrap();
    let sent = tx.commit(done).await.unwrap();
    let prefix = &app.config.town.reference_prefix;
    let input = DecideApplication {
        reference: sent.reference(prefix),
        seen_version: sent.version,
        granted: true,
        reason: "The chip is registered.".to_owned(),
    };
    let mut tx = app.db.begin(&Actor::Staff(sam.clone())).await.unwrap();
    let done = decide_application(app, &mut tx, input).await.unwrap();
    let granted = tx.commit(done).await.unwrap();
    (
        format!("{}/apply/{}", app.config.public_url, begun.token),
        granted,
    )
}

/// Until its input ends.
async fn revokes_when_asked(app: App, sam: Staff, granted: Application) {
    loop {
        let read = tokio::task::spawn_blocking(|| {
            let mut line = String::new();
            std::io::stdin().read_line(&mut line).map(|_read| line)
        });
        let line = read.await.unwrap().unwrap();
        if line.is_empty() {
            return;
        }
        let reference = granted.reference(&app.config.town.reference_prefix);
        let seen = (reference.as_str(), granted.version);
        let mut tx = app.db.begin(&Actor::Staff(sam.clone())).await.unwrap();
        let done = revoke_permit(&app, &mut tx, seen, "The dog has died.").await;
        tx.commit(done.unwrap()).await.unwrap();
        says(&json!({ "revoked": reference }));
    }
}
