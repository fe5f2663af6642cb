//! How a resident can be reached. It goes into the vault and nowhere else.

use stoa_kernel::{
    App, FieldError, Id, Lang, Message, Result, Tx, actor::Person, mail, vault::PersonalData,
};

use crate::model::text;

/// What somebody says of themselves; every part may be empty.
#[derive(Clone, Default)]
pub struct Contact {
    pub name: String,
    pub email: String,
    pub phone: String,
    /// The language that they are written to in.
    pub lang: Option<Lang>,
}

impl std::fmt::Debug for Contact {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Contact(…)")
    }
}

impl Contact {
    /// Checks the parts; what is wrong is added to `faults` by its field.
    pub(crate) fn check(&mut self, faults: &mut Vec<FieldError>) {
        for (field, most, value) in [
            ("name", 200, &mut self.name),
            ("email", 254, &mut self.email),
            ("phone", 40, &mut self.phone),
        ] {
            match text::bounded(field, value, most) {
                Ok(text) => *value = text,
                Err(fault) => faults.push(fault),
            }
        }
        if !self.email.is_empty() && !mail::is_address(&self.email) {
            faults.push(FieldError::new(
                "email",
                Message::new("kernel-email-invalid"),
            ));
        }
        let digits = self
            .phone
            .chars()
            .filter(|sign| sign.is_ascii_digit())
            .count();
        let signs = self
            .phone
            .chars()
            .all(|sign| sign.is_ascii_digit() || "+-()/. ".contains(sign));
        if !self.phone.is_empty() && (!signs || digits < 5) {
            faults.push(FieldError::new(
                "phone",
                Message::new("reports-phone-invalid"),
            ));
        }
    }

    /// Whether nothing is said by which anybody could be known.
    pub fn is_empty(&self) -> bool {
        self.name.is_empty() && self.email.is_empty() && self.phone.is_empty()
    }

    /// Keeps it as a person of its own: people are never joined by an address that nobody has confirmed.
    pub(crate) async fn keep(&self, app: &App, tx: &mut Tx) -> Result<Id<Person>> {
        app.vault.keep(tx, &self.data(app)).await
    }

    /// As the vault has it.
    pub(crate) fn data(&self, app: &App) -> PersonalData {
        let parts = [
            ("name", &self.name),
            ("email", &self.email),
            ("phone", &self.phone),
        ];
        let given = parts.into_iter().filter(|(_, value)| !value.is_empty());
        let mut data: PersonalData = given
            .map(|(field, value)| (field.to_owned(), value.clone()))
            .collect();
        let lang = self.lang.unwrap_or(app.config.town.language);
        data.insert("lang".to_owned(), lang.code().to_owned());
        data
    }
}
