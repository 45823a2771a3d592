//! A member of an `.npz` archive as a source: unpacked while it is read, never whole.

use std::fs::File;
use std::io::{self, BufReader, Read, Seek, SeekFrom};
use std::path::{Path, PathBuf};

use flate2::Crc;
use flate2::read::DeflateDecoder;
use zip::{CompressionMethod, ZipArchive};

use super::arrivals::Wanted;
use super::npy_source::NpySource;

/// What `np.savez` puts behind the names of arrays.
const EXTENSION: &str = ".npy";

/// The archive that a path names, and its member where that is named too: `FILE.npz`, `FILE.npz:MEMBER`.
pub(super) fn archive(path: &Path) -> Option<(PathBuf, Option<String>)> {
    let is_archive = |path: &Path| path.extension().is_some_and(|extension| extension.eq_ignore_ascii_case("npz"));
    if is_archive(path) {
        return Some((path.to_owned(), None));
    }
    let (file, member) = path.to_str()?.rsplit_once(':')?;
    is_archive(Path::new(file)).then(|| (PathBuf::from(file), Some(member.to_owned())))
}

/// Opens a member: the one that is named, else the one that is called like the source, else the only one.
///
/// # Errors
/// A message, where there is no such member, it is packed in another way than NumPy packs, or it is not what is wanted.
pub(super) fn open(path: &Path, member: Option<&str>, wanted: &Wanted) -> Result<NpySource, String> {
    let shown = path.display();
    let bad = |error: &dyn std::fmt::Display| format!("{shown}: {error}");
    let file = File::open(path).map_err(|error| bad(&error))?;
    let mut zip = ZipArchive::new(BufReader::new(file)).map_err(|error| bad(&error))?;
    let files = zip.file_names().filter_map(Result::ok);
    let names: Vec<String> = files.filter_map(|name| name.strip_suffix(EXTENSION).map(str::to_owned)).collect();
    let name = chosen(&names, member, &wanted.name).ok_or_else(|| {
        let list: Vec<String> = names.iter().map(|name| format!("`{name}`")).collect();
        let has = if list.is_empty() { "no array".to_owned() } else { list.join(", ") };
        let example = names.first().map_or("MEMBER", String::as_str);
        format!("{shown}: it holds {has}, write for example `--in {}={shown}:{example}`", wanted.name)
    })?;
    let entry = zip.index_for_name(&format!("{name}{EXTENSION}")).ok_or_else(|| bad(&"an entry is gone"))?;
    let entry = zip.by_index_raw(entry).map_err(|error| bad(&error))?;
    let (start, packed, unpacked) = (entry.data_start(), entry.compressed_size(), entry.size());
    let (method, crc, is_encrypted) = (entry.compression(), entry.crc32(), entry.encrypted());
    drop(entry);
    let start = start.ok_or_else(|| bad(&"an entry is nowhere"))?;
    let mut file = zip.into_inner();
    file.seek(SeekFrom::Start(start)).map_err(|error| bad(&error))?;
    let bytes = file.take(packed);
    let reader: Box<dyn Read> = match method {
        CompressionMethod::STORE if !is_encrypted => Box::new(bytes),
        CompressionMethod::DEFLATE if !is_encrypted => Box::new(BufReader::new(DeflateDecoder::new(bytes))),
        _ => return Err(bad(&format!("`{name}` is packed in another way than np.savez and np.savez_compressed do"))),
    };
    let path = PathBuf::from(format!("{shown}:{name}"));
    NpySource::of_stream(&path, Box::new(Summed { reader, left: unpacked, crc: Crc::new(), due: crc }), wanted)
}

fn chosen<'n>(names: &'n [String], member: Option<&str>, source: &str) -> Option<&'n String> {
    let called =
        |wanted: &str| names.iter().find(|name| name.as_str() == wanted.strip_suffix(EXTENSION).unwrap_or(wanted));
    match (member, names) {
        (Some(member), _) => called(member),
        (None, [only]) => Some(only),
        (None, _) => called(source),
    }
}

/// Bytes whose checksum is known: a difference is an error with the last of them.
struct Summed<R> {
    reader: R,
    left: u64,
    crc: Crc,
    due: u32,
}

impl<R: Read> Read for Summed<R> {
    fn read(&mut self, dst: &mut [u8]) -> io::Result<usize> {
        let n = self.reader.read(dst)?;
        self.crc.update(dst.get(..n).unwrap_or_default());
        let was_left = self.left;
        self.left = self.left.saturating_sub(n as u64);
        if was_left > 0 && self.left == 0 && self.crc.sum() != self.due {
            return Err(io::Error::new(io::ErrorKind::InvalidData, "its checksum is another: the archive is damaged"));
        }
        Ok(n)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn archives_are_told_from_other_paths() {
        assert_eq!(archive(Path::new("a/b.npz")), Some((PathBuf::from("a/b.npz"), None)));
        assert_eq!(archive(Path::new("b.npz:frames")), Some((PathBuf::from("b.npz"), Some("frames".to_owned()))));
        assert_eq!((archive(Path::new("b.npy")), archive(Path::new("b.npy:x"))), (None, None));
    }

    #[test]
    fn members_are_chosen_by_name() {
        let names = ["camera", "level"].map(str::to_owned);
        assert_eq!(chosen(&names, None, "level"), Some(&names[1]));
        assert_eq!(chosen(&names, Some("camera.npy"), "level"), Some(&names[0]));
        assert_eq!(chosen(&names, Some("missing"), "level"), None);
        assert_eq!(chosen(&names, None, "other"), None);
        assert_eq!(chosen(&names[..1], None, "other"), Some(&names[0]));
    }

    #[test]
    fn a_checksum_is_held_against_the_bytes() {
        let mut crc = Crc::new();
        crc.update(b"bytes");
        for (due, is_good) in [(crc.sum(), true), (7, false)] {
            let mut all = Vec::new();
            let read = Summed { reader: &b"bytes"[..], left: 5, crc: Crc::new(), due }.read_to_end(&mut all);
            assert_eq!(read.is_ok(), is_good);
        }
    }
}
