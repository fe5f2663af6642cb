//! Who takes cards, as the operator has it.

use std::{
    path::Path,
    sync::{Arc, OnceLock},
    time::Duration,
};

use stoa_kernel::{App, Error, vault::keyed_hash};
use stoa_payments::{GovUkPay, Provider, ProviderFault, Secret, Stripe, TestProvider};
use stoa_web::outgoing;

/// A single call's longest time.
const LONGEST_WAIT: Duration = Duration::from_secs(15);

/// The card provider, and the test provider as itself where it is the one.
#[derive(Clone)]
pub struct Cards {
    pub provider: Arc<dyn Provider>,
    pub test: Option<TestProvider>,
}

/// What this node remembers: the provider, made once.
#[derive(Default)]
struct Remembered(OnceLock<Option<Cards>>);

/// Who takes cards; `None` where nobody does.
pub fn cards(app: &App) -> Option<Cards> {
    let remembered = app.db.memory::<Remembered>();
    remembered.0.get_or_init(|| make(app)).clone()
}

fn make(app: &App) -> Option<Cards> {
    let config = &app.config.payments;
    let secret = |name: &str| {
        let told = app.config.secrets.get(name).cloned();
        Secret::new(told.unwrap_or_default())
    };
    let endpoint = |own: &'static str| match config.endpoint.trim_end_matches('/') {
        "" => own.to_owned(),
        other => other.to_owned(),
    };
    let (key, signing) = (secret("payments-key"), secret("payments-signing"));
    let agent = || outgoing::calls(LONGEST_WAIT).build().new_agent();
    let provider: Arc<dyn Provider> = match config.provider.as_str() {
        "govuk-pay" => {
            let endpoint = endpoint(GovUkPay::ENDPOINT);
            Arc::new(GovUkPay::new(agent(), &endpoint, key, signing))
        }
        "stripe" => {
            let endpoint = endpoint(Stripe::ENDPOINT);
            Arc::new(Stripe::new(agent(), &endpoint, key, signing))
        }
        // It moves no money: nobody but a demonstration may have it, whatever the configuration says.
        "test" if app.config.demo => return rehearsal(app),
        _ => return None,
    };
    let test = None;
    Some(Cards { provider, test })
}

fn rehearsal(app: &App) -> Option<Cards> {
    let folder = Path::new(&app.config.payments.test_dir);
    if let Err(error) = std::fs::create_dir_all(folder) {
        tracing::error!(%error, "the test provider has no folder: cards are not offered");
        return None;
    }
    let signing = keyed_hash(app.vault.web_key(), b"stoa test payments");
    let pages = format!("{}/pay/test", app.config.public_url);
    let test = TestProvider::new(folder, &pages, Secret::new(hex::encode(signing)));
    Some(Cards {
        provider: Arc::new(test.clone()),
        test: Some(test),
    })
}

/// What a provider's fault is to whoever waits for it: nobody there now, or something that the operator has to look at.
pub fn trouble(fault: &ProviderFault) -> Error {
    match fault {
        fault if fault.is_worth_retrying() => Error::Busy {
            retry_after_seconds: 30,
        },
        ProviderFault::NotFound => Error::NotFound,
        fault => Error::broken("asking the card provider", fault),
    }
}
