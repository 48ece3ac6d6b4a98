//! Opens SQLite safely: key, pragmas, one writer, read-only readers, migrations, quarantine.
