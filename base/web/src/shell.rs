//! The shell's own pages, which no module owns.

use crate::module::Link;

/// The shell's links in the frame of every page.
pub(crate) const LINKS: &[Link] = &[];
