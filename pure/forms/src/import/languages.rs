//! Languages by the names that people write.

/// English names and own names, with their tags.
const NAMES: [(&str, &str); 62] = [
    ("albanian", "sq"),
    ("amharic", "am"),
    ("arabic", "ar"),
    ("العربية", "ar"),
    ("bengali", "bn"),
    ("bangla", "bn"),
    ("bulgarian", "bg"),
    ("burmese", "my"),
    ("catalan", "ca"),
    ("català", "ca"),
    ("chinese", "zh"),
    ("中文", "zh"),
    ("croatian", "hr"),
    ("czech", "cs"),
    ("danish", "da"),
    ("dari", "prs"),
    ("dutch", "nl"),
    ("nederlands", "nl"),
    ("english", "en"),
    ("estonian", "et"),
    ("farsi", "fa"),
    ("finnish", "fi"),
    ("french", "fr"),
    ("français", "fr"),
    ("francais", "fr"),
    ("german", "de"),
    ("deutsch", "de"),
    ("greek", "el"),
    ("haitian creole", "ht"),
    ("hausa", "ha"),
    ("hebrew", "he"),
    ("hindi", "hi"),
    ("hungarian", "hu"),
    ("indonesian", "id"),
    ("italian", "it"),
    ("japanese", "ja"),
    ("khmer", "km"),
    ("korean", "ko"),
    ("kurdish", "ku"),
    ("lao", "lo"),
    ("malay", "ms"),
    ("nepali", "ne"),
    ("norwegian", "no"),
    ("pashto", "ps"),
    ("persian", "fa"),
    ("polish", "pl"),
    ("portuguese", "pt"),
    ("português", "pt"),
    ("romanian", "ro"),
    ("russian", "ru"),
    ("serbian", "sr"),
    ("slovak", "sk"),
    ("somali", "so"),
    ("spanish", "es"),
    ("español", "es"),
    ("swahili", "sw"),
    ("swedish", "sv"),
    ("thai", "th"),
    ("turkish", "tr"),
    ("ukrainian", "uk"),
    ("urdu", "ur"),
    ("vietnamese", "vi"),
];

/// The tag (BCP 47) of a language that is written as `English (en)`, `English` or `en`; without one, a tag for private use made of the name, and false.
pub fn tag(written: &str) -> (String, bool) {
    let written = written.trim();
    let inside = written
        .rsplit_once('(')
        .and_then(|(_, rest)| rest.strip_suffix(')'));
    let is_tag = |text: &str| {
        let main = text.split('-').next().unwrap_or_default();
        (2..=3).contains(&main.len())
            && text.len() <= 20
            && main.bytes().all(|b| b.is_ascii_lowercase())
            && text.split('-').skip(1).all(|part| {
                (1..=8).contains(&part.len()) && part.bytes().all(|b| b.is_ascii_alphanumeric())
            })
    };
    if let Some(tag) = inside.map(str::trim).filter(|tag| is_tag(tag)) {
        return (tag.to_owned(), true);
    }
    let name = written.to_lowercase();
    if let Some((_, tag)) = NAMES.iter().find(|(known, _)| *known == name) {
        return ((*tag).to_owned(), true);
    }
    if is_tag(written) {
        return (written.to_owned(), true);
    }
    let plain: String = name
        .chars()
        .filter(char::is_ascii_alphanumeric)
        .take(8)
        .collect();
    let plain = if plain.is_empty() {
        "other".to_owned()
    } else {
        plain
    };
    (format!("und-x-{plain}"), false)
}
