//! What `np.set_printoptions` sets.

/// One of NumPy's print options.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[repr(u8)]
pub enum PrintSetting {
    /// Arrays of more elements are summarised.
    Threshold = 0,
    /// Elements shown at either end of an axis of a summarised array.
    EdgeItems = 1,
    /// The most digits after the point.
    Precision = 2,
    /// The most characters of a line.
    LineWidth = 3,
    /// 1 where small numbers are shown as 0 rather than with an exponent.
    Suppress = 4,
}

impl PrintSetting {
    /// Every setting, in order of number.
    pub const ALL: [PrintSetting; 5] = [
        PrintSetting::Threshold,
        PrintSetting::EdgeItems,
        PrintSetting::Precision,
        PrintSetting::LineWidth,
        PrintSetting::Suppress,
    ];

    /// The setting with this number in the program format.
    #[must_use]
    pub const fn from_number(number: u8) -> Option<PrintSetting> {
        if (number as usize) < Self::ALL.len() { Some(Self::ALL[number as usize]) } else { None }
    }

    /// NumPy's name.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            PrintSetting::Threshold => "threshold",
            PrintSetting::EdgeItems => "edgeitems",
            PrintSetting::Precision => "precision",
            PrintSetting::LineWidth => "linewidth",
            PrintSetting::Suppress => "suppress",
        }
    }

    /// The largest value that the machine takes. More digits than those of a precision no float32 has.
    #[must_use]
    pub const fn most(self) -> u32 {
        match self {
            PrintSetting::Threshold | PrintSetting::EdgeItems | PrintSetting::LineWidth => u32::MAX,
            PrintSetting::Precision => 255,
            PrintSetting::Suppress => 1,
        }
    }
}
