//! The map: everybody as a mark in the colour and shape of their group, each group within its outline.

use std::fmt::Write;

use super::style::colour;
use super::words::{escaped, letter, people};
use crate::axes::Point;
use crate::base_clusters::BaseClusters;
use crate::number::real;
use crate::report::Report;

const WIDTH: f64 = 640.0;
const HEIGHT: f64 = 480.0;
const MARGIN: f64 = 28.0;
/// With more marks than this, people who stand close together are drawn as one circle.
const MARKS: usize = 2_000;

/// From the map's own measure to the picture's: the same on both axes, so that distances mean something.
struct Frame {
    scale: f64,
    middle: Point,
}

impl Frame {
    fn around(points: &[Point]) -> Self {
        let bound = |axis: usize, pick: fn(f64, f64) -> f64, start: f64| {
            points.iter().map(|point| point[axis]).fold(start, pick)
        };
        let low = [0, 1].map(|axis| bound(axis, f64::min, f64::INFINITY));
        let high = [0, 1].map(|axis| bound(axis, f64::max, f64::NEG_INFINITY));
        if points.is_empty() {
            return Self {
                scale: 1.0,
                middle: [0.0; 2],
            };
        }
        let fits = |room: f64, span: f64| {
            if span > 0.0 {
                room / span
            } else {
                f64::INFINITY
            }
        };
        let across = fits(WIDTH - 2.0 * MARGIN, high[0] - low[0]);
        let down = fits(HEIGHT - 2.0 * MARGIN, high[1] - low[1]);
        let scale = across.min(down);
        Self {
            scale: if scale.is_finite() { scale } else { 1.0 },
            middle: [0, 1].map(|axis: usize| f64::midpoint(low[axis], high[axis])),
        }
    }

    fn place(&self, point: Point) -> Point {
        [
            WIDTH / 2.0 + (point[0] - self.middle[0]) * self.scale,
            HEIGHT / 2.0 - (point[1] - self.middle[1]) * self.scale,
        ]
    }
}

/// The picture as SVG, with what it shows in words.
pub(super) fn map(report: &Report<'_>) -> String {
    let opinions = &report.opinions;
    let points: Vec<Point> = opinions
        .kept
        .iter()
        .map(|row| opinions.places[*row])
        .collect();
    let labels: Vec<Option<usize>> = opinions
        .kept
        .iter()
        .map(|row| opinions.group[*row])
        .collect();
    let frame = Frame::around(&points);
    let mut out = String::new();
    let _written = write!(
        out,
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {WIDTH} {HEIGHT}\" role=\"img\" aria-labelledby=\"map-title map-words\">\
         <title id=\"map-title\">Map of opinions</title><desc id=\"map-words\">{}</desc>",
        escaped(&in_words(report))
    );
    let origin = frame.place([0.0; 2]);
    let _written = write!(
        out,
        "<path d=\"M{:.1} 0V{HEIGHT}M0 {:.1}H{WIDTH}\" stroke=\"#c9d0d6\" stroke-width=\"1\"/>",
        origin[0], origin[1]
    );
    for group in 0..opinions.count() {
        let members = points
            .iter()
            .zip(&labels)
            .filter(|(_, label)| **label == Some(group));
        let members: Vec<Point> = members.map(|(point, _)| frame.place(*point)).collect();
        outline(&mut out, &members, colour(group));
    }
    if points.len() <= MARKS {
        for (point, label) in points.iter().zip(&labels) {
            mark(&mut out, frame.place(*point), *label);
        }
    } else {
        circles(&mut out, &frame, &points, report);
    }
    for (group, found) in opinions.groups.iter().enumerate() {
        let [x, y] = frame.place(found.centre);
        let _written = write!(
            out,
            "<text x=\"{x:.1}\" y=\"{:.1}\" text-anchor=\"middle\" font-family=\"system-ui,sans-serif\" font-size=\"30\" font-weight=\"700\" \
             fill=\"{}\" stroke=\"#fff\" stroke-width=\"5\" paint-order=\"stroke\">{}</text>",
            y + 10.0,
            colour(group),
            letter(group)
        );
    }
    out.push_str("</svg>");
    out
}

fn in_words(report: &Report<'_>) -> String {
    let groups = report.opinions.groups.iter().enumerate();
    let groups: Vec<String> = groups
        .map(|(id, group)| format!("group {} with {}", letter(id), people(group.size)))
        .collect();
    if groups.is_empty() {
        return "Everybody stands where their votes put them; there are no groups.".to_owned();
    }
    format!(
        "Everybody stands where their votes put them: who votes alike stands close together. There is {}.",
        groups.join(", ")
    )
}

/// A mark of its group's shape: circle, square, triangle, diamond, and so on around.
fn mark(out: &mut String, [x, y]: Point, group: Option<usize>) {
    let fill = group.map_or("#5c5c5c", colour);
    let shape = match group.unwrap_or(0) % 4 {
        0 => format!("<circle cx=\"{x:.1}\" cy=\"{y:.1}\" r=\"4\""),
        1 => format!(
            "<rect x=\"{:.1}\" y=\"{:.1}\" width=\"7\" height=\"7\"",
            x - 3.5,
            y - 3.5
        ),
        2 => format!("<path d=\"M{x:.1} {:.1}l4.5 8h-9z\"", y - 5.0),
        _ => format!("<path d=\"M{x:.1} {:.1}l5 5l-5 5l-5-5z\"", y - 5.0),
    };
    let _written = write!(out, "{shape} fill=\"{fill}\" fill-opacity=\".65\"/>");
}

/// People who stand close together as circles whose area is their number.
fn circles(out: &mut String, frame: &Frame, points: &[Point], report: &Report<'_>) {
    let base = BaseClusters::of(points);
    let most = base.sizes.iter().copied().max().unwrap_or(1).max(1);
    let centres: Vec<Point> = report
        .opinions
        .groups
        .iter()
        .map(|group| group.centre)
        .collect();
    for (centre, size) in base.centres.iter().zip(&base.sizes) {
        let [x, y] = frame.place(*centre);
        let group = crate::k_means::nearest(centre, &centres);
        let radius = 2.0 + 16.0 * (f64::from(*size) / f64::from(most)).sqrt();
        let fill = if centres.is_empty() {
            "#5c5c5c"
        } else {
            colour(group)
        };
        let _written = write!(
            out,
            "<circle cx=\"{x:.1}\" cy=\"{y:.1}\" r=\"{radius:.1}\" fill=\"{fill}\" fill-opacity=\".6\"><title>{}</title></circle>",
            people(size_of(*size))
        );
    }
}

fn size_of(size: u32) -> usize {
    usize::try_from(size).unwrap_or(usize::MAX)
}

/// The convex hull of the members, without the tenth of them that is furthest from its middle: outliers would make
/// every outline overlap every other.
fn outline(out: &mut String, members: &[Point], stroke: &str) {
    let count = real(members.len()).max(1.0);
    let middle = [0, 1].map(|axis: usize| members.iter().map(|p| p[axis]).sum::<f64>() / count);
    let mut inner = members.to_vec();
    inner.sort_by(|a, b| {
        let far = |point: &Point| crate::k_means::squared(point, &middle);
        far(a).total_cmp(&far(b))
    });
    inner.truncate(members.len() - members.len() / 10);
    let hull = hull(inner);
    if hull.len() < 3 {
        return;
    }
    let path: Vec<String> = hull.iter().map(|[x, y]| format!("{x:.1} {y:.1}")).collect();
    let _written = write!(
        out,
        "<path d=\"M{}Z\" fill=\"{stroke}\" fill-opacity=\".08\" stroke=\"{stroke}\" stroke-width=\"1.5\" stroke-linejoin=\"round\"/>",
        path.join("L")
    );
}

/// The convex hull by Andrew's monotone chain (1979).
fn hull(mut points: Vec<Point>) -> Vec<Point> {
    points.sort_by(crate::k_means::order);
    points.dedup();
    let turns_left = |a: &Point, b: &Point, c: &Point| {
        (b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0]) > 0.0
    };
    let half = |points: &mut dyn Iterator<Item = &Point>| {
        let mut chain: Vec<Point> = Vec::new();
        for point in points {
            while let [.., a, b] = chain.as_slice() {
                if turns_left(a, b, point) {
                    break;
                }
                chain.pop();
            }
            chain.push(*point);
        }
        chain.pop();
        chain
    };
    let mut whole = half(&mut points.iter());
    whole.extend(half(&mut points.iter().rev()));
    whole
}

#[cfg(test)]
mod tests {
    use super::hull;

    #[test]
    fn the_hull_of_a_square_is_its_corners() {
        let inside = [0.5, 0.5];
        let found = hull(vec![
            [0.0, 0.0],
            [1.0, 1.0],
            inside,
            [1.0, 0.0],
            [0.0, 1.0],
            [0.5, 0.0],
        ]);
        assert_eq!(found, [[0.0, 0.0], [1.0, 0.0], [1.0, 1.0], [0.0, 1.0]]);
        assert!(hull(vec![[1.0, 1.0]]).is_empty());
    }
}
