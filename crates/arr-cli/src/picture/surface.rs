//! What a stream can show: pictures of a terminal's own, half blocks in colour, or shades.

use std::env::var;
use std::io::{IsTerminal, stderr, stdout};

use anstream::{AutoStream, ColorChoice};
use console::Term;

/// Characters in a line, and lines, where nobody says how many fit.
const COLUMNS: u32 = 80;
const LINES: u32 = 48;
/// Lines of a terminal that a picture leaves to what stands around it.
const LINES_AROUND: u32 = 3;

/// How pictures are drawn.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Graphics {
    /// Pixels by the protocol of the terminal kitty.
    Kitty,
    /// Pixels as sixels.
    Sixel,
    /// Two pixels a character, in 24-bit colour.
    HalfBlocks,
    /// Characters by their brightness.
    Shades,
}

/// A stream as what is drawn on it sees it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Surface {
    pub(crate) graphics: Graphics,
    /// Characters in a line.
    pub(crate) columns: u32,
    /// Lines that are seen at once.
    pub(crate) lines: u32,
    /// Whether what was drawn can be drawn over.
    pub(crate) is_live: bool,
}

impl Surface {
    /// How many lines the cursor can go up from the last one: all that are seen but that one.
    pub(crate) fn reach(&self) -> usize {
        (self.lines + LINES_AROUND) as usize - 1
    }

    /// Standard output.
    pub(crate) fn standard_output() -> Surface {
        let out = stdout();
        Surface::of(AutoStream::choice(&out), out.is_terminal(), &Term::stdout())
    }

    /// Standard error.
    pub(crate) fn standard_error() -> Surface {
        let out = stderr();
        Surface::of(AutoStream::choice(&out), out.is_terminal(), &Term::stderr())
    }

    fn of(choice: ColorChoice, is_terminal: bool, term: &Term) -> Surface {
        let graphics = match (choice, is_terminal) {
            (ColorChoice::Never, _) => Graphics::Shades,
            (_, false) => Graphics::HalfBlocks,
            (_, true) => graphics(|name| var(name).unwrap_or_default()),
        };
        let (lines, columns) =
            term.size_checked().map_or((LINES, COLUMNS), |(lines, columns)| (lines.into(), columns.into()));
        let is_live = is_terminal && graphics != Graphics::Sixel && var("TERM").is_ok_and(|term| term != "dumb");
        Surface { graphics, columns: columns.max(1), lines: lines.saturating_sub(LINES_AROUND).max(1), is_live }
    }
}

/// What a terminal says of itself in the environment. It is not asked: one that does not answer would be waited for.
fn graphics(var: impl Fn(&str) -> String) -> Graphics {
    let (term, program) = (var("TERM"), var("TERM_PROGRAM"));
    // What sits between passes no pictures on.
    if !var("TMUX").is_empty() || term.starts_with("screen") || term.starts_with("tmux") {
        return Graphics::HalfBlocks;
    }
    let is_kitty = !var("KITTY_WINDOW_ID").is_empty() || matches!(term.as_str(), "xterm-kitty" | "xterm-ghostty");
    let has_sixels = ["foot", "mlterm", "yaft", "contour"].iter().any(|known| term.starts_with(known));
    if is_kitty || program == "ghostty" {
        Graphics::Kitty
    } else if has_sixels || matches!(program.as_str(), "WezTerm" | "mintty") {
        Graphics::Sixel
    } else {
        Graphics::HalfBlocks
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn told(pairs: &[(&str, &str)]) -> Graphics {
        graphics(|name| pairs.iter().find(|(known, _)| *known == name).map_or("", |(_, value)| value).to_owned())
    }

    #[test]
    fn terminals_say_what_they_show() {
        assert_eq!(told(&[("TERM", "xterm-256color")]), Graphics::HalfBlocks);
        assert_eq!(told(&[("TERM", "xterm-kitty")]), Graphics::Kitty);
        assert_eq!(told(&[("TERM", "xterm-256color"), ("KITTY_WINDOW_ID", "1")]), Graphics::Kitty);
        assert_eq!(told(&[("TERM", "foot-extra")]), Graphics::Sixel);
        assert_eq!(told(&[("TERM_PROGRAM", "WezTerm")]), Graphics::Sixel);
        assert_eq!(told(&[("TERM", "tmux-256color"), ("KITTY_WINDOW_ID", "1")]), Graphics::HalfBlocks);
        assert_eq!(told(&[]), Graphics::HalfBlocks);
    }

    #[test]
    fn what_is_no_terminal_gets_shades_unless_colour_is_asked_for() {
        let term = Term::stdout();
        assert_eq!(Surface::of(ColorChoice::Never, false, &term).graphics, Graphics::Shades);
        assert_eq!(Surface::of(ColorChoice::Always, false, &term).graphics, Graphics::HalfBlocks);
        assert!(!Surface::of(ColorChoice::Always, false, &term).is_live);
    }
}
