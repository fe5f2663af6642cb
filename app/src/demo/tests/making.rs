//! The whole town is made in an empty installation.

use std::{path::Path, sync::Mutex};

use jiff::Timestamp;
use stoa_identity::commands::sign_in::{SignIn, SignedIn, sign_in};
use stoa_identity::model::browser::Browser;
use stoa_kernel::{
    App, Result,
    clock::Clock,
    ledger,
    town::{gazetteer::gazetteer_size, search_addresses},
};
use stoa_reports::{model::ReportFilter, store};

use crate::demo::{Account, Land, Part, Progress, config, make};

async fn town(folder: &Path, scale: f64) -> Result<(App, Vec<Account>, Vec<Progress>)> {
    let now: Timestamp = "2025-11-25T14:30:00Z".parse().unwrap();
    let migrations: Vec<_> = [
        stoa_identity::MIGRATIONS,
        stoa_town::MIGRATIONS,
        stoa_reports::MIGRATIONS,
    ]
    .concat();
    let policies = [
        stoa_identity::POLICY,
        stoa_town::policy::SOURCE,
        stoa_reports::POLICY,
    ];
    let app = App::open(config(folder), Clock::fixed(now), &policies, &migrations).await?;
    let progress = Mutex::new(Vec::new());
    let accounts = make(&app, &Land::survey(1), (1, scale), |one| {
        progress.lock().unwrap().push(one);
    })
    .await?;
    Ok((app, accounts, progress.into_inner().unwrap()))
}

#[tokio::test(flavor = "multi_thread")]
async fn a_small_town_is_made_whole() {
    let folder = tempfile::tempdir().unwrap();
    let (app, accounts, progress) = town(folder.path(), 0.02).await.unwrap();
    let mut db = app.db.read().await.unwrap();
    let (streets, addresses) = gazetteer_size(&mut db).await.unwrap();
    assert!(
        (850..1_050).contains(&streets) && (23_000..25_000).contains(&addresses),
        "{streets} {addresses}"
    );
    let found = search_addresses(&mut db, "high street", 5).await.unwrap();
    assert!(found.iter().any(|one| one.street == "High Street"));
    let page = store::page(&mut db, &ReportFilter::default(), None, 50)
        .await
        .unwrap();
    assert_eq!(page.len(), 50);
    let last = progress.last().unwrap();
    assert_eq!(last.part, Part::Reports);
    assert!((300..500).contains(&last.done), "{} reports", last.done);
    for report in &page {
        assert!(report.ward.is_some() && !report.agency.is_empty());
    }
    app.sealer.seal_all().await.unwrap();
    let verified = ledger::verify(&app.db, app.sealer.key(), |_| {})
        .await
        .unwrap();
    assert!(
        verified.faults.is_empty() && verified.entries > 20,
        "{verified:?}"
    );
    for one in accounts.iter().filter(|one| one.api_key.is_empty()) {
        let asked = SignIn {
            name: one.email.clone(),
            password: one.password.clone(),
        };
        let outcome = sign_in(&app, asked, &Browser::default()).await.unwrap();
        assert!(matches!(outcome, SignedIn::Welcome(_)), "{}", one.email);
    }
    assert!(
        accounts
            .iter()
            .any(|one| one.role == "program" && one.api_key.len() > 20)
    );
}
