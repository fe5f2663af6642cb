//! `…/petitions/{petition}/sign`: signing, named or not; taking the signature back, or the name that stands with it.

use axum::response::Response;
use serde::Deserialize;
use stoa_kernel::{Actor, Error, Id, Result};
use stoa_web::{
    PageResult, Path, PostForm, Visitor,
    components::{button, inset_text, radio, radios, text_input},
    html,
};

use super::{About, lets};
use crate::{
    commands::petition::{
        SignPetition, Signer, hide_signature_name, sign_petition, withdraw_signature,
    },
    model::{Standing, Verb, petition::Shown},
    pages::{
        frame::staff::frame::{Tried, form_column},
        voices::support_proposal::ButtonForm,
        voter,
    },
};

/// The form as it was sent.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub struct SignForm {
    shown: String,
    name: String,
}

type Place = Path<(String, String, i64)>;

pub async fn form(visitor: Visitor, Path((process, component, id)): Place) -> PageResult {
    let place = (process.as_str(), component.as_str(), id);
    let about = About::read(&visitor, &mut visitor.read().await?, place).await?;
    lets(&visitor, &about.scene, Verb::Support)?;
    let given = SignForm {
        shown: Shown::default().name().to_owned(),
        ..SignForm::default()
    };
    Ok(show(&visitor, &about, &given, &Tried::default()))
}

pub async fn send(Path((process, component, id)): Place, form: PostForm<SignForm>) -> PageResult {
    let (visitor, given) = (&form.visitor, &form.input);
    let place = (process.as_str(), component.as_str(), id);
    let about = About::read(visitor, &mut visitor.read().await?, place).await?;
    lets(visitor, &about.scene, Verb::Support)?;
    let path = about.petition.path();
    match sign(visitor, &about, given).await {
        Ok(()) => {
            let notice = visitor.t("participation-petition-signed-now");
            Ok(visitor.go_with_notice(&path, notice))
        }
        // Whoever is counted already stays so.
        Err(Error::Conflict(message)) => {
            Ok(visitor.go_with_notice(&path, visitor.message(&message)))
        }
        Err(error) => {
            let tried = Tried::of(visitor, error)?;
            Ok(show(visitor, &about, given, &tried))
        }
    }
}

async fn sign(visitor: &Visitor, about: &About, given: &SignForm) -> Result<()> {
    let missing = || Error::invalid("shown", "participation-frame-fault-choice");
    let input = SignPetition {
        signer: signer(visitor, about),
        shown: Shown::parse(&given.shown).ok_or_else(missing)?,
        name: given.name.clone(),
    };
    let app = visitor.app();
    let mut tx = app.db.begin(&Actor::Anonymous).await?;
    let done = sign_petition(app, &mut tx, input).await?;
    tx.commit(done).await
}

fn signer(visitor: &Visitor, about: &About) -> Signer {
    Signer {
        petition: Id::new(about.petition.id.number()),
        voter: voter(visitor),
    }
}

pub async fn withdraw(place: Place, form: PostForm<ButtonForm>) -> PageResult {
    press(place, &form.visitor, Taken::Signature).await
}

pub async fn hide(place: Place, form: PostForm<ButtonForm>) -> PageResult {
    press(place, &form.visitor, Taken::Name).await
}

/// What is taken back.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Taken {
    Signature,
    Name,
}

async fn press(
    Path((process, component, id)): Place,
    visitor: &Visitor,
    taken: Taken,
) -> PageResult {
    let place = (process.as_str(), component.as_str(), id);
    let about = About::read(visitor, &mut visitor.read().await?, place).await?;
    let needed = about.scene.component.needs.of(Verb::Support);
    if needed > Standing::Anyone {
        visitor.person()?;
    }
    let notice = match (take(visitor, &about, taken).await, taken) {
        (Ok(()), Taken::Signature) => visitor.t("participation-petition-unsigned"),
        (Ok(()), Taken::Name) => visitor.t("participation-petition-name-hidden"),
        (Err(Error::Conflict(message)), _) => visitor.message(&message),
        (Err(error), _) => return Err(error.into()),
    };
    Ok(visitor.go_with_notice(&about.petition.path(), notice))
}

async fn take(visitor: &Visitor, about: &About, taken: Taken) -> Result<()> {
    let (app, signer) = (visitor.app(), signer(visitor, about));
    let mut tx = app.db.begin(&Actor::Anonymous).await?;
    let done = match taken {
        Taken::Signature => withdraw_signature(app, &mut tx, signer).await?,
        Taken::Name => hide_signature_name(app, &mut tx, signer).await?,
    };
    tx.commit(done).await
}

fn show(visitor: &Visitor, about: &About, given: &SignForm, tried: &Tried) -> Response {
    let title = visitor.t("participation-petition-sign");
    let petition = &about.petition;
    let choices = Shown::ALL.map(|shown| {
        let words = visitor.t(&format!("participation-petition-shown-{}", shown.name()));
        radio(shown.name(), words)
    });
    let error = |field: &str| visitor.error_of(&tried.errors, field);
    tried.frame(about.form_page(visitor, &title)).show(form_column(&title, &html! {
        (tried.warning(visitor))
        p.govuk-body dir="auto" lang=(petition.lang.code()) { strong { (petition.written.title) } }
        (inset_text(visitor.t("participation-petition-sign-what")))
        form method="post" action={ (petition.path()) "/sign" } novalidate {
            (visitor.csrf_field())
            (radios("shown").legend(visitor.t("participation-petition-shown")).items(choices).value(&given.shown)
                .error_option(error("shown")))
            (text_input("name", visitor.t("participation-petition-name")).hint(visitor.t("participation-petition-name-hint")).value(&given.name)
                .autocomplete("name").attr("dir", "auto").error_option(error("name")))
            (button(visitor.t("participation-petition-sign-send")).prevent_double_click())
        }
    }))
}
