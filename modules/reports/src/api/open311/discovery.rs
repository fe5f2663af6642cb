//! The discovery document: where the endpoints of a jurisdiction are (<https://wiki.open311.org/Service_Discovery>).

use super::{
    found::{Found, ReadFault},
    tree::Tree,
};

/// The token of the specification in discovery documents.
pub const GEOREPORT_V2: &str = "http://wiki.open311.org/GeoReport_v2";

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Discovery {
    /// When this last changed, in a form that sorts.
    pub changeset: String,
    /// For people: how to get more information.
    pub contact: String,
    /// For people: how to get an API key.
    pub key_service: String,
    pub endpoints: Vec<Endpoint>,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Endpoint {
    pub specification: String,
    pub url: String,
    pub changeset: String,
    /// `production` or `test`.
    pub kind: String,
    /// MIME types.
    pub formats: Vec<String>,
}

impl Discovery {
    /// The document; its root is `discovery`.
    pub fn to_tree(&self) -> Tree {
        let endpoints = self.endpoints.iter().map(Endpoint::to_tree).collect();
        Tree::fields([
            ("changeset", self.changeset.as_str().into()),
            ("contact", self.contact.as_str().into()),
            ("key_service", self.key_service.as_str().into()),
            ("endpoints", Tree::List("endpoint", endpoints)),
        ])
    }

    /// Reads another jurisdiction's discovery document.
    ///
    /// # Errors
    /// `Empty`, `Malformed`, or `Missing` when it names no endpoints.
    pub fn read(bytes: &[u8]) -> Result<Self, ReadFault> {
        let found = Found::read(bytes)?;
        let discovery = found.field("discovery").unwrap_or(&found);
        let endpoints = discovery
            .field("endpoints")
            .and(discovery.items("endpoints", "endpoint"))
            .ok_or(ReadFault::Missing("list of endpoints"))?;
        Ok(Discovery {
            changeset: discovery.text("changeset").unwrap_or_default(),
            contact: discovery.text("contact").unwrap_or_default(),
            key_service: discovery.text("key_service").unwrap_or_default(),
            endpoints: endpoints.into_iter().filter_map(Endpoint::read).collect(),
        })
    }

    /// The endpoint to send to: GeoReport v2 in production.
    pub fn georeport(&self) -> Option<&Endpoint> {
        let speaks = |endpoint: &&Endpoint| {
            endpoint
                .specification
                .to_ascii_lowercase()
                .ends_with("georeport_v2")
        };
        let mut endpoints = self.endpoints.iter().filter(speaks);
        endpoints.find(|endpoint| endpoint.kind.eq_ignore_ascii_case("production"))
    }
}

impl Endpoint {
    fn to_tree(&self) -> Tree {
        let formats = self.formats.iter().map(|format| format.as_str().into());
        Tree::fields([
            ("specification", self.specification.as_str().into()),
            ("url", self.url.as_str().into()),
            ("changeset", self.changeset.as_str().into()),
            ("type", self.kind.as_str().into()),
            ("formats", Tree::List("format", formats.collect())),
        ])
    }

    fn read(found: &Found) -> Option<Self> {
        let formats = found.items("formats", "format").unwrap_or_default();
        Some(Endpoint {
            specification: found.text("specification").unwrap_or_default(),
            url: found.text("url")?,
            changeset: found.text("changeset").unwrap_or_default(),
            kind: found.text("type").unwrap_or_default(),
            formats: formats.into_iter().filter_map(Found::own_text).collect(),
        })
    }
}
