//! placeholder
use crate::{
    error::{Error, Result},
    instance::Instance,
};
#[derive(Debug)]
pub struct Conflict;
impl std::fmt::Display for Conflict {
    fn fmt(&self, _: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        Ok(())
    }
}
pub(crate) fn explain(_: &Instance) -> Result<Error> {
    Ok(Error::Infeasible(Box::new(Conflict)))
}
