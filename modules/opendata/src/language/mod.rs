//! Conditions and values as others write them: SoQL (Socrata) and CQL2 (OGC 21-065), as text or as JSON. Each is read into one kind
//! of tree (`term`), and the tree is fitted to the columns of a table (`fit`), which gives the typed expressions of base/tables.
//! No text of a stranger goes further than this folder.

mod circle;
mod cql2_json;
mod fit;
mod functions;
mod parse;
mod query;
mod term;
mod wkt;
mod words;

pub use circle::{Places, in_box, in_circle, wkt_of};
pub use cql2_json::read_json;
pub use fit::{Fitted, Grammar, Table, fit};
pub use parse::read_text;
pub use query::{Asked, Order, Shown, read_groups, read_orders, read_query, read_shown};
pub use term::{At, Compare, Term};
pub use wkt::is_wkt;

/// The deepest nesting of a text, and the most words and signs of one.
const DEEPEST: usize = 40;
const LONGEST: usize = 3000;
