//! The ledger as static files (C2SP tlog-tiles): any web server can serve them, and anybody can keep a copy.

use std::{
    fs,
    path::{Path, PathBuf},
};

use serde_json::json;
use stoa_kernel::{Reader, ledger};
use stoa_merkle::{Bundle, TILE_WIDTH, Tile};

use crate::{
    failure::{Failure, Result},
    house::House,
    progress::Progress,
    said::{Voice, grouped},
};

/// Writes what the newest checkpoint covers. Full tiles never change, so those that are there already stay; the
/// checkpoint comes last, so that it never promises a tile that is missing.
pub async fn export(house: &House, folder: &Path, voice: Voice) -> Result {
    let app = house.open_as_it_is().await?;
    let mut db = app.db.read().await?;
    let Some(checkpoint) = ledger::published_checkpoint(&app, &mut db).await? else {
        return Err(Failure::Words(
            "Nothing is sealed yet; there is nothing to give out.".to_owned(),
        ));
    };
    let size = checkpoint.unverified().size();
    let progress = Progress::of("Writing the ledger", "entries");
    let mut files = Files { folder, written: 0 };
    for bundle in bundles(size) {
        if files.wants(&bundle.to_string()) {
            let bytes = ledger::bundle_file(&mut db, bundle).await?;
            files.write(&bundle.to_string(), &bytes)?;
        }
        progress.at(bundle.index() * u64::from(TILE_WIDTH), Some(size));
    }
    write_tiles(&mut db, &mut files, size).await?;
    progress.end();
    files.write("checkpoint", checkpoint.to_string().as_bytes())?;
    let (entries, written) = (grouped(size), grouped(files.written));
    voice.line(format!(
        "{entries} entries are in {}; {written} files were new.",
        folder.display()
    ));
    voice.line(format!(
        "They are verified with the key {}",
        app.sealer.key()
    ));
    voice.outcome(&json!({
        "ok": true, "entries": size, "files": files.written, "key": app.sealer.key().to_string(),
    }));
    Ok(())
}

async fn write_tiles(db: &mut Reader, files: &mut Files<'_>, size: u64) -> Result {
    for level in 0.. {
        let mut tiles = (0..)
            .map_while(|index| Tile::at(level, index, size))
            .peekable();
        if tiles.peek().is_none() {
            break;
        }
        for tile in tiles {
            if files.wants(&tile.to_string()) {
                let bytes = ledger::tile_file(db, tile).await?;
                files.write(&tile.to_string(), &bytes)?;
            }
        }
    }
    Ok(())
}

fn bundles(size: u64) -> impl Iterator<Item = Bundle> {
    (0..).map_while(move |index| Bundle::at(index, size))
}

/// The folder that is written to.
struct Files<'a> {
    folder: &'a Path,
    written: u64,
}

impl Files<'_> {
    fn wants(&self, path: &str) -> bool {
        !self.folder.join(path).exists()
    }

    /// Writes a file so that there is the whole of it or none of it.
    fn write(&mut self, path: &str, bytes: &[u8]) -> Result {
        let file = self.folder.join(path);
        let failed = |error| Failure::of(&format!("writing {}", file.display()), error);
        let parent = file.parent().unwrap_or(self.folder);
        fs::create_dir_all(parent).map_err(failed)?;
        let mut name = file.as_os_str().to_owned();
        name.push(".new");
        let new = PathBuf::from(name);
        fs::write(&new, bytes).map_err(failed)?;
        fs::rename(&new, &file).map_err(failed)?;
        self.written += 1;
        Ok(())
    }
}
