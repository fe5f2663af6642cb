//! A text under review in the process of most tests, and residents who say something to it.

use stoa_kernel::{Actor, Lang, Localised, Result};
use stoa_participation::{
    commands::{
        document::{
            AnnotateParagraph, DecideAnnotation, SaveDocumentVersion, annotate_paragraph,
            decide_annotation, save_document_version,
        },
        frame::{AddComponent, add_component},
    },
    model::{
        Kind, Standing,
        document::{Annotation, AnnotationId, Noted, Passage, Verdict, Version},
    },
    store,
};

use crate::house::{HARBOUR, House, phase};

pub const PLAN: &str = "/participate/harbour/plan";

/// The first version of the text.
pub const FIRST: &str =
    "# The quay\n\nCars stay outside from Monday on.\n\nDogs are welcome.\n\nThe crane is sold.";
/// The second: one paragraph changed, one new, one gone.
pub const SECOND: &str = "# The quay\n\nCars stay outside from Friday on.\n\nThere are forty trees.\n\nDogs are welcome.";

impl House {
    /// A draft process with a text called `plan` that has nothing in it yet, open from 10 through 28 March 2026 for this; its manager.
    pub async fn plans(&self, standing: Standing, verbs: &str) -> Actor {
        let manager = self.staff("manager").await;
        self.begins_process(&manager).await.unwrap();
        self.describes(&manager, 0).await.unwrap();
        let mut tx = self.begins(&manager).await;
        let input = AddComponent {
            process: HARBOUR.to_owned(),
            seen: 0,
            kind: Kind::Document,
            slug: "plan".to_owned(),
            title: Localised::english("The harbour plan"),
            standing,
        };
        let done = add_component(&self.app, &mut tx, input).await.unwrap();
        tx.commit(done).await.unwrap();
        let mut input = phase(("2026-03-10", "2026-03-28"), verbs);
        let verbs = input.verbs.remove("ideas").unwrap();
        input.verbs.insert("plan".to_owned(), verbs);
        self.saves(&manager, input).await.unwrap();
        manager
    }

    /// The same with its first version, published, on 12 March.
    pub async fn reviews(&self, standing: Standing, verbs: &str) -> Actor {
        let manager = self.plans(standing, verbs).await;
        self.writes(&manager, (0, FIRST, "")).await.unwrap();
        self.publishes(&manager, 0).await.unwrap();
        self.is_at("2026-03-12T09:00:00Z");
        manager
    }

    /// Saves the text; `seen` is the row of the version that was on the screen.
    pub async fn writes(
        &self,
        actor: &Actor,
        (seen, text, note): (i64, &str, &str),
    ) -> Result<Version> {
        let mut tx = self.begins(actor).await;
        let input = SaveDocumentVersion {
            process: HARBOUR.to_owned(),
            component: "plan".to_owned(),
            seen,
            lang: Lang::En,
            text: text.to_owned(),
            note: note.to_owned(),
        };
        let done = save_document_version(&mut tx, input).await?;
        tx.commit(done).await
    }

    /// The newest version with its paragraphs.
    pub async fn text(&self) -> (Version, Vec<Passage>) {
        let component = self.setup().await.component("plan").unwrap().id;
        let mut db = self.app.db.read().await.unwrap();
        let newest = store::document::newest_version(&mut db, component).await;
        let newest = newest.unwrap().unwrap();
        let passages = store::document::passages_of(&mut db, newest.id).await;
        (newest, passages.unwrap())
    }

    /// Says something to a paragraph of the first version.
    pub async fn notes(
        &self,
        actor: &Actor,
        anchor: i64,
        (remark, wording): (&str, &str),
    ) -> Result<Annotation> {
        let mut tx = self.begins(actor).await;
        let input = AnnotateParagraph {
            process: HARBOUR.to_owned(),
            component: "plan".to_owned(),
            version: 1,
            anchor,
            noted: Noted {
                remark: remark.to_owned(),
                wording: wording.to_owned(),
                name_shown: String::new(),
            },
            lang: Lang::En,
        };
        let done = annotate_paragraph(&self.app, &mut tx, input).await?;
        tx.commit(done).await
    }

    pub async fn decides_on(
        &self,
        actor: &Actor,
        (annotation, seen): (AnnotationId, i64),
        (verdict, reason): (Verdict, &str),
    ) -> Result<()> {
        let mut tx = self.begins(actor).await;
        let input = DecideAnnotation {
            annotation,
            seen,
            verdict,
            reason: reason.to_owned(),
        };
        let done = decide_annotation(&mut tx, input).await?;
        tx.commit(done).await
    }
}
