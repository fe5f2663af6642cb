//! Pictures that were drawn and kept; several reports may show the same one.

use std::collections::HashMap;

use stoa_kernel::{App, Error, Result, files::Photo};

use super::{life::told::Told, pictures};

/// What was drawn so far.
pub struct KeptPictures {
    most: u64,
    kept: HashMap<(&'static str, u64), Photo>,
}

impl KeptPictures {
    /// A small town has four pictures, a large one forty: each takes a while to draw.
    pub fn new(scale: f64) -> Self {
        KeptPictures {
            most: (36.0 * scale.sqrt()).clamp(4.0, 40.0) as u64,
            kept: HashMap::new(),
        }
    }

    /// The picture of a report that has one.
    pub async fn of(&mut self, app: &App, told: &Told) -> Result<Option<Photo>> {
        let Some(number) = told.picture else {
            return Ok(None);
        };
        let (category, number) = (told.category, number % self.most.div_ceil(8));
        if let Some(known) = self.kept.get(&(category, number)) {
            return Ok(Some(known.clone()));
        }
        if self.kept.len() as u64 >= self.most {
            return Ok(None);
        }
        let drawing = tokio::task::spawn_blocking(move || pictures::picture(category, number));
        let drawn = drawing
            .await
            .map_err(|error| Error::broken("drawing a picture", error))?
            .map_err(|error| Error::broken("drawing a picture", error))?;
        let Some(file) = drawn else { return Ok(None) };
        let photo = app.files.keep_photo(file.into(), "photo").await?;
        self.kept.insert((category, number), photo.clone());
        Ok(Some(photo))
    }
}
