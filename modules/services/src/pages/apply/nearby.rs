//! What lies near a place that was marked on the map: degrees say little to people.

use std::collections::BTreeMap;

use stoa_forms::{Answer, Answers};
use stoa_kernel::{Point, Reader, Result, town::nearest_address};
use stoa_web::Visitor;

/// The streets and numbers nearest to the places among somebody's answers, by their degrees as they are shown.
#[derive(Debug, Default)]
pub struct Nearby(BTreeMap<String, String>);

impl Nearby {
    /// Looks each place up in the town's gazetteer; one that has no address within some 500 m is left out.
    pub async fn of(db: &mut Reader, answers: &Answers) -> Result<Self> {
        let items = answers.pages.values().flat_map(|page| page.items());
        let places = items.flat_map(|item| item.0.values());
        let mut found = BTreeMap::new();
        for answer in places {
            let Answer::Place(point) = answer else {
                continue;
            };
            let Some(at) = Point::new(point.lat, point.lon) else {
                continue;
            };
            if let Some((near, _)) = nearest_address(db, at).await? {
                found.insert(key(answer), near.label());
            }
        }
        Ok(Nearby(found))
    }

    /// The line that is said before a place's degrees; none for other answers.
    pub fn words(&self, visitor: &Visitor, answer: &Answer) -> Vec<String> {
        let near = self.0.get(&key(answer));
        let said = near.map(|near| {
            visitor.t_with("services-place-near", &[("address", near.as_str().into())])
        });
        said.into_iter().collect()
    }
}

fn key(answer: &Answer) -> String {
    match answer {
        Answer::Place(point) => format!("{:.5}, {:.5}", point.lat, point.lon),
        _ => String::new(),
    }
}
