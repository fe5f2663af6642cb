//! What readers say to the portal, and what becomes of it.

mod comments;
mod follows;
mod requests;
mod showcase;

pub use comments::{
    comment_by_id, comments_of, comments_of_people, comments_to_look_at, decide_comment,
    insert_comment,
};
pub use follows::{
    begin_digest, confirm_follow, count_follows, dataset_follows, follow_by_id, follows_of_people,
    insert_follow, remove_follow, search_follows,
};
pub use requests::{
    Order, RequestList, answer_request, hide_request, insert_request, insert_vote, is_voter,
    remove_vote, request_by_id, requests, requests_of_people, some_requests,
};
pub use showcase::{
    datasets_of_item, decide_showcase, insert_showcase, showcase_by_id, showcase_by_picture,
    showcase_items, showcase_of, showcase_of_people,
};
