//! A name for exactly what stands in a document, so that somebody can sign it.
//!
//! The bytes, in this order, with all numbers little-endian: the version of this format (1 byte, 1); the document's id (16); how
//! many texts its kind has (1); for each, in the order of the kind, its code and its words, each behind its length in bytes
//! (8); how many fields are asked about (1); for each, its code behind its length (8), then 0, or 1 and the value in its
//! one stored form behind its length (8). BLAKE3 in its mode for key derivation keeps the name apart from every other hash.

use crate::{Document, DocumentFault, TextPlace};
use domain::{Field, Value};
use ids::{Heads, VersionHash};

const CONTEXT: &str = "felles 2026 version of a thing v1";
const FORMAT: u8 = 1;

/// Bytes that cannot be read in two ways.
struct Canonical(blake3::Hasher);

impl Canonical {
    fn bytes(&mut self, bytes: &[u8]) {
        self.0.update(&(bytes.len() as u64).to_le_bytes());
        self.0.update(bytes);
    }

    fn byte(&mut self, byte: u8) {
        self.0.update(&[byte]);
    }
}

/// A value in its one written form; nothing for one that was emptied.
fn written(value: &Value) -> Option<String> {
    match value {
        Value::Nothing => None,
        Value::Text(text) | Value::Code(text) => Some(text.clone()),
        Value::Number(number) => Some(number.to_string()),
        Value::Flag(flag) => Some(flag.to_string()),
        Value::Date(day) => Some(day.format("%Y-%m-%d").to_string()),
        Value::Moment(at) => Some(at.0.to_string()),
    }
}

impl Document {
    /// Names all of the document's own texts, and these of its fields, as they stood at a moment. Nothing while two values
    /// stand in one of the fields: nobody can say which of them is meant.
    ///
    /// # Errors
    /// When the moment is not known here, or there is no such field.
    pub fn version_at(&self, fields: &[Field], moment: &Heads) -> Result<Option<VersionHash>, DocumentFault> {
        let mut canonical = Canonical(blake3::Hasher::new_derive_key(CONTEXT));
        let texts = self.kind().texts();
        let count = |length: usize| u8::try_from(length).unwrap_or(u8::MAX);
        canonical.byte(FORMAT);
        canonical.0.update(self.id().as_bytes());
        canonical.byte(count(texts.len()));
        for text in texts {
            canonical.bytes(text.code().as_bytes());
            canonical.bytes(self.text_at(&TextPlace::document(*text), moment)?.as_bytes());
        }
        canonical.byte(count(fields.len()));
        for field in fields {
            let values = self.values_at(*field, moment)?;
            if values.len() > 1 {
                return Ok(None);
            }
            canonical.bytes(field.code().as_bytes());
            match values.first().and_then(written) {
                None => canonical.byte(0),
                Some(value) => {
                    canonical.byte(1);
                    canonical.bytes(value.as_bytes());
                }
            }
        }
        Ok(Some(VersionHash(*canonical.0.finalize().as_bytes())))
    }
}
