//! Light stemming: cuts off the endings by which one thing is said of one or of many, and no more. What is cut too much
//! finds what nobody looked for, so the four are of the light kind, on words that are folded already.
//!
//! English: the S stemmer (D. Harman, "How effective is suffixing?", JASIS 42, 1991), and -ing, -ed and a last -e.
//! Spanish and French: light and minimal stemmers (J. Savoy, "Light stemming approaches for the French, Portuguese,
//! German and Hungarian languages", SAC 2006). Arabic: light10 (L. Larkey, L. Ballesteros, M. Connell, "Light stemming
//! for Arabic information retrieval", 2007).

use stoa_kernel::Lang;

use crate::words::is_arabic;

/// The stem of a folded word in this language. A word in Arabic script is Arabic whatever the language, and a word in
/// another script never is.
pub fn stem(word: &str, lang: Lang) -> String {
    if is_arabic(word) {
        return arabic(word);
    }
    // The rules count letters by bytes, which holds for folded words of the Latin script alone.
    if !word.bytes().all(|byte| byte.is_ascii_lowercase()) {
        return word.to_owned();
    }
    match lang {
        Lang::En => english(word),
        Lang::Es => spanish(word),
        Lang::Fr => french(word),
        Lang::Ar => word.to_owned(),
    }
}

/// The stems of a word whose language nobody knows: one for each language that makes another of it.
pub fn stems(word: &str) -> Vec<String> {
    let mut all: Vec<String> = Lang::ALL.into_iter().map(|lang| stem(word, lang)).collect();
    all.sort_unstable();
    all.dedup();
    all
}

fn english(word: &str) -> String {
    if word.len() < 4 {
        return word.to_owned();
    }
    let mut stem = without_plural(word);
    for ending in ["ing", "ed"] {
        let kept = stem.strip_suffix(ending);
        if let Some(kept) = kept.filter(|kept| kept.len() >= 3 && has_vowel(kept)) {
            stem.truncate(kept.len());
            break;
        }
    }
    // "damage" and "damag(ed)", "spill" and "spil(ling)" meet here.
    if stem.len() >= 5 && stem.ends_with('e') {
        stem.pop();
    }
    without_double(&mut stem);
    stem
}

fn without_plural(word: &str) -> String {
    let any = |endings: &[&str]| endings.iter().any(|ending| word.ends_with(ending));
    let shorter = |by: usize| word[..word.len() - by].to_owned();
    if word.ends_with("ies") && !any(&["eies", "aies"]) {
        return shorter(3) + "y";
    }
    if any(&["ches", "shes", "sses", "xes", "zes"]) {
        return shorter(2);
    }
    if word.ends_with('s') && !any(&["us", "ss", "is"]) {
        return shorter(1);
    }
    word.to_owned()
}

fn spanish(word: &str) -> String {
    let shorter = |by: usize| word[..word.len() - by].to_owned();
    if word.len() < 5 {
        return word.to_owned();
    }
    if word.ends_with("ces") {
        return shorter(3) + "z";
    }
    if word.ends_with("es") {
        return shorter(2);
    }
    let mut stem = word.to_owned();
    if word.ends_with("os") || word.ends_with("as") {
        stem.pop();
    }
    // "casa" and "caso" are two things; "averiada" and "averiado" are one.
    if stem.len() >= 5 && ["o", "a", "e"].iter().any(|ending| stem.ends_with(ending)) {
        stem.pop();
    }
    stem
}

fn french(word: &str) -> String {
    if word.len() < 5 {
        return word.to_owned();
    }
    if let Some(kept) = word.strip_suffix("aux") {
        return format!("{kept}al");
    }
    if let Some(kept) = word.strip_suffix('x') {
        return kept.to_owned();
    }
    let mut stem = word.to_owned();
    // -s of the plural, -r of the infinitive, -e of the feminine, -é (folded to e) of the participle.
    for ending in ['s', 'r', 'e', 'e'] {
        if stem.ends_with(ending) {
            stem.pop();
        }
    }
    without_double(&mut stem);
    stem
}

fn arabic(word: &str) -> String {
    let letters = |text: &str| text.chars().count();
    let mut stem = word;
    if let Some(kept) = stem.strip_prefix('و').filter(|kept| letters(kept) >= 3) {
        stem = kept;
    }
    for article in ["ال", "بال", "كال", "فال", "لل"] {
        if let Some(kept) = stem.strip_prefix(article).filter(|kept| letters(kept) >= 2) {
            stem = kept;
            break;
        }
    }
    for ending in ["ها", "ان", "ات", "ون", "ين", "يه", "ه", "ي"] {
        if let Some(kept) = stem.strip_suffix(ending).filter(|kept| letters(kept) >= 2) {
            stem = kept;
        }
    }
    stem.to_owned()
}

fn has_vowel(text: &str) -> bool {
    text.bytes().any(|byte| b"aeiouy".contains(&byte))
}

/// Makes one of two equal letters at the end.
fn without_double(stem: &mut String) {
    let bytes = stem.as_bytes();
    if let [.., before, last] = bytes
        && before == last
        && bytes.len() >= 4
    {
        stem.pop();
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::{prop_assert, proptest};

    use super::*;
    use crate::words::words;

    /// Each row has words that must find one another.
    #[test]
    fn forms_of_a_word_share_a_stem() {
        for (lang, forms) in [
            (Lang::En, &["pothole", "potholes"][..]),
            (Lang::En, &["damage", "damages", "damaged", "damaging"]),
            (Lang::En, &["spill", "spills", "spilled", "spilling"]),
            (Lang::En, &["branch", "branches"]),
            (Lang::En, &["battery", "batteries"]),
            (Lang::En, &["flood", "flooded", "flooding", "floods"]),
            (Lang::Es, &["farola", "farolas"]),
            (Lang::Es, &["rota", "rotas"]),
            (
                Lang::Es,
                &["averiado", "averiada", "averiados", "averiadas"],
            ),
            (Lang::Es, &["poste", "postes"]),
            (Lang::Es, &["árbol", "árboles"]),
            (Lang::Es, &["luz", "luces"]),
            (Lang::Fr, &["lampadaire", "lampadaires"]),
            (
                Lang::Fr,
                &["cassé", "cassée", "cassés", "cassées", "casser"],
            ),
            (Lang::Fr, &["canal", "canaux"]),
            (Lang::Fr, &["trou", "trous"]),
            (Lang::Ar, &["شارع", "الشارع", "بالشارع", "والشارع"]),
            (Lang::Ar, &["نفاية", "نفايات", "النفايات"]),
            (Lang::Ar, &["حفرة", "الحفرة"]),
        ] {
            let stems: Vec<_> = forms
                .iter()
                .flat_map(|form| words(form))
                .map(|word| stem(&word, lang))
                .collect();
            assert!(
                stems.windows(2).all(|two| two[0] == two[1]),
                "{forms:?}: {stems:?}"
            );
        }
    }

    #[test]
    fn other_words_stay_apart() {
        for (lang, one, other) in [
            (Lang::En, "street", "string"),
            (Lang::En, "bus", "bu"),
            (Lang::En, "glass", "glad"),
            (Lang::Es, "calle", "calor"),
            (Lang::Es, "casas", "casos"),
            (Lang::Fr, "route", "roue"),
            (Lang::Ar, "ماء", "مال"),
        ] {
            assert_ne!(stem(one, lang), stem(other, lang), "{one} and {other}");
        }
    }

    proptest! {
        #[test]
        fn a_stem_is_never_empty(text in "\\PC{1,30}") {
            for word in words(&text) {
                for stem in stems(&word) {
                    prop_assert!(!stem.is_empty(), "{word}");
                }
            }
        }
    }
}
