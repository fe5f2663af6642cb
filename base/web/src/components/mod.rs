//! The parts pages are made of: GOV.UK Frontend's components as typed functions, and a few of our own.
//! Each is a builder that maud renders: `html! { (button(visitor.t("reports-send"))) }`. Every sentence is
//! passed in by the page, in the reader's language; ids and `aria-describedby` are wired here.
//! `fixtures` checks them against GOV.UK Frontend's own expected HTML.

mod accordion;
mod back_link;
mod bar_chart;
mod breadcrumbs;
mod button;
mod character_count;
mod checkboxes;
mod choices;
mod date_input;
mod details;
mod element;
mod error_message;
mod error_summary;
mod field;
mod fieldset;
mod file_upload;
mod filter_bar;
mod footer;
mod header;
mod hint;
mod input;
mod inset_text;
mod label;
mod line_chart;
mod notification_banner;
mod pagination;
mod panel;
mod radios;
mod select;
mod service_navigation;
mod skip_link;
mod summary_list;
mod table;
mod tabs;
mod tag;
mod task_list;
mod text;
mod textarea;
mod warning_text;

#[cfg(test)]
mod fixtures;

pub use accordion::{Accordion, AccordionTexts, accordion};
pub use back_link::{BackLink, back_link};
pub use bar_chart::{BarChart, bar_chart};
pub use breadcrumbs::{Breadcrumbs, breadcrumbs};
pub use button::{Button, ButtonKind, button, link_button, start_button};
pub use character_count::{CharacterCount, CountTexts, Limit, character_count};
pub use checkboxes::{checkbox, checkboxes};
pub use choices::{Choice, Choices};
pub use date_input::{DateInput, DatePart, date_input, date_part};
pub use details::{Details, details};
pub use element::{Element, Extra};
pub use error_message::{ErrorMessage, error_message};
pub use error_summary::{ErrorSummary, error_summary};
pub use fieldset::{Fieldset, fieldset};
pub use file_upload::{FileUpload, file_upload};
pub use filter_bar::{FilterBar, filter_bar};
pub use footer::{Footer, footer};
pub use header::{Header, header};
pub use hint::{Hint, hint};
pub use input::{Affix, Input, InputKind, Spellcheck, affix, text_input};
pub use inset_text::{InsetText, inset_text};
pub use label::{Label, label};
pub use line_chart::{LineChart, line_chart};
pub use notification_banner::{NotificationBanner, notification_banner};
pub use pagination::{Pagination, pagination};
pub use panel::{Panel, panel};
pub use radios::{radio, radios};
pub use select::{Select, SelectOption, select, select_option};
pub use service_navigation::{ServiceNavigation, service_navigation};
pub use skip_link::{SkipLink, skip_link};
pub use summary_list::{Action, SummaryList, SummaryRow, action, summary_list, summary_row};
pub use table::{Cell, Table, cell, number_cell, table};
pub use tabs::{Tabs, tabs};
pub use tag::{Tag, TagColour, tag};
pub use task_list::{Task, TaskList, task, task_list};
pub use text::Text;
pub use textarea::{Textarea, textarea};
pub use warning_text::{WarningText, warning_text};
