//! SoQL's `$query`, `$select` and `$order`: what is shown, by which names, and in which order.

use stoa_tables::{Direction, Fault};

use super::{parse::Reader, term::Term};

/// A value, and the name that it was given.
pub type Shown = (Term, Option<String>);

/// A value to order by.
pub type Order = (Term, Direction);

/// A whole question.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Asked {
    pub shown: Vec<Shown>,
    pub wanted: Option<Term>,
    pub groups: Vec<Term>,
    pub having: Option<Term>,
    pub orders: Vec<Order>,
    pub limit: Option<u64>,
    pub offset: Option<u64>,
    pub search: Option<String>,
}

/// Reads `SELECT … WHERE … GROUP BY … HAVING … ORDER BY … LIMIT … OFFSET …`, with `SEARCH '…'` somewhere. Each part may be missing.
///
/// # Errors
/// What is wrong, and where.
pub fn read_query(text: &str) -> Result<Asked, Fault> {
    let mut reader = Reader::new(text)?;
    let mut asked = Asked::default();
    if reader.takes_word("select") {
        asked.shown = shown(&mut reader)?;
    }
    loop {
        match () {
            () if reader.takes_word("where") && asked.wanted.is_none() => {
                asked.wanted = Some(reader.condition()?);
            }
            () if reader.takes_word("group") && asked.groups.is_empty() => {
                reader.expects_word("by")?;
                asked.groups = listed(&mut reader)?;
            }
            () if reader.takes_word("having") && asked.having.is_none() => {
                asked.having = Some(reader.condition()?);
            }
            () if reader.takes_word("order") && asked.orders.is_empty() => {
                reader.expects_word("by")?;
                asked.orders = orders(&mut reader)?;
            }
            () if reader.takes_word("limit") => asked.limit = Some(reader.count()?),
            () if reader.takes_word("offset") => asked.offset = Some(reader.count()?),
            () if reader.takes_word("search") => asked.search = Some(reader.quoted_text()?),
            () if reader.takes("|>") => {
                return Err(reader.fault("one question at a time: |> is not offered"));
            }
            () => break,
        }
    }
    reader.takes(";");
    reader.ends()?;
    Ok(asked)
}

/// Reads the values of `$select`; none stands for all columns.
///
/// # Errors
/// What is wrong, and where.
pub fn read_shown(text: &str) -> Result<Vec<Shown>, Fault> {
    let mut reader = Reader::new(text)?;
    let all = shown(&mut reader)?;
    reader.ends()?;
    Ok(all)
}

/// Reads the values of `$order`.
///
/// # Errors
/// What is wrong, and where.
pub fn read_orders(text: &str) -> Result<Vec<Order>, Fault> {
    let mut reader = Reader::new(text)?;
    let all = orders(&mut reader)?;
    reader.ends()?;
    Ok(all)
}

/// Reads the values of `$group`.
///
/// # Errors
/// What is wrong, and where.
pub fn read_groups(text: &str) -> Result<Vec<Term>, Fault> {
    let mut reader = Reader::new(text)?;
    let all = listed(&mut reader)?;
    reader.ends()?;
    Ok(all)
}

fn listed(reader: &mut Reader<'_>) -> Result<Vec<Term>, Fault> {
    let mut all = vec![reader.condition()?];
    while reader.takes(",") {
        all.push(reader.condition()?);
    }
    Ok(all)
}

fn shown(reader: &mut Reader<'_>) -> Result<Vec<Shown>, Fault> {
    let mut all = Vec::new();
    loop {
        let value = match reader.takes("*") {
            true => Term::Star,
            false => reader.condition()?,
        };
        let name = match reader.takes_word("as") {
            true => Some(reader.name()?),
            false => None,
        };
        all.push((value, name));
        if !reader.takes(",") {
            return Ok(all);
        }
    }
}

fn orders(reader: &mut Reader<'_>) -> Result<Vec<Order>, Fault> {
    let mut all = Vec::new();
    loop {
        let value = reader.condition()?;
        let direction = match () {
            () if reader.takes_word("desc") => Direction::Descending,
            () => {
                reader.takes_word("asc");
                Direction::Ascending
            }
        };
        if reader.takes_word("null") || reader.takes_word("nulls") {
            // Rows without a value come last here, whatever is asked for.
            reader.expects_word("last")?;
        }
        all.push((value, direction));
        if !reader.takes(",") {
            return Ok(all);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_whole_question_is_read() {
        let asked = read_query(
            "SELECT species, count(*) AS n WHERE height > 3 GROUP BY species \
             HAVING n > 1 ORDER BY n DESC, species LIMIT 5 OFFSET 2",
        );
        let asked = asked.unwrap();
        assert_eq!(asked.shown.len(), 2);
        assert_eq!(asked.shown[1].1.as_deref(), Some("n"));
        assert_eq!(asked.orders[0].1, Direction::Descending);
        assert_eq!((asked.limit, asked.offset), (Some(5), Some(2)));
        assert_eq!(read_query("").unwrap(), Asked::default());
        assert!(read_query("DROP TABLE x").is_err());
        assert!(read_query("SELECT a WHERE b WHERE c").is_err());
        assert!(read_query("SELECT a |> SELECT b").is_err());
    }
}
