//! A PostgreSQL database out to a file and back, by PostgreSQL's own tools, which read one consistent snapshot.

use std::{
    env,
    path::{Path, PathBuf},
    process::Stdio,
};

use tokio::process::Command;

use crate::failure::{Failure, Result};

/// Writes the whole database into `file`, in pg_dump's custom form.
pub async fn dump(url: &str, file: &Path) -> Result {
    let mut command = tool("pg_dump", url)?;
    command
        .args(["--format=custom", "--no-owner", "--no-privileges", "--file"])
        .arg(file);
    run(command, "pg_dump").await
}

/// Fills an empty database from such a file: all of it, or nothing.
pub async fn restore(url: &str, file: &Path) -> Result {
    let mut command = tool("pg_restore", url)?;
    command.args([
        "--no-owner",
        "--no-privileges",
        "--exit-on-error",
        "--single-transaction",
    ]);
    command.arg(file);
    run(command, "pg_restore").await
}

async fn run(mut command: Command, name: &str) -> Result {
    let output = command.stdin(Stdio::null()).output().await;
    let output = output.map_err(|error| Failure::of(name, error))?;
    if output.status.success() {
        return Ok(());
    }
    Err(Failure::of(
        name,
        String::from_utf8_lossy(&output.stderr).trim(),
    ))
}

/// The tool, told where the database is. The password goes by a variable: everybody can read a command's arguments.
fn tool(name: &str, url: &str) -> Result<Command> {
    let program = find(name).ok_or_else(|| {
        Failure::Words(format!(
            "{name} is not on this machine. It comes with PostgreSQL's client (Debian: postgresql-client) and must \
             not be older than the server."
        ))
    })?;
    let (address, password) = without_password(url);
    let mut command = Command::new(program);
    command
        .arg("--no-password")
        .arg(format!("--dbname={address}"));
    if let Some(password) = password {
        command.env("PGPASSWORD", password);
    }
    Ok(command)
}

/// In PATH, or where Debian keeps the tools of each version; the newest is taken.
fn find(name: &str) -> Option<PathBuf> {
    let in_path = env::var_os("PATH").and_then(|path| {
        env::split_paths(&path)
            .map(|folder| folder.join(name))
            .find(|file| file.is_file())
    });
    in_path.or_else(|| {
        let mut versions: Vec<(u32, PathBuf)> = std::fs::read_dir("/usr/lib/postgresql")
            .ok()?
            .flatten()
            .filter_map(|entry| {
                let version = entry.file_name().to_str()?.parse().ok()?;
                Some((version, entry.path().join("bin").join(name)))
            })
            .filter(|(_, file)| file.is_file())
            .collect();
        versions.sort();
        versions.pop().map(|(_, file)| file)
    })
}

/// The address without its password, and the password, percent-decoded.
fn without_password(url: &str) -> (String, Option<String>) {
    let parts = url.split_once("://").and_then(|(scheme, rest)| {
        let end = rest.find(['/', '?']).unwrap_or(rest.len());
        let (who, host) = rest[..end].rsplit_once('@')?;
        let (user, password) = who.split_once(':')?;
        Some((
            format!("{scheme}://{user}@{host}{}", &rest[end..]),
            decoded(password),
        ))
    });
    match parts {
        Some((address, password)) => (address, Some(password)),
        None => (url.to_owned(), None),
    }
}

/// Undoes percent-encoding; what is none stays as it is.
fn decoded(text: &str) -> String {
    percent_encoding::percent_decode_str(text)
        .decode_utf8_lossy()
        .into_owned()
}

#[cfg(test)]
mod tests {
    use super::without_password;

    #[test]
    fn the_password_is_taken_out_of_the_address() {
        let (address, password) =
            without_password("postgres://stoa:s%2Fcret@db:5433/town?sslmode=require");
        assert_eq!(address, "postgres://stoa@db:5433/town?sslmode=require");
        assert_eq!(password.as_deref(), Some("s/cret"));
        let socket = "postgres://stoa@/town?host=/run/postgresql";
        assert_eq!(without_password(socket), (socket.to_owned(), None));
    }
}
