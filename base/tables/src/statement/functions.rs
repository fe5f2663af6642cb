//! The functions that strangers may use. What is not named here does not exist for them: nothing that reads a file, knows
//! the machine, or makes lists and structures, for which the formats have no place.

use std::sync::Arc;

use datafusion::{
    functions, functions_aggregate, functions_window,
    logical_expr::{AggregateUDF, ScalarUDF, WindowUDF},
};

use super::date_trunc::DateTrunc;

/// Names of scalar functions, in the order of the alphabet. Their synonyms (`substring`, `length`, `pow`, …) come with them.
const SCALAR: &[&str] = &[
    "abs",
    "acos",
    "acosh",
    "ascii",
    "asin",
    "asinh",
    "atan",
    "atan2",
    "atanh",
    "bit_length",
    "btrim",
    "cbrt",
    "ceil",
    "character_length",
    "chr",
    "coalesce",
    "concat",
    "concat_ws",
    "contains",
    "cos",
    "cosh",
    "cot",
    "current_date",
    "current_time",
    "date_bin",
    "date_part",
    "date_trunc",
    "degrees",
    "ends_with",
    "exp",
    "factorial",
    "find_in_set",
    "floor",
    "from_unixtime",
    "gcd",
    "greatest",
    "initcap",
    "isnan",
    "iszero",
    "lcm",
    "least",
    "left",
    "levenshtein",
    "ln",
    "log",
    "log10",
    "log2",
    "lower",
    "lpad",
    "ltrim",
    "make_date",
    "make_time",
    "nanvl",
    "now",
    "nullif",
    "nvl",
    "nvl2",
    "octet_length",
    "overlay",
    "pi",
    "power",
    "radians",
    "regexp_count",
    "regexp_instr",
    "regexp_like",
    "regexp_replace",
    "repeat",
    "replace",
    "reverse",
    "right",
    "round",
    "rpad",
    "rtrim",
    "signum",
    "sin",
    "sinh",
    "split_part",
    "sqrt",
    "st_contains",
    "st_coveredby",
    "st_crosses",
    "st_disjoint",
    "st_equals",
    "st_intersects",
    "st_overlaps",
    "st_point",
    "st_touches",
    "st_within",
    "starts_with",
    "strpos",
    "substr",
    "substr_index",
    "tan",
    "tanh",
    "to_char",
    "to_date",
    "to_hex",
    "to_local_time",
    "to_time",
    "to_timestamp",
    "to_timestamp_micros",
    "to_timestamp_millis",
    "to_timestamp_nanos",
    "to_timestamp_seconds",
    "to_unixtime",
    "translate",
    "trunc",
    "unaccent",
    "upper",
];

/// Names of aggregate functions. `array_agg` and its like keep every value and give a list.
const AGGREGATE: &[&str] = &[
    "any_value",
    "approx_distinct",
    "approx_median",
    "approx_percentile_cont",
    "approx_percentile_cont_with_weight",
    "avg",
    "bit_and",
    "bit_or",
    "bit_xor",
    "bool_and",
    "bool_or",
    "corr",
    "count",
    "covar_pop",
    "covar_samp",
    "first_value",
    "grouping",
    "last_value",
    "max",
    "median",
    "min",
    "nth_value",
    "percentile_cont",
    "regr_avgx",
    "regr_avgy",
    "regr_count",
    "regr_intercept",
    "regr_r2",
    "regr_slope",
    "regr_sxx",
    "regr_sxy",
    "regr_syy",
    "stddev",
    "stddev_pop",
    "string_agg",
    "sum",
    "var",
    "var_pop",
];

/// Names of window functions.
const WINDOW: &[&str] = &[
    "cume_dist",
    "dense_rank",
    "first_value",
    "lag",
    "last_value",
    "lead",
    "nth_value",
    "ntile",
    "percent_rank",
    "rank",
    "row_number",
];

/// Whether a function of this name may run on each row.
pub fn is_scalar(name: &str) -> bool {
    SCALAR.binary_search(&name).is_ok()
}

/// Whether a function of this name may run over groups.
pub fn is_aggregate(name: &str) -> bool {
    AGGREGATE.binary_search(&name).is_ok()
}

/// Whether a function of this name may run over windows.
pub fn is_window(name: &str) -> bool {
    WINDOW.binary_search(&name).is_ok()
}

pub fn scalars() -> Vec<Arc<ScalarUDF>> {
    let places = crate::places::functions();
    let all = functions::all_default_functions().into_iter();
    let listed = all
        .chain(places)
        .chain(std::iter::once(crate::unaccent::function()))
        .filter(|function| is_scalar(function.name()));
    let quicker = listed.map(|function| match function.name() {
        "date_trunc" => Arc::new(DateTrunc::before(function)),
        _ => function,
    });
    quicker.collect()
}

pub fn aggregates() -> Vec<Arc<AggregateUDF>> {
    let all = functions_aggregate::all_default_aggregate_functions().into_iter();
    all.filter(|function| is_aggregate(function.name()))
        .collect()
}

pub fn windows() -> Vec<Arc<WindowUDF>> {
    let all = functions_window::all_default_window_functions().into_iter();
    all.filter(|function| is_window(function.name())).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_name_is_in_its_place_and_has_its_function() {
        for names in [SCALAR, AGGREGATE, WINDOW] {
            assert!(names.is_sorted(), "the search needs the alphabet");
        }
        let found: Vec<_> = scalars().iter().map(|f| f.name().to_owned()).collect();
        for name in SCALAR {
            assert!(found.iter().any(|found| found == name), "no scalar {name}");
        }
        let found: Vec<_> = aggregates().iter().map(|f| f.name().to_owned()).collect();
        for name in AGGREGATE {
            assert!(
                found.iter().any(|found| found == name),
                "no aggregate {name}"
            );
        }
        let found: Vec<_> = windows().iter().map(|f| f.name().to_owned()).collect();
        for name in WINDOW {
            assert!(found.iter().any(|found| found == name), "no window {name}");
        }
    }

    #[test]
    fn what_reads_files_or_knows_the_machine_is_not_among_them() {
        for name in [
            "version",
            "input_file_name",
            "arrow_cast",
            "array_agg",
            "uuid",
            "random",
        ] {
            assert!(!is_scalar(name) && !is_aggregate(name) && !is_window(name));
        }
    }
}
