//! What is seen of services: by residents, by whoever works on applications, by those who set services up.

pub mod apply;
pub mod follow;
pub mod issuer;
pub mod list_services;
pub mod my_applications;
pub mod permit;
pub mod permit_on_paper;
mod qr_code;
pub mod show_service;
pub mod staff;
pub mod verify;
mod words;
