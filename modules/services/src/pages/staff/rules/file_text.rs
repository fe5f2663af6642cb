//! Puts rules into the text of a service's file: the rest stays as its owner wrote it.

use serde::Serialize;
use stoa_kernel::{Error, Result};

use crate::model::{ServiceFile, rules::ServiceRules};

#[derive(Serialize)]
struct Section<'a> {
    rules: &'a ServiceRules,
}

/// The text with these rules instead of its own. Where its section cannot be told apart, the file is written anew as a whole.
pub fn with_rules(text: &str, rules: &ServiceRules) -> Result<String> {
    let broken = |error: &dyn std::fmt::Display| Error::broken("a service's file", error);
    let old = ServiceFile::parse(text).map_err(|_faults| broken(&"it cannot be read"))?;
    let is_empty = *rules == ServiceRules::default();
    let wanted = ServiceFile {
        rules: (!is_empty).then(|| rules.clone()),
        ..old
    };
    let section = match is_empty {
        true => String::new(),
        false => serde_saphyr::to_string(&Section { rules }).map_err(|error| broken(&error))?,
    };
    let patched = replaced(text, &section);
    let is_it = ServiceFile::parse(&patched).is_ok_and(|file| file.digest() == wanted.digest());
    if is_it {
        return Ok(patched);
    }
    serde_saphyr::to_string(&wanted).map_err(|error| broken(&error))
}

/// The text with its top-level section `rules` replaced, or with the section at its end.
fn replaced(text: &str, section: &str) -> String {
    let section = section.trim_end();
    let lines: Vec<&str> = text.lines().collect();
    let Some(begin) = lines.iter().position(|line| line.starts_with("rules:")) else {
        return format!("{}\n{section}\n", text.trim_end());
    };
    let is_next =
        |line: &&str| line.starts_with(|first: char| !first.is_whitespace() && first != '#');
    let length = lines[begin + 1..].iter().position(is_next);
    let mut end = length.map_or(lines.len(), |length| begin + 1 + length);
    // Notes and empty lines before what follows belong to that.
    while end > begin + 1 && (lines[end - 1].trim().is_empty() || lines[end - 1].starts_with('#')) {
        end -= 1;
    }
    let mut parts: Vec<&str> = lines[..begin].to_vec();
    parts.push(section);
    parts.extend(&lines[end..]);
    parts.join("\n") + "\n"
}

#[cfg(test)]
mod tests {
    use super::with_rules;
    use crate::model::ServiceFile;

    const FILE: &str = concat!(
        include_str!("../example.yaml"),
        include_str!("../../../../tests/services/dog_rules.yaml")
    );

    #[test]
    fn the_rest_of_the_file_stays_as_it_was_written() {
        let noted = FILE.replace("appeal:\n", "# How to object.\nappeal:\n");
        let file = ServiceFile::read(&noted).unwrap();
        let mut rules = file.rules.clone().unwrap();
        rules.eligibility.as_mut().unwrap().rows[0].law_article = Some("§ 9: “new”".to_owned());
        let text = with_rules(&noted, &rules).unwrap();
        assert!(text.contains("# How to object.\nappeal:\n"));
        let read = ServiceFile::read(&text).unwrap();
        assert_eq!(read.rules.as_ref(), Some(&rules));
        // Followed by another section, and with no section at all.
        let moved = format!(
            "{}\nlaw:\n  en: The law\n  es: L\n  fr: L\n  ar: L\n",
            text.trim_end()
        );
        let again = with_rules(&moved, &file.rules.clone().unwrap()).unwrap();
        assert!(again.ends_with("law:\n  en: The law\n  es: L\n  fr: L\n  ar: L\n"));
        let fresh = with_rules(include_str!("../example.yaml"), &Default::default()).unwrap();
        assert!(fresh.starts_with("slug: dog-licence\nname:"));
        assert_eq!(ServiceFile::read(&fresh).unwrap().rules, None);
    }

    #[test]
    fn a_file_in_one_line_is_written_anew() {
        let file = ServiceFile::read(FILE).unwrap();
        let json = serde_json::to_string(&file).unwrap();
        let mut rules = file.rules.clone().unwrap();
        rules.examples.truncate(1);
        let text = with_rules(&json, &rules).unwrap();
        assert_eq!(ServiceFile::read(&text).unwrap().rules, Some(rules));
    }
}
