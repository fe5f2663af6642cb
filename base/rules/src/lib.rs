//! Rules as decision tables: DMN with FEEL, evaluated with the rows that fired.
