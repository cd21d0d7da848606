//! Pictures made of dots.

use std::io::Cursor;

use png::{ColorType, Decoder, Limits, Transformations};
use zune_jpeg::JpegDecoder;
use zune_jpeg::zune_core::bytestream::ZCursor;
use zune_jpeg::zune_core::colorspace::ColorSpace;
use zune_jpeg::zune_core::options::DecoderOptions;

use super::{LONGEST_SIDE, Logo, LogoError, MOST_DOTS, check_extent};

const PNG: LogoError = LogoError::Damaged {
    kind: "a PNG picture",
};
const JPEG: LogoError = LogoError::Damaged {
    kind: "a JPEG picture",
};
/// How often a JPEG may refine its picture.
const MOST_SCANS: usize = 64;

pub(super) fn png(bytes: &[u8]) -> Result<Logo, LogoError> {
    let limits = Limits {
        bytes: 8 * MOST_DOTS,
    };
    let mut decoder = Decoder::new_with_limits(Cursor::new(bytes), limits);
    decoder.set_transformations(Transformations::normalize_to_color8() | Transformations::ALPHA);
    let mut reader = decoder.read_info().map_err(|_| PNG)?;
    let (width, height) = reader.info().size();
    check_extent(width as usize, height as usize)?;
    let mut read = vec![0; reader.output_buffer_size().ok_or(PNG)?];
    let frame = reader.next_frame(&mut read).map_err(|_| PNG)?;
    read.truncate(frame.buffer_size());
    let dots = match frame.color_type {
        ColorType::Rgba => read,
        ColorType::GrayscaleAlpha => read.chunks_exact(2).flat_map(from_grey).collect(),
        _ => return Err(PNG),
    };
    made(width, height, dots, PNG)
}

fn from_grey(dot: &[u8]) -> [u8; 4] {
    match dot {
        [grey, opacity] => [*grey, *grey, *grey, *opacity],
        _ => [0; 4],
    }
}

pub(super) fn jpeg(bytes: &[u8]) -> Result<Logo, LogoError> {
    let options = DecoderOptions::default()
        .set_max_width(LONGEST_SIDE)
        .set_max_height(LONGEST_SIDE)
        .set_strict_mode(true)
        .jpeg_set_max_scans(MOST_SCANS)
        .jpeg_set_out_colorspace(ColorSpace::RGBA);
    let mut decoder = JpegDecoder::new_with_options(ZCursor::new(bytes), options);
    decoder.decode_headers().map_err(|_| JPEG)?;
    let (width, height) = decoder.dimensions().ok_or(JPEG)?;
    check_extent(width, height)?;
    if matches!(
        decoder.input_colorspace(),
        Some(ColorSpace::CMYK | ColorSpace::YCCK)
    ) {
        return Err(LogoError::PressColours);
    }
    let dots = decoder.decode().map_err(|_| JPEG)?;
    let (width, height) = (u32::try_from(width), u32::try_from(height));
    made(
        width.map_err(|_| JPEG)?,
        height.map_err(|_| JPEG)?,
        dots,
        JPEG,
    )
}

/// A picture of dots; `otherwise` where there are more or fewer than its extent says.
fn made(width: u32, height: u32, dots: Vec<u8>, otherwise: LogoError) -> Result<Logo, LogoError> {
    let wanted = 4 * width as usize * height as usize;
    if wanted == 0 || dots.len() != wanted {
        return Err(otherwise);
    }
    Ok(Logo {
        width,
        height,
        dots: dots.into(),
    })
}

/// The mean of squares of `fold` by `fold` dots; at the edges of what is left of them.
pub(super) fn folded(logo: &Logo, fold: u32) -> Logo {
    let (width, height) = (logo.width.div_ceil(fold), logo.height.div_ceil(fold));
    let places = (0..height).flat_map(|row| (0..width).map(move |column| (column, row)));
    let dots: Vec<u8> = places
        .flat_map(|(column, row)| mean(logo, column * fold, row * fold, fold))
        .collect();
    Logo {
        width,
        height,
        dots: dots.into(),
    }
}

/// Colours count by their opacity: a transparent dot has none.
fn mean(logo: &Logo, left: u32, top: u32, fold: u32) -> [u8; 4] {
    let (right, bottom) = ((left + fold).min(logo.width), (top + fold).min(logo.height));
    let (mut colours, mut opacity, mut number) = ([0_u64; 3], 0_u64, 0_u64);
    for row in top..bottom {
        for column in left..right {
            let at = 4 * (row as usize * logo.width as usize + column as usize);
            let Some([red, green, blue, alpha]) = logo.dots.get(at..at + 4) else {
                continue;
            };
            let alpha = u64::from(*alpha);
            for (sum, colour) in colours.iter_mut().zip([red, green, blue]) {
                *sum += u64::from(*colour) * alpha;
            }
            opacity += alpha;
            number += 1;
        }
    }
    let colour = |sum: u64| (sum / opacity.max(1)).min(255) as u8;
    let [red, green, blue] = colours.map(colour);
    [red, green, blue, (opacity / number.max(1)).min(255) as u8]
}
