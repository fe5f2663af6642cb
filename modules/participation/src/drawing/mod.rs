//! What the house does by itself for assemblies: making the list of panels, and writing to whoever put their name down.

mod list;
mod progress;
mod tell;

pub use list::{MAKE_LIST, MakeList, make_list};
pub use progress::progress_of;
pub use tell::{TELL_VOLUNTEER, TellVolunteer};

pub(crate) use list::run as run_list;
pub(crate) use tell::run as run_tell;
