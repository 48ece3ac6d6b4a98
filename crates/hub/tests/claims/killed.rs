//! The real program, killed while it works: what it acknowledged is there when it comes back.

use crate::caller::{Caller, PATIENCE};
use crate::people::{Circle, Person, person};
use protocol::{HubFacts, Item, Request, Response, SpaceCursor, UploadAnswer, UploadItem, decode};
use std::collections::BTreeMap;
use std::io::{BufRead, BufReader};
use std::path::Path;
use std::process::{Child, Command, Stdio};

const ROUNDS: u64 = 20;
/// Uploads under way at once.
const AT_ONCE: usize = 8;

struct Program {
    child: Child,
    address: String,
}

impl Program {
    fn start(data: &Path) -> Self {
        let mut child = command(data).spawn().unwrap();
        let mut line = String::new();
        BufReader::new(child.stdout.take().unwrap()).read_line(&mut line).unwrap();
        let address = line.trim().strip_prefix("listening on ").unwrap().to_owned();
        Self { child, address }
    }

    /// SIGKILL: the program gets no chance to finish anything.
    fn kill(mut self) {
        self.child.kill().unwrap();
        self.child.wait().unwrap();
    }
}

fn command(data: &Path) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_felles-hub"));
    command.args(["--listen", "127.0.0.1:0", "--data"]).arg(data);
    command.stdout(Stdio::piped()).stderr(Stdio::null());
    command
}

fn facts(caller: &mut Caller) -> HubFacts {
    match caller.ask(&Request::Facts) {
        Response::Facts(facts) => facts,
        other => panic!("unexpected {other:?}"),
    }
}

/// Keeps several uploads under way until `enough` of them are acknowledged, then kills the hub in the middle of the rest.
fn load_then_kill(
    program: Program,
    caller: &mut Caller,
    enough: usize,
    mut next: impl FnMut() -> UploadItem,
) -> Vec<(UploadItem, u64)> {
    let mut under_way = BTreeMap::new();
    let mut acknowledged = Vec::new();
    let mut program = Some(program);
    while program.is_some() || !under_way.is_empty() {
        while program.is_some() && under_way.len() < AT_ONCE {
            let item = next();
            under_way.insert(caller.send(&Request::Upload { items: vec![item.clone()] }), item);
        }
        let (call, result) = caller.answers.recv_timeout(PATIENCE).unwrap();
        let item = under_way.remove(&call).unwrap();
        let Ok(bytes) = result else { continue };
        match decode(&bytes, 1024).unwrap() {
            Response::Uploaded(answers) => match answers[..] {
                [UploadAnswer::Stored(position)] => acknowledged.push((item, position.0)),
                ref other => panic!("unexpected {other:?}"),
            },
            other => panic!("unexpected {other:?}"),
        }
        if acknowledged.len() >= enough
            && let Some(program) = program.take()
        {
            program.kill();
        }
    }
    acknowledged
}

fn everything(caller: &mut Caller, circle: &Circle) -> BTreeMap<u64, Vec<u8>> {
    let mut kept = BTreeMap::new();
    let mut cursor = SpaceCursor { space: circle.space, after: Default::default() };
    loop {
        let Response::Page(page) = caller.ask(&Request::Pull { spaces: vec![cursor] }) else {
            panic!("no page")
        };
        for item in &page.items {
            if let Item::Envelope { position, bytes, .. } = item {
                kept.insert(position.0, bytes.clone());
            }
        }
        cursor = page.cursors[0];
        if !page.more {
            return kept;
        }
    }
}

#[test]
fn nothing_acknowledged_is_lost_when_the_hub_is_killed_under_load() {
    let folder = tempfile::tempdir().unwrap();
    let (anna, circle) = founded();
    let (mut sequence, mut acknowledged, mut first_facts) = (0_u64, BTreeMap::new(), None);
    for round in 0..=ROUNDS {
        let program = Program::start(folder.path());
        let mut caller = Caller::new(&program.address);
        let facts = facts(&mut caller);
        assert_eq!(*first_facts.get_or_insert_with(|| facts.clone()), facts);
        caller.open(&anna);
        if round == 0 {
            caller.upload(circle.said.clone());
        }
        let kept = everything(&mut caller, &circle);
        for (position, bytes) in &acknowledged {
            assert_eq!(kept.get(position), Some(bytes), "round {round}, position {position}");
        }
        let newest = 1 + kept.len() as u64;
        assert!(kept.keys().copied().eq(2..=newest), "positions have gaps");
        if round == ROUNDS {
            program.kill();
            break;
        }
        let next = || {
            sequence += 1;
            anna.envelope(circle.space, sequence, 2_000)
        };
        for (item, position) in load_then_kill(program, &mut caller, 3 + round as usize, next) {
            let UploadItem::Envelope(bytes) = item else { panic!("not an envelope") };
            assert_eq!(acknowledged.insert(position, bytes), None, "position {position} given twice");
        }
    }
    assert!(acknowledged.len() as u64 >= ROUNDS * 3);
}

fn founded() -> (Person, Circle) {
    let anna = person(1);
    let circle = Circle::found(&anna, 1);
    (anna, circle)
}

#[test]
fn a_second_hub_on_the_same_data_says_so_and_ends() {
    let folder = tempfile::tempdir().unwrap();
    let first = Program::start(folder.path());
    let second = command(folder.path()).stderr(Stdio::piped()).output().unwrap();
    assert!(!second.status.success());
    assert!(String::from_utf8(second.stderr).unwrap().contains("in use by another process"));
    assert!(second.stdout.is_empty());
    first.kill();
}

#[test]
fn sigterm_stops_it_cleanly() {
    let folder = tempfile::tempdir().unwrap();
    let mut program = Program::start(folder.path());
    let mut caller = Caller::new(&program.address);
    caller.open(&person(1));
    let kill = Command::new("kill").arg(program.child.id().to_string()).status().unwrap();
    assert!(kill.success());
    assert!(program.child.wait().unwrap().success());
}

#[test]
fn the_open_network_without_encryption_is_refused_with_a_way_out() {
    let folder = tempfile::tempdir().unwrap();
    let mut refused = Command::new(env!("CARGO_BIN_EXE_felles-hub"));
    refused.args(["--listen", "0.0.0.0:0", "--data"]).arg(folder.path().join("data"));
    let output = refused.output().unwrap();
    assert!(!output.status.success());
    assert!(String::from_utf8(output.stderr).unwrap().contains("behind_proxy"));
    assert!(!folder.path().join("data").exists());
}
