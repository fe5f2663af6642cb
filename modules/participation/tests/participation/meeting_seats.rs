//! Meetings: never more guests than seats, what they need is read for a purpose alone, and whoever comes hears what changes.

use stoa_kernel::{Actor, Error};
use stoa_participation::model::meeting::Draft;

use crate::{
    house::{House, on_both},
    meeting_house::{needs, walk},
};

#[tokio::test(flavor = "multi_thread")]
async fn there_are_never_more_guests_than_seats() {
    on_both(async |house: House| {
        house.is_at("2026-03-12T09:00:00Z");
        let manager = house.meets().await;
        let meeting = house.calls(&manager, (None, 0), walk("2")).await.unwrap();
        let id = meeting.id;
        let ana = house.resident("ana@example.org").await.actor;
        let ben = house.resident("ben@example.org").await.actor;
        let cleo = house.resident("cleo@example.org").await.actor;
        house.joins(&ana, id, needs("", 0)).await.unwrap();
        let again = house.joins(&ana, id, needs("", 0)).await;
        let already = Error::conflict("participation-meeting-registered-already");
        assert_eq!(again, Err(already.clone()));
        // Under another entry of the same mailbox they have their seat too.
        let same = house.resident("ana@example.org").await.actor;
        assert_eq!(house.joins(&same, id, needs("", 0)).await, Err(already));
        // Two want the last seat at once.
        let both = tokio::join!(
            house.joins(&ben, id, needs("", 0)),
            house.joins(&cleo, id, needs("", 0))
        );
        let full = Err(Error::conflict("participation-meeting-full"));
        let (first, second) = both;
        assert!(first.is_ok() != second.is_ok(), "{first:?} {second:?}");
        assert!(first == full || second == full);
        assert_eq!(house.meeting(id).await.taken, 2);
        let fewer = house.calls(&manager, (Some(id), 1), walk("1")).await;
        let taken = Error::invalid("seats", "participation-meeting-fault-taken");
        assert_eq!(fewer, Err(taken));
        house.leaves(&same, id).await.unwrap();
        let none = Error::conflict("participation-meeting-not-registered");
        assert_eq!(house.leaves(&ana, id).await, Err(none));
        let late = if first.is_ok() { &cleo } else { &ben };
        house.joins(late, id, needs("", 0)).await.unwrap();
        assert_eq!(house.meeting(id).await.taken, 2);
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn what_guests_need_is_read_for_a_purpose_and_forgotten_afterwards() {
    on_both(async |house: House| {
        house.is_at("2026-03-12T09:00:00Z");
        let manager = house.meets().await;
        let id = house.calls(&manager, (None, 0), walk("")).await.unwrap().id;
        let ana = house.resident("ana@example.org").await.actor;
        let ben = house.resident("ben@example.org").await.actor;
        house.joins(&ana, id, needs("A ramp", 2)).await.unwrap();
        house.joins(&ben, id, needs("", 0)).await.unwrap();
        let aimless = house.reads_needs(&manager, id, " ").await;
        assert!(matches!(aimless, Err(Error::Invalid(_))), "{aimless:?}");
        let mut others = vec![Actor::Anonymous, ana.clone()];
        for (role, agency) in [
            ("manager", "water"),
            ("auditor", "council"),
            ("administrator", "water"),
        ] {
            others.push(house.staff_of(role, agency).await);
        }
        for actor in &others {
            let refused = house.reads_needs(actor, id, "To prepare").await;
            assert!(matches!(refused, Err(Error::Denied(_))), "{actor:?}");
        }
        let read = house.reads_needs(&manager, id, "To prepare").await;
        assert_eq!(read.unwrap(), [needs("A ramp", 2)]);
        let record = house.record_of(&format!("meeting-{id}")).await;
        let told = ["meeting_called", "meeting_joined", "participation_followed"];
        assert_eq!(record.get(..3).unwrap(), told);
        assert_eq!(record.last().unwrap(), "meeting_needs_read");
        let early = house.tells_of(&manager, id, ("9", "We walked.")).await;
        assert!(matches!(early, Err(Error::Conflict(_))), "{early:?}");
        house.is_at("2026-03-20T18:00:00Z");
        let wrong = house.tells_of(&manager, id, ("many", " ")).await;
        assert!(matches!(wrong, Err(Error::Invalid(_))), "{wrong:?}");
        house
            .tells_of(&manager, id, ("9", "We walked."))
            .await
            .unwrap();
        assert_eq!(house.meeting(id).await.came, Some(9));
        let read = house.reads_needs(&manager, id, "Out of habit").await;
        assert_eq!(read.unwrap(), []);
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn whoever_comes_hears_that_it_changes_or_is_cancelled() {
    on_both(async |house: House| {
        house.is_at("2026-03-12T09:00:00Z");
        let manager = house.meets().await;
        let id = house.calls(&manager, (None, 0), walk("")).await.unwrap().id;
        let ana = house.resident("ana@example.org").await.actor;
        house.joins(&ana, id, needs("", 0)).await.unwrap();
        house.is_at("2026-03-13T09:00:00Z");
        let later = Draft {
            from: "19:00".to_owned(),
            ..walk("")
        };
        let slow = house.calls(&manager, (Some(id), 9), later.clone()).await;
        assert!(matches!(slow, Err(Error::Conflict(_))), "{slow:?}");
        house.calls(&manager, (Some(id), 1), later).await.unwrap();
        house.tells().await;
        let mails = house.mails_to("ana@example.org");
        assert_eq!(mails.len(), 1, "{mails:?}");
        assert!(mails[0].contains("A meeting was changed"), "{}", mails[0]);
        house.is_at("2026-03-14T09:00:00Z");
        let mute = house.cancels(&manager, id, " ").await;
        assert!(matches!(mute, Err(Error::Invalid(_))), "{mute:?}");
        house.cancels(&manager, id, "A storm comes.").await.unwrap();
        let twice = house.cancels(&manager, id, "Once more.").await;
        assert!(matches!(twice, Err(Error::Conflict(_))), "{twice:?}");
        house.tells().await;
        let mails = house.mails_to("ana@example.org");
        assert!(mails.last().unwrap().contains("> A storm comes."));
        let late = house.joins(&ana, id, needs("", 0)).await;
        assert!(matches!(late, Err(Error::Denied(_))), "{late:?}");
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn only_the_body_calls_meetings_and_nobody_registers_once_they_begin() {
    on_both(async |house: House| {
        house.is_at("2026-03-12T09:00:00Z");
        let manager = house.meets().await;
        let ana = house.resident("ana@example.org").await.actor;
        let mut others = vec![Actor::Anonymous, ana.clone()];
        for (role, agency) in [("manager", "water"), ("auditor", "council")] {
            others.push(house.staff_of(role, agency).await);
        }
        for actor in &others {
            let refused = house.calls(actor, (None, 0), walk("")).await;
            assert!(matches!(refused, Err(Error::Denied(_))), "{actor:?}");
        }
        let caseworker = house.staff("caseworker").await;
        let id = house.calls(&caseworker, (None, 0), walk("")).await;
        let id = id.unwrap().id;
        for actor in [&Actor::Anonymous, &manager] {
            let refused = house.joins(actor, id, needs("", 0)).await;
            assert!(matches!(refused, Err(Error::Denied(_))), "{actor:?}");
        }
        house.is_at("2026-03-20T17:29:59Z");
        house.joins(&ana, id, needs("", 0)).await.unwrap();
        house.is_at("2026-03-20T17:30:00Z");
        let ben = house.resident("ben@example.org").await.actor;
        let late = house.joins(&ben, id, needs("", 0)).await;
        assert!(matches!(late, Err(Error::Denied(_))), "{late:?}");
        let past = house.calls(&manager, (None, 0), walk("")).await;
        let wrong = Error::invalid("day", "participation-meeting-fault-past");
        assert_eq!(past, Err(wrong));
    })
    .await;
}
