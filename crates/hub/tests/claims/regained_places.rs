//! Two who take each other out without knowing of it: whoever took part longer stays, also when the hub hears of them second.

use crate::people::{Circle, Hub, Person, person, stored};
use identity::{ControlLog, Operation, SpaceRole, Target, author_operation};
use protocol::{UploadAnswer, UploadItem};

/// Ada founded the circle, Bo decides in it too, and Cy writes.
fn scene() -> (Hub, [Person; 3], Circle) {
    let (mut hub, ada, bo, cy) = (Hub::new(), person(1), person(2), person(3));
    let mut circle = Circle::found(&ada, 5);
    circle.add(&ada, &bo, SpaceRole::Admin);
    circle.add(&ada, &cy, SpaceRole::Writer);
    hub.upload(&ada, circle.said.clone());
    (hub, [ada, bo, cy], circle)
}

/// What somebody says who knows of nothing later.
fn beside(log: &ControlLog, by: &Person, out: &Person) -> (ControlLog, UploadItem) {
    let removal = Operation::Remove { target: Target::Person(out.key.id()), integrated: Vec::new() };
    let (_, bytes) = author_operation(log, &by.device, &removal).unwrap();
    let mut log = log.clone();
    log.add(&bytes).unwrap();
    let item = UploadItem::Control { space: log.space(), bytes };
    (log, item)
}

fn takes_part(hub: &Hub, circle: &Circle, who: &Person) -> bool {
    hub.log.readers(circle.space).unwrap().contains(&who.id())
}

#[test]
fn the_word_of_whoever_stays_is_taken_though_they_were_taken_out_before_it_came() {
    let (mut hub, [ada, bo, cy], circle) = scene();
    let (_, bos) = beside(&circle.log, &bo, &ada);
    assert!(matches!(hub.upload(&bo, vec![bos])[..], [UploadAnswer::Stored(_)]));
    assert!(!takes_part(&hub, &circle, &ada));

    let (hers, adas) = beside(&circle.log, &ada, &bo);
    let (_, next) = beside(&hers, &ada, &cy);
    let words = ada.envelope(circle.space, 1, 300);
    let answers = hub.upload(&ada, vec![adas, next, words]);
    assert_eq!(answers, [stored(7), stored(8), stored(9)], "with what she said and wrote after it");
    assert!(takes_part(&hub, &circle, &ada));
    assert!(!takes_part(&hub, &circle, &bo) && !takes_part(&hub, &circle, &cy));
    let later = bo.envelope(circle.space, 1, 300);
    assert_eq!(hub.upload(&bo, vec![later]), [UploadAnswer::Quarantined]);
}

#[test]
fn whoever_stays_out_has_nothing_to_say_however_they_say_it() {
    let (mut hub, [ada, bo, cy], circle) = scene();
    let (_, adas) = beside(&circle.log, &ada, &bo);
    hub.upload(&ada, vec![adas]);
    let (his, bos) = beside(&circle.log, &bo, &ada);
    let (_, next) = beside(&his, &bo, &cy);
    let refused = hub.upload(&bo, vec![bos.clone(), next]);
    assert_eq!(refused, [UploadAnswer::NotAllowed, UploadAnswer::NotAllowed]);
    // Who is out may not be heard through somebody who was taken out too, and whose own word counts for nothing either.
    let (_, cys) = beside(&circle.log, &cy, &cy);
    hub.upload(&cy, vec![cys]);
    assert_eq!(hub.upload(&cy, vec![bos]), [UploadAnswer::NotAllowed]);
    assert!(takes_part(&hub, &circle, &ada));
}
