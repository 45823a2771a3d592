//! Files that are there whole or not at all.

use std::error::Error;
use std::fs::{self, File};
use std::io::{self, BufWriter, Seek, SeekFrom, Write};
use std::path::{Path, PathBuf};

use tempfile::{Builder, TempPath};

/// A file that is written beside its place and moved there when it is finished. Dropped unfinished, it leaves nothing.
#[derive(Debug)]
pub(crate) struct WholeFile {
    writer: BufWriter<File>,
    beside: TempPath,
    place: PathBuf,
}

impl WholeFile {
    /// Begins a file that is to be at `path`, where there may be one already.
    ///
    /// # Errors
    /// Where the folder cannot be written, or `path` is a folder, a device or a pipe.
    pub(crate) fn create(path: &Path) -> io::Result<WholeFile> {
        // What a link points to is replaced, not the link.
        let place = fs::canonicalize(path).unwrap_or_else(|_| path.to_owned());
        if fs::metadata(&place).is_ok_and(|there| !there.is_file()) {
            return Err(io::Error::other("not a regular file, which could be replaced"));
        }
        let folder = match place.parent() {
            Some(parent) if !parent.as_os_str().is_empty() => parent,
            _ => Path::new("."),
        };
        if !folder.is_dir() {
            return Err(io::Error::other(format!("there is no folder {}", folder.display())));
        }
        let mut builder = Builder::new();
        builder.prefix(".arr-");
        #[cfg(unix)]
        builder.permissions(std::os::unix::fs::PermissionsExt::from_mode(0o666));
        let (file, beside) = builder.tempfile_in(folder).map_err(without_path)?.into_parts();
        Ok(WholeFile { writer: BufWriter::new(file), beside, place })
    }

    /// Writes all of a file at once.
    ///
    /// # Errors
    /// Those of [`WholeFile::create`] and of the file.
    pub(crate) fn write(path: &Path, bytes: &[u8]) -> io::Result<()> {
        let mut file = WholeFile::create(path)?;
        file.write_all(bytes)?;
        file.finish()
    }

    /// Begins a new text for the file that is at `path`, with the permissions it has.
    ///
    /// # Errors
    /// As for [`WholeFile::create`], and where there is no such file.
    pub(crate) fn create_like(path: &Path) -> io::Result<WholeFile> {
        let permissions = fs::metadata(path)?.permissions();
        let file = WholeFile::create(path)?;
        file.writer.get_ref().set_permissions(permissions)?;
        Ok(file)
    }

    /// Replaces the first bytes.
    ///
    /// # Errors
    /// Those of the file.
    pub(crate) fn write_at_start(&mut self, bytes: &[u8]) -> io::Result<()> {
        self.writer.seek(SeekFrom::Start(0))?;
        self.writer.write_all(bytes)
    }

    /// Moves the file to its place.
    ///
    /// # Errors
    /// Those of the file; then its place is as it was before.
    pub(crate) fn finish(self) -> io::Result<()> {
        let WholeFile { writer, beside, place } = self;
        drop(writer.into_inner().map_err(io::IntoInnerError::into_error)?);
        beside.persist(place).map_err(|error| error.error)
    }
}

impl Write for WholeFile {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.writer.write(bytes)
    }

    fn flush(&mut self) -> io::Result<()> {
        self.writer.flush()
    }
}

/// The error without the path of the file beside, which nobody has asked for.
fn without_path(error: io::Error) -> io::Error {
    match error.get_ref().and_then(Error::source) {
        Some(cause) => io::Error::new(error.kind(), cause.to_string()),
        None => error,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_appears_when_it_is_finished() {
        let folder = tempfile::tempdir().expect("a folder");
        let path = folder.path().join("a.bin");
        fs::write(&path, b"old").expect("writable");
        let mut file = WholeFile::create(&path).expect("writable");
        file.write_all(b"header and more").expect("writable");
        file.write_at_start(b"HEADER").expect("writable");
        assert_eq!(fs::read(&path).expect("still there"), b"old");
        file.finish().expect("moves");
        assert_eq!(fs::read(&path).expect("there"), b"HEADER and more");
        assert_eq!(fs::read_dir(folder.path()).expect("listable").count(), 1);
    }

    #[test]
    fn an_unfinished_file_leaves_nothing() {
        let folder = tempfile::tempdir().expect("a folder");
        let mut file = WholeFile::create(&folder.path().join("a.bin")).expect("writable");
        file.write_all(b"half").expect("writable");
        drop(file);
        assert_eq!(fs::read_dir(folder.path()).expect("listable").count(), 0);
        assert!(WholeFile::create(folder.path()).is_err());
        assert!(WholeFile::create(&folder.path().join("missing/a.bin")).is_err());
    }

    #[test]
    #[cfg(unix)]
    fn links_are_followed() {
        let folder = tempfile::tempdir().expect("a folder");
        let (target, link) = (folder.path().join("a"), folder.path().join("b"));
        fs::write(&target, b"old").expect("writable");
        std::os::unix::fs::symlink(&target, &link).expect("links");
        let mut file = WholeFile::create(&link).expect("writable");
        file.write_all(b"new").expect("writable");
        file.finish().expect("moves");
        assert_eq!(fs::read(&target).expect("there"), b"new");
        assert!(fs::symlink_metadata(&link).expect("there").is_symlink());
    }
}
