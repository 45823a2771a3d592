//! Every program and every `run` case of the suite prints what CPython with NumPy prints.
//!
//! The oracle is asked once, in batches, when the first test runs. Where there is no Python the tests are ignored, and
//! a line says so.

use std::process::ExitCode;
use std::sync::{Arc, LazyLock};
use std::thread;

use arr_tests::{Arguments, Case, Job, Judgement, Oracle, Program, Ran, Stage, arr, arr_binary, suite_files};
use libtest_mimic::{Failed, Trial};

/// Jobs per Python process: its start costs as much as some hundred small scripts.
const BATCH: usize = 200;

fn main() -> ExitCode {
    let arguments = Arguments::from_env();
    let oracle = match Oracle::find() {
        Ok(oracle) => oracle,
        Err(message) => return refuse(&message),
    };
    let questions = match questions() {
        Ok(questions) => questions,
        Err(message) => return refuse(&message),
    };
    if oracle.is_none() {
        println!("skipped: {} comparisons with NumPy, as there is no Python 3.11 or later", questions.len());
    } else if !arguments.libtest.list {
        arr_binary();
    }
    let trials = trials(questions, oracle.as_ref(), &arguments);
    libtest_mimic::run(&arguments.libtest, trials).exit_code()
}

fn refuse(message: &str) -> ExitCode {
    eprintln!("{message}");
    ExitCode::FAILURE
}

/// A script that both sides run.
struct Question {
    name: String,
    arguments: Vec<String>,
    job: Job,
    /// The line on which both must stop.
    trap_line: Option<usize>,
}

/// Both answers to a question.
type Answer = Result<(Ran, Judgement), String>;

fn questions() -> Result<Vec<Question>, String> {
    let mut questions: Vec<Question> = Program::all()?.into_iter().map(of_program).collect();
    for file in suite_files()? {
        let runs = file.cases.iter().filter(|case| case.stage == Stage::Run && case.skip_oracle.is_none());
        questions.extend(runs.map(|case| of_case(&file.name, case)));
    }
    Ok(questions)
}

fn of_program(program: Program) -> Question {
    Question {
        name: format!("programs::{}", program.name),
        arguments: program.run_line.arguments(),
        job: Job {
            script: program.script,
            inputs: program.run_line.inputs,
            settings: program.run_line.settings,
            out: Default::default(),
            actual: None,
        },
        trap_line: None,
    }
}

fn of_case(file: &str, case: &Case) -> Question {
    Question {
        name: format!("{file}::{}", case.name),
        arguments: case.run_line.arguments(),
        job: Job {
            script: case.script.clone(),
            inputs: case.run_line.inputs.clone(),
            settings: case.run_line.settings.clone(),
            out: Default::default(),
            actual: None,
        },
        trap_line: case.expected_trap().map(|(line, _)| line),
    }
}

fn trials(questions: Vec<Question>, oracle: Option<&Oracle>, arguments: &Arguments) -> Vec<Trial> {
    let Some(oracle) = oracle.cloned() else {
        return questions.into_iter().map(|q| Trial::test(q.name, || Ok(())).with_ignored_flag(true)).collect();
    };
    let itself = oracle.clone();
    let (chosen, others): (Vec<_>, Vec<_>) = questions.into_iter().partition(|q| arguments.chooses(&q.name));
    let chosen = Arc::new(chosen);
    let asked = Arc::clone(&chosen);
    let answers = Arc::new(LazyLock::new(move || answers(&asked, &oracle)));
    let compared = (0..chosen.len()).map(|at| {
        let (chosen, answers) = (Arc::clone(&chosen), Arc::clone(&answers));
        Trial::test(chosen[at].name.clone(), move || verdict(&chosen[at], &answers[at]))
    });
    // Filtered out, but libtest counts them.
    let uncompared = others.into_iter().map(|question| Trial::test(question.name, || Ok(())));
    let of_itself = Trial::test("oracle::itself", move || itself.test_itself().map_err(Failed::from));
    compared.chain(uncompared).chain([of_itself]).collect()
}

/// Runs everything under `arr`, then asks the oracle, one thread per batch.
fn answers(questions: &[Question], oracle: &Oracle) -> Vec<Answer> {
    thread::scope(|scope| {
        let batches: Vec<_> =
            questions.chunks(BATCH).map(|batch| (batch.len(), scope.spawn(move || answer(batch, oracle)))).collect();
        let answers = batches.into_iter().flat_map(|(n, batch)| {
            let failed = |message: String| vec![Err(message); n];
            batch.join().unwrap_or_else(|_| Err("the batch panicked".to_owned())).unwrap_or_else(failed)
        });
        answers.collect()
    })
}

fn answer(batch: &[Question], oracle: &Oracle) -> Result<Vec<Answer>, String> {
    let folder = tempfile::tempdir().map_err(|error| error.to_string())?;
    let script = folder.path().join("case.arr");
    let mut outputs = Vec::new();
    let mut jobs = Vec::new();
    for question in batch {
        std::fs::write(&script, &question.job.script).map_err(|error| error.to_string())?;
        let fixed = ["run".to_owned(), script.display().to_string()];
        let ran = arr(fixed.iter().chain(&question.arguments));
        jobs.push(Job { actual: Some(ran.stdout.clone()), ..question.job.clone() });
        outputs.push(ran);
    }
    let judgements = oracle.judge(&jobs)?;
    Ok(outputs.into_iter().zip(judgements).map(Ok).collect())
}

fn verdict(question: &Question, answer: &Answer) -> Result<(), Failed> {
    let (ran, judgement) = answer.as_ref()?;
    let error = judgement.error.as_deref().unwrap_or("nothing");
    if judgement.line != question.trap_line {
        return Err(format!("the script raised {error} on line {:?} under CPython", judgement.line).into());
    }
    let code = if question.trap_line.is_some() { 3 } else { 0 };
    if ran.code != Some(code) {
        return Err(format!("exit code {code} was expected\n{}", ran.describe()).into());
    }
    match &judgement.difference {
        None => Ok(()),
        Some(difference) => {
            Err(format!("{difference}\n--- NumPy ---\n{}--- arr ---\n{}", judgement.stdout, ran.stdout).into())
        }
    }
}
