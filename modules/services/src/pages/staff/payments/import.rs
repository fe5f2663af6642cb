//! Files that staff take in: statements of the town's account, and bills.

use maud::html;
use serde::Deserialize;
use stoa_kernel::{Error, Reader, Result};
use stoa_web::{
    FormErrors, PageResult, PostForm, Upload, Visitor,
    components::{button, details, file_upload, select},
};

use crate::{
    commands::{BillsImported, Imported, all_services, import_bills, import_statement},
    model::{Service, read_bills},
    payments::statements,
    store,
};

/// How many movements are kept in one change: what was kept before a crash is known when the file comes again.
const AT_ONCE: usize = 200;

/// A statement has nothing to fill in but its file.
#[derive(Debug, Default, Deserialize)]
pub struct StatementForm {}

/// Of which service the bills are.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct BillsForm {
    service: String,
}

/// `GET /staff/payments/statement`
pub async fn statement(visitor: Visitor) -> PageResult {
    visitor.staff()?;
    visitor.must("import_statement", &all_services(visitor.app()))?;
    ask_for_statement(&visitor, &FormErrors::none())
}

/// `POST /staff/payments/statement`
pub async fn take_statement(form: PostForm<StatementForm>) -> PageResult {
    let visitor = &form.visitor;
    visitor.staff()?;
    visitor.must("import_statement", &all_services(visitor.app()))?;
    match taken(visitor, form.uploads.all()).await {
        Ok(all) => {
            let count = |number: usize| i64::try_from(number).unwrap_or(i64::MAX);
            let words = visitor.t_with(
                "services-pay-statement-done",
                &[
                    ("paid", count(all.paid).into()),
                    ("partly", count(all.partly).into()),
                    ("person", count(all.for_a_person).into()),
                    ("known", count(all.known).into()),
                    ("outgoing", count(all.outgoing).into()),
                    ("back", count(all.back).into()),
                ],
            );
            Ok(visitor.go_with_notice("/staff/payments", words))
        }
        Err(error) => {
            let errors = FormErrors::from_error(error)?;
            ask_for_statement(visitor, &errors)
        }
    }
}

fn one_file(uploads: Result<&[Upload]>) -> Result<&Upload> {
    let first = uploads?.first();
    first.ok_or_else(|| Error::invalid("file", "services-pay-file-missing"))
}

async fn taken(visitor: &Visitor, uploads: Result<&[Upload]>) -> Result<Imported> {
    let bytes = one_file(uploads)?.bytes.clone();
    let own = visitor.app().config.payments.iban.clone();
    let reading = tokio::task::spawn_blocking(move || statements::read(&bytes, &own));
    let entries = reading.await;
    let entries = entries.map_err(|error| Error::broken("reading a statement", error))??;
    let mut all = Imported::default();
    for some in entries.chunks(AT_ONCE) {
        let mut tx = visitor.begin().await?;
        let done = import_statement(visitor.app(), &mut tx, some).await?;
        all = all.and(tx.commit(done).await?);
    }
    Ok(all)
}

fn ask_for_statement(visitor: &Visitor, errors: &FormErrors) -> PageResult {
    let title = visitor.t("services-pay-statement-title");
    let page = visitor
        .page(title.as_str())
        .breadcrumb(visitor.t("services-queue-title"), "/staff/applications")
        .breadcrumb(visitor.t("services-pay-staff-title"), "/staff/payments")
        .no_index()
        .errors(errors);
    Ok(page.show(html! {
        div.govuk-grid-row {
            div."govuk-grid-column-two-thirds" {
                h1.govuk-heading-l { (title) }
                p.govuk-body { (visitor.t("services-pay-statement-words")) }
                form method="post" action="/staff/payments/statement" enctype="multipart/form-data" novalidate {
                    (visitor.csrf_field())
                    (file_upload("file", visitor.t("services-pay-statement-file")).hint(visitor.t("services-pay-statement-hint"))
                        .error_option(visitor.error_of(errors, "file")))
                    (button(visitor.t("services-pay-import")).prevent_double_click())
                }
            }
        }
    }))
}

/// The services whose bills the visitor takes in.
async fn services(visitor: &Visitor, db: &mut Reader) -> Result<Vec<Service>> {
    let house = &visitor.app().config.town.agency;
    let mut all = store::services(db).await?;
    all.retain(|service| visitor.may("import_bills", &service.resource(house)));
    Ok(all)
}

/// `GET /staff/payments/bills`
pub async fn bills(visitor: Visitor) -> PageResult {
    visitor.staff()?;
    ask_for_bills(&visitor, "", &FormErrors::none()).await
}

/// `POST /staff/payments/bills`
pub async fn take_bills(form: PostForm<BillsForm>) -> PageResult {
    let visitor = &form.visitor;
    visitor.staff()?;
    let slug = form.input.service.as_str();
    match taken_bills(visitor, slug, form.uploads.all()).await {
        Ok(BillsImported { added, known }) => {
            let count = |number: usize| i64::try_from(number).unwrap_or(i64::MAX);
            let args = [
                ("added", count(added).into()),
                ("known", count(known).into()),
            ];
            let words = visitor.t_with("services-pay-bills-done", &args);
            Ok(visitor.go_with_notice("/staff/payments", words))
        }
        Err(error) => {
            let errors = FormErrors::from_error(error)?;
            ask_for_bills(visitor, slug, &errors).await
        }
    }
}

async fn taken_bills(
    visitor: &Visitor,
    slug: &str,
    uploads: Result<&[Upload]>,
) -> Result<BillsImported> {
    let bills = read_bills(&one_file(uploads)?.bytes)?;
    let mut all = BillsImported::default();
    for some in bills.chunks(AT_ONCE) {
        let mut tx = visitor.begin().await?;
        let done = import_bills(visitor.app(), &mut tx, (slug, some)).await?;
        let BillsImported { added, known } = tx.commit(done).await?;
        all.added += added;
        all.known += known;
    }
    Ok(all)
}

async fn ask_for_bills(visitor: &Visitor, slug: &str, errors: &FormErrors) -> PageResult {
    let mut db = visitor.read().await?;
    let services = services(visitor, &mut db).await?;
    drop(db);
    if services.is_empty() {
        return Err(Error::denied("kernel-denied").into());
    }
    let options = services.iter().map(|service| {
        let name = service.name.get(visitor.lang()).to_owned();
        (service.slug.clone(), name)
    });
    let title = visitor.t("services-pay-bills-import");
    let page = visitor
        .page(title.as_str())
        .breadcrumb(visitor.t("services-queue-title"), "/staff/applications")
        .breadcrumb(visitor.t("services-pay-staff-title"), "/staff/payments")
        .no_index()
        .errors(errors);
    Ok(page.show(html! {
        div.govuk-grid-row {
            div."govuk-grid-column-two-thirds" {
                h1.govuk-heading-l { (title) }
                p.govuk-body { (visitor.t("services-pay-bills-import-words")) }
                (details(visitor.t("services-pay-bills-columns"), html! {
                    p.govuk-body { code dir="ltr" { "number, word, owner, address, property, title, amount, currency, issued_on, due_on, parts" } }
                    p.govuk-body { (visitor.t("services-pay-bills-columns-words")) }
                }))
                form method="post" action="/staff/payments/bills" enctype="multipart/form-data" novalidate {
                    (visitor.csrf_field())
                    (select("service", visitor.t("services-column-service")).options(options).value(slug)
                        .error_option(visitor.error_of(errors, "service")))
                    (file_upload("file", visitor.t("services-pay-bills-file")).hint(visitor.t("services-pay-bills-file-hint"))
                        .error_option(visitor.error_of(errors, "file")))
                    (button(visitor.t("services-pay-import")).prevent_double_click())
                }
            }
        }
    }))
}
