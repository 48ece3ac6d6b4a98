//! A recovery code counts only once its person has shown that it was written down.

use crate::contract::{FaultKind, RecoveryCodeView};
use crate::device::Device;
use crate::fault::AppFault;
use ids::RandomSource;
use sealing::RecoveryCode;
use zeroize::Zeroizing;

/// Groups that the person types back.
const ASKED: usize = 2;

/// A code that was shown, what is asked of it, and the key that it will open. Forgotten when Felles locks.
pub(crate) struct UntestedCode {
    code: RecoveryCode,
    asked: [usize; ASKED],
    key: Zeroizing<[u8; 32]>,
}

impl Device {
    /// Draws a code and shows it. The one before still opens.
    pub(crate) fn new_recovery_code(&mut self, passphrase: &str) -> Result<RecoveryCodeView, AppFault> {
        self.open()?;
        let (_, key) = self.key_by_passphrase(passphrase)?;
        let random = self.random.as_mut();
        let untested = UntestedCode { code: RecoveryCode::generate(random), asked: two_of(random), key };
        let view = RecoveryCodeView {
            groups: untested.code.groups(),
            asked: untested.asked.iter().filter_map(|place| u8::try_from(*place).ok()).collect(),
        };
        self.untested = Some(untested);
        Ok(view)
    }

    /// The person types the asked groups back: from now on the code opens, and an earlier one no more.
    pub(crate) fn confirm_recovery_code(&mut self, answers: &[String]) -> Result<(), AppFault> {
        self.open()?;
        let untested = self.untested.as_ref().ok_or(AppFault::NotAllowed("no recovery code was shown"))?;
        for (number, place) in untested.asked.iter().enumerate() {
            let answer = answers.get(number).map_or("", String::as_str);
            if !untested.code.is_group(*place, answer) {
                let group = place.saturating_add(1).to_string();
                return Err(AppFault::invalid(FaultKind::CodeMistyped, group));
            }
        }
        let mut file = self.profile.key_file()?;
        file.set_recovery_code(&untested.code, &untested.key, self.random.as_mut())?;
        self.profile.replace_key_file(&file)?;
        self.untested = None;
        Ok(())
    }
}

/// Two different groups, in order.
fn two_of(random: &mut dyn RandomSource) -> [usize; ASKED] {
    let mut bytes = [0_u8; ASKED];
    random.fill(&mut bytes);
    let [first, second] = bytes.map(usize::from);
    let first = first % RecoveryCode::GROUPS;
    let second = (first + 1 + second % (RecoveryCode::GROUPS - 1)) % RecoveryCode::GROUPS;
    [first.min(second), first.max(second)]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn two_different_groups_are_asked_whatever_chance_says() {
        for first in 0..=u8::MAX {
            for second in 0..=u8::MAX {
                let mut draw = |bytes: &mut [u8]| bytes.copy_from_slice(&[first, second]);
                let [one, other] = two_of(&mut draw);
                assert!(one < other && other < RecoveryCode::GROUPS);
            }
        }
    }
}
