//! A brief run over every parser of foreign bytes, the same each time; `make fuzz` runs long.

use felles_fuzz::{replay, targets};

#[test]
fn what_is_damaged_at_random() {
    for mut target in targets() {
        let (name, brief) = (target.name, target.brief);
        assert!(!target.samples.is_empty());
        let death = target.first_death(1, brief);
        assert!(death.is_none(), "{name} died; again with: {}", replay(name, death.unwrap()));
    }
}

#[test]
fn and_a_parser_that_does_not_is_found() {
    let mut target = targets().into_iter().find(|target| target.name == "hint").unwrap();
    target.run = Box::new(|bytes| assert!(!bytes.contains(&0x7F), "a parser that dies of one letter"));
    assert!(target.first_death(1, target.brief).is_some());
}

#[test]
fn a_seed_gives_the_same_mutant_every_time() {
    let samples = vec![vec![1, 2, 3, 4, 5, 6, 7, 8]];
    let draw = |seed| felles_fuzz::mutant(&samples, &mut harness::Chance::new(seed));
    let all: std::collections::BTreeSet<Vec<u8>> = (0..500).map(draw).collect();
    assert!(all.len() > 300, "mutants are too much alike: {}", all.len());
    assert_eq!(draw(7), draw(7));
}
