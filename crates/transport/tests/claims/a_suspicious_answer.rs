//! What a link does with a hub that is not what it should be. The hub here is a bare socket that says what it is told to say.

use felles_transport::{HubAddress, HubLink, LinkEvent, TransportFault};
use std::io::{ErrorKind, Read, Write};
use std::net::{SocketAddr, TcpListener};
use std::sync::mpsc::{Receiver, channel};
use std::time::Duration;

const PATIENCE: Duration = Duration::from_secs(60);

/// Answers each connection with `head` and then `body` over and over, until the other side hangs up.
fn hub_that_says(head: &'static str, body: &'static [u8], times: usize) -> SocketAddr {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let address = listener.local_addr().unwrap();
    std::thread::spawn(move || {
        while let Ok((mut socket, _)) = listener.accept() {
            let mut asked = [0_u8; 4096];
            let _ = socket.read(&mut asked);
            let _ = socket.write_all(head.as_bytes());
            for _ in 0..times {
                if socket.write_all(body).is_err() {
                    break;
                }
            }
        }
    });
    address
}

fn link_to(address: SocketAddr) -> (HubLink, Receiver<LinkEvent>) {
    let (sender, receiver) = channel();
    let link = HubLink::start(move |event| drop(sender.send(event))).unwrap();
    link.set_hub(Some(HubAddress::parse(&format!("http://{address}")).unwrap()));
    (link, receiver)
}

fn fault_of_a_call(address: SocketAddr) -> TransportFault {
    let (link, events) = link_to(address);
    link.call(7, None, vec![0]);
    match events.recv_timeout(PATIENCE).unwrap() {
        LinkEvent::Answer { call: 7, result: Err(fault) } => fault,
        other => panic!("unexpected {other:?}"),
    }
}

#[test]
fn an_answer_without_end_is_refused_while_it_streams() {
    let block: &'static [u8] = &[b'x'; 65_536];
    let address = hub_that_says("HTTP/1.1 200 OK\r\nconnection: close\r\n\r\n", block, 100_000);
    assert_eq!(fault_of_a_call(address), TransportFault::TooLarge);
}

#[test]
fn a_redirect_is_not_followed() {
    let head =
        "HTTP/1.1 307 Temporary Redirect\r\nlocation: http://127.0.0.1:1/\r\ncontent-length: 0\r\n\r\n";
    assert_eq!(fault_of_a_call(hub_that_says(head, b"", 0)), TransportFault::Refused(307));
}

#[test]
fn an_answer_that_breaks_off_is_no_answer() {
    let head = "HTTP/1.1 200 OK\r\ncontent-length: 1000\r\n\r\n";
    assert_eq!(fault_of_a_call(hub_that_says(head, b"half", 1)), TransportFault::Unreachable);
}

#[test]
fn nobody_listening_is_unreachable() {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let address = listener.local_addr().unwrap();
    drop(listener);
    assert_eq!(fault_of_a_call(address), TransportFault::Unreachable);
}

#[test]
fn hints_that_are_refused_are_closed_once() {
    let (link, events) =
        link_to(hub_that_says("HTTP/1.1 401 Unauthorized\r\ncontent-length: 0\r\n\r\n", b"", 0));
    link.listen([1; 32]);
    assert_eq!(events.recv_timeout(PATIENCE).unwrap(), LinkEvent::HintsClosed);
    link.hush();
    drop(link);
    assert!(events.recv_timeout(PATIENCE).is_err());
}

#[test]
fn a_question_over_the_limit_is_not_sent() {
    let (link, events) = link_to("127.0.0.1:1".parse().unwrap());
    link.call(1, None, vec![0; protocol::limits::MESSAGE_BYTES + 1]);
    let answer = LinkEvent::Answer { call: 1, result: Err(TransportFault::TooLarge) };
    assert_eq!(events.recv_timeout(PATIENCE).unwrap(), answer);
}

#[test]
fn without_a_hub_every_call_is_still_answered() {
    let (sender, events) = channel();
    let link = HubLink::start(move |event| drop(sender.send(event))).unwrap();
    link.call(1, None, vec![0]);
    let answer = LinkEvent::Answer { call: 1, result: Err(TransportFault::NoHub) };
    assert_eq!(events.recv_timeout(PATIENCE).unwrap(), answer);
    link.cut(true);
    link.call(2, None, vec![0]);
    let answer = LinkEvent::Answer { call: 2, result: Err(TransportFault::Cut) };
    assert_eq!(events.recv_timeout(PATIENCE).unwrap(), answer);
}

#[test]
fn a_cut_ends_a_call_that_waits_for_its_answer() {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let (link, events) = link_to(listener.local_addr().unwrap());
    link.call(3, None, vec![0]);
    let (mut socket, _) = listener.accept().unwrap();
    let mut asked = [0_u8; 16];
    socket.read_exact(&mut asked).unwrap();
    link.cut(true);
    let answer = LinkEvent::Answer { call: 3, result: Err(TransportFault::Cut) };
    assert_eq!(events.recv_timeout(PATIENCE).unwrap(), answer);
    // The connection itself is gone, not only the wish for its answer.
    socket.set_read_timeout(Some(PATIENCE)).unwrap();
    let kept_open = [ErrorKind::WouldBlock, ErrorKind::TimedOut];
    let end = socket.read_to_end(&mut Vec::new());
    assert!(!end.is_err_and(|error| kept_open.contains(&error.kind())));
}
