//! Photos that were uploaded and never sent: they are removed after a day, apart from what a report shows.

use futures::TryStreamExt;
use jiff::SignedDuration;
use stoa_kernel::{Actor, files::Photo};
use stoa_reports::drafts;

use crate::house::{House, WEST, lamp, on_both};

/// A picture that is larger than a thumbnail, so that it is two files.
async fn upload(house: &House, shade: u8) -> Photo {
    let picture = image::RgbImage::from_fn(400, 300, |x, _y| {
        let step = u8::try_from(x % 50).unwrap();
        image::Rgb([shade.wrapping_add(step), 90, 30])
    });
    let mut png = std::io::Cursor::new(Vec::new());
    picture.write_to(&mut png, image::ImageFormat::Png).unwrap();
    let (waiting, now) = (drafts::waiting(&house.app.files), house.clock.now());
    let kept = waiting.keep_photo(png.into_inner().into(), "photos", now);
    kept.await.unwrap()
}

async fn is_kept(house: &House, photo: &Photo) -> [bool; 2] {
    let full = house.app.files.read(&photo.full).await.is_ok();
    [full, house.app.files.read(&photo.thumbnail).await.is_ok()]
}

fn pass(house: &House, hours: i64) {
    let later = house.clock.now() + SignedDuration::from_hours(hours);
    house.clock.set(later);
}

#[tokio::test(flavor = "multi_thread")]
async fn photos_of_drafts_go_after_a_day_and_those_of_reports_stay() {
    on_both(async |house| {
        let (given_up, sent) = (upload(&house, 10).await, upload(&house, 120).await);
        let mut input = lamp(WEST);
        input.photos = vec![sent.clone()];
        let report = house.submit(&Actor::Anonymous, input).await;
        pass(&house, 23);
        assert_eq!(drafts::remove_old(&house.app).await.unwrap(), 0);
        assert_eq!(is_kept(&house, &given_up).await, [true, true]);
        let late = upload(&house, 200).await;
        pass(&house, 2);
        assert_eq!(drafts::remove_old(&house.app).await.unwrap(), 2);
        assert_eq!(is_kept(&house, &given_up).await, [false, false]);
        assert_eq!(is_kept(&house, &sent).await, [true, true]);
        assert_eq!(is_kept(&house, &late).await, [true, true]);
        // Somebody uploads the picture of that report again and gives up: one file serves both, and the report keeps it.
        assert_eq!(upload(&house, 120).await, sent);
        pass(&house, 30);
        assert_eq!(drafts::remove_old(&house.app).await.unwrap(), 2);
        assert_eq!(is_kept(&house, &sent).await, [true, true]);
        let all: Vec<_> = house.app.files.list().try_collect().await.unwrap();
        assert_eq!(all.len(), 2, "the report's two files: {all:?}");
        // Also when it is hidden, as staff may show it again.
        let mut hidden = house.report(report.id).await;
        hidden.hidden = true;
        house
            .write(async |tx| stoa_reports::store::save(tx, &mut hidden).await.unwrap())
            .await;
        upload(&house, 120).await;
        pass(&house, 30);
        assert_eq!(drafts::remove_old(&house.app).await.unwrap(), 0);
        assert_eq!(is_kept(&house, &sent).await, [true, true]);
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn the_job_is_asked_for_once_an_hour() {
    on_both(async |house| {
        let asked = async || {
            drafts::turn(&house.app).await.unwrap();
            let jobs = house.take_jobs().await.into_iter();
            jobs.filter(|(kind, _)| kind == "reports.remove_drafts")
                .count()
        };
        assert_eq!(asked().await, 1);
        assert_eq!(asked().await, 0);
        pass(&house, 1);
        assert_eq!(asked().await, 1);
        assert_eq!(asked().await, 0);
    })
    .await;
}
