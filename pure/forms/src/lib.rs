//! What a form asks, in which order, and whether answers are right: definitions, routing, checks. No I/O, no clock.
