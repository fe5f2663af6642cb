//! `/staff/town/areas/preview`: what an uploaded file would change, by which of its properties; and doing it.

use std::collections::BTreeMap;

use axum::response::Response;
use serde::Deserialize;
use stoa_kernel::{
    Error, Lang, Message, Result,
    town::{
        AreaKind, Part,
        areas::{all_areas, ended_areas},
    },
};
use stoa_web::{
    FormErrors, Markup, PageResult, PostForm, Query, Visitor,
    components::{
        Cell, TagColour, button, cell, details, number_cell, radio, radios, select, table, tag,
    },
    html,
};

use super::{
    frame::{must_manage, question, setup_page},
    kinds::area_kind,
};
use crate::{
    commands::upload_areas::{MissingAreas, UploadAreas, UploadedAreas, upload_areas},
    import::near,
    model::{
        area_changes::{Changed, Difference, Preview},
        area_file::{AreaFile, CheckedAreas, Property, Reading},
        faults::of_file,
        names,
    },
};

/// A kept file and how it is to be read: the properties of code, names and population.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub struct Asked {
    /// The hash under which it is kept.
    pub file: String,
    pub kind: String,
    pub code: String,
    pub name_en: String,
    pub name_es: String,
    pub name_fr: String,
    pub name_ar: String,
    pub population: String,
    /// `keep` or `end`: what becomes of areas that the file lacks.
    pub missing: String,
    /// The areas' version that was looked at.
    pub seen: i64,
}

impl Asked {
    fn reading(&self) -> Result<Reading> {
        let given = |text: &String| Some(text.clone()).filter(|text| !text.is_empty());
        let names = Lang::ALL.map(|lang| (lang, given(self.name(lang))));
        Ok(Reading {
            kind: AreaKind::new(&self.kind).ok_or(Error::NotFound)?,
            code: given(&self.code),
            names: names
                .into_iter()
                .filter_map(|(lang, name)| Some((lang, name?)))
                .collect(),
            population: given(&self.population),
        })
    }

    fn name(&self, lang: Lang) -> &String {
        match lang {
            Lang::En => &self.name_en,
            Lang::Es => &self.name_es,
            Lang::Fr => &self.name_fr,
            Lang::Ar => &self.name_ar,
        }
    }

    /// All that says how to read the file, for both forms of the page.
    fn pairs(&self) -> BTreeMap<&'static str, &str> {
        let names = Lang::ALL.map(|lang| (names::field(lang), self.name(lang).as_str()));
        let rest = [
            ("file", self.file.as_str()),
            ("kind", &self.kind),
            ("code", &self.code),
            ("population", &self.population),
        ];
        names.into_iter().chain(rest).collect()
    }
}

/// A file with what it would do.
struct Look {
    properties: Vec<Property>,
    checked: Result<CheckedAreas, Vec<Message>>,
}

async fn look(visitor: &Visitor, asked: &Asked) -> Result<Look> {
    let reading = asked.reading()?;
    let bytes = visitor.app().files.read(&asked.file).await?;
    let near = near(visitor.app());
    let work = tokio::task::spawn_blocking(move || {
        let file = AreaFile::read(&bytes[..]).map_err(|fault| of_file(vec![fault.message()]))?;
        Ok(Look {
            properties: file.properties(),
            checked: file.check(&reading, near),
        })
    });
    work.await
        .map_err(|lost| Error::broken("reading a file of areas", lost))?
}

pub async fn page(visitor: Visitor, Query(asked): Query<Asked>) -> PageResult {
    must_manage(&visitor)?;
    Ok(show(&visitor, &asked, &FormErrors::none()).await?)
}

pub async fn send(form: PostForm<Asked>) -> PageResult {
    let (visitor, asked) = (form.visitor, form.input);
    must_manage(&visitor)?;
    match apply(&visitor, &asked).await {
        Ok(done) => {
            let counts = [
                ("added", done.added.into()),
                ("changed", done.changed.into()),
                ("ended", done.ended.into()),
            ];
            let notice = visitor.t_with("town-areas-uploaded", &counts);
            Ok(visitor.go_with_notice("/staff/town/areas", notice))
        }
        Err(error) => Ok(show(&visitor, &asked, &FormErrors::from_error(error)?).await?),
    }
}

async fn apply(visitor: &Visitor, asked: &Asked) -> Result<UploadedAreas> {
    let missing = match asked.missing.as_str() {
        "keep" => MissingAreas::Keep,
        "end" => MissingAreas::End,
        _ => return Err(Error::invalid("missing", "town-areas-missing-choose")),
    };
    let checked = look(visitor, asked).await?.checked.map_err(of_file)?;
    let input = UploadAreas {
        checked,
        missing,
        seen_version: Some(asked.seen),
    };
    let mut tx = visitor.begin().await?;
    let done = upload_areas(&mut tx, input).await?;
    tx.commit(done).await
}

async fn show(visitor: &Visitor, asked: &Asked, errors: &FormErrors) -> Result<Response> {
    let look = look(visitor, asked).await?;
    let mut db = visitor.read().await?;
    let version = Part::Areas.version(&mut db).await?;
    let mut known = all_areas(&mut db).await?;
    known.extend(ended_areas(&mut db).await?);
    let title = visitor.t("town-areas-preview");
    let faults = match &look.checked {
        Ok(_) => errors.clone(),
        Err(faults) => FormErrors::from_error(of_file(faults.clone())).unwrap_or_default(),
    };
    let page = setup_page(visitor, &title)
        .breadcrumb(visitor.t("town-areas-title"), "/staff/town/areas")
        .wide()
        .errors(&faults);
    Ok(page.show(html! {
        h1.govuk-heading-l { (title) }
        (choices(visitor, asked, &look.properties, look.checked.is_err()))
        @match &look.checked {
            Ok(checked) => {
                @let preview = Preview::of(checked, &known);
                (changes(visitor, &preview))
                (confirmation(visitor, asked, &preview, (version, errors)))
            }
            Err(_) => {
                p.govuk-body #file { (visitor.t("town-areas-mend")) }
                p.govuk-body { a.govuk-link href="/staff/town/areas/upload" { (visitor.t("town-areas-upload-again")) } }
            }
        }
    }))
}

/// Which property is what. A GET form: looking changes nothing.
fn choices(visitor: &Visitor, asked: &Asked, properties: &[Property], is_open: bool) -> Markup {
    let described = |one: &Property| {
        let example = crate::model::features::short(&one.example);
        (one.name.clone(), format!("{} ({example})", one.name))
    };
    let all: Vec<(String, String)> = properties.iter().map(described).collect();
    let field = |name: &str, label: String, none: &str, value: &str| {
        select(name, label)
            .option("", visitor.t(none))
            .options(all.clone())
            .value(value)
    };
    let body = html! {
        form method="get" action="/staff/town/areas/preview" {
            input type="hidden" name="file" value=(asked.file);
            input type="hidden" name="kind" value=(asked.kind);
            (field("code", visitor.t("town-property-code"), "town-property-code-none", &asked.code))
            @for lang in Lang::ALL {
                @let label = visitor.t_with("town-property-name", &[("language", lang.own_name().into())]);
                (field(names::field(lang), label, "town-property-none", asked.name(lang)))
            }
            (field("population", visitor.t("town-property-population"), "town-property-none", &asked.population))
            (button(visitor.t("town-areas-look-again")).secondary())
        }
    };
    let folded = details(visitor.t("town-areas-properties"), body);
    html! { @if is_open { (folded.open()) } @else { (folded) } }
}

fn changes(visitor: &Visitor, preview: &Preview) -> Markup {
    let (added, changed, unchanged) = preview.counts();
    let counts = [
        ("added", added.into()),
        ("changed", changed.into()),
        ("unchanged", unchanged.into()),
    ];
    let caption = visitor.t_with("town-areas-preview-counts", &counts);
    let rows = preview.rows.iter().map(|row| -> Vec<Cell> {
        let population = row.population.map(|count| visitor.number(count));
        vec![
            cell(row.name.get(visitor.lang())),
            cell(html! { span dir="auto" { (row.code) } }),
            number_cell(population.unwrap_or_default()),
            cell(difference(visitor, row.difference)),
        ]
    });
    html! {
        (table().caption(caption.as_str()).caption_class("govuk-table__caption--m")
            .column(visitor.t("town-field-name"))
            .column(visitor.t("town-field-code"))
            .column(number_cell(visitor.t("town-field-population")))
            .column(visitor.t("town-field-change"))
            .rows(rows).row_headers().stacking(caption.as_str()))
    }
}

fn difference(visitor: &Visitor, difference: Difference) -> Markup {
    let Changed {
        name,
        boundary,
        population,
        returns,
    } = match difference {
        Difference::Added => {
            return html! { (tag(visitor.t("town-change-added")).colour(TagColour::Green)) };
        }
        Difference::Unchanged => {
            return html! { (tag(visitor.t("town-change-none")).colour(TagColour::Grey)) };
        }
        Difference::Changed(changed) => changed,
    };
    let parts = [
        (returns, "town-change-returns"),
        (name, "town-change-name"),
        (boundary, "town-change-boundary"),
        (population, "town-change-population"),
    ];
    let words: Vec<String> = parts
        .iter()
        .filter(|(is, _)| *is)
        .map(|(_, key)| visitor.t(key))
        .collect();
    html! { (tag(visitor.t("town-change-changed")).colour(TagColour::Blue)) " " (visitor.list(words)) }
}

fn confirmation(
    visitor: &Visitor,
    asked: &Asked,
    preview: &Preview,
    (version, errors): (i64, &FormErrors),
) -> Markup {
    let names: Vec<&str> = preview
        .missing
        .iter()
        .map(|area| area.name.get(visitor.lang()))
        .collect();
    let listed = [
        ("names", visitor.list(&names).into()),
        ("count", names.len().into()),
    ];
    let kind = area_kind(visitor, &asked.kind);
    html! {
        form method="post" action="/staff/town/areas/preview" novalidate {
            (visitor.csrf_field())
            @for (name, value) in asked.pairs() { input type="hidden" name=(name) value=(value); }
            input type="hidden" name="seen" value=(version);
            @if names.is_empty() {
                input type="hidden" name="missing" value="keep";
            } @else {
                (radios("missing").legend(question(visitor.t_with("town-areas-missing", &[("kind", kind.into()), ("count", names.len().into())])))
                    .hint(visitor.t_with("town-areas-missing-names", &listed)).value(&asked.missing)
                    .item(radio("keep", visitor.t("town-areas-missing-keep")))
                    .item(radio("end", visitor.t("town-areas-missing-end")))
                    .error_option(visitor.error_of(errors, "missing")))
            }
            (button(visitor.t("town-areas-apply")).prevent_double_click())
        }
    }
}
