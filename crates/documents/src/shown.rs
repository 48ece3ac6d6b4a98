//! The text that is being typed in, kept beside Automerge: reading a whole text out of a document costs more than a
//! hundred keystrokes, and each keystroke is answered with the text.

use crate::elements::Elements;
use crate::{Splice, TextPlace};

/// A text exactly as it stands in the document that holds this.
#[derive(Clone, Debug)]
pub(crate) struct Shown {
    pub(crate) place: TextPlace,
    pub(crate) text: String,
}

impl Shown {
    /// Keeps a text whose elements are one letter each: only then does a splice mean the same here and in Automerge.
    pub(crate) fn of(place: TextPlace, elements: &Elements) -> Option<Self> {
        let plain = (0..elements.len()).all(|element| elements.code_points(element) == 1);
        plain.then(|| Self { place, text: elements.text().to_owned() })
    }

    /// Does what was done to the text in the document; false when it cannot be done.
    pub(crate) fn apply(&mut self, splice: &Splice) -> bool {
        let Some(from) = byte_of(&self.text, splice.at) else { return false };
        let gone = self.text.get(from..).and_then(|rest| byte_of(rest, splice.remove));
        let Some(to) = gone.map(|gone| from + gone) else { return false };
        self.text.replace_range(from..to, &splice.insert);
        true
    }
}

/// Where the nth code point begins. Counts in blocks, which the processor does many bytes at a time.
fn byte_of(text: &str, code_points: usize) -> Option<usize> {
    const BLOCK: usize = 256;
    let begins = |byte: &u8| *byte & 0xC0 != 0x80;
    let (mut left, mut at) = (code_points, 0);
    for block in text.as_bytes().chunks(BLOCK) {
        let here: usize = block.iter().map(|byte| usize::from(begins(byte))).sum();
        if here > left {
            let place = block.iter().enumerate().filter(|(_, byte)| begins(byte)).nth(left)?.0;
            return Some(at + place);
        }
        (left, at) = (left - here, at + block.len());
    }
    (left == 0).then_some(at)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_nth_code_point_is_found_in_texts_of_any_length() {
        for text in ["", "a", "åse", "😀😀", &"blåbær 😀 ".repeat(300)] {
            let places: Vec<usize> =
                text.char_indices().map(|(place, _)| place).chain([text.len()]).collect();
            for (count, place) in places.iter().enumerate() {
                assert_eq!(byte_of(text, count), Some(*place));
            }
            assert_eq!(byte_of(text, places.len()), None);
        }
    }
}
