//! The stages of the pipeline that can be printed.

macro_rules! stages {
    ($($(#[doc = $doc:literal])+ $name:ident = $text:literal;)+) => {
        /// A stage of the pipeline.
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        pub enum Stage { $($(#[doc = $doc])+ $name,)+ }

        impl Stage {
            /// Every stage, in order.
            pub const ALL: &'static [Stage] = &[$(Stage::$name),+];

            /// The name that the command line uses.
            #[must_use]
            pub const fn name(self) -> &'static str {
                match self { $(Stage::$name => $text),+ }
            }

            /// The stage of this name.
            #[must_use]
            pub fn from_name(name: &str) -> Option<Stage> {
                match name { $($text => Some(Stage::$name),)+ _ => None }
            }
        }
    };
}

stages! {
    /// Tokens with layout.
    Lex = "lex";
    /// The syntax tree.
    Ast = "ast";
    /// Names resolved, dtypes and shapes known.
    Hir = "hir";
    /// Loops over elements as array statements.
    Vectorize = "vectorize";
    /// Linear code with statements over arrays.
    Array = "array";
    /// Block loops.
    Fuse = "fuse";
    /// Memory.
    Plan = "plan";
    /// The program, listed.
    Bytecode = "bytecode";
}
