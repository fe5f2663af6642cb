//! Files that are wrong: every fault at once, with its line; and no bytes whatever cause a panic.

use proptest::{
    collection::vec,
    prelude::{ProptestConfig, any, prop_assert, proptest},
};
use stoa_lottery::{Pool, PoolColumns, Quotas, read_ids};

fn quotas() -> Quotas {
    let file = "feature,value,min,max\nTown,North,0,3\nTown,South,0,3\nAge,Old,1,2\n";
    Quotas::read("quotas.csv", file.as_bytes()).expect("good quotas")
}

#[test]
fn all_faults_of_the_quotas_are_told_at_once() {
    let file = "feature,value,min,max,min_flex,max_flex\n\
        Town,North,three,4,0,9\n\
        Town,South,5,2,0,9\n\
        ,East,0,1,0,9\n\
        Town,north,0,1,0,9\n\
        Age,Old,1,2,2,1\n\
        Age,Young,0\n\
        Town,NORTH,0,1,,\n";
    let faults = Quotas::read("quotas.csv", file.as_bytes()).expect_err("faults");
    let told = faults.to_string();
    let wanted = [
        "quotas.csv, line 2, column min: “three” is no whole number",
        "quotas.csv, line 3, column min: min is 5 and max is 2",
        "quotas.csv, line 4, column feature: It is blank.",
        "quotas.csv, line 6, column min_flex: min_flex is 2, but min is 1.",
        "quotas.csv, line 6, column max_flex: max_flex is 1, but max is 2.",
        "quotas.csv, line 7: It has 3 cells, but the heading has 6.",
        "quotas.csv, line 8: Town: NORTH has a line already.",
    ];
    for words in wanted {
        assert!(told.contains(words), "{words} is not in\n{told}");
    }
    assert_eq!(faults.count(), wanted.len() as u64, "{told}");
}

#[test]
fn all_faults_of_the_pool_are_told_at_once() {
    let file = b"id,Town,Age\n\
        a,North,Old\n\
        ,North,Old\n\
        a,South,Old\n\
        b,West,Young\n\
        c,N\xf6rdlich,Old\n\
        d,,Old\n\
        e,North\n";
    let faults =
        Pool::read("pool.csv", &file[..], &quotas(), &PoolColumns::default()).expect_err("faults");
    let told = faults.to_string();
    let wanted = [
        "pool.csv, line 3, column id: The id is blank.",
        "pool.csv, line 4, column id: The id a stands on line 2 already.",
        "pool.csv, line 5, column Town: No quota knows “West”. The quotas know North, South.",
        "pool.csv, line 5, column Age: No quota knows “Young”.",
        "pool.csv, line 6, column Town: This is not UTF-8.",
        "pool.csv, line 7, column Town: It is blank.",
        "pool.csv, line 8: It has 2 cells, but the heading has 3.",
    ];
    for words in wanted {
        assert!(told.contains(words), "{words} is not in\n{told}");
    }
}

#[test]
fn missing_columns_are_named_together() {
    let columns = PoolColumns {
        id: Some("number".into()),
        households: vec!["home".into()],
    };
    let faults =
        Pool::read("p", "id,town\n1,North\n".as_bytes(), &quotas(), &columns).expect_err("faults");
    let columns: Vec<_> = faults
        .iter()
        .filter_map(|fault| fault.column.as_deref())
        .collect();
    assert_eq!(columns, ["number", "Age", "home"]);
    let faults = Quotas::read("q", "feature,min\nTown,3\n".as_bytes()).expect_err("faults");
    assert_eq!(faults.count(), 2);
}

#[test]
fn empty_files_say_so() {
    for file in ["", "\n", "feature,value,min,max\n"] {
        assert!(Quotas::read("q", file.as_bytes()).is_err(), "{file:?}");
        assert!(Pool::read("p", file.as_bytes(), &quotas(), &PoolColumns::default()).is_err());
        assert!(read_ids("i", file.as_bytes(), None).is_err());
    }
}

#[test]
fn spreadsheets_in_all_their_dress_are_read() {
    let file = "\u{feff}category;name;min;max\r\nTown;North;0;3.0\r\nTown;\"South; far\";1;2\r\n";
    let quotas = Quotas::read("q", file.as_bytes()).expect("good quotas");
    assert_eq!(quotas.quotas().len(), 2);
    assert_eq!(
        (quotas.quotas()[1].value.as_str(), quotas.quotas()[0].max),
        ("South; far", 3)
    );
    let people = "town\tcode\nNORTH \t7\n\nsouth; FAR\t8\n";
    let pool =
        Pool::read("p", people.as_bytes(), &quotas, &PoolColumns::default()).expect("a good pool");
    let ids: Vec<_> = pool
        .people()
        .iter()
        .map(|person| person.id.as_str())
        .collect();
    assert_eq!(ids, ["line 2", "line 4"]);
}

#[test]
fn lines_are_counted_as_editors_count_them() {
    let file = "id,Town,Age\r\n\r\na,North,Old\r\n\"b\nc\",West,Old\r\n\r\nd,East,Old\r\ne,\"South,Old\r\nf,North,Old";
    let faults =
        Pool::read("p", file.as_bytes(), &quotas(), &PoolColumns::default()).expect_err("faults");
    let lines: Vec<_> = faults.iter().filter_map(|fault| fault.line).collect();
    assert_eq!(lines, [4, 7, 8], "{faults}");
    assert!(
        faults.to_string().contains("line 8: A quotation mark"),
        "{faults}"
    );
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 64, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn no_bytes_cause_a_panic(bytes in vec(any::<u8>(), 0..300), heading in 0..3_usize) {
        let mut file = [&b""[..], b"feature,value,min,max\n", b"id,town,age\n"][heading].to_vec();
        file.extend(&bytes);
        for faults in [
            Quotas::read("q", &file[..]).err(),
            Pool::read("p", &file[..], &quotas(), &PoolColumns::default()).err(),
            read_ids("i", &file[..], None).err(),
        ].into_iter().flatten() {
            prop_assert!(!faults.is_empty() && !faults.to_string().is_empty());
        }
    }
}

#[test]
fn a_file_that_is_no_utf_8_throughout_has_one_fault() {
    let text = "\u{feff}feature,value,min,max\ntown,north,1,2\n";
    let wide: Vec<u8> = text.encode_utf16().flat_map(u16::to_le_bytes).collect();
    for (file, part) in [
        (&wide[..], "UTF-16"),
        (b"feature,value,min,max\rtown,north,1,2\r", "CR alone"),
        (b"", "It is empty"),
    ] {
        let faults = Quotas::read("quotas.csv", file).expect_err("a fault");
        assert_eq!(faults.count(), 1, "{faults}");
        assert!(faults.to_string().contains(part), "{faults}");
    }
}

#[test]
fn blank_lines_and_line_breaks_in_cells_count_as_lines() {
    let file =
        "feature,value,min,max\n\n\ntown,north,3,2\n\n\"town\",\"so\nuth\",1,q\ntown,north,1,2\n";
    let faults = Quotas::read("quotas.csv", file.as_bytes()).expect_err("faults");
    let lines: Vec<_> = faults.iter().map(|fault| fault.line).collect();
    assert_eq!(lines, [Some(4), Some(6), Some(8)]);
}
