//! How a statement's rows are gone through: what it is that it asks for decides.

use datafusion::{
    common::tree_node::TreeNodeRecursion,
    logical_expr::{Expr, LogicalPlan},
};

/// How the rows of a statement are gone through.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Way {
    /// Rows are only picked: they come in the order of the file, so that a page and the next one fit together.
    Picked,
    /// All rows are needed before the first can be told.
    Together,
    /// Many rows become few. Few columns are read then, and to unpack them for rows that are not asked for is less work than to
    /// step over such rows one by one.
    Summed,
}

/// Rows that are summed up at once.
pub const SUMMED: usize = 16_384;

impl Way {
    pub fn of(plan: &LogicalPlan) -> Self {
        match brings_together(plan) {
            // What numbers rows needs them in their order, whatever is done with them afterwards.
            None => Self::Picked,
            Some(_) if is_summed(plan) => Self::Summed,
            Some(true) => Self::Together,
            Some(false) => Self::Picked,
        }
    }
}

/// Whether what comes out are sums, perhaps sorted, picked and written differently.
fn is_summed(plan: &LogicalPlan) -> bool {
    match plan {
        LogicalPlan::Aggregate(_) | LogicalPlan::Distinct(_) => true,
        LogicalPlan::Projection(_)
        | LogicalPlan::Sort(_)
        | LogicalPlan::Limit(_)
        | LogicalPlan::Filter(_)
        | LogicalPlan::SubqueryAlias(_) => plan.inputs().into_iter().all(is_summed),
        _ => false,
    }
}

/// Whether a plan brings rows together, so that several threads help and an order of the file means nothing; `None` of one that
/// numbers rows.
fn brings_together(plan: &LogicalPlan) -> Option<bool> {
    let (mut found, mut numbers) = (false, false);
    let walked = plan.apply_with_subqueries(|node| {
        match node {
            LogicalPlan::Aggregate(_)
            | LogicalPlan::Join(_)
            | LogicalPlan::Sort(_)
            | LogicalPlan::Distinct(_) => found = true,
            LogicalPlan::Window(window) => {
                let is_number = window.window_expr.iter().all(numbers_rows);
                numbers |= is_number;
                found |= !is_number;
            }
            _ => {}
        }
        Ok(TreeNodeRecursion::Continue)
    });
    (!numbers).then_some(found || walked.is_err())
}

/// Whether it is `row_number() OVER ()`: the number of a row in its file, for which the rows must come in that order.
fn numbers_rows(expression: &Expr) -> bool {
    let Expr::WindowFunction(called) = expression.clone().unalias() else {
        return false;
    };
    let params = &called.params;
    called.fun.name() == "row_number"
        && params.partition_by.is_empty()
        && params.order_by.is_empty()
}
