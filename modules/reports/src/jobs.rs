//! What happens after the changes: mails. Addresses come out of the vault here and go nowhere but into the mail.

mod desk;
mod to_bodies;
mod to_followers;
mod to_residents;
mod to_teams;

use stoa_web::JobKind;

use self::{
    to_bodies::hand_over_by_mail,
    to_residents::{answer_hide_request, tell},
    to_teams::{remind, tell_team},
};
use crate::{
    api::{bodies, pictures},
    commands::{ANSWER, BY_MAIL},
    drafts,
    telling::{REMIND, TELL, TELL_TEAM},
};

/// Every kind of job of this module: mails, and what is sent to other bodies' servers.
pub const JOBS: &[JobKind] = &[
    bodies::SENDING,
    bodies::PASSING_ON,
    pictures::FETCHING,
    JobKind {
        kind: TELL,
        run: tell,
    },
    JobKind {
        kind: TELL_TEAM,
        run: tell_team,
    },
    to_followers::AREA_NEWS,
    to_followers::TELL_NEW,
    JobKind {
        kind: REMIND,
        run: remind,
    },
    to_followers::ASK,
    to_followers::FORGET,
    drafts::REMOVING,
    JobKind {
        kind: ANSWER,
        run: answer_hide_request,
    },
    JobKind {
        kind: BY_MAIL,
        run: hand_over_by_mail,
    },
];
