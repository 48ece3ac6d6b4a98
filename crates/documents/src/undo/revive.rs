//! A text without what a set of changes did to it: their letters out, and the letters that they took out back in place.
//!
//! Letters that are gone have no place in Automerge's answers any more. Moments at which they still stood tell where they
//! were: elements keep their order for ever.

use crate::Splice;
use crate::elements::{ElementId, Elements};
use crate::merge::Splices;
use std::collections::{BTreeMap, BTreeSet};

/// One element of the text as it stands or stood.
struct Cell<'a> {
    id: ElementId,
    letters: &'a str,
    stands: bool,
}

/// Splices on the text as it stands. `own` tells the letters to take out, `wanted` names those to bring back, `earlier` are
/// moments at which they stood, the one to be trusted most first.
pub(super) fn splices(
    now: &Elements,
    own: impl Fn(&ElementId) -> bool,
    wanted: &BTreeSet<ElementId>,
    earlier: &[Elements],
) -> Vec<Splice> {
    let mut cells: Vec<Cell<'_>> = cells(now, true).collect();
    for moment in earlier {
        weave_in(&mut cells, moment, wanted);
    }
    let stood: BTreeSet<&ElementId> = earlier.iter().flat_map(|moment| moment.ids()).collect();
    let again = brought_back(&cells, &|cell| !own(&cell.id) && !stood.contains(&cell.id));
    let mut splices = Splices::default();
    for (place, cell) in cells.iter().enumerate() {
        let width = cell.letters.chars().count();
        match (cell.stands, own(&cell.id)) {
            (true, true) => splices.remove(width),
            (true, false) => splices.pass(width),
            (false, _) if again.contains(&place) => {}
            (false, _) => splices.insert(cell.letters),
        }
    }
    splices.done()
}

fn cells(elements: &Elements, stands: bool) -> impl Iterator<Item = Cell<'_>> {
    let cell =
        move |(place, id): (usize, &ElementId)| Cell { id: *id, letters: elements.letters(place), stands };
    elements.ids().iter().enumerate().map(cell)
}

/// Puts each wanted element of a moment behind the one that it stood behind.
fn weave_in<'a>(cells: &mut Vec<Cell<'a>>, moment: &'a Elements, wanted: &BTreeSet<ElementId>) {
    let known: BTreeSet<ElementId> = cells.iter().map(|cell| cell.id).collect();
    let mut behind: BTreeMap<Option<ElementId>, Vec<Cell<'a>>> = BTreeMap::new();
    let mut last = None;
    for cell in self::cells(moment, false) {
        if known.contains(&cell.id) {
            last = Some(cell.id);
        } else if wanted.contains(&cell.id) {
            behind.entry(last).or_default().push(cell);
        }
    }
    let before = std::mem::take(cells);
    cells.extend(behind.remove(&None).into_iter().flatten());
    for cell in before {
        let id = cell.id;
        cells.push(cell);
        cells.extend(behind.remove(&Some(id)).into_iter().flatten());
    }
}

/// Places of runs that somebody else has written anew in the same spot: brought back once is enough.
fn brought_back(cells: &[Cell<'_>], fresh: &impl Fn(&Cell<'_>) -> bool) -> BTreeSet<usize> {
    let mut again = BTreeSet::new();
    let mut place = 0;
    while let Some(cell) = cells.get(place) {
        let run = cells.iter().skip(place).take_while(|cell| !cell.stands).count();
        if cell.stands {
            place += 1;
            continue;
        }
        let letters = |cells: &[Cell<'_>]| cells.iter().map(|cell| cell.letters).collect::<String>();
        let gone = letters(cells.get(place..place + run).unwrap_or_default());
        let (left, right) =
            (cells.get(..place).unwrap_or_default(), cells.get(place + run..).unwrap_or_default());
        let ahead = left.iter().rev().take_while(|cell| fresh(cell)).count();
        let after = right.iter().take_while(|cell| fresh(cell)).count();
        let ahead = letters(left.get(left.len() - ahead..).unwrap_or_default());
        let after = letters(right.get(..after).unwrap_or_default());
        let gone = gone.trim();
        if !gone.is_empty() && (ahead.contains(gone) || after.contains(gone)) {
            again.extend(place..place + run);
        }
        place += run;
    }
    again
}
