//! From words to a plan: one SELECT, planned on the tables that the session has, and walked before it runs.

use datafusion::{
    common::TableReference,
    datasource::provider_as_source,
    error::DataFusionError,
    execution::session_state::SessionState,
    logical_expr::{LogicalPlan, LogicalPlanBuilder},
    sql::{
        parser::{DFParserBuilder, Statement},
        sqlparser::{
            ast::{SetExpr, Statement as SqlStatement, TableFactor},
            dialect::GenericDialect,
        },
    },
};

use super::{check::check, faults, syntax::passed_over, words::Words};
use crate::{
    frames::Ask,
    refused::{Fault, Refused},
};

/// How deep the parser may go into itself.
const RECURSION: usize = 60;

/// A plan that may be run.
#[derive(Debug)]
pub struct Planned {
    pub plan: LogicalPlan,
    /// Whether the statement asks how it would be run.
    pub explain: bool,
    /// Whether it will have the same answer tomorrow.
    pub lasting: bool,
}

/// Plans a question on the tables of `state`.
///
/// # Errors
/// In words, if it is no single SELECT, names what there is not, or needs what is not on the list.
pub async fn plan(state: &SessionState, ask: &Ask, memory: u64) -> Result<Planned, Refused> {
    let words = Words::read(&ask.sql, usize::MAX, ask.tokens)?;
    let (statement, explain) = one_select(words, memory)?;
    let plan = match whole_table(&statement) {
        Some(table) => scan(state, table).await,
        None => state.statement_to_plan(statement).await,
    };
    let plan = plan.map_err(|error| faults::refused(&error, memory))?;
    let lasting = check(&plan, ask.scans)?;
    Ok(Planned {
        plan,
        explain: explain || ask.explain,
        lasting,
    })
}

/// The table of a statement that asks for all of it and nothing else.
fn whole_table(statement: &Statement) -> Option<TableReference> {
    let Statement::Statement(inner) = statement else {
        return None;
    };
    let SqlStatement::Query(query) = inner.as_ref() else {
        return None;
    };
    let SetExpr::Select(select) = query.body.as_ref() else {
        return None;
    };
    let [from] = select.from.as_slice() else {
        return None;
    };
    let TableFactor::Table { name, .. } = &from.relation else {
        return None;
    };
    let [part] = name.0.as_slice() else {
        return None;
    };
    let ident = part.as_ident()?;
    let is_plain = query.to_string() == format!("SELECT * FROM {name}");
    let folded = match ident.quote_style {
        Some(_) => ident.value.clone(),
        None => ident.value.to_ascii_lowercase(),
    };
    is_plain.then(|| TableReference::bare(folded))
}

/// All of a table. The planner of SQL compares every column that it shows with every other by their written names, which takes longer
/// than a question may where there are some thousands.
async fn scan(state: &SessionState, table: TableReference) -> Result<LogicalPlan, DataFusionError> {
    let schema = state.schema_for_ref(table.clone())?;
    let Some(provider) = schema.table(table.table()).await? else {
        // The planner says so in the words of every other fault.
        let sql = format!("SELECT * FROM {}", table.to_quoted_string());
        return state.create_logical_plan(&sql).await;
    };
    LogicalPlanBuilder::scan(table, provider_as_source(provider), None)?.build()
}

fn one_select(words: Words, memory: u64) -> Result<(Statement, bool), Refused> {
    let refused = |error: DataFusionError| faults::refused(&error, memory);
    let mut parser = DFParserBuilder::new(words.into_tokens())
        .with_dialect(&GenericDialect {})
        .with_recursion_limit(RECURSION)
        .build()
        .map_err(refused)?;
    let mut statements = parser.parse_statements().map_err(refused)?;
    let first = statements.pop_front();
    if !statements.is_empty() {
        return Err(fault(
            "only one statement can be run at a time: leave out what stands after the semicolon",
        ));
    }
    match first {
        None => Err(fault("there is no statement")),
        Some(Statement::Explain(explained)) if explained.options.analyze => Err(fault(
            "EXPLAIN ANALYZE is not offered: EXPLAIN says how a query would be run",
        )),
        Some(Statement::Explain(explained)) => Ok((select(*explained.statement)?, true)),
        Some(statement) => Ok((select(statement)?, false)),
    }
}

fn select(statement: Statement) -> Result<Statement, Refused> {
    let Statement::Statement(inner) = &statement else {
        return Err(fault("only SELECT can be run here: tables are for reading"));
    };
    match inner.as_ref() {
        SqlStatement::Query(query) => match passed_over(query) {
            Some(what) => Err(fault(what)),
            None => Ok(statement),
        },
        _ => Err(fault("only SELECT can be run here: tables are for reading")),
    }
}

fn fault(message: &str) -> Refused {
    Refused::Statement(Fault::new(message))
}
