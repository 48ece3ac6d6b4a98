//! Who may say something that belongs to one party: that party, or somebody on behalf of a party without a device.

use crate::{DomainFault, Role};

/// Somebody about to say something that belongs to one party.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Speaking {
    /// Whether the one who writes is that party.
    pub own: bool,
    /// As what the one who writes takes part.
    pub by: Option<Role>,
    /// Whether the party has Felles on a device of their own.
    pub has_device: bool,
}

impl Speaking {
    /// Checks a judgement: each party's own, or noted by the counsellor for a party without a device. Gives whether it is on
    /// behalf of somebody.
    ///
    /// # Errors
    /// [`DomainFault::SpeaksForSelf`] or [`DomainFault::NotAllowed`].
    pub fn judges(self) -> Result<bool, DomainFault> {
        let on_behalf = self.speaks()?;
        if on_behalf && self.by != Some(Role::Counsellor) {
            Err(DomainFault::NotAllowed)
        } else {
            Ok(on_behalf)
        }
    }

    /// Checks what only its owner decides, such as taking back an openness: the owner, or anybody who takes part on behalf of
    /// an owner without a device, so that taking back is never further away than the nearest person. Gives whether it is on
    /// behalf of somebody.
    ///
    /// # Errors
    /// [`DomainFault::SpeaksForSelf`] or [`DomainFault::NotAllowed`].
    pub fn speaks(self) -> Result<bool, DomainFault> {
        match (self.own, self.has_device, self.by) {
            (true, _, _) => Ok(false),
            (false, true, _) => Err(DomainFault::SpeaksForSelf),
            (false, false, None) => Err(DomainFault::NotAllowed),
            (false, false, Some(_)) => Ok(true),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn somebody(own: bool, by: Role, has_device: bool) -> Speaking {
        Speaking { own, by: Some(by), has_device }
    }

    #[test]
    fn whoever_has_a_device_speaks_for_themselves() {
        assert_eq!(somebody(true, Role::Participant, true).speaks(), Ok(false));
        for by in Role::ALL {
            assert_eq!(somebody(false, *by, true).speaks(), Err(DomainFault::SpeaksForSelf), "{by:?}");
            assert_eq!(somebody(false, *by, true).judges(), Err(DomainFault::SpeaksForSelf), "{by:?}");
        }
    }

    #[test]
    fn the_counsellor_notes_a_judgement_for_somebody_without_a_device_and_it_says_so() {
        assert_eq!(somebody(false, Role::Counsellor, false).judges(), Ok(true));
        assert_eq!(somebody(false, Role::Mentor, false).judges(), Err(DomainFault::NotAllowed));
        assert_eq!(somebody(true, Role::Mentor, true).judges(), Ok(false));
    }

    #[test]
    fn anybody_who_takes_part_takes_back_on_behalf_of_an_owner_without_a_device() {
        assert_eq!(somebody(false, Role::Mentor, false).speaks(), Ok(true));
        let nobody = Speaking { own: false, by: None, has_device: false };
        assert_eq!(nobody.speaks(), Err(DomainFault::NotAllowed));
    }
}
