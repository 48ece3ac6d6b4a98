//! What must hold on everybody's devices when a case has been lived.

use super::frame::Person;
use super::given::Given;
use super::life::Life;
use super::owed::Owed;
use super::standing::standing;
use app::contract::AgreementOpen;
use domain::{AgreementStatus, SpaceKind};

/// Every fact stands, whole and findable, where it may be read, and nowhere else.
pub fn check_devices(life: &mut Life, people: &[Person], owed: &[Owed]) {
    let joined = life.joined.clone();
    for person in people {
        let Some(who) = life.devices.get(&person.id).copied() else { continue };
        let there = joined.contains(&person.id);
        let all = standing(life, who);
        for fact in owed {
            let may_read = there && fact.is_for(&person.id, person.role);
            let name = &person.id;
            if may_read {
                let thing = all.iter().find(|thing| fact.is(thing));
                let thing = thing.unwrap_or_else(|| panic!("{name} does not have {fact:#?}"));
                assert!(fact.is_found(life, who, thing), "{name} does not find {fact:#?}");
                let wrong = fact.each_wrong();
                assert!(
                    wrong.iter().all(|wrong| !all.iter().any(|thing| wrong.is(thing))),
                    "{}: {fact:#?}",
                    fact.what
                );
            } else if let Some(words) = fact.words().filter(|words| words.chars().count() > 20) {
                assert!(
                    !life.world.holds(who, words),
                    "{name} has on disk what they may not read: {fact:#?}"
                );
                assert!(all.iter().all(|thing| !fact.is(thing)), "{name} {fact:#?}");
            }
        }
    }
    check_holds_can_see(life, owed, &joined);
}

/// What was agreed stands as agreed on every device, signed by everybody who has a say, or as kept.
pub fn check_agreed(life: &mut Life, case: &Given<'_>) {
    for agreement in case.all("hendelser").iter().filter_map(|event| event.one("avtale")) {
        let document = life.made[agreement.must("id")];
        let done = agreement.must("status") == "GJORT";
        for person in life.joined.clone() {
            let view = life.ask(&person, AgreementOpen { document });
            let status = if done { AgreementStatus::Done } else { AgreementStatus::Agreed };
            assert_eq!((view.status, view.not_counted), (status, 0), "{person} {}", agreement.must("id"));
        }
    }
}

/// That nobody has on disk what they may not read means something only if the look at the disk sees what is there.
fn check_holds_can_see(life: &mut Life, owed: &[Owed], joined: &[String]) {
    let narrow = owed.iter().filter(|fact| fact.space != SpaceKind::Shared).filter_map(|fact| fact.words());
    for words in narrow.filter(|words| words.chars().count() > 20) {
        let devices: Vec<_> = joined.iter().map(|person| life.devices[person]).collect();
        assert!(devices.into_iter().any(|who| life.world.holds(who, words)));
    }
}
