//! A CSV file of addresses, read row by row: street, number, postcode, latitude and longitude.

use std::io::{BufRead, BufReader, Chain, Cursor, Read};

use csv::ByteRecord;
use stoa_kernel::{
    Message, Point,
    town::{
        Shape, ShapeFault,
        search_key::{number_key, street_key},
    },
};

use super::{
    faults,
    features::short,
    holiday_file::text_of,
    names,
    street_file::{FAULTS_KEPT, StreetColumns},
};

/// One address of a file.
#[derive(Debug, Clone, PartialEq)]
pub struct AddressRow {
    pub street: String,
    /// May be empty.
    pub locality: String,
    pub number: String,
    /// May be empty.
    pub postcode: String,
    pub point: Point,
}

/// Some rows of a file, in its order.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct AddressBatch {
    pub rows: Vec<AddressRow>,
    /// Rows that were read for this batch, blank ones left out.
    pub read: usize,
    pub refused: usize,
    /// Why rows were refused, for the first of them.
    pub faults: Vec<Message>,
}

/// A file of addresses that is being read.
pub struct AddressFile<R: Read> {
    records: csv::Reader<Chain<Cursor<Vec<u8>>, BufReader<R>>>,
    columns: Columns,
    near: Option<Point>,
}

/// The places of the columns.
#[derive(Debug, Clone, Copy)]
struct Columns {
    street: usize,
    number: usize,
    postcode: Option<usize>,
    locality: Option<usize>,
    lat: usize,
    lon: usize,
}

const STREET: &[&str] = &[
    "street",
    "street_name",
    "streetname",
    "addr:street",
    "road",
    "road_name",
    "calle",
    "via",
    "nombre_via",
    "rue",
    "nom_voie",
    "voie_nom",
    "straat",
    "openbareruimte",
    "strasse",
    "straße",
    "الشارع",
];
const NUMBER: &[&str] = &[
    "housenumber",
    "house_number",
    "number",
    "addr:housenumber",
    "street_number",
    "numero",
    "número",
    "numéro",
    "huisnummer",
    "hausnummer",
    "no",
    "nr",
    "الرقم",
];
const POSTCODE: &[&str] = &[
    "postcode",
    "postal_code",
    "zip",
    "zipcode",
    "zip_code",
    "addr:postcode",
    "codigo_postal",
    "cp",
    "code_postal",
    "plz",
    "الرمز البريدي",
];
const LAT: &[&str] = &["lat", "latitude", "latitud", "y", "خط العرض"];
const LON: &[&str] = &[
    "lon",
    "lng",
    "long",
    "longitude",
    "longitud",
    "x",
    "خط الطول",
];

impl<R: Read> AddressFile<R> {
    /// Reads the headers. The fault says which column is missing, or that there is nothing at all.
    pub fn open(file: R, columns: &StreetColumns, near: Option<Point>) -> Result<Self, Message> {
        let mut file = BufReader::new(file);
        let mut first = Vec::new();
        // A stream that fails here has no header, which the next lines say.
        let _ = file.by_ref().take(64 * 1024).read_until(b'\n', &mut first);
        if first.starts_with(b"PK\x03\x04") {
            return Err(Message::new("town-file-archive"));
        }
        let first = first
            .strip_prefix(b"\xef\xbb\xbf")
            .unwrap_or(&first)
            .to_vec();
        let headers = text_of(&first);
        if headers.trim().is_empty() {
            return Err(Message::new("town-file-blank"));
        }
        let mut separators = [',', ';', '\t'];
        separators.sort_by_key(|separator| headers.matches(*separator).count());
        let separator = u8::try_from(separators[2]).unwrap_or(b',');
        let mut records = csv::ReaderBuilder::new()
            .flexible(true)
            .delimiter(separator)
            .trim(csv::Trim::All)
            .from_reader(Cursor::new(first).chain(file));
        let headers = records.byte_headers().cloned().unwrap_or_default();
        let columns = Columns::of(&headers, columns)?;
        Ok(AddressFile {
            records,
            columns,
            near,
        })
    }

    /// The next rows, at most `size`; an empty batch at the end of the file.
    pub fn next_batch(&mut self, size: usize) -> AddressBatch {
        let mut batch = AddressBatch::default();
        let mut record = ByteRecord::new();
        while batch.read < size {
            match self.records.read_byte_record(&mut record) {
                // A stream that fails in its middle ends there; the rows before it are whole.
                Ok(false) | Err(_) => break,
                Ok(true) if record.iter().all(<[u8]>::is_empty) => continue,
                Ok(true) => batch.read += 1,
            }
            let line = record.position().map_or(0, csv::Position::line);
            match self.columns.row(&record, self.near) {
                Ok(row) => batch.rows.push(row),
                Err(fault) => {
                    batch.refused += 1;
                    if batch.faults.len() < FAULTS_KEPT {
                        batch.faults.push(fault.with("line", line));
                    }
                }
            }
        }
        batch
    }

    /// Passes over rows that were done before, blank ones left out.
    pub fn skip(&mut self, rows: usize) {
        let mut left = rows;
        while left > 0 {
            let done = self.next_batch(left.min(1000)).read;
            if done == 0 {
                return;
            }
            left -= done;
        }
    }
}

impl Columns {
    fn of(headers: &ByteRecord, named: &StreetColumns) -> Result<Self, Message> {
        let headers: Vec<String> = headers
            .iter()
            .map(|header| text_of(header).trim().to_lowercase())
            .collect();
        let usual = |wanted: &[&str]| {
            wanted
                .iter()
                .find_map(|name| headers.iter().position(|header| header == name))
        };
        let given = |name: &str| {
            let name = name.trim().to_lowercase();
            headers.iter().position(|header| *header == name)
        };
        // The headers that are there tell what their names should have been.
        let missing =
            |key: &'static str| Message::new(key).with("found", short(&headers.join(", ")));
        let street = if named.name.is_empty() {
            usual(STREET)
        } else {
            given(&named.name)
        };
        let locality = match named.locality.as_str() {
            "" => None,
            name => Some(given(name).ok_or_else(|| missing("town-addresses-no-locality"))?),
        };
        Ok(Columns {
            street: street.ok_or_else(|| missing("town-addresses-no-street"))?,
            number: usual(NUMBER).ok_or_else(|| missing("town-addresses-no-number"))?,
            postcode: usual(POSTCODE),
            locality,
            lat: usual(LAT).ok_or_else(|| missing("town-addresses-no-point"))?,
            lon: usual(LON).ok_or_else(|| missing("town-addresses-no-point"))?,
        })
    }

    fn row(&self, record: &ByteRecord, near: Option<Point>) -> Result<AddressRow, Message> {
        let cell = |place: usize| -> String {
            let text = text_of(record.get(place).unwrap_or_default());
            text.trim().chars().take(names::LONGEST).collect()
        };
        let optional = |place: Option<usize>| place.map(cell).unwrap_or_default();
        let (street, number) = (cell(self.street), cell(self.number));
        if street_key(&street).is_empty() {
            return Err(Message::new("town-addresses-row-street"));
        }
        if number_key(&number).is_empty() {
            return Err(Message::new("town-addresses-row-number").with("street", street));
        }
        let figure = |place| cell(place).replace(',', ".").parse::<f64>().ok();
        let (Some(lat), Some(lon)) = (figure(self.lat), figure(self.lon)) else {
            return Err(Message::new("town-addresses-row-point").with("street", street));
        };
        // The same checks as for shapes: metres of a grid, and latitude in the place of longitude.
        let spot = Shape::Points(vec![[lon, lat]]);
        spot.check_degrees(near)
            .map_err(|fault| point_fault(&fault, &street))?;
        Ok(AddressRow {
            street,
            locality: optional(self.locality),
            number,
            postcode: optional(self.postcode),
            point: Point { lat, lon },
        })
    }
}

fn point_fault(fault: &ShapeFault, street: &str) -> Message {
    let key = match fault {
        ShapeFault::Swapped { .. } => "town-addresses-row-swapped",
        ShapeFault::Projected { .. } => "town-addresses-row-projected",
        other => return faults::of_shape(street, other),
    };
    Message::new(key).with("street", street)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::{any, prop_assert, proptest};

    use super::*;

    fn open(text: &str) -> AddressFile<&[u8]> {
        let near = Some(Point {
            lat: 51.2,
            lon: -0.5,
        });
        AddressFile::open(text.as_bytes(), &StreetColumns::default(), near)
            .map_err(|fault| fault.key)
            .unwrap()
    }

    #[test]
    fn rows_are_read_in_batches() {
        let text = "\u{feff}Street;Housenumber;PLZ;lat;lon\nOak Street;12 B;M1;51,2;-0,5\n;;;;\nElm;;M1;51.2;-0.5\n\
            Elm;3;;51.2;x\nElm;4;;-0.5;51.2\nElm;5;;4474000;441000\n;5;;51.2;-0.5\n\"Old; Lane\";6;;51.21;-0.51\n";
        let mut file = open(text);
        let first = file.next_batch(2);
        assert_eq!((first.read, first.rows.len(), first.refused), (2, 1, 1));
        let point = Point {
            lat: 51.2,
            lon: -0.5,
        };
        let row = AddressRow {
            street: "Oak Street".to_owned(),
            locality: String::new(),
            number: "12 B".to_owned(),
            postcode: "M1".to_owned(),
            point,
        };
        assert_eq!(first.rows, [row]);
        let rest = file.next_batch(100);
        assert_eq!((rest.read, rest.rows[0].street.as_str()), (5, "Old; Lane"));
        let told: Vec<(&str, &str)> = rest
            .faults
            .iter()
            .map(|fault| (fault.key, fault.args.last().map_or("", |(_, line)| line)))
            .collect();
        let expected = [
            ("town-addresses-row-point", "5"),
            ("town-addresses-row-swapped", "6"),
            ("town-addresses-row-projected", "7"),
            ("town-addresses-row-street", "8"),
        ];
        assert_eq!(told, expected);
        assert_eq!(file.next_batch(10).read, 0);
        let mut again = open(text);
        again.skip(6);
        assert_eq!(again.next_batch(10).rows[0].number, "6");
    }

    #[test]
    fn a_missing_column_is_named() {
        for (text, named, key) in [
            ("", "", "town-file-blank"),
            ("PK\x03\x04", "", "town-file-archive"),
            ("a,b\n", "", "town-addresses-no-street"),
            ("street,b\n", "", "town-addresses-no-number"),
            ("street,number,lat\n", "", "town-addresses-no-point"),
            (
                "street,number,lat,lon\n",
                "part",
                "town-addresses-no-locality",
            ),
        ] {
            let columns = StreetColumns {
                locality: named.to_owned(),
                ..StreetColumns::default()
            };
            let fault = AddressFile::open(text.as_bytes(), &columns, None).err();
            assert_eq!(fault.map(|fault| fault.key), Some(key), "{text}");
        }
    }

    proptest! {
        #[test]
        fn any_rows_get_an_answer(bytes in proptest::collection::vec(any::<u8>(), 0..300)) {
            let mut text = b"street,number,lat,lon\n".to_vec();
            text.extend(&bytes);
            for whole in [&text, &bytes] {
                if let Ok(mut file) = AddressFile::open(&whole[..], &StreetColumns::default(), None) {
                    let batch = file.next_batch(1000);
                    prop_assert!(batch.read == batch.rows.len() + batch.refused);
                }
            }
        }
    }
}
