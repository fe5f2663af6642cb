//! The running site: the house, its modules, and what all pages share. Handlers have it as axum's state.

use std::{ops::Deref, sync::Arc};

use jiff::tz::TimeZone;
use serde_json::Value;
use stoa_kernel::{App, Lang, Result, ledger::batch::RowProof};

use crate::{
    assets::Branding,
    form::UploadRoom,
    live::Live,
    metrics::Metrics,
    module::{Link, Module, Place},
    openapi,
    server::Door,
    signature::Signer,
    speech::Speech,
    texts::Texts,
};

/// Everything that serves the town. Cheap to clone.
#[derive(Debug, Clone)]
pub struct Site(Arc<House>);

/// What a [`Site`] holds; reached through it.
#[derive(Debug)]
pub struct House {
    pub app: App,
    modules: Vec<Module>,
    texts: Texts,
    signer: Signer,
    speeches: [Speech; 4],
    links: Vec<Link>,
    branding: Branding,
    upload_room: UploadRoom,
    door: Door,
    metrics: Metrics,
    live: Live,
    openapi: Value,
}

impl Deref for Site {
    type Target = House;

    fn deref(&self) -> &House {
        &self.0
    }
}

impl Site {
    /// Puts the modules together. `Broken` when a module's texts are not Fluent, when two modules describe the same
    /// route, or when the configuration names a logo or a proxy that cannot be read.
    pub fn new(app: App, modules: Vec<Module>) -> Result<Self> {
        let texts = Texts::load(&modules)?;
        let zone = app.config.time_zone();
        let mut links: Vec<Link> = crate::shell::LINKS.to_vec();
        links.extend(modules.iter().flat_map(|module| module.links));
        links.sort_by_key(|link| link.order);
        Ok(Site(Arc::new(House {
            signer: Signer::new(*app.vault.web_key()),
            speeches: Lang::ALL.map(|lang| speech(&texts, lang, &zone)),
            branding: Branding::of(&app.config)?,
            upload_room: UploadRoom::default(),
            door: Door::new(&app.config)?,
            metrics: Metrics::default(),
            live: Live::default(),
            openapi: openapi::document(&app.config, &modules)?,
            modules,
            texts,
            links,
            app,
        })))
    }
}

impl House {
    pub fn modules(&self) -> &[Module] {
        &self.modules
    }

    pub fn texts(&self) -> &Texts {
        &self.texts
    }

    pub(crate) fn live(&self) -> &Live {
        &self.live
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

    /// What proves a reference that came in bulk, from the first module that knows it.
    pub async fn row_proof(&self, reference: &str) -> Result<Option<RowProof>> {
        for module in self.modules.iter() {
            let proof = (module.row_proof)(self.app.clone(), reference.to_owned());
            if let Some(proof) = proof.await? {
                return Ok(Some(proof));
            }
        }
        Ok(None)
    }

    /// The links that stand in this place, in their order.
    pub(crate) fn links(&self, place: Place) -> impl Iterator<Item = &Link> {
        self.links.iter().filter(move |link| link.place == place)
    }

    pub(crate) fn branding(&self) -> &Branding {
        &self.branding
    }

    /// What the middleware knows and counts.
    pub(crate) fn door(&self) -> &Door {
        &self.door
    }

    pub(crate) fn metrics(&self) -> &Metrics {
        &self.metrics
    }

    /// The OpenAPI document of all routes.
    pub fn openapi(&self) -> &Value {
        &self.openapi
    }

    pub(crate) fn upload_room(&self) -> &UploadRoom {
        &self.upload_room
    }
}

fn speech(texts: &Texts, lang: Lang, zone: &TimeZone) -> Speech {
    Speech::new(texts.clone(), lang, zone.clone())
}
