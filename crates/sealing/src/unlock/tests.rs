use std::cmp::Ordering;
use unicode_normalization::UnicodeNormalization;

use super::key_file::{MAGIC, Slot, write_body};
use super::passphrase::{PassphraseSlot, stretch};
use super::*;
use crate::tests::scene::seeded;

const CHEAP: KeyCost = KeyCost { memory_kib: 64, passes: 1, lanes: 1 };
const KEY: [u8; 32] = [7; 32];

fn random(bytes: &mut [u8]) {
    bytes.fill(0xC3);
}

fn locked() -> KeyFile {
    let mut file = KeyFile::default();
    file.set_passphrase("blåbær på låven", &KEY, CHEAP, &mut random).unwrap();
    file
}

fn again(file: &KeyFile) -> KeyFile {
    KeyFile::from_bytes(&file.to_bytes().unwrap()).unwrap()
}

/// From the Argon2 reference implementation's own tests (version 0x13, t = 2, m = 64 MiB, p = 1).
#[test]
fn the_reference_vector_of_argon2id_passes_through_our_own_wrapper() {
    let cost = KeyCost { memory_kib: 65_536, passes: 2, lanes: 1 };
    let key = stretch("password", b"somesalt", cost).unwrap();
    let written: String = key.iter().map(|byte| format!("{byte:02x}")).collect();
    assert_eq!(written, "09316115d5cf24ed5a15a31a3ba326e5cf32edc24702987c02b6566f61913cf7");
}

/// The bytes that the first version wrote: nobody is locked out of an existing profile.
#[test]
fn a_file_of_one_passphrase_slot_has_the_bytes_that_it_always_had() {
    let bytes = locked().to_bytes().unwrap();
    assert_eq!(bytes.len(), 139);
    let written = blake3::hash(&bytes).to_hex();
    assert_eq!(written.as_str(), "c4d74ce826fec801c20b23ff74827d30dd1115713ea37b76d4bf975d2a16280e");
}

#[test]
fn the_right_passphrase_opens_however_its_letters_are_composed() {
    let file = again(&locked());
    assert_eq!(*file.open_with_passphrase("blåbær på låven").unwrap(), KEY);
    let decomposed: String = "blåbær på låven".nfd().collect();
    assert_eq!(*file.open_with_passphrase(&decomposed).unwrap(), KEY);
}

#[test]
fn another_passphrase_is_wrong_and_says_nothing_else() {
    for wrong in ["", "blåbær", "Blåbær på låven", "blåbær på låven "] {
        assert_eq!(locked().open_with_passphrase(wrong), Err(UnlockFault::WrongPassphrase));
    }
}

#[test]
fn a_damaged_or_foreign_file_is_never_called_a_wrong_passphrase() {
    let file = locked().to_bytes().unwrap();
    for place in 0..file.len() {
        let mut damaged = file.clone();
        damaged[place] ^= 0x40;
        let fault = KeyFile::from_bytes(&damaged).unwrap_err();
        let expected = match place.cmp(&MAGIC.len()) {
            Ordering::Less => UnlockFault::NotAKeyFile,
            Ordering::Equal => UnlockFault::TooNew,
            Ordering::Greater => UnlockFault::Damaged,
        };
        assert_eq!(fault, expected, "byte {place}");
        let cut = if place < MAGIC.len() { UnlockFault::NotAKeyFile } else { UnlockFault::Damaged };
        assert_eq!(KeyFile::from_bytes(&file[..place]), Err(cut));
    }
    for foreign in [&b""[..], b"SQLite format 3\0", &[0; 4096]] {
        assert_eq!(KeyFile::from_bytes(foreign), Err(UnlockFault::NotAKeyFile));
    }
}

#[test]
fn a_file_cannot_ask_for_more_memory_than_the_limit() {
    let cost = KeyCost { memory_kib: u32::MAX, ..CHEAP };
    let refused = KeyFile::default().set_passphrase("x", &KEY, cost, &mut random);
    assert_eq!(refused, Err(UnlockFault::BadCost));
    let slot = PassphraseSlot { cost, salt: [0; 16], nonce: [0; 24], sealed: vec![0; 48] };
    let mut file = KeyFile::default();
    file.replace(SlotKind::Passphrase, write_body(&slot).unwrap());
    assert_eq!(file.open_with_passphrase("x"), Err(UnlockFault::Damaged));
}

#[test]
fn slots_of_a_later_version_are_passed_over_and_survive_every_change() {
    let unknown = Slot { kind: 200, body: vec![1, 2, 3] };
    let mut file = locked();
    file.slots.insert(0, unknown.clone());
    let mut file = again(&file);
    file.set_passphrase("another", &KEY, CHEAP, &mut random).unwrap();
    file.set_recovery_code(&RecoveryCode::generate(&mut random), &KEY, &mut random).unwrap();
    file.remove(SlotKind::RecoveryCode);
    let file = again(&file);
    assert!(file.slots.contains(&unknown));
    assert_eq!(*file.open_with_passphrase("another").unwrap(), KEY);
    assert_eq!(file.open_with_passphrase("blåbær på låven"), Err(UnlockFault::WrongPassphrase));
    let only_unknown = KeyFile { slots: vec![unknown] };
    assert_eq!(only_unknown.open_with_passphrase("another"), Err(UnlockFault::TooNew));
}

#[test]
fn every_slot_opens_to_the_same_key_and_only_by_its_own_secret() {
    let mut random = seeded(5);
    let mut file = locked();
    let code = RecoveryCode::generate(&mut random);
    file.set_recovery_code(&code, &KEY, &mut random).unwrap();
    let stored = file.set_stored_secret(&KEY, &mut random).unwrap();
    let (office, public) = OrganisationSecret::generate("Nav Elverum", &mut random).unwrap();
    file.set_organisation(&public, &KEY, &mut random).unwrap();
    let file = again(&file);
    assert_eq!(*file.open_with_passphrase("blåbær på låven").unwrap(), KEY);
    assert_eq!(*file.open_with_recovery_code(&code).unwrap(), KEY);
    assert_eq!(*file.open_with_stored_secret(&stored.secret).unwrap(), KEY);
    assert_eq!(*file.open_as_organisation(&office).unwrap(), KEY);
    assert_eq!(file.stored_secret_name().unwrap(), stored.name);
    assert_eq!(file.organisation().unwrap().name, "Nav Elverum");
    let other = RecoveryCode::generate(&mut random);
    assert_eq!(file.open_with_recovery_code(&other), Err(UnlockFault::WrongSecret));
    assert_eq!(file.open_with_stored_secret(&[0; 32]), Err(UnlockFault::WrongSecret));
    let (stranger, _) = OrganisationSecret::generate("Nav Elverum", &mut random).unwrap();
    assert_eq!(file.open_as_organisation(&stranger), Err(UnlockFault::WrongSecret));
}

#[test]
fn what_was_taken_away_or_replaced_opens_no_more() {
    let mut random = seeded(6);
    let mut file = locked();
    let (first, second) = (RecoveryCode::generate(&mut random), RecoveryCode::generate(&mut random));
    file.set_recovery_code(&first, &KEY, &mut random).unwrap();
    file.set_recovery_code(&second, &KEY, &mut random).unwrap();
    assert_eq!(file.open_with_recovery_code(&first), Err(UnlockFault::WrongSecret));
    assert_eq!(*file.open_with_recovery_code(&second).unwrap(), KEY);
    file.remove(SlotKind::RecoveryCode);
    assert_eq!(again(&file).open_with_recovery_code(&second), Err(UnlockFault::NoSuchSlot));
    assert_eq!(again(&file).stored_secret_name(), Err(UnlockFault::NoSuchSlot));
}

#[test]
fn a_slot_moved_to_another_kind_stays_shut() {
    let mut random = seeded(7);
    let mut file = locked();
    let stored = file.set_stored_secret(&KEY, &mut random).unwrap();
    let body = file.bodies(SlotKind::StoredSecret).next().unwrap().to_vec();
    file.replace(SlotKind::RecoveryCode, body);
    let opened = file.open_with_secret(SlotKind::RecoveryCode, stored.secret.as_ref());
    assert_eq!(opened, Err(UnlockFault::WrongSecret));
}

#[test]
fn an_organisation_is_the_one_that_is_shown() {
    let mut random = seeded(8);
    let (office, public) = OrganisationSecret::generate("Nav Elverum", &mut random).unwrap();
    let text = public.to_text().unwrap();
    assert_eq!(OrganisationKey::parse(&format!("  {text}\n")).unwrap(), public);
    let secret = office.to_text();
    assert!(OrganisationSecret::is_meant_by(&secret) && !OrganisationSecret::is_meant_by(&text));
    assert!(OrganisationSecret::parse(&text).is_none() && OrganisationKey::parse(&secret).is_none());
    for place in [20, 60, 200] {
        let mut mistyped: Vec<char> = text.chars().collect();
        mistyped[place] = if mistyped[place] == 'a' { 'b' } else { 'a' };
        assert!(OrganisationKey::parse(&mistyped.iter().collect::<String>()).is_none());
    }
    let mut file = locked();
    file.set_organisation(&public, &KEY, &mut random).unwrap();
    // Somebody with access to the disk writes another name over the slot: then it opens for nobody.
    let mut bytes = file.bodies(SlotKind::Organisation).next().unwrap().to_vec();
    let at = bytes.windows(7).position(|window| window == b"Elverum").unwrap();
    bytes[at] = b'A';
    file.replace(SlotKind::Organisation, bytes);
    let office = OrganisationSecret::parse(&secret).unwrap();
    assert_eq!(file.open_as_organisation(&office), Err(UnlockFault::WrongSecret));
}

#[test]
fn a_code_is_read_as_it_was_meant() {
    let code = RecoveryCode::generate(&mut seeded(9));
    let groups = code.groups();
    assert_eq!((groups.len(), RecoveryCode::GROUPS), (7, 7));
    assert!(groups.iter().all(|group| group.len() == 4));
    for text in [groups.join("-"), groups.join(" "), groups.concat(), groups.join(" – ").to_lowercase()] {
        assert_eq!(RecoveryCode::parse(&text).unwrap(), code);
    }
    let looks_alike = groups.concat().replace('0', "O").replace('1', "l");
    assert_eq!(RecoveryCode::parse(&looks_alike).unwrap(), code);
    assert!(code.is_group(2, &format!(" {} ", groups[2].to_lowercase())));
    assert!(!code.is_group(2, &groups[3]) && !code.is_group(7, &groups[0]));
}

#[test]
fn a_slip_of_the_pen_is_told_from_the_code_of_something_else() {
    let code = RecoveryCode::generate(&mut seeded(10));
    let letters: Vec<char> = code.groups().concat().chars().collect();
    let mut slips = 0;
    let mut missed = 0;
    let mut tried = |letters: Vec<char>| {
        slips += 1;
        missed += u32::from(RecoveryCode::parse(&letters.iter().collect::<String>()).is_ok());
    };
    for place in 0..letters.len() {
        for letter in "0123456789ABCDEFGHJKMNPQRSTVWXYZ".chars().filter(|letter| *letter != letters[place]) {
            let mut slip = letters.clone();
            slip[place] = letter;
            tried(slip);
        }
        let mut swapped = letters.clone();
        let next = (place + 1) % letters.len();
        swapped.swap(place, next);
        if swapped != letters {
            tried(swapped);
        }
    }
    // Twelve bits let one slip in 4,096 pass; it is then a wrong code and opens nothing.
    assert!(slips > 800 && missed <= 2, "{missed} of {slips}");
    for wrong in ["", "U", &"0".repeat(27), &"0".repeat(29), "hei på deg"] {
        assert_eq!(RecoveryCode::parse(wrong), Err(RecoveryCodeFault::Mistyped));
    }
}

#[test]
fn a_file_knows_which_database_it_belongs_to() {
    let mut file = locked();
    assert!(!file.belongs_elsewhere(b"one"));
    file.belong_to(b"one");
    assert!(!again(&file).belongs_elsewhere(b"one"));
    assert!(again(&file).belongs_elsewhere(b"other"));
}
