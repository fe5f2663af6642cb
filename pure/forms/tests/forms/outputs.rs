//! What a form becomes for others: changes, paper, plain JSON, schemas.

use std::{collections::BTreeSet, fs, path::Path};

use serde_json::json;
use stoa_forms::{
    Answers, CHANGES, Change, DEFINITION_SCHEMA, Definition, FAULTS, Localised, Space, diff, paper,
};

use crate::{context, permit, route::complete};

fn changed(edit: impl Fn(&mut Definition)) -> Vec<Change> {
    let mut form = permit();
    edit(&mut form);
    diff(&permit(), &form)
}

#[test]
#[expect(clippy::too_many_lines, reason = "a table of examples")]
fn each_change_is_told_and_whether_answers_still_fit() {
    type Edit = fn(&mut Definition);
    let edits: [(Edit, &str, bool); 14] = [
        (|f| f.title = Localised::plain("New"), "", false),
        (|f| f.languages.push("fr".into()), "change-languages", false),
        (
            |f| f.pages[0].title = Localised::plain("You"),
            "change-page-text",
            false,
        ),
        (|f| f.pages[0].go_to.clear(), "change-page-way", true),
        (
            |f| f.pages[2].repeat.as_mut().expect("repeated").max = 2,
            "change-page-repeat",
            true,
        ),
        (|f| f.pages.swap(1, 2), "change-page-moved", false),
        (
            |f| _ = f.pages[0].questions.remove(2),
            "change-question-removed",
            false,
        ),
        (
            |f| f.pages[0].questions[2].required = true,
            "change-question-required",
            true,
        ),
        (
            |f| f.pages[0].questions[0].required = false,
            "change-question-optional",
            false,
        ),
        (
            |f| f.pages[0].questions.swap(0, 1),
            "change-question-order",
            false,
        ),
        (
            |f| f.pages[4].questions[1].when = None,
            "change-question-condition",
            true,
        ),
        (|f| f.declarations.clear(), "change-declarations", true),
        (|f| f.signatories.clear(), "change-signatories", false),
        (
            |f| f.pages[0].questions[0].label = Localised::plain("Name"),
            "change-question-text",
            false,
        ),
    ];
    for (edit, code, concerns) in edits {
        let changes = changed(edit);
        let codes: BTreeSet<&str> = changes.iter().map(|change| change.code).collect();
        let wanted: BTreeSet<&str> = [code].into_iter().filter(|code| !code.is_empty()).collect();
        assert_eq!(codes, wanted, "{changes:?}");
        assert_eq!(
            changes.iter().any(|change| change.concerns_answers),
            concerns,
            "{code}"
        );
        assert!(wanted.is_subset(&CHANGES.into()));
    }
}

#[test]
fn a_choice_that_is_gone_concerns_answers() {
    let yaml = permit().to_yaml().expect("it is written");
    let new =
        Definition::from_yaml(&yaml.replace("key: other", "key: petrol")).expect("it is read");
    let changes = diff(&permit(), &new);
    let found: Vec<_> = changes
        .iter()
        .map(|c| {
            (
                c.question.as_str(),
                c.code,
                c.args["choice"].as_str(),
                c.concerns_answers,
            )
        })
        .collect();
    assert_eq!(
        found,
        [
            ("fuel", "change-choice-added", "petrol", false),
            ("fuel", "change-choice-removed", "other", true)
        ]
    );
}

#[test]
fn paper_has_every_question_with_room_for_its_answer() {
    let form = permit();
    let paper = paper(&form, "es");
    assert_eq!(paper.title, "Permiso de aparcamiento");
    let sections: Vec<_> = paper
        .sections
        .iter()
        .map(|s| (s.number, s.item, s.title.as_str()))
        .collect();
    assert_eq!(
        sections,
        [
            (1, 0, "Sobre usted"),
            (2, 0, "Su casa"),
            (3, 1, "vehículo"),
            (3, 2, "vehículo"),
            (3, 3, "vehículo"),
            (4, 0, "¿A quién visita?"),
            (5, 0, "Pago")
        ]
    );
    let turn = &paper.sections[0].go_to[0];
    assert_eq!(
        (
            turn.section,
            turn.only_if[0].label.as_str(),
            turn.only_if[0].values[0].as_str()
        ),
        (4, "¿Vive aquí?", "no")
    );
    let proof = &paper.sections[2].lines[2];
    assert_eq!(proof.space, Space::Enclose { count: 1 });
    assert_eq!(proof.only_if[0].values, ["Eléctrico"]);
    assert_eq!(
        paper.sections[6].lines[0].space,
        Space::Sum {
            of: vec!["Tasa".to_owned()]
        }
    );
}

#[test]
fn plain_answers_are_read_as_they_were_written() {
    let form = permit();
    let answers = complete(&form);
    let plain = answers.to_plain();
    assert_eq!(
        plain["vehicles"][0]["fee"],
        json!({"minor": 6050, "currency": "EUR"})
    );
    assert_eq!(form.read_plain(&plain, &context("es")), Ok(answers));
    for (wrong, code) in [
        (json!([]), "forms-not-answers"),
        (json!({"nowhere": {}}), "forms-unknown-page"),
        (json!({"you": {"nobody": 1}}), "forms-unknown-question"),
        (json!({"you": []}), "forms-not-answers"),
        (json!({"vehicles": {}}), "forms-not-answers"),
        (
            json!({"vehicles": [{"plate": "1234BCD", "fuel": "other", "fee": {"minor": 1, "currency": "USD"}}]}),
            "forms-not-an-answer",
        ),
        (
            json!({"vehicles": [{"plate": "1234BCD", "fuel": "other", "fee": {"minor": -1, "currency": "EUR"}}]}),
            "forms-number-too-small",
        ),
    ] {
        let obstacles = form
            .read_plain(&wrong, &context("en"))
            .expect_err("it is wrong");
        assert!(
            obstacles.iter().any(|o| o.fault.code == code),
            "{wrong}: {obstacles:?}"
        );
    }
    assert_eq!(
        form.read_plain(&json!({}), &context("en")),
        Ok(Answers::default())
    );
}

#[test]
fn schemas_name_all_that_there_is() {
    let form = permit();
    let schema = form.answers_schema();
    for page in &form.pages {
        let items = &schema["properties"][&page.slug];
        let object = if page.repeat.is_some() {
            &items["items"]
        } else {
            items
        };
        for question in &page.questions {
            assert!(
                object["properties"][&question.key].is_object(),
                "{}",
                question.key
            );
        }
    }
    assert_eq!(
        schema["properties"]["vehicles"]["items"]["required"],
        json!(["plate", "fuel", "fee"])
    );
    let schema: serde_json::Value = serde_json::from_str(DEFINITION_SCHEMA).expect("it is JSON");
    let kinds = schema["$defs"]["question"]["oneOf"]
        .as_array()
        .expect("kinds");
    assert_eq!(kinds.len(), 23);
}

/// The sentences that pages need are all listed, and none besides.
#[test]
fn every_fault_that_the_code_finds_is_listed() {
    fn read(folder: &Path, found: &mut BTreeSet<String>) {
        for entry in fs::read_dir(folder)
            .expect("the sources are here")
            .flatten()
        {
            let path = entry.path();
            if path.is_dir() {
                read(&path, found);
            } else if path.extension().is_some_and(|ending| ending == "rs")
                && !path.ends_with("fault.rs")
            {
                let text = fs::read_to_string(&path).expect("a source is text");
                let codes = text
                    .split('"')
                    .filter(|word| word.starts_with("forms-") && !word.contains(' '));
                found.extend(codes.map(str::to_owned));
            }
        }
    }
    let mut found = BTreeSet::new();
    read(
        &Path::new(env!("CARGO_MANIFEST_DIR")).join("src"),
        &mut found,
    );
    let listed: BTreeSet<String> = FAULTS.iter().map(|(code, _)| (*code).to_owned()).collect();
    assert_eq!(found, listed);
}
