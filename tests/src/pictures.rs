//! Photos as telephones send them, and files that only look like photos.

use std::io::{Cursor, Write};

use flate2::{Compression, Crc, write::ZlibEncoder};
use image::{DynamicImage, ImageFormat, Rgb, RgbImage};

/// A JPEG photo of this size; another `shade` is another picture.
pub fn jpeg(width: u32, height: u32, shade: u8) -> Vec<u8> {
    encoded(width, height, shade, ImageFormat::Jpeg)
}

/// A PNG picture of this size.
pub fn png(width: u32, height: u32, shade: u8) -> Vec<u8> {
    encoded(width, height, shade, ImageFormat::Png)
}

fn encoded(width: u32, height: u32, shade: u8, format: ImageFormat) -> Vec<u8> {
    let picture = RgbImage::from_fn(width, height, |x, y| {
        let of = |place: u32| u8::try_from(place % 251).unwrap_or(0);
        Rgb([of(x), of(y), shade])
    });
    let mut out = Cursor::new(Vec::new());
    let written = DynamicImage::ImageRgb8(picture).write_to(&mut out, format);
    written.expect("a picture is encoded");
    out.into_inner()
}

/// The words that [`with_place`] writes into a photo, which nobody may find again.
pub const CAMERA: &str = "Ana's telephone, serial 4711";

/// The same JPEG with the metadata of a telephone (Exif 2.32): a camera's name, and where it was, 41°39' N.
pub fn with_place(jpeg: &[u8]) -> Vec<u8> {
    let mut tiff = b"MM\0\x2a\0\0\0\x08".to_vec();
    let words = [CAMERA.as_bytes(), b"\0"].concat();
    // Two entries: ImageDescription (text, after the directories) and the place of the GPS directory.
    let gps = 8 + 2 + 2 * 12 + 4;
    let texts = gps + 2 + 2 * 12 + 4;
    tiff.extend_from_slice(&[0, 2]);
    tiff.extend(entry(0x010e, 2, words.len(), &number(texts)));
    tiff.extend(entry(0x8825, 4, 1, &number(gps)));
    tiff.extend_from_slice(&[0; 4]);
    // The GPS directory: GPSLatitudeRef and GPSLatitude (three rationals).
    tiff.extend_from_slice(&[0, 2]);
    tiff.extend(entry(1, 2, 2, b"N\0\0\0"));
    tiff.extend(entry(2, 5, 3, &number(texts + words.len())));
    tiff.extend_from_slice(&[0; 4]);
    tiff.extend_from_slice(&words);
    for part in [41, 1, 39, 1, 7, 1] {
        tiff.extend(number(part));
    }
    let length = u16::try_from(tiff.len() + 8).expect("a short segment");
    let mut out = jpeg[..2].to_vec();
    out.extend_from_slice(b"\xff\xe1");
    out.extend_from_slice(&length.to_be_bytes());
    out.extend_from_slice(b"Exif\0\0");
    out.extend_from_slice(&tiff);
    out.extend_from_slice(&jpeg[2..]);
    out
}

fn number(number: usize) -> [u8; 4] {
    u32::try_from(number).expect("a small number").to_be_bytes()
}

fn entry(tag: u16, kind: u16, count: usize, value: &[u8; 4]) -> Vec<u8> {
    let (tag, kind) = (tag.to_be_bytes(), kind.to_be_bytes());
    [&tag[..], &kind, &number(count), value].concat()
}

/// A small PNG file that says it is this large, as a trap for whoever makes room for all its pixels.
pub fn huge_png(width: u32, height: u32) -> Vec<u8> {
    let mut header = [width.to_be_bytes(), height.to_be_bytes()].concat();
    header.extend_from_slice(&[8, 2, 0, 0, 0]);
    let mut out = b"\x89PNG\r\n\x1a\n".to_vec();
    out.extend(chunk(b"IHDR", &header));
    out.extend(chunk(b"IDAT", &zeros(1 << 20)));
    out.extend(chunk(b"IEND", b""));
    out
}

fn chunk(name: &[u8; 4], content: &[u8]) -> Vec<u8> {
    let mut sum = Crc::new();
    sum.update(name);
    sum.update(content);
    let length = u32::try_from(content.len()).expect("a short chunk");
    let (length, sum) = (length.to_be_bytes(), sum.sum().to_be_bytes());
    [&length[..], name, content, &sum].concat()
}

/// So many zeros, packed a thousandfold.
fn zeros(count: usize) -> Vec<u8> {
    let mut packing = ZlibEncoder::new(Vec::new(), Compression::best());
    packing
        .write_all(&vec![0; count])
        .expect("zeros are packed");
    packing.finish().expect("zeros are packed")
}

/// A ZIP archive of one file of zeros, which unpacks to a gigabyte by its own words.
pub fn zip_bomb() -> Vec<u8> {
    let packed = zeros(8 << 20);
    let size = u32::try_from(packed.len())
        .expect("a small archive")
        .to_le_bytes();
    let mut out = b"PK\x03\x04\x14\0\0\0\x08\0\0\0\0\0\0\0\0\0".to_vec();
    out.extend_from_slice(&size);
    out.extend_from_slice(&(1_u32 << 30).to_le_bytes());
    out.extend_from_slice(b"\x09\0\0\0photo.jpg");
    out.extend_from_slice(&packed);
    out
}
