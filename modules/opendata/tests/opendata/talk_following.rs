//! Following data: mails that one click ends, feeds, and webhooks that are asked first.

use std::{
    io::{BufRead, BufReader, Read, Write},
    net::TcpListener,
    sync::mpsc::{Receiver, channel},
    time::Duration,
};

use stoa_kernel::{App, Error, Id};
use stoa_opendata::{
    commands::{
        FollowData, PublishDataset, confirm_webhook, follow_data, publish_dataset,
        stop_following_data,
    },
    model::{
        CatalogueFilter,
        talk::{Followed, Way},
    },
    store::talk,
    talk::{link_to, webhook::Secret},
};

use crate::house::{House, manager, on_each_database, with_private_networks};

async fn publishes_again(house: &House, slug: &str) {
    let dataset = house.dataset(slug).await.id;
    let input = PublishDataset { dataset, seen: 0 };
    house
        .does(&manager(), async |tx| publish_dataset(tx, input).await)
        .await
        .unwrap();
}

/// As a mail program does it, with no cookie and no form of ours.
async fn clicks_once(house: &House, link: &str) {
    let request = axum::http::Request::post(format!("{link}/stop"))
        .header("content-type", "application/x-www-form-urlencoded")
        .body("List-Unsubscribe=One-Click".into())
        .unwrap();
    assert_eq!(
        stoa_testkit::ask(&house.router(), request).await.status,
        200
    );
}

#[tokio::test]
async fn a_day_has_one_mail_and_one_click_ends_them() {
    on_each_database(async |house| {
        house.has_trees().await;
        let ana = house.resident("ana@example.org").await;
        let page = ana
            .browser
            .does("/data/follow?dataset=street-trees", &[("way", "daily")])
            .await;
        page.says("You will be told").says("Street trees");
        let page = ana
            .browser
            .does("/data/follow?search=theme%3DENVI", &[("way", "daily")])
            .await;
        page.says("You will be told");
        ana.browser
            .does("/data/follow?dataset=street-trees", &[])
            .await
            .says("You follow this already");
        house.has_waited(1);
        publishes_again(house, "street-trees").await;
        publishes_again(house, "street-trees").await;
        house.tells().await;
        let count = |house: &House| house.mails_to("ana@example.org").len();
        assert_eq!(count(house), 0, "before the morning");
        house.has_waited(24);
        house.works().await;
        let mails = house.mails_to("ana@example.org");
        assert_eq!(mails.len(), 1, "{mails:?}");
        let mail = mails.first().unwrap();
        assert!(
            mail.contains("Street trees: version 3 is published"),
            "{mail}"
        );
        assert!(
            mail.contains("List-Unsubscribe-Post: List-Unsubscribe=One-Click"),
            "{mail}"
        );
        let person = ana.actor.person().unwrap();
        let follows = talk::follows_of_people(&mut house.read().await, &[person])
            .await
            .unwrap();
        let link = link_to(&house.app, follows.first().unwrap().id);
        ana.browser.opens(&link).await.says("Stop these messages");
        clicks_once(house, &link).await;
        ana.browser
            .opens(&link)
            .await
            .says("You are no longer told");
        publishes_again(house, "street-trees").await;
        house.tells().await;
        house.has_waited(24);
        house.works().await;
        assert_eq!(count(house), 1);
        let id = follows.first().unwrap().id;
        let gone = house
            .does(&ana.actor, async |tx| stop_following_data(tx, id).await)
            .await;
        assert_eq!(gone, Err(Error::conflict("talk-follow-ended")));
    })
    .await;
}

#[tokio::test]
async fn a_search_is_told_at_once_of_what_it_finds_and_of_nothing_else() {
    on_each_database(async |house| {
        let ana = house.resident("ana@example.org").await;
        let filter = CatalogueFilter::read([("q", "trees")]);
        let input = FollowData {
            of: Followed::Search(filter),
            way: Way::AtOnce,
            url: String::new(),
        };
        house
            .does(&ana.actor, async |tx| {
                follow_data(&house.app, tx, input).await
            })
            .await
            .unwrap();
        house.has_trees().await;
        let lamps = house.begins("Street lamps").await;
        house
            .brings(lamps.id, "lamps.csv", b"Lamp,Watt\nA,5\n")
            .await;
        house.publishes(lamps.id).await;
        house.tells().await;
        let mails = house.mails_to("ana@example.org");
        assert_eq!(mails.len(), 1, "{mails:?}");
        let feed = house.stranger().opens("/data/feed.atom?q=trees").await;
        let feed = feed.html().to_owned();
        assert!(
            feed.contains("Street trees, version 1") && !feed.contains("lamps"),
            "{feed}"
        );
        let feed = house.stranger().opens("/data/street-lamps/feed.atom").await;
        assert!(feed.html().contains("/data/street-lamps/versions/1"));
    })
    .await;
}

/// A request as a server sees it: its head, and its body.
type Seen = (String, String);

/// A server that says what it is told when it is challenged, and tells the test what it saw.
fn receiver() -> (String, Receiver<Seen>) {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let url = format!("http://{}/hook", listener.local_addr().unwrap());
    let (say, seen) = channel();
    std::thread::spawn(move || {
        for stream in listener.incoming() {
            let stream = stream.unwrap();
            let mut reader = BufReader::new(stream.try_clone().unwrap());
            let (mut head, mut length) = (String::new(), 0);
            loop {
                let mut line = String::new();
                reader.read_line(&mut line).unwrap();
                if let Some(value) = line.to_lowercase().strip_prefix("content-length:") {
                    length = value.trim().parse().unwrap();
                }
                if line.trim().is_empty() {
                    break;
                }
                head.push_str(&line.to_lowercase().replace("\r\n", "\n"));
            }
            let mut body = vec![0; length];
            reader.read_exact(&mut body).unwrap();
            let body = String::from_utf8(body).unwrap();
            let mut stream = stream;
            let answer = format!(
                "HTTP/1.1 200 OK\r\nConnection: close\r\nContent-Length: {}\r\n\r\n{body}",
                body.len()
            );
            stream.write_all(answer.as_bytes()).unwrap();
            if say.send((head, body)).is_err() {
                return;
            }
        }
    });
    (url, seen)
}

fn header<'a>(head: &'a str, name: &str) -> &'a str {
    let line = head
        .lines()
        .find_map(|line| line.strip_prefix(&format!("{name}: ")));
    line.unwrap()
}

async fn follows_by_webhook(
    house: &House,
    app: &App,
    url: &str,
) -> (Id<stoa_opendata::model::talk::DataFollow>, String) {
    let ana = house.resident("ana@example.org").await;
    let input = FollowData {
        of: Followed::Search(CatalogueFilter::default()),
        way: Way::Webhook,
        url: url.to_owned(),
    };
    let made = house
        .does(&ana.actor, async |tx| follow_data(app, tx, input).await)
        .await
        .unwrap();
    (made.follow, made.secret.unwrap())
}

#[tokio::test]
async fn a_webhook_answers_the_challenge_and_gets_signed_messages() {
    with_private_networks(async |house| {
        let (url, seen) = receiver();
        let (follow, secret) = follows_by_webhook(house, &house.app, &url).await;
        house.works().await;
        let wait = Duration::from_secs(5);
        let (head, body) = seen.recv_timeout(wait).unwrap();
        assert!(body.contains("webhook.challenge"), "{body}");
        assert!(
            head.contains(&format!("webhook-id: msg_{follow}_challenge")),
            "{head}"
        );
        house.has_trees().await;
        house.tells().await;
        let (head, body) = seen.recv_timeout(wait).unwrap();
        let told: serde_json::Value = serde_json::from_str(&body).unwrap();
        assert_eq!(
            (told["type"].as_str(), told["data"]["dataset"].as_str()),
            (Some("dataset.published"), Some("street-trees"))
        );
        let seconds: i64 = header(&head, "webhook-timestamp").parse().unwrap();
        let key = whsec(&secret);
        let expected = Secret(key)
            .sign(header(&head, "webhook-id"), seconds, &body)
            .to_lowercase();
        assert_eq!(header(&head, "webhook-signature"), expected);
        let twice = house
            .does(&stoa_kernel::Actor::System("test"), async |tx| {
                confirm_webhook(tx, follow).await
            })
            .await;
        assert!(matches!(twice, Err(Error::Conflict(_))));
    })
    .await;
}

/// The bytes of a secret as a receiver reads it (RFC 4648, section 4).
fn whsec(secret: &str) -> [u8; 32] {
    use base64::{Engine, engine::general_purpose::STANDARD};
    let text = secret.strip_prefix("whsec_").unwrap();
    STANDARD.decode(text).unwrap().try_into().unwrap()
}

#[tokio::test]
async fn a_private_address_is_never_asked() {
    on_each_database(async |house| {
        let (url, seen) = receiver();
        let (follow, _) = follows_by_webhook(house, &house.app, &url).await;
        house.works().await;
        assert!(seen.recv_timeout(Duration::from_millis(200)).is_err());
        let found = talk::follow_by_id(&mut house.read().await, follow)
            .await
            .unwrap()
            .unwrap();
        assert_eq!(found.confirmed_at, None);
    })
    .await;
}
