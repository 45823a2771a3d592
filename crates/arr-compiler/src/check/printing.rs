//! `np.set_printoptions`.

use arr_core::{PrintSetting, Scalar, ScalarKind};
use arr_diag::Code;

use super::args::{Args, Given};
use super::{Checked, Checker, value::Value};
use crate::hir::StmtKind;

/// The settings of NumPy's parameters, in NumPy's order.
const SETTINGS: [PrintSetting; 5] = [
    PrintSetting::Precision,
    PrintSetting::Threshold,
    PrintSetting::EdgeItems,
    PrintSetting::LineWidth,
    PrintSetting::Suppress,
];

impl Checker<'_> {
    /// `np.set_printoptions(precision=, threshold=, edgeitems=, linewidth=, suppress=)`: from here on, where control comes.
    pub(super) fn call_set_printoptions(&mut self, args: Args<'_>) -> Checked<Value> {
        let given: [Option<Given>; 5] = self.bind(args)?;
        for (setting, given) in SETTINGS.into_iter().zip(given) {
            let Some(given) = given else { continue };
            if let Some(value) = self.setting(setting, &given)? {
                self.emit(StmtKind::SetPrinting { setting, value });
            }
        }
        Ok(Value::None)
    }

    /// The value of a setting, within what the machine takes; `None` leaves it as it is.
    fn setting(&mut self, setting: PrintSetting, given: &Given) -> Checked<Option<u32>> {
        let (name, span) = (setting.name(), given.span);
        let value = match &given.value {
            Value::None => return Ok(None),
            Value::Scalar(scalar) if scalar.as_const() == Some(Scalar::Float(f32::INFINITY)) => i64::MAX,
            Value::Scalar(scalar) if setting == PrintSetting::Suppress && scalar.kind == ScalarKind::Float => {
                return self.error(
                    Code::TypeMismatch,
                    span,
                    "`suppress` must be a bool, this is a scalar of type float",
                );
            }
            value => self.static_int(value, span, &format!("`{name}`"))?,
        };
        if value < 0 && setting != PrintSetting::Threshold {
            return self.error(Code::BadConstant, span, format!("`{name}` must not be negative, this is {value}"));
        }
        if value == 0 && setting == PrintSetting::EdgeItems {
            return self.error(Code::BadConstant, span, "`edgeitems` must be at least 1");
        }
        if setting == PrintSetting::Suppress {
            return Ok(Some(u32::from(value != 0)));
        }
        Ok(Some(u32::try_from(value.max(0)).unwrap_or(u32::MAX).min(setting.most())))
    }
}
