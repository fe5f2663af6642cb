//! Why an agenda cannot be made of what was given.

/// What is wrong with an office, a resource or a kind of appointment.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Fault {
    #[error("`{0}` is no id: 1 to 64 of the characters A-Z, a-z, 0-9, `-`, `_`, `.` and `:`")]
    Id(String),
    #[error("two resources have the id `{0}`")]
    SameId(String),
    #[error("an appointment takes 1 to {most} minutes, buffers included, and not {found}")]
    Length { found: u64, most: u64 },
    #[error("appointments begin every 1 to 1440 minutes, and not every {0}")]
    Step(u32),
    #[error("so many people at one appointment: 1 to 10000, and not {0}")]
    Capacity(u32),
    #[error("an appointment takes 1 to 8 resources, and not {0}")]
    Roles(usize),
}

/// Whether a text can be an id; keys are made of ids, so what separates them cannot be part of one.
pub(crate) fn check_id(id: &str) -> Result<(), Fault> {
    let fits = |c: char| c.is_ascii_alphanumeric() || "-_.:".contains(c);
    if (1..=64).contains(&id.len()) && id.chars().all(fits) {
        Ok(())
    } else {
        Err(Fault::Id(id.chars().take(80).collect()))
    }
}
