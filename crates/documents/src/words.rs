//! The keys under which things lie in a document. Frozen: documents on disk have them.

pub(crate) const TEXTS: &str = "texts";
pub(crate) const FIELDS: &str = "fields";
pub(crate) const PARTS: &str = "parts";
pub(crate) const ABOUT: &str = "about";
/// Kind of a document (in the root) or of a part.
pub(crate) const KIND: &str = "kind";
/// Schema version, in the root.
pub(crate) const SCHEMA: &str = "schema";
pub(crate) const CASE: &str = "case";
pub(crate) const MADE_BY: &str = "made_by";
pub(crate) const CREATED_AT: &str = "created_at";
pub(crate) const ARCHIVED: &str = "archived";
