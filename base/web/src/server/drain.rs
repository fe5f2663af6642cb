//! Reads what a client still sends after it was answered, so that it hears the answer.
//!
//! A form that is refused half-way is answered before all of it has come. A connection that is closed with bytes unread
//! in it is reset, and the answer is lost with it (RFC 9112, section 9.6).

use std::{
    pin::Pin,
    task::{Context, Poll, ready},
    time::Duration,
};

use axum::body::{Body, BodyDataStream, Bytes, HttpBody};
use futures::{Stream, StreamExt};

/// How many bytes are read and thrown away at most, and for how long.
const MOST: usize = 250_000_000;
const LONGEST: Duration = Duration::from_secs(10);

/// The same body, of which what nobody wanted is read all the same.
pub(super) fn to_the_end(body: Body) -> Body {
    if body.is_end_stream() {
        return body;
    }
    Body::from_stream(ToTheEnd(Some(body.into_data_stream())))
}

/// None once its end was seen.
struct ToTheEnd(Option<BodyDataStream>);

impl Stream for ToTheEnd {
    type Item = Result<Bytes, axum::Error>;

    fn poll_next(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        let Some(body) = self.0.as_mut() else {
            return Poll::Ready(None);
        };
        let next = ready!(body.poll_next_unpin(context));
        if !matches!(next, Some(Ok(_))) {
            self.0 = None;
        }
        Poll::Ready(next)
    }
}

impl Drop for ToTheEnd {
    fn drop(&mut self) {
        if let Some(body) = self.0.take()
            && let Ok(runtime) = tokio::runtime::Handle::try_current()
        {
            runtime.spawn(tokio::time::timeout(LONGEST, drain(body)));
        }
    }
}

async fn drain(mut body: BodyDataStream) {
    let mut read = 0;
    while let Some(Ok(chunk)) = body.next().await {
        read += chunk.len();
        if read > MOST {
            return;
        }
    }
}
