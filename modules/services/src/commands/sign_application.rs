//! Somebody whom an application names signs it. With the last one it is with the office.

use stoa_kernel::{App, Done, Error, FieldError, Message, Result, Tx};

use crate::{
    casework::{
        found::{file_of, write_entry},
        signatures::{find_asked, go_on, open, save},
    },
    model::{Application, EntryKind, SignatureState},
};

/// The most characters of a name.
const LONGEST_NAME: usize = 200;

/// What was declared, by whose link.
#[derive(Clone)]
pub struct SignApplication {
    /// The secret of the signatory's link.
    pub token: String,
    /// The name that they sign with.
    pub name: String,
    /// Whether they agreed to what they declare.
    pub agreed: bool,
}

impl std::fmt::Debug for SignApplication {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("SignApplication(…)")
    }
}

/// `Invalid` on `name` and `agreed`. `Conflict` when it does not wait for them any more.
pub async fn sign_application(
    app: &App,
    tx: &mut Tx,
    input: SignApplication,
) -> Result<Done<Application>> {
    let (mut one, application) = find_asked(app, tx, &input.token, "sign_application").await?;
    let name = checked(&input)?;
    let (file, _) = file_of(tx, &application).await?;
    let mut details = open(app, tx, (&application, &one)).await?;
    details.signed.clone_from(&name);
    one.state = SignatureState::Signed;
    one.answered_at = Some(tx.now());
    save(app, tx, (&application, &mut one), &details).await?;
    write_entry(app, tx, &application, (EntryKind::Signed, &name)).await?;
    let mut asked = file.form.signatories.iter();
    let asked = asked.find(|who| who.key == one.signatory);
    // What was declared is in the file's version; the digest binds its words in the file's first language and the name to the answers.
    // The secret of their link keeps whoever reads the ledger from trying names.
    let said = asked.map_or("", |who| who.declares.get(file.form.fallback(), ""));
    let statement = format!("{said}\n{name}\n{}", details.link);
    go_on(app, tx, application, (&one, &statement)).await
}

fn checked(input: &SignApplication) -> Result<String> {
    let name = input.name.trim();
    let mut faults = Vec::new();
    if name.is_empty() || name.chars().count() > LONGEST_NAME {
        faults.push(FieldError::new(
            "name",
            Message::new("services-sign-name-missing"),
        ));
    }
    if !input.agreed {
        faults.push(FieldError::new(
            "agreed",
            Message::new("services-sign-not-agreed"),
        ));
    }
    if faults.is_empty() {
        Ok(name.to_owned())
    } else {
        Err(Error::Invalid(faults))
    }
}
