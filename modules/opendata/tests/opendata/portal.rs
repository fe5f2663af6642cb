//! Another portal on this machine: documents by their paths, which a test may change, or a whole town.

use std::{
    collections::HashMap,
    path::{Path, PathBuf},
    sync::{Arc, Mutex},
};

use axum::{
    Router,
    body::Body,
    extract::{Request, State},
    http::{Response, StatusCode},
};
use tokio::net::TcpListener;

/// A document: its status, its media type, its bytes.
type Document = (u16, &'static str, Vec<u8>);

/// A portal of documents.
#[derive(Clone, Default)]
pub struct Portal {
    pub address: String,
    documents: Arc<Mutex<HashMap<String, Document>>>,
    asked: Arc<Mutex<Vec<String>>>,
}

impl Portal {
    pub async fn open() -> Self {
        let (listener, address) = door().await;
        let portal = Portal {
            address,
            ..Portal::default()
        };
        let router = Router::new().fallback(answer).with_state(portal.clone());
        tokio::spawn(async move { axum::serve(listener, router).await.unwrap() });
        portal
    }

    /// Puts a document at a path with its query; where none stands by both, the path alone counts.
    pub fn has(&self, path: &str, kind: &'static str, bytes: impl Into<Vec<u8>>) {
        let document = (200, kind, bytes.into());
        self.documents
            .lock()
            .unwrap()
            .insert(path.to_owned(), document);
    }

    pub fn fails(&self, path: &str, status: u16) {
        let document = (status, "text/plain", b"no".to_vec());
        self.documents
            .lock()
            .unwrap()
            .insert(path.to_owned(), document);
    }

    /// What was asked for so far, each path with its query.
    pub fn asked(&self) -> Vec<String> {
        self.asked.lock().unwrap().clone()
    }
}

async fn answer(State(portal): State<Portal>, request: Request) -> Response<Body> {
    let whole = request.uri().to_string();
    portal.asked.lock().unwrap().push(whole.clone());
    let documents = portal.documents.lock().unwrap();
    let found = documents
        .get(&whole)
        .or_else(|| documents.get(request.uri().path()));
    let Some((status, kind, bytes)) = found else {
        let answer = Response::builder().status(StatusCode::NOT_FOUND);
        return answer.body(Body::from("nothing here")).unwrap();
    };
    let etag = format!(
        "\"{}\"",
        stoa_kernel::digest(&String::from_utf8_lossy(bytes))
    );
    let known = request.headers().get("if-none-match");
    if known.is_some_and(|known| known.as_bytes() == etag.as_bytes()) {
        let answer = Response::builder().status(StatusCode::NOT_MODIFIED);
        return answer.body(Body::empty()).unwrap();
    }
    let answer = Response::builder().status(*status);
    let answer = answer.header("content-type", *kind).header("etag", etag);
    answer.body(Body::from(bytes.clone())).unwrap()
}

/// A free port, and its address.
pub async fn door() -> (TcpListener, String) {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let address = format!("http://{}", listener.local_addr().unwrap());
    (listener, address)
}

/// Lets a town answer at a door.
pub fn opens(listener: TcpListener, router: Router) {
    tokio::spawn(async move { axum::serve(listener, router).await.unwrap() });
}

/// A recorded document of another portal; `None` where they are not here.
pub fn recorded(name: &str) -> Option<Vec<u8>> {
    let given = std::env::var_os("STOA_SHARED").map(PathBuf::from);
    let beside = Path::new(env!("CARGO_MANIFEST_DIR"))
        .ancestors()
        .find_map(|folder| {
            let shared = folder.join("shared/data");
            shared.is_dir().then_some(shared)
        });
    let file = given.or(beside)?.join("catalogue").join(name);
    let bytes = std::fs::read(file).ok();
    if bytes.is_none() {
        eprintln!("skipped: shared/data/catalogue/{name} is not here");
    }
    bytes
}
