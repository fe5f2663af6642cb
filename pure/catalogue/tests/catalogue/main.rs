//! The crate's tests: what is written is read as the same, real documents of other portals, and what must be refused.

#[cfg(test)]
mod gaps;
#[cfg(test)]
mod lenient;
#[cfg(test)]
mod real;
#[cfg(test)]
mod round;
#[cfg(test)]
mod samples;
#[cfg(test)]
mod services;
