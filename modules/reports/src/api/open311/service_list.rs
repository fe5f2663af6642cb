//! The list of services: what can be reported.

use super::{
    found::{Found, ReadFault},
    tree::Tree,
};

/// When a client learns the id of what it reported.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ServiceKind {
    /// At once.
    Realtime,
    /// Later, for a token.
    Batch,
    /// Never.
    Blackbox,
}

/// What can be reported.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Service {
    pub code: String,
    pub name: String,
    pub description: Option<String>,
    /// Whether it has a definition with further questions.
    pub metadata: bool,
    pub kind: ServiceKind,
    pub keywords: Vec<String>,
    pub group: Option<String>,
}

impl ServiceKind {
    fn name(self) -> &'static str {
        match self {
            ServiceKind::Realtime => "realtime",
            ServiceKind::Batch => "batch",
            ServiceKind::Blackbox => "blackbox",
        }
    }

    /// Realtime where a server says nothing that is understood.
    fn read(word: Option<&str>) -> Self {
        match word.map(str::to_ascii_lowercase).as_deref() {
            Some("batch") => ServiceKind::Batch,
            Some("blackbox") => ServiceKind::Blackbox,
            _ => ServiceKind::Realtime,
        }
    }
}

impl Service {
    fn to_tree(&self) -> Tree {
        Tree::fields([
            ("service_code", self.code.as_str().into()),
            ("service_name", self.name.as_str().into()),
            ("description", (&self.description).into()),
            ("metadata", Tree::Truth(self.metadata)),
            ("type", self.kind.name().into()),
            (
                "keywords",
                (&(!self.keywords.is_empty()).then(|| self.keywords.join(", "))).into(),
            ),
            ("group", (&self.group).into()),
        ])
    }

    fn read(found: &Found) -> Option<Self> {
        let code = found.text("service_code")?;
        let keywords = found.text("keywords").unwrap_or_default();
        Some(Service {
            name: found.text("service_name").unwrap_or_else(|| code.clone()),
            code,
            description: found.text("description"),
            metadata: found.truth("metadata").unwrap_or(false),
            kind: ServiceKind::read(found.text("type").as_deref()),
            keywords: keywords
                .split(',')
                .map(|word| word.trim().to_owned())
                .filter(|word| !word.is_empty())
                .collect(),
            group: found.text("group"),
        })
    }
}

/// The document of `GET services`; its root is `services`.
pub fn services_tree(services: &[Service]) -> Tree {
    Tree::List("service", services.iter().map(Service::to_tree).collect())
}

/// Reads another server's list. Services without a code are left out.
///
/// # Errors
/// `Empty`, `Malformed`, or `Missing` when there is no list.
pub fn read_services(bytes: &[u8]) -> Result<Vec<Service>, ReadFault> {
    let found = Found::read(bytes)?;
    let items = found
        .items("services", "service")
        .ok_or(ReadFault::Missing("list of services"))?;
    Ok(items.into_iter().filter_map(Service::read).collect())
}
