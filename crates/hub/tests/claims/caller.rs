//! A device's side of the network: the real link, waited for.
use crate::people::{Person, open_session};
use protocol::{Hint, Request, Response, UploadAnswer, UploadItem, decode, encode};
use std::sync::mpsc::{Receiver, channel};
use std::time::Duration;
use transport::{HubAddress, HubLink, LinkEvent, TransportFault};

/// Only a test that has already failed waits this long.
pub const PATIENCE: Duration = Duration::from_secs(60);

pub struct Caller {
    pub link: HubLink,
    pub answers: Receiver<(u64, Result<Vec<u8>, TransportFault>)>,
    /// `None` is the end of the hints.
    pub hints: Receiver<Option<Hint>>,
    pub token: Option<[u8; 32]>,
    calls: u64,
}

impl Caller {
    pub fn new(address: &str) -> Self {
        Self::trusting(address, Vec::new())
    }

    pub fn trusting(address: &str, roots: Vec<Vec<u8>>) -> Self {
        let (to_answers, answers) = channel();
        let (to_hints, hints) = channel();
        // Sending fails only when the test is over.
        let on_event = move |event| match event {
            LinkEvent::Answer { call, result } => drop(to_answers.send((call, result))),
            LinkEvent::Hint(hint) => drop(to_hints.send(Some(hint))),
            LinkEvent::HintsClosed => drop(to_hints.send(None)),
        };
        let link = HubLink::start_trusting(on_event, roots).unwrap();
        link.set_hub(Some(HubAddress::parse(address).unwrap()));
        Self { link, answers, hints, token: None, calls: 0 }
    }

    /// Asks without waiting; gives the call's number.
    pub fn send(&mut self, request: &Request) -> u64 {
        self.calls += 1;
        self.link.call(self.calls, self.token, encode(request).unwrap());
        self.calls
    }

    pub fn try_ask(&mut self, request: &Request) -> Result<Response, TransportFault> {
        let asked = self.send(request);
        let (call, result) = self.answers.recv_timeout(PATIENCE).unwrap();
        assert_eq!(call, asked);
        result.map(|bytes| decode(&bytes, protocol::limits::MESSAGE_BYTES).unwrap())
    }

    pub fn ask(&mut self, request: &Request) -> Response {
        self.try_ask(request).unwrap()
    }

    pub fn open(&mut self, who: &Person) -> [u8; 32] {
        let Response::Facts(facts) = self.ask(&Request::Facts) else { panic!("no facts") };
        let asked = Request::Challenge { device: who.id() };
        let Response::Challenge(challenge) = self.ask(&asked) else { panic!("no challenge") };
        let answer = self.ask(&open_session(who, &facts.hub, challenge));
        let Response::Session(token) = answer else { panic!("no session: {answer:?}") };
        self.token = Some(token);
        token
    }

    pub fn upload(&mut self, items: Vec<UploadItem>) -> Vec<UploadAnswer> {
        match self.ask(&Request::Upload { items }) {
            Response::Uploaded(answers) => answers,
            other => panic!("unexpected {other:?}"),
        }
    }

    pub fn next_hint(&self) -> Option<Hint> {
        self.hints.recv_timeout(PATIENCE).unwrap()
    }
}
