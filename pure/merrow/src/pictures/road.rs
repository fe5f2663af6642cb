//! The ground: a pothole, a blocked drain, a broken pavement.

use super::canvas::{Canvas, Colour, blob, lit, mix};
use crate::{
    chance::Chance,
    geometry::{Pt, pt},
};

const TARMAC: Colour = [0.36, 0.36, 0.37];
const DARK_TARMAC: Colour = [0.2, 0.2, 0.21];

/// A road seen from above at a slant, with its kerb along the top.
fn road(canvas: &mut Canvas, kerb: f64) {
    canvas.paint(|canvas, p| {
        // Things look smaller towards the top, which is further away.
        let near = 0.45 + 0.55 * p.y / canvas.height;
        let grain = canvas.rough(pt((p.x - 400.0) / near, 1100.0 / near), 5.0);
        let patches = canvas.rough(p, 150.0);
        let tarmac = lit(
            mix(DARK_TARMAC, TARMAC, 0.35 + 0.65 * patches),
            0.7 + 0.6 * grain,
        );
        let line = kerb + (p.x - 400.0) * 0.06;
        if p.y > line {
            return tarmac;
        }
        if p.y > line - 16.0 {
            let joint = ((p.x + 40.0) % 180.0) < 3.0;
            return lit(
                [0.62, 0.61, 0.58],
                if joint { 0.5 } else { 0.8 + 0.35 * grain },
            );
        }
        let grass = mix(
            [0.16, 0.26, 0.09],
            [0.4, 0.5, 0.2],
            canvas.rough(pt(p.x, p.y * 2.5), 9.0),
        );
        lit(grass, 0.7 + 0.5 * patches)
    });
}

pub fn pothole(canvas: &mut Canvas, chance: &mut Chance) {
    road(canvas, chance.between(60.0, 130.0));
    let middle = pt(chance.between(320.0, 480.0), chance.between(320.0, 400.0));
    let radii = pt(chance.between(150.0, 230.0), chance.between(70.0, 110.0));
    cracks(canvas, middle, radii, chance);
    let crumbled = blob(canvas, middle, radii * 1.16, 0.28, 2.2);
    canvas.polygon(&crumbled, 10.0, |canvas, p, before| {
        lit(before, 0.75 + 0.5 * canvas.rough(p, 6.0))
    });
    let edge = blob(canvas, middle, radii, 0.28, 2.2);
    canvas.polygon(&edge, 3.0, move |canvas, p, _| {
        // The far wall lies in the shade, the near one catches the light.
        let down = (p.y - middle.y) / radii.y;
        let stones = canvas.rough(p, 11.0);
        let earth = mix([0.2, 0.18, 0.16], [0.46, 0.42, 0.36], stones);
        lit(
            earth,
            0.55 + 0.35 * down.clamp(-1.0, 1.0) + 0.35 * (stones - 0.4),
        )
    });
    if chance.happens(0.6) {
        puddle(canvas, middle + pt(0.0, radii.y * 0.2), radii * 0.62);
    }
    for _ in 0..60 {
        let at = middle + pt(chance.normal() * radii.x, chance.normal() * radii.y);
        let size = chance.between(1.5, 5.0);
        canvas.shadow(at + pt(1.0, size * 0.6), pt(size * 1.4, size), 0.6);
        let stone = lit([0.55, 0.53, 0.5], chance.between(0.6, 1.1));
        canvas.ellipse(at, pt(size, size * 0.7), move |_, _, far| {
            lit(stone, 1.15 - 0.4 * far)
        });
    }
}

fn cracks(canvas: &mut Canvas, middle: Pt, radii: Pt, chance: &mut Chance) {
    for _ in 0..9 {
        let mut angle = chance.between(0.0, std::f64::consts::TAU);
        let mut at = middle + pt(angle.cos() * radii.x, angle.sin() * radii.y) * 0.9;
        let mut line = vec![at];
        for _ in 0..chance.whole(3, 9) {
            angle += chance.normal() * 0.5;
            at = at + pt(angle.cos(), angle.sin() * 0.55) * chance.between(12.0, 30.0);
            line.push(at);
        }
        canvas.stroke(&line, chance.between(1.5, 3.5), 2.0, [0.12, 0.12, 0.12]);
    }
}

/// Standing water that mirrors a grey sky.
fn puddle(canvas: &mut Canvas, middle: Pt, radii: Pt) {
    let ring = blob(canvas, middle, radii, 0.2, 1.7);
    canvas.polygon(&ring, 4.0, move |canvas, p, before| {
        let sky = mix(
            [0.42, 0.46, 0.5],
            [0.75, 0.79, 0.83],
            (p.y - middle.y) / radii.y * 0.5 + 0.5,
        );
        let ripple = canvas.noise(p.x / 46.0, p.y / 7.0);
        mix(before, lit(sky, 0.85 + 0.25 * ripple), 0.78)
    });
}

pub fn drain(canvas: &mut Canvas, chance: &mut Chance) {
    let kerb = chance.between(150.0, 190.0);
    road(canvas, kerb);
    let (left, top) = (chance.between(270.0, 340.0), kerb + 30.0);
    puddle(canvas, pt(left + 110.0, top + 130.0), pt(360.0, 190.0));
    let corner = |x: f64, y: f64| pt(left + x - y * 0.1, top + y + x * 0.06);
    let frame = [
        corner(0.0, 0.0),
        corner(230.0, 0.0),
        corner(250.0, 130.0),
        corner(-10.0, 130.0),
    ];
    canvas.polygon(&frame, 2.0, |canvas, p, _| {
        lit([0.3, 0.24, 0.2], 0.6 + 0.6 * canvas.rough(p, 8.0))
    });
    for bar in 0..9 {
        let x = 18.0 + f64::from(bar) * 24.0;
        let slot = [
            corner(x, 14.0),
            corner(x + 12.0, 14.0),
            corner(x + 13.0, 116.0),
            corner(x - 1.0, 116.0),
        ];
        canvas.polygon(&slot, 1.5, |canvas, p, _| {
            lit([0.1, 0.11, 0.1], 0.6 + 0.8 * canvas.rough(p, 14.0))
        });
    }
    for _ in 0..150 {
        let at = corner(110.0, 70.0) + pt(chance.normal() * 130.0, chance.normal() * 62.0);
        leaf(canvas, at, chance);
    }
}

/// A fallen leaf.
fn leaf(canvas: &mut Canvas, at: Pt, chance: &mut Chance) {
    let colour = *chance.pick(&[
        [0.62, 0.36, 0.1],
        [0.7, 0.52, 0.16],
        [0.4, 0.22, 0.1],
        [0.5, 0.42, 0.18],
        [0.55, 0.2, 0.1],
    ]);
    let (size, way) = (
        chance.between(7.0, 15.0),
        Pt::towards(chance.between(0.0, std::f64::consts::TAU)),
    );
    let across = pt(-way.y, way.x) * (size * 0.42);
    let ring = [
        at - way * size,
        at + across - way * (size * 0.1),
        at + way * size,
        at - across + way * (size * 0.1),
    ];
    canvas.shadow(at + pt(2.0, 3.0), pt(size, size * 0.6), 0.5);
    let light = chance.between(0.7, 1.15);
    canvas.polygon(&ring, 1.5, move |canvas, p, _| {
        lit(colour, light * (0.8 + 0.4 * canvas.rough(p, 5.0)))
    });
}

pub fn pavement(canvas: &mut Canvas, chance: &mut Chance) {
    let grey: Colour = [0.58, 0.56, 0.53];
    // Slabs run away from the viewer: a row is the lower the further it is.
    let depth = |row: f64| 90.0 + 510.0 / (1.0 + 0.42 * (6.0 - row)).powf(0.9);
    let skew = chance.between(-0.1, 0.1);
    canvas.paint(move |canvas, p| lit(grey, 0.5 + 0.3 * canvas.rough(p, 12.0)));
    let bad = (chance.whole(3, 4), chance.whole(-1, 0));
    for row in 0..7_i64 {
        let (top, bottom) = (depth(row as f64), depth(row as f64 + 1.0));
        for column in -4..4_i64 {
            let x = |edge: f64, y: f64| {
                400.0
                    + (edge + 0.5 * f64::from((row % 2) as i32) + skew * (y - 300.0) / 60.0)
                        * (y - 40.0)
                        * 0.42
            };
            let gap = 0.012;
            let (west, east) = (column as f64 + gap, column as f64 + 1.0 - gap);
            let lifted = (row, column) == bad;
            let up = if lifted { 26.0 } else { 0.0 };
            let ring = [
                pt(x(west, top), top + 2.0 - up * 0.3),
                pt(x(east, top), top + 2.0 - up),
                pt(x(east, bottom), bottom - 2.0 - up),
                pt(x(west, bottom), bottom - 2.0),
            ];
            if lifted {
                let under = [
                    ring[3],
                    ring[2],
                    ring[2] + pt(3.0, up),
                    ring[3] + pt(0.0, 2.0),
                ];
                canvas.polygon(&under, 2.0, |_, _, _| [0.1, 0.09, 0.08]);
            }
            let light = chance.between(0.86, 1.06) + if lifted { 0.1 } else { 0.0 };
            canvas.polygon(&ring, 1.5, move |canvas, p, _| {
                lit(grey, light * (0.8 + 0.35 * canvas.rough(p, 9.0)))
            });
            if lifted {
                let crack = [
                    ring[0] + (ring[1] - ring[0]) * 0.4,
                    (ring[0] + ring[2]) * 0.5 + pt(8.0, 3.0),
                    ring[3] + (ring[2] - ring[3]) * 0.7,
                ];
                canvas.stroke(&crack, 4.0, 2.0, [0.13, 0.12, 0.11]);
            }
        }
    }
    for _ in 0..14 {
        let at = pt(chance.between(0.0, 800.0), chance.between(200.0, 600.0));
        leaf(canvas, at, chance);
    }
}
