//! The device that is twenty-four words on paper: an ordinary member of every circle of its person.
//!
//! The person's devices let it in wherever they take part, now and later, and write into its certificate, sealed for the words
//! alone, what it needs to begin again: the person's key, and what the circle is. They keep its signing key for that; a device that
//! holds the person's key can make devices anyway.

use crate::circle::{Authored, Circle};
use crate::contract::{FaultKind, RecoveryWordsView, Topic};
use crate::device::Device;
use crate::fault::AppFault;
use crate::joining::space_code;
use crate::keys::Keys;
use crate::open::Open;
use crate::profile::setting;
use identity::{Certificate, CertificateKind, DeviceKeys, SpaceRole};
use ids::{DeviceId, RandomSource, SpaceId, UtcMillis};
use sealing::{RecoveryLabel, RecoveryWords, seal_recovery_label};
use store::{LocalWrite, Rows, Store};
use zeroize::Zeroizing;

/// Words that the person types back.
const ASKED: usize = 3;

/// Words that were shown, and the places that are asked. Forgotten when Felles locks.
pub(crate) struct UntestedWords {
    words: RecoveryWords,
    asked: Vec<usize>,
}

/// What the person's other devices know of the words' device: enough to let it in, not to read as it.
pub(crate) struct RecoveryDevice {
    device: DeviceKeys,
    label_key: Zeroizing<[u8; 32]>,
    /// The device of earlier words, which goes out where this one comes in; itself when there were none.
    replaces: DeviceId,
    public: Vec<u8>,
}

impl RecoveryDevice {
    fn of(words: &RecoveryWords, earlier: Option<&Self>) -> Result<Self, AppFault> {
        let (device, public) = (words.device(), words.encryption()?.public()?);
        let replaces = earlier.map_or(device.id(), Self::id);
        Ok(Self { device, label_key: words.label_key(), replaces, public })
    }

    fn to_stored(&self) -> Zeroizing<Vec<u8>> {
        let seed = self.device.seed();
        let parts = [seed.as_slice(), self.label_key.as_slice(), self.replaces.as_bytes(), &self.public];
        Zeroizing::new(parts.concat())
    }

    /// The one that the profile knows of, if any.
    pub(crate) fn stored(store: &Store) -> Result<Option<Self>, AppFault> {
        let Some(stored) = store.setting(setting::RECOVERY_DEVICE)? else { return Ok(None) };
        let stored = Zeroizing::new(stored);
        let cut = AppFault::Inside("a recovery device is cut");
        let Some((seed, rest)) = stored.split_first_chunk::<32>() else { return Err(cut) };
        let Some((label_key, rest)) = rest.split_first_chunk::<32>() else { return Err(cut) };
        let Some((replaces, public)) = rest.split_first_chunk::<32>() else { return Err(cut) };
        let (device, label_key) = (DeviceKeys::from_seed(seed), Zeroizing::new(*label_key));
        Ok(Some(Self { device, label_key, replaces: DeviceId(*replaces), public: public.to_vec() }))
    }

    /// Its name.
    pub(crate) fn id(&self) -> DeviceId {
        self.device.id()
    }
}

impl Device {
    /// Draws words and shows them. Nothing is changed yet.
    pub(crate) fn new_recovery_words(&mut self, passphrase: &str) -> Result<RecoveryWordsView, AppFault> {
        self.open()?;
        self.key_by_passphrase(passphrase)?;
        let words = RecoveryWords::generate(self.random.as_mut());
        let asked = places(self.random.as_mut());
        let view = RecoveryWordsView {
            words: words.words().into_iter().map(str::to_owned).collect(),
            asked: asked.iter().filter_map(|place| u8::try_from(*place).ok()).collect(),
        };
        self.untested_words = Some(UntestedWords { words, asked });
        Ok(view)
    }

    /// The person types the asked words back: from now on they are a device of every circle.
    pub(crate) fn confirm_recovery_words(
        &mut self,
        answers: &[String],
        now: UtcMillis,
    ) -> Result<(), AppFault> {
        self.open()?;
        let untested = self.untested_words.as_ref().ok_or(AppFault::NotAllowed("no words were shown"))?;
        let shown = untested.words.words();
        for (number, place) in untested.asked.iter().enumerate() {
            let answer = answers.get(number).map_or(String::new(), |answer| answer.trim().to_lowercase());
            if shown.get(*place).is_none_or(|word| *word != answer) {
                return Err(AppFault::invalid(FaultKind::CodeMistyped, place.saturating_add(1).to_string()));
            }
        }
        let earlier = self.open.as_ref().and_then(|open| open.recovery.as_ref());
        let device = RecoveryDevice::of(&untested.words, earlier)?;
        let (open, random) = self.open_with_random()?;
        open.keep_recovery_device(device, now, random)?;
        self.untested_words = None;
        Ok(())
    }
}

impl Open {
    /// Words count in every circle from one moment on: whoever was told that they do not may throw the sheet away.
    fn keep_recovery_device(
        &mut self,
        device: RecoveryDevice,
        now: UtcMillis,
        random: &mut dyn RandomSource,
    ) -> Result<(), AppFault> {
        let value = Some(device.to_stored().to_vec());
        let rows = Rows { settings: vec![(setting::RECOVERY_DEVICE.to_owned(), value)], ..Rows::default() };
        let earlier = self.recovery.replace(device);
        if let Err(fault) = self.let_recovery_device_in_everywhere(rows, random) {
            self.recovery = earlier;
            return Err(fault);
        }
        self.recovery_due.clear();
        self.exchange.written(now);
        Ok(())
    }

    fn let_recovery_device_in_everywhere(
        &mut self,
        mut rows: Rows,
        random: &mut dyn RandomSource,
    ) -> Result<(), AppFault> {
        for row in self.store.spaces()? {
            self.admit_recovery_device(row.space, &mut rows, random)?;
        }
        Ok(self.store.write_local(&LocalWrite { rows, ..LocalWrite::default() })?)
    }

    /// Lets the words' device into every circle where that is due; what it was let into is durable when this returns.
    pub(crate) fn let_recovery_device_in(
        &mut self,
        now: UtcMillis,
        random: &mut dyn RandomSource,
    ) -> Result<(), AppFault> {
        if self.recovery.is_none() {
            self.recovery_due.clear();
            return Ok(());
        }
        if self.words_are_used()? {
            return self.forget_recovery_device();
        }
        while let Some(space) = self.recovery_due.first().copied() {
            let mut rows = Rows::default();
            // A circle that could not be written when it was to begin is none.
            if self.store.space(space)?.is_some() {
                self.admit_recovery_device(space, &mut rows, random)?;
            }
            if !rows.controls.is_empty() {
                self.store.write_local(&LocalWrite { rows, ..LocalWrite::default() })?;
                self.exchange.written(now);
            }
            self.recovery_due.remove(&space);
        }
        Ok(())
    }

    /// Whether the words' device was let in among my devices and is out: somebody began again with them.
    fn words_are_used(&mut self) -> Result<bool, AppFault> {
        let words = self.recovery.as_ref().map(RecoveryDevice::id);
        let Some((words, private)) = words.zip(self.private_circle()?) else { return Ok(false) };
        Ok(self.circle(private)?.former_device(&words))
    }

    /// The words open nothing any more, and the person is told to make new ones.
    fn forget_recovery_device(&mut self) -> Result<(), AppFault> {
        let settings = vec![(setting::RECOVERY_DEVICE.to_owned(), None)];
        let rows = Rows { settings, ..Rows::default() };
        self.store.write_local(&LocalWrite { rows, ..LocalWrite::default() })?;
        self.recovery = None;
        self.recovery_due.clear();
        self.changed(Topic::Profile);
        Ok(())
    }

    /// Whether a device has a disk that words can be received on. Words on paper have none until somebody begins again with them,
    /// and then they say so.
    pub(crate) fn has_disk(
        &self,
        space: SpaceId,
        device: DeviceId,
        certificate: &Certificate,
    ) -> Result<bool, AppFault> {
        let paper = certificate.kind == CertificateKind::Recovery;
        Ok(!paper || self.store.acknowledgement(space, device)?.is_some())
    }

    fn admit_recovery_device(
        &mut self,
        space: SpaceId,
        rows: &mut Rows,
        random: &mut dyn RandomSource,
    ) -> Result<(), AppFault> {
        let me = self.me.device;
        let (kind, case) = self.circle_facts(space)?;
        let circle = self.circle(space)?;
        let takes_part = circle.members().may_read(&me);
        let (Some(mut circle), Some(recovery)) = (self.circles.remove(&space), self.recovery.as_ref()) else {
            return Ok(());
        };
        // One that was taken out stays out: new words are a new device.
        let done = !takes_part || circle.former_device(&recovery.id());
        let authored = if done {
            Ok(Vec::new())
        } else {
            let label = RecoveryLabel {
                person_seed: *self.keys.person.seed(),
                display_name: self.me.display_name.clone(),
                kind: space_code(kind),
                case,
            };
            certificate_in(recovery, space, &label, &self.keys.person, random)
                .and_then(|certificate| exchange(&mut circle, recovery, &certificate, &self.keys, random))
        };
        self.circles.insert(space, circle);
        for operation in authored? {
            self.keep_control(space, &operation, rows)?;
        }
        Ok(())
    }
}

/// The device comes in, and the one of earlier words goes out.
fn exchange(
    circle: &mut Circle,
    recovery: &RecoveryDevice,
    certificate: &Certificate,
    keys: &Keys,
    random: &mut dyn RandomSource,
) -> Result<Vec<Authored>, AppFault> {
    let mut authored = circle.admit(certificate, SpaceRole::Writer, keys, random)?;
    let goes =
        recovery.replaces != recovery.id() && circle.members().devices.contains_key(&recovery.replaces);
    if goes {
        authored.push(circle.take_out(recovery.replaces, keys)?);
    }
    Ok(authored)
}

fn certificate_in(
    recovery: &RecoveryDevice,
    space: SpaceId,
    label: &RecoveryLabel,
    person: &identity::PersonKey,
    random: &mut dyn RandomSource,
) -> Result<Certificate, AppFault> {
    let sealed = seal_recovery_label(label, &space, &recovery.label_key, random)?;
    let (device, public) = (&recovery.device, recovery.public.clone());
    Ok(Certificate::issue(person, device, public, CertificateKind::Recovery, sealed))
}

/// Different places, in order.
fn places(random: &mut dyn RandomSource) -> Vec<usize> {
    let mut left: Vec<usize> = (0..RecoveryWords::COUNT).collect();
    let mut drawn = Vec::with_capacity(ASKED);
    while drawn.len() < ASKED {
        let mut byte = [0_u8; 1];
        random.fill(&mut byte);
        let [byte] = byte;
        drawn.push(left.remove(usize::from(byte) % left.len()));
    }
    drawn.sort_unstable();
    drawn
}
