//! Keystrokes of real people, one change each.

use crate::support::{Person, body, fixture, splice};
use domain::DocumentKind;
use felles_documents::{DocumentFault, Splice};
use ids::Heads;
use serde_json::Value;
use std::io::Read;

fn trace(name: &str) -> Value {
    let file = std::fs::File::open(fixture("traces").join(name)).unwrap();
    let mut text = String::new();
    flate2::read::GzDecoder::new(file).read_to_string(&mut text).unwrap();
    serde_json::from_str(&text).unwrap()
}

fn number(value: &Value) -> usize {
    usize::try_from(value.as_u64().unwrap()).unwrap()
}

fn splices(transaction: &Value) -> Vec<Splice> {
    let patch = |patch: &Value| splice(number(&patch[0]), number(&patch[1]), patch[2].as_str().unwrap());
    transaction["patches"].as_array().unwrap().iter().map(patch).collect()
}

#[test]
fn one_persons_keystrokes_stand_until_the_document_is_full_and_after() {
    let trace = trace("sveltecomponent.json.gz");
    let mut person = Person::new(1, DocumentKind::Note);
    let mut model: Vec<char> = Vec::new();
    let mut refused = None;
    for transaction in trace["txns"].as_array().unwrap() {
        let (seen, splices) = (person.document.heads(), splices(transaction));
        let at = ids::UtcMillis(1);
        match person.document.edit(person.actor, at, |edit| edit.splice(&body(), &seen, &splices)) {
            Ok((_, change)) => assert!(change.is_some()),
            Err(fault) => {
                refused = Some(fault);
                break;
            }
        }
        for splice in splices {
            model.splice(splice.at..splice.at + splice.remove, splice.insert.chars());
        }
    }
    // Its pastes take more operations than one document may have.
    assert_eq!(refused, Some(DocumentFault::Full(person.document.id())));
    assert_eq!(person.text(), model.into_iter().collect::<String>());
    assert!(person.document.save().is_ok());
}

/// Hands over what one person has and another lacks, up to a change.
fn catch_up(to: &mut Person, from: &Person, known: &mut usize, up_to: usize) {
    let mut guard = felles_documents::Guard::new(&to.document);
    let news = &from.log[*known..up_to];
    let passed: Vec<_> = news.iter().map(|(actor, bytes)| guard.check(*actor, bytes).unwrap()).collect();
    to.document = to.document.take_in(&passed).unwrap();
    *known = up_to;
}

#[test]
fn two_peoples_keystrokes_give_the_text_that_they_gave() {
    let trace = trace("friendsforever.json.gz");
    let all = trace["txns"].as_array().unwrap();
    // The whole of it runs through devices and a hub elsewhere; here as much as shows concurrent typing.
    let part = 2500;
    let mut people = [Person::new(1, DocumentKind::Note), Person::new(2, DocumentKind::Note)];
    let mut known = [0_usize; 2];
    // For each transaction: who made it, and how many that person had made by then.
    let mut places: Vec<(usize, usize)> = Vec::new();
    let mut meetings = 0;
    for transaction in &all[..part] {
        let agent = number(&transaction["agent"]);
        let news = transaction["parents"].as_array().unwrap().iter().map(|parent| places[number(parent)]);
        let news = news.filter(|(by, _)| *by != agent).map(|(_, count)| count).max().unwrap_or(0);
        let [first, second] = &mut people;
        let (me, other) = if agent == 0 { (first, second) } else { (second, first) };
        if news > known[agent] {
            catch_up(me, other, &mut known[agent], news);
            meetings += 1;
        }
        let seen = me.document.heads();
        let edit = |edit: &mut felles_documents::Edit<'_>| edit.splice(&body(), &seen, &splices(transaction));
        let (_, change) = me.document.edit(me.actor, ids::UtcMillis(1), edit).unwrap();
        me.log.push((me.actor, change.unwrap().bytes));
        places.push((agent, me.log.len()));
    }
    let [mut first, mut second] = people;
    let (firsts, seconds) = (first.log.len(), second.log.len());
    catch_up(&mut first, &second, &mut known[0], seconds);
    catch_up(&mut second, &first, &mut known[1], firsts);
    assert_eq!(first.document.heads(), second.document.heads());
    assert_eq!(first.text(), second.text());
    assert!(meetings > 10, "{meetings}");
    assert!(first.document.difference(&Heads::default(), &first.document.heads()).is_ok());
}
