//! Payments through providers, by bank transfer and at the counter: clients, references and codes.
