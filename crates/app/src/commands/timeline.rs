//! What happened in a case, newest first, from the read model alone.

use crate::contract::{Timeline, TimelineEntry};
use crate::device::Device;
use crate::dispatch::Run;
use crate::fault::AppFault;
use domain::limits;
use ids::UtcMillis;

impl Run for Timeline {
    fn run(self, device: &mut Device, _now: UtcMillis) -> Result<Vec<TimelineEntry>, AppFault> {
        let open = device.open()?;
        let before = self.before.map(|cursor| (cursor.happened_at, cursor.document));
        let limit = self.limit.clamp(1, limits::PAGE);
        let rows = open.store.timeline(self.case, before, limit, self.archived)?;
        rows.into_iter()
            .map(|row| {
                let on_its_way = !row.unsent || open.is_heard(row.space)?;
                let author = open.author(Some(self.case), row.made_by)?;
                Ok(TimelineEntry {
                    document: row.document,
                    kind: row.kind,
                    note_kind: row.note_kind,
                    contact_kind: row.contact_kind,
                    visit_status: row.visit_status,
                    text_status: row.text_status,
                    state: row.state,
                    word: row.word,
                    title: row.title,
                    excerpt: row.excerpt,
                    happened_at: row.happened_at,
                    author,
                    voice: row.voice_name,
                    space: row.space_kind,
                    unread: row.unread,
                    unsent: row.unsent && on_its_way,
                    undelivered: !on_its_way,
                    undecided: row.undecided,
                    archived: row.archived,
                })
            })
            .collect()
    }
}
