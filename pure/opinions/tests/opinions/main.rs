//! The crate's tests: the formulas of the paper, what must hold for every conversation, real exports, and bad files.

#[cfg(test)]
mod bursts;
#[cfg(test)]
mod export;
#[cfg(test)]
mod formulas;
#[cfg(test)]
mod groups;
#[cfg(test)]
mod live;
#[cfg(test)]
mod live_changes;
#[cfg(test)]
mod real;
#[cfg(test)]
mod routing;
#[cfg(test)]
mod samples;
#[cfg(test)]
mod show;
#[cfg(test)]
mod write;
