//! The reader of conditions, which SoQL and CQL2's text have in common but for a few words. Loosest first: OR, AND, NOT, comparisons,
//! sums, products, powers.

use stoa_tables::{Fault, Letters, Sign};

use super::{
    DEEPEST, LONGEST,
    term::{At, Term, fault},
    wkt,
    words::{Word, words},
};

/// Reads one condition or value, and nothing behind it.
///
/// # Errors
/// What is wrong with it, and where.
pub fn read_text(text: &str) -> Result<Term, Fault> {
    let mut reader = Reader::new(text)?;
    let term = reader.condition()?;
    reader.ends()?;
    Ok(term)
}

/// The words of a text, and how far they have been read.
#[derive(Debug)]
pub struct Reader<'a> {
    text: &'a str,
    words: Vec<(Word, At)>,
    next: usize,
    depth: usize,
}

impl<'a> Reader<'a> {
    pub fn new(text: &'a str) -> Result<Self, Fault> {
        Ok(Reader {
            text,
            words: words(text)?,
            next: 0,
            depth: 0,
        })
    }

    fn peek(&self) -> Option<&Word> {
        self.words.get(self.next).map(|(word, _)| word)
    }

    /// Where the next word stands.
    pub fn at(&self) -> At {
        let next = self.words.get(self.next);
        next.map_or_else(|| self.text.chars().count(), |(_, at)| *at)
    }

    pub fn fault(&self, message: impl Into<String>) -> Fault {
        fault(self.text, self.at(), message)
    }

    /// Takes a sign, if it is the next.
    pub fn takes(&mut self, sign: &str) -> bool {
        let is_next = matches!(self.peek(), Some(Word::Sign(known)) if *known == sign);
        self.next += usize::from(is_next);
        is_next
    }

    pub fn is_word(&self, word: &str) -> bool {
        matches!(self.peek(), Some(Word::Name(known)) if known.eq_ignore_ascii_case(word))
    }

    /// Takes a word of the language, if it is the next.
    pub fn takes_word(&mut self, word: &str) -> bool {
        let is_next = self.is_word(word);
        self.next += usize::from(is_next);
        is_next
    }

    pub fn expects(&mut self, sign: &str) -> Result<(), Fault> {
        match self.takes(sign) {
            true => Ok(()),
            false => Err(self.fault(format!("{sign} is missing here"))),
        }
    }

    pub fn expects_word(&mut self, word: &str) -> Result<(), Fault> {
        match self.takes_word(word) {
            true => Ok(()),
            false => Err(self.fault(format!("{} is missing here", word.to_uppercase()))),
        }
    }

    pub fn is_at_end(&self) -> bool {
        self.next >= self.words.len()
    }

    pub fn ends(&self) -> Result<(), Fault> {
        match self.is_at_end() {
            true => Ok(()),
            false => Err(self.fault("this does not fit to what stands before it")),
        }
    }

    /// A name, in quotes or not.
    pub fn name(&mut self) -> Result<String, Fault> {
        match self.peek() {
            Some(Word::Name(name) | Word::Quoted(name)) => {
                let name = name.clone();
                self.next += 1;
                Ok(name)
            }
            _ => Err(self.fault("a name is missing here")),
        }
    }

    /// A text in quotes.
    pub fn quoted_text(&mut self) -> Result<String, Fault> {
        match self.peek() {
            Some(Word::Text(text)) => {
                let text = text.clone();
                self.next += 1;
                Ok(text)
            }
            _ => Err(self.fault("a text in quotes is missing here")),
        }
    }

    /// A whole number.
    pub fn count(&mut self) -> Result<u64, Fault> {
        let number = match self.peek() {
            Some(Word::Number(number)) => number.parse().ok(),
            _ => None,
        };
        let number = number.ok_or_else(|| self.fault("a whole number is missing here"))?;
        self.next += 1;
        Ok(number)
    }

    /// A condition or a value.
    pub fn condition(&mut self) -> Result<Term, Fault> {
        self.depth += 1;
        if self.depth > DEEPEST {
            return Err(self.fault("this is nested too deeply"));
        }
        let mut parts = vec![self.all()?];
        while self.takes_word("or") {
            parts.push(self.all()?);
        }
        self.depth -= 1;
        Ok(one_or(parts, Term::Any))
    }

    fn all(&mut self) -> Result<Term, Fault> {
        let mut parts = vec![self.negated()?];
        while self.takes_word("and") {
            parts.push(self.negated()?);
        }
        Ok(one_or(parts, Term::All))
    }

    fn negated(&mut self) -> Result<Term, Fault> {
        let mut is_negated = false;
        while self.takes_word("not") {
            is_negated = !is_negated;
        }
        let term = self.comparison()?;
        Ok(if is_negated { not(term) } else { term })
    }

    fn comparison(&mut self) -> Result<Term, Fault> {
        let one = self.sum()?;
        let at = self.at();
        let signs = [
            ("=", Sign::Equals),
            ("==", Sign::Equals),
            ("<>", Sign::Differs),
            ("!=", Sign::Differs),
            ("<=", Sign::AtMost),
            (">=", Sign::AtLeast),
            ("<", Sign::Less),
            (">", Sign::Greater),
        ];
        for (written, sign) in signs {
            if self.takes(written) {
                let other = self.sum()?;
                return Ok(Term::Pair(Box::new(one), sign, Box::new(other), at));
            }
        }
        if self.takes_word("is") {
            let is_negated = self.takes_word("not");
            self.expects_word("null")?;
            let missing = Term::IsNull(Box::new(one));
            return Ok(if is_negated { not(missing) } else { missing });
        }
        let is_negated = self.takes_word("not");
        let term = if self.takes_word("like") {
            Term::Like(Box::new(one), Box::new(self.sum()?), Letters::Told, at)
        } else if self.takes_word("between") {
            let least = self.sum()?;
            self.expects_word("and")?;
            Term::Between(Box::new([one, least, self.sum()?]), at)
        } else if self.takes_word("in") {
            self.expects("(")?;
            Term::OneOf(Box::new(one), self.list()?, at)
        } else if is_negated {
            return Err(self.fault("after NOT here comes LIKE, BETWEEN or IN"));
        } else {
            return Ok(one);
        };
        Ok(if is_negated { not(term) } else { term })
    }

    /// Values up to the closing bracket.
    fn list(&mut self) -> Result<Vec<Term>, Fault> {
        let mut values = Vec::new();
        if self.takes(")") {
            return Ok(values);
        }
        loop {
            values.push(match self.takes("*") {
                true => Term::Star,
                false => self.condition()?,
            });
            if !self.takes(",") {
                self.expects(")")?;
                return Ok(values);
            }
        }
    }

    fn sum(&mut self) -> Result<Term, Fault> {
        let mut term = self.product()?;
        loop {
            let at = self.at();
            let sign = match () {
                () if self.takes("+") => Sign::Plus,
                () if self.takes("-") => Sign::Minus,
                () if self.takes("||") => Sign::Then,
                () => return Ok(term),
            };
            term = Term::Pair(Box::new(term), sign, Box::new(self.product()?), at);
        }
    }

    fn product(&mut self) -> Result<Term, Fault> {
        let mut term = self.power()?;
        loop {
            let at = self.at();
            let sign = match () {
                () if self.takes("*") => Sign::Times,
                () if self.takes("/") => Sign::Over,
                () if self.takes("%") => Sign::Modulo,
                () if self.takes_word("div") => {
                    let quotient = (Box::new(term), Box::new(self.power()?));
                    let quotient = Term::Pair(quotient.0, Sign::Over, quotient.1, at);
                    term = Term::Call("floor".to_owned(), vec![quotient], at);
                    continue;
                }
                () => return Ok(term),
            };
            term = Term::Pair(Box::new(term), sign, Box::new(self.power()?), at);
        }
    }

    fn power(&mut self) -> Result<Term, Fault> {
        let mut minuses = 0_usize;
        loop {
            match () {
                () if self.takes("-") => minuses += 1,
                () if self.takes("+") => {}
                () => break,
            }
        }
        let base = self.value()?;
        let at = self.at();
        let term = match self.takes("^") {
            true => {
                self.depth += 1;
                if self.depth > DEEPEST {
                    return Err(self.fault("this is nested too deeply"));
                }
                let exponent = self.power()?;
                self.depth -= 1;
                Term::Call("power".to_owned(), vec![base, exponent], at)
            }
            false => base,
        };
        Ok(match minuses % 2 {
            0 => term,
            _ => Term::Minus(Box::new(term)),
        })
    }

    fn value(&mut self) -> Result<Term, Fault> {
        let at = self.at();
        let Some(word) = self.peek().cloned() else {
            return Err(self.fault("something is missing at the end"));
        };
        self.next += 1;
        match word {
            Word::Text(text) => Ok(Term::Text(text)),
            Word::Number(number) => Ok(Term::Number(number)),
            Word::Quoted(name) => Ok(Term::Name(name, at)),
            Word::Sign("(") => {
                let term = self.condition()?;
                self.expects(")")?;
                Ok(term)
            }
            Word::Sign(sign) => {
                self.next -= 1;
                Err(self.fault(format!("{sign} cannot stand here")))
            }
            Word::Name(name) => self.named(&name, at),
        }
    }

    fn named(&mut self, name: &str, at: At) -> Result<Term, Fault> {
        let lower = name.to_lowercase();
        let is_called = matches!(self.peek(), Some(Word::Sign("(")));
        let is_wide = wkt::KINDS.contains(&lower.as_str())
            && (is_called || ["z", "m", "zm"].iter().any(|word| self.is_word(word)));
        if is_wide {
            return self.place(&lower, at);
        }
        if is_called {
            self.next += 1;
            if self.takes_word("distinct") {
                let of = self.condition()?;
                self.expects(")")?;
                return Ok(Term::Distinct(lower, Box::new(of), at));
            }
            return Ok(Term::Call(lower, self.list()?, at));
        }
        Ok(match lower.as_str() {
            "true" => Term::Boolean(true),
            "false" => Term::Boolean(false),
            "null" => Term::Null,
            "and" | "or" | "in" | "is" | "like" | "between" => {
                self.next -= 1;
                return Err(self.fault(format!("{} cannot stand here", name.to_uppercase())));
            }
            _ => Term::Name(name.to_owned(), at),
        })
    }

    /// A geometry: everything up to the bracket that closes its first. A point is a call as well in SoQL and in CQL2's functions; one
    /// with a comma at its top is not WKT.
    fn place(&mut self, kind: &str, at: At) -> Result<Term, Fault> {
        let mut depth = 0_usize;
        let mut written = kind.to_uppercase();
        while let Some((word, _)) = self.words.get(self.next) {
            self.next += 1;
            match word {
                Word::Sign("(") => depth += 1,
                Word::Sign(")") => depth = depth.saturating_sub(1),
                _ => {}
            }
            match word {
                Word::Sign("-") => written.push_str(" -"),
                Word::Sign(sign) => written.push_str(sign),
                Word::Number(number) if written.ends_with('-') => written.push_str(number),
                Word::Number(text) | Word::Name(text) => {
                    written.push(' ');
                    written.push_str(text);
                }
                Word::Text(_) | Word::Quoted(_) => break,
            }
            if depth == 0 && matches!(word, Word::Sign(")")) {
                return match wkt::is_wkt(&written) {
                    true => Ok(Term::Place(written)),
                    false => Err(fault(self.text, at, "this is no geometry in WKT")),
                };
            }
            if written.len() > LONGEST * 40 {
                break;
            }
        }
        Err(fault(self.text, at, "this geometry has no end"))
    }
}

pub fn not(term: Term) -> Term {
    match term {
        Term::Not(term) => *term,
        term => Term::Not(Box::new(term)),
    }
}

fn one_or(mut parts: Vec<Term>, many: fn(Vec<Term>) -> Term) -> Term {
    match (parts.len(), parts.pop()) {
        (1, Some(only)) => only,
        (_, last) => {
            parts.extend(last);
            many(parts)
        }
    }
}
