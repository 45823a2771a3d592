//! Format specifications: Python's mini-language `[[fill]align][sign][z][#][0][width][grouping][.precision][type]`.
//!
//! Source: "Format Specification Mini-Language" in Python's library reference, and `Python/formatter_unicode.c`.

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

    /// Reads a specification that formats `of`.
    ///
    /// # Errors
    /// [`FormatError`] where Python raises, and for widths and precisions beyond [`FormatSpec::MOST`].
    pub fn parse(text: &str, of: Formatted) -> Result<FormatSpec, FormatError> {
        let mut spec = FormatSpec::default();
        let mut rest = Rest(text);
        let mut ahead = text.chars();
        let (first, second) = (ahead.next(), ahead.next());
        let mut is_filled = false;
        if let (Some(fill), Some(align)) = (first, second.and_then(Align::from_char)) {
            (spec.fill, spec.align, is_filled) = (fill, Some(align), true);
            rest.skip();
            rest.skip();
        } else {
            spec.align = rest.one(Align::from_char);
        }
        spec.sign = rest.one(Sign::from_char).unwrap_or(Sign::Minus);
        spec.no_negative_zero = rest.is('z');
        spec.alternate = rest.is('#');
        if !is_filled && rest.is('0') {
            spec.fill = '0';
            if spec.align.is_none() && of != Formatted::Text {
                spec.align = Some(Align::AfterSign);
            }
        }
        spec.width = rest.number()?.unwrap_or(0);
        spec.grouping = rest.one(Grouping::from_char);
        if rest.is('.') {
            spec.precision = Some(rest.number()?.ok_or(FormatError::NoPrecision)?);
        }
        spec.form = rest.one(Form::from_char);
        match rest.0.chars().next() {
            Some(c) => Err(FormatError::Unexpected(c)),
            // Scalars are text only after a conversion.
            None if spec.form == Some(Form::Text) && of != Formatted::Text => Err(FormatError::Form(Form::Text, of)),
            None => spec.check(of).map(|()| spec),
        }
    }

    /// Checks that Python formats `of` so.
    ///
    /// # Errors
    /// [`FormatError`] where it raises.
    pub fn check(&self, of: Formatted) -> Result<(), FormatError> {
        if self.width > FormatSpec::MOST || self.precision.is_some_and(|precision| precision > FormatSpec::MOST) {
            return Err(FormatError::TooLarge);
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
        refuse(form == Some(Form::Number) && self.grouping.is_some(), "a separator")
    }
}

impl Form {
    /// Whether it is for ints alone.
    #[must_use]
    pub const fn is_integer(self) -> bool {
        matches!(self, Form::Binary | Form::Octal | Form::Decimal | Form::Hex | Form::UpperHex)
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

/// What is left of a specification.
struct Rest<'s>(&'s str);

impl Rest<'_> {
    fn skip(&mut self) {
        let mut chars = self.0.chars();
        chars.next();
        self.0 = chars.as_str();
    }

    fn one<T>(&mut self, meaning: impl FnOnce(char) -> Option<T>) -> Option<T> {
        let found = self.0.chars().next().and_then(meaning)?;
        self.skip();
        Some(found)
    }

    fn is(&mut self, wanted: char) -> bool {
        self.one(|c| (c == wanted).then_some(())).is_some()
    }

    fn number(&mut self) -> Result<Option<u16>, FormatError> {
        let mut number = None;
        while let Some(digit) = self.one(|c| c.to_digit(10)) {
            let value = number.unwrap_or(0u32) * 10 + digit;
            if value > u32::from(FormatSpec::MOST) {
                return Err(FormatError::TooLarge);
            }
            number = Some(value);
        }
        Ok(number.map(|n| n as u16))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const INT: Formatted = Formatted::Scalar(ScalarKind::Int);
    const FLOAT: Formatted = Formatted::Scalar(ScalarKind::Float);

    #[test]
    fn specifications_read_as_python_reads_them() {
        let spec = FormatSpec::parse("*^+z#12_.3f", FLOAT).unwrap();
        assert_eq!((spec.fill, spec.align, spec.sign), ('*', Some(Align::Center), Sign::Plus));
        assert_eq!((spec.no_negative_zero, spec.alternate, spec.width), (true, true, 12));
        assert_eq!((spec.grouping, spec.precision), (Some(Grouping::Underscore), Some(3)));
        assert_eq!(spec.form, Some(Form::Fixed));
        let zeros = FormatSpec::parse("04x", INT).unwrap();
        assert_eq!((zeros.fill, zeros.align, zeros.width), ('0', Some(Align::AfterSign), 4));
        let zeros = FormatSpec::parse("<04", INT).unwrap();
        assert_eq!((zeros.fill, zeros.align), ('0', Some(Align::Left)));
        assert_eq!(FormatSpec::parse("04", Formatted::Text).unwrap().align, None);
        assert_eq!(FormatSpec::parse("<<3", INT).unwrap().fill, '<');
    }

    #[test]
    fn what_python_refuses_is_refused() {
        let check = |text, of, error| assert_eq!(FormatSpec::parse(text, of), Err(error), "{text}");
        check("5q", INT, FormatError::Unexpected('q'));
        check("5.", FLOAT, FormatError::NoPrecision);
        check("10000", INT, FormatError::TooLarge);
        check("d", FLOAT, FormatError::Form(Form::Decimal, FLOAT));
        check("d", Formatted::Text, FormatError::Form(Form::Decimal, Formatted::Text));
        check(".2", INT, FormatError::Option("a precision", None, INT));
        check(".2d", INT, FormatError::Option("a precision", Some(Form::Decimal), INT));
        check(",x", INT, FormatError::Option("`,`", Some(Form::Hex), INT));
        check(",n", INT, FormatError::Option("a separator", Some(Form::Number), INT));
        check("=5", Formatted::Text, FormatError::Option("`=`", None, Formatted::Text));
        check("+", Formatted::Text, FormatError::Option("a sign", None, Formatted::Text));
    }
}
