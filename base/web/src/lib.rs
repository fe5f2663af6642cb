//! The shell of every page: who asks and in which language, forms and their tokens, layout, components, problems,
//! assets, and the server's middleware. No SQL.

pub mod accepted;
pub mod atom;
pub mod components;
pub mod live;
pub mod locale;
pub mod module;
pub mod outgoing;
pub mod signature;
pub mod standard_webhooks;

mod assets;
mod cookies;
mod embedded;
mod form;
mod gallery;
mod local_path;
mod metrics;
mod openapi;
mod page;
mod problem;
mod server;
mod shell;
mod site;
mod speech;
mod texts;
mod visitor;

#[cfg(test)]
mod server_tests;

pub use assets::{asset, asset_path, check_logo};
pub use cookies::{PAYING, PAYING_SECONDS, read as cookie};
pub use embedded::{Sandboxed, embedded};
pub use form::{
    FIELD_BYTES, FormErrors, LargeFile, LargeForm, LateForm, Path, PostForm, ProgramFile,
    ProgramForm, Query, UPLOAD_BYTES, UPLOADS, Upload, Uploads, read_form,
};
pub use local_path::local_path;
pub use locale::DateStyle;
pub use maud::{Markup, PreEscaped, Render, html};
pub use module::{
    Audience, Dataset, DatasetRows, ErrorBody, FollowFuture, Follower, GroundFuture, JobFuture,
    JobKind, Link, Module, PersonalField, Place, RowProofFuture, RowsChanged, RowsFuture,
    WriteFuture,
};
pub use page::Page;
pub use problem::{Kind, PageResult, Problem};
pub use signature::Signer;
pub use site::Site;
pub use speech::Speech;
pub use texts::{TextValue, Texts};
pub use visitor::{ClientAddress, Visitor};
