//! Voters in the demonstration's secret vote, as a script on its pages has them: their codes stay theirs, and the town is sent what it signs
//! unseen, and envelopes.

use getrandom::{SysRng, rand_core::UnwrapErr};
use stoa_envelopes::{
    Ballot, BoxKey, Choice, Code, Envelope, Holder, Paper, PaperKey, Tracking, Vote,
};
use stoa_tests::{Browser, Form, Page, Town, browser::encoded};

/// Where the town asks.
const PAGE: &str = "/participate/crane/colour";
pub const FORM: &str = "application/x-www-form-urlencoded";

pub fn random() -> UnwrapErr<SysRng> {
    UnwrapErr(SysRng)
}

/// The vote, as its page tells scripts.
pub struct Election {
    pub path: String,
    pub number: u64,
    pub key: PaperKey,
    pub box_key: BoxKey,
    pub room: usize,
}

impl Election {
    pub fn of(town: &Town) -> Election {
        let mut visitor = town.visitor();
        let page = visitor.get(PAGE).expect_status(200);
        let link = page.attributes("main a[href$='/paper']", "href").pop();
        let link = link.expect("the way to a paper");
        let path = link.trim_end_matches("/paper").to_owned();
        let page = visitor.get(&path).expect_status(200);
        let told = |name: &str| {
            let told = page.attributes("[data-ballot]", name).pop();
            told.unwrap_or_else(|| panic!("the page does not tell {name}"))
        };
        let bytes = |name: &str| hex::decode(told(name)).expect("hexadecimal");
        Election {
            number: told("data-ballot").parse().expect("a number"),
            key: PaperKey::from_modulus(&bytes("data-modulus")).expect("a key"),
            box_key: BoxKey::from_bytes(&bytes("data-box")).expect("a key"),
            room: told("data-room").parse().expect("a length"),
            path,
        }
    }

    pub fn holder(&self, code: &Code) -> Holder {
        Holder::new(code, self.number, &self.key).expect("what follows from a code")
    }
}

/// Signs in by the link in a mail.
pub fn signs_in(town: &Town, email: &str) -> Browser {
    let mut browser = town.visitor();
    let page = browser.get(&format!("/sign-in/link?next={PAGE}"));
    let form = page.form("main form[action^='/sign-in/link']");
    browser.submit(&form.set("email", email)).expect_status(200);
    let mail = town.mail(email, "/sign-in/link/");
    let page = browser.get(&mail.link("sign-in/link/")).expect_status(200);
    let form = page.form("form[action^='/sign-in/link/']");
    browser.submit(&form).expect_status(200);
    browser
}

/// Somebody who votes from a device of their own.
pub struct Voter {
    pub email: String,
    pub code: Code,
    pub holder: Holder,
    browser: Browser,
    asks: Form,
}

impl Voter {
    /// Signs in, and opens the page on which papers are asked for.
    pub fn comes(town: &Town, election: &Election, name: &str) -> Voter {
        let email = format!("{name}@home.example");
        let mut browser = signs_in(town, &email);
        let code = Code::draw(&mut random());
        let holder = election.holder(&code);
        let page = browser.get(&format!("{}/paper", election.path));
        let mut asks = page.expect_status(200).form("main form[action$='/paper']");
        let blinded = holder.blinded().expect("what is to be signed");
        asks.fields
            .push(("blinded".to_owned(), hex::encode(blinded)));
        Voter {
            email,
            code,
            holder,
            browser,
            asks,
        }
    }

    /// Asks for the paper: the blind signature, or nothing where the town did not answer.
    pub fn asks(&mut self) -> Option<Vec<u8>> {
        let page = self.browser.try_submit(&self.asks).ok()?;
        if page.status >= 500 {
            return None;
        }
        let page = page.expect_status(200);
        let signature = page.json()["signature"].as_str().map(hex::decode);
        Some(signature.expect("a signature").expect("hexadecimal"))
    }

    /// The paper of such a signature.
    pub fn paper(&self, signature: &[u8]) -> Paper {
        self.holder.paper(signature).expect("a paper")
    }

    /// An envelope with one option, and the ballot that is in it.
    pub fn seals(&self, election: &Election, paper: &Paper, turn: u32) -> (Envelope, Ballot) {
        let choice = Choice {
            project: 1 + turn % 3,
            value: 1,
        };
        let ballot = Ballot::new(Tracking::draw(&mut random()), vec![choice]).expect("a ballot");
        let vote = Vote {
            ballot: &ballot,
            turn,
            room: election.room,
        };
        let to = &election.box_key;
        let sealed = Envelope::seal(&mut random(), &self.holder, paper.clone(), to, vote);
        (sealed.expect("an envelope"), ballot)
    }
}

/// Sends an envelope, without a cookie; nothing where the town did not answer.
pub fn casts(url: &str, election: &Election, envelope: &Envelope) -> Option<Page> {
    let bytes = envelope.to_bytes().expect("bytes");
    let body = encoded(&[("envelope".to_owned(), hex::encode(bytes))]);
    let path = format!("{}/envelope", election.path);
    let page = Browser::new(url).try_post(&path, FORM, body.as_bytes());
    page.ok().filter(|page| page.status < 500)
}
