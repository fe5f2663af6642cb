//! What the index keeps, forgets and throws away.

use std::{collections::BTreeSet, fs, path::Path};

use stoa_kernel::{Error, Lang, search::Change};
use stoa_search::{Place, SearchIndex, Writing};

use crate::{document, find, place, put};

#[test]
fn a_document_takes_its_own_place() {
    let folder = tempfile::tempdir().unwrap();
    let index = SearchIndex::open(folder.path()).unwrap();
    put(
        &index,
        vec![
            document("R-1", "Lamp", "dark"),
            document("R-2", "Lamp", "bright"),
        ],
    );
    put(
        &index,
        vec![
            document("R-1", "Bench", "broken"),
            document("R-1", "Bench", "mended"),
        ],
    );
    assert_eq!(find(&index, "lamp", Lang::En), ["R-2"]);
    assert_eq!(find(&index, "bench", Lang::En), ["R-1"]);
    assert_eq!(find(&index, "broken", Lang::En), [""; 0]);
    assert_eq!(index.len(), 2);
}

#[test]
fn what_was_removed_is_gone_from_searches_and_from_the_disk() {
    let folder = tempfile::tempdir().unwrap();
    let index = SearchIndex::open(folder.path()).unwrap();
    put(
        &index,
        vec![
            document("R-1", "Zanzibar", "a secret"),
            document("R-2", "Lamp", "dark"),
        ],
    );
    let before = dictionaries(folder.path());
    let mut writing = Writing::open(&index).unwrap();
    writing.apply(&Change::Remove("R-1".to_owned())).unwrap();
    writing
        .apply(&Change::Remove("R-unknown".to_owned()))
        .unwrap();
    writing.commit(&place(2)).unwrap();
    assert_eq!(find(&index, "zanzibar", Lang::En), [""; 0]);
    writing.purge().unwrap();
    let after = dictionaries(folder.path());
    assert!(
        before.is_disjoint(&after),
        "its words are still in {before:?}"
    );
    assert_eq!((before.len(), after.len()), (1, 1));
    assert_eq!(find(&index, "lamp", Lang::En), ["R-2"]);
    assert_eq!(
        index.place().unwrap(),
        place(2),
        "clearing the disk keeps the place"
    );
}

/// The files that hold words. They are packed too tightly to look for a word in, and never changed, only replaced.
fn dictionaries(folder: &Path) -> BTreeSet<String> {
    let files = fs::read_dir(folder.join("words-2")).unwrap();
    let names = files.map(|file| file.unwrap().file_name().into_string().unwrap());
    names.filter(|name| name.ends_with(".term")).collect()
}

#[test]
fn an_index_is_opened_again_where_it_was() {
    let folder = tempfile::tempdir().unwrap();
    let index = SearchIndex::open(folder.path()).unwrap();
    assert_eq!(index.place().unwrap(), Place::default());
    assert!(index.is_empty());
    put(&index, vec![document("R-1", "Lamp", "dark")]);
    drop(index);
    let index = SearchIndex::open(folder.path()).unwrap();
    assert_eq!(index.place().unwrap(), place(1));
    assert_eq!(find(&index, "lamp", Lang::En), ["R-1"]);
}

#[test]
fn what_is_not_committed_is_not_there() {
    let folder = tempfile::tempdir().unwrap();
    let index = SearchIndex::open(folder.path()).unwrap();
    put(&index, vec![document("R-1", "Lamp", "dark")]);
    let writing = Writing::open(&index).unwrap();
    writing
        .apply(&Change::Put(document("R-2", "Lamp", "lost")))
        .unwrap();
    drop(writing);
    assert_eq!(find(&index, "lamp", Lang::En), ["R-1"]);
    assert_eq!(index.place().unwrap(), place(1));
}

#[test]
fn another_version_and_a_broken_index_are_built_anew() {
    let folder = tempfile::tempdir().unwrap();
    fs::create_dir_all(folder.path().join("words-0")).unwrap();
    fs::write(folder.path().join("words-0/meta.json"), "{}").unwrap();
    fs::write(folder.path().join("a file of somebody else"), "kept").unwrap();
    let index = SearchIndex::open(folder.path()).unwrap();
    assert!(!folder.path().join("words-0").exists());
    put(&index, vec![document("R-1", "Lamp", "dark")]);
    drop(index);
    for broken in ["not JSON", "{}", ""] {
        fs::write(folder.path().join("words-2/meta.json"), broken).unwrap();
        let index = SearchIndex::open(folder.path()).unwrap();
        assert_eq!(index.place().unwrap(), Place::default(), "{broken:?}");
        put(&index, vec![document("R-1", "Lamp", "dark")]);
        assert_eq!(find(&index, "lamp", Lang::En), ["R-1"]);
    }
    assert!(folder.path().join("a file of somebody else").exists());
}

#[test]
fn a_folder_has_one_writer() {
    let folder = tempfile::tempdir().unwrap();
    let index = SearchIndex::open(folder.path()).unwrap();
    let writing = Writing::open(&index).unwrap();
    let other = SearchIndex::open(folder.path()).unwrap();
    assert!(matches!(Writing::open(&other), Err(Error::Busy { .. })));
    drop(writing);
    Writing::open(&other).unwrap().clear().unwrap();
}
