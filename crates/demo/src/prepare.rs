//! The first time: two people make their profiles, one has a case and invites the other. Only the app's own commands are used.

use crate::ask::{ask, wait_for};
use crate::demo_folder::DemoFolder;
use crate::tell::tell;
use app::Core;
use app::contract::{
    CaseList, CaseOpen, CasesImport, Comparison, ConnectionState, HubSet, InvitationAgree, InvitationCompare,
    InvitationCreate, InvitationFollow, InvitationState, InvitationStatus, InvitationView, Meeting,
    NoteCreate, ProfileCreate, Splice, SyncOverview, SyncStatus, TextEdit, Timeline, TimelineEntry,
};
use domain::{NoteKind, Role, SpaceKind, TextField};
use ids::{CaseId, InvitationId};
use std::path::PathBuf;

/// Of both demo profiles; printed at every start.
pub const PASSPHRASE: &str = "kaffe-i-verkstedet";

/// The case that the two share.
const SHARED_CASE: &str = "forlop-01";
/// A second one, so that the counsellor's list is a list.
const OWN_CASE: &str = "forlop-05";

/// Makes both profiles ready, or only tells them where the hub is now when they were ready before.
pub fn prepare(folder: &DemoFolder, hub: &str, cases: &str) -> Result<(), String> {
    let counsellor = start(folder.profile("counsellor"))?;
    let mentor = start(folder.profile("mentor"))?;
    let outcome = if folder.prepared_for().is_some() {
        [&counsellor, &mentor].into_iter().try_for_each(|core| move_to(core, hub))
    } else {
        tell("The first time takes a moment: two profiles, a case, an invitation.");
        meet(&counsellor, &mentor, hub, cases)
    };
    host::close(&counsellor);
    host::close(&mentor);
    outcome
}

fn start(directory: PathBuf) -> Result<Core, String> {
    host::start(directory).map_err(|problem| format!("a profile cannot be opened: {:?}", problem.code))
}

fn move_to(core: &Core, hub: &str) -> Result<(), String> {
    host::open_with_passphrase(core, PASSPHRASE)
        .map_err(|problem| format!("unlocking: {:?}", problem.code))?;
    set_hub(core, hub)
}

fn meet(counsellor: &Core, mentor: &Core, hub: &str, cases: &str) -> Result<(), String> {
    create(counsellor, "Ingvild", "nettbrettet", hub)?;
    create(mentor, "Roar", "pc-en", hub)?;
    import(counsellor, cases, OWN_CASE)?;
    let case = import(counsellor, cases, SHARED_CASE)?;
    begin_note(counsellor, case)?;
    invite(counsellor, mentor, case)?;
    wait_for(counsellor, "the counsellor's words to be sent", || {
        Ok(ask(counsellor, &SyncOverview {})?.has_settled().then_some(()))
    })?;
    wait_for(mentor, "the case to reach the mentor", || has_arrived(mentor, case))
}

fn create(core: &Core, name: &str, device: &str, hub: &str) -> Result<(), String> {
    let (display_name, device_name) = (name.to_owned(), device.to_owned());
    ask(core, &ProfileCreate { display_name, passphrase: PASSPHRASE.to_owned(), device_name })?;
    set_hub(core, hub)
}

fn set_hub(core: &Core, hub: &str) -> Result<(), String> {
    ask(core, &HubSet { address: Some(hub.to_owned()) }).map(|_| ())
}

fn import(core: &Core, cases: &str, only: &str) -> Result<CaseId, String> {
    let imported = ask(core, &CasesImport { json: cases.to_owned(), only: Some(vec![only.to_owned()]) })?;
    imported.cases.first().copied().ok_or_else(|| format!("{only} is not among the example cases"))
}

/// A note that both may write in at once: what the example's people wrote was shared long ago, and stands.
fn begin_note(core: &Core, case: CaseId) -> Result<(), String> {
    let title = "Til neste samtale".to_owned();
    let create = NoteCreate { case, space: SpaceKind::Shared, kind: NoteKind::Note, title, circle: None };
    let note = ask(core, &create)?;
    let words = "Hva har gått bra siden sist, og hva vil vi snakke om?\n\n";
    let splices = vec![Splice { at: 0, remove: 0, insert: words.to_owned() }];
    let (document, heads) = (note.document, note.heads);
    ask(core, &TextEdit { document, part: None, field: TextField::Body, heads, splices }).map(|_| ())
}

fn invite(counsellor: &Core, mentor: &Core, case: CaseId) -> Result<(), String> {
    let view = ask(counsellor, &CaseOpen { case })?;
    let party = view.parties.iter().find(|party| party.role == Role::Mentor && !party.joined);
    let party = party.ok_or_else(|| "the case has no mentor to invite".to_owned())?.party;
    let made = ask(counsellor, &InvitationCreate { case, party, meeting: Meeting::Table })?;
    let link = made.link.ok_or_else(|| "the invitation has no link".to_owned())?;
    ask(mentor, &InvitationFollow { link })?;
    let invitation = made.invitation;
    let both = [counsellor, mentor];
    let [hers, his] = both.map(|core| stands(core, invitation, InvitationState::Comparing));
    if hers?.digits != his?.digits {
        return Err("the two show different digits".to_owned());
    }
    for core in both {
        ask(core, &InvitationCompare { invitation, comparison: Comparison::Same })?;
    }
    let declaration = stands(mentor, invitation, InvitationState::Offered)?.declaration;
    ask(mentor, &InvitationAgree { invitation, declaration })?;
    stands(counsellor, invitation, InvitationState::LetIn).map(|_| ())
}

fn stands(core: &Core, invitation: InvitationId, state: InvitationState) -> Result<InvitationView, String> {
    wait_for(core, "the invitation", || {
        let now = ask(core, &InvitationStatus { invitation })?;
        Ok((now.state == state).then_some(now))
    })
}

fn has_arrived(mentor: &Core, case: CaseId) -> Result<Option<()>, String> {
    if !ask(mentor, &CaseList {})?.iter().any(|card| card.case == case) {
        return Ok(None);
    }
    let page = Timeline { case, before: None, limit: 1, archived: false };
    let entries: Vec<TimelineEntry> = ask(mentor, &page)?;
    let settled = ask(mentor, &SyncOverview {})?.has_settled();
    Ok((settled && !entries.is_empty()).then_some(()))
}

trait Settled {
    fn has_settled(&self) -> bool;
}

impl Settled for SyncStatus {
    /// Nothing on its way, in either direction.
    fn has_settled(&self) -> bool {
        self.connection == ConnectionState::UpToDate && self.unsent == 0
    }
}
