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
        if is_summed(plan) {
            Self::Summed
        } else if needs_all_rows(plan) {
            Self::Together
        } else {
            Self::Picked
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

/// Whether a plan brings rows together, so that several threads help and an order of the file means nothing.
fn needs_all_rows(plan: &LogicalPlan) -> bool {
    let mut found = false;
    let walked = plan.apply_with_subqueries(|node| {
        found |= match node {
            LogicalPlan::Aggregate(_)
            | LogicalPlan::Join(_)
            | LogicalPlan::Sort(_)
            | LogicalPlan::Distinct(_) => true,
            LogicalPlan::Window(window) => !window.window_expr.iter().all(numbers_rows),
            _ => false,
        };
        Ok(if found {
            TreeNodeRecursion::Stop
        } else {
            TreeNodeRecursion::Continue
        })
    });
    found || walked.is_err()
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
