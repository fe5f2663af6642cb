//! The nouns of this module and their rules: pure, no SQL, no HTTP, no clock.

pub mod api_key;
pub mod category;
pub mod cells;
pub mod clock;
pub mod filter;
pub mod follow;
pub mod handover;
pub mod hide_request;
pub mod photo;
pub mod question;
pub mod reference;
pub mod report;
pub mod saved_view;
pub mod source;
pub mod status;
pub mod template;
pub mod text;
pub mod total;
pub mod update;

pub use api_key::KeyInfo;
pub use category::{Category, NewCategory};
pub use clock::{Clocks, Pace};
pub use filter::{Assignee, Cursor, Near, Order, ReportFilter, StatusFilter};
pub use follow::{Follow, FollowOf};
pub use handover::{Handover, HandoverState, HandoverWay};
pub use hide_request::HideRequest;
pub use photo::Photo;
pub use question::{Answer, Question, QuestionKind};
pub use reference::Reference;
pub use report::Report;
pub use saved_view::SavedView;
pub use source::Source;
pub use status::{Colour, Status};
pub use template::{NewTemplate, Template};
pub use update::{Author, Update, UpdateKind};
