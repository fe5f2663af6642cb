//! Texts under review: who writes them, what of a text stays the same through its versions, and who says what to them.

use stoa_kernel::{Actor, Error};
use stoa_participation::model::{Standing, document::Verdict, tell::Rhythm};

use crate::{
    document_house::{FIRST, SECOND},
    house::{House, on_both, resident},
    processes::fields,
};

const ANA: &str = "ana@example.org";
const BEN: &str = "ben@example.org";

#[tokio::test(flavor = "multi_thread")]
async fn a_text_is_written_before_its_process_is_published() {
    on_both(async |house: House| {
        let manager = house.plans(Standing::Confirmed, "write comment").await;
        let early = house.publishes(&manager, 0).await;
        assert_eq!(fields(early.unwrap_err()), ["components"]);
        let nothing = house.writes(&manager, (0, " ", "")).await;
        assert_eq!(fields(nothing.unwrap_err()), ["text"]);
        let draft = house.writes(&manager, (0, "One.", "")).await.unwrap();
        assert!(matches!(
            house.writes(&manager, (0, FIRST, "")).await,
            Err(Error::Conflict(_))
        ));
        // As long as nobody has read it, it is written over.
        let seen = draft.id.number();
        let again = house.writes(&manager, (seen, FIRST, "")).await.unwrap();
        assert_eq!(again.number, 1);
        house.publishes(&manager, 0).await.unwrap();
        let record = house.record_of("document-harbour.plan").await;
        assert_eq!(record, ["document_drafted", "document_drafted"]);
        for other in [
            Actor::Anonymous,
            resident(),
            house.staff("caseworker").await,
            house.staff_of("manager", "water").await,
        ] {
            let seen = again.id.number();
            let refused = house.writes(&other, (seen, SECOND, "More trees.")).await;
            assert!(matches!(refused, Err(Error::Denied(_))), "{other:?}");
        }
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn paragraphs_are_known_through_versions() {
    on_both(async |house: House| {
        let manager = house.reviews(Standing::Confirmed, "write comment").await;
        let (first, passages) = house.text().await;
        let anchors: Vec<i64> = passages.iter().map(|one| one.anchor).collect();
        assert_eq!(anchors, [1, 2, 3, 4]);
        let seen = first.id.number();
        let unsaid = house.writes(&manager, (seen, SECOND, " ")).await;
        assert_eq!(fields(unsaid.unwrap_err()), ["note"]);
        let same = house.writes(&manager, (seen, FIRST, "Nothing.")).await;
        assert_eq!(fields(same.unwrap_err()), ["text"]);
        let second = house.writes(&manager, (seen, SECOND, "More trees.")).await;
        assert_eq!(second.unwrap().number, 2);
        let stale = house.writes(&manager, (seen, "Other.", "Mine.")).await;
        assert!(matches!(stale, Err(Error::Conflict(_))));
        let (second, passages) = house.text().await;
        let anchors: Vec<i64> = passages.iter().map(|one| one.anchor).collect();
        assert_eq!(anchors, [1, 2, 5, 3]);
        // What is gone never comes again under a number that another paragraph has.
        let seen = second.id.number();
        let third = format!("{SECOND}\n\nWhoever swims does so with care.");
        house
            .writes(&manager, (seen, &third, "Swimming."))
            .await
            .unwrap();
        let (_, passages) = house.text().await;
        assert_eq!(passages.last().unwrap().anchor, 6);
        let record = house.record_of("document-harbour.plan").await;
        let published = "document_version_published";
        assert_eq!(record, ["document_drafted", published, published]);
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_remark_takes_less_than_a_wording_where_the_phase_says_so() {
    on_both(async |house: House| {
        let manager = house.reviews(Standing::Confirmed, "comment").await;
        let ana = house.resident(ANA).await.actor;
        let remark = house.notes(&ana, 2, ("Why Monday?", "")).await.unwrap();
        assert_eq!(
            remark.paragraph, "Cars stay outside from Monday on.",
            "{remark:?}"
        );
        let wording = house.notes(&ana, 2, ("", "Cars stay outside.")).await;
        assert!(matches!(wording, Err(Error::Denied(_))));
        let nothing = house.notes(&ana, 3, (" ", "Dogs are welcome.")).await;
        assert_eq!(fields(nothing.unwrap_err()), ["remark"]);
        let nowhere = house.notes(&ana, 9, ("Where?", "")).await;
        assert!(matches!(nowhere, Err(Error::NotFound)));
        for other in [Actor::Anonymous, manager] {
            let refused = house.notes(&other, 2, ("Why?", "")).await;
            assert!(matches!(refused, Err(Error::Denied(_))), "{other:?}");
        }
        house.is_at("2026-03-29T09:00:00Z");
        let late = house.notes(&ana, 2, ("Too late.", "")).await;
        assert!(matches!(late, Err(Error::Denied(_))));
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn each_remark_is_decided_with_a_reason_and_its_author_hears() {
    on_both(async |house: House| {
        let manager = house.reviews(Standing::Confirmed, "write comment").await;
        let ana = house.resident(ANA).await.actor;
        let said = house.notes(&ana, 2, ("", "Cars stay outside from Friday on."));
        let said = said.await.unwrap();
        let ben = house.resident(BEN).await.actor;
        let process = ("process-harbour", Rhythm::AtOnce);
        house.follows(&ben, process).await.unwrap();
        let caseworker = house.staff("caseworker").await;
        let seen = (said.id, said.revision);
        for (verdict, reason, field) in [
            (Verdict::Open, "Why not.", "verdict"),
            (Verdict::Accepted, "  ", "reason"),
        ] {
            let wrong = house.decides_on(&caseworker, seen, (verdict, reason)).await;
            assert_eq!(fields(wrong.unwrap_err()), [field]);
        }
        let accepted = (Verdict::Accepted, "Friday is market day.");
        for other in [
            Actor::Anonymous,
            ana.clone(),
            house.staff_of("caseworker", "water").await,
            house.staff("auditor").await,
        ] {
            let refused = house.decides_on(&other, seen, accepted).await;
            assert!(matches!(refused, Err(Error::Denied(_))), "{other:?}");
        }
        house.decides_on(&caseworker, seen, accepted).await.unwrap();
        let stale = house.decides_on(&caseworker, seen, accepted).await;
        assert!(matches!(stale, Err(Error::Conflict(_))));
        house.tells().await;
        let mails = house.mails_to(ANA);
        assert_eq!(mails.len(), 1, "{mails:?}");
        assert!(mails[0].contains("Friday is market day."), "{}", mails[0]);
        let link = format!("/participate/annotation/{}", said.id);
        assert!(mails[0].contains(&link), "{}", mails[0]);
        // So is the next version, for whoever follows the process, and for whoever said something to one before.
        house.is_at("2026-03-13T09:00:00Z");
        let (first, _) = house.text().await;
        let second = (first.id.number(), SECOND, "Market day is free of cars.");
        house.writes(&manager, second).await.unwrap();
        house.tells().await;
        let mails = house.mails_to(ANA);
        assert_eq!(mails.len(), 2);
        let ben = house.mails_to(BEN);
        assert_eq!(ben.len(), 1, "{ben:?}");
        assert!(ben[0].contains("The harbour plan"), "{}", ben[0]);
        let told = mails
            .iter()
            .any(|mail| mail.contains("Market day is free of cars."));
        assert!(told, "{mails:?}");
    })
    .await;
}
