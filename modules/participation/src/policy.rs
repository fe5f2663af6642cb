//! What this module's commands and pages ask the policies.

use stoa_kernel::{PolicySource, Resource};

pub const SEE: &str = "see_process";
pub const SEE_DRAFTS: &str = "see_process_drafts";
pub const CREATE: &str = "create_process";
pub const SET_UP: &str = "set_up_process";
pub const PUBLISH: &str = "publish_process";
pub const WITHDRAW: &str = "withdraw_process";
pub const MODERATE: &str = "moderate_process";
pub const TAKE_PART: &str = "take_part";
pub const SEE_PROPOSAL: &str = "see_proposal";
pub const KEEP_PROPOSAL: &str = "keep_proposal";
pub const ANSWER_PROPOSAL: &str = "answer_proposal";
pub const RESHAPE_PROPOSALS: &str = "reshape_proposals";

pub const RUN_MEETINGS: &str = "run_meetings";
pub const READ_MEETING_NEEDS: &str = "read_meeting_needs";
pub const COME_TO_MEETING: &str = "come_to_meeting";

pub const ANSWER_PETITION: &str = "answer_petition";
pub const HIDE_SIGNATURE_NAME: &str = "hide_signature_name";
pub const DECIDE_ANNOTATION: &str = "decide_annotation";
pub const FLAG: &str = "flag_contribution";
pub const SEE_MODERATION: &str = "see_moderation";
pub const APPEAL: &str = "appeal_moderation";
pub const DECIDE_APPEAL: &str = "decide_moderation_appeal";

pub const CAST_ENVELOPE: &str = "cast_envelope";
pub const READ_ANSWERS: &str = "read_survey_answers";
pub const OPEN_ENVELOPES: &str = "open_envelopes";

pub const KEEP_SEAT: &str = "keep_assembly_seat";

pub const FOLLOW: &str = "follow_participation";
pub const LINK_THREAD: &str = "link_thread";
pub const SEND_NEWSLETTER: &str = "send_newsletter";
pub const KEEP_DECISIONS: &str = "keep_decisions";

pub const MANAGE_KEYS: &str = "manage_participation_keys";
pub const WRITE_BY_PROGRAM: &str = "write_by_program";

pub const SOURCE: PolicySource = PolicySource {
    module: "participation",
    schema: include_str!("policy.cedarschema"),
    policies: include_str!("policy.cedar"),
};

/// What a body asks the town, all of it.
pub fn processes(agency: &str) -> Resource {
    Resource::new("Processes", agency).text("agency", agency)
}
