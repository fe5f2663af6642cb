//! A program that applies for people: let in by a manager, signed in by client credentials.

use serde_json::{Value, json};

use crate::{Page, Town};

/// What it needs to send applications.
#[derive(Debug, Clone)]
pub struct Partner {
    /// An access token that reads and writes, good for an hour.
    pub token: String,
}

impl Partner {
    /// One that the town's manager lets in.
    pub fn of(town: &Town) -> Partner {
        let mut manager = town.visitor();
        manager.signs_in(town.account("manager"));
        let page = manager.get("/staff/partners").expect_status(200);
        let form = page
            .form("form[action='/staff/partners']")
            .set("name", "Family office")
            .add("scopes", "applications:write")
            .add("scopes", "applications:read");
        let codes = manager.submit(&form).expect_status(200).all("main code");
        let body = format!(
            "grant_type=client_credentials&client_id={}&client_secret={}",
            codes[0], codes[1]
        );
        let kind = "application/x-www-form-urlencoded";
        let told = town.visitor().post("/oauth/token", kind, body.as_bytes());
        let told = told.expect_status(200).json();
        let token = told["access_token"].as_str().expect("a token");
        Partner {
            token: token.to_owned(),
        }
    }

    /// What its header `Authorization` says.
    pub fn authorization(&self) -> String {
        format!("Bearer {}", self.token)
    }

    /// An application for a copy of somebody's own birth certificate.
    pub fn application(name: &str) -> Value {
        json!({
            "service": "birth-certificate",
            "answers": {
                "whose": { "whose": "own" },
                "birth-name": { "birth_name": { "full": name } },
                "birth-date": { "birth_date": "1984-03-04" },
                "copies": { "copies": 1 },
                "receive": { "receive": "collect" },
                "applicant": { "applicant": { "full": name } },
                "_agreed": ["truth", "entitled"],
            },
        })
    }

    /// The reference in what it was told.
    pub fn reference_in(page: &Page) -> String {
        let said = page.json();
        said["reference"].as_str().expect("a reference").to_owned()
    }
}
