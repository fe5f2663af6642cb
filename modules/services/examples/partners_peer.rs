//! A town that licenses dogs, lets one partner in and has a program of its own that acts for a caseworker, for the checks in tests/peers/partners:
//! `partners_peer HOOK` prints one line of JSON with its address and what both sign in with, tells the partner at HOOK, and serves until its
//! input ends.

#![expect(
    clippy::unwrap_used,
    reason = "a town for tests says what went wrong by panicking"
)]

use std::{io::Write, net::SocketAddr, sync::Arc, time::Duration};

use serde_json::json;
use stoa_kernel::{Actor, App, actor::Staff, jobs};
use stoa_services::{
    commands::{
        AddHook, AddPartner, GiveOperator, NewPartner, SaveService, accept_operator, add_hook,
        add_partner, give_operator, publish_service, save_service,
    },
    model::{HookKind, Scope},
    store,
};
use stoa_testkit::{Ground, signs_in, works_as};
use stoa_web::Site;

const DOGS: &str = include_str!("../src/pages/staff/example.yaml");

/// What an operator works through.
const WORKFLOW: &str = "
promise_days: 5
workflow:
  - { key: papers, name: Check the papers, kind: check, days: 2, items: [{ key: chip, text: The chip is registered }] }
";

#[tokio::main(flavor = "multi_thread")]
async fn main() {
    let hook = std::env::args().nth(1).unwrap_or_default();
    let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
    let url = format!("http://{}", listener.local_addr().unwrap());
    let mut ground = Ground::on_sqlite();
    ground.config.public_url.clone_from(&url);
    ground.config.bodies.private_networks = true;
    ground.config.writes_per_minute = 0;
    ground.clock = stoa_kernel::clock::Clock::real();
    let policies = [stoa_services::POLICY];
    let app = ground.open(&policies, stoa_services::MIGRATIONS).await;
    let site = Site::new(app.clone(), vec![stoa_services::module()]).unwrap();
    let (one, other) = (works(&app, "manager").await, works(&app, "manager").await);
    offers_dogs(&app, (&one, &other)).await;
    let (partner, secret) = lets_in(&app, &one, hook).await;
    let caseworker = works(&app, "caseworker").await;
    let (operator, operates) = lets_act(&app, &one, &caseworker).await;
    let said = json!({
        "url": url, "client": partner.client, "secret": partner.secret, "hook": secret,
        "operator": operator, "operates": operates,
    });
    let mut out = std::io::stdout();
    writeln!(out, "{said}").unwrap();
    tokio::spawn(goes_on(site.clone()));
    let service = site
        .router()
        .into_make_service_with_connect_info::<SocketAddr>();
    let over = tokio::task::spawn_blocking(|| std::io::stdin().read_line(&mut String::new()));
    axum::serve(listener, service)
        .with_graceful_shutdown(async { drop(over.await) })
        .await
        .unwrap();
}

async fn works(app: &App, role: &str) -> Staff {
    let mut who = works_as(role, "council");
    (who.id, _) = signs_in(app, who.clone()).await;
    who
}

/// One writes the service, the other publishes it.
async fn offers_dogs(app: &App, (one, other): (&Staff, &Staff)) {
    let input = SaveService {
        file: DOGS.replacen("\npromise_days: 5\n", WORKFLOW, 1),
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

/// The partner, and the secret of its messages.
async fn lets_in(app: &App, who: &Staff, url: String) -> (NewPartner, String) {
    let input = AddPartner {
        name: "Neighbour".to_owned(),
        agency: "council".to_owned(),
        scopes: Scope::ALL.to_vec(),
    };
    let mut tx = app.db.begin(&Actor::Staff(who.clone())).await.unwrap();
    let done = add_partner(&mut tx, input).await.unwrap();
    let new = tx.commit(done).await.unwrap();
    let input = AddHook {
        partner: new.id,
        url,
        kinds: HookKind::ALL.to_vec(),
    };
    let mut tx = app.db.begin(&Actor::Staff(who.clone())).await.unwrap();
    let done = add_hook(app, &mut tx, input).await.unwrap();
    (new, tx.commit(done).await.unwrap())
}

/// What a program that acts for somebody signs in with: a manager gives it, and they take it over.
async fn lets_act(app: &App, manager: &Staff, who: &Staff) -> (String, String) {
    let input = GiveOperator {
        name: "Caseflow".to_owned(),
        staff: Some(who.id),
        purpose: "To keep our files in order".to_owned(),
    };
    let manager = Actor::Staff(manager.clone());
    let mut tx = app.db.begin(&manager).await.unwrap();
    let done = give_operator(&mut tx, input).await.unwrap();
    let operator = tx.commit(done).await.unwrap();
    let mut tx = app.db.begin(&Actor::Staff(who.clone())).await.unwrap();
    let done = accept_operator(&mut tx, operator.id).await.unwrap();
    (operator.client(), tx.commit(done).await.unwrap())
}

/// What the program's followers and workers do besides.
async fn goes_on(site: Site) {
    let module = stoa_services::module();
    let here = site.clone();
    let worker: jobs::Worker = Arc::new(move |due| {
        let mut kinds = stoa_services::module().jobs.iter();
        let kind = kinds.find(|kind| kind.kind == due.kind).unwrap();
        (kind.run)(here.clone(), due)
    });
    loop {
        site.app.sealer.seal_all().await.unwrap();
        for follower in module.followers {
            while (follower.run)(site.clone()).await.unwrap() > 0 {}
        }
        jobs::run_all(&site.app.db, &worker).await.unwrap();
        tokio::time::sleep(Duration::from_millis(200)).await;
    }
}
