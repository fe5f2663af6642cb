//! Verifying what somebody shows: pasted and looked at here, or, where the browser runs scripts, scanned and looked at in it,
//! by keys and lists that the page brings along.

use maud::{Markup, Render, html};
use serde::Deserialize;
use serde_json::{Map, Value, json};
use stoa_credentials::{Form, MAX_CREDENTIAL_BYTES, State, StatusCheck, Verdict, jwks, verify};
use stoa_kernel::{Error, Result, Timestamp};
use stoa_web::{
    FormErrors, PageResult, PostForm, Visitor,
    components::{ButtonKind, Element, button, file_upload, summary_list, textarea},
};

use crate::permits::{issuer, lists, picture::text_in, test_permit};

/// What was pasted.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct CodeForm {
    code: String,
}

/// `GET /verify`
pub async fn page(visitor: Visitor) -> PageResult {
    let form = CodeForm::default();
    Ok(show(&visitor, &form, None, &FormErrors::none()).await?)
}

/// `POST /verify`: the verdict, from the server, for browsers without scripts. What is shown is kept nowhere.
pub async fn send(form: PostForm<CodeForm>) -> PageResult {
    let (visitor, input) = (&form.visitor, &form.input);
    let code = match shown(&form).await {
        Ok(code) => code,
        Err(error) => {
            let errors = FormErrors::from_error(error)?;
            return Ok(show(visitor, input, None, &errors).await?);
        }
    };
    let app = visitor.app();
    let mut db = visitor.read().await?;
    let signed = lists::all_signed(app, &mut db).await?;
    drop(db);
    let lists = lists::read(app, &signed)?;
    let mut issuers = issuer::trusted(app);
    // Known, to be told apart from what nobody here signed: what a test shows proves nothing.
    test_permit::trust(app, &mut issuers);
    let said = verify(code.as_bytes(), &issuers, visitor.now(), &lists);
    Ok(show(visitor, input, Some(&said), &FormErrors::none()).await?)
}

/// What was pasted or, if nothing was, what the file says: a credential that was downloaded, or the code in a picture.
async fn shown(form: &PostForm<CodeForm>) -> Result<String> {
    let pasted = form.input.code.trim();
    if !pasted.is_empty() {
        return Ok(pasted.to_owned());
    }
    let picture = form.uploads.all()?.first();
    let picture = picture.ok_or_else(|| Error::invalid("code", "services-verify-missing"))?;
    if let Some(text) = text_of(&picture.bytes) {
        return Ok(text.to_owned());
    }
    let found = text_in(picture.bytes.to_vec()).await;
    found.ok_or_else(|| Error::invalid("picture", "services-verify-no-code"))
}

/// A file that is a credential and no picture: nothing but letters that are seen.
fn text_of(bytes: &[u8]) -> Option<&str> {
    let text = std::str::from_utf8(bytes).ok()?.trim();
    let is_short = !text.is_empty() && text.len() <= MAX_CREDENTIAL_BYTES;
    let is_seen = |letter: char| !letter.is_control() || letter.is_ascii_whitespace();
    (is_short && text.chars().all(is_seen)).then_some(text)
}

async fn show(
    visitor: &Visitor,
    form: &CodeForm,
    said: Option<&Verdict>,
    errors: &FormErrors,
) -> Result<axum::response::Response> {
    let title = visitor.t("services-verify-title");
    let island = island(visitor).await?;
    let page = visitor.page(title.as_str()).errors(errors);
    Ok(page.show(html! {
        div.govuk-grid-row {
            div."govuk-grid-column-two-thirds" {
                @if let Some(said) = said { (verdict(visitor, said)) }
                h1.govuk-heading-l { (title) }
                p.govuk-body { (visitor.t("services-verify-lead")) }
                (island.around(&fields(visitor, form, errors)))
            }
        }
    }))
}

/// The camera is the script's alone, which shows its button.
fn fields(visitor: &Visitor, form: &CodeForm, errors: &FormErrors) -> Markup {
    html! {
        form method="post" action="/verify" enctype="multipart/form-data" novalidate {
            (visitor.csrf_field())
            (textarea("code", visitor.t("services-verify-code")).hint(visitor.t("services-verify-code-hint"))
                .rows(4).value(form.code.as_str()).attr("data-verify-text", "")
                .error_option(visitor.error_of(errors, "code")))
            (file_upload("picture", visitor.t("services-verify-picture")).accept("image/*,text/plain,application/json,.txt,.jwt,.json")
                .attr("data-verify-picture", "").error_option(visitor.error_of(errors, "picture")))
            (button(visitor.t("services-verify-button")))
        }
        (button(visitor.t("services-verify-camera")).secondary().kind(ButtonKind::Button)
            .attr("data-verify-camera", "").attr("hidden", ""))
    }
}

/// What the script needs: whom to trust, the lists, and its words.
async fn island(visitor: &Visitor) -> Result<Element> {
    let app = visitor.app();
    let mut db = visitor.read().await?;
    let lists = lists::all_signed(app, &mut db).await?;
    drop(db);
    let (kid, key) = issuer::public_key(app);
    let keys = jwks(&[(&kid, key)]);
    let keys = keys.get("keys").cloned().unwrap_or_default();
    // Two names of one issuer, who is told by the one that people know.
    let named = |name: &str| json!({ "issuer": name, "shown": issuer::name(app), "keys": keys });
    let (names, test_keys) = test_permit::keys(app);
    let tests = names.map(|name| json!({ "issuer": name, "test": true, "keys": test_keys }));
    let own = [named(issuer::name(app)), named(&issuer::did(app))];
    let issuers: Vec<Value> = own.into_iter().chain(tests).collect();
    let given = json!({ "issuers": issuers, "lists": lists });
    let zone = app.config.town.time_zone.as_str();
    let island = Element::new("div")
        .attr("data-verify", given.to_string())
        .attr("data-zone", zone);
    Ok(WORDS.iter().fold(island, |island, (name, key)| {
        island.attr(format!("data-text-{name}"), filled(visitor, key, PLACES))
    }))
}

/// What the script fills in itself.
const PLACES: [&str; 3] = ["{issuer}", "{from}", "{until}"];

const WORDS: [(&str, &str); 35] = [
    ("state-valid", "services-verify-state-valid"),
    ("state-expired", "services-verify-state-expired"),
    ("state-not-yet-valid", "services-verify-state-not-yet"),
    ("state-revoked", "services-verify-state-revoked"),
    ("state-suspended", "services-verify-state-suspended"),
    ("state-unknown-issuer", "services-verify-state-unknown"),
    ("state-tampered", "services-verify-state-tampered"),
    ("state-malformed", "services-verify-state-malformed"),
    ("state-unsupported", "services-verify-state-unsupported"),
    ("state-test", "services-tryout-verify-state"),
    ("about-test", "services-tryout-verify-about"),
    ("about-valid", "services-verify-about-valid"),
    ("about-expired", "services-verify-about-expired"),
    ("about-not-yet-valid", "services-verify-about-not-yet"),
    ("about-revoked", "services-verify-about-revoked"),
    ("about-suspended", "services-verify-about-suspended"),
    ("about-unknown-issuer", "services-verify-about-unknown"),
    ("about-tampered", "services-verify-about-tampered"),
    ("about-malformed", "services-verify-about-malformed"),
    ("about-unsupported", "services-verify-about-unsupported"),
    ("issuer", "services-verify-issuer"),
    ("until", "services-verify-until"),
    ("status-no-list", "services-verify-status-no-list"),
    ("status-checked", "services-verify-status-checked"),
    ("status-stale", "services-verify-status-stale"),
    ("status-not-checked", "services-verify-status-not-checked"),
    ("stop", "services-verify-stop"),
    ("camera", "services-verify-camera-picture"),
    ("no-camera", "services-verify-no-camera"),
    ("reading", "services-verify-reading"),
    ("no-code", "services-verify-no-code"),
    ("insecure", "services-verify-insecure"),
    ("claim-title", "services-permit-what"),
    ("claim-reference", "services-column-reference"),
    ("claim-name", "services-permit-holder"),
];

/// A sentence with the issuer, the begin and the end in it.
fn filled(visitor: &Visitor, key: &str, [issuer, from, until]: [&str; 3]) -> String {
    let args = [
        ("issuer", issuer.into()),
        ("from", from.into()),
        ("until", until.into()),
    ];
    visitor.t_with(key, &args)
}

/// The verdict in words, and what the credential says where it is genuine.
fn verdict(visitor: &Visitor, said: &Verdict) -> Markup {
    if test_permit::is_issuer(visitor.app(), said.issuer.as_deref()) && !said.claims.is_empty() {
        return test_verdict(visitor, said);
    }
    let (word, state, about) = words_of(said.state);
    let moment = |names: [&str; 2]| {
        let mut found = names.iter().filter_map(|name| moment(&said.claims, name));
        found.next()
    };
    let from = moment(["nbf", "validFrom"]);
    let from = from.map(|at| visitor.date_time(at)).unwrap_or_default();
    // What ends at midnight holds through the day before.
    let end = moment(["exp", "validUntil"]);
    let last = end.and_then(|end| Timestamp::from_second(end.as_second().saturating_sub(1)).ok());
    let until = last.map(|at| visitor.date(at)).unwrap_or_default();
    let issuer = shown_issuer(visitor, said);
    let say = |key: &str| filled(visitor, key, [issuer, &from, &until]);
    html! {
        section aria-labelledby="verdict" {
            h2 id="verdict" class={ "govuk-heading-l stoa-verdict stoa-verdict--" (word) } { (visitor.t(state)) }
            p.govuk-body { (say(about)) }
            @if !said.claims.is_empty() {
                p.govuk-body { (say("services-verify-issuer")) }
                p.govuk-body { (visitor.t(status_of(said.status))) }
                @if !until.is_empty() { p.govuk-body { (say("services-verify-until")) } }
                (claims(visitor, said))
            }
        }
    }
}

/// What is said of a test, whatever else is right with it: that it proves nothing.
fn test_verdict(visitor: &Visitor, said: &Verdict) -> Markup {
    html! {
        section aria-labelledby="verdict" {
            h2 id="verdict" class="govuk-heading-l stoa-verdict stoa-verdict--test" { (visitor.t("services-tryout-verify-state")) }
            p.govuk-body { (visitor.t("services-tryout-verify-about")) }
            (claims(visitor, said))
        }
    }
}

/// A moment under this name: seconds in a token, a text in a credential of the W3C.
fn moment(claims: &Map<String, Value>, name: &str) -> Option<Timestamp> {
    match claims.get(name)? {
        Value::String(text) => text.parse().ok(),
        seconds => Timestamp::from_second(seconds.as_i64()?).ok(),
    }
}

/// Who issued it, by the name that people know.
fn shown_issuer<'a>(visitor: &'a Visitor, said: &'a Verdict) -> &'a str {
    let app = visitor.app();
    match said.issuer.as_deref() {
        Some(own) if own == issuer::did(app) => issuer::name(app),
        Some(other) => other,
        None => "",
    }
}

/// A state's name in styles, its word, and what it means.
fn words_of(state: State) -> (&'static str, &'static str, &'static str) {
    let place = match state {
        State::Valid => "valid",
        State::Expired => "expired",
        State::NotYetValid => "not-yet-valid",
        State::Revoked => "revoked",
        State::Suspended => "suspended",
        State::UnknownIssuer => "unknown-issuer",
        State::Tampered => "tampered",
        State::Malformed => "malformed",
    };
    let key = |kind: &str| {
        let mut words = WORDS.iter();
        let found = words.find(|(name, _)| name.strip_prefix(kind) == Some(place));
        found.map_or("services-verify-state-malformed", |(_, key)| *key)
    };
    (place, key("state-"), key("about-"))
}

fn status_of(status: StatusCheck) -> &'static str {
    match status {
        StatusCheck::NoList => "services-verify-status-no-list",
        StatusCheck::Checked => "services-verify-status-checked",
        StatusCheck::Stale => "services-verify-status-stale",
        StatusCheck::NotChecked => "services-verify-status-not-checked",
    }
}

/// What a permit of ours says. A name is there if its holder shows it.
fn claims(visitor: &Visitor, said: &Verdict) -> Markup {
    let subject = match said.form {
        Some(Form::SdJwtVc) => None,
        _ => said
            .claims
            .get("credentialSubject")
            .and_then(Value::as_object),
    };
    let told = subject.unwrap_or(&said.claims);
    // In the language in which it was issued.
    let of = |name: &str| {
        let said = told.get(name).and_then(Value::as_str)?;
        Some(html! { span.stoa-written dir="auto" { (said) } })
    };
    summary_list()
        .row_option(visitor.t("services-permit-what"), of("title"))
        .row_option(visitor.t("services-column-reference"), of("reference"))
        .row_option(visitor.t("services-permit-holder"), of("name"))
        .render()
}
