//! The guide: every listing of its pages is run, in one folder and in the order of the pages, and gives what the page shows.
//!
//! - A block of Python whose first line is `# NAME.arr` is written to that file.
//! - A block of `sh` is run, line by line; the block of `text` behind it is what that prints.
//! - A block of `pycon` is a session: what stands behind `>>> ` and `... ` is entered, the rest is what comes of it. A block
//!   of `pycon numpy` is a session of Python with NumPy.
//!
//! The commands of the gallery draw its pictures, which are those that are committed, byte for byte.
//!
//! With `UPDATE_GUIDE` set in the environment, pages and pictures are written anew with what came out.

use std::fs::{self, File};
use std::path::Path;

use arr_tests::{Oracle, arr_in, arr_reading, root};

/// A fenced block: its language and its text, and where the text lies in the page.
struct Fence<'p> {
    language: &'p str,
    text: &'p str,
    start: usize,
}

fn fences(page: &str) -> Vec<Fence<'_>> {
    let mut found = Vec::new();
    let mut open: Option<(&str, usize)> = None;
    let mut at = 0;
    for line in page.split_inclusive('\n') {
        let end = at + line.len();
        if let Some(language) = line.trim_end().strip_prefix("```") {
            open = match open {
                None => Some((language, end)),
                Some((language, start)) => {
                    found.push(Fence { language, text: &page[start..at], start });
                    None
                }
            };
        }
        at = end;
    }
    found
}

/// What the lines of a shell give, one after another; they are all calls of `arr`, or of `cat`.
fn shell(folder: &Path, lines: &str) -> String {
    let run = |line: &str| {
        let words: Vec<&str> = line.split_whitespace().collect();
        match words.split_first() {
            Some((&"arr", arguments)) => {
                let ran = arr_in(folder, arguments);
                assert!(!ran.stderr.contains("panicked"), "{line}: {}", ran.describe());
                format!("{}{}", ran.stdout, ran.stderr)
            }
            Some((&"cat", [file])) => fs::read_to_string(folder.join(file)).expect("a file that was written"),
            _ => panic!("`{line}` is no call of arr or cat"),
        }
    };
    lines.lines().filter(|line| !line.trim().is_empty()).map(run).collect()
}

/// The lines of each entry of a session, with their prompts.
fn entries(transcript: &str) -> Vec<Vec<&str>> {
    let mut entries: Vec<Vec<&str>> = Vec::new();
    for line in transcript.lines() {
        if line.starts_with(">>> ") {
            entries.push(vec![line]);
        } else if let (true, Some(entry)) = (line.starts_with("..."), entries.last_mut()) {
            entry.push(line);
        }
    }
    entries
}

/// A session of Python with what comes of each entry; as it is where this machine has no Python.
fn numpy_session(transcript: &str) -> String {
    let Some(oracle) = Oracle::find().expect("the oracle's environment can be made") else {
        return transcript.to_owned();
    };
    let entries = entries(transcript);
    let text = |entry: &Vec<&str>| entry.iter().map(|line| format!("{}\n", line.get(4..).unwrap_or(""))).collect();
    let said = oracle.session(&entries.iter().map(text).collect::<Vec<String>>()).expect("no entry raises");
    let lines = |entry: &Vec<&str>| entry.iter().map(|line| format!("{line}\n")).collect::<String>();
    entries.iter().zip(said).map(|(entry, said)| lines(entry) + &said).collect()
}

/// A session with what comes of each entry.
fn session(folder: &Path, transcript: &str) -> String {
    let entries = entries(transcript);
    let mut shown = String::new();
    let (mut entered, mut before) = (String::new(), 0);
    for entry in entries {
        entry.iter().for_each(|line| shown.push_str(&format!("{line}\n")));
        entry.iter().for_each(|line| entered.push_str(&format!("{}\n", line.get(4..).unwrap_or_default())));
        let path = folder.join("entries");
        fs::write(&path, &entered).expect("the folder can be written");
        let ran = arr_reading(folder, ["repl"], File::open(&path).expect("the file was written"));
        fs::remove_file(&path).expect("the file is there");
        let all = format!("{}{}", ran.stdout, ran.stderr);
        shown.push_str(all.get(before..).unwrap_or_default());
        before = all.len();
    }
    shown
}

/// A page with what its listings give.
fn with_outputs(folder: &Path, page: &str) -> String {
    let mut out = String::new();
    let (mut at, mut printed) = (0, None);
    for fence in fences(page) {
        out.push_str(&page[at..fence.start]);
        at = fence.start + fence.text.len();
        let text = match (fence.language, printed.take()) {
            ("text", Some(output)) => output,
            ("pycon", _) => session(folder, fence.text),
            ("pycon numpy", _) => numpy_session(fence.text),
            ("sh", _) => {
                printed = Some(shell(folder, fence.text));
                fence.text.to_owned()
            }
            ("python", _) => {
                let name = fence.text.lines().next().and_then(|line| line.strip_prefix("# "));
                if let Some(name) = name.filter(|name| name.ends_with(".arr")) {
                    fs::write(folder.join(name), fence.text).expect("the folder can be written");
                }
                fence.text.to_owned()
            }
            _ => fence.text.to_owned(),
        };
        out.push_str(&text);
    }
    out.push_str(&page[at..]);
    out
}

/// The pages of the guide and those for people who know others, in the order of the summary.
fn pages() -> Vec<String> {
    let summary = fs::read_to_string(root().join("docs/SUMMARY.md")).expect("there is a summary");
    let links = summary.split("](").skip(1).filter_map(|rest| rest.split_once(')')).map(|(link, _)| link.to_owned());
    links.filter(|link| link.starts_with("guide/") || link.starts_with("from-")).collect()
}

#[test]
fn every_listing_gives_what_its_page_shows() {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let mut n_listings = 0;
    for link in pages() {
        let path = root().join("docs").join(&link);
        let page = fs::read_to_string(&path).unwrap_or_else(|error| panic!("{link}: {error}"));
        n_listings += fences(&page).len();
        let expected = with_outputs(folder.path(), &page);
        if std::env::var_os("UPDATE_GUIDE").is_some() {
            fs::write(&path, &expected).expect("the page can be written");
        } else {
            assert_eq!(page, expected, "{link}: set UPDATE_GUIDE to write it anew");
        }
    }
    assert!(n_listings > 20, "{n_listings}");
}

/// Copies the files of a folder, without folders in it.
fn copy(from: &Path, to: &Path) {
    fs::create_dir_all(to).expect("the folder can be made");
    for entry in fs::read_dir(from).expect("the folder is there") {
        let path = entry.expect("the folder can be read").path();
        if path.is_file() {
            fs::copy(&path, to.join(path.file_name().expect("a file has a name"))).expect("it can be copied");
        }
    }
}

#[test]
fn the_commands_of_the_gallery_draw_its_pictures() {
    let folder = tempfile::tempdir().expect("a temporary folder");
    for programs in ["programs", "programs/data"] {
        copy(&root().join(programs), &folder.path().join(programs));
    }
    fs::create_dir_all(folder.path().join("docs/gallery")).expect("the folder can be made");
    let page = fs::read_to_string(root().join("docs/gallery.md")).expect("there is a gallery");
    for fence in fences(&page) {
        shell(folder.path(), fence.text);
    }
    let names = |folder: &Path| {
        let entries = fs::read_dir(folder).expect("the folder is there");
        let mut names: Vec<_> = entries.map(|entry| entry.expect("the folder can be read").file_name()).collect();
        names.sort();
        names
    };
    let (drawn, committed) = (folder.path().join("docs/gallery"), root().join("docs/gallery"));
    if std::env::var_os("UPDATE_GUIDE").is_some() {
        copy(&drawn, &committed);
    }
    assert_eq!(names(&drawn), names(&committed));
    for name in names(&drawn) {
        let [new, old] = [&drawn, &committed].map(|folder| fs::read(folder.join(&name)).expect("it is there"));
        let shown = name.to_string_lossy();
        assert!(new == old, "{shown}: set UPDATE_GUIDE to draw it anew");
        assert!(page.contains(&format!("gallery/{shown}")), "{shown} is not in the gallery");
    }
    for program in names(&root().join("programs")).iter().map(|name| name.to_string_lossy()) {
        assert!(!program.ends_with(".arr") || page.contains(&*program), "{program} is not in the gallery");
    }
}

#[test]
fn every_page_is_in_the_summary() {
    let summary = fs::read_to_string(root().join("docs/SUMMARY.md")).expect("there is a summary");
    for folder in ["docs", "docs/guide"] {
        for entry in fs::read_dir(root().join(folder)).expect("the folder is there") {
            let name = entry.expect("the folder can be read").file_name().to_string_lossy().into_owned();
            let is_page = name.ends_with(".md") && name != "SUMMARY.md";
            assert!(!is_page || summary.contains(&format!("{name})")), "{folder}/{name} is not in the summary");
        }
    }
}
