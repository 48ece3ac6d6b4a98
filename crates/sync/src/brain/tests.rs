//! What the brain wishes, and when.

use super::*;

const NOW: UtcMillis = UtcMillis(1_000_000);

fn connected() -> Brain {
    let mut brain = Brain::default();
    brain.put(Input::Hub(true), NOW, 0);
    for wish in [Wish::OpenSession, Wish::Pull, Wish::Upload] {
        assert_eq!(brain.next(NOW), Some(wish));
        brain.put(Input::Ended(Outcome::Done), NOW, 0);
    }
    assert_eq!(brain.connection(), Connection::UpToDate);
    brain
}

#[test]
fn a_new_connection_fetches_everything_before_it_sends() {
    connected();
    let mut brain = Brain::default();
    brain.put(Input::Hub(true), NOW, 0);
    assert_eq!(brain.next(NOW), Some(Wish::OpenSession));
    brain.put(Input::Ended(Outcome::Done), NOW, 0);
    for _ in 0..3 {
        assert_eq!(brain.next(NOW), Some(Wish::Pull));
        brain.put(Input::Ended(Outcome::More), NOW, 0);
    }
    assert_eq!(brain.next(NOW), Some(Wish::Pull));
    brain.put(Input::Ended(Outcome::Done), NOW, 0);
    assert_eq!(brain.next(NOW), Some(Wish::Upload));
}

#[test]
fn what_must_be_looked_at_first_is_looked_at_before_the_next_sending() {
    let mut brain = connected();
    brain.put(Input::Written, NOW, 0);
    brain.put(Input::LookFirst, NOW, 0);
    assert_eq!(brain.wake_at(), Some(NOW));
    assert_eq!(brain.next(NOW), Some(Wish::Pull));
    brain.put(Input::Ended(Outcome::Done), NOW, 0);
    assert_eq!(brain.next(NOW), Some(Wish::Upload));
}

#[test]
fn one_wish_at_a_time() {
    let mut brain = connected();
    brain.put(Input::Written, NOW, 0);
    assert_eq!(brain.next(NOW), Some(Wish::Upload));
    brain.put(Input::Hint, NOW, 0);
    assert_eq!(brain.next(NOW), None);
    brain.put(Input::Ended(Outcome::Done), NOW, 0);
    assert_eq!(brain.next(NOW), Some(Wish::Pull));
}

#[test]
fn what_was_written_during_an_upload_is_sent_after_it() {
    let mut brain = connected();
    brain.put(Input::Written, NOW, 0);
    assert_eq!(brain.next(NOW), Some(Wish::Upload));
    brain.put(Input::Written, NOW, 0);
    brain.put(Input::Ended(Outcome::Done), NOW, 0);
    assert_eq!(brain.next(NOW), Some(Wish::Upload));
}

#[test]
fn offline_by_choice_wishes_nothing_and_forgets_what_was_under_way() {
    let mut brain = connected();
    brain.put(Input::Written, NOW, 0);
    brain.next(NOW);
    brain.put(Input::Offline(true), NOW, 0);
    assert_eq!((brain.next(NOW), brain.wake_at()), (None, None));
    brain.put(Input::Ended(Outcome::Done), NOW, 0);
    brain.put(Input::Offline(false), NOW, 0);
    assert_eq!(brain.next(NOW), Some(Wish::OpenSession));
}

#[test]
fn failures_wait_longer_and_longer_and_success_forgets_them() {
    let mut brain = connected();
    let mut now = NOW;
    let mut waits = Vec::new();
    brain.put(Input::Written, now, 0);
    for _ in 0..4 {
        assert!(brain.next(now).is_some());
        brain.put(Input::Ended(Outcome::Failed), now, 0);
        let wake = brain.wake_at().unwrap();
        assert_eq!(brain.next(UtcMillis(wake.0 - 1)), None);
        waits.push(wake.0 - now.0);
        now = wake;
    }
    assert!(waits.windows(2).all(|pair| pair[0] < pair[1]));
    for wish in [Wish::OpenSession, Wish::Pull, Wish::Upload] {
        assert!(matches!(brain.connection(), Connection::Unreachable { .. }));
        assert_eq!(brain.next(now), Some(wish));
        brain.put(Input::Ended(Outcome::Done), now, 0);
    }
    assert_eq!(brain.connection(), Connection::UpToDate);
}

#[test]
fn a_hub_that_does_all_but_one_thing_is_asked_less_and_less() {
    for outcome in [Outcome::Failed, Outcome::NoSession] {
        for never in [Wish::Upload, Wish::Pull, Wish::ReadMail] {
            let (mut brain, mut now, mut asked) = (connected(), NOW, 0);
            brain.put(Input::AwaitingMail(true), now, 0);
            brain.put(Input::Written, now, 0);
            while now.0 < NOW.0 + 3_600_000 {
                match brain.next(now) {
                    Some(wish) if wish == never => brain.put(Input::Ended(outcome), now, 0),
                    Some(_) => brain.put(Input::Ended(Outcome::Done), now, 0),
                    None => now = brain.wake_at().unwrap(),
                }
                asked += 1;
            }
            let mail = 3_600_000 / MAIL_MS;
            assert!(
                asked < 600 + if never == Wish::ReadMail { 0 } else { mail },
                "{never:?}: {asked} questions"
            );
        }
    }
}

#[test]
fn what_the_hub_does_not_take_is_sent_again_less_and_less_often() {
    let (mut brain, mut now, mut sent) = (connected(), NOW, 0);
    brain.put(Input::Written, now, 0);
    while now.0 < NOW.0 + 3_600_000 {
        match brain.next(now) {
            Some(Wish::Upload) => {
                sent += 1;
                brain.put(Input::Ended(Outcome::Later), now, 0);
            }
            Some(_) => brain.put(Input::Ended(Outcome::Done), now, 0),
            None => now = brain.wake_at().unwrap(),
        }
    }
    assert!((10..30).contains(&sent), "sent {sent} times in an hour");
    brain.put(Input::Written, now, 0);
    assert_eq!(brain.next(now), Some(Wish::Upload), "new words are tried at once");
}

#[test]
fn a_hub_that_only_opens_sessions_is_asked_less_and_less() {
    for outcome in [Outcome::Failed, Outcome::NoSession] {
        let (mut brain, mut now, mut asked) = (connected(), NOW, 0);
        let end = NOW.0 + 3_600_000;
        while now.0 < end {
            match brain.next(now) {
                Some(Wish::OpenSession) => brain.put(Input::Ended(Outcome::Done), now, 0),
                Some(_) => brain.put(Input::Ended(outcome), now, 0),
                None => now = brain.wake_at().unwrap(),
            }
            asked += 1;
        }
        assert!(asked < 500, "{asked} questions in an hour");
    }
}

#[test]
fn a_lost_session_is_opened_again_at_once_but_not_in_a_tight_loop() {
    let mut brain = connected();
    brain.put(Input::Written, NOW, 0);
    brain.next(NOW);
    brain.put(Input::Ended(Outcome::NoSession), NOW, 0);
    assert_eq!(brain.next(NOW), Some(Wish::OpenSession));
    brain.put(Input::Ended(Outcome::NoSession), NOW, 0);
    assert_eq!(brain.next(NOW), None);
}

#[test]
fn a_clock_that_is_set_back_does_not_silence_the_device() {
    let mut brain = connected();
    brain.put(Input::Written, NOW, 0);
    assert!(brain.next(NOW).is_some());
    brain.put(Input::Ended(Outcome::Failed), NOW, 0);
    let wait = brain.wake_at().unwrap().0 - NOW.0;
    let month_ago = UtcMillis(NOW.0 - 30 * 86_400_000);
    assert_eq!(brain.next(month_ago), None);
    assert_eq!(brain.wake_at().unwrap().0 - month_ago.0, wait);
    assert_eq!(brain.next(UtcMillis(month_ago.0 + wait)), Some(Wish::OpenSession));
}

#[test]
fn without_hints_it_asks_by_itself() {
    let mut brain = connected();
    brain.put(Input::HintsClosed, NOW, 0);
    let wake = brain.wake_at().unwrap();
    assert!(wake.0 - NOW.0 <= POLL_WITHOUT_HINTS_MS);
    assert_eq!(brain.next(wake), Some(Wish::Pull));
}
