//! What people read.

use axum::http::StatusCode;
use base64::{Engine, engine::general_purpose::STANDARD};
use stoa_kernel::Actor;
use stoa_merkle::{Hash, Receipt, leaf_hash, verify_inclusion};

use stoa_testkit::Answer;

use crate::house::{House, on_each_database};

#[tokio::test(flavor = "multi_thread")]
async fn the_record_says_what_it_is_and_what_was_written_last() {
    on_each_database(async |house| {
        let empty = house.get("/ledger").await;
        assert!(empty.text().contains("There are no entries yet."));
        house.ring(0..12).await;
        house.seal().await;
        let page = house.get("/ledger").await;
        assert_eq!(page.status, StatusCode::OK);
        for wanted in [
            "Public record",
            "href=\"/bells/11\"",
            "href=\"/ledger/entries/11\"",
            "bell_rung",
            &house.app.sealer.key().to_string(),
            "stoa ledger watch http://localhost:8311/ledger",
        ] {
            assert!(page.text().contains(wanted), "{wanted}");
        }
        assert!(
            !page.text().contains("href=\"/ledger/entries/1\""),
            "only the newest ten"
        );
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn entries_are_paged_in_their_order() {
    on_each_database(async |house| {
        house.ring(0..120).await;
        house.seal().await;
        let newest = house.get("/ledger/entries").await;
        assert!(newest.text().contains("Entries 100 to 119 of 120"));
        assert!(newest.text().contains("href=\"/ledger/entries?from=50\""));
        let first = house.get("/ledger/entries?from=0").await;
        assert!(first.text().contains("Entries 0 to 49 of 120"));
        assert!(first.text().contains("href=\"/ledger/entries?from=50\""));
        assert!(
            house
                .get("/ledger/entries?from=100000")
                .await
                .text()
                .contains("Entries 119 to 119")
        );
        let unreadable = house.get("/ledger/entries?from=x").await;
        assert_eq!(unreadable.status, StatusCode::BAD_REQUEST);
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn an_entry_has_its_bytes_its_proof_and_its_receipt() {
    on_each_database(async |house| {
        house.ring(0..300).await;
        house.seal().await;
        let page = house.get("/ledger/entries/17").await;
        assert_eq!(page.status, StatusCode::OK);
        assert!(page.text().contains("{&quot;v&quot;:1,&quot;kind&quot;:&quot;bell_rung&quot;,&quot;reference&quot;:&quot;B-17&quot;"));
        let given = page.between("data-proof=\"", "\"").replace("&quot;", "\"").replace("&amp;", "&");
        let given: serde_json::Value = serde_json::from_str(&given).unwrap();
        assert_eq!((given["index"].as_u64(), given["size"].as_u64()), (Some(17), Some(300)));
        assert_eq!(given["key"].as_str().unwrap(), house.app.sealer.key().to_string());
        assert!(!page.text().contains("ledger-"), "a sentence is missing");
        let file = house.get("/ledger/entries/17/receipt").await;
        assert!(file.header("content-disposition").contains("entry-17.tlog-proof"));
        let receipt = Receipt::parse(&file.bytes).unwrap();
        let key = house.app.sealer.key();
        assert_eq!(receipt.verify(key.name(), key).unwrap().size(), 300);
        for path in ["/ledger/entries/300", "/ledger/entries/-1", "/ledger/entries/x", "/ledger/entries/300/receipt"] {
            assert_eq!(house.get(path).await.status, StatusCode::NOT_FOUND, "{path}");
        }
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_receipt_says_honestly_that_it_is_not_there_yet() {
    on_each_database(async |house| {
        house.ring(7..8).await;
        let waiting = house.get("/ledger/receipts/B-7").await;
        assert_eq!(waiting.status, StatusCode::OK);
        assert!(waiting.text().contains("within a second"));
        assert!(waiting.text().contains("Refresh"));
        house.seal().await;
        let page = house.get("/ledger/receipts/B-7").await;
        assert!(!page.text().contains("Refresh"));
        assert!(page.text().contains("href=\"/ledger/entries/0/receipt\""));
        assert!(page.text().contains("data-proof="));
        assert_eq!(
            house.get("/ledger/receipts/B-8").await.status,
            StatusCode::NOT_FOUND
        );
        let found = house.get("/ledger/receipts?reference=+b-7+").await;
        assert_eq!(found.header("location"), "/ledger/receipts/B-7");
        let nothing = house.get("/ledger/receipts?reference=").await;
        assert_eq!(nothing.header("location"), "/ledger");
    })
    .await;
}

/// What a page gives its proof island, in JSON.
fn given(page: &Answer) -> serde_json::Value {
    let json = page.between("data-proof=\"", "\"").replace("&quot;", "\"");
    serde_json::from_str(&json).unwrap()
}

#[tokio::test(flavor = "multi_thread")]
async fn what_came_in_bulk_is_proven_row_by_row() {
    on_each_database(async |house| {
        house.ring_peal(&Actor::System("import")).await;
        let waiting = house.get("/ledger/receipts/P-2").await;
        assert_eq!(waiting.status, StatusCode::OK);
        assert!(waiting.text().contains("Refresh"));
        house.seal().await;
        let page = house.get("/ledger/receipts/P-2").await;
        assert!(!page.text().contains("Refresh"));
        for wanted in [
            "peal_rung",
            "3 of 5",
            "bell 2",
            "href=\"/ledger/entries/0\"",
        ] {
            assert!(page.text().contains(wanted), "{wanted}");
        }
        let given = given(&page);
        let row = &given["row"];
        let text = |value: &serde_json::Value| value.as_str().unwrap().to_owned();
        let bytes = STANDARD.decode(text(&row["bytes"])).unwrap();
        assert!(bytes.ends_with(b"\nbell 2"));
        let body: serde_json::Value = serde_json::from_str(&text(&row["body"])).unwrap();
        let root: Hash = text(&body["event"]["peal_rung"]["root"]).parse().unwrap();
        let path = row["proof"].as_array().unwrap().iter();
        let path: Vec<Hash> = path.map(|hash| text(hash).parse().unwrap()).collect();
        verify_inclusion(leaf_hash(&bytes), 2, 5, &path, root).unwrap();
        let entry = STANDARD.decode(text(&given["entry"])).unwrap();
        let entry: serde_json::Value = serde_json::from_slice(&entry).unwrap();
        let mut opened = house.entries_of_kind("peal_rung").await.remove(0);
        opened.salt = STANDARD.decode(text(&row["salt"])).unwrap();
        opened.body = text(&row["body"]);
        assert_eq!(entry["commitment"], hex::encode(opened.commitment()));
        let found = house.get("/ledger/receipts?reference=p-2").await;
        assert_eq!(found.header("location"), "/ledger/receipts/P-2");
        let none = house.get("/ledger/receipts/P-5").await;
        assert_eq!(none.status, StatusCode::NOT_FOUND);
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_withheld_row_shows_its_hash_alone() {
    on_each_database(async |house| {
        house.ring_peal(&Actor::System("import")).await;
        house.seal().await;
        let page = house.get("/ledger/receipts/P-4").await;
        assert!(page.text().contains("no longer shown"));
        assert!(!page.text().contains("bell 4"));
        let row = &given(&page)["row"];
        assert!(row["bytes"].is_null() && row["leaf"].is_string(), "{row}");
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn the_page_of_a_row_hears_when_its_batch_is_sealed() {
    on_each_database(async |house| {
        house.ring_peal(&Actor::System("import")).await;
        let page = house.get("/ledger/receipts/P-2").await;
        assert_eq!(page.status, StatusCode::OK);
        // The entry that is awaited bears the batch's name; nothing is ever sealed under the row's own.
        let live = page.between("data-live=\"", "\"");
        assert_eq!(live, "/live?of=peal-1&amp;since=0");
        house.seal().await;
        let page = house.get("/ledger/receipts/P-2").await;
        assert!(!page.text().contains("data-live="), "it waits for nothing");
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_batch_that_somebody_made_by_hand_is_not_opened() {
    on_each_database(async |house| {
        // Its body says who works here.
        house.ring_peal(&Actor::Anonymous).await;
        house.seal().await;
        let page = house.get("/ledger/receipts/P-2").await;
        assert_eq!(page.status, StatusCode::NOT_FOUND);
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn whoever_holds_a_receipt_can_check_it() {
    on_each_database(async |house| {
        house.ring(0..5).await;
        house.seal().await;
        let receipt = house
            .get("/ledger/entries/3/receipt")
            .await
            .text()
            .to_owned();
        let check = async |receipt: &str| {
            let fields = format!("receipt={}", escaped(&receipt.replace('\n', "\r\n")));
            house
                .send("/ledger/verify", "/ledger/verify", "", &fields)
                .await
        };
        let genuine = check(&receipt).await;
        assert_eq!(genuine.status, StatusCode::OK);
        assert!(genuine.text().contains("This receipt is genuine"));
        assert!(genuine.text().contains("href=\"/bells/3\""));
        let trimmed = check(receipt.trim()).await;
        assert!(trimmed.text().contains("This receipt is genuine"));
        let wrong = check(&receipt.replace("index 3", "index 2")).await;
        assert!(wrong.text().contains("does not fit the record"));
        for unreadable in ["", "Hello", &receipt[..100]] {
            assert_eq!(
                check(unreadable).await.status,
                StatusCode::UNPROCESSABLE_ENTITY,
                "{unreadable:?}"
            );
        }
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_receipt_of_another_record_is_checked_with_its_key() {
    let house = House::open(|_config| {}).await;
    let other = House::open(|config| config.public_url = "https://other.example".to_owned()).await;
    other.ring(0..3).await;
    other.seal().await;
    let receipt = escaped(other.get("/ledger/entries/1/receipt").await.text());
    let key = escaped(&other.app.sealer.key().to_string());
    let fields = format!("receipt={receipt}&key={key}");
    let genuine = house
        .send("/ledger/verify", "/ledger/verify", "", &fields)
        .await;
    assert!(genuine.text().contains("This receipt is genuine"));
    let ours = house
        .send(
            "/ledger/verify",
            "/ledger/verify",
            "",
            &format!("receipt={receipt}"),
        )
        .await;
    assert!(ours.text().contains("does not fit the record"));
    let no_key = house
        .send(
            "/ledger/verify",
            "/ledger/verify",
            "",
            &format!("receipt={receipt}&key=abc"),
        )
        .await;
    assert_eq!(no_key.status, StatusCode::UNPROCESSABLE_ENTITY);
}

fn escaped(text: &str) -> String {
    let byte = |byte: u8| match byte {
        b'A'..=b'Z' | b'a'..=b'z' | b'0'..=b'9' => char::from(byte).to_string(),
        byte => format!("%{byte:02X}"),
    };
    text.bytes().map(byte).collect()
}

#[tokio::test(flavor = "multi_thread")]
async fn every_page_speaks_every_language() {
    let house = House::open(|_config| {}).await;
    house.ring(0..3).await;
    house.seal().await;
    house.ring(3..4).await;
    for lang in ["en", "es", "fr", "ar"] {
        for path in [
            "/ledger",
            "/ledger/entries",
            "/ledger/entries/1",
            "/ledger/receipts/B-3",
            "/ledger/verify",
        ] {
            let page = house.get(&format!("{path}?lang={lang}")).await;
            assert_eq!(page.status, StatusCode::OK, "{path} {lang}");
            let wrong = page.text().split('"').chain(page.text().split(['>', '<']));
            let keys: Vec<_> = wrong.filter(|text| text.starts_with("ledger-")).collect();
            assert!(keys.is_empty(), "{path} {lang}: {keys:?}");
        }
    }
}
