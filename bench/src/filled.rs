//! A town into which an export of so many reports was imported.

use std::fs;

use stoa_tests::{Engine, Program, Town};

use crate::{
    export,
    process::{Ran, run, wait_until_it_rests},
};

/// The town, its import, and the node that serves it.
pub struct Filled {
    pub town: Town,
    pub rows: u64,
    pub import: Ran,
    node: Option<Program>,
}

impl Filled {
    /// Makes a town and imports so many reports into it with `stoa import reports`; nobody serves it meanwhile.
    pub fn with(rows: u64, engine: Engine) -> Self {
        let mut town = Town::start(engine);
        town.stop();
        let file = town.beside("export.csv");
        export::write(&file, rows).expect("room for an export");
        let name = file.display().to_string();
        let import = run(&mut town.command_of(&["import", "reports", &name, "--json"]));
        let said = last_line(&import);
        assert!(
            said.contains(&format!("\"imported\":{rows}")),
            "not all were imported: {said}"
        );
        fs::remove_file(&file).expect("the export can go");
        Filled {
            town,
            rows,
            import,
            node: None,
        }
    }

    /// Serves the town, if it is not served yet, and waits until figures and search know every report.
    pub fn serve(&mut self) -> &Program {
        if self.node.is_none() {
            let node = self.start();
            wait_until_it_rests(node.id());
            self.node = Some(node);
        }
        self.node.as_ref().expect("it was just started")
    }

    /// Another start of `stoa serve`, from the command to the line `ready`.
    pub fn start(&self) -> Program {
        self.town.serve(&self.town.folder(), &[])
    }

    /// Ends the node as an operator would.
    pub fn stop(&mut self) {
        if let Some(node) = self.node.take() {
            node.stop();
        }
    }

    /// Rows imported a second, from the command's start to its end.
    pub fn rate(&self) -> f64 {
        #[expect(clippy::cast_precision_loss, reason = "counts stay far below 2^52")]
        let rows = self.rows as f64;
        rows / self.import.seconds
    }
}

/// The last line that a command said: with `--json`, its outcome.
pub fn last_line(ran: &Ran) -> String {
    let said = String::from_utf8_lossy(&ran.output.stdout);
    said.lines().last().unwrap_or_default().to_owned()
}
