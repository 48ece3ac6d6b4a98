//! Who opened a case: written in the case itself, where everybody in it can read it, the participant first of all.
//!
//! Each device adds to a small document of its own in the shared circle, so that no two ever write in the same one; what is
//! there cannot be changed, neither here nor by what comes from elsewhere. Ordinary openings are noted once an hour, those of
//! a shielded case each time that it is confirmed. It is no news, no activity and nothing that a list waits for.

use crate::commit_edit::Batch;
use crate::contract::AccessView;
use crate::fault::AppFault;
use crate::open::Open;
use crate::projection::Fields;
use documents::{Content, Document, DocumentFault, Edit, PartContent};
use domain::{AccessKind, DocumentKind, Field, PartKind, SpaceKind, Value, limits};
use ids::{CaseId, DeviceId, DocumentId, PartId, PersonId, RandomSource, SpaceId, UtcMillis};

/// Ordinary openings within this many milliseconds are one.
const ONE_OPENING_MS: i64 = 60 * 60 * 1000;
/// Access logs read for one list.
const LOGS: u32 = 400;

/// Where this device's newest entry in a case stands, as a setting keeps it.
struct Tail {
    document: DocumentId,
    at: UtcMillis,
    entries: u32,
}

impl Tail {
    fn read(bytes: &[u8]) -> Option<Self> {
        let (document, rest) = bytes.split_first_chunk::<16>()?;
        let (at, rest) = rest.split_first_chunk::<8>()?;
        let entries = <[u8; 4]>::try_from(rest).ok()?;
        Some(Self {
            document: DocumentId::from_slice(document)?,
            at: UtcMillis(i64::from_le_bytes(*at)),
            entries: u32::from_le_bytes(entries),
        })
    }

    fn bytes(&self) -> Vec<u8> {
        let mut bytes = self.document.as_bytes().to_vec();
        bytes.extend(self.at.0.to_le_bytes());
        bytes.extend(self.entries.to_le_bytes());
        bytes
    }
}

fn setting_of(case: CaseId) -> String {
    format!("access.{case}")
}

impl Open {
    /// Notes that the case was opened, at most once an hour.
    pub(crate) fn note_opening(
        &mut self,
        case: CaseId,
        random: &mut dyn RandomSource,
        now: UtcMillis,
    ) -> Result<(), AppFault> {
        let recent = |at: UtcMillis| now.0.abs_diff(at.0) < ONE_OPENING_MS.unsigned_abs();
        if self.accessed.get(&case).copied().is_some_and(recent) {
            return Ok(());
        }
        if let Some(tail) = self.access_tail(case)?.filter(|tail| recent(tail.at)) {
            self.accessed.insert(case, tail.at);
            return Ok(());
        }
        match self.note_access(case, AccessKind::Opened, random, now) {
            // A disk that takes nothing must not stand between people and what they have agreed.
            Err(fault) if fault.may_pass() => {
                self.forget_unwritten();
                Ok(())
            }
            noted => noted,
        }
    }

    /// Notes what was done with a case as a whole; durable when this returns. Whoever may no longer write in the case's
    /// shared circle reads an old copy on their own device, and has nowhere to note it.
    pub(crate) fn note_access(
        &mut self,
        case: CaseId,
        what: AccessKind,
        random: &mut dyn RandomSource,
        now: UtcMillis,
    ) -> Result<(), AppFault> {
        let space = match self.space_to_write(case, SpaceKind::Shared) {
            Ok(space) => space,
            Err(AppFault::NotAllowed(_) | AppFault::NotFound(_)) => return Ok(()),
            Err(other) => return Err(other),
        };
        let mut batch = Batch::default();
        self.note_access_in(&mut batch, (case, space), what, random, now)?;
        self.commit(batch, now)?;
        self.accessed.insert(case, now);
        Ok(())
    }

    /// The same as part of a batch.
    pub(crate) fn note_access_in(
        &mut self,
        batch: &mut Batch,
        (case, space): (CaseId, SpaceId),
        what: AccessKind,
        random: &mut dyn RandomSource,
        now: UtcMillis,
    ) -> Result<(), AppFault> {
        let part = PartId::generate(random);
        let device_name = self.me.device_name.clone();
        let add = |edit: &mut Edit<'_>| {
            edit.add_part(part, PartKind::Access)?;
            edit.set(Some(part), Field::AccessKind, &Value::Code(what.code().to_owned()))?;
            edit.set(Some(part), Field::HappenedAt, &Value::Moment(now))?;
            edit.set(Some(part), Field::DeviceName, &Value::Text(device_name))
        };
        let log = (DocumentKind::AccessLog, space, case);
        self.add_to_log(batch, (log, setting_of(case)), add, random, now)
    }

    /// Adds an entry to this device's own log of a kind in a circle, as part of a batch; where it is full, another begins. `setting` keeps where
    /// the newest entry stands.
    pub(crate) fn add_to_log(
        &mut self,
        batch: &mut Batch,
        (log, setting): ((DocumentKind, SpaceId, CaseId), String),
        add: impl FnOnce(&mut Edit<'_>) -> Result<(), DocumentFault>,
        random: &mut dyn RandomSource,
        now: UtcMillis,
    ) -> Result<(), AppFault> {
        let tail = self.store.setting(&setting)?.and_then(|bytes| Tail::read(&bytes));
        let tail = match tail.filter(|tail| tail.entries < limits::ACCESSES) {
            Some(tail) => {
                self.edit_in(batch, tail.document, now, add)?;
                Tail { at: now, entries: tail.entries.saturating_add(1), ..tail }
            }
            None => {
                let (document, ()) = self.found_in(batch, log, random, now, add)?;
                Tail { document, at: now, entries: 1 }
            }
        };
        batch.rows.settings.push((setting, Some(tail.bytes())));
        Ok(())
    }

    fn access_tail(&self, case: CaseId) -> Result<Option<Tail>, AppFault> {
        Ok(self.store.setting(&setting_of(case))?.and_then(|bytes| Tail::read(&bytes)))
    }

    /// Who opened a case, newest first, at most `limit`.
    pub(crate) fn accesses(&mut self, case: CaseId, limit: u32) -> Result<Vec<AccessView>, AppFault> {
        let mut accesses = Vec::new();
        for id in self.store.documents_of_kind(case, DocumentKind::AccessLog, LOGS)? {
            let content = self.document(id)?.document.content()?;
            for part in content.parts.iter().filter(|part| part.kind == PartKind::Access) {
                let fields = Fields(&part.fields);
                let what = fields.code(Field::AccessKind, AccessKind::from_code);
                let (Some(what), Some(at)) = (what, fields.moment(Field::HappenedAt)) else { continue };
                let actor =
                    part.fields.iter().find_map(|(_, values)| values.first()).map(|value| value.actor);
                let Some(actor) = actor else { continue };
                let by = self.actor_author(case, actor)?;
                let device_name = fields.text(Field::DeviceName).unwrap_or_default().to_owned();
                accesses.push(AccessView { by, device_name, what, at });
            }
        }
        accesses.sort_by_key(|access| std::cmp::Reverse(access.at));
        accesses.truncate(usize::try_from(limit).unwrap_or(usize::MAX));
        Ok(accesses)
    }

    /// Whether a device may have made this of a log of its own.
    pub(crate) fn only_adds_to_log(
        &self,
        author: DeviceId,
        before: &Document,
        after: &Document,
    ) -> Result<bool, AppFault> {
        Ok(only_adds(&before.content()?, &after.content()?, self.store.person_of(author)?))
    }
}

/// Whether a person's log was only added to: by whoever began it, each entry once and for ever.
fn only_adds(was: &Content, is: &Content, person: Option<PersonId>) -> bool {
    let begun = was.made_by.is_none() || (was.made_by == is.made_by && was.created_at == is.created_at);
    let kept = was.parts.iter().all(|part| is.parts.contains(part));
    let once = |part: &PartContent| part.fields.iter().all(|(_, values)| values.len() == 1);
    begun && kept && is.made_by == person && !is.archived && is.fields.is_empty() && is.parts.iter().all(once)
}

#[cfg(test)]
mod tests {
    use super::*;
    use documents::derive_actor;
    use ids::{DeviceId, SessionBytes};

    const OLA: PersonId = PersonId([1; 32]);
    const EVA: PersonId = PersonId([2; 32]);

    fn part(number: u8) -> PartId {
        PartId::from_slice(&[number; 16]).unwrap()
    }

    fn edited(log: &mut Document, edit: impl FnOnce(&mut Edit<'_>)) -> Content {
        let actor = derive_actor(DeviceId([7; 32]), SessionBytes([7; 16]), log.id());
        log.edit(actor, UtcMillis(1), |open| {
            edit(open);
            Ok(())
        })
        .unwrap();
        log.content().unwrap()
    }

    fn opened(edit: &mut Edit<'_>, number: u8) {
        edit.add_part(part(number), PartKind::Access).unwrap();
        edit.set(Some(part(number)), Field::HappenedAt, &Value::Moment(UtcMillis(5))).unwrap();
    }

    fn log() -> (Document, Content) {
        let id = DocumentId::from_slice(&[3; 16]).unwrap();
        let case = CaseId::from_slice(&[4; 16]).unwrap();
        let mut log = Document::new(id, DocumentKind::AccessLog).unwrap();
        let content = edited(&mut log, |edit| {
            edit.found(case, OLA, UtcMillis(1)).unwrap();
            opened(edit, 1);
        });
        (log, content)
    }

    #[test]
    fn an_entry_is_added_and_nothing_else() {
        let (mut log, one) = log();
        assert!(only_adds(&Content::default(), &one, Some(OLA)));
        let two = edited(&mut log, |edit| opened(edit, 2));
        assert!(only_adds(&one, &two, Some(OLA)));
        let moved = edited(&mut log, |edit| {
            edit.set(Some(part(1)), Field::HappenedAt, &Value::Moment(UtcMillis(9))).unwrap();
        });
        assert!(!only_adds(&two, &moved, Some(OLA)), "an entry was changed");
    }

    #[test]
    fn every_command_that_takes_a_case_out_of_the_app_is_one_that_notes_it() {
        let out = ["print", "export", "save_as", "download"];
        let takes_out = |name: &&str| out.iter().any(|word| name.contains(word));
        macro_rules! names {
            ($($name:ident: $input:ident => $answer:ty,)+) => { [$(stringify!($name)),+] };
        }
        let commands = crate::contract::with_every_command!(names);
        let commands: Vec<&str> = commands.into_iter().filter(takes_out).collect();
        assert_eq!(commands, ["case_print"], "a further one notes an access first, and stands here then");
    }

    #[test]
    fn nobody_writes_in_somebody_elses_log_or_puts_one_away() {
        let (mut log, one) = log();
        assert!(!only_adds(&Content::default(), &one, Some(EVA)), "begun in somebody else's name");
        let two = edited(&mut log, |edit| opened(edit, 2));
        assert!(!only_adds(&one, &two, Some(EVA)));
        let away = edited(&mut log, |edit| edit.set_archived(true).unwrap());
        assert!(!only_adds(&two, &away, Some(OLA)));
    }
}
