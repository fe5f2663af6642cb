//! The modules of this program, in the order in which their tables are made.

use stoa_web::Module;

/// One line a module.
pub fn all() -> Vec<Module> {
    vec![
        stoa_identity::module(),
        stoa_town::module(),
        stoa_reports::module(),
        stoa_services::module(),
        stoa_opendata::module(),
        stoa_participation::module(),
        stoa_ledger::module(),
        stoa_operations::module(),
    ]
}
