//! How what a command returns crosses to the window: as JSON, or as bytes.

use serde::Serialize;

use crate::api::Bytes;
use crate::error::Error;

/// An output on its way.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Body {
    /// JSON text.
    Json(String),
    /// Bytes as they are; the window gets an `ArrayBuffer`.
    Raw(Vec<u8>),
}

/// What a command returns.
pub trait Output {
    /// The output on its way.
    ///
    /// # Errors
    /// [`Error::Internal`] where it cannot be written as JSON.
    fn into_body(self) -> Result<Body, Error>;
}

impl<T: Serialize> Output for T {
    fn into_body(self) -> Result<Body, Error> {
        let text = serde_json::to_string(&self).map_err(|_| Error::Internal)?;
        Ok(Body::Json(text))
    }
}

/// Bytes are not serialised: in JSON they would be a list of numbers, four times as long.
impl Output for Bytes {
    fn into_body(self) -> Result<Body, Error> {
        Ok(Body::Raw(self.0))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bytes_cross_as_they_are_and_the_rest_as_json() {
        let crossed = |body: Result<Body, Error>| body.unwrap();
        assert_eq!(
            crossed(Bytes(vec![0, 255]).into_body()),
            Body::Raw(vec![0, 255])
        );
        assert_eq!(crossed(Some("a").into_body()), Body::Json("\"a\"".into()));
        assert_eq!(crossed(().into_body()), Body::Json("null".into()));
    }
}
