//! Who works in Merrow and with what they sign in. These passwords are printed when the demonstration starts and stand in the
//! documentation: they are for a town that does not exist.

use super::agencies::{COUNCIL, COUNTY, LIGHTING, WATER};

/// A member of staff of the demonstration.
#[derive(Debug, Clone, Copy)]
pub struct Colleague {
    pub name: &'static str,
    pub username: &'static str,
    pub role: &'static str,
    pub agency: &'static str,
    pub teams: &'static [&'static str],
    pub password: &'static str,
}

impl Colleague {
    /// An address of the name reserved for examples (RFC 2606).
    pub fn email(&self) -> String {
        format!("{}@{}.example.org", self.username, self.agency)
    }
}

const fn colleague(
    name: &'static str,
    username: &'static str,
    role: &'static str,
    (agency, teams): (&'static str, &'static [&'static str]),
    password: &'static str,
) -> Colleague {
    Colleague {
        name,
        username,
        role,
        agency,
        teams,
        password,
    }
}

/// Everybody with an account. The first of a role is the one that guides name.
pub const COLLEAGUES: &[Colleague] = &[
    colleague(
        "Rowan Achebe",
        "rowan.achebe",
        "administrator",
        (COUNCIL, &[]),
        "lighthouse-over-merrow",
    ),
    colleague(
        "Priya Raman",
        "priya.raman",
        "manager",
        (COUNCIL, &["customer-services"]),
        "market-day-by-the-wend",
    ),
    colleague(
        "Tom Ellerby",
        "tom.ellerby",
        "caseworker",
        (COUNCIL, &["highways", "drainage"]),
        "three-bridges-and-a-road",
    ),
    colleague(
        "Amina Diallo",
        "amina.diallo",
        "caseworker",
        (COUNCIL, &["waste", "cleansing"]),
        "clean-streets-at-dawn",
    ),
    colleague(
        "Lucía Ferrer",
        "lucia.ferrer",
        "caseworker",
        (COUNCIL, &["parks"]),
        "oak-elm-ash-and-yew",
    ),
    colleague(
        "Jo Whitfield",
        "jo.whitfield",
        "caseworker",
        (COUNCIL, &[LIGHTING]),
        "every-lamp-in-winter",
    ),
    colleague(
        "Nadia Karim",
        "nadia.karim",
        "caseworker",
        (
            COUNCIL,
            &[
                "customer-services",
                "community-safety",
                "environmental-health",
            ],
        ),
        "how-may-we-help-you",
    ),
    colleague(
        "Ingrid Solheim",
        "ingrid.solheim",
        "caseworker",
        (WATER, &["northwater-leaks"]),
        "water-finds-its-way",
    ),
    colleague(
        "Marcus Bell",
        "marcus.bell",
        "caseworker",
        (COUNTY, &["county-north"]),
        "ring-road-after-rain",
    ),
    colleague(
        "Hannah Cole",
        "hannah.cole",
        "analyst",
        (COUNCIL, &[]),
        "numbers-tell-the-tide",
    ),
    colleague(
        "Samuel Okafor",
        "samuel.okafor",
        "auditor",
        (COUNCIL, &[]),
        "trust-and-then-verify",
    ),
];

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::COLLEAGUES;
    use crate::demo::office::agencies::{agencies, teams};

    #[test]
    fn each_has_a_place_and_a_password_that_is_taken() {
        let (bodies, teams, mut names) = (agencies(), teams(), BTreeSet::new());
        for one in COLLEAGUES {
            assert!(one.password.chars().count() >= 12 && names.insert(one.username));
            assert!(bodies.iter().any(|body| body.slug == one.agency));
            for slug in one.teams {
                assert!(
                    teams
                        .iter()
                        .any(|(team, _)| team.slug == *slug && team.agency == one.agency),
                    "{slug}"
                );
            }
        }
        for role in [
            "administrator",
            "manager",
            "caseworker",
            "analyst",
            "auditor",
        ] {
            assert!(COLLEAGUES.iter().any(|one| one.role == role), "{role}");
        }
    }
}
