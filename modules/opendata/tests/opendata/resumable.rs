//! Uploads that go on after a lost connection, as the protocol tus has them.

use axum::{
    body::Body,
    http::{Method, Request},
};
use stoa_opendata::{
    commands::{AddDataKey, add_data_key},
    store,
};
use stoa_testkit::{Answer, ask};

use crate::house::{House, TREES, manager, on_each_database};

const PLACE: &str = "/staff/data/street-trees/uploads";

struct Program<'a> {
    house: &'a House,
    key: String,
}

impl Program<'_> {
    async fn sends(
        &self,
        method: &str,
        place: &str,
        headers: &[(&str, &str)],
        body: &[u8],
    ) -> Answer {
        let mut request = Request::builder()
            .method(Method::from_bytes(method.as_bytes()).unwrap())
            .uri(place)
            .header("authorization", &self.key)
            .header("tus-resumable", "1.0.0");
        for (name, value) in headers {
            request = request.header(*name, *value);
        }
        let request = request.body(Body::from(body.to_vec())).unwrap();
        ask(&self.house.router(), request).await
    }

    async fn begins(&self, length: usize) -> String {
        let length = length.to_string();
        // `trees.csv` and `Trees`, in base64.
        let metadata = "filename dHJlZXMuY3N2,title VHJlZXM=";
        let headers = [
            ("upload-length", length.as_str()),
            ("upload-metadata", metadata),
        ];
        let answer = self.sends("POST", PLACE, &headers, b"").await;
        assert_eq!(answer.status, 201);
        assert!(answer.header("upload-expires").ends_with("GMT"));
        answer.header("location").to_owned()
    }

    async fn appends(&self, place: &str, offset: usize, bytes: &[u8]) -> Answer {
        let offset = offset.to_string();
        let headers = [
            ("upload-offset", offset.as_str()),
            ("content-type", "application/offset+octet-stream"),
        ];
        self.sends("PATCH", place, &headers, bytes).await
    }
}

async fn program<'a>(house: &'a House, agency: &str) -> Program<'a> {
    let input = AddDataKey {
        name: "Sensor".to_owned(),
        agency: agency.to_owned(),
    };
    let key = house
        .does(&manager(), async |tx| add_data_key(tx, input).await)
        .await
        .unwrap();
    Program {
        house,
        key: key.secret,
    }
}

#[tokio::test]
async fn a_file_comes_in_pieces_and_goes_on_where_it_broke_off() {
    on_each_database(async |house| {
        let dataset = house.begins("Street trees").await;
        let program = program(house, "council").await;
        let options = program.sends("OPTIONS", PLACE, &[], b"").await;
        assert_eq!(
            options.header("tus-extension"),
            "creation,termination,expiration"
        );
        let place = program.begins(TREES.len()).await;
        let (one, two) = TREES.as_bytes().split_at(50);
        let answer = program.appends(&place, 0, one).await;
        assert_eq!(
            (answer.status, answer.header("upload-offset")),
            (204.try_into().unwrap(), "50")
        );
        assert_eq!(program.appends(&place, 0, two).await.status, 409);
        let head = program.sends("HEAD", &place, &[], b"").await;
        assert_eq!(
            (head.header("upload-offset"), head.header("cache-control")),
            ("50", "no-store")
        );
        assert_eq!(
            program
                .appends(&place, 50, &[two, b"more"].concat())
                .await
                .status,
            413
        );
        let head = program.sends("HEAD", &place, &[], b"").await;
        let offset: usize = head.header("upload-offset").parse().unwrap();
        assert_eq!(
            program
                .appends(&place, offset, &TREES.as_bytes()[offset..])
                .await
                .status,
            204
        );
        house.works().await;
        let files = store::files_of(&mut house.read().await, dataset.id)
            .await
            .unwrap();
        let (resource, file) = &files[0];
        let file = file.as_ref().unwrap();
        assert_eq!(
            (resource.title.as_str(), file.file_name.as_str(), file.rows),
            ("Trees", "trees.csv", 4)
        );
        assert_eq!(
            house.app.files.read(&file.hash).await.unwrap(),
            TREES.as_bytes()
        );
        // Whoever did not hear the last answer asks again.
        let head = program.sends("HEAD", &place, &[], b"").await;
        assert_eq!(head.header("upload-offset"), TREES.len().to_string());
    })
    .await;
}

#[tokio::test]
async fn uploads_end_are_cleared_and_are_nobody_elses() {
    on_each_database(async |house| {
        house.begins("Street trees").await;
        let ours = program(house, "council").await;
        let place = ours.begins(100).await;
        let other = program(house, "council").await;
        assert_eq!(other.sends("HEAD", &place, &[], b"").await.status, 404);
        let foreign = program(house, "parks").await;
        assert_eq!(
            foreign
                .sends("POST", PLACE, &[("upload-length", "5")], b"")
                .await
                .status,
            403
        );
        let stranger = Program {
            house,
            key: "stoa-nobody".to_owned(),
        };
        assert_eq!(
            stranger
                .sends("POST", PLACE, &[("upload-length", "5")], b"")
                .await
                .status,
            403
        );
        let left = ours.begins(100).await;
        house.has_waited(25);
        ours.begins(100).await;
        assert_eq!(
            ours.sends("HEAD", &left, &[], b"").await.status,
            404,
            "after a day it is gone"
        );
    })
    .await;
}

#[tokio::test]
async fn what_is_no_request_of_the_protocol_is_refused_by_its_own_status() {
    on_each_database(async |house| {
        house.begins("Street trees").await;
        let ours = program(house, "council").await;
        let place = ours.begins(100).await;
        for length in ["0", "-1", "many"] {
            assert_eq!(
                ours.sends("POST", PLACE, &[("upload-length", length)], b"")
                    .await
                    .status,
                400
            );
        }
        let huge = u64::MAX.to_string();
        assert_eq!(
            ours.sends("POST", PLACE, &[("upload-length", &huge)], b"")
                .await
                .status,
            413
        );
        let plain = ours
            .sends(
                "PATCH",
                &place,
                &[("upload-offset", "0"), ("content-type", "text/csv")],
                b"x",
            )
            .await;
        assert_eq!(plain.status, 415);
        assert_eq!(ours.sends("DELETE", &place, &[], b"").await.status, 204);
        assert_eq!(ours.sends("HEAD", &place, &[], b"").await.status, 404);
        for odd in ["..%2f..%2fetc", "a.b", "x"] {
            assert_eq!(
                ours.sends("HEAD", &format!("{PLACE}/{odd}"), &[], b"")
                    .await
                    .status,
                404
            );
        }
    })
    .await;
}
