//! What is seen of services: by residents, by whoever works on applications, by those who set services up.

pub mod appeal;
pub mod apply;
pub mod book;
pub mod feedback;
pub mod figures;
pub mod files;
pub mod follow;
mod follow_photos;
mod follow_steps;
pub mod issuer;
pub mod letter;
pub mod list_services;
mod looks;
pub mod my_applications;
pub mod pay;
pub mod permit;
pub mod permit_on_paper;
pub mod public_register;
mod qr_code;
pub mod renew;
pub mod rules;
pub mod show_service;
pub mod staff;
pub mod steps;
mod steps_drawing;
pub mod verify;
mod words;
