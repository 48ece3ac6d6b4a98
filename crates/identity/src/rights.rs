//! Who was given what, who lost it, and what that leaves in a given view.
//!
//! Giving counts for those who could have seen it. Taking counts also beside: whoever was removed, or given a lesser
//! role, cannot act around it by leaving it out of what they saw. Who comes back must be given everything anew, by
//! somebody who knows of the removal.

use std::collections::BTreeMap;

use ids::{ControlId, DeviceId, PersonId};

use crate::log::Entry;
use crate::order::{Order, View};
use crate::{Certificate, CertificateKind, Operation, SpaceRole, Target, limits};

/// A role that somebody was given.
struct Role {
    place: usize,
    role: SpaceRole,
    /// Whether it is what lets the person take part; otherwise it changes the role of somebody who does.
    enters: bool,
}

/// What holds so far, by places in the order.
#[derive(Default)]
pub(crate) struct Rights<'a> {
    roles: BTreeMap<PersonId, Vec<Role>>,
    devices: BTreeMap<DeviceId, Vec<(usize, &'a Certificate)>>,
    persons_out: BTreeMap<PersonId, Vec<usize>>,
    devices_out: BTreeMap<DeviceId, Vec<usize>>,
    epochs: BTreeMap<ControlId, (usize, u32)>,
}

impl<'a> Rights<'a> {
    /// A person's role in a view. Of several given at once, the least.
    pub(crate) fn role(&self, order: &Order<'_>, view: View, person: &PersonId) -> Option<SpaceRole> {
        let given = self.roles.get(person)?;
        let out = self.persons_out.get(person).map_or(&[][..], Vec::as_slice);
        given.iter().find(|role| role.enters && stands(order, view, role.place, out))?;
        let counts =
            |role: &&Role| order.gives(view, role.place) || (!role.enters && order.limits(view, role.place));
        let replaced = |role: &Role| {
            given.iter().any(|later| order.gives(view, later.place) && order.saw(later.place, role.place))
        };
        given.iter().filter(counts).filter(|role| !replaced(role)).map(|role| role.role).min()
    }

    /// A device's certificate in a view, when it takes part as far as the device itself goes.
    pub(crate) fn device(&self, order: &Order<'_>, view: View, device: &DeviceId) -> Option<&'a Certificate> {
        let out = self.devices_out.get(device).map_or(&[][..], Vec::as_slice);
        let given = self.devices.get(device)?;
        let standing = given.iter().find(|(place, certificate)| {
            let person_out = self.persons_out.get(&certificate.person).map_or(&[][..], Vec::as_slice);
            stands(order, view, *place, out) && stands(order, view, *place, person_out)
        });
        standing.map(|(_, certificate)| *certificate)
    }

    /// Whether an operation's author may say it.
    pub(crate) fn allow(&self, order: &Order<'_>, place: usize, entry: &Entry) -> bool {
        let (judged, seen) = (View::Judged(place), View::Seen(place));
        if matches!(entry.operation.operation, Operation::Genesis { .. }) {
            return true;
        }
        let author = self.device(order, judged, &entry.operation.author).map(|found| found.person);
        let Some(author) = author else { return false };
        let Some(role) = self.role(order, judged, &author) else { return false };
        let takes_part = |person: &PersonId| self.role(order, seen, person).is_some();
        let answers_for = |person: &PersonId| role == SpaceRole::Admin || author == *person;
        match &entry.operation.operation {
            Operation::Genesis { .. } | Operation::Epoch { .. } => true,
            Operation::AddPerson { person, .. } => {
                role == SpaceRole::Admin && !takes_part(person) && self.room_for_role(person)
            }
            Operation::AddDevice { certificate } => {
                answers_for(&certificate.person)
                    && takes_part(&certificate.person)
                    && self.device(order, seen, &certificate.device).is_none()
                    && self.devices.get(&certificate.device).is_none_or(|given| given.len() < limits::GRANTS)
            }
            Operation::Rewrap { epoch, .. } => {
                self.epochs.get(epoch).is_some_and(|(epoch, _)| order.saw(place, *epoch))
            }
            Operation::Remove { target: Target::Person(person), .. } => {
                answers_for(person) && takes_part(person)
            }
            Operation::Remove { target: Target::Device(device), .. } => {
                self.device(order, seen, device).is_some_and(|found| answers_for(&found.person))
            }
            Operation::SetRole { person, .. } => {
                role == SpaceRole::Admin && takes_part(person) && self.room_for_role(person)
            }
            Operation::Keep { .. } => role >= SpaceRole::Writer,
        }
    }

    fn room_for_role(&self, person: &PersonId) -> bool {
        self.roles.get(person).is_none_or(|given| given.len() < limits::GRANTS)
    }

    /// An operation holds.
    pub(crate) fn record(&mut self, place: usize, id: ControlId, depth: u32, operation: &'a Operation) {
        match operation {
            Operation::Genesis { founder, .. } => {
                self.give(founder.person, Role { place, role: SpaceRole::Admin, enters: true });
                self.devices.entry(founder.device).or_default().push((place, founder));
            }
            Operation::AddPerson { person, role } => {
                self.give(*person, Role { place, role: *role, enters: true });
            }
            Operation::SetRole { person, role, .. } => {
                self.give(*person, Role { place, role: *role, enters: false });
            }
            Operation::AddDevice { certificate } => {
                self.devices.entry(certificate.device).or_default().push((place, certificate));
            }
            Operation::Remove { target: Target::Person(person), .. } => {
                self.persons_out.entry(*person).or_default().push(place);
            }
            Operation::Remove { target: Target::Device(device), .. } => {
                self.devices_out.entry(*device).or_default().push(place);
            }
            Operation::Epoch { .. } => {
                self.epochs.insert(id, (place, depth));
            }
            Operation::Rewrap { .. } | Operation::Keep { .. } => {}
        }
    }

    fn give(&mut self, person: PersonId, role: Role) {
        self.roles.entry(person).or_default().push(role);
    }

    /// One more than the deepest epoch that an operation could have seen.
    pub(crate) fn depth_after(&self, order: &Order<'_>, place: usize) -> u32 {
        let seen = self.epochs.values().filter(|(epoch, _)| order.saw(place, *epoch));
        seen.map(|(_, depth)| *depth).max().unwrap_or(0).saturating_add(1)
    }

    /// Since when the first device was here that words on paper let in, for each such words.
    pub(crate) fn begun_again(&self, order: &Order<'_>) -> BTreeMap<DeviceId, usize> {
        let mut begun = BTreeMap::new();
        for given in self.devices.values() {
            let Some((place, words)) =
                given.first().and_then(|(place, _)| Some((*place, self.words(order, *place)?)))
            else {
                continue;
            };
            let first = begun.entry(words).or_insert(place);
            *first = place.min(*first);
        }
        begun
    }

    /// The words on paper that let a device in, when words did.
    fn words(&self, order: &Order<'_>, place: usize) -> Option<DeviceId> {
        let author = order.entries.get(place)?.1.operation.author;
        let (_, certificate) = self.devices.get(&author)?.first()?;
        (certificate.kind == CertificateKind::Recovery && certificate.device == author).then_some(author)
    }

    /// How long a device's person, and then the device, have taken part: the lesser the longer. All devices that began again with
    /// the same words count as equally long here, and their names decide: so it is the same one in every space.
    pub(crate) fn seniority(
        &self,
        order: &Order<'_>,
        begun_again: &BTreeMap<DeviceId, usize>,
        device: &DeviceId,
    ) -> (usize, usize) {
        let Some((place, certificate)) = self.devices.get(device).and_then(|given| given.first()) else {
            return (usize::MAX, usize::MAX);
        };
        let entered = self.roles.get(&certificate.person).into_iter().flatten().map(|role| role.place).min();
        let since = self.words(order, *place).and_then(|words| begun_again.get(&words).copied());
        (entered.unwrap_or(usize::MAX), since.unwrap_or(*place))
    }

    /// Whether anybody with a device can change who takes part, when everything was said.
    pub(crate) fn has_admin(&self, order: &Order<'_>) -> bool {
        self.devices.keys().any(|device| {
            let person = self.device(order, View::End, device).map(|found| found.person);
            person.and_then(|person| self.role(order, View::End, &person)) == Some(SpaceRole::Admin)
        })
    }

    pub(crate) fn persons(&self) -> impl Iterator<Item = &PersonId> {
        self.roles.keys()
    }

    pub(crate) fn device_ids(&self) -> impl Iterator<Item = &DeviceId> {
        self.devices.keys()
    }
}

/// Whether something given at a place counts in a view and outlasts every removal that counts there: whoever gave it
/// knew of them all.
fn stands(order: &Order<'_>, view: View, given: usize, out: &[usize]) -> bool {
    order.gives(view, given)
        && out.iter().all(|removal| !order.limits(view, *removal) || order.saw(given, *removal))
}
