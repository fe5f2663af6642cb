//! Finding reports by words: the search engine names them, the tables then do the rest.

use stoa_kernel::{
    Id, Result,
    search::{Order, Question},
};
use stoa_web::Visitor;

use crate::documents::TAG;
use crate::model::{Reference, Report, ReportFilter, filter};

/// How many hits of the words the other filters choose from.
pub const HITS: usize = 1000;

/// The filter with its words turned into the reports that have them. Where no engine runs, the words are looked up by
/// nobody, and the reader is told to come back.
pub async fn find_words(visitor: &Visitor, mut wanted: ReportFilter) -> Result<ReportFilter> {
    if wanted.text.is_empty() {
        return Ok(wanted);
    }
    let order = match wanted.order {
        filter::Order::Newest => Order::Newest,
        filter::Order::Changed => Order::Best,
    };
    let question = Question {
        words: wanted.text.clone(),
        lang: visitor.lang(),
        tags: vec![TAG.to_owned()],
        order,
        // One more than is used tells whether there are more.
        limit: HITS + 1,
    };
    let found = visitor.app().search.find(question).await?;
    let prefix = &visitor.app().config.town.reference_prefix;
    let ids: Vec<Id<Report>> = found
        .iter()
        .take(HITS)
        .filter_map(|reference| Reference::parse(prefix, reference))
        .map(|one| one.id())
        .collect();
    wanted.has_more_hits = found.len() > HITS;
    wanted.ids = Some(ids);
    Ok(wanted)
}
