//! Figures as a picture: a bar a way, as a multiple of the hand-written loop, on a logarithmic axis.

use svg::Document;
use svg::node::element::{Line, Rectangle, Text};

use super::machine::NAIVE;
use super::measure::Measured;

/// The ways that are drawn, with their colours.
const WAYS: [(&str, &str); 5] =
    [(NAIVE, "#d9480f"), ("numba", "#868e96"), ("numpy-hand", "#1c7ed6"), ("numpy", "#74c0fc"), ("numexpr", "#ced4da")];

const LEFT: f64 = 330.0;
/// Pixels for a factor of ten.
const DECADE: f64 = 200.0;
const DECADES: u32 = 3;
const BAR: f64 = 7.0;
const HEAD: f64 = 60.0;

/// Draws all works below each other.
pub(super) fn draw(measured: &[Measured]) -> String {
    let block = BAR * WAYS.len() as f64 + 10.0;
    let (width, height) = (LEFT + DECADE * f64::from(DECADES) + 60.0, HEAD + block * measured.len() as f64 + 20.0);
    let mut document = Document::new()
        .set("viewBox", (0, 0, width.ceil(), height.ceil()))
        .set("font-family", "sans-serif")
        .set("font-size", 11)
        .add(Rectangle::new().set("width", "100%").set("height", "100%").set("fill", "white"));
    for (k, (way, colour)) in WAYS.iter().enumerate() {
        let x = 20.0 + 130.0 * k as f64;
        document = document
            .add(Rectangle::new().set("x", x).set("y", 12).set("width", 10).set("height", 10).set("fill", *colour))
            .add(Text::new(*way).set("x", x + 15.0).set("y", 21));
    }
    for decade in 0..=DECADES {
        let x = LEFT + DECADE * f64::from(decade);
        let label = format!("{}x the limit", 10_u32.pow(decade));
        document = document
            .add(Line::new().set("x1", x).set("x2", x).set("y1", HEAD - 8.0).set("y2", height).set("stroke", "#dee2e6"))
            .add(Text::new(label).set("x", x).set("y", HEAD - 14.0).set("text-anchor", "middle"));
    }
    for (k, work) in measured.iter().enumerate() {
        let top = HEAD + block * k as f64;
        let name = if work.shape.is_some() { work.work.clone() } else { format!("{}, N = {}", work.work, work.n) };
        document =
            document.add(Text::new(name).set("x", LEFT - 8.0).set("y", top + block / 2.0).set("text-anchor", "end"));
        let Some(limit) = work.of("limit") else { continue };
        for (bar, (way, colour)) in WAYS.iter().enumerate() {
            let Some(figure) = work.of(way) else { continue };
            let length = DECADE * libm::log10(figure / limit).clamp(0.02, f64::from(DECADES));
            document = document.add(
                Rectangle::new()
                    .set("x", LEFT)
                    .set("y", top + BAR * bar as f64)
                    .set("width", length)
                    .set("height", BAR - 1.0)
                    .set("fill", *colour),
            );
        }
    }
    document.to_string()
}
