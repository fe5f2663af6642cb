//! Who has to sign what is sent, besides the one who fills it in.

use crate::{Answer, Definition, PageAnswers, Signatory, Submission};

/// Somebody who signs.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Signer<'a> {
    pub who: &'a Signatory,
    /// Which item of the page that names them, from 0.
    pub item: usize,
    /// Where they are reached.
    pub email: String,
    /// As the applicant calls them; empty where nobody asked.
    pub name: String,
}

impl Definition {
    /// Everybody whom the answers name, in the order of the file and of a page's items. Whose address was left out does not sign.
    pub fn signers(&self, sent: &Submission) -> Vec<Signer<'_>> {
        let asked = |who: &&Signatory| sent.signatories.contains(&who.key);
        let mut signers = Vec::new();
        for who in self.signatories.iter().filter(asked) {
            let page = self.question(&who.email).map(|(page, _)| &page.slug);
            let given = page.and_then(|slug| sent.answers.pages.get(slug));
            let items = given.map_or(&[][..], |given| given.items());
            let found = items.iter().enumerate();
            signers.extend(found.filter_map(|(item, answers)| signer(who, item, answers)));
        }
        signers
    }
}

fn signer<'a>(who: &'a Signatory, item: usize, answers: &PageAnswers) -> Option<Signer<'a>> {
    let Answer::Email(email) = answers.get(&who.email)? else {
        return None;
    };
    let name = match who.name.as_ref().and_then(|key| answers.get(key)) {
        Some(Answer::Name(name)) => name.full.clone(),
        Some(Answer::Text(text)) => text.clone(),
        _ => String::new(),
    };
    Some(Signer {
        who,
        item,
        email: email.clone(),
        name,
    })
}
