//! What other bodies' words for a state mean here.

use super::open311::update::UpdateStatus;
use crate::model::Status;

/// Our state for one of the extension's; `None` where it says nothing that we would show as a state. GeoReport v2
/// defines "closed" as "it has been resolved", so a body that says no more than that has fixed it.
pub fn status_of(theirs: UpdateStatus) -> Option<Status> {
    match theirs {
        UpdateStatus::Open | UpdateStatus::Reopen | UpdateStatus::ForTriage => {
            Some(Status::HandedOver)
        }
        UpdateStatus::InProgress | UpdateStatus::Investigating => Some(Status::InProgress),
        UpdateStatus::ActionScheduled => Some(Status::Planned),
        UpdateStatus::Fixed | UpdateStatus::Closed => Some(Status::Fixed),
        UpdateStatus::Duplicate => Some(Status::Duplicate),
        UpdateStatus::NoFurtherAction => Some(Status::WontFix),
        // That it is not theirs is for our own staff to settle; the report does not end by it.
        UpdateStatus::NotCouncilsResponsibility | UpdateStatus::InternalReferral => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::api::georeport::told;

    #[test]
    fn what_we_say_comes_back_as_it_was_meant() {
        for status in [
            Status::InProgress,
            Status::Planned,
            Status::Fixed,
            Status::WontFix,
            Status::Duplicate,
        ] {
            assert_eq!(status_of(told(status)), Some(status), "{status:?}");
        }
        // A report that they hand on stays open with us until somebody ends it.
        assert_eq!(status_of(told(Status::HandedOver)), None);
        assert_eq!(status_of(told(Status::Received)), Some(Status::HandedOver));
    }
}
