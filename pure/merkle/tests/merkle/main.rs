//! The crate's tests: what the literature says, what must hold for every tree, and what must fail.

#[cfg(test)]
mod growing;
#[cfg(test)]
mod known_answers;
#[cfg(test)]
mod notes;
#[cfg(test)]
mod parsers;
#[cfg(test)]
mod proofs;
#[cfg(test)]
mod samples;
#[cfg(test)]
mod tampering;
#[cfg(test)]
mod tile_paths;
