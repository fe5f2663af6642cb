//! What can be typed: every command and its options, with the help that `stoa --help` shows.

mod ballots;
mod data;
mod lottery;
mod opinions;
mod services;
mod tally;

use std::path::PathBuf;

use clap::{Args, Parser, Subcommand, ValueEnum};

pub use self::{
    ballots::Ballots,
    data::{Publish, Query, QueryFormat},
    lottery::{Lottery, LotteryIds, LotteryRule},
    opinions::Opinions,
    services::Services,
    tally::Tally,
};
use crate::telemetry::LogFormat;

/// The public software of a government, in one program.
#[derive(Debug, Parser)]
#[command(name = "stoa", version, about, max_term_width = 100)]
pub struct CommandLine {
    /// The town's folder, with its stoa.toml [default: this folder; of `demo`: demo-town]
    #[arg(long, global = true, value_name = "DIR")]
    pub dir: Option<PathBuf>,
    /// Say the outcome as one line of JSON
    #[arg(long, global = true)]
    pub json: bool,
    /// How log lines are written [default: human on a terminal, else json]; STOA_LOG chooses which
    #[arg(long, global = true, value_enum, value_name = "FORMAT")]
    pub log_format: Option<LogFormat>,
    #[command(subcommand)]
    pub command: Command,
}

#[derive(Debug, Subcommand)]
pub enum Command {
    /// Serve the town until asked to stop
    Serve(Serve),
    /// Make a believable town, Merrow, if there is none in the folder yet, and serve it
    Demo(Demo),
    /// Bring the database's tables up to date
    Migrate,
    /// Say what is wrong with the configuration and with what it names
    Check(Check),
    /// Take in what a file holds
    #[command(subcommand)]
    Import(Import),
    /// Give out what the town holds
    #[command(subcommand)]
    Export(Export),
    /// Check the ledger, prove what is in it, watch another one
    #[command(subcommand)]
    Ledger(Ledger),
    /// Count participatory-budgeting elections, and say why each project is funded or not
    Tally(Box<Tally>),
    /// Make the key of a secret vote, in sheets for its keyholders
    Ballots(Ballots),
    /// Copy everything into a new folder, also while the town is served
    Backup(Backup),
    /// Bring a backup back into an empty place, and check it
    Restore(Restore),
    /// Members of staff and their passwords
    #[command(subcommand)]
    User(User),
    /// Find opinion groups in the votes of a Pol.is export, and what unites them
    Opinions(Opinions),
    /// Draw a citizens' assembly by lot, as fairly as the quotas allow
    Lottery(Box<Lottery>),
    /// Services as files: check them, write them out, take them in as drafts
    #[command(subcommand)]
    Services(Services),
    /// Publish files as open data: read, checked, and a version of their own in the record
    Publish(Publish),
    /// Ask the published tables in SQL
    Query(Query),
    /// Answer queries for a program that serves, which alone starts this
    #[command(hide = true)]
    TableWorker,
    /// Show the configuration that is in force, without passwords
    Config,
}

/// How a result is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum Format {
    Text,
    Json,
    /// A page
    Html,
}

#[derive(Debug, Args)]
pub struct Serve {
    /// Address and port, instead of those of the configuration
    #[arg(long, value_name = "ADDRESS")]
    pub listen: Option<String>,
}

#[derive(Debug, Args)]
pub struct Demo {
    /// Address and port; port 0 takes any that is free [default: those of the configuration, else 127.0.0.1:8311]
    #[arg(long, value_name = "ADDRESS")]
    pub listen: Option<String>,
    /// The town follows from this number
    #[arg(long, value_name = "N", default_value_t = 1)]
    pub seed: u64,
    /// How many reports there are: 1 is about 20,000
    #[arg(long, value_name = "X", default_value_t = 1.0)]
    pub scale: f64,
    /// Write the sign-ins into this file, as JSON
    #[arg(long, value_name = "FILE")]
    pub accounts: Option<PathBuf>,
}

#[derive(Debug, Args)]
pub struct Check {
    /// Also read the whole database for damage and recompute the ledger, which takes its time
    #[arg(long)]
    pub deep: bool,
}

#[derive(Debug, Subcommand)]
pub enum Import {
    /// Reports as cities publish them: CSV (also gzipped) or JSON
    Reports(ImportReports),
    /// Wards, or areas of another kind, from GeoJSON
    Wards(ImportWards),
    /// Streets, as lines in GeoJSON
    Streets(ImportStreets),
    /// Addresses, as CSV with street, number and coordinates
    Addresses(ImportStreets),
    /// A year's public holidays, from an iCalendar file or CSV
    Holidays(ImportHolidays),
}

#[derive(Debug, Args)]
pub struct ImportReports {
    #[arg(required = true, value_name = "FILE")]
    pub files: Vec<PathBuf>,
    /// The name under which the file's ids are unique, instead of the mapping's
    #[arg(long, value_name = "NAME")]
    pub source: Option<String>,
    /// Which column means what, where the program does not know it by itself
    #[arg(long, value_name = "FILE")]
    pub mapping: Option<PathBuf>,
    /// Of times without offset, where the mapping names none [default: the town's]
    #[arg(long, value_name = "ZONE")]
    pub timezone: Option<String>,
    /// Where refused rows go [default: beside the file, as FILE.refused.csv]
    #[arg(long, value_name = "FILE")]
    pub refused: Option<PathBuf>,
    /// Begin anew, even if an earlier run has come further
    #[arg(long)]
    pub again: bool,
}

#[derive(Debug, Args)]
pub struct ImportWards {
    #[arg(value_name = "FILE")]
    pub file: PathBuf,
    /// Another kind of area, such as `district`
    #[arg(long, default_value = "ward")]
    pub kind: String,
    /// The property that is the area's code, where its name does not tell
    #[arg(long, value_name = "PROPERTY")]
    pub code: Option<String>,
    /// The property that is the area's name, in the town's language
    #[arg(long, value_name = "PROPERTY")]
    pub name: Option<String>,
    /// Abolish areas of this kind that the file does not have
    #[arg(long)]
    pub end_missing: bool,
}

#[derive(Debug, Args)]
pub struct ImportStreets {
    #[arg(value_name = "FILE")]
    pub file: PathBuf,
    /// The property or column of the street's name, where its own name does not tell
    #[arg(
        long,
        value_name = "COLUMN",
        default_value = "",
        hide_default_value = true
    )]
    pub name: String,
    /// The one that tells streets of the same name apart
    #[arg(
        long,
        value_name = "COLUMN",
        default_value = "",
        hide_default_value = true
    )]
    pub locality: String,
}

#[derive(Debug, Args)]
pub struct ImportHolidays {
    #[arg(value_name = "FILE")]
    pub file: PathBuf,
    /// Days of other years are passed over [default: this year]
    #[arg(long, value_name = "YEAR")]
    pub year: Option<i16>,
    /// The agency whose calendar it is [default: the whole town's]
    #[arg(
        long,
        value_name = "AGENCY",
        default_value = "",
        hide_default_value = true
    )]
    pub agency: String,
}

#[derive(Debug, Subcommand)]
pub enum Export {
    /// Every public report, on standard output
    Reports {
        #[arg(long, value_enum, default_value_t = ReportFormat::Csv)]
        format: ReportFormat,
    },
    /// The ledger as static files (C2SP tlog-tiles) in a folder; again into the same one adds what is new
    Ledger {
        #[arg(value_name = "FOLDER")]
        folder: PathBuf,
    },
    /// The whole configuration as a stoa.toml, with its passwords
    Config,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum ReportFormat {
    Csv,
    Geojson,
    Json,
}

#[derive(Debug, Subcommand)]
pub enum Ledger {
    /// Recompute the whole tree from the tables, and compare
    Verify,
    /// Prove that what happened to REFERENCE is in the ledger
    Prove {
        #[arg(value_name = "REFERENCE")]
        reference: String,
    },
    /// Watch a ledger from outside: that it only ever grows, and never changes
    Watch(Watch),
}

#[derive(Debug, Args)]
pub struct Watch {
    /// Where its checkpoint is, such as https://town.example/ledger
    #[arg(value_name = "URL")]
    pub url: String,
    /// Its verifier key, from the town's ledger page; needed the first time
    #[arg(long, value_name = "KEY")]
    pub key: Option<String>,
    /// What was seen last [default: a file named after the ledger, in this folder]
    #[arg(long, value_name = "FILE")]
    pub state: Option<PathBuf>,
    /// The verifier key of a witness that must have cosigned; may be given several times
    #[arg(long, value_name = "KEY")]
    pub witness: Vec<String>,
    /// Seconds between two looks
    #[arg(long, value_name = "SECONDS", default_value_t = 60)]
    pub every: u64,
    /// Look once, and end
    #[arg(long)]
    pub once: bool,
}

#[derive(Debug, Args)]
pub struct Backup {
    /// A folder that is made, or is empty
    #[arg(value_name = "TARGET")]
    pub target: PathBuf,
    /// Copy the master key too: then whoever has the backup can read all personal data
    #[arg(long)]
    pub with_key: bool,
    /// Leave the files out, where they are copied by other means
    #[arg(long)]
    pub without_files: bool,
}

#[derive(Debug, Args)]
pub struct Restore {
    /// What `stoa backup` made
    #[arg(value_name = "SOURCE")]
    pub source: PathBuf,
    /// The master key, where the backup holds none
    #[arg(long, value_name = "FILE")]
    pub key: Option<PathBuf>,
}

#[derive(Debug, Subcommand)]
pub enum User {
    /// Add a member of staff
    Add(AddUser),
    /// Everybody who works here
    List,
    /// Set somebody's password; all their sessions end
    SetPassword {
        username: String,
        /// Read the password from standard input; without it, one is made and shown
        #[arg(long)]
        password_stdin: bool,
    },
    /// End somebody's access; all their sessions end
    Disable { username: String },
}

#[derive(Debug, Args)]
pub struct AddUser {
    /// What they sign in with
    pub username: String,
    /// The name that colleagues see
    #[arg(long)]
    pub name: String,
    #[arg(long)]
    pub email: String,
    /// administrator, manager, caseworker, analyst or auditor; may be given more than once
    #[arg(long = "role", required = true, value_name = "ROLE")]
    pub roles: Vec<String>,
    /// The agency they work for [default: the town's own]
    #[arg(long)]
    pub agency: Option<String>,
    /// A team of theirs; may be given more than once
    #[arg(long = "team", value_name = "TEAM")]
    pub teams: Vec<String>,
    /// Read the password from standard input; without it, one is made and shown
    #[arg(long, conflicts_with = "send_link")]
    pub password_stdin: bool,
    /// Send them a link by which they set a password themselves
    #[arg(long)]
    pub send_link: bool,
}
