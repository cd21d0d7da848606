//! Writes a scene as PNG, with our faces alone, so that every machine gives the same picture.

use std::sync::{Arc, OnceLock};

use resvg::tiny_skia::{Pixmap, Transform};
use resvg::usvg::fontdb::{Database, Source};
use resvg::usvg::{Options, Tree};

use crate::error::{ChartError, check_letters};
use crate::font::{self, FAMILY, Weight};
use crate::scene::Scene;
use crate::svg::{self, Colors};

/// The scene as PNG in the light palette, `scale` pixels to a scene unit.
///
/// # Errors
/// [`ChartError::MissingGlyph`] if no face has a letter; [`ChartError::Size`] if the picture would have no pixel or more than memory can hold.
pub fn write(scene: &Scene, scale: f32) -> Result<Vec<u8>, ChartError> {
    check_letters(scene)?;
    let (width, height) = (
        (scene.width * scale).round(),
        (scene.height * scale).round(),
    );
    let mut pixels = Pixmap::new(width as u32, height as u32).ok_or(ChartError::Size)?;
    let options = Options {
        fontdb: faces(),
        font_family: FAMILY.to_owned(),
        ..Options::default()
    };
    let drawing = svg::write(scene, Colors::Light);
    let tree =
        Tree::from_str(&drawing, &options).map_err(|cause| ChartError::Write(cause.to_string()))?;
    resvg::render(
        &tree,
        Transform::from_scale(scale, scale),
        &mut pixels.as_mut(),
    );
    pixels
        .encode_png()
        .map_err(|cause| ChartError::Write(cause.to_string()))
}

fn faces() -> Arc<Database> {
    static FACES: OnceLock<Arc<Database>> = OnceLock::new();
    FACES.get_or_init(|| Arc::new(load())).clone()
}

fn load() -> Database {
    let mut faces = Database::new();
    for weight in [Weight::Regular, Weight::Medium, Weight::SemiBold] {
        faces.load_font_source(Source::Binary(Arc::new(font::face(weight))));
    }
    for weight in [Weight::Regular, Weight::SemiBold] {
        for (_, bytes) in font::fallbacks(weight) {
            faces.load_font_source(Source::Binary(Arc::new(bytes)));
        }
    }
    faces
}
