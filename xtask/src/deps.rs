//! `deps`: dependencies between the crates point one way only.

use anyhow::{Context, Result, bail};
use cargo_metadata::{DependencyKind, MetadataCommand};

use crate::workspace::root;

/// What each crate may depend on; a crate that is not listed may not depend on any.
const ALLOWED: [(&str, &[&str]); 7] = [
    ("arr-syntax", &["arr-diag"]),
    ("arr-bytecode", &["arr-core"]),
    ("arr-kernels", &["arr-core"]),
    ("arr-compiler", &["arr-syntax", "arr-diag", "arr-core", "arr-bytecode", "arr-kernels"]),
    ("arr-vm", &["arr-bytecode", "arr-kernels", "arr-core"]),
    ("arr-firmware", &["arr-core", "arr-bytecode", "arr-vm", "arr-loops"]),
    (
        "arr-cli",
        &[
            "arr-syntax",
            "arr-diag",
            "arr-core",
            "arr-bytecode",
            "arr-kernels",
            "arr-compiler",
            "arr-vm",
            "arr-firmware",
        ],
    ),
];

/// Around the crates: these see whatever they need.
const UNBOUND: [&str; 3] = ["arr-tests", "arr-counted", "xtask"];

/// Fails with every edge that is not allowed.
pub(crate) fn run() -> Result<()> {
    let metadata = MetadataCommand::new()
        .manifest_path(root().join("Cargo.toml"))
        .no_deps()
        .exec()
        .context("cannot read the metadata of the workspace")?;
    let members: Vec<&str> = metadata.packages.iter().map(|package| package.name.as_str()).collect();
    let mut findings = Vec::new();
    for package in metadata.packages.iter().filter(|package| !UNBOUND.contains(&package.name.as_str())) {
        let normal = package.dependencies.iter().filter(|dependency| dependency.kind == DependencyKind::Normal);
        for to in normal.map(|dependency| dependency.name.as_str()).filter(|name| members.contains(name)) {
            if !is_allowed(package.name.as_str(), to) {
                findings.push(format!("{} may not depend on {to}", package.name));
            }
        }
    }
    if findings.is_empty() { Ok(()) } else { bail!("{}", findings.join("\n")) }
}

fn is_allowed(from: &str, to: &str) -> bool {
    ALLOWED.iter().any(|(name, targets)| *name == from && targets.contains(&to))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn edges_point_one_way() {
        assert!(is_allowed("arr-vm", "arr-kernels"));
        assert!(!is_allowed("arr-kernels", "arr-vm"));
        assert!(!is_allowed("arr-compiler", "arr-vm"));
        assert!(!is_allowed("arr-core", "arr-diag"));
    }

    #[test]
    fn no_two_crates_depend_on_each_other() {
        for (from, targets) in ALLOWED {
            for to in targets {
                assert!(!is_allowed(to, from), "{from} and {to}");
            }
        }
    }
}
