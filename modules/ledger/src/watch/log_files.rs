//! A log's files, from wherever they are served.

use stoa_merkle::{Hash, TILE_WIDTH, Tile};
use ureq::Agent;

use super::{Fault, alarm};
use crate::http;

/// Gives a log's files by their path below the log's address: `checkpoint`, `tile/0/000.p/5`.
pub trait LogFiles {
    /// # Errors
    /// [`Fault::Unreachable`] when there is no such file, or no answer.
    fn get(&self, path: &str) -> Result<Vec<u8>, Fault>;
}

/// A log on the web.
#[derive(Debug, Clone)]
pub struct HttpLog {
    agent: Agent,
    /// Its address, without a slash at the end.
    url: String,
}

impl HttpLog {
    /// A log at this address, such as `https://town.example/ledger`.
    pub fn new(url: &str) -> Self {
        HttpLog {
            agent: http::agent(),
            url: url.trim_end_matches('/').to_owned(),
        }
    }

    /// The key that the log itself says is its own: good for a first look, and worth comparing with one from
    /// somewhere else.
    ///
    /// # Errors
    /// [`Fault::Unreachable`] when it says none.
    pub fn claimed_key(&self) -> Result<String, Fault> {
        let bytes = self.get("key")?;
        Ok(String::from_utf8_lossy(&bytes).trim().to_owned())
    }
}

impl LogFiles for HttpLog {
    fn get(&self, path: &str) -> Result<Vec<u8>, Fault> {
        let url = format!("{}/{path}", self.url);
        let unreachable = |why: String| Fault::Unreachable(format!("{url}: {why}"));
        let answer = http::get(&self.agent, &url).map_err(unreachable)?;
        match answer.status {
            200 => Ok(answer.body),
            status => Err(unreachable(format!("status {status}"))),
        }
    }
}

/// The hashes of a tile. A partial one may have given way to the full one, which begins with it.
pub fn tile(log: &impl LogFiles, tile: Tile) -> Result<Vec<Hash>, Fault> {
    let decode = |tile: Tile, bytes: &[u8]| {
        tile.decode(bytes)
            .map_err(|error| alarm(format!("{tile}: {error}")))
    };
    match log.get(&tile.to_string()) {
        Ok(bytes) => decode(tile, &bytes),
        Err(fault) if tile.is_full() => Err(fault),
        Err(fault) => {
            let full = Tile::new(tile.level(), tile.index(), TILE_WIDTH);
            let full = full.map_err(|error| alarm(error.to_string()))?;
            let Ok(bytes) = log.get(&full.to_string()) else {
                return Err(fault);
            };
            let mut hashes = decode(full, &bytes)?;
            hashes.truncate(usize::from(tile.width()));
            Ok(hashes)
        }
    }
}
