//! The promises, by what they are about.

mod agreements;
mod circles;
mod contact;
mod contributions;
mod copies;
mod hands;
mod hub;
mod joining;
mod own_circles;
mod reminders;
mod removal;
mod shielding;
mod unlock;
mod writes;

use crate::{Change, Promise, Teeth, Test};

/// Every promise.
#[must_use]
pub fn promises() -> Vec<Promise> {
    let about: [&[Promise]; 14] = [
        unlock::PROMISES,
        joining::PROMISES,
        circles::PROMISES,
        shielding::PROMISES,
        removal::PROMISES,
        contributions::PROMISES,
        hub::PROMISES,
        copies::PROMISES,
        hands::PROMISES,
        agreements::PROMISES,
        contact::PROMISES,
        reminders::PROMISES,
        own_circles::PROMISES,
        writes::PROMISES,
    ];
    about.concat()
}

/// A promise whose broken variant is a test of its own.
const fn twin(
    says: &'static str,
    (file, name): (&'static str, &'static str),
    (twin_file, twin_name): (&'static str, &'static str),
) -> Promise {
    let teeth = Teeth::Twin(Test { file: twin_file, name: twin_name });
    Promise { says, test: Test { file, name }, teeth }
}

/// A promise that a change of the code breaks.
const fn changed(
    says: &'static str,
    (file, name): (&'static str, &'static str),
    wrong: &'static str,
    (code, sound, broken): (&'static str, &'static str, &'static str),
) -> Promise {
    let teeth = Teeth::Change(Change { wrong, file: code, sound, broken });
    Promise { says, test: Test { file, name }, teeth }
}
