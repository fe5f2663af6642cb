//! RFC 8785: its own examples, and numbers.

use proptest::prelude::*;
use serde_json::{Value, json};
use stoa_credentials::canonical_json;

fn text(value: &Value) -> String {
    String::from_utf8(canonical_json(value).unwrap()).unwrap()
}

#[test]
fn the_example_of_section_3_2_4() {
    let given = r#"{"numbers": [333333333.33333329, 1E30, 4.50, 2e-3, 0.000000000000000000000000001],
        "string": "\u20ac$\u000F\u000aA'\u0042\u0022\u005c\\\"\/", "literals": [null, true, false]}"#;
    let wanted = r#"{"literals":[null,true,false],"numbers":[333333333.3333333,1e+30,4.5,0.002,1e-27],"string":"€$\u000f\nA'B\"\\\\\"/"}"#;
    assert_eq!(text(&serde_json::from_str(given).unwrap()), wanted);
}

#[test]
fn members_stand_by_their_names_in_utf_16() {
    // Section 3.2.3.
    let given = json!({"\u{20ac}": 1, "\r": 2, "\u{fb33}": 3, "1": 4, "\u{1f600}": 5, "\u{80}": 6, "\u{f6}": 7});
    let wanted = "{\"\\r\":2,\"1\":4,\"\u{80}\":6,\"\u{f6}\":7,\"\u{20ac}\":1,\"\u{1f600}\":5,\"\u{fb33}\":3}";
    assert_eq!(text(&given), wanted);
}

#[test]
fn numbers_of_appendix_b() {
    let known: [(u64, &str); 22] = [
        (0x0000000000000000, "0"),
        (0x8000000000000000, "0"),
        (0x0000000000000001, "5e-324"),
        (0x8000000000000001, "-5e-324"),
        (0x7fefffffffffffff, "1.7976931348623157e+308"),
        (0x4340000000000000, "9007199254740992"),
        (0xc340000000000000, "-9007199254740992"),
        (0x4430000000000000, "295147905179352830000"),
        (0x44b52d02c7e14af5, "9.999999999999997e+22"),
        (0x44b52d02c7e14af6, "1e+23"),
        (0x44b52d02c7e14af7, "1.0000000000000001e+23"),
        (0x444b1ae4d6e2ef4e, "999999999999999700000"),
        (0x444b1ae4d6e2ef4f, "999999999999999900000"),
        (0x444b1ae4d6e2ef50, "1e+21"),
        (0x3eb0c6f7a0b5ed8c, "9.999999999999997e-7"),
        (0x3eb0c6f7a0b5ed8d, "0.000001"),
        (0x41b3de4355555553, "333333333.3333332"),
        (0x41b3de4355555554, "333333333.33333325"),
        (0x41b3de4355555555, "333333333.3333333"),
        (0x41b3de4355555556, "333333333.3333334"),
        (0xbecbf647612f3696, "-0.0000033333333333333333"),
        (0x43143ff3c1cb0959, "1424953923781206.2"),
    ];
    for (bits, wanted) in known {
        assert_eq!(text(&json!(f64::from_bits(bits))), wanted);
    }
}

#[test]
fn whole_numbers_that_a_double_does_not_hold_are_refused() {
    assert!(canonical_json(&json!(9_007_199_254_740_992_u64)).is_ok());
    assert!(canonical_json(&json!([9_007_199_254_740_993_u64])).is_err());
    assert!(canonical_json(&json!(-9_007_199_254_740_993_i64)).is_err());
}

proptest! {
    #[test]
    fn a_number_reads_back_as_itself(number in proptest::num::f64::NORMAL) {
        let written = text(&json!(number));
        prop_assert_eq!(written.parse::<f64>().unwrap(), number);
    }
}
