//! Whose words stand in a text today.

use crate::elements::Elements;
use crate::{Document, DocumentFault, TextPlace};
use ids::Actor;
use std::collections::BTreeMap;

impl Document {
    /// How many code points of today's text each actor put there, most first.
    ///
    /// # Errors
    /// When there is no such part or text.
    pub fn writers(&self, place: &TextPlace) -> Result<Vec<(Actor, usize)>, DocumentFault> {
        let elements = Elements::now(&self.automerge, &self.inside().text(place)?);
        let mut counts: BTreeMap<Actor, usize> = BTreeMap::new();
        for (element, id) in elements.ids().iter().enumerate() {
            *counts.entry(id.actor).or_default() += elements.code_points(element);
        }
        let mut writers: Vec<(Actor, usize)> = counts.into_iter().collect();
        writers.sort_by_key(|(actor, count)| (std::cmp::Reverse(*count), *actor));
        Ok(writers)
    }
}
