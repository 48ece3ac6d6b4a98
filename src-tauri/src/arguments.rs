use clap::Parser;
use std::path::PathBuf;
use std::str::FromStr;

/// Felles: one shared picture of a way into work.
#[derive(Parser)]
#[command(name = "felles-desktop", version)]
pub struct Arguments {
    /// The profile's folder; this machine's data folder when absent
    #[arg(long)]
    pub profile: Option<PathBuf>,
    /// Width and height of the window in pixels, such as 820x1180; made smaller to fit the screen
    #[arg(long, default_value = "1180x820")]
    pub window: WindowSize,
    /// How far from the left edge of the screen the window opens, in pixels; where the system wants it when absent
    #[arg(long)]
    pub left: Option<u32>,
    /// Added to the window's title, to tell two windows apart
    #[arg(long, default_value = "")]
    pub title_suffix: String,
    /// Open the profile at start with the passphrase in `FELLES_PASSPHRASE`; for the demo and for tests
    #[arg(long)]
    pub demo: bool,
}

/// A window's size in logical pixels.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct WindowSize {
    /// Across.
    pub width: u32,
    /// Down.
    pub height: u32,
}

impl WindowSize {
    /// As large as asked for where the screen allows, with room left for a title bar and a panel.
    pub fn within(self, screen: WindowSize) -> WindowSize {
        let frame = WindowSize { width: 16, height: 80 };
        WindowSize {
            width: self.width.min(screen.width.saturating_sub(frame.width)).max(1),
            height: self.height.min(screen.height.saturating_sub(frame.height)).max(1),
        }
    }
}

/// Keeps a window that was asked to stand this far from the left on the screen, with room for what it shows.
pub fn left_within(left: u32, screen: WindowSize) -> u32 {
    const LEAST: u32 = 480;
    left.min(screen.width.saturating_sub(LEAST))
}

impl FromStr for WindowSize {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, String> {
        let sides = text
            .split_once('x')
            .and_then(|(width, height)| Some((width.parse().ok()?, height.parse().ok()?)));
        match sides {
            Some((width, height)) if width > 0 && height > 0 => Ok(WindowSize { width, height }),
            _ => Err("not a size such as 820x1180".to_owned()),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_size_is_two_numbers() {
        assert_eq!("820x1180".parse(), Ok(WindowSize { width: 820, height: 1180 }));
        for wrong in ["", "820", "x", "820x", "0x5", "-1x5", "820x1180x1"] {
            assert!(wrong.parse::<WindowSize>().is_err(), "{wrong}");
        }
    }

    #[test]
    fn a_window_is_never_larger_than_the_screen() {
        let asked = WindowSize { width: 820, height: 1180 };
        let fitted = asked.within(WindowSize { width: 1366, height: 768 });
        assert_eq!(fitted, WindowSize { width: 820, height: 688 });
    }

    #[test]
    fn a_window_beside_another_stays_on_the_screen() {
        let screen = |width| WindowSize { width, height: 1080 };
        assert_eq!(left_within(836, screen(2560)), 836);
        assert_eq!(left_within(836, screen(1280)), 800);
        assert_eq!(left_within(836, screen(320)), 0);
    }
}
