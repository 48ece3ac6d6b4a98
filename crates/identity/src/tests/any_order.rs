//! Delivery in any order, with repetition, gives one membership.

use proptest::prelude::*;

use super::scene::*;
use crate::*;

const PARTIES: usize = 5;

/// One step of a random history: who acts, what, on whom, and whose log they take in first.
type Step = (usize, u8, usize, Option<usize>);

fn step() -> impl Strategy<Value = Step> {
    (0..PARTIES, 0_u8..16, 0..PARTIES, proptest::option::of(0..PARTIES))
}

fn take_in(logs: &mut [ControlLog], to: usize, from: usize) {
    let other = logs[from].clone();
    take_all(&mut logs[to], &other);
}

fn operation(log: &ControlLog, parties: &[Party], number: u8, what: u8, whom: usize) -> Operation {
    let epochs: Vec<_> = log.evaluate().epochs.keys().copied().collect();
    let some: Vec<&Party> = parties.iter().take(whom + 1).collect();
    match (what, epochs.first()) {
        (0, _) => Operation::AddPerson { person: parties[whom].id(), role: SpaceRole::Admin },
        (1, _) => Operation::AddPerson { person: parties[whom].id(), role: SpaceRole::Reader },
        (2 | 3, _) => Operation::AddDevice { certificate: parties[whom].certificate() },
        (4, Some(old)) => Operation::Rewrap { epoch: *old, wraps: wraps(&some) },
        (5, Some(old)) => epoch(number, &some, &[*old]),
        (8 | 9, _) => remove(&parties[whom]),
        (10, _) => Operation::Remove {
            target: Target::Device(parties[whom].device_id()),
            integrated: vec![mark(&parties[whom], number)],
        },
        (11, _) => set_role(&parties[whom], SpaceRole::Writer),
        (12, _) => set_role(&parties[whom], SpaceRole::Admin),
        (13, _) => Operation::Keep { integrated: vec![mark(&parties[whom], number)] },
        _ => epoch(number, &some, &[]),
    }
}

fn set_role(party: &Party, role: SpaceRole) -> Operation {
    Operation::SetRole { person: party.id(), role, integrated: vec![] }
}

fn mark(party: &Party, number: u8) -> Mark {
    Mark {
        author: party.device_id(),
        incarnation: ids::Incarnation(1),
        sequence: ids::Sequence(u64::from(number)),
    }
}

/// Everybody acts on their own log; gives every operation's bytes.
fn history(steps: &[Step]) -> (ControlLog, Vec<Vec<u8>>) {
    let parties: Vec<Party> = (1..=5).map(Party::new).collect();
    let mut start = founded(&parties[0]);
    join(&mut start, &parties[0], &parties[1], SpaceRole::Admin);
    join(&mut start, &parties[0], &parties[2], SpaceRole::Writer);
    let mut logs = vec![start.clone(); PARTIES];
    for (number, (who, what, whom, from)) in steps.iter().enumerate() {
        if let Some(from) = from {
            take_in(&mut logs, *who, *from);
        }
        let number = u8::try_from(number).unwrap();
        let said = operation(&logs[*who], &parties, number, *what, *whom);
        say(&mut logs[*who], &parties[*who], said);
    }
    for other in 1..PARTIES {
        take_in(&mut logs, 0, other);
    }
    let all = logs.swap_remove(0);
    let bytes = all.operations().map(|(id, _)| all.bytes(&id).unwrap().to_vec()).collect();
    (all, bytes)
}

/// Adds what can be added until everything is in.
fn deliver(log: &mut ControlLog, mut waiting: Vec<Vec<u8>>) {
    while !waiting.is_empty() {
        let before = waiting.len();
        waiting.retain(|bytes| match log.add(bytes) {
            Ok(_) => false,
            Err(IdentityFault::MissingParents { .. }) => true,
            // Without the genesis nothing else has parents; nothing else may happen.
            Err(fault) => panic!("{fault}"),
        });
        assert!(waiting.len() < before, "something waits for ever");
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 48, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn the_same_operations_mean_the_same_in_any_order(
        steps in proptest::collection::vec(step(), 1..40),
        order in proptest::collection::vec(any::<u32>(), 64),
        again in 0_usize..8,
    ) {
        let (all, bytes) = history(&steps);
        let mut shuffled: Vec<(u32, Vec<u8>)> = bytes
            .iter()
            .chain(bytes.iter().take(again))
            .zip(order.iter().cycle())
            .map(|(bytes, key)| (*key, bytes.clone()))
            .collect();
        shuffled.sort();
        let mut log = ControlLog::new(all.space());
        deliver(&mut log, shuffled.into_iter().map(|(_, bytes)| bytes).collect());
        prop_assert_eq!(log.heads(), all.heads());
        prop_assert_eq!(log.evaluate(), all.evaluate());
    }

    #[test]
    fn the_current_epoch_is_never_exposed_to_a_non_member(
        steps in proptest::collection::vec(step(), 1..40),
    ) {
        let membership = history(&steps).0.evaluate();
        if let Some(current) = membership.current_epoch {
            let exposed = &membership.epochs[&current].exposed;
            prop_assert!(exposed.iter().all(|device| membership.may_read(device)));
        }
    }

    #[test]
    fn a_space_with_an_admin_always_has_one(steps in proptest::collection::vec(step(), 1..40)) {
        let (all, _) = history(&steps);
        let membership = all.evaluate();
        prop_assert!(membership.devices.keys().any(|device| membership.may_admit(device)));
    }

    #[test]
    fn nobody_is_in_whom_a_holding_removal_took_out_and_nobody_let_in_again(
        steps in proptest::collection::vec(step(), 1..40),
    ) {
        let (all, _) = history(&steps);
        let membership = all.evaluate();
        for (id, said) in all.operations().filter(|(id, _)| membership.holds(id)) {
            let Operation::Remove { target: Target::Person(person), .. } = &said.operation else { continue };
            let again = all.operations().any(|(later, said)| {
                let back = matches!(&said.operation, Operation::AddPerson { person: back, .. } if back == person);
                back && membership.holds(&later) && all.past_of(&later).contains(&id)
            });
            prop_assert!(again || !membership.persons.contains_key(person));
        }
    }

    #[test]
    fn an_author_who_was_removed_beside_has_no_effect(steps in proptest::collection::vec(step(), 1..40)) {
        let (all, _) = history(&steps);
        let membership = all.evaluate();
        let removals: Vec<_> = all
            .operations()
            .filter(|(id, _)| membership.holds(id))
            .filter_map(|(id, said)| match &said.operation {
                Operation::Remove { target: Target::Device(device), .. } => Some((id, *device)),
                _ => None,
            })
            .collect();
        for (id, said) in all.operations().filter(|(id, _)| membership.holds(id)) {
            // Operations that take away are settled by seniority, and may cross.
            if matches!(said.operation, Operation::Remove { .. } | Operation::SetRole { .. }) {
                continue;
            }
            for (removal, device) in &removals {
                let before = all.past_of(removal).contains(&id);
                let back = all.past_of(&id).contains(removal);
                prop_assert!(before || back || said.author != *device);
            }
        }
    }
}
