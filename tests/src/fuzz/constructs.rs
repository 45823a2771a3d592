//! The constructs that random scripts must have between them, and how many of the scripts at least.

use std::collections::BTreeMap;

/// Declares the constructs: a name, how many of a thousand scripts have it at least, and what it is.
macro_rules! constructs {
    ($($name:ident $least:literal $text:literal;)*) => {
        /// A construct of the language that scripts are counted by.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
        pub(super) enum Construct {
            $(#[doc = $text] $name,)*
        }

        impl Construct {
            /// Each with the least of a thousand scripts that have it, and in words.
            const TABLE: &[(Construct, usize, &str)] = &[$((Construct::$name, $least, $text),)*];
        }
    };
}

constructs! {
    Def 200 "`def`";
    DefInDef 34 "`def` in `def`";
    Default 100 "a parameter with a default";
    Keyword 100 "an argument by name";
    Global 50 "`global`";
    EarlyReturn 60 "`return` before the end";
    SeveralResults 34 "several results";
    ViewResult 30 "a view as a result";
    SharedArguments 60 "arguments that are views of one array";
    ArrayArgument 100 "an array as an argument";
    BoundedArgument 50 "an array of a length known at run time as an argument";
    Lambda 60 "`lambda`";
    FunctionArgument 34 "a function as an argument";
    FunctionResult 34 "a function as a result";
    ManyKinds 60 "a function called with arguments of several types";
    MaskSelection 150 "`a[mask]` as an array";
    MaskOfLeadingAxes 60 "a mask of leading axes";
    Nonzero 60 "`nonzero` and `flatnonzero`";
    Compress 40 "`compress`";
    Prefix 80 "`a[:n]` of a length known at run time";
    PartOfBounded 80 "a slice of an array of a length known at run time";
    BoundedAgain 34 "a name for a selection bound again";
    BoundedLength 60 "`len` and `shape` of an array of a length known at run time";
    BoundedElement 50 "an element of an array of a length known at run time";
    BoundedArithmetic 100 "arithmetic of arrays of a length known at run time";
    BoundedStore 60 "a store into an array of a length known at run time";
    BoundedSource 50 "a store of an array of a length known at run time into another";
    BoundedLoop 50 "a loop over an array of a length known at run time";
    Sort 100 "`sort`";
    SortInPlace 50 "`a.sort()`";
    ArgSort 20 "`argsort`";
    Product 40 "a product of arrays";
    Counted 10 "`bincount`";
    Searched 15 "`searchsorted`";
    Median 15 "`median`";
    Taken 40 "`take`";
    Convolved 3 "`convolve`";
    BoundedMeeting 34 "two lengths known at run time that may differ";
    ListIndex 80 "a list as an index";
    ArrayIndex 100 "an array of ints as an index";
    BoundedIndex 50 "an array of ints of a length known at run time as an index";
    SeveralIndices 50 "arrays as indices of several axes";
    MixedIndices 50 "an array as an index beside slices and ints";
    IndexStore 60 "a store at indices";
    IndexInPlace 50 "an operator in place at indices";
    MaskStore 60 "a store through a mask";
    MixedLoop 60 "a loop over items of different types";
    ElementLoop 200 "a loop over elements by their indices";
    ListChange 40 "a list whose elements come and go";
    ArrayList 10 "a list of arrays whose elements come and go";
    ArrayRepr 60 "an array as `repr` shows it";
    SteppedSlice 20 "a slice with a step known at run time";
    Bytes 20 "the bytes of an array";
    VaryingList 20 "a comprehension of a number of elements known at run time";
    StretchedRow 20 "one row of a length known at run time beside more";
    Rounded 40 "`round` to decimals";
    Rolled 40 "`roll`";
    AxisRolled 10 "`rollaxis`";
    Flipped 40 "`flip`";
    Reshaped 60 "`squeeze` and `moveaxis`";
    Padded 30 "`pad`";
    Repeated 60 "`repeat` and `tile`";
    Cut 60 "`delete` and `array_split`";
    Difference 40 "`diff`";
    Triangle 20 "`tril` and `triu`";
    Stretched 60 "`broadcast_to` and `zeros_like`";
    Stencil 100 "results that are read at shifted places";
    Interleave 100 "stores that tile an array";
    Growth 100 "a list or an array that becomes longer in a loop";
    FString 200 "an f-string";
    Specification 150 "a format specification";
    SelfShowing 150 "`{x = }`";
    Conversion 150 "`{x!r}`";
    AxisReduction 150 "a reduction along an axis";
    BoundedAxisReduction 8 "a reduction along an axis of an array of a length known at run time";
    Running 20 "a running sum or product";
    StrReprFormat 60 "`str`, `repr` and `format`";
    TextName 40 "a name for text";
    ArrayText 40 "an array in text";
    PrintOptions 40 "`set_printoptions`";
    WhereOption 40 "`where=` of a function";
    DTypeOption 60 "`dtype=` of a function";
    Stream 40 "`arr.stream`";
    Read 20 "`arr.read`";
    StreamInDef 8 "a stream in a function";
    Param 200 "`arr.param`";
    Emit 200 "`arr.emit`";
    Complex 100 "a complex array";
}

/// How many scripts have each construct.
#[derive(Clone, Debug, Default)]
pub(super) struct Counts(BTreeMap<Construct, usize>);

impl Counts {
    /// One more script, or place in a script, with `construct`.
    pub(super) fn add(&mut self, construct: Construct) {
        *self.0.entry(construct).or_insert(0) += 1;
    }

    /// Takes in the constructs of a script, each once.
    pub(super) fn add_script(&mut self, of_script: &Counts) {
        of_script.0.keys().for_each(|&construct| self.add(construct));
    }

    /// Takes in the counts of other scripts.
    pub(super) fn add_all(&mut self, others: &Counts) {
        for (&construct, n) in &others.0 {
            *self.0.entry(construct).or_insert(0) += n;
        }
    }

    /// What fewer of `n_scripts` scripts have than must, a line each.
    pub(super) fn missing(&self, n_scripts: usize) -> Vec<String> {
        let count = |construct| self.0.get(&construct).copied().unwrap_or(0);
        let rare = Construct::TABLE.iter().filter(|(construct, least, _)| count(*construct) < least * n_scripts / 1000);
        rare.map(|(construct, least, text)| {
            format!(
                "{text}: in {} of {n_scripts} scripts, at least {} expected",
                count(*construct),
                least * n_scripts / 1000
            )
        })
        .collect()
    }

    /// Every construct with its count, a line each.
    pub(super) fn table(&self) -> String {
        let count = |construct| self.0.get(&construct).copied().unwrap_or(0);
        Construct::TABLE.iter().map(|(construct, _, text)| format!("{:6} {text}\n", count(*construct))).collect()
    }
}
