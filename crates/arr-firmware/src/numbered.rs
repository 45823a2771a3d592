//! Enumerations whose numbers are sent: each is written down once, and is found by its number again.

/// An enumeration with a number a variant, and `from_number`.
macro_rules! numbered {
    ($(#[$about:meta])* $visibility:vis enum $Name:ident { $($(#[$doc:meta])* $Variant:ident = $number:literal,)* }) => {
        $(#[$about])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        #[repr(u8)]
        $visibility enum $Name {
            $($(#[$doc])* $Variant = $number,)*
        }

        impl $Name {
            /// The one of this number.
            #[must_use]
            pub fn from_number(number: u8) -> Option<$Name> {
                match number {
                    $($number => Some($Name::$Variant),)*
                    _ => None,
                }
            }
        }
    };
}

pub(crate) use numbered;
