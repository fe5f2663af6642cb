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
    /// Publish without asking, whatever the report says but of columns that look personal
    #[arg(long)]
    pub yes: bool,
    /// Publish files of which no table can be read as they came; nobody has looked them over, so --as-is has to say why
    #[arg(long)]
    pub attachments: bool,
    /// Treat a column before it is published: COLUMN=drop, pseudonym, month, year, band:10, grid:0.01 or prefix:3; several columns
    /// by commas; a,b=k:5 makes rows alike by ranges, a,b=below:5 leaves rarer rows out, a,b=counts:0.5 counts with noise
    #[arg(long, value_name = "COLUMN=WAY")]
    pub treat: Vec<String>,
    /// Publish columns that look personal, or files that could not be read, as they are, for this reason, which everybody reads
    #[arg(long, value_name = "REASON")]
    pub as_is: Option<String>,
    /// What all counts with noise of the dataset may cost together; the first one fixes it
    #[arg(long, value_name = "EPSILON", default_value = "1")]
    pub budget: String,
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
