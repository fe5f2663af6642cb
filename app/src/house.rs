//! The town's folder: its configuration, and the house opened as it says.

use std::{
    collections::BTreeMap,
    fs,
    path::{Path, PathBuf},
};

use stoa_kernel::{App, Config, Migration, PolicySource, clock::Clock, config::VARIABLES};
use stoa_web::Module;

use crate::{
    failure::{Failure, Result},
    modules,
};

/// The file in a town's folder that configures it.
pub const FILE: &str = "stoa.toml";

/// A town's folder with what is configured for it.
#[derive(Debug, Clone)]
pub struct House {
    pub folder: PathBuf,
    /// As it stands in the file and the variables; paths are as they were written.
    pub written: Config,
    /// The same with paths that hold wherever the program was started.
    pub config: Config,
}

impl House {
    /// Reads the configuration of the town in `folder`. Without a stoa.toml, the variables and what holds without them.
    pub fn read(folder: &Path) -> Result<Self> {
        if !folder.is_dir() {
            return Err(Failure::Words(format!(
                "there is no folder {}",
                folder.display()
            )));
        }
        Self::configured_by(folder, &folder.join(FILE))
    }

    /// The town in `folder`, which need not be there yet, as a stoa.toml configures it that may lie elsewhere.
    pub fn configured_by(folder: &Path, file: &Path) -> Result<Self> {
        let toml = match fs::read_to_string(file) {
            Ok(toml) => Some(toml),
            Err(error) if error.kind() == std::io::ErrorKind::NotFound => None,
            Err(error) => return Err(Failure::of(&format!("{}", file.display()), error)),
        };
        let written = Config::read(toml.as_deref(), &variables())?;
        Ok(House {
            folder: folder.to_owned(),
            config: written.clone().in_folder(folder),
            written,
        })
    }

    /// Opens the house to serve: makes what is missing, brings the tables up to date.
    pub async fn open(&self) -> Result<App> {
        let (policies, migrations) = (policies(), migrations());
        let app = App::open(self.config.clone(), Clock::real(), &policies, &migrations).await?;
        Ok(app)
    }

    /// Opens what is there, for a command beside the program that serves.
    pub async fn open_as_it_is(&self) -> Result<App> {
        let (policies, migrations) = (policies(), migrations());
        let clock = Clock::real();
        Ok(App::open_as_it_is(self.config.clone(), clock, &policies, &migrations).await?)
    }
}

/// The variables that are ours.
pub fn variables() -> BTreeMap<String, String> {
    std::env::vars()
        .filter(|(name, _)| name.starts_with("STOA_"))
        .collect()
}

/// The variables that look like ours and are not: most likely a slip of the pen.
pub fn unknown_variables() -> Vec<String> {
    let is_known = |name: &str| VARIABLES.contains(&name) || name.starts_with("STOA_SECRET_");
    let names = variables().into_keys();
    names.filter(|name| !is_known(name)).collect()
}

/// All modules' policies.
pub fn policies() -> Vec<PolicySource> {
    modules::all()
        .iter()
        .filter_map(|module| module.policy)
        .collect()
}

/// All modules' migrations, without the kernel's own.
pub fn migrations() -> Vec<Migration> {
    let all = modules::all();
    let migrations = |module: &Module| module.migrations;
    all.iter().flat_map(migrations).copied().collect()
}
