//! Every name that this device knows, for taking them out of what leaves it.

use crate::cells::{all, cell};
use crate::{Reads, StoreFault};
use domain::Role;

/// A name of somebody or something.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum NameRow {
    /// Somebody, as which party.
    Person(String, Option<Role>),
    /// A workplace, or what a case is called.
    Workplace(String),
    /// Where a workplace lies.
    Place(String),
}

impl Reads {
    /// The names of all parties, people, workplaces and places on this device, shielded or not.
    ///
    /// # Errors
    /// [`StoreFault`] when the database cannot be read.
    pub fn names(&self) -> Result<Vec<NameRow>, StoreFault> {
        all(self.connection(), include_str!("names.sql"), [], |row| {
            let name: String = cell(row, "name")?;
            Ok(match cell::<u32>(row, "place")? {
                0 => NameRow::Person(name, cell(row, "role")?),
                1 => NameRow::Workplace(name),
                _ => NameRow::Place(name),
            })
        })
    }
}
