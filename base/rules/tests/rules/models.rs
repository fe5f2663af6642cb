//! Models: what they ask for, what their traces and hashes tell, and what is wrong with faulty ones.

use serde_json::{Value as Json, json};
use stoa_rules::{Refusal, Rules, Terms, Type};

/// A model around some inner elements.
pub fn model(inner: &str) -> String {
    format!(
        r#"<definitions xmlns="https://www.omg.org/spec/DMN/20230324/MODEL/" namespace="urn:x" name="x" id="x">{inner}</definitions>"#
    )
}

/// A model with one decision, `d`, which is this expression.
pub fn expression(feel: &str) -> String {
    let feel = feel.replace('&', "&amp;").replace('<', "&lt;");
    model(&format!(
        r#"<decision id="d" name="d"><variable name="d"/><literalExpression><text>{feel}</text></literalExpression></decision>"#
    ))
}

fn value(feel: &str) -> Json {
    let rules = Rules::read(&expression(feel)).unwrap();
    rules
        .evaluate("d", &json!({}), &Terms::default())
        .unwrap()
        .result
}

#[test]
fn decimals_are_exact_to_34_digits() {
    assert_eq!(value("0.1 + 0.2"), json!(0.3));
    assert_eq!(value("1 / 3 * 3 = 1"), json!(false));
    assert_eq!(
        value("string(1 / 3)"),
        json!("0.3333333333333333333333333333333333")
    );
    assert_eq!(
        value("string(2 / 3)"),
        json!("0.6666666666666666666666666666666667")
    );
    assert_eq!(
        value("9999999999999999999999999999999999 + 0"),
        json!("9999999999999999999999999999999999")
    );
    // 35 digits round half to even.
    assert_eq!(
        value("string(10000000000000000000000000000000005 + 0)"),
        json!("10000000000000000000000000000000000")
    );
    assert_eq!(value("1 / 0"), json!(null));
    assert_eq!(value("10 ** 7000"), json!(null));
    assert_eq!(value("decimal(2.5, 0)"), json!(2));
}

#[test]
fn functions_of_one_s_own_may_call_themselves() {
    let feel = "{f: function(n) if n <= 1 then 1 else n * f(n - 1), r: f(10)}.r";
    assert_eq!(value(feel), json!(3_628_800));
    assert_eq!(
        value("sort([3,1,2], function(a, b) a > b)"),
        json!([3, 2, 1])
    );
    assert_eq!(
        value("for i in 0..4 return if i = 0 then 1 else i * partial[-1]"),
        json!([1, 1, 2, 6, 24])
    );
}

#[test]
fn days_are_counted_as_calendars_count() {
    assert_eq!(
        value("date(\"2024-01-31\") + duration(\"P1M\")"),
        json!("2024-02-29")
    );
    assert_eq!(value("@\"2024-03-01\" - @\"2024-02-28\""), json!("P2D"));
    // The clocks go forward that night.
    let feel = "string(@\"2024-03-30T12:00:00@Europe/Paris\" + @\"P1D\")";
    assert_eq!(value(feel), json!("2024-03-31T13:00:00@Europe/Paris"));
}

const TWO: &str = r##"
  <itemDefinition name="tKind"><typeRef>string</typeRef><allowedValues><text>"car", "van"</text></allowedValues></itemDefinition>
  <inputData id="i1" name="kind of vehicle"><variable name="kind of vehicle" typeRef="tKind"/></inputData>
  <inputData id="i2" name="since"><variable name="since" typeRef="date"/></inputData>
  <decision id="d1" name="Base"><variable name="Base" typeRef="number"/>
    <informationRequirement><requiredInput href="#i1"/></informationRequirement>
    <literalExpression><text>if kind of vehicle = "car" then 10 else 20</text></literalExpression></decision>
  <decision id="d2" name="Fee"><variable name="Fee" typeRef="number"/>
    <informationRequirement><requiredDecision href="#d1"/></informationRequirement>
    <informationRequirement><requiredInput href="#i2"/></informationRequirement>
    <literalExpression><text>Base * since.year</text></literalExpression></decision>"##;

#[test]
fn a_model_tells_what_it_asks_for_and_how_it_came_to_its_result() {
    let rules = Rules::read(&model(TWO)).unwrap();
    let inputs = rules.inputs();
    assert_eq!(inputs[0].name, "kind of vehicle");
    assert_eq!(inputs[0].allowed.as_deref(), Some("\"car\", \"van\""));
    assert_eq!(inputs[1].kind, Type::Simple("date"));
    assert_eq!(rules.decisions(), ["Base", "Fee"]);

    let given = json!({"kind of vehicle": "van", "since": "2024-05-06"});
    let made = rules.evaluate("Fee", &given, &Terms::default()).unwrap();
    assert_eq!(made.result, json!(40480));
    let names: Vec<&str> = made.trace.iter().map(|d| d.decision.as_str()).collect();
    assert_eq!(names, ["Base", "Fee"]);
    assert_eq!(made.trace[1].inputs[1].value, json!("2024-05-06"));

    // What is not allowed is null, as DMN has it, and so is what follows from no date.
    let given = json!({"kind of vehicle": "tank"});
    let made = rules.evaluate("Fee", &given, &Terms::default()).unwrap();
    assert_eq!(made.result, json!(null));
    assert!(
        made.trace[1].notes[0].contains("since"),
        "{:?}",
        made.trace[1].notes
    );

    assert_eq!(
        rules.evaluate("Tax", &given, &Terms::default()),
        Err(Refusal::Unknown("Tax".to_owned()))
    );
}

#[test]
fn the_hash_is_of_what_is_meant() {
    let one = Rules::read(&model(TWO)).unwrap().hash();
    let version = model(TWO).replace("20230324", "20191111");
    assert_eq!(Rules::read(&version).unwrap().hash(), one);
    let laid_out = model(&TWO.replace("><", ">\n    <"));
    assert_eq!(Rules::read(&laid_out).unwrap().hash(), one);
    let other = model(&TWO.replace("then 10", "then 11"));
    assert_ne!(Rules::read(&other).unwrap().hash(), one);
}

#[test]
fn every_fault_is_told_with_its_place() {
    let broken = TWO
        .replace("else 20", "els 20")
        .replace("since.year", "since.")
        .replace("#i2", "#i9");
    let faults = Rules::read(&model(&broken)).unwrap_err();
    let told: Vec<String> = faults.iter().map(ToString::to_string).collect();
    assert_eq!(told.len(), 3, "{told:#?}");
    assert!(told.iter().any(|fault| fault.contains("“Base”")));
    assert!(told.iter().any(|fault| fault.contains("#i9")));
    assert!(faults.iter().all(|fault| fault.line > 1));
    assert!(Rules::read("<definitions").is_err());
    assert!(Rules::read("<html/>").is_err());
}
