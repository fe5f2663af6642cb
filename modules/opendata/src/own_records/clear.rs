//! The files of older own records, taken away.

use stoa_kernel::Result;
use stoa_web::Site;

use super::HOUSE;
use crate::{commands::clear_own_files, store};

/// Takes away the files and tables of older states of a table, unless another file has the same bytes. First the bytes, then
/// what was read of them: what breaks off is done again.
pub async fn clear(site: &Site, slug: &str) -> Result<()> {
    let app = &site.app;
    loop {
        let mut db = app.db.read().await?;
        let dataset = store::dataset_by_slug(&mut db, slug).await?;
        let Some(dataset) = dataset.filter(|dataset| dataset.is_own) else {
            return Ok(());
        };
        let old = store::old_files(&mut db, dataset.id).await?;
        let mut gone = Vec::new();
        for hash in old.iter().flat_map(|file| [&file.hash, &file.table_hash]) {
            let is_free = !hash.is_empty() && store::others_with(&mut db, hash, &old).await? == 0;
            gone.extend(is_free.then_some(hash));
        }
        drop(db);
        if old.is_empty() {
            return Ok(());
        }
        for hash in gone {
            app.files.remove(hash).await?;
        }
        let files: Vec<_> = old.iter().map(|file| file.id).collect();
        let mut tx = app.db.begin(&HOUSE).await?;
        let done = clear_own_files(&mut tx, dataset.id, &files).await?;
        tx.commit(done).await?;
    }
}
