#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| tapis_fuzz::readers::attempt("ssh", bytes));
