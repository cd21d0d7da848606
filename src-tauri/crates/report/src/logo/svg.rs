//! An SVG file to dots.

use resvg::tiny_skia::{Pixmap, Transform};
use resvg::usvg::roxmltree::{Document, Node, ParsingOptions};
use resvg::usvg::{ImageHrefResolver, Options, Tree};

use super::{BOX, DOTS, Logo, LogoError};

const DAMAGED: LogoError = LogoError::Damaged {
    kind: "an SVG picture",
};
/// Nodes of a file; a logo has hundreds.
const MOST_NODES: u32 = 200_000;

/// Files that are no XML at all are of an unknown kind.
pub(super) fn read(bytes: &[u8]) -> Result<Logo, LogoError> {
    let text = std::str::from_utf8(bytes).map_err(|_| LogoError::UnknownKind)?;
    if !text.contains("<svg") {
        return Err(LogoError::UnknownKind);
    }
    // Drawing programs write a document type with short names for namespaces.
    let parsing = ParsingOptions {
        allow_dtd: true,
        nodes_limit: MOST_NODES,
        ..ParsingOptions::default()
    };
    let document = Document::parse_with_options(text, parsing).map_err(|_| DAMAGED)?;
    if let Some(refused) = document.descendants().find_map(refused) {
        return Err(refused);
    }
    let tree = Tree::from_xmltree(&document, &alone()).map_err(|_| DAMAGED)?;
    draw(&tree)
}

/// What would be left out, so that the logo would look other than its owner knows it.
fn refused(node: Node<'_, '_>) -> Option<LogoError> {
    let (what, remedy) = match node.tag_name().name() {
        "text" => ("text", "Turn the text into paths in your drawing program."),
        "image" => ("another picture", "Use the picture itself, as PNG or JPEG."),
        "foreignObject" => ("a piece of a web page", "Save it as PNG."),
        "filter" => (
            "an effect (filter)",
            "Save it as PNG, or without the effect.",
        ),
        _ => return None,
    };
    Some(LogoError::NotDrawn { what, remedy })
}

/// Reads nothing but the file: no fonts, no pictures, no folder.
fn alone() -> Options<'static> {
    Options {
        resources_dir: None,
        image_href_resolver: ImageHrefResolver {
            resolve_data: Box::new(|_, _, _| None),
            resolve_string: Box::new(|_, _| None),
        },
        ..Options::default()
    }
}

/// As large as the box of print, at its resolution.
fn draw(tree: &Tree) -> Result<Logo, LogoError> {
    let (width, height) = (tree.size().width(), tree.size().height());
    let scale = (BOX.0 * DOTS / width).min(BOX.1 * DOTS / height);
    let dots = |length: f32| (length * scale).ceil().max(1.0) as u32;
    let mut pixels = Pixmap::new(dots(width), dots(height)).ok_or(DAMAGED)?;
    resvg::render(
        tree,
        Transform::from_scale(scale, scale),
        &mut pixels.as_mut(),
    );
    let plain = pixels.pixels().iter().flat_map(|pixel| {
        let colour = pixel.demultiply();
        [colour.red(), colour.green(), colour.blue(), colour.alpha()]
    });
    Ok(Logo {
        width: pixels.width(),
        height: pixels.height(),
        dots: plain.collect(),
    })
}
