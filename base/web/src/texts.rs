//! Every sentence a person reads, by language: Fluent files of all modules, compiled into the program.

use std::{
    collections::{BTreeMap, BTreeSet},
    sync::Arc,
};

use fluent_bundle::{
    FluentArgs, FluentResource, FluentValue, concurrent::FluentBundle, types::FluentNumberOptions,
};
use stoa_kernel::{Error, Lang, Message, Result};

use crate::{locale, module::Module};

/// What a sentence is given: a number, which decides the plural and is written by locale, or a text.
pub type TextValue<'a> = FluentValue<'a>;

type Bundle = FluentBundle<Arc<FluentResource>>;

/// The shell's own sentences, and those of the kernel, which has no pages.
pub const OWN: &[(Lang, &str)] = &[
    (Lang::En, include_str!("../texts/en.ftl")),
    (Lang::Es, include_str!("../texts/es.ftl")),
    (Lang::Fr, include_str!("../texts/fr.ftl")),
    (Lang::Ar, include_str!("../texts/ar.ftl")),
];

/// All sentences. Cheap to clone.
#[derive(Clone)]
pub struct Texts {
    bundles: Arc<BTreeMap<Lang, Bundle>>,
    keys: Arc<BTreeMap<Lang, BTreeSet<String>>>,
}

impl std::fmt::Debug for Texts {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Texts").finish_non_exhaustive()
    }
}

impl Texts {
    /// The sentences of the shell and of these modules. `Broken` when a file is not Fluent, or a key is written twice.
    pub fn load(modules: &[Module]) -> Result<Self> {
        let mut bundles: BTreeMap<_, _> = Lang::ALL.map(|lang| (lang, empty(lang))).into();
        let mut keys: BTreeMap<Lang, BTreeSet<String>> = BTreeMap::new();
        let own = OWN.iter().map(|(lang, text)| ("web", *lang, *text));
        let theirs = modules.iter().flat_map(|module| {
            let name = module.name;
            module
                .texts
                .iter()
                .map(move |(lang, text)| (name, *lang, *text))
        });
        for (name, lang, text) in own.chain(theirs) {
            let resource = parse(name, lang, text)?;
            keys.entry(lang).or_default().extend(keys_of(&resource));
            if let Some(bundle) = bundles.get_mut(&lang) {
                bundle.add_resource(Arc::new(resource)).map_err(|faults| {
                    Error::Broken(format!("texts of {name} in {}: {faults:?}", lang.code()))
                })?;
            }
        }
        Ok(Texts {
            bundles: Arc::new(bundles),
            keys: Arc::new(keys),
        })
    }

    /// The sentence in this language, else in English. A key that nobody wrote stands for itself, so that tests see it.
    pub fn say(&self, lang: Lang, key: &str, args: &[(&str, TextValue<'_>)]) -> String {
        let mut given = FluentArgs::with_capacity(args.len());
        for (name, value) in args {
            given.set(*name, value.clone());
        }
        let said = self.say_in(lang, key, &given);
        said.or_else(|| self.say_in(Lang::En, key, &given))
            .unwrap_or_else(|| {
                tracing::warn!(key, "no language has this sentence");
                key.to_owned()
            })
    }

    /// The sentence of one of the kernel's messages.
    pub fn message(&self, lang: Lang, message: &Message) -> String {
        let args: Vec<_> = message
            .args
            .iter()
            .map(|(name, value)| (*name, argument(lang, value)))
            .collect();
        self.say(lang, message.key, &args)
    }

    /// Whether English, and so every language, has a sentence of this key.
    pub fn has(&self, key: &str) -> bool {
        let english = self.keys.get(&Lang::En);
        english.is_some_and(|keys| keys.contains(key))
    }

    /// The keys that are written in each language, for the test that compares them.
    pub fn keys(&self) -> &BTreeMap<Lang, BTreeSet<String>> {
        &self.keys
    }

    fn say_in(&self, lang: Lang, key: &str, args: &FluentArgs<'_>) -> Option<String> {
        let bundle = self.bundles.get(&lang)?;
        let pattern = bundle.get_message(key)?.value()?;
        let mut faults = Vec::new();
        let said = bundle.format_pattern(pattern, Some(args), &mut faults);
        if !faults.is_empty() {
            tracing::warn!(
                key,
                lang = lang.code(),
                ?faults,
                "a sentence lacks an argument"
            );
        }
        Some(addresses_bare(said.into_owned()))
    }
}

/// Without the marks around an address of the web: mail programs would take the closing one for a part of the link.
fn addresses_bare(said: String) -> String {
    const OPEN: &str = "\u{2068}http";
    if !said.contains(OPEN) {
        return said;
    }
    let mut parts = said.split(OPEN);
    let mut bare = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        bare.push_str("http");
        bare.push_str(&part.replacen('\u{2069}', "", 1));
    }
    bare
}

/// A message's argument: whole numbers decide plurals, and are written as they came; a year has no thousands separator. A day
/// (ISO 8601) is written as the language writes it.
fn argument(lang: Lang, value: &str) -> TextValue<'_> {
    if let Some(day) = day(value) {
        return locale::day(lang, day, locale::DateStyle::Long).into();
    }
    let is_whole = value
        .parse::<i64>()
        .is_ok_and(|number| number.to_string() == value);
    match FluentValue::try_number(value) {
        FluentValue::Number(mut number) if is_whole => {
            number.options = FluentNumberOptions {
                use_grouping: false,
                ..number.options
            };
            FluentValue::Number(number)
        }
        _ => FluentValue::from(value),
    }
}

/// A calendar day, written with all its ten signs.
fn day(value: &str) -> Option<jiff::civil::Date> {
    (value.len() == 10).then(|| value.parse().ok()).flatten()
}

fn empty(lang: Lang) -> Bundle {
    let tag = lang.code().parse().unwrap_or_default();
    let mut bundle = FluentBundle::new_concurrent(vec![tag]);
    // Marks around arguments keep a Latin reference in its place within an Arabic sentence; elsewhere they only get in the way of copying.
    bundle.set_use_isolating(lang.is_rtl());
    bundle.set_formatter(Some(match lang {
        Lang::En => |value, _| number(Lang::En, value),
        Lang::Es => |value, _| number(Lang::Es, value),
        Lang::Fr => |value, _| number(Lang::Fr, value),
        Lang::Ar => |value, _| number(Lang::Ar, value),
    }));
    bundle
}

fn number(lang: Lang, value: &FluentValue<'_>) -> Option<String> {
    match value {
        FluentValue::Number(number) if number.options.use_grouping => {
            let digits = number.options.maximum_fraction_digits.unwrap_or(3);
            Some(locale::decimal(lang, number.value, digits))
        }
        _ => None,
    }
}

fn parse(name: &str, lang: Lang, text: &str) -> Result<FluentResource> {
    FluentResource::try_new(text.to_owned()).map_err(|(_, faults)| {
        Error::Broken(format!("texts of {name} in {}: {faults:?}", lang.code()))
    })
}

/// The keys of a file: what stands before the `=` at the beginning of a line.
fn keys_of(resource: &FluentResource) -> Vec<String> {
    let lines = resource.source().lines();
    let messages = lines.filter(|line| line.starts_with(|c: char| c.is_ascii_lowercase()));
    messages
        .filter_map(|line| line.split_once('='))
        .map(|(key, _)| key.trim().to_owned())
        .collect()
}

#[cfg(test)]
mod tests {
    use stoa_kernel::{Lang, Message};

    use super::Texts;

    fn texts() -> Texts {
        Texts::load(&[]).expect("our own texts are Fluent")
    }

    #[test]
    fn each_language_has_each_sentence() {
        let texts = texts();
        let english = &texts.keys()[&Lang::En];
        assert!(english.len() > 50, "the texts have been lost");
        for lang in Lang::ALL {
            assert_eq!(&texts.keys()[&lang], english, "{}", lang.code());
        }
    }

    #[test]
    fn a_missing_sentence_shows_its_key() {
        assert_eq!(
            texts().say(Lang::Fr, "web-no-such-key", &[]),
            "web-no-such-key"
        );
    }

    #[test]
    fn plurals_follow_the_language() {
        let texts = texts();
        let days = |lang, count: i64| texts.say(lang, "web-days", &[("count", count.into())]);
        assert_eq!(days(Lang::En, 1), "1 day");
        assert_eq!(days(Lang::En, 1200), "1,200 days");
        assert_eq!(days(Lang::Fr, 0), "0 jour");
        assert_eq!(days(Lang::Ar, 2), "يومان");
        assert!(days(Lang::Ar, 3).contains("أيام"));
        assert!(days(Lang::Ar, 11).contains("يومًا"));
    }

    #[test]
    fn an_address_of_the_web_has_no_marks_that_a_mail_program_would_take_for_a_part_of_it() {
        let said = |what: &str| {
            let args = [("field", "M-1".into()), ("what", what.into())];
            texts().say(Lang::Ar, "web-errors-named", &args)
        };
        let link = said("https://town.example/apply/x");
        assert!(link.contains("\u{2068}M-1\u{2069}"), "{link:?}");
        assert!(link.ends_with(" https://town.example/apply/x"), "{link:?}");
        assert!(said("x").ends_with("\u{2068}x\u{2069}"));
    }

    #[test]
    fn a_message_says_its_day_as_the_language_writes_it() {
        let texts = texts();
        let said =
            |lang, day: &str| texts.message(lang, &Message::new("web-days").with("count", day));
        assert!(said(Lang::En, "2026-11-27").contains("27 November 2026"));
        assert!(said(Lang::Fr, "2026-11-27").contains("27 novembre 2026"));
        assert!(said(Lang::En, "2026-11-31").contains("2026-11-31"));
    }

    #[test]
    fn a_message_says_its_number_as_it_came() {
        let message = Message::new("web-days").with("count", 2026);
        assert_eq!(texts().message(Lang::En, &message), "2026 days");
    }
}
