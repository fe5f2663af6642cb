//! The tests of the rules: what the literature says, what real elections gave elsewhere, and what must hold for every election.

#[cfg(test)]
mod committees;
#[cfg(test)]
mod constraints;
#[cfg(test)]
mod election_file;
#[cfg(test)]
mod fair;
#[cfg(test)]
mod literature;
#[cfg(test)]
mod plain;
#[cfg(test)]
mod properties;
#[cfg(test)]
mod real_elections;
#[cfg(test)]
mod small;
