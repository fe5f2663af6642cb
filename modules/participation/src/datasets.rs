//! What is published of participation as open data: what the town was asked, what was proposed, what was decided, and the projects. The
//! names that people let stand with what they wrote are in none of them.

use std::path::PathBuf;

use serde_json::Value;
use stoa_kernel::{App, Error, Result};
use stoa_web::Dataset;
use tokio::{fs::File, io::AsyncWriteExt};

use crate::{
    api::{
        decisions, said,
        walk::{Walk, What},
    },
    model::{Kind, Process},
    store,
};

/// Processes that are read at once.
const BATCH: usize = 100;

pub const DATASETS: &[Dataset] = &[
    Dataset {
        slug: "participation-processes",
        title: "participation-programs-data-processes",
        description: "participation-programs-data-processes-text",
        theme: "GOVE",
        keywords: "participation-programs-data-keywords",
        takes_back: &["process_withdrawn"],
        write: |app, path| Box::pin(write(app, path, Table::Processes)),
        rows: None,
    },
    Dataset {
        slug: "participation-proposals",
        title: "participation-programs-data-proposals",
        description: "participation-programs-data-proposals-text",
        theme: "GOVE",
        keywords: "participation-programs-data-keywords",
        takes_back: &["proposal_withdrawn", "contribution_hidden"],
        write: |app, path| Box::pin(write(app, path, Table::Proposals)),
        rows: None,
    },
    Dataset {
        slug: "participation-decisions",
        title: "participation-programs-data-decisions",
        description: "participation-programs-data-decisions-text",
        theme: "GOVE",
        keywords: "participation-programs-data-keywords",
        takes_back: &["decision_corrected"],
        write: |app, path| Box::pin(write(app, path, Table::Decisions)),
        rows: None,
    },
    Dataset {
        slug: "participation-projects",
        title: "participation-programs-data-projects",
        description: "participation-programs-data-projects-text",
        theme: "ECON",
        keywords: "participation-programs-data-keywords",
        takes_back: &[],
        write: |app, path| Box::pin(write(app, path, Table::Projects)),
        rows: None,
    },
];

/// What a dataset has a row of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Table {
    Processes,
    Proposals,
    Decisions,
    Projects,
}

const PROCESS: &[&str] = &[
    "slug",
    "agency",
    "state",
    "reason",
    "title",
    "question",
    "first_day",
    "last_day",
    "published_at",
    "url",
];

const DECISION: &[&str] = &[
    "reference",
    "process",
    "agency",
    "title",
    "text",
    "reasons",
    "taken_by",
    "taken_on",
    "money",
    "currency",
    "spent",
    "indicator",
    "dataset",
    "rests_on",
    "updated_at",
    "url",
];

impl Table {
    fn columns(self) -> Vec<&'static str> {
        let all = match self {
            Table::Processes => PROCESS,
            Table::Proposals => said::PROPOSAL,
            Table::Decisions => DECISION,
            Table::Projects => said::PROJECT,
        };
        let all = all.iter().copied();
        all.filter(|name| *name != "name_shown").collect()
    }
}

fn failed(error: std::io::Error) -> Error {
    Error::broken("writing what the town is asked", error)
}

/// A table that is being written.
struct Written {
    app: App,
    file: File,
    columns: Vec<&'static str>,
    rows: u64,
}

impl Written {
    async fn add(&mut self, rows: &[Value]) -> Result<()> {
        let lang = self.app.config.town.language;
        let piece = said::rows(&self.columns, rows, lang)?;
        self.file.write_all(&piece).await.map_err(failed)?;
        self.rows += u64::try_from(rows.len()).unwrap_or(0);
        Ok(())
    }
}

/// Writes all of it, the process that was begun last first; how many rows there are. No connection is held while it writes.
async fn write(app: App, path: PathBuf, table: Table) -> Result<u64> {
    let mut file = File::create(&path).await.map_err(failed)?;
    let columns = table.columns();
    let head = said::headings(&columns)?;
    file.write_all(&head).await.map_err(failed)?;
    let mut written = Written {
        app: app.clone(),
        file,
        columns,
        rows: 0,
    };
    let mut before = None;
    loop {
        app.db.give_way().await;
        let mut db = app.db.read().await?;
        let listed = store::frame::all_processes(&mut db, before, BATCH).await?;
        drop(db);
        for process in listed.processes.iter().filter(|one| one.is_public()) {
            of_process(&mut written, process, table).await?;
        }
        before = listed.processes.last().map(|last| last.id.number());
        if !listed.has_more {
            break;
        }
    }
    written.file.flush().await.map_err(failed)?;
    Ok(written.rows)
}

async fn of_process(written: &mut Written, process: &Process, table: Table) -> Result<()> {
    let app = written.app.clone();
    let (kind, what) = match table {
        Table::Processes => return written.add(&[said::process(&app, process)]).await,
        Table::Decisions => {
            let mut db = app.db.read().await?;
            let all = decisions::all_of(&app, &mut db, process.id).await?;
            drop(db);
            return written.add(&all).await;
        }
        Table::Proposals => (Kind::Proposals, What::Proposals),
        Table::Projects => (Kind::Budget, What::Projects),
    };
    let mut db = app.db.read().await?;
    let components = store::frame::components_of(&mut db, process.id).await?;
    drop(db);
    for component in components.iter().filter(|one| one.kind == kind) {
        let mut walk = Walk::new(&app, what, (&process.slug, component));
        while let Some(rows) = walk.next().await? {
            written.add(&rows).await?;
        }
    }
    Ok(())
}
