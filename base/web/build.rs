//! Embeds what `frontend/` built: writes a table of the files in frontend/dist, by the names that carry their digest.

use std::{
    collections::BTreeMap,
    env,
    fmt::Write,
    fs,
    path::{Path, PathBuf},
};

fn main() {
    let here = PathBuf::from(env::var("CARGO_MANIFEST_DIR").unwrap_or_default());
    let dist = here.join("../../frontend/dist");
    println!("cargo::rerun-if-changed={}", dist.display());
    if let Err(fault) = write_table(&dist) {
        println!("cargo::error=The pages' styles and scripts are not built yet ({fault}).");
        println!("cargo::error=Run `make frontend` in the repository's root, then build again.");
    }
}

fn write_table(dist: &Path) -> Result<(), String> {
    let text = |fault: std::io::Error| fault.to_string();
    let manifest = fs::read_to_string(dist.join("manifest.json"))
        .map_err(|fault| format!("frontend/dist/manifest.json: {fault}"))?;
    let names: BTreeMap<String, String> = serde_json::from_str(&manifest)
        .map_err(|fault| format!("frontend/dist/manifest.json: {fault}"))?;
    let mut table = String::from("pub(super) static FILES: &[(&str, &[u8])] = &[\n");
    let mut files: Vec<_> = fs::read_dir(dist)
        .map_err(text)?
        .flatten()
        .map(|entry| entry.path())
        .collect();
    files.sort();
    for path in files {
        let name = path.file_name().unwrap_or_default().to_string_lossy();
        if path.is_file() && name != "manifest.json" {
            let path = path.canonicalize().map_err(text)?;
            writeln!(table, "    ({name:?}, include_bytes!({path:?})),")
                .map_err(|fault| fault.to_string())?;
        }
    }
    table.push_str("];\npub(super) static NAMES: &[(&str, &str)] = &[\n");
    for (name, hashed) in names {
        let path = format!("/assets/{hashed}");
        writeln!(table, "    ({name:?}, {path:?}),").map_err(|fault| fault.to_string())?;
    }
    table.push_str("];\n");
    let out = PathBuf::from(env::var("OUT_DIR").unwrap_or_default());
    fs::write(out.join("frontend.rs"), table).map_err(text)
}
