//! The form of a category: what it is called in each language, under which heading it stands, and by which topic the
//! responsibility map knows who answers.

use maud::{Markup, html};
use stoa_kernel::town::Topic;
use stoa_web::{
    FormErrors, Visitor,
    components::{checkbox, checkboxes, select, text_input, textarea},
};

use super::localised_fields::{Room, localised_fields, read_localised};
use crate::model::{NewCategory, category::code_of};

/// A category and the version that was on the screen; 0 for a new one.
pub struct CategoryForm {
    pub seen_version: i64,
    pub category: NewCategory,
}

impl CategoryForm {
    /// What was sent. Questions and the place in the list have pages of their own, and come from `before`.
    pub fn read(fields: &[(String, String)], before: NewCategory) -> Self {
        let one = |wanted: &str| {
            let found = fields.iter().find(|(name, _)| name == wanted);
            found.map_or("", |(_, value)| value.trim())
        };
        let name = read_localised(fields, "name");
        let code = match (before.code.as_str(), one("code")) {
            ("", "") if !name.is_empty() => code_of(name.get(stoa_kernel::Lang::En)),
            ("", typed) => typed.to_owned(),
            (known, _) => known.to_owned(),
        };
        CategoryForm {
            seen_version: one("seen_version").parse().unwrap_or(0),
            category: NewCategory {
                code,
                group: read_localised(fields, "group"),
                name,
                hint: read_localised(fields, "hint"),
                topic: one("topic").to_owned(),
                keywords: words(one("keywords")),
                is_ended: one("is_ended") == "1",
                ..before
            },
        }
    }

    /// The fields. A new one may choose the code by which other systems know it.
    pub fn fields(&self, visitor: &Visitor, topics: &[Topic], errors: &FormErrors) -> Markup {
        let category = &self.category;
        let is_new = self.seen_version == 0;
        let open = topics
            .iter()
            .filter(|topic| !topic.is_ended || topic.slug == category.topic);
        let options = open.map(|topic| (topic.slug.as_str(), topic.name.get(visitor.lang())));
        let ended = checkbox("1", visitor.t("reports-category-ended"))
            .hint(visitor.t("reports-category-ended-hint"));
        let ended = if category.is_ended {
            ended.checked()
        } else {
            ended
        };
        html! {
            input type="hidden" name="seen_version" value=(self.seen_version);
            (localised_fields(visitor, "name", ("reports-category-name", ""), (&category.name, Room::Line), errors))
            (localised_fields(visitor, "group", ("reports-category-group", "reports-category-group-hint"), (&category.group, Room::Line), errors))
            (localised_fields(visitor, "hint", ("reports-category-hint", "reports-category-hint-hint"), (&category.hint, Room::Line), errors))
            (select("topic", visitor.t("reports-category-topic")).hint(visitor.t("reports-category-topic-hint"))
                .option("", visitor.t("reports-choose")).options(options).value(category.topic.as_str())
                .error_option(visitor.error_of(errors, "topic")))
            (textarea("keywords", visitor.t("reports-category-keywords")).hint(visitor.t("reports-category-keywords-hint"))
                .rows(4).attr("dir", "auto").value(category.keywords.join("\n")))
            @if is_new {
                (text_input("code", visitor.t("reports-category-code")).hint(visitor.t("reports-category-code-hint"))
                    .class("govuk-input--width-20").value(category.code.as_str())
                    .error_option(visitor.error_of(errors, "code")))
            } @else { (checkboxes("is_ended").item(ended)) }
        }
    }
}

/// One word or phrase a line.
fn words(text: &str) -> Vec<String> {
    let lines = text.lines().map(str::trim).filter(|line| !line.is_empty());
    lines
        .map(|line| line.chars().take(100).collect())
        .take(100)
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(fields: &[(&str, &str)], before: NewCategory) -> NewCategory {
        let own = |(name, value): &(&str, &str)| ((*name).to_owned(), (*value).to_owned());
        CategoryForm::read(&fields.iter().map(own).collect::<Vec<_>>(), before).category
    }

    #[test]
    fn a_new_category_gets_a_code_from_its_name() {
        let new = read(
            &[
                ("name-en", "Street light out"),
                ("keywords", "lamp\n\n dark "),
            ],
            NewCategory::default(),
        );
        assert_eq!(new.code, "street-light-out");
        assert_eq!(new.keywords, ["lamp", "dark"]);
        let typed = read(
            &[("name-en", "Lamp"), ("code", "L-7")],
            NewCategory::default(),
        );
        assert_eq!(typed.code, "L-7");
    }

    #[test]
    fn a_code_keeps_through_changes() {
        let before = NewCategory {
            code: "lamp".to_owned(),
            position: 30,
            ..NewCategory::default()
        };
        let after = read(&[("name-en", "Light"), ("code", "other")], before);
        assert_eq!((after.code.as_str(), after.position), ("lamp", 30));
    }
}
