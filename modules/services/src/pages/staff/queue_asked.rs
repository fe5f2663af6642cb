//! What of the queue an address asks for, and the address of it.

use serde::Deserialize;
use stoa_kernel::{
    Id, Localised, Reader, Result, Timestamp,
    actor::{Staff, StaffMember},
    town::agencies::{Agency, all_agencies},
};
use stoa_web::Visitor;

use crate::{
    casework::colleagues,
    model::{Application, QueueFilter, Service, Status, Whose, is_slug},
    store::Place,
};

/// The query, as it was typed.
#[derive(Debug, Default, Clone, Deserialize)]
#[serde(default)]
pub struct Asked {
    /// A reference.
    pub q: String,
    pub service: String,
    pub status: String,
    /// `mine`, `nobody` or the number of a colleague.
    pub whose: String,
    pub agency: String,
    /// A team's slug.
    pub team: String,
    /// `1`: only those whose time is over.
    pub overdue: String,
    /// The last one of the page before: microseconds and number.
    after: String,
}

impl Asked {
    pub fn place(&self) -> Option<Place> {
        let (due, id) = self.after.split_once('-')?;
        let due = Timestamp::from_microsecond(due.parse().ok()?).ok()?;
        Some(Place {
            due_at: due,
            id: Id::new(id.parse().ok()?),
        })
    }

    fn colleague(&self) -> Option<Id<StaffMember>> {
        self.whose.parse().ok().map(Id::new)
    }

    /// The query without its page, of what is known only: nothing that was typed comes back as it is.
    pub fn query(&self, services: &[Service], agencies: &[Agency]) -> String {
        let service = services.iter().any(|one| one.slug == self.service);
        let agency = agencies.iter().any(|one| one.slug == self.agency);
        let whose = ["mine", "nobody"].contains(&self.whose.as_str()) || self.colleague().is_some();
        let known = [
            ("service", &self.service, service),
            (
                "status",
                &self.status,
                Status::parse(&self.status).is_some(),
            ),
            ("whose", &self.whose, whose),
            ("agency", &self.agency, agency),
            ("team", &self.team, is_slug(&self.team)),
            ("overdue", &self.overdue, self.overdue == "1"),
        ];
        let pairs = known.iter().filter(|(_, _, is_known)| *is_known);
        let pairs: Vec<String> = pairs
            .map(|(name, value, _)| format!("{name}={value}"))
            .collect();
        pairs.join("&")
    }

    /// The part of the queue that this reader sees of it. Whose cases are one's own are those too of whom one stands in for today.
    pub async fn filter(
        &self,
        visitor: &Visitor,
        db: &mut Reader,
        (staff, agencies): (&Staff, &[Agency]),
    ) -> Result<QueueFilter> {
        let whose = match self.whose.as_str() {
            "mine" => {
                let who = (staff.id, visitor.now());
                let others = colleagues::substitutes_for(visitor.app(), db, who).await?;
                let others = others.into_iter().map(|absence| absence.staff);
                Whose::Of(std::iter::once(staff.id).chain(others).collect())
            }
            "nobody" => Whose::Nobodys,
            _ => self
                .colleague()
                .map_or(Whose::Anybodys, |one| Whose::Of(vec![one])),
        };
        let given = |text: &String| (!text.is_empty()).then(|| text.clone());
        Ok(QueueFilter {
            agencies: self.agencies(staff, agencies),
            service: given(&self.service),
            status: Status::parse(&self.status),
            team: given(&self.team),
            whose,
            overdue: self.overdue == "1",
        })
    }

    fn agencies(&self, staff: &Staff, agencies: &[Agency]) -> Vec<String> {
        if !sees_all(staff) {
            return vec![staff.agency.clone()];
        }
        let all = agencies.iter().map(|agency| agency.slug.clone());
        all.filter(|slug| self.agency.is_empty() || *slug == self.agency)
            .collect()
    }
}

/// Whether somebody sees the cases of all bodies.
pub fn sees_all(staff: &Staff) -> bool {
    let all = ["administrator", "auditor"];
    staff.roles.iter().any(|role| all.contains(&role.as_str()))
}

/// The bodies that may have cases: those of the town, and those whose services they are.
pub async fn agencies(db: &mut Reader, services: &[Service]) -> Result<Vec<Agency>> {
    let mut all = all_agencies(db).await?;
    for service in services {
        if all.iter().all(|agency| agency.slug != service.agency) {
            all.push(unnamed(&service.agency));
        }
    }
    Ok(all)
}

/// A body that the town has no entry of.
fn unnamed(slug: &str) -> Agency {
    Agency {
        slug: slug.to_owned(),
        name: Localised::english(slug),
        kind: "other".to_owned(),
        contact_url: String::new(),
        contact_email: String::new(),
        open311_endpoint: String::new(),
        open311_jurisdiction: String::new(),
        open311_key: String::new(),
        is_own: false,
        is_ended: false,
    }
}

/// Where the page after this application begins.
pub fn place_of(last: &Application) -> Option<String> {
    let due = last.due_at?;
    Some(format!("{}-{}", due.as_microsecond(), last.id))
}
