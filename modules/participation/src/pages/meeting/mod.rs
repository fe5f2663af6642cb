//! The pages of meetings.

pub mod calendar;
pub mod cancel_meeting;
pub mod join_meeting;
pub mod list_meetings;
pub mod publish_minutes;
pub mod read_needs;
pub mod save_meeting;
pub mod show_meeting;
mod telling;

use stoa_kernel::{Actor, Id, OrNotFound, Reader, Result};
use stoa_web::{Page, Problem, Visitor};

use crate::{
    following,
    model::{Kind, Scene, meeting::Meeting},
    pages::frame::component_page::find,
    policy, store,
};

type Place = stoa_web::Path<(String, String, i64)>;

/// A meeting and where it stands.
pub struct About {
    pub scene: Scene,
    pub meeting: Meeting,
}

impl About {
    /// `NotFound` where the address names another place than the meeting's.
    pub async fn read(
        visitor: &Visitor,
        db: &mut Reader,
        (process, component, id): (&str, &str, i64),
    ) -> Result<Self, Problem> {
        let scene = find_meetings(visitor, db, (process, component)).await?;
        let found = store::meeting::meeting_by_id(db, Id::new(id)).await?;
        let meeting = found
            .filter(|found| found.component == scene.component.id)
            .or_not_found()?;
        Ok(About { scene, meeting })
    }

    /// The same for a page on which staff do something about it.
    pub async fn read_to(visitor: &Visitor, action: &str, place: Place) -> Result<Self, Problem> {
        visitor.staff()?;
        let stoa_web::Path((process, component, id)) = place;
        let place = (process.as_str(), component.as_str(), id);
        let about = About::read(visitor, &mut visitor.read().await?, place).await?;
        visitor.must(action, &about.scene.setup.process.resource())?;
        Ok(about)
    }

    /// Whether whoever looks may do this with it.
    pub fn may(&self, visitor: &Visitor, action: &str) -> bool {
        visitor.may(action, &self.scene.setup.process.resource())
    }

    /// Whether the way to coming is shown: to those who may, and to strangers, whom it leads to where they sign in.
    pub fn shows_way(&self, visitor: &Visitor) -> bool {
        let process = &self.scene.setup.process;
        let resource = self.meeting.resource(&self.scene, visitor.now());
        let is_open = self.meeting.is_open(process.state, visitor.now());
        let may = || visitor.may(policy::COME_TO_MEETING, &resource);
        process.is_public() && is_open && (visitor.actor == Actor::Anonymous || may())
    }

    /// Whether whoever looks has registered.
    pub async fn is_guest(&self, visitor: &Visitor, db: &mut Reader) -> Result<bool> {
        let Some(person) = visitor.actor.person() else {
            return Ok(false);
        };
        let people = following::people_of(visitor.app(), db, person).await?;
        let found = store::meeting::is_guest(db, self.meeting.id, &people).await?;
        Ok(found.is_some())
    }

    /// A page of a form about it, with the way back to it.
    pub fn form_page<'v>(&self, visitor: &'v Visitor, title: &str) -> Page<'v> {
        let meeting = &self.meeting;
        inner_page(visitor, &self.scene, title)
            .breadcrumb(meeting.planned.title.get(visitor.lang()), meeting.path())
            .no_index()
    }
}

/// The component of meetings at an address. `NotFound` where it is none.
async fn find_meetings(
    visitor: &Visitor,
    db: &mut Reader,
    place: (&str, &str),
) -> Result<Scene, Problem> {
    let scene = find(visitor, db, place).await?;
    let is_theirs = scene.component.kind == Kind::Meetings;
    is_theirs.then_some(()).or_not_found()?;
    Ok(scene)
}

/// A page within the component, with the way back to its list.
fn inner_page<'v>(visitor: &'v Visitor, scene: &Scene, title: &str) -> Page<'v> {
    let (process, lang) = (&scene.setup.process, visitor.lang());
    let page = visitor
        .page(title)
        .breadcrumb(visitor.t("participation-frame-title"), "/participate")
        .breadcrumb(process.title.get(lang), process.path())
        .breadcrumb(scene.component.title.get(lang), scene.path());
    match process.is_public() {
        true => page,
        false => page.no_index(),
    }
}
