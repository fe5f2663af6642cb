//! Ports for towns that may go and come back: of a range that Linux gives nobody who asks for any port (it begins at 32768), so that
//! nobody sits there meanwhile.

use std::{
    net::TcpListener,
    process,
    sync::atomic::{AtomicU16, Ordering},
};

const FIRST: u16 = 20_000;
const COUNT: u16 = 12_000;

static TRIED: AtomicU16 = AtomicU16::new(0);

/// An address on this machine where nobody listens, and that this process gives out once.
pub fn free_address() -> String {
    // Test programs that run at the same time begin at different places.
    let start = u16::try_from(process::id() * 97 % u32::from(COUNT)).unwrap_or(0);
    for _ in 0..COUNT {
        let tried = TRIED.fetch_add(1, Ordering::Relaxed) % COUNT;
        let address = format!("127.0.0.1:{}", FIRST + (start + tried) % COUNT);
        if TcpListener::bind(&address).is_ok() {
            return address;
        }
    }
    panic!(
        "somebody listens at each port from {FIRST} to {}",
        FIRST + COUNT - 1
    );
}
