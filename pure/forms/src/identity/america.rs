//! Brazil.

use super::{digits, weighted};

/// Eleven digits, the last two of descending weights modulo 11; eleven times the same digit is none. Receita Federal, Instrução Normativa 1548/2015.
pub fn br_cpf(code: &str) -> bool {
    let Some(d) = digits::<11>(code) else {
        return false;
    };
    let check = |sum: u32| if sum % 11 < 2 { 0 } else { 11 - sum % 11 };
    let first = check(weighted(&d, &[10, 9, 8, 7, 6, 5, 4, 3, 2]));
    let second = check(weighted(&d, &[11, 10, 9, 8, 7, 6, 5, 4, 3, 2]));
    let differs = d.iter().any(|digit| *digit != d[0]);
    differs && d[9] == first && d[10] == second
}
