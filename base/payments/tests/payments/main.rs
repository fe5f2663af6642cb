//! The tests of base/payments.
