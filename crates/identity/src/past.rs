//! A set of places in an order: the operations that one operation could have seen, the devices that hold a key.

/// A set of small numbers.
#[derive(Clone, Debug, Default)]
pub(crate) struct Past(Vec<u64>);

impl Past {
    /// Adds one place.
    pub(crate) fn insert(&mut self, place: usize) {
        let word = place / 64;
        if self.0.len() <= word {
            self.0.resize(word + 1, 0);
        }
        if let Some(bits) = self.0.get_mut(word) {
            *bits |= 1 << (place % 64);
        }
    }

    /// Whether a place is in the set.
    pub(crate) fn contains(&self, place: usize) -> bool {
        self.0.get(place / 64).is_some_and(|bits| bits >> (place % 64) & 1 == 1)
    }

    /// Adds everything that another set holds; whether that was anything new.
    pub(crate) fn absorb(&mut self, other: &Self) -> bool {
        if self.0.len() < other.0.len() {
            self.0.resize(other.0.len(), 0);
        }
        let mut grew = false;
        for (mine, theirs) in self.0.iter_mut().zip(&other.0) {
            grew |= theirs & !*mine != 0;
            *mine |= theirs;
        }
        grew
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_went_in_is_there_and_nothing_else() {
        let (mut a, mut b) = (Past::default(), Past::default());
        a.insert(3);
        b.insert(64);
        b.insert(200);
        assert!(a.absorb(&b) && !a.absorb(&b));
        let held: Vec<usize> = (0..300).filter(|place| a.contains(*place)).collect();
        assert_eq!(held, [3, 64, 200]);
    }
}
