//! A place in a JSON document that knows its own pointer.

use serde::de::DeserializeOwned;
use serde_json::Value;

/// A value and where it stands. Fields are read one by one, so that a broken one hides no other.
#[derive(Debug, Clone)]
pub(crate) struct Node<'a> {
    value: &'a Value,
    pointer: String,
}

impl<'a> Node<'a> {
    /// The whole document.
    pub(crate) fn root(value: &'a Value) -> Self {
        Self {
            value,
            pointer: String::new(),
        }
    }

    /// JSON pointer (RFC 6901) to this place.
    pub(crate) fn pointer(&self) -> &str {
        &self.pointer
    }

    /// JSON pointer to a field of this place, whether it exists or not.
    pub(crate) fn place(&self, field: &str) -> String {
        join(&self.pointer, field)
    }

    /// A field that is there and not null.
    pub(crate) fn at(&self, field: &str) -> Option<Node<'a>> {
        let value = self.value.get(field).filter(|value| !value.is_null())?;
        Some(Node {
            value,
            pointer: self.place(field),
        })
    }

    /// The entries of a list; none where the field is no list.
    pub(crate) fn items(&self, field: &str) -> Vec<Node<'a>> {
        self.at(field)
            .map(|list| list.entries())
            .unwrap_or_default()
    }

    /// Whether a field is a list, an empty one included.
    pub(crate) fn holds_list(&self, field: &str) -> bool {
        self.value.get(field).is_some_and(Value::is_array)
    }

    fn entries(&self) -> Vec<Node<'a>> {
        let items = self.value.as_array().map(Vec::as_slice).unwrap_or_default();
        let node = |(index, value)| Node {
            value,
            pointer: format!("{}/{index}", self.pointer),
        };
        items.iter().enumerate().map(node).collect()
    }

    /// Whether this is an object.
    pub(crate) fn is_object(&self) -> bool {
        self.value.is_object()
    }

    /// The fields of this place, in the map's order.
    pub(crate) fn fields(&self) -> Vec<Node<'a>> {
        let fields = self.value.as_object().into_iter().flatten();
        fields
            .map(|(name, value)| Node {
                value,
                pointer: self.place(name),
            })
            .collect()
    }

    /// The last name on the way to this place.
    pub(crate) fn name(&self) -> String {
        let last = self.pointer.rsplit('/').next().unwrap_or_default();
        last.replace("~1", "/").replace("~0", "~")
    }

    /// Whether a text stands at a pointer below this place.
    pub(crate) fn holds_text(&self, pointer: &str) -> bool {
        self.value.pointer(pointer).is_some_and(Value::is_string)
    }

    /// A field's value; none where it is absent or of another type.
    pub(crate) fn read<T: DeserializeOwned>(&self, field: &str) -> Option<T> {
        self.at(field)?.get()
    }

    /// This value; none where it is of another type.
    pub(crate) fn get<T: DeserializeOwned>(&self) -> Option<T> {
        T::deserialize(self.value).ok()
    }

    /// This value, where it is a text.
    pub(crate) fn as_text(&self) -> Option<&'a str> {
        self.value.as_str()
    }

    /// A field's text.
    pub(crate) fn text(&self, field: &str) -> Option<&'a str> {
        self.at(field)?.as_text()
    }

    /// Whether a field holds a text with something to read.
    pub(crate) fn says(&self, field: &str) -> bool {
        self.text(field).is_some_and(|text| !text.trim().is_empty())
    }

    /// Whether a field is absent or null.
    pub(crate) fn lacks(&self, field: &str) -> bool {
        self.at(field).is_none()
    }
}

/// A pointer to a field below another pointer.
pub(crate) fn join(pointer: &str, field: &str) -> String {
    format!("{pointer}/{}", field.replace('~', "~0").replace('/', "~1"))
}
