//! Errors of jobs may quote what they were about. What may be an e-mail address, a number of a telephone or a link that
//! only its owner has is left out; what is left is still enough to know what failed.

/// What stands in place of what was left out.
const LEFT_OUT: &str = "[…]";
/// So many digits in a row, separators aside, may be somebody's telephone number.
const PHONE_DIGITS: usize = 7;

/// The text without what may be personal.
pub fn redact(text: &str) -> String {
    let words = text.split_inclusive(char::is_whitespace);
    let words: Vec<String> = words.map(redact_word).collect();
    without_numbers(&words.concat())
}

fn redact_word(word: &str) -> String {
    let bare = word.trim_end();
    let space = &word[bare.len()..];
    if bare.contains('@') {
        return format!("{LEFT_OUT}{space}");
    }
    // Of an address only the host is of use, and only a path or a query can be secret.
    match bare.split_once("://") {
        Some((scheme, rest)) => {
            let end = rest.find(['/', '?', '#']).unwrap_or(rest.len());
            let (host, path) = rest.split_at(end);
            let path = if path.len() > 1 {
                format!("/{LEFT_OUT}")
            } else {
                path.to_owned()
            };
            format!("{scheme}://{host}{path}{space}")
        }
        None => word.to_owned(),
    }
}

/// Leaves out runs of digits with spaces, dots, dashes and brackets between them.
fn without_numbers(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut run = String::new();
    for letter in text.chars() {
        let joins = matches!(letter, ' ' | '-' | '.' | '(' | ')' | '/' | '+') && !run.is_empty();
        if letter.is_numeric() || joins || letter == '+' {
            run.push(letter);
        } else {
            end_run(&mut out, &mut run);
            out.push(letter);
        }
    }
    end_run(&mut out, &mut run);
    out
}

fn end_run(out: &mut String, run: &mut String) {
    let digits = run.chars().filter(|letter| letter.is_numeric()).count();
    if digits < PHONE_DIGITS {
        out.push_str(run);
    } else {
        out.push_str(LEFT_OUT);
        // What ends the run is not part of the number.
        out.extend(run.chars().rev().take_while(|letter| *letter == ' '));
    }
    run.clear();
}

#[cfg(test)]
mod tests {
    use proptest::prelude::{prop_assert, proptest};

    use super::*;

    #[test]
    fn what_may_be_personal_is_left_out() {
        for (text, expected) in [
            ("broken: the job: timed out", "broken: the job: timed out"),
            ("no mailbox <ana@example.org> here", "no mailbox […] here"),
            ("to=Ana.Perez@example.org;", "[…]"),
            ("call +44 (0) 1632 960-100 now", "call […] now"),
            ("٠٦١٢٣٤٥٦٧٨ لا يرد", "[…] لا يرد"),
            (
                "GET https://x.example/sign-in/link/abc?d=1: 500",
                "GET https://x.example/[…] 500",
            ),
            (
                "http://127.0.0.1:8025/ refused",
                "http://127.0.0.1:8025/ refused",
            ),
            ("busy: try again in 60 s", "busy: try again in 60 s"),
            ("R-100231 is gone", "R-100231 is gone"),
        ] {
            assert_eq!(redact(text), expected, "{text}");
        }
    }

    proptest! {
        #[test]
        fn no_address_and_no_number_gets_through(
            before in "\\PC{0,20}", name in "[a-z.]{1,12}", host in "[a-z]{1,10}\\.[a-z]{2,3}",
            number in "[0-9]{7,15}", after in "\\PC{0,20}",
        ) {
            let text = format!("{before} {name}@{host} {number} {after}");
            let redacted = redact(&text);
            let address = format!("{name}@{host}");
            prop_assert!(!redacted.contains(&address), "{redacted}");
            prop_assert!(!redacted.contains(&number), "{redacted}");
        }
    }
}
