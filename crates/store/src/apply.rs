//! The order in which the rows of one write go in. Runs inside the caller's transaction.

use crate::change::LastArrival;
use crate::document::Places;
use crate::{
    Rows, StoreFault, acknowledgement, change, closed_case, control, document, ended_circle, entry, envelope,
    evidence, held_back, invitation, late, lost, newcomer, person, search, seen_elsewhere, setting, space,
};
use rusqlite::Connection;

/// Which of the two write paths this is.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Source {
    ThisDevice,
    Elsewhere,
}

pub(crate) fn apply(
    connection: &Connection,
    rows: &Rows,
    source: Source,
    last: &mut LastArrival,
) -> Result<(), StoreFault> {
    words(connection, rows)?;
    envelope::put_all(connection, &rows.envelopes)?;
    // A change needs its document, a snapshot its changes, an entry its document.
    let mut places = Places::default();
    rows.documents.iter().try_for_each(|row| places.put(connection, row))?;
    change::put_all(connection, &rows.changes, &rows.documents, &mut places, last)?;
    person::put_actors(connection, &rows.actors)?;
    rows.documents.iter().try_for_each(|row| document::put_snapshot(connection, row))?;
    rows.entries
        .iter()
        .try_for_each(|row| entry::put(connection, places.of(connection, row.document)?, row))?;
    rows.behind.iter().try_for_each(|id| search::fall_behind(connection, places.of(connection, *id)?))?;
    search::catch_up(connection, rows.entries.len())?;
    rows.sealed.iter().try_for_each(|(id, changes)| change::seal(connection, *id, changes))?;
    progress(connection, rows, source)
}

fn words(connection: &Connection, rows: &Rows) -> Result<(), StoreFault> {
    rows.settings.iter().try_for_each(|(name, value)| setting::put(connection, name, value.as_deref()))?;
    rows.spaces.iter().try_for_each(|row| space::put(connection, row))?;
    rows.controls.iter().try_for_each(|row| control::put(connection, row))?;
    rows.controls_sent.iter().try_for_each(|id| control::mark_sent(connection, *id))?;
    rows.controls_held_back.iter().try_for_each(|row| held_back::put(connection, row))?;
    rows.heard_again.iter().try_for_each(|space| held_back::say(connection, *space))?;
    rows.epoch_keys.iter().try_for_each(|row| control::put_key(connection, row))?;
    rows.persons.iter().try_for_each(|(id, name)| person::put(connection, *id, name))?;
    rows.devices.iter().try_for_each(|(device, owner)| person::put_device(connection, *device, *owner))
}

fn progress(connection: &Connection, rows: &Rows, source: Source) -> Result<(), StoreFault> {
    rows.envelope_states.iter().try_for_each(|(id, state)| envelope::move_on(connection, *id, *state))?;
    rows.given_up.iter().try_for_each(|place| envelope::dissolve(connection, place))?;
    rows.evidence.iter().try_for_each(|row| evidence::put(connection, row))?;
    rows.own_envelopes.iter().try_for_each(|(id, by)| document::put_own_envelope(connection, *id, *by))?;
    rows.envelope_positions.iter().try_for_each(|(id, at)| envelope::place(connection, *id, *at))?;
    rows.vector.iter().try_for_each(|(space, covered)| envelope::cover(connection, *space, *covered))?;
    let own = source == Source::ThisDevice;
    rows.acknowledgements.iter().try_for_each(|row| acknowledgement::put(connection, row, own))?;
    rows.seen.iter().try_for_each(|(id, heads)| document::see(connection, *id, heads))?;
    rows.seen_elsewhere.iter().try_for_each(|row| seen_elsewhere::put(connection, row))?;
    if let Some(attempt) = rows.attempting {
        envelope::attempt(connection, attempt)?;
    }
    rows.deaths.iter().try_for_each(|id| envelope::die(connection, *id))?;
    rows.invitations.iter().try_for_each(|row| invitation::put(connection, row))?;
    rows.newcomers.iter().try_for_each(|row| newcomer::put(connection, row))?;
    rows.settled.iter().try_for_each(|space| newcomer::settle(connection, *space))?;
    rows.closed_cases.iter().try_for_each(|(case, at)| closed_case::put(connection, *case, *at))?;
    rows.ended_circles.iter().try_for_each(|row| ended_circle::put(connection, row))?;
    rows.persons_forgotten.iter().try_for_each(|id| person::forget(connection, *id))?;
    rows.forgotten.iter().try_for_each(|space| space::forget(connection, *space))?;
    rows.late_left.iter().try_for_each(|(space, left)| late::leave(connection, *space, *left))?;
    rows.lost_devices.iter().try_for_each(|row| lost::put_device(connection, row))?;
    rows.lost_spaces.iter().try_for_each(|row| lost::put_space(connection, row))?;
    rows.lost_documents.iter().try_for_each(|row| lost::put_document(connection, row))?;
    if rows.hub_replaced {
        envelope::start_over(connection)?;
    }
    Ok(())
}
