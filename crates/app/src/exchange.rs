//! The conversation with the hub: turns the brain's wishes into requests, and answers into what the brain should know.
//!
//! Holds no content: what to send comes from `seal_outbox.rs`, what came goes to `receive_page.rs`.

use crate::device::LinkOrder;
use crate::joining::MailStep;
use crate::rebuild::Seeking;
use crate::regained::Showing;
use ids::{ControlId, DeviceId, EnvelopeId, HubPosition, SpaceId, UtcMillis};
use protocol::{Acknowledgement, HubFacts, Request};
use std::collections::{BTreeMap, BTreeSet};
use sync::{Brain, Input, Outcome, Wish};
use transport::HubAddress;

/// What was asked and not answered yet.
#[derive(Clone, Debug)]
pub(crate) enum UnderWay {
    /// Who are you?
    Facts,
    /// Something to sign, from this hub.
    Challenge(HubFacts),
    /// The signed challenge.
    OpenSession,
    /// These, in this order.
    Upload(Vec<Sending>),
    /// A page.
    Pull,
    /// What removed devices brought too late.
    Quarantine,
    /// Where this device takes part, asked in this session.
    Spaces([u8; 32]),
    /// Where this device takes part, asked for circles whose copy has ended.
    Regained,
    /// A page of the membership log of one of them.
    Showing(Showing),
    /// A page in which our own certificate may be.
    Seek(Seeking),
    /// These mailbox requests are still to be made; the first is under way.
    Mail(Vec<MailStep>),
}

/// One thing that was sent, by what to mark when the hub has it.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Sending {
    /// An envelope.
    Envelope(EnvelopeId),
    /// An envelope of somebody else that the hub lacks.
    Lacking(EnvelopeId),
    /// A membership operation.
    Control(ControlId),
    /// This device's newest acknowledgement in a space.
    Acknowledgement(SpaceId),
}

/// One device's conversation with one hub.
#[derive(Default)]
pub(crate) struct Exchange {
    pub(crate) brain: Brain,
    pub(crate) address: Option<HubAddress>,
    pub(crate) offline: bool,
    /// This copy of the profile rests, whatever the person says about the connection.
    pub(crate) put_aside: bool,
    /// What the hub would not take back when it was offered; not offered again before the next start.
    pub(crate) unwanted: BTreeSet<EnvelopeId>,
    pub(crate) last_exchange_at: Option<UtcMillis>,
    /// The generation whose positions our cursors count.
    pub(crate) generation: Option<u64>,
    /// When the hub last said that its data was replaced.
    pub(crate) replaced_at: Option<UtcMillis>,
    /// Spaces in which something was taken in that the hub has no acknowledgement of yet.
    pub(crate) unacknowledged: BTreeSet<SpaceId>,
    /// Spaces of which something lies in the inbox that was not looked through to the end.
    pub(crate) inbox_due: BTreeSet<SpaceId>,
    /// Acknowledgements on their way.
    pub(crate) acknowledging: BTreeMap<SpaceId, Acknowledgement>,
    /// The space after which the next pull begins, when there are more than one pull may ask about.
    pub(crate) pull_from: Option<SpaceId>,
    /// How far the hub's quarantine was read since the session began, by space.
    pub(crate) quarantine: BTreeMap<SpaceId, HubPosition>,
    token: Option<[u8; 32]>,
    call: u64,
    under_way: Option<UnderWay>,
    orders: Vec<LinkOrder>,
}

impl Exchange {
    /// Tells the transport where to go, or to let go: this is the real cut.
    pub(crate) fn point(&mut self, address: Option<HubAddress>, offline: bool, now: UtcMillis) {
        self.address = address;
        self.offline = offline;
        self.token = None;
        self.under_way = None;
        let cut = offline || self.put_aside;
        self.orders.push(LinkOrder::Hub(if cut { None } else { self.address.clone() }));
        self.brain.put(Input::Offline(cut), now, 0);
        self.brain.put(Input::Hub(self.address.is_some()), now, 0);
    }

    /// Something waits to be sent.
    pub(crate) fn written(&mut self, now: UtcMillis) {
        self.brain.put(Input::Written, now, 0);
    }

    /// Sends a request and remembers what it was for.
    pub(crate) fn ask(
        &mut self,
        request: &Request,
        under_way: UnderWay,
    ) -> Result<(), protocol::ProtocolFault> {
        let request = protocol::encode(request)?;
        self.call = self.call.wrapping_add(1);
        self.under_way = Some(under_way);
        self.orders.push(LinkOrder::Call { call: self.call, token: self.token, request });
        Ok(())
    }

    /// What the answer with this number belongs to; nothing when it is late or was given up.
    pub(crate) fn answered(&mut self, call: u64) -> Option<UnderWay> {
        if call == self.call { self.under_way.take() } else { None }
    }

    /// The wish under way has ended.
    pub(crate) fn ended(&mut self, outcome: Outcome, now: UtcMillis, chance: u16) {
        self.under_way = None;
        if matches!(outcome, Outcome::NoSession | Outcome::Failed) {
            self.token = None;
        }
        if matches!(outcome, Outcome::Done | Outcome::More) {
            self.last_exchange_at = Some(now);
        }
        self.brain.put(Input::Ended(outcome), now, chance);
    }

    /// Further requests carry this token, though nothing else may be asked yet.
    pub(crate) fn admit(&mut self, token: [u8; 32]) {
        self.token = Some(token);
    }

    /// A session is open: every further request carries its token, and hints may come.
    pub(crate) fn opened(&mut self, token: [u8; 32], now: UtcMillis) {
        self.token = Some(token);
        self.quarantine.clear();
        self.orders.push(LinkOrder::Listen(token));
        self.ended(Outcome::Done, now, 0);
    }

    /// The next wish, if it is time.
    pub(crate) fn wish(&mut self, now: UtcMillis) -> Option<Wish> {
        self.brain.next(now)
    }

    /// Orders for the transport, in order.
    pub(crate) fn take_orders(&mut self) -> Vec<LinkOrder> {
        std::mem::take(&mut self.orders)
    }

    /// The first request of opening a session.
    pub(crate) fn begin_session(&mut self) -> Result<(), protocol::ProtocolFault> {
        self.token = None;
        self.ask(&Request::Facts, UnderWay::Facts)
    }

    /// The second.
    pub(crate) fn ask_challenge(
        &mut self,
        device: DeviceId,
        facts: HubFacts,
    ) -> Result<(), protocol::ProtocolFault> {
        self.ask(&Request::Challenge { device }, UnderWay::Challenge(facts))
    }
}
