//! What the plan of a program promises on each target: how near it comes to the lower bound, how much memory its block
//! registers take, and where its buffers start.

use arr_compiler::{BufferKind, Options, Plan, Target, compile};
use arr_tests::{Program, Stage, options, suite_files};

/// The plan of a script on every target; none where it does not compile.
fn plans(script: &str) -> impl Iterator<Item = (Target, Plan)> {
    let plan = |target: &Target| {
        let options = Options { target: *target, ..options() };
        compile(script, &options).ok().map(|compiled| (*target, compiled.plan))
    };
    Target::ALL.iter().filter_map(plan)
}

/// Every program and every script of the suite that is to run or to be planned, by name.
fn scripts() -> Vec<(String, String)> {
    let programs = Program::all().expect("the programs can be read");
    let mut scripts: Vec<_> = programs.into_iter().map(|program| (program.name, program.script)).collect();
    for file in suite_files().expect("the suite can be read") {
        let cases = file.cases.into_iter().filter(|case| matches!(case.stage, Stage::Run | Stage::Plan));
        scripts.extend(cases.map(|case| (format!("{}::{}", file.name, case.name), case.script)));
    }
    scripts
}

/// The most bytes of block registers that are live at one instruction.
fn live_block_bytes(plan: &Plan) -> u32 {
    let blocks: Vec<_> = plan.buffers.iter().filter(|buffer| buffer.kind == BufferKind::Block).collect();
    let live_at = |step: u32| {
        let live = blocks.iter().filter(|block| block.first_step <= step && step <= block.last_step);
        live.map(|block| block.bytes).sum::<u32>()
    };
    blocks.iter().map(|block| live_at(block.first_step)).max().unwrap_or(0)
}

#[test]
fn every_program_is_within_2_percent_of_its_lower_bound_on_every_target() {
    for program in Program::all().expect("the programs can be read") {
        let plans: Vec<_> = plans(&program.script).collect();
        assert_eq!(plans.len(), Target::ALL.len(), "{}", program.name);
        for (target, plan) in plans {
            let (have, least) = (plan.arena_bytes, u64::from(plan.lower_bound_bytes));
            assert!(have >= least, "{} on {}", program.name, target.name);
            let excess = (have - least) as f64 / least as f64;
            assert!(excess <= 0.02, "{} on {}: {have} bytes of at least {least}", program.name, target.name);
        }
    }
}

#[test]
fn block_registers_stay_in_near_memory_on_every_target() {
    let values = |k: usize| format!("v{k} = np.sin(a * {k}) + a\n");
    let uses = (0..120).map(|k| format!("v{k}")).collect::<Vec<_>>();
    let many: String = (0..120).map(values).collect();
    let many = format!(
        "import numpy as np\na = np.arange(9000) * 0.5\n{many}print(np.sum({}))\nprint(np.sum({}))\n",
        uses.join(" * "),
        uses.join(" + ")
    );
    let mut n_plans = 0;
    for (name, script) in scripts().into_iter().chain([("many".to_owned(), many)]) {
        for (target, plan) in plans(&script) {
            let bytes = live_block_bytes(&plan);
            assert!(bytes <= target.live_block_bytes, "{name} on {}: {bytes} bytes", target.name);
            n_plans += 1;
        }
    }
    assert!(n_plans > 1000, "{n_plans}");
}

#[test]
fn block_registers_that_pairs_hold_longer_stay_in_near_memory() {
    let script = "import numpy as np\na = np.zeros((16, 1040))\no = np.zeros((16, 1000))\nv = a[:, :1000]\n\
        w = a[:, 8:1008]\nfor k in range(3):\n    a[3, 3] = k\n    \
        o[:] = np.sin(v) * np.sin(w) + np.tan(v) / (np.cos(w) / (np.cbrt(w) / np.sqrt(v)))\n    print(o[3, 3])\n";
    let plans: Vec<_> = plans(script).collect();
    assert_eq!(plans.len(), Target::ALL.len());
    for (target, plan) in plans {
        let bytes = live_block_bytes(&plan);
        assert!(bytes <= target.live_block_bytes, "{}: {bytes} bytes", target.name);
    }
}

#[test]
fn buffers_start_at_multiples_of_the_targets_alignment() {
    for (name, script) in scripts() {
        for (target, plan) in plans(&script) {
            for buffer in plan.buffers.iter().filter(|buffer| buffer.kind != BufferKind::Constant) {
                assert!(buffer.offset.is_multiple_of(target.alignment), "{name} on {}: {buffer:?}", target.name);
            }
        }
    }
}

/// The plan of a script with so many bytes of fast memory.
fn plan_within(script: &str, fast_ram: u64) -> Option<Plan> {
    let options = Options { target: Target::CORTEX_M7, fast_ram: Some(fast_ram), ..options() };
    compile(script, &options).ok().map(|compiled| compiled.plan)
}

#[test]
fn the_fast_arena_stays_within_its_bytes() {
    let mut n_slow = 0;
    for (name, script) in scripts() {
        for fast_ram in [2048, 10_000, 100_000] {
            let Some(plan) = plan_within(&script, fast_ram) else { continue };
            assert!(plan.fast_bytes() <= fast_ram, "{name}: {} bytes of {fast_ram}", plan.fast_bytes());
            n_slow += u32::from(plan.slow_bytes > 0);
        }
    }
    assert!(n_slow > 50, "only {n_slow} plans have slow memory");
}

#[test]
fn what_is_touched_most_for_each_byte_lies_in_fast_memory() {
    let script = "import numpy as np\nimport arr\nonce = np.zeros(1000)\nonce[3] = 1\ntable = np.zeros(1000)\n\
        for frame in arr.stream(\"camera\", (1000,), dtype=np.uint8):\n    table += frame\nprint(table[3] + once[3])\n";
    let plan = plan_within(script, 7000).expect("the script compiles");
    let place = |name: &str| plan.buffers.iter().find(|buffer| buffer.name == name).map(|buffer| buffer.place.name());
    assert_eq!((place("once"), place("table"), place("camera")), (Some("slow"), Some("fast"), Some("fast")));
    assert!(plan_within(script, 8).is_none(), "registers have no room");
}

#[test]
fn no_program_takes_more_on_a_camera_than_on_the_host() {
    for program in Program::all().expect("the programs can be read") {
        let bytes = |wanted: Target| {
            let plan = plans(&program.script).find(|(target, _)| *target == wanted).map(|(_, plan)| plan);
            plan.map_or(0, |plan| plan.arena_bytes)
        };
        assert!(bytes(Target::CORTEX_M7) <= bytes(Target::HOST), "{}", program.name);
    }
}
