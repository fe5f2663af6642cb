//! The draw before the draw: which addresses get a letter, and what the letters will bring.

use serde_json::json;
use stoa_lottery::{
    Forecast, Group, MOST_SEATS, Quotas, draw_addresses, forecast, groups_of, letters_needed,
    read_ids, read_response_rates,
};

use super::{in_words, open};
use crate::{
    command_line::Lottery,
    failure::{Failure, Result},
    said::{Voice, grouped},
};

/// Forecasts, if there is a response rate, and draws, if there are addresses.
pub fn letters(options: &Lottery, voice: Voice) -> Result {
    let typed = &options.letters;
    let groups = groups(options)?;
    let needed = groups
        .as_ref()
        .and_then(|groups| letters_needed(groups, typed.risk));
    let letters = typed.letters.or(needed).ok_or_else(|| {
        Failure::Words(format!(
            "How many letters there shall be is neither said with --letters nor follows from --quotas and \
             --response-rate or --response-rates with a --risk that ten million letters could keep. No panel has more than {MOST_SEATS} seats."
        ))
    })?;
    let expected = groups.map_or_else(Vec::new, |groups| forecast(&groups, letters));
    let drawn = drawn(options, letters)?;
    tell(voice, (letters, needed), &expected, &drawn);
    Ok(())
}

fn groups(options: &Lottery) -> Result<Option<Vec<Group>>> {
    let typed = &options.letters;
    if let Some(rate) = typed
        .response_rate
        .filter(|rate| !(0.0..=1.0).contains(rate))
    {
        return Err(Failure::Words(format!(
            "A response rate is from 0 to 1, not {rate}."
        )));
    }
    if typed.response_rate.is_none() && typed.response_rates.is_none() {
        return Ok(None);
    }
    let quotas = open(options.quotas.as_ref(), |name, file| {
        Quotas::read(name, file)
    })?;
    let rates = match (&typed.response_rates, typed.response_rate) {
        (Some(path), rate) => open(Some(path), |name, file| {
            read_response_rates(name, file, &quotas, rate)
        })?,
        (None, rate) => vec![rate.unwrap_or(0.0); quotas.quotas().len()],
    };
    Ok(Some(groups_of(&quotas, &rates)))
}

fn drawn(options: &Lottery, letters: u64) -> Result<Vec<String>> {
    let (Some(path), Some(seed)) = (&options.letters.addresses, &options.seed) else {
        return Ok(Vec::new());
    };
    let column = options.letters.address_id.as_deref();
    let ids = open(Some(path), |name, file| read_ids(name, file, column))?;
    let letters = usize::try_from(letters).unwrap_or(usize::MAX);
    let places = draw_addresses(&ids, letters, seed).map_err(in_words)?;
    Ok(places.into_iter().map(|at| ids[at].clone()).collect())
}

fn tell(
    voice: Voice,
    (letters, needed): (u64, Option<u64>),
    expected: &[Forecast],
    drawn: &[String],
) {
    voice.line(format!("Letters: {}", grouped(letters)));
    if let Some(needed) = needed {
        voice.line(format!("By the forecast {} are enough.", grouped(needed)));
    }
    for group in expected {
        voice.line(format!(
            "  {}: {:.1} people expected, {} seats at least; fewer come with a probability of {:.2} %",
            group.label,
            group.expected,
            group.wanted,
            group.shortfall * 100.0
        ));
    }
    for id in drawn {
        voice.line(id);
    }
    let groups: Vec<_> = expected
        .iter()
        .map(|group| {
            json!({
                "group": group.label, "wanted": group.wanted, "expected": group.expected,
                "shortfall": group.shortfall,
            })
        })
        .collect();
    voice.outcome(&json!({
        "letters": letters, "needed": needed, "forecast": groups, "addresses": drawn,
    }));
}
