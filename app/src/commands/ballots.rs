//! The key of a secret vote in sheets for its keyholders, made on any computer. Nothing of it is kept.

use getrandom::{SysRng, rand_core::UnwrapErr};
use serde_json::json;
use stoa_envelopes::{BoxSecret, Share, split};

use crate::{
    command_line::Ballots,
    failure::{Failure, Result},
    said::Voice,
};

/// `stoa ballots`.
pub fn ballots(options: &Ballots, voice: Voice) -> Result {
    let broken = |cause: &dyn std::fmt::Display| Failure::of("making a key", cause);
    getrandom::fill(&mut [0]).map_err(|error| broken(&error))?;
    let mut rng = UnwrapErr(SysRng);
    let secret = BoxSecret::generate(&mut rng).map_err(|error| broken(&error))?;
    let shares = split(&mut rng, &secret, options.needed, options.holders);
    let shares = shares.map_err(|error| broken(&error))?;
    let public = hex::encode(secret.public().to_bytes());
    drop(secret);
    say(options, &public, &shares, voice);
    let sheets: Vec<String> = shares.iter().map(|one| one.letters().to_string()).collect();
    voice.outcome(&json!({ "public_key": public, "needed": options.needed, "sheets": sheets }));
    Ok(())
}

fn say(options: &Ballots, public: &str, shares: &[Share], voice: Voice) {
    voice.line("Public key, for the page on which the vote is set up. It is no secret:");
    voice.line(public);
    for share in shares {
        voice.line(format!(
            "\nSheet {} of {}. {} of them open the envelopes. Keep it secret, and keep it:",
            share.position(),
            options.holders,
            options.needed
        ));
        voice.line(share.letters().as_str());
    }
    if options.needed == 1 {
        voice.line("\nWith one sheet alone somebody opens all envelopes. Where others can be found, let two be needed.");
    }
    if options.needed == options.holders && options.holders > 1 {
        voice.line("\nIf one sheet is lost, the vote is lost. Where others can be found, have one holder more than are needed.");
    }
}
