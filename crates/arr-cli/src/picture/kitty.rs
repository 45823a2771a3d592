//! Pictures by the graphics protocol of the terminal kitty.
//!
//! Source: <https://sw.kovidgoyal.net/kitty/graphics-protocol/>.

use base64::Engine;
use base64::engine::general_purpose::STANDARD;

use super::raster::Raster;

/// Bytes of a piece that one escape sequence carries.
const PIECE: usize = 4096;
/// Pixels of a side beyond which a terminal would scale down what it is sent.
const MAX_SIDE: u32 = 2048;

/// A picture over so many columns and lines, with as many line breaks as it covers lines.
pub(super) fn kitty_text(raster: &Raster, columns: u32, lines: u32) -> String {
    let raster = raster.within(MAX_SIDE, MAX_SIDE);
    let encoded = STANDARD.encode(&raster.pixels);
    let mut text = String::with_capacity(encoded.len() + encoded.len() / 64 + 128);
    let mut rest = encoded.as_str();
    // Of pixels with 24 bits, placed without moving the cursor, with no answer.
    let mut keys = format!("a=T,f=24,s={},v={},c={columns},r={lines},C=1,q=2,", raster.width, raster.height);
    loop {
        let (piece, more) = rest.split_at(rest.len().min(PIECE));
        text.push_str(&format!("\x1b_G{keys}m={};{piece}\x1b\\", u8::from(!more.is_empty())));
        if more.is_empty() {
            break;
        }
        keys.clear();
        rest = more;
    }
    text.extend(std::iter::repeat_n('\n', lines as usize));
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_small_picture_is_one_piece() {
        let raster = Raster { width: 1, height: 2, pixels: vec![1, 2, 3, 4, 5, 6] };
        assert_eq!(kitty_text(&raster, 1, 1), "\x1b_Ga=T,f=24,s=1,v=2,c=1,r=1,C=1,q=2,m=0;AQIDBAUG\x1b\\\n");
    }

    #[test]
    fn a_large_picture_comes_in_pieces() {
        let raster = Raster { width: 80, height: 40, pixels: vec![7; 9600] };
        let text = kitty_text(&raster, 80, 20);
        let pieces: Vec<&str> = text.split("\x1b\\").collect();
        assert_eq!(pieces.len(), 5);
        assert!(pieces[0].contains("m=1;") && pieces[1].starts_with("\x1b_Gm=1;") && pieces[3].contains("m=0;"));
        assert_eq!(pieces[4], "\n".repeat(20));
    }
}
