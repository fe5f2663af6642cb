//! Pictures for some reports, drawn by the program: no camera was there.

mod canvas;
mod green;
mod night;
mod road;
mod wall;

use image::codecs::jpeg::JpegEncoder;
use stoa_kernel::{Error, Result};

use crate::demo::chance::Chance;
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

/// A picture of a category as a JPEG file; the same number draws the same one. `None` for those of which there are none.
pub fn picture(category: &str, number: u64) -> Result<Option<Vec<u8>>> {
    let Some((_, draw)) = DRAWN.iter().find(|(code, _)| *code == category) else {
        return Ok(None);
    };
    let mut chance = Chance::of(number, category);
    let mut canvas = Canvas::new(WIDTH, HEIGHT, chance.next());
    draw(&mut canvas, &mut chance);
    let mut file = Vec::new();
    let encoder = JpegEncoder::new_with_quality(&mut file, 84);
    let drawn = canvas.finish();
    let outcome = drawn.write_with_encoder(encoder);
    outcome.map_err(|error| Error::broken("drawing a picture", error))?;
    Ok(Some(file))
}

#[cfg(test)]
mod tests {
    use super::{DRAWN, picture};
    use crate::demo::life::seasons::KINDS;

    #[test]
    fn each_picture_is_a_jpeg_and_the_same_each_time() {
        for (category, _) in DRAWN {
            assert!(KINDS.iter().any(|kind| kind.category == *category));
            let first = picture(category, 1).unwrap().unwrap();
            assert!(first.starts_with(&[0xff, 0xd8]) && first.len() > 10_000);
            assert_eq!(picture(category, 1).unwrap().unwrap(), first);
            assert_ne!(picture(category, 2).unwrap().unwrap(), first);
        }
        assert_eq!(picture("noise", 1), Ok(None));
    }
}
