//! Currencies: how many digits their minor units have, and the signs people write.

/// Currencies whose minor unit is not a hundredth (ISO 4217, list one): digits behind the point.
const NOT_HUNDREDTHS: [(&str, u8); 25] = [
    ("BHD", 3),
    ("BIF", 0),
    ("CLF", 4),
    ("CLP", 0),
    ("DJF", 0),
    ("GNF", 0),
    ("IQD", 3),
    ("ISK", 0),
    ("JOD", 3),
    ("JPY", 0),
    ("KMF", 0),
    ("KRW", 0),
    ("KWD", 3),
    ("LYD", 3),
    ("OMR", 3),
    ("PYG", 0),
    ("RWF", 0),
    ("TND", 3),
    ("UGX", 0),
    ("UYI", 0),
    ("UYW", 4),
    ("VND", 0),
    ("VUV", 0),
    ("XAF", 0),
    ("XOF", 0),
];

/// Signs that people write for a currency, beside its code.
const SIGNS: [(&str, &[&str]); 16] = [
    ("EUR", &["€"]),
    ("USD", &["$", "US$"]),
    ("GBP", &["£"]),
    ("JPY", &["¥", "円"]),
    ("CNY", &["¥", "元"]),
    ("INR", &["₹"]),
    ("KRW", &["₩"]),
    ("BRL", &["R$"]),
    ("MXN", &["$"]),
    ("CAD", &["$"]),
    ("AUD", &["$"]),
    ("PLN", &["zł"]),
    ("UAH", &["₴"]),
    ("TRY", &["₺"]),
    ("NGN", &["₦"]),
    ("CHF", &["Fr."]),
];

/// How many digits of an amount stand behind the point.
pub fn minor_digits(currency: &str) -> u8 {
    let found = NOT_HUNDREDTHS.iter().find(|(code, _)| *code == currency);
    found.map_or(2, |(_, digits)| *digits)
}

/// An amount as it was written, without the code or sign of its currency before or behind it.
pub fn without(text: &str, currency: &str) -> String {
    let signs = SIGNS.iter().find(|(code, _)| *code == currency);
    let signs = signs.map_or(&[][..], |(_, signs)| *signs);
    let mut names: Vec<&str> = signs.iter().copied().chain([currency]).collect();
    names.sort_by_key(|name| std::cmp::Reverse(name.len()));
    let text = text.trim();
    let bare = names
        .iter()
        .find_map(|name| text.strip_prefix(name).or_else(|| text.strip_suffix(name)));
    bare.unwrap_or(text).trim().to_owned()
}
