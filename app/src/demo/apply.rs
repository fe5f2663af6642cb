//! Somebody of the demonstration applies for a service: begins, answers page by page, gives a file, agrees and sends.

use stoa_forms::RawFields;
use stoa_kernel::{Actor, App, Lang, Result};
use stoa_services::{
    commands::{
        AttachFiles, BeginApplication, Begun, Given, KeepAnswers, SendApplication, attach_files,
        begin_application, keep_answers, seal_file, send_application,
    },
    model::{Application, Channel},
};

/// A file: the page and the question of the same name that it is given to, its own name, and its content.
pub type File = (&'static str, &'static str, &'static [u8]);

/// What somebody applies for, and with what.
pub struct Asked {
    pub service: &'static str,
    /// The pages with what is answered on them.
    pub answers: Vec<(&'static str, RawFields)>,
    pub file: Option<File>,
    /// The declarations, by their keys.
    pub agreed: &'static [&'static str],
}

/// Applies in English, without an address to be written to.
pub async fn apply(app: &App, asked: Asked) -> Result<Application> {
    let mut tx = app.db.begin(&Actor::Anonymous).await?;
    let input = BeginApplication {
        service: asked.service.to_owned(),
        channel: Channel::Web,
        lang: Lang::En,
    };
    let done = begin_application(app, &mut tx, input).await?;
    let begun = tx.commit(done).await?;
    for (page, raw) in asked.answers {
        let mut tx = app.db.begin(&Actor::Anonymous).await?;
        let input = KeepAnswers {
            token: begun.token.clone(),
            page: page.to_owned(),
            item: 0,
            raw,
            then: String::new(),
            lang: Lang::En,
        };
        let done = keep_answers(app, &mut tx, input).await?;
        tx.commit(done).await?;
    }
    if let Some(file) = asked.file {
        give(app, &begun, file).await?;
    }
    let mut tx = app.db.begin(&Actor::Anonymous).await?;
    let input = SendApplication {
        token: begun.token,
        email: String::new(),
        agreed: asked.agreed.iter().map(|one| (*one).to_owned()).collect(),
        lang: Lang::En,
    };
    let done = send_application(app, &mut tx, input).await?;
    tx.commit(done).await
}

async fn give(app: &App, begun: &Begun, (page, name, content): File) -> Result<()> {
    let given = Given {
        question: page.to_owned(),
        file_name: name.to_owned(),
        bytes: content.into(),
    };
    let mut db = app.db.read().await?;
    let sealed = seal_file(app, &mut db, &begun.application, given, (page, None)).await?;
    drop(db);
    let input = AttachFiles {
        token: begun.token.clone(),
        page: page.to_owned(),
        item: 0,
        files: vec![sealed],
    };
    let mut tx = app.db.begin(&Actor::Anonymous).await?;
    let done = attach_files(app, &mut tx, input).await?;
    tx.commit(done).await?;
    Ok(())
}
