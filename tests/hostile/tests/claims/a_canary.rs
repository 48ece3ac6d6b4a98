//! No word that somebody wrote, no name and no secret stands in the clear in anything that a device or the hub writes.

use app::contract::{CaseCreate, NoteCreate, Search, Splice, TaskAdd, TextEdit, VisitCreate};
use domain::{ContactKind, NoteKind, Role, SpaceKind, TextField};
use felles_hostile::canary::{Canaries, spellings};
use harness::{PASSPHRASE, World, example_case};

/// Words that occur nowhere else.
fn words() -> Vec<String> {
    let mut words: Vec<String> = (1..=20).map(|number| format!("kanari{number:02}fuglæ")).collect();
    words.push(PASSPHRASE.to_owned());
    words
}

/// Two people who write every canary somewhere, the hub between them, and everything on disk.
fn written() -> World {
    let words = words();
    let word = |number: usize| words[number - 1].clone();
    let mut world = World::with_hub_on_disk(501);
    let (ingvild, roar) = (world.person(&word(1)), world.person(&word(2)));
    let joined = example_case(&mut world, ingvild, "forlop-01");
    let create = CaseCreate {
        title: word(3),
        workplace: word(4),
        start: None,
        planned_end: None,
        protection: domain::AddressProtection::None,
        participant: word(5),
        mentor: Some(word(6)),
    };
    let own = world.ask(ingvild, create).unwrap().card.case;
    world.join(ingvild, roar, joined, Role::Mentor);
    for (number, (who, case, space)) in [
        (ingvild, joined, SpaceKind::Shared),
        (roar, joined, SpaceKind::MentorSupport),
        (ingvild, own, SpaceKind::CounsellorParticipant),
        (ingvild, own, SpaceKind::Private),
    ]
    .into_iter()
    .enumerate()
    {
        let create =
            NoteCreate { case, space, kind: NoteKind::Note, title: word(7 + 2 * number), circle: None };
        let note = world.ask(who, create).unwrap();
        let insert = format!("Det sto {} her.", word(8 + 2 * number));
        let edit = TextEdit {
            document: note.document,
            part: None,
            field: TextField::Body,
            heads: note.heads,
            splices: vec![Splice { at: 0, remove: 0, insert }],
        };
        let changed = world.ask(who, edit).unwrap();
        // What is taken out again stays in the history, sealed like everything else.
        let edit = TextEdit {
            document: note.document,
            part: None,
            field: TextField::Body,
            heads: changed.heads,
            splices: vec![Splice { at: 0, remove: 20, insert: word(15 + number % 2) }],
        };
        world.ask(who, edit).unwrap();
    }
    world.ask(ingvild, TaskAdd { case: own, text: word(17), owner: None, due: None, from: None }).unwrap();
    let visit = VisitCreate {
        case: own,
        space: SpaceKind::Shared,
        kind: ContactKind::Visit,
        planned_at: None,
        title: word(18),
        circle: None,
    };
    world.ask(ingvild, visit).unwrap();
    world.ask(ingvild, Search { query: word(19), limit: 9 }).unwrap();
    // A command that is refused must not write down what it was asked.
    drop(world.ask(ingvild, Search { query: format!("{} \"", word(20)).repeat(30), limit: 9 }));
    world.settle();
    world
}

#[test]
fn is_on_no_disk_and_on_no_wire() {
    let mut world = written();
    let canaries = Canaries::new(&words());
    let (found, files) = canaries.in_folder(world.disks());
    assert!(files >= 7, "databases, logs, key files and the hub's: only {files} files were looked into");
    assert_eq!(found, []);
    let people: Vec<_> = world.everybody().collect();
    for who in people {
        world.crash(who);
    }
    assert_eq!(canaries.in_folder(world.disks()).0, [], "after a crash");
    let sent: usize = world.network.traffic.iter().map(Vec::len).sum();
    assert!(sent > 50_000, "too little was sent to show anything: {sent} bytes");
    let traffic = world.network.traffic.concat();
    assert_eq!(canaries.in_bytes("traffic", &traffic), []);
}

#[test]
fn is_found_in_every_spelling_where_it_was_left_on_purpose() {
    let canaries = Canaries::new(&words());
    let folder = tempfile::tempdir().unwrap();
    let profile = folder.path().join("profile");
    std::fs::create_dir(&profile).unwrap();
    for word in words() {
        for (number, (spelling, bytes)) in spellings(&word).into_iter().enumerate() {
            let path = profile.join(format!("felles.db-{number}"));
            std::fs::write(&path, [vec![0; 99], bytes, vec![255; 99]].concat()).unwrap();
            let (found, _) = canaries.in_folder(folder.path());
            assert!(
                found.iter().any(|found| found.word == word && found.spelling == spelling),
                "{word} as {spelling}"
            );
            std::fs::remove_file(path).unwrap();
        }
    }
    // As a whole program would write it: base 64 and percent, made by others than ourselves.
    let text = "a2FuYXJpMDFmdWdsw6Y=";
    assert!(!canaries.in_bytes("a note", text.as_bytes()).is_empty());
    assert!(!canaries.in_bytes("a note", b"?q=%6B%61%6E%61%72%69%30%31%66%75%67%6C%C3%A6").is_empty());
    assert_eq!(canaries.in_bytes("a note", b"kanarifugl"), []);
}
