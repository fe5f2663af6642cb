//! Reading the repository: its files, its crates, and the string literals of its Rust code.

use std::{
    fs,
    path::{Path, PathBuf},
};

use proc_macro2::{Delimiter, Group, TokenStream, TokenTree};

/// The repository's root folder.
pub fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR"))
        .parent()
        .expect("tests/ stands in the repository")
        .to_owned()
}

/// A file of the repository, by its path from the root.
pub fn read(path: &str) -> String {
    fs::read_to_string(root().join(path)).unwrap_or_else(|e| panic!("{path}: {e}"))
}

/// The paths from the root of all files under `folder` whose name ends with `ending`, in order.
pub fn files(folder: &str, ending: &str) -> Vec<String> {
    let mut found = Vec::new();
    walk(&root().join(folder), &mut |path| {
        let relative = path.strip_prefix(root()).expect("a file under the root");
        let relative = relative.to_str().expect("a name in UTF-8");
        if relative.ends_with(ending) {
            found.push(relative.to_owned());
        }
    });
    found.sort();
    found
}

fn walk(folder: &Path, visit: &mut impl FnMut(&Path)) {
    let Ok(entries) = fs::read_dir(folder) else {
        return;
    };
    for entry in entries.flatten() {
        let path = entry.path();
        let name = entry.file_name();
        if path.is_dir() {
            if !["target", "node_modules", "dist", ".git", ".venv"]
                .iter()
                .any(|skip| name == *skip)
            {
                walk(&path, visit);
            }
        } else {
            visit(&path);
        }
    }
}

/// The folders of all crates on the four floors and in tests/ and bench/, as `floor/room` or `floor`.
pub fn crates() -> Vec<String> {
    let mut found: Vec<String> = ["pure", "base", "modules", "app", "tests", "bench"]
        .iter()
        .flat_map(|floor| files(floor, "Cargo.toml"))
        .filter_map(|path| path.strip_suffix("/Cargo.toml").map(str::to_owned))
        .collect();
    found.sort();
    found
}

/// All Rust files of the program itself: the four floors, without their tests/ folders and what stands under these.
pub fn program() -> Vec<String> {
    ["pure", "base", "modules", "app"]
        .iter()
        .flat_map(|floor| files(floor, ".rs"))
        .filter(|path| {
            let of_tests = path.contains("/tests/") || path.starts_with("base/testkit/");
            !of_tests && !path.contains("/fuzz/") && !path.ends_with("tests.rs")
        })
        .collect()
}

/// The part of a file that is the program: what stands before its `#[cfg(test)]` module.
pub fn without_tests(text: &str) -> &str {
    text.find("\n#[cfg(test)]\nmod ")
        .map_or(text, |end| &text[..end])
}

/// A string literal and where it stands.
pub struct Literal {
    /// The text between the quotes; a backslash at the end of a line joins the lines, as in Rust.
    pub text: String,
    pub line: usize,
    /// The name before the bracket that encloses the literal: `t` in `visitor.t("key")`.
    pub called: Option<String>,
}

/// The string literals of a Rust file, without comments, attributes and its test module.
pub fn literals(path: &str) -> Vec<Literal> {
    let mut found = Vec::new();
    collect(tokens(path), None, &mut found);
    found
}

/// The tokens of a Rust file without its test module.
fn tokens(path: &str) -> TokenStream {
    let text = read(path);
    let parsed = without_tests(&text).parse();
    parsed.unwrap_or_else(|e| panic!("{path} is not Rust: {e}"))
}

fn collect(tokens: TokenStream, called: Option<&str>, found: &mut Vec<Literal>) {
    let mut before: Option<String> = None;
    let mut after_hash = false;
    for token in tokens {
        let mut name = None;
        let mut hash = false;
        match token {
            TokenTree::Group(group) if is_attribute(&group, after_hash) => {}
            TokenTree::Group(group) => collect(group.stream(), before.as_deref(), found),
            TokenTree::Literal(literal) => {
                if let Some(text) = unquoted(&literal.to_string()) {
                    let line = literal.span().start().line;
                    found.push(Literal {
                        text,
                        line,
                        called: called.map(str::to_owned),
                    });
                }
            }
            TokenTree::Ident(ident) => name = Some(ident.to_string()),
            TokenTree::Punct(punct) => {
                hash = punct.as_char() == '#' || (after_hash && punct.as_char() == '!');
                // `params![…]`, `format!(…)`: the name stays the macro's.
                if punct.as_char() == '!' {
                    name = before.take();
                }
            }
        }
        before = name;
        after_hash = hash;
    }
}

fn is_attribute(group: &Group, after_hash: bool) -> bool {
    after_hash && group.delimiter() == Delimiter::Bracket
}

fn unquoted(literal: &str) -> Option<String> {
    let raw = literal.starts_with('r');
    let inner = literal.trim_start_matches('r').trim_matches('#');
    let text = inner.strip_prefix('"')?.strip_suffix('"')?;
    if raw {
        return Some(text.to_owned());
    }
    let joined: Vec<&str> = text
        .split("\\\n")
        .enumerate()
        .map(|(n, part)| if n == 0 { part } else { part.trim_start() })
        .collect();
    Some(joined.concat().replace("\\n", "\n").replace("\\\"", "\""))
}

/// The string literals within the bodies of all functions of this name in a file.
pub fn literals_within(path: &str, function: &str) -> Vec<String> {
    let mut found = Vec::new();
    each_level(tokens(path), &mut |level| {
        for (place, pair) in level.windows(2).enumerate() {
            if !(is_word(&pair[0], "fn") && is_word(&pair[1], function)) {
                continue;
            }
            let body = level[place..].iter().find_map(|token| match token {
                TokenTree::Group(group) if group.delimiter() == Delimiter::Brace => Some(group),
                _ => None,
            });
            if let Some(body) = body {
                let mut inside = Vec::new();
                collect(body.stream(), None, &mut inside);
                found.extend(inside.into_iter().map(|literal| literal.text));
            }
        }
    });
    found
}

/// The constants of a file that hold a string, by their names.
pub fn constants(path: &str) -> Vec<(String, String)> {
    let mut found = Vec::new();
    each_level(tokens(path), &mut |level| {
        for (place, pair) in level.windows(2).enumerate() {
            let (true, TokenTree::Ident(name)) = (is_word(&pair[0], "const"), &pair[1]) else {
                continue;
            };
            let rest = level[place..].iter();
            let ends =
                |token: &&TokenTree| !matches!(token, TokenTree::Punct(p) if p.as_char() == ';');
            let text = rest.take_while(ends).find_map(|token| match token {
                TokenTree::Literal(literal) => unquoted(&literal.to_string()),
                _ => None,
            });
            found.extend(text.map(|text| (name.to_string(), text)));
        }
    });
    found
}

/// What a field is given where a file makes a value of this type: a string literal, or the last name of a path.
pub fn fields(path: &str, of: &str, field: &str) -> Vec<String> {
    let mut found = Vec::new();
    each_level(tokens(path), &mut |level| {
        for pair in level.windows(2) {
            if let (true, TokenTree::Group(group)) = (is_word(&pair[0], of), &pair[1])
                && group.delimiter() == Delimiter::Brace
            {
                found.extend(given(group, field));
            }
        }
    });
    found
}

fn given(group: &Group, field: &str) -> Option<String> {
    let all: Vec<TokenTree> = group.stream().into_iter().collect();
    let place = all.iter().position(|token| is_word(token, field))?;
    let ends = |token: &&TokenTree| !matches!(token, TokenTree::Punct(p) if p.as_char() == ',');
    // A field of a declared struct, whose type stands here, gives no value.
    let value = all[place + 1..].iter().take_while(ends).last()?;
    match value {
        TokenTree::Literal(literal) => unquoted(&literal.to_string()),
        TokenTree::Ident(name) if name.to_string().chars().all(|c| !c.is_lowercase()) => {
            Some(name.to_string())
        }
        _ => None,
    }
}

fn is_word(token: &TokenTree, word: &str) -> bool {
    matches!(token, TokenTree::Ident(ident) if ident == word)
}

/// Shows each group's tokens, from the outermost in.
fn each_level(tokens: TokenStream, look: &mut impl FnMut(&[TokenTree])) {
    let level: Vec<TokenTree> = tokens.into_iter().collect();
    look(&level);
    for token in level {
        if let TokenTree::Group(group) = token {
            each_level(group.stream(), look);
        }
    }
}
