//! A workflow as a drawing: boxes in rows, from the top down, with lines from each step to those that wait for it.

use maud::{Markup, html};

/// A step to be drawn.
pub struct Box {
    pub key: String,
    pub name: String,
    pub look: Look,
    /// The keys of the steps right before it.
    pub after: Vec<String>,
}

/// How far a step is; without an application, all are plain.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Look {
    Plain,
    Now,
    Done,
    Failed,
    Left,
}

impl Look {
    /// The colours of the box: inside and border. They say nothing that the list beside the drawing does not.
    fn colours(self) -> (&'static str, &'static str) {
        match self {
            Look::Plain => ("#ffffff", "#0b0c0c"),
            Look::Now => ("#d2e2f1", "#1d70b8"),
            Look::Done => ("#cce2d8", "#005a30"),
            Look::Failed => ("#f4cdc6", "#942514"),
            Look::Left => ("#f3f2f1", "#505a5f"),
        }
    }
}

/// Sizes in the drawing's own units, which are pixels where it is not made smaller.
const WIDTH: usize = 170;
const HEIGHT: usize = 64;
const GAP: usize = 40;
const MARGIN: usize = 4;
/// The most letters of a line in a box, and the most lines.
const LETTERS: usize = 20;
const LINES: usize = 3;

struct Placed<'a> {
    name: &'a str,
    look: Look,
    x: usize,
    y: usize,
}

/// The drawing: `ends` are what stands before the first and after the last step. From right to left, rows run that way.
pub fn drawing(boxes: &[Box], (ends, title): (&[String; 2], &str), is_rtl: bool) -> Markup {
    let rows = rows(boxes);
    let columns = rows.iter().map(Vec::len).max().unwrap_or(1).max(1);
    let width = 2 * MARGIN + columns * WIDTH + (columns - 1) * GAP / 2;
    let row_y = |row: usize| MARGIN + row * (HEIGHT + GAP);
    let last = rows.len() + 1;
    let height = row_y(last) + HEIGHT + MARGIN;
    let middle = width / 2 - WIDTH / 2;
    let end = |text, row| Placed {
        name: text,
        look: Look::Plain,
        x: middle,
        y: row_y(row),
    };
    let placed: Vec<(&Box, Placed<'_>)> = rows
        .iter()
        .enumerate()
        .flat_map(|(row, steps)| {
            let whole = steps.len() * WIDTH + (steps.len() - 1) * GAP / 2;
            let start = (width - whole) / 2;
            steps.iter().enumerate().map(move |(place, step)| {
                let place = if is_rtl {
                    steps.len() - 1 - place
                } else {
                    place
                };
                let at = Placed {
                    name: &step.name,
                    look: step.look,
                    x: start + place * (WIDTH + GAP / 2),
                    y: row_y(row + 1),
                };
                (*step, at)
            })
        })
        .collect();
    let (first, decision) = (end(&ends[0], 0), end(&ends[1], last));
    html! {
        svg xmlns="http://www.w3.org/2000/svg" viewBox=(format!("0 0 {width} {height}")) width="100%"
            height=(height.min(900)) role="img" aria-label=(title) preserveAspectRatio="xMidYMin meet" {
            (lines(&placed, (&first, &decision)))
            (one(&first)) (one(&decision))
            @for (_, at) in &placed { (one(at)) }
        }
    }
}

/// Steps by how many are before them on the longest way; those in a circle, which no file has, are left out.
fn rows(boxes: &[Box]) -> Vec<Vec<&Box>> {
    let mut rows: Vec<Vec<&Box>> = Vec::new();
    let mut seen: Vec<&str> = Vec::new();
    loop {
        let row: Vec<&Box> = boxes
            .iter()
            .filter(|one| !seen.contains(&one.key.as_str()))
            .filter(|one| one.after.iter().all(|key| seen.contains(&key.as_str())))
            .collect();
        if row.is_empty() {
            return rows;
        }
        seen.extend(row.iter().map(|one| one.key.as_str()));
        rows.push(row);
    }
}

fn one(at: &Placed<'_>) -> Markup {
    let (fill, stroke) = at.look.colours();
    let lines = wrapped(at.name);
    let top = at.y + HEIGHT / 2 + 5 - (lines.len() - 1) * 9;
    html! {
        rect x=(at.x) y=(at.y) width=(WIDTH) height=(HEIGHT) rx="4" fill=(fill) stroke=(stroke) stroke-width="2" {}
        @for (number, line) in lines.iter().enumerate() {
            text x=(at.x + WIDTH / 2) y=(top + number * 18) text-anchor="middle" font-size="15" fill="#0b0c0c" { (line) }
        }
    }
}

fn lines(placed: &[(&Box, Placed<'_>)], (first, last): (&Placed<'_>, &Placed<'_>)) -> Markup {
    let find = |key: &String| placed.iter().find(|(step, _)| step.key == *key);
    let is_last = |step: &Box| {
        !placed
            .iter()
            .any(|(other, _)| other.after.contains(&step.key))
    };
    html! {
        @for (step, at) in placed {
            @if step.after.is_empty() { (line(first, at)) }
            @for before in step.after.iter().filter_map(find) { (line(&before.1, at)) }
            @if is_last(step) { (line(at, last)) }
        }
        @if placed.is_empty() { (line(first, last)) }
    }
}

/// From below one box to above another, with a head.
fn line(from: &Placed<'_>, to: &Placed<'_>) -> Markup {
    let (x1, y1) = (from.x + WIDTH / 2, from.y + HEIGHT);
    let (x2, y2) = (to.x + WIDTH / 2, to.y);
    let half = y1 + y2.saturating_sub(y1) / 2;
    let path = format!("M{x1} {y1} C{x1} {half} {x2} {half} {x2} {}", y2 - 8);
    let head = format!(
        "M{} {} L{x2} {} L{} {} Z",
        x2 - 5,
        y2 - 9,
        y2 - 1,
        x2 + 5,
        y2 - 9
    );
    html! {
        path d=(path) fill="none" stroke="#505a5f" stroke-width="2" {}
        path d=(head) fill="#505a5f" {}
    }
}

/// A name in lines that fit a box; what is too long ends with an ellipsis.
fn wrapped(name: &str) -> Vec<String> {
    let mut lines: Vec<String> = vec![String::new()];
    for word in name.split_whitespace() {
        let last = lines.last().map_or(0, |line| line.chars().count());
        if last > 0 && last + 1 + word.chars().count() > LETTERS {
            lines.push(String::new());
        }
        if let Some(line) = lines.last_mut() {
            if !line.is_empty() {
                line.push(' ');
            }
            line.push_str(word);
        }
    }
    let too_long = lines.len() > LINES;
    lines.truncate(LINES);
    for line in &mut lines {
        if line.chars().count() > LETTERS {
            *line = line.chars().take(LETTERS - 1).collect();
            line.push('…');
        }
    }
    if let Some(last) = lines.last_mut().filter(|_| too_long) {
        last.push('…');
    }
    lines
}

#[cfg(test)]
mod tests {
    use super::{Box, Look, drawing, wrapped};

    fn step(key: &str, after: &[&str]) -> Box {
        Box {
            key: key.to_owned(),
            name: format!("Step {key} <b>"),
            look: Look::Plain,
            after: after.iter().map(|key| (*key).to_owned()).collect(),
        }
    }

    #[test]
    fn names_are_broken_between_words() {
        assert_eq!(
            wrapped("Check the papers of the business"),
            ["Check the papers of", "the business"]
        );
        assert_eq!(wrapped(""), [""]);
        let long = wrapped(&"Lebensmittelüberwachungsamt ".repeat(9));
        assert_eq!(long.len(), 3);
        assert!(long.iter().all(|line| line.chars().count() <= 21));
    }

    #[test]
    fn each_step_is_a_box_and_each_wait_a_line() {
        let steps = [
            step("a", &[]),
            step("b", &["a"]),
            step("c", &["a"]),
            step("d", &["b", "c"]),
        ];
        let ends = ["Received".to_owned(), "Decision".to_owned()];
        let svg = drawing(&steps, (&ends, "Steps"), false).into_string();
        assert_eq!(svg.matches("<rect").count(), 6);
        // received-a, a-b, a-c, b-d, c-d, d-decision, each with its head.
        assert_eq!(svg.matches("<path").count(), 12);
        assert!(svg.contains("&lt;b&gt;") && !svg.contains("<b>"));
        let mirrored = drawing(&steps, (&ends, "Steps"), true).into_string();
        assert_ne!(svg, mirrored);
        let none = drawing(&[], (&ends, "Steps"), false).into_string();
        assert_eq!(none.matches("<path").count(), 2);
    }
}
