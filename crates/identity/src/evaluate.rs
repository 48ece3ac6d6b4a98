//! What a set of operations means: a pure function of the set.
//!
//! Operations that take rights away are settled first, one author at a time, the longest-standing member first: so of
//! two who remove each other, whoever has taken part longer stays; of two who began again with the same words on paper, the same one
//! in every space. What was settled stays settled. Each time, everything else
//! is judged anew by what was settled so far, until no more removal holds. A space's last admin is not removed.

use std::collections::{BTreeMap, BTreeSet};

use ids::ControlId;

use crate::exposure::exposed_sets;
use crate::former::former_devices;
use crate::log::ControlLog;
use crate::order::{Order, View};
use crate::rights::Rights;
use crate::{EpochFacts, Member, Membership, Operation, Target};

/// After so many removals that would have left no admin, further ones of that kind are refused unseen: looking is dear.
const REFUSALS: usize = 64;

/// One look over all operations.
struct Judged<'a> {
    rights: Rights<'a>,
    holding: BTreeSet<usize>,
    depths: BTreeMap<usize, u32>,
    /// Operations that take rights away, and would hold by what is settled, but are not settled themselves.
    open: Vec<usize>,
}

/// What was decided about operations that take rights away; decided for good.
#[derive(Default)]
struct Decided {
    settled: BTreeSet<usize>,
    refused: BTreeSet<usize>,
}

pub(crate) fn evaluate(log: &ControlLog) -> Membership {
    let order = Order::new(log);
    let mut decided = Decided::default();
    loop {
        let judged = judge(&order, &decided.settled);
        if !decide(&order, &judged, &mut decided) {
            return conclude(&order, judged);
        }
    }
}

fn takes_away(operation: &Operation) -> bool {
    matches!(operation, Operation::Remove { .. } | Operation::SetRole { .. })
}

/// Judges every operation with given ones settled.
fn judge<'a>(order: &Order<'a>, settled: &BTreeSet<usize>) -> Judged<'a> {
    let mut judged = Judged {
        rights: Rights::default(),
        holding: settled.clone(),
        depths: BTreeMap::new(),
        open: Vec::new(),
    };
    // First, because they count for what was said beside them too.
    for place in settled {
        if let Some((id, entry)) = order.entries.get(*place) {
            judged.rights.record(*place, *id, 0, &entry.operation.operation);
        }
    }
    for (place, (id, entry)) in order.entries.iter().enumerate() {
        let operation = &entry.operation.operation;
        let mut depth = 0;
        if matches!(operation, Operation::Epoch { .. }) {
            depth = judged.rights.depth_after(order, place);
            judged.depths.insert(place, depth);
        }
        if settled.contains(&place) || !judged.rights.allow(order, place, entry) {
            continue;
        }
        if takes_away(operation) {
            judged.open.push(place);
        } else {
            judged.holding.insert(place);
            judged.rights.record(place, *id, depth, operation);
        }
    }
    judged
}

/// Decides about the open operations of the longest-standing author who has any; whether there were any.
fn decide(order: &Order<'_>, judged: &Judged<'_>, decided: &mut Decided) -> bool {
    let begun_again = judged.rights.begun_again(order);
    let open = judged.open.iter().filter(|place| !decided.refused.contains(place));
    let ranked = open.filter_map(|place| {
        let author = order.entries.get(*place)?.1.operation.author;
        Some((judged.rights.seniority(order, &begun_again, &author), author, *place))
    });
    let Some((_, first, _)) = ranked.clone().min() else { return false };
    let places: BTreeSet<usize> =
        ranked.filter(|(_, by, _)| *by == first).map(|(_, _, place)| place).collect();
    let mut next = BTreeSet::new();
    for place in places {
        // Whoever has left says nothing more: what they said afterwards is looked at again.
        if !next.iter().any(|earlier| leaves(order, judged, *earlier) && !order.saw(*earlier, place)) {
            next.insert(place);
        }
    }
    if keeps_an_admin(order, judged, &decided.settled, &next) {
        decided.settled.extend(next);
        return true;
    }
    for place in next {
        let alone = BTreeSet::from([place]);
        let tried = decided.refused.len() < REFUSALS;
        if tried && keeps_an_admin(order, judged, &decided.settled, &alone) {
            decided.settled.insert(place);
            return true;
        }
        decided.refused.insert(place);
    }
    true
}

/// Whether an operation takes its own author out.
fn leaves(order: &Order<'_>, judged: &Judged<'_>, place: usize) -> bool {
    let Some((_, entry)) = order.entries.get(place) else { return false };
    let author = entry.operation.author;
    match &entry.operation.operation {
        Operation::Remove { target: Target::Device(device), .. } => *device == author,
        Operation::Remove { target: Target::Person(person), .. } => {
            judged.rights.device(order, View::Seen(place), &author).is_some_and(|own| own.person == *person)
        }
        _ => false,
    }
}

/// Whether an admin is left when these are settled too. Where there is none already, there is none to lose.
fn keeps_an_admin(
    order: &Order<'_>,
    judged: &Judged<'_>,
    settled: &BTreeSet<usize>,
    next: &BTreeSet<usize>,
) -> bool {
    !judged.rights.has_admin(order)
        || judge(order, &settled.union(next).copied().collect()).rights.has_admin(order)
}

/// From who was given what to who takes part now.
fn conclude(order: &Order<'_>, judged: Judged<'_>) -> Membership {
    let Judged { rights, holding, depths, .. } = judged;
    let mut membership = Membership::default();
    for person in rights.persons() {
        membership.persons.extend(rights.role(order, View::End, person).map(|role| (*person, role)));
    }
    for device in rights.device_ids() {
        let Some(certificate) = rights.device(order, View::End, device) else { continue };
        if membership.persons.contains_key(&certificate.person) {
            let member = Member { person: certificate.person, certificate: certificate.clone() };
            membership.devices.insert(*device, member);
        }
    }
    let mut exposed = exposed_sets(&order.entries);
    for (place, depth) in depths {
        let Some((id, entry)) = order.entries.get(place) else { continue };
        if let Operation::Epoch { salt, .. } = &entry.operation.operation {
            let exposed = exposed.remove(id).unwrap_or_default();
            let holds = holding.contains(&place);
            membership.epochs.insert(*id, EpochFacts { holds, depth, salt: *salt, exposed });
        }
    }
    let ids = holding.iter().filter_map(|place| order.entries.get(*place));
    membership.holding = ids.map(|(id, _)| *id).collect();
    membership.current_epoch = current_epoch(&membership);
    membership.former = former_devices(order, &membership);
    membership
}

fn current_epoch(membership: &Membership) -> Option<ControlId> {
    let usable = membership.epochs.iter().filter(|(_, facts)| {
        facts.holds && facts.exposed.iter().all(|device| membership.devices.contains_key(device))
    });
    usable.max_by_key(|(id, facts)| (facts.depth, **id)).map(|(id, _)| *id)
}
