//! The pages of a written report as pictures. They are drawn from the file itself, so a preview
//! cannot differ from what is exported.

use std::sync::Arc;

use hayro::hayro_interpret::InterpreterSettings;
use hayro::hayro_syntax::Pdf;
use hayro::vello_cpu::color::palette::css::WHITE;
use hayro::{PixmapSettings, RenderCache, RenderSettings};

/// The widest picture that is drawn, in dots.
const WIDEST: u32 = 4096;

/// Draws a page of a PDF as a PNG picture, `width` dots across. Pages are counted from 0.
///
/// None where the file cannot be read or has no such page.
pub fn picture(pdf: &Arc<Vec<u8>>, page: usize, width: u32) -> Option<Vec<u8>> {
    let pdf = Pdf::new(pdf.clone()).ok()?;
    let page = pdf.pages().get(page)?;
    let scale = width.clamp(1, WIDEST) as f32 / page.render_dimensions().0.max(1.0);
    let pixels = hayro::render(
        page,
        &RenderCache::new(),
        &InterpreterSettings::default(),
        &RenderSettings::default(),
        &PixmapSettings {
            x_scale: scale,
            y_scale: scale,
            bg_color: WHITE,
        },
    );
    let (width, height) = (pixels.width(), pixels.height());
    packed(
        u32::from(width),
        u32::from(height),
        pixels.data_as_u8_slice(),
    )
}

/// Opaque dots as PNG: quickly rather than small, since it goes no further than the window.
fn packed(width: u32, height: u32, dots: &[u8]) -> Option<Vec<u8>> {
    let opaque: Vec<u8> = dots
        .chunks_exact(4)
        .flat_map(|dot| dot.iter().take(3).copied())
        .collect();
    let mut bytes = Vec::new();
    let mut encoder = png::Encoder::new(&mut bytes, width, height);
    encoder.set_color(png::ColorType::Rgb);
    encoder.set_depth(png::BitDepth::Eight);
    encoder.set_compression(png::Compression::Fast);
    let mut writer = encoder.write_header().ok()?;
    writer.write_image_data(&opaque).ok()?;
    writer.finish().ok()?;
    Some(bytes)
}
