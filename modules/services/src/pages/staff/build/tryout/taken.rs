//! What was sent, read as an act; and at which control of the page what is wrong with it stands.

use stoa_web::{PostForm, Visitor};

use super::super::walk::WalkForm;
use crate::rehearsal::{Act, Case, Ticked};

/// The last look, as it was sent.
pub fn sending(visitor: &Visitor, form: &PostForm<WalkForm>) -> Case {
    let agreed = form.values("agreed").into_iter().map(str::to_owned);
    Case {
        lang: visitor.lang().code().to_owned(),
        email: text(form, "email"),
        agreed: agreed.collect(),
        acts: Vec::new(),
    }
}

fn text(form: &PostForm<WalkForm>, name: &str) -> String {
    form.values(name)
        .first()
        .map(|text| (*text).to_owned())
        .unwrap_or_default()
}

/// What somebody does; nothing for a form that is none of this page's.
pub fn act(form: &PostForm<WalkForm>) -> Option<Act> {
    let of = |name: &str| text(form, name);
    let (kind, about) = form
        .input
        .act
        .split_once(':')
        .unwrap_or((form.input.act.as_str(), ""));
    Some(match kind {
        "sign" => Act::Sign,
        "pay" => Act::Pay {
            charge: about.parse().ok()?,
            card: of("card"),
        },
        "step" => Act::Step {
            step: about.to_owned(),
            items: items(form),
            result: of("result"),
            remarks: of("remarks"),
        },
        "amount" => Act::Amount {
            step: about.to_owned(),
            amount: of("amount"),
            reason: of("text"),
        },
        "letter" => Act::Letter {
            letter: of("letter"),
            text: of("text"),
        },
        "ask" => Act::Ask { text: of("text") },
        "answer" => Act::Answer { text: of("text") },
        "decide" => Act::Decide {
            decision: of("decision"),
            reason: of("reason"),
            against: of("against"),
        },
        _ => return None,
    })
}

/// The items of a checklist that were ticked or remarked on.
fn items(form: &PostForm<WalkForm>) -> Vec<Ticked> {
    let mut keys: Vec<&str> = form
        .fields()
        .iter()
        .filter_map(|(name, _)| {
            name.strip_prefix("item-")
                .or_else(|| name.strip_prefix("remark-"))
        })
        .collect();
    keys.sort_unstable();
    keys.dedup();
    let of = |key: &str| {
        let found = text(form, &format!("item-{key}"));
        let remark = text(form, &format!("remark-{key}"));
        (key.to_owned(), found, remark)
    };
    keys.into_iter().map(of).collect()
}

/// The control that what is wrong with a field of an act stands at, where it has another name than the field.
pub fn control(act: &Act, field: &str) -> Option<String> {
    let own = match (act, field) {
        (Act::Pay { charge, .. }, "card") => format!("card-{charge}"),
        (Act::Amount { .. }, "text") => "text-amount".to_owned(),
        (Act::Letter { .. }, "text") => "text-letter".to_owned(),
        (Act::Ask { .. }, "text") => "text-ask".to_owned(),
        (Act::Answer { .. }, "text") => "text-answer".to_owned(),
        _ => return None,
    };
    Some(own)
}
