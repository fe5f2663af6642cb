//! The demonstration: makes the town of Merrow in a folder of its own, if it is not there yet, and serves it.

use std::{
    fs,
    net::SocketAddr,
    path::{Path, PathBuf},
};

use stoa_kernel::{App, staff};
use tokio::net::TcpListener;

use crate::{
    command_line::Demo,
    demo::{self, Account},
    failure::{Failure, Result},
    house::{self, House},
    progress::Progress,
    said::{Voice, write_line},
    serve, stop,
};

/// The folder where none is given.
pub const FOLDER: &str = "demo-town";
/// Written when the town is whole: how to sign in to it.
const ACCOUNTS: &str = "accounts.json";
/// There while the town is being made, so that nothing is ever removed but what this command began itself.
const UNFINISHED: &str = "unfinished";

pub async fn demo(folder: Option<PathBuf>, options: Demo, voice: Voice) -> Result {
    if !(options.scale > 0.0 && options.scale <= 1000.0) {
        return Err(Failure::Words(
            "--scale is a number above 0, at most 1000: 1 is about 20,000 reports".to_owned(),
        ));
    }
    let folder = folder.unwrap_or_else(|| PathBuf::from(FOLDER));
    fs::create_dir_all(&folder)
        .map_err(|error| Failure::of(&format!("making {}", folder.display()), error))?;
    let stop = stop::on_signals()?;
    let listener = serve::bind(&options.listen).await?;
    let address = address(&listener)?;
    let house = prepare(&folder, &address)?;
    let app = house.open().await?;
    let accounts = match read_accounts(&folder)? {
        Some(accounts) => accounts,
        None => make(&app, &folder, &options).await?,
    };
    if let Some(file) = &options.accounts {
        write_accounts(file, &accounts)?;
    }
    serve::serve(app, listener, stop, |_site| {
        tell(&address, &accounts, voice)
    })
    .await
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

/// Writes the town's stoa.toml into an empty folder. The address becomes part of it, as the ledger is named after it.
/// A town whose making was broken off is made anew; one that somebody else made is left alone.
fn prepare(folder: &Path, address: &str) -> Result<House> {
    let (file, unfinished) = (folder.join(house::FILE), folder.join(UNFINISHED));
    if !file.exists() {
        fs::write(&unfinished, "")
            .map_err(|error| Failure::of(&format!("writing {}", unfinished.display()), error))?;
        let mut config = demo::config(Path::new(""));
        address.clone_into(&mut config.public_url);
        fs::write(&file, config.to_toml()?)
            .map_err(|error| Failure::of(&format!("writing {}", file.display()), error))?;
    }
    let house = House::read(folder)?;
    if folder.join(ACCOUNTS).exists() {
        return Ok(house);
    }
    if !unfinished.exists() {
        let words = "holds a town that `stoa demo` did not make; give another folder with --dir";
        return Err(Failure::Words(format!("{} {words}", folder.display())));
    }
    let own = |database: &PathBuf| database.starts_with(folder);
    if let Some(database) = house.config.sqlite_file().filter(own) {
        for ending in ["", "-wal", "-shm"] {
            let mut part = database.as_os_str().to_owned();
            part.push(ending);
            let part = PathBuf::from(part);
            if part.exists() {
                fs::remove_file(&part)
                    .map_err(|error| Failure::of(&format!("removing {}", part.display()), error))?;
            }
        }
    }
    Ok(house)
}

async fn make(app: &App, folder: &Path, options: &Demo) -> Result<Vec<Account>> {
    if !staff::list(&mut app.db.read().await?).await?.is_empty() {
        let words = "the database holds a town already; the demonstration needs an empty one";
        return Err(Failure::Words(words.to_owned()));
    }
    let progress = [
        Progress::of("Laying out streets", "streets"),
        Progress::of("Numbering houses", "addresses"),
        Progress::of("Opening offices", "offices"),
        Progress::of("Two years of reports", "reports"),
    ];
    let accounts = demo::make(app, options.seed, options.scale, |at| {
        let line = match at.part {
            demo::Part::Streets => &progress[0],
            demo::Part::Addresses => &progress[1],
            demo::Part::Offices => &progress[2],
            demo::Part::Reports => &progress[3],
        };
        line.at(at.done, Some(at.total));
    })
    .await?;
    for line in &progress {
        line.end();
    }
    write_accounts(&folder.join(ACCOUNTS), &accounts)?;
    let unfinished = folder.join(UNFINISHED);
    fs::remove_file(&unfinished)
        .map_err(|error| Failure::of(&format!("removing {}", unfinished.display()), error))?;
    Ok(accounts)
}

fn read_accounts(folder: &Path) -> Result<Option<Vec<Account>>> {
    let file = folder.join(ACCOUNTS);
    let text = match fs::read_to_string(&file) {
        Ok(text) => text,
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => return Ok(None),
        Err(error) => return Err(Failure::of(&format!("reading {}", file.display()), error)),
    };
    let accounts = serde_json::from_str(&text);
    accounts
        .map(Some)
        .map_err(|error| Failure::of(&format!("reading {}", file.display()), error))
}

fn write_accounts(file: &Path, accounts: &[Account]) -> Result {
    let text = serde_json::to_string_pretty(accounts);
    let text = text.map_err(|error| Failure::of("writing the sign-ins", error))?;
    fs::write(file, text)
        .map_err(|error| Failure::of(&format!("writing {}", file.display()), error))
}

fn tell(address: &str, accounts: &[Account], voice: Voice) {
    voice.line(format!("\nMerrow is at {address}\n"));
    voice.line("Sign in as:");
    for account in accounts.iter().filter(|account| account.api_key.is_empty()) {
        voice.line(format!(
            "  {:<14} {:<38} {:<24} {}",
            account.role, account.email, account.password, account.name
        ));
    }
    for account in accounts
        .iter()
        .filter(|account| !account.api_key.is_empty())
    {
        voice.line(format!("  {:<14} {}", "Open311 key", account.api_key));
    }
    voice.line("");
    voice.outcome(&serde_json::json!({ "serving": address, "accounts": accounts }));
    write_line("ready");
}
