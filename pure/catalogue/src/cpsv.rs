//! Public services as portals tell of them: CPSV-AP 3.2.0 (SEMIC, 2024) as RDF.

use crate::{
    Concept, Texts,
    rdf::{self, Form},
};

/// A service of a government, with all that the profile asks for.
#[derive(Debug, Clone, Default)]
pub struct PublicService {
    /// Its IRI.
    pub address: String,
    /// The address of its page.
    pub page: String,
    /// What its own government calls it.
    pub identifier: String,
    pub title: Texts,
    pub text: Texts,
    /// Two letters of each language in which it can be asked for.
    pub languages: Vec<String>,
    pub authority: Authority,
    pub contact: Contact,
    /// Whom it is for.
    pub audience: Vec<Concept>,
    /// When people look for it.
    pub events: Vec<Event>,
    /// What to bring along.
    pub inputs: Vec<Texts>,
    /// What one gets.
    pub output: Texts,
    pub cost: Option<Cost>,
    /// How many days it takes at most, by the calendar.
    pub days: Option<u32>,
    /// The law that it rests on.
    pub law: Texts,
    /// The other ways to ask for it: by phone, at the counter, on paper.
    pub other_ways: Texts,
}

/// Who answers for a service.
#[derive(Debug, Clone, Default)]
pub struct Authority {
    pub address: String,
    pub identifier: String,
    pub name: Texts,
    /// Where it answers.
    pub territory: Concept,
}

/// How to reach whoever answers for a service; empty parts are left out.
#[derive(Debug, Clone, Default)]
pub struct Contact {
    pub email: String,
    pub phone: String,
    pub page: String,
}

/// A moment in a life, or of a business.
#[derive(Debug, Clone)]
pub struct Event {
    pub address: String,
    pub identifier: String,
    pub title: Texts,
    pub is_of_business: bool,
}

/// A price.
#[derive(Debug, Clone)]
pub struct Cost {
    /// A decimal number in the currency's major unit: `12.50`.
    pub value: String,
    /// ISO 4217.
    pub currency: String,
}

/// These services as one document.
///
/// # Errors
/// In words, when a form cannot hold what is written; none of ours is such.
pub fn write(form: Form, services: &[PublicService]) -> Result<Vec<u8>, String> {
    rdf::write_services(form, services)
}
