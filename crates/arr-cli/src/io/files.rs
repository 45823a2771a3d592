//! The files that scripts take in when they are compiled, by paths from the folder that the command runs in.

use std::fs::File;
use std::io::Read;
use std::path::Path;

use arr_compiler::Files;

use super::npy_whole::load_npy;

/// Files of the file system.
pub(crate) const FILES: Files = Files {
    array: |path, most_bytes| load_npy(Path::new(path), most_bytes),
    text: |path, most_bytes| text(path, most_bytes),
};

fn text(path: &str, most_bytes: u64) -> Result<String, String> {
    let mut text = String::new();
    let file = File::open(path).map_err(|error| format!("{path}: {error}"))?;
    // Whatever it is, a pipe without an end too, no more than one byte too many is read.
    let n = file.take(most_bytes.saturating_add(1)).read_to_string(&mut text);
    let n = n.map_err(|error| format!("{path}: {error}"))?;
    if n as u64 > most_bytes { Err(format!("{path}: more than {most_bytes} bytes of text")) } else { Ok(text) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_has_an_end() {
        let folder = tempfile::tempdir().expect("a folder");
        let path = folder.path().join("a.txt");
        std::fs::write(&path, "1 2\n").expect("writable");
        let path = path.display().to_string();
        assert_eq!(text(&path, 4), Ok("1 2\n".to_owned()));
        assert_eq!(text(&path, 3), Err(format!("{path}: more than 3 bytes of text")));
        assert!(text(&folder.path().display().to_string(), 3).is_err());
    }
}
