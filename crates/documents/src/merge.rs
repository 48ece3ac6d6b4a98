//! Two moments of one text laid side by side, and splices made against the earlier one carried over to the later.
//! Elements keep their order for ever, so names alone decide what was kept, added and removed.

use crate::elements::Elements;
use crate::{DocumentFault, Piece, PieceKind, Splice};
use ids::Actor;
use std::collections::HashSet;

/// The fate of one element between two moments, with its place in each.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Step {
    Kept { old: usize, new: usize },
    Removed { old: usize },
    Added { new: usize },
}

/// Every element of both moments, in order.
pub(crate) fn steps(old: &Elements, new: &Elements) -> Vec<Step> {
    let old_ids: HashSet<_> = old.ids().iter().collect();
    let new_ids: HashSet<_> = new.ids().iter().collect();
    let mut steps = Vec::with_capacity(old.len().max(new.len()));
    let (mut o, mut n) = (0, 0);
    loop {
        match (old.ids().get(o), new.ids().get(n)) {
            (Some(before), Some(after)) if before == after => {
                steps.push(Step::Kept { old: o, new: n });
                (o, n) = (o + 1, n + 1);
            }
            (_, Some(after)) if !old_ids.contains(after) => {
                // What was removed here comes first, so that a replaced word reads "old, new".
                while old.ids().get(o).is_some_and(|before| !new_ids.contains(before)) {
                    steps.push(Step::Removed { old: o });
                    o += 1;
                }
                steps.push(Step::Added { new: n });
                n += 1;
            }
            (Some(_), _) => {
                steps.push(Step::Removed { old: o });
                o += 1;
            }
            (None, Some(_)) => {
                steps.push(Step::Added { new: n });
                n += 1;
            }
            (None, None) => return steps,
        }
    }
}

/// Gathers letters into runs of the same fate and author.
#[derive(Default)]
pub(crate) struct Pieces(Vec<Piece>);

impl Pieces {
    pub(crate) fn push(&mut self, kind: PieceKind, letters: &str, by: Option<Actor>) {
        if letters.is_empty() {
            return;
        }
        match self.0.last_mut() {
            Some(last) if last.kind == kind && last.by == by => last.text.push_str(letters),
            _ => self.0.push(Piece { kind, text: letters.to_owned(), by }),
        }
    }

    pub(crate) fn done(self) -> Vec<Piece> {
        self.0
    }
}

/// One code point of the editor's text: still part of an element, or typed by the editor.
#[derive(Clone, Copy)]
struct Cell {
    element: Option<usize>,
    letter: char,
}

/// The editor's own edit, told in elements of the text that the editor saw.
pub(crate) struct OwnEdit {
    /// For each element, whether the editor took it out.
    removed: Vec<bool>,
    /// What was typed: before everything, and after each element.
    at_start: String,
    after: Vec<String>,
}

impl OwnEdit {
    /// Applies the splices to the text that the editor saw.
    pub(crate) fn of(seen: &Elements, splices: &[Splice]) -> Result<Self, DocumentFault> {
        let mut cells = Vec::new();
        for element in 0..seen.len() {
            cells.extend(seen.letters(element).chars().map(|letter| Cell { element: Some(element), letter }));
        }
        for splice in splices {
            let (at, end) = (splice.at, splice.at.saturating_add(splice.remove));
            if end > cells.len() {
                let (length, remove) = (cells.len(), splice.remove);
                return Err(DocumentFault::OutsideText { length, at, remove });
            }
            cells.splice(at..end, splice.insert.chars().map(|letter| Cell { element: None, letter }));
        }
        Ok(Self::from_cells(seen, &cells))
    }

    fn from_cells(seen: &Elements, cells: &[Cell]) -> Self {
        let mut left = vec![0_usize; seen.len()];
        for element in cells.iter().filter_map(|cell| cell.element) {
            if let Some(count) = left.get_mut(element) {
                *count += 1;
            }
        }
        // An element of several letters that lost some of them goes, and the rest counts as typed anew.
        let removed: Vec<bool> =
            left.iter().enumerate().map(|(element, count)| *count != seen.code_points(element)).collect();
        let mut own = Self { removed, at_start: String::new(), after: vec![String::new(); seen.len()] };
        let mut last = None;
        for cell in cells {
            match cell.element {
                Some(element) if own.removed.get(element) == Some(&false) => last = Some(element),
                _ => own.typed_after(last).push(cell.letter),
            }
        }
        own
    }

    fn typed_after(&mut self, element: Option<usize>) -> &mut String {
        match element.and_then(|element| self.after.get_mut(element)) {
            Some(typed) => typed,
            None => &mut self.at_start,
        }
    }

    fn removes(&self, old: usize) -> bool {
        self.removed.get(old).copied().unwrap_or(false)
    }

    fn after(&self, old: usize) -> &str {
        self.after.get(old).map_or("", String::as_str)
    }

    /// The same edit as splices on the text as it stands now, each to the result of the one before.
    /// Takes out only what the editor took out; keeps every letter that the editor typed.
    pub(crate) fn carried_over(&self, steps: &[Step], now: &Elements) -> Vec<Splice> {
        let mut splices = Splices::default();
        splices.insert(&self.at_start);
        for step in steps {
            match *step {
                Step::Kept { old, new } => {
                    let width = now.code_points(new);
                    if self.removes(old) {
                        splices.remove(width)
                    } else {
                        splices.pass(width)
                    }
                    splices.insert(self.after(old));
                }
                Step::Removed { old } => splices.insert(self.after(old)),
                Step::Added { new } => splices.pass(now.code_points(new)),
            }
        }
        splices.done()
    }

    /// From the editor's text after the edit to the text after the merge.
    pub(crate) fn pieces(
        &self,
        steps: &[Step],
        seen: &Elements,
        now: &Elements,
        remover: impl Fn(usize) -> Option<Actor>,
    ) -> Vec<Piece> {
        let mut pieces = Pieces::default();
        pieces.push(PieceKind::Kept, &self.at_start, None);
        for step in steps {
            match *step {
                Step::Kept { old, new } => {
                    if !self.removes(old) {
                        pieces.push(PieceKind::Kept, now.letters(new), None);
                    }
                    pieces.push(PieceKind::Kept, self.after(old), None);
                }
                Step::Removed { old } => {
                    if !self.removes(old) {
                        pieces.push(PieceKind::Removed, seen.letters(old), remover(old));
                    }
                    pieces.push(PieceKind::Kept, self.after(old), None);
                }
                Step::Added { new } => {
                    let by = now.ids().get(new).map(|id| id.actor);
                    pieces.push(PieceKind::Added, now.letters(new), by);
                }
            }
        }
        pieces.done()
    }
}

/// Builds splices while walking over a text; neighbours become one.
#[derive(Default)]
pub(crate) struct Splices {
    done: Vec<Splice>,
    /// Place in the text as the splices so far have left it.
    at: usize,
    open: bool,
}

impl Splices {
    pub(crate) fn pass(&mut self, width: usize) {
        self.at += width;
        self.open = self.open && width == 0;
    }

    pub(crate) fn done(self) -> Vec<Splice> {
        self.done
    }

    fn current(&mut self) -> Option<&mut Splice> {
        if !self.open {
            self.done.push(Splice { at: self.at, remove: 0, insert: String::new() });
            self.open = true;
        }
        self.done.last_mut()
    }

    pub(crate) fn remove(&mut self, width: usize) {
        if let Some(splice) = self.current() {
            splice.remove += width;
        }
    }

    pub(crate) fn insert(&mut self, letters: &str) {
        if letters.is_empty() {
            return;
        }
        if let Some(splice) = self.current() {
            splice.insert.push_str(letters);
        }
        self.at += letters.chars().count();
    }
}
