//! An invitation as a QR code: the outline of its dark squares, for a screen to draw.

use crate::contract::QrPicture;
use crate::fault::AppFault;
use qrcode::{Color, EcLevel, QrCode};
use std::fmt::Write;

/// The link in capital letters, for which QR has an alphabet of its own and needs fewer squares; links are read in either case.
pub(super) fn picture(link: &str) -> Result<QrPicture, AppFault> {
    let too_long = |_| AppFault::Inside("a link too long for a picture");
    let code =
        QrCode::with_error_correction_level(link.to_ascii_uppercase(), EcLevel::M).map_err(too_long)?;
    let side = code.width();
    let mut path = String::new();
    for (row, colors) in code.to_colors().chunks(side).enumerate() {
        for (column, width) in runs(colors) {
            // Writing into a string cannot fail.
            let _ = write!(path, "M{column} {row}h{width}v1h-{width}z");
        }
    }
    Ok(QrPicture { side: u32::try_from(side).unwrap_or_default(), path })
}

/// Where each run of dark squares begins, and how long it is.
fn runs(colors: &[Color]) -> Vec<(usize, usize)> {
    let mut runs: Vec<(usize, usize)> = Vec::new();
    for (column, color) in colors.iter().enumerate() {
        match runs.last_mut() {
            _ if *color == Color::Light => {}
            Some((start, width)) if *start + *width == column => *width += 1,
            _ => runs.push((column, 1)),
        }
    }
    runs
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn runs_are_the_dark_squares() {
        let (dark, light) = (Color::Dark, Color::Light);
        assert_eq!(runs(&[dark, dark, light, dark]), vec![(0, 2), (3, 1)]);
        assert_eq!(runs(&[light, light]), vec![]);
    }

    #[test]
    fn a_picture_begins_with_the_corner_that_every_code_has() {
        let picture = picture("felles:invitation/abc234").unwrap();
        assert!(picture.path.starts_with("M0 0h7v1h-7z"), "{}", picture.path);
        assert!(picture.side >= 21);
    }
}
