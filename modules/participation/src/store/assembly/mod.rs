//! The tables of assemblies.

mod assemblies;
mod draws;
#[cfg(test)]
mod plan_tests;
mod volunteers;

pub use assemblies::{
    assembly_by_id, assembly_of, copy_assembly, insert_assembly, rewrite_assembly,
};
pub use draws::{
    Begun, draw_by_id, draw_by_number, draws_of, end_draw, file_of, insert_draw, publish_list,
    refuse_list,
};
pub use volunteers::{
    count_volunteers, has_volunteers, insert_volunteer, own_volunteer, rewrite_volunteer,
    set_volunteer_state, volunteer_by_id, volunteer_by_public_id, volunteer_of_voice,
    volunteers_in,
};
