use std::path::PathBuf;

/// The built programs, which stand in one folder.
pub struct Programs {
    folder: PathBuf,
}

impl Programs {
    /// The programs that were built together with the demo.
    pub fn beside_this_one() -> Result<Self, String> {
        let this =
            std::env::current_exe().map_err(|error| format!("this program cannot be found: {error}"))?;
        let programs = Programs { folder: this.parent().map(PathBuf::from).unwrap_or_default() };
        for name in ["felles-hub", "felles-desktop", "felles-webshell"] {
            if !programs.path(name).exists() {
                return Err(format!("{name} is not built: run `make build`"));
            }
        }
        Ok(programs)
    }

    /// Where one of them stands.
    pub fn path(&self, name: &str) -> PathBuf {
        self.folder.join(format!("{name}{}", std::env::consts::EXE_SUFFIX))
    }
}
