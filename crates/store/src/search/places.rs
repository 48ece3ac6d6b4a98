//! Where in a document each of its words stands, so that a hit leads to the text that has it.

use domain::TextField;
use ids::PartId;

/// One text of a document, or the words beside what somebody chose.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct SearchPlace {
    /// The part it is in; nothing for the document itself.
    pub part: Option<PartId>,
    /// Which text; nothing for words in a field.
    pub field: Option<TextField>,
}

/// Everything in a document that can be found, text after text.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct SearchText {
    body: String,
    /// Where each text begins, in bytes.
    places: Vec<(usize, SearchPlace)>,
}

impl SearchText {
    /// Adds a text, unless it is empty.
    pub fn add(&mut self, part: Option<PartId>, field: Option<TextField>, text: &str) {
        if text.is_empty() {
            return;
        }
        if !self.body.is_empty() {
            self.body.push('\n');
        }
        self.places.push((self.body.len(), SearchPlace { part, field }));
        self.body.push_str(text);
    }

    pub(crate) fn body(&self) -> &str {
        &self.body
    }

    /// One line for each text: where it begins, its part and its name, `-` for none.
    pub(crate) fn places_as_text(&self) -> String {
        let line = |(from, place): &(usize, SearchPlace)| {
            let part = place.part.map_or_else(|| "-".to_owned(), |part| part.to_string());
            format!("{from} {part} {}", place.field.map_or("-", TextField::code))
        };
        self.places.iter().map(line).collect::<Vec<_>>().join("\n")
    }

    /// Reads what [`Self::places_as_text`] wrote; a line that says nothing known is passed over.
    pub(crate) fn read(body: String, places: &str) -> Self {
        let place = |line: &str| {
            let mut words = line.split(' ');
            let (from, part, field) = (words.next()?.parse().ok()?, words.next()?, words.next()?);
            Some((from, SearchPlace { part: part.parse().ok(), field: TextField::from_code(field) }))
        };
        let places = places.lines().filter_map(place).collect();
        Self { body, places }
    }

    /// Each text with its place.
    pub(crate) fn stretches(&self) -> impl Iterator<Item = (SearchPlace, &str)> {
        self.places.iter().enumerate().filter_map(|(at, (from, place))| {
            let to = self.places.get(at + 1).map_or(self.body.len(), |(next, _)| *next);
            self.body.get(*from..to).map(|text| (*place, text))
        })
    }
}

impl From<&str> for SearchText {
    fn from(text: &str) -> Self {
        let mut words = Self::default();
        words.add(None, None, text);
        words
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_kept_is_read_as_it_was() {
        let mut text = SearchText::default();
        text.add(None, Some(TextField::Saw), "Så på åket.");
        text.add(PartId::from_slice(&[7; 16]), Some(TextField::TaskText), "Ring");
        text.add(PartId::from_slice(&[8; 16]), None, "tungt");
        text.add(None, Some(TextField::Agree), "");
        let read = SearchText::read(text.body().to_owned(), &text.places_as_text());
        assert_eq!(read, text);
        let stretches: Vec<&str> = read.stretches().map(|(_, text)| text.trim_end()).collect();
        assert_eq!(stretches, ["Så på åket.", "Ring", "tungt"]);
        assert_eq!(read.stretches().last().unwrap().0.part, PartId::from_slice(&[8; 16]));
    }
}
