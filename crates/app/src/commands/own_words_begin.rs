//! A new text in the participant's own words: on their device, or on somebody else's that they hold.

use crate::contract::{Created, OwnWordsBegin};
use crate::device::Device;
use crate::dispatch::Run;
use crate::fault::AppFault;
use domain::{DocumentKind, Field, NoteKind, Role, TextStatus, Value};
use ids::UtcMillis;

impl Run for OwnWordsBegin {
    fn run(self, device: &mut Device, now: UtcMillis) -> Result<Created, AppFault> {
        let (open, random) = device.open_with_random()?;
        if !self.space.has_reader(Role::Participant) {
            return Err(AppFault::NotAllowed("not a circle of the participant"));
        }
        let voice = open.handed.as_ref().map(|handed| handed.party);
        if voice.is_none() && open.my_role(self.case)? != Some(Role::Participant) {
            return Err(AppFault::NotAllowed("own words are the participant's"));
        }
        let space = open.space_to_write(self.case, self.space)?;
        let mut fields = vec![
            (Field::NoteKind, Value::Code(NoteKind::OwnWords.code().to_owned())),
            (Field::TextStatus, Value::Code(TextStatus::Draft.code().to_owned())),
            (Field::HappenedAt, Value::Moment(now)),
        ];
        fields.extend(voice.map(|party| (Field::Voice, Value::Text(party.to_string()))));
        open.create_document((DocumentKind::Note, space, self.case), &fields, random, now)
    }
}
