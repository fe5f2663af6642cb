//! Pictures for some reports, drawn by the program: no camera was there.

mod canvas;
mod green;
mod night;
mod road;
mod wall;

use image::codecs::jpeg::JpegEncoder;

pub use image::ImageError;

use crate::chance::Chance;
use canvas::Canvas;

const WIDTH: usize = 800;
const HEIGHT: usize = 600;

type Draw = fn(&mut Canvas, &mut Chance);

const DRAWN: &[(&str, Draw)] = &[
    ("pothole", road::pothole),
    ("blocked-drain", road::drain),
    ("broken-pavement", road::pavement),
    ("street-lamp", night::lamp),
    ("fly-tipping", wall::rubbish),
    ("graffiti", wall::graffiti),
    ("overflowing-bin", wall::bin),
    ("tree", green::branch),
];

/// Whether there are pictures of a category.
pub fn is_drawn(category: &str) -> bool {
    DRAWN.iter().any(|(code, _)| *code == category)
}

/// The categories of which there are pictures.
pub fn categories() -> impl Iterator<Item = &'static str> {
    DRAWN.iter().map(|(code, _)| *code)
}

/// A picture of a category as a JPEG file of 800 by 600 pixels; the same number draws the same one. `None` for those of which
/// there are none. Fails only where the encoder does.
pub fn picture(category: &str, number: u64) -> Result<Option<Vec<u8>>, ImageError> {
    let Some((_, draw)) = DRAWN.iter().find(|(code, _)| *code == category) else {
        return Ok(None);
    };
    let mut chance = Chance::of(number, category);
    let mut canvas = Canvas::new(WIDTH, HEIGHT, chance.next());
    draw(&mut canvas, &mut chance);
    let mut file = Vec::new();
    let encoder = JpegEncoder::new_with_quality(&mut file, 84);
    let drawn = canvas.finish();
    drawn.write_with_encoder(encoder)?;
    Ok(Some(file))
}

#[cfg(test)]
mod tests {
    use super::{categories, picture};

    #[test]
    fn each_picture_is_a_jpeg_and_the_same_each_time() {
        for category in categories() {
            let first = picture(category, 1).unwrap().unwrap();
            assert!(first.starts_with(&[0xff, 0xd8]) && first.len() > 10_000);
            assert_eq!(picture(category, 1).unwrap().unwrap(), first);
            assert_ne!(picture(category, 2).unwrap().unwrap(), first);
        }
        assert!(picture("noise", 1).unwrap().is_none());
    }
}
