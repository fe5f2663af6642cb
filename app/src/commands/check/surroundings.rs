//! What is around the program: its address, its key, its files, its mail server, its clock.

use std::{
    fs,
    path::{Path, PathBuf},
};

use stoa_kernel::{Config, Timestamp, Vault, config::without_password, files::Files, mail::Mailer};

use super::{Findings, words};

/// The town's arms, if it has named a picture of them: read as a program that serves reads them.
pub fn check_logo(config: &Config, findings: &mut Findings) {
    let file = &config.town.logo;
    if file.is_empty() {
        return;
    }
    match stoa_web::check_logo(config) {
        Ok(()) => findings.well("logo", file),
        Err(error) => findings.wrong("logo", words(error)),
    }
}

pub async fn check_address(config: &Config, findings: &mut Findings) {
    match tokio::net::TcpListener::bind(&config.listen).await {
        Ok(_free) => findings.well("address", format!("{} is free to listen on", config.listen)),
        Err(error) if error.kind() == std::io::ErrorKind::AddrInUse => {
            findings.note(
                "address",
                format!(
                    "somebody listens on {} already, perhaps Stoa",
                    config.listen
                ),
            );
        }
        Err(error) => findings.wrong(
            "address",
            format!("listening on {}: {error}", config.listen),
        ),
    }
    let url = &config.public_url;
    let is_local = ["//localhost", "//127.0.0.1", "//[::1]"]
        .iter()
        .any(|host| url.contains(host));
    if url.starts_with("http://") && !is_local {
        let words = format!("{url} has no https: passwords and reports travel in the clear");
        findings.wrong("address", words);
    }
}

/// Whoever may write into the folder may put another database or another key there.
pub fn check_folder(folder: &Path, findings: &mut Findings) {
    match permissions(folder) {
        Some(mode) if mode & 0o022 != 0 => findings.wrong(
            "folder",
            format!(
                "others can write into {} (its rights are {mode:03o}): chmod 700",
                folder.display()
            ),
        ),
        Some(mode) if mode & 0o005 != 0 => findings.note(
            "folder",
            format!(
                "everybody on this machine can look into {}: chmod 700 keeps them out",
                folder.display()
            ),
        ),
        _ => findings.well(
            "folder",
            format!("{} is closed to others", folder.display()),
        ),
    }
}

pub fn check_key(path: &Path, findings: &mut Findings) -> Option<Vault> {
    if !path.exists() {
        let words = format!(
            "{} is not there yet; the first start makes it",
            path.display()
        );
        findings.note("key", words);
        return None;
    }
    let vault = match Vault::open(path) {
        Ok(vault) => vault,
        Err(error) => {
            findings.wrong("key", words(error));
            return None;
        }
    };
    match permissions(path) {
        Some(mode) if mode & 0o077 != 0 => findings.wrong(
            "key",
            format!(
                "others can read {} (its rights are {mode:03o}): chmod 600",
                path.display()
            ),
        ),
        _ => findings.well(
            "key",
            format!("{}, readable by its owner alone", path.display()),
        ),
    }
    Some(vault)
}

fn permissions(path: &Path) -> Option<u32> {
    use std::os::unix::fs::PermissionsExt;
    fs::metadata(path)
        .ok()
        .map(|meta| meta.permissions().mode() & 0o777)
}

pub async fn check_files(config: &Config, findings: &mut Findings) {
    if let Some(folder) = config.blobs_dir().filter(|folder| !folder.exists()) {
        return match nearest(&folder) {
            Some(parent) => check_can_make(&folder, &parent, "files", findings),
            None => findings.wrong("files", format!("{} cannot be made", folder.display())),
        };
    }
    let tried = match Files::open(&config.blobs_url) {
        Ok(files) => files.try_out().await,
        Err(error) => Err(words(error)),
    };
    match tried {
        Ok(()) => findings.well(
            "files",
            format!("{} can be written and read", config.blobs_url),
        ),
        Err(why) => findings.wrong("files", format!("{}: {why}", config.blobs_url)),
    }
}

pub async fn check_mail(config: &Config, findings: &mut Findings) {
    if config.smtp_url.is_empty() {
        let folder = PathBuf::from(&config.mail_dir);
        let words = format!(
            "no mail server is set (smtp_url): mails are written into {} and reach nobody",
            folder.display()
        );
        findings.note("mail", words);
        if !folder.exists() {
            return;
        }
    }
    let server = without_password(&config.smtp_url);
    if sends_a_password_in_the_clear(&config.smtp_url) {
        let words =
            "its password travels in the clear: begin with smtps://, or end with ?tls=required";
        findings.wrong("mail", format!("{server}: {words}"));
    }
    match Mailer::open(config) {
        Err(error) => findings.wrong("mail", words(error)),
        Ok(mailer) => match mailer.try_out().await {
            Ok(()) if config.smtp_url.is_empty() => {}
            Ok(()) => findings.well(
                "mail",
                format!("{server} takes mails from {}", config.mail_from),
            ),
            Err(why) => findings.wrong("mail", format!("{server}: {why}")),
        },
    }
}

/// Whether somebody between us and the mail server could read its password.
fn sends_a_password_in_the_clear(url: &str) -> bool {
    let Some((who, host)) = url
        .strip_prefix("smtp://")
        .and_then(|rest| rest.rsplit_once('@'))
    else {
        return false;
    };
    let is_local = ["localhost", "127.0.0.1", "[::1]"]
        .iter()
        .any(|local| host.starts_with(local));
    who.contains(':') && !is_local && !host.contains("tls=required")
}

/// A clock that was never set stands decades back; every date that people are told would be wrong.
pub fn check_clock(now: Timestamp, findings: &mut Findings) {
    let words = format!("it is {now}");
    match now.to_zoned_datetime(jiff::tz::TimeZone::UTC).year() {
        2025..2100 => findings.well("clock", words),
        _ => findings.wrong("clock", format!("{words}: set this machine's clock")),
    }
}

/// The nearest folder above that there is.
pub fn nearest(path: &Path) -> Option<PathBuf> {
    let mut above = path.ancestors().skip(1);
    let found = above.find(|folder| folder.as_os_str().is_empty() || folder.is_dir())?;
    Some(if found.as_os_str().is_empty() {
        PathBuf::from(".")
    } else {
        found.to_owned()
    })
}

/// Whether something that is not there yet can be made, tried with a file that goes away by itself.
pub fn check_can_make(wanted: &Path, parent: &Path, part: &'static str, findings: &mut Findings) {
    match tempfile::tempfile_in(parent) {
        Ok(_gone) => findings.note(
            part,
            format!(
                "{} is not there yet; the first start makes it",
                wanted.display()
            ),
        ),
        Err(error) => findings.wrong(
            part,
            format!(
                "{} cannot be made in {}: {error}",
                wanted.display(),
                parent.display()
            ),
        ),
    }
}
