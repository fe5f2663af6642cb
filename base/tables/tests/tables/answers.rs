//! Answers in each format, read back by somebody else where there is one.

use std::{
    io::{Cursor, Read},
    sync::Arc,
};

use futures::StreamExt;
use stoa_tables::{
    Cut, Format, Formulas, Kind, Limits, Query, Refused,
    arrow::{self, array::AsArray, datatypes::Int64Type, ipc::reader::StreamReader},
    parquet::arrow::arrow_reader::ParquetRecordBatchReaderBuilder,
};

use crate::{ground, ground::answer, trials};

trials![
    csv_is_as_programs_and_people_need_it,
    json_is_json,
    rows_are_for_pages,
    parquet_and_arrow_are_read_back,
    a_workbook_holds_texts_numbers_and_days,
    places_become_features,
    an_answer_that_is_cut_says_so,
    an_answer_that_is_polled_after_its_end_stays_at_its_end,
    columns_say_what_they_hold,
    a_download_comes_in_the_order_of_the_file,
    joins_windows_and_subqueries_are_answered,
];

fn csv_is_as_programs_and_people_need_it() {
    let kept = answer("SELECT text FROM odd", Format::Csv);
    assert_eq!(
        kept,
        "text\r\n=1+1\r\n@SUM(A1)\r\n-2\r\n\"\"\r\n\r\n\"two\r\nlines\"\r\n<b>&amp;\u{1}\r\nمرحبا\r\n"
    );
    let asked = Query {
        formulas: Formulas::Escaped,
        ..ground::query(
            "SELECT text, number, -2 AS \"=x\" FROM odd LIMIT 4",
            Format::Csv,
        )
    };
    let (escaped, _) = ground::runtime()
        .block_on(ground::ask(ground::tables(), asked))
        .unwrap();
    let escaped = String::from_utf8(escaped).unwrap();
    assert_eq!(
        escaped,
        "text,number,'=x\r\n'=1+1,1,-2\r\n'@SUM(A1),NaN,-2\r\n'-2,inf,-2\r\n\"\",1e300,-2\r\n"
    );
    let trees = answer(
        "SELECT id, species, height, planted, seen FROM trees ORDER BY id LIMIT 3",
        Format::Csv,
    );
    assert_eq!(
        trees,
        "id,species,height,planted,seen\r\n0,oak,0,1970-01-01,2023-11-14T22:13:20Z\r\n\
         1,lime,0.25,1970-01-08,2023-11-14T22:14:20.500Z\r\n2,\"plane, London\",0.5,1970-01-15,2023-11-14T22:15:21Z\r\n"
    );
    assert_eq!(
        answer("SELECT id FROM trees WHERE false", Format::Csv),
        "id\r\n"
    );
}

fn json_is_json() {
    let text = answer("SELECT * FROM odd", Format::Json);
    let rows: Vec<serde_json::Value> = serde_json::from_str(&text).unwrap();
    assert_eq!(rows.len(), 8);
    assert_eq!(rows[0]["Whole Number"], i64::MAX);
    assert_eq!(
        rows[1]["number"],
        serde_json::Value::Null,
        "no number in JSON"
    );
    assert_eq!(rows[3]["text"], "");
    assert_eq!(rows[4]["text"], serde_json::Value::Null);
    assert_eq!(rows[5]["text"], "two\r\nlines");
    assert_eq!(rows[6]["text"], "<b>&amp;\u{1}");
    let lines = answer("SELECT * FROM odd", Format::NdJson);
    let lines: Vec<serde_json::Value> = lines
        .lines()
        .map(|line| serde_json::from_str(line).unwrap())
        .collect();
    assert_eq!(lines, rows);
    let dates = answer(
        "SELECT planted, height > 1 AS tall FROM trees ORDER BY id LIMIT 1",
        Format::NdJson,
    );
    assert_eq!(dates, "{\"planted\":\"1970-01-01\",\"tall\":false}\n");
    let none: Vec<serde_json::Value> =
        serde_json::from_str(&answer("SELECT * FROM odd WHERE false", Format::Json)).unwrap();
    assert!(none.is_empty());
}

fn rows_are_for_pages() {
    let page = ground::rows(
        "SELECT species, count(*) AS n FROM trees GROUP BY species ORDER BY n DESC, species LIMIT 2",
    );
    assert_eq!(page.columns[0].kind, Kind::Text);
    assert_eq!(page.columns[1].kind, Kind::Integer);
    assert_eq!(page.rows.len(), 2);
    assert_eq!(page.ending.rows, 2);
    assert_eq!(page.ending.cut, None);
    let missing = ground::rows("SELECT species FROM trees WHERE id = 6");
    assert_eq!(missing.rows, [[None]]);
}

fn parquet_and_arrow_are_read_back() {
    let sql = "SELECT * FROM many ORDER BY n";
    let bytes = |format| {
        ground::runtime()
            .block_on(ground::ask(ground::tables(), ground::query(sql, format)))
            .unwrap()
            .0
    };
    let parquet = bytes::Bytes::from(bytes(Format::Parquet));
    let reader = ParquetRecordBatchReaderBuilder::try_new(parquet)
        .unwrap()
        .build()
        .unwrap();
    let arrow = bytes(Format::Arrow);
    let stream = StreamReader::try_new(Cursor::new(arrow), None).unwrap();
    for batches in [
        reader.map(Result::unwrap).collect::<Vec<_>>(),
        stream.map(Result::unwrap).collect::<Vec<_>>(),
    ] {
        let whole = arrow::compute::concat_batches(&batches[0].schema(), &batches).unwrap();
        let numbers = whole
            .column_by_name("n")
            .unwrap()
            .as_primitive::<Int64Type>();
        assert_eq!(i64::try_from(whole.num_rows()).unwrap(), ground::MANY);
        assert!(
            (0..ground::MANY)
                .zip(numbers.values())
                .all(|(a, b)| a == *b)
        );
    }
}

fn a_workbook_holds_texts_numbers_and_days() {
    let asked = ground::query(
        "SELECT o.text, o.\"Whole Number\", t.planted, t.height, t.id = 3 AS third FROM odd o JOIN trees t ON t.id = 20000 - 20000 + 3",
        Format::Xlsx,
    );
    let (bytes, _) = ground::runtime()
        .block_on(ground::ask(ground::tables(), asked))
        .unwrap();
    let mut archive = zip::ZipArchive::new(Cursor::new(bytes)).unwrap();
    let mut sheet = String::new();
    archive
        .by_name("xl/worksheets/sheet1.xml")
        .unwrap()
        .read_to_string(&mut sheet)
        .unwrap();
    assert_eq!(sheet.matches("<row>").count(), 9);
    assert!(
        sheet.contains("<t xml:space=\"preserve\">=1+1</t>"),
        "a text stays a text: {sheet}"
    );
    assert!(!sheet.contains("<f>"));
    assert!(
        sheet.contains("<t xml:space=\"preserve\">9223372036854775807</t>"),
        "no digit is lost"
    );
    assert!(sheet.contains("&lt;b&gt;&amp;amp;_x0001_"));
    assert!(
        sheet.contains("<c s=\"1\"><v>25590</v></c>"),
        "1970-01-22 in days since 1899-12-30"
    );
    assert!(sheet.contains("<c t=\"b\"><v>1</v></c>"));
}

fn places_become_features() {
    let text = answer(
        "SELECT id, longitude, latitude FROM trees WHERE id IN (4, 5) ORDER BY id",
        Format::GeoJson,
    );
    let collection: serde_json::Value = serde_json::from_str(&text).unwrap();
    let features = collection["features"].as_array().unwrap();
    assert_eq!(
        features[0]["geometry"]["coordinates"],
        serde_json::json!([-2.9996, 40.0004])
    );
    assert_eq!(features[0]["properties"]["id"], 4);
    assert_eq!(features[1]["geometry"], serde_json::Value::Null);
    let none = ground::query("SELECT id FROM trees", Format::GeoJson);
    let refused = ground::runtime()
        .block_on(ground::ask(ground::tables(), none))
        .unwrap_err();
    assert!(
        refused.to_string().contains("longitude and latitude"),
        "{refused}"
    );
}

fn an_answer_that_is_cut_says_so() {
    ground::runtime().block_on(async {
        let asked = Query {
            rows: Some(7),
            ..ground::query("SELECT n FROM many", Format::Csv)
        };
        let answer = ground::tables().query(asked.clone()).await.unwrap();
        let known_at_once = answer.ending().unwrap().clone();
        assert_eq!(known_at_once.cut, Some(Cut::Rows(7)));
        let (text, ending) = ground::read(answer).await.unwrap();
        assert_eq!(ending, known_at_once);
        assert_eq!(text, b"n\r\n0\r\n1\r\n2\r\n3\r\n4\r\n5\r\n6\r\n");
        let whole = Query {
            sql: "SELECT n FROM many LIMIT 7".to_owned(),
            ..asked
        };
        assert_eq!(
            ground::ask(ground::tables(), whole).await.unwrap().1.cut,
            None
        );
        let small = ground::tables_with(Limits {
            bytes: 100_000,
            ..ground::limits()
        });
        let all = ground::query("SELECT * FROM many", Format::NdJson);
        let (text, ending) = ground::ask(&small, all).await.unwrap();
        assert_eq!(ending.cut, Some(Cut::Bytes(100_000)));
        assert!(text.len() < 1_000_000);
        assert!(text.ends_with(b"}\n"), "whole lines");
    });
}

fn columns_say_what_they_hold() {
    let sql = "SELECT id, species, height, planted, seen, height > 2 AS b, CAST(1.5 AS DECIMAL(10, 2)) AS d FROM trees LIMIT 0";
    let kinds: Vec<_> = ground::rows(sql)
        .columns
        .into_iter()
        .map(|column| column.kind)
        .collect();
    let expected = [
        Kind::Integer,
        Kind::Text,
        Kind::Number,
        Kind::Date,
        Kind::Instant,
        Kind::Boolean,
        Kind::Decimal(2),
    ];
    assert_eq!(kinds, expected);
}

fn a_download_comes_in_the_order_of_the_file() {
    ground::runtime().block_on(async {
        let asked = ground::query("SELECT n FROM many WHERE n % 2 = 0", Format::Csv);
        let mut answer = ground::tables().query(asked).await.unwrap();
        let mut text = Vec::new();
        while let Some(piece) = answer.next().await {
            text.extend_from_slice(&piece.unwrap());
        }
        let text = String::from_utf8(text).unwrap();
        let numbers = text
            .lines()
            .skip(1)
            .map(|line| line.parse::<i64>().unwrap());
        assert!(numbers.eq((0..ground::MANY).step_by(2)));
    });
    let second = ground::rows("SELECT n FROM many LIMIT 2 OFFSET 150000");
    assert_eq!(second.rows[0][0].as_deref(), Some("150000"));
}

fn joins_windows_and_subqueries_are_answered() {
    for (sql, expected) in [
        (
            "SELECT count(*) FROM trees t JOIN many m ON t.id = m.n",
            "2000",
        ),
        (
            "SELECT count(*) FROM trees WHERE id IN (SELECT n FROM many WHERE of = 3)",
            "20",
        ),
        (
            "WITH tall AS (SELECT * FROM trees WHERE height > 9) SELECT count(*) FROM tall",
            "150",
        ),
        (
            "SELECT max(r) FROM (SELECT rank() OVER (PARTITION BY species ORDER BY id) AS r FROM trees)",
            "429",
        ),
        (
            "SELECT count(*) FROM (SELECT id FROM trees UNION SELECT id FROM trees)",
            "2000",
        ),
        ("SELECT EXTRACT(year FROM max(planted)) FROM trees", "2008"),
        (
            "SELECT count(DISTINCT date_trunc('month', seen)) FROM trees",
            "1",
        ),
        (
            "SELECT upper(substring('abc' FROM 2 FOR 1)) || position('c' IN 'abc')",
            "B3",
        ),
        (
            "SELECT count(*) FILTER (WHERE height > 9) FROM trees",
            "150",
        ),
        (
            "SELECT sum(CASE WHEN species LIKE 'o%' THEN 1 ELSE 0 END) FROM trees",
            "429",
        ),
        ("SELECT round(avg(height), 3) FROM trees", "4.875"),
        (
            "SELECT count(*) FROM trees t WHERE EXISTS (SELECT 1 FROM many m WHERE m.n = t.id AND m.of = 1)",
            "20",
        ),
        ("SELECT count(*) FROM (VALUES (1), (2)) AS v(a)", "2"),
        ("SELECT median(height) FROM trees WHERE height < 1", "0.375"),
    ] {
        assert_eq!(
            ground::rows(sql).rows[0][0].as_deref(),
            Some(expected),
            "{sql}"
        );
    }
    let none: Query = Query::new("SELECT 1 AS one", Arc::new([]), Format::NdJson);
    let (text, _) = ground::runtime()
        .block_on(ground::ask(ground::tables(), none))
        .unwrap();
    assert_eq!(text, b"{\"one\":1}\n");
    let refused = ground::why_not("SELECT id FROM trees t JOIN trees u ON t.id = u.id");
    assert!(matches!(refused, Refused::Statement(_)), "{refused}");
}

fn an_answer_that_is_polled_after_its_end_stays_at_its_end() {
    ground::runtime().block_on(async {
        for _from_the_worker_and_remembered in 0..2 {
            let asked = ground::query("SELECT count(*) AS late FROM trees", Format::Csv);
            let mut answer = ground::tables().query(asked).await.unwrap();
            while let Some(piece) = answer.next().await {
                piece.unwrap();
            }
            assert!(answer.next().await.is_none());
        }
    });
}
