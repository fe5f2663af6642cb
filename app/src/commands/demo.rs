//! The demonstration: makes the town of Merrow in a folder of its own, if it is not there yet, and serves it.

use std::{
    fs,
    net::SocketAddr,
    path::{Path, PathBuf},
};

use serde_json::json;
use stoa_kernel::{App, Config, staff};
use tokio::net::TcpListener;

use crate::{
    command_line::Demo,
    demo::{self, Account, Part},
    failure::{Failure, Result},
    house::{FILE, House, variables},
    progress::Progress,
    said::{Voice, write_line},
    serve, stop,
};

/// The folder where none is given.
pub const FOLDER: &str = "demo-town";
/// Written last, once the town is whole: how to sign in to it.
const ACCOUNTS: &str = "accounts.json";
/// There while the town is being made.
const UNFINISHED: &str = "unfinished";

pub async fn demo(folder: &Path, options: Demo, voice: Voice) -> Result {
    if !(options.scale > 0.0 && options.scale <= 1000.0) {
        let words = "--scale is a number above 0, at most 1000: 1 is about 20,000 reports";
        return Err(Failure::Words(words.to_owned()));
    }
    fs::create_dir_all(folder)
        .map_err(|error| Failure::of(&format!("making {}", folder.display()), error))?;
    let stop = stop::on_signals()?;
    let listener = serve::bind(&address_to_listen_at(folder, &options)?).await?;
    let address = address(&listener)?;
    let known = read_accounts(folder)?;
    if known.is_none() {
        prepare(folder, &address)?;
    }
    let house = House::read(folder)?;
    let app = house.open().await?;
    let accounts = match known {
        Some(accounts) => accounts,
        None => make(&app, folder, &options).await?,
    };
    if let Some(file) = &options.accounts {
        write_accounts(file, &accounts)?;
    }
    serve::serve(app, listener, stop, |_site| {
        tell(&address, &accounts, voice)
    })
    .await
}

/// What was typed, or what the town's folder says once it is there.
fn address_to_listen_at(folder: &Path, options: &Demo) -> Result<String> {
    if let Some(listen) = &options.listen {
        return Ok(listen.clone());
    }
    if folder.join(FILE).exists() {
        return Ok(House::read(folder)?.config.listen);
    }
    let asked = variables().remove("STOA_LISTEN");
    Ok(asked.unwrap_or_else(|| Config::default().listen))
}

/// Where the town is reached. Browsers allow on `localhost` what they otherwise allow on https only, such as passkeys.
fn address(listener: &TcpListener) -> Result<String> {
    let local = listener.local_addr();
    let local = local.map_err(|error| Failure::of("asking for the own address", error))?;
    let host = match local {
        SocketAddr::V4(at) if at.ip().is_loopback() => "localhost".to_owned(),
        other => other.ip().to_string(),
    };
    Ok(format!("http://{host}:{}", local.port()))
}

/// Makes an empty folder a town's: its address is part of the configuration, as the ledger is named after it. A
/// demonstration whose making was broken off is made anew; what is no demonstration is left alone.
fn prepare(folder: &Path, address: &str) -> Result {
    let (file, unfinished) = (folder.join(FILE), folder.join(UNFINISHED));
    let was_broken_off = unfinished.exists();
    if file.exists() && !was_broken_off {
        return Err(Failure::Words(format!(
            "{} holds a town that is no demonstration; `stoa serve` serves it",
            folder.display()
        )));
    }
    let mut config = demo::config(Path::new(""));
    address.clone_into(&mut config.public_url);
    let toml = config.to_toml()?;
    let written = fs::write(&unfinished, "").and_then(|()| fs::write(&file, toml));
    written.map_err(|error| Failure::of(&format!("writing into {}", folder.display()), error))?;
    // A database elsewhere may be somebody's: only what lies in the demonstration's own folder is removed.
    match House::read(folder)?.config.sqlite_file() {
        Some(database) if was_broken_off && database.starts_with(folder) => remove(&database),
        _ => Ok(()),
    }
}

/// Removes an SQLite database with its log.
fn remove(database: &Path) -> Result {
    for ending in ["", "-wal", "-shm"] {
        let mut part = database.as_os_str().to_owned();
        part.push(ending);
        let part = PathBuf::from(part);
        if part.exists() {
            let removed = fs::remove_file(&part);
            removed.map_err(|error| Failure::of(&format!("removing {}", part.display()), error))?;
        }
    }
    Ok(())
}

async fn make(app: &App, folder: &Path, options: &Demo) -> Result<Vec<Account>> {
    let is_empty = staff::list(&mut app.db.read().await?).await?.is_empty();
    if !is_empty {
        let words = "the database holds a town already, and the demonstration needs an empty one";
        return Err(Failure::Words(words.to_owned()));
    }
    let lines = [
        (Part::Streets, Progress::of("Laying out streets", "streets")),
        (
            Part::Addresses,
            Progress::of("Numbering houses", "addresses"),
        ),
        (Part::Offices, Progress::of("Opening offices", "offices")),
        (
            Part::Reports,
            Progress::of("Two years of reports", "reports"),
        ),
    ];
    let land = demo::Land::survey(options.seed);
    let accounts = demo::make(app, &land, (options.seed, options.scale), |at| {
        if let Some((_, line)) = lines.iter().find(|(part, _)| *part == at.part) {
            line.at(at.done, Some(at.total));
        }
    })
    .await?;
    lines.iter().for_each(|(_, line)| line.end());
    demo::make_data(app, &land, options.seed).await?;
    demo::make_talk(app).await?;
    demo::make_participation(app, folder).await?;
    demo::make_services(app).await?;
    // Two years of entries are one backlog, which would look as if nobody sealed.
    app.sealer.seal_all().await?;
    write_accounts(&folder.join(ACCOUNTS), &accounts)?;
    let unfinished = folder.join(UNFINISHED);
    fs::remove_file(&unfinished)
        .map_err(|error| Failure::of(&format!("removing {}", unfinished.display()), error))?;
    Ok(accounts)
}

fn read_accounts(folder: &Path) -> Result<Option<Vec<Account>>> {
    let file = folder.join(ACCOUNTS);
    let doing = format!("reading {}", file.display());
    let text = match fs::read_to_string(&file) {
        Ok(text) => text,
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => return Ok(None),
        Err(error) => return Err(Failure::of(&doing, error)),
    };
    let accounts = serde_json::from_str(&text).map_err(|error| Failure::of(&doing, error));
    accounts.map(Some)
}

fn write_accounts(file: &Path, accounts: &[Account]) -> Result {
    let text = serde_json::to_string_pretty(accounts);
    let text = text.map_err(|error| Failure::of("the sign-ins", error))?;
    fs::write(file, text)
        .map_err(|error| Failure::of(&format!("writing {}", file.display()), error))
}

fn tell(address: &str, accounts: &[Account], voice: Voice) {
    voice.line(format!("Merrow is at {address}\n\nSign in there as:"));
    for account in accounts {
        let (role, name) = (&account.role, &account.name);
        if account.api_key.is_empty() {
            voice.line(format!(
                "  {role:14} {:36} {:24} {name}",
                account.email, account.password
            ));
        } else {
            voice.line(format!(
                "  {role:14} {:36} {:24} {name}",
                "key for Open311:", account.api_key
            ));
        }
    }
    voice.outcome(&json!({ "serving": address, "accounts": accounts }));
    write_line("ready");
}
