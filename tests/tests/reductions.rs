//! Every reduction against NumPy, in every mode: all dtypes, 0 to 4 axes, every set of them, operands in every order.

use arr_compiler::Options;
use arr_core::DType;
use arr_tests::{Job, MODES, Oracle, printed_in, reduction_scripts};

#[test]
fn every_reduction_is_numpys() {
    let Some(oracle) = Oracle::find().expect("the oracle's environment can be made") else { return };
    for of in reduction_scripts() {
        let run = |(_, script): &(DType, String)| {
            let all: Vec<String> =
                MODES.iter().map(|mode: &Options| printed_in(mode, script)).collect::<Result<_, _>>()?;
            let differs = all.iter().any(|text| *text != all[0]);
            if differs {
                Err(format!("modes differ in\n{script}"))
            } else {
                Ok(all.into_iter().next().unwrap_or_default())
            }
        };
        let texts: Result<Vec<String>, String> = of.scripts.iter().map(run).collect();
        let texts = texts.unwrap_or_else(|why| panic!("{}: {why}", of.name));
        let job = |((_, script), text): (&(DType, String), &String)| Job {
            script: script.clone(),
            inputs: Default::default(),
            settings: Default::default(),
            out: Default::default(),
            actual: Some(text.clone()),
        };
        let jobs: Vec<Job> = of.scripts.iter().zip(&texts).map(job).collect();
        let judgements = oracle.judge(&jobs).expect("the oracle can be asked");
        for ((judgement, text), (dtype, script)) in judgements.iter().zip(&texts).zip(&of.scripts) {
            let of_what = format!("{} of {dtype}", of.name);
            assert_eq!(judgement.error, None, "{of_what}: line {:?} of\n{script}", judgement.line);
            assert_eq!(judgement.difference, None, "{of_what}");
            if of.is_exact_of_ints || *dtype == DType::F32 {
                let first = judgement.stdout.lines().zip(text.lines()).position(|(numpy, arr)| numpy != arr);
                assert_eq!(first, None, "{of_what}: the line of the output that differs in the last bits");
            }
        }
    }
}
