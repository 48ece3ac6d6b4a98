//! Nobody fills the hub, nobody who is not admitted begins on it, and whoever hits a limit is the only one who notices.

use crate::people::{Circle, Hub, Person, person};
use felles_hub::{LogFault, Quotas};
use identity::SpaceRole;
use ids::UtcMillis;
use protocol::{Refusal, Request, Response, UploadAnswer};

fn hub_with(quotas: Quotas) -> Hub {
    let mut hub = Hub::new();
    hub.log.set_quotas(quotas);
    hub
}

#[test]
fn a_stranger_founds_only_so_many_spaces() {
    let mut hub = hub_with(Quotas { spaces_per_person: 5, ..Quotas::default() });
    let (stranger, other) = (person(1), person(2));
    for seed in 0..5 {
        let circle = Circle::found(&stranger, seed);
        assert!(matches!(hub.upload(&stranger, circle.said)[..], [UploadAnswer::Stored(_)]));
    }
    for seed in 5..20 {
        let circle = Circle::found(&stranger, seed);
        assert_eq!(hub.upload(&stranger, circle.said), [UploadAnswer::NotAllowed]);
    }
    // By another's session the founder is the same.
    let circle = Circle::found(&stranger, 30);
    assert_eq!(hub.upload(&other, circle.said), [UploadAnswer::NotAllowed]);
    let circle = Circle::found(&other, 31);
    assert!(matches!(hub.upload(&other, circle.said)[..], [UploadAnswer::Stored(_)]));
}

#[test]
fn where_founders_are_listed_others_begin_only_once_somebody_has_let_them_in() {
    let (listed, invited, stranger) = (person(1), person(2), person(3));
    let founders = Some([listed.key.id()].into());
    let mut hub = hub_with(Quotas { founders, ..Quotas::default() });
    let mut circle = Circle::found(&listed, 1);
    assert!(matches!(hub.upload(&listed, circle.said.clone())[..], [UploadAnswer::Stored(_)]));
    for who in [&invited, &stranger] {
        assert_eq!(hub.upload(who, Circle::found(who, 9).said), [UploadAnswer::NotAllowed]);
    }
    let added = circle.add(&listed, &invited, SpaceRole::Writer);
    hub.upload(&listed, added);
    assert!(matches!(hub.upload(&invited, Circle::found(&invited, 9).said)[..], [UploadAnswer::Stored(_)]));
    assert_eq!(hub.upload(&stranger, Circle::found(&stranger, 9).said), [UploadAnswer::NotAllowed]);
}

#[test]
fn the_operator_hears_once_who_was_turned_away() {
    let mut hub = hub_with(Quotas { founders: Some([].into()), ..Quotas::default() });
    let stranger = person(3);
    let told = (0..3).filter(|seed| {
        let items = Circle::found(&stranger, *seed).said;
        let now = hub.now;
        let request = Request::Upload { items };
        let answered = hub.log.answer(Some(stranger.id()), request, now, &mut crate::people::seeded(1));
        matches!(answered.fault, Some(LogFault::NotAdmitted { person }) if person == stranger.key.id())
    });
    assert_eq!(told.count(), 1);
}

#[test]
fn a_full_space_takes_no_more_words_but_still_changes_its_members() {
    let mut hub = hub_with(Quotas { space_megabytes: 1, ..Quotas::default() });
    let (anna, bo) = (person(1), person(2));
    let (mut full, other) = (Circle::found(&anna, 1), Circle::found(&anna, 2));
    hub.upload(&anna, [full.said.clone(), other.said.clone()].concat());
    let stored = (1..=20).filter(|sequence| {
        let answer = hub.upload(&anna, vec![anna.envelope(full.space, *sequence, 99_000)])[0];
        matches!(answer, UploadAnswer::Stored(_))
    });
    assert_eq!(stored.count(), 10);
    let added = full.add(&anna, &bo, SpaceRole::Writer);
    assert!(hub.upload(&anna, added).iter().all(|answer| matches!(answer, UploadAnswer::Stored(_))));
    let elsewhere = hub.upload(&anna, vec![anna.envelope(other.space, 1, 99_000)]);
    assert!(matches!(elsewhere[..], [UploadAnswer::Stored(_)]));
}

#[test]
fn a_device_sends_so_much_a_day_and_others_do_not_notice() {
    let mut hub = hub_with(Quotas { device_megabytes_per_day: 1, ..Quotas::default() });
    let (noisy, quiet) = (person(1), person(2));
    let (of_noisy, of_quiet) = (Circle::found(&noisy, 1), Circle::found(&quiet, 2));
    hub.upload(&noisy, of_noisy.said);
    hub.upload(&quiet, of_quiet.said);
    let send = |hub: &mut Hub, who: &Person, space, sequence| {
        let items = vec![who.envelope(space, sequence, 99_000)];
        hub.ask(who, Request::Upload { items })
    };
    let sent =
        (1..=30).filter(|n| send(&mut hub, &noisy, of_noisy.space, *n) != Response::Refused(Refusal::Busy));
    assert_eq!(sent.count(), 10);
    assert!(matches!(send(&mut hub, &quiet, of_quiet.space, 1), Response::Uploaded(_)));
    hub.now = UtcMillis(hub.now.0 + 24 * 60 * 60 * 1_000);
    assert!(matches!(send(&mut hub, &noisy, of_noisy.space, 99), Response::Uploaded(_)));
}
