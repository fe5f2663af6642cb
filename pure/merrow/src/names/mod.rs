//! What the streets are called. Names go by quarter, as councils give them: birds here, poets there; none stands twice but in
//! villages, where the village tells them apart.

// Lists of words: many to a line.
#[rustfmt::skip]
mod roots;
#[rustfmt::skip]
mod whole;

use std::collections::{HashMap, HashSet};

use super::{
    fabric::Fabric,
    quarters::{QUARTERS, Quarter},
    streets::{Origin, Way},
};
use crate::chance::Chance;

/// What a quarter's streets are named after.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Theme {
    OldTown,
    Quays,
    Docks,
    Village,
    Industry,
    Statesmen,
    Battles,
    Towns,
    Saints,
    Flowers,
    Queens,
    Trees,
    Poets,
    Fells,
    Birds,
    Engineers,
    Golf,
    Wildflowers,
    Farms,
    Admirals,
    SeaAreas,
    Lights,
    Islands,
    Skerry,
    Fish,
    Orchards,
    Composers,
    Abbeys,
    Railway,
    Painters,
    Ships,
    Marsh,
    /// Mayors and doctors, for whatever is left.
    Worthies,
}

impl Theme {
    /// Names that take no further word.
    const fn whole(self) -> &'static [&'static str] {
        match self {
            Theme::OldTown => whole::OLD_TOWN,
            Theme::Quays => whole::QUAYS,
            Theme::Docks => whole::DOCKS,
            Theme::Village => whole::VILLAGE,
            Theme::Industry => whole::INDUSTRY,
            _ => &[],
        }
    }

    const fn roots(self) -> &'static [&'static str] {
        match self {
            Theme::Statesmen => roots::STATESMEN,
            Theme::Battles => roots::BATTLES,
            Theme::Towns => roots::TOWNS,
            Theme::Saints => roots::SAINTS,
            Theme::Flowers => roots::FLOWERS,
            Theme::Queens => roots::QUEENS,
            Theme::Trees => roots::TREES,
            Theme::Poets => roots::POETS,
            Theme::Fells => roots::FELLS,
            Theme::Birds => roots::BIRDS,
            Theme::Engineers => roots::ENGINEERS,
            Theme::Golf => roots::GOLF,
            Theme::Wildflowers => roots::WILDFLOWERS,
            Theme::Farms => roots::FARMS,
            Theme::Admirals => roots::ADMIRALS,
            Theme::SeaAreas => roots::SEA_AREAS,
            Theme::Lights => roots::LIGHTS,
            Theme::Islands => roots::ISLANDS,
            Theme::Skerry => roots::SKERRY,
            Theme::Fish => roots::FISH,
            Theme::Orchards => roots::ORCHARDS,
            Theme::Composers => roots::COMPOSERS,
            Theme::Abbeys => roots::ABBEYS,
            Theme::Railway => roots::RAILWAY,
            Theme::Painters => roots::PAINTERS,
            Theme::Ships => roots::SHIPS,
            Theme::Marsh => roots::MARSH,
            Theme::Worthies => roots::WORTHIES,
            _ => &[],
        }
    }
}

/// What a street is called, and the village that tells it from others of its name.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Name {
    pub name: String,
    /// Empty where the name stands only once.
    pub locality: &'static str,
    /// The word it was made from, which its closes may share.
    root: &'static str,
}

/// The names of all streets, in their order.
pub fn name_all(ways: &[Way], seed: u64) -> Vec<Name> {
    let mut book = Book {
        taken: HashSet::new(),
        shared: HashMap::new(),
        pools: HashMap::new(),
        chance: Chance::of(seed, "names"),
    };
    // What was named by hand comes first, whatever its place.
    for way in ways {
        if let Origin::Hand(name) = way.origin {
            book.taken.insert((name.to_owned(), ""));
        }
    }
    let mut names: Vec<Name> = Vec::with_capacity(ways.len());
    for way in ways {
        let name = match (way.origin, way.quarter) {
            (Origin::Hand(name), _) => Name {
                name: name.to_owned(),
                locality: "",
                root: "",
            },
            (Origin::Close(Some(parent)), Some(quarter)) => {
                let root = names.get(parent).map_or("", |parent: &Name| parent.root);
                book.close(way, quarter, root)
            }
            (_, quarter) => book.street(way, quarter.unwrap_or_default()),
        };
        names.push(name);
    }
    names
}

/// What was given so far, and what is left to give.
struct Book {
    taken: HashSet<(String, &'static str)>,
    /// How many closes carry each word.
    shared: HashMap<&'static str, usize>,
    /// By theme, and by village where names return.
    pools: HashMap<(Theme, &'static str), Vec<&'static str>>,
    chance: Chance,
}

impl Book {
    /// A close: some are named after the street they leave, at most two of them.
    fn close(&mut self, way: &Way, quarter: usize, root: &'static str) -> Name {
        let shared = self.shared.entry(root).or_default();
        if !root.is_empty() && *shared < 2 && self.chance.happens(0.55) {
            *shared += 1;
            for suffix in suffixes(QUARTERS[quarter].fabric, way) {
                let name = format!("{root} {suffix}");
                if self.taken.insert((name.clone(), "")) {
                    return Name {
                        name,
                        locality: "",
                        root: "",
                    };
                }
            }
        }
        self.street(way, quarter)
    }

    fn street(&mut self, way: &Way, quarter: usize) -> Name {
        let Quarter {
            themes,
            fabric,
            name: place,
            ..
        } = QUARTERS[quarter];
        let is_close = matches!(way.origin, Origin::Close(_));
        for theme in themes
            .iter()
            .filter(|theme| !is_close && !theme.whole().is_empty())
        {
            let locality = if *theme == Theme::Village { place } else { "" };
            while let Some(name) = self.draw(*theme, theme.whole(), locality) {
                if self.taken.insert((name.to_owned(), locality)) {
                    return Name {
                        name: name.to_owned(),
                        locality,
                        root: "",
                    };
                }
            }
        }
        loop {
            let own = themes.iter().filter(|theme| theme.whole().is_empty());
            let root = own
                .copied()
                .find_map(|theme| self.draw(theme, theme.roots(), ""));
            let root = root.or_else(|| self.draw(Theme::Worthies, roots::WORTHIES, ""));
            let suffixes = suffixes(fabric, way);
            let suffix = *self.chance.pick(suffixes);
            let Some(root) = root else {
                // The town has more streets than words: it numbers them, as the drawing board did.
                let name = format!("{place} {suffix} {}", self.taken.len());
                self.taken.insert((name.clone(), ""));
                return Name {
                    name,
                    locality: "",
                    root: "",
                };
            };
            let name = format!("{root} {suffix}");
            if self.taken.insert((name.clone(), "")) {
                return Name {
                    name,
                    locality: "",
                    root,
                };
            }
        }
    }

    /// The next word of a theme, in an order of the seed's own.
    fn draw(
        &mut self,
        theme: Theme,
        all: &[&'static str],
        locality: &'static str,
    ) -> Option<&'static str> {
        let chance = &mut self.chance;
        let pool = self.pools.entry((theme, locality)).or_insert_with(|| {
            let mut pool = all.to_vec();
            chance.shuffle(&mut pool);
            pool
        });
        pool.pop()
    }
}

/// What stands after the word, by the age of the quarter and the manner of the street.
fn suffixes(fabric: Fabric, way: &Way) -> &'static [&'static str] {
    let is_row = way.origin == Origin::Row;
    if let Origin::Close(_) = way.origin {
        return match fabric {
            Fabric::Terraces | Fabric::Seaside | Fabric::OldTown => {
                &["Place", "Terrace", "Court", "Yard"]
            }
            Fabric::Villas => &["Close", "Mews", "Gardens"],
            Fabric::Village => &["Close", "Croft", "Garth", "Court"],
            Fabric::Industry | Fabric::Wharves => &["Court", "Yard", "Park"],
            _ => &[
                "Close", "Court", "Gardens", "Croft", "Mews", "Garth", "Place",
            ],
        };
    }
    match fabric {
        Fabric::Garden if is_row && way.bend() > 0.8 => &["Crescent"],
        Fabric::Garden if is_row => &["Avenue", "Drive", "Road", "Avenue", "Way"],
        Fabric::Garden => &["Grove", "Gardens", "Rise", "Road", "View"],
        Fabric::Terraces if is_row => &["Street", "Street", "Street", "Road", "Terrace"],
        Fabric::Terraces => &["Street", "Place", "Row", "Grove"],
        Fabric::Seaside if is_row => &["Road", "Avenue", "Street", "Parade"],
        Fabric::Seaside => &["Place", "Gardens", "Street", "Square"],
        Fabric::Villas if is_row => &["Road", "Avenue", "Park", "Walk"],
        Fabric::Villas => &["Lane", "Grove", "Gardens"],
        Fabric::Grid if is_row => &["Road", "Drive", "Avenue", "Way"],
        Fabric::Grid => &["Walk", "Green", "Way", "Place", "Square"],
        Fabric::Closes if is_row => &["Way", "Drive", "Road"],
        Fabric::Closes => &["Lane", "Way", "Rise"],
        Fabric::Village => &["Lane", "Road", "Drive"],
        Fabric::Industry => &["Way", "Road"],
        Fabric::Wharves => &["Street", "Wharf", "Row"],
        Fabric::OldTown | Fabric::Open => &["Lane", "Row", "Street"],
    }
}
