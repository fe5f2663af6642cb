//! Money in: each part as a module would use it, against servers and files made here.

mod booking;
mod callbacks;
mod clients;
mod hostile;
mod instalments;
mod matching;
mod money;
mod server;
mod statements;
mod test_provider;
mod transfers;

use stoa_payments::{Currency, Money};

fn euros(minor: i64) -> Money {
    Money::new(minor, Currency::EUR)
}

fn pounds(minor: i64) -> Money {
    Money::new(minor, Currency::GBP)
}
