//! A canvas in light: soft shapes, noise, shadows.

use image::{Rgb, RgbImage};

use crate::geometry::{Pt, holds, nearest, pt};

/// Red, green and blue, from 0 to 1.
pub type Colour = [f32; 3];

pub struct Canvas {
    pub width: f64,
    pub height: f64,
    columns: usize,
    pixels: Vec<Colour>,
    noise: u64,
}

/// A colour on the way from one to another.
pub fn mix(from: Colour, to: Colour, share: f64) -> Colour {
    let share = share.clamp(0.0, 1.0) as f32;
    std::array::from_fn(|part| from[part] + (to[part] - from[part]) * share)
}

/// A colour made lighter (above 1) or darker.
pub fn lit(colour: Colour, light: f64) -> Colour {
    colour.map(|part| (part * light as f32).clamp(0.0, 1.0))
}

impl Canvas {
    pub fn new(width: usize, height: usize, noise: u64) -> Self {
        Canvas {
            width: width as f64,
            height: height as f64,
            columns: width,
            pixels: vec![[0.0; 3]; width * height],
            noise,
        }
    }

    /// Smooth noise from 0 to 1 with spots of about one unit.
    pub fn noise(&self, x: f64, y: f64) -> f64 {
        let corner = |column: f64, row: f64| {
            let mut mixed = self.noise ^ (column as i64 as u64).wrapping_mul(0x9e37_79b9_7f4a_7c15);
            mixed ^= (row as i64 as u64).wrapping_mul(0xc2b2_ae3d_27d4_eb4f);
            mixed = (mixed ^ (mixed >> 29)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
            ((mixed ^ (mixed >> 32)) & 0xffff) as f64 / 65_535.0
        };
        let (column, row) = (x.floor(), y.floor());
        let ease = |share: f64| share * share * (3.0 - 2.0 * share);
        let (across, down) = (ease(x - column), ease(y - row));
        let top = corner(column, row) * (1.0 - across) + corner(column + 1.0, row) * across;
        let bottom =
            corner(column, row + 1.0) * (1.0 - across) + corner(column + 1.0, row + 1.0) * across;
        top * (1.0 - down) + bottom * down
    }

    /// Noise of three sizes, from 0 to 1, the largest with spots of about `size` pixels.
    pub fn rough(&self, p: Pt, size: f64) -> f64 {
        let part = |scale: f64| self.noise(p.x * scale / size, p.y * scale / size);
        part(1.0) * 0.5 + part(2.3) * 0.3 + part(6.1) * 0.2
    }

    /// Paints every pixel.
    pub fn paint(&mut self, colour: impl Fn(&Canvas, Pt) -> Colour) {
        for place in 0..self.pixels.len() {
            let p = self.position(place);
            self.pixels[place] = colour(self, p);
        }
    }

    fn position(&self, place: usize) -> Pt {
        pt((place % self.columns) as f64, (place / self.columns) as f64)
    }

    /// Changes the pixels of a box, each by how much `cover` says it is covered.
    fn within(
        &mut self,
        low: Pt,
        high: Pt,
        cover: impl Fn(Pt) -> f64,
        colour: impl Fn(&Canvas, Pt, Colour) -> Colour,
    ) {
        let clamp = |value: f64, most: f64| value.clamp(0.0, most) as usize;
        for row in clamp(low.y, self.height)..clamp(high.y + 1.0, self.height) {
            for column in clamp(low.x, self.width)..clamp(high.x + 1.0, self.width) {
                let p = pt(column as f64, row as f64);
                let covered = cover(p);
                if covered > 0.0 {
                    let place = row * self.columns + column;
                    let before = self.pixels[place];
                    self.pixels[place] = mix(before, colour(self, p, before), covered);
                }
            }
        }
    }

    /// A polygon whose edge is soft over some pixels.
    pub fn polygon(
        &mut self,
        ring: &[Pt],
        soft: f64,
        colour: impl Fn(&Canvas, Pt, Colour) -> Colour,
    ) {
        let (mut low, mut high) = (ring[0], ring[0]);
        for p in ring {
            low = pt(low.x.min(p.x - soft), low.y.min(p.y - soft));
            high = pt(high.x.max(p.x + soft), high.y.max(p.y + soft));
        }
        let mut closed = ring.to_vec();
        closed.push(ring[0]);
        let cover = |p: Pt| {
            let far = nearest(&closed, p).0.to(p);
            let side = if holds(ring, p) { 1.0 } else { -1.0 };
            (0.5 + side * far / soft.max(1.0)).clamp(0.0, 1.0)
        };
        self.within(low, high, cover, colour);
    }

    /// An ellipse, soft at its edge; the colour is told how far from the middle each pixel lies, 1 at the edge.
    pub fn ellipse(&mut self, middle: Pt, radii: Pt, colour: impl Fn(&Canvas, Pt, f64) -> Colour) {
        let far = move |p: Pt| ((p.x - middle.x) / radii.x).hypot((p.y - middle.y) / radii.y);
        let edge = radii.x.min(radii.y);
        let cover = move |p: Pt| ((1.0 - far(p)) * edge + 0.5).clamp(0.0, 1.0);
        self.within(
            middle - radii,
            middle + radii,
            cover,
            move |canvas, p, _| colour(canvas, p, far(p)),
        );
    }

    /// A line of some width with round ends.
    pub fn stroke(&mut self, line: &[Pt], width: f64, soft: f64, colour: Colour) {
        let (mut low, mut high) = (line[0], line[0]);
        let reach = width / 2.0 + soft;
        for p in line {
            low = pt(low.x.min(p.x - reach), low.y.min(p.y - reach));
            high = pt(high.x.max(p.x + reach), high.y.max(p.y + reach));
        }
        let cover = |p: Pt| {
            ((width / 2.0 - nearest(line, p).0.to(p)) / soft.max(1.0) + 0.5).clamp(0.0, 1.0)
        };
        self.within(low, high, cover, move |_, _, _| colour);
    }

    /// Light around a position, fading out.
    pub fn glow(&mut self, middle: Pt, reach: f64, colour: Colour, strength: f64) {
        let radii = pt(reach, reach);
        let cover = move |p: Pt| strength * (1.0 - (p.to(middle) / reach)).clamp(0.0, 1.0).powi(3);
        self.within(
            middle - radii,
            middle + radii,
            cover,
            move |_, _, before| std::array::from_fn(|part| (before[part] + colour[part]).min(1.0)),
        );
    }

    /// Darkens a soft ellipse, as something above it does.
    pub fn shadow(&mut self, middle: Pt, radii: Pt, depth: f64) {
        let cover = move |p: Pt| {
            let far = ((p.x - middle.x) / radii.x).hypot((p.y - middle.y) / radii.y);
            depth * (1.0 - far * far).clamp(0.0, 1.0)
        };
        self.within(middle - radii, middle + radii, cover, |_, _, before| {
            lit(before, 0.25)
        });
    }

    /// The picture, with the grain and the darker corners of a cheap lens.
    pub fn finish(self) -> RgbImage {
        let (middle, corner) = (
            pt(self.width / 2.0, self.height / 2.0),
            self.width.hypot(self.height) / 2.0,
        );
        let byte = |part: f32| (part.clamp(0.0, 1.0).powf(1.0 / 1.1) * 255.0) as u8;
        RgbImage::from_fn(self.width as u32, self.height as u32, |column, row| {
            let place = row as usize * self.columns + column as usize;
            let p = self.position(place);
            let far = p.to(middle) / corner;
            let grain = self.noise(p.x * 0.9 + 311.0, p.y * 0.9) - 0.5;
            let light = 1.0 - 0.28 * far * far + 0.05 * grain;
            Rgb(lit(self.pixels[place], light).map(byte))
        })
    }
}

/// A ring around a middle, uneven by `unevenness` (0 to 1) with about as many bumps as given.
pub fn blob(canvas: &Canvas, middle: Pt, radii: Pt, unevenness: f64, bumps: f64) -> Vec<Pt> {
    let steps = 72;
    let side = |step: usize| {
        let angle = std::f64::consts::TAU * f64::from(step as u32) / f64::from(steps);
        let way = Pt::towards(angle);
        let uneven = canvas.noise(way.x * bumps + middle.x, way.y * bumps + middle.y) - 0.5;
        let reach = 1.0 + 2.0 * unevenness * uneven;
        middle + pt(way.x * radii.x, way.y * radii.y) * reach
    };
    (0..steps as usize).map(side).collect()
}
