//! A made-up table of reports with twelve columns, the same for each number of rows.

use std::{
    fs::File,
    io::{self, BufWriter, Write},
    path::Path,
};

pub const CATEGORIES: [&str; 12] = [
    "pothole",
    "street light",
    "graffiti",
    "litter",
    "tree",
    "noise",
    "parking",
    "water",
    "sign",
    "bench",
    "drain",
    "other",
];
const STATES: [&str; 4] = ["open", "planned", "closed", "refused"];
pub const THINGS: [&str; 8] = [
    "lamp post",
    "deep hole",
    "broken bench",
    "blocked drain",
    "fallen tree",
    "loose slab",
    "full bin",
    "bent sign",
];
const PLACES: [&str; 16] = [
    "the school",
    "the old bridge",
    "the station",
    "our house",
    "number 12",
    "the bakery",
    "the park gate",
    "a bus stop",
    "the library",
    "the market",
    "the church",
    "the river path",
    "the clinic",
    "the corner",
    "the town hall",
    "the mill",
];
const REST: [&str; 16] = [
    "since last week",
    "since Monday",
    "for a month now",
    "and nobody comes",
    "which is dangerous at night",
    "wheelchairs cannot pass",
    "children play here",
    "please look at it",
    "it was mended once already",
    "it smells",
    "water runs into the cellar",
    "cars have to swerve",
    "I called twice",
    "my neighbour fell",
    "it gets worse",
    "it makes a noise",
];
/// The corner of the town from which boxes begin.
pub const WEST_SOUTH: (f64, f64) = (1.70, 54.60);
/// Seconds between two reports, about.
const APART: u64 = 12;
/// 2020-01-01, in seconds since 1970.
const FIRST: u64 = 1_577_836_800;

/// Writes the table as CSV; its bytes.
pub fn write(path: &Path, rows: u64) -> io::Result<u64> {
    let mut out = BufWriter::with_capacity(1 << 20, File::create(path)?);
    writeln!(
        out,
        "id,reference,created,category,status,district,agency,street,description,latitude,longitude,hours"
    )?;
    let mut chance = Chance(0x5eed);
    for row in 0..rows {
        let at = FIRST + row * APART + chance.below(APART);
        let (west, south) = WEST_SOUTH;
        let (lat, lon) = (chance.below(30_000), chance.below(40_000));
        let days = i32::try_from(at / 86_400).unwrap_or(0);
        let day = jiff::civil::date(1970, 1, 1)
            .checked_add(jiff::Span::new().days(days))
            .map_err(io::Error::other)?;
        let (hour, minute, second) = (at / 3600 % 24, at / 60 % 60, at % 60);
        write!(
            out,
            "{},R-{:010},{day}T{hour:02}:{minute:02}:{second:02}Z,{},{},district {:02},{},{} street,",
            row + 1,
            chance.below(1 << 31),
            chance.one_of(&CATEGORIES),
            chance.one_of(&STATES),
            chance.below(21),
            chance.below(30),
            chance.below(20_000),
        )?;
        write!(
            out,
            "A {} near {} {} and {},{:.5},{:.5},",
            chance.one_of(&THINGS),
            chance.one_of(&PLACES),
            chance.one_of(&REST),
            chance.one_of(&REST),
            south + super::worked::float(lat) / 1e5,
            west + super::worked::float(lon) / 1e5,
        )?;
        if chance.below(10) > 1 {
            write!(out, "{}.{}", chance.below(900), chance.below(10))?;
        }
        out.write_all(b"\n")?;
    }
    let file = out.into_inner().map_err(io::IntoInnerError::into_error)?;
    file.sync_all()?;
    Ok(file.metadata()?.len())
}

/// Numbers that look random and are the same in every run (xorshift64*, Marsaglia 2003 and Vigna 2016).
pub struct Chance(pub u64);

impl Chance {
    pub fn below(&mut self, most: u64) -> u64 {
        self.0 ^= self.0 >> 12;
        self.0 ^= self.0 << 25;
        self.0 ^= self.0 >> 27;
        (self.0.wrapping_mul(0x2545_F491_4F6C_DD1D) >> 33) % most
    }

    pub fn one_of<'a>(&mut self, words: &[&'a str]) -> &'a str {
        let most = u64::try_from(words.len()).unwrap_or(1);
        words[usize::try_from(self.below(most)).unwrap_or(0)]
    }
}
