//! A device that was taken out is given nothing more, while its person's other device goes on.

use crate::people::{Circle, Hub, Person, person};
use identity::{Certificate, CertificateKind, DeviceKeys, Operation, PersonKey, SpaceRole, Target};
use protocol::{Item, UploadAnswer};

/// A further device of the same person.
fn beside(seed: u8, device: u8) -> Person {
    let (key, device) = (PersonKey::from_seed(&[seed; 32]), DeviceKeys::from_seed(&[device; 32]));
    let certificate = Certificate::issue(&key, &device, vec![1; 32], CertificateKind::Normal, Vec::new());
    Person { key, device, certificate }
}

fn has_envelope(items: &[Item]) -> bool {
    items.iter().any(|item| matches!(item, Item::Envelope { .. }))
}

#[test]
fn a_lost_device_is_given_no_envelope_of_a_circle_that_it_was_taken_out_of() {
    let (mut hub, ada, bo, lost) = (Hub::new(), person(1), person(2), beside(2, 77));
    let mut circle = Circle::found(&ada, 5);
    circle.add(&ada, &bo, SpaceRole::Writer);
    circle.say(&bo, &Operation::AddDevice { certificate: lost.certificate.clone() });
    hub.upload(&ada, circle.said.clone());
    hub.upload(&ada, vec![ada.envelope(circle.space, 1, 300)]);
    assert!(has_envelope(&hub.pull(&lost, &[(circle.space, 0)]).items), "it was a device like any other");

    let removal = Operation::Remove { target: Target::Device(lost.id()), integrated: Vec::new() };
    let removal = circle.say(&bo, &removal);
    hub.upload(&bo, vec![removal]);
    hub.upload(&ada, vec![ada.envelope(circle.space, 2, 300)]);
    for after in [0, 4] {
        assert!(!has_envelope(&hub.pull(&lost, &[(circle.space, after)]).items), "given from {after}");
    }
    assert!(!hub.log.readers(circle.space).unwrap().contains(&lost.id()), "hinted at");
    let by_lost = hub.upload(&lost, vec![lost.acknowledgement(circle.space, 1)]);
    assert_eq!(by_lost, [UploadAnswer::NotAllowed]);
    assert!(has_envelope(&hub.pull(&bo, &[(circle.space, 4)]).items), "its person reads on elsewhere");
}
