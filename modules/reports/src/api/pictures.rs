//! Pictures that programs and other bodies only point to (`media_url`): fetched after the report or the update was taken, re-encoded and kept like every
//! other, so that staff and residents see them here, moderated like every other, as long as the report is there.
//!
//! What cannot be fetched stays a link, which programs are shown as they gave it.

use std::{
    net::{IpAddr, Ipv4Addr},
    time::Duration,
};

use bytes::Bytes;
use stoa_kernel::{Actor, App, Error, Id, OrNotFound, Result, files::PHOTO_BYTES, jobs::Due};
use stoa_web::{JobKind, Site, outgoing};
use ureq::{
    Agent,
    config::Config,
    http::Uri,
    unversioned::{
        resolver::{DefaultResolver, ResolvedSocketAddrs, Resolver},
        transport::{DefaultConnector, NextTimeout},
    },
};

use crate::{
    commands::{FETCH, Fetch, TakePictures, take_pictures},
    model::{Report, Update},
    store,
};

/// The job that fetches the pictures of a report or of an update.
pub const FETCHING: JobKind = JobKind {
    kind: FETCH,
    run: |site, due| Box::pin(fetch_all(site, due)),
};

/// No picture is waited for longer, from the look-up of the name to the last byte.
const LONGEST_WAIT: Duration = Duration::from_secs(30);
/// After so many tries what is missing stays a link.
const TRIES: i64 = 6;

/// What came of one address.
enum Fetched {
    Picture(Bytes),
    /// There is no picture, or it is not for us: asking again changes nothing.
    Never,
    Later(String),
}

/// `Busy` while one of them may still come: the job is then tried again.
async fn fetch_all(site: Site, due: Due) -> Result<()> {
    let job: Fetch = serde_json::from_str(&due.payload)
        .map_err(|error| Error::broken("the payload of a job", error))?;
    let app = &site.app;
    let (id, update) = (Id::new(job.report), job.update.map(Id::new));
    let agent = agent(app.config.bodies.private_networks);
    let (mut photos, mut fetched, mut is_waiting) = (Vec::new(), Vec::new(), false);
    for url in addresses(app, id, update).await?.lines().map(str::to_owned) {
        let (agent, asked) = (agent.clone(), url.clone());
        let outcome = tokio::task::spawn_blocking(move || fetch(&agent, &asked)).await;
        match outcome.map_err(|lost| Error::broken("fetching a picture", lost))? {
            // One that is no picture, or damaged, stays a link.
            Fetched::Picture(bytes) => match app.files.keep_photo(bytes, "media_url").await {
                Ok(photo) => {
                    photos.push(photo);
                    fetched.push(url);
                }
                Err(Error::Invalid(_)) => {}
                Err(error) => return Err(error),
            },
            Fetched::Never => {}
            Fetched::Later(why) => {
                tracing::warn!(report = job.report, why, "a picture cannot be fetched now");
                is_waiting = true;
            }
        }
    }
    if !fetched.is_empty() {
        let mut tx = app.db.begin(&Actor::System("open311")).await?;
        let input = TakePictures {
            report: id,
            update,
            photos,
            fetched,
        };
        let done = take_pictures(app, &mut tx, input).await?;
        tx.commit(done).await?;
    }
    if is_waiting && due.attempts < TRIES {
        return Err(Error::Busy {
            retry_after_seconds: 60,
        });
    }
    Ok(())
}

/// Where the pictures of a report, or of one of its updates, are; a line each.
async fn addresses(app: &App, report: Id<Report>, update: Option<Id<Update>>) -> Result<String> {
    let mut db = app.db.read().await?;
    Ok(match update {
        None => {
            store::find(&mut db, report)
                .await?
                .or_not_found()?
                .media_url
        }
        Some(update) => {
            let found = store::find_update(&mut db, update).await?;
            found.or_not_found()?.media_url
        }
    })
}

fn fetch(agent: &Agent, url: &str) -> Fetched {
    let mut response = match agent.get(url).call() {
        Ok(response) => response,
        Err(ureq::Error::HostNotFound | ureq::Error::BadUri(_)) => return Fetched::Never,
        Err(fault) => return Fetched::Later(fault.to_string()),
    };
    match response.status().as_u16() {
        200 => {}
        429 | 500..=599 => return Fetched::Later(response.status().to_string()),
        _ => return Fetched::Never,
    }
    let limit = u64::try_from(PHOTO_BYTES).unwrap_or(u64::MAX);
    match response.body_mut().with_config().limit(limit).read_to_vec() {
        Ok(bytes) => Fetched::Picture(bytes.into()),
        Err(ureq::Error::BodyExceedsLimit(_)) => Fetched::Never,
        Err(fault) => Fetched::Later(fault.to_string()),
    }
}

fn agent(private_networks: bool) -> Agent {
    let config = outgoing::calls(LONGEST_WAIT)
        // A proxy would look hosts up itself, and reach for us what we must not.
        .proxy(None)
        .build();
    let resolver = Addresses { private_networks };
    Agent::with_parts(config, DefaultConnector::default(), resolver)
}

/// Finds hosts, those of redirects too, and leaves out the addresses that are not for us: whoever has a key must not
/// reach through this server what only its neighbours can.
#[derive(Debug)]
struct Addresses {
    private_networks: bool,
}

impl Resolver for Addresses {
    fn resolve(
        &self,
        uri: &Uri,
        config: &Config,
        timeout: NextTimeout,
    ) -> std::result::Result<ResolvedSocketAddrs, ureq::Error> {
        let found = DefaultResolver::default().resolve(uri, config, timeout)?;
        let mut kept = self.empty();
        for address in found.iter() {
            if self.private_networks || is_public(address.ip()) {
                kept.push(*address);
            }
        }
        if kept.is_empty() {
            return Err(ureq::Error::HostNotFound);
        }
        Ok(kept)
    }
}

/// Whether an address is one of the public internet (the registries of RFC 6890).
fn is_public(address: IpAddr) -> bool {
    match address {
        IpAddr::V4(address) => is_public_v4(address),
        IpAddr::V6(address) => {
            if let Some(mapped) = address.to_ipv4_mapped() {
                return is_public_v4(mapped);
            }
            // Global unicast is 2000::/3; of it 2001:db8::/32 is for documents, and 2002::/16 and 64:ff9b::/96 hold IPv4.
            let [first, second, ..] = address.segments();
            first & 0xe000 == 0x2000 && (first, second) != (0x2001, 0x0db8) && first != 0x2002
        }
    }
}

fn is_public_v4(address: Ipv4Addr) -> bool {
    let [first, second, ..] = address.octets();
    let is_shared = first == 100 && (64..128).contains(&second);
    let is_testing = first == 198 && (18..20).contains(&second);
    !(first == 0
        || first >= 224
        || is_shared
        || is_testing
        || address.is_loopback()
        || address.is_private()
        || address.is_link_local()
        || address.is_documentation())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn neighbours_are_not_asked() {
        for (address, expected) in [
            ("93.184.216.34", true),
            ("2606:2800:220:1::1", true),
            ("127.0.0.1", false),
            ("10.1.2.3", false),
            ("172.16.0.1", false),
            ("192.168.1.1", false),
            ("169.254.169.254", false),
            ("100.64.0.1", false),
            ("198.18.0.1", false),
            ("0.0.0.0", false),
            ("255.255.255.255", false),
            ("224.0.0.1", false),
            ("::1", false),
            ("::", false),
            ("::ffff:10.0.0.1", false),
            ("64:ff9b::a00:1", false),
            ("fe80::1", false),
            ("fd00::1", false),
            ("2002:a00:1::", false),
            ("2001:db8::1", false),
        ] {
            let parsed = address.parse().expect("an address");
            assert_eq!(is_public(parsed), expected, "{address}");
        }
    }

    #[test]
    fn a_private_address_is_not_reached_unless_it_is_allowed() {
        let listener = std::net::TcpListener::bind("127.0.0.1:0").expect("a port");
        let url = format!(
            "http://{}/a.jpg",
            listener.local_addr().expect("an address")
        );
        assert!(matches!(fetch(&agent(false), &url), Fetched::Never));
        drop(listener);
        assert!(matches!(fetch(&agent(true), &url), Fetched::Later(_)));
    }
}
