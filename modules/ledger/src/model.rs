//! What a proof is, step by step.

pub mod proof_steps;
