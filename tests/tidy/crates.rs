//! The dependency rule of the four floors, and the page that names every room.

use std::collections::BTreeMap;

use crate::{
    holds,
    source::{crates, read},
};

/// The crates of ours by package name, with the floor each stands on.
fn floors() -> BTreeMap<String, (String, String)> {
    crates()
        .into_iter()
        .map(|folder| {
            let floor = folder.split('/').next().unwrap_or(&folder).to_owned();
            (
                manifest(&folder)["package"]["name"]
                    .as_str()
                    .expect("a package has a name")
                    .to_owned(),
                (floor, folder),
            )
        })
        .collect()
}

fn manifest(folder: &str) -> toml::Table {
    read(&format!("{folder}/Cargo.toml"))
        .parse()
        .unwrap_or_else(|e| panic!("{folder}/Cargo.toml: {e}"))
}

/// Which floors a crate on `floor` may stand on.
fn may_use(floor: &str) -> &'static [&'static str] {
    match floor {
        "pure" => &[],
        "base" => &["pure", "base"],
        "modules" => &["pure", "base"],
        _ => &["pure", "base", "modules", "app", "tests"],
    }
}

#[test]
fn each_floor_stands_only_on_the_floors_below() {
    let floors = floors();
    let mut broken = Vec::new();
    for (name, (floor, folder)) in &floors {
        let manifest = manifest(folder);
        for table in ["dependencies", "build-dependencies", "dev-dependencies"] {
            let Some(dependencies) = manifest.get(table).and_then(toml::Value::as_table) else {
                continue;
            };
            for used in dependencies
                .keys()
                .filter(|used| floors.contains_key(*used))
            {
                if !may_use(floor).contains(&floors[used].0.as_str()) {
                    broken.push((
                        format!("{folder}/Cargo.toml"),
                        format!("{name} may not use {used}"),
                    ));
                }
            }
        }
    }
    holds("floors", &broken);
}

#[test]
fn web_holds_no_sql_and_kernel_no_http() {
    let used = |folder: &str, crate_name: &str| {
        manifest(folder)
            .get("dependencies")
            .and_then(toml::Value::as_table)
            .is_some_and(|d| d.contains_key(crate_name))
    };
    let mut broken = Vec::new();
    for (folder, forbidden) in [
        ("base/kernel", ["axum", "maud", "tower-http"]),
        (
            "base/web",
            ["rusqlite", "tokio-postgres", "deadpool-postgres"],
        ),
    ] {
        for name in forbidden.iter().filter(|name| used(folder, name)) {
            broken.push((
                format!("{folder}/Cargo.toml"),
                format!("may not use {name}"),
            ));
        }
    }
    holds("kernel-and-web", &broken);
}

#[test]
fn the_architecture_page_names_each_room_and_no_other() {
    let page = read("docs/architecture.md");
    let rooms: Vec<String> = crates()
        .into_iter()
        .filter(|folder| folder.contains('/'))
        .collect();
    let mut broken: Vec<_> = rooms
        .iter()
        .filter(|folder| !page.contains(folder.as_str()))
        .map(|folder| {
            (
                folder.clone(),
                "is not named in docs/architecture.md".to_owned(),
            )
        })
        .collect();
    for word in page.split(|c: char| !(c.is_ascii_alphanumeric() || "/_-".contains(c))) {
        let mut parts = word.split('/');
        let (floor, room) = (
            parts.next().unwrap_or_default(),
            parts.next().unwrap_or_default(),
        );
        if ["pure", "base", "modules"].contains(&floor) && !room.is_empty() {
            let folder = format!("{floor}/{room}");
            if !rooms.contains(&folder) {
                broken.push((
                    folder,
                    "is named in docs/architecture.md and does not exist".to_owned(),
                ));
            }
        }
    }
    holds("rooms", &broken);
}
