//! Statements that look harmless and never end, or grow without end. Each runs into a limit, says which, and the next
//! query of somebody else is answered meanwhile.

use std::time::Duration;

use stoa_tables::{Format, Limit, Limits, Query, Refused};

use crate::{ground, ground::ask, trials};

trials![
    joins_that_run_away_are_stopped,
    texts_that_grow_are_stopped,
    groups_and_sorts_without_room_are_stopped,
    plans_that_grow_are_stopped,
    long_chains_are_answered_or_stopped,
    patterns_that_blow_up_are_stopped,
    a_worker_that_ran_into_a_limit_is_never_used_again,
];

/// Stopped by a limit, while a neighbour is answered by the same workers.
fn is_stopped(sql: &str) {
    ground::runtime().block_on(async {
        let tables = ground::tables_with(Limits {
            processor: Duration::from_secs(1),
            time: Duration::from_secs(20),
            memory: 384 * 1024 * 1024,
            ..ground::limits()
        });
        tables.warm().await;
        let mallory = Query {
            client: "mallory".to_owned(),
            ..ground::query(sql, Format::Csv)
        };
        let neighbour = Query {
            client: "ana".to_owned(),
            ..ground::query("SELECT count(*) AS n FROM trees", Format::Csv)
        };
        let (bad, good) = tokio::join!(ask(&tables, mallory.clone()), ask(&tables, neighbour));
        assert_eq!(good.unwrap().0, b"n\r\n2000\r\n", "beside {sql}");
        match bad {
            Err(Refused::TooMuch(_)) => {}
            other => panic!(
                "{sql}\nended with {:?}",
                other.map(|(text, end)| (text.len(), end))
            ),
        }
        // And the same client can ask something better at once.
        let better = Query {
            client: "mallory".to_owned(),
            ..ground::query("SELECT max(id) AS n FROM trees", Format::Csv)
        };
        assert_eq!(ask(&tables, better).await.unwrap().0, b"n\r\n1999\r\n");
    });
}

fn joins_that_run_away_are_stopped() {
    is_stopped("SELECT count(*) FROM many a, many b WHERE a.n * b.n = 7");
    is_stopped(
        "SELECT a.n FROM many a JOIN many b ON a.text < b.text JOIN many c ON b.text < c.text ORDER BY a.n DESC LIMIT 5",
    );
    is_stopped("SELECT count(*) FROM many a CROSS JOIN many b CROSS JOIN many c CROSS JOIN many d");
}

fn texts_that_grow_are_stopped() {
    let mut doubled = "WITH t0 AS (SELECT repeat('x', 1000) AS t)".to_owned();
    for n in 1..40 {
        doubled += &format!(", t{n} AS (SELECT concat(t, t) AS t FROM t{})", n - 1);
    }
    is_stopped(&(doubled + " SELECT length(t) FROM t39"));
    is_stopped("SELECT string_agg(repeat(text, 1000), ',') FROM many");
    is_stopped(
        "SELECT max(length(replace(replace(repeat('a', 1000), 'a', repeat('b', 1000)), 'b', repeat(text, 100)))) FROM many",
    );
}

fn groups_and_sorts_without_room_are_stopped() {
    is_stopped(
        "SELECT a.text || b.text AS t, count(*) FROM many a, many b GROUP BY 1 ORDER BY 2 DESC LIMIT 1",
    );
    is_stopped("SELECT a.text FROM many a, many b ORDER BY a.text || b.text LIMIT 1000000");
    is_stopped("SELECT count(DISTINCT a.text || b.text) FROM many a, many b");
    is_stopped(
        "SELECT row_number() OVER (PARTITION BY b.of ORDER BY a.text || b.text) FROM many a, many b",
    );
}

fn plans_that_grow_are_stopped() {
    let mut sql = "WITH t0 AS (SELECT 1 AS a)".to_owned();
    for n in 1..40 {
        let before = n - 1;
        sql += &format!(", t{n} AS (SELECT x.a FROM t{before} x, t{before} y)");
    }
    is_stopped(&(sql + " SELECT count(*) FROM t39"));
}

/// Whether these fit depends on the machine and the build; that the worker's end is told as a limit does not.
fn long_chains_are_answered_or_stopped() {
    ground::runtime().block_on(async {
        let tables = ground::tables_with(ground::limits());
        for sql in [
            format!("SELECT 1{}", " + 1".repeat(1900)),
            format!(
                "SELECT count(*) FROM trees WHERE id = 0{}",
                " OR id = 1".repeat(900)
            ),
            format!("SELECT 'a'{}", " || 'a'".repeat(1900)),
            format!("SELECT id{} FROM trees", "::text::bigint".repeat(900)),
            format!("SELECT 1{}", " UNION ALL SELECT 1".repeat(900)),
            format!(
                "SELECT count(*) FROM trees WHERE id IN (0{})",
                ", 1".repeat(1900)
            ),
            format!(
                "SELECT id FROM trees WHERE {}",
                "id IN (SELECT id FROM trees WHERE ".repeat(23) + "true" + &")".repeat(23)
            ),
        ] {
            let outcome = ask(&tables, ground::query(&sql, Format::Csv)).await;
            let is_fine = matches!(
                outcome,
                Ok(_) | Err(Refused::TooMuch(_) | Refused::Statement(_))
            );
            assert!(is_fine, "{}…: {outcome:?}", &sql[..60]);
        }
        let count = ground::query("SELECT count(*) AS n FROM trees", Format::Csv);
        assert_eq!(ask(&tables, count).await.unwrap().0, b"n\r\n2000\r\n");
    });
}

fn patterns_that_blow_up_are_stopped() {
    ground::runtime().block_on(async {
        let tables = ground::tables_with(ground::limits());
        for pattern in [
            "(a{1000}){1000}",
            "(((a{100}){100}){100}){100}",
            "(x+x+)+y",
            "^(a|a?)+$",
            "(.*)*b",
        ] {
            let sql = format!("SELECT count(*) FROM many WHERE text ~ '{pattern}'");
            let outcome = ask(&tables, ground::query(&sql, Format::Csv)).await;
            let is_fine = matches!(
                outcome,
                Ok(_) | Err(Refused::TooMuch(_) | Refused::Statement(_) | Refused::Data(_))
            );
            assert!(is_fine, "{pattern}: {outcome:?}");
        }
    });
}

fn a_worker_that_ran_into_a_limit_is_never_used_again() {
    ground::runtime().block_on(async {
        let tables = ground::tables_with(Limits {
            workers: 1,
            processor: Duration::from_secs(1),
            ..ground::limits()
        });
        for _ in 0..3 {
            let runaway = "SELECT count(*) FROM many a, many b WHERE a.n * b.n = 7";
            let outcome = ask(&tables, ground::query(runaway, Format::Csv)).await;
            assert!(
                matches!(outcome, Err(Refused::TooMuch(Limit::Processor(_)))),
                "{outcome:?}"
            );
            let count = ground::query("SELECT count(*) AS n FROM trees", Format::NdJson);
            assert_eq!(ask(&tables, count).await.unwrap().0, b"{\"n\":2000}\n");
        }
    });
}
