//! `GET /ledger/tile/…`: the tree's tiles and the bundles of its entries (C2SP tlog-tiles).

use std::io::Write;

use axum::{
    extract::State,
    http::{HeaderMap, header},
    response::{IntoResponse, Response},
};
use flate2::{Compression, write::GzEncoder};
use stoa_kernel::{Error, Result, ledger};
use stoa_merkle::{Bundle, Tile};
use stoa_web::{PageResult, Path, Site};

use super::with_any_origin;

/// A file of the log never changes, and a partial one only gives way to a wider one under another name.
const FOREVER: &str = "public, max-age=31536000, immutable";

pub async fn file(
    State(site): State<Site>,
    Path(path): Path<String>,
    headers: HeaderMap,
) -> PageResult {
    let path = format!("tile/{path}");
    let mut db = site.app.db.read().await?;
    if let Ok(bundle) = path.parse::<Bundle>() {
        let bytes = ledger::bundle_file(&mut db, bundle).await?;
        return Ok(answer(bytes, accepts_gzip(&headers))?);
    }
    let tile = path.parse::<Tile>().map_err(|_no_path| Error::NotFound)?;
    let bytes = ledger::tile_file(&mut db, tile).await?;
    // Hashes do not get smaller.
    Ok(answer(bytes, false)?)
}

fn answer(bytes: Vec<u8>, in_gzip: bool) -> Result<Response> {
    let headers = [
        (header::CONTENT_TYPE, "application/octet-stream"),
        (header::CACHE_CONTROL, FOREVER),
        (header::VARY, "accept-encoding"),
    ];
    let response = if in_gzip {
        let coding = [(header::CONTENT_ENCODING, "gzip")];
        (headers, coding, squeeze(&bytes)?).into_response()
    } else {
        (headers, bytes).into_response()
    };
    Ok(with_any_origin(response))
}

fn squeeze(bytes: &[u8]) -> Result<Vec<u8>> {
    let broken = |error| Error::broken("squeezing a bundle", error);
    let mut encoder = GzEncoder::new(Vec::new(), Compression::fast());
    encoder.write_all(bytes).map_err(broken)?;
    encoder.finish().map_err(broken)
}

fn accepts_gzip(headers: &HeaderMap) -> bool {
    let wishes = headers.get_all(header::ACCEPT_ENCODING).iter();
    let mut wishes = wishes.filter_map(|wish| wish.to_str().ok());
    wishes.any(|wish| {
        wish.split(',').any(|coding| {
            let (name, weight) = coding.split_once(";q=").unwrap_or((coding, "1"));
            name.trim() == "gzip" && weight.trim().parse() != Ok(0.0)
        })
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn gzip_is_for_those_who_take_it() {
        for (wish, takes) in [
            ("gzip", true),
            ("identity, gzip;q=0.5", true),
            ("br", false),
            ("gzip;q=0", false),
            ("", false),
        ] {
            let headers =
                HeaderMap::from_iter([(header::ACCEPT_ENCODING, wish.parse().expect("a header"))]);
            assert_eq!(accepts_gzip(&headers), takes, "{wish}");
        }
    }
}
