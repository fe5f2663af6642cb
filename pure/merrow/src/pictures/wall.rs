//! Things before a brick wall: rubbish, paint, a bin that is full.

use super::canvas::{Canvas, Colour, blob, lit, mix};
use crate::{
    chance::Chance,
    geometry::{Pt, pt, smooth},
};

/// A brick wall down to `foot`, and paving before it.
fn backdrop(canvas: &mut Canvas, foot: f64, brick: Colour) {
    let (wide, high) = (86.0, 27.0);
    canvas.paint(move |canvas, p| {
        if p.y > foot {
            let near = (p.y - foot) / (600.0 - foot);
            let joint = ((p.x - 400.0) / (1.0 + near) + 400.0 + 2000.0) % 150.0 < 3.0
                || (p.y - foot) % 74.0 < 3.0;
            let stone = lit([0.5, 0.49, 0.46], 0.75 + 0.4 * canvas.rough(p, 10.0));
            return lit(stone, if joint { 0.6 } else { 0.85 + 0.2 * near });
        }
        let row = (p.y / high).floor();
        let x = p.x + if row as i64 % 2 == 0 { 0.0 } else { wide / 2.0 };
        let (in_brick, down) = (x % wide, p.y % high);
        let mortar = in_brick < 4.0 || down < 4.0;
        let grain = canvas.rough(p, 7.0);
        if mortar {
            return lit([0.58, 0.55, 0.5], 0.7 + 0.4 * grain);
        }
        let own = canvas.noise((x / wide).floor() * 7.3, row * 3.1);
        let tone = mix(brick, lit(brick, 0.6), own);
        lit(tone, 0.75 + 0.45 * grain)
    });
    canvas.shadow(pt(400.0, foot + 6.0), pt(620.0, 26.0), 0.55);
}

fn brick(chance: &mut Chance) -> Colour {
    *chance.pick(&[
        [0.56, 0.27, 0.2],
        [0.6, 0.36, 0.24],
        [0.63, 0.55, 0.42],
        [0.45, 0.24, 0.2],
    ])
}

pub fn rubbish(canvas: &mut Canvas, chance: &mut Chance) {
    let foot = chance.between(300.0, 350.0);
    let wall = brick(chance);
    backdrop(canvas, foot, wall);
    if chance.happens(0.8) {
        mattress(
            canvas,
            pt(chance.between(150.0, 330.0), foot - 30.0),
            chance.between(-0.16, 0.16),
        );
    }
    for _ in 0..chance.whole(1, 3) {
        carton(
            canvas,
            pt(
                chance.between(380.0, 640.0),
                foot + chance.between(10.0, 110.0),
            ),
            chance,
        );
    }
    let mut bags: Vec<Pt> = (0..chance.whole(4, 8))
        .map(|_| {
            pt(
                chance.between(160.0, 660.0),
                foot + chance.between(40.0, 170.0),
            )
        })
        .collect();
    // Those in front hide those behind.
    bags.sort_by(|a, b| a.y.total_cmp(&b.y));
    for at in bags {
        bag(canvas, at, chance.between(58.0, 92.0), chance);
    }
}

fn mattress(canvas: &mut Canvas, middle: Pt, tilt: f64) {
    let (half, tall) = (150.0, 190.0);
    let turn = |x: f64, y: f64| middle + pt(x + y * tilt, y - x * tilt);
    canvas.shadow(turn(30.0, tall * 0.55), pt(190.0, 60.0), 0.7);
    let ring = [
        turn(-half, -tall * 0.5),
        turn(half, -tall * 0.5),
        turn(half, tall * 0.55),
        turn(-half, tall * 0.55),
    ];
    canvas.polygon(&ring, 5.0, move |canvas, p, _| {
        let stripe = ((p.x - middle.x) / 24.0).floor() as i64 % 2 == 0;
        let cloth: Colour = if stripe {
            [0.84, 0.82, 0.76]
        } else {
            [0.7, 0.74, 0.78]
        };
        let stain = canvas.rough(p, 90.0);
        let stained = mix(
            cloth,
            [0.58, 0.48, 0.34],
            ((stain - 0.52) * 5.0).clamp(0.0, 0.8),
        );
        lit(stained, 0.85 + 0.2 * canvas.rough(p, 16.0))
    });
    for edge in [0, 2] {
        canvas.stroke(&[ring[edge], ring[edge + 1]], 7.0, 2.0, [0.6, 0.58, 0.54]);
    }
}

fn bag(canvas: &mut Canvas, at: Pt, size: f64, chance: &mut Chance) {
    canvas.shadow(
        at + pt(14.0, size * 0.62),
        pt(size * 1.25, size * 0.42),
        0.75,
    );
    let ring = blob(canvas, at, pt(size, size * 0.85), 0.16, 2.4);
    let plastic = *chance.pick(&[
        [0.07, 0.07, 0.08],
        [0.07, 0.07, 0.08],
        [0.1, 0.13, 0.2],
        [0.13, 0.22, 0.14],
    ]);
    canvas.polygon(&ring, 2.5, move |canvas, p, _| {
        let from_light =
            ((p.x - at.x + size * 0.35) / size).hypot((p.y - at.y + size * 0.4) / size);
        let folds = canvas.rough(pt(p.x * 1.2 + p.y * 0.5, p.y * 0.7), 20.0);
        let shine = ((folds - 0.56) * 6.0).clamp(0.0, 1.0) * (1.2 - from_light).clamp(0.0, 1.0);
        mix(
            lit(plastic, 1.3 - 0.5 * from_light + folds * 0.5),
            [0.75, 0.77, 0.8],
            shine * 0.65,
        )
    });
    let knot = at - pt(0.0, size * 0.8);
    for side in [-1.0, 1.0] {
        let ear = [
            knot,
            knot + pt(side * size * 0.22, -size * 0.2),
            knot + pt(side * size * 0.08, size * 0.1),
        ];
        canvas.polygon(&ear, 2.0, move |_, _, _| lit(plastic, 1.7));
    }
}

fn carton(canvas: &mut Canvas, at: Pt, chance: &mut Chance) {
    let (wide, high, deep) = (
        chance.between(90.0, 140.0),
        chance.between(70.0, 110.0),
        chance.between(26.0, 44.0),
    );
    canvas.shadow(at + pt(20.0, high * 0.5), pt(wide * 0.9, 32.0), 0.7);
    let card: Colour = [0.62, 0.46, 0.28];
    let front = [
        pt(at.x - wide / 2.0, at.y - high / 2.0),
        pt(at.x + wide / 2.0, at.y - high / 2.0),
        pt(at.x + wide / 2.0, at.y + high / 2.0),
        pt(at.x - wide / 2.0, at.y + high / 2.0),
    ];
    let back = pt(deep, -deep * 0.7);
    canvas.polygon(
        &[front[0], front[1], front[1] + back, front[0] + back],
        1.5,
        move |canvas, p, _| lit(card, 0.5 + 0.25 * canvas.rough(p, 20.0)),
    );
    canvas.polygon(
        &[front[1], front[2], front[2] + back, front[1] + back],
        1.5,
        move |canvas, p, _| lit(card, 0.62 + 0.2 * canvas.rough(p, 20.0)),
    );
    canvas.polygon(&front, 1.5, move |canvas, p, _| {
        lit(card, 0.88 + 0.25 * canvas.rough(p, 18.0))
    });
    canvas.stroke(
        &[pt(at.x, front[0].y), pt(at.x, front[2].y)],
        9.0,
        1.5,
        [0.72, 0.62, 0.44],
    );
}

pub fn graffiti(canvas: &mut Canvas, chance: &mut Chance) {
    let wall = brick(chance);
    backdrop(canvas, 500.0, wall);
    let paints: [Colour; 5] = [
        [0.82, 0.12, 0.3],
        [0.1, 0.25, 0.72],
        [0.06, 0.06, 0.07],
        [0.85, 0.86, 0.88],
        [0.2, 0.65, 0.35],
    ];
    let first = chance.below(paints.len());
    for (layer, width) in [(0, 40.0), (2, 15.0)] {
        let paint = paints[(first + layer) % paints.len()];
        let mut pen = chance.clone();
        scrawl(canvas, width, paint, &mut pen);
    }
}

/// Loops from the left to the right that look like letters and say nothing; the same chance draws the same loops.
fn scrawl(canvas: &mut Canvas, width: f64, paint: Colour, chance: &mut Chance) {
    let mut x = 120.0;
    let middle = 270.0;
    while x < 640.0 {
        let wide = chance.between(70.0, 120.0);
        let points: Vec<Pt> = (0..chance.whole(4, 6))
            .map(|_| {
                pt(
                    x + chance.between(-0.1, 1.1) * wide,
                    middle + chance.between(-110.0, 110.0),
                )
            })
            .collect();
        let (line, _) = smooth(&points, 8.0, false);
        canvas.stroke(&line, width, 5.0, paint);
        if chance.happens(0.5) {
            let at = line[line.len() / 2];
            canvas.stroke(
                &[at, at + pt(0.0, chance.between(50.0, 140.0))],
                width * 0.16,
                2.0,
                paint,
            );
        }
        x += wide + chance.between(4.0, 22.0);
    }
}

pub fn bin(canvas: &mut Canvas, chance: &mut Chance) {
    let foot = chance.between(280.0, 330.0);
    let wall = brick(chance);
    backdrop(canvas, foot, wall);
    let (x, top, bottom, half) = (
        chance.between(350.0, 450.0),
        foot - 70.0,
        foot + 200.0,
        92.0,
    );
    canvas.shadow(pt(x + 40.0, bottom - 4.0), pt(190.0, 42.0), 0.8);
    let heap = blob(canvas, pt(x, top - 16.0), pt(half * 1.15, 62.0), 0.3, 3.0);
    canvas.polygon(&heap, 3.0, |canvas, p, _| {
        let bits = canvas.noise(p.x / 24.0, p.y / 17.0);
        let colour: Colour = if bits > 0.62 {
            [0.85, 0.84, 0.8]
        } else if bits > 0.46 {
            [0.7, 0.3, 0.18]
        } else if bits > 0.32 {
            [0.62, 0.47, 0.3]
        } else {
            [0.18, 0.2, 0.2]
        };
        lit(colour, 0.7 + 0.5 * canvas.rough(p, 8.0))
    });
    let body = [
        pt(x - half, top),
        pt(x + half, top),
        pt(x + half * 0.86, bottom),
        pt(x - half * 0.86, bottom),
    ];
    let paint: Colour = *chance.pick(&[[0.13, 0.26, 0.2], [0.16, 0.19, 0.24], [0.1, 0.2, 0.34]]);
    canvas.polygon(&body, 2.0, move |canvas, p, _| {
        let across = ((p.x - x) / half).clamp(-1.0, 1.0);
        let slats = ((p.x - x + 200.0) % 23.0) < 3.0;
        lit(
            paint,
            (1.35 - 0.75 * (across + 0.35).abs())
                * (0.85 + 0.3 * canvas.rough(p, 30.0))
                * if slats { 0.5 } else { 1.0 },
        )
    });
    canvas.stroke(&[body[0], body[1]], 14.0, 2.0, lit(paint, 1.5));
    for _ in 0..chance.whole(14, 26) {
        let at = pt(
            x + chance.normal() * 190.0,
            bottom + chance.between(-40.0, 70.0),
        );
        litter(canvas, at, chance);
    }
}

/// A cup, a tin, a piece of paper.
fn litter(canvas: &mut Canvas, at: Pt, chance: &mut Chance) {
    let (size, way) = (
        chance.between(10.0, 26.0),
        Pt::towards(chance.between(0.0, std::f64::consts::TAU)),
    );
    let across = pt(-way.y, way.x) * (size * chance.between(0.3, 0.8));
    canvas.shadow(at + pt(3.0, 6.0), pt(size * 1.3, size * 0.6), 0.5);
    let colour = *chance.pick(&[
        [0.88, 0.87, 0.84],
        [0.78, 0.2, 0.16],
        [0.65, 0.5, 0.32],
        [0.75, 0.77, 0.8],
        [0.2, 0.45, 0.3],
    ]);
    let ring = [
        at - way * size - across,
        at + way * size - across,
        at + way * size + across * 0.8,
        at - way * size + across,
    ];
    canvas.polygon(&ring, 1.5, move |canvas, p, _| {
        lit(colour, 0.8 + 0.35 * canvas.rough(p, 9.0))
    });
}
