//! The last look at a list, in whole numbers and from the pool itself: whatever the arithmetic did, no panel that breaks
//! a rule is ever given out.

use std::collections::BTreeSet;

use crate::{
    error::{Error, Result},
    pool::Pool,
    select::Selection,
};

/// Checks each panel: its size, nobody twice or set apart, one person a household, all quotas.
pub(crate) fn check_list(pool: &Pool, selection: &Selection) -> Result<()> {
    let wanted = selection.asked.panels as usize;
    if selection.list.len() != wanted {
        return Err(broken(format!(
            "the list has {} panels, not {wanted}",
            selection.list.len()
        )));
    }
    for (number, panel) in selection.list.iter().enumerate() {
        check_panel(pool, selection, panel)
            .map_err(|what| broken(format!("panel {} {what}", number + 1)))?;
    }
    Ok(())
}

fn check_panel(pool: &Pool, selection: &Selection, panel: &[usize]) -> Result<(), String> {
    let instance = &selection.instance;
    let people: BTreeSet<usize> = panel.iter().copied().collect();
    let homes: BTreeSet<usize> = panel
        .iter()
        .map(|person| pool.people()[*person].household)
        .collect();
    if people.len() != instance.size as usize || panel.len() != people.len() {
        return Err(format!("has {} people", people.len()));
    }
    if homes.len() != people.len() {
        return Err("has two people of one household".to_owned());
    }
    if panel
        .iter()
        .any(|person| instance.class_of[*person].is_none())
    {
        return Err("has somebody who was set apart".to_owned());
    }
    let mut filled = vec![0_u32; instance.limits.len()];
    for quota in panel
        .iter()
        .flat_map(|person| &pool.people()[*person].quotas)
    {
        filled[*quota] += 1;
    }
    let broken = filled
        .iter()
        .zip(&instance.limits)
        .position(|(filled, limit)| !(limit.min..=limit.max).contains(filled));
    match broken {
        Some(quota) => Err(format!("breaks the quota {}", instance.labels[quota])),
        None => Ok(()),
    }
}

fn broken(what: String) -> Error {
    Error::Solver(format!("the check of the result says that {what}"))
}
