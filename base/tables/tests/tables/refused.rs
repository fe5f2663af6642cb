//! Each way in that somebody may try is refused, in words; none is passed on to be tried.

use stoa_tables::{Format, Limit, Query, Refused};

use crate::{ground, ground::why_not, trials};

trials![
    files_cannot_be_read,
    nothing_can_be_written,
    nothing_can_be_set_or_shown,
    one_statement_is_all,
    only_published_tables_are_there,
    functions_that_are_not_on_the_list_are_not_there,
    counts_and_patterns_are_bounded,
    what_has_no_end_is_not_begun,
    long_and_deep_statements_are_not_read,
    faults_say_where_and_what_was_meant,
    data_that_cannot_be_computed_is_no_fault_of_ours,
    no_function_breaks_a_worker,
    an_explanation_shows_no_path,
    rows_that_are_summed_up_are_read_whole_and_filtered_then,
];

/// Refused as a statement, with these words.
fn says(sql: &str, words: &str) {
    match why_not(sql) {
        Refused::Statement(fault) => {
            let said = fault.to_string();
            assert!(said.contains(words), "{sql}\nis refused with: {said}");
        }
        other => panic!("{sql}\nis refused with {other:?}"),
    }
}

fn files_cannot_be_read() {
    let table = ground::published().tables[0].files[0].display().to_string();
    says("SELECT * FROM '/etc/passwd'", "no published table");
    says("SELECT * FROM \"/etc/passwd\"", "no published table");
    says(&format!("SELECT * FROM '{table}'"), "no published table");
    says("SELECT * FROM 'trees.csv'", "no published table");
    says(
        "SELECT * FROM \"published://tables/trees.1.parquet\"",
        "no published table",
    );
    says(
        "SELECT * FROM 'https://example.org/a.parquet'",
        "no published table",
    );
    for function in [
        "read_csv",
        "read_parquet",
        "read_json",
        "parquet_scan",
        "pg_read_file",
        "glob",
    ] {
        says(
            &format!("SELECT * FROM {function}('/etc/passwd')"),
            "function",
        );
        says(
            &format!("SELECT {function}('/etc/passwd')"),
            "there is no function",
        );
    }
    says(
        "SELECT input_file_name() FROM trees",
        "there is no function",
    );
}

fn nothing_can_be_written() {
    let only = "only SELECT can be run here";
    for sql in [
        "COPY trees TO '/tmp/trees.csv'",
        "COPY (SELECT * FROM trees) TO '/tmp/trees.csv' STORED AS CSV",
        "CREATE EXTERNAL TABLE t STORED AS CSV LOCATION '/etc/passwd'",
        "CREATE TABLE t AS SELECT * FROM trees",
        "CREATE VIEW v AS SELECT * FROM trees",
        "CREATE DATABASE d",
        "CREATE SCHEMA s",
        "CREATE FUNCTION f(x INT) RETURNS INT RETURN x",
        "DROP TABLE trees",
        "DROP SCHEMA published CASCADE",
        "INSERT INTO trees VALUES (1)",
        "UPDATE trees SET height = 0",
        "DELETE FROM trees",
        "TRUNCATE TABLE trees",
        "ALTER TABLE trees ADD COLUMN x INT",
    ] {
        says(sql, only);
    }
    for sql in [
        "SELECT * INTO t FROM trees",
        "WITH t AS (DELETE FROM trees RETURNING *) SELECT * FROM t",
        "WITH t AS (SELECT 1) INSERT INTO trees SELECT * FROM t",
    ] {
        assert!(matches!(why_not(sql), Refused::Statement(_)), "{sql}");
    }
    says("EXPLAIN COPY trees TO '/tmp/x.csv'", only);
    says("EXPLAIN INSERT INTO trees VALUES (1)", only);
    assert_eq!(
        ground::rows("SELECT count(*) FROM trees").rows[0][0].as_deref(),
        Some("2000")
    );
}

fn nothing_can_be_set_or_shown() {
    for sql in [
        "SET datafusion.execution.target_partitions = 100",
        "SET datafusion.catalog.information_schema = true",
        "RESET ALL",
        "SHOW ALL",
        "SHOW TABLES",
        "SHOW datafusion.execution.batch_size",
        "SHOW COLUMNS FROM trees",
        "DESCRIBE trees",
        "PREPARE p AS SELECT 1",
        "EXECUTE p",
        "BEGIN",
        "USE other",
        "LOAD 'x'",
        "INSTALL httpfs",
        "PRAGMA version",
        "ATTACH 'x.db' AS x",
        "CALL f()",
        "ANALYZE trees",
    ] {
        assert!(matches!(why_not(sql), Refused::Statement(_)), "{sql}");
    }
    says("EXPLAIN ANALYZE SELECT 1", "EXPLAIN ANALYZE is not offered");
    for name in [
        "tables",
        "columns",
        "df_settings",
        "schemata",
        "views",
        "routines",
    ] {
        says(
            &format!("SELECT * FROM information_schema.{name}"),
            "no published table",
        );
    }
    for name in [
        "pg_catalog.pg_tables",
        "sqlite_master",
        "pg_shadow",
        "duckdb_settings",
    ] {
        says(&format!("SELECT * FROM {name}"), "no published table");
    }
    assert!(matches!(why_not("SELECT @@version"), Refused::Statement(_)));
    assert!(matches!(why_not("SELECT $1"), Refused::Statement(_)));
}

fn one_statement_is_all() {
    let one = "only one statement";
    says("SELECT 1; SELECT 2", one);
    says("SELECT 1; DROP TABLE trees", one);
    says("SELECT 1;;; COPY trees TO '/tmp/x.csv'", one);
    says("SELECT 1 -- \n; DROP TABLE trees --", one);
    says("SELECT 1 /* ; */ ; DELETE FROM trees", one);
    says("", "there is no statement");
    says(" ; ; ", "there is no statement");
    says("-- nothing but words", "there is no statement");
    // What only looks like a second statement is a text or a comment.
    assert_eq!(
        ground::answer("SELECT ';DROP TABLE trees' AS a;", Format::Csv),
        "a\r\n;DROP TABLE trees\r\n"
    );
    assert_eq!(
        ground::answer("SELECT /*; DROP TABLE t */ 1 AS a -- ; x", Format::Csv),
        "a\r\n1\r\n"
    );
    assert!(matches!(
        why_not("SELECT 1 /* without an end"),
        Refused::Statement(_)
    ));
    assert!(matches!(
        why_not("SELECT 'without an end"),
        Refused::Statement(_)
    ));
    assert!(matches!(why_not("SELECT 1\0"), Refused::Statement(_)));
}

fn only_published_tables_are_there() {
    says("SELECT * FROM users", "no published table users");
    says("SELECT * FROM other.published.trees", "no published table");
    says(
        "SELECT * FROM trees WHERE id IN (SELECT id FROM secrets)",
        "no published table secrets",
    );
    says(
        "WITH t AS (SELECT * FROM secrets) SELECT * FROM t",
        "no published table secrets",
    );
    // A table that is published, but not to this query.
    let few = ground::published().tables[..1].to_vec().into();
    let asked = Query::new("SELECT * FROM many", few, Format::Csv);
    let refused = ground::runtime()
        .block_on(ground::ask(ground::tables(), asked))
        .unwrap_err();
    assert!(
        refused.to_string().contains("no published table many"),
        "{refused}"
    );
}

fn functions_that_are_not_on_the_list_are_not_there() {
    for call in [
        "version()",
        "arrow_cast(1, 'Utf8')",
        "arrow_typeof(1)",
        "array_agg(id)",
        "make_array(1)",
        "uuid()",
        "random()",
        "struct(1)",
        "named_struct('a', 1)",
        "digest('a', 'md5')",
        "generate_series(1, 5)",
        "current_user()",
        "pg_sleep(10)",
        "sleep(10)",
        "getvariable('x')",
        "lo_import('/etc/passwd')",
        "load_extension('x')",
        "query_to_xml('select 1')",
        "dblink('x', 'y')",
    ] {
        assert!(
            matches!(
                why_not(&format!("SELECT {call} FROM trees")),
                Refused::Statement(_)
            ),
            "{call}"
        );
    }
    for sql in [
        "SELECT * FROM generate_series(1, 1000000000000)",
        "SELECT * FROM range(1, 1000000000000)",
        "SELECT * FROM UNNEST([1, 2, 3])",
        "SELECT unnest([1, 2, 3])",
        "SELECT [1, 2, 3]",
        "SELECT {'a': 1}",
        "SELECT * FROM trees TABLESAMPLE (10)",
        "SELECT * FROM trees FOR UPDATE",
        "SELECT * FROM trees FOR SYSTEM_TIME AS OF '2020-01-01'",
        "SELECT * FROM trees PIVOT (sum(height) FOR species IN ('oak'))",
        "SELECT * FROM LATERAL (SELECT * FROM generate_series(1, 10))",
    ] {
        assert!(matches!(why_not(sql), Refused::Statement(_)), "{sql}");
    }
}

fn counts_and_patterns_are_bounded() {
    says(
        "SELECT repeat('x', 1000000000)",
        "must be a number of at most 1000",
    );
    says(
        "SELECT repeat('x', id) FROM trees",
        "must be a number of at most 1000",
    );
    says(
        "SELECT repeat('x', 1000 * 1000)",
        "must be a number of at most 1000",
    );
    says(
        "SELECT lpad('x', 1000000000)",
        "must be a number of at most 1000",
    );
    says(
        "SELECT rpad('x', 1000000000, 'y')",
        "must be a number of at most 1000",
    );
    says(
        "SELECT id FROM trees WHERE repeat('x', 100000) = 'x'",
        "must be a number of at most 1000",
    );
    says(
        "SELECT id FROM trees ORDER BY rpad(species, 100000)",
        "must be a number of at most 1000",
    );
    says(
        "SELECT (SELECT repeat('x', 100000))",
        "must be a number of at most 1000",
    );
    says(
        "SELECT regexp_like(species, species) FROM trees",
        "a pattern must be a text in quotes",
    );
    says(
        "SELECT id FROM trees WHERE species ~ species",
        "a pattern must be a text in quotes",
    );
    says(
        "SELECT rpad(species, -9223372036854775808, 'x') FROM trees",
        "must be a number of at most 1000",
    );
    let long = "a".repeat(1001);
    says(
        &format!("SELECT id FROM trees WHERE species ~ '{long}'"),
        "a pattern must be a text in quotes",
    );
    assert_eq!(
        ground::answer("SELECT repeat('ab', 2) AS a", Format::Csv),
        "a\r\nabab\r\n"
    );
    assert_eq!(
        ground::rows("SELECT id FROM trees WHERE species ~ '^o.k$' ORDER BY id LIMIT 2")
            .rows
            .len(),
        2
    );
}

fn what_has_no_end_is_not_begun() {
    for sql in [
        "WITH RECURSIVE t AS (SELECT 1 AS n UNION ALL SELECT n + 1 FROM t) SELECT * FROM t",
        "WITH RECURSIVE t AS (SELECT 1 AS n UNION SELECT n FROM t) SELECT count(*) FROM t",
    ] {
        assert!(matches!(why_not(sql), Refused::Statement(_)), "{sql}");
    }
    let joined = (0..30).map(|n| format!("trees t{n}"));
    let sql = format!(
        "SELECT count(*) FROM {}",
        joined.collect::<Vec<_>>().join(", ")
    );
    assert!(matches!(why_not(&sql), Refused::TooMuch(Limit::Scans(24))));
}

fn long_and_deep_statements_are_not_read() {
    let million = format!("SELECT '{}'", "x".repeat(1_000_000));
    assert!(matches!(
        why_not(&million),
        Refused::TooMuch(Limit::Statement(_))
    ));
    let deep = format!("SELECT {}1{}", "(".repeat(10_000), ")".repeat(10_000));
    assert!(matches!(why_not(&deep), Refused::TooMuch(_)));
    let deep = format!("SELECT {}1{}", "(".repeat(1000), ")".repeat(1000));
    assert_eq!(why_not(&deep), Refused::TooMuch(Limit::Depth));
    let cases = format!(
        "SELECT {} 1 {}",
        "CASE WHEN true THEN ".repeat(100),
        "END ".repeat(100)
    );
    assert_eq!(why_not(&cases), Refused::TooMuch(Limit::Depth));
    for prefix in ["NOT ", "- ", "~ ", "+ "] {
        let sql = format!("SELECT {}1", prefix.repeat(1500));
        assert!(
            matches!(why_not(&sql), Refused::Statement(_) | Refused::TooMuch(_)),
            "{prefix}"
        );
    }
    let many = format!("SELECT 1{}", ", 1".repeat(3000));
    assert!(matches!(why_not(&many), Refused::TooMuch(Limit::Tokens(_))));
}

fn faults_say_where_and_what_was_meant() {
    let fault = |sql: &str| match why_not(sql) {
        Refused::Statement(fault) => fault,
        other => panic!("{sql}: {other:?}"),
    };
    let misspelt = fault("SELECT id,\n  hight FROM trees");
    assert_eq!(misspelt.position, Some((2, 3)), "{misspelt}");
    assert_eq!(misspelt.meant, ["height"], "{misspelt}");
    let table = fault("SELECT * FROM tree");
    assert_eq!(table.meant, ["trees"], "{table}");
    assert!(table.message.contains("no published table tree"), "{table}");
    let function = fault("SELECT uper(species) FROM trees");
    assert_eq!(function.meant, ["upper"], "{function}");
    let syntax = fault("SELECT id\nFROM trees\nWERE id = 1");
    assert_eq!(syntax.position.unwrap().0, 3, "{syntax}");
    let grouped = fault("SELECT species, id FROM trees GROUP BY species");
    assert!(grouped.message.contains("id"), "{grouped}");
}

fn data_that_cannot_be_computed_is_no_fault_of_ours() {
    let data = |sql: &str, words: &str| match why_not(sql) {
        Refused::Data(said) => assert!(said.contains(words), "{sql}: {said}"),
        other => panic!("{sql}: {other:?}"),
    };
    data("SELECT id / 0 FROM trees", "divided by zero");
    data("SELECT 1 % (id - id) FROM trees", "divided by zero");
    data(
        "SELECT id FROM trees WHERE 1 / (id - id) = 1",
        "divided by zero",
    );
    data("SELECT id FROM trees WHERE CAST(species AS INT) = 1", "oak");
    data(
        "SELECT CAST(species AS INT) FROM trees WHERE species IS NOT NULL",
        "oak",
    );
    data("SELECT CAST('2024-13-45' AS DATE) FROM trees", "2024-13-45");
    // Some of these are errors and some wrap around, as the engine likes; none brings a worker down.
    for sql in [
        "SELECT 9223372036854775807 + id FROM trees",
        "SELECT -9223372036854775808 / (id - id - 1) FROM trees",
        "SELECT sum(9223372036854775807) FROM trees",
        "SELECT factorial(100)",
        "SELECT power(10, 400), exp(100000), ln(-1), sqrt(-1)",
        "SELECT CAST(1e300 AS INT)",
        "SELECT DATE '9999-12-31' + INTERVAL '1000000 years'",
        "SELECT to_timestamp(9223372036854775807)",
        "SELECT date_bin(INTERVAL '0 seconds', seen) FROM trees",
        "SELECT round(height, 2147483647), trunc(height, -2147483648) FROM trees",
        "SELECT chr(-1), chr(1114112)",
        "SELECT substr(species, -9223372036854775808, 9223372036854775807) FROM trees",
        "SELECT left(species, -9223372036854775808), right(species, -9223372036854775808) FROM trees",
        "SELECT split_part(species, '', -9223372036854775808) FROM trees",
        "SELECT to_char(seen, '%Q%!%9999999999d') FROM trees",
        "SELECT approx_percentile_cont(0.5) WITHIN GROUP (ORDER BY height) FROM trees",
        "SELECT ntile(9223372036854775807) OVER (ORDER BY id) FROM trees LIMIT 1",
        "SELECT lead(id, 9223372036854775807) OVER (ORDER BY id) FROM trees LIMIT 1",
        "SELECT nth_value(id, -9223372036854775808) OVER (ORDER BY id) FROM trees LIMIT 1",
        "SELECT sum(id) OVER (ORDER BY id ROWS BETWEEN 18446744073709551615 PRECEDING AND CURRENT ROW) FROM trees",
    ] {
        let outcome = ground::runtime().block_on(ground::ask(
            ground::tables(),
            ground::query(sql, Format::Csv),
        ));
        assert!(
            matches!(
                outcome,
                Ok(_) | Err(Refused::Data(_) | Refused::Statement(_))
            ),
            "{sql}: {outcome:?}"
        );
    }
}

/// Every function that is on the lists, with arguments that nobody would give it: an answer, a fault or a limit, but nothing
/// that is ours to mend.
fn no_function_breaks_a_worker() {
    const ARGUMENTS: [&str; 14] = [
        "''",
        "NULL",
        "-1",
        "species",
        "height",
        "planted",
        "seen",
        "id",
        "9223372036854775807",
        "-9223372036854775808",
        "1e308",
        "'%Y\u{1F600}'",
        "INTERVAL '1 month'",
        "id > 3",
    ];
    let listed = include_str!("../../src/statement/functions.rs");
    let (listed, _) = listed.split_once("pub fn").unwrap();
    let quoted = listed.split('"').skip(1).step_by(2);
    let mut chance = 7_usize;
    let mut broken = Vec::new();
    let mut asked = 0;
    for name in quoted {
        for count in [0, 1, 1, 2, 2, 3] {
            let arguments = (0..count).map(|_| {
                chance = chance
                    .wrapping_mul(6_364_136_223_846_793_005)
                    .wrapping_add(1);
                ARGUMENTS[(chance >> 33) % ARGUMENTS.len()]
            });
            let call = format!("{name}({})", arguments.collect::<Vec<_>>().join(", "));
            for sql in [
                format!("SELECT {call} FROM trees LIMIT 3"),
                format!("SELECT {call} OVER (PARTITION BY species ORDER BY id) FROM trees LIMIT 3"),
            ] {
                let query = ground::query(&sql, Format::Csv);
                let outcome = ground::runtime().block_on(ground::ask(ground::tables(), query));
                asked += 1;
                if let Err(Refused::Broken(why)) = outcome {
                    broken.push(format!("{sql}: {why}"));
                }
            }
        }
    }
    assert!(asked > 1000, "the names of the functions have been lost");
    assert!(broken.is_empty(), "{}", broken.join("\n"));
}

fn rows_that_are_summed_up_are_read_whole_and_filtered_then() {
    let run = |sql: &str| ground::answer(&format!("EXPLAIN {sql}"), Format::Csv);
    let filters = |sql: &str| run(sql).contains("FilterExec");
    assert!(filters("SELECT count(*) FROM trees WHERE height > 2"));
    assert!(filters(
        "SELECT species, max(height) FROM trees WHERE height > 2 GROUP BY species ORDER BY 2 LIMIT 3"
    ));
    // Of rows that are only picked, or sorted, what is not asked for is not unpacked.
    assert!(!filters("SELECT * FROM trees WHERE height > 2"));
    assert!(!filters(
        "SELECT * FROM trees WHERE height > 2 ORDER BY height LIMIT 3"
    ));
}

fn an_explanation_shows_no_path() {
    let text = ground::answer(
        "EXPLAIN SELECT species, count(*) FROM trees WHERE height > 2 GROUP BY species",
        Format::Csv,
    );
    assert!(text.contains("TableScan"), "{text}");
    let folder = ground::published().folder().display().to_string();
    assert!(!text.contains(&folder), "{text}");
}
