//! An export of a city's reports, as large as wanted and the same each time: written row by row, never held.

use std::{
    fs::File,
    io::{self, BufWriter, Write},
    path::Path,
};

use jiff::Timestamp;

/// The first and the last second of ten years.
const FROM: i64 = 1_451_606_400;
const UNTIL: i64 = 1_767_225_599;
const DAY: i64 = 86_400;

/// What the demonstration town lets people report, with how often of a hundred; the last ones are rare on purpose.
const KINDS: [(&str, u64); 14] = [
    ("pothole", 18),
    ("street lamp", 14),
    ("fly tipping", 13),
    ("overflowing bin", 10),
    ("broken pavement", 9),
    ("graffiti", 8),
    ("tree", 7),
    ("abandoned vehicle", 6),
    ("blocked drain", 5),
    ("dog fouling", 4),
    ("water leak", 3),
    ("playground", 1),
    ("traffic light", 1),
    ("damaged cabinet", 1),
];
const WHAT: [&str; 12] = [
    "Has been like this for days",
    "Somebody will get hurt here",
    "Worse since the last storm",
    "The second time this year",
    "Next to the school gate",
    "Right in front of the bakery",
    "Hard to see in the dark",
    "Blocks the way for prams",
    "Reported by a neighbour as well",
    "At the corner by the bus stop",
    "Just behind the bridge",
    "On the side of the market",
];
const WISH: [&str; 10] = [
    "please send somebody",
    "it needs a barrier at least",
    "cars swerve around it",
    "children play there",
    "the smell is terrible",
    "a sign would help",
    "it was patched badly",
    "water runs into the cellar",
    "wheelchairs cannot pass",
    "thank you for looking into it",
];
const STREETS: [&str; 16] = [
    "Mill Lane",
    "Market Street",
    "Harbour Road",
    "Priory Walk",
    "Station Road",
    "Grange Avenue",
    "Friars Hill",
    "Dock Street",
    "Wyke Lane",
    "Thornby Road",
    "North Gate",
    "Quay Side",
    "Links Road",
    "Newlands Drive",
    "Coast Road",
    "Ring Road",
];

/// Writes so many reports to `path` as an Open311 table, oldest first. The fewer they are, the further apart in time: files of
/// any size are of the same ten years and the same town.
pub fn write(path: &Path, rows: u64) -> io::Result<()> {
    let mut out = BufWriter::with_capacity(1 << 20, File::create(path)?);
    out.write_all(
        b"service_request_id,service_name,status,description,requested_datetime,updated_datetime,closed_date,lat,long,address\n",
    )?;
    for number in 0..rows {
        row(&mut out, number, rows)?;
    }
    out.into_inner().map_err(io::Error::other)?.sync_all()
}

fn row(out: &mut impl Write, number: u64, rows: u64) -> io::Result<()> {
    let mut chance = Chance(number);
    let second = FROM + share(UNTIL - FROM, number, rows);
    let reported = instant(second);
    let kind = kind(chance.below(100));
    // Half of the last quarter of a year is still open, and one in two hundred of what is older.
    let is_open = chance.below(1000) < if UNTIL - second < 90 * DAY { 500 } else { 5 };
    let took = i64::try_from(chance.below(40) * chance.below(86_400)).unwrap_or(0);
    let closed = if is_open {
        String::new()
    } else {
        instant((second + took).min(UNTIL)).to_string()
    };
    let updated = if is_open {
        reported.to_string()
    } else {
        closed.clone()
    };
    let status = if is_open { "open" } else { "closed" };
    let (lat, lon) = place(&mut chance);
    let (what, wish) = (pick(&mut chance, &WHAT), pick(&mut chance, &WISH));
    let (street, house) = (pick(&mut chance, &STREETS), 1 + chance.below(180));
    writeln!(
        out,
        "C-{number:08},{kind},{status},\"{what}, {wish}. It is near {street} {house}.\",{reported},{updated},{closed},{lat:.6},{lon:.6},{street} {house}"
    )
}

/// Where it is: near one of the town's four thousand corners, which are not all as busy.
fn place(chance: &mut Chance) -> (f64, f64) {
    let corner = chance.below(4000).min(chance.below(4000));
    let mut at = Chance(corner ^ 0x5bd1_e995);
    let degrees = |millionths: u64| f64::from(u32::try_from(millionths).unwrap_or(0)) / 1e6;
    let (south, west) = (54.718_0, 1.870_0);
    (
        south + degrees(at.below(34_000) + chance.below(700)),
        west + degrees(at.below(68_000) + chance.below(1200)),
    )
}

fn kind(mut drawn: u64) -> &'static str {
    for (name, often) in KINDS {
        if drawn < often {
            return name;
        }
        drawn -= often;
    }
    KINDS[0].0
}

fn pick(chance: &mut Chance, from: &[&'static str]) -> &'static str {
    let place = chance.below(from.len() as u64);
    from[usize::try_from(place).unwrap_or(0)]
}

fn share(span: i64, number: u64, rows: u64) -> i64 {
    let part = i128::from(span) * i128::from(number) / i128::from(rows.max(1));
    i64::try_from(part).unwrap_or(0)
}

fn instant(second: i64) -> Timestamp {
    Timestamp::from_second(second).unwrap_or(Timestamp::UNIX_EPOCH)
}

/// Numbers that look drawn by lot and follow from the row's own (SplitMix64, Steele, Lea and Flood 2014).
struct Chance(u64);

impl Chance {
    fn below(&mut self, limit: u64) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        (mixed ^ (mixed >> 31)) % limit.max(1)
    }
}
