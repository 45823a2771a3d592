//! What can be written on the command line.

use std::path::PathBuf;

use arr_compiler::{Options, Stage, Target};
use arr_core::{DType, Shape};
use clap::builder::{PossibleValuesParser, TypedValueParser};
use clap::{ColorChoice, Parser, Subcommand};
use clap_complete::Shell;

use crate::byte_count::byte_count;
use crate::examples;
use crate::io::{FILES, RawForm, raw_dtype, raw_shape};

/// Compiles and runs arr scripts: plain Python over NumPy, with every byte of memory planned ahead.
#[derive(Debug, Parser)]
#[command(name = "arr", version, arg_required_else_help = true, after_help = examples::ARR)]
pub(crate) struct Args {
    /// Colour in messages; `auto` leaves it out where `NO_COLOR` is set or nobody sees it
    #[arg(long, global = true, value_name = "WHEN", default_value = "auto")]
    pub(crate) color: ColorChoice,
    /// Show no warnings and no progress
    #[arg(short, long, global = true)]
    pub(crate) quiet: bool,
    #[command(subcommand)]
    pub(crate) command: Command,
}

#[derive(Debug, Subcommand)]
pub(crate) enum Command {
    /// Run a script or a built program
    #[command(after_help = examples::RUN)]
    Run(RunArgs),
    /// Write a script entry by entry, and see what each gives
    #[command(after_help = examples::REPL)]
    Repl(ReplArgs),
    /// Report what is wrong with a script
    #[command(after_help = examples::CHECK)]
    Check(CheckArgs),
    /// Say at length what the code of a finding means; without a code, list them all
    #[command(after_help = examples::EXPLAIN)]
    Explain {
        /// The code, such as `E0301`
        code: Option<String>,
    },
    /// Make a folder with a script, data for it and the output that it must give
    #[command(after_help = examples::NEW)]
    New {
        /// The folder, whose last part names the script
        folder: PathBuf,
    },
    /// Run every script that has its expected output beside it, `NAME.arr` with `NAME.out`
    #[command(after_help = examples::TEST)]
    Test(TestArgs),
    /// Measure how long a script takes for an arrival, or for a run where nothing arrives
    #[command(after_help = examples::BENCH)]
    Bench(BenchArgs),
    /// Compile a script into a program file
    #[command(after_help = examples::BUILD)]
    Build {
        /// The script
        script: PathBuf,
        /// The program file to write
        #[arg(short, long, value_name = "FILE.arrb")]
        output: PathBuf,
        /// Leave source lines and source text out of the program
        #[arg(long)]
        strip: bool,
        #[command(flatten)]
        compile: CompileArgs,
    },
    /// Keep a program on a device, which runs it at once and whenever it is switched on; it is fed nothing there: streams end at
    /// once, parameters have their defaults until they are set
    #[command(after_help = examples::UPLOAD)]
    Upload(UploadArgs),
    /// Look at a device, start and stop the program that it keeps
    #[command(after_help = examples::DEVICE, arg_required_else_help = true)]
    Device {
        #[command(subcommand)]
        action: DeviceAction,
    },
    /// List the instructions of a script or a built program below its source lines
    #[command(after_help = examples::DIS)]
    Dis {
        /// A script or a program file
        file: PathBuf,
        #[command(flatten)]
        compile: CompileArgs,
    },
    /// Show where every array lies in memory, and when
    #[command(after_help = examples::PLAN)]
    Plan {
        /// The script
        script: PathBuf,
        /// Print the plan as one JSON object
        #[arg(long)]
        json: bool,
        /// Draw the plan: time across, memory down
        #[arg(long, value_name = "FILE.svg")]
        svg: Option<PathBuf>,
        #[command(flatten)]
        compile: CompileArgs,
    },
    /// Print a script as one stage of the compiler sees it
    #[command(after_help = examples::DUMP)]
    Dump {
        /// The stage
        #[arg(long, value_parser = PossibleValuesParser::new(Stage::ALL.iter().map(|stage| stage.name())))]
        stage: String,
        /// The script
        script: PathBuf,
        #[command(flatten)]
        compile: CompileArgs,
    },
    /// Print the completions of a shell
    #[command(after_help = examples::COMPLETIONS)]
    Completions {
        /// The shell
        shell: Shell,
    },
    /// Print the manual page, of one command where one is named
    #[command(after_help = examples::MAN)]
    Man {
        /// The command, and which of its own commands, if it has such
        command: Vec<String>,
    },
}

/// How a script is compiled; what it computes is the same either way.
#[derive(Clone, Copy, Debug, clap::Args)]
pub(crate) struct CompileArgs {
    /// Run every array statement in a loop of its own
    #[arg(long)]
    unoptimized: bool,
    /// The machine whose memory the plan is made for
    #[arg(long, value_name = "NAME", default_value = Target::HOST.name, value_parser = target())]
    target: Target,
    /// Bytes of a block over the widest dtype of a loop, instead of the target's
    #[arg(long, value_name = "BYTES", value_parser = clap::value_parser!(u32).range(4..=1 << 20))]
    block_bytes: Option<u32>,
    /// Refuse a program that needs more memory than this: 65536, 64k, 64KiB
    #[arg(long, value_name = "BYTES", value_parser = byte_count)]
    pub(crate) max_ram: Option<u64>,
    /// Bytes of fast memory: what is touched most goes there, the rest into a second arena
    #[arg(long, value_name = "BYTES", value_parser = byte_count)]
    fast_ram: Option<u64>,
}

impl CompileArgs {
    /// The compiler's options.
    pub(crate) fn options(self) -> Options {
        let target = self.block_bytes.map_or(self.target, |bytes| self.target.with_blocks(bytes));
        Options {
            optimize: !self.unoptimized,
            target,
            max_ram: self.max_ram,
            fast_ram: self.fast_ram,
            files: FILES,
            ..Options::default()
        }
    }
}

/// Reads the name of a target.
fn target() -> impl TypedValueParser<Value = Target> {
    let names = PossibleValuesParser::new(Target::ALL.iter().map(|target| target.name));
    names.map(|name| Target::from_name(&name).unwrap_or(Target::HOST))
}

#[derive(Debug, clap::Args)]
pub(crate) struct CheckArgs {
    /// The script, `-` for standard input
    pub(crate) script: PathBuf,
    /// Print each finding as a JSON object on a line of standard output
    #[arg(long)]
    pub(crate) json: bool,
    /// Repair what is certain, in the file or from standard input to standard output, and report the rest
    #[arg(long)]
    pub(crate) fix: bool,
    #[command(flatten)]
    pub(crate) compile: CompileArgs,
}

#[derive(Debug, clap::Args)]
pub(crate) struct RunArgs {
    /// A script or a program file
    pub(crate) file: PathBuf,
    /// Run it on a device that runs arr's firmware: at a serial port such as /dev/ttyACM0, or at `tcp:HOST:PORT` or `unix:PATH`,
    /// as emulators have them
    #[arg(long, value_name = "PORT")]
    pub(crate) device: Option<String>,
    #[command(flatten)]
    pub(crate) ports: PortArgs,
    #[command(flatten)]
    pub(crate) compile: CompileArgs,
}

#[derive(Debug, clap::Args)]
pub(crate) struct UploadArgs {
    /// A script, which is compiled on the way, or a program file
    pub(crate) file: PathBuf,
    #[command(flatten)]
    pub(crate) line: LineArgs,
    /// What the device calls it, instead of the name of the file; 32 bytes at most
    #[arg(long)]
    pub(crate) name: Option<String>,
    /// Sign it with the private key of this file, as `arr device keygen` or `openssl genpkey -algorithm ed25519` writes one
    #[arg(long, value_name = "KEYFILE")]
    pub(crate) sign: Option<PathBuf>,
    #[command(flatten)]
    pub(crate) compile: CompileArgs,
}

/// Where a device is.
#[derive(Debug, clap::Args)]
pub(crate) struct LineArgs {
    /// The line to the device: a serial port such as /dev/ttyACM0, or `tcp:HOST:PORT` or `unix:PATH`
    #[arg(long)]
    pub(crate) port: String,
}

#[derive(Debug, Subcommand)]
pub(crate) enum DeviceAction {
    /// Show its firmware, its memory and the programs that it keeps; a program that runs is stopped
    Info(LineArgs),
    /// Start the current program and follow what it prints and emits
    Run(DeviceRunArgs),
    /// Stop the program that runs
    Stop(LineArgs),
    /// Show the last of what the current program said while nobody followed it; a program that runs is stopped
    Log(LineArgs),
    /// Set a parameter of the program that runs, which goes on: its script sees the value at its next arrival, or where it next
    /// calls `arr.param`. A program that starts anew has its defaults
    Set(DeviceSetArgs),
    /// Make a key to sign programs with: the private key in KEYFILE, the public key for the firmware in KEYFILE.pub
    Keygen {
        /// The file of the private key, which must not be there yet
        #[arg(value_name = "KEYFILE")]
        file: PathBuf,
    },
}

#[derive(Debug, clap::Args)]
pub(crate) struct DeviceRunArgs {
    #[command(flatten)]
    pub(crate) line: LineArgs,
    #[command(flatten)]
    pub(crate) ports: PortArgs,
    /// Leave it alone once it runs: what it says goes into the log of the device
    #[arg(long, conflicts_with_all = ["inputs", "settings", "outputs", "views", "resize", "dtype", "shape"])]
    pub(crate) detach: bool,
}

#[derive(Debug, clap::Args)]
pub(crate) struct DeviceSetArgs {
    /// The name that the script gives the parameter
    pub(crate) name: String,
    /// What it becomes: a number, or True or False
    #[arg(allow_hyphen_values = true)]
    pub(crate) value: String,
    #[command(flatten)]
    pub(crate) line: LineArgs,
}

/// What the ports of a program are connected with.
#[derive(Clone, Debug, Default, clap::Args)]
pub(crate) struct PortArgs {
    /// Feed a source: from an .npy array, one arrival for each element of its first axis, or all of it at once; from a
    /// member of an .npz archive (FILE.npz:MEMBER, or the one that is called NAME); from an
    /// image (PNG, PGM, PPM, animated GIF) or a folder of images; from a WAV file; from raw elements (.raw, .bin, or `-` for
    /// standard input); or from `demo`, which is computed
    #[arg(long = "in", value_name = "NAME=FILE", value_parser = named_file)]
    pub(crate) inputs: Vec<(String, PathBuf)>,
    /// Set a parameter
    #[arg(long = "set", value_name = "NAME=VALUE", value_parser = named)]
    pub(crate) settings: Vec<(String, String)>,
    /// Store what is emitted under a name instead of printing it: stacked along a new first axis (.npy), the last picture
    /// (.png), all pictures (.gif), or a line (.svg)
    #[arg(long = "out", value_name = "NAME=FILE", value_parser = named_file)]
    pub(crate) outputs: Vec<(String, PathBuf)>,
    /// Follow what is emitted under a name on standard error, as a picture or a line, instead of printing it
    #[arg(long = "view", value_name = "NAME")]
    pub(crate) views: Vec<String>,
    /// Scale images to the size that the script asks for
    #[arg(long)]
    pub(crate) resize: bool,
    /// What raw elements are, in a file of any name; refused where the script wants another dtype
    #[arg(long, value_parser = raw_dtype)]
    pub(crate) dtype: Option<DType>,
    /// The shape of an arrival of raw elements, such as 120x160; refused where the script wants another
    #[arg(long, value_parser = raw_shape)]
    pub(crate) shape: Option<Shape>,
}

impl PortArgs {
    /// What raw elements are said to be.
    pub(crate) fn raw_form(&self) -> RawForm {
        RawForm { dtype: self.dtype, shape: self.shape }
    }
}

#[derive(Debug, clap::Args)]
pub(crate) struct ReplArgs {
    #[command(flatten)]
    pub(crate) ports: PortArgs,
    #[command(flatten)]
    pub(crate) compile: CompileArgs,
}

#[derive(Debug, clap::Args)]
pub(crate) struct BenchArgs {
    #[command(flatten)]
    pub(crate) run: RunArgs,
    /// How many runs are measured, behind one that is not; 20 where nothing is said
    #[arg(long, value_name = "N")]
    pub(crate) runs: Option<u32>,
    /// What an emulated camera runs, with `--target cortex-m7` or `cortex-m55`; else the one that `cargo xtask mcu` builds
    #[arg(long, value_name = "FILE")]
    pub(crate) firmware: Option<PathBuf>,
    /// Show where the time goes by source line, from as many runs again
    #[arg(long)]
    pub(crate) profile: bool,
    /// Print the figures as one JSON object
    #[arg(long)]
    pub(crate) json: bool,
}

#[derive(Debug, clap::Args)]
pub(crate) struct TestArgs {
    /// Where scripts are looked for, in folders below too; or one script
    #[arg(default_value = ".")]
    pub(crate) folder: PathBuf,
    /// Write what scripts print as their expected output
    #[arg(long)]
    pub(crate) bless: bool,
    /// How long a script may run
    #[arg(long, value_name = "SECONDS", default_value_t = 10)]
    pub(crate) time_limit: u64,
}

fn named(text: &str) -> Result<(String, String), String> {
    match text.split_once('=') {
        Some((name, value)) if !name.is_empty() && !value.is_empty() => Ok((name.to_owned(), value.to_owned())),
        _ => Err("expected a name, `=` and what belongs to it".to_owned()),
    }
}

fn named_file(text: &str) -> Result<(String, PathBuf), String> {
    named(text).map(|(name, file)| (name, PathBuf::from(file)))
}

#[cfg(test)]
mod tests {
    use clap::CommandFactory;

    use super::*;

    #[test]
    fn the_commands_are_consistent() {
        Args::command().debug_assert();
    }

    #[test]
    fn every_command_has_examples() {
        let commands = Args::command();
        for command in std::iter::once(&commands).chain(commands.get_subcommands()) {
            let help = command.get_after_help().map(ToString::to_string).unwrap_or_default();
            let name = command.get_name();
            assert!(help.starts_with("Examples:\n  arr ") && help.contains(name), "{name}: {help}");
        }
    }

    #[test]
    fn pairs_need_both_sides() {
        assert_eq!(named("a=b=c"), Ok(("a".to_owned(), "b=c".to_owned())));
        assert!(named("a").is_err() && named("a=").is_err() && named("=b").is_err());
    }
}
