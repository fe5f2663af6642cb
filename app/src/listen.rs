//! The door: accepts connections, serves HTTP/1.1 on each, and closes without cutting anybody off.
//!
//! axum's own `serve` waits for ever for the first line of a request; here whoever says nothing is let go.

use std::{net::SocketAddr, sync::Arc, time::Duration};

use axum::{Router, body::Body, extract::ConnectInfo};
use hyper::{body::Incoming, server::conn::http1, service::service_fn};
use hyper_util::{
    rt::{TokioIo, TokioTimer},
    server::graceful::GracefulShutdown,
};
use tokio::{
    net::{TcpListener, TcpStream},
    sync::{OwnedSemaphorePermit, Semaphore},
};
use tower::ServiceExt;

use crate::stop::Stop;

/// How long a client may take to send the head of a request, and how long a connection may stay idle between two.
const HEAD: Duration = Duration::from_secs(60);
/// How many connections there may be; one more waits until another ends.
const CONNECTIONS: usize = 8192;
/// How long requests that were begun may take once we are to stop.
const FINISHING: Duration = Duration::from_secs(20);
/// The pause after a failure to accept, such as too many open files.
const PAUSE: Duration = Duration::from_millis(100);

/// Serves until `stop`, and then until the requests that were begun are answered, for at most twenty seconds.
pub async fn serve(listener: TcpListener, router: Router, stop: Stop) {
    let room = Arc::new(Semaphore::new(CONNECTIONS));
    let closing = GracefulShutdown::new();
    let accepting = accept(&listener, &room, |stream, address, place| {
        let mut server = http1::Builder::new();
        server.timer(TokioTimer::new()).header_read_timeout(HEAD);
        let router = router.clone();
        let service = service_fn(move |request: hyper::Request<Incoming>| {
            let mut request = request.map(Body::new);
            request.extensions_mut().insert(ConnectInfo(address));
            router.clone().oneshot(request)
        });
        let connection = closing.watch(server.serve_connection(TokioIo::new(stream), service));
        tokio::spawn(async move {
            if let Err(error) = connection.await {
                // A client that went away; it says nothing about us.
                tracing::trace!(%error, "a connection ended");
            }
            drop(place);
        });
    });
    tokio::select! {
        () = accepting => {}
        () = stop.wait() => {}
    }
    drop(listener);
    if tokio::time::timeout(FINISHING, closing.shutdown())
        .await
        .is_err()
    {
        tracing::warn!("some requests were not answered within twenty seconds and are cut off");
    }
}

async fn accept(
    listener: &TcpListener,
    room: &Arc<Semaphore>,
    serve: impl Fn(TcpStream, SocketAddr, OwnedSemaphorePermit),
) {
    // The semaphore is never closed.
    while let Ok(place) = room.clone().acquire_owned().await {
        match listener.accept().await {
            Ok((stream, address)) => {
                // Answers are written whole: waiting for more would only delay their last packet.
                if let Err(error) = stream.set_nodelay(true) {
                    tracing::debug!(%error, "TCP_NODELAY");
                }
                serve(stream, address, place);
            }
            Err(error) => {
                tracing::warn!(%error, "a connection could not be accepted");
                tokio::time::sleep(PAUSE).await;
            }
        }
    }
}
