//! The ports of a program, and what the command line connects them to. Everything is checked before the program runs.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf, absolute};

use arr_bytecode::{Port, PortKind, Presentation, Program};
use arr_core::{PortId, Scalar};

use super::arrivals::{Arrivals, Wanted, open};
use super::raw_form::{RawForm, is_raw};
use super::setting::{WrongSetting, setting};
use super::sink::FileSink;
use crate::args::PortArgs;

/// What the ports of a program are connected to, by port number.
#[derive(Default)]
pub(crate) struct Connections {
    /// Names, for messages.
    pub(super) names: Vec<String>,
    /// Which of the sources feeds an input.
    pub(super) source_of: Vec<Option<usize>>,
    pub(super) sources: Vec<(PathBuf, Box<dyn Arrivals>)>,
    /// What parameters are set to.
    pub(super) settings: Vec<Option<Scalar>>,
    /// Which of the sinks takes an output.
    pub(super) sink_of: Vec<Option<usize>>,
    pub(super) sinks: Vec<FileSink>,
    /// How the arrays of an output are shown.
    pub(super) presentations: Vec<Presentation>,
    /// Whether an output is followed.
    pub(super) is_viewed: Vec<bool>,
}

/// The options that name ports.
#[derive(Clone, Copy)]
enum Direction {
    Input,
    Param,
    Output,
    View,
}

impl Direction {
    /// Whether a port of this kind is meant.
    fn takes(self, kind: &PortKind) -> bool {
        match self {
            Direction::Input => matches!(kind, PortKind::Input { .. }),
            Direction::Param => matches!(kind, PortKind::Param { .. }),
            Direction::Output | Direction::View => matches!(
                kind,
                PortKind::OutputScalar { .. } | PortKind::OutputArray { .. } | PortKind::OutputRows { .. }
            ),
        }
    }

    fn option(self) -> &'static str {
        match self {
            Direction::Input => "--in",
            Direction::Param => "--set",
            Direction::Output => "--out",
            Direction::View => "--view",
        }
    }

    fn noun(self) -> &'static str {
        match self {
            Direction::Input => "source",
            Direction::Param => "parameter",
            Direction::Output | Direction::View => "output",
        }
    }
}

/// A program's ports with their names.
#[derive(Default)]
struct Ports {
    ports: Vec<(String, PortKind)>,
    presentations: Vec<Presentation>,
}

impl Ports {
    /// The first `n` ports of a program.
    fn first(n: usize, program: &Program<'_>) -> Ports {
        let port = |id: u32| {
            let Port { name, kind, presentation } = program.port(PortId(id))?;
            Some(((program.string(name)?.to_owned(), kind), presentation))
        };
        let (ports, presentations) = (0..n as u32).filter_map(port).unzip();
        Ports { ports, presentations }
    }

    /// The ports of a direction and name.
    fn named(&self, direction: Direction, name: &str) -> Vec<(usize, &PortKind)> {
        let all = self.ports.iter().enumerate();
        all.filter(|(_, (have, kind))| have == name && direction.takes(kind))
            .map(|(idx, (_, kind))| (idx, kind))
            .collect()
    }

    /// Whether there is a port of a direction and name.
    fn has(&self, direction: Direction, name: &str) -> bool {
        !self.named(direction, name).is_empty()
    }

    /// What is given for the ports that there are.
    fn known<T: Clone>(&self, direction: Direction, given: &[(String, T)]) -> Vec<(String, T)> {
        given.iter().filter(|(name, _)| self.has(direction, name)).cloned().collect()
    }

    /// Checks that the names given with an option are known and given once.
    fn check<'g>(&self, direction: Direction, given: impl Iterator<Item = &'g String> + Clone) -> Result<(), String> {
        let (option, noun) = (direction.option(), direction.noun());
        for (k, name) in given.clone().enumerate() {
            if given.clone().take(k).any(|earlier| earlier == name) {
                return Err(format!("{option}: `{name}` is given twice"));
            }
            if self.has(direction, name) {
                continue;
            }
            let there = self.ports.iter().filter(|(_, kind)| direction.takes(kind));
            let has = listed(there.map(|(name, _)| name.as_str()));
            return Err(format!("{option}: the script has no {noun} `{name}`, it has {has}"));
        }
        Ok(())
    }
}

impl Connections {
    /// Opens every file and reads every setting that `args` give for `program`.
    ///
    /// # Errors
    /// A message, where a name is unknown, a source has no file, or what is given does not fit.
    pub(crate) fn open(program: &Program<'_>, args: &PortArgs) -> Result<Connections, String> {
        let form = args.raw_form();
        if form != RawForm::default() && !args.inputs.iter().any(|(_, path)| is_raw(path, form)) {
            return Err("--dtype and --shape say what raw elements are, which no `--in` has".to_owned());
        }
        Connections::connect(&Ports::first(program.n_ports(), program), args)
    }

    /// Whether something is to be stored in files.
    pub(crate) fn has_files(&self) -> bool {
        !self.sinks.is_empty()
    }

    /// The same of the first `n` ports of a program that is one of several: what `args` give for others is left to those.
    ///
    /// # Errors
    /// Those of [`Connections::open`].
    pub(crate) fn open_first(n: usize, program: &Program<'_>, args: &PortArgs) -> Result<Connections, String> {
        let ports = Ports::first(n, program);
        let args = PortArgs {
            inputs: ports.known(Direction::Input, &args.inputs),
            settings: ports.known(Direction::Param, &args.settings),
            outputs: ports.known(Direction::Output, &args.outputs),
            views: args.views.iter().filter(|name| ports.has(Direction::View, name)).cloned().collect(),
            ..args.clone()
        };
        Connections::connect(&ports, &args)
    }

    /// The options of `args` that name none of the first `n` ports of a program, as they are written.
    pub(crate) fn unmet(n: usize, program: &Program<'_>, args: &PortArgs) -> BTreeSet<String> {
        let ports = Ports::first(n, program);
        let named = |direction: Direction, name: &String| {
            (!ports.has(direction, name)).then(|| format!("{} {name}", direction.option()))
        };
        let inputs = args.inputs.iter().filter_map(|(name, _)| named(Direction::Input, name));
        let settings = args.settings.iter().filter_map(|(name, _)| named(Direction::Param, name));
        let outputs = args.outputs.iter().filter_map(|(name, _)| named(Direction::Output, name));
        let views = args.views.iter().filter_map(|name| named(Direction::View, name));
        inputs.chain(settings).chain(outputs).chain(views).collect()
    }

    fn connect(ports: &Ports, args: &PortArgs) -> Result<Connections, String> {
        ports.check(Direction::Input, args.inputs.iter().map(|(name, _)| name))?;
        ports.check(Direction::Param, args.settings.iter().map(|(name, _)| name))?;
        ports.check(Direction::Output, args.outputs.iter().map(|(name, _)| name))?;
        ports.check(Direction::View, args.views.iter())?;
        let n = ports.ports.len();
        let mut connections = Connections {
            names: ports.ports.iter().map(|(name, _)| name.clone()).collect(),
            source_of: vec![None; n],
            settings: vec![None; n],
            sink_of: vec![None; n],
            presentations: ports.presentations.clone(),
            is_viewed: vec![false; n],
            ..Connections::default()
        };
        connections.set(ports, &args.settings)?;
        connections.feed(ports, args)?;
        connections.store(ports, &args.outputs)?;
        connections.view(ports, &args.views)?;
        Ok(connections)
    }

    fn set(&mut self, ports: &Ports, settings: &[(String, String)]) -> Result<(), String> {
        for (name, text) in settings {
            for (idx, kind) in ports.named(Direction::Param, name) {
                if let PortKind::Param { kind, default } = *kind {
                    let value = setting(name, text, Scalar::from_bits(kind, default));
                    let wrong = |wrong: WrongSetting| {
                        let WrongSetting { message, example } = wrong;
                        format!("--set: {message}, write for example `--set {name}={example}`")
                    };
                    self.settings[idx] = Some(value.map_err(wrong)?);
                }
            }
        }
        Ok(())
    }

    fn feed(&mut self, ports: &Ports, args: &PortArgs) -> Result<(), String> {
        for (idx, (name, kind)) in ports.ports.iter().enumerate() {
            let PortKind::Input { dtype, shape } = *kind else { continue };
            let path = args.inputs.iter().find(|(given, _)| given == name).map(|(_, path)| path);
            let path = path.ok_or_else(|| {
                format!("no input for `{name}`, give it {dtype} of shape {shape} with `--in {name}=FILE.npy`")
            })?;
            // Several places that read one source alike take turns at its arrivals.
            let earlier = ports.ports.iter().take(idx).position(|port| *port == (name.clone(), *kind));
            self.source_of[idx] = match earlier {
                Some(earlier) => self.source_of[earlier],
                None => {
                    let (resizes, raw) = (args.resize, args.raw_form());
                    let wanted = Wanted { name: name.clone(), dtype, shape, resizes, raw };
                    self.sources.push((path.clone(), open(path, &wanted)?));
                    Some(self.sources.len() - 1)
                }
            };
        }
        Ok(())
    }

    /// Follows what can be drawn: scalars as a line, arrays of one axis, pictures.
    fn view(&mut self, ports: &Ports, views: &[String]) -> Result<(), String> {
        for name in views {
            for (idx, kind) in ports.named(Direction::View, name) {
                if let PortKind::OutputArray { shape, .. } | PortKind::OutputRows { shape, .. } = kind
                    && !matches!(shape.extents(), [_] | [_, _] | [_, _, 3])
                {
                    let kind = described(kind);
                    return Err(format!("--view: `{name}` is {kind}, which is neither a line nor a picture"));
                }
                self.is_viewed[idx] = true;
            }
        }
        Ok(())
    }

    fn store(&mut self, ports: &Ports, outputs: &[(String, PathBuf)]) -> Result<(), String> {
        for (k, (name, path)) in outputs.iter().enumerate() {
            if outputs.iter().take(k).any(|(_, earlier)| is_same_place(earlier, path)) {
                return Err(format!("--out: {} is given twice", path.display()));
            }
            let named = ports.named(Direction::Output, name);
            let Some(&(_, kind)) = named.first() else { continue };
            if let Some((_, other)) = named.iter().find(|(_, other)| *other != kind) {
                let (kind, other) = (described(kind), described(other));
                return Err(format!("--out: `{name}` is emitted as {kind} and as {other}, which do not stack"));
            }
            if let PortKind::OutputRows { .. } = kind {
                let kind = described(kind);
                return Err(format!("--out: `{name}` is emitted as {kind}, of any length, which does not stack"));
            }
            self.sinks.push(FileSink::create(name, path, kind)?);
            for (idx, _) in named {
                self.sink_of[idx] = Some(self.sinks.len() - 1);
            }
        }
        Ok(())
    }
}

/// Names for a message, in order.
pub(crate) fn listed<'n>(names: impl Iterator<Item = &'n str>) -> String {
    let names: BTreeSet<String> = names.map(|name| format!("`{name}`")).collect();
    if names.is_empty() { "none".to_owned() } else { Vec::from_iter(names).join(", ") }
}

/// Whether two paths are one, written alike or not; links aside.
fn is_same_place(a: &Path, b: &Path) -> bool {
    a == b || absolute(a).is_ok_and(|a| absolute(b).is_ok_and(|b| a == b))
}

/// The message for a file that cannot be written.
pub(super) fn unwritable(path: &Path, error: &std::io::Error) -> String {
    format!("cannot write {}: {error}", path.display())
}

fn described(kind: &PortKind) -> String {
    match kind {
        PortKind::Input { dtype, shape } | PortKind::OutputArray { dtype, shape } => {
            format!("{dtype} of shape {shape}")
        }
        PortKind::OutputRows { dtype, shape } => format!("{dtype} of shape up to {shape}"),
        PortKind::Param { kind, .. } | PortKind::OutputScalar { kind } => kind.to_string(),
    }
}

#[cfg(test)]
mod tests {
    use arr_core::ScalarKind;

    use super::*;

    fn ports() -> Ports {
        let shape = arr_core::Shape::new(&[2]).expect("fits");
        Ports {
            ports: vec![
                ("camera".to_owned(), PortKind::Input { dtype: arr_core::DType::U8, shape }),
                ("level".to_owned(), PortKind::Param { kind: ScalarKind::Int, default: 24 }),
                ("x".to_owned(), PortKind::OutputScalar { kind: ScalarKind::Int }),
                ("x".to_owned(), PortKind::OutputScalar { kind: ScalarKind::Float }),
            ],
            ..Ports::default()
        }
    }

    #[test]
    fn names_are_known_and_given_once() {
        let check = |ports: Ports, direction, names: &[&str]| {
            let names: Vec<String> = names.iter().map(|name| (*name).to_owned()).collect();
            ports.check(direction, names.iter())
        };
        assert_eq!(check(ports(), Direction::Input, &["camera"]), Ok(()));
        let twice = check(ports(), Direction::Input, &["camera", "camera"]);
        assert_eq!(twice, Err("--in: `camera` is given twice".to_owned()));
        let unknown = check(ports(), Direction::Output, &["level"]);
        assert_eq!(unknown, Err("--out: the script has no output `level`, it has `x`".to_owned()));
        let none = check(Ports::default(), Direction::Param, &["level"]);
        assert_eq!(none, Err("--set: the script has no parameter `level`, it has none".to_owned()));
    }

    #[test]
    fn a_source_needs_a_file() {
        let message =
            Connections { source_of: vec![None; 4], ..Connections::default() }.feed(&ports(), &PortArgs::default());
        let expected = "no input for `camera`, give it uint8 of shape (2,) with `--in camera=FILE.npy`";
        assert_eq!(message, Err(expected.to_owned()));
    }

    #[test]
    fn different_types_do_not_stack() {
        let outputs = [("x".to_owned(), PathBuf::from("x.npy"))];
        let message = Connections { sink_of: vec![None; 4], ..Connections::default() }.store(&ports(), &outputs);
        assert_eq!(message, Err("--out: `x` is emitted as int and as float, which do not stack".to_owned()));
    }
}
