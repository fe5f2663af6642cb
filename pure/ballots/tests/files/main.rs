//! Election files, from outside: what must hold for every file, what real ones are like, what wrong ones are told.

#[cfg(test)]
mod faults;
#[cfg(test)]
mod real_files;
#[cfg(test)]
mod round_trip;
#[cfg(test)]
mod shared;
#[cfg(test)]
mod sheets;
#[cfg(test)]
mod why;
#[cfg(test)]
mod workbook;
