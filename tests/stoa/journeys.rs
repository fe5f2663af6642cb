//! What each kind of person comes for, from the first page to the last mail, without a script.

#![expect(
    clippy::too_many_lines,
    reason = "a journey is read from its beginning to its end"
)]

mod caseworker;
mod journalist;
mod resident;
mod setting_up;

use stoa_tests::{Browser, Page, Test, Town};

pub fn tests() -> Vec<Test> {
    let all = [
        resident::tests(),
        caseworker::tests(),
        setting_up::tests(),
        journalist::tests(),
    ];
    all.into_iter().flatten().collect()
}

/// A colleague at work, by the beginning of their address: `tom`.
#[track_caller]
fn colleague(town: &Town, name: &str) -> Browser {
    let account = town
        .accounts
        .iter()
        .find(|account| account.email.starts_with(name));
    let account = account.unwrap_or_else(|| panic!("nobody is called {name}"));
    let mut browser = town.visitor();
    browser.signs_in(account);
    browser
}

/// Opens an action of the desk, fills its form in and sends it; the page that follows.
#[track_caller]
fn does(browser: &mut Browser, reference: &str, action: &str, fields: &[(&str, &str)]) -> Page {
    let page = browser
        .get(&format!("/staff/reports/{reference}/{action}"))
        .expect_status(200);
    let path = action.split('?').next().unwrap_or_default();
    let mut form = page.form(&format!(
        "form[action^='/staff/reports/{reference}/{path}']"
    ));
    for (name, value) in fields {
        form = form.set(name, value);
    }
    browser.submit(&form)
}

/// How a report stands, as programs see it.
fn seen_by_programs(town: &Town, reference: &str) -> serde_json::Value {
    let path = format!("/open311/v2/requests/{reference}.json?extensions=true");
    town.visitor().get(&path).expect_status(200).json()[0].clone()
}
