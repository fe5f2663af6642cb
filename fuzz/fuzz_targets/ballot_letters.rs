#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| stoa_fuzz::targets::ballot_letters(bytes));
