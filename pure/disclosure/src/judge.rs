//! From what was seen of each column to what looks personal in the table.

use crate::{
    look::Look,
    numbers::NUMBERS,
    trait_of::{Basis, Sign, Trait, Weight},
};

/// Values that must be there before something is said of them.
const FEW: u64 = 3;

/// The signs of each column, in the columns' order; most columns have none. What must be decided ([`Weight::Strong`]) is told
/// by values that fit, never by a heading alone. Phone numbers, addresses and coordinates are those of offices, shops and
/// lamps as often as of people: they weigh only in a table that shows people by something else.
#[must_use]
pub fn judge(table: &[Look]) -> Vec<Vec<Sign>> {
    let alone: Vec<Vec<Sign>> = table.iter().map(own_signs).collect();
    let is_person = |sign: &Sign| sign.weight == Weight::Strong;
    let is_of_people = alone.iter().flatten().any(is_person);
    let with_places = alone.into_iter().zip(table).map(|(mut signs, look)| {
        signs.extend(contacts(look, is_of_people));
        signs.sort_by_key(|sign| (std::cmp::Reverse(sign.weight), sign.of));
        signs
    });
    with_places.collect()
}

/// Whether a share of the values, in percent, fits.
fn reaches(fit: u64, values: u64, percent: u64) -> bool {
    values >= FEW && fit.saturating_mul(100) >= values.saturating_mul(percent)
}

impl Look {
    fn sign(&self, of: Trait, fit: u64, weight: Weight) -> Sign {
        let says = self.heading == Some(of) || (of == Trait::Name && self.is_name);
        Sign {
            of,
            weight,
            basis: match (says, fit) {
                (true, 0) => Basis::Heading,
                (true, _) => Basis::Both,
                (false, _) => Basis::Values,
            },
            fit,
            values: self.values,
            number: String::new(),
        }
    }

    fn says(&self, of: Trait) -> bool {
        self.heading == Some(of)
    }

    /// Strong where so many percent fit, weak where the heading alone says it.
    fn by_share(&self, of: Trait, fit: u64, percent: u64) -> Option<Sign> {
        if reaches(fit, self.values, percent) {
            return Some(self.sign(of, fit, Weight::Strong));
        }
        (self.says(of) && self.values > 0).then(|| self.sign(of, fit, Weight::Weak))
    }
}

/// What a column tells by itself.
fn own_signs(look: &Look) -> Vec<Sign> {
    let seen = &look.seen;
    let mut signs = Vec::new();
    signs.extend(names(look));
    signs.extend(mailboxes(look));
    signs.extend(identity(look));
    signs.extend(birth(look));
    signs.extend(look.by_share(Trait::Iban, seen.ibans, 50));
    // One number of ten checks by chance.
    signs.extend(
        look.by_share(Trait::Card, seen.cards, 90)
            .filter(|_| look.values >= 5),
    );
    signs.extend(look.by_share(Trait::Ip, seen.ips, 80));
    if look.says(Trait::Plate) {
        signs.extend(look.by_share(Trait::Plate, seen.plates, 80));
    }
    signs
}

fn names(look: &Look) -> Option<Sign> {
    let seen = &look.seen;
    let says = look.says(Trait::Name);
    let is_other = look.heading.is_some() && !says;
    let enough = match (says, look.is_name) {
        (true, _) => 30,
        (_, true) => 50,
        _ => 70,
    };
    // A handful of values over and over is a list of categories, whatever they are called.
    let is_various = look.different() >= 5 || look.different() * 2 >= look.values;
    if !is_other && is_various && reaches(seen.people, look.values, enough) {
        return Some(look.sign(Trait::Name, seen.people, Weight::Strong));
    }
    // Names of families are in no list.
    if says && is_various && reaches(seen.name_shaped, look.values, 90) {
        return Some(look.sign(Trait::Name, seen.name_shaped, Weight::Strong));
    }
    let is_some = !is_other && is_various && reaches(seen.people, look.values, 30);
    let is_text = seen.people + seen.name_shaped > 0;
    (is_some || (says && is_text)).then(|| look.sign(Trait::Name, seen.people, Weight::Weak))
}

fn mailboxes(look: &Look) -> Option<Sign> {
    let seen = &look.seen;
    let personal = seen.mailboxes - seen.roles;
    if reaches(seen.mailboxes, look.values, 50) && personal * 2 >= seen.mailboxes {
        return Some(look.sign(Trait::Email, seen.mailboxes, Weight::Strong));
    }
    let any = seen.mailboxes + seen.with_mailbox;
    (any > 0 || (look.says(Trait::Email) && look.values > 0))
        .then(|| look.sign(Trait::Email, any, Weight::Weak))
}

/// The kind of number that most values are. The likelier it fits by chance, the more must: nine of ten numbers that one of
/// eleven would be by chance, and ten different ones.
fn identity(look: &Look) -> Option<Sign> {
    let says = look.says(Trait::Identity);
    let counted = NUMBERS
        .iter()
        .zip(look.seen.numbers)
        .filter(|(_, fit)| *fit > 0);
    let best = counted.max_by_key(|(number, fit)| (*fit, number.odds));
    let Some((number, fit)) = best else {
        return (says && look.values > 0).then(|| look.sign(Trait::Identity, 0, Weight::Weak));
    };
    let (percent, different) = match number.odds {
        0..=49 => (90, 10),
        50..=199 => (80, 5),
        _ => (50, 3),
    };
    let percent = if says { percent.min(50) } else { percent };
    let is_strong = reaches(fit, look.values, percent) && (look.different() >= different || says);
    let weight = if is_strong {
        Weight::Strong
    } else {
        Weight::Weak
    };
    // Numbers that fit here and there fit by chance.
    let chance = look.values / u64::from(number.odds).max(1);
    (is_strong || says || fit > 3 * chance + 3 && reaches(fit, look.values, 30)).then(|| Sign {
        number: number.name.to_owned(),
        ..look.sign(Trait::Identity, fit, weight)
    })
}

fn birth(look: &Look) -> Option<Sign> {
    if !look.says(Trait::BirthDate) || look.values == 0 {
        return None;
    }
    look.by_share(Trait::BirthDate, look.seen.days, 80)
}

/// Where people can be reached or found, which is everybody's business where it is an office.
fn contacts(look: &Look, is_of_people: bool) -> Vec<Sign> {
    let seen = &look.seen;
    let weight = if is_of_people {
        Weight::Strong
    } else {
        Weight::Weak
    };
    let mut signs = Vec::new();
    let phones = if look.says(Trait::Phone) {
        seen.phones.max(seen.bare_phones)
    } else {
        seen.phones
    };
    let fits = |fit: u64, percent: u64| reaches(fit, look.values, percent);
    // Other numbers are written in groups too; those that are known to be something else are.
    let is_number = seen.numbers.iter().any(|fit| fits(*fit, 50))
        || seen.days * 2 > look.values
        || fits(seen.ips, 50);
    let is_free = look.heading.is_none();
    if look.says(Trait::Phone) && fits(phones, 50) {
        signs.push(look.sign(Trait::Phone, phones, weight));
    } else if is_free && fits(phones, 70) && !is_number {
        // Many other numbers look like those of phones.
        signs.push(look.sign(Trait::Phone, phones, Weight::Weak));
    } else if look.says(Trait::Phone) && look.values > 0 {
        signs.push(look.sign(Trait::Phone, phones, Weight::Weak));
    }
    if fits(seen.addresses, 50) && (is_free || look.says(Trait::Address)) {
        signs.push(look.sign(Trait::Address, seen.addresses, weight));
    } else if look.says(Trait::Address) && look.values > 0 {
        signs.push(look.sign(Trait::Address, seen.addresses, Weight::Weak));
    }
    if look.says(Trait::Coordinates) && fits(seen.exact, 50) {
        signs.push(look.sign(Trait::Coordinates, seen.exact, weight));
    }
    signs
}
