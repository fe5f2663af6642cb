//! What the browser's verifier is held against (frontend/test/verify.test.mjs): credentials, and what is to be said of each.

use std::{env, fs, path::Path};

use jiff::Timestamp;
use serde_json::{Value, json};
use stoa_credentials::{
    Bits, Challenge, Purpose, Signer, StatusList, Statuses, bind, jwks, present, qr_address,
    qr_text, sign_data_integrity, sign_status_credential, sign_status_token, sign_vc_jwt, verify,
};

use crate::permit::{
    BITSTRING, TOKENS, at, credential, ed25519, head, hidden, holder, now, p256, sd_jwt_vc, town,
    trusted,
};

fn token_list(states: &[(u64, u8)]) -> String {
    let mut list = Statuses::new(Bits::Two, 1).unwrap();
    states
        .iter()
        .for_each(|(place, state)| list.set(*place, *state).unwrap());
    sign_status_token(&head(TOKENS), &list, &ed25519()).unwrap()
}

fn bitstring(set: &[u64]) -> String {
    let mut list = Statuses::new(Bits::One, 1).unwrap();
    set.iter().for_each(|place| list.set(*place, 1).unwrap());
    sign_status_credential(&head(BITSTRING), Purpose::Revocation, &list, &p256()).unwrap()
}

/// A name, what is shown, when, and with which lists.
#[expect(clippy::too_many_lines, reason = "a table")]
fn cases() -> Vec<(&'static str, String, &'static str, Vec<String>)> {
    let (summer, winter, before) = (
        "2026-06-01T12:00:00Z",
        "2027-02-01T00:00:00Z",
        "2025-12-31T00:00:00Z",
    );
    let ed = sign_vc_jwt(&credential(), &ed25519()).unwrap();
    let ec = sign_vc_jwt(&credential(), &p256()).unwrap();
    let proof = sign_data_integrity(&credential(), &ed25519(), at("2026-01-01T00:00:00Z"))
        .unwrap()
        .to_string();
    let sd = sd_jwt_vc().sign(&hidden(), &p256()).unwrap();
    let asked = Challenge {
        audience: "https://garage.example".to_owned(),
        nonce: "1".to_owned(),
    };
    let bound = bind(&sd, &holder(), &asked, now()).unwrap();
    let stranger = sign_vc_jwt(&credential(), &Signer::ed25519("key-1", &[66; 32])).unwrap();
    let unknown = sign_vc_jwt(&credential(), &Signer::ed25519("key-9", &[7; 32])).unwrap();
    let code = qr_address("https://merrow.example/verify", &sd).unwrap();
    vec![
        ("vc+jwt, Ed25519", ed.clone(), summer, vec![]),
        (
            "vc+jwt, P-256, on no list",
            ec.clone(),
            summer,
            vec![bitstring(&[94_566, 94_568])],
        ),
        (
            "vc+jwt, revoked",
            ec.clone(),
            summer,
            vec![bitstring(&[94_567])],
        ),
        (
            "vc+jwt, another list",
            ec,
            summer,
            vec![token_list(&[(42, 1)])],
        ),
        ("vc+jwt, expired", ed.clone(), winter, vec![]),
        (
            "vc+jwt, revoked by an old list",
            ed.clone(),
            "2026-07-01T00:00:00Z",
            vec![bitstring(&[94_567])],
        ),
        ("vc+jwt, not yet valid", ed.clone(), before, vec![]),
        (
            "a proof in the document",
            proof.clone(),
            summer,
            vec![bitstring(&[])],
        ),
        (
            "a proof, changed",
            proof.replace("MW 1234", "MW 1235"),
            summer,
            vec![],
        ),
        (
            "SD-JWT, all shown",
            sd.clone(),
            summer,
            vec![token_list(&[(41, 1), (43, 2)])],
        ),
        (
            "SD-JWT, the plate shown",
            present(&sd, |name| name == Some("plate")).unwrap(),
            summer,
            vec![],
        ),
        (
            "SD-JWT, nothing shown",
            present(&sd, |_| false).unwrap(),
            summer,
            vec![],
        ),
        (
            "SD-JWT, suspended",
            sd.clone(),
            summer,
            vec![token_list(&[(42, 2)])],
        ),
        (
            "SD-JWT, an unknown state",
            sd.clone(),
            summer,
            vec![token_list(&[(42, 3)])],
        ),
        (
            "SD-JWT, with an answer of its holder",
            bound,
            summer,
            vec![],
        ),
        (
            "SD-JWT, a disclosure of another's",
            format!("{sd}WyJzYWx0Iiwicm9sZSIsIm1heW9yIl0~"),
            summer,
            vec![],
        ),
        (
            "a code with an address",
            code.clone(),
            summer,
            vec![token_list(&[])],
        ),
        (
            "a code in small letters",
            code.to_lowercase(),
            summer,
            vec![token_list(&[])],
        ),
        (
            "a dense code, revoked",
            qr_text(&sd).unwrap(),
            summer,
            vec![token_list(&[(42, 1)])],
        ),
        (
            "a dense code of vc+jwt",
            qr_text(&ed).unwrap(),
            summer,
            vec![],
        ),
        ("a forger with the town's name", stranger, summer, vec![]),
        ("a key that is not known", unknown, summer, vec![]),
        ("changed", ed.replacen('.', ".A", 1), summer, vec![]),
        ("cut", ed[..ed.len() - 1].to_owned(), summer, vec![]),
        ("nothing", String::new(), summer, vec![]),
        (
            "words",
            "Hello, this is a permit".to_owned(),
            summer,
            vec![],
        ),
        ("a list", token_list(&[]), summer, vec![]),
    ]
}

/// What we say of what is shown at a moment (in milliseconds), with these lists.
fn told(what: &str, shown: &str, now: i64, lists: &[String]) -> Value {
    let moment = Timestamp::from_millisecond(now).unwrap();
    // A list from after this moment has not begun: then nobody has it.
    let read = |list: &String| StatusList::read(list.as_bytes(), &trusted(), moment).ok();
    let known: Vec<StatusList> = lists.iter().filter_map(read).collect();
    let verdict = verify(shown.as_bytes(), &trusted(), moment, &known);
    json!({
        "what": what, "shown": shown, "now": now, "lists": lists, "state": verdict.state, "form": verdict.form,
        "issuer": verdict.issuer, "status": verdict.status, "claims": verdict.claims,
    })
}

fn golden() -> Value {
    let keys = [
        ("key-1", ed25519().public_key()),
        ("key-2", p256().public_key()),
    ];
    let cases: Vec<Value> = cases()
        .into_iter()
        .map(|(what, shown, now, lists)| told(what, &shown, at(now).as_millisecond(), &lists))
        .collect();
    json!({"issuers": [{"issuer": town(), "keys": jwks(&keys)["keys"]}], "cases": cases})
}

/// A case without what is squeezed: lists and codes are others, and say the same, where another packer is built in.
fn unsqueezed(case: &Value) -> Value {
    let mut case = case.clone();
    let what = case["what"].as_str().unwrap_or_default().to_owned();
    case["lists"] = Value::Null;
    if ["a code", "a dense code", "a list", "a proof"]
        .iter()
        .any(|word| what.contains(word))
    {
        case["shown"] = Value::Null;
    }
    case
}

#[test]
fn the_golden_credentials_are_those_that_we_issue() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/golden.json");
    if env::var_os("STOA_WRITE_GOLDEN").is_some() {
        fs::write(
            &path,
            serde_json::to_string_pretty(&golden()).unwrap() + "\n",
        )
        .unwrap();
    }
    let kept: Value = serde_json::from_str(&fs::read_to_string(&path).unwrap()).unwrap();
    let wanted = golden();
    assert_eq!(kept["issuers"], wanted["issuers"]);
    for (kept, wanted) in kept["cases"]
        .as_array()
        .unwrap()
        .iter()
        .zip(wanted["cases"].as_array().unwrap())
    {
        assert_eq!(unsqueezed(kept), unsqueezed(wanted));
        // What is kept, byte by byte, is judged as it is written beside it.
        let lists: Vec<String> = serde_json::from_value(kept["lists"].clone()).unwrap();
        let what = kept["what"].as_str().unwrap();
        let shown = kept["shown"].as_str().unwrap();
        let now = kept["now"].as_i64().unwrap();
        assert_eq!(told(what, shown, now, &lists), *kept);
    }
    assert_eq!(
        kept["cases"].as_array().map(Vec::len),
        wanted["cases"].as_array().map(Vec::len)
    );
}
