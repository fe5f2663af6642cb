//! A branch that came down over a path.

use super::canvas::{Canvas, Colour, lit, mix};
use crate::{
    chance::Chance,
    geometry::{Pt, pt},
};

pub fn branch(canvas: &mut Canvas, chance: &mut Chance) {
    let horizon = chance.between(170.0, 210.0);
    let lean = chance.between(-0.3, 0.3);
    canvas.paint(move |canvas, p| {
        if p.y < horizon {
            let cloud = canvas.rough(pt(p.x, p.y * 1.8), 190.0);
            return mix([0.66, 0.71, 0.77], [0.88, 0.89, 0.9], cloud);
        }
        let near = (p.y - horizon) / (600.0 - horizon);
        let path = 400.0 + lean * (p.y - 420.0);
        let far = (p.x - path).abs() - (26.0 + 210.0 * near) - 22.0 * (canvas.rough(p, 40.0) - 0.5);
        let grass = mix(
            [0.15, 0.27, 0.08],
            [0.4, 0.5, 0.18],
            canvas.rough(pt(p.x, p.y * 1.6), 9.0),
        );
        let gravel = lit([0.52, 0.48, 0.42], 0.75 + 0.4 * canvas.rough(p, 7.0));
        mix(gravel, lit(grass, 0.8 + 0.25 * near), far / 16.0)
    });
    trees(canvas, horizon, chance);
    let start = pt(chance.between(60.0, 120.0), chance.between(330.0, 380.0));
    canvas.shadow(pt(400.0, 450.0), pt(390.0, 70.0), 0.5);
    let limb = Limb {
        from: start,
        angle: chance.between(0.08, 0.22),
        width: 30.0,
        forks: 0,
    };
    grow(canvas, limb, chance);
}

/// A line of trees along the horizon.
fn trees(canvas: &mut Canvas, horizon: f64, chance: &mut Chance) {
    let mut x = -30.0;
    while x < 830.0 {
        let size = chance.between(46.0, 96.0);
        let leaves = lit([0.2, 0.29, 0.13], chance.between(0.8, 1.3));
        canvas.stroke(
            &[pt(x, horizon + 10.0), pt(x, horizon - size * 0.4)],
            size * 0.14,
            1.5,
            [0.2, 0.16, 0.12],
        );
        canvas.ellipse(
            pt(x, horizon - size * 0.9),
            pt(size * 0.62, size * 0.75),
            move |canvas, p, far| {
                lit(
                    leaves,
                    1.1 - 0.3 * far + 0.7 * (canvas.rough(p, 13.0) - 0.5),
                )
            },
        );
        x += size * chance.between(0.5, 1.2);
    }
}

/// A limb of a branch: where it begins, its way in radians, how thick it is, and how many forks it is from the break.
#[derive(Clone, Copy)]
struct Limb {
    from: Pt,
    angle: f64,
    width: f64,
    forks: u32,
}

/// A limb with its twigs and leaves, thinner with each fork.
fn grow(canvas: &mut Canvas, limb: Limb, chance: &mut Chance) {
    let Limb {
        from,
        angle,
        width,
        forks,
    } = limb;
    let bark: Colour = [0.3, 0.23, 0.16];
    let to = from + pt(angle.cos(), angle.sin() * 0.6) * (width * chance.between(6.5, 9.0));
    let bend = (from + to) * 0.5 + pt(0.0, chance.between(-10.0, 10.0));
    canvas.stroke(&[from, bend, to], width, 2.5, bark);
    let up = pt(0.0, width * 0.22);
    canvas.stroke(
        &[from - up, bend - up, to],
        width * 0.3,
        3.0,
        lit(bark, 1.6),
    );
    if forks == 0 {
        // Where it broke off the wood is bright.
        canvas.ellipse(from, pt(width * 0.35, width * 0.55), |canvas, p, far| {
            lit(
                [0.78, 0.64, 0.42],
                1.1 - 0.3 * far + 0.2 * canvas.rough(p, 4.0),
            )
        });
    }
    if forks >= 2 {
        leaves(canvas, to, chance);
    }
    if forks < 4 {
        for side in [-1.0, 1.0] {
            let twig = Limb {
                from: to,
                angle: angle + side * chance.between(0.2, 0.75),
                width: width * chance.between(0.52, 0.7),
                forks: forks + 1,
            };
            grow(canvas, twig, chance);
        }
    }
}

fn leaves(canvas: &mut Canvas, around: Pt, chance: &mut Chance) {
    for _ in 0..16 {
        let at = around + pt(chance.normal() * 46.0, chance.normal() * 26.0);
        let colour = *chance.pick(&[[0.22, 0.36, 0.12], [0.33, 0.44, 0.14], [0.48, 0.44, 0.14]]);
        let leaf = lit(colour, chance.between(0.7, 1.2));
        let size = pt(chance.between(5.0, 11.0), chance.between(3.0, 6.0));
        canvas.ellipse(at, size, move |_, _, far| lit(leaf, 1.15 - 0.35 * far));
    }
}
