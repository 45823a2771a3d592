//! Pictures as text: half blocks in 24-bit colour, or characters by their darkness.

use std::fmt::Write;

use super::raster::Raster;

/// Characters from dark to bright.
const SHADES: [char; 10] = [' ', '.', ':', '-', '=', '+', '*', '#', '%', '@'];
/// Pixels that fit next to each other, and on top of each other.
const WIDTH: u32 = 80;
const HEIGHT: u32 = 96;

/// A picture as lines of text, two rows of pixels a line.
pub(crate) fn picture_text(raster: &Raster, has_color: bool) -> String {
    let small = raster.within(WIDTH, HEIGHT);
    let mut text = String::new();
    for y in (0..small.height).step_by(2) {
        for x in 0..small.width {
            let upper = small.pixel(x, y);
            let lower = if y + 1 < small.height { Some(small.pixel(x, y + 1)) } else { None };
            // Writing to a string does not fail.
            let _ = if has_color { half_block(&mut text, upper, lower) } else { shade(&mut text, upper, lower) };
        }
        text.push_str(if has_color { "\x1b[0m\n" } else { "\n" });
    }
    text
}

fn half_block(text: &mut String, [r, g, b]: [u8; 3], lower: Option<[u8; 3]>) -> std::fmt::Result {
    write!(text, "\x1b[38;2;{r};{g};{b}m")?;
    match lower {
        Some([r, g, b]) => write!(text, "\x1b[48;2;{r};{g};{b}m▀"),
        None => write!(text, "\x1b[49m▀"),
    }
}

fn shade(text: &mut String, upper: [u8; 3], lower: Option<[u8; 3]>) -> std::fmt::Result {
    let both = upper.into_iter().chain(lower.unwrap_or(upper)).map(usize::from).sum::<usize>() / 6;
    text.write_char(SHADES[both * (SHADES.len() - 1) / 255])
}

#[cfg(test)]
mod tests {
    use super::*;

    fn two_by_three() -> Raster {
        let values = [0_u8, 255, 128, 128, 255, 255];
        Raster { width: 2, height: 3, pixels: values.iter().flat_map(|&v| [v; 3]).collect() }
    }

    #[test]
    fn two_rows_of_pixels_are_a_line() {
        let text = picture_text(&two_by_three(), true);
        let first = "\x1b[38;2;0;0;0m\x1b[48;2;128;128;128m▀\x1b[38;2;255;255;255m\x1b[48;2;128;128;128m▀\x1b[0m\n";
        let second = "\x1b[38;2;255;255;255m\x1b[49m▀\x1b[38;2;255;255;255m\x1b[49m▀\x1b[0m\n";
        assert_eq!(text, format!("{first}{second}"));
    }

    #[test]
    fn without_colour_there_are_shades() {
        assert_eq!(picture_text(&two_by_three(), false), ":*\n@@\n");
    }
}
