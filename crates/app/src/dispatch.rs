//! From a command's name and JSON to its function and back.

use crate::contract::{self, Command, FaultKind, Problem, ProblemCode};
use crate::device::Device;
use crate::fault::AppFault;
use crate::veil::CONFIRMING;
use ids::UtcMillis;
use serde_json::Value;

/// What each command's file in `commands` provides.
pub(crate) trait Run: Command {
    /// Carries the command out. What it answers is durable.
    fn run(self, device: &mut Device, now: UtcMillis) -> Result<Self::Answer, AppFault>;
}

/// Nothing runs on a shielded case that was not opened. A closed profile has no cases; what needs one says so itself.
/// While somebody else holds the device, nothing runs but what is meant for them.
fn check<C: Command>(input: &Value, device: &mut Device) -> Result<(), AppFault> {
    let Some(open) = &mut device.open else { return Ok(()) };
    open.check_handed(C::NAME, input)?;
    if C::NAME == CONFIRMING { Ok(()) } else { open.check_veil(input) }
}

fn run<C: Run>(input: Value, device: &mut Device, now: UtcMillis) -> Result<Value, Problem> {
    check::<C>(&input, device)?;
    let command: C = serde_json::from_value(input).map_err(|_| Problem {
        code: ProblemCode::Invalid,
        fault: Some(FaultKind::WrongType),
        place: Some(C::NAME.to_owned()),
    })?;
    let answer = device.whole(|device| command.run(device, now))?;
    serde_json::to_value(answer).map_err(|_| AppFault::Inside("an answer that is not JSON").into())
}

macro_rules! dispatch {
    ($($name:ident: $input:ident => $answer:ty,)+) => {
        impl Device {
            /// Carries out one command given by name and JSON, at the given moment.
            ///
            /// # Errors
            /// One of the twelve problems; then nothing has changed.
            pub fn call(&mut self, name: &str, input: Value, now: UtcMillis) -> Result<Value, Problem> {
                match name {
                    $(stringify!($name) => run::<contract::$input>(input, self, now),)+
                    _ => Err(AppFault::missing("command", "of this name").into()),
                }
            }
        }
    };
}
contract::with_every_command!(dispatch);

impl Device {
    /// Carries out one typed command, at the given moment.
    ///
    /// # Errors
    /// One of the twelve problems; then nothing has changed.
    #[expect(private_bounds, reason = "only commands of the contract can be run")]
    pub fn ask<C: Run>(&mut self, command: C, now: UtcMillis) -> Result<C::Answer, Problem> {
        let unreadable = |_| AppFault::Inside("an input that is not JSON");
        check::<C>(&serde_json::to_value(&command).map_err(unreadable)?, self)?;
        self.whole(|device| command.run(device, now)).map_err(Problem::from)
    }

    /// What could not be done leaves nothing in memory either.
    fn whole<T>(&mut self, work: impl FnOnce(&mut Self) -> Result<T, AppFault>) -> Result<T, AppFault> {
        let done = work(self);
        if let (Err(_), Some(open)) = (&done, &mut self.open) {
            open.forget_unwritten();
        }
        done
    }
}
