//! The parts of something long, and which of them are done.

use maud::{Markup, Render, html};

use super::element::{Element, Extra, extra_methods};
use super::text::Text;

/// One part.
#[derive(Clone, Debug, Default)]
pub struct Task {
    title: Text,
    title_extra: Extra,
    href: Option<String>,
    hint: Option<Text>,
    status: Text,
    status_extra: Extra,
    extra: Extra,
}

/// A part and its state: words ("Completed"), or a rendered tag.
pub fn task(title: impl Into<Text>, status: impl Into<Text>) -> Task {
    Task {
        title: title.into(),
        status: status.into(),
        ..Task::default()
    }
}

impl Task {
    /// Adds a CSS class to the line.
    #[must_use]
    pub fn class(mut self, class: impl Into<String>) -> Self {
        self.extra.add_class(class);
        self
    }

    /// Where the part is done.
    #[must_use]
    pub fn href(mut self, href: impl Into<String>) -> Self {
        self.href = Some(href.into());
        self
    }

    /// A line under the title.
    #[must_use]
    pub fn hint(mut self, hint: impl Into<Text>) -> Self {
        self.hint = Some(hint.into());
        self
    }

    /// Greys the state of a part that cannot be begun yet.
    #[must_use]
    pub fn cannot_start_yet(mut self) -> Self {
        self.status_extra
            .add_class("govuk-task-list__status--cannot-start-yet");
        self
    }

    #[cfg(test)]
    pub(crate) fn parts(mut self, title: Extra, status: Extra) -> Self {
        (self.title_extra, self.status_extra) = (title, status);
        self
    }

    fn name(&self, hint_id: &str, status_id: &str) -> Markup {
        let Some(href) = &self.href else {
            return Element::new("div")
                .extra(&self.title_extra)
                .around(&self.title.render());
        };
        let described = match &self.hint {
            Some(_) => format!("{hint_id} {status_id}"),
            None => status_id.to_owned(),
        };
        Element::new("a")
            .class("govuk-link govuk-task-list__link")
            .extra(&self.title_extra)
            .attr("href", href)
            .attr("aria-describedby", described)
            .around(&self.title.render())
    }

    fn render_in(&self, prefix: &str, number: usize) -> Markup {
        let hint_id = format!("{prefix}-{number}-hint");
        let status_id = format!("{prefix}-{number}-status");
        let status = Element::new("div")
            .class("govuk-task-list__status")
            .attr("id", status_id.as_str());
        Element::new("li")
            .class("govuk-task-list__item")
            .class_if(self.href.is_some(), "govuk-task-list__item--with-link")
            .extra(&self.extra)
            .around(&html! {
                div.govuk-task-list__name-and-hint {
                    (self.name(&hint_id, &status_id))
                    @if let Some(hint) = &self.hint {
                        div.govuk-task-list__hint id=(hint_id) { (hint) }
                    }
                }
                (status.extra(&self.status_extra).around(&self.status.render()))
            })
    }
}

/// A list of parts.
#[derive(Clone, Debug)]
pub struct TaskList {
    id_prefix: String,
    tasks: Vec<Task>,
    extra: Extra,
}

/// A list with nothing in it yet; ids begin with `id_prefix`.
pub fn task_list(id_prefix: impl Into<String>) -> TaskList {
    TaskList {
        id_prefix: id_prefix.into(),
        tasks: Vec::new(),
        extra: Extra::default(),
    }
}

impl TaskList {
    extra_methods!();

    /// Adds a part.
    #[must_use]
    pub fn task(mut self, task: Task) -> Self {
        self.tasks.push(task);
        self
    }
}

impl Render for TaskList {
    fn render(&self) -> Markup {
        Element::new("ul")
            .class("govuk-task-list")
            .extra(&self.extra)
            .around(&html! {
                @for (index, task) in self.tasks.iter().enumerate() {
                    (task.render_in(&self.id_prefix, index + 1))
                }
            })
    }
}
