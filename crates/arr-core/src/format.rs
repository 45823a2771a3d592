//! Format specifications: Python's mini-language `[[fill]align][sign][z][#][0][width][grouping][.precision][type]`.
//!
//! Source: "Format Specification Mini-Language" in Python's library reference, and `Python/formatter_unicode.c`.

mod parse;

use core::fmt;

use crate::ScalarKind;

macro_rules! coded {
    ($(#[doc = $about:literal])+ $name:ident { $($(#[doc = $doc:literal])+ $variant:ident = $code:literal,)+ }) => {
        $(#[doc = $about])+
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
        pub enum $name { $($(#[doc = $doc])+ $variant,)+ }

        impl $name {
            /// Every one, in order of number.
            pub const ALL: &'static [$name] = &[$($name::$variant),+];

            /// The one that this character of a specification stands for.
            #[must_use]
            pub const fn from_char(c: char) -> Option<$name> {
                match c {
                    $($code => Some($name::$variant),)+
                    _ => None,
                }
            }

            /// The character that stands for it.
            #[must_use]
            pub const fn char(self) -> char {
                match self { $($name::$variant => $code),+ }
            }
        }
    };
}

coded! {
    /// What a value is written as; the type of a specification.
    Form {
        /// `b`: base 2.
        Binary = 'b',
        /// `o`: base 8.
        Octal = 'o',
        /// `d`: base 10.
        Decimal = 'd',
        /// `x`: base 16.
        Hex = 'x',
        /// `X`: base 16 in capitals.
        UpperHex = 'X',
        /// `n`: `d` of ints, `g` of floats.
        Number = 'n',
        /// `e`: with an exponent.
        Exponent = 'e',
        /// `E`: with an exponent, in capitals.
        UpperExponent = 'E',
        /// `f`: without an exponent.
        Fixed = 'f',
        /// `F`: without an exponent, in capitals.
        UpperFixed = 'F',
        /// `g`: with an exponent where that is shorter.
        General = 'g',
        /// `G`: the same in capitals.
        UpperGeneral = 'G',
        /// `%`: times 100, without an exponent.
        Percent = '%',
        /// `s`: as `str` writes it.
        Text = 's',
        /// `c`: the character with this number.
        Character = 'c',
    }
}

coded! {
    /// Where a value stands in its width.
    Align {
        /// To the left.
        Left = '<',
        /// To the right.
        Right = '>',
        /// In the middle, one more to its right where that does not come out even.
        Center = '^',
        /// To the right, its sign to the left.
        AfterSign = '=',
    }
}

coded! {
    /// The sign of what is not negative.
    Sign {
        /// None.
        Minus = '-',
        /// `+`
        Plus = '+',
        /// A blank.
        Blank = ' ',
    }
}

coded! {
    /// What separates groups of digits before the point.
    Grouping {
        /// `,` between thousands.
        Comma = ',',
        /// `_` between thousands, or between groups of four in bases 2, 8 and 16.
        Underscore = '_',
    }
}

/// A format specification.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct FormatSpec {
    /// What fills the width.
    pub fill: char,
    /// Where the value stands; `None` is to the left for text and to the right for numbers.
    pub align: Option<Align>,
    /// The sign of what is not negative.
    pub sign: Sign,
    /// Whether `-0` is written as `0`.
    pub no_negative_zero: bool,
    /// Whether bases show their prefix, and floats their point and zeros.
    pub alternate: bool,
    /// The fewest characters.
    pub width: u16,
    /// What separates groups of digits.
    pub grouping: Option<Grouping>,
    /// Digits after the point, or significant digits, or the most characters of text.
    pub precision: Option<u16>,
    /// What the value is written as; `None` is what suits it.
    pub form: Option<Form>,
}

impl Default for FormatSpec {
    fn default() -> Self {
        FormatSpec {
            fill: ' ',
            align: None,
            sign: Sign::Minus,
            no_negative_zero: false,
            alternate: false,
            width: 0,
            grouping: None,
            precision: None,
            form: None,
        }
    }
}

/// What is to be formatted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Formatted {
    /// A scalar.
    Scalar(ScalarKind),
    /// A string.
    Text,
}

impl fmt::Display for Formatted {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Formatted::Scalar(kind) => write!(f, "{kind}"),
            Formatted::Text => f.write_str("str"),
        }
    }
}

/// Why a specification has no meaning.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FormatError {
    /// What begins with this character cannot stand here.
    Unexpected(char),
    /// A point without digits behind it.
    NoPrecision,
    /// A width or precision of more than [`FormatSpec::MOST`].
    TooLarge,
    /// A type that values of this kind do not have.
    Form(Form, Formatted),
    /// Something that the type, or values of this kind, do not have: which.
    Option(&'static str, Option<Form>, Formatted),
}

impl fmt::Display for FormatError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match *self {
            FormatError::Unexpected(c) => write!(f, "`{c}` cannot stand here in a format specification"),
            FormatError::NoPrecision => f.write_str("a format specification has no digits behind its point"),
            FormatError::TooLarge => write!(f, "a width or precision of more than {}", FormatSpec::MOST),
            FormatError::Form(form, of) => write!(f, "the format type `{}` is not defined for {of}", form.char()),
            FormatError::Option(what, Some(form), _) => {
                write!(f, "{what} cannot be had with the format type `{}`", form.char())
            }
            FormatError::Option(what, None, of) => write!(f, "{what} is not defined for the format of {of}"),
        }
    }
}

impl FormatSpec {
    /// The largest width and precision.
    pub const MOST: u16 = 9999;

    /// Checks that Python formats `of` so.
    ///
    /// # Errors
    /// [`FormatError`] where it raises.
    pub fn check(&self, of: Formatted) -> Result<(), FormatError> {
        if self.width > FormatSpec::MOST || self.precision.is_some_and(|precision| precision > FormatSpec::MOST) {
            return Err(FormatError::TooLarge);
        }
        if of == Formatted::Scalar(ScalarKind::Complex) {
            return Err(FormatError::Option("a specification", None, of));
        }
        let form = self.form;
        let refuse = |is: bool, what| if is { Err(FormatError::Option(what, form, of)) } else { Ok(()) };
        match form {
            Some(form) if form.is_integer() && of == Formatted::Scalar(ScalarKind::Float) => {
                return Err(FormatError::Form(form, of));
            }
            Some(form) if form != Form::Text && of == Formatted::Text => return Err(FormatError::Form(form, of)),
            _ => {}
        }
        if of == Formatted::Text || form == Some(Form::Text) {
            refuse(self.align == Some(Align::AfterSign), "`=`")?;
            refuse(self.sign != Sign::Minus, "a sign")?;
            refuse(self.no_negative_zero, "`z`")?;
            refuse(self.alternate, "`#`")?;
            return refuse(self.grouping.is_some(), "a separator");
        }
        let is_integer = match form {
            Some(Form::Number) | None => of != Formatted::Scalar(ScalarKind::Float),
            Some(form) => form.is_integer(),
        };
        refuse(is_integer && self.precision.is_some(), "a precision")?;
        refuse(is_integer && self.no_negative_zero, "`z`")?;
        // Digits in groups of four.
        let has_four = matches!(form, Some(Form::Binary | Form::Octal | Form::Hex | Form::UpperHex));
        refuse(has_four && self.grouping == Some(Grouping::Comma), "`,`")?;
        let is_character = form == Some(Form::Character);
        refuse(is_character && self.sign != Sign::Minus, "a sign")?;
        refuse(is_character && self.alternate, "`#`")?;
        refuse((is_character || form == Some(Form::Number)) && self.grouping.is_some(), "a separator")
    }
}

impl Form {
    /// Whether it is for ints alone.
    #[must_use]
    pub const fn is_integer(self) -> bool {
        matches!(self, Form::Binary | Form::Octal | Form::Decimal | Form::Hex | Form::UpperHex | Form::Character)
    }
}

impl fmt::Display for FormatSpec {
    /// In the mini-language again, with nothing left to defaults that depend on the value.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        use core::fmt::Write;
        if let Some(align) = self.align {
            write!(f, "{}{}", self.fill, align.char())?;
        } else if self.fill != ' ' {
            f.write_char(self.fill)?;
        }
        if self.sign != Sign::Minus {
            f.write_char(self.sign.char())?;
        }
        f.write_str(if self.no_negative_zero { "z" } else { "" })?;
        f.write_str(if self.alternate { "#" } else { "" })?;
        if self.width > 0 {
            write!(f, "{}", self.width)?;
        }
        if let Some(grouping) = self.grouping {
            f.write_char(grouping.char())?;
        }
        if let Some(precision) = self.precision {
            write!(f, ".{precision}")?;
        }
        self.form.map_or(Ok(()), |form| f.write_char(form.char()))
    }
}
