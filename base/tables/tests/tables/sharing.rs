//! Many ask at once: turns, workers that come back, and answers that are remembered.

use std::{sync::Arc, time::Duration};

use futures::{StreamExt, future::join_all};
use stoa_tables::{Format, Layout, Limits, Query, Refused, Table, write_table};

use crate::{ground, ground::ask, trials};

trials![
    many_clients_are_all_answered,
    whoever_asks_too_much_is_told_to_come_back,
    an_answer_that_nobody_reads_on_frees_its_place,
    a_slow_reader_is_waited_for,
    the_same_question_is_answered_from_memory,
    a_new_version_is_another_question,
    answers_of_the_day_are_not_remembered,
    a_program_that_is_no_worker_is_our_fault,
    a_query_that_takes_too_long_is_stopped,
];

fn of(client: &str, sql: &str) -> Query {
    Query {
        client: client.to_owned(),
        ..ground::query(sql, Format::Csv)
    }
}

fn many_clients_are_all_answered() {
    ground::runtime().block_on(async {
        let tables = ground::tables_with(ground::limits());
        let questions = (0..24).map(|n| {
            let client = format!("client {}", n % 8);
            let sql = format!("SELECT count(*) AS n FROM many WHERE n >= {n}");
            let tables = &tables;
            async move { ask(tables, of(&client, &sql)).await }
        });
        for (n, answered) in (0..24).zip(join_all(questions).await) {
            let expected = format!("n\r\n{}\r\n", ground::MANY - n);
            assert_eq!(answered.unwrap().0, expected.as_bytes());
        }
    });
}

fn whoever_asks_too_much_is_told_to_come_back() {
    ground::runtime().block_on(async {
        let tables = ground::tables_with(Limits {
            waiting_per_client: 1,
            ..ground::limits()
        });
        let running = tables.query(of("ana", "SELECT * FROM many")).await.unwrap();
        let second = of("ana", "SELECT count(*) AS n FROM trees");
        let third = of("ana", "SELECT max(id) FROM trees");
        let (second, third, other) = tokio::join!(
            async { tokio::time::timeout(Duration::from_millis(300), ask(&tables, second)).await },
            async {
                tokio::task::yield_now().await;
                ask(&tables, third).await
            },
            ask(&tables, of("bo", "SELECT count(*) AS n FROM trees")),
        );
        assert!(second.is_err(), "the second waits for the first");
        assert!(matches!(third, Err(Refused::Busy(after)) if after > Duration::ZERO));
        assert_eq!(other.unwrap().0, b"n\r\n2000\r\n", "nobody else waits");
        drop(running);
        let again = ask(&tables, of("ana", "SELECT min(id) AS n FROM trees")).await;
        assert_eq!(again.unwrap().0, b"n\r\n0\r\n");
    });
}

fn an_answer_that_nobody_reads_on_frees_its_place() {
    ground::runtime().block_on(async {
        let tables = ground::tables_with(Limits {
            workers: 1,
            ..ground::limits()
        });
        for _ in 0..3 {
            let mut answer = tables.query(of("ana", "SELECT * FROM many")).await.unwrap();
            assert!(answer.next().await.unwrap().is_ok());
            assert_eq!(answer.ending(), None);
        }
        let count = ask(&tables, of("bo", "SELECT count(*) AS n FROM many")).await;
        assert_eq!(count.unwrap().0, b"n\r\n200000\r\n");
    });
}

fn a_slow_reader_is_waited_for() {
    ground::runtime().block_on(async {
        let tables = ground::tables_with(Limits {
            time: Duration::from_secs(8),
            ..ground::limits()
        });
        tables.warm().await;
        let mut answer = tables.query(of("ana", "SELECT * FROM many")).await.unwrap();
        let mut lines = 0;
        let mut pieces = 0;
        while let Some(piece) = answer.next().await {
            let piece = piece.unwrap();
            lines += piece.iter().filter(|byte| **byte == b'\n').count();
            pieces += 1;
            if pieces <= 3 {
                tokio::time::sleep(Duration::from_secs(3)).await;
            }
        }
        assert_eq!(lines, 200_001);
        assert_eq!(answer.ending().unwrap().rows, 200_000);
    });
}

fn the_same_question_is_answered_from_memory() {
    ground::runtime().block_on(async {
        let tables = ground::tables_with(ground::limits());
        let first = tables
            .query(of("ana", "SELECT count(*) AS n FROM trees"))
            .await
            .unwrap();
        assert!(!first.remembered);
        let first = ground::read(first).await.unwrap();
        let again = of("bo", "select  COUNT(*) as N -- the same\nfrom Trees");
        let again = tables.query(again).await.unwrap();
        assert!(again.remembered);
        assert_eq!(ground::read(again).await.unwrap(), first);
        let other = Query {
            format: Format::Json,
            ..of("bo", "SELECT count(*) AS n FROM trees")
        };
        assert!(!tables.query(other).await.unwrap().remembered);
        // A download is too large to push everything else out.
        for _ in 0..2 {
            let all = tables.query(of("cy", "SELECT * FROM many")).await.unwrap();
            assert!(!all.remembered);
            ground::read(all).await.unwrap();
        }
    });
}

fn a_new_version_is_another_question() {
    ground::runtime().block_on(async {
        let folder = ground::published().folder();
        let batch = ground::trees_batch();
        let tables = ground::tables_with(Limits {
            workers: 1,
            ..ground::limits()
        });
        for rows in [10, 20, 15] {
            let path = folder.join(format!("versions-{rows}"));
            let some = [Ok(batch.slice(0, rows))];
            write_table(&path, &batch.schema(), some, &Layout::default()).unwrap();
            let asked = Query {
                tables: [Table::new("trees", path)].into(),
                ..of("ana", "SELECT count(*) AS n FROM trees")
            };
            let (text, _) = ask(&tables, asked).await.unwrap();
            assert_eq!(text, format!("n\r\n{rows}\r\n").as_bytes());
        }
        // The rows of a table may lie in several files.
        let files = ["versions-10", "versions-20"].map(|name| folder.join(name));
        let both = Table {
            name: "trees".to_owned(),
            files: files.to_vec(),
            dead: Vec::new(),
        };
        let asked = Query {
            tables: Arc::new([both]),
            ..of("ana", "SELECT count(*) AS n, max(id) AS m FROM trees")
        };
        assert_eq!(ask(&tables, asked).await.unwrap().0, b"n,m\r\n30,19\r\n");
    });
}

fn answers_of_the_day_are_not_remembered() {
    ground::runtime().block_on(async {
        let tables = ground::tables_with(ground::limits());
        for _ in 0..2 {
            let asked = of(
                "ana",
                "SELECT count(*) FROM trees WHERE planted <= current_date",
            );
            let answer = tables.query(asked).await.unwrap();
            assert!(!answer.remembered);
            let (_, ending) = ground::read(answer).await.unwrap();
            assert!(!ending.lasting);
        }
    });
}

fn a_program_that_is_no_worker_is_our_fault() {
    ground::runtime().block_on(async {
        for program in ["/bin/true", "/nowhere/at/all"] {
            let tables = stoa_tables::Tables::new(program.into(), Vec::new(), ground::limits());
            let outcome = ask(&tables, of("ana", "SELECT 1")).await;
            assert!(matches!(outcome, Err(Refused::Broken(_))), "{outcome:?}");
        }
        let nowhere = vec!["/nowhere/at/all".into()];
        let program = std::env::current_exe().unwrap();
        let tables = stoa_tables::Tables::new(program, nowhere, ground::limits());
        let outcome = ask(&tables, of("ana", "SELECT 1")).await;
        if cfg!(target_os = "linux") {
            let Err(Refused::Broken(why)) = outcome else {
                panic!("{outcome:?}");
            };
            assert!(why.contains("/nowhere/at/all"), "{why}");
        }
    });
}

fn a_query_that_takes_too_long_is_stopped() {
    ground::runtime().block_on(async {
        let tables = ground::tables_with(Limits {
            workers: 1,
            time: Duration::from_secs(2),
            processor: Duration::from_secs(600),
            ..ground::limits()
        });
        tables.warm().await;
        let runaway = "SELECT count(*) FROM many a, many b WHERE a.n * b.n = 7";
        let outcome = ask(&tables, of("ana", runaway)).await;
        assert!(matches!(outcome, Err(Refused::TooMuch(_))), "{outcome:?}");
        assert!(
            outcome
                .unwrap_err()
                .to_string()
                .contains("longer than 2 seconds")
        );
    });
}
