//! A published dataset as the neutral record that stoa-catalogue writes in every form.

use stoa_catalogue::{
    Catalogued, Column, Concept, Contact, File, Licensed, Publisher, Texts, vocabulary::media_type,
};
use stoa_kernel::{Localised, Timestamp};
use stoa_web::Visitor;

use super::catalogue::Entry;
use crate::{
    model::{DataFile, Description, Kind, Licence, PublishedFile, TableColumn, Theme},
    pages::Agencies,
};

/// Texts by the codes of our languages.
pub fn texts(texts: &Localised) -> Texts {
    let known = texts.0.iter();
    Texts(
        known
            .map(|(lang, text)| (lang.code().to_owned(), text.clone()))
            .collect(),
    )
}

/// A day or an instant as records have it.
fn instant(at: Timestamp) -> String {
    at.to_string()
}

impl Entry {
    /// Everything but the columns of tables.
    pub fn record(&self, visitor: &Visitor, agencies: &Agencies) -> Catalogued {
        let body = &self.version.body;
        let url = self.url(visitor);
        // What is held back is given out in no form.
        let files = body.files.iter().filter(|file| !file.is_held);
        Catalogued {
            identifier: url.clone(),
            landing_page: url.clone(),
            name: self.dataset.slug.clone(),
            publisher: Some(self.publisher(visitor, agencies)),
            contact: Some(self.contact(visitor, agencies)),
            issued: instant(self.dataset.created_at),
            modified: instant(self.version.at),
            version: self.version.number.to_string(),
            files: files.flat_map(|file| self.files(visitor, file)).collect(),
            address: url,
            ..said(visitor, &body.description)
        }
    }

    fn publisher(&self, visitor: &Visitor, agencies: &Agencies) -> Publisher {
        let body = &self.version.body;
        let path = format!("/responsibility/agencies/{}", body.agency);
        let own = Publisher {
            address: visitor.site.url(&path),
            name: self.agency(visitor, agencies).to_owned(),
        };
        // Who publishes what was harvested is told by whoever has it from us, too.
        match &body.description.origin {
            Some(origin) if !origin.publisher.is_empty() => Publisher {
                address: format!("{}#publisher", self.url(visitor)),
                name: origin.publisher.clone(),
            },
            _ => own,
        }
    }

    /// Somebody has to be there to be asked: the dataset's own contact, the town, and where no mailbox is known that of the web's own host.
    fn contact(&self, visitor: &Visitor, agencies: &Agencies) -> Contact {
        let description = &self.version.body.description;
        let town = &visitor.app().config.town.contact_email;
        let mut mails = [&description.contact_email, town].into_iter();
        let name = match description.contact.as_str() {
            "" => self.agency(visitor, agencies),
            contact => contact,
        };
        Contact {
            name: name.to_owned(),
            email: mails
                .find(|mail| !mail.is_empty())
                .cloned()
                .unwrap_or_default(),
            page: self.url(visitor),
        }
    }

    /// The file as it came, and of a table its CSV.
    fn files(&self, visitor: &Visitor, file: &PublishedFile) -> Vec<File> {
        let url = self.url(visitor);
        let is_here = file.file > 0;
        let access = self.file_url(visitor, file);
        let original = File {
            address: format!("{url}#file-{}", file.name),
            name: file.name.clone(),
            title: file.title.clone(),
            text: file.text.clone(),
            download: if is_here {
                access.clone()
            } else {
                String::new()
            },
            access,
            format: file.format.clone(),
            media_type: media_type(&file.format).to_owned(),
            bytes: u64::try_from(file.bytes).ok().filter(|_| is_here),
            sha256: file.hash.clone(),
            ..File::default()
        };
        let csv = file
            .is_table()
            .then(|| self.table_url(visitor, file, "csv"));
        let table = csv.map(|csv| File {
            address: format!("{url}#table-{}", file.name),
            name: file.name.clone(),
            title: format!("{} (CSV)", file.title),
            access: csv.clone(),
            download: csv,
            format: "CSV".to_owned(),
            media_type: "text/csv".to_owned(),
            is_made: true,
            ..File::default()
        });
        std::iter::once(original).chain(table).collect()
    }
}

/// What a description says, before there are files and dates.
pub fn said(visitor: &Visitor, description: &Description) -> Catalogued {
    let day = |day: Option<jiff::civil::Date>| day.map(|day| day.to_string()).unwrap_or_default();
    let themes = description.themes.iter();
    let themes = themes.filter_map(|theme| Theme::parse(theme));
    let origin = description.origin.as_ref();
    let source = origin.map(|origin| match origin.identifier.starts_with("http") {
        true => origin.identifier.clone(),
        false => origin.page.clone(),
    });
    Catalogued {
        title: texts(&description.title),
        text: texts(&description.text),
        keywords: description.keywords.clone(),
        themes: themes
            .map(|theme| Concept {
                address: theme.uri(),
                name: Texts::of(visitor.lang().code(), visitor.t(&theme.text())),
            })
            .collect(),
        licence: licensed(description),
        access: description.access,
        frequency: description.frequency.clone(),
        languages: description
            .language
            .map(|lang| lang.code().to_owned())
            .into_iter()
            .collect(),
        place: description.place.clone(),
        bounds: description.bounds,
        from: day(description.from),
        to: day(description.to),
        source: source.unwrap_or_default(),
        bureau_codes: description.bureau_codes.clone(),
        program_codes: description.program_codes.clone(),
        ..Catalogued::default()
    }
}

fn licensed(description: &Description) -> Option<Licensed> {
    let licence = Licence::parse(&description.licence)?;
    Some(Licensed {
        code: licence.code.to_owned(),
        name: licence.name.to_owned(),
        address: licence.url.to_owned(),
    })
}

/// The columns of a table, in the words of Table Schema.
pub fn columns(file: &DataFile) -> Vec<Column> {
    let column = |column: &TableColumn| Column {
        name: column.name.clone(),
        title: column.label().to_owned(),
        kind: column.kind.frictionless().to_owned(),
        // Instants and clocks are written to the microsecond where there are any.
        format: match column.kind {
            Kind::Instant | Kind::LocalTime => "any".to_owned(),
            _ => String::new(),
        },
    };
    file.columns.iter().map(column).collect()
}
