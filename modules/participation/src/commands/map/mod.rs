//! What can change about opinion maps and surveys.
