//! The value of a parameter as it is written on the command line.

use arr_core::{Scalar, ScalarKind};

/// Why a text is no value of a parameter.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct WrongSetting {
    /// What is wrong.
    pub(crate) message: String,
    /// A value that can be written: the default.
    pub(crate) example: String,
}

/// The value that `text` sets the parameter `name` to, which is of the kind of its default.
///
/// # Errors
/// Where it stands for no value of that kind, or one that is out of range.
pub(crate) fn setting(name: &str, text: &str, default: Scalar) -> Result<Scalar, WrongSetting> {
    let kind = default.kind();
    let value = match kind {
        ScalarKind::Int => text.parse().ok().map(Scalar::Int),
        ScalarKind::Float => text.parse().ok().map(Scalar::Float),
        ScalarKind::Bool => match text {
            "True" | "true" | "1" => Some(Scalar::Bool(true)),
            "False" | "false" | "0" => Some(Scalar::Bool(false)),
            _ => None,
        },
        // Parameters are real.
        ScalarKind::Complex => None,
    };
    value.ok_or_else(|| WrongSetting {
        message: format!("`{name}` is {}, which `{text}` is not", kind.with_article()),
        example: match default {
            Scalar::Int(v) => v.to_string(),
            Scalar::Float(v) => format!("{v:?}"),
            Scalar::Bool(v) => if v { "True" } else { "False" }.to_owned(),
            Scalar::Complex(re, im) => format!("{re}{im:+}j"),
        },
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn settings_are_of_the_kind_of_their_parameter() {
        let (int, float, truth) = (Scalar::Int(24), Scalar::Float(0.5), Scalar::Bool(true));
        assert_eq!(setting("n", "-3", int), Ok(Scalar::Int(-3)));
        assert_eq!(setting("n", "3", float), Ok(Scalar::Float(3.0)));
        assert_eq!(setting("n", "False", truth), Ok(Scalar::Bool(false)));
        for (text, default, expected) in [
            ("3.5", int, ("`n` is an int, which `3.5` is not", "24")),
            ("9223372036854775808", int, ("`n` is an int, which `9223372036854775808` is not", "24")),
            ("1e99x", float, ("`n` is a float, which `1e99x` is not", "0.5")),
            ("yes", truth, ("`n` is a bool, which `yes` is not", "True")),
        ] {
            let wrong = setting("n", text, default).map_err(|wrong| (wrong.message, wrong.example));
            assert_eq!(wrong, Err((expected.0.to_owned(), expected.1.to_owned())));
        }
    }
}
