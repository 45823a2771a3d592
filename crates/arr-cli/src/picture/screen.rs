//! Pictures as text: half blocks in 24-bit colour, characters by their darkness, or what terminals have of their own.

use std::fmt::Write;

use super::kitty::kitty_text;
use super::raster::Raster;
use super::sixel::sixel_text;
use super::surface::{Graphics, Surface};

/// Characters from dark to bright.
const SHADES: [char; 10] = [' ', '.', ':', '-', '=', '+', '*', '#', '%', '@'];
/// Pixels that are shown next to each other, where as many fit.
const WIDTH: u32 = 80;
/// Pixels of a terminal that a character is wide, as most terminals have it.
const CHARACTER: u32 = 10;

/// A picture as text that ends with a line break, two rows of pixels a line.
pub(super) fn picture_text(raster: &Raster, surface: &Surface) -> String {
    let (columns, lines) = (surface.columns.min(WIDTH), surface.lines);
    let small = raster.within(columns, 2 * lines);
    match surface.graphics {
        Graphics::Kitty => return kitty_text(raster, small.width, small.height.div_ceil(2)),
        Graphics::Sixel => {
            let fine = raster.within(CHARACTER * columns, 2 * CHARACTER * lines);
            return sixel_text(&fine, (CHARACTER * small.width / fine.width.max(1)).max(1));
        }
        Graphics::HalfBlocks | Graphics::Shades => {}
    }
    let has_color = surface.graphics == Graphics::HalfBlocks;
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

    fn surface(graphics: Graphics) -> Surface {
        Surface { graphics, columns: 80, lines: 48, is_live: false }
    }

    #[test]
    fn two_rows_of_pixels_are_a_line() {
        let text = picture_text(&two_by_three(), &surface(Graphics::HalfBlocks));
        let first = "\x1b[38;2;0;0;0m\x1b[48;2;128;128;128m▀\x1b[38;2;255;255;255m\x1b[48;2;128;128;128m▀\x1b[0m\n";
        let second = "\x1b[38;2;255;255;255m\x1b[49m▀\x1b[38;2;255;255;255m\x1b[49m▀\x1b[0m\n";
        assert_eq!(text, format!("{first}{second}"));
    }

    #[test]
    fn without_colour_there_are_shades() {
        assert_eq!(picture_text(&two_by_three(), &surface(Graphics::Shades)), ":*\n@@\n");
    }

    #[test]
    fn terminals_with_pictures_get_pixels() {
        assert!(picture_text(&two_by_three(), &surface(Graphics::Kitty)).contains("s=2,v=3,c=2,r=2,"));
        // Ten pixels a character.
        assert!(picture_text(&two_by_three(), &surface(Graphics::Sixel)).contains("\"1;1;20;30#"));
    }

    #[test]
    fn a_narrow_terminal_is_not_overrun() {
        let raster = Raster { width: 200, height: 400, pixels: vec![9; 240_000] };
        let text = picture_text(&raster, &Surface { columns: 30, lines: 10, ..surface(Graphics::Shades) });
        assert!(text.lines().count() <= 10 && text.lines().all(|line| line.chars().count() <= 30), "{text}");
    }
}
