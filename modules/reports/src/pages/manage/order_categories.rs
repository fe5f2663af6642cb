//! Moving a category up or down among its kind. The two that change places are saved like any other change.

use serde::Deserialize;
use stoa_kernel::{Error, OrNotFound, Result};
use stoa_web::{PageResult, Path, PostForm};

use super::guard_change;
use crate::{
    commands::{SaveCategory, save_category},
    model::{Category, NewCategory},
    pages::tried::finish,
    store,
};

/// Positions leave room between them.
const STEP: i64 = 10;

/// The pressed button.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct MoveForm {
    way: String,
}

impl MoveForm {
    /// Where something at a place goes in a list of so many; `None` beyond its ends.
    pub fn target(&self, place: usize, count: usize) -> Option<usize> {
        match self.way.as_str() {
            "up" => place.checked_sub(1),
            "down" => Some(place + 1).filter(|place| *place < count),
            _ => None,
        }
    }
}

pub async fn send(Path(code): Path<String>, form: PostForm<MoveForm>) -> PageResult {
    let visitor = &form.visitor;
    guard_change(visitor)?;
    let mut all = store::categories(&mut visitor.read().await?).await?;
    all.retain(|category| !category.is_ended);
    let place = all
        .iter()
        .position(|category| category.code == code)
        .or_not_found()?;
    let back = format!("/staff/setup/categories#category-{code}");
    let Some(target) = form.input.target(place, all.len()) else {
        return Ok(visitor.go(&back));
    };
    all.swap(place, target);
    let mut tx = visitor.begin().await?;
    let mut done = None;
    for (category, position) in all.into_iter().zip((1..).map(|number| number * STEP)) {
        if category.position == position {
            continue;
        }
        let saved = save_category(visitor.app(), &mut tx, positioned(category, position)).await?;
        done = Some(match done {
            Some(before) => stoa_kernel::Done::then(before, saved),
            None => saved,
        });
    }
    // A list whose positions are in order already has nothing to save.
    let done: Result<_> = done.ok_or(Error::NotFound);
    finish(tx, done).await?;
    Ok(visitor.go(&back))
}

fn positioned(category: Category, position: i64) -> SaveCategory {
    SaveCategory {
        seen_version: category.version,
        category: NewCategory {
            position,
            ..NewCategory::from(category)
        },
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_moves_beyond_the_ends() {
        let target = |way: &str, place| {
            MoveForm {
                way: way.to_owned(),
            }
            .target(place, 3)
        };
        assert_eq!(target("up", 1), Some(0));
        assert_eq!(target("up", 0), None);
        assert_eq!(target("down", 1), Some(2));
        assert_eq!(target("down", 2), None);
        assert_eq!(target("", 1), None);
    }
}
