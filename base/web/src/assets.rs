//! Styles, scripts and the town's own look. Each file's address carries a digest of its content, so that browsers may
//! keep it for ever; the frontend's files are in the program, squeezed once when they were built.

use std::{collections::HashMap, path::Path, sync::LazyLock};

use axum::{
    extract::{Path as Parameter, State},
    http::{HeaderMap, HeaderValue, header},
    response::{IntoResponse, Redirect, Response},
};
use bytes::Bytes;
use sha2::{Digest, Sha256};
use stoa_kernel::{Config, Error, Result};

use crate::{problem::PageResult, site::Site};

mod built {
    //! The table that build.rs writes.
    include!(concat!(env!("OUT_DIR"), "/frontend.rs"));
}

/// One year, and no questions.
const FOREVER: HeaderValue = HeaderValue::from_static("public, max-age=31536000, immutable");

static FILES: LazyLock<HashMap<&str, &[u8]>> =
    LazyLock::new(|| built::FILES.iter().copied().collect());

/// The address of one of the frontend's files by its plain name: `app.css`, `app.js`, `map.css`.
pub fn asset_path(name: &str) -> &'static str {
    let found = built::NAMES.iter().find(|(known, _)| *known == name);
    found.map_or("", |(_, path)| path)
}

/// What one of the frontend's files holds, by its plain name: for a script that has an address of its own. Empty when there is none.
pub fn asset(name: &str) -> &'static [u8] {
    let file = asset_path(name).strip_prefix("/assets/");
    file.and_then(|file| FILES.get(file).copied())
        .unwrap_or_default()
}

/// What the configuration makes of the pages: colour, icon and logo.
#[derive(Debug)]
pub(crate) struct Branding {
    pub colour: String,
    pub theme: Own,
    pub icon: Own,
    pub logo: Option<Own>,
}

/// A file that this town's configuration made, under an address with its digest.
#[derive(Debug)]
pub(crate) struct Own {
    pub path: String,
    kind: &'static str,
    bytes: Bytes,
}

impl Own {
    fn new(name: &str, ending: &str, kind: &'static str, bytes: impl Into<Bytes>) -> Self {
        let bytes = bytes.into();
        let digest = Sha256::digest(&bytes);
        let digest: String = digest[..6]
            .iter()
            .map(|byte| format!("{byte:02x}"))
            .collect();
        Own {
            path: format!("/assets/town/{name}-{digest}.{ending}"),
            kind,
            bytes,
        }
    }
}

impl Branding {
    pub(crate) fn of(config: &Config) -> Result<Self> {
        let town = &config.town;
        let text = if reads_on_white(&town.colour) {
            "#ffffff"
        } else {
            "#0b0c0c"
        };
        let theme = format!(":root{{--brand:{};--brand-text:{text}}}\n", town.colour);
        Ok(Branding {
            icon: Own::new("icon", "svg", "image/svg+xml", icon(&town.colour, text)),
            theme: Own::new("theme", "css", "text/css; charset=utf-8", theme),
            logo: if town.logo.is_empty() {
                None
            } else {
                Some(logo(&town.logo)?)
            },
            colour: town.colour.clone(),
        })
    }

    fn find(&self, path: &str) -> Option<&Own> {
        let all = [Some(&self.theme), Some(&self.icon), self.logo.as_ref()];
        all.into_iter().flatten().find(|own| own.path == path)
    }
}

/// Whether the picture that is configured as the town's logo, if there is one, can be shown. `Broken`, in words, when not.
pub fn check_logo(config: &Config) -> Result<()> {
    Branding::of(config).map(drop)
}

/// A small temple front in the town's colour: a stoa.
fn icon(colour: &str, text: &str) -> String {
    format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 32 32\">\
         <rect width=\"32\" height=\"32\" rx=\"6\" fill=\"{colour}\"/>\
         <path fill=\"{text}\" d=\"M16 6 5 12v2h22v-2zM7 15h3v8H7zm7.5 0h3v8h-3zm7.5 0h3v8h-3zM5 24h22v2H5z\"/></svg>"
    )
}

fn logo(path: &str) -> Result<Own> {
    let ending = Path::new(path)
        .extension()
        .and_then(|ending| ending.to_str());
    let ending = ending.unwrap_or_default().to_ascii_lowercase();
    let kind = match ending.as_str() {
        "svg" => "image/svg+xml",
        "png" => "image/png",
        "jpg" | "jpeg" => "image/jpeg",
        "webp" => "image/webp",
        _ => {
            let what = format!("town.logo {path:?} must end with .svg, .png, .jpg or .webp");
            return Err(Error::Broken(what));
        }
    };
    let doing = format!("reading town.logo {path:?}");
    let bytes = std::fs::read(path).map_err(|error| Error::broken(&doing, error))?;
    Ok(Own::new("logo", &ending, kind, bytes))
}

/// Whether white letters on this `#rrggbb` have the contrast of 4.5 that WCAG 2.2 asks for (1.4.3).
fn reads_on_white(colour: &str) -> bool {
    let part = |at: usize| {
        let byte = colour
            .get(at..at + 2)
            .and_then(|hex| u8::from_str_radix(hex, 16).ok());
        let share = f64::from(byte.unwrap_or(0)) / 255.0;
        if share <= 0.04045 {
            share / 12.92
        } else {
            ((share + 0.055) / 1.055).powf(2.4)
        }
    };
    let luminance = 0.2126 * part(1) + 0.7152 * part(3) + 0.0722 * part(5);
    1.05 / (luminance + 0.05) >= 4.5
}

/// `/assets/{name}`
pub(crate) async fn show_asset(
    Parameter(name): Parameter<String>,
    headers: HeaderMap,
) -> PageResult {
    let Some(plain) = FILES.get(name.as_str()) else {
        return Err(Error::NotFound.into());
    };
    let accepted = headers
        .get(header::ACCEPT_ENCODING)
        .and_then(|value| value.to_str().ok());
    let accepted = accepted.unwrap_or_default();
    let squeezed = [("br", ".br"), ("gzip", ".gz")]
        .into_iter()
        .find_map(|(encoding, ending)| {
            let bytes = FILES.get(format!("{name}{ending}").as_str())?;
            accepted.contains(encoding).then_some((encoding, *bytes))
        });
    let (encoding, bytes) = squeezed.map_or((None, *plain), |(name, bytes)| (Some(name), bytes));
    let mut response = (kept(kind(&name)), Bytes::from_static(bytes)).into_response();
    response
        .headers_mut()
        .insert(header::VARY, HeaderValue::from_static("accept-encoding"));
    if let Some(encoding) = encoding {
        let value = HeaderValue::from_static(encoding);
        response
            .headers_mut()
            .insert(header::CONTENT_ENCODING, value);
    }
    Ok(response)
}

/// `/assets/town/{name}`
pub(crate) async fn show_own(
    State(site): State<Site>,
    Parameter(name): Parameter<String>,
) -> PageResult {
    let own = site.branding().find(&format!("/assets/town/{name}"));
    let own = own.ok_or(Error::NotFound)?;
    Ok((kept(own.kind), own.bytes.clone()).into_response())
}

/// `/theme.css`, for whoever wants the colours without knowing their digest.
pub(crate) async fn show_theme(State(site): State<Site>) -> Response {
    let theme = &site.branding().theme;
    ([(header::CONTENT_TYPE, theme.kind)], theme.bytes.clone()).into_response()
}

/// `/favicon.ico`, which browsers ask for by themselves.
pub(crate) async fn show_favicon(State(site): State<Site>) -> Redirect {
    Redirect::permanent(&site.branding().icon.path)
}

type Kept = [(header::HeaderName, HeaderValue); 2];

fn kept(kind: &'static str) -> Kept {
    let kind = HeaderValue::from_static(kind);
    [
        (header::CONTENT_TYPE, kind),
        (header::CACHE_CONTROL, FOREVER),
    ]
}

fn kind(name: &str) -> &'static str {
    match name.rsplit('.').next().unwrap_or_default() {
        "css" => "text/css; charset=utf-8",
        "js" => "text/javascript; charset=utf-8",
        "svg" => "image/svg+xml",
        _ => "application/octet-stream",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_page_finds_its_files() {
        for name in [
            "app.css",
            "app.js",
            "map.js",
            "map.css",
            "map-worker.js",
            "proof.js",
        ] {
            let path = asset_path(name);
            let file = path.strip_prefix("/assets/").expect("an address");
            assert!(FILES.contains_key(file), "{name}");
        }
        assert_eq!(asset_path("other.css"), "");
    }

    #[test]
    fn letters_on_the_towns_colour_can_be_read() {
        assert!(reads_on_white("#1d4f6e") && reads_on_white("#767676"));
        assert!(!reads_on_white("#ffcc00") && !reads_on_white("#777777"));
    }
}
