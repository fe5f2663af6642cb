//! A street at night with a lamp that is out.

use super::canvas::{Canvas, lit, mix};
use crate::{chance::Chance, geometry::pt};

pub fn lamp(canvas: &mut Canvas, chance: &mut Chance) {
    let horizon = chance.between(380.0, 420.0);
    canvas.paint(move |canvas, p| {
        if p.y < horizon {
            let sky = mix([0.03, 0.04, 0.1], [0.2, 0.17, 0.2], (p.y / horizon).powi(2));
            return lit(sky, 0.85 + 0.3 * canvas.rough(p, 160.0));
        }
        let near = (p.y - horizon) / (600.0 - horizon);
        let wet = canvas.rough(pt(p.x, p.y * 4.0), 30.0);
        lit([0.1, 0.1, 0.12], 0.5 + 0.5 * near + 0.5 * wet)
    });
    houses(canvas, horizon, chance);
    // The far lamps burn, the near one does not.
    for (x, size) in [(330.0, 0.28), (390.0, 0.42), (480.0, 0.62)] {
        post(canvas, x + chance.between(-8.0, 8.0), horizon, size, true);
    }
    post(canvas, chance.between(590.0, 650.0), horizon, 1.15, false);
}

fn houses(canvas: &mut Canvas, horizon: f64, chance: &mut Chance) {
    let mut x = -20.0;
    while x < 800.0 {
        let (width, height) = (chance.between(90.0, 150.0), chance.between(120.0, 190.0));
        let top = horizon - height;
        let wall = lit([0.09, 0.075, 0.08], chance.between(0.7, 1.3));
        let ring = [
            pt(x, horizon + 4.0),
            pt(x, top),
            pt(x + width / 2.0, top - 46.0),
            pt(x + width, top),
            pt(x + width, horizon + 4.0),
        ];
        canvas.polygon(&ring, 1.5, move |canvas, p, _| {
            lit(wall, 0.8 + 0.4 * canvas.rough(p, 14.0))
        });
        for (column, row) in [(0.25, 0.25), (0.68, 0.25), (0.25, 0.62)] {
            let (left, upper) = (x + width * column - 11.0, top + height * row);
            let window = [
                pt(left, upper),
                pt(left + 22.0, upper),
                pt(left + 22.0, upper + 30.0),
                pt(left, upper + 30.0),
            ];
            let is_lit = chance.happens(0.45);
            let light = if is_lit {
                [0.95, 0.72, 0.36]
            } else {
                [0.05, 0.055, 0.075]
            };
            canvas.polygon(&window, 1.5, move |canvas, p, _| {
                lit(light, 0.7 + 0.5 * canvas.rough(p, 16.0))
            });
            if is_lit {
                canvas.glow(pt(left + 11.0, upper + 15.0), 46.0, [0.3, 0.2, 0.08], 0.7);
            }
        }
        x += width + chance.between(-2.0, 26.0);
    }
}

/// A lamp post with its foot near the horizon; `size` 1 is close by.
fn post(canvas: &mut Canvas, x: f64, horizon: f64, size: f64, burns: bool) {
    let foot = horizon + 150.0 * size * size;
    let head = foot - 470.0 * size;
    let dark = [0.055, 0.055, 0.06];
    canvas.stroke(
        &[pt(x, foot), pt(x, foot - 70.0 * size)],
        15.0 * size,
        1.5,
        dark,
    );
    canvas.stroke(&[pt(x, foot), pt(x, head)], 8.0 * size, 1.5, dark);
    let arm = [
        pt(x, head),
        pt(x - 20.0 * size, head - 16.0 * size),
        pt(x - 70.0 * size, head - 20.0 * size),
    ];
    canvas.stroke(&arm, 6.0 * size, 1.5, dark);
    let lantern = pt(x - 82.0 * size, head - 17.0 * size);
    canvas.ellipse(lantern, pt(26.0 * size, 9.0 * size), move |_, _, _| {
        lit(dark, 1.4)
    });
    if burns {
        let light = lantern + pt(0.0, 5.0 * size);
        canvas.ellipse(light, pt(20.0 * size, 6.0 * size), |_, _, _| {
            [1.0, 0.93, 0.75]
        });
        canvas.glow(light, 260.0 * size, [0.85, 0.62, 0.3], 0.85);
        let pool = pt(lantern.x, foot + 14.0 * size);
        for reach in [150.0, 90.0] {
            canvas.glow(pool, reach * size, [0.3, 0.21, 0.1], 0.6);
        }
    }
}
