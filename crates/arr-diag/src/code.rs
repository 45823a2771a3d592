//! The table of diagnostic codes. Codes are stable: a number is never reused.
//!
//! 00xx lexer and layout, 01xx parser, 02xx names and constructs, 03xx types and shapes, 04xx memory, 05xx warnings.

/// Whose mistake a diagnostic speaks of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fault {
    /// That of who wrote the script.
    Script,
    /// The compiler's own: no script is known that leads there, and one that does is a bug.
    Compiler,
}

macro_rules! codes {
    ($($(#[doc = $doc:literal])+ $name:ident = $text:literal, $severity:ident $(, $fault:ident)?;)+) => {
        /// A stable diagnostic code such as `E0301`.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum Code { $($(#[doc = $doc])+ $name,)+ }

        impl Code {
            /// Every code, in order of number.
            pub const ALL: &'static [Code] = &[$(Code::$name),+];

            /// The code as users see it: `E0301`.
            #[must_use]
            pub fn as_str(self) -> &'static str {
                match self { $(Code::$name => $text),+ }
            }

            /// The one-line meaning.
            #[must_use]
            pub fn doc(self) -> &'static str {
                match self { $(Code::$name => concat!($($doc),+).trim_ascii()),+ }
            }

            /// Whether findings of this code are errors or warnings.
            #[must_use]
            pub fn severity(self) -> crate::Severity {
                match self { $(Code::$name => crate::Severity::$severity),+ }
            }

            /// Whose mistake it is.
            #[must_use]
            pub fn fault(self) -> Fault {
                match self { $($(Code::$name => Fault::$fault,)?)+ _ => Fault::Script }
            }
        }
    };
}

codes! {
    /// A character that no token starts with.
    BadCharacter = "E0001", Error;
    /// A string that is not closed on its line.
    UnclosedString = "E0002", Error;
    /// A number that cannot be read or does not fit 64 bits.
    BadNumber = "E0003", Error;
    /// A line is indented to a depth that no open block has.
    BadIndent = "E0004", Error;
    /// A bracket that is never closed, or closed by another kind.
    UnclosedBracket = "E0005", Error;
    /// Tabs and spaces are mixed so that the depth of a line is unclear.
    MixedIndent = "E0006", Error;
    /// An escape or a replacement field of a string that cannot be read.
    BadString = "E0007", Error;
    /// A token that cannot stand here.
    UnexpectedToken = "E0101", Error;
    /// A statement that needs a colon has none.
    MissingColon = "E0102", Error;
    /// A block without statements.
    MissingBlock = "E0103", Error;
    /// Something that cannot be assigned to.
    BadTarget = "E0104", Error;
    /// A construct of Python that is not in the language.
    NotInLanguage = "E0105", Error;
    /// Brackets, blocks or operators nested deeper than the compiler goes.
    TooDeep = "E0106", Error;
    /// A name that nothing has bound.
    UnknownName = "E0201", Error;
    /// A module, function, method or attribute that does not exist.
    UnknownAttribute = "E0202", Error;
    /// A module that cannot be imported.
    UnknownModule = "E0203", Error;
    /// Arguments that do not fit the function.
    BadArguments = "E0204", Error;
    /// A name that is bound to different things where two paths meet.
    Rebinding = "E0205", Error;
    /// A statement that has no meaning at this place.
    Misplaced = "E0206", Error;
    /// A construct of the language that this compiler does not handle.
    Unsupported = "E0207", Error;
    /// A function that calls itself, directly or through others.
    Recursion = "E0208", Error;
    /// Shapes that do not broadcast.
    Broadcast = "E0301", Error;
    /// Operand types for which the operation is not defined.
    OperandType = "E0302", Error;
    /// An integer literal that does not fit the dtype.
    LiteralRange = "E0303", Error;
    /// A cast in place that is not of the same kind.
    InPlaceCast = "E0304", Error;
    /// Two dtypes without a common dtype.
    Promotion = "E0305", Error;
    /// A shape, length or bound that must be known at compile time and is not.
    NotStatic = "E0306", Error;
    /// A constant index outside the array, or too many indices.
    IndexRange = "E0307", Error;
    /// A shape that is not possible: negative, too large, or of more than four axes.
    BadShape = "E0308", Error;
    /// A value of another type than is needed here.
    TypeMismatch = "E0309", Error;
    /// A constant expression that cannot be evaluated.
    BadConstant = "E0310", Error;
    /// A format specification that the value does not have.
    BadFormat = "E0311", Error;
    /// The program needs more of something than the format can hold.
    TooLarge = "E0401", Error;
    /// The program needs more memory than it may take.
    MaxRam = "E0402", Error;
    /// A program that does not pass the verifier: a mistake of the compiler.
    Internal = "E0499", Error, Compiler;
    /// An integer sum or product that may wrap before it is divided, shifted right or averaged.
    MayWrap = "W0501", Warning;
}

impl core::fmt::Display for Code {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        f.pad(self.as_str())
    }
}

impl serde::Serialize for Code {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.as_str())
    }
}
