//! The running site: the house, its modules, and what all pages share. Handlers have it as axum's state.

use std::{ops::Deref, sync::Arc};

use jiff::tz::TimeZone;
use stoa_kernel::{App, Lang, Result};

use crate::{
    assets::Branding,
    form::UploadRoom,
    module::{Link, Module, Place},
    signature::Signer,
    speech::Speech,
    texts::Texts,
};

/// Everything that serves the town. Cheap to clone.
#[derive(Debug, Clone)]
pub struct Site(Arc<Parts>);

/// What a [`Site`] holds; reached through it.
#[derive(Debug)]
pub struct Parts {
    pub app: App,
    modules: Vec<Module>,
    texts: Texts,
    signer: Signer,
    speeches: [Speech; 4],
    links: Vec<Link>,
    branding: Branding,
    upload_room: UploadRoom,
}

impl Deref for Site {
    type Target = Parts;

    fn deref(&self) -> &Parts {
        &self.0
    }
}

impl Site {
    /// Puts the modules together. `Broken` when a module's texts are not Fluent, or the logo cannot be read.
    pub fn new(app: App, modules: Vec<Module>) -> Result<Self> {
        let texts = Texts::load(&modules)?;
        let zone = app.config.time_zone();
        let mut links: Vec<Link> = crate::shell::LINKS.to_vec();
        links.extend(modules.iter().flat_map(|module| module.links));
        links.sort_by_key(|link| link.order);
        Ok(Site(Arc::new(Parts {
            signer: Signer::new(*app.vault.web_key()),
            speeches: Lang::ALL.map(|lang| speech(&texts, lang, &zone)),
            branding: Branding::of(&app.config)?,
            upload_room: UploadRoom::default(),
            modules,
            texts,
            links,
            app,
        })))
    }
}

impl Parts {
    pub fn modules(&self) -> &[Module] {
        &self.modules
    }

    pub fn texts(&self) -> &Texts {
        &self.texts
    }

    pub fn signer(&self) -> &Signer {
        &self.signer
    }

    /// A language's voice, for mails and jobs; pages have theirs through their visitor.
    pub fn speech(&self, lang: Lang) -> Speech {
        self.voice(lang).clone()
    }

    pub(crate) fn voice(&self, lang: Lang) -> &Speech {
        let [en, es, fr, ar] = &self.speeches;
        match lang {
            Lang::En => en,
            Lang::Es => es,
            Lang::Fr => fr,
            Lang::Ar => ar,
        }
    }

    /// A path of ours as a whole address, for mails, feeds and programs.
    pub fn url(&self, path: &str) -> String {
        format!("{}{path}", self.app.config.public_url)
    }

    /// Whether residents reach us by https, so that cookies need never travel in the clear.
    pub(crate) fn is_https(&self) -> bool {
        self.app.config.public_url.starts_with("https://")
    }

    pub fn town_name(&self, lang: Lang) -> String {
        self.app.config.town.name.get(lang).to_owned()
    }

    /// The path of a reference's page, from the first module that knows it.
    pub fn show_reference(&self, reference: &str) -> Option<String> {
        self.modules
            .iter()
            .find_map(|module| (module.show_reference)(reference))
    }

    /// The links that stand in this place, in their order.
    pub(crate) fn links(&self, place: Place) -> impl Iterator<Item = &Link> {
        self.links.iter().filter(move |link| link.place == place)
    }

    pub(crate) fn branding(&self) -> &Branding {
        &self.branding
    }

    pub(crate) fn upload_room(&self) -> &UploadRoom {
        &self.upload_room
    }
}

fn speech(texts: &Texts, lang: Lang, zone: &TimeZone) -> Speech {
    Speech::new(texts.clone(), lang, zone.clone())
}
