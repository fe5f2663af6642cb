//! What the intake and the applications are compared with: the same requests parsed and answered by axum, and nothing kept.

use std::{
    collections::BTreeMap,
    io::Write,
    process::{Child, Command, Stdio},
    sync::atomic::{AtomicU64, Ordering},
};

use axum::{Form, Json, Router, http::StatusCode, routing::post};
use serde::{Deserialize, Serialize};
use tokio::net::TcpListener;

/// The fields of an Open311 request that the load sends.
#[derive(Debug, Deserialize)]
struct Submitted {
    service_code: String,
    lat: f64,
    long: f64,
    description: String,
    email: String,
}

#[derive(Debug, Serialize)]
struct Answered {
    service_request_id: String,
    service_notice: &'static str,
    account_id: Option<String>,
}

async fn submit(Form(form): Form<Submitted>) -> Json<[Answered; 1]> {
    static COUNT: AtomicU64 = AtomicU64::new(0);
    // What was parsed is used, so that the compiler cannot leave the parsing out.
    let fields = form.service_code.len() + form.description.len() + form.email.len();
    let number = COUNT.fetch_add(1, Ordering::Relaxed)
        + u64::from(fields == 0 || form.lat > form.long + 360.0);
    Json([Answered {
        service_request_id: format!("M-{number}"),
        service_notice: "",
        account_id: None,
    }])
}

/// An application of a partner's program, as it is sent.
#[derive(Debug, Deserialize)]
struct Applied {
    service: String,
    answers: BTreeMap<String, serde_json::Value>,
}

#[derive(Debug, Serialize)]
struct Taken {
    reference: String,
    status: &'static str,
}

async fn apply(Json(body): Json<Applied>) -> (StatusCode, Json<Taken>) {
    static COUNT: AtomicU64 = AtomicU64::new(0);
    let fields = body.service.len() + body.answers.len();
    let number = COUNT.fetch_add(1, Ordering::Relaxed) + u64::from(fields == 0);
    let taken = Taken {
        reference: format!("A-{number}"),
        status: "received",
    };
    (StatusCode::CREATED, Json(taken))
}

/// Serves until the process ends; prints its address first.
pub fn serve() {
    let runtime = tokio::runtime::Builder::new_multi_thread()
        .enable_all()
        .build()
        .expect("a runtime");
    runtime.block_on(async {
        let listener = TcpListener::bind("127.0.0.1:0").await.expect("a port");
        println!("{}", listener.local_addr().expect("its address"));
        std::io::stdout().flush().expect("the address is read");
        let routes = Router::new()
            .route("/open311/v2/requests.json", post(submit))
            .route("/api/applications", post(apply));
        axum::serve(listener, routes).await.expect("serving");
    });
}

/// The server as a process of its own, ended when this value goes.
pub struct Plain {
    program: Child,
    pub address: String,
}

impl Plain {
    /// Starts this same program as `stoa-bench plain` and waits for its address.
    pub fn start() -> Plain {
        let ours = std::env::current_exe().expect("this program's path");
        let mut program = Command::new(ours)
            .arg("plain")
            .stdout(Stdio::piped())
            .spawn()
            .expect("the plain server starts");
        let output = program.stdout.take().expect("its output");
        let mut address = String::new();
        std::io::BufRead::read_line(&mut std::io::BufReader::new(output), &mut address)
            .expect("its address");
        Plain {
            program,
            address: address.trim().to_owned(),
        }
    }
}

impl Drop for Plain {
    fn drop(&mut self) {
        // It may have ended by itself, and then there is nothing to end.
        let _ = self.program.kill();
        let _ = self.program.wait();
    }
}
