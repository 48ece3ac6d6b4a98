//! Everything that a device can ask, as one function.

use crate::{Log, LogFault};
use ids::{DeviceId, RandomSource, SpaceId, UtcMillis};
use protocol::limits::MESSAGE_BYTES;
use protocol::{Hint, ProtocolFault, Refusal, Request, Response};

/// What a question led to.
#[derive(Debug)]
pub struct Answered {
    /// For the device that asked.
    pub response: Response,
    /// For the readers of each space that grew ([`Log::readers`]).
    pub hints: Vec<Hint>,
    /// Who was a reader of a space that grew, and is none any more: they hear of that, too.
    pub gone: Vec<(SpaceId, DeviceId)>,
    /// A session that was opened: to be remembered in [`crate::Sessions`].
    pub opened: Option<([u8; 32], DeviceId)>,
    /// What the operator should hear: why the response is `Unavailable`, or who was turned away.
    pub fault: Option<LogFault>,
}

/// The same in bytes, with the readers of each hint looked up.
#[derive(Debug)]
pub struct AnsweredBytes {
    /// An encoded [`Response`].
    pub response: Vec<u8>,
    /// Each hint with the devices that may have it.
    pub hints: Vec<(Hint, Vec<DeviceId>)>,
    /// As in [`Answered`].
    pub opened: Option<([u8; 32], DeviceId)>,
    /// As in [`Answered`].
    pub fault: Option<LogFault>,
}

impl From<Response> for Answered {
    fn from(response: Response) -> Self {
        Self { response, hints: Vec::new(), gone: Vec::new(), opened: None, fault: None }
    }
}

impl From<Refusal> for Answered {
    fn from(refusal: Refusal) -> Self {
        Response::Refused(refusal).into()
    }
}

impl Log {
    /// Answers one request. `session` is the device that the request's token stands for, if it is good.
    pub fn answer(
        &mut self,
        session: Option<DeviceId>,
        request: Request,
        now: UtcMillis,
        random: &mut dyn RandomSource,
    ) -> Answered {
        match request {
            Request::Facts => Response::Facts(self.facts.clone()).into(),
            Request::Challenge { device } => {
                Response::Challenge(self.challenges.make(device, now, random)).into()
            }
            Request::OpenSession { device, challenge, signature } => {
                self.open_session(device, challenge, signature, now, random)
            }
            further => match session {
                None => Refusal::NoSession.into(),
                Some(device) if !self.budgets.take(device, now) => Refusal::Busy.into(),
                Some(device) => self
                    .answer_device(device, further, now)
                    .unwrap_or_else(|fault| Answered { fault: Some(fault), ..Refusal::Unavailable.into() }),
            },
        }
    }

    /// [`Log::answer`] from bytes to bytes.
    pub fn answer_bytes(
        &mut self,
        session: Option<DeviceId>,
        request: &[u8],
        now: UtcMillis,
        random: &mut dyn RandomSource,
    ) -> AnsweredBytes {
        let mut answered = match protocol::decode(request, MESSAGE_BYTES) {
            Ok(request) => self.answer(session, request, now, random),
            Err(ProtocolFault::TooLarge { .. }) => Refusal::TooLarge.into(),
            Err(_) => Refusal::Malformed.into(),
        };
        let mut hints = Vec::new();
        for hint in answered.hints {
            match self.readers(hint.space) {
                Ok(mut readers) => {
                    let gone = answered.gone.iter().filter(|(space, _)| *space == hint.space);
                    readers.extend(gone.map(|(_, device)| *device));
                    hints.push((hint, readers));
                }
                Err(fault) => answered.fault = Some(fault),
            }
        }
        let response = protocol::encode(&answered.response).unwrap_or_default();
        AnsweredBytes { response, hints, opened: answered.opened, fault: answered.fault }
    }

    fn open_session(
        &mut self,
        device: DeviceId,
        challenge: [u8; 32],
        signature: [[u8; 32]; 2],
        now: UtcMillis,
        random: &mut dyn RandomSource,
    ) -> Answered {
        let known = self.challenges.take(&challenge, device, now);
        if !known || identity::verify_session(&device, &self.facts.hub, &challenge, &signature).is_err() {
            return Refusal::BadSignature.into();
        }
        let mut token = [0_u8; 32];
        random.fill(&mut token);
        Answered { opened: Some((token, device)), ..Response::Session(token).into() }
    }

    fn answer_device(
        &mut self,
        device: DeviceId,
        request: Request,
        now: UtcMillis,
    ) -> Result<Answered, LogFault> {
        match request {
            Request::Upload { items } => self.upload(device, &items, now),
            Request::Pull { spaces } => self.pull(device, &spaces).map(Answered::from),
            Request::MailboxPut { mailbox, message } => {
                self.mailbox_put(device, mailbox, &message, now).map(Answered::from)
            }
            Request::Quarantined { spaces } => self.quarantined(device, &spaces, now).map(Answered::from),
            Request::Spaces => self.spaces_of(device).map(Answered::from),
            Request::MailboxRead { mailbox } => self.mailbox_read(mailbox, now).map(Answered::from),
            Request::Facts | Request::Challenge { .. } | Request::OpenSession { .. } => {
                Ok(Refusal::Malformed.into())
            }
        }
    }
}
