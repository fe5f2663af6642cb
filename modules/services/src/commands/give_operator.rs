//! A manager lets a program of their own body act for a member of its staff. It is good for nothing until that person takes it over: whoever gives
//! it never sees its secret, so that nobody can act as a colleague.

use stoa_kernel::{Done, Error, FieldError, Id, Message, Result, Tx, actor::StaffMember, staff};

use crate::{
    casework::{colleagues::works_for, found},
    model::Operator,
    operator_events::OperatorEvent,
    store::operators,
};

/// The most characters of a name, and of a purpose.
const LONGEST: (usize, usize) = (100, 500);

/// Which program acts for whom, and why it reads what it reads.
#[derive(Debug, Clone)]
pub struct GiveOperator {
    pub name: String,
    /// `None` when nobody was chosen.
    pub staff: Option<Id<StaffMember>>,
    /// In words that applicants see.
    pub purpose: String,
}

/// `Invalid` on `name`, `staff` and `purpose`: it is a colleague of the same body who works on applications, and not the manager themself.
/// `Denied` for those who are no manager.
pub async fn give_operator(tx: &mut Tx, input: GiveOperator) -> Result<Done<Operator>> {
    let giver = found::staff(tx)?;
    tx.may(
        "give_operator",
        &Operator::resource_for(&giver.agency, Id::new(0)),
    )?;
    let name = input.name.trim().to_owned();
    let purpose = input.purpose.trim().to_owned();
    let bound = match input.staff.filter(|one| *one != giver.id) {
        Some(id) => staff::find(tx, id).await?,
        None => None,
    };
    let bound = bound.filter(|row| works_for(row, &giver.agency));
    let wrong = faults((&name, &purpose), bound.is_some());
    let Some(bound) = bound.filter(|_| wrong.is_empty()) else {
        return Err(Error::Invalid(wrong));
    };
    let operator = Operator {
        id: tx.new_id()?,
        name,
        agency: giver.agency,
        staff: bound.staff.id,
        staff_name: bound.staff.name,
        purpose,
        made_at: tx.now(),
        made_by: giver.id,
        made_name: giver.name,
        accepted_at: None,
        ended_at: None,
    };
    tx.may("give_operator", &operator.resource())?;
    operators::insert(tx, &operator).await?;
    let event = OperatorEvent::given(&operator);
    Ok(Done::new(operator, &event))
}

fn faults((name, purpose): (&str, &str), is_bound: bool) -> Vec<FieldError> {
    let mut all = Vec::new();
    let mut wrong = |field: &str, key| all.push(FieldError::new(field, Message::new(key)));
    if name.is_empty() || name.chars().count() > LONGEST.0 {
        wrong("name", "services-govstack-name-wrong");
    }
    if !is_bound {
        wrong("staff", "services-govstack-staff-wrong");
    }
    if purpose.is_empty() || purpose.chars().count() > LONGEST.1 {
        wrong("purpose", "services-govstack-purpose-wrong");
    }
    all
}
