//! Models that somebody made to do harm: refused or ended, never a panic, and soon.

use std::{fs, path::Path, time::Instant};

use proptest::prelude::*;
use serde_json::json;
use stoa_rules::{Halt, Refusal, Rules, Table, Terms};

use crate::models::{expression, model};

/// On a stack as small as that of a thread of the server.
fn within(work: impl FnOnce() + Send + 'static) {
    let thread = std::thread::Builder::new().stack_size(2 << 20);
    thread.spawn(work).unwrap().join().unwrap();
}

fn run(feel: &str) -> Result<serde_json::Value, Refusal> {
    let started = Instant::now();
    let rules = Rules::read(&expression(feel)).unwrap();
    let made = rules.evaluate("d", &json!({}), &Terms::default());
    assert!(started.elapsed().as_secs() < 20, "{feel}");
    made.map(|made| made.result)
}

#[test]
fn what_never_ends_is_ended() {
    within(|| {
        let steps = Err(Refusal::Halted(Halt::Steps));
        let depth = Err(Refusal::Halted(Halt::Depth));
        assert_eq!(run("{f: function(n) f(n), r: f(1)}.r"), depth);
        assert_eq!(run("for i in 1..1000000000000 return i"), steps);
        assert_eq!(run("for i in 1..100000, j in 1..100000 return i"), steps);
        assert_eq!(
            run("some i in 1..100000, j in 1..100000 satisfies false"),
            steps
        );
        // Texts that double.
        assert_eq!(
            run("for i in 1..60 return if i = 1 then \"aaaaaaaa\" else partial[-1] + partial[-1]"),
            steps
        );
        // Lists of the same list twice, forty times: 2^40 values in all.
        let doubled =
            run("count(for i in 1..40 return if i = 1 then [1] else [partial[-1], partial[-1]])");
        assert_eq!(doubled, Ok(json!(null)));
        let deep = run("for i in 1..5000 return [partial[-1]]");
        assert!(deep.is_ok() || deep == steps, "{deep:?}");
        assert_eq!(
            run("matches(\"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaa!\", \"(a+)+$\")"),
            Ok(json!(false))
        );
        assert_eq!(
            run("matches(\"a\", \"((a{1,1000}){1,1000}){1,1000}\")"),
            Ok(json!(null))
        );
        assert_eq!(run("exp(100000)"), Ok(json!(null)));
        assert_eq!(run("2 ** 1000000000"), Ok(json!(null)));
    });
}

#[test]
fn what_is_too_deep_is_refused() {
    within(|| {
        for (open, close) in [
            ("(", ")"),
            ("[", "]"),
            ("-", ""),
            ("{a:", "}"),
            ("if true then ", " else 1"),
            ("function() ", ""),
            ("not(", ")"),
            ("1 in (", ")"),
            ("x[", "]"),
        ] {
            let feel = format!("{}1{}", open.repeat(20_000), close.repeat(20_000));
            assert!(Rules::read(&expression(&feel)).is_err(), "{open}");
        }
        for chain in [
            "1+",
            "1-",
            "1*",
            "1**",
            "true and ",
            "true or ",
            "x.y.",
            "1 in 1 in ",
        ] {
            let feel = format!("{}1", chain.repeat(20_000));
            assert!(Rules::read(&expression(&feel)).is_err(), "{chain}");
        }
        // As many operators as there may be are read, but not evaluated so deep.
        let feel = format!("{}1", "1+".repeat(1000));
        assert_eq!(run(&feel), Err(Refusal::Halted(Halt::Depth)));
        let lists = format!("{}{}", "<list>".repeat(5000), "</list>".repeat(5000));
        let decision = format!("<decision id=\"d\" name=\"d\">{lists}</decision>");
        assert!(Rules::read(&model(&decision)).is_err());
    });
}

#[test]
fn models_that_go_in_circles_or_explode_are_refused() {
    within(|| {
        let circle = r##"<decision id="a" name="a"><informationRequirement><requiredDecision href="#b"/></informationRequirement></decision>
            <decision id="b" name="b"><informationRequirement><requiredDecision href="#a"/></informationRequirement></decision>"##;
        let faults = Rules::read(&model(circle)).unwrap_err();
        assert!(faults[0].what.contains("needs itself"), "{}", faults[0]);
        // Types of which each holds the one before twice, and one that holds itself.
        let mut types =
            String::from("<itemDefinition name=\"t0\"><typeRef>t0</typeRef></itemDefinition>");
        for at in 1..60 {
            let before = at - 1;
            types.push_str(&format!("<itemDefinition name=\"t{at}\"><itemComponent name=\"a\"><typeRef>t{before}</typeRef></itemComponent><itemComponent name=\"b\"><typeRef>t{before}</typeRef></itemComponent></itemDefinition>"));
        }
        let started = Instant::now();
        let rules = Rules::read(&model(&format!("{types}<inputData id=\"i\" name=\"i\"><variable name=\"i\" typeRef=\"t59\"/></inputData><decision id=\"d\" name=\"d\"><literalExpression><text>{{a: 1}} instance of t59</text></literalExpression></decision>"))).unwrap();
        assert!(
            rules
                .evaluate("d", &json!({"i": {"a": {"a": 1}}}), &Terms::default())
                .is_ok()
        );
        assert!(started.elapsed().as_secs() < 10);
        // A long chain of decisions.
        let mut chain = String::from(
            "<decision id=\"d0\" name=\"d0\"><literalExpression><text>1</text></literalExpression></decision>",
        );
        for at in 1..5000 {
            chain.push_str(&format!("<decision id=\"d{at}\" name=\"d{at}\"><informationRequirement><requiredDecision href=\"#d{}\"/></informationRequirement></decision>", at - 1));
        }
        let rules = Rules::read(&model(&chain)).unwrap();
        let made = rules.evaluate("d4999", &json!({}), &Terms::default());
        assert_eq!(made, Err(Refusal::Halted(Halt::Depth)));
        // Entities.
        let bomb = "<!DOCTYPE x [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;\">]><definitions>&b;</definitions>";
        assert!(Rules::read(bomb).is_err());
        assert!(Table::from_yaml("a: &a [x,x]\nb: &b [*a,*a]\nc: &c [*b,*b]\n").is_err());
        assert!(Table::from_yaml(&"[".repeat(100_000)).is_err());
    });
}

/// Pieces of FEEL, right and wrong, in any order.
fn pieces() -> impl Strategy<Value = String> {
    let words = vec![
        "1",
        "2.5",
        "\"a\"",
        "x",
        "?",
        "(",
        ")",
        "[",
        "]",
        "{",
        "}",
        "..",
        ",",
        ":",
        "+",
        "-",
        "*",
        "/",
        "**",
        "<",
        "<=",
        "=",
        "!=",
        ".",
        "@\"P1D\"",
        "@\"2024-01-01\"",
        "if",
        "then",
        "else",
        "for",
        "in",
        "return",
        "some",
        "satisfies",
        "every",
        "between",
        "and",
        "or",
        "not(",
        "function(",
        "instance of",
        "list<",
        "number",
        "date(",
        "sum(",
        "string length(",
        "partial",
        "item",
        "null",
        "true",
        "//",
        "/*",
        "\\u0041",
        "\"",
        "é",
        "𝄞",
        "range(",
        "context(",
        "split(",
        "replace(",
        "sort(",
        "substring(",
    ];
    proptest::collection::vec(proptest::sample::select(words), 0..25)
        .prop_map(|words| words.join(" "))
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(1000))]
    #[test]
    fn no_text_makes_it_panic(feel in pieces()) {
        if let Ok(rules) = Rules::read(&expression(&feel)) {
            let _ = rules.evaluate("d", &json!({}), &Terms::default());
        }
    }

    #[test]
    fn no_characters_make_it_panic(feel in "\\PC{0,40}") {
        if let Ok(rules) = Rules::read(&expression(&feel)) {
            let _ = rules.evaluate("d", &json!({}), &Terms::default());
        }
        let _ = Rules::read(&feel);
        let _ = Table::from_yaml(&feel);
    }
}

/// Models of the conformance tests, damaged by chance.
#[test]
fn damaged_models_are_read_or_refused() {
    let root = std::env::var_os("STOA_SHARED").map_or_else(
        || Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../shared/data"),
        std::path::PathBuf::from,
    );
    let folder = root.join("dmn-tck/compliance-level-2");
    let Ok(entries) = fs::read_dir(&folder) else {
        println!("skipped: there is no {}", folder.display());
        return;
    };
    let mut seed = 1_u64;
    let mut chance = |below: usize| {
        seed = seed
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(seed >> 33).unwrap() % below
    };
    let (mut read, mut refused) = (0, 0);
    for entry in entries.flatten() {
        let name = entry.file_name().to_string_lossy().into_owned();
        let text = fs::read_to_string(entry.path().join(format!("{name}.dmn"))).unwrap();
        for _ in 0..40 {
            let mut chars: Vec<char> = text.chars().collect();
            for _ in 0..=chance(3) {
                let at = chance(chars.len());
                match chance(3) {
                    0 => drop(chars.remove(at)),
                    1 => chars[at] = char::from(32 + u8::try_from(chance(95)).unwrap()),
                    _ => {
                        let until = (at + chance(80)).min(chars.len());
                        drop(chars.drain(at..until));
                    }
                }
            }
            let damaged: String = chars.into_iter().collect();
            match Rules::read(&damaged) {
                Ok(rules) => {
                    read += 1;
                    for decision in rules.decisions() {
                        let _ = rules.evaluate(decision, &json!({}), &Terms::default());
                        let _ = Table::from_dmn(&damaged, decision).map(|table| table.checks());
                    }
                }
                Err(faults) => {
                    assert!(!faults.is_empty());
                    refused += 1;
                }
            }
        }
    }
    assert!(read > 50 && refused > 50, "{read} read, {refused} refused");
}
