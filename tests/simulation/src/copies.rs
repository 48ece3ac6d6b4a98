//! Disks that are copied, put back and started twice, in the middle of a story.

use crate::story::{Person, Story};
use app::contract::{CopyChoice, CopyChoose, CopyState, SyncOverview};
use domain::Field;
use harness::{Backup, Chance, Copied};
use ids::{DocumentId, PartId};
use std::collections::{BTreeMap, BTreeSet};

/// Devices in one story, copies counted.
const DEVICES: usize = 5;

/// What was done to disks in a story.
#[derive(Default)]
pub struct Copies {
    /// Backups that took the place of a disk.
    pub restored: usize,
    /// Copies of disks that were started beside the one they were made of.
    pub started: usize,
    /// A hub that was put back from a backup.
    pub hubs_restored: usize,
    kept: Vec<Kept>,
    hub: Option<Backup>,
}

/// A backup with what the model knew when it was made.
pub(crate) struct Kept {
    person: usize,
    disk: Backup,
    holds: BTreeSet<String>,
    offline: bool,
    removed: BTreeMap<String, bool>,
    papers: BTreeSet<DocumentId>,
    fields: BTreeMap<(DocumentId, Option<PartId>, Field), usize>,
}

impl Story {
    /// A story of two people with so many steps, in which disks are copied, put back and started twice.
    #[must_use]
    pub fn told_with_copies(seed: u64, steps: usize) -> Self {
        let mut story = Self::begin_with(seed, Chance::new(seed ^ 0xC0), 2);
        story.go_on_with_copies(steps);
        story.ends("the_copies_that_were_asked_for_converge");
        story
    }

    /// A story in which the hub is put back from a backup; its operator follows the manual.
    #[must_use]
    pub fn told_with_a_restored_hub(seed: u64, steps: usize) -> Self {
        let mut story = Self::begin_with(seed, Chance::new(seed ^ 0xC1), 3);
        story.go_on(steps / 3);
        story.copies.hub = Some(story.world.backup_hub());
        story.go_on(steps / 3);
        if let Some(hub) = story.copies.hub.take() {
            story.world.restore_hub(&hub, true);
            story.copies.hubs_restored += 1;
        }
        story.go_on(steps / 3);
        story.ends("the_restored_hubs_that_were_asked_for_raise_no_alarm");
        story
    }

    /// Steps of every kind, and every third one about a disk.
    pub fn go_on_with_copies(&mut self, steps: usize) {
        for _ in 0..steps {
            match self.chance.below(15) {
                0 | 1 => self.keeps_a_backup(),
                2 | 3 => self.restores(),
                4 => self.starts_a_copy(),
                5 => self.chooses_a_copy(),
                _ => self.step(),
            }
            self.check_quiet_about_others();
        }
    }

    fn keeps_a_backup(&mut self) {
        let awake = self.awake();
        let person = awake[self.chance.below(awake.len())];
        let kept = self.backup_of(person);
        self.copies.kept.push(kept);
    }

    /// A copy of somebody's disk as it is now.
    pub(crate) fn backup_of(&self, person: usize) -> Kept {
        let removed = self.model.words.iter().map(|(word, at)| (word.clone(), at.removed)).collect();
        let fields = self.model.fields.iter().map(|(at, values)| (*at, values.len())).collect();
        let one = &self.people[person];
        Kept {
            person,
            disk: self.world.backup(one.who),
            holds: one.holds.clone(),
            offline: one.offline,
            removed,
            papers: self.model.papers.keys().copied().collect(),
            fields,
        }
    }

    fn restores(&mut self) {
        if self.copies.kept.is_empty() {
            return self.keeps_a_backup();
        }
        let kept = self.copies.kept.swap_remove(self.chance.below(self.copies.kept.len()));
        if !self.people[kept.person].rests {
            let copied = if self.chance.percent(50) { Copied::Profile } else { Copied::Everything };
            self.put_back(kept, copied);
        }
    }

    /// A backup takes the place of the disk that it was made of.
    pub(crate) fn put_back(&mut self, kept: Kept, copied: Copied) {
        let person = kept.person;
        let who = self.people[person].who;
        // What has left the device is not lost with its disk.
        let unsent = self.world.ask(who, SyncOverview {}).map(|status| status.unsent);
        if unsent.ok() != Some(0) {
            self.doubt_what_came_after(&kept);
        }
        if let Err(problem) = self.world.restore(who, &kept.disk, copied) {
            return self.find("a restored device did not start", &(person, problem.code));
        }
        let one = &mut self.people[person];
        one.holds = kept.holds;
        one.offline = kept.offline;
        one.editors.clear();
        self.copies.restored += 1;
        self.check_held(person);
    }

    /// Whatever somebody did after a backup and may not have sent.
    fn doubt_what_came_after(&mut self, kept: &Kept) {
        let mine = kept.person;
        let model = &mut self.model;
        for (word, at) in &model.words {
            let before = kept.removed.get(word);
            let written_since = before.is_none() && at.author == mine;
            let removed_since = before.is_some_and(|removed| *removed != at.removed);
            if written_since || removed_since || (before.is_none() && at.removed) {
                model.doubtful_words.insert(word.clone());
            }
        }
        let papers = model.papers.iter().filter(|(id, _)| !kept.papers.contains(id));
        model.doubtful_papers.extend(papers.map(|(id, _)| *id));
        let changed = model.fields.iter().filter(|(at, set)| kept.fields.get(at) != Some(&set.len()));
        model.doubtful_fields.extend(changed.map(|(at, _)| *at));
    }

    fn starts_a_copy(&mut self) {
        let awake = self.awake();
        let person = awake[self.chance.below(awake.len())];
        if self.people.len() < DEVICES {
            let _ = self.starts_beside(person);
        }
    }

    /// A copy of somebody's disk runs beside it from now on.
    pub(crate) fn starts_beside(&mut self, person: usize) -> Option<usize> {
        let of = &self.people[person];
        let (id, holds, offline, roles) = (of.id, of.holds.clone(), of.offline, of.roles.clone());
        let copy = match self.world.start_copy(of.who) {
            Ok(copy) => copy,
            Err(problem) => {
                self.find("a copied disk did not start", &(person, problem.code));
                return None;
            }
        };
        let index = self.people.len();
        let editors = BTreeMap::new();
        self.people.push(Person { who: copy, id, holds, offline, editors, rests: false, roles });
        for paper in self.model.papers.values_mut().filter(|paper| paper.readers.contains(&person)) {
            paper.readers.insert(index);
        }
        self.copies.started += 1;
        self.check_held(index);
        Some(index)
    }

    /// A copy is put aside for good; nobody waits for it.
    pub(crate) fn rests(&mut self, person: usize) {
        self.people[person].rests = true;
        for paper in self.model.papers.values_mut() {
            paper.readers.remove(&person);
        }
    }

    /// Who is asked which copy is right, sometimes answers. A copy rests only when it has nothing that others lack.
    fn chooses_a_copy(&mut self) {
        let awake = self.awake();
        let person = awake[self.chance.below(awake.len())];
        let who = self.people[person].who;
        let Ok(status) = self.world.ask(who, SyncOverview {}) else { return };
        if status.noticed.copies != CopyState::InUseTwice {
            return;
        }
        let others = awake.iter().filter(|one| self.people[**one].id == self.people[person].id).count() > 1;
        let rests = others && status.unsent == 0 && self.chance.percent(50);
        let choice = if rests { CopyChoice::PutAside } else { CopyChoice::UseThis };
        if let Err(problem) = self.world.ask(who, CopyChoose { choice }) {
            return self.find("a choice between copies was refused", &(person, problem.code));
        }
        if rests {
            self.rests(person);
        }
    }

    /// Through an honest hub nobody ever has a reason to doubt the others, and only copies make anybody ask about copies.
    pub(crate) fn check_quiet_about_others(&mut self) {
        for person in self.awake() {
            let Ok(status) = self.world.ask(self.people[person].who, SyncOverview {}) else { continue };
            let asked = status.noticed.copies == CopyState::InUseTwice && self.copies_of(person) == 1;
            if !status.noticed.concerns.is_empty() || status.noticed.server_forgot_at.is_some() || asked {
                self.find("a doubt without a reason", &(person, status.noticed));
            }
        }
    }
}
