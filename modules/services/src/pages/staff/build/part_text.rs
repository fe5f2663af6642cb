//! One part of a service's file as text of its own: `workflow`, `letters`, a page of the form; and put back into the file.

use stoa_forms::Page;

use crate::model::{FileFault, ServiceFile};

/// A part in YAML, its fields in the order in which the file has them; empty where the file has none.
pub fn part_text(file: &ServiceFile, part: &str) -> String {
    let whole = serde_saphyr::to_string(file).unwrap_or_default();
    section(&whole, part)
}

/// What stands under a field of the first level, without its indentation.
fn section(yaml: &str, field: &str) -> String {
    let mut lines = yaml.lines();
    let mut own = lines.by_ref().filter_map(|line| {
        let rest = line.strip_prefix(field)?;
        rest.strip_prefix(':')
    });
    let Some(first) = own.next() else {
        return String::new();
    };
    let belongs = |line: &&str| line.is_empty() || line.starts_with([' ', '-']);
    let below: Vec<&str> = lines.take_while(belongs).collect();
    let indent = |line: &&&str| line.len() - line.trim_start().len();
    let filled = below.iter().filter(|line| !line.is_empty());
    let least = filled.map(|line| indent(&line)).min().unwrap_or_default();
    let mut text = Vec::new();
    if !first.trim().is_empty() {
        text.push(first.trim());
    }
    text.extend(
        below
            .iter()
            .map(|line| line.get(least..).unwrap_or_default()),
    );
    text.join("\n").trim_end().to_owned() + "\n"
}

/// The file with this text as its part, whatever else it says. Lines of faults are those of the text.
///
/// # Errors
/// What keeps the text from being read.
pub fn with_part(
    file: &ServiceFile,
    part: &str,
    text: &str,
) -> Result<ServiceFile, Vec<FileFault>> {
    let mut whole = serde_json::to_value(file).unwrap_or_default();
    if let Some(fields) = whole.as_object_mut() {
        fields.remove(part);
    }
    let broken = |error: &dyn std::fmt::Display| vec![FileFault::new("the file", error)];
    let rest = serde_saphyr::to_string(&whole).map_err(|error| broken(&error))?;
    if text.trim().is_empty() {
        return ServiceFile::parse(&rest);
    }
    // Every line is indented, so that it cannot be anything but this part.
    let indented: Vec<String> = text.lines().map(|line| format!("  {line}")).collect();
    let composed = format!("{part}:\n{}\n{rest}", indented.join("\n"));
    ServiceFile::parse(&composed).map_err(|faults| {
        let one_less = |fault: FileFault| FileFault {
            line: fault.line.map(|line| line.saturating_sub(1).max(1)),
            ..fault
        };
        faults.into_iter().map(one_less).collect()
    })
}

/// A page with its questions in YAML.
pub fn page_text(page: &Page) -> String {
    serde_saphyr::to_string(page).unwrap_or_default()
}

/// A page as it was written.
///
/// # Errors
/// What keeps it from being read.
pub fn read_page(text: &str) -> Result<Page, Vec<FileFault>> {
    let options = serde_saphyr::options! {
        strict_booleans: true,
        budget: serde_saphyr::budget! {
            max_depth: 64,
            max_aliases: 1_000,
        },
    };
    let read: Result<Page, _> = serde_saphyr::from_str_with_options(text, options);
    read.map_err(|error| vec![FileFault::unread(&error)])
}

/// What a part looks like, for whoever begins one; empty for those that have no example.
pub fn example(part: &str) -> &'static str {
    match part {
        "workflow" => include_str!("examples/workflow.yaml"),
        "letters" => include_str!("examples/letters.yaml"),
        "register" => include_str!("examples/register.yaml"),
        "appointment" => include_str!("examples/appointment.yaml"),
        "begin_at" => "/pay/bills\n",
        _ => "",
    }
}

#[cfg(test)]
mod tests {
    use super::{example, page_text, part_text, read_page, with_part};
    use crate::model::ServiceFile;

    fn file() -> ServiceFile {
        ServiceFile::read(include_str!("../example.yaml")).unwrap()
    }

    #[test]
    fn a_part_goes_in_and_comes_out_and_the_rest_stays() {
        let file = file();
        for part in ["workflow", "letters", "register", "appointment"] {
            let with = with_part(&file, part, example(part)).unwrap();
            assert_ne!(with.digest(), file.digest(), "{part}");
            let again = with_part(&file, part, &part_text(&with, part)).unwrap();
            assert_eq!(again.digest(), with.digest(), "{part}");
            let without = with_part(&with, part, " \n").unwrap();
            assert_eq!(without.digest(), file.digest(), "{part}");
        }
    }

    #[test]
    fn fields_stand_in_the_order_of_the_file() {
        let with = with_part(&file(), "workflow", example("workflow")).unwrap();
        let text = part_text(&with, "workflow");
        assert!(text.starts_with("- key: papers\n  name:"), "{text}");
        assert!(!text.contains("\nletters"), "{text}");
    }

    #[test]
    fn what_cannot_be_read_has_the_line_of_the_part_and_nothing_gets_out_of_it() {
        let file = file();
        let faults = with_part(&file, "letters", "- key: a\n  sent: never\n").unwrap_err();
        assert_eq!(faults[0].line, Some(2));
        let faults = with_part(&file, "letters", "[]\nslug: other\n").unwrap_err();
        assert_eq!(faults[0].place, "the file");
    }

    #[test]
    fn a_page_is_read_as_it_was_written() {
        for page in &file().form.pages {
            assert_eq!(read_page(&page_text(page)).as_ref(), Ok(page));
        }
        assert_eq!(
            read_page("slug: a\ntitle: A\nquestion: []\n").unwrap_err()[0].line,
            Some(3)
        );
    }
}
