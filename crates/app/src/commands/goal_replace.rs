//! A goal that another one takes the place of: both name each other, in one transaction.

use crate::commit_edit::Batch;
use crate::contract::{Created, GoalReplace, TextWords};
use crate::device::Device;
use crate::dispatch::Run;
use crate::fault::AppFault;
use crate::given::{check_words, write_given};
use domain::{DocumentKind, Field, GoalStatus, TextField, Value};
use ids::UtcMillis;

impl Run for GoalReplace {
    fn run(self, device: &mut Device, now: UtcMillis) -> Result<Created, AppFault> {
        let text = |field, text| TextWords { field, text };
        let texts = [text(TextField::Wording, self.wording), text(TextField::Why, self.why)];
        check_words(&texts)?;
        let (open, random) = device.open_with_random()?;
        let held = open.document(self.document)?;
        let (kind, space) = (held.document.kind(), held.space);
        if kind != DocumentKind::Goal {
            return Err(AppFault::NotAllowed("only a goal is replaced by a goal"));
        }
        let case = open.case_of(self.document)?;
        let code = |status: GoalStatus| Value::Code(status.code().to_owned());
        let mut batch = Batch::default();
        let (next, ()) = open.found_in(&mut batch, (kind, space, case), random, now, |edit| {
            edit.set(None, Field::GoalStatus, &code(GoalStatus::Active))?;
            edit.set(None, Field::HappenedAt, &Value::Moment(now))?;
            edit.set(None, Field::FromDocument, &Value::Text(self.document.to_string()))?;
            write_given(edit, None, &[], &texts)
        })?;
        open.edit_in(&mut batch, self.document, now, |edit| {
            edit.set(None, Field::ReplacedBy, &Value::Text(next.to_string()))?;
            edit.set(None, Field::GoalStatus, &code(GoalStatus::Replaced))
        })?;
        let mut heads = open.commit(batch, now)?;
        let heads = heads.remove(&next).ok_or(AppFault::Inside("a document without its moment"))?;
        Ok(Created { document: next, part: None, heads })
    }
}
