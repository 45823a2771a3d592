//! The command line of a test runner: libtest's own, and `--update`.

/// What a runner was asked to do.
pub struct Arguments {
    /// libtest's options: filters, `--list`, `--nocapture`.
    pub libtest: libtest_mimic::Arguments,
    /// Write the expected output instead of comparing with it.
    pub is_update: bool,
}

impl Arguments {
    /// Reads the command line of this process.
    #[must_use]
    pub fn from_env() -> Self {
        let all: Vec<String> = std::env::args().collect();
        let is_update = all.iter().any(|argument| argument == "--update");
        let rest = all.into_iter().filter(|argument| argument != "--update");
        Self { libtest: libtest_mimic::Arguments::from_iter(rest), is_update }
    }

    /// Whether the filters choose the test `name`.
    #[must_use]
    pub fn chooses(&self, name: &str) -> bool {
        let matches =
            |filter: &String| if self.libtest.exact { name == filter } else { name.contains(filter.as_str()) };
        self.libtest.filter.as_ref().is_none_or(matches) && !self.libtest.skip.iter().any(matches)
    }
}
