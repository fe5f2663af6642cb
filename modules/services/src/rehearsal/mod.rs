//! A draft that is tried goes the whole way by the real commands, in one change that is never kept: the service is published, somebody
//! applies, pays, is decided on, and is told. What comes of it is read before the change is dropped, and nothing else of it is left.
//! What was done travels in the page as a list of acts, which are done anew each time.

mod act;
pub mod heard;
mod news;
mod play;
mod seen;

pub use act::{Act, Case, Ticked};
pub use news::Said;
pub use play::{Draft, play};
pub use seen::{Seen, SeenTask};
