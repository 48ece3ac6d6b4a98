//! How much of anything there may be. Texts count Unicode code points.

/// One collaborative text: some twelve printed pages, and what stays quick with its whole history.
pub const TEXT: usize = 40_000;
/// A heading or working title.
pub const TITLE: usize = 200;
/// A name: of a person, a device, a workplace.
pub const NAME: usize = 80;
/// One line of free words in a field, such as a reason or a place.
pub const LINE: usize = 500;
/// One word or a few, such as somebody chooses for how it goes.
pub const WORD: usize = 60;
/// So many words of the participant's own are enough to be heard; more are not counted.
pub const OWN_WORDS: u32 = 20;
/// What somebody looks for.
pub const QUERY: usize = 200;
/// The first words shown in a list.
pub const EXCERPT: usize = 280;
/// Shortest passphrase.
pub const PASSPHRASE_LEAST: usize = 8;
/// Longest passphrase.
pub const PASSPHRASE_MOST: usize = 1000;
/// Parties, tasks and contacts in one case, together.
pub const PARTS: usize = 2000;
/// Parties named in one field.
pub const PARTIES: usize = 32;
/// Other things that one note names.
pub const LINKS: usize = 32;
/// Documents in one case.
pub const DOCUMENTS: usize = 5000;
/// Cases in one import.
pub const IMPORT_CASES: usize = 500;
/// Bytes of one import.
pub const IMPORT_BYTES: usize = 32 * 1024 * 1024;
/// Openings in one access log document; then another begins.
pub const ACCESSES: u32 = 200;
/// Entries in one page of a list.
pub const PAGE: u32 = 200;
/// Longest that anything takes, in minutes: one week.
pub const MINUTES: i64 = 7 * 24 * 60;
/// Longest rhythm between contacts, in days.
pub const RHYTHM_DAYS: i64 = 366;
/// Most mentor hours in a month.
pub const HOURS_PER_MONTH: i64 = 300;
/// Weeks of an onboarding plan.
pub const PLAN_WEEKS: i64 = 200;
/// Letters of a version: a hash in hexadecimal.
pub const VERSION_LETTERS: usize = 64;
/// Letters of a signature.
pub const SIGNATURE_LETTERS: usize = 128;
/// Days after which a reflection that nobody keeps is emptied and put away.
pub const REFLECTION_DAYS: i64 = 90;
/// Hashes in one moment that is told to a person's other devices.
pub const HEADS: usize = 16;
/// Reminders in one list.
pub const REMINDERS: u32 = 500;
/// Weeks after which a mentor's copy of an ended case is deleted.
pub const MENTOR_COPY_WEEKS: i64 = 12;
/// Longest language code (BCP 47 recommends room for 35 characters).
pub const LANGUAGE_CODE: usize = 35;
