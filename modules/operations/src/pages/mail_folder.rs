//! The folder that mails are written into while no mail server is set.

use std::{
    fs, io,
    path::{Path, PathBuf},
};

use stoa_kernel::{App, Error, Result, Timestamp};

use crate::model::eml::Eml;

/// A mail in the folder.
pub struct Written {
    /// The file's name.
    pub name: String,
    pub at: Timestamp,
    pub mail: Eml,
}

/// The newest mails, the newest first. `NotFound` where a mail server is set: then no mails are kept.
pub async fn newest(app: &App, most: usize) -> Result<Vec<Written>> {
    let folder = folder(app)?;
    blocking(move || {
        let mut files = files(&folder)?;
        files.sort_by(|one, other| (other.1, &other.0).cmp(&(one.1, &one.0)));
        files.truncate(most);
        let written = files.into_iter().map(|(name, at)| read(&folder, name, at));
        written.collect()
    })
    .await
}

/// One mail. `NotFound` when there is none of this name.
pub async fn find(app: &App, name: String) -> Result<Written> {
    let folder = folder(app)?;
    if !is_plain(&name) {
        return Err(Error::NotFound);
    }
    blocking(move || {
        let at = fs::metadata(folder.join(&name))?.modified()?;
        read(&folder, name, timestamp(at))
    })
    .await
}

fn folder(app: &App) -> Result<PathBuf> {
    if app.config.smtp_url.is_empty() {
        Ok(PathBuf::from(&app.config.mail_dir))
    } else {
        Err(Error::NotFound)
    }
}

/// Names as the mailer gives them; nothing that leads elsewhere.
fn is_plain(name: &str) -> bool {
    let plain = |byte: u8| byte.is_ascii_alphanumeric() || byte == b'-' || byte == b'_';
    name.strip_suffix(".eml")
        .is_some_and(|stem| !stem.is_empty() && stem.bytes().all(plain))
}

fn files(folder: &Path) -> io::Result<Vec<(String, Timestamp)>> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder)? {
        let entry = entry?;
        let Ok(name) = entry.file_name().into_string() else {
            continue;
        };
        if is_plain(&name) {
            found.push((name, timestamp(entry.metadata()?.modified()?)));
        }
    }
    Ok(found)
}

fn timestamp(at: std::time::SystemTime) -> Timestamp {
    Timestamp::try_from(at).unwrap_or(Timestamp::UNIX_EPOCH)
}

fn read(folder: &Path, name: String, at: Timestamp) -> io::Result<Written> {
    let mail = Eml::read(&fs::read(folder.join(&name))?);
    Ok(Written { name, at, mail })
}

async fn blocking<T: Send + 'static>(
    work: impl FnOnce() -> io::Result<T> + Send + 'static,
) -> Result<T> {
    let done = tokio::task::spawn_blocking(work).await;
    let done = done.map_err(|lost| Error::broken("reading mails", lost))?;
    done.map_err(|error| match error.kind() {
        io::ErrorKind::NotFound => Error::NotFound,
        _ => Error::broken("reading mails", error),
    })
}

#[cfg(test)]
mod tests {
    use super::is_plain;

    #[test]
    fn only_plain_names_are_opened() {
        assert!(is_plain("0b3a-4f.eml"));
        for name in [
            "../stoa.eml",
            "a/b.eml",
            "a.b.eml",
            ".eml",
            "a.eml.txt",
            "a",
            "a\0.eml",
            "é.eml",
        ] {
            assert!(!is_plain(name), "{name}");
        }
    }
}
