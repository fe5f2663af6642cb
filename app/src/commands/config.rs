//! The configuration in force, shown or given out.

use crate::{
    failure::Result,
    house::{FILE, House, variables},
    said::{Voice, write_line},
};

/// Shows it without passwords, with a word on where it came from.
pub fn show(house: &House, voice: Voice) -> Result {
    let config = house.written.clone().without_passwords();
    let file = house.folder.join(FILE);
    if file.exists() {
        voice.line(format!("# From {}", file.display()));
    } else {
        voice.line(format!("# There is no {}", file.display()));
    }
    for name in variables().keys() {
        voice.line(format!("# and the variable {name}"));
    }
    voice.line(config.to_toml()?);
    voice.outcome(&config);
    Ok(())
}

/// Gives out the whole of it, as a file that another installation can be started with.
pub fn export(house: &House) -> Result {
    write_line(&house.written.to_toml()?);
    Ok(())
}
