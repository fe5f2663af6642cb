//! Assemblies whose members are drawn by lot: what they have to look like, who put their name down, and how it was drawn.

mod draw;
mod feature;
mod files;
mod refusal;
mod seats;
mod volunteer;

pub use draw::{Draw, DrawId, Drawn, File, Made, PANELS, Stage, read_commitment};
pub use feature::{Feature, Features, Value, Written};
pub use files::{ids_file, ids_in, list_file, pool_file, quotas_file};
pub use refusal::{Bound, Moved, Refusal};
pub use seats::{Assembly, AssemblyId, MOST, read_seats, registration_is_over};
pub use volunteer::{Answers, Volunteer, VolunteerId, VolunteerState, public_id};
