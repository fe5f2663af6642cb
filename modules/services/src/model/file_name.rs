//! Names of files as they came from elsewhere: cleaned of what deceives, and refused where they end as programs do.

/// The most characters of a name.
const LONGEST: usize = 120;

/// Endings of files that a click runs on one system or another, and of pages that carry scripts.
const RUNS: [&str; 49] = [
    "apk", "app", "bat", "cmd", "com", "cpl", "deb", "dll", "dmg", "docm", "dotm", "exe", "gadget",
    "hta", "htm", "html", "inf", "iso", "jar", "js", "jse", "lnk", "mht", "mhtml", "mjs", "msi",
    "msp", "php", "pif", "pl", "ps1", "psm1", "py", "rb", "reg", "rpm", "scf", "scr", "sh", "svg",
    "svgz", "url", "vb", "vbe", "vbs", "wsf", "xhtml", "xlsm", "xml",
];

/// The last part of a name, without what one cannot see: signs that control, that turn the direction of writing (Unicode Bidi_Control,
/// by which `exe.pdf` is shown for what ends in `fdp.exe`), and those that paths are made of. May be empty.
pub fn clean(name: &str) -> String {
    let last = name.rsplit(['/', '\\']).next().unwrap_or_default();
    let plain = last
        .chars()
        .filter(|sign| sign.is_whitespace() || !hides(*sign));
    let spaced: String = plain
        .map(|sign| {
            if "<>:\"|?*;".contains(sign) || sign.is_whitespace() {
                ' '
            } else {
                sign
            }
        })
        .collect();
    let words = spaced.split_whitespace().collect::<Vec<_>>().join(" ");
    words.trim_matches(['.', ' ']).to_owned()
}

/// Control signs, marks and overrides of direction, joiners of no width, and signs that stand for nothing.
fn hides(sign: char) -> bool {
    sign.is_control()
        || matches!(sign, '\u{61c}' | '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2060}'..='\u{206f}')
        || matches!(sign, '\u{feff}' | '\u{fff9}'..='\u{fffd}' | '\u{e0000}'..='\u{e007f}')
}

/// Whether any of a cleaned name's endings is one that runs: `invoice.pdf.exe`, and `invoice.exe.pdf` too.
pub fn runs(name: &str) -> bool {
    name.split('.').skip(1).any(|part| {
        let part = part.trim().to_lowercase();
        RUNS.contains(&part.as_str())
    })
}

/// The ending, in small letters; empty where there is none.
pub fn ending(name: &str) -> String {
    let (_, ending) = name.rsplit_once('.').unwrap_or_default();
    ending.to_lowercase()
}

/// A cleaned name with the ending that its content has, whatever it came with; `endings` are all that the content may have, the usual one
/// first.
pub fn fitting(name: &str, endings: &[&str]) -> String {
    let own = ending(name);
    let usual = endings.first().copied().unwrap_or("bin");
    let (stem, ending) = match name.rsplit_once('.') {
        Some((stem, _)) if endings.contains(&own.as_str()) => (stem, own.as_str()),
        _ => (name, usual),
    };
    let stem: String = stem.trim().chars().take(LONGEST).collect();
    let stem = if stem.is_empty() { "file" } else { &stem };
    format!("{stem}.{ending}")
}
