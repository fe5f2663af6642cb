//! Codes from an app, as the app shows them, and people who have one.

use jiff::{SignedDuration, Timestamp};
use stoa_identity::commands::{set_up_second_factor::set_up_second_factor, sign_in::SignedIn};
use stoa_kernel::{Actor, actor::Staff};
use totp_rs::{Algorithm, Builder, Secret};

use crate::town::{PASSWORD, Town};

pub const SECRET: &[u8] = b"12345678901234567890";

pub fn code(at: Timestamp) -> String {
    code_of(&Secret::from(SECRET.to_vec()).to_base32(), at)
}

/// The code that an app with this secret, in base32, shows at this time.
pub fn code_of(secret: &str, at: Timestamp) -> String {
    let totp = Builder::new()
        .with_algorithm(Algorithm::SHA1)
        .with_digits(6)
        .with_secret(Secret::try_from_base32(secret).unwrap())
        .with_account_name("ana".to_owned())
        .build()
        .unwrap();
    totp.generate(u64::try_from(at.as_second()).unwrap())
        .to_string()
}

/// Sets up codes for somebody; their recovery codes.
pub async fn sets_up(town: &Town, staff: &Staff) -> Vec<String> {
    let sealed = town
        .app
        .vault
        .seal_secret(staff.id.number(), SECRET)
        .unwrap();
    let confirmed = town.confirms(staff).await;
    let mut tx = town
        .app
        .db
        .begin(&Actor::Staff(staff.clone()))
        .await
        .unwrap();
    let shown = (sealed.as_slice(), &*code(town.now()));
    let done = set_up_second_factor(&town.app, &mut tx, &confirmed, shown)
        .await
        .unwrap();
    let codes = tx.commit(done).await.unwrap();
    town.pass(SignedDuration::from_secs(60));
    codes
}

pub async fn step(town: &Town, name: &str) -> String {
    match town.tries(name, PASSWORD).await.unwrap() {
        SignedIn::CodeWanted(step) => step,
        SignedIn::Welcome(_) => panic!("nobody asked {name} for a code"),
    }
}
