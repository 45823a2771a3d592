//! Elements over their numbers as a line: in the dots of Braille characters, or as SVG.

use svg::Document;
use svg::node::element::{Polyline, Rectangle, Text};

use super::raster::range;

/// Characters of a plot, where as many fit, and its lines.
const COLUMNS: usize = 64;
const ROWS: usize = 12;

/// The dots of a Braille character, by column and row.
const DOTS: [[u32; 4]; 2] = [[0x01, 0x02, 0x04, 0x40], [0x08, 0x10, 0x20, 0x80]];

/// Where values lie between the bottom and the top, from 0 to 1; `None` where they are not finite.
fn heights(values: &[f32]) -> Vec<Option<f32>> {
    let Some((low, high)) = range(values.iter().copied()) else { return vec![None; values.len()] };
    let height = |value: f32| if high > low { (value - low) / (high - low) } else { 0.5 };
    values.iter().map(|&value| value.is_finite().then(|| height(value))).collect()
}

/// Values over their numbers as lines of text of at most so many characters, with the least and the largest of them.
pub(super) fn plot_text(values: &[f32], columns: usize) -> String {
    let (low, high) = range(values.iter().copied()).unwrap_or((f32::NAN, f32::NAN));
    let labels = [high.to_string(), low.to_string()];
    let margin = labels.iter().map(String::len).max().unwrap_or(0);
    let columns = columns.saturating_sub(margin + 1).clamp(1, COLUMNS);
    let (width, height) = (2 * columns, 4 * ROWS);
    let mut cells = vec![0_u32; columns * ROWS];
    let mut dot = |x: usize, y: usize| {
        if let (Some(cell), Some(dots)) = (cells.get_mut(y / 4 * columns + x / 2), DOTS.get(x % 2)) {
            *cell |= dots[y % 4];
        }
    };
    let n = values.len();
    let mut before: Option<(usize, usize)> = None;
    for (k, at) in heights(values).into_iter().enumerate() {
        let x = if n > 1 { k * (width - 1) / (n - 1) } else { 0 };
        let Some(at) = at else {
            before = None;
            continue;
        };
        let y = height - 1 - (at * (height - 1) as f32 + 0.5) as usize;
        let (x0, y0) = before.unwrap_or((x, y));
        let n_steps = (x - x0).max(y.abs_diff(y0)).max(1);
        for step in 0..=n_steps {
            let along = |a: usize, b: usize| (a * (n_steps - step) + b * step + n_steps / 2) / n_steps;
            dot(along(x0, x), along(y0, y));
        }
        before = Some((x, y));
    }
    let lines = cells.chunks(columns).enumerate().map(|(row, cells)| {
        let label = match row {
            0 => labels[0].as_str(),
            _ if row == ROWS - 1 => labels[1].as_str(),
            _ => "",
        };
        let dots: String = cells.iter().filter_map(|&cell| char::from_u32(0x2800 + cell)).collect();
        let line = format!("{label:>margin$} {}", dots.trim_end_matches('\u{2800}'));
        format!("{}\n", line.trim_end())
    });
    lines.collect()
}

/// Values over their numbers as an SVG picture.
pub(crate) fn plot_svg(name: &str, values: &[f32]) -> String {
    const WIDTH: f32 = 640.0;
    const HEIGHT: f32 = 240.0;
    let n = values.len().saturating_sub(1).max(1) as f32;
    let at = heights(values);
    let frame = Rectangle::new().set("width", WIDTH).set("height", HEIGHT).set("fill", "white");
    let mut document = Document::new().set("viewBox", (0, 0, WIDTH + 80.0, HEIGHT + 40.0)).add(frame);
    let pieces: Vec<Vec<(usize, f32)>> = at.iter().enumerate().fold(vec![Vec::new()], |mut pieces, (k, at)| {
        match (at, pieces.last_mut()) {
            (Some(at), Some(piece)) => piece.push((k, *at)),
            _ => pieces.push(Vec::new()),
        }
        pieces
    });
    for piece in pieces.iter().filter(|piece| !piece.is_empty()) {
        let points: Vec<String> =
            piece.iter().map(|&(k, at)| format!("{:.1},{:.1}", WIDTH * k as f32 / n, HEIGHT - HEIGHT * at)).collect();
        let line = Polyline::new().set("points", points.join(" ")).set("fill", "none").set("stroke", "#1f5fbf");
        document = document.add(line);
    }
    let (low, high) = range(values.iter().copied()).unwrap_or((f32::NAN, f32::NAN));
    let label = |text: String, x: f32, y: f32| Text::new(text).set("x", x).set("y", y).set("font-family", "sans-serif");
    document =
        document.add(label(high.to_string(), WIDTH + 8.0, 14.0)).add(label(low.to_string(), WIDTH + 8.0, HEIGHT));
    format!("{}\n", document.add(label(name.to_owned(), 8.0, HEIGHT + 24.0)))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn values_of_a_wave() -> Vec<f32> {
        (0..200).map(|k| libm::sinf(k as f32)).collect()
    }

    #[test]
    fn a_line_goes_from_corner_to_corner() {
        let values: Vec<f32> = (0..50).map(|k| k as f32).collect();
        let text = plot_text(&values, 80);
        let lines: Vec<&str> = text.lines().collect();
        assert_eq!(lines.len(), ROWS);
        assert!(lines[0].starts_with("49 ") && lines[ROWS - 1].starts_with(" 0 "), "{text}");
        assert!(lines[0].ends_with('\u{2809}') || lines[0].chars().count() > COLUMNS, "{text}");
        assert!(lines[ROWS - 1].chars().nth(3).is_some_and(|c| c > '\u{2800}'), "{text}");
    }

    #[test]
    fn what_is_not_finite_is_left_out() {
        let text = plot_text(&[f32::NAN, 1.0, f32::INFINITY, 2.0], 80);
        assert!(text.starts_with("2 ") && text.contains("\n1 "), "{text}");
        assert_eq!(plot_text(&[], 80).lines().count(), ROWS);
        assert!(plot_text(&values_of_a_wave(), 20).lines().all(|line| line.chars().count() <= 20));
        assert_eq!(plot_svg("x", &[1.0, f32::NAN, 2.0, 3.0]).matches("<polyline").count(), 2);
    }

    #[test]
    fn text_in_pictures_is_escaped() {
        let picture = plot_svg("a<b", &[0.0, 1.0]);
        assert!(picture.starts_with("<svg") && picture.contains("a&lt;b") && picture.contains("0.0,240.0 640.0,0.0"));
    }
}
