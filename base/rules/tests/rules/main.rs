//! The tests of base/rules.

#[cfg(test)]
mod hostile;
#[cfg(test)]
mod models;
#[cfg(test)]
mod table;
#[cfg(test)]
mod tck;
