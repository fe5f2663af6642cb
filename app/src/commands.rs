//! What each command does: one file a command.

mod backup;
mod ballots;
mod check;
mod config;
mod demo;
mod export;
mod import;
mod ledger;
mod lottery;
mod migrate;
mod opinions;
mod publish;
mod query;
mod restore;
mod services;
mod tally;
mod user;
mod watch;

use std::path::Path;

use crate::{
    command_line::{Command, CommandLine, Ledger},
    failure::{Failure, Result},
    house::House,
    said::{Voice, write_line},
    serve, stop,
};

/// Does what was typed.
pub async fn run(typed: CommandLine, voice: Voice) -> Result {
    let folder = typed.dir.as_deref().unwrap_or(Path::new("."));
    let house = || House::read(folder);
    match typed.command {
        Command::Serve(options) => serve(house()?, options.listen, voice).await,
        Command::Demo(options) => {
            let folder = typed.dir.as_deref().unwrap_or(Path::new(demo::FOLDER));
            demo::demo(folder, options, voice).await
        }
        Command::Migrate => migrate::migrate(&house()?, voice).await,
        Command::Check(check) => check::check(folder, check.deep, voice).await,
        Command::Import(what) => import::import(&house()?, what, voice).await,
        Command::Export(what) => export::export(&house()?, what, voice).await,
        Command::Ledger(Ledger::Verify) => ledger::verify(&house()?, voice).await,
        Command::Ledger(Ledger::Prove { reference }) => {
            ledger::prove(&house()?, &reference, voice).await
        }
        Command::Ledger(Ledger::Watch(watch)) => watch::watch(watch, voice).await,
        Command::Tally(options) => tally::tally(*options, voice).await,
        Command::Ballots(options) => ballots::ballots(&options, voice),
        Command::Backup(backup) => backup::backup(&house()?, backup, voice).await,
        Command::Restore(restore) => restore::restore(folder, restore, voice).await,
        Command::User(what) => user::user(&house()?, what, voice).await,
        Command::Opinions(asked) => opinions::opinions(asked, voice).await,
        Command::Lottery(options) => lottery::lottery(*options, voice).await,
        Command::Services(what) => services::services(folder, what, voice).await,
        Command::Publish(options) => publish::publish(&house()?, options, voice).await,
        Command::Query(options) => query::query(&house()?, options, voice).await,
        // The program's first line has seen to it, before there were threads.
        Command::TableWorker => Ok(()),
        Command::Config => config::show(&house()?, voice),
    }
}

async fn serve(house: House, listen: Option<String>, voice: Voice) -> Result {
    let stop = stop::on_signals()?;
    let listener = serve::bind(listen.as_ref().unwrap_or(&house.config.listen)).await?;
    let address = listener.local_addr();
    let address = address.map_err(|error| Failure::of("asking for the own address", error))?;
    let app = house.open().await?;
    serve::serve(app, listener, stop, |site| {
        let (address, public_url) = (format!("http://{address}"), &site.app.config.public_url);
        voice.line(format!("Listening on {address} for {public_url}"));
        voice.outcome(&serde_json::json!({ "listening": address, "serving": public_url }));
        write_line("ready");
    })
    .await
}
