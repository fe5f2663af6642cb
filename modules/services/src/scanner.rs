//! ClamAV's daemon, asked whether bytes have a virus: the command INSTREAM of clamd(8), over TCP or a Unix socket.

use std::time::Duration;

use stoa_kernel::{Error, Result};
use tokio::{
    io::{AsyncRead, AsyncReadExt, AsyncWrite, AsyncWriteExt},
    net::{TcpStream, UnixStream},
    time::timeout,
};

/// How long the daemon may take, for everything together.
const PATIENCE: Duration = Duration::from_secs(120);
/// How much is sent at a time, in bytes.
const PIECE: usize = 64 * 1024;
/// The longest answer that is read, in bytes.
const ANSWER: u64 = 4_096;

/// Whether the daemon at `url` (`tcp://HOST:PORT` or `unix:PATH`) finds a virus. `Busy` when it does not answer; `Broken` with its words when
/// it cannot look.
pub async fn is_infected(url: &str, bytes: &[u8]) -> Result<bool> {
    let asked = async {
        if let Some(path) = url.strip_prefix("unix:") {
            let path = path.strip_prefix("//").unwrap_or(path);
            ask(UnixStream::connect(path).await?, bytes).await
        } else {
            let place = url.strip_prefix("tcp://").unwrap_or(url);
            ask(TcpStream::connect(place).await?, bytes).await
        }
    };
    match timeout(PATIENCE, asked).await {
        Ok(Ok(answer)) => verdict(&answer),
        Ok(Err(error)) => Err(silent(&error.to_string())),
        Err(_elapsed) => Err(silent("it took too long")),
    }
}

fn silent(why: &str) -> Error {
    tracing::warn!(why, "the scanner of files does not answer");
    Error::Busy {
        retry_after_seconds: 60,
    }
}

/// Sends everything in pieces, each behind its length in four bytes of network order; one of no length ends it.
async fn ask<S>(mut daemon: S, bytes: &[u8]) -> std::io::Result<String>
where
    S: AsyncRead + AsyncWrite + Unpin,
{
    daemon.write_all(b"zINSTREAM\0").await?;
    for piece in bytes.chunks(PIECE) {
        let length = u32::try_from(piece.len()).unwrap_or_default();
        daemon.write_all(&length.to_be_bytes()).await?;
        daemon.write_all(piece).await?;
    }
    daemon.write_all(&0_u32.to_be_bytes()).await?;
    daemon.flush().await?;
    let mut answer = Vec::new();
    daemon.take(ANSWER).read_to_end(&mut answer).await?;
    Ok(String::from_utf8_lossy(&answer)
        .trim_matches(['\0', '\n', ' '])
        .to_owned())
}

/// `stream: OK`, `stream: NAME FOUND`, or what went wrong.
fn verdict(answer: &str) -> Result<bool> {
    match answer.strip_prefix("stream: ") {
        Some("OK") => Ok(false),
        Some(found) if found.ends_with(" FOUND") => Ok(true),
        _ => Err(Error::Broken(format!(
            "the scanner of files said {answer:?}"
        ))),
    }
}

#[cfg(test)]
mod tests {
    use super::verdict;

    #[test]
    fn answers_are_read_as_clamd_writes_them() {
        assert!(!verdict("stream: OK").unwrap());
        assert!(verdict("stream: Win.Test.EICAR_HDB-1 FOUND").unwrap());
        assert!(verdict("INSTREAM size limit exceeded. ERROR").is_err());
        assert!(verdict("").is_err());
    }
}
