//! The code in a picture that somebody sent. Pictures of strangers: within limits of size, a few at a time, and beside the requests.

use std::io::Cursor;

use image::{GrayImage, ImageReader, Limits, imageops::FilterType};
use rqrr::PreparedImage;
use tokio::sync::Semaphore;

/// The longest side that is decoded, in pixels.
const LARGEST_SIDE: u32 = 10_000;
/// What decoding may take of memory, in bytes.
const MOST_MEMORY: u64 = 256 * 1024 * 1024;
/// The longest side in which a code is looked for: more costs time and finds no more.
const LOOKED_AT: u32 = 1_600;
/// How many pictures are looked at together.
static TURNS: Semaphore = Semaphore::const_new(2);

/// The text of the first code in a picture (PNG, JPEG, WebP or GIF) that can be read; `None` if there is none.
pub async fn text_in(bytes: Vec<u8>) -> Option<String> {
    let _turn = TURNS.acquire().await.ok()?;
    // A decoder that gives up on a hostile picture ends its own task alone.
    let looked = tokio::task::spawn_blocking(move || look(&bytes)).await;
    looked.ok().flatten()
}

fn look(bytes: &[u8]) -> Option<String> {
    let picture = read(bytes)?;
    let (width, height) = (
        usize::try_from(picture.width()).ok()?,
        usize::try_from(picture.height()).ok()?,
    );
    let pixels = picture.as_raw();
    let light = |x: usize, y: usize| pixels.get(y * width + x).copied().unwrap_or(u8::MAX);
    let mut prepared = PreparedImage::prepare_from_greyscale(width, height, light);
    let grids = prepared.detect_grids();
    grids
        .iter()
        .find_map(|grid| grid.decode().ok().map(|(_, text)| text))
}

/// The picture in grey, made smaller where it is large.
fn read(bytes: &[u8]) -> Option<GrayImage> {
    let mut reader = ImageReader::new(Cursor::new(bytes))
        .with_guessed_format()
        .ok()?;
    let mut limits = Limits::default();
    limits.max_image_width = Some(LARGEST_SIDE);
    limits.max_image_height = Some(LARGEST_SIDE);
    limits.max_alloc = Some(MOST_MEMORY);
    reader.limits(limits);
    let picture = reader.decode().ok()?.into_luma8();
    let (width, height) = picture.dimensions();
    let longest = width.max(height);
    if longest <= LOOKED_AT {
        return Some(picture);
    }
    let side = |side: u32| (u64::from(side) * u64::from(LOOKED_AT) / u64::from(longest)).max(1);
    let (width, height) = (
        u32::try_from(side(width)).ok()?,
        u32::try_from(side(height)).ok()?,
    );
    Some(image::imageops::resize(
        &picture,
        width,
        height,
        FilterType::Triangle,
    ))
}

#[cfg(test)]
mod tests {
    use super::look;

    #[test]
    fn what_is_no_picture_or_has_no_code_says_nothing() {
        assert_eq!(look(b""), None);
        assert_eq!(look(b"GIF89a"), None);
        let mut png = std::io::Cursor::new(Vec::new());
        let grey = image::GrayImage::from_pixel(40, 30, image::Luma([200]));
        grey.write_to(&mut png, image::ImageFormat::Png).unwrap();
        assert_eq!(look(png.get_ref()), None);
        let cut = &png.get_ref()[..png.get_ref().len() / 2];
        assert_eq!(look(cut), None);
    }
}
