//! The parser: a position in the text, what may be named, and how deep it is.

use std::sync::Arc;

use super::{
    Expr, SyntaxFault,
    lexer::{self, Token},
    names::Names,
};

/// How deep expressions may stand in one another.
const DEEPEST: u16 = 48;

/// How many operators one text may have: each may make the tree of expressions one higher.
const MOST_OPERATORS: u16 = 1000;

/// The longest text that is read, in bytes.
const LONGEST: usize = 100_000;

pub type Parsed<T> = Result<T, SyntaxFault>;

pub struct Parser<'t> {
    text: &'t str,
    pub names: Names,
    token: Token,
    /// Where the token begins and ends.
    start: usize,
    end: usize,
    depth: u16,
    operators: u16,
    /// While the end of a range is read, `[` closes it and filters nothing.
    pub no_filter: bool,
}

/// Reads an expression.
pub fn parse_expression(text: &str, names: &Names) -> Parsed<Expr> {
    let mut parser = Parser::new(text, names)?;
    let expression = parser.expression()?;
    parser.finish()?;
    Ok(expression)
}

/// Reads the unary tests of a cell (grammar rule 15).
pub fn parse_unary_tests(text: &str, names: &Names) -> Parsed<Expr> {
    let mut parser = Parser::new(text, names)?;
    let tests = parser.unary_tests()?;
    parser.finish()?;
    Ok(tests)
}

impl<'t> Parser<'t> {
    fn new(text: &'t str, names: &Names) -> Parsed<Self> {
        if text.len() > LONGEST {
            return Err(lexer::fault(text, 0, "the text is too long".to_owned()));
        }
        let mut parser = Self {
            text,
            names: names.clone(),
            token: Token::End,
            start: 0,
            end: 0,
            depth: 0,
            operators: 0,
            no_filter: false,
        };
        parser.advance()?;
        Ok(parser)
    }

    fn finish(&self) -> Parsed<()> {
        match self.token {
            Token::End => Ok(()),
            _ => Err(self.unexpected()),
        }
    }

    pub fn token(&self) -> &Token {
        &self.token
    }

    pub fn advance(&mut self) -> Parsed<Token> {
        let (token, start, end) = lexer::token(self.text, self.end, &self.names)?;
        (self.start, self.end) = (start, end);
        Ok(std::mem::replace(&mut self.token, token))
    }

    /// Where the parser is, to come back to.
    pub fn place(&self) -> (Token, usize, usize) {
        (self.token.clone(), self.start, self.end)
    }

    pub fn back_to(&mut self, place: (Token, usize, usize)) {
        (self.token, self.start, self.end) = place;
    }

    /// The text from the token on.
    pub fn rest(&self) -> &'t str {
        &self.text[self.start..]
    }

    /// Goes on after so many bytes of what `rest` gave.
    pub fn skip(&mut self, bytes: usize) -> Parsed<()> {
        self.end = self.start + bytes;
        self.advance().map(drop)
    }

    pub fn fault(&self, what: impl Into<String>) -> SyntaxFault {
        lexer::fault(self.text, self.start, what.into())
    }

    pub fn unexpected(&self) -> SyntaxFault {
        match &self.token {
            Token::End => self.fault("something is missing"),
            Token::Number(text) | Token::Name(text) => self.fault(format!("unexpected `{text}`")),
            Token::Text(_) => self.fault("unexpected text"),
            Token::Sign(sign) => self.fault(format!("unexpected `{sign}`")),
        }
    }

    pub fn is_sign(&self, sign: &str) -> bool {
        matches!(&self.token, Token::Sign(found) if *found == sign)
    }

    pub fn is_word(&self, word: &str) -> bool {
        matches!(&self.token, Token::Name(found) if &**found == word)
    }

    /// Takes the sign if it is there.
    pub fn take_sign(&mut self, sign: &str) -> Parsed<bool> {
        let found = self.is_sign(sign);
        if found {
            self.advance()?;
        }
        Ok(found)
    }

    pub fn take_word(&mut self, word: &str) -> Parsed<bool> {
        let found = self.is_word(word);
        if found {
            self.advance()?;
        }
        Ok(found)
    }

    pub fn expect_sign(&mut self, sign: &str) -> Parsed<()> {
        match self.take_sign(sign)? {
            true => Ok(()),
            false => Err(self.fault(format!("expected `{sign}`"))),
        }
    }

    pub fn expect_word(&mut self, word: &str) -> Parsed<()> {
        match self.take_word(word)? {
            true => Ok(()),
            false => Err(self.fault(format!("expected `{word}`"))),
        }
    }

    pub fn expect_name(&mut self) -> Parsed<Arc<str>> {
        match self.token.clone() {
            Token::Name(name) => {
                self.advance()?;
                Ok(name)
            }
            _ => Err(self.fault("expected a name")),
        }
    }

    /// Reads something that may hold itself, at most so deep.
    pub fn deeper<T>(&mut self, read: impl FnOnce(&mut Self) -> Parsed<T>) -> Parsed<T> {
        if self.depth >= DEEPEST {
            return Err(self.fault("expressions stand too deep in one another"));
        }
        self.depth += 1;
        let result = read(self);
        self.depth -= 1;
        result
    }

    /// Counts what may make the tree higher without a bracket.
    pub fn count_operator(&mut self) -> Parsed<()> {
        self.operators += 1;
        match self.operators > MOST_OPERATORS {
            true => Err(self.fault("too many operators in one text")),
            false => Ok(()),
        }
    }

    pub fn at_end(&self) -> bool {
        self.token == Token::End
    }

    /// Reads something in brackets, where `[` filters again.
    pub fn enclosed<T>(&mut self, read: impl FnOnce(&mut Self) -> Parsed<T>) -> Parsed<T> {
        let before = std::mem::replace(&mut self.no_filter, false);
        let result = read(self);
        self.no_filter = before;
        result
    }
}
