//! Files as offices have them, and what is made of them.

mod messy;
mod support;
