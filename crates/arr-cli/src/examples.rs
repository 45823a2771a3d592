//! The examples below the help of each command.

pub(crate) const ARR: &str = "Examples:
  arr new blink                         a first project
  arr run wave.arr                      what the script prints
  arr check wave.arr                    what is wrong with it
  arr help run                          all about one command";

pub(crate) const RUN: &str = "Examples:
  arr run wave.arr
  arr run motion.arr --in camera=frames.npy --set level=30
  arr run motion.arr --in camera=frames.npy --out mean=mean.npy --out pixels=pixels.svg
  arr run motion.arr --in camera=demo --view picture
  arr run motion.arr --in camera=clip.gif --resize
  arr run motion.arr --in camera=clip.dat --dtype uint8 --shape 120x160
  arr run motion.arr --in camera=demo:2 --target cortex-m7 --device /dev/ttyACM0";

pub(crate) const REPL: &str = "Examples:
  arr repl
  arr repl --in camera=frames.npy       entries may go through arr.stream(\"camera\", ...)
  cat session.arr | arr repl
  In it, `:help` lists what there is beside the language.";

pub(crate) const CHECK: &str = "Examples:
  arr check wave.arr
  arr check wave.arr --fix
  cat wave.arr | arr check - --json";

pub(crate) const EXPLAIN: &str = "Examples:
  arr explain E0301
  arr explain";

pub(crate) const NEW: &str = "Examples:
  arr new blink                         makes blink/blink.arr, blink/blink.out and blink/data
  arr test blink                        runs it and compares";

pub(crate) const TEST: &str = "Examples:
  arr test
  arr test blink --bless                what is printed now is what is expected from now on
  arr test --time-limit 60
  A line `# run: --in NAME=FILE --set NAME=VALUE` in a script says what it runs with; files are relative to it.";

pub(crate) const BENCH: &str = "Examples:
  arr bench wave.arr
  arr bench motion.arr --in camera=demo:500 --json
  arr bench motion.arr --in camera=demo --profile
  arr bench motion.arr --in camera=demo:8 --target cortex-m7";

pub(crate) const BUILD: &str = "Examples:
  arr build motion.arr -o motion.arrb --target cortex-m7
  arr build motion.arr -o motion.arrb --strip --max-ram 256k";

pub(crate) const UPLOAD: &str = "Examples:
  arr upload motion.arr --port /dev/ttyACM0 --target cortex-m7
  arr upload motion.arrb --port tcp:camera.local:4000 --name hall
  arr upload motion.arr --port /dev/ttyACM0 --target cortex-m7 --sign hall.pem";

pub(crate) const DEVICE: &str = "Examples:
  arr device info --port /dev/ttyACM0
  arr device run --port /dev/ttyACM0 --in camera=frames.npy
  arr device run --port /dev/ttyACM0 --detach
  arr device set level 30 --port /dev/ttyACM0
  arr device log --port /dev/ttyACM0
  arr device keygen hall.pem            makes hall.pem and hall.pem.pub";

pub(crate) const DIS: &str = "Examples:
  arr dis motion.arr
  arr dis motion.arrb";

pub(crate) const PLAN: &str = "Examples:
  arr plan motion.arr
  arr plan motion.arr --svg motion.svg --target cortex-m7";

pub(crate) const DUMP: &str = "Examples:
  arr dump --stage fuse motion.arr";

pub(crate) const COMPLETIONS: &str = "Examples:
  arr completions bash > ~/.local/share/bash-completion/completions/arr
  arr completions fish > ~/.config/fish/completions/arr.fish";

pub(crate) const MAN: &str = "Examples:
  arr man > arr.1
  arr man run | man -l -
  arr man device info | man -l -";
