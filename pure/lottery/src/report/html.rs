//! The report for residents: one page that needs nothing else, without script.

use std::fmt::{self, Write};

use super::{HowDrawn, Report, histogram::Histogram, percent};
use crate::draw::by_dice;

const STYLE: &str = include_str!("page.css");

/// The drawing area of the histogram.
const WIDTH: usize = 640;
const HEIGHT: usize = 300;
const LEFT: usize = 44;
const BASE: usize = 252;

/// Text between tags or in an attribute.
struct Text<'a>(&'a str);

impl fmt::Display for Text<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.chars().try_for_each(|letter| match letter {
            '&' => f.write_str("&amp;"),
            '<' => f.write_str("&lt;"),
            '>' => f.write_str("&gt;"),
            '"' => f.write_str("&quot;"),
            letter => f.write_char(letter),
        })
    }
}

impl Report<'_> {
    /// The whole page.
    pub fn to_html(&self) -> String {
        let mut page = String::new();
        self.show_page(&mut page)
            .map_or_else(|_never| String::new(), |()| page)
    }

    fn show_page(&self, out: &mut String) -> fmt::Result {
        let title = "How the assembly is drawn by lot";
        write!(
            out,
            "<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n<meta name=\"viewport\" \
             content=\"width=device-width, initial-scale=1\">\n<title>{title}</title>\n<style>\n{STYLE}</style>\n\
             </head>\n<body>\n<main>\n<h1>{title}</h1>\n"
        )?;
        self.show_summary(out)?;
        self.show_drawn_panel(out)?;
        self.show_how(out)?;
        self.show_chances(out)?;
        self.show_seats(out)?;
        self.show_list(out)?;
        self.show_checks(out)?;
        out.write_str("</main>\n</body>\n</html>\n")
    }

    fn show_summary(&self, out: &mut String) -> fmt::Result {
        let asked = &self.selection.asked;
        let people = self.by_chance();
        let chance = |at: Option<&usize>| {
            at.map_or_else(String::new, |at| {
                percent(self.selection.chance(*at).value())
            })
        };
        let figures = [
            ("People who can be drawn", people.len().to_string()),
            ("Seats", asked.size.to_string()),
            ("Equally likely panels", asked.panels.to_string()),
            ("Smallest chance", chance(people.first())),
            ("Greatest chance", chance(people.last())),
        ];
        out.write_str("<dl class=\"figures\">\n")?;
        for (what, figure) in figures {
            writeln!(out, "<div><dt>{what}</dt><dd>{figure}</dd></div>")?;
        }
        out.write_str("</dl>\n")
    }

    fn show_drawn_panel(&self, out: &mut String) -> fmt::Result {
        let (Some(number), Some(people)) = (self.drawn(), self.drawn_people()) else {
            return Ok(());
        };
        writeln!(
            out,
            "<h2>The panel that was drawn: number {number}</h2>\n<ul class=\"people\">"
        )?;
        for person in people {
            writeln!(out, "<li>{}</li>", Text(&self.ids[*person]))?;
        }
        out.write_str("</ul>\n")
    }

    fn show_how(&self, out: &mut String) -> fmt::Result {
        let asked = &self.selection.asked;
        let homes = if self.selection.instance.has_shared_households() {
            " No panel has two people of one household."
        } else {
            ""
        };
        write!(
            out,
            "<h2>How it is done</h2>\n<ol>\n<li>Everybody who said yes is in the pool. For each group, such as an age or \
             a part of town, it was fixed before how many seats it must have at least and at most.</li>\n<li>A program \
             made a list of {} panels of {} people, {}. Each panel meets all of these limits.{homes} A panel may stand \
             in the list more than once.</li>\n<li>The list is published. One panel of it is drawn by lot; all are \
             equally likely. Your chance is the number of panels you are on, divided by {}.</li>\n",
            asked.panels,
            asked.size,
            Text(self.aim()),
            asked.panels
        )?;
        match &self.how {
            HowDrawn::Dice => writeln!(out, "<li>{}</li>", Text(&by_dice(asked.panels)))?,
            HowDrawn::Committed { .. } => out.write_str(
                "<li>The number of the panel follows from a secret text, the seed. Its fingerprint below was published \
                 before the draw, so the seed cannot be changed any more.</li>\n",
            )?,
            HowDrawn::Seed { .. } => out.write_str(
                "<li>The number of the panel followed from a text, the seed, whose fingerprint was published before the \
                 draw.</li>\n",
            )?,
        }
        out.write_str("</ol>\n")
    }

    fn show_chances(&self, out: &mut String) -> fmt::Result {
        let people = self.by_chance();
        let chances: Vec<f64> = people
            .iter()
            .map(|at| self.selection.chance(*at).value())
            .collect();
        let histogram = Histogram::of(&chances);
        out.write_str("<h2>Everybody\u{2019}s chance</h2>\n<p>Chances differ because some groups are rarer in the pool \
                       than on the panel: whoever belongs to a rare group is needed more often.</p>\n")?;
        write_svg(out, &histogram)?;
        out.write_str(
            "<div class=\"wide\"><table>\n<caption>How many people have which chance</caption>\n<thead><tr>\
             <th scope=\"col\">Chance from</th><th scope=\"col\">to below</th>\
             <th scope=\"col\" class=\"n\">People</th></tr></thead>\n<tbody>\n",
        )?;
        for (step, people) in histogram
            .people
            .iter()
            .enumerate()
            .filter(|(_, people)| **people > 0)
        {
            let (from, to) = histogram.range(step);
            writeln!(
                out,
                "<tr><th scope=\"row\">{from} %</th><td>{to} %</td><td class=\"n\">{people}</td></tr>"
            )?;
        }
        out.write_str("</tbody>\n</table></div>\n<details><summary>Each person\u{2019}s chance</summary>\n<div \
                       class=\"wide\"><table>\n<caption>Panels and chance of each person</caption>\n<thead><tr>\
                       <th scope=\"col\">Person</th><th scope=\"col\" class=\"n\">Panels</th>\
                       <th scope=\"col\" class=\"n\">Chance</th></tr></thead>\n<tbody>\n")?;
        for at in people {
            let (panels, chance) = (self.selection.times[at], self.selection.chance(at));
            writeln!(
                out,
                "<tr><th scope=\"row\">{}</th><td class=\"n\">{panels}</td><td class=\"n\">{}</td></tr>",
                Text(&self.ids[at]),
                percent(chance.value())
            )?;
        }
        out.write_str("</tbody>\n</table></div>\n</details>\n")
    }

    fn show_seats(&self, out: &mut String) -> fmt::Result {
        let drawn = self.drawn().is_some();
        out.write_str(
            "<h2>Seats for each group</h2>\n<div class=\"wide\"><table>\n<caption>Limits, and how the panels keep \
             them</caption>\n<thead><tr><th scope=\"col\">Group</th><th scope=\"col\" class=\"n\">At least</th>\
             <th scope=\"col\" class=\"n\">At most</th><th scope=\"col\" class=\"n\">In the pool</th>\
             <th scope=\"col\" class=\"n\">Average seats</th>",
        )?;
        if drawn {
            out.write_str("<th scope=\"col\" class=\"n\">Drawn</th>")?;
        }
        out.write_str("</tr></thead>\n<tbody>\n")?;
        for quota in self.filled() {
            write!(
                out,
                "<tr><th scope=\"row\">{}: {}</th><td class=\"n\">{}</td><td class=\"n\">{}</td>\
                 <td class=\"n\">{}</td><td class=\"n\">{:.2}</td>",
                Text(&quota.feature),
                Text(&quota.value),
                quota.min,
                quota.max,
                quota.people,
                quota.average
            )?;
            if let Some(seats) = quota.drawn {
                write!(out, "<td class=\"n\">{seats}</td>")?;
            }
            out.write_str("</tr>\n")?;
        }
        out.write_str("</tbody>\n</table></div>\n")
    }

    fn show_list(&self, out: &mut String) -> fmt::Result {
        let list = &self.selection.list;
        write!(
            out,
            "<h2>The list</h2>\n<details><summary>All {} panels</summary>\n<div class=\"wide\"><table>\n<caption>Panels \
             and their people</caption>\n<thead><tr><th scope=\"col\">Number</th><th scope=\"col\">People</th></tr>\
             </thead>\n<tbody>\n",
            list.len()
        )?;
        for (at, panel) in list.iter().enumerate() {
            write!(out, "<tr><th scope=\"row\">{}</th><td>", at + 1)?;
            for person in panel {
                write!(out, "{} ", Text(&self.ids[*person]))?;
            }
            out.write_str("</td></tr>\n")?;
        }
        out.write_str("</tbody>\n</table></div>\n</details>\n")
    }

    fn show_checks(&self, out: &mut String) -> fmt::Result {
        write!(
            out,
            "<h2>Check it yourself</h2>\n<p>SHA-256 of the list (a line for each panel: its number, a colon, and after a \
             space each the ids): <code>{}</code></p>\n",
            self.selection.list_digest(self.ids)
        )?;
        if let Some(commitment) = self.commitment() {
            writeln!(
                out,
                "<p>Fingerprint of the seed, SHA-256 of <code>stoa lottery seed</code>, a line feed and the seed: \
                 <code>{}</code></p>",
                Text(&commitment)
            )?;
        }
        if let (HowDrawn::Seed { seed }, Some(number)) = (&self.how, self.drawn()) {
            write!(
                out,
                "<p>The seed: <code>{}</code></p>\n<p>SHA-256 of <code>stoa lottery draw</code>, a line feed, the seed, \
                 a line feed and <code>0</code> begins with sixteen hexadecimal digits. Read as a number, divided by {}, \
                 its remainder plus 1 is {number}. (Were the number among the last few below 2<sup>64</sup> that do not \
                 divide evenly, <code>1</code> would take the place of <code>0</code>, and so on.)</p>\n",
                Text(seed),
                self.selection.asked.panels
            )?;
        }
        if self.selection.distribution.is_some() {
            writeln!(
                out,
                "<p>Before it was rounded to the list, no chance was more than {} away from what it is now.</p>",
                percent(self.selection.greatest_deviation())
            )?;
        }
        Ok(())
    }
}

fn write_svg(out: &mut String, histogram: &Histogram) -> fmt::Result {
    let steps = histogram.people.len();
    let room = WIDTH - LEFT - 10;
    write!(
        out,
        "<svg viewBox=\"0 0 {WIDTH} {HEIGHT}\" role=\"img\" aria-label=\"How many people have which chance; the table \
         below has the figures\">\n<line class=\"axis\" x1=\"{LEFT}\" y1=\"{BASE}\" x2=\"{}\" y2=\"{BASE}\"/>\n",
        WIDTH - 10
    )?;
    for (step, people) in histogram.people.iter().enumerate() {
        let (x, next) = (LEFT + step * room / steps, LEFT + (step + 1) * room / steps);
        let height = (people * (BASE - 24)).div_ceil(histogram.most());
        let y = BASE - height;
        let width = next - x - 2;
        writeln!(
            out,
            "<rect class=\"bar\" x=\"{x}\" y=\"{y}\" width=\"{width}\" height=\"{height}\"/>"
        )?;
        if *people == histogram.most() {
            writeln!(
                out,
                "<text x=\"{}\" y=\"{}\" text-anchor=\"middle\">{people}</text>",
                x + width / 2,
                y - 6
            )?;
        }
        let every = steps.div_ceil(8);
        if step.is_multiple_of(every) {
            // On a narrow page every other one has to do.
            let class = if step.is_multiple_of(2 * every) {
                "mark"
            } else {
                "mark between"
            };
            let (from, _) = histogram.range(step);
            writeln!(
                out,
                "<text class=\"{class}\" x=\"{x}\" y=\"{}\" text-anchor=\"middle\">{from} %</text>",
                BASE + 22
            )?;
        }
    }
    let middle = LEFT + room / 2;
    write!(
        out,
        "<text x=\"{middle}\" y=\"{}\" text-anchor=\"middle\">chance of being drawn</text>\n<text x=\"14\" \
         y=\"14\">people</text>\n</svg>\n",
        BASE + 44
    )
}
