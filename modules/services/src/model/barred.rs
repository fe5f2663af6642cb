//! Who of staff has to do with an application privately: they declared a conflict of interest, and no policy lets them near it.

use stoa_kernel::{Id, actor::StaffMember};

/// Numbers of members of staff, each once.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Barred(Vec<i64>);

impl Barred {
    /// As the table has them: with spaces between them.
    pub fn parse(text: &str) -> Self {
        let numbers = text.split_whitespace().filter_map(|one| one.parse().ok());
        Barred(numbers.collect())
    }

    pub fn to_text(&self) -> String {
        let numbers: Vec<String> = self.0.iter().map(ToString::to_string).collect();
        numbers.join(" ")
    }

    pub fn numbers(&self) -> &[i64] {
        &self.0
    }

    pub fn has(&self, who: Id<StaffMember>) -> bool {
        self.0.contains(&who.number())
    }

    pub fn remove(&mut self, who: Id<StaffMember>) {
        self.0.retain(|number| *number != who.number());
    }

    pub fn add(&mut self, who: Id<StaffMember>) {
        if !self.has(who) {
            self.0.push(who.number());
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Barred;
    use stoa_kernel::Id;

    #[test]
    fn each_stands_in_it_once() {
        let mut barred = Barred::parse("12 7");
        barred.add(Id::new(7));
        barred.add(Id::new(3));
        assert_eq!(barred.to_text(), "12 7 3");
        assert!(barred.has(Id::new(12)) && !barred.has(Id::new(1)));
        assert_eq!(Barred::parse(""), Barred::default());
        barred.remove(Id::new(7));
        assert_eq!(barred.to_text(), "12 3");
    }
}
