//! The options of `stoa services`.

use std::path::PathBuf;

use clap::Subcommand;

#[derive(Debug, Subcommand)]
pub enum Services {
    /// Say everything that is wrong with services' files; it needs no town
    Check {
        #[arg(required = true, value_name = "FILE")]
        files: Vec<PathBuf>,
        /// The language in which faults are told: en, es, fr or ar; without it that of LANG, otherwise English
        #[arg(long, value_name = "CODE")]
        lang: Option<String>,
    },
    /// Write the file of each service into a folder, to be kept under version control
    Export {
        #[arg(value_name = "DIR")]
        folder: PathBuf,
        /// The drafts too, where there are any; otherwise what is published
        #[arg(long)]
        drafts: bool,
    },
    /// Make drafts of services' files, and say what they change; somebody else publishes them in the browser
    Import {
        #[arg(required = true, value_name = "FILE")]
        files: Vec<PathBuf>,
        /// The manager in whose name the drafts are written
        #[arg(long = "as", value_name = "USERNAME")]
        author: String,
        /// Write over a draft that somebody else has begun
        #[arg(long)]
        replace: bool,
    },
    /// Print the JSON Schema of a service's file
    Schema,
}
