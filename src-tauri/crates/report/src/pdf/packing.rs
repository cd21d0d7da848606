//! From the objects of a file to its bytes.

use std::thread;

use lopdf::{Document, Object, SaveOptions, Stream, StringFormat};
use sha2::{Digest, Sha256};

use super::writing;
use crate::error::ReportError;

/// Bytes of an identifier (ISO 32000-1, 14.4).
const IDENTIFIER: usize = 16;

/// The file with its streams packed, under the identifier that its content has.
///
/// The structure of a long report is ten thousand small objects: packed together they take a tenth.
pub(super) fn packed(mut file: Document) -> Result<Vec<u8>, ReportError> {
    compress(&mut file)?;
    let nobody = Object::String(vec![0; IDENTIFIER], StringFormat::Hexadecimal);
    file.trailer.set("ID", vec![nobody.clone(), nobody]);
    let options = SaveOptions {
        use_object_streams: true,
        use_xref_streams: true,
        ..SaveOptions::default()
    };
    let mut bytes = Vec::new();
    file.save_with_options(&mut bytes, options)
        .map_err(writing)?;
    identify(&mut bytes)?;
    Ok(bytes)
}

/// Packs every stream, on as many processors as there are.
fn compress(file: &mut Document) -> Result<(), ReportError> {
    let mut streams: Vec<&mut Stream> = file
        .objects
        .values_mut()
        .filter_map(|object| object.as_stream_mut().ok())
        .filter(|stream| stream.allows_compression)
        .collect();
    let workers = thread::available_parallelism().map_or(1, usize::from);
    let share = streams.len().div_ceil(workers).max(1);
    thread::scope(|scope| {
        let work = |streams: &mut [&mut Stream]| {
            let mut streams = streams.iter_mut();
            streams.try_for_each(|stream| stream.compress())
        };
        let started: Vec<_> = streams
            .chunks_mut(share)
            .map(|streams| scope.spawn(move || work(streams)))
            .collect();
        started
            .into_iter()
            .try_for_each(|worker| match worker.join() {
                Ok(packed) => packed.map_err(writing),
                Err(panic) => std::panic::resume_unwind(panic),
            })
    })
}

/// Puts the identifier where the file was written without one: its content, told by SHA-256.
fn identify(bytes: &mut [u8]) -> Result<(), ReportError> {
    let digest = Sha256::digest(&*bytes);
    let identifier: String = digest.iter().take(IDENTIFIER).map(hexadecimal).collect();
    let nobody = "00".repeat(IDENTIFIER);
    // The trailer stands at the end.
    for _ in 0..2 {
        let place = bytes
            .windows(nobody.len())
            .rposition(|window| window == nobody.as_bytes())
            .ok_or_else(|| writing("no place for the identifier"))?;
        if let Some(place) = bytes.get_mut(place..place + nobody.len()) {
            place.copy_from_slice(identifier.as_bytes());
        }
    }
    Ok(())
}

fn hexadecimal(byte: &u8) -> String {
    format!("{byte:02X}")
}

#[cfg(test)]
mod tests {
    use super::*;

    /// What stands between the brackets of the identifier, twice.
    fn identifiers(content: &str) -> Vec<String> {
        let nobody = "00".repeat(IDENTIFIER);
        let mut bytes = format!("{content} /ID[<{nobody}><{nobody}>]").into_bytes();
        identify(&mut bytes).unwrap();
        let text = String::from_utf8(bytes).unwrap();
        let (before, last) = text.rsplit_once("><").unwrap();
        let first = before.rsplit_once('<').unwrap().1;
        let last = last.trim_end_matches(">]");
        vec![first.to_owned(), last.to_owned()]
    }

    #[test]
    fn the_identifier_is_the_contents_and_stands_twice() {
        let one = identifiers("one");
        assert_eq!(one[0], one[1]);
        assert_eq!(one[0].len(), 2 * IDENTIFIER);
        assert_eq!(one, identifiers("one"));
        assert_ne!(one, identifiers("two"));
    }

    #[test]
    fn a_file_without_room_for_it_is_refused() {
        assert!(identify(&mut b"no trailer".to_vec()).is_err());
    }
}
