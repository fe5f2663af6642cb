//! Pictures that a program only points to: fetched afterwards, kept once, and shown as they were given until then.

use stoa_kernel::{Actor, Error, Reader, files};
use stoa_reports::{
    commands::{self, FETCH, TakeAgencyUpdate, TakePictures},
    model::{Report, Source},
    store,
};

use crate::{
    agencies::taken_by_power,
    house::{House, WEST, caseworker, fields, lamp, on_both},
};

const FIRST: &str = "https://elsewhere.example/1.jpg";
const SECOND: &str = "https://elsewhere.example/2.jpg";

fn photo(letter: &str) -> files::Photo {
    files::Photo {
        full: letter.repeat(64),
        thumbnail: "0".repeat(64),
        width: 800,
        height: 600,
    }
}

async fn take(
    house: &House,
    actor: &Actor,
    report: &Report,
    photos: Vec<files::Photo>,
) -> stoa_kernel::Result<Report> {
    let input = TakePictures {
        report: report.id,
        update: None,
        photos,
        fetched: vec![FIRST.to_owned()],
    };
    house
        .act(actor, async |app, tx| {
            commands::take_pictures(app, tx, input).await
        })
        .await
}

#[tokio::test(flavor = "multi_thread")]
async fn what_was_fetched_is_kept_once_and_the_rest_stays_a_link() {
    on_both(async |house| {
        let mut input = lamp(WEST);
        input.source = Source::Open311;
        input.media_urls = [FIRST, "javascript:alert(1)", SECOND]
            .map(str::to_owned)
            .into();
        let report = house.submit(&Actor::Anonymous, input).await;
        assert_eq!(report.media_url, format!("{FIRST}\n{SECOND}"));
        let jobs = house.jobs().await;
        assert_eq!(jobs.iter().filter(|(kind, _)| kind == FETCH).count(), 1);
        let system = Actor::System("test");
        let taken = take(&house, &system, &report, vec![photo("a")])
            .await
            .unwrap();
        assert_eq!(taken.media_url, SECOND);
        assert_eq!(house.report(report.id).await, taken);
        // The job was done twice, as jobs may be.
        take(&house, &system, &report, vec![photo("a")])
            .await
            .unwrap();
        let mut db = house.app.db.read().await.unwrap();
        let photos = store::photos_of(&mut db, &[report.id]).await.unwrap();
        assert_eq!(photos.len(), 1);
        assert!(
            house
                .kinds(&report)
                .await
                .contains(&"pictures_taken".to_owned())
        );
        let stranger = take(&house, &Actor::Anonymous, &report, vec![photo("b")]).await;
        assert!(stranger.is_err(), "{stranger:?}");
        take(&house, &caseworker(), &report, vec![photo("b")])
            .await
            .unwrap();
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
#[expect(clippy::too_many_lines, reason = "one story, told in one piece")]
async fn pictures_of_what_another_body_says_stand_under_it() {
    on_both(async |house| {
        let (report, _) = taken_by_power(&house).await;
        house.take_jobs().await;
        let said = TakeAgencyUpdate {
            agency: "power".to_owned(),
            reference: report.reference("M"),
            their_id: "u1".to_owned(),
            status: None,
            text: String::new(),
            media_urls: [FIRST, "ftp://elsewhere.example/a", SECOND]
                .map(str::to_owned)
                .into(),
            at: house.clock.now(),
        };
        let system = Actor::System("test");
        house
            .act(&system, async |app, tx| {
                commands::take_agency_update(app, tx, said).await
            })
            .await
            .unwrap();
        let mut db = house.app.db.read().await.unwrap();
        let last = async |db: &mut Reader| {
            let updates = store::updates_of(db, report.id).await.unwrap();
            updates
                .into_iter()
                .max_by_key(|update| update.id)
                .expect("an update")
        };
        let update = last(&mut db).await;
        assert_eq!(update.media_url, format!("{FIRST}\n{SECOND}"));
        let jobs = house.take_jobs().await;
        let asked: Vec<_> = jobs.iter().filter(|(kind, _)| kind == FETCH).collect();
        assert_eq!(
            asked,
            [&(
                FETCH.to_owned(),
                format!("{{\"report\":{},\"update\":{}}}", report.id, update.id)
            )]
        );
        let fetched = TakePictures {
            report: report.id,
            update: Some(update.id),
            photos: vec![photo("a")],
            fetched: vec![FIRST.to_owned()],
        };
        // Twice, as jobs may be done; and the second picture is still only a link.
        for _ in 0..2 {
            let fetched = fetched.clone();
            house
                .act(&system, async |app, tx| {
                    commands::take_pictures(app, tx, fetched).await
                })
                .await
                .unwrap();
        }
        assert_eq!(last(&mut db).await.media_url, SECOND);
        let photos = store::photos_of(&mut db, &[report.id]).await.unwrap();
        let under: Vec<_> = photos.iter().map(|photo| photo.update).collect();
        assert_eq!(under, [Some(update.id)]);
        // Of another report's update they are not.
        let other = house.submit(&Actor::Anonymous, lamp(WEST)).await;
        let wrong = TakePictures {
            report: other.id,
            ..fetched
        };
        let refused = house
            .act(&system, async |app, tx| {
                commands::take_pictures(app, tx, wrong).await
            })
            .await;
        assert_eq!(refused, Err(Error::NotFound));
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn more_than_six_pictures_are_refused() {
    on_both(async |house| {
        let mut input = lamp(WEST);
        input.photos = vec![photo("a"), photo("b")];
        let url = |n| format!("https://elsewhere.example/{n}.jpg");
        input.media_urls = (0..5).map(url).collect();
        let outcome = house
            .act(&Actor::Anonymous, async |app, tx| {
                commands::submit_report(app, tx, input).await
            })
            .await;
        assert_eq!(fields(outcome), ["photos"]);
    })
    .await;
}
