//! Files kept in a folder and in a bucket, on a small server that speaks as much S3 as keeping files needs.

use std::{
    collections::BTreeMap,
    sync::{Arc, Mutex},
};

use axum::{
    Router,
    body::Bytes,
    extract::{Request, State},
    http::{Method, StatusCode},
    response::{IntoResponse, Response},
};
use futures::TryStreamExt;
use object_store::aws::AmazonS3Builder;

use super::Files;
use crate::error::Error;

type Objects = Arc<Mutex<BTreeMap<String, Bytes>>>;

/// Answers for one bucket, by path: PUT, GET, the list of version 2 in one page, and DeleteObjects.
async fn answer(State(objects): State<Objects>, request: Request) -> Response {
    let signed = request.headers().get("authorization");
    let signed = signed.is_some_and(|header| header.as_bytes().starts_with(b"AWS4-HMAC-SHA256"));
    if !signed {
        return StatusCode::FORBIDDEN.into_response();
    }
    let (method, path) = (request.method().clone(), request.uri().path().to_owned());
    let body = axum::body::to_bytes(request.into_body(), 1 << 20)
        .await
        .unwrap();
    let mut objects = objects.lock().unwrap();
    let Some(key) = path
        .strip_prefix("/town-files/")
        .filter(|key| !key.is_empty())
    else {
        return match method {
            Method::POST => delete(&mut objects, &String::from_utf8_lossy(&body)),
            _ => list(&objects),
        };
    };
    match method {
        Method::PUT => {
            objects.insert(key.to_owned(), body);
            ([("etag", "\"1\"")], "").into_response()
        }
        _ => match objects.get(key) {
            Some(bytes) => {
                let headers = [
                    ("etag", "\"1\""),
                    ("last-modified", "Wed, 04 Mar 2026 12:00:00 GMT"),
                ];
                (headers, bytes.clone()).into_response()
            }
            None => StatusCode::NOT_FOUND.into_response(),
        },
    }
}

fn list(objects: &BTreeMap<String, Bytes>) -> Response {
    let contents: String = objects
        .iter()
        .map(|(key, bytes)| {
            let size = bytes.len();
            format!(
                "<Contents><Key>{key}</Key><Size>{size}</Size><ETag>1</ETag>\
                 <LastModified>2026-03-04T12:00:00.000Z</LastModified></Contents>"
            )
        })
        .collect();
    format!("<ListBucketResult>{contents}<IsTruncated>false</IsTruncated></ListBucketResult>")
        .into_response()
}

fn delete(objects: &mut BTreeMap<String, Bytes>, wish: &str) -> Response {
    let mut deleted = String::new();
    for key in wish
        .split("<Key>")
        .skip(1)
        .filter_map(|rest| rest.split("</Key>").next())
    {
        objects.remove(key);
        deleted.push_str(&format!("<Deleted><Key>{key}</Key></Deleted>"));
    }
    format!("<DeleteResult>{deleted}</DeleteResult>").into_response()
}

async fn bucket() -> (Files, Objects) {
    let objects = Objects::default();
    let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
    let address = listener.local_addr().unwrap();
    let router = Router::new().fallback(answer).with_state(objects.clone());
    tokio::spawn(async move { axum::serve(listener, router).await });
    let builder = AmazonS3Builder::new()
        .with_endpoint(format!("http://{address}"))
        .with_allow_http(true)
        .with_region("eu-west-1")
        .with_access_key_id("town")
        .with_secret_access_key("secret");
    (
        Files::in_bucket("town-files/stoa/files", builder).unwrap(),
        objects,
    )
}

async fn keeps_lists_and_reads(files: &Files) {
    let first = files.keep(Bytes::from_static(b"a lamp")).await.unwrap();
    let second = files.keep(Bytes::from_static(b"a pothole")).await.unwrap();
    assert_eq!(
        files.keep(Bytes::from_static(b"a lamp")).await.unwrap(),
        first
    );
    assert_eq!(files.read(&second).await.unwrap(), "a pothole");
    for unknown in [
        "0".repeat(64),
        "../../etc/passwd".to_owned(),
        first.to_uppercase(),
    ] {
        assert_eq!(files.read(&unknown).await, Err(Error::NotFound));
    }
    let mut listed: Vec<_> = files.list().try_collect().await.unwrap();
    listed.sort();
    let mut wanted = vec![(first, 6), (second, 9)];
    wanted.sort();
    assert_eq!(listed, wanted);
    assert_eq!(files.try_out().await, Ok(()));
}

#[tokio::test]
async fn a_folder_keeps_files_by_their_hash() {
    let folder = tempfile::tempdir().unwrap();
    let files = Files::open(&format!("file:{}/blobs", folder.path().display())).unwrap();
    keeps_lists_and_reads(&files).await;
}

#[tokio::test]
async fn a_bucket_keeps_files_by_their_hash_under_its_prefix() {
    let (files, objects) = bucket().await;
    keeps_lists_and_reads(&files).await;
    let objects = objects.lock().unwrap();
    assert!(
        objects.keys().all(|key| key.starts_with("stoa/files/")),
        "{:?}",
        objects.keys()
    );
}

#[tokio::test]
async fn a_folder_that_cannot_be_written_says_so_and_asks_to_come_again() {
    let folder = tempfile::tempdir().unwrap();
    let place = folder.path().join("blobs");
    let files = Files::in_folder(&place).unwrap();
    std::fs::remove_dir(&place).unwrap();
    std::fs::write(&place, "a file where a folder should be").unwrap();
    assert!(files.try_out().await.is_err());
    let kept = files.keep(Bytes::from_static(b"a lamp")).await;
    assert_eq!(
        kept,
        Err(Error::Busy {
            retry_after_seconds: 30
        })
    );
}

#[test]
fn a_bucket_over_http_must_be_allowed_unless_it_is_here() {
    let open = |endpoint: &str, allowed: bool| {
        let builder = AmazonS3Builder::new()
            .with_endpoint(endpoint)
            .with_allow_http(allowed)
            .with_region("eu-west-1")
            .with_access_key_id("town")
            .with_secret_access_key("secret");
        Files::in_bucket("town-files", builder).map(drop)
    };
    for (endpoint, allowed) in [
        ("http://files.example:9000", true),
        ("https://files.example:9000", false),
        ("http://127.0.0.1:9000", false),
        ("http://localhost", false),
        ("http://[::1]:9000", false),
    ] {
        assert_eq!(open(endpoint, allowed), Ok(()), "{endpoint}");
    }
    for endpoint in ["http://files.example:9000", "http://localhost.example"] {
        let Err(Error::Broken(why)) = open(endpoint, false) else {
            panic!("{endpoint} was taken");
        };
        assert!(why.contains("AWS_ALLOW_HTTP=true"), "{why}");
    }
}
