//! A real hub on a loopback port, and the real link to it.

use crate::caller::Caller;
use crate::people::{Circle, NOW, open_session, person, seeded, stored};
use felles_hub::http::{Running, Surroundings, serve};
use felles_hub::settings::{Settings, TlsFiles};
use felles_hub::{Log, limits};
use identity::{Operation, SpaceRole, Target};
use ids::{HubPosition, UtcMillis};
use protocol::{Hint, Refusal, Request, Response, SpaceCursor};
use std::io::{Read, Write};
use std::net::TcpStream;
use std::path::Path;
use std::sync::Arc;
use std::sync::atomic::{AtomicI64, Ordering};
use tokio::runtime::Runtime;
use transport::TransportFault;

/// A hub with a clock that the test moves.
struct Served {
    running: Running,
    runtime: Runtime,
    clock: Arc<AtomicI64>,
}

impl Served {
    fn start(tls: Option<TlsFiles>) -> Self {
        let runtime = Runtime::new().unwrap();
        let clock = Arc::new(AtomicI64::new(NOW.0));
        let told = Arc::clone(&clock);
        let surroundings = Surroundings {
            clock: Arc::new(move || UtcMillis(told.load(Ordering::SeqCst))),
            random: Box::new(seeded(4)),
            on_fault: Box::new(|fault| panic!("{fault}")),
        };
        let listen = "127.0.0.1:0".parse().unwrap();
        let settings =
            Settings { listen, data: "/nowhere".into(), tls, quotas: felles_hub::Quotas::default() };
        let log = Log::in_memory(&mut seeded(1)).unwrap();
        let running = runtime.block_on(serve(&settings, log, surroundings)).unwrap();
        Self { running, runtime, clock }
    }

    fn caller(&self) -> Caller {
        Caller::new(&self.running.address())
    }

    fn stop(self) {
        self.runtime.block_on(self.running.stop());
    }

    /// Sends bytes as they are and gives back everything that comes.
    fn raw(&self, bytes: &[u8]) -> String {
        let address = self.running.address();
        let mut socket = TcpStream::connect(address.strip_prefix("http://").unwrap()).unwrap();
        socket.write_all(bytes).unwrap();
        let mut answer = Vec::new();
        // A hub that refuses may hang up before it has read everything.
        let _ = socket.read_to_end(&mut answer);
        String::from_utf8_lossy(&answer).into_owned()
    }
}

#[test]
fn two_devices_exchange_over_the_hub_and_are_hinted() {
    let (hub, anna, bo) = (Served::start(None), person(1), person(2));
    let (mut at_annas, mut at_bos) = (hub.caller(), hub.caller());
    at_annas.open(&anna);
    let bos_token = at_bos.open(&bo);
    let mut circle = Circle::found(&anna, 1);
    circle.add(&anna, &bo, SpaceRole::Writer);
    assert_eq!(at_annas.upload(circle.said.clone()), [stored(1), stored(2), stored(3)]);

    at_bos.link.listen(bos_token);
    // The WebSocket opens in its own time: write until the first hint has come, then expect one for one.
    let mut number = 0;
    let first = loop {
        number += 1;
        at_annas.upload(vec![anna.envelope(circle.space, number, 100)]);
        if let Ok(hint) = at_bos.hints.try_recv() {
            break hint.unwrap();
        }
    };
    assert_eq!(first.space, circle.space);
    let mut last = first;
    while last.position.0 < 3 + number {
        last = at_bos.next_hint().unwrap();
    }
    at_annas.upload(vec![anna.envelope(circle.space, number + 1, 100)]);
    let expected = Hint { space: circle.space, position: HubPosition(3 + number + 1) };
    assert_eq!(at_bos.next_hint(), Some(expected));

    let spaces = vec![SpaceCursor { space: circle.space, after: HubPosition(0) }];
    let Response::Page(page) = at_bos.ask(&Request::Pull { spaces }) else { panic!("no page") };
    assert_eq!(page.cursors[0].after, expected.position);

    let target = Target::Person(bo.key.id());
    let out = circle.say(&anna, &Operation::Remove { target, integrated: Vec::new() });
    at_annas.upload(vec![out]);
    let removed = Hint { space: circle.space, position: HubPosition(3 + number + 2) };
    assert_eq!(at_bos.next_hint(), Some(removed), "who is taken out hears of it at once");
    // Nothing that is written from then on is theirs to hear of: the next that comes is the end.
    at_annas.upload(vec![anna.envelope(circle.space, number + 2, 100)]);
    hub.stop();
    assert_eq!(at_bos.next_hint(), None);
    assert_eq!(at_bos.try_ask(&Request::Facts), Err(TransportFault::Unreachable));
}

#[test]
fn a_cut_closes_everything_and_the_way_back_is_open() {
    let (hub, anna) = (Served::start(None), person(1));
    let mut caller = hub.caller();
    let token = caller.open(&anna);
    caller.link.listen(token);
    caller.link.cut(true);
    assert_eq!(caller.next_hint(), None);
    assert_eq!(caller.try_ask(&Request::Facts), Err(TransportFault::Cut));
    caller.link.listen(token);
    assert_eq!(caller.next_hint(), None);
    caller.link.cut(false);
    assert_eq!(caller.ask(&Request::Pull { spaces: Vec::new() }), caller_page(&mut hub.caller(), token));
    hub.stop();
}

fn caller_page(caller: &mut Caller, token: [u8; 32]) -> Response {
    caller.token = Some(token);
    caller.ask(&Request::Pull { spaces: Vec::new() })
}

#[test]
fn a_session_is_needed_and_runs_out() {
    let (hub, anna) = (Served::start(None), person(1));
    let mut caller = hub.caller();
    let pull = Request::Pull { spaces: Vec::new() };
    let no_session = Response::Refused(Refusal::NoSession);
    assert_eq!(caller.ask(&pull), no_session);
    caller.token = Some([9; 32]);
    assert_eq!(caller.ask(&pull), no_session);
    caller.link.listen([9; 32]);
    assert_eq!(caller.next_hint(), None);
    caller.open(&anna);
    assert!(matches!(caller.ask(&pull), Response::Page(_)));
    hub.clock.fetch_add(limits::SESSION_MS, Ordering::SeqCst);
    assert_eq!(caller.ask(&pull), no_session);
    caller.open(&anna);
    assert!(matches!(caller.ask(&pull), Response::Page(_)));
    hub.stop();
}

#[test]
fn a_challenge_signed_for_another_hub_opens_nothing() {
    let (hub, anna) = (Served::start(None), person(1));
    let mut caller = hub.caller();
    let asked = Request::Challenge { device: anna.id() };
    let Response::Challenge(challenge) = caller.ask(&asked) else { panic!("no challenge") };
    let answer = caller.ask(&open_session(&anna, &[1; 32], challenge));
    assert_eq!(answer, Response::Refused(Refusal::BadSignature));
    hub.stop();
}

#[test]
fn strangers_get_little_room_and_members_no_more_than_a_message() {
    let (hub, anna) = (Served::start(None), person(1));
    let mut caller = hub.caller();
    let long = vec![3; limits::STRANGER_BYTES + 1];
    caller.link.call(1_000, None, long.clone());
    assert_eq!(refusal(&caller), Refusal::NoSession);
    let token = caller.open(&anna);
    caller.link.call(1_001, Some(token), long);
    assert_eq!(refusal(&caller), Refusal::Malformed);
    hub.stop();
}

fn refusal(caller: &Caller) -> Refusal {
    let (_, result) = caller.answers.recv_timeout(crate::caller::PATIENCE).unwrap();
    match protocol::decode(&result.unwrap(), 64).unwrap() {
        Response::Refused(refusal) => refusal,
        other => panic!("unexpected {other:?}"),
    }
}

#[test]
fn the_hub_is_healthy_and_says_nothing_else() {
    let hub = Served::start(None);
    let get = |path: &str| {
        hub.raw(format!("GET {path} HTTP/1.1\r\nhost: x\r\nconnection: close\r\n\r\n").as_bytes())
    };
    let health = get("/v1/health");
    assert!(health.starts_with("HTTP/1.1 200") && health.ends_with("ok\n"), "{health}");
    for path in ["/", "/v1", "/v1/call", "/metrics"] {
        assert!(get(path).starts_with("HTTP/1.1 40"), "{path}");
    }
    assert!(get("/v1/hints").starts_with("HTTP/1.1 4"));
    assert_eq!(hub.raw(b"\x16\x03\x01 not http at all\r\n\r\n").matches("200").count(), 0);
    hub.stop();
}

/// A certificate for 127.0.0.1 that trusts itself; in PEM, with its key.
fn certificate() -> (Vec<u8>, Vec<u8>) {
    use openssl::asn1::Asn1Time;
    use openssl::x509::extension::{BasicConstraints, SubjectAlternativeName};
    use openssl::x509::{X509, X509NameBuilder};
    let group = openssl::ec::EcGroup::from_curve_name(openssl::nid::Nid::X9_62_PRIME256V1).unwrap();
    let key = openssl::pkey::PKey::from_ec_key(openssl::ec::EcKey::generate(&group).unwrap()).unwrap();
    let mut name = X509NameBuilder::new().unwrap();
    name.append_entry_by_text("CN", "felles-hub test").unwrap();
    let name = name.build();
    let mut builder = X509::builder().unwrap();
    builder.set_version(2).unwrap();
    builder.set_subject_name(&name).unwrap();
    builder.set_issuer_name(&name).unwrap();
    builder.set_pubkey(&key).unwrap();
    builder.set_not_before(&Asn1Time::days_from_now(0).unwrap()).unwrap();
    builder.set_not_after(&Asn1Time::days_from_now(2).unwrap()).unwrap();
    builder.append_extension(BasicConstraints::new().ca().build().unwrap()).unwrap();
    let place = SubjectAlternativeName::new().ip("127.0.0.1").build(&builder.x509v3_context(None, None));
    builder.append_extension(place.unwrap()).unwrap();
    builder.sign(&key, openssl::hash::MessageDigest::sha256()).unwrap();
    (builder.build().to_pem().unwrap(), key.private_key_to_pem_pkcs8().unwrap())
}

fn tls_files(folder: &Path, certificate: &[u8], key: &[u8]) -> TlsFiles {
    let files = TlsFiles { certificate: folder.join("certificate.pem"), key: folder.join("key.pem") };
    std::fs::write(&files.certificate, certificate).unwrap();
    std::fs::write(&files.key, key).unwrap();
    files
}

#[test]
fn https_works_for_who_trusts_the_certificate_and_for_nobody_else() {
    let folder = tempfile::tempdir().unwrap();
    let (pem, key) = certificate();
    let hub = Served::start(Some(tls_files(folder.path(), &pem, &key)));
    let (address, anna) = (hub.running.address(), person(1));
    assert!(address.starts_with("https://"));

    let mut trusting = Caller::trusting(&address, vec![pem]);
    let token = trusting.open(&anna);
    let circle = Circle::found(&anna, 1);
    trusting.link.listen(token);
    assert_eq!(trusting.upload(circle.said), [stored(1)]);

    let mut other = Caller::trusting(&address, vec![certificate().0]);
    assert_eq!(other.try_ask(&Request::Facts), Err(TransportFault::Tls));
    other.link.listen(token);
    assert_eq!(other.next_hint(), None);
    let mut plain = Caller::new(&address.replace("https", "http"));
    assert_eq!(plain.try_ask(&Request::Facts), Err(TransportFault::Unreachable));
    hub.stop();
}
