//! `/staff/data/{slug}/publish`: a last look, and the next version.

use axum::response::Response;
use stoa_web::{
    PageResult, Path, PostForm, Visitor,
    components::{button, summary_list},
    html,
};

use super::frame::{Seen, Tried, dataset_form, dataset_page, find, finish, may, must, work_path};
use crate::{
    commands::{PublishDataset, publish_dataset},
    looking,
    model::{Dataset, personal_faults, publish_faults},
    policy::PUBLISH,
    store,
};

pub async fn form(visitor: Visitor, Path(slug): Path<String>) -> PageResult {
    let dataset = find(&visitor, &mut visitor.read().await?, &slug).await?;
    must(&visitor, PUBLISH, &dataset)?;
    show(&visitor, &dataset, &Tried::default()).await
}

pub async fn send(Path(slug): Path<String>, form: PostForm<Seen>) -> PageResult {
    let visitor = &form.visitor;
    let dataset = find(visitor, &mut visitor.read().await?, &slug).await?;
    let input = PublishDataset {
        dataset: dataset.id,
        seen: form.input.seen,
    };
    if may(visitor, PUBLISH, &dataset) {
        looking::look_anew(visitor.app(), dataset.id).await?;
    }
    let mut tx = visitor.begin().await?;
    let done = publish_dataset(&mut tx, input).await;
    match finish(tx, done).await {
        Ok(version) => {
            let notice = visitor.t_with(
                "opendata-is-published",
                &[("number", version.number.into())],
            );
            Ok(visitor.go_with_notice(&dataset.path(), notice))
        }
        Err(error) => show(visitor, &dataset, &Tried::of(visitor, error)?).await,
    }
}

async fn show(visitor: &Visitor, dataset: &Dataset, tried: &Tried) -> PageResult<Response> {
    let files = store::files_of(&mut visitor.read().await?, dataset.id).await?;
    let mut faults = publish_faults(dataset, &files);
    faults.extend(personal_faults(dataset, &files));
    let title = visitor.t("opendata-publish");
    let all = files.iter().filter_map(|(_, file)| file.as_ref());
    let rows: i64 = all.clone().map(|file| file.rows).sum();
    let refused: i64 = all.clone().map(|file| file.refused).sum();
    let findings: usize = all.map(|file| file.report.findings.len()).sum();
    let page = tried.frame(dataset_page(visitor, &title, dataset));
    Ok(page.show(dataset_form(visitor, &title, dataset, &html! {
        (tried.warning(visitor))
        p.govuk-body { (visitor.t("opendata-publish-text")) }
        (summary_list()
            .row(visitor.t("opendata-dataset"), html! { bdi { (dataset.title.get(visitor.lang())) } })
            .row(visitor.t("opendata-version"), visitor.number(dataset.version + 1))
            .row(visitor.t("opendata-files"), visitor.number(i64::try_from(files.len()).unwrap_or(0)))
            .row(visitor.t("opendata-rows"), visitor.number(rows))
            .row(visitor.t("opendata-refused"), visitor.number(refused))
            .row(visitor.t("opendata-to-look-at"), visitor.number(i64::try_from(findings).unwrap_or(0))))
        ul.govuk-list.govuk-list--bullet { @for fault in &faults { li { (visitor.message(&fault.message)) } } }
        form method="post" action={ (work_path(dataset)) "/publish" } {
            (visitor.csrf_field())
            input type="hidden" name="seen" value=(dataset.revision);
            (button(visitor.t("opendata-publish-now")).prevent_double_click())
        }
    })))
}
