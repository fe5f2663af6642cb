//! What readers say to the portal, and what becomes of it.

mod comment;
mod follow;
mod news;
mod request;
mod showcase;
mod wording;

pub use comment::{CommentKind, CommentState, DataComment, Decision};
pub use follow::{DataFollow, Followed, Way};
pub use news::fits;
pub use request::{DataRequest, RequestState};
pub use showcase::{ShowcaseItem, ShowcaseState};
pub use wording::{LONGEST_WORDS, written};
