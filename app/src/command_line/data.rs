//! What can be typed about open data: `stoa publish` and `stoa query`.

use std::path::PathBuf;

use clap::{Args, ValueEnum};

#[derive(Debug, Args)]
pub struct Publish {
    /// The files of one dataset, or addresses of the web where they are; tables are made of those that are some
    #[arg(required = true, value_name = "FILE or URL")]
    pub files: Vec<PathBuf>,
    /// What people call it [default: made of the first file's name]
    #[arg(long, value_name = "TITLE")]
    pub title: Option<String>,
    /// What it is, in some sentences
    #[arg(
        long,
        value_name = "TEXT",
        default_value = "",
        hide_default_value = true
    )]
    pub text: String,
    /// The slug of the agency that answers for it [default: the town's own]
    #[arg(long, value_name = "AGENCY")]
    pub agency: Option<String>,
    /// Under which licence: cc-by-4.0, cc-zero, odc-odbl, uk-ogl, us-pd, …
    #[arg(long, value_name = "CODE", default_value = "cc-by-4.0")]
    pub licence: String,
    /// The next version of this dataset, instead of a new one: files of the same names are replaced
    #[arg(long, value_name = "SLUG")]
    pub dataset: Option<String>,
    /// Publish without asking, whatever the report says
    #[arg(long)]
    pub yes: bool,
    /// Publish files of which no table can be read as they came
    #[arg(long)]
    pub attachments: bool,
}

#[derive(Debug, Args)]
pub struct Query {
    /// One SELECT; a dataset's main table has its slug's name, with `_` for `-`
    #[arg(value_name = "SELECT")]
    pub sql: String,
    #[arg(long, value_enum, default_value_t = QueryFormat::Text)]
    pub format: QueryFormat,
}

/// How an answer is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum QueryFormat {
    Text,
    Csv,
    Json,
    Ndjson,
    Parquet,
}
