//! Pictures that a program or another body only points to: they are fetched afterwards.

use serde::{Deserialize, Serialize};
use stoa_kernel::{Result, Tx};

use crate::model::{Update, photo::MOST_PHOTOS};

/// The job that fetches them.
pub const FETCH: &str = "reports.fetch_pictures";

/// What the job is given: whose pictures are to be fetched.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Fetch {
    pub report: i64,
    /// Of an update; `None`: those of the report itself.
    #[serde(default)]
    pub update: Option<i64>,
}

/// Whether it can be an address of a picture; they are kept a line each, so none has a line break in it.
pub(crate) fn is_link(url: &str) -> bool {
    let has_scheme = url.starts_with("https://") || url.starts_with("http://");
    has_scheme && url.len() <= 2000 && !url.contains(char::is_whitespace)
}

/// What can be addresses of an update's pictures, as many as an update may have, each on a line.
pub(crate) fn lines_of(mut urls: Vec<String>) -> String {
    urls.retain(|url| is_link(url));
    urls.truncate(MOST_PHOTOS);
    urls.join("\n")
}

/// After an update was written: asks for the pictures that it points to, if it does.
pub(crate) async fn ask_for_pictures(tx: &mut Tx, update: &Update) -> Result<()> {
    if update.media_url.is_empty() {
        return Ok(());
    }
    let job = Fetch {
        report: update.report.number(),
        update: Some(update.id.number()),
    };
    tx.enqueue(FETCH, &job).await
}
