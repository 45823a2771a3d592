//! Pictures as sixels: bands of six rows, one colour of a palette after another.
//!
//! Source: VT330/VT340 Programmer Reference Manual, chapter 14.

use std::collections::BTreeMap;
use std::fmt::Write;

use super::raster::Raster;

/// Colours that terminals have registers for.
const MAX_COLORS: usize = 256;
/// Rows of a band.
const BAND: u32 = 6;

/// A picture, each pixel as a square of `zoom` pixels of the terminal.
pub(super) fn sixel_text(raster: &Raster, zoom: u32) -> String {
    let (palette, of_pixel) = palette(raster);
    let (width, height) = (raster.width * zoom, raster.height * zoom);
    let mut text = format!("\x1bP0;1q\"1;1;{width};{height}");
    for (k, color) in palette.iter().enumerate() {
        let [r, g, b] = color.map(|part| (u32::from(part) * 100 + 127) / 255);
        // Writing to a string does not fail.
        let _ = write!(text, "#{k};2;{r};{g};{b}");
    }
    let color_at =
        |x: u32, y: u32| of_pixel.get((y / zoom * raster.width + x / zoom) as usize).copied().unwrap_or_default();
    for top in (0..height).step_by(BAND as usize) {
        let mut bands: BTreeMap<usize, Vec<u8>> = BTreeMap::new();
        for (y, x) in (top..(top + BAND).min(height)).flat_map(|y| (0..width).map(move |x| (y, x))) {
            let band = bands.entry(color_at(x, y)).or_insert_with(|| vec![0; width as usize]);
            if let Some(bits) = band.get_mut(x as usize) {
                *bits |= 1 << (y - top);
            }
        }
        for (color, band) in bands {
            let _ = write!(text, "#{color}");
            for run in band.chunk_by(|a, b| a == b) {
                let sixel = char::from(run.first().copied().unwrap_or_default() + b'?');
                let _ = if run.len() > 3 {
                    write!(text, "!{}{sixel}", run.len())
                } else {
                    write!(text, "{}", String::from(sixel).repeat(run.len()))
                };
            }
            text.push('$');
        }
        text.push('-');
    }
    text.push_str("\x1b\\\n");
    text
}

/// The colours of a picture, and for each pixel which it is: exact where they are few, else the nearest of 6 x 7 x 6.
fn palette(raster: &Raster) -> (Vec<[u8; 3]>, Vec<usize>) {
    let pixels = || raster.pixels.chunks_exact(3).filter_map(|pixel| <[u8; 3]>::try_from(pixel).ok());
    let mut known: BTreeMap<[u8; 3], usize> = pixels().map(|pixel| (pixel, 0)).collect();
    if known.len() <= MAX_COLORS {
        known.values_mut().enumerate().for_each(|(k, number)| *number = k);
        let of_pixel = pixels().map(|pixel| known.get(&pixel).copied().unwrap_or_default()).collect();
        return (known.into_keys().collect(), of_pixel);
    }
    let level = |part: u8, n: usize| (usize::from(part) * (n - 1) + 127) / 255;
    let of_pixel = pixels().map(|[r, g, b]| (level(r, 6) * 7 + level(g, 7)) * 6 + level(b, 6)).collect();
    let part = |level: usize, n: usize| (level * 255 / (n - 1)) as u8;
    let colors = (0..6 * 7 * 6).map(|k| [part(k / 42, 6), part(k / 6 % 7, 7), part(k % 6, 6)]).collect();
    (colors, of_pixel)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn colours_of_a_band_lie_over_each_other() {
        let pixels = [0_u8, 255, 255, 0].iter().flat_map(|&v| [v; 3]).collect();
        let text = sixel_text(&Raster { width: 2, height: 2, pixels }, 1);
        assert_eq!(text, "\x1bP0;1q\"1;1;2;2#0;2;0;0;0#1;2;100;100;100#0@A$#1A@$-\x1b\\\n");
    }

    #[test]
    fn runs_are_counted_and_pixels_zoomed() {
        let text = sixel_text(&Raster { width: 2, height: 1, pixels: vec![9; 6] }, 3);
        assert!(text.contains("\"1;1;6;3#0;2;4;4;4#0!6F$-"), "{text}");
    }

    #[test]
    fn many_colours_become_the_nearest_of_a_cube() {
        let pixels: Vec<u8> = (0..300_u32).flat_map(|k| [(k % 256) as u8, (k / 2) as u8, 255]).collect();
        let (colors, of_pixel) = palette(&Raster { width: 300, height: 1, pixels: pixels.clone() });
        assert_eq!((colors.len(), of_pixel.len()), (252, 300));
        for (pixel, &k) in pixels.chunks(3).zip(&of_pixel) {
            assert!(pixel.iter().zip(colors[k]).all(|(&a, b)| a.abs_diff(b) <= 26), "{pixel:?} {:?}", colors[k]);
        }
    }
}
