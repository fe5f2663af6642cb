//! What is wrong with what was given, gathered so that a person hears of all of it at once.

use stoa_kernel::{Error, FieldError, Message, Result, town::ShapeFault};

/// The most faults of one file that are told; who mends these sees the next ones.
pub const MOST: usize = 20;

/// Faults by field.
#[derive(Debug, Default, Clone, PartialEq, Eq)]
pub struct Faults(Vec<FieldError>);

impl Faults {
    /// Notes that a field is wrong.
    pub fn add(&mut self, field: &str, message: Message) {
        self.0.push(FieldError::new(field, message));
    }

    /// Notes `key` for the field unless `holds`.
    pub fn want(&mut self, holds: bool, field: &str, key: &'static str) {
        if !holds {
            self.add(field, Message::new(key));
        }
    }

    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// `Invalid` with all faults, if there are any.
    pub fn done(self) -> Result<()> {
        if self.0.is_empty() {
            Ok(())
        } else {
            Err(Error::Invalid(self.0))
        }
    }
}

/// `Invalid` on the field `file`: the first faults, and how many more there are.
pub fn of_file(faults: Vec<Message>) -> Error {
    let more = faults.len().saturating_sub(MOST);
    let mut told: Vec<_> = faults
        .into_iter()
        .take(MOST)
        .map(|message| FieldError::new("file", message))
        .collect();
    if more > 0 {
        let message = Message::new("town-fault-more").with("count", more);
        told.push(FieldError::new("file", message));
    }
    Error::Invalid(told)
}

/// What is wrong with a feature's geometry and how to mend it. `feature` is its number, and its name if it has one.
pub fn of_shape(feature: &str, fault: &ShapeFault) -> Message {
    let message = |key| Message::new(key).with("feature", feature);
    let place = |message: Message, lon: f64, lat: f64| {
        // Five decimals are a metre: near enough to find the place on a map.
        message
            .with("lon", format!("{lon:.5}"))
            .with("lat", format!("{lat:.5}"))
    };
    match fault {
        ShapeFault::Unreadable => message("town-fault-unreadable"),
        ShapeFault::WrongType { found } => {
            message("town-fault-wrong-type").with("found", super::features::short(found))
        }
        ShapeFault::Empty => message("town-fault-empty"),
        ShapeFault::Projected { x, y } => message("town-fault-projected")
            .with("x", figure(*x))
            .with("y", figure(*y)),
        ShapeFault::Swapped { first, second } => message("town-fault-swapped")
            .with("first", figure(*first))
            .with("second", figure(*second)),
        ShapeFault::ShortRing { positions } => {
            message("town-fault-short-ring").with("positions", positions)
        }
        ShapeFault::OpenRing { lon, lat } => place(message("town-fault-open-ring"), *lon, *lat),
        ShapeFault::Crossing { lon, lat } => place(message("town-fault-crossing"), *lon, *lat),
    }
}

/// A coordinate as a person would write it.
fn figure(value: f64) -> String {
    let text = format!("{value:.5}");
    text.trim_end_matches('0').trim_end_matches('.').to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_fault_says_where_it_is() {
        let said = of_shape(
            "3 (Oak)",
            &ShapeFault::Crossing {
                lon: 4.5,
                lat: -52.123_456,
            },
        );
        assert_eq!(said.key, "town-fault-crossing");
        let args = [
            ("feature", "3 (Oak)"),
            ("lon", "4.50000"),
            ("lat", "-52.12346"),
        ];
        assert_eq!(
            said.args,
            args.map(|(name, value)| (name, value.to_owned()))
        );
        let said = of_shape(
            "1",
            &ShapeFault::Projected {
                x: 441_000.0,
                y: 0.25,
            },
        );
        assert_eq!(
            (said.args[1].1.as_str(), said.args[2].1.as_str()),
            ("441000", "0.25")
        );
    }

    #[test]
    fn only_the_first_faults_are_told() {
        let many = vec![Message::new("town-file-blank"); MOST + 2];
        let Error::Invalid(told) = of_file(many) else {
            panic!("not invalid")
        };
        assert_eq!(told.len(), MOST + 1);
        assert_eq!(
            told[MOST].message,
            Message::new("town-fault-more").with("count", 2)
        );
    }
}
