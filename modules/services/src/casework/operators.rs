//! Operators: who acts when a program shows its token, and what one of them may not do after another.

use stoa_kernel::{
    Actor, Error, Reader, Result,
    actor::Staff,
    staff::{self, StaffRow},
};

use super::colleagues::works_for;
use crate::{
    model::{Application, Operator, TaskKind},
    store::operators,
};

/// The member of staff for whom an operator acts; `None` when they have left the body, or work on no applications any more.
pub async fn bound_to(db: &mut Reader, operator: &Operator) -> Result<Option<StaffRow>> {
    let row = staff::find(db, operator.staff).await?;
    Ok(row.filter(|row| works_for(row, &operator.agency)))
}

/// Who acts when an operator asks: its member of staff with what they may today, and its own name beside theirs in all that is written down.
/// `None` when it is not in force, and with [`bound_to`].
pub async fn actor(db: &mut Reader, operator: &Operator) -> Result<Option<Actor>> {
    if !operator.is_in_force() {
        return Ok(None);
    }
    let named = |row: StaffRow| {
        Actor::Staff(Staff {
            name: format!("{} ({})", row.staff.name, operator.name),
            ..row.staff
        })
    };
    Ok(bound_to(db, operator).await?.map(named))
}

/// `Conflict` for the second pair of eyes where a program was the first: two tokens in one program's hands are no two people.
pub async fn second_person(
    db: &mut Reader,
    application: &Application,
    kind: TaskKind,
) -> Result<()> {
    let is_second = matches!(kind, TaskKind::Approval | TaskKind::Appeal);
    if is_second && operators::has_completed(db, application.id).await? {
        return Err(Error::conflict("services-govstack-second-person"));
    }
    Ok(())
}
