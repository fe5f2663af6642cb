//! The expressions of XForms, as far as forms use them: a part of XPath 1.0.

/// An expression.
#[derive(Clone, Debug, PartialEq)]
pub enum Expression {
    Or(Vec<Expression>),
    And(Vec<Expression>),
    Sum(Vec<Expression>),
    Compare(Box<Expression>, Operator, Box<Expression>),
    Call(String, Vec<Expression>),
    /// `${name}`.
    Name(String),
    Text(String),
    Number(String),
    /// `.`, the answer itself.
    Here,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Operator {
    Equal,
    Unequal,
    Less,
    LessOrEqual,
    Greater,
    GreaterOrEqual,
}

#[derive(Clone, Debug, PartialEq)]
enum Token {
    Word(String),
    Name(String),
    Text(String),
    Number(String),
    Operator(Operator),
    Plus,
    Open,
    Close,
    Comma,
    Here,
}

/// The longest expression that is read, and the most brackets within each other.
const LONGEST: usize = 5_000;
const DEEPEST: usize = 24;

/// Reads an expression; none if it has anything that is not known here.
pub fn read(text: &str) -> Option<Expression> {
    if text.len() > LONGEST {
        return None;
    }
    let tokens = tokens(text)?;
    let mut parser = Parser { tokens: &tokens };
    let expression = parser.any_of(DEEPEST)?;
    parser.tokens.is_empty().then_some(expression)
}

fn tokens(text: &str) -> Option<Vec<Token>> {
    let mut tokens = Vec::new();
    let mut rest = text.trim_start();
    while let Some(first) = rest.chars().next() {
        let (token, length) = token(rest, first)?;
        tokens.push(token);
        rest = rest.get(length..)?.trim_start();
    }
    Some(tokens)
}

fn token(rest: &str, first: char) -> Option<(Token, usize)> {
    let word = |fits: fn(char) -> bool| rest.find(|c| !fits(c)).unwrap_or(rest.len());
    let two = rest.get(..2).unwrap_or_default();
    Some(match first {
        '$' => {
            let inside = rest.strip_prefix("${")?;
            let end = inside.find('}')?;
            (Token::Name(inside.get(..end)?.trim().to_owned()), end + 3)
        }
        '\'' | '"' => {
            let inside = rest.get(1..)?;
            let end = inside.find(first)?;
            (Token::Text(inside.get(..end)?.to_owned()), end + 2)
        }
        // Typographic quotes, as word processors put them.
        '‘' | '’' | '“' | '”' => {
            let inside = rest.get(first.len_utf8()..)?;
            let end = inside.find(['‘', '’', '“', '”'])?;
            let last = inside.get(end..)?.chars().next()?;
            (
                Token::Text(inside.get(..end)?.to_owned()),
                first.len_utf8() + end + last.len_utf8(),
            )
        }
        // A path names a question by its last step.
        '.' | '/' if rest.starts_with("../") || first == '/' => {
            let length = word(|c| c.is_alphanumeric() || "_-./".contains(c));
            let last = rest.get(..length)?.rsplit('/').next()?;
            let is_name = last.starts_with(|c: char| c.is_alphabetic() || c == '_');
            is_name.then(|| (Token::Name(last.to_owned()), length))?
        }
        '(' => (Token::Open, 1),
        ')' => (Token::Close, 1),
        ',' => (Token::Comma, 1),
        '+' => (Token::Plus, 1),
        '=' => (Token::Operator(Operator::Equal), 1),
        '!' if two == "!=" => (Token::Operator(Operator::Unequal), 2),
        '<' if two == "<=" => (Token::Operator(Operator::LessOrEqual), 2),
        '<' => (Token::Operator(Operator::Less), 1),
        '>' if two == ">=" => (Token::Operator(Operator::GreaterOrEqual), 2),
        '>' => (Token::Operator(Operator::Greater), 1),
        '.' if !rest.get(1..).is_some_and(|rest| {
            rest.starts_with(|c: char| c.is_ascii_digit() || c == '.' || c == '/')
        }) =>
        {
            (Token::Here, 1)
        }
        c if c.is_ascii_digit() || c == '.' || c == '-' => {
            let length = 1 + rest
                .get(1..)?
                .find(|c: char| !(c.is_ascii_digit() || c == '.'))
                .unwrap_or(rest.len() - 1);
            let number = rest.get(..length)?;
            number.parse::<f64>().ok()?;
            (Token::Number(number.to_owned()), length)
        }
        c if c.is_alphabetic() => {
            let length = word(|c| c.is_alphanumeric() || c == '-' || c == '_');
            (Token::Word(rest.get(..length)?.to_owned()), length)
        }
        _ => return None,
    })
}

struct Parser<'a> {
    tokens: &'a [Token],
}

impl Parser<'_> {
    fn next_if(&mut self, wanted: impl Fn(&Token) -> bool) -> bool {
        let fits = self.tokens.first().is_some_and(wanted);
        if fits {
            self.tokens = self.tokens.get(1..).unwrap_or_default();
        }
        fits
    }

    fn word(&mut self, wanted: &str) -> bool {
        self.next_if(
            |token| matches!(token, Token::Word(word) if word.eq_ignore_ascii_case(wanted)),
        )
    }

    fn any_of(&mut self, depth: usize) -> Option<Expression> {
        let mut parts = vec![self.all_of(depth)?];
        while self.word("or") {
            parts.push(self.all_of(depth)?);
        }
        Some(single(parts, Expression::Or))
    }

    fn all_of(&mut self, depth: usize) -> Option<Expression> {
        let mut parts = vec![self.comparison(depth)?];
        while self.word("and") {
            parts.push(self.comparison(depth)?);
        }
        Some(single(parts, Expression::And))
    }

    fn comparison(&mut self, depth: usize) -> Option<Expression> {
        let left = self.sum(depth)?;
        let Some(Token::Operator(operator)) = self.tokens.first().cloned() else {
            return Some(left);
        };
        self.next_if(|_| true);
        let right = self.sum(depth)?;
        Some(Expression::Compare(
            Box::new(left),
            operator,
            Box::new(right),
        ))
    }

    fn sum(&mut self, depth: usize) -> Option<Expression> {
        let mut parts = vec![self.operand(depth)?];
        while self.next_if(|token| *token == Token::Plus) {
            parts.push(self.operand(depth)?);
        }
        Some(single(parts, Expression::Sum))
    }

    fn operand(&mut self, depth: usize) -> Option<Expression> {
        let depth = depth.checked_sub(1)?;
        let token = self.tokens.first().cloned()?;
        self.next_if(|_| true);
        match token {
            Token::Name(name) => Some(Expression::Name(name)),
            Token::Text(text) => Some(Expression::Text(text)),
            Token::Number(number) => Some(Expression::Number(number)),
            Token::Here => Some(Expression::Here),
            Token::Open => {
                let inside = self.any_of(depth)?;
                self.next_if(|token| *token == Token::Close)
                    .then_some(inside)
            }
            Token::Word(name) => self.call(name, depth),
            Token::Operator(_) | Token::Plus | Token::Close | Token::Comma => None,
        }
    }

    fn call(&mut self, name: String, depth: usize) -> Option<Expression> {
        self.next_if(|token| *token == Token::Open).then_some(())?;
        let mut arguments = Vec::new();
        if self.next_if(|token| *token == Token::Close) {
            return Some(Expression::Call(name, arguments));
        }
        loop {
            arguments.push(self.any_of(depth)?);
            if self.next_if(|token| *token == Token::Close) {
                return Some(Expression::Call(name, arguments));
            }
            self.next_if(|token| *token == Token::Comma).then_some(())?;
        }
    }
}

fn single(mut parts: Vec<Expression>, of: fn(Vec<Expression>) -> Expression) -> Expression {
    match parts.pop() {
        Some(only) if parts.is_empty() => only,
        last => of(parts.into_iter().chain(last).collect()),
    }
}

#[cfg(test)]
mod tests {
    use super::{Expression, read};

    #[test]
    fn expressions_are_read_or_refused_and_end() {
        assert!(matches!(
            read("${a} = 'x' and not(selected(${b}, \"y\"))"),
            Some(Expression::And(_))
        ));
        assert!(matches!(
            read(". >= 18 and .<120"),
            Some(Expression::And(_))
        ));
        assert!(matches!(read("${a}+${b} + 2"), Some(Expression::Sum(parts)) if parts.len() == 3));
        assert_eq!(read("../../x"), Some(Expression::Name("x".to_owned())));
        assert_eq!(read("-5"), Some(Expression::Number("-5".to_owned())));
        for wrong in [
            "",
            "${a",
            "'a",
            "a.b",
            "${a} =",
            "(${a}",
            "../../ = 1",
            "/",
            "${a} * 2",
            "..",
            "1.2.3",
            "${é",
            "f(",
            "f(1,)",
        ] {
            assert_eq!(read(wrong), None, "{wrong}");
        }
        assert_eq!(read(&"(".repeat(4_000)), None);
        assert_eq!(read(&"f(".repeat(2_000)), None);
    }
}
