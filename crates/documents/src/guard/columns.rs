//! Run-length columns spelled out, never further than the rows allowed.

use super::GuardFault;
use super::reader::Reader;

/// How many rows a run-length column has, from the run lengths alone.
pub(super) fn count_rows<'a, T: PartialEq + Clone>(
    bytes: &'a [u8],
    limit: u64,
    read: impl Fn(&mut Reader<'a>) -> Result<T, GuardFault>,
) -> Result<u64, GuardFault> {
    let mut rows = 0_u64;
    walk(bytes, &read, |count, _| {
        rows = rows.checked_add(count).filter(|rows| *rows <= limit).ok_or(GuardFault::TooManyOperations)?;
        Ok(())
    })?;
    Ok(rows)
}

/// The rows of a run-length column; an absent column is `rows` times nothing.
pub(super) fn spell_out<'a, T: PartialEq + Clone>(
    bytes: Option<&&'a [u8]>,
    rows: u64,
    read: impl Fn(&mut Reader<'a>) -> Result<T, GuardFault>,
) -> Result<Vec<Option<T>>, GuardFault> {
    let whole = usize::try_from(rows).map_err(|_| GuardFault::TooManyOperations)?;
    let Some(bytes) = bytes else { return Ok(vec![None; whole]) };
    let mut spelled = Vec::new();
    walk(bytes, &read, |count, value| {
        let count = usize::try_from(count).map_err(|_| GuardFault::TooManyOperations)?;
        if count > whole - spelled.len() {
            return Err(GuardFault::Malformed);
        }
        spelled.resize(spelled.len() + count, value);
        Ok(())
    })?;
    if spelled.len() == whole { Ok(spelled) } else { Err(GuardFault::Malformed) }
}

/// Visits each value of a run-length column once per run.
pub(super) fn for_each_value<'a, T: PartialEq + Clone>(
    bytes: &'a [u8],
    read: impl Fn(&mut Reader<'a>) -> Result<T, GuardFault>,
    mut visit: impl FnMut(T),
) -> Result<(), GuardFault> {
    walk(bytes, &read, |_, value| {
        value.into_iter().for_each(&mut visit);
        Ok(())
    })
}

/// Walks over the runs: a positive length repeats one value, a negative one counts values that follow, zero
/// introduces a run of nothing. Runs must be as Automerge writes them, or the change would not keep its name when
/// it is saved: no repetition of one, no two like runs beside each other, no column of nothing alone.
fn walk<'a, T: PartialEq + Clone>(
    bytes: &'a [u8],
    read: &impl Fn(&mut Reader<'a>) -> Result<T, GuardFault>,
    mut run: impl FnMut(u64, Option<T>) -> Result<(), GuardFault>,
) -> Result<(), GuardFault> {
    let mut reader = Reader::new(bytes);
    let (mut last, mut kind_before, mut any) = (None, None, false);
    while !reader.is_empty() {
        let length = reader.signed()?;
        if length == 1 || (length <= 0 && kind_before == Some(length.signum())) {
            return Err(GuardFault::Malformed);
        }
        kind_before = Some(length.signum());
        if length == 0 {
            let count = reader.unsigned()?;
            if count == 0 { Err(GuardFault::Malformed) } else { run(count, None) }?;
            last = None;
            continue;
        }
        any = true;
        // Each value that follows takes at least one byte, so this ends with the bytes.
        let (values, repeated) =
            if length < 0 { (length.unsigned_abs(), 1) } else { (1, length.unsigned_abs()) };
        for _ in 0..values {
            let value = read(&mut reader)?;
            if last.as_ref() == Some(&value) {
                return Err(GuardFault::Malformed);
            }
            last = Some(value.clone());
            run(repeated, Some(value))?;
        }
    }
    if any { Ok(()) } else { Err(GuardFault::Malformed) }
}

/// The rows of a yes-or-no column: alternating run lengths, beginning with no.
pub(super) fn spell_out_flags(bytes: Option<&&[u8]>, rows: u64) -> Result<Vec<bool>, GuardFault> {
    let whole = usize::try_from(rows).map_err(|_| GuardFault::TooManyOperations)?;
    let bytes = bytes.ok_or(GuardFault::Malformed)?;
    let (mut reader, mut flag, mut spelled) = (Reader::new(bytes), false, Vec::new());
    while !reader.is_empty() {
        let count = usize::try_from(reader.unsigned()?).map_err(|_| GuardFault::Malformed)?;
        if count > whole - spelled.len() || (count == 0 && (flag || !spelled.is_empty())) {
            return Err(GuardFault::Malformed);
        }
        spelled.resize(spelled.len() + count, flag);
        flag = !flag;
    }
    if spelled.len() == whole { Ok(spelled) } else { Err(GuardFault::Malformed) }
}

/// Adds up a column of differences.
pub(super) fn add_up(differences: &[Option<i64>]) -> Result<Vec<Option<u64>>, GuardFault> {
    let mut sum = 0_i64;
    let add = |difference: &Option<i64>| {
        let Some(difference) = difference else { return Ok(None) };
        sum = sum.checked_add(*difference).ok_or(GuardFault::Malformed)?;
        u64::try_from(sum).map(Some).map_err(|_| GuardFault::Malformed)
    };
    differences.iter().map(add).collect()
}
