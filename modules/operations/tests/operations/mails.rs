//! Mails that were written as files.

use axum::http::StatusCode;
use stoa_kernel::mail::Mail;

use crate::house::House;

const MAILS: &str = "/staff/operations/mails";

async fn send(house: &House, subject: &str, text: &str) {
    let mail = Mail {
        to: "ana@example.org".to_owned(),
        subject: subject.to_owned(),
        text: text.to_owned(),
        unsubscribe_url: None,
    };
    house.app.mailer.send(&mail).await.unwrap();
}

#[tokio::test(flavor = "multi_thread")]
async fn a_mail_is_read_and_its_link_followed() {
    let house = House::open(|_config| {}).await;
    let cookie = house.signs_in("administrator").await;
    assert!(
        house
            .get_as(MAILS, &cookie)
            .await
            .text()
            .contains("No mails have been written yet.")
    );
    let text = "Hola, Ana:\n\nLa farola de la calle Ñuñoa está arreglada.\n\nSiga http://localhost:8311/my/abc?a=b&c=d.";
    send(&house, "Su aviso está resuelto ✔ شكرا", text).await;
    let list = house.get_as(MAILS, &cookie).await;
    assert!(
        list.text().contains("Su aviso está resuelto ✔ شكرا"),
        "{}",
        list.text()
    );
    let path = format!(
        "{MAILS}/{}",
        list.between("href=\"/staff/operations/mails/", "\"")
    );
    let page = house.get_as(&path, &cookie).await;
    assert!(
        page.text()
            .contains("La farola de la calle Ñuñoa está arreglada.")
    );
    assert!(
        page.text()
            .contains("href=\"http://localhost:8311/my/abc?a=b&amp;c=d\"")
    );
    assert!(page.text().contains("ana@example.org"));
}

#[tokio::test(flavor = "multi_thread")]
async fn what_a_mail_says_is_not_markup() {
    let house = House::open(|_config| {}).await;
    let cookie = house.signs_in("administrator").await;
    send(&house, "<b>bold</b>", "<script>alert(1)</script>").await;
    let list = house.get_as(MAILS, &cookie).await;
    assert!(!list.text().contains("<b>bold"));
    let path = format!(
        "{MAILS}/{}",
        list.between("href=\"/staff/operations/mails/", "\"")
    );
    assert!(
        !house
            .get_as(&path, &cookie)
            .await
            .text()
            .contains("<script>alert")
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn only_administrators_read_mails_but_in_a_demo_all_staff_do() {
    for (demo, role, status) in [
        (false, "administrator", StatusCode::OK),
        (false, "auditor", StatusCode::FORBIDDEN),
        (false, "caseworker", StatusCode::FORBIDDEN),
        (true, "caseworker", StatusCode::OK),
        (true, "auditor", StatusCode::OK),
    ] {
        let house = House::open(|config| config.demo = demo).await;
        let cookie = house.signs_in(role).await;
        assert_eq!(
            house.get_as(MAILS, &cookie).await.status,
            status,
            "{demo} {role}"
        );
        assert_eq!(house.get(MAILS).await.status, StatusCode::SEE_OTHER);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn where_a_mail_server_is_set_there_are_none() {
    let house = House::open(|config| config.smtp_url = "smtp://127.0.0.1:1".to_owned()).await;
    let cookie = house.signs_in("administrator").await;
    assert_eq!(
        house.get_as(MAILS, &cookie).await.status,
        StatusCode::NOT_FOUND
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn no_other_file_is_opened() {
    let house = House::open(|_config| {}).await;
    let cookie = house.signs_in("administrator").await;
    for name in [
        "nothing.eml",
        "..%2Fmaster.key",
        "%2E%2E%2Fstoa.eml",
        "master.key",
        "a%00.eml",
    ] {
        let answer = house.get_as(&format!("{MAILS}/{name}"), &cookie).await;
        assert_eq!(answer.status, StatusCode::NOT_FOUND, "{name}");
    }
}
