//! Letters and permits as PDF, from templates with merge fields; codes to scan.
