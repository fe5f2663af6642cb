//! Money in: each part as a module would use it, against servers and files made here.

#[cfg(test)]
mod booking;
#[cfg(test)]
mod callbacks;
#[cfg(test)]
mod clients;
#[cfg(test)]
mod hostile;
#[cfg(test)]
mod instalments;
#[cfg(test)]
mod matching;
#[cfg(test)]
mod money;
#[cfg(test)]
mod pain001;
#[cfg(test)]
mod server;
#[cfg(test)]
mod statements;
#[cfg(test)]
mod test_provider;
#[cfg(test)]
mod transfers;

use stoa_payments::{Currency, Money};

fn euros(minor: i64) -> Money {
    Money::new(minor, Currency::EUR)
}

fn pounds(minor: i64) -> Money {
    Money::new(minor, Currency::GBP)
}
