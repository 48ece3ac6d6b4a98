use crate::child::{Child, Output};
use crate::demo_folder::DemoFolder;
use crate::prepare::PASSPHRASE;
use crate::programs::Programs;
use crate::tell::tell;
use std::ffi::{OsStr, OsString};
use std::path::{Path, PathBuf};

/// One of the two people, and the device that they sit at.
pub struct Device {
    /// Who, and at what.
    pub name: &'static str,
    profile: PathBuf,
    window: &'static str,
    left: &'static str,
}

/// So far from the left the second window begins: the first one's width and its frame.
const BESIDE_THE_TABLET: &str = "836";

/// How the two devices are shown.
pub enum Screens {
    /// In windows of their own.
    Windows,
    /// In a browser, with the built screens from this folder.
    Browser(PathBuf),
}

impl Screens {
    /// Windows where there is a display and nobody asked for the browser.
    pub fn choose(browser: bool, ui: &Path) -> Self {
        let has = |name| std::env::var_os(name).is_some_and(|value| !value.is_empty());
        if browser || !(has("DISPLAY") || has("WAYLAND_DISPLAY")) {
            Screens::Browser(ui.to_owned())
        } else {
            Screens::Windows
        }
    }
}

impl Device {
    /// The counsellor's tablet and the mentor's laptop.
    pub fn both(folder: &DemoFolder) -> [Self; 2] {
        [
            Device {
                name: "Ingvild (nettbrettet)",
                profile: folder.profile("counsellor"),
                window: "820x1180",
                left: "0",
            },
            Device {
                name: "Roar (pc-en)",
                profile: folder.profile("mentor"),
                window: "1440x900",
                left: BESIDE_THE_TABLET,
            },
        ]
    }

    /// Starts the device's window, or its address for a browser.
    pub async fn start(&self, programs: &Programs, screens: &Screens) -> Result<Child, String> {
        let environment = [("FELLES_PASSPHRASE", PASSPHRASE)];
        let mut arguments: Vec<OsString> =
            vec!["--demo".into(), "--profile".into(), self.profile.clone().into()];
        match screens {
            Screens::Windows => {
                let suffix = format!(" – {}", self.name);
                arguments.extend(["--window", self.window, "--left", self.left].map(OsString::from));
                arguments.extend(["--title-suffix", &suffix].map(OsString::from));
                Child::start(
                    &programs.path("felles-desktop"),
                    &borrowed(&arguments),
                    &environment,
                    Output::unheard(),
                )
            }
            Screens::Browser(ui) => {
                arguments.extend(["--ui".into(), ui.clone().into()]);
                let program = programs.path("felles-webshell");
                let mut child = Child::start(&program, &borrowed(&arguments), &environment, Output::heard())?;
                self.tell_address(&mut child).await?;
                Ok(child)
            }
        }
    }

    async fn tell_address(&self, child: &mut Child) -> Result<(), String> {
        let line = child.first_line().await;
        match line.as_deref().and_then(|line| line.strip_prefix("open ")) {
            Some(address) => tell(&format!("\n  {}\n  {address}\n", self.name)),
            None => return Err(format!("{} got no address", self.name)),
        }
        Ok(())
    }
}

fn borrowed(arguments: &[OsString]) -> Vec<&OsStr> {
    arguments.iter().map(OsString::as_os_str).collect()
}
