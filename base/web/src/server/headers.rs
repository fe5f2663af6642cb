//! The headers that every answer carries: what browsers may load, send and keep.

use axum::{
    extract::Request,
    http::{
        HeaderMap, HeaderName, HeaderValue,
        header::{
            CACHE_CONTROL, CONTENT_SECURITY_POLICY, REFERRER_POLICY, STRICT_TRANSPORT_SECURITY,
            X_CONTENT_TYPE_OPTIONS,
        },
    },
    response::Response,
};
use stoa_kernel::{Config, Error, Result};

use crate::{
    cookies,
    embedded::{Framed, Sandboxed},
};

const PERMISSIONS_POLICY: HeaderName = HeaderName::from_static("permissions-policy");
const OPENER_POLICY: HeaderName = HeaderName::from_static("cross-origin-opener-policy");

/// Of what strangers uploaded.
const SANDBOX: &str = "default-src 'none'; sandbox; frame-ancestors 'none'";

/// The headers of this town.
#[derive(Debug)]
pub(super) struct Headers {
    content_security: HeaderValue,
    /// That of a page that may stand in the frames of others.
    content_security_framed: HeaderValue,
    is_https: bool,
}

/// What of a request decides about its answer's headers.
pub(super) struct Asked {
    is_known: bool,
}

impl Asked {
    pub(super) fn of(request: &Request) -> Self {
        Asked {
            is_known: cookies::read(request.headers(), cookies::SESSION).is_some(),
        }
    }
}

impl Headers {
    pub(super) fn of(config: &Config) -> Result<Self> {
        let policy = |ancestors| {
            let policy = content_security(&config.town.tile_url, ancestors);
            let wrong =
                |_error| Error::Broken("town.tile_url has signs that no URL has".to_owned());
            HeaderValue::try_from(policy).map_err(wrong)
        };
        Ok(Headers {
            content_security: policy("'none'")?,
            content_security_framed: policy("*")?,
            is_https: config.public_url.starts_with("https://"),
        })
    }

    pub(super) fn dress(&self, asked: &Asked, response: &mut Response) {
        let marks = response.extensions();
        let policy = if marks.get::<Sandboxed>().is_some() {
            HeaderValue::from_static(SANDBOX)
        } else if marks.get::<Framed>().is_some() {
            self.content_security_framed.clone()
        } else {
            self.content_security.clone()
        };
        let headers = response.headers_mut();
        // Once, rather than twice while it grows.
        headers.reserve(8);
        headers.insert(X_CONTENT_TYPE_OPTIONS, HeaderValue::from_static("nosniff"));
        // A link in a mail may hold a token: other sites never learn which page of ours led to them.
        headers.insert(REFERRER_POLICY, HeaderValue::from_static("same-origin"));
        headers.insert(CONTENT_SECURITY_POLICY, policy);
        headers.insert(OPENER_POLICY, HeaderValue::from_static("same-origin"));
        let wanted = "geolocation=(self), camera=(self), microphone=(), payment=(), usb=()";
        headers.insert(PERMISSIONS_POLICY, HeaderValue::from_static(wanted));
        if self.is_https {
            let year = HeaderValue::from_static("max-age=31536000");
            headers.insert(STRICT_TRANSPORT_SECURITY, year);
        }
        keep(asked, headers);
    }
}

/// Says how long an answer may be kept, unless its page has said so. What somebody sees who has signed in is kept
/// nowhere; everything else is asked for again, and answered with 304 where it is still the same.
fn keep(asked: &Asked, headers: &mut HeaderMap) {
    if headers.contains_key(CACHE_CONTROL) {
        return;
    }
    let how = if asked.is_known {
        "no-store"
    } else {
        "no-cache"
    };
    headers.insert(CACHE_CONTROL, HeaderValue::from_static(how));
}

/// As frontend/README.md says: nothing inline, nothing from another host but a configured tile server.
fn content_security(tile_url: &str, ancestors: &str) -> String {
    let tiles = origin(tile_url)
        .map(|origin| format!(" {origin}"))
        .unwrap_or_default();
    format!(
        "default-src 'none'; script-src 'self'; style-src 'self'; worker-src 'self'; \
         connect-src 'self'{tiles}; img-src 'self' data: blob:{tiles}; \
         form-action 'self'; frame-ancestors {ancestors}; base-uri 'none'"
    )
}

/// Scheme and host of an address; a template such as `https://{s}.tile.example/…` becomes a wildcard.
fn origin(url: &str) -> Option<String> {
    let (scheme, rest) = url.split_once("://")?;
    let host = rest.split('/').next().unwrap_or_default();
    let host = host
        .split_once("}.")
        .map_or(host.to_owned(), |(_, rest)| format!("*.{rest}"));
    Some(format!("{scheme}://{host}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_tile_server_may_send_pictures_and_nothing_else() {
        let policy = content_security("https://tiles.example/{z}/{x}/{y}.png", "'none'");
        assert!(policy.contains("connect-src 'self' https://tiles.example;"));
        assert!(policy.contains("img-src 'self' data: blob: https://tiles.example;"));
        assert!(policy.contains("script-src 'self';"));
        assert_eq!(
            origin("https://{s}.tiles.example/{z}").as_deref(),
            Some("https://*.tiles.example")
        );
        assert!(content_security("", "'none'").contains("connect-src 'self';"));
    }
}
