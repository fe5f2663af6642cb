//! Groups, repeats and loops as pages.

use super::{build::Builder, headings, kinds::Block, sheets::Row};
use crate::{Condition, Localised, Page, Question, Repeat};

/// How often something may be asked whose number the workbook leaves open.
const OPEN_REPEAT: u32 = 50;

/// A block that was begun.
pub struct Frame {
    pub name: String,
    pub title: Localised,
    pub when: Option<Condition>,
    /// What it makes of a page that is begun in it.
    pub repeat: Option<Repeat>,
    /// The page that its questions stand on.
    pub page: Option<usize>,
}

/// One condition of several that must all hold.
pub fn all(conditions: impl IntoIterator<Item = Option<Condition>>) -> Option<Condition> {
    let mut all: Vec<Condition> = conditions.into_iter().flatten().collect();
    match all.len() {
        0 | 1 => all.pop(),
        _ => Some(Condition::All(all)),
    }
}

impl Builder<'_> {
    pub fn begin(&mut self, row: &Row, block: Block) {
        let title = headings::texts(row, "label", &self.default);
        let title = if title.is_empty() {
            Localised::plain(row.get("name"))
        } else {
            title
        };
        let repeats = self.frames.iter().any(|frame| frame.repeat.is_some());
        if block == Block::Repeat && repeats {
            self.find(row, "draft-repeat-nested", &[]);
        }
        if let Block::Loop(list) = &block {
            self.find(row, "draft-loop", &[("list", list)]);
        }
        let repeat = (block == Block::Repeat).then(|| self.repeat(row, &title));
        let when = self.relevant(row);
        self.frames.push(Frame {
            name: row.get("name").to_owned(),
            title,
            when,
            repeat,
            page: None,
        });
    }

    fn repeat(&mut self, row: &Row, item: &Localised) -> Repeat {
        let count = row.get("repeat_count");
        let (min, max) = match count.parse::<u32>() {
            Ok(count) => (count, count.max(1)),
            Err(_) => (0, OPEN_REPEAT),
        };
        if !count.is_empty() && count.parse::<u32>().is_err() {
            self.find(
                row,
                "draft-repeat-count",
                &[("expression", count), ("max", "50")],
            );
        }
        Repeat {
            min,
            max,
            item: item.clone(),
        }
    }

    /// The page of a group, and the conditions of groups within it; or none, after a page of its own was begun, which has the question's condition.
    pub fn page_for(
        &mut self,
        question: &Question,
        when: Option<&Condition>,
    ) -> (Option<usize>, Vec<Option<Condition>>) {
        let repeating = self.frames.iter().rposition(|frame| frame.repeat.is_some());
        let Some(at) = repeating.or(self.frames.len().checked_sub(1)) else {
            let slug = self.slugs.slug(&question.key);
            self.pages
                .push(page(slug, question.label.clone(), when.cloned(), None));
            return (None, Vec::new());
        };
        let between = self
            .frames
            .iter()
            .skip(at + 1)
            .map(|frame| frame.when.clone())
            .collect();
        let last = self.pages.len().checked_sub(1);
        let outer = all(self
            .frames
            .iter()
            .take(at + 1)
            .map(|frame| frame.when.clone()));
        let Some(frame) = self.frames.get_mut(at) else {
            return (last, between);
        };
        // Another page may have come in between, of a group within this one.
        let stays = frame.page.is_some() && (frame.repeat.is_some() || frame.page == last);
        if !stays {
            let slug = self.slugs.slug(&frame.name);
            self.pages
                .push(page(slug, frame.title.clone(), outer, frame.repeat.clone()));
            frame.page = self.pages.len().checked_sub(1);
        }
        (frame.page, between)
    }
}

fn page(slug: String, title: Localised, when: Option<Condition>, repeat: Option<Repeat>) -> Page {
    Page {
        slug,
        title,
        hint: None,
        when,
        repeat,
        questions: Vec::new(),
        go_to: Vec::new(),
    }
}
