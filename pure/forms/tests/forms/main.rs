//! The tests of pure/forms.
