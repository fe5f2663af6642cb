//! What a charge of an application is called: the fee, or the step that asks for it, whose share, and which instalment.

use stoa_web::Visitor;

use crate::{
    casework::paying::terms,
    model::{Charge, ServiceFile},
    pages::words::say,
};

/// In the reader's language: "Licence fee, the employer, instalment 2".
pub fn name_of(visitor: &Visitor, file: &ServiceFile, charge: &Charge) -> String {
    let place = &charge.place;
    let step = file.workflow.iter().find(|step| step.key == place.step);
    let mut names = vec![match step {
        Some(step) => say(visitor, &step.name).to_owned(),
        None => visitor.t("services-pay-fee"),
    }];
    let shares = terms(file, &place.step).map(|terms| terms.shares.as_slice());
    let share = shares.unwrap_or_default().iter();
    let share = share.clone().find(|share| share.key == place.share);
    names.extend(share.map(|share| say(visitor, &share.name).to_owned()));
    if let Some(part) = place.part {
        let number = visitor.number(i64::from(part));
        let args = [("number", number.as_str().into())];
        names.push(visitor.t_with("services-pay-part-open", &args));
    }
    let mark = visitor.t("services-pay-name-comma");
    names.join(&mark)
}
