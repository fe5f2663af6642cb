//! Residents who apply on the pages: whoever is cut off opens their link again, as on another device, and goes on there.

use std::{
    sync::{
        Mutex,
        atomic::{AtomicBool, AtomicUsize, Ordering},
    },
    thread::sleep,
    time::Duration,
};

use stoa_tests::{Browser, Page, Town};

/// Somebody who applies, as far as they know that they have come.
#[derive(Debug, Clone)]
struct Resident {
    email: String,
    /// Empty until it was acknowledged that they began.
    link: String,
    /// The pages whose answers were acknowledged.
    answered: usize,
    /// Whether it was acknowledged that they sent it.
    is_sent: bool,
}

/// Those of one town.
pub struct Residents {
    url: String,
    number: AtomicUsize,
    /// Who was cut off and will go on.
    waiting: Mutex<Vec<Resident>>,
    sent: Mutex<Vec<Resident>>,
}

/// The pages of the form in their order.
const PAGES: [&str; 2] = ["/page/keeper", "/page/dogs"];

impl Resident {
    /// Goes on to the end. False when something did not answer, or says that nothing was saved.
    fn goes_on(&mut self, url: &str) -> bool {
        let mut browser = Browser::new(url);
        while !self.is_sent {
            match self.steps(&mut browser) {
                Ok(page) if page.status < 400 => {}
                Ok(page) if page.status >= 500 => return false,
                Ok(page) => panic!("{self:?}: {}: {}", page.path, page.visible()),
                Err(_) => return false,
            }
        }
        true
    }

    /// One step from where their link leads; what the town said to it.
    fn steps(&mut self, browser: &mut Browser) -> Result<Page, ureq::Error> {
        if self.link.is_empty() {
            let page = browser.try_get("/services/dog-licence")?;
            if page.status != 200 {
                return Ok(page);
            }
            let begun = browser.try_submit(&page.form("form[action$='/apply']"))?;
            if begun.status == 303 {
                begun.header("location").clone_into(&mut self.link);
            }
            return Ok(begun);
        }
        let page = browser.try_get(&self.link)?;
        if page.status != 200 || page.path.ends_with("/follow") {
            // It was sent when they were cut off.
            self.is_sent = page.status == 200;
            return Ok(page);
        }
        let is_check = page.path.ends_with("/check");
        let at = PAGES.iter().position(|slug| page.path.contains(slug));
        let at = at.unwrap_or(PAGES.len());
        assert!(
            at >= self.answered,
            "answers are gone: {self:?} at {}",
            page.path
        );
        let form = page.form("main form[method='post']");
        let form = match at {
            0 => form
                .set("keeper", "Ana Weaver")
                .set("home.line1", "3 Mill Lane")
                .set("home.town", "Merrow")
                .set("home.postcode", "12345"),
            1 => form
                .set("dog_name", "Bruno")
                .set("born.day", "4")
                .set("born.month", "3")
                .set("born.year", "2024"),
            _ => form.set("email", &self.email),
        };
        let taken = browser.try_submit(&form)?;
        if taken.status == 303 {
            self.answered = (at + 1).min(PAGES.len());
            self.is_sent = is_check;
        }
        Ok(taken)
    }
}

impl Residents {
    pub fn of(town: &Town) -> Residents {
        Residents {
            url: town.url.clone(),
            number: AtomicUsize::new(0),
            waiting: Mutex::default(),
            sent: Mutex::default(),
        }
    }

    /// One after the other applies until it is over; first those who were cut off.
    pub fn go_on(&self, over: &AtomicBool) {
        while !over.load(Ordering::SeqCst) {
            let waiting = self.waiting.lock().expect("nobody panicked").pop();
            let mut one = waiting.unwrap_or_else(|| self.another());
            if one.goes_on(&self.url) {
                self.sent.lock().expect("nobody panicked").push(one);
            } else {
                self.waiting.lock().expect("nobody panicked").push(one);
                sleep(Duration::from_millis(20));
            }
        }
    }

    fn another(&self) -> Resident {
        let number = self.number.fetch_add(1, Ordering::SeqCst);
        Resident {
            email: format!("resident{number}@home.example"),
            link: String::new(),
            answered: 0,
            is_sent: false,
        }
    }

    /// Panics unless every application that was acknowledged is with the office.
    pub fn expect_kept(&self) {
        let mut browser = Browser::new(&self.url);
        for one in self.sent.lock().expect("nobody panicked").iter() {
            let page = browser.get(&one.link).expect_status(200);
            assert!(
                page.path.ends_with("/follow"),
                "{one:?}: {}",
                page.visible()
            );
            assert_eq!(page.all(".stoa-reference").len(), 1, "{one:?}");
        }
    }

    /// How many were told that it is sent, and how many were cut off.
    pub fn counts(&self) -> (usize, usize) {
        let of = |list: &Mutex<Vec<Resident>>| list.lock().expect("nobody panicked").len();
        (of(&self.sent), of(&self.waiting))
    }

    /// Everybody who was cut off comes to the end; how many applied in all.
    pub fn all_end(&self) -> usize {
        let waiting = std::mem::take(&mut *self.waiting.lock().expect("nobody panicked"));
        let mut sent = self.sent.lock().expect("nobody panicked");
        for mut one in waiting {
            assert!(one.goes_on(&self.url), "{one:?} cannot go on");
            sent.push(one);
        }
        sent.len()
    }

    pub fn addresses(&self) -> Vec<String> {
        let sent = self.sent.lock().expect("nobody panicked");
        sent.iter().map(|one| one.email.clone()).collect()
    }
}
