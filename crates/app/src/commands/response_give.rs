//! Answering a text: it is right so, a word should be another, better said than written, or something must be put right.

use crate::contract::{Created, FaultKind, ResponseGive};
use crate::device::Device;
use crate::dispatch::Run;
use crate::fault::AppFault;
use documents::TextPlace;
use domain::{Field, PartKind, ResponseStatus, Said, TextField, Value, limits};
use ids::{PartId, UtcMillis};

impl Run for ResponseGive {
    fn run(self, device: &mut Device, now: UtcMillis) -> Result<Created, AppFault> {
        if self.words.chars().count() > limits::TEXT {
            return Err(AppFault::invalid(FaultKind::TooLong, "words"));
        }
        let said = Said {
            words: &self.words,
            old_words: &self.old_words,
            new_words: &self.new_words,
            reason: &self.reason,
        };
        self.kind.check(&said)?;
        let (open, random) = device.open_with_random()?;
        let case = open.case_of(self.document)?;
        let kind = open.document(self.document)?.document.kind();
        if self.about.is_some_and(|text| !kind.texts().contains(&text)) {
            return Err(AppFault::invalid(FaultKind::UnknownCode, "about"));
        }
        let by = match &open.handed {
            Some(handed) => Some(handed.party),
            None => open.store.party_of(case, open.me.person)?.map(|party| party.part),
        };
        let by = by.ok_or(AppFault::NotAllowed("only who takes part answers"))?;
        let mut fields = vec![
            (Field::ByParty, Value::Text(by.to_string())),
            (Field::HappenedAt, Value::Moment(now)),
            (Field::ResponseKind, Value::Code(self.kind.code().to_owned())),
        ];
        let status = self.kind.begins().map(ResponseStatus::code);
        fields.extend(status.map(|code| (Field::ResponseStatus, Value::Code(code.to_owned()))));
        fields.extend(self.about.map(|text| (Field::AboutText, Value::Code(text.code().to_owned()))));
        let lines = [
            (Field::OldWords, self.old_words),
            (Field::NewWords, self.new_words),
            (Field::Reason, self.reason),
        ];
        let given = lines.into_iter().filter(|(_, words)| !words.trim().is_empty());
        fields.extend(given.map(|(field, words)| (field, Value::Text(words))));
        let part = PartId::generate(random);
        let (_, heads) = open.edit(self.document, now, |edit| {
            edit.add_part(part, PartKind::Response)?;
            fields.iter().try_for_each(|(field, value)| edit.set(Some(part), *field, value))?;
            edit.write_text(&TextPlace::part(part, TextField::ResponseText), &self.words)
        })?;
        Ok(Created { document: self.document, part: Some(part), heads })
    }
}
