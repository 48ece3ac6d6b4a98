//! Every keystroke of two people who once wrote one text together, on two devices, through a hub, now and then offline.

use app::contract::{CaseCreate, DocumentOpen, OfflineSet, ProfileState, ProfileStatus, Splice, TextEdit};
use domain::{Role, TextField};
use flate2::read::GzDecoder;
use harness::{Chance, Who, World, shared_note};
use ids::{DeviceId, DocumentId, Heads, Sequence, SpaceId};
use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet};
use std::io::Read;

fn number(value: &Value) -> usize {
    usize::try_from(value.as_u64().unwrap()).unwrap()
}

/// One keystroke: by whom, with how many keystrokes of the other in view.
struct Stroke {
    agent: usize,
    sees: usize,
    splices: Vec<Splice>,
}

fn splice(patch: &Value) -> Splice {
    let count = |value: &Value| u32::try_from(number(value)).unwrap();
    Splice { at: count(&patch[0]), remove: count(&patch[1]), insert: patch[2].as_str().unwrap().to_owned() }
}

/// The strokes in an order in which each stands behind what it builds upon, and the text in the end.
fn trace() -> (Vec<Stroke>, String) {
    let bytes = include_bytes!("../../fixtures/traces/friendsforever.json.gz").as_slice();
    let mut text = String::new();
    GzDecoder::new(bytes).read_to_string(&mut text).unwrap();
    let trace: Value = serde_json::from_str(&text).unwrap();
    let mut places: Vec<(usize, usize)> = Vec::new();
    let (mut counts, mut sees) = ([0; 2], [0; 2]);
    let mut strokes = Vec::new();
    for transaction in trace["txns"].as_array().unwrap() {
        let agent = number(&transaction["agent"]);
        for parent in transaction["parents"].as_array().unwrap() {
            let (by, count) = places[number(parent)];
            if by != agent {
                sees[agent] = count.max(sees[agent]);
            }
        }
        counts[agent] += 1;
        places.push((agent, counts[agent]));
        let splices = transaction["patches"].as_array().unwrap().iter().map(splice).collect();
        strokes.push(Stroke { agent, sees: sees[agent], splices });
    }
    (strokes, trace["endContent"].as_str().unwrap().to_owned())
}

/// One of the two, with an editor.
struct Typist {
    who: Who,
    device: DeviceId,
    heads: Heads,
    typed: Vec<Splice>,
    strokes: usize,
    sees: usize,
    offline: bool,
    /// For each number of strokes that the other sees at some time: the envelope that ends with it.
    ends: BTreeMap<usize, Sequence>,
}

struct Scene {
    world: World,
    document: DocumentId,
    space: SpaceId,
    people: [Typist; 2],
    stretches: usize,
}

fn typist(world: &mut World, who: Who) -> Typist {
    let status = world.ask(who, ProfileStatus {}).unwrap();
    let ProfileState::Unlocked { me } = status else { unreachable!("an open profile") };
    let (typed, ends) = (Vec::new(), BTreeMap::new());
    Typist {
        who,
        device: me.device,
        heads: Heads::default(),
        typed,
        strokes: 0,
        sees: 0,
        offline: false,
        ends,
    }
}

impl Scene {
    fn begin(seed: u64) -> Self {
        let mut world = World::new(seed);
        let (one, two) = (world.person("Ingvild"), world.person("Roar"));
        let create = CaseCreate {
            protection: domain::AddressProtection::None,
            title: "To som skriver".to_owned(),
            workplace: String::new(),
            start: None,
            planned_end: None,
            participant: "Sander".to_owned(),
            mentor: Some("Roar".to_owned()),
        };
        let case = world.ask(one, create).unwrap().card.case;
        world.join(one, two, case, Role::Mentor);
        let create = shared_note(case, "Sammen");
        let document = world.ask(one, create).unwrap().document;
        world.settle();
        let view = world.ask(two, DocumentOpen { document }).unwrap();
        let people = [one, two].map(|who| Typist { heads: view.heads.clone(), ..typist(&mut world, who) });
        let mut scene = Self { world, document, space: view.space.space, people, stretches: 0 };
        for reader in 0..2 {
            let so_far = scene.world.network.newest(scene.space, scene.people[1 - reader].device);
            scene.people[1 - reader].ends.insert(0, so_far);
            scene.show(reader, 0);
        }
        scene
    }

    fn show(&mut self, reader: usize, strokes: usize) {
        let author = &self.people[1 - reader];
        let (device, end) = (author.device, author.ends[&strokes]);
        let (who, now) = (self.people[reader].who, self.world.now);
        self.world.network.show_up_to(who, self.space, device, end, now);
    }

    /// What was typed since the last time becomes one edit, as an editor does when somebody pauses.
    fn save(&mut self, agent: usize) {
        let typist = &mut self.people[agent];
        let splices = std::mem::take(&mut typist.typed);
        if splices.is_empty() {
            return;
        }
        let (document, field, heads) = (self.document, TextField::Body, typist.heads.clone());
        let edit = TextEdit { document, part: None, field, heads, splices };
        self.people[agent].heads = self.world.ask(self.people[agent].who, edit).unwrap().heads;
    }

    fn go(&mut self, agent: usize, offline: bool) {
        if self.people[agent].offline != offline {
            self.people[agent].offline = offline;
            self.stretches += usize::from(offline);
            self.world.ask(self.people[agent].who, OfflineSet { offline }).unwrap();
        }
    }

    /// The other will see the text as it is now: it is sent.
    fn send(&mut self, agent: usize) {
        self.save(agent);
        self.go(agent, false);
        self.world.pass(20);
        let end = self.world.network.newest(self.space, self.people[agent].device);
        let strokes = self.people[agent].strokes;
        self.people[agent].ends.insert(strokes, end);
    }

    /// This one sees so many strokes of the other from now on, and no more.
    fn receive(&mut self, agent: usize, strokes: usize) {
        self.save(agent);
        self.show(agent, strokes);
        self.go(agent, false);
        self.world.pass(20);
        self.people[agent].sees = strokes;
        let view = self.world.ask(self.people[agent].who, DocumentOpen { document: self.document });
        self.people[agent].heads = view.unwrap().heads;
    }

    fn text(&mut self, agent: usize) -> String {
        let view = self.world.ask(self.people[agent].who, DocumentOpen { document: self.document }).unwrap();
        view.texts[0].text.clone()
    }
}

/// Replays strokes and gives what both read in the end, which must be one text.
fn typed_by_two(strokes: Vec<Stroke>) -> String {
    let mut seen: [BTreeSet<usize>; 2] = Default::default();
    for stroke in &strokes {
        seen[1 - stroke.agent].insert(stroke.sees);
    }
    let mut scene = Scene::begin(26);
    let mut chance = Chance::new(26);
    for stroke in strokes {
        let agent = stroke.agent;
        if stroke.sees > scene.people[agent].sees {
            scene.receive(agent, stroke.sees);
        }
        scene.people[agent].typed.extend(stroke.splices);
        scene.people[agent].strokes += 1;
        if seen[agent].contains(&scene.people[agent].strokes) {
            scene.send(agent);
            scene.go(agent, chance.percent(15));
        }
    }
    for agent in 0..2 {
        scene.send(agent);
    }
    for agent in 0..2 {
        let all = scene.people[1 - agent].strokes;
        scene.receive(agent, all);
    }
    scene.world.settle();
    assert!(scene.stretches > 20, "{}", scene.stretches);
    let text = scene.text(0);
    assert!(text == scene.text(1), "both read the same");
    text
}

#[test]
fn two_people_type_for_26000_keystrokes() {
    let (strokes, end) = trace();
    assert!(strokes.len() > 26_000);
    assert_eq!(typed_by_two(strokes), end);
}
