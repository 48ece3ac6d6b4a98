//! The rules. An empty answer means that the rule holds.

mod clock_and_chance;
mod exceptions;
mod file_names;
mod foreign_hosts;
mod hub_tree;
mod naming;
mod policy;
mod readme;
mod size;
mod sql;
mod table;

pub use clock_and_chance::clock_and_chance_come_in_from_shells;
pub use exceptions::exceptions_have_reasons;
pub use file_names::file_names_say_something;
pub use foreign_hosts::screens_name_no_foreign_hosts;
pub use hub_tree::hub_cannot_open;
pub use naming::{only_some_crates_name, only_this_file_names};
pub use policy::{capability_is_exactly, policies_agree};
pub use readme::readme_is_short;
pub use size::units_are_small;
pub use sql::sql_is_written_so;
pub use table::{Row, layers_hold, read_table, table_is_true};
