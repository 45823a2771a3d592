//! Generates the parser from `grammar/arr.lalrpop`.

use std::{env, error::Error};

fn main() -> Result<(), Box<dyn Error>> {
    lalrpop::Configuration::new()
        .set_in_dir("../../grammar")
        .set_out_dir(env::var("OUT_DIR")?)
        .emit_rerun_directives(true)
        .process()
}
