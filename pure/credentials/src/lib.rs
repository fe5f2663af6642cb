//! Credentials that anybody can verify: W3C Verifiable Credentials and SD-JWT VC, status lists. No I/O, no clock, no randomness but a given one.
