//! Every `programs/NAME.arr` prints `programs/NAME.out`, byte for byte, from the script and from the built program.
//!
//! `--update` writes the `.out` files, but only with output on which the NumPy oracle agrees.

use std::fs;
use std::process::ExitCode;

use arr_tests::{Arguments, Job, Oracle, Program, Ran, arr, arr_binary};
use libtest_mimic::{Failed, Trial};

fn main() -> ExitCode {
    let arguments = Arguments::from_env();
    let programs = match Program::all() {
        Ok(programs) => programs,
        Err(message) => return refuse(&message),
    };
    if arguments.is_update {
        let chosen: Vec<&Program> = programs.iter().filter(|program| arguments.chooses(&program.name)).collect();
        return update(&chosen).map_or_else(|message| refuse(&message), |()| ExitCode::SUCCESS);
    }
    if !arguments.libtest.list {
        arr_binary();
    }
    let trials = programs.iter().flat_map(trials).collect();
    libtest_mimic::run(&arguments.libtest, trials).exit_code()
}

fn refuse(message: &str) -> ExitCode {
    eprintln!("{message}");
    ExitCode::FAILURE
}

fn trials(program: &Program) -> [Trial; 2] {
    let (of_script, of_built) = (program.clone(), program.clone());
    [
        Trial::test(format!("{}::script", program.name), move || {
            compare(&of_script, &arr(of_script.arguments(&of_script.path)))
        }),
        Trial::test(format!("{}::built", program.name), move || run_built(&of_built)),
    ]
}

fn compare(program: &Program, ran: &Ran) -> Result<(), Failed> {
    if ran.code != Some(0) {
        return Err(ran.describe().into());
    }
    let path = program.expected_path();
    let expected = fs::read_to_string(&path).map_err(|error| format!("{}: {error}", path.display()))?;
    if ran.stdout == expected {
        return Ok(());
    }
    let n_alike = expected.lines().zip(ran.stdout.lines()).take_while(|(left, right)| left == right).count();
    let line = |text: &str| text.lines().nth(n_alike).unwrap_or("(end of output)").to_owned();
    Err(format!("line {}:\nexpected {}\nfound    {}", n_alike + 1, line(&expected), line(&ran.stdout)).into())
}

fn run_built(program: &Program) -> Result<(), Failed> {
    let folder = tempfile::tempdir()?;
    let file = folder.path().join(&program.name).with_extension("arrb");
    let built = arr(["build".as_ref(), program.path.as_os_str(), "-o".as_ref(), file.as_os_str()]);
    if built.code != Some(0) {
        return Err(built.describe().into());
    }
    compare(program, &arr(program.arguments(&file)))
}

fn update(programs: &[&Program]) -> Result<(), String> {
    let oracle = Oracle::find()?.ok_or("no output is accepted without NumPy, and there is no Python here")?;
    let outputs: Vec<Ran> = programs.iter().map(|program| arr(program.arguments(&program.path))).collect();
    let job = |(program, ran): (&&Program, &Ran)| Job {
        script: program.script.clone(),
        inputs: program.run_line.inputs.clone(),
        settings: program.run_line.settings.clone(),
        out: Default::default(),
        actual: Some(ran.stdout.clone()),
    };
    let jobs: Vec<Job> = programs.iter().zip(&outputs).map(job).collect();
    let mut n_refused = 0;
    for ((program, ran), judgement) in programs.iter().zip(&outputs).zip(oracle.judge(&jobs)?) {
        let path = program.expected_path();
        let objection = judgement.error.or(judgement.difference);
        if ran.code != Some(0) {
            println!("{}: not written: {}", program.name, ran.describe());
            n_refused += 1;
        } else if let Some(objection) = objection {
            println!("{}: not written: NumPy disagrees: {objection}", program.name);
            n_refused += 1;
        } else if fs::read_to_string(&path).is_ok_and(|old| old == ran.stdout) {
            println!("{}: unchanged", program.name);
        } else {
            fs::write(&path, &ran.stdout).map_err(|error| format!("{}: {error}", path.display()))?;
            println!("{}: written", program.name);
        }
    }
    if n_refused == 0 { Ok(()) } else { Err(format!("{n_refused} programs not written")) }
}
