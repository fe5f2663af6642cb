//! Meetings in the process of most tests, and people who come to them.

use stoa_kernel::{Actor, Localised, Result};
use stoa_participation::{
    commands::{
        frame::{AddComponent, add_component},
        meeting::{
            CancelMeeting, PublishMinutes, ReadMeetingNeeds, RegisterForMeeting, SaveMeeting,
            cancel_meeting, leave_meeting, publish_minutes, read_meeting_needs,
            register_for_meeting, save_meeting,
        },
    },
    model::{
        Kind, Standing,
        meeting::{Draft, Meeting, MeetingId, Needed},
    },
    store,
};

use crate::house::{HARBOUR, House, phase};

/// A meeting on 20 March 2026, 18:30 to 20:00 in Madrid.
pub fn walk(seats: &str) -> Draft {
    Draft {
        title: Localised::english("A walk along the quay"),
        text: Localised::english("We look at what is there."),
        day: "2026-03-20".to_owned(),
        from: "18:30".to_owned(),
        to: "20:00".to_owned(),
        place: "The crane".to_owned(),
        online_url: "https://meet.example.org/quay".to_owned(),
        access: Localised::english("No steps."),
        childcare: true,
        seats: seats.to_owned(),
    }
}

pub fn needs(words: &str, children: u8) -> Needed {
    Needed {
        words: words.to_owned(),
        children,
    }
}

impl House {
    /// A published process with meetings; whoever runs it.
    pub async fn meets(&self) -> Actor {
        let manager = self.staff("manager").await;
        self.begins_process(&manager).await.unwrap();
        self.describes(&manager, 0).await.unwrap();
        let mut tx = self.begins(&manager).await;
        let input = AddComponent {
            process: HARBOUR.to_owned(),
            seen: 0,
            kind: Kind::Meetings,
            slug: "meetings".to_owned(),
            title: Localised::english("Come together"),
            standing: Standing::Confirmed,
        };
        let done = add_component(&self.app, &mut tx, input).await.unwrap();
        tx.commit(done).await.unwrap();
        let mut input = phase(("2026-03-10", "2026-04-28"), "");
        input.verbs.clear();
        self.saves(&manager, input).await.unwrap();
        self.publishes(&manager, 0).await.unwrap();
        manager
    }

    pub async fn calls(
        &self,
        actor: &Actor,
        (meeting, seen): (Option<MeetingId>, i64),
        draft: Draft,
    ) -> Result<Meeting> {
        let mut tx = self.begins(actor).await;
        let input = SaveMeeting {
            process: HARBOUR.to_owned(),
            component: "meetings".to_owned(),
            meeting,
            seen,
            draft,
        };
        let done = save_meeting(&self.app, &mut tx, input).await?;
        tx.commit(done).await
    }

    pub async fn cancels(&self, actor: &Actor, meeting: MeetingId, reason: &str) -> Result<()> {
        let mut tx = self.begins(actor).await;
        let input = CancelMeeting {
            meeting,
            seen: 0,
            reason: reason.to_owned(),
        };
        let done = cancel_meeting(&mut tx, input).await?;
        tx.commit(done).await
    }

    pub async fn joins(&self, actor: &Actor, meeting: MeetingId, needed: Needed) -> Result<()> {
        let mut tx = self.begins(actor).await;
        let input = RegisterForMeeting { meeting, needed };
        let done = register_for_meeting(&self.app, &mut tx, input).await?;
        tx.commit(done).await
    }

    pub async fn leaves(&self, actor: &Actor, meeting: MeetingId) -> Result<()> {
        let mut tx = self.begins(actor).await;
        let done = leave_meeting(&self.app, &mut tx, meeting).await?;
        tx.commit(done).await
    }

    pub async fn reads_needs(
        &self,
        actor: &Actor,
        meeting: MeetingId,
        purpose: &str,
    ) -> Result<Vec<Needed>> {
        let mut tx = self.begins(actor).await;
        let input = ReadMeetingNeeds {
            meeting,
            purpose: purpose.to_owned(),
        };
        let done = read_meeting_needs(&self.app, &mut tx, input).await?;
        tx.commit(done).await
    }

    pub async fn tells_of(
        &self,
        actor: &Actor,
        meeting: MeetingId,
        (came, minutes): (&str, &str),
    ) -> Result<()> {
        let mut tx = self.begins(actor).await;
        let input = PublishMinutes {
            meeting,
            seen: 0,
            came: came.to_owned(),
            minutes: Localised::english(minutes),
        };
        let done = publish_minutes(&self.app, &mut tx, input).await?;
        tx.commit(done).await
    }

    /// The meeting as it is now.
    pub async fn meeting(&self, id: MeetingId) -> Meeting {
        let mut db = self.app.db.read().await.unwrap();
        let found = store::meeting::meeting_by_id(&mut db, id).await;
        found.unwrap().unwrap()
    }
}
